"""From the words of a caption element to a `Caption` and a `Credit`.

The credit is looked for in elements first (a class, an itemprop, `<cite>`, the last `<small>` or `<span>`
that names someone), then in the words. Labels and buttons that only serve the page are dropped, and told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from articlekit.models import Caption, Credit, Heading, Origin, Paragraph
from articlekit.parsers._draft import Draft, Piece
from articlekit.parsers.captions._boxes import Says, says
from articlekit.parsers.captions._credit import Found, find_credit, is_label, label_before, named, whole_credit
from articlekit.parsers.captions._cues import ABOVE_MARKS, BELOW_MARKS, CAPTION_LABELS, FINAL_MARKS
from articlekit.parsers.captions._names import fold, has_agency, is_agency, is_button, is_wide, names_someone, split_names

__all__ = ["Part", "Words", "read_words"]

_EDGE = " \t\n\u3000"
_COUNTERS = frozenset({"of", "von", "de", "di", "av", "z", "min", "min.", "mins", "sec", "sek", "uhr", "bild", "image", "photo", "foto"})


@dataclass(slots=True)
class Part:
    """One draft of those that make a caption."""

    draft: Draft
    said: Says = ""
    """What the elements around all of it say."""


@dataclass(slots=True)
class Words:
    """What was read."""

    caption: Caption | None = None
    credit: Credit | None = None
    dropped: list[str] = field(default_factory=list)
    """Labels and buttons that are in neither."""


def read_words(parts: Iterable[Part], rule: str, confidence: float, *, certain: bool) -> Words:
    """Return the caption and the credit in some drafts.

    Args:
        parts: The drafts in order.
        rule: The dotted id of the rule that found them.
        confidence: How sure it is that they are a caption.
        certain: The page says so, so weaker signs of a credit will do.
    """
    words = Words()
    texts: list[Caption] = []
    for part in parts:
        text = _text_of(part, words)
        if text is None:
            continue
        rest = _take_credit(part, text, words, certain=certain, alone=not texts)
        if rest is None or not rest.text:
            continue
        if any(fold(rest.text) == fold(text.text) for text in texts):
            words.dropped.append(rest.text)
        else:
            texts.append(rest)
    if texts:
        joined = texts[0].concat(*texts[1:], separator="\n")
        words.caption = joined.replace(origin=Origin(rule=rule, confidence=round(confidence, 2)))
    return words


def _text_of(part: Part, words: Words) -> Caption | None:
    """Return the text of one part without labels and buttons, or None if nothing is left."""
    block = part.draft.block
    if not isinstance(block, Paragraph | Heading):
        return None
    if part.said in {"hidden", "button"} or is_button(block.text) or _is_counter(block.text):
        if block.text:
            words.dropped.append(block.text)
        return None
    return _without_labels(_spaced(part.draft, words), words)


def _is_counter(text: str) -> bool:
    """Tell whether a text counts pictures or tells a duration: `2 of 12`, `1/8`, `01:53`."""
    words = text.lower().replace("/", " ").replace("|", " ").replace("(", " ").replace(")", " ").split()
    if not 0 < len(words) <= 5:  # noqa: PLR2004
        return False
    counted = [word for word in words if word not in _COUNTERS]
    figures = [word for word in counted if not word.strip(".:-–h").replace(":", "").replace(".", "").isdigit()]
    year = len(counted) == 1 and len(counted[0]) == 4  # noqa: PLR2004 - a caption may be a year: "1963"
    return bool(counted) and not figures and not year


def _spaced(draft: Draft, words: Words) -> Caption:
    """Return a draft's text without hidden labels, and with a blank where two elements meet without one.

    Such seams are common: `…hoy.</span><span>Pilar Sanz (EFE)`.
    """
    block = draft.block
    assert isinstance(block, Paragraph | Heading)  # noqa: S101 - told apart by the caller
    whole = Caption(text=block.text, marks=block.marks)
    hidden = [(piece.start, piece.end) for piece in draft.pieces if says(piece.box) == "hidden"]
    seams = {cut for piece in draft.pieces for cut in (piece.start, piece.end) if _is_seam(block.text, piece, cut)}
    cuts = sorted({0, len(block.text), *seams, *(cut for span in hidden for cut in span)})
    if len(cuts) == 2 and not hidden:  # noqa: PLR2004 - no seam
        return whole
    kept: list[Caption] = []
    for start, end in pairwise(cuts):
        if any(first <= start and end <= last for first, last in hidden):
            words.dropped.append(block.text[start:end].strip(_EDGE))
        else:
            kept.append(whole.slice(start, end))
    return kept[0].concat(*kept[1:], separator=" ") if kept else whole.slice(0, 0)


def _is_seam(text: str, piece: Piece, cut: int) -> bool:
    """Tell whether a blank is missing at the edge of an element: between a full stop or a small letter and a capital."""
    if piece.box.tag not in {"span", "small", "cite", "div", "p", "a", "strong", "em", "b", "i"} or not 0 < cut < len(text):
        return False
    before, after = text[cut - 1], text[cut]
    if before.isspace() or after.isspace() or is_wide(before) or is_wide(after):
        return False
    if before in FINAL_MARKS or before in ",:;)»”":
        return after.isalnum() or after in "(©["
    boxed = piece.box.tag in {"span", "small", "cite", "div", "p"} or text[piece.start : piece.end].rstrip()[-1:] in {":", "："}
    return boxed and ((before.islower() or before.isdigit()) and after.isupper() or after in "(©[" or bool(says(piece.box)) and after.isalnum() and before.isalnum())


def _shifted(draft: Draft, spaced: Caption, piece: Piece) -> tuple[int, int]:
    """Return where a piece is once blanks were added and labels cut: by looking for its words."""
    block = draft.block
    assert isinstance(block, Paragraph | Heading)  # noqa: S101
    words = block.text[piece.start : piece.end].strip(_EDGE)
    start = spaced.text.rfind(words) if words else -1
    return start, start + len(words)


def _without_labels(text: Caption, words: Words) -> Caption:
    """Drop labels such as `Image caption,` and the marks ▲ and ▼ from the start of a text."""
    while True:
        cut = _label_length(text.text)
        if not cut:
            break
        words.dropped.append(text.text[:cut].strip(_EDGE))
        text = _trimmed(text, cut, len(text.text))
    for tail in ("toggle caption", "hide caption", "enlarge this image"):
        if text.text.lower().rstrip(_EDGE).endswith(tail):
            end = len(text.text.rstrip(_EDGE)) - len(tail)
            words.dropped.append(text.text[end:].strip(_EDGE))
            text = _trimmed(text, 0, end)
    return _trimmed(text, 0, len(text.text))


def _label_length(text: str) -> int:
    """Return how long the label at the start of a text is: it ends with a mark, or is all there is."""
    bare = text.lstrip(_EDGE)
    lead = len(text) - len(bare)
    if bare[:1] and bare[0] in ABOVE_MARKS | BELOW_MARKS:
        return lead + 1
    folded = bare[:40].lower()
    for label in CAPTION_LABELS:
        if not folded.startswith(label):
            continue
        rest = bare[len(label) :].lstrip(_EDGE)
        if label[-1] in ":," or not rest:
            return lead + len(label) if rest else len(text)
        if rest[0] in ":,，：" or label == "toggle caption":
            return len(text) - len(rest) + (rest[0] in ":,，：")
    return 0


def _trimmed(text: Caption, start: int, end: int) -> Caption:
    """Return a range of a text without blanks at its ends."""
    inner = text.text[start:end]
    start += len(inner) - len(inner.lstrip(_EDGE))
    end -= len(inner) - len(inner.rstrip(_EDGE))
    return text.slice(start, max(start, end)) if (start, end) != (0, len(text.text)) else text


# ---------------------------------------------------------------- the credit


def _take_credit(part: Part, text: Caption, words: Words, *, certain: bool, alone: bool) -> Caption | None:
    """Take the credit out of a text, if none was found before; return what is left."""
    if words.credit is not None:
        return _rest_after_credit(part, text, words)
    found = _own_element(part, text) or _piece_credit(part, text) or _in_words(part, text, certain=certain, alone=alone)
    if found is None:
        return text
    words.credit = _credit(found, text.text[found.start : found.end])
    return _cut(text, found.start, found.end)


def _rest_after_credit(part: Part, text: Caption, words: Words) -> Caption | None:
    """Return a text after the credit is known; what only repeats the credit is dropped."""
    assert words.credit is not None  # noqa: S101
    said = fold(text.text)
    again = fold(words.credit.text)
    if said and (said == again or fold(words.credit.line or "") == said):
        words.dropped.append(text.text)
        return None
    more = _own_element(part, text)
    if more is None:
        return text
    line = f"{words.credit.line or words.credit.text}, {text.text}"
    both = f"{words.credit.text}, {more.who}"
    words.credit = words.credit.replace(text=both, names=split_names(both), line=line if line != both else None)
    return None


def _own_element(part: Part, text: Caption) -> Found | None:
    """All of a draft stands in an element that says "credit"."""
    if part.said != "credit":
        return None
    return _element_credit(text.text, 0, len(text.text), 0.98)


def _element_credit(text: str, start: int, end: int, confidence: float) -> Found | None:
    """Return the credit that an element holds, without its label; None if it names nobody."""
    inner = text[start:end].strip(_EDGE + "-–—|/,;")
    found = whole_credit(inner)
    who = found.who if found else named(inner)
    if who[:1] not in tuple("\"“„«「") and not is_label(who) and (names_someone(who) or _is_long_credit(who)):
        return Found(start, end, who, "credit.element", confidence)
    return None


def _is_long_credit(who: str) -> bool:
    """Tell whether what stands in a credit's element is one, though it is no plain name: several people, their parts."""
    words = [word for word in who.split() if word[0].isalpha()]
    lower = sum(word[0].islower() for word in words)
    return bool(words) and len(who) <= 160 and not set("!?。") & set(who) and (len(who) <= 40 or 2 * lower < len(words))  # noqa: PLR2004


