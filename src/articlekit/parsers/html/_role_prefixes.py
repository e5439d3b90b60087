"""Datelines and bylines that stand before a paragraph's own text.

Each rule is asked in turn and gives the ranges it knows, or none. All look at the first characters only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from articlekit.models import Mark
from articlekit.parsers.html._role_text import folded
from articlekit.parsers.html._role_words import (
    AGENCIES,
    AGENCY_ENDINGS,
    CITIES,
    OUTLET_ENDINGS,
    PICTURES,
    REPORTED,
)

__all__ = ["CLOSERS", "ends_like_a_prefix", "is_agency", "prefix_marks"]

Ranges = list[tuple[str, int, int]]
"""Kinds of marks, with where they begin and end."""

Rule = Callable[[str], Ranges]
"""Gives the ranges that it knows at the start of a text, or none."""

MAX_HEAD = 70
"""Characters in which a prefix must end."""
MAX_SIGN = 4
"""Characters of the longest sign of an editor or a region after an agency: `dpa/lno`."""
MAX_INSIDE = 48
"""Characters of the longest prefix in brackets."""
MIN_SENTENCE = 40
"""Characters of the shortest text after a place that is not in capitals."""
MAX_WORDS = 8
"""Words of the longest place with its date."""

CLOSERS = {
    "【": "】",
    "[": "]",
    "（": "）",
    "(": ")",
    "〔": "〕",
    "［": "］",
    "<": ">",
    "〈": "〉",
    "{": "}",
}
_DASHES = "-–—―‒−:.：-"
_WRITERS = (
    "记者",
    "記者",
    "기자",
    "특파원",
    "编译",
    "編譯",
    "撰文",
    "作者",
    "通讯员",
    "文/",
    "文／",
    "文｜",
    "文丨",
    "文|",
    "文：",
    "文:",
    "特派員",
)
_KOREAN_WRITER = re.compile(
    r"\s*+[가-힣]{2,4}+(?:(?:[·,]\s?+|\s)(?!기자|특파원|통신원)[가-힣]{2,4}+)*+\s?+(?:[가-힣]{0,4}+(?<=기자)|[가-힣]{0,4}+(?<=특파원)|기자|특파원|통신원)\s*+="
)
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DAY = re.compile(r"日?\s?(?:电|電|讯|訊|消息|报道|報道|報導|专电)")
_REPORTS = ("电", "電", "讯", "訊", "消息", "报道", "報導")
_REPORT_SIGNS = frozenset(word[0] for word in _REPORTS)
_REPORT = re.compile(f"[{''.join(sorted(_REPORT_SIGNS))}]")
_DASH_SIGNS = frozenset("-–—/")
_DASH = re.compile(r"[-–—/](?:(?<=/)|-?\s)")
_SIGN = re.compile(rf"([-–—./({''.join(sorted(_REPORT_SIGNS))}])(?:(?<![-–—.])|-?\s)")
"""A sign that one of the rules for first paragraphs looks for; a dash or a full stop before a blank."""
_SLASHED = re.compile(r"\s?/[^/\n]{2,20}/\.?|\s[—–-]\s(?:РИА Новости|Sputnik|Интерфакс|ТАСС)[,.]")
_WORDS = frozenset({
    "nice", "male", "victoria", "sofia", "florence", "darwin", "phoenix", "georgetown", "kingston",
})  # fmt: skip
"""Cities that are also common words or names where they are not in capitals."""

_NO_PLACES = frozenset({
    "update", "updated", "updates", "breaking", "watch", "video", "videos", "photo", "photos",
    "opinion", "exclusive", "review", "interview", "live", "analysis", "note", "correction", "listen",
    "podcast", "read", "important", "warning", "spoiler", "psa", "faq", "tl;dr", "tldr", "ad",
    "advertisement", "sponsored", "question", "answer", "caution", "edit", "hinweis", "achtung",
    "wichtig", "attention", "nota", "aviso", "atención", "важно", "внимание",
})  # fmt: skip
"""Words in capitals before a dash that are no places."""


def prefix_marks(text: str, *, opening: bool) -> tuple[Mark, ...]:
    """Return the marks over a dateline or a byline before a paragraph's text.

    Args:
        text: The paragraph's text.
        opening: Whether it is among the article's first ones, where a place needs no brackets.
    """
    ranges = _first(BRACKETS, text) if text[:1] in CLOSERS else []
    if opening and not ranges and (signs := _SIGN.findall(text, 0, MAX_HEAD)):
        ranges = _first([rule for needed, rule in BY_SIGN if not needed.isdisjoint(signs)], text)
    return tuple(Mark(type=kind, start=start, end=end) for kind, start, end in ranges) if ranges else ()


def _first(rules: Sequence[Rule], text: str) -> Ranges:
    """Return what the first rule knows that knows something."""
    for rule in rules:
        if ranges := rule(text):
            return ranges
    return []


def ends_like_a_prefix(text: str) -> bool:
    """Tell whether a text ends with what a prefix may end with, so that it may be nothing else."""
    return text[-1:] in _ENDS


def bracketed(text: str) -> Ranges:
    """A prefix in brackets: 【编译/观察者网 李焕宇】, [서울=연합뉴스] 홍길동 기자 =, （记者 陈小北）.

    Seen in nearly all Chinese and Korean papers. Guards: it must name a writer, or a place and an agency;
    【注意】, [단독] and （左） do neither.
    """
    closer = CLOSERS.get(text[:1])
    end = text.find(closer, 2, MAX_INSIDE) if closer else -1
    if end < 0:
        return []
    inside = text[1:end]
    if not _HAN.search(inside):
        return []
    if inside.startswith(PICTURES):
        return []
    if _is_byline(inside):
        return [("byline", 0, end + 1)]
    if ("=" in inside or "＝" in inside) or inside.endswith((*REPORTED, "共同", "時事", "ロイター")):
        return [("dateline", 0, end + 1), *_writer_after(text, end + 1)]
    return []


def _is_byline(inside: str) -> bool:
    """Tell brackets that name a writer from those of interviews, 【记者】, and remarks, （记者注：…）."""
    for word in _WRITERS:
        if word not in inside:
            continue
        before, _, after = inside.partition(word)
        if after[:1] not in {"注", "按"} and len(before) + len(after.strip("：: ")) > 1:
            return not any(mark in inside for mark in "，。！？!?；")
    return False


def _writer_after(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Give the reporter who follows a dateline: 홍길동 기자 =."""
    found = _KOREAN_WRITER.match(text, start, start + 40)
    if found is not None:
        yield "byline", start + len(found[0]) - len(found[0].lstrip()), found.end()


