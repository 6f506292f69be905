"""Headlines, labels and interview turns: "Merz: Steuern runter", "… – Minister", "KURIER: …"."""

from newsclaims.claims.scene import Scene


def headline(scene: Scene) -> None:
    """Claims of a line that names its speaker before a colon or behind a dash."""