def _piece_credit(part: Part, text: Caption) -> Found | None:
    """An element over a part of the text says "credit", or is the last and names someone."""
    told = [piece for piece in part.draft.pieces if says(piece.box) == "credit"]
    if not told:
        return _last_piece(part, text)
    spans = sorted(span for piece in told if 0 <= (span := _shifted(part.draft, text, piece))[0] < span[1])
    if not spans:
        return None
    start, end = spans[0]
    for first, last in spans[1:]:
        if not text.text[end:first].strip(_EDGE + "|/,–—-"):
            end = max(end, last)
    rest = text.text[end:].strip(_EDGE + "|/,–—-.")
    if rest and has_agency(rest) and names_someone(rest, strict=True):
        end = len(text.text)
    found = _element_credit(text.text, start, end, 0.97)
    return replace(found, start=label_before(text.text, start)) if found else None


def _last_piece(part: Part, text: Caption) -> Found | None:
    """The last `<small>`, `<span>`, `<em>` or `<cite>` of a caption names someone, as at Le Monde and El País."""
    block = part.draft.block
    assert isinstance(block, Paragraph | Heading)  # noqa: S101
    size = len(block.text.rstrip(_EDGE))
    for piece in reversed(part.draft.pieces):
        if piece.end < size or piece.box.tag not in {"small", "span", "em", "i", "cite", "b", "strong"}:
            continue
        start, end = _shifted(part.draft, text, piece)
        before = text.text[:start].rstrip(_EDGE)
        if start <= 0 or not before:
            continue
        inner = text.text[start:end]
        if (found := whole_credit(inner)) is not None:
            return Found(label_before(text.text, start), len(text.text), found.who, "credit.element", 0.95)
        signed = piece.box.tag in {"small", "span"} and (has_agency(inner) or (inner.isupper() and " " in inner))
        closed = signed or before[-1] in FINAL_MARKS or before[-1] in "\n|»”)"
        if closed and piece.box.tag != "b" and names_someone(inner, strict=True):
            return Found(label_before(text.text, start), len(text.text), named(inner), "credit.element", 0.9)
    return None


