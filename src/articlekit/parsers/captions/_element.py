"""The credit in an element of its own."""

from __future__ import annotations

from articlekit.parsers._draft import Draft, Piece
from articlekit.parsers.captions._boxes import Says, says
from articlekit.parsers.captions._credit import find_credit, whole_credit
from articlekit.parsers.captions._credit_labels import is_label, label_before
from articlekit.parsers.captions._credit_trim import named
from articlekit.parsers.captions._cues import FINAL_MARKS
from articlekit.parsers.captions._found import Found
from articlekit.parsers.captions._kinds import text_of
from articlekit.parsers.captions._names import has_agency, is_agency, names_someone
from articlekit.parsers.captions._span import EDGE, Span

__all__ = ["in_words", "own_element", "piece_credit"]

MAX_TOLD = 160
"""Characters of the longest credit that an element announces."""
MAX_ODD = 40
"""Characters of one that is no plain name."""
MAX_LINE = 4
"""Words of a line under a caption that is a name and nothing else."""
MAX_SIGN = 5
"""Capitals of the sign of a house that stands there."""

_LOOSE = EDGE + "-–—|/,;"
_SIGNED = frozenset({"small", "span", "em", "i", "cite", "b", "strong"})


def own_element(said: Says, span: Span) -> Found | None:
    """All of a text stands in an element that says "credit"."""
    return _told(span.text, 0, len(span.text), 0.98) if said == "credit" else None


def piece_credit(draft: Draft, span: Span) -> Found | None:
    """An element over a part of the text says "credit", or is the last one and names someone."""
    if not draft.pieces:
        return None
    told = [piece for piece in draft.pieces if says(piece.box) == "credit"]
    if not told:
        return _longer(_last_piece(draft, span), span) or _first_piece(draft, span)
    ranges = sorted(edges for piece in told if (edges := _place(draft, span, piece)) is not None)
    if not ranges:
        return None
    start, end = ranges[0]
    for first, last in ranges[1:]:
        end = max(end, last) if not span.text[end:first].strip(_LOOSE) else end
    rest = span.text[end:].strip(_LOOSE + ".")
    if rest and has_agency(rest) and names_someone(rest, strict=True):
        end = len(span.text)
    found = _told(span.text, start, end, 0.97)
    return found._replace(start=label_before(span.text, start)) if found else None


def in_words(draft: Draft, span: Span, *, certain: bool, alone: bool) -> Found | None:
    """The words themselves tell the credit, or a line under the caption is a name and nothing else.

    Args:
        draft: The text's draft.
        span: The text.
        certain: The page says that it is a caption, so weaker signs will do.
        alone: It is not below a caption, or an element tells the credit, so that a bare name is none.
    """
    found = find_credit(span.text, certain=certain)
    if found is not None or alone or not certain:
        return found
    who = span.text.strip(_LOOSE + "()[]（）.:")
    words = who.split()
    boxed = draft.box.tag not in {"p", "h1", "h2", "h3", "h4"}
    line = boxed and (
        1 < len(words) <= MAX_LINE or (len(words) == 1 and 1 < len(who) <= MAX_SIGN and who.isupper())
    )
    if names_someone(who, strict=True) and (line or is_agency(who) or has_agency(who)):
        return Found(0, len(span.text), who, "credit.element", 0.85)
    return None


def _place(draft: Draft, span: Span, piece: Piece) -> tuple[int, int] | None:
    """Return where the words of an element are in a text from which labels were cut."""
    words = text_of(draft)[piece.start : piece.end].strip(EDGE)
    start = span.text.rfind(words) if words else -1
    return (start, start + len(words)) if start >= 0 else None


def _told(text: str, start: int, end: int, confidence: float) -> Found | None:
    """Return the credit that an element announces, without its label; None if it names nobody."""
    inner = text[start:end].strip(_LOOSE)
    found = whole_credit(inner)
    who = found.who if found else named(inner)
    if who[:1] in tuple('"“„«「') or is_label(who) or not (names_someone(who) or _is_odd_name(who)):
        return None
    return Found(start, end, who, "credit.element", confidence)


