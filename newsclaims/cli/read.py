"""`newsclaims FILE…`: one article a file."""

import click

from newsclaims.cli.ends import quiet_ends


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1)
@quiet_ends
def read(files: tuple[str, ...]) -> None:
    """Read articles."""
    click.echo(f"{len(files)} files")
