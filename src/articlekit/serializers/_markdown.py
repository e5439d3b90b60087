"""An article as Markdown: CommonMark with GitHub's tables and task lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from articlekit._patterns import compiled_later
from articlekit.models import (
    Article,
    Aside,
    Block,
    Code,
    Footnote,
    Heading,
    List,
    ListItem,
    Mark,
    Math,
    Paragraph,
    Quote,
    Table,
    TextNode,
    UnknownBlock,
)
from articlekit.models._html_names import EXACT_COMMENT
from articlekit.models._walk import walk_blocks
from articlekit.options import MarkdownOptions
from articlekit.serializers._content import Content, clean
from articlekit.serializers._html import HtmlWriter
from articlekit.serializers._markdown_escape import escaped
from articlekit.serializers._markdown_figure import FigureWriter
from articlekit.serializers._markdown_inline import InlineWriter, without_templates
from articlekit.serializers._markdown_lists import begins_with_text, is_tight, says_more, would_join
from articlekit.serializers._markdown_source import Piece
from articlekit.serializers._markdown_table import grid, is_grid, is_headed

__all__ = ["MarkdownWriter", "to_markdown"]

DEFAULTS = MarkdownOptions()

SEPARATOR = "<!-- -->"
"""What keeps two lists, or two quotations, from being read as one."""

MAX_DEPTH = 6
"""How deep lists and quotations nest as Markdown: readers have limits, so what is deeper is HTML."""

_WORD = compiled_later(r"[\w+#-]+(?:\.[\w+#-]+)*\Z")
_BOX = compiled_later(r"\[[ xX]\](?!\S)")
_LABEL = compiled_later(r"[^\s\[\]^]+\Z")
_JSON_START = compiled_later(r"\{[ \t]*(?:[\"'}]|$)", re.MULTILINE)
"""What generators take for front matter in JSON on the first line of a file."""

_KEY_START = compiled_later(r"[\"']?[A-Za-z0-9_-]+[\"']?[ \t]*(?=:(?!//))")
"""What Hexo, Pelican and MultiMarkdown take for the first key of front matter without a fence."""


def to_markdown(content: Content, options: MarkdownOptions = DEFAULTS) -> str:
    """Return an article, a block or several blocks as Markdown.

    An article gets its front matter. A character is escaped only where it would be markup; emphasis that
    CommonMark cannot express, as next to most Chinese punctuation, is written as the HTML tag.

    Args:
        content: What to write.
        options: How every article of your program is written.
    """
    cleaned = clean(content)
    if not isinstance(cleaned, Article):
        return _not_json(_body(cleaned, options))
    body = _body(cleaned.body, options)
    if options.captions == "figure":
        body = "\n\n".join(filter(None, (f"<!-- {EXACT_COMMENT} -->", body)))
    if not options.front_matter:
        return _not_keys(_not_json(body)) + "\n" * bool(body)
    from articlekit.parsers.frontmatter._dump import dump_front_matter

    return f"{dump_front_matter(cleaned, options)}\n{body}" + "\n" * bool(body)


def _body(blocks: tuple[Block, ...], options: MarkdownOptions) -> str:
    """Return canonical blocks as Markdown."""
    exact = options.captions == "figure"
    inline = InlineWriter(
        exact=exact,
        math=options.math and not exact,
        notes=_labels(blocks) if options.footnotes and not exact else frozenset(),
        short_codes=options.shortcodes is not None,
    )
    return MarkdownWriter(options, inline, FigureWriter(options, inline)).blocks(blocks)


def _not_json(body: str) -> str:
    """Return Markdown whose first line cannot be taken for front matter in JSON."""
    return "\\" + body if _JSON_START.match(body) else body


def _not_keys(body: str) -> str:
    """Return the whole of a file whose first line cannot be taken for a key and its value."""
    found = _KEY_START.match(body)
    return f"{found[0]}\\{body[found.end() :]}" if found else body


def _labels(blocks: Iterable[Block]) -> frozenset[str]:
    """Return the labels of the notes that can be written as `[^label]`."""
    notes = (block.label for block in walk_blocks(blocks) if isinstance(block, Footnote))
    return frozenset(label for label in notes if _LABEL.match(label))


@dataclass(frozen=True, slots=True)
class MarkdownWriter:
    """Writes canonical blocks as Markdown."""

    options: MarkdownOptions
    inline: InlineWriter
    """Writes texts with marks."""
    figures: FigureWriter
    """Writes pictures and what is said about them."""
    depth: int = 0
    """In how many lists and quotations the blocks stand."""

    @property
    def exact(self) -> bool:
        """Whether everything Markdown cannot say is written as HTML."""
        return self.inline.exact

    @property
    def deeper(self) -> MarkdownWriter:
        """The writer of what stands in a list or a quotation."""
        return replace(self, depth=self.depth + 1)

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Return blocks with a blank line between them."""
        return "\n\n".join(self.parts(blocks))

    def parts(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Give blocks, and separators between those that would be read as one."""
        last: Block | None = None
        for block in blocks:
            written = self.block(block)
            if not written:
                continue
            if last is not None and would_join(last, block):
                yield SEPARATOR
            yield written
            last = block

    def block(self, block: Block) -> str:
        """Return one block; nothing if there is nothing of it to read."""
        written = None if self.exact and says_more(block) else self._markdown(block)
        return self._html(block) if written is None else written

    def _html(self, block: Block) -> str:
        """Return a block as HTML without a blank line in it, which would end it."""
        return without_templates(HtmlWriter(data=self.exact, line_feed="&#10;").block(block))

    def _markdown(self, block: Block) -> str | None:  # noqa: C901, PLR0912 - one case for each kind
        """Return a block as Markdown; None if Markdown cannot say it."""
        if isinstance(block, UnknownBlock):
            return self._nothing()
        match block.type:
            case "paragraph":
                return self.inline.write(block) or self._nothing()
            case "heading":
                return self._heading(block)
            case "image" | "gallery":
                return None if self.exact else self.figures.block(block)
            case "list":
                return self._list(block)
            case "quote":
                return self._quote(block)
            case "code":
                return self._code(block)
            case "math":
                return self._math(block)
            case "table":
                return self._table(block)
            case "embed":
                return None if self.exact else self.figures.embed(block)
            case "footnote":
                return self._footnote(block)
            case "aside":
                return None if self.exact else self._aside(block)
            case "divider":
                return "___" if self.depth else "***"
            case "raw" | "custom":
                return self._nothing()
            case "media" | "definitions":
                return None
            case _:
                assert_never(block.type)

    def _nothing(self) -> str | None:
        """Return nothing for a block that shows nothing; if nothing may be lost, it is left to HTML."""
        return None if self.exact else ""

    def _heading(self, heading: Heading) -> str | None:
        text = self.inline.write(heading, "heading")
        return f"{'#' * heading.level} {text}" if text else self._nothing()

    def _quote(self, quote: Quote) -> str | None:
        if self.depth >= MAX_DEPTH or (
            self.exact and (quote.attribution is not None or quote.kind != "block")
        ):
            return None
        parts = [self.deeper.blocks(quote.body)]
        if quote.attribution:
            parts.append(escaped([Piece("— "), Piece(quote.attribution, "text")]))
        return _prefixed("\n\n".join(filter(None, parts))) or self._nothing()

    def _aside(self, aside: Aside) -> str | None:
        """Return something beside the text as a quotation with its title in bold."""
        if self.depth >= MAX_DEPTH:
            return None
        title = self.inline.write(_strong(aside.title)) if aside.title else ""
        return _prefixed("\n\n".join(filter(None, (title, self.deeper.blocks(aside.body)))))

    def _list(self, block: List) -> str | None:
        if not self._is_markdown_list(block):
            return None
        tight = all(is_tight(item, exact=self.exact) for item in block.items)
        start = 1 if block.start is None else block.start
        items = (
            self._item(item, f"{start + n}." if block.ordered else "-*+"[self.depth % 3])
            for n, item in enumerate(block.items)
        )
        return ("\n" if tight else "\n\n").join(items) or self._nothing()

    def _is_markdown_list(self, block: List) -> bool:
        """Tell whether Markdown can say all that is to be said about a list."""
        if self.depth >= MAX_DEPTH:
            return False
        start = 1 if block.start is None else block.start
        if block.ordered and not 0 <= start <= 999_999_999 - len(block.items):
            return False
        odd = block.start is not None and (not block.ordered or block.start == 1)
        return all(map(self._is_markdown_item, block.items)) and not (self.exact and odd)

    def _is_markdown_item(self, item: ListItem) -> bool:
        """Tell whether Markdown can say all that is to be said about an item."""
        has_box = item.checked is not None
        if has_box and not begins_with_text(item, exact=self.exact):
            return False
        return not (self.exact and item.model_extra)

    def _item(self, item: ListItem, marker: str) -> str:
        """Return an item: what stands in it is as far in as its first word."""
        tight = is_tight(item, exact=self.exact)
        body = "\n".join(self.deeper.parts(item.body)) if tight else self.deeper.blocks(item.body)
        if item.checked is None:
            body = f"\\{body}" if _BOX.match(body) else body
        else:
            body = f"[{'x' if item.checked else ' '}] {body}"
        indent = " " * (len(marker) + 1)
        return f"{marker} {_indented(body, indent)}".rstrip(" ") if body else marker

    def _code(self, code: Code) -> str | None:
        named = code.language is None or _WORD.match(code.language)
        if self.exact and (code.filename is not None or not named):
            return None
        return self._fenced(code.text, code.language if code.language and named else "")

    def _math(self, math: Math) -> str | None:
        if self.exact:
            return None
        return f"$$\n{math.text}\n$$" if self.options.math else self._fenced(math.text, "math")

    def _fenced(self, text: str, language: str) -> str | None:
        """Return a listing in a fence; None if a generator would run what is in it."""
        return None if self.inline.would_run(text) else _fenced(text, language)

    def _footnote(self, note: Footnote) -> str | None:
        if self.exact or note.label not in self.inline.notes:
            return None
        return f"[^{note.label}]: {_indented(self.deeper.blocks(note.body), '    ')}".rstrip(" ")

    def _table(self, table: Table) -> str | None:
        """Return a table as GitHub's with its caption below it; None if Markdown cannot say it."""
        if not is_grid(table, exact=self.exact):
            return self._nothing() if not table.rows and not table.caption else None
        cells = [[self.inline.write(cell, "cell") for cell in row] for row in table.rows]
        caption = self.figures.said(table.caption, None)
        return "\n\n".join(filter(None, (grid(cells, headed=is_headed(table)), caption)))


def _fenced(text: str, language: str) -> str:
    """Return a listing in a fence that is longer than any in it."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}{language}\n{text}\n{fence}" if text else f"{fence}{language}\n{fence}"


def _prefixed(body: str) -> str:
    """Return lines with a mark of quotation before each."""
    return "\n".join(f"> {line}" if line else ">" for line in body.split("\n")) if body else ""


def _indented(body: str, indent: str) -> str:
    """Return lines that are all but the first further in."""
    first, *rest = body.split("\n")
    return "\n".join((first, *(f"{indent}{line}" if line else "" for line in rest)))


def _strong(text: str) -> TextNode:
    """Return a text that is all bold."""
    return Paragraph(text=text, marks=(Mark(type="strong", start=0, end=len(text)),))
