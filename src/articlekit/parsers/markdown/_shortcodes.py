"""Short codes become marks in the source, and the marks become HTML when the rest has been read.

A mark is a letter of the private use area, a number and another such letter: to a reader of Markdown it is a
word, so that nothing in a short code can be taken for markup, and none of its HTML ends a block.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import islice

from articlekit._patterns import compiled_later
from articlekit.errors import Diagnostic
from articlekit.parsers._shortcode import Shortcode, ShortcodeUse
from articlekit.parsers.markdown._arguments import read_arguments
from articlekit.parsers.markdown._code import Region
from articlekit.parsers.markdown._shortcode_rows import (
    ADDRESSES,
    ROWS,
    WIKI,
    is_picture_name,
    key_of,
    read_picture,
    rows_by_name,
)
from articlekit.parsers.markdown._shortcode_syntax import Code, find_codes

__all__ = ["Marked", "mark_shortcodes"]

_PRIVATE = [chr(code) for code in range(0xE000, 0xF8FF)]
_TAG = compiled_later(r"<[A-Za-z/][^<>]*>")
_SITE = compiled_later(
    r"(?:site|page|config|\$)?\.?(?:baseurl|base_url|url|root|base_path|pathprefix|permalink)\b",
    re.IGNORECASE,
)
_FIRST_TEXT = compiled_later(r"[\"']([^\"']*)[\"']")
MAX_INDENT = 200
"""Characters of the widest indent."""

_ALONE = frozenset({"gallery", "toc", "clear"})
"""Names that are short codes in brackets without any argument."""

_PICTURE = Shortcode(names=("picture",), read=read_picture)


@dataclass(frozen=True, slots=True)
class _Mark:
    """What a mark stands for."""

    source: str
    html: str
    address: str | None = None
    """What it is in an address; None if it stays as it is written there."""
    blank: bool = False
    """Whether it is no element of its own."""


@dataclass(slots=True)
class Marked:
    """A source whose short codes are marks."""

    text: str
    opening: str = ""
    closing: str = ""
    marks: list[_Mark] = field(default_factory=list[_Mark])
    diagnostics: list[Diagnostic] = field(default_factory=list[Diagnostic])
    pattern: re.Pattern[str] | None = None

    def as_source(self, text: str) -> str:
        """Return a text with its short codes as they are written: in code, nothing is one."""
        return self._replaced(text, lambda mark: mark.source)

    def as_address(self, text: str) -> str:
        """Return the value of an attribute with the addresses that its short codes give."""
        return self._replaced(text, lambda mark: mark.source if mark.address is None else mark.address)

    def as_html(self, html: str) -> str:
        """Return HTML with the HTML of its short codes, those between quotes of a tag as addresses."""
        if self.pattern is None or self.opening not in html:
            return html
        html = _TAG.sub(lambda tag: self._replaced(tag[0], _in_tag), html)
        return self._replaced(html, lambda mark: mark.html)

    def is_block(self, text: str) -> bool:
        """Tell whether a text is nothing but short codes that stand for elements."""
        if self.pattern is None or self.opening not in text or self.pattern.sub("", text).strip():
            return False
        return not any(self.marks[int(number)].blank for number in self.pattern.findall(text))

    def _replaced(self, text: str, read: Callable[[_Mark], str]) -> str:
        if self.pattern is None or self.opening not in text:
            return text
        return self.pattern.sub(lambda found: read(self.marks[int(found[1])]), text)


def _in_tag(mark: _Mark) -> str:
    return escape(mark.source if mark.address is None else mark.address)


def mark_shortcodes(
    source: str,
    code: list[Region],
    *,
    rows: Iterable[Shortcode],
    inline: Callable[[str], str],
    line: int = 1,
) -> Marked:
    """Return a source with a mark for each of its short codes.

    Args:
        source: The Markdown or HTML.
        code: Where code stands in it.
        rows: The program's own short codes, asked before the built-in ones.
        inline: Renders a line of Markdown.
        line: The line on which the source begins.
    """
    known: Mapping[str, Shortcode] = {**ROWS, **dict(rows_by_name(rows))}
    codes = find_codes(source, code, frozenset(known))
    if not codes:
        return Marked(source)
    free = tuple(islice((char for char in _PRIVATE if char not in source), 2))
    if len(free) < 2:  # noqa: PLR2004 - there is nothing to mark with
        return Marked(source)
    opening, closing = free
    marked = Marked("", opening, closing, pattern=re.compile(f"{opening}(\\d+){closing}"))
    marker = _Marker(source, codes, known, inline, marked)
    marked.text = marker.run()
    marked.diagnostics += _unknown(marker.unknown, source, line)
    marked.diagnostics += _dropped(marker.dropped, source, line)
    return marked


class _Marker:
    """One walk over the short codes of a source."""

    def __init__(
        self,
        source: str,
        codes: list[Code],
        known: Mapping[str, Shortcode],
        inline: Callable[[str], str],
        marked: Marked,
    ) -> None:
        self.source = source
        self.codes = codes
        self.known = known
        self.inline = inline
        self.marked = marked
        self.unknown: dict[str, list[int]] = {}
        self.dropped: list[int] = []
        """Where short codes stand that only make room, such as for a table of contents."""
        self.parts: list[str] = []
        self.ends: dict[int, str] = {}
        """The HTML of the ends of the short codes whose body is Markdown."""

    def run(self) -> str:
        """Return the source with marks."""
        at = 0
        quiet = -1
        for index, code in enumerate(self.codes):
            if code.start < at or index < quiet:
                continue
            self.parts.append(self.source[at : code.start])
            if (
                code.name in {"raw", "verbatim"}
                and code.syntax == "liquid"
                and code.partner is not None
                and not code.closes
            ):
                quiet = code.partner
                self._put("", code.start, code.end, blank=True)
                self.ends[code.partner] = ""
                at = code.end
            else:
                at = self._read(index, code)
        return "".join((*self.parts, self.source[at:]))

    def _read(self, index: int, code: Code) -> int:
        """Read one short code; return where the source goes on."""
        if index in self.ends:
            self._put(self.ends[index], code.start, code.end)
            return code.end
        row = self._row(code)
        html, end = (None, code.end) if row is None else self._html(code, row)
        address = _address(code)
        if html is None and address is None:
            if code.syntax == "bracket":
                self.parts.append(self.source[code.start : code.end])
            else:
                self._keep(code)
            return code.end
        if html == "" and row is not None and row.body == "none":
            self.dropped.append(code.start)
        self._put(
            escape(address or "", quote=False) if html is None else html,
            code.start,
            end,
            address=address,
        )
        return end

    def _row(self, code: Code) -> Shortcode | None:
        """Return what is known of a short code, by its name or because it shows a picture."""
        if code.syntax == "wiki":
            return WIKI
        if code.closes or not code.name or (code.syntax == "bracket" and not self._is_meant(code)):
            return None
        row = self.known.get(key_of(code.name))
        if row is None and is_picture_name(code.name):
            return _PICTURE
        return row

    def _is_meant(self, code: Code) -> bool:
        """Tell a short code in brackets from a word in brackets by its end or its arguments."""
        if code.partner is not None:
            return True
        if key_of(code.name) in _ALONE:
            return self._prefix(code.start) is not None and self._ends_line(code.end)
        return re.search(r"=|https?://|^[\w-]{6,}$", code.written) is not None

    def _html(self, code: Code, row: Shortcode) -> tuple[str | None, int]:
        """Return the HTML of a short code, and where it ends: with its end, if its body is not Markdown."""
        end = self.codes[code.partner] if code.partner is not None else None
        body = None
        if end is not None:
            body = self.source[code.end : end.start]
        arguments, parameters = read_arguments("" if code.syntax == "wiki" else code.written)
        if code.syntax == "wiki":
            arguments = tuple(code.written.split("|"))
        if row.body == "markdown" and body is not None:
            body = self.marked.closing * 2
        use = ShortcodeUse(
            name=code.name,
            syntax=code.syntax,
            arguments=arguments,
            parameters=parameters,
            body=body,
            written=code.written,
            inline=self.inline,
        )
        html = row.read(use)
        if html is None or end is None or code.partner is None:
            return html, code.end
        if row.body != "markdown":
            return html, end.end
        before, _, after = html.partition(self.marked.closing * 2)
        self.ends[code.partner] = after
        return before, code.end

    def _put(
        self, html: str, start: int, end: int, *, address: str | None = None, blank: bool = False
    ) -> None:
        """Put a mark; one that fills its lines becomes a paragraph of its own."""
        marks = self.marked.marks
        mark = f"{self.marked.opening}{len(marks)}{self.marked.closing}"
        marks.append(_Mark(self.source[start:end], html, address, blank))
        prefix = self._prefix(start)
        if blank or prefix is None or address is not None or not self._ends_line(end):
            self.parts.append(mark)
            return
        bare = prefix.rstrip(" \t")
        self.parts.append(f"\n{prefix}{mark}\n{bare}")

    def _prefix(self, start: int) -> str | None:
        """Return what stands before a short code on its line, if it is only blanks and marks of quotation."""
        far = max(0, start - MAX_INDENT)
        begin = self.source.rfind("\n", far, start) + 1
        before = self.source[begin or far : start]
        return before if not before.strip(" \t>") and (begin or not far) else None

    def _ends_line(self, end: int) -> bool:
        return not self.source[end : end + MAX_INDENT].partition("\n")[0].strip()

    def _keep(self, code: Code) -> None:
        """Keep a short code as text: a mark, so that nothing in it is markup."""
        self._put(
            escape(code_text(self.source[code.start : code.end]), quote=False),
            code.start,
            code.end,
            blank=True,
        )
        if code.name != "/*":
            name = (
                code.written.partition("|")[0].strip()
                if code.syntax == "wiki" or not code.name
                else code.name
            )
            self.unknown.setdefault(name, []).append(code.start)


def code_text(written: str) -> str:
    """Return a short code that is kept: Hugo's escaped ones without the comment that escapes them."""
    found = re.fullmatch(r"\{\{([<%])\s*/\*(.*)\*/\s*([>%])\}\}", written, re.DOTALL)
    return f"{{{{{found[1]}{found[2]}{found[3]}}}}}" if found else written


