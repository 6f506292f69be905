"""Times: temporal expressions found and normalized to the calendar."""

from newsclaims.times.find import find
from newsclaims.times.published import Published, read_published

__all__ = ["Published", "find", "read_published"]
