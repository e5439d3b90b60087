"""What is wrong with a JSON document, in words: pydantic's errors under the names of the document."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from articlekit.errors import Kind

__all__ = ["Path", "Problem", "must_be", "path_text", "problems"]

Path = tuple[str | int, ...]
"""The keys and indexes that lead from the document to a value."""

SHOWN = 40
"""Characters of a value or a key in a message: enough to find it, never the whole of it."""


class Problem(NamedTuple):
    """One thing that is wrong, and where.

    Attributes:
        path: The keys and indexes that lead to it.
        message: What is wrong, without the place.
        kind: What sort of error it is.
        line: The line where the text stops being JSON, for what has no path.
        column: The column in that line.
    """

    path: Path
    message: str
    kind: Kind = "value"
    line: int | None = None
    column: int | None = None


def path_text(path: Path) -> str:
    """Return a path as `body[3].text`; keys that are no plain names stand in brackets and quotes."""
    parts = [
        f".{part}"
        if isinstance(part, str) and part.isidentifier() and len(part) <= SHOWN
        else f"[{_quoted(part)}]"
        for part in path
    ]
    return "".join(parts).removeprefix(".")


def _quoted(value: object) -> str:
    """Return a value as JSON writes it, cut when it is long."""
    if isinstance(value, str) and len(value) > SHOWN:
        return json.dumps(value[:SHOWN] + "…", ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False)


def _shown(value: object) -> str:
    """Name a JSON value in a sentence: `the number 12`, `an array`."""
    match value:
        case None | bool():
            return _quoted(value)
        case int() | float():
            return f"the number {str(value)[:SHOWN]}"
        case str():
            return f"the string {_quoted(value)}"
        case dict():
            return "an object"
        case _:
            return "an array"


WANTED: Mapping[str, str] = {
    "bool_type": "true or false",
    "dict_type": "an object",
    "finite_number": "a number that JSON can hold",
    "float_type": "a number",
    "greater_than": "more than {gt:g}",
    "greater_than_equal": "at least {ge:g}",
    "int_type": "a whole number",
    "less_than_equal": "at most {le:g}",
    "literal_error": "{expected}",
    "model_type": "an object",
    "string_type": "a string",
    "tuple_type": "an array",
    "union_tag_not_found": "an object",
}
"""What must stand there, by pydantic's name for the error."""

PATTERNS: Mapping[str | int, str] = {
    "name": 'a name of the form "vendor:kind"',
    "schema_version": 'a version such as "1.0"',
}
"""What must stand there, by the key of a string that has a pattern."""


def must_be(wanted: str, value: object) -> str:
    """Say what must stand at a place, and what stands there."""
    return f"must be {wanted}, not {_shown(value)}"


def _message(error: ErrorDetails) -> str:
    """Say what is wrong with a value, in one sentence without subject."""
    value, kind, context = error["input"], error["type"], error.get("ctx", {})
    match kind:
        case "missing" | "type_missing":
            return "is missing"
        case "value_error":
            return str(context["error"])
        case "string_pattern_mismatch":
            return must_be(PATTERNS[error["loc"][-1]], value)
        case "union_tag_not_found" if isinstance(value, dict):
            block = cast("dict[str, object]", value)
            return must_be("a string", block["type"]) if "type" in block else "is missing"
        case _ if kind in WANTED:
            return must_be(WANTED[kind].format_map(context).replace("'", '"'), value)
        case _:
            return error["msg"]


UNREADABLE: Mapping[str, tuple[str, Kind]] = {
    "a lone surrogate": ("has a lone surrogate, which is no character", "encoding"),
    "invalid unicode code point": ("is not UTF-8", "encoding"),
    "recursion limit exceeded": ("nests too deeply", "limit"),
}
"""How it is put that a text cannot be read, by what the parser says; the rest is syntax."""


def problems(error: ValidationError) -> Iterator[Problem]:
    """Give what pydantic found wrong, in the document's own terms.

    Args:
        error: What pydantic raised for a document that is JSON.
    """
    for details in error.errors(include_url=False):
        if details["type"] in ("json_invalid", "string_unicode") and not details["loc"]:
            yield _unreadable(details)
            return
        yield Problem(_path(details), _message(details))


def _unreadable(error: ErrorDetails) -> Problem:
    """Put what is no JSON at all, and where that shows."""
    said = error.get("ctx", {}).get("error", "a lone surrogate")
    found = re.fullmatch(r"(.*) at line (\d+) column (\d+)", said)
    reason, line, column = (found[1], int(found[2]), int(found[3])) if found else (said, None, None)
    sentence, kind = UNREADABLE.get(reason, (f"is no JSON: {reason}", "syntax"))
    return Problem((), sentence, kind, line, column)


def _path(error: ErrorDetails) -> Path:
    """Return the path of an error as the document has it, to the very key that is missing."""
    path = tuple(_without_kinds(error["loc"]))
    untyped = error["type"] == "union_tag_not_found" and isinstance(error["input"], dict)
    return (*path, "type") if untyped or error["type"] == "type_missing" else path


def _without_kinds(location: Path) -> Iterator[str | int]:
    """Leave out the kind that pydantic puts after the index of a block, to say which class it tried."""
    for index, part in enumerate(location):
        is_kind = index > 1 and location[index - 2] == "body" and isinstance(location[index - 1], int)
        if not is_kind:
            yield part
