"""What holds for every body: no word is lost or said twice, and nothing raises."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from articlekit.models import Aside, Block, Definition, Definitions, Embed, Footnote, List, Quote, Table
from articlekit.models._walk import plain
from articlekit.options import ParseOptions
from articlekit.parsers.html import Reading, read_blocks
from tests.parsers.html.trees import bodies, texts

OPTIONS = ParseOptions()
WORD = re.compile(r"w\d+z")


def _read(body: str) -> Reading:
    return read_blocks(body, options=OPTIONS)


def _said(block: Block) -> Iterator[str]:
    """Give the words of a block, those of its captions and credits among them."""
    if isinstance(block, Quote | Aside | Footnote):
        yield (block.title or "") if isinstance(block, Aside) else ""
        yield from chain.from_iterable(map(_said, block.body))
        yield (block.attribution or "") if isinstance(block, Quote) else ""
    elif isinstance(block, List | Definitions):
        for item in block.items:
            yield item.term if isinstance(item, Definition) else ""
            yield from chain.from_iterable(map(_said, item.body))
    else:
        yield plain(block)
        yield from _caption(block)


def _caption(block: Block) -> Iterator[str]:
    """Give the words of a block's caption and credit."""
    if isinstance(block, Embed | Table) and block.caption is not None:
        yield block.caption.text
    if isinstance(block, Embed) and block.credit is not None:
        yield block.credit.line or block.credit.text


def _words(reading: Reading) -> list[str]:
    said = " ".join(part for draft in reading.drafts for part in _said(draft.block))
    return WORD.findall(said)


def _dropped(reading: Reading) -> list[str]:
    return WORD.findall(" ".join(seen.message for seen in reading.diagnostics if seen.code == "text.dropped"))


def _source(body: str) -> list[str]:
    """Return the words of a body as another walk over another tree finds them."""
    parts: list[str] = []

    def walk(node: LexborNode | None) -> None:
        while node is not None:
            if node.is_text_node:
                parts.append(node.text_content or "")
            elif node.tag:
                walk(node.first_child)
            node = node.next

    walk(LexborHTMLParser(body, is_fragment=True).root)
    return WORD.findall(" ".join(parts))


@given(bodies())
def test_every_word_once(body: str) -> None:
    """Every word of the source is in the blocks or in a diagnostic, exactly once."""
    reading = _read(body)
    assert Counter(_words(reading) + _dropped(reading)) == Counter(_source(body))


@given(bodies())
def test_order(body: str) -> None:
    """Words stay in order, but for a summary, which browsers put before what it unfolds."""
    reading = _read(body)
    if "<summary" in body or "<figcaption" in body or "<caption" in body:
        return
    dropped = set(_dropped(reading))
    assert _words(reading) == [word for word in _source(body) if word not in dropped]


@given(st.one_of(bodies(), texts()))
def test_reading_twice(body: str) -> None:
    """Nothing raises, and a body gives the same blocks each time."""
    first, second = _read(body), _read(body)
    assert [draft.block for draft in first.drafts] == [draft.block for draft in second.drafts]
    assert first.diagnostics == second.diagnostics


@given(bodies())
def test_ranges(body: str) -> None:
    """Pieces are in the text, the outermost first, and every box leads up to the body."""
    for draft in _read(body).drafts:
        size = len(getattr(draft.block, "text", ""))
        assert all(0 <= piece.start < piece.end <= size for piece in draft.pieces)
        starts = [(piece.start, -piece.end) for piece in draft.pieces]
        assert starts == sorted(starts)
        assert [box.tag for box in draft.box.path()][-1] == "body"


@given(bodies())
def test_no_markup(body: str) -> None:
    """No block holds markup, and none is empty but for what says that there is no caption."""
    for draft in _read(body).drafts:
        text = getattr(draft.block, "text", None)
        assert text is None or "<" not in text
        assert text != "" or draft.block.type == "paragraph"
