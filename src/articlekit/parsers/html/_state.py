"""What changes while a body is read: the drafts so far, and the paragraph being gathered."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articlekit.errors import Diagnostic
from articlekit.models import Block, Divider, Footnote, Heading, Mark, Paragraph
from articlekit.parsers._draft import Draft, Piece
from articlekit.parsers.html._dropped import Dropped
from articlekit.parsers.html._loose import joined
from articlekit.parsers.html._run import Open, Run
from articlekit.parsers.html._space import is_indented
from articlekit.parsers.html._subheads import is_bold

if TYPE_CHECKING:
    from articlekit.options import ParseOptions
    from articlekit.parsers.html._tree import Element

__all__ = ["MAX_JSON_LEVELS", "Notes", "Reader", "Readers", "State"]

Reader = Callable[["Element", "State"], None]
"""Reads one element into the state."""

MAX_JSON_LEVELS = 120
"""How deep containers may make the JSON: what is deeper is read as if it stood outside of them."""

MAX_RULE = 40
"""Characters of the longest line of stars that parts two sections."""

_BLANK_LINE = re.compile(r"\n[ \t\r\f]*+\n\s*+")
_RULE = re.compile(
    r"([*＊_＿=~～#＃•·◆◇●○■□★☆※❖✦-])(?:[ \u00a0\u3000]*+\1){2,}+|[—–─━]{3,}+|[⁂❦❧☙❈✻✼⁕]|※[ \u3000]*+※"
)
_SENTENCE_END = frozenset('.!?…。！？:：;；"”’』」»)）')


@dataclass(frozen=True, slots=True)
class Readers:
    """How elements are read: the tables that the walk looks into."""

    tags: Mapping[str, Reader]
    """By the element's name."""
    classes: Mapping[str, Reader]
    """By a word of its class; asked first."""


@dataclass(slots=True)
class Notes:
    """The footnotes that the text points to."""

    labels: dict[str, str]
    """The label of each note by the id that the reference points to."""
    backs: set[str]
    """The ids of the references, to which notes point back."""
    open: set[str]
    """The labels of the notes that are being read: what in them has the same label is no other note."""


def _first_text(box: Element) -> str:
    """Return the text that an element begins with."""
    inside: Element | str = box
    while not isinstance(inside, str):
        inside = next((child for child in inside.children if child != "\n"), "")
    return inside


