"""Heads of plain lines: MultiMarkdown's, as Pelican reads them, Org mode's as Hugo does, and Nikola's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articlekit._patterns import compiled_later
from articlekit.errors import Diagnostic
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._value import Entry, Mapped, Scalar, Value

if TYPE_CHECKING:
    from articlekit.parsers.frontmatter._value import Reading

__all__ = ["read_mmd", "read_nikola", "read_org"]

_MMD = compiled_later(r" {0,3}([A-Za-z0-9_-]+):[ \t]*(.*)")
_ORG = compiled_later(r"#\+([A-Za-z_][\w-]*)(\[\])?:[ \t]*(.*)")
_NIKOLA = compiled_later(r"[ \t]*\.\.[ \t]+([A-Za-z_-]+):[ \t]*(.*)")


def read_mmd(raw: str, line: int, _: ParseOptions) -> Reading:
    """Read lines such as `Title: The hill`; a line that is indented goes on with the one above."""
    lines: list[tuple[int, str, list[str]]] = []
    for number, text in enumerate(raw.rstrip("\n").split("\n"), line):
        found = _MMD.match(text)
        if found:
            lines.append((number, found[1], [found[2].strip()]))
        else:
            lines[-1][2].append(text.strip())
    return _keys([(number, key, _lines(parts, number)) for number, key, parts in lines])


def _lines(parts: list[str], line: int) -> Value:
    return Scalar("\n".join(filter(None, parts)), plain=True, line=line, column=1)


def read_org(raw: str, line: int, _: ParseOptions) -> Reading:
    """Read lines such as `#+TITLE: The hill`; `#+TAGS[]: a b` and a key that comes again are lists."""
    found = [match for text in raw.split("\n") if (match := _ORG.match(text))]
    values: dict[str, list[tuple[int, Value]]] = {}
    for number, match in enumerate(found, line):
        values.setdefault(match[1].lower(), []).append((number, _org_value(match, number)))
    keys = [
        (many[0][0], key, many[0][1] if len(many) == 1 else [value for _, value in many])
        for key, many in values.items()
    ]
    return _keys(keys)


def _org_value(match: re.Match[str], line: int) -> Value:
    """Return what one line gives its key."""
    text = match[3].strip()
    if match[2]:
        return [Scalar(word, plain=True, line=line, column=1) for word in text.split()]
    if match[1].lower() == "filetags":
        return [Scalar(word, plain=True, line=line, column=1) for word in text.strip(":").split(":") if word]
    return Scalar(text, plain=True, line=line, column=1)


def read_nikola(raw: str, line: int, _: ParseOptions) -> Reading:
    """Read lines such as `.. title: The hill`."""
    keys: list[tuple[int, str, Value]] = []
    unread: list[Diagnostic] = []
    for number, text in enumerate(raw.split("\n"), line):
        found = _NIKOLA.match(text)
        if found:
            keys.append((number, found[1], Scalar(found[2].strip(), plain=True, line=number, column=1)))
        elif text.strip():
            unread.append(Diagnostic("front-matter.unread", "warning", f"no key: {text}", number, 1))
    read, seen = _keys(keys)
    return read, [*unread, *seen]


def _keys(pairs: list[tuple[int, str, Value]]) -> tuple[Mapped, list[Diagnostic]]:
    """Return keys and values as a head has them: of a key that comes twice, the last one counts."""
    head, seen = Mapped(), list[Diagnostic]()
    for line, key, value in pairs:
        if key in head.entries:
            message = f"the key {key} comes twice: the last one counts"
            seen.append(Diagnostic("front-matter.duplicate", "warning", message, line, 1))
        head.entries[key] = Entry(key, value, line, 1)
    return head, seen
