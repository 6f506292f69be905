"""What newsclaims raises. Each error is also the builtin that fits, so that either can be caught."""


class NewsclaimsError(Exception):
    """The root of all errors that newsclaims raises itself."""


class ArgumentTypeError(NewsclaimsError, TypeError):
    """An argument is of a type that is not taken."""


class ArgumentValueError(NewsclaimsError, ValueError):
    """An argument has a value that is not taken."""


class ConversionError(NewsclaimsError, ValueError):
    """A dictionary does not describe an article."""


class RecordError(NewsclaimsError, ValueError):
    """A line of a batch is no article; `reason` says why in words, `id` names the article where it is known."""

    def __init__(self, reason: str, id: str | int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.id = id


class BatchError(NewsclaimsError, RuntimeError):
    """A batch cannot begin, go on or be resumed."""


class EncodingError(NewsclaimsError, ValueError):
    """A file is not encoded as it should be."""


class MissingExtraError(NewsclaimsError, ImportError):
    """A package is not there that an extra of newsclaims installs."""
