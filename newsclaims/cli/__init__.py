"""The command line, a thin layer over the library: `newsclaims FILE…` and `newsclaims batch IN -o OUT`."""

import sys


def main(args: list[str] | None = None) -> None:
    """Run the command line with `args` (those of the process by default)."""
    from newsclaims.cli.batch import batch
    from newsclaims.cli.read import read

    args = sys.argv[1:] if args is None else args
    if args[:1] == ["batch"]:
        batch(args[1:], prog_name="newsclaims batch")
    else:
        read(args, prog_name="newsclaims")