class State:
    """The reader's own state; it never leaves the reader."""

    __slots__ = (
        "base_url", "bold_lines", "box", "breaks", "broken", "by_class", "by_style", "continues", "depth",
        "diagnostics", "drafts", "dropped", "figures", "has_base", "ids", "keeps_lines", "later", "level",
        "loose", "more", "notes", "opened", "options", "readers", "root", "run", "sizes", "splits", "veils",
    )  # fmt: skip

    def __init__(self, root: Element, readers: Readers, base_url: str | None, options: ParseOptions) -> None:
        """Begin with an empty body."""
        self.root = root
        self.readers = readers
        self.base_url = base_url
        self.has_base = False
        self.options = options
        self.diagnostics: list[Diagnostic] = []
        self.dropped: list[Dropped] = []
        self.drafts: list[Draft] = []
        self.more: int | None = None
        self.bold_lines = 0
        self.notes = Notes({}, set(), set())
        self.ids: frozenset[str] | None = None
        self.sizes: dict[Element, int] | None = None
        self.by_class: dict[str, Reader | None] = {}
        self.by_style: dict[str, str] = {}
        self.veils = 0
        self.loose = False
        self.later: list[tuple[Footnote, Element]] = []
        # What is around the place that is being read:
        self.box = root
        self.depth: int = 0
        self.figures: int = 0
        self.level: int = 0
        self.splits: str = ""
        self.keeps_lines: bool = False
        # The paragraph that is being gathered:
        self.run: Run | None = None
        self.opened: list[Open] = []
        self.breaks: int = 0
        self.continues: bool = False
        self.broken: bool = False

    # ------------------------------------------------------------ text

    def add(self, text: str) -> None:
        """Add text of the source to the paragraph; white space alone never begins one."""
        if "\n" in text:
            if self.keeps_lines:
                self._add_lines(text)
                return
            if self.splits and text.count("\n") > 1 and _BLANK_LINE.search(text) is not None:
                self._add_paragraphs(text)
                return
        run = self.run
        if run is None:
            run = self._begin()
        elif self.breaks:
            if self.breaks == 1 and is_indented(text):
                self.breaks = 2
            if text.isspace():
                return
            run = self._after_breaks(run)
        run.add(text)

    def add_words(self, words: str) -> None:
        """Add text that the source has in another form, such as an emoji's picture."""
        if not words:
            return
        run = self.run
        if run is None:
            run = self._begin()
        elif self.breaks:
            run = self._after_breaks(run)
        run.add_words(words)

    def add_break(self) -> None:
        """Add a `<br>`; what it means shows when something follows."""
        if self.run is not None or self.continues:
            self.breaks += 1

    def _begin(self) -> Run:
        """Begin a paragraph."""
        if self.breaks > 1:
            self.continues = False
        self.broken = self.continues and self.breaks == 1
        self.breaks = 0
        self.run = Run(self.opened)
        return self.run

    def _after_breaks(self, run: Run) -> Run:
        """Put what the `<br>` elements before a text mean: a line break, or a new paragraph."""
        if self.breaks > 1 and not self.level:
            self.end_block()
            return self._begin()
        self.breaks = 0
        run.add_line_break()
        return run

    def _add_lines(self, text: str) -> None:
        """Add text whose line ends are kept."""
        self.keeps_lines = False
        for number, line in enumerate(text.split("\n")):
            if number:
                self.add_break()
            if line.strip():
                self.add(line)
        self.keeps_lines = True

    def _add_paragraphs(self, text: str) -> None:
        """Add text whose blank lines part paragraphs, as in posts that a filter was to mark up later.

        A blank line beside an element must follow the end of a sentence, if there are real paragraphs
        too: templates leave blank lines anywhere.
        """
        splits, self.splits = self.splits, ""
        before = None
        for part in _BLANK_LINE.split(text):
            if before is not None and self.run is not None and self.breaks == 0:
                inside = before.strip() and part.strip()
                if inside or splits == "always" or self.run.last in _SENTENCE_END:
                    self.end_block()
                else:
                    self.run.add("\n")
            if part.strip():
                self.add(part)
            before = part
        self.splits = splits

    # ------------------------------------------------------------ inline elements

    def open(self, box: Element, fields: dict[str, str] | None = None) -> None:
        """Begin an inline element; with fields, it is a mark."""
        inline = Open(box, fields)
        if self.run is None:
            self.opened.append(inline)
        else:
            if self.breaks:
                if self.breaks == 1 and is_indented(_first_text(box)):
                    self.breaks = 2
                self.run = self._after_breaks(self.run)
            self.run.open(inline)

    def close(self) -> None:
        """End the innermost inline element."""
        if self.run is None:
            self.opened.pop()
        else:
            self.run.close()

    # ------------------------------------------------------------ blocks

    def end_block(self) -> None:
        """End the paragraph that is being gathered, if there is one."""
        if self.run is not None:
            self._end(self.run)
        self.breaks = 0
        self.continues = False

    def _end(self, run: Run) -> None:
        self.run = None
        text, marks, pieces = run.end()
        if text:
            self.put_text(text, marks, pieces)

    def put_text(self, text: str, marks: tuple[Mark, ...] = (), pieces: tuple[Piece, ...] = ()) -> None:
        """Add a paragraph, or what its text is here: a heading, a divider."""
        block: Block
        if self.level:
            block = (
                Heading(level=self.level, text=text, marks=marks)
                if marks
                else Heading(level=self.level, text=text)
            )
        elif len(text) < MAX_RULE and not text[0].isalnum() and _RULE.fullmatch(text) is not None:
            block = Divider()
        else:
            # What a call of the class does, without the frame of it: most blocks are made here.
            make = Paragraph.__pydantic_validator__.validate_python
            paragraph: Paragraph = make({"text": text, "marks": marks} if marks else {"text": text})
            if marks and is_bold(paragraph):
                self.bold_lines += 1
            block = paragraph
        self.drafts.append(Draft(block, self.box, pieces, self.continues, (), self.continues and self.broken))

    def put(self, block: Block, box: Element, inner: tuple[tuple[Draft, ...], ...] = ()) -> None:
        """Add a block of its own."""
        self.end_block()
        self.drafts.append(Draft(block, box, (), False, inner))  # noqa: FBT003 - a draft's fields in order

    def put_inline(self, block: Block, box: Element) -> None:
        """Add a block that stands in the middle of a paragraph: what follows continues it."""
        continues = (self.continues or self.run is not None) and self.breaks < 2  # noqa: PLR2004 - `<br><br>`
        if self.run is not None:
            self._end(self.run)
        self.breaks = 0
        self.drafts.append(Draft(block, box, (), continues))
        self.continues = True

    def collect(self, element: Element, read: Callable[[], None], levels: int = 2) -> list[Draft]:
        """Read into drafts of their own, and return them.

        Args:
            element: What stands around the drafts.
            read: Reads them.
            levels: How many levels of JSON the block that holds them adds.
        """
        self.end_block()
        kept = self.drafts, self.box, self.opened, self.level, self.figures
        self.drafts, self.box, self.opened, self.level, self.figures = [], element, self.opened[:], 0, 0
        self.depth += levels
        read()
        self.end_block()
        found = self.drafts
        self.drafts, self.box, self.opened, self.level, self.figures = kept
        self.depth -= levels
        return joined(found) if self.loose else found

    def has_room(self, levels: int) -> bool:
        """Tell whether a block that adds levels of JSON may stand here; say so when not."""
        if self.depth + levels <= MAX_JSON_LEVELS:
            return True
        if not any(diagnostic.code == "body.flattened" for diagnostic in self.diagnostics[-1:]):
            self.note(
                "body.flattened",
                "lists and quotes nest too deeply: their content is kept, their nesting is not",
            )
        return False

    # ------------------------------------------------------------ what is said about it

    def text_size(self, element: Element) -> int:
        """Return how many characters of text an element has; all are counted once, in one pass."""
        if self.sizes is None:
            self.sizes = self.root.text_sizes()
        return self.sizes.get(element, 0)

    def note(self, code: str, message: str) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(code, "info", message))

    def drop(self, what: str, text: str) -> None:
        """Say that a text is left out, and what it is."""
        words = " ".join(text.split())
        if words:
            self.dropped.append(Dropped(what, words))
