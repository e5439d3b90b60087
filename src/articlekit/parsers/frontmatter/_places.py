"""Where each key of a YAML head stands, and where its value begins and ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from articlekit._patterns import compiled_later
from articlekit.errors import FrontMatterError
from articlekit.parsers.frontmatter._yaml import _events

__all__ = ["BREAK", "Place", "find_places"]

BREAK = "\n\r\x85\u2028\u2029"
"""What ends a line in YAML 1.1."""

_COLON = compiled_later(rf"(?:[ \t{BREAK}]|#[^{BREAK}]*)*:")


@dataclass(slots=True)
class Place:
    """Where a key of a head stands. All places are offsets in the text of the head.

    Attributes:
        key: The key.
        line: Its line, counted from 0.
        column: Its column, counted from 0.
        start: Where it begins.
        colon: Where its colon ends.
        value: Where its value begins.
        end: Where the last word of its value ends.
        kind: What the value is: a `scalar`, an `alias`, a `flow`, or a block: a `mapping` or a `sequence`.
        style: The quotes of a scalar.
        inner: The column of the value.
        anchors: The names it gives to values.
        aliases: The names it repeats.
    """

    key: str
    line: int
    column: int
    start: int
    colon: int = 0
    value: int = 0
    end: int = 0
    kind: str = "scalar"
    style: str | None = None
    inner: int = 0
    anchors: set[str] = field(default_factory=set[str])
    aliases: set[str] = field(default_factory=set[str])


def find_places(text: str, line: int) -> list[Place]:
    """Return the place of each key of a head, in order.

    Args:
        text: The YAML, without fences.
        line: The line of the source on which it begins.

    Raises:
        FrontMatterError: If it is no YAML, or one mapping in braces, or has a key that is no word.
    """
    finder = _Finder(text, line)
    for event in _events(text, line):
        finder.see(event)
    return finder.places


class _Finder:
    """What is found while the events come."""

    def __init__(self, text: str, line: int) -> None:
        self.text = text
        self.line = line
        self.places: list[Place] = []
        self.flows: list[bool] = []
        self.at_key = True

    def see(self, event: Any) -> None:  # noqa: ANN401 - PyYAML ships no types
        """Take note of an event."""
        name = type(event).__name__
        if name in {"MappingStartEvent", "SequenceStartEvent"}:
            self.open(event, "mapping" if name == "MappingStartEvent" else "sequence")
        elif name in {"MappingEndEvent", "SequenceEndEvent"}:
            self.close(event)
        elif name in {"ScalarEvent", "AliasEvent"}:
            self.word(event)

    def open(self, event: Any, kind: str) -> None:  # noqa: ANN401 - PyYAML ships no types
        """Go into a mapping or a sequence."""
        flow = bool(event.flow_style)
        at_top = len(self.flows) == 1
        if (not self.flows and flow) or (at_top and self.at_key):
            problem = "a head in braces, or with a key that is no word, cannot be changed in part"
            raise FrontMatterError(problem, kind="unsupported", line=self.line, column=1)
        if at_top:
            self.begin(event, "flow" if flow else kind)
        if self.flows:
            self.note(event)
        self.flows.append(flow)

    def close(self, event: Any) -> None:  # noqa: ANN401 - PyYAML ships no types
        """Leave a mapping or a sequence: only brackets say where they end."""
        if self.flows.pop():
            self.places[-1].end = event.end_mark.index
        if len(self.flows) == 1:
            self.at_key = True

    def word(self, event: Any) -> None:  # noqa: ANN401 - PyYAML ships no types
        """Take note of a scalar or an alias: at the top, a key or its value."""
        if len(self.flows) == 1 and self.at_key:
            self.key(event)
            return
        if len(self.flows) == 1:
            self.begin(event, "alias" if type(event).__name__ == "AliasEvent" else "scalar")
            self.at_key = True
        self.note(event)
        place, end = self.places[-1], event.end_mark.index
        if getattr(event, "style", None) in {"|", ">"}:
            end = event.start_mark.index + len(self.text[event.start_mark.index : end].rstrip())
        place.end = max(place.value, end)

    def key(self, event: Any) -> None:  # noqa: ANN401 - PyYAML ships no types
        """Begin a key."""
        mark = event.start_mark
        place = Place(getattr(event, "value", f"*{event.anchor}"), mark.line, mark.column, mark.index)
        found = _COLON.match(self.text, event.end_mark.index)
        place.colon = place.value = place.end = found.end() if found else event.end_mark.index
        self.places.append(place)
        self.note(event)
        self.at_key = False

    def begin(self, event: Any, kind: str) -> None:  # noqa: ANN401 - PyYAML ships no types
        """Begin the value of a key."""
        place, mark = self.places[-1], event.start_mark
        place.kind = kind
        place.style = getattr(event, "style", None)
        place.inner = mark.column
        is_empty = kind == "scalar" and mark.index == event.end_mark.index
        place.value = place.colon if is_empty else mark.index

    def note(self, event: Any) -> None:  # noqa: ANN401 - PyYAML ships no types
        """Take note of the names that a value gives, and of those it repeats."""
        if event.anchor is not None:
            names = (
                self.places[-1].aliases if type(event).__name__ == "AliasEvent" else self.places[-1].anchors
            )
            names.add(event.anchor)