def agency_first(text: str) -> Ranges:
    """An agency in brackets before a dash: `(Reuters) - `, `(ANSA) - ROMA, 06 GEN - `.

    Guards: the agency is a known one, and a dash follows.
    """
    if text[:1] not in "([":
        return []
    end = text.find(CLOSERS[text[0]], 2, 30) if text[:1] else -1
    dash = _dash_after(text, end + 1) if end > 0 and is_agency(text[1:end]) else 0
    if not dash:
        return []
    rest = text[dash:].lstrip()
    more = capital_place(rest)
    return [("dateline", 0, len(text) - len(rest) + more[0][2] if more else dash)]


def agency_after(text: str) -> Ranges:
    """A place, perhaps a date, and an agency in brackets: `WASHINGTON (AP) — `, `Paris, le 5 mai (AFP) – `.

    Seen wherever agencies are printed. Guards: the agency is a known one, so that `Angela Merkel (CDU) - `
    is none, and only a few words stand before it.
    """
    start = text.find("(", 2, MAX_HEAD)
    end = text.find(")", start, start + 30) if start > 0 else -1
    if end < 0 or not is_agency(text[start + 1 : end]) or not _is_place(text[:start]):
        return []
    dash = _dash_after(text, end + 1)
    if not dash and text[start + 1 : end].isascii():
        return []
    return [("dateline", 0, dash or end + 1)]


def _is_place(head: str) -> bool:
    """Tell whether the text before an agency may be a place and a date: few words, a capital first."""
    words = head.split()
    return 0 < len(words) <= MAX_WORDS and not head[0].islower() and not any(c in head for c in ';!?"“„«')


def is_agency(name: str) -> bool:
    """Tell whether brackets hold agencies: `AP`, `dpa/lno`, `Europa Press`, `연합뉴스`."""
    name = folded(name.strip())
    first, *others = (part.strip() for part in name.replace(",", "/").split("/"))
    signs = all(other in AGENCIES or len(other) <= MAX_SIGN for other in others)
    return name.endswith(AGENCY_ENDINGS) or (first in AGENCIES and signs)


def _dash_after(text: str, start: int) -> int:
    """Return where the dash ends that follows a place, or 0."""
    at = start
    while text[at : at + 1] == " ":
        at += 1
    first = at
    while text[at : at + 1] and text[at] in _DASHES:
        at += 1
    return at if first < at <= first + 3 else 0


def capital_place(text: str) -> Ranges:
    """A city in capitals before a dash: `PARIS — `, `KRAMATORSK, Ukraine — `, `МОСКВА, 6 янв — РИА Новости`.

    Seen in American papers and at Russian agencies. Guards: it is a city that the table knows, or a country
    or a date follows it, and a sentence begins after the dash; `NASA — the agency` and `UPDATE — …` are none.
    """
    head, end = _before_dash(text)
    place, _, more = head.replace(". ", ", ").partition(",")
    if not place or place != place.upper() or sum(map(str.isalpha, place)) < 3:  # noqa: PLR2004 - no initials
        return []
    known = any(folded(part.strip()) in CITIES for part in place.split("/"))
    if not known and (folded(place) in _NO_PLACES or not _is_country_or_date(more.strip())):
        return []
    found = _SLASHED.match(text, len(head)) or _SLASHED.match(text, max(end - 1, 0))
    return [("dateline", 0, found.end() if found else end)]


