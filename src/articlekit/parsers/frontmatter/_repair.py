"""A head that is no YAML, read key by key: one bad line costs no other."""

from __future__ import annotations

import re

from articlekit.errors import Diagnostic, FrontMatterError
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._value import Entry, Mapped, Scalar
from articlekit.parsers.frontmatter._yaml import read_yaml

__all__ = ["repaired"]

_KEY = re.compile(r"""(["']?)([^\s"'#:：\[\]{}-][^:：\n"']{0,80}?)\1[ \t]*[:：](?!//)[ \t]*(.*)""")


def repaired(raw: str, line: int, options: ParseOptions) -> tuple[Mapped | None, list[Diagnostic]]:
    """Read each key on its own, and what is no YAML as the text it is; None when there are no keys."""
    head, seen = Mapped(), list[Diagnostic]()
    for number, chunk in _chunks(raw):
        entry = _read(chunk, line + number, options, seen)
        if entry is not None:
            head.entries[entry.key] = entry
    return (head if head.entries else None), seen


def _chunks(raw: str) -> list[tuple[int, str]]:
    """Part a head before each line that begins a key, with the number of the line."""
    chunks: list[tuple[int, str]] = []
    for number, text in enumerate(raw.split("\n")):
        if _KEY.match(text) or not chunks:
            chunks.append((number, text))
        else:
            chunks[-1] = (chunks[-1][0], f"{chunks[-1][1]}\n{text}")
    return chunks


def _read(chunk: str, line: int, options: ParseOptions, seen: list[Diagnostic]) -> Entry | None:
    """Read one key and what belongs to it."""
    try:
        value, told = read_yaml(chunk, line=line, limits=options.limits)
        if isinstance(value, Mapped):
            seen += told
            return next(iter(value.entries.values()), None)
    except FrontMatterError:
        pass
    found = _KEY.match(chunk)
    if found is None:
        if chunk.strip():
            seen.append(Diagnostic("front-matter.unread", "warning", f"no key: {chunk.strip()[:80]}", line, 1))
        return None
    text = chunk[found.start(3) :].strip()
    seen.append(Diagnostic("front-matter.repaired", "warning", f"{found[2]} is no YAML: it is read as text", line, 1))
    return Entry(found[2].strip(), Scalar(text, False, line, found.start(3) + 1), line, 1)
