"""Portable Text: its invariants for any article, and what becomes of each kind of block."""

import json
from typing import Any

from hypothesis import given

from articlekit.models import (
    Article,
    Aside,
    Block,
    Cell,
    Definition,
    Definitions,
    Divider,
    Footnote,
    Heading,
    Image,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Table,
    UnknownBlock,
    canonical,
    walk,
)
from articlekit.serializers import to_portable_text
from articlekit.serializers._portable_text import DECORATORS
from tests.strategies import articles


def read(content: Article | Block | tuple[Block, ...]) -> list[Any]:
    """Return what is written of an article or of blocks."""
    found: list[Any] = json.loads(to_portable_text(content))
    return found


def words(block: Any) -> str:
    """Return the text of a block."""
    return "".join(span["text"] for span in block["children"])


def test_marks() -> None:
    """Plain marks are words on spans; those that say more, definitions beside them."""
    marks = (
        Mark(type="link", start=4, end=11, href="https://example.com", title="There"),
        Mark(type="strong", start=0, end=7),
        Mark(type="strike", start=12, end=15),
        Mark(type="abbr", start=12, end=15, title="what it is"),
        Mark(type="strong", start=16, end=19, more=1),  # type: ignore[call-arg]
    )
    (block,) = read(Paragraph(text="The old harbour was big", marks=marks))
    link, abbr, strong = block["markDefs"]
    assert (link["_type"], link["href"], link["title"]) == ("link", "https://example.com", "There")
    assert (abbr["_type"], abbr["title"]) == ("abbr", "what it is")
    assert (strong["_type"], strong["more"]) == ("strong", 1)
    assert [(span["text"], span["marks"]) for span in block["children"]] == [
        ("The ", ["strong"]),
        ("old", [link["_key"], "strong"]),
        (" har", [link["_key"]]),
        ("b", []),
        ("our", [abbr["_key"], "strike-through"]),
        (" ", []),
        ("was", [strong["_key"]]),
        (" big", []),
    ]


def test_crossing_marks_share_one_definition() -> None:
    """A mark that is cut in two is defined once."""
    marks = (
        Mark(type="abbr", start=0, end=4, title="a"),
        Mark(type="abbr", start=2, end=6, title="b"),
    )
    (block,) = read(Paragraph(text="crossing", marks=marks))
    first, second = (definition["_key"] for definition in block["markDefs"])
    assert [set(span["marks"]) for span in block["children"]] == [{first}, {first, second}, {second}, set()]


def test_styles() -> None:
    """Paragraphs, headings and quotations are blocks in a style."""
    quote = Quote(body=(Paragraph(text="said"), Heading(text="H", level=2)), attribution="Anna Ek")
    found = read((Paragraph(text=""), Heading(text="A", level=3), quote, Quote(body=())))
    assert [(block["style"], words(block)) for block in found] == [
        ("normal", ""),
        ("h3", "A"),
        ("blockquote", "said"),
        ("h2", "H"),
        ("blockquote", "— Anna Ek"),
    ]


def test_lists() -> None:
    """Lists are flat, with levels; an item's paragraphs are one block, so that no number is given twice."""
    strong = (Mark(type="strong", start=0, end=3),)
    inner = List(ordered=True, items=(ListItem(body=(Paragraph(text="in"),)),))
    outer = List(
        items=(
            ListItem(body=(Paragraph(text="one"), Paragraph(text="two", marks=strong), inner), checked=True),
            ListItem(body=(Image(src="/a.jpg"), Paragraph(text="after"), Paragraph(text="it"))),
            ListItem(body=()),
        )
    )
    found = read(outer)
    assert [
        (block["_type"], block.get("listItem"), block.get("level"), block.get("checked")) for block in found
    ] == [
        ("block", "bullet", 1, True),
        ("block", "number", 2, None),
        ("image", None, None, None),
        ("block", "bullet", 1, None),
    ]
    assert [words(block) for block in found if block["_type"] == "block"] == ["one\ntwo", "in", "after\nit"]
    assert found[0]["children"][1]["marks"] == ["strong"]


