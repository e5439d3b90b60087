"""Credits that a label announces: before the name, after it, with a mark or without one."""

from __future__ import annotations

from collections.abc import Iterator

from articlekit.parsers.captions._brackets import bracket_around
from articlekit.parsers.captions._credit_houses import last_segment
from articlekit.parsers.captions._credit_labels import (
    Label,
    at_boundary,
    label_before,
    label_may_stand,
)
from articlekit.parsers.captions._credit_trim import clean, without_label, without_verb
from articlekit.parsers.captions._cues import WEAK_CONNECTORS
from articlekit.parsers.captions._found import LOOSE, Found
from articlekit.parsers.captions._names import has_agency, is_agency, may_be_who, names_someone
from articlekit.parsers.captions._printed import Printed
from articlekit.parsers.captions._span import EDGE

__all__ = ["label_after", "label_without_mark", "labelled"]


def labelled(printed: Printed) -> Found | None:
    """A label, a mark and a name: `Foto: X`, 图片来源：X, `사진=X`, `(Quelle: X)`; all over the world."""
    text, certain = printed.text, printed.certain
    for label in printed.labels:
        if not label.marked or not label_may_stand(text, label, certain=certain):
            continue
        if text[label.end - 1] == "/" and label_before(text, label.start) < label.start:
            continue  # who handed it out and whose it is: `Foto: Reprodução/TV Maré`
        found = _after_label(text, label, "credit.label", certain=certain)
        if found:
            return found
    return None


def _after_label(text: str, label: Label, rule: str, *, certain: bool) -> Found | None:
    """Read the name after a label, to the end of its brackets, of its line, or of the text."""
    brackets = bracket_around(text, label.start, label.end)
    if brackets:
        who = without_verb(without_label(clean(text[label.end : brackets[1]])))
        if may_be_who(who):
            return Found(brackets[0], brackets[1] + 1, who, rule, 0.97)
        return None
    leading = not text[: label.start].strip(LOOSE)
    return _credit_first(text, label, rule) if leading else _credit_last(text, label, rule, certain=certain)


def _credit_last(text: str, label: Label, rule: str, *, certain: bool) -> Found | None:
    """Read a name that runs to the end of the text, or of the line, or to a Chinese full stop."""
    stop = len(text)
    for end in (text.find(mark, label.end) for mark in "\n。；"):
        stop = min(stop, end) if end > label.end + 1 else stop
    who = without_verb(without_label(clean(text[label.end : stop])))
    sure = label.marked and at_boundary(text, label.start)
    if not names_someone(who, strict=not (sure or certain or label.han)):
        return None
    return Found(_with_sign(text, label.start), stop, who, rule, 0.95 if sure else 0.85)


def _with_sign(text: str, start: int) -> int:
    """Return where a label in capitals begins with the sign of its house: `ST PHOTO: ADA FENN`."""
    before = text[:start].rstrip(EDGE)
    sign = before.split(" ")[-1]
    signed = text[start].isupper() and text[start : start + 2].isupper() and sign.isalpha() and sign.isupper()
    begin = len(before) - len(sign)
    return begin if signed and len(sign) <= MAX_SIGN and at_boundary(text, begin) else start


MAX_SIGN = 4
"""Capitals of the sign of a house before a label."""
_SHOWS = frozenset({"图", "圖", "図", "写真", "画像", "图片", "圖片", "照片", "插图", "イラスト"})
"""Labels that, at the start, as often say what the picture shows: 图丨老车间."""


def _credit_first(text: str, label: Label, rule: str) -> Found | None:
    """Read a name that stands before the caption, or alone: `Foto: X`, `Foto: X. Der Steg im Mai`."""
    rest = text[label.end :]
    alone = without_verb(without_label(clean(rest)))
    if label.word in _SHOWS and not (is_agency(alone) or len(alone) <= 4 or alone != clean(rest)):  # noqa: PLR2004
        return None
    few = len(alone.split()) <= 3 and len(alone) <= 40  # noqa: PLR2004 - "Foto: privat", "Photo: the author"
    few = few or (is_agency(alone.split("/")[0]) and "/" in alone)  # "Скриншот: YouTube / канал «…»"
    if names_someone(alone, strict=not few):
        return Found(0, len(text), alone, rule, 0.93)
    for cut in _ends_of_names(rest):
        who = without_label(clean(rest[:cut]))
        if names_someone(who, strict=True) and rest[cut:].strip(LOOSE):
            return Found(0, label.end + cut, who, rule + "-first", 0.85)
    return None


