"""What a body is written in. The file's name is a hint; the content decides.

Feeds saved as `.md` hold HTML, and a fifth of all Markdown posts hold HTML, too (census of 42,296 files: 57 %
Markdown, 16 % HTML, 16 % both, 4 % plain). So the signs of Markdown count only where Markdown is read:
outside of HTML's block elements, and outside of code.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from articlekit.models._html_names import EXACT_COMMENT
from articlekit.parsers.markdown._code import Region, blanked, find_code

__all__ = ["BLOCKS", "KNOWN", "BodyKind", "body_kind", "is_exact"]

BodyKind = Literal["html", "markdown", "mixed", "plain"]
"""HTML; Markdown; Markdown with HTML in it; text without any markup."""

_BLOCK_NAMES = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe li main menu nav ol p picture pre section
    summary table tbody td tfoot th thead tr ul video audio object embed script style
"""
BLOCKS = frozenset(_BLOCK_NAMES.split())
"""Elements whose content is HTML to a reader of Markdown, up to a blank line."""

_INLINE_NAMES = """
    a abbr acronym area b base basefont bdi bdo big br button canvas cite code col colgroup data datalist del
    dfn em font head i img input ins kbd label legend link map mark math meta noscript optgroup option output
    param progress q rp rt ruby s samp select small source span strike strong sub sup svg template textarea
    time title tt u var wbr
"""
KNOWN = BLOCKS | frozenset(_INLINE_NAMES.split())
"""The elements of HTML, old ones too; a name with a dash is an element as well."""

_CONTAINERS = BLOCKS - {
    "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "hr", "picture", "embed", "iframe",
}  # fmt: skip
_HOUSES = frozenset({"div", "section", "article", "main", "center", "aside", "details", "figure", "body"})
"""Elements that only stand around a text: Markdown may go on inside after a blank line."""

