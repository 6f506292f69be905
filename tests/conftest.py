"""What all tests share: settings, and a measure of cost that needs no clock."""

import sys
from collections.abc import Callable

import pytest
from hypothesis import settings

settings.register_profile("newsclaims", deadline=None, max_examples=60, derandomize=True, print_blob=True)
settings.load_profile("newsclaims")


@pytest.fixture
def calls() -> Callable[[Callable[[], object]], int]:
    """How many calls a function makes: its cost, the same on every machine."""

    def count(function: Callable[[], object]) -> int:
        made = 0

        def note(frame: object, event: str, argument: object) -> None:
            nonlocal made
            made += event in ("call", "c_call")

        earlier = sys.getprofile()
        sys.setprofile(note)
        try:
            function()
        finally:
            sys.setprofile(earlier)
        return made

    return count
