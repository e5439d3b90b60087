"""From the words of a caption element to a `Caption` and a `Credit`.

The credit is looked for in elements first (a class, an itemprop, `<cite>`, the last `<small>` or `<span>`
that names someone), then in the words. Labels and buttons that only serve the page are dropped, and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articlekit.models import Caption, Credit, Origin
from articlekit.parsers._draft import Draft
from articlekit.parsers.captions._boxes import Says
from articlekit.parsers.captions._credit import find_credit, whole_credit
from articlekit.parsers.captions._element import in_words, own_element, piece_credit
from articlekit.parsers.captions._found import Found
from articlekit.parsers.captions._kinds import text_of
from articlekit.parsers.captions._labels import label_length, tail_length
from articlekit.parsers.captions._names import fold, is_button, is_counter, split_names
from articlekit.parsers.captions._seams import seamed
from articlekit.parsers.captions._span import EDGE, Span, joined

__all__ = ["Part", "Words", "credit_of", "read_words"]

_BEFORE = "|｜–—-/／•·,，、(（["
_AFTER = "|｜–—-/／•·.,，、:;"
_FILE_NAME = re.compile(r"[\w.()@-]{1,120}(?<=\.)(?:png|jpe?g|gif|webp|bmp|heic|svg|avif)\Z", re.IGNORECASE)
"""A caption that editors leave as their tool wrote it, `image.png` at Jianshu, says nothing."""


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
    dropped: list[str] = field(default_factory=list[str])
    """Labels and buttons that are in neither."""


def read_words(
    parts: Iterable[Part], rule: str, confidence: float, *, certain: bool, credits_apart: bool = True
) -> Words:
    """Return the caption and the credit in some drafts.

    Args:
        parts: The drafts in order.
        rule: The dotted id of the rule that found them.
        confidence: How sure it is that they are a caption.
        certain: The page says so, so weaker signs of a credit will do.
        credits_apart: Whether what it belongs to can have a credit; the caption of a table keeps all of it.
    """
    words = Words()
    texts: list[Span] = []
    parts = list(parts)
    told = any(part.said == "credit" for part in parts)
    for part in parts:
        first = not texts and words.credit is None
        span = _span_of(part, words, first=first)
        rest = span
        if span is not None and credits_apart:
            rest = _without_credit(part, span, words, certain=certain or not first, alone=told or not texts)
        if rest is None or not rest.text:
            continue
        if ("." in rest.text and _FILE_NAME.match(rest.text)) or _is_said(rest.text, texts):
            words.dropped.append(rest.text)
        else:
            texts.append(rest)
    if texts:
        words.caption = joined(texts, "\n").caption(Origin(rule=rule, confidence=round(confidence, 2)))
    return words


def _is_said(text: str, texts: Sequence[Span]) -> bool:
    """Tell whether one of the texts before says the same."""
    return bool(texts) and fold(text) in {fold(other.text) for other in texts}


# ---------------------------------------------------------------- the text


def _span_of(part: Part, words: Words, *, first: bool) -> Span | None:
    """Return the text of one part without labels and buttons, or None if it is one.

    After the first part, a label such as `Image:` may be that of the credit.
    """
    text = text_of(part.draft)
    if part.said in {"hidden", "button"} or is_button(text) or is_counter(text):
        words.dropped += [text] if text else []
        return None
    span, hidden = seamed(part.draft, Span.of(part.draft))
    words.dropped += hidden
    return span if not first and whole_credit(span.text) is not None else _without_labels(span, words)


def _without_labels(span: Span, words: Words) -> Span:
    """Drop labels such as `Image caption,` and ▲ from the start of a text, `toggle caption` from its end."""
    while length := label_length(span.text):
        words.dropped.append(span.text[:length].strip(EDGE))
        span = span.cut(length, len(span.text))
    if length := tail_length(span.text):
        words.dropped.append(span.text[-length:].strip(EDGE))
        span = span.cut(0, len(span.text) - length)
    return span.cut(0, len(span.text))


# ---------------------------------------------------------------- the credit


def _without_credit(part: Part, span: Span, words: Words, *, certain: bool, alone: bool) -> Span | None:
    """Take the credit out of a text, if none was found before; return what is left."""
    if words.credit is not None:
        return _after_credit(part, span, words, words.credit)
    found = (
        own_element(part.said, span)
        or piece_credit(part.draft, span)
        or in_words(part.draft, span, certain=certain, alone=alone)
    )
    if found is None:
        return span
    words.credit = credit_of(found, span.text[found.start : found.end])
    head, tail = span.without(found.start, found.end)
    head, tail = (
        _without_joint(head),
        tail.cut(len(tail.text) - len(tail.text.lstrip(_AFTER + EDGE)), len(tail.text)),
    )
    return joined([side for side in (head, tail) if side.text] or [Span("")], " ")


def _without_joint(head: Span) -> Span:
    """Strip the bar, dash or stroke that joined a caption and its credit."""
    if head.text.endswith("..."):
        return head
    return head.cut(0, len(head.text.rstrip(_BEFORE + EDGE)))


def _after_credit(part: Part, span: Span, words: Words, known: Credit) -> Span | None:
    """Return a text after the credit is known; what repeats it is dropped, another credit is added."""
    said = fold(span.text)
    if said in {fold(known.text), fold(known.line or "")}:
        words.dropped.append(span.text)
        return None
    more = own_element(part.said, span)
    if more is None:
        return _without_repeated(span, words, known)
    who = f"{known.text}, {more.who}"
    line = f"{known.line or known.text}, {span.text}"
    words.credit = known.replace(text=who, names=split_names(who), line=line if line != who else None)
    return None


def _without_repeated(span: Span, words: Words, known: Credit) -> Span:
    """Drop the same credit at the end of a caption that a page prints twice, once behind a button."""
    again = find_credit(span.text, certain=True)
    if again is None or fold(again.who) != fold(known.text) or again.end < len(span.text):
        return span
    words.dropped.append(span.text[again.start :])
    return _without_joint(span.cut(0, again.start))


def credit_of(found: Found, printed: str) -> Credit:
    """Return a credit: who, one by one, and the line as printed when it says more."""
    line = " ".join(printed.split()).strip("|–—- ")
    who = " ".join(found.who.split())
    return Credit(
        text=who,
        names=split_names(who),
        line=line if line != who else None,
        origin=Origin(rule=found.rule, confidence=round(found.confidence, 2)),
    )