_SUFFIXES = frozenset({"md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd"})
SOME, MOST = 0.3, 0.8
"""How much of the text must stand outside of block elements for weak signs to count."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])([^<>]*)>")
_MARKDOWN_INSIDE = re.compile(r"<[a-z][^<>]*\smarkdown=", re.IGNORECASE)
_BREAKS = re.compile(r"<br\b", re.IGNORECASE)

_BOLD = r"\*\*(?![\s*])[^*\n]{1,500}\*\*|(?<!\w)__(?![\s_])[^_\n]{1,500}__(?!\w)"
_HEADING = r"^ {0,3}#{1,6}[ \t]+\S"
_IMAGE = r"!\[[^\[\]\n]{0,300}\](?:\([^)\s]|\[)|!\[\[[^\[\]\n]{1,300}\]\]"
_ITEM = r"^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+\S.*\n(?:.*\n){0,6}? {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+\S"
STRONG = re.compile(
    rf"{_HEADING}|{_IMAGE}"
    r"|\[[^\[\]\n]{1,300}\]\(<?(?:https?:|mailto:|[/#.{]|[^()\s<>]{0,300}[./])"  # links
    r"|^ {0,3}\[[^\[\]\n]{1,200}\]:[ \t]*<?\S{0,300}[./#:]"  # the addresses of links
    r"|\[\^[^\]\s]{1,100}\]"  # notes
    r"|^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*\|[-| :\t]*$"  # tables
    r"|^ {0,3}(?:>[ \t]?\[!\w+\]|:::+[ \t]*\w)"  # callouts
    r"|\A\s*(?:import|export)[ ][^\n]{0,300}[\"'];?[ \t]*$",  # modules
    re.MULTILINE,
)
"""What hardly ever stands in the text of an HTML body."""

WEAK_BLOCK = re.compile(
    rf"{_ITEM}"
    r"|^ {0,3}>[ \t]?\S"
    r"|^[^\s<>].*\n(?:={3,}|-{3,})[ \t]*$"  # underlined headings
    r"|^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$"
    r"|^ {0,3}\{:|^[^\s<>].*\n:[ \t]+\S",  # attributes, definitions
    re.MULTILINE,
)
"""Lines that are Markdown, but that people write in plain text and between tags, too."""

WEAK_INLINE = re.compile(
    rf"{_BOLD}|(?<![A-Za-z0-9*])\*(?![\s*])[^*\n]{{1,500}}(?<!\s)\*(?![A-Za-z0-9*])"
    r"|(?<!\w)_(?![\s_])[^_\n]{1,500}(?<!\s)_(?!\w)|~~(?![\s~])[^~\n]{1,500}~~"
    r"|\\[\\*_\[\]#`]|\S(?: {2,}|\\)\n[ \t]*\S|<(?:https?://|mailto:)[^\s<>]+>|\{\{[<%]|\{%"
)
"""The same within a line."""

_INSIDE_HOUSE = re.compile(rf"\n[ \t]*\n(?:{_HEADING[1:]}|{_IMAGE}|{_ITEM[1:]}|[^<>\n]{{0,300}}(?:{_BOLD}))")


def is_exact(body: str) -> bool:
    """Tell Markdown that our own writer wrote to come back exactly: it is CommonMark and nothing else."""
    return body.lstrip()[:64].replace(" ", "").startswith(f"<!--{EXACT_COMMENT}-->")


def body_kind(body: str, filename: str | None = None) -> BodyKind:
    """Tell what a body is written in.

    Args:
        body: The body, without front matter.
        filename: Its name: `.html` is HTML if there is any tag in it, `.txt` needs clear signs of Markdown.
    """
    if is_exact(body):
        return "mixed"
    suffix = (filename or "").lower().rpartition(".")[2]
    signs = _read_signs(body)
    if signs.tags:
        if suffix in {"html", "htm", "xhtml"}:
            return "html"
        return "mixed" if _is_mixed(signs, hinted=suffix in _SUFFIXES) else "html"
    if signs.strong or (suffix != "txt" and (signs.weak_block or signs.weak_inline)):
        return "markdown"
    return "plain"


@dataclass(slots=True)
class _Signs:
    """What speaks for HTML and for Markdown."""

    tags: int
    """Known tags outside of code."""
    paragraphs: bool
    breaks: int
    strong: int
    weak_block: bool
    weak_inline: int
    bold: bool
    inside: bool
    """Whether Markdown goes on inside of an element, or is asked for there."""
    share: float
    """How much of the text stands outside of block elements."""


def _is_mixed(signs: _Signs, *, hinted: bool) -> bool:
    """Tell Markdown with HTML in it from HTML; breaks and paragraphs in tags speak for HTML."""
    if signs.strong or signs.inside:
        return True
    if signs.breaks > 1 or signs.share < (MOST if signs.paragraphs else SOME):
        return False
    return signs.weak_block or signs.weak_inline > 1 or signs.bold or (hinted and signs.weak_inline > 0)


def _read_signs(body: str) -> _Signs:
    """Read the signs in a body."""
    regions = find_code(body)
    text = blanked(body, regions)
    outside, inside = _Outside(text), False
    elements = [region for region in regions if region.kind == "element"]
    strong = len(STRONG.findall(outside.text)) + _fences(regions, outside)
    spans = sum(region.kind == "span" and not outside.covers(region.start) for region in regions)
    if not outside.paragraphs and outside.houses:
        inside = _INSIDE_HOUSE.search(text) is not None
    return _Signs(
        tags=outside.tags + len(elements),
        paragraphs=outside.paragraphs,
        breaks=len(_BREAKS.findall(text)),
        strong=strong,
        weak_block=WEAK_BLOCK.search(outside.text) is not None,
        weak_inline=spans + len(WEAK_INLINE.findall(outside.text)),
        bold=re.search(_BOLD, outside.text) is not None,
        inside=inside or _MARKDOWN_INSIDE.search(text) is not None,
        share=_size(outside.text) / max(1, _size(_TAG.sub("", text))),
    )


def _size(text: str) -> int:
    return len("".join(text.split()))


def _fences(regions: list[Region], outside: _Outside) -> int:
    """Count the fences that stand outside of elements."""
    return sum(region.kind == "fence" and not outside.covers(region.start) for region in regions)


class _Outside:
    """The text that stands outside of HTML's block elements."""

    def __init__(self, text: str) -> None:
        self.tags = 0
        self.houses = 0
        self.paragraphs = False
        self.depth = 0
        self.in_line = False
        self.inside: list[tuple[int, int]] = []
        parts: list[str] = []
        at = 0
        for tag in _TAG.finditer(text):
            name = tag[2].lower()
            if name not in KNOWN and "-" not in name:
                continue
            self._add(text, at, tag.start(), parts)
            at = tag.end()
            self._count(name, closes=bool(tag[1]), alone=tag[3].endswith("/"))
        self._add(text, at, len(text), parts)
        self.text = "".join(parts)

    def _add(self, text: str, start: int, end: int, parts: list[str]) -> None:
        """Add a range of the text: its line ends only, if it is inside."""
        if self.depth or self.in_line:
            self.inside.append((start, end))
            parts.append("\n" * text.count("\n", start, end))
        else:
            parts.append(text[start:end])

    def _count(self, name: str, *, closes: bool, alone: bool) -> None:
        self.tags += 1
        if name not in BLOCKS:
            return
        self.houses += name in _HOUSES
        if name in _CONTAINERS:
            self.in_line = False
            if not alone:
                self.depth = max(0, self.depth + (-1 if closes else 1))
        elif name not in {"hr", "embed", "picture", "iframe"}:
            self.paragraphs |= name == "p"
            self.in_line = not closes

    def covers(self, place: int) -> bool:
        """Tell whether a place is inside of an element."""
        index = bisect_right(self.inside, (place, len(self.text) + place)) - 1
        return index >= 0 and place < self.inside[index][1]
