"""Dates in Chinese, Japanese and Korean."""

from __future__ import annotations

import re

from articlekit._patterns import compiled_later
from articlekit.parsers.frontmatter._clock import Hints, take_clock, take_zone
from articlekit.parsers.frontmatter._moment import Found, together

__all__ = ["read_east_asian"]

_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民国": 1911, "民國": 1911}
_HAN_DIGITS = dict(zip("〇零○一二三四五六七八九", (0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_HAN_NUMBER = compiled_later(r"[〇零○一二三四五六七八九十]+(?=[年月日号號时時点點分])")
_EAST = compiled_later(
    r"(?:中[華华])?(明治|大正|昭和|平成|令和|民国|民國)?\s?([0-9]{1,4}|元)\s?[年년]\s?([0-9]{1,2})\s?[月월]\s?([0-9]{1,2})\s?[日号號일]?"
    r"\s?(?:[（(]?(?:周|週|星期|礼拜)?[一二三四五六日天月火水木金土월화수목금토일](?:曜日|曜|요일)?[)）]?(?![0-9一二三四五六七八九十]))?"
)
_EAST_MARKS = compiled_later(r"[0-9〇零○一二三四五六七八九元]\s?[年년]")


def _han_number(found: re.Match[str]) -> str:
    """Return a number in Han characters in digits: 二〇二二, 十一, 二十三."""
    text = found[0]
    if "十" not in text:
        return "".join(str(_HAN_DIGITS[char]) for char in text)
    tens, _, ones = text.partition("十")
    return str(_HAN_DIGITS.get(tens, 1) * 10 + _HAN_DIGITS.get(ones, 0))


def read_east_asian(text: str, hints: Hints) -> Found | None:
    """Read 2022年1月6日 上午10:11, 令和4年1月6日, 民國111年1月6日, 2022년 1월 6일 오후 7시."""
    if not _EAST_MARKS.search(text):
        return None
    text = _HAN_NUMBER.sub(_han_number, text)
    found = _EAST.match(text)
    if found is None:
        return None
    era, number, month, day = found.groups()
    year = _ERAS.get(era or "", 0) + (1 if number == "元" else int(number))
    zone, rest, note = take_zone(text[found.end() :], hints)
    clock, rest = take_clock(rest)
    if rest.strip(" ,，、T()（）"):
        return None
    return Found(together(year, int(month), int(day), clock, zone), note)
