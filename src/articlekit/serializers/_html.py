"""An article as clean HTML: nothing of the source's markup, every text escaped, every address checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol, TypeGuard, assert_never

from articlekit.models import (
    Article,
    Aside,
    Block,
    Cell,
    Code,
    Credit,
    Definition,
    Definitions,
    Embed,
    Footnote,
    Gallery,
    Image,
    List,
    ListItem,
    Math,
    Media,
    Paragraph,
    Quote,
    Table,
    TextNode,
    UnknownBlock,
)
from articlekit.models._html_names import FIELDS, PART, ROLE, TYPE, VERSION
from articlekit.options import HtmlOptions
from articlekit.serializers._content import Content, clean
from articlekit.serializers._escape import Attributes, compact_json, element, start_tag, words
from articlekit.serializers._html_inline import inline
from articlekit.serializers._html_media import picture, player
from articlekit.serializers._html_page import page

__all__ = ["HtmlWriter", "to_html"]

DEFAULTS = HtmlOptions()


def to_html(content: Content, options: HtmlOptions = DEFAULTS) -> str:
    """Return an article, a block or several blocks as clean semantic HTML.

    An article is an `article` element, or a whole page with `HtmlOptions(page=True)`; blocks are written one
    after the other. What HTML has no words for stands in `data-articlekit-*` attributes, so that `parse`
    gives the same article back.

    Args:
        content: What to write.
        options: How every article of your program is written.
    """
    cleaned = clean(content)
    writer = HtmlWriter(data=options.data)
    if not isinstance(cleaned, Article):
        return writer.blocks(cleaned)
    return page(cleaned, writer) if options.page else writer.article(cleaned)


class _Open(Protocol):
    """A node that may have fields of a newer version."""

    @property
    def model_extra(self) -> dict[str, Any] | None: ...


class _Named(_Open, Protocol):
    """A block."""

    @property
    def id(self) -> str | None: ...
    @property
    def role(self) -> str | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlWriter:
    """Writes canonical blocks as HTML."""

    data: bool = True
    """Whether to say in data attributes what HTML has no words for."""
    gap: str = "\n"
    """What stands between two blocks."""
    line_feed: str = "\n"
    """How a line end in code is written."""

    def article(self, article: Article, header: str = "") -> str:
        """Return an article as an element, with what a page shows above its body."""
        attributes: Attributes = {"lang": article.language or None}
        if self.data:
            fields = article.model_dump(mode="json", exclude={"body", "path", "schema_version"})
            attributes = {VERSION: article.schema_version, **attributes, FIELDS: compact_json(fields)}
        parts = filter(None, (header, self.blocks(article.body)))
        return element("article", attributes, self.gap + "".join(part + self.gap for part in parts))

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Return blocks one after the other."""
        return self.gap.join(filter(None, map(self.block, blocks)))

    def block(self, block: Block) -> str:  # noqa: C901, PLR0912 - one case for each kind
        """Return one block."""
        if isinstance(block, UnknownBlock):
            return self._kept(block)
        match block.type:
            case "paragraph":
                return element("p", self._about(block), self._inline(block))
            case "heading":
                return element(f"h{block.level}", self._about(block), self._inline(block))
            case "image":
                return self._image(block)
            case "gallery":
                return self._gallery(block)
            case "list":
                return self._list(block)
            case "quote":
                return self._quote(block)
            case "code" | "math":
                return self._code(block)
            case "table":
                return self._table(block)
            case "media":
                return self._media(block)
            case "embed":
                return self._embed(block)
            case "definitions":
                return self._definitions(block)
            case "footnote":
                return self._footnote(block)
            case "aside":
                return self._aside(block)
            case "divider":
                return element("hr", self._about(block))
            case "raw" | "custom":
                return self._kept(block)
            case _:
                assert_never(block.type)

    def _inline(self, node: TextNode) -> str:
        return inline(node, data=self.data)

    def _about(self, block: _Named, kind: str | None = None, /, **fields: Any) -> Attributes:  # noqa: ANN401
        """Return the attributes that any block may have: id, kind, role, and more fields.

        Args:
            block: The block.
            kind: Its kind, where the element does not say it.
            **fields: Fields that the element does not say; None is not set.
        """
        if not self.data:
            return {"id": block.id or None}
        attributes = {"id": block.id, TYPE: kind, ROLE: block.role}
        if block.id == "":
            fields["id"], attributes["id"] = "", None
        return {**attributes, **self._more(block, **fields)} if fields or block.model_extra else attributes

    def _more(self, node: _Open, /, **fields: Any) -> Attributes:  # noqa: ANN401
        """Return the attribute that holds the fields of a node which the element does not say."""
        fields = {name: value for name, value in fields.items() if value is not None and value != ()}
        fields |= node.model_extra or {}
        return {FIELDS: compact_json(fields)} if fields and self.data else {}

    def part(self, name: str) -> dict[str, str | None]:
        """Return the attribute of an element that is a part of a block."""
        return {PART: name} if self.data else {}

    def _kept(self, block: Block) -> str:
        """Return a block that shows nothing: its fields are kept as data."""
        if not self.data:
            return ""
        fields = block.model_dump(mode="json", exclude={"type"})
        return element("div", {TYPE: block.type, FIELDS: compact_json(fields)})

    def _image(self, image: Image) -> str:
        shown, fields = picture(image)
        return element("figure", self._about(image, **fields), shown + self._figcaption(image))

    def _figcaption(self, block: Image | Gallery | Media | Embed) -> str:
        """Return what is said about a picture, and who made it."""
        caption, credit = block.caption, block.credit
        if caption is None and credit is None:
            return ""
        parts = (self._inline(caption) if caption else "", self.credit(credit) if credit else "")
        return element("figcaption", self._more(caption) if caption else {}, " ".join(filter(None, parts)))

    def credit(self, credit: Credit) -> str:
        """Return who made a picture, as printed."""
        text = credit.text if credit.line is not None else None
        attributes = self._more(credit, text=text, names=credit.names)
        return element("cite", {**self.part("credit"), **attributes}, words(credit.line or credit.text))

    def _gallery(self, gallery: Gallery) -> str:
        parts = (*map(self._image, gallery.images), self._figcaption(gallery))
        return element("figure", self._about(gallery, "gallery"), self._lines(parts))

    def _lines(self, parts: Iterable[str]) -> str:
        """Return parts on lines of their own, the first and the last apart from the tags around them."""
        return self.gap + "".join(part + self.gap for part in parts if part)

    def _list(self, block: List) -> str:
        start = block.start if block.ordered and block.start != 1 else None
        attributes = self._about(block, start=block.start if start is None else None)
        tag = "ol" if block.ordered else "ul"
        return element(tag, {"start": start, **attributes}, self._lines(map(self._item, block.items)))

    def _item(self, item: ListItem) -> str:
        box: Attributes = {"type": "checkbox", "disabled": True, "checked": bool(item.checked)}
        ticked = "" if item.checked is None else start_tag("input", box) + " "
        return element("li", self._more(item), ticked + self._flow(item.body))

    def _flow(self, body: tuple[Block, ...]) -> str:
        """Return what stands in a list item: a plain first paragraph needs no element of its own."""
        if not body or not is_plain(body[0]) or any(block.type != "list" for block in body[1:]):
            return self._lines([self.blocks(body)]) if body else ""
        rest = self._lines([self.blocks(body[1:])]) if body[1:] else ""
        return self._inline(body[0]) + rest

    def _definitions(self, block: Definitions) -> str:
        return element("dl", self._about(block), self._lines(map(self._definition, block.items)))

    def _definition(self, item: Definition) -> str:
        term = element("dt", self._more(item), words(item.term))
        return term + self.gap + element("dd", {}, self._flow(item.body))

    def _quote(self, quote: Quote) -> str:
        kind = quote.kind if quote.kind != "block" else None
        parts = [self.blocks(quote.body)]
        if quote.attribution is not None:
            parts.append(element("footer", self.part("attribution"), words(quote.attribution)))
        return element("blockquote", self._about(quote, kind=kind), self._lines(parts))

    def _code(self, block: Code | Math) -> str:
        """Return a listing or a formula: the line end after its last line belongs to the element."""
        text = words(block.text + "\n").replace("\n", self.line_feed)
        if block.type == "math":
            return element("pre", self._about(block, "math"), element("code", {}, text))
        named = block.language is not None and is_token(block.language)
        language = f"language-{block.language}" if named else None
        attributes = self._about(block, language=None if named else block.language, filename=block.filename)
        return element("pre", attributes, element("code", {"class": language}, text))

    def _table(self, table: Table) -> str:
        rows = [element("tr", {}, "".join(map(self._cell, row))) for row in table.rows]
        caption = table.caption
        named = element("caption", self._more(caption), self._inline(caption)) if caption else ""
        return element("table", self._about(table), self._lines((named, *rows)))

    def _cell(self, cell: Cell) -> str:
        spans = {
            "colspan": cell.colspan if cell.colspan > 1 else None,
            "rowspan": cell.rowspan if cell.rowspan > 1 else None,
        }
        return element("th" if cell.header else "td", {**spans, **self._more(cell)}, self._inline(cell))

    def _media(self, media: Media) -> str:
        shown, fields = player(media)
        return element("figure", self._about(media, **fields), shown + self._figcaption(media))

    def _embed(self, embed: Embed) -> str:
        """Return a link to what was embedded: nothing of another site is loaded."""
        label = words(embed.title or embed.url or "")
        link = element("a", {"href": embed.url}, label) if embed.url else label
        fields = {name: getattr(embed, name) for name in ("provider", "url", "title", "html")}
        return element("figure", self._about(embed, "embed", **fields), link + self._figcaption(embed))

    def _footnote(self, note: Footnote) -> str:
        attributes = self._about(note, "footnote", **({"id": note.id} if note.id == note.label else {}))
        label = element("strong", self.part("label"), words(note.label))
        name = note.id or note.label or None
        return element(
            "aside",
            {"role": "doc-footnote", **attributes, "id": name},
            self._lines((label, self.blocks(note.body))),
        )

    def _aside(self, aside: Aside) -> str:
        title = "" if aside.title is None else element("strong", self.part("title"), words(aside.title))
        return element("aside", self._about(aside), self._lines((title, self.blocks(aside.body))))


def is_plain(block: Block) -> TypeGuard[Paragraph]:
    """Tell whether a block is a paragraph that says nothing but its text."""
    if not isinstance(block, Paragraph) or not block.text:
        return False
    return block.id is None and block.role is None and not block.model_extra


def is_token(name: str) -> bool:
    """Tell whether a name can be one class, or the first word after a fence."""
    return bool(name) and not any(char.isspace() for char in name)