def _ends_of_names(rest: str) -> Iterator[int]:
    """Give where a name that comes first may end: at a line, a bar, a dash, a full stop."""
    for mark in ("\n", " | ", "｜", "。", " – ", " — ", ". "):
        end = rest.find(mark, 1)
        if end > 0:
            yield end + 1


_AFTER = (" nuotr", " nuotrauka", " nuotraukos")
"""Labels that stand after the name."""


def label_after(printed: Printed) -> Found | None:
    """A name and then the label, as the Lithuanian press prints it: `Jono Petraičio nuotr`."""
    text, body = printed.text, printed.body
    small = printed.small[: len(body)]
    if not small.endswith(_AFTER):
        return None
    word = next(word for word in _AFTER if small.endswith(word))
    before = body[: -len(word)].rstrip(LOOSE)
    start = max(last_segment(before), before.rfind("(") + 1, _start_of_names(before))
    who = before[start:].strip(LOOSE)
    begin = start - 1 if start and before[start - 1] == "(" else start
    return (
        Found(begin, len(text), who, "credit.label-after", 0.93) if names_someone(who, strict=True) else None
    )


def _start_of_names(before: str) -> int:
    """Return where what strokes part begins: a name, and its house after another stroke: `X / BNS nuotr`."""
    stroke = before.rfind(" / ")
    earlier = before.rfind(" / ", 0, max(stroke, 0))
    named = earlier >= 0 and names_someone(before[earlier + 3 : stroke], strict=True)
    return (earlier if named else stroke) + 1


MIN_WHO = 2
"""Letters of the shortest name after a label without a mark."""


def label_without_mark(printed: Printed) -> Found | None:
    """A label and a capitalised name without a colon: `Photo by X`, `Beeld ANP`; not `Foto de familia`."""
    text = printed.text
    for label in printed.labels:
        if label.marked or not (at_boundary(text, label.start) or _is_by(text, label)):
            continue
        found = _after_bare_label(text, label, certain=printed.certain)
        if found is not None:
            return found
    return None


def _after_bare_label(text: str, label: Label, *, certain: bool) -> Found | None:
    """Read the name after a label that no mark ends."""
    rest = text[label.end :]
    who = without_label(clean(rest))
    if (not rest[:1].isspace() and not label.link) or len(who) < MIN_WHO:
        return None  # `Ph. D.` is no photographer
    if "courtesy" in text[label.start : label.end].lower() and names_someone(who):
        return Found(label.start, len(text), who, "credit.label-bare", 0.9)
    short = (_longest_part(who) <= 4 or has_agency(who)) and not who[:1].islower()  # noqa: PLR2004
    if names_someone(who, strict=True) and short and not _begins_phrase(label, who):
        return Found(label.start, len(text), who, "credit.label-bare", 0.88)
    if label.link == "by" and (label.start or certain):
        return _credit_last(text, label, "credit.label-bare", certain=False)
    return None


def _longest_part(who: str) -> int:
    """Return the words of the longest name where strokes part them: `PHOTO LE COURRIER / ADA FENN`."""
    return max(len(part.split()) for part in who.split("/"))


def _is_by(text: str, label: Label) -> bool:
    """Tell whether a label is a capitalised `Photo by` in running text."""
    return label.link in {"by", "von", "courtesy of"} and text[label.start].isupper()


_SUBJECTS = frozenset({
    "art", "map", "still", "video", "drawing", "painting", "image", "imagine", "maps", "autor", "autorius",
    "autors", "автор",
})  # fmt: skip
"""Labels that as often begin what the picture shows, or say who is in it: `Map Room`, `Autor Jo Doe`."""


def _begins_phrase(label: Label, who: str) -> bool:
    """Tell whether the label is rather the first word of a caption: `Image of Mars`, `Map Room`."""
    if label.han or label.word in _SUBJECTS:
        return not (label.link in {"by", "via", "courtesy of"} or has_agency(who))
    return label.link in WEAK_CONNECTORS and not (
        has_agency(who) or (len(who.split()) > 1 and label.link not in {"of", "from"} and label.start > 0)
    )
