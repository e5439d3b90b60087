"""What changes while a body is read: the drafts so far, and the paragraph being gathered."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from articlekit.errors import Diagnostic
from articlekit.models import Block, Divider, Heading, Mark, Paragraph
from articlekit.parsers._draft import Draft, Piece
from articlekit.parsers.html._run import BLANK, Open, Run

if TYPE_CHECKING:
    from articlekit.options import ParseOptions
    from articlekit.parsers.html._tree import Element

__all__ = ["Reader", "State"]

Reader = Callable[["Element", "State"], None]
"""Reads one element into the state."""

MAX_JSON_LEVELS = 120
"""How deep containers may make the JSON: what is deeper is read as if it stood outside of them."""

_BLANK_LINE = re.compile(r"\n[ \t\r\f]*+\n\s*+")
_RULE = re.compile(r"(?:([*＊_＿=~～#＃•·◆◇●○■□★☆※❖✦-])(?:[ \u00a0\u3000]*+\1){2,}|[—–─━]{3,}|[⁂❦❧☙❈✻✼⁕※])")


class State:
    """The reader's own state; it never leaves the reader."""

    __slots__ = (
        "base_url", "box", "breaks", "continues", "depth", "diagnostics", "drafts", "level", "more", "opened",
        "options", "readers", "run", "split_lines",
    )  # fmt: skip

    def __init__(
        self, box: Element, readers: Mapping[str, Reader], base_url: str | None, options: ParseOptions
    ) -> None:
        """Begin with an empty body."""
        self.readers = readers
        self.base_url = base_url
        self.options = options
        self.diagnostics: list[Diagnostic] = []
        self.drafts: list[Draft] = []
        self.box = box
        self.opened: list[Open] = []
        self.run: Run | None = None
        self.breaks = 0
        self.continues = False
        self.level = 0
        self.depth = 0
        self.split_lines = False
        self.more: int | None = None

    def add(self, text: str) -> None:
        """Add text of the source to the paragraph."""
        if self.split_lines and "\n" in text and len(parts := _BLANK_LINE.split(text)) > 1:
            self._add_paragraphs(parts)
            return
        run = self.run
        if run is None:
            if not text.strip(BLANK):
                return
            run = self.run = Run(self.opened)
        elif self.breaks and text.strip(BLANK):
            run = self._after_breaks(run)
        run.add(text)

    def _add_paragraphs(self, parts: list[str]) -> None:
        """Add text whose blank lines part paragraphs, as in posts that a filter was to mark up later."""
        self.split_lines = False
        for number, part in enumerate(parts):
            if number and self.run is not None:
                self.end_paragraph()
            self.add(part)
        self.split_lines = True

    def _after_breaks(self, run: Run) -> Run:
        """Put what the `<br>` elements before a text mean: a line break, or a new paragraph."""
        breaks, self.breaks = self.breaks, 0
        if breaks > 1 and not self.level:
            self.end_paragraph()
            run = self.run = Run(self.opened)
        else:
            run.add_line_break()
        return run

    def add_words(self, text: str) -> None:
        """Add text that the source has in another form, such as an emoji's: its white space is kept."""
        if not text:
            return
        run = self.run
        if run is None:
            run = self.run = Run(self.opened)
        elif self.breaks:
            run = self._after_breaks(run)
        run.add_as_is(text)

    def add_break(self) -> None:
        """Add a `<br>`."""
        if self.run is not None:
            self.breaks += 1

    def open(self, box: Element, kind: str | None = None, href: str | None = None, title: str | None = None) -> None:
        """Begin an inline element."""
        opened = Open(box, kind, href, title)
        if self.run is None:
            self.opened.append(opened)
        else:
            if self.breaks:
                self.run = self._after_breaks(self.run)
            self.run.open(opened)

    def close(self) -> None:
        """End the innermost inline element."""
        if self.run is None:
            self.opened.pop()
        else:
            self.run.close()

    def end_paragraph(self) -> None:
        """End the paragraph that is being gathered, if there is one."""
        run = self.run
        self.breaks = 0
        if run is None:
            return
        self.run = None
        text, marks, pieces = run.end()
        if text:
            self.put_text(text, marks, pieces)
            self.continues = False

    def end_block(self) -> None:
        """End the paragraph, and what stands in the same source paragraph."""
        self.end_paragraph()
        self.continues = False

    def put_text(self, text: str, marks: tuple[Mark, ...], pieces: tuple[Piece, ...]) -> None:
        """Add a paragraph, or whatever the text is here."""
        block: Block
        if self.level:
            block = Heading(level=self.level, text=text, marks=marks)
        elif len(text) < 40 and _RULE.fullmatch(text):  # noqa: PLR2004
            block = Divider()
        elif marks:
            block = Paragraph(text=text, marks=marks)
        else:
            block = Paragraph(text=text)
        self.drafts.append(Draft(block, self.box, pieces, self.continues))

    def put(self, block: Block, box: Element, inner: tuple[tuple[Draft, ...], ...] = ()) -> None:
        """Add a block of its own."""
        self.end_block()
        self.drafts.append(Draft(block, box, (), False, inner))

    def put_inline(self, block: Block, box: Element) -> None:
        """Add a block that stands in the middle of a paragraph: what follows continues it."""
        breaks = self.breaks
        continues = self.continues or (self.run is not None and breaks < 2)  # noqa: PLR2004
        self.end_paragraph()
        self.drafts.append(Draft(block, box, (), continues))
        self.continues = True

    def collect(self, element: Element, read: Callable[[], None], levels: int) -> list[Draft]:
        """Read into drafts of its own, and return them."""
        self.end_block()
        kept = self.drafts, self.box, self.opened, self.level
        self.drafts, self.box, self.opened, self.level = [], element, [], 0
        self.depth += levels
        read()
        self.end_block()
        found = self.drafts
        self.drafts, self.box, self.opened, self.level = kept
        self.depth -= levels
        return found

    def note(self, code: str, message: str) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(code, "info", message))
