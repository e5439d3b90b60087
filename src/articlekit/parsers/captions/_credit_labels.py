"""Labels in a text: `Foto:`, `Photo by`, 图片来源：, `사진=`, and where they may stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from articlekit.parsers.captions._brackets import OPENING
from articlekit.parsers.captions._cues import (
    CONNECTORS,
    FINAL_MARKS,
    HAN_LABELS,
    LEAD_LABELS,
    PHOTO_LABELS,
    SHORT_LABELS,
    SOURCE_LABELS,
    SPOKEN_LABELS,
)
from articlekit.parsers.captions._found import LOOSE
from articlekit.parsers.captions._names import is_note, is_wide, small_letters, words_in
from articlekit.parsers.captions._span import EDGE
from articlekit.parsers.captions._starts import alternation

__all__ = [
    "Label",
    "at_boundary",
    "is_label",
    "label_before",
    "label_may_stand",
    "labels_at_start",
    "labels_in",
    "labels_of",
]


def _spoken() -> tuple[str, ...]:
    """Return the labels of the languages that set blanks between words."""
    labels = PHOTO_LABELS + SOURCE_LABELS + LEAD_LABELS + SPOKEN_LABELS
    return tuple(label for label in labels if not is_wide(label[0]))


@cache
def _first_words() -> frozenset[str]:
    """Return the first word of each of them."""
    return frozenset(words_in(label)[0] for label in _spoken())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile the labels once, when a credit is first looked for; no part of them can match in two ways.

    They are matched against small letters, and begin with plain words: so the search skips at C speed.
    """
    han = HAN_LABELS + tuple(word for word in SOURCE_LABELS + LEAD_LABELS + SPOKEN_LABELS if is_wide(word[0]))
    return (
        re.compile(
            rf"(?P<word>{alternation(_spoken())})(?![^\W_])(?:\.(?!\.))?"
            rf"(?: (?P<link>{alternation(CONNECTORS)})(?![^\W_]))?"
            r"(?P<mark> ?(?:[,،，](?= )|:|：|՝|፦|፡|៖|׃|=|＝|\.\.\.|…|／|/(?! )| / |©|ⓒ|\(c\)(?! *\d)))?"
        ),
        re.compile(
            rf"(?P<word>{alternation(han)})(?P<link> ?via| ?by|于|於|自)?"
            r"(?P<mark> ?(?:，|：|:|/|／|＝|=|\||｜|丨))?"
        ),
    )


class Label(NamedTuple):
    """A label in a text."""

    start: int
    end: int
    word: str
    link: str
    marked: bool
    han: bool


def labels_of(text: str) -> list[Label]:
    """Return the labels of a text, the last first."""
    small = small_letters(text)
    return labels_in(small, words_in(small))


def labels_in(small: str, words: Iterable[str]) -> list[Label]:
    """Return the labels of a text, the last first.

    Args:
        small: The text in small letters.
        words: Its words: those that are spoken are only searched where one begins a label.
    """
    found: list[Label] = []
    spoken, han = _patterns()
    if not _first_words().isdisjoint(words):
        found += [
            _label(match, han=False)
            for match in spoken.finditer(small)
            if not (match.start() and small[match.start() - 1].isalnum())
        ]
    if not small.isascii():
        found += [_label(match, han=True) for match in han.finditer(small)]
    if len(found) > 1:
        found.sort(key=_start, reverse=True)
    return found


def _start(label: Label) -> int:
    return label.start


def labels_at_start(text: str) -> list[Label]:
    """Return the labels with which a text begins: a spoken one, one of the East, or none."""
    small = small_letters(text)
    spoken, han = _patterns()
    first = spoken.match(small)
    found = [] if first is None else [_label(first, han=False)]
    if not small.isascii() and (first := han.match(small)) is not None:
        found.append(_label(first, han=True))
    return found


def _label(match: re.Match[str], *, han: bool) -> Label:
    """Read one label.

    A comma is a mark after those only that screen readers say, a full stop after those that it shortens.
    A note with its full stop is a sentence, whatever mark follows: `Archivbild. © X`.
    """
    word, mark = match["word"], (match["mark"] or "").strip()
    marked = bool(mark) and (mark not in {",", "،", "，"} or word in SPOKEN_LABELS)
    if match.string[match.end("word") : match.end("word") + 1] == ".":
        marked = word in SHORT_LABELS or (marked and not is_note(word))
    if match["link"] == "le" and word not in _IRISH:
        return Label(match.start(), match.end("word"), word, "", marked=False, han=False)
    link = match["link"] or ("自" if word in _FROM else "")
    return Label(match.start(), match.end(), word, link.strip(), marked, han)


_IRISH = frozenset({"grianghraf", "pictiúr"})
"""Labels after which `le` is a link, and no article of a house: `Photo Le Courrier`."""
_FROM = frozenset(word for word in HAN_LABELS if word.endswith("自") and word != "来自")
"""Labels that end in a link: 翻攝自, 图片来自; 来自 alone tells as often where somebody is from."""


def at_boundary(text: str, start: int) -> bool:
    """Tell whether a label may begin here: after a sentence, a line, a bar, a bracket, or at the start."""
    before = text[:start].rstrip(" \t\u3000")
    if before[-1:] in {"'", "’"} and len(before) == start and before[-2:-1].isalpha():
        return False  # an article, as in d’illustration
    return (
        not before
        or before[-1] in FINAL_MARKS
        or before[-1] in '\n|｜/／-–—·•)]）］】”"»’*,，、；;:：' + OPENING
    )


_IN_WORDS = frozenset({
    "来源", "來源", "自", "图", "圖", "図", "摄", "攝", "来自", "照片", "カメラ", "画像", "图片",
    "圖片", "写真", "版权", "插画", "漫画", "図版", "イラスト", "フォト",
})  # fmt: skip
"""Labels that as often end a longer word: 地图, 資料圖片, 記念写真."""


def label_may_stand(text: str, label: Label, *, certain: bool) -> bool:
    """Refuse labels inside longer words and phrases: 地图：, `big picture:`."""
    bounded = at_boundary(text, label.start)
    if "/" in text[label.start + len(label.word) : label.end] and not label.han:
        return bounded
    bracketed = label.start > 0 and text[: label.start].rstrip(EDGE)[-1:] in tuple(OPENING)
    if label.han and label.word in _IN_WORDS:
        return bracketed or bounded or text[label.start - 1].isspace()
    if label.word in SOURCE_LABELS:
        return bounded or certain or text[label.start].isupper()
    return bounded or label.han or text[label.start - 1].isspace()


def is_label(text: str) -> bool:
    """Tell whether a text is a credit's label and nothing else."""
    return any(not text[label.end :].strip(LOOSE) for label in labels_at_start(text.strip(LOOSE)))


def label_before(text: str, start: int) -> int:
    """Return where the label before a name begins, or `start` itself: `Credit...` in its own element."""
    for label in labels_of(text[:start]):
        if label.end == len(text[:start].rstrip(EDGE)) and (label.marked or label.link):
            return label.start
    return start
