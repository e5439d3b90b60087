"""What bylines, source lines and notices say of the article, for fields that its head left empty."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Any

from articlekit.models import Author, Block, Paragraph, Rights, Source
from articlekit.parsers.html._role_lines import is_label, label_of, label_of_words
from articlekit.parsers.html._role_names import is_house, names_in
from articlekit.parsers.html._role_prefixes import is_agency
from articlekit.parsers.html._role_text import folded, unwrapped
from articlekit.parsers.html._role_words import CITIES, PREPOSITIONS, TITLES, UNKNOWN_AUTHORS

__all__ = ["read_role_facts"]

MAX_FACT = 120
"""Characters of the longest name of a source."""
_LICENCES = ("creativecommons.org/", "/licen", "gnu.org/", "opensource.org/")


def read_role_facts(blocks: Iterable[Block], *, known: Container[str] = ()) -> dict[str, tuple[str, Any]]:
    """Return per field the role and the value that roles and marks of bylines say of the article.

    The first line that says something is believed. A dateline says where the article was written, for which
    an article has no field.

    Args:
        blocks: The body, once captions are attached: a line that became a credit is about its picture.
        known: The fields that need no reading.
    """
    said: dict[str, tuple[str, Any]] = {}
    for block in blocks:
        if type(block) is Paragraph and (block.role is not None or block.marks):
            for role, line in _lines(block):
                name, reader = _READERS.get(role, ("", None))
                if reader is None or name in said or name in known:
                    continue
                if value := reader(line, block):
                    said[name] = (role, value)
    return said


def _lines(block: Paragraph) -> Iterator[tuple[str, str]]:
    """Give what a block says of the article: all of it by its role, or the marked start of its text."""
    if block.role is not None:
        yield block.role, block.text
    for mark in block.marks:
        if mark.type == "byline":
            yield "byline", block.text[mark.start : mark.end]


def _authors(line: str, _: Paragraph) -> tuple[Author, ...] | None:
    """Return who a byline names: people, or the house if there are none."""
    said = _up_to_next_label(_without_by(label_of(unwrapped(line))[1])).strip()
    people = [name for number, name in enumerate(names_in(said)) if _is_author(name, first=not number)]
    house = [said] if is_house(said) else []
    return tuple(Author(name=name) for name in people or house) or None


def _is_author(name: str, *, first: bool) -> bool:
    """Tell a name from an office or a place after it: `Jane Doe, Staff Writer`, `Max Muster, Berlin`."""
    words = folded(name).split()
    if folded(name) in UNKNOWN_AUTHORS or folded(name) in CITIES or words[-1] in TITLES:
        return False
    return first or len(words) > 1 or name.lower() == name.upper()


def _without_by(line: str) -> str:
    """Return a byline without the words before its first name: `By`, `Reporting by`."""
    word, _, rest = line.partition(" ")
    return rest if folded(word) in PREPOSITIONS else label_of_words(line)[1]


def _up_to_next_label(line: str) -> str:
    """Return a byline as far as the next label: `Max Muster, Fotos: …`, 陈小北 编辑｜林一."""
    line = line.partition(";")[0].partition("；")[0]
    for at, character in enumerate(line):
        if character in ":：|｜丨/／=＝":
            before = line[:at].rstrip()
            word = before.replace(",", " ").replace("，", " ").split(" ")[-1]
            if character in ":：" or is_label(word):
                return before[: len(before) - len(word)]
    return line


def _source(line: str, block: Paragraph) -> Source | None:
    """Return where the article is from: the link in the line, or what its label announces."""
    label, said = label_of(unwrapped(line))
    if said.startswith(("http://", "https://")) and " " not in said:
        return Source(url=said)
    name = _up_to_next_label(said).strip() if label else said
    link = next((mark for mark in block.marks if mark.type == "link" and mark.href), None)
    if link is not None:
        return Source(name=block.text[link.start : link.end], url=link.href)
    if (not label and not is_agency(name)) or not name or len(name) > MAX_FACT:
        return None
    return Source(name=name)


def _rights(line: str, block: Paragraph) -> Rights:
    """Return a notice, and the licence that it links to."""
    links = (mark.href for mark in block.marks if mark.type == "link" and mark.href)
    licence = next((href for href in links if any(part in href for part in _LICENCES)), None)
    return Rights(text=line.strip(), url=licence)


Reader = Callable[[str, Paragraph], Any]

_READERS: Mapping[str, tuple[str, Reader]] = {
    "byline": ("authors", _authors),
    "source": ("source", _source),
    "rights": ("rights", _rights),
}
"""The field that each role tells of, and how."""