def capital_city(text: str) -> Ranges:
    """A city in capitals before a full stop, as German and Swiss papers print it: `BERLIN. Es regnet`.

    Guards: the table knows every place, and a sentence begins after it.
    """
    places, stop, rest = text[:MAX_HEAD].partition(". ")
    if not stop or places != places.upper() or not rest[:1].isupper() or rest == rest.upper():
        return []
    known = all(folded(place.strip()) in CITIES for place in places.split("/"))
    return [("dateline", 0, len(places) + 1)] if known else []


def _before_dash(text: str) -> tuple[str, int]:
    """Return what stands before the first dash of a text, and where a sentence may begin after it."""
    if _DASH.search(text, 0, MAX_HEAD) is None:
        return "", 0
    slash = _SLASHED.search(text, 0, MAX_HEAD)
    if slash is not None:
        return text[: slash.start()].rstrip(" ."), slash.end()
    places = [
        at for dash in (" — ", " – ", " - ", " -- ", "— ", "– ") if (at := text.find(dash, 2, MAX_HEAD)) > 0
    ]
    if not places:
        return "", 0
    at = min(places)
    end = _dash_after(text, at)
    rest = text[end:].lstrip()
    return (text[:at].strip(), end) if rest and not rest[0].islower() else ("", 0)


def _is_country_or_date(more: str) -> bool:
    """Tell what may follow a city: `Ukraine`, `Jan. 6`, `6 января`, `D.C.`."""
    words = more.split()
    if not 0 < len(words) <= 4:  # noqa: PLR2004 - `Jan. 6, 2022`
        return False
    day = any(word.strip(".,").isdigit() for word in words)
    names = all(word[0].isupper() and not _is_acronym(word) for word in words)
    return day or names


def _is_acronym(word: str) -> bool:
    """Tell `NASA` from `D.C.` and `UK`."""
    return word == word.upper() and "." not in word and len(word) > len("UK")


def known_place(text: str) -> Ranges:
    """A well-known city before a dash: `München/London – Kurz vor …`, as German papers print it.

    Guards: every place is in the table and no other word, the dash has blanks around it, and a long sentence
    begins after it.
    """
    head, end = _before_dash(text)
    if not head or len(text) - end < MIN_SENTENCE:
        return []
    places = [place.strip() for place in folded(head).split("/")]
    return [("dateline", 0, end)] if all(place in CITIES and place not in _WORDS for place in places) else []


def han_dateline(text: str) -> Ranges:
    """A dateline of Chinese agencies: 新华社北京1月6日电（记者 陈小北）, 央视网消息：, 本报讯.

    Guards: no other mark of punctuation stands in it; it holds a day, or the name of an outlet.
    """
    if _REPORT.search(text, 2, 28) is None or text[0] in "据據":
        return []
    for word in _REPORTS:
        at = text.find(word, 2, 28)
        if at < 0 or any(mark in text[:at] for mark in "，。、,：:“"):
            continue
        end = at + len(word)
        day = text[:at].rstrip().endswith("日") and any(map(str.isdigit, text[:at]))
        if day or (
            text[:at].endswith(OUTLET_ENDINGS)
            and text[end : end + 1] in {"：", ":", "（", "(", " ", "\u3000", ""}
        ):
            return [("dateline", 0, end), *_bracket_after(text, end)]
    return []


def _bracket_after(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Give the reporters in brackets after a dateline."""
    shift = start + len(text[start : start + 4]) - len(text[start : start + 4].lstrip(" \u3000"))
    return (
        (kind, first + shift, last + shift) for kind, first, last in bracketed(text[shift : shift + MAX_HEAD])
    )


BRACKETS: tuple[Rule, ...] = (bracketed, agency_first)
"""Rules for every paragraph that begins with a bracket."""

BY_SIGN: tuple[tuple[frozenset[str], Rule], ...] = (
    (frozenset("("), agency_after),
    (_REPORT_SIGNS, han_dateline),
    (_DASH_SIGNS, capital_place),
    (frozenset("."), capital_city),
    (_DASH_SIGNS, known_place),
)
"""Rules for an article's first paragraphs by the signs that they look for, the surest first."""

_ENDS = frozenset((*CLOSERS.values(), *_DASHES, *"=/.,", *(word[-1] for word in _REPORTS)))
"""What these rules end a prefix with."""
