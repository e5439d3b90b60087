"""Credits that a mark announces: ©, brackets, a bar, a line of their own."""

from __future__ import annotations

import re

from articlekit._patterns import compiled_later
from articlekit.parsers.captions._brackets import CLOSING, bracket_around, opening_of
from articlekit.parsers.captions._credit_houses import last_segment
from articlekit.parsers.captions._credit_labels import labels_at_start
from articlekit.parsers.captions._credit_trim import clean, without_label, without_verb
from articlekit.parsers.captions._cues import FINAL_MARKS, WEAK_CONNECTORS
from articlekit.parsers.captions._found import LOOSE, Found
from articlekit.parsers.captions._names import has_agency, is_agency, is_note, is_wide, names_someone
from articlekit.parsers.captions._printed import Printed
from articlekit.parsers.captions._span import EDGE

__all__ = ["bar", "bracketed", "copyright_mark"]

NAME = range(2, 5)
"""Words of a person's name."""
MIN_SINGLE = 4
"""Letters of a name of one word, if no other part has two words."""


def copyright_mark(printed: Printed) -> Found | None:
    """© or a camera, and a name to the end: `© X`, `(C)2023 X`, `📷: @x`.

    A year after it makes it the page's notice, unless it follows a caption in Japanese or Chinese.
    """
    text, small = printed.text, printed.small
    usual = "（" in text or "©" in text or "(c)" in small
    if not (usual or "ⓒ" in text or "📷" in text or "📸" in text):
        return None
    start = max(small.rfind(sign, 0, len(printed.body)) for sign in _SIGNS)
    if start < 0:
        return None
    brackets = bracket_around(text, start, start + 1)
    stop = brackets[1] if brackets else len(text)
    line = text.find("\n", start, stop)
    stop = line if line > 0 else stop
    who = without_label(clean(text[start:stop]))
    if who[:4].isdigit():
        who = _YEARS.sub("", who) if _is_told(text[:start].rstrip(EDGE)) else ""
    if not names_someone(who, strict=text[start] in _CAMERAS):
        return None
    begin = len(text[:start].rstrip(" –—-|/")) if not brackets else brackets[0]
    return Found(begin, brackets[1] + 1 if brackets else stop, who, "credit.copyright", 0.96)


_CAMERAS = "📷📸"
_SIGNS = ("©", "ⓒ", "（ｃ）", "（c）", "(c) ", "(c)1", "(c)2", *_CAMERAS)
_YEARS = compiled_later(r"\A\d{4}(?:[-–/]\d{2,4})?[ .,]*")
_NOTICES = ("版权所有", "版權所有", "著作権", "著作权", "著作權")


def _is_told(before: str) -> bool:
    """Tell whether the words before a sign and a year are Japanese or Chinese, and no notice of the page."""
    return is_wide(before[-1:] or " ") and not before.endswith(_NOTICES)


def bracketed(printed: Printed) -> Found | None:
    """Brackets at the end round a label, an agency, or a name with a verb: (AP Photo/X), （X撮影）."""
    text, body, certain = printed.text, printed.body, printed.certain
    if not body or body[-1] not in CLOSING:
        return None
    start = opening_of(body, len(body) - 1)
    if start is None:
        return None
    inner = body[start + 1 : -1].strip(EDGE)
    who = _in_brackets(inner)
    if who is None and certain and start == 0 and _is_name(inner):
        who = inner
    if who is None or (body[start] in "[［【" and start == 0 and len(body) < len(text)):
        return None
    begin = _begin_of_bracketed(body, start, who)
    if begin < start and who == inner:
        who = body[begin:].strip(LOOSE[:-1])
    return Found(begin, len(text), who, "credit.brackets", 0.95)


def _is_name(words: str) -> bool:
    """Tell whether a few words are one person's name."""
    return len(words.split()) in NAME and names_someone(words, strict=True)


def _begin_of_bracketed(body: str, start: int, who: str) -> int:
    """Return where a bracketed credit begins: with the name before it, `X (EFE)`, or with 新华社发."""
    if body[:start].endswith(("新华社发", "中新社发")):
        return start - 4
    segment = last_segment(body[:start])
    name = body[segment:start].strip(EDGE)
    named = _is_name(name) and name[0].isupper()
    return segment if segment and named and is_agency(who) and body[start] == "(" else start