def _address(code: Code) -> str | None:
    """Return what a short code is in an address: Jekyll's `site.baseurl` is nothing, `relref` its path."""
    if code.syntax == "output":
        text = _FIRST_TEXT.match(code.written)
        if text is not None:
            return text[1]
        return "" if _SITE.fullmatch(code.written.partition("|")[0].strip()) else None
    if key_of(code.name) in ADDRESSES and not code.closes:
        arguments, parameters = read_arguments(code.written)
        return next(iter((*arguments, *parameters.values())), None)
    return None


def _unknown(unknown: Mapping[str, list[int]], source: str, line: int) -> Iterable[Diagnostic]:
    """Give a diagnostic for each name that is not known, with the line of its first use."""
    at = 0
    for name, places in unknown.items():
        line += source.count("\n", at, places[0])
        at = places[0]
        times = f", {len(places)} times" if len(places) > 1 else ""
        yield Diagnostic(
            "shortcode.unknown",
            "warning",
            f"the short code {name[:80]!r} is not known and stays as text{times}",
            line=line,
        )


def _dropped(places: Iterable[int], source: str, line: int) -> Iterable[Diagnostic]:
    """Give a diagnostic for each short code that shows nothing."""
    at = 0
    for place in places:
        line += source.count("\n", at, place)
        at = place
        written = source[place : place + MAX_INDENT].partition("\n")[0]
        yield Diagnostic("text.dropped", "info", f"short code that shows nothing: {written}", line=line)
