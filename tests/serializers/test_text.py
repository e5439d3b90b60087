"""Plain text: what is written of each block, how blocks nest, and what each option leaves out."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.models import (
    Article,
    Aside,
    Block,
    Caption,
    Cell,
    Code,
    Credit,
    Custom,
    Definition,
    Definitions,
    Divider,
    Embed,
    Footnote,
    Gallery,
    Heading,
    Image,
    List,
    ListItem,
    Mark,
    Math,
    Media,
    Paragraph,
    Quote,
    Raw,
    Table,
    UnknownBlock,
    Variant,
    canonical,
    walk,
)
from articlekit.options import TextOptions
from articlekit.serializers import to_text
from tests.strategies import articles, blocks, proses, safe_urls

NOTHING = TextOptions(**{field.name: False for field in fields(TextOptions)})


def p(text: str) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(text=text)


def item(*body: Block, checked: bool | None = None) -> ListItem:
    """Return an item of a list."""
    return ListItem(body=body, checked=checked)


def row(*texts: str, header: bool = False) -> tuple[Cell, ...]:
    """Return a row of a table."""
    return tuple(Cell(text=text, header=header) for text in texts)


CAPTION, CREDIT = Caption(text="The pier at dawn."), Credit(text="Nils Berg")
PICTURE = Image(src="/pier.jpg", alt="A pier", caption=CAPTION, credit=CREDIT)
LIST = List(items=(item(p("One")), item(p("Two"))))
TABLE = Table(rows=(row("Year", "Ships", header=True), row("2022", "a\nb")), caption=Caption(text="Ships"))

WRITTEN: dict[str, tuple[Block, str]] = {
    "paragraph": (p("Line\nbreak"), "Line\nbreak"),
    "heading": (Heading(text="A heading", level=2), "A heading"),
    "image": (PICTURE, "[image: The pier at dawn. (Nils Berg)]"),
    "image without words": (Image(src="/a.jpg", alt="A pier"), ""),
    "caption alone": (Image(src="", caption=CAPTION), "[image: The pier at dawn.]"),
    "credit as printed": (
        Image(src="", credit=Credit(text="Nils Berg", line="Photo: Nils Berg")),
        "[image: (Photo: Nils Berg)]",
    ),
    "gallery": (
        Gallery(images=(PICTURE, Image(src="/b.jpg")), caption=Caption(text="Two views.")),
        "[image: The pier at dawn. (Nils Berg)]\n\n[images: Two views.]",
    ),
    "list": (LIST, "- One\n- Two"),
    "numbers": (List(ordered=True, start=9, items=(item(p("Nine")), item(p("Ten")))), "9. Nine\n10. Ten"),
    "numbers from one": (List(ordered=True, items=(item(p("a")),)), "1. a"),
    "tasks": (List(items=(item(p("a"), checked=True), item(p("b"), checked=False))), "- [x] a\n- [ ] b"),
    "empty item": (List(items=(item(), item(p("b")))), "-\n- b"),
    "empty list": (List(items=()), ""),
    "definitions": (
        Definitions(
            items=(Definition(term="Pier", body=(p("a"), p("b"))), Definition(term="Crane", body=()))
        ),
        "Pier\n  a\n\n  b\nCrane",
    ),
    "quote": (Quote(body=(p("a\nb"), p("c")), attribution="Anna Ek"), "> a\n> b\n>\n> c\n>\n> — Anna Ek"),
    "empty quote": (Quote(body=()), ""),
    "code": (Code(text="if x:\n    y\n\n    z"), "if x:\n    y\n\n    z"),
    "math": (Math(text="a^2"), "a^2"),
    "table": (TABLE, "[table: Ships]\nYear\tShips\n2022\ta b"),
    "table without caption": (Table(rows=(row("a", ""), row("", "b"))), "a\t\n\tb"),
    "video": (
        Media(kind="video", sources=(Variant(src="/a.mp4"),), caption=CAPTION),
        "[video: The pier at dawn.]",
    ),
    "sound": (Media(kind="audio", sources=(), credit=CREDIT), "[audio: (Nils Berg)]"),
    "embed": (
        Embed(url="https://example.com", title="A post", caption=CAPTION),
        "A post\n\n[embed: The pier at dawn.]",
    ),
    "embed without words": (Embed(url="https://example.com"), ""),
    "footnote": (Footnote(label="1", body=(p("a"), p("b"))), "[1] a\n\nb"),
    "aside": (Aside(title="Note", body=(p("a"), LIST)), "Note\n\na\n\n- One\n- Two"),
    "aside without title": (Aside(body=(p("a"),)), "a"),
    "divider": (Divider(), ""),
    "raw": (Raw(format="html", content="<b>"), ""),
    "custom": (Custom(name="a:b", data="x"), ""),
    "unknown": (UnknownBlock(type="x-new"), ""),
}  # fmt: skip


@pytest.mark.parametrize("name", WRITTEN)
def test_each_block(name: str) -> None:
    """Every kind of block, alone."""
    block, written = WRITTEN[name]
    assert to_text(block) == written


def test_nested() -> None:
    """Lists in lists, code in items, tables in quotes: each line is as far in as what it belongs to."""
    inner = List(ordered=True, items=(item(p("first\nsecond line")), item(Code(text="x = 1\n\ny = 2"))))
    outer = List(items=(item(p("Outer"), inner), item(Quote(body=(p("said"), TABLE))), item(PICTURE)))
    body = (p("Before"), Quote(body=(outer, Aside(title="Box", body=(LIST,)))), Definitions(items=(
        Definition(term="Term", body=(LIST, p("after"))),
    )), Footnote(label="*", body=(LIST, Quote(body=(p("deep"),)))))  # fmt: skip
    assert to_text(body).split("\n") == [
        "Before",
        "",
        "> - Outer",
        ">   1. first",
        ">      second line",
        ">   2. x = 1",
        ">",
        ">      y = 2",
        "> - > said",
        ">   >",
        ">   > [table: Ships]",
        ">   > Year\tShips",
        ">   > 2022\ta b",
        "> - [image: The pier at dawn. (Nils Berg)]",
        ">",
        "> Box",
        ">",
        "> - One",
        "> - Two",
        "",
        "Term",
        "  - One",
        "  - Two",
        "",
        "  after",
        "",
        "[*] - One",
        "- Two",
        "",
        "> deep",
    ]


def test_an_article() -> None:
    """Title and dek stand above; a lead image that the body lacks is told of, one in the body only there."""
    article = Article(title="The pier", subtitle="It moved.", lead_image=PICTURE, body=(p("Text."), LIST))
    said = "[image: The pier at dawn. (Nils Berg)]"
    assert to_text(article) == f"The pier\n\nIt moved.\n\n{said}\n\nText.\n\n- One\n- Two"
    with_lead = article.replace(body=(p("Text."), PICTURE))
    assert to_text(with_lead) == f"The pier\n\nIt moved.\n\nText.\n\n{said}"
    assert to_text(article, TextOptions(title=False, lists=False, captions=False)) == "Text."
    assert to_text(Article(body=(p("Text."),))) == "Text."
    assert to_text([p("a"), p("b")]) == "a\n\nb"


LEFT_OUT = {
    "captions": ("image", "gallery", "video", "sound"),
    "code": ("code", "math"),
    "footnotes": ("footnote",),
    "headings": ("heading",),
    "lists": ("list", "numbers", "tasks", "definitions"),
    "quotes": ("quote",),
    "tables": ("table",),
}


@pytest.mark.parametrize(
    ("option", "name"), [(key, name) for key, names in LEFT_OUT.items() for name in names]
)
def test_options_leave_out(option: str, name: str) -> None:
    """An option that is off takes away its blocks and nothing else."""
    off = replace(TextOptions(), **{option: False})
    assert to_text(WRITTEN[name][0], off) == ""
    others = {other for others in LEFT_OUT.values() for other in others} - set(LEFT_OUT[option])
    for other in others - {"table"}:
        assert to_text(WRITTEN[other][0], off) == WRITTEN[other][1], other


def test_captions_off_keeps_what_they_belong_to() -> None:
    """A table without its caption, an embed without its own."""
    off = TextOptions(captions=False)
    assert to_text(TABLE, off) == "Year\tShips\n2022\ta b"
    assert to_text(WRITTEN["embed"][0], off) == "A post"


def test_links() -> None:
    """Where links lead stands after their words, if that is asked for."""
    marks = (
        Mark(type="link", start=0, end=3, href="https://example.com/a"),
        Mark(type="strong", start=0, end=7),
        Mark(type="link", start=4, end=7, href="/b"),
    )
    paragraph = Paragraph(text="One two.", marks=marks)
    assert to_text(paragraph) == "One two."
    assert to_text(paragraph, TextOptions(links=True)) == "One <https://example.com/a> two </b>."
    caption = Image(src="", caption=Caption(text="One two.", marks=marks[:1]))
    assert to_text(caption, TextOptions(links=True)) == "[image: One <https://example.com/a> two.]"


@given(articles())
def test_any_article_is_written(article: Article) -> None:
    """Whatever an article holds; the same every time, without empty lines at its ends."""
    text = to_text(article)
    assert text == to_text(article) == to_text(canonical(article))
    assert "\r" not in text
    assert to_text(article, NOTHING).count("\n[") <= text.count("\n[")


@given(st.lists(blocks(proses, safe_urls), max_size=3))
def test_every_word_is_there(body: list[Block]) -> None:
    """Each line of each paragraph, heading, listing, cell, caption and credit, however deep it stands."""
    written = to_text(body)
    for block in walk(canonical(Article(body=tuple(body)))):
        texts: list[str] = []
        if isinstance(block, Paragraph | Heading | Code | Math):
            texts += block.text.split("\n")
        if isinstance(block, Table):
            texts += [cell.text.replace("\n", " ") for line in block.rows for cell in line]
        if isinstance(block, Image | Gallery | Media | Embed):
            texts += block.caption.text.split("\n") if block.caption else []
            texts += [block.credit.line or block.credit.text] if block.credit else []
        assert all(text.rstrip() in written for text in texts)