def test_a_list_in_a_quotation_in_an_item() -> None:
    """What is a list item already stays one."""
    quote = Quote(body=(List(items=(ListItem(body=(Paragraph(text="deep"),)),)), Paragraph(text="said")))
    found = read(List(ordered=True, items=(ListItem(body=(quote,)),)))
    assert [(words(block), block["listItem"]) for block in found] == [("deep", "bullet"), ("said", "number")]


def test_objects() -> None:
    """Every other block is an object with the fields of our JSON; what holds blocks holds Portable Text."""
    inside = (Paragraph(text="in"),)
    image, table, divider, note, aside, terms, new = read((
        Image(src="/a.jpg", alt=""),
        Table(rows=((Cell(text="x", header=True),),)),
        Divider(id="d"),
        Footnote(label="1", body=inside),
        Aside(title="Box", body=inside),
        Definitions(items=(Definition(term="Pier", body=inside),)),
        UnknownBlock(type="x-new", more=[1]),  # type: ignore[call-arg]
    ))  # fmt: skip
    assert (image["_type"], image["src"], image["alt"]) == ("image", "/a.jpg", "")
    assert table["rows"] == [[{"text": "x", "header": True}]]
    assert (divider["_type"], divider["id"]) == ("divider", "d")
    assert (note["label"], words(note["body"][0])) == ("1", "in")
    assert (aside["title"], words(aside["body"][0])) == ("Box", "in")
    assert (terms["items"][0]["term"], words(terms["items"][0]["body"][0])) == ("Pier", "in")
    assert (new["_type"], new["more"]) == ("x-new", [1])
    assert "type" not in image


def test_fields_of_newer_versions_do_not_disturb() -> None:
    """A field that is named like one of Portable Text is left out."""
    odd: dict[str, Any] = {"_type": "span", "_key": "k0"}
    marks = (Mark(type="strong", start=0, end=1, **odd), Mark(type="x-new", start=0, end=1, **odd))
    found = read((Divider(**odd), Paragraph(text="x", marks=marks)))
    assert found[0] == {"_type": "divider", "_key": "k0"}
    assert found[1]["children"][0]["marks"] == ["strong", found[1]["markDefs"][0]["_key"]]


def check(block: Any) -> None:
    """Check what the specification asks of a block of text."""
    assert set(block) <= {
        "_type", "_key", "style", "children", "markDefs", "listItem", "level", "checked",
    }  # fmt: skip
    assert block["style"] in {"normal", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"}
    assert block.get("listItem", "bullet") in {"bullet", "number"}
    assert ("listItem" in block) == ("level" in block)
    assert block.get("level", 1) >= 1
    assert block["children"]
    defined = [definition["_key"] for definition in block["markDefs"]]
    used = {mark for span in block["children"] for mark in span["marks"]}
    assert used - set(DECORATORS.values()) == set(defined)
    for span in block["children"]:
        assert span["_type"] == "span"
        assert len(set(span["marks"])) == len(span["marks"])


def objects(value: Any) -> list[Any]:
    """Return every object with a key, however deep it stands in Portable Text."""
    found: list[Any] = []
    for block in value:
        found += [block, *block.get("children", ()), *block.get("markDefs", ())]
        if block["_type"] in {"aside", "footnote"}:
            found += objects(block["body"])
        if block["_type"] == "definitions":
            found += block["items"]
            found += [inner for item in block["items"] for inner in objects(item["body"])]
    return found


@given(articles())
def test_any_article(article: Article) -> None:
    """Keys are unique, marks are defined, styles are known, and no text is lost."""
    found = objects(read(article))
    keys = [item["_key"] for item in found]
    assert len(keys) == len(set(keys))
    blocks = [item for item in found if item.get("_type") == "block"]
    for block in blocks:
        check(block)
    lines = [line for block in blocks for line in words(block).split("\n")]
    texts = [block for block in walk(canonical(article)) if isinstance(block, Paragraph | Heading)]
    assert set(lines) >= {line for block in texts for line in block.text.split("\n")}
    assert to_portable_text(article) == to_portable_text(canonical(article))
