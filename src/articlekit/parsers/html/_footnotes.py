"""Footnotes: references in the text, the notes they point to, and the way back.

There are dozens of families (Markdown footnotes of every generator, WordPress plugins, Word, Substack,
Wikipedia). What they share is used: a short label in a link points to an element further down, and that
element, or its first link, points back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from articlekit._patterns import compiled_later
from articlekit.models import Divider, Footnote
from articlekit.parsers.html._flow import read_children
from articlekit.parsers.html._inner import inner_runs
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["note_label", "read_backlink", "read_note", "read_reference"]

_LABEL = compiled_later(
    r"[\[(（【]?\s?((?:note |n\. ?|fn ?|注)?[0-9]{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶]{1,4})\s?[\])）】]?\Z",
    re.IGNORECASE,
)
_NOTE_ID = compiled_later(
    r"(?:^|[-_:.])(?:fn|ftn|note|footnote|endnote|cite|ref|easy-footnote|sdfootnote|_edn|n)(?:[-_:.]|\d|$)|footnote",
    re.IGNORECASE,
)
_ARROWS = frozenset("↩↑^⤴↵⏎⇑▲⬆↥↰\ufe0e\ufe0f ")
_BACK_WORDS = frozenset({"back", "return", "jump up", "up", "zurück", "retour", "volver", "返回", "戻る"})
_BACK_CLASSES = frozenset({
    "footnote-backref", "reversefootnote", "footnote-back", "data-footnote-backref", "footnote-return",
    "mw-cite-backlink", "fn-back", "footnotebackreflink", "backlink",
})  # fmt: skip
_REFERENCE_CLASSES = frozenset({
    "footnote-ref", "footnote-reference", "footnote", "noteref", "footnote-anchor", "fn-ref", "reference",
    "footnoteref", "fnref", "fn",
})  # fmt: skip


def read_reference(link: Element, state: State) -> bool:
    """Read a reference to a footnote; False if the link is none."""
    target = _target(link)
    if not target or target in state.notes.backs:
        return False
    found = _LABEL.match(link.words())
    if found is None or not (_says_reference(link) or _NOTE_ID.search(target)) or target not in _ids(state):
        return False
    label = state.notes.labels.setdefault(target, found[1])
    _note_back(link, state)
    state.open(link, {"type": "footnote", "href": "#" + label})
    state.add_words(link.words())
    state.close()
    return True


def _target(link: Element) -> str:
    """Return the id that a link within the page points to."""
    return link.get("href").partition("#")[2]


def _says_reference(link: Element) -> bool:
    """Tell whether a link looks raised or is said to be a reference."""
    around = (link, *(box for _, box in zip(range(2), _around(link), strict=False)))
    return (
        any(box.tag == "sup" or not box.classes.isdisjoint(_REFERENCE_CLASSES) for box in around)
        or any(child.tag == "sup" for child in link.elements())
        or link.get("role") == "doc-noteref"
        or link.get("epub:type") == "noteref"
    )


def _around(element: Element) -> list[Element]:
    return [box for box in (element.parent, element.parent and element.parent.parent) if box is not None]


def _note_back(link: Element, state: State) -> None:
    """Remember the ids by which a note can point back to its reference."""
    for box in (link, *_around(link), *link.elements()):
        for name in ("id", "name"):
            if value := box.get(name):
                state.notes.backs.add(value)


def _ids(state: State) -> frozenset[str]:
    """Return the ids of the whole body; looked up once, when the first reference is met."""
    if state.ids is None:
        found = ((box.get("id"), box.get("name")) for box in state.root.descendants())
        state.ids = frozenset(name for names in found for name in names if name)
    return state.ids


def read_backlink(link: Element, state: State) -> bool:
    """Leave the way back out of a note; False if the link is none."""
    words = link.words()
    arrow = not set(words) - _ARROWS and words
    if not arrow and link.classes.isdisjoint(_BACK_CLASSES) and link.get("role") != "doc-backlink":
        points_back = _target(link) in state.notes.backs and (
            words.lower() in _BACK_WORDS or _LABEL.match(words)
        )
        if not points_back:
            return False
    state.drop("link back", words)
    return True


def note_label(element: Element, state: State) -> str | None:
    """Return the label of the note that an element is, if a reference points to it or to its first link."""
    labels = state.notes.labels
    if not labels:
        return None
    label = _label_in(element, labels)
    return None if label in state.notes.open else label


def _label_in(element: Element, labels: Mapping[str, str]) -> str | None:
    """Return the label that the id of an element, or of the first thing in it, has."""
    if (name := element.get("id")) in labels:
        return labels[name]
    for inside in element.descendants():
        for attribute in ("id", "name"):
            if (name := inside.get(attribute)) in labels:
                return labels[name]
        if inside.tag not in {"a", "span", "p", "sup", "b", "strong", "cite"}:
            return None
    return None


def _drop_line(state: State) -> None:
    """Leave out the line right above the first note: it is the page's, not the text's.

    Seen where it stands before the part that holds the notes: in Word's, in those of markdown-it.
    """
    if state.drafts and isinstance(state.drafts[-1].block, Divider) and state.drafts[-1].box.tag == "hr":
        state.drafts.pop()


def read_note(element: Element, label: str, state: State) -> None:
    """Read a note; its label is not part of what it says."""
    if not state.has_room(2):
        read_children(element, state)
        return
    state.notes.open.add(label)
    drafts = state.collect(element, partial(read_children, element, state))
    state.notes.open.discard(label)
    if drafts:
        _drop_line(state)
        body = tuple(draft.block for draft in drafts)
        state.put(Footnote(label=label, body=body), element, inner_runs([drafts]))
