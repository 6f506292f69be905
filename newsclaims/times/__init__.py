"""Times: temporal expressions found and normalized to the calendar."""

from newsclaims.times.find import find
from newsclaims.times.published import Published, read_published
from newsclaims.times.words import known_times

__all__ = ["Published", "find", "known_times", "read_published"]