def _in_brackets(inner: str) -> str | None:
    """Return whom the words in a pair of brackets name."""
    inner = _without_note(_without_notice(inner))
    who = without_verb(inner)
    if who != inner and names_someone(who, strict=True):
        return _without_bare_label(without_label(clean(who)))
    label = next(iter(labels_at_start(inner)), None)
    if label and (label.link or label.marked or not label.han):
        named = clean(inner[label.end :])
        if named and names_someone(named, strict=label.link in WEAK_CONNECTORS or not label.marked):
            return without_label(named)
    who = without_label(clean(inner))
    if names_someone(who, strict=True) and (is_agency(who) or has_agency(who) or _is_name_and_house(who)):
        return who
    if inner.lower().startswith("via ") and names_someone(inner[4:]):
        return clean(inner[4:])
    return None


_NOTICE = compiled_later(r"\.? *(?:재판매|무단|재배포|DB)[^\[\]()]{0,24}금지\.?\Z")


def _without_notice(inner: str) -> str:
    """Strip the notice of the Korean press that a picture may not be sold on."""
    return _NOTICE.sub("", inner) if inner.endswith(("금지", "금지.")) else inner


def _without_note(inner: str) -> str:
    """Strip what sort of picture it is, before a stroke or a colon: 資料圖片／陳志明攝, `File: Jo Doe/AP`."""
    for mark in ("／", "/", ":", "：", "，", ","):
        note, found, rest = inner.partition(mark)
        if found and is_note(note) and rest.strip(LOOSE):
            return rest.strip(LOOSE)
    return inner


def _without_bare_label(who: str) -> str:
    """Strip a label without a mark before a name that has a verb, too: `사진 바다시 제공`."""
    label = next(iter(labels_at_start(who)), None)
    return who[label.end :].strip(LOOSE) if label and who[label.end : label.end + 1] == " " else who


def _is_name_and_house(who: str) -> bool:
    """Tell whether two or three names stand parted by a stroke, as `Adel Hana/CBC` does."""
    parts = [part.strip() for part in re.split("[/／]", who)]
    return (
        len(parts) > 1
        and all(len(part) > 1 and names_someone(part, strict=True) and not part.islower() for part in parts)
        and any(" " in part or len(part) >= MIN_SINGLE for part in parts)
    )


def bar(printed: Printed) -> Found | None:
    """A name after a bar: `CAP | Jo Doe`; or after a full stop and a stroke: `CAP. / Jo Doe`.

    Guards: it is known to be a caption, or a sentence ends before the stroke, or all is in capitals.
    """
    text, body = printed.text, printed.body
    if not ("|" in body or "｜" in body or " / " in body):
        return None
    if printed.certain and (found := _between_strokes(text, body)) is not None:
        return found
    start = max(body.rfind(mark) for mark in (" | ", "｜", " || "))
    stroke = start <= 0
    start = body.rfind(" / ") if stroke else start
    if start <= 0:
        return None
    who = without_label(clean(body[start + 1 :].strip(LOOSE)))
    ended = body[:start].rstrip(EDGE)[-1:] in FINAL_MARKS
    sure = (ended and _is_name(who)) or (not stroke and (printed.certain or _is_loud(who)))
    return (
        Found(start, len(text), who, "credit.bar", 0.85) if sure and names_someone(who, strict=True) else None
    )


_QUOTED = ("«", "„", "“", '"')


def _between_strokes(text: str, body: str) -> Found | None:
    """A name and a paper in quotation marks, each after a stroke: `Рынок / Анна Белова / «Вестник»`."""
    before, _, house = body.rpartition(" / ")
    caption, stroke, person = before.rpartition(" / ")
    if not stroke or not _is_name(person) or not house.startswith(_QUOTED) or not names_someone(house):
        return None
    return Found(len(caption), len(text), f"{person} / {house}", "credit.bar", 0.85)


def _is_loud(who: str) -> bool:
    """Tell whether a name and its house are in capitals: `OUEST-FRANCE / JO DOE`."""
    return who.isupper() and _is_name_and_house(who)
