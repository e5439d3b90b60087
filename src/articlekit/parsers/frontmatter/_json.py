"""Heads in JSON: a bare object, one between fences, or Hexo's, which leaves the braces out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from articlekit._patterns import compiled_later
from articlekit.errors import Diagnostic, FrontMatterError, LimitError
from articlekit.options import Limits, ParseOptions
from articlekit.parsers.frontmatter._value import Entry, Mapped, Scalar, Value, value_size, writable

if TYPE_CHECKING:
    from articlekit.parsers.frontmatter._value import Reading

__all__ = ["find_object", "read_json"]

_BEGIN = compiled_later(r"""[ \t]*(\{)\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\})""")
_TOKEN = compiled_later(r'"(?:[^"\\]|\\.)*+"|[{}\[\]]', re.DOTALL)
_REST = compiled_later(r"[ \t;]*(?:\n|\Z)")


def find_object(text: str, start: int, limits: Limits) -> tuple[int, int, int] | None:
    """Return where a bare JSON object begins and ends, and where the body begins; None if there is none.

    The end is -1 for one that begins and never ends. The object is the first thing of the text, and nothing
    stands behind it on its last line. (A body may begin with `{{< figure >}}`, `{% raw %}` or `{: .lead}` as
    well: those have no key in quotes.)

    Raises:
        LimitError: If it nests too deeply.
    """
    begun = _BEGIN.match(text, start)
    if begun is None:
        return None
    for token, depth in _depths(text, begun.start(1), limits):
        if depth == 0:
            rest = _REST.match(text, token.end())
            return (begun.start(1), token.end(), rest.end()) if rest else None
    return begun.start(1), -1, -1


def read_json(raw: str, line: int, options: ParseOptions) -> Reading:
    """Read a head in JSON; numbers stay as they are written, and of a key that comes twice the last counts.

    Raises:
        FrontMatterError: If it is no JSON, or, in strict mode, a key comes twice.
        LimitError: If it nests too deeply or holds too many values.
    """
    text = raw if raw.lstrip().startswith("{") else f"{{{raw.rstrip().removesuffix(',')}}}"
    for _ in _depths(text, 0, options.limits):
        pass
    seen: list[Diagnostic] = []

    def mapped(pairs: list[tuple[str, Any]]) -> Mapped:
        keys = Mapped()
        for key, value in map(_cleaned, pairs):
            if key in keys.entries:
                _twice(key, _line_of(key, raw, line), seen, strict=options.strict)
            keys.entries[key] = Entry(key, value)
        return keys

    decoder = json.JSONDecoder(  # its value is the outer object, for `text` begins with a brace
        object_pairs_hook=mapped, parse_int=Scalar, parse_float=Scalar, parse_constant=Scalar, strict=False
    )
    try:
        value = decoder.decode(text)
    except json.JSONDecodeError as error:
        raise FrontMatterError(error.msg, line=line + error.lineno - 1, column=error.colno) from error
    size = value_size(value)
    if size > options.limits.head_nodes:
        raise LimitError("the front matter has too many values", limit=options.limits.head_nodes, found=size)
    _place(value, raw, line)
    return value, seen


def _line_of(key: str, raw: str, line: int) -> int:
    """Return the line on which a key comes for the second time."""
    places = [at for name, at in _keys(raw) if name == key]
    return line + raw.count("\n", 0, places[1]) if len(places) > 1 else line


def _twice(key: str, line: int, seen: list[Diagnostic], *, strict: bool) -> None:
    """Tell of a key that comes twice; in strict mode, refuse it."""
    message = f"the key {key} comes twice: the last one counts"
    if strict:
        raise FrontMatterError(message, kind="duplicate", line=line, column=1)
    seen.append(Diagnostic("front-matter.duplicate", "warning", message, line, 1))


def _depths(text: str, start: int, limits: Limits) -> Iterator[tuple[re.Match[str], int]]:
    """Give each bracket and text with the depth behind it, before the standard library recurses.

    Raises:
        LimitError: If there are more levels than the limits allow.
    """
    depth = 0
    for token in _TOKEN.finditer(text, start):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(token[0], 0)
        if depth > limits.head_depth:
            raise LimitError("the front matter nests too deeply", limit=limits.head_depth, found=depth)
        yield token, depth


def _cleaned(pair: tuple[str, Any]) -> tuple[str, Value]:
    """Return a key and its value as values of a head."""
    return writable(pair[0]), _value(pair[1])


def _value(value: object) -> Value:
    """Return what the standard library read as a value of a head; nesting was measured before."""
    if isinstance(value, str):
        return Scalar(writable(value), plain=False)
    if isinstance(value, list):
        return [_value(item) for item in cast("list[object]", value)]
    if isinstance(value, Mapped | Scalar):
        return value
    return Scalar({True: "true", False: "false"}.get(cast("bool", value), "null"))


def _place(keys: Mapped, raw: str, line: int) -> None:
    """Note in which line each key of the head stands."""
    for key, at in _keys(raw):
        entry = keys.entries.get(key)
        if entry is not None:
            entry.line = line + raw.count("\n", 0, at)
            entry.column = at - raw.rfind("\n", 0, at)


def _keys(raw: str) -> Iterator[tuple[str, int]]:
    """Give the keys of the outer object, and where they begin."""
    top = 1 if raw.lstrip().startswith("{") else 0
    depth, last = 0, None
    for token in re.finditer(r'"((?:[^"\\]|\\.)*+)"|[{}\[\]:]', raw, re.DOTALL):
        if token[0] == ":" and depth == top and last is not None:
            yield last[1], last.start()
        last = token if token[0][0] == '"' else None
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(token[0], 0)
