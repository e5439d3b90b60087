"""Writes random texts as Markdown, and counts those that two readers do not show exactly.

    python benchmarks/markdown_fuzz.py [how many] [seed]

Faster than the property tests by far, and without shrinking: for long runs. A text is mostly markup, or put
together from the texts of the tests; it has up to three marks, and stands in any place where text can stand.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from articlekit import MarkdownOptions, to_markdown
from articlekit.models import (
    MARK_TYPES,
    Aside,
    Block,
    Caption,
    Cell,
    Credit,
    Definition,
    Definitions,
    Heading,
    Image,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Table,
)
from articlekit.models._canonical import canonical_block
from articlekit.options import Limits
from articlekit.parsers.html._own import find_own, read_own
from articlekit.parsers.html._tree import read_tree
from tests.serializers.markdown_readers import assert_shown, markdown_it
from tests.serializers.markdown_texts import NASTY

AT_ONCE = 10
EXACT = MarkdownOptions(captions="figure", front_matter=False)
MARKUP = (
    "**__~~``[]()<>!#-+=|\\&;:{}$%^\"'.,/?@0123456789abcx\n  \u00a0\u3000\u2028他说“”，。é€😀\u0301\u200b"
)
ADDRESS = "abc/?&=#%()<>[]\\\"'* _~!|`&;é他:.{}"
MARKS = (*MARK_TYPES, "strong", "em", "link", "code", "x-new")


class Texts:
    """Makes blocks, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        """Begin a series."""
        self.random = random.Random(seed)  # noqa: S311 - nothing is secret here

    def block(self) -> Block:
        """Return a text somewhere."""
        return self.random.choice(PLACES)(self)

    def words(self) -> str:
        """Return a text."""
        if self.random.choice((True, False)):
            return "".join(self.random.choices(MARKUP, k=self.random.randint(1, 16)))
        return self.random.choice((" ", "", "\n", "a", "他")).join(
            self.random.choices(NASTY, k=self.random.randint(1, 3))
        )

    def address(self) -> str:
        """Return an address that is allowed, however odd."""
        return "https://example.com/" + "".join(self.random.choices(ADDRESS, k=self.random.randint(0, 10)))

    def said(self) -> dict[str, object]:
        """Return a text with marks."""
        text = self.words()
        marks: list[Mark] = []
        for kind in self.random.choices(MARKS, k=self.random.randint(0, 3)):
            start = self.random.randrange(len(text))
            href = self.address() if kind in {"link", "footnote"} else None
            title = self.words() if kind in {"link", "abbr"} and self.random.choice((True, False)) else None
            end = self.random.randint(start + 1, len(text))
            marks.append(Mark(type=kind, start=start, end=end, href=href, title=title))
        return {"text": text, "marks": tuple(marks)}

    def paragraph(self) -> Paragraph:
        """Return a paragraph."""
        return Paragraph.model_validate(self.said())

    def item(self, *more: Block) -> ListItem:
        """Return an item, with a box or without."""
        return ListItem(body=(self.paragraph(), *more), checked=self.random.choice((None, None, True, False)))

    def cell(self, *, header: bool = False) -> Cell:
        """Return a cell."""
        return Cell.model_validate({**self.said(), "header": header})

    def caption(self) -> Caption:
        """Return a caption."""
        return Caption.model_validate(self.said())


PLACES: tuple[Callable[[Texts], Block], ...] = (
    Texts.paragraph,
    Texts.paragraph,
    lambda texts: Heading.model_validate({**texts.said(), "level": 2}),
    lambda texts: List(items=(texts.item(), texts.item())),
    lambda texts: List(ordered=True, items=(texts.item(List(items=(texts.item(),))), texts.item())),
    lambda texts: List(items=(texts.item(texts.paragraph()),)),
    lambda texts: Quote(body=(texts.paragraph(), texts.paragraph()), attribution=texts.words()),
    lambda texts: Aside(title=texts.words(), body=(texts.paragraph(),)),
    lambda texts: Table(
        rows=((texts.cell(header=True), texts.cell(header=True)), (texts.cell(), texts.cell())),
        caption=texts.caption(),
    ),
    lambda texts: Image(
        src=texts.address(), alt=texts.words(), title=texts.words(), href=texts.address(),
        caption=texts.caption(), credit=Credit(text=texts.words()),
    ),
    lambda texts: Definitions(items=(Definition(term=texts.words(), body=(Paragraph(text=texts.words()),)),)),
)  # fmt: skip


def main(count: int = 1000, seed: int = 0) -> None:
    """Write and read `count` blocks, and print what went wrong."""
    texts, failures, begun = Texts(seed), 0, time.process_time()
    for done in range(0, count, AT_ONCE):
        blocks = [texts.block() for _ in range(AT_ONCE)]
        if _fails(blocks):
            for block in filter(lambda block: _fails([block]), blocks):
                failures += 1
                print(repr(block), repr(to_markdown(block)), sep="\n", flush=True)
            failures += not any(_fails([block]) for block in blocks)
        if done % 10_000 == 0:
            print(f"{done} done, {failures} failures, {time.process_time() - begun:.0f} s", flush=True)
    print(f"{count} texts from seed {seed}: {failures} failures in {time.process_time() - begun:.0f} s")


def _fails(blocks: list[Block]) -> bool:
    """Tell whether a reader shows something else, or the lossless style loses something."""
    try:
        assert_shown(to_markdown(blocks), blocks)
    except AssertionError:
        return True
    source = f"<!-- articlekit -->\n\n{to_markdown(blocks, EXACT)}\n"
    return _read(markdown_it(source)) != tuple(map(canonical_block, blocks))


def _read(html: str) -> tuple[Block, ...]:
    """Return the blocks of our own HTML."""
    own = find_own(read_tree(html, Limits()).root)
    return read_own(own) if own is not None else ()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