def _in_words(part: Part, text: Caption, *, certain: bool, alone: bool) -> Found | None:
    """The words themselves tell the credit."""
    found = find_credit(text.text, certain=certain)
    if found is not None or alone or not certain:
        return found
    who = text.text.strip(_EDGE + "-–—|/()[]（）.,;:")
    if names_someone(who, strict=True) and (is_agency(who) or has_agency(who) or _is_last_line_name(part, who)):
        return Found(0, len(text.text), who, "credit.element", 0.85)
    return None


def _is_last_line_name(part: Part, who: str) -> bool:
    """Tell whether a line of its own under the caption is a name of few words."""
    return part.draft.box.tag not in {"p", "h1", "h2", "h3", "h4"} and 1 < len(who.split()) <= 4  # noqa: PLR2004


def _credit(found: Found, printed: str) -> Credit:
    """Build the credit: who, one by one, and the line as printed when it says more."""
    line = " ".join(printed.split()).strip(_EDGE + "|–—-")
    return Credit(
        text=found.who,
        names=split_names(found.who),
        line=line if line != found.who else None,
        origin=Origin(rule=found.rule, confidence=round(found.confidence, 2)),
    )


def _cut(text: Caption, start: int, end: int) -> Caption:
    """Return a text without one range, and without what joined it: a bar, a dash, a slash."""
    head = _trimmed(text, 0, start)
    while head.text and head.text[-1] in "|｜–—-/／•·,，、" and not head.text.endswith("..."):
        head = _trimmed(head, 0, len(head.text) - 1)
    tail = _trimmed(text, end, len(text.text))
    while tail.text and tail.text[0] in "|｜–—-/／•·.,，、:;":
        tail = _trimmed(tail, 1, len(tail.text))
    parts: Sequence[Caption] = [piece for piece in (head, tail) if piece.text]
    if not parts:
        return text.slice(0, 0)
    return parts[0].concat(*parts[1:], separator=" ")
