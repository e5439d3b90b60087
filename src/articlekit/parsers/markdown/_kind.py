"""What a body is written in. The file's name is a hint; the content decides.

Feeds saved as `.md` hold HTML, and a fifth of all Markdown posts hold HTML, too (census of 42,296 files: 57 %
Markdown, 16 % HTML, 16 % both, 4 % plain). So the signs of Markdown count only where Markdown is read:
outside of HTML's block elements, and outside of code.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal

from articlekit._patterns import compiled_later
from articlekit.models._html_names import EXACT_COMMENT
from articlekit.parsers._document import is_document
from articlekit.parsers.markdown._code import blanked, find_code
from articlekit.parsers.markdown._signs import (
    count_weak_signs,
    goes_on_inside,
    has_bold,
    has_strong_sign,
    has_weak_line,
)

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

_TAG = re.compile(r"<(/?+)([a-zA-Z][a-zA-Z0-9-]*+)(?=[\s/>])([^<>]*+)>")
_CONTAINER = re.compile(
    r"<(/?+)(?!(?:p|br|img|a|b|strong|em|i|u|span|li|hr)(?=[\s/>])[^<>\n]*+>)"
    r"([a-zA-Z][a-zA-Z0-9-]*+)(?=[\s/>])([^<>]*+)>"
)
"""The same without the commonest tags that neither begin nor end an element around others, on one line."""

_PARAGRAPH = re.compile(r"</?[pP](?=[\s/>])[^<>]*>")
_MARKDOWN = re.compile(r"=(?<=[mM][aA][rR].[dD][oO][wW][nN]=)")
_MARKDOWN_INSIDE = compiled_later(r"<[a-z][^<>]*\smarkdown=", re.IGNORECASE)
_BREAKS = compiled_later(r"<br\b", re.IGNORECASE)


def is_exact(body: str) -> bool:
    """Tell Markdown that our own writer wrote to come back exactly: it is CommonMark and nothing else."""
    return body.lstrip()[:64].replace(" ", "").startswith(f"<!--{EXACT_COMMENT}-->")


def body_kind(body: str, filename: str | None = None) -> BodyKind:
    """Tell what a body is written in.

    Args:
        body: The body, without front matter.
        filename: Its name: `.html` is HTML if there is any tag in it, `.txt` needs clear signs of Markdown.
    """
    if is_document(body):
        return "html"
    if is_exact(body):
        return "mixed"
    suffix = (filename or "").lower().rpartition(".")[2]
    signs = _Signs(body)
    if signs.tags:
        if suffix in {"html", "htm", "xhtml"}:
            return "html"
        return "mixed" if _is_mixed(signs, hinted=suffix in _SUFFIXES) else "html"
    if signs.strong or (suffix != "txt" and (signs.weak_line or signs.weak_inline)):
        return "markdown"
    return "plain"


class _Signs:
    """What speaks for HTML and for Markdown; each is looked for when it is asked for."""

    def __init__(self, body: str) -> None:
        self.regions = find_code(body)
        self.text = blanked(body, self.regions)
        has_code = any(region.kind in {"fence", "span"} for region in self.regions)
        self.outside = _Outside(self.text, skips=not has_code)  # else it must know where code stands
        self.words = "" if self.outside.text.isspace() else self.outside.text
        """What stands outside of elements; nothing if that is white space, in which there is no sign."""

    @property
    def tags(self) -> bool:
        """Whether there are known tags outside of code."""
        return self.outside.tags or any(region.kind == "element" for region in self.regions)

    @property
    def strong(self) -> bool:
        return self._code("fence") > 0 or has_strong_sign(self.words)

    @property
    def weak_line(self) -> bool:
        return has_weak_line(self.words)

    @property
    def weak_inline(self) -> int:
        return self._code("span") + count_weak_signs(self.words)

    @property
    def bold(self) -> bool:
        return has_bold(self.words)

    @property
    def breaks(self) -> int:
        return len(_BREAKS.findall(self.text))

    @property
    def inside(self) -> bool:
        """Whether Markdown goes on inside of an element, or is asked for there."""
        outside = self.outside
        if not outside.paragraphs and outside.houses and goes_on_inside(self.text):
            return True
        return _MARKDOWN.search(self.text) is not None and _MARKDOWN_INSIDE.search(self.text) is not None

    @property
    def share(self) -> float:
        """How much of the text stands outside of block elements."""
        return _size(self.words) / max(1, _size(_TAG.sub("", self.text)))

    def _code(self, kind: str) -> int:
        """Count the code of a kind that stands outside of elements."""
        return sum(region.kind == kind and not self.outside.covers(region.start) for region in self.regions)


def _is_mixed(signs: _Signs, *, hinted: bool) -> bool:
    """Tell Markdown with HTML in it from HTML; breaks and paragraphs in tags speak for HTML."""
    is_silent = not signs.words and not signs.regions  # all of it stands inside of elements
    if (not is_silent and signs.strong) or signs.inside:
        return True
    if is_silent or not (signs.weak_inline > (not hinted) or signs.weak_line or signs.bold):
        return False
    return signs.breaks <= 1 and signs.share >= (MOST if signs.outside.paragraphs else SOME)


def _size(text: str) -> int:
    return len("".join(text.split()))


class _Outside:
    """The text that stands outside of HTML's block elements."""

    def __init__(self, text: str, *, skips: bool) -> None:
        self.tags = False
        self.houses = False
        self.paragraphs = _PARAGRAPH.search(text) is not None
        self.depth = 0
        self.in_line = False
        self.inside: list[tuple[int, int]] = []
        parts: list[str] = []
        at = 0
        end = 0
        while (tag := (_CONTAINER if skips and self.depth else _TAG).search(text, end)) is not None:
            end = tag.end()
            name = tag[2].lower()
            if name in KNOWN or "-" in name:
                self._add(text, at, tag.start(), parts)
                at = end
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
        self.tags = True
        if name not in BLOCKS:
            return
        self.houses |= name in _HOUSES
        if name in _CONTAINERS:
            self.in_line = False
            if not alone:
                self.depth = max(0, self.depth + (-1 if closes else 1))
        elif name not in {"hr", "embed", "picture", "iframe"}:
            self.in_line = not closes

    def covers(self, place: int) -> bool:
        """Tell whether a place is inside of an element."""
        index = bisect_right(self.inside, (place, len(self.text) + place)) - 1
        return index >= 0 and place < self.inside[index][1]
