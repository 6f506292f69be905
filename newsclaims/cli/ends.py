"""How a command ends: one clear line on standard error and the exit status that Unix users expect."""

import functools
import os
import sys
from collections.abc import Callable
from typing import NoReturn, ParamSpec

import click

from newsclaims.errors import MissingExtraError

Parameters = ParamSpec("Parameters")

#: 128 + SIGINT, 128 + SIGPIPE, as a shell reports them
INTERRUPTED, BROKEN_PIPE = 130, 141


def fail(message: str, status: int) -> NoReturn:
    """Say what is wrong and end with `status`: 1 for what went wrong, 2 for what was asked wrongly."""
    click.echo(f"newsclaims: {message}", err=True)
    sys.exit(status)


def quiet_ends(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Make a command end quietly when its reader goes away, and with one line when a file fails it or it is stopped."""

    @functools.wraps(command)
    def run(*args: Parameters.args, **named: Parameters.kwargs) -> None:
        try:
            command(*args, **named)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(BROKEN_PIPE)
        except KeyboardInterrupt:
            fail("interrupted", INTERRUPTED)
        except MissingExtraError as error:
            fail(str(error), 1)
        except OSError as error:
            name = f"{error.filename}: " if error.filename is not None else ""
            fail(f"{name}{error.strerror or error}", 1)

    return run
