"""How short codes are written: where they stand in a source, and which end belongs to which start."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from articlekit._patterns import compiled_later
from articlekit.parsers.markdown._code import Region, is_inside

__all__ = ["Code", "Syntax", "find_codes"]

Syntax = Literal["hugo", "liquid", "output", "bracket", "wiki"]

_START = compiled_later(
    r"(?P<hugo>\{\{[<%])|(?P<liquid>\{%)|(?P<output>\{\{)|(?P<wiki>!\[\[)|(?P<bracket>\[(?=/?[A-Za-z]))"
)
_NAME = compiled_later(r"[ \t\n]*(?P<end>/?)[ \t\n]*(?P<name>[A-Za-z_](?:[\w./-]*[\w-])?)")
_BRACKET = compiled_later(
    r"\[(?P<end>/?)(?P<name>[A-Za-z][\w-]{0,40})"
    r"(?P<written>(?:[ \t\n:=](?:\"[^\"\[\]]*\"|'[^'\[\]]*'|[^\[\]\"'])*+)?)\](?!\(|:|\[(?!/))"
)
_CLOSINGS = {"{{<": ">}}", "{{%": "%}}", "{%": "%}", "{{": "}}", "![[": "]]"}
_INCLUDED = compiled_later(
    r"[ \t\n]*[\"']?(?P<path>[\w./-]+?)(?:\.(?:html?|md|liquid|njk|ext))?[\"']?(?=[ \t\n,]|$)"
)
_BLANK_LINE = compiled_later(r"\n[ \t]*\n")
MAX_LENGTH = 5_000
"""Characters of the longest short code: captions are written in them."""


@dataclass(slots=True)
class Code:
    """A short code where it stands, before anybody knows what it means."""

    start: int
    end: int
    syntax: Syntax
    name: str
    written: str
    """Its arguments as written."""
    closes: bool
    """Whether it is the end of another one."""
    partner: int | None = None
    """The place of its end, or its start, in the list of all."""


def find_codes(source: str, code: Sequence[Region], brackets: frozenset[str]) -> list[Code]:
    """Return the short codes of a source in order, each start paired with its end.

    Args:
        source: The source.
        code: Where code stands in it: there are none there.
        brackets: The names that are short codes in brackets; any other word in brackets is text.
    """
    found = list(_found(source, code, brackets))
    _pair(found)
    return found


def _found(source: str, code: Sequence[Region], brackets: frozenset[str]) -> Iterator[Code]:
    at = 0
    while (start := _START.search(source, at)) is not None:
        at = start.end()
        if is_inside(code, start.start()) or (start["output"] is None and _is_escaped(source, start.start())):
            continue
        read = _bracket(source, start.start(), brackets) if start["bracket"] else _braced(source, start)
        if read is not None:
            yield read
            at = read.end


def _is_escaped(source: str, start: int) -> bool:
    """Tell a short code with a backslash before it."""
    return source[start - 1 : start] == "\\"


def _braced(source: str, start: re.Match[str]) -> Code | None:
    """Return what stands in braces; None if it is never closed, or too long to be a short code."""
    closing = _CLOSINGS[start[0]]
    end = source.find(closing, start.end(), start.end() + MAX_LENGTH)
    if end < 0 or _BLANK_LINE.search(source, start.end(), end) is not None:
        return None
    syntax: Syntax = start.lastgroup  # type: ignore[assignment]
    inner = source[start.end() : end].strip("-" if syntax in {"liquid", "output"} else "")
    return _named(start.start(), end + len(closing), syntax, inner)


def _named(start: int, end: int, syntax: Syntax, inner: str) -> Code | None:
    """Return a short code by what stands between its braces."""
    if syntax == "wiki":
        return Code(start, end, syntax, "wiki", inner, closes=False) if "\n" not in inner else None
    if syntax == "hugo" and inner.lstrip().startswith("/*"):
        return Code(start, end, syntax, "/*", inner, closes=False)
    found = _NAME.match(inner)
    if found is None:
        is_output = syntax == "output" and bool(inner.strip())
        return Code(start, end, syntax, "", inner.strip(), closes=False) if is_output else None
    name, rest = found["name"], inner[found.end() :]
    closes = bool(found["end"])
    if syntax == "liquid":
        closes, name = _liquid_end(name)
        if name == "include" and (path := _INCLUDED.match(rest)) is not None:
            name, rest = path["path"].rpartition("/")[2], rest[path.end() :]
    if rest.lstrip().startswith("("):
        rest = rest.strip().removeprefix("(").removesuffix(")")
    elif syntax == "output":
        return Code(start, end, syntax, "", inner.strip(), closes=False)
    return Code(start, end, syntax, name.rpartition("/")[2], rest.strip(), closes=closes)


def _liquid_end(name: str) -> tuple[bool, str]:
    """Return whether a tag is an end, and of what: `endraw`, `end_note`, or Zola's bare `end`."""
    if name.startswith("end") and not name.startswith("endo"):
        return True, name[3:].lstrip("_-")
    return False, name


def _bracket(source: str, start: int, brackets: frozenset[str]) -> Code | None:
    """Return a short code in brackets; only names that are known are one."""
    found = _BRACKET.match(source, start, start + MAX_LENGTH)
    if found is None or found["name"].lower().replace("_", "-") not in brackets:
        return None
    written = found["written"].strip()
    return Code(
        start, found.end(), "bracket", found["name"], written.removesuffix("/"), closes=bool(found["end"])
    )


def _pair(codes: list[Code]) -> None:
    """Tell each end which start it belongs to: the last one of its name that is still open."""
    opened: dict[tuple[str, str], list[int]] = {}
    order: list[int] = []
    for index, code in enumerate(codes):
        key = (code.syntax, code.name.lower())
        if not code.closes:
            opened.setdefault(key, []).append(index)
            if code.syntax == "liquid":
                order.append(index)
            continue
        stack = opened.get(key, []) if code.name else order
        while stack and codes[stack[-1]].partner is not None:
            stack.pop()
        if stack:
            start = stack.pop()
            codes[start].partner, code.partner = index, start
