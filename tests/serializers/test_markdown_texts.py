"""Each text that is hard to write, in each place where text can stand, is shown exactly by every reader."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import pytest

from articlekit.models import (
    Aside,
    Block,
    Caption,
    Cell,
    Code,
    Credit,
    Definition,
    Definitions,
    Embed,
    Footnote,
    Gallery,
    Heading,
    Image,
    List,
    ListItem,
    Mark,
    Math,
    Paragraph,
    Quote,
    Table,
)
from articlekit.serializers import to_markdown
from tests.serializers.markdown_readers import assert_shown
from tests.serializers.markdown_texts import BENIGN, NASTY

AT_ONCE = 35
"""How many texts are read at once, which is faster than one by one."""

PICTURE = "https://example.com/a.jpg"


def _marked(kind: str, before: str, after: str) -> Callable[[str], Block]:
    """Return what puts a text under a mark, between other words."""

    def paragraph(text: str) -> Block:
        start, href = len(before), "https://example.com/" if kind == "link" else None
        mark = Mark(type=kind, start=start, end=start + len(text), href=href)
        return Paragraph(text=before + text + after, marks=(mark,))

    return paragraph


def _item(*blocks: Block, checked: bool | None = None) -> Block:
    return List(items=(ListItem(body=blocks, checked=checked), ListItem(body=(Paragraph(text="next"),))))


PLACES: Mapping[str, Callable[[str], Block]] = {
    "paragraph": lambda text: Paragraph(text=text),
    "inside a paragraph": lambda text: Paragraph(text=f"before {text} after"),
    "inside a word": lambda text: Paragraph(text=f"a{text}b"),
    "second line": lambda text: Paragraph(text=f"first\n{text}\nlast"),
    "heading": lambda text: Heading(text=text, level=2),
    "item": lambda text: _item(Paragraph(text=text)),
    "task": lambda text: _item(Paragraph(text=text), checked=True),
    "item of numbers": lambda text: List(ordered=True, items=(ListItem(body=(Paragraph(text=text),)),)),
    "item in an item": lambda text: _item(Paragraph(text="first"), _item(Paragraph(text=text))),
    "second paragraph of an item": lambda text: _item(Paragraph(text="first"), Paragraph(text=text)),
    "quotation": lambda text: Quote(body=(Paragraph(text=text),)),
    "who is quoted": lambda text: Quote(body=(Paragraph(text="words"),), attribution=text),
    "head of a table": lambda text: Table(
        rows=((Cell(text=text, header=True), Cell(text="b", header=True)),)
    ),
    "cell": lambda text: Table(rows=((Cell(text="a"), Cell(text=text)), (Cell(text=text), Cell(text="d")))),
    "link": _marked("link", "a ", " b"),
    "link inside a word": _marked("link", "a", "b"),
    "strong": _marked("strong", "a ", " b"),
    "strong inside a word": _marked("strong", "他说", "然后"),
    "emphasis": _marked("em", "", ""),
    "struck": _marked("strike", "a ", ""),
    "code": _marked("code", "a ", " b"),
    "underlined": _marked("underline", "a", "b"),
    "alt": lambda text: Image(src=PICTURE, alt=text),
    "title": lambda text: Image(src=PICTURE, alt="a", title=text),
    "caption": lambda text: Image(src=PICTURE, caption=Caption(text=text), credit=Credit(text="A. B.")),
    "credit": lambda text: Image(src=PICTURE, caption=Caption(text="words"), credit=Credit(text=text)),
    "caption of several": lambda text: Gallery(images=(Image(src=PICTURE),), caption=Caption(text=text)),
    "caption of a table": lambda text: Table(rows=((Cell(text="a"),),), caption=Caption(text=text)),
    "embed": lambda text: Embed(url="https://example.com/", title=text, caption=Caption(text=text)),
    "title of a box": lambda text: Aside(title=text, body=(Paragraph(text="words"),)),
    "listing": lambda text: Code(text=text),
    "listing in an item": lambda text: _item(Paragraph(text="first"), Code(text=text, language="txt")),
    "formula": lambda text: Math(text=text),
    "definition": lambda text: Definitions(items=(Definition(term=text, body=(Paragraph(text=text),)),)),
    "note": lambda text: Footnote(label="1", body=(Paragraph(text=text),)),
}
"""Where a text can stand."""


def test_there_are_many_texts() -> None:
    """A list that shrinks tests less."""
    assert len(NASTY) >= 600
    assert len(BENIGN) >= 100


@pytest.mark.parametrize("place", PLACES)
def test_a_nasty_text_is_shown_as_it_is(place: str) -> None:
    """No text becomes markup, wherever it stands."""
    failures = [
        f"{text!r}: {to_markdown(PLACES[place](text))!r}"
        for first in range(0, len(NASTY), AT_ONCE)
        for text in _wrong(place, NASTY[first : first + AT_ONCE])
    ]
    assert not failures, f"{len(failures)} of {len(NASTY)}: " + "\n".join(failures[:20])


def _wrong(place: str, texts: Sequence[str]) -> Sequence[str]:
    """Return the texts that are not shown as they are; they are read one by one only if not all are right."""
    if all(_is_shown(between) for between in _between(place, texts)):
        return ()
    return [text for text in texts if not all(map(_is_shown, _between(place, [text])))] or texts


def _between(place: str, texts: Iterable[str]) -> Iterator[list[Block]]:
    """Give a page of the texts, and one with paragraphs around each of them."""
    blocks = [PLACES[place](text) for text in texts]
    around = Paragraph(text="around")
    yield blocks
    yield [around, *(part for block in blocks for part in (block, around))]


def _is_shown(blocks: list[Block]) -> bool:
    try:
        assert_shown(to_markdown(blocks), blocks)
    except AssertionError:
        return False
    return True


@pytest.mark.parametrize("text", BENIGN)
def test_a_benign_text_needs_no_escape(text: str) -> None:
    """Plain prose stays plain."""
    assert to_markdown(Paragraph(text=text)) == text
    assert to_markdown(Paragraph(text=f"First.\n{text}")) == f"First.\\\n{text}"
    assert to_markdown(Heading(text=text, level=3)) == f"### {text}"
    assert to_markdown(_item(Paragraph(text=text))) == f"- {text}\n- next"
