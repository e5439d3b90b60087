"""Reads the inline elements our writers write into a text and its marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from articlekit.models import Mark, TextNode
from articlekit.models._canonical import clean_node
from articlekit.models._html_names import HREF, MARK_TAGS, TYPE
from articlekit.models._text import merged_marks
from articlekit.parsers.html._own_fields import build, fields_of
from articlekit.parsers.html._tree import COMMENT, Element

__all__ = ["is_inline", "read_text"]

T = TypeVar("T", bound=TextNode)

_KINDS = {tag: kind for kind, tag in MARK_TAGS.items()} | {"b": "strong", "i": "em", "del": "strike"}
_INLINE = frozenset({*_KINDS, COMMENT, "br", "span", "input", "cite"})
_SPACES = str.maketrans("\r\n", "  ")


def is_inline(child: Element | str) -> bool:
    """Tell whether a node is part of a text."""
    return isinstance(child, str) or child.tag in _INLINE


def read_text(kind: type[T], children: Iterable[Element | str], said: dict[str, Any], /, **fields: Any) -> T:  # noqa: ANN401
    """Return a node with a text and its marks, as HTML shows them.

    Args:
        kind: What it is: a paragraph, a caption, a cell …
        children: What stands in it.
        said: What its attributes say.
        **fields: What its element says.
    """
    run = _Run()
    run.read(children)
    text, marks = "".join(run.words), tuple(merged_marks(run.marks))
    return clean_node(build(kind, said, text=text, marks=marks, **fields))


@dataclass(slots=True)
class _Run:
    """A text being read, before its white space is made even."""

    words: list[str] = field(default_factory=list[str])
    length: int = 0
    marks: list[Mark] = field(default_factory=list[Mark])

    def read(self, children: Iterable[Element | str]) -> None:
        """Read nodes: a line end of the source is a space, a `br` is a line break."""
        for child in children:
            if isinstance(child, str):
                self._add(child.translate(_SPACES))
            elif child.tag == "br":
                self._add("\n")
            elif child.tag != COMMENT:
                start, outer = self.length, len(self.marks)
                self.read(child.children)
                if start < self.length:
                    self.marks[outer:outer] = _marks(child, start, self.length)

    def _add(self, words: str) -> None:
        """Add words to the text."""
        self.words.append(words)
        self.length += len(words)


def _marks(element: Element, start: int, end: int) -> list[Mark]:
    """Return what an element says about its text; nothing if it is none of our elements."""
    said = fields_of(element)
    kind = element.attributes.get(TYPE, _KINDS.get(element.tag))
    if kind is None:
        return list(_kept_marks(said.get("marks"), start, end))
    attributes = element.attributes
    href = attributes.get("href", attributes.get(HREF)) if kind in {"link", "footnote"} else None
    title = attributes.get("title") if kind in {"link", "abbr"} else None
    more = {name: value for name, value in said.items() if name not in {"start", "end"}}
    return [build(Mark, more, type=kind, start=start, end=end, href=href, title=title)]


def _kept_marks(found: Any, start: int, end: int) -> Iterator[Mark]:  # noqa: ANN401 - any JSON value
    """Give the marks of a text in which they nest too deeply for elements: they are kept as data, too."""
    for said in cast("list[Any]", found) if isinstance(found, list) else ():
        try:
            mark = Mark.model_validate(said)
        except ValidationError:
            continue
        first, last = start + mark.start, min(start + mark.end, end)
        if first < last:
            yield mark.at(first, last)
