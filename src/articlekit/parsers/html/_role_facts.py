"""What the bylines, source lines and notices of a body say of the article, for fields that its head left empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from articlekit.errors import Diagnostic
from articlekit.models import Author, Block, Paragraph, Rights, Source
from articlekit.parsers.html._role_cues import AGENCY_ENDINGS, PREPOSITIONS
from articlekit.parsers.html._role_lines import is_label, label_of, unwrapped
from articlekit.parsers.html._role_names import names_in

__all__ = ["Filled", "RoleFacts", "fill_fields", "read_role_facts"]

MAX_FACT = 120
"""Characters of the longest name of a source or a place."""
_LICENCES = ("creativecommons.org/", "/licen", "gnu.org/", "opensource.org/")
_EDGE = " \t\u00a0\u3000-–—―.:：()（）[]【】"


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """What the lines of a body say of the article.

    Attributes:
        authors: Who wrote it, by its first byline.
        place: Where it was written, by its first dateline.
        source: Where it was taken from.
        rights: What may be done with it.
    """

    authors: tuple[Author, ...] = ()
    place: str | None = None
    source: Source | None = None
    rights: Rights | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """Fields that the body gave.

    Attributes:
        values: The fields with their values.
        origins: The role of the line that each was read from.
        diagnostics: One for each of them.
    """

    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    origins: Mapping[str, str] = field(default_factory=dict[str, str])
    diagnostics: tuple[Diagnostic, ...] = ()


def read_role_facts(blocks: Iterable[Block]) -> RoleFacts:
    """Read what the blocks with a role, and the marks of bylines and datelines, say of the article.

    Args:
        blocks: The body, once captions are attached: a line that became a credit is about its picture.
    """
    said: dict[str, Any] = {}
    for block in blocks:
        if isinstance(block, Paragraph):
            for role, line in _lines(block):
                if role in _READERS and said.get(role) is None:
                    said[role] = _READERS[role](line, block)
    return RoleFacts(said.get("byline") or (), said.get("dateline"), said.get("source"), said.get("rights"))


def fill_fields(values: Mapping[str, Any], facts: RoleFacts) -> Filled:
    """Return the fields that the head left empty and the body knows, with a diagnostic for each.

    Args:
        values: The fields of the head.
        facts: What the lines of the body say.
    """
    known = {"authors": ("byline", facts.authors), "source": ("source", facts.source), "rights": ("rights", facts.rights)}
    found = {name: said for name, said in known.items() if said[1] and not values.get(name)}
    return Filled(
        {name: value for name, (_, value) in found.items()},
        {name: role for name, (role, _) in found.items()},
        tuple(
            Diagnostic("field.from-body", "info", f"{name}: the head has none; it was read from the body's {role} line")
            for name, (role, _) in found.items()
        ),
    )


def _lines(block: Paragraph) -> Iterator[tuple[str, str]]:
    """Give what a block says of the article: all of it by its role, or the marked start of its text."""
    if block.role is not None:
        yield block.role, block.text
    for mark in block.marks:
        if mark.type in {"byline", "dateline"}:
            yield mark.type, block.text[mark.start : mark.end]


def _authors(line: str, _: Paragraph) -> tuple[Author, ...] | None:
    """Return who a byline names: people, or the house if there are none."""
    names = names_in(_up_to_next_label(_without_by(label_of(unwrapped(line))[1])))
    people = [name for name in names if not name.casefold().endswith(AGENCY_ENDINGS)]
    return tuple(Author(name=name) for name in people or names) or None


def _without_by(line: str) -> str:
    """Return a byline without the words before its first name: `By`, `Reporting by`."""
    for _ in range(2):
        word, _, rest = line.partition(" ")
        if word.casefold() not in PREPOSITIONS and not rest.casefold().startswith("by "):
            break
        line = rest
    return line


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


def _place(line: str, _: Paragraph) -> str | None:
    """Return the place of a dateline: what stands before its comma, bracket or dash."""
    place = line.strip(_EDGE).partition("=")[0].partition("＝")[0]
    for mark in ("(", ",", "—", "–", " - ", "/", ". "):
        place = place.partition(mark)[0]
    place = place.strip(_EDGE)
    return place if 0 < len(place) <= MAX_FACT and not any(map(str.isdigit, place)) else None


def _source(line: str, block: Paragraph) -> Source | None:
    """Return where the article is from: the link in the line, or what its label announces."""
    label, name = label_of(unwrapped(line))
    link = next((mark for mark in block.marks if mark.type == "link" and mark.href), None)
    if link is not None:
        return Source(name=block.text[link.start : link.end], url=link.href)
    if not label or not name or len(name) > MAX_FACT:
        return None
    return Source(url=name) if name.startswith(("http://", "https://")) else Source(name=name)


def _rights(line: str, block: Paragraph) -> Rights:
    """Return a notice, and the licence that it links to."""
    links = (mark.href for mark in block.marks if mark.type == "link" and mark.href)
    licence = next((href for href in links if any(part in href for part in _LICENCES)), None)
    return Rights(text=line.strip(), url=licence)


_READERS = {"byline": _authors, "dateline": _place, "source": _source, "rights": _rights}
