"""Text without markup, and Markdown that nobody reads: as HTML that shows every character of it."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise

from articlekit._patterns import compiled_later
from articlekit.parsers.markdown._code import find_code
from articlekit.parsers.markdown._kind import KNOWN

__all__ = ["literal_html", "loose_html"]

_PARAGRAPHS = compiled_later(r"\n[ \t]*\n\s*")
_OPENING = compiled_later(r"<(?=[a-zA-Z/!?])(?:(/?)([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])|(!--))?")
MAX_WRAP = 100
"""Columns of the widest line that a mailer or an editor has wrapped."""


def literal_html(text: str) -> str:
    """Return text that is no markup: blank lines part paragraphs, and lines that were not wrapped stay."""
    paragraphs = (part.strip("\n") for part in _PARAGRAPHS.split(text))
    return "\n".join(f"<p>{_lines(part)}</p>" for part in paragraphs if part.strip())


def _lines(paragraph: str) -> str:
    """Return the lines of a paragraph, those joined that only a narrow window had parted.

    A line is wrapped if the first word of the next one would have made it wider than the widest.
    """
    lines = [line.strip() for line in paragraph.split("\n")]
    widest = max(map(len, lines))
    parts = [escape(lines[0], quote=False)]
    for before, line in pairwise(lines):
        wrapped = widest <= MAX_WRAP and len(before) + 1 + len(line.partition(" ")[0]) > widest
        parts += "\n" if wrapped else "<br>\n", escape(line, quote=False)
    return "".join(parts)


def loose_html(source: str) -> str:
    """Return Markdown as loose text: code, and what is no tag of HTML, shows as it is written."""
    parts: list[str] = []
    at = 0
    for region in find_code(source):
        parts.append(_OPENING.sub(_escaped, source[at : region.start]))
        code = source[region.start : region.end]
        parts.append(code if region.kind in {"element", "comment"} else escape(code, quote=False))
        at = region.end
    return "".join((*parts, _OPENING.sub(_escaped, source[at:])))


def _escaped(found: re.Match[str]) -> str:
    """Return the start of a tag as it is, or as text if HTML has no such tag."""
    known = found[3] is not None or (found[2] is not None and found[2].lower() in KNOWN)
    return found[0] if known else f"&lt;{found[0][1:]}"
