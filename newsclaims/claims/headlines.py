"""Headlines, labels and interview turns: "Merz: Steuern runter", "… – Minister", "KURIER: …"."""

from newsclaims.claims.draft import Draft
from newsclaims.claims.scene import Scene
from newsclaims.model import Kind


def headline(scene: Scene) -> None:
    """Claims of a line that names its speaker before a colon or behind a dash."""
