"""An article as JSON, and back: what is written is read back equal, unknown fields and blocks included."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, cast

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from articlekit.errors import ArticlekitError, Diagnostic, SchemaError
from articlekit.models import SCHEMA_VERSION, Article, Block, Caption, Credit, Node
from articlekit.serializers._json_place import Lines
from articlekit.serializers._json_problems import Problem, path_text
from articlekit.serializers._json_read import read, without_bom
from articlekit.serializers._json_version import is_newer_minor

__all__ = ["JsonReading", "check_json", "from_json", "to_json"]


def to_json(
    content: Article | Block | Iterable[Block], *, origins: bool = True, indent: int | None = None
) -> str:
    """Return an article, a block or several blocks as JSON text: an object, or an array of them.

    Args:
        content: What to write.
        origins: Whether to say how each caption, credit and field was found; without, the JSON is what a
            person would have written.
        indent: Spaces for each level; None puts everything on one line, as JSON Lines wants it.

    Raises:
        SchemaError: If `extra` was changed in place to hold what JSON cannot.
    """
    nodes = content if isinstance(content, Node) else tuple(content)
    if not origins:
        nodes = _without_origins(nodes)
    try:
        if isinstance(nodes, Node):
            return nodes.model_dump_json(indent=indent)
        return _blocks().dump_json(nodes, indent=indent).decode()
    except PydanticSerializationError as error:
        raise SchemaError(f"cannot be written as JSON: {error}") from error


@cache
def _blocks() -> TypeAdapter[tuple[Block, ...]]:
    """Give the writer of several blocks, built when it is first used."""
    return TypeAdapter(tuple[Block, ...])


def _without_origins(value: Any) -> Any:  # noqa: ANN401 - a node, or whatever one of its fields holds
    """Return the same nodes without the notes about how things were found."""
    if isinstance(value, tuple):
        return tuple(map(_without_origins, cast("tuple[object, ...]", value)))
    if not isinstance(value, Node):
        return value
    changes = {name: _without_origins(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Caption | Credit):
        changes["origin"] = None
    elif isinstance(value, Article):
        changes["field_origins"] = None
    return value.model_copy(update=changes)


def from_json(data: str | bytes, *, strict: bool = False) -> Article:
    """Return the article in a JSON text.

    Every document of this major version is read, those of newer minor versions too: fields, blocks and marks
    that are not known are kept, and written back as they came (`check_json` tells when that may be so). A
    document of an older major version is brought up to this one.

    Args:
        data: The text, or its bytes in UTF-8.
        strict: Refuse what the strict schema refuses: fields, kinds and values that are not known, nulls, and
            what is always written left out. A key that stands twice in one object is refused, too.

    Raises:
        SchemaError: If it is not JSON, or no article: the first thing that is wrong, and where.
        VersionError: If it was written by a newer major version.
    """
    article, problems = read(data, strict=strict)
    if article is None or problems:
        raise _error(problems[0])
    return article


@dataclass(frozen=True, slots=True)
class JsonReading:
    """What came of reading a JSON text.

    Attributes:
        article: The article, or None when what is wrong leaves none.
        diagnostics: Everything that is wrong, and whether the text is of a newer minor version.
    """

    article: Article | None
    diagnostics: tuple[Diagnostic, ...]


def check_json(data: str | bytes, *, strict: bool = False) -> JsonReading:
    """Return the article in a JSON text, and everything that is wrong with it; never raises for its content.

    What is wrong has severity `error`, and its message begins with the path, such as `body[3].text`. A
    document of a newer minor version has one diagnostic of severity `info`, `json.newer-version`.

    Args:
        data: The text, or its bytes in UTF-8.
        strict: Whether what the strict schema refuses is wrong.
    """
    try:
        article, problems = read(data, strict=strict)
    except ArticlekitError as error:
        return JsonReading(None, (Diagnostic(f"json.{error.kind}", "error", str(error)),))
    return JsonReading(article, (*_newer(article), *_diagnostics(problems, data)))


def _newer(article: Article | None) -> Iterator[Diagnostic]:
    """Say that a document is of a newer minor version."""
    if article is not None and is_newer_minor(article.schema_version):
        message = (
            f"schema version {article.schema_version} is newer than {SCHEMA_VERSION}: what is unknown is kept"
        )
        yield Diagnostic("json.newer-version", "info", message, line=1)


def _diagnostics(problems: Iterable[Problem], data: str | bytes) -> Iterator[Diagnostic]:
    """Say what is wrong, and in which line."""
    lines = cache(partial(Lines, without_bom(data)))
    for problem in problems:
        code, message = f"json.{problem.kind}", str(_error(problem))
        if problem.kind in ("value", "duplicate"):
            yield Diagnostic(code, "error", message, lines().of(problem.path))
        else:
            yield Diagnostic(code, "error", message, problem.line, problem.column)


def _error(problem: Problem) -> SchemaError:
    """Make an error of what is wrong."""
    return SchemaError(problem.message, path=path_text(problem.path), kind=problem.kind)
