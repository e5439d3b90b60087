"""What can go wrong, and what is only worth saying.

Every error this library raises on its own account is an `ArticlekitError`::

    ValueError
    └── ArticlekitError          kind: one of `Kind`
        ├── InputError           what was given is no article: a missing file, bytes in no known encoding
        ├── FrontMatterError     line, column: the head cannot be read as strictly as was asked
        ├── LimitError           limit, found: the input is larger than `Limits` allows
        ├── SchemaError          path: a JSON document is not an article
        └── VersionError         found, supported: a JSON document of a newer major version

Imperfect input is not an error. It is read as far as it goes, and a `Diagnostic` says what was done.
"""

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "ArticlekitError",
    "Diagnostic",
    "FrontMatterError",
    "InputError",
    "Kind",
    "LimitError",
    "SchemaError",
    "Severity",
    "VersionError",
]

Kind = Literal["limit", "syntax", "duplicate", "unclosed", "unsupported", "encoding", "value"]
"""The word that says what sort of error it is, for programs that must tell them apart."""

Severity = Literal["info", "warning", "error"]
"""`info` tells, `warning` wants a look, `error` stops a reader that is asked to be strict."""

MAX_MESSAGE = 2_000
"""Bytes of UTF-8 in a message: an input of one megabyte must not become a message of one megabyte."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something a reader saw and dealt with.

    Attributes:
        code: A stable dotted name, such as `front-matter.repaired` or `text.dropped`.
        severity: How much it matters.
        message: One sentence for a person.
        line: The line in the source, counted from 1, where it is known.
        column: The column in that line in code points, counted from 1, where it is known.
    """

    code: str
    severity: Severity
    message: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """Return `line:column: severity code message`, leaving out what is not known."""
        place = ":".join(str(number) for number in (self.line, self.column) if number is not None)
        return f"{place}: " * bool(place) + f"{self.severity} {self.code} {self.message}"


class ArticlekitError(ValueError):
    """The base of every error of this library.

    Attributes:
        kind: What sort of error it is.
    """

    def __init__(self, message: str, *, kind: Kind = "value") -> None:
        """Keep the message, cut to `MAX_MESSAGE` bytes."""
        super().__init__(_cut(message))
        self.kind: Kind = kind

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle every attribute, so that errors cross process borders whole."""
        return _restore, (type(self), self.args, self.__dict__)


class InputError(ArticlekitError):
    """What was given cannot be an article: no such file, or bytes in no encoding we can name."""


class FrontMatterError(ArticlekitError):
    """The front matter cannot be read as strictly as was asked.

    Attributes:
        line: The line in the source, counted from 1.
        column: The column in that line, counted from 1.
    """

    def __init__(
        self, message: str, *, kind: Kind = "syntax", line: int | None = None, column: int | None = None
    ) -> None:
        """Keep the place beside the message."""
        super().__init__(message, kind=kind)
        self.line = line
        self.column = column


class LimitError(ArticlekitError):
    """The input is larger, deeper or more repetitive than `Limits` allows; raised in lenient mode too.

    Attributes:
        limit: The value that was crossed.
        found: What was found, as far as it was counted.
    """

    def __init__(self, message: str, *, limit: int, found: int) -> None:
        """Keep both numbers beside the message."""
        super().__init__(message, kind="limit")
        self.limit = limit
        self.found = found


class SchemaError(ArticlekitError):
    """A JSON document is not an article.

    Attributes:
        path: Where, such as `body[3].text`; empty for the document itself.
    """

    def __init__(self, message: str, *, path: str = "", kind: Kind = "value") -> None:
        """Keep the path beside the message."""
        super().__init__(f"{path}: {message}" if path else message, kind=kind)
        self.path = path


class VersionError(ArticlekitError):
    """A JSON document was written by a newer major version of the schema.

    Attributes:
        found: The document's `schema_version`.
        supported: The newest version this library reads.
    """

    def __init__(self, *, found: str, supported: str) -> None:
        """Name both versions."""
        super().__init__(
            f"this document has schema version {found}; versions up to {supported} can be read: "
            "install a newer articlekit",
            kind="unsupported",
        )
        self.found = found
        self.supported = supported


def _cut(message: str) -> str:
    """Return the message, at most `MAX_MESSAGE` bytes of UTF-8 and always encodable."""
    data = message.encode("utf-8", "replace")
    if len(data) <= MAX_MESSAGE:
        return data.decode("utf-8")
    return data[: MAX_MESSAGE - 3].decode("utf-8", "ignore") + "…"


def _restore(
    kind: type[ArticlekitError], args: tuple[object, ...], state: dict[str, object]
) -> ArticlekitError:
    """Build an unpickled error without running its constructor."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error