def _is_odd_name(who: str) -> bool:
    """Tell whether an announced credit is one, though no plain name: several people and what each did."""
    words = [word for word in who.split() if word[0].isalpha()]
    lower = sum(word[0].islower() for word in words)
    short = len(who) <= MAX_ODD or (len(who) <= MAX_TOLD and 2 * lower < len(words))
    return bool(words) and short and not set("!?。") & set(who)


def _last_piece(draft: Draft, span: Span) -> Found | None:
    """The last `<small>`, `<span>`, `<em>` or `<cite>` of a caption names someone: Le Monde, El País."""
    size = len(text_of(draft).rstrip(EDGE))
    for piece in reversed(draft.pieces):
        if not piece.start or piece.end < size or piece.box.tag not in _SIGNED:
            continue
        place = _place(draft, span, piece)
        if place is None or not span.text[: place[0]].strip(EDGE):
            continue
        inner = span.text[place[0] : place[1]]
        who = _signature(inner, span.text[: place[0]].rstrip(EDGE), piece)
        if (
            who is None
            and len(draft.pieces) > 1
            and _follows_another(draft, piece)
            and _is_person_or_house(inner)
        ):
            who = inner
        if who:
            start = label_before(span.text, place[0])
            return Found(start, len(span.text), who, "credit.element", 0.92)
    return None


MIN_CAPTION = 3
"""Words of the shortest caption before a name in an element of its own."""


def _follows_another(draft: Draft, last: Piece) -> bool:
    """Tell whether all before an element stands in one of the same name: `<span>…</span> <span>X</span>`."""
    words = text_of(draft)
    return any(
        piece.box.tag == last.box.tag
        and not piece.start
        and not words[piece.end : last.start].strip(EDGE)
        and len(words[: piece.end].split()) >= MIN_CAPTION
        for piece in draft.pieces
        if piece is not last and piece.end <= last.start
    )


def _is_person_or_house(inner: str) -> bool:
    """Tell whether a text is two to four capitalised words that name: `Ada Fenn`, `The Ledger/Ada Fenn`."""
    return 1 < len(inner.split()) <= MAX_LINE and names_someone(inner, strict=True)


def _longer(found: Found | None, span: Span) -> Found | None:
    """Prefer what the words say where it takes in the element: `Photo by Ann Lee / <span>Unsplash</span>`."""
    if found is None:
        return None
    said = find_credit(span.text, certain=True)
    return said if said is not None and said.start < found.start and said.end >= found.end else found


def _first_piece(draft: Draft, span: Span) -> Found | None:
    """The first `<span>` of a caption is a credit with its label, as at Seznam and in the Russian press."""
    size = len(text_of(draft))
    for piece in draft.pieces:
        if piece.start or piece.end == size or piece.box.tag not in _SIGNED:
            continue
        place = _place(draft, span, piece)
        if not place or place[0] or not span.text[place[1] :].strip(_LOOSE):
            continue
        inner = whole_credit(span.text[: place[1]])
        if inner and (inner.rule in {"credit.label", "credit.copyright"} or _is_house_and_name(inner.who)):
            return inner._replace(start=0, end=place[1], rule="credit.element")
    return None


def _is_house_and_name(who: str) -> bool:
    """Tell whether a credit is an agency, a stroke and a name in full: `dpa/Jana Holt`."""
    house, stroke, name = who.partition("/")
    return bool(stroke) and is_agency(house) and " " in name.strip() and names_someone(name, strict=True)


def _signature(inner: str, before: str, piece: Piece) -> str | None:
    """Return whom the last element of a caption names, if it is set apart enough to be a credit."""
    found = whole_credit(inner)
    if found is not None:
        return found.who
    signed = piece.box.tag in {"small", "span"} and (has_agency(inner) or (inner.isupper() and " " in inner))
    closed = before[-1] in FINAL_MARKS or before[-1] in "\n|»”)"
    if (signed or closed) and piece.box.tag != "b" and names_someone(inner, strict=True):
        return named(inner)
    return None
