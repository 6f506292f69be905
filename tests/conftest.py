"""Settings for all tests."""

from hypothesis import settings

settings.register_profile("newsclaims", deadline=None, max_examples=60, derandomize=True, print_blob=True)
settings.load_profile("newsclaims")
