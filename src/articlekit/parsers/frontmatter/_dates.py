"""Dates as people and programs write them, read as exactly as they are written.

The result is an aware date-time, a date-time without zone, or a date. Nothing is filled in: a text without
a year, a relative date, or 03/04/2020 without a hint is no date. The machine's zone and clock are never read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from unicodedata import normalize

from articlekit.parsers.frontmatter._clock import Clock, Hints, Zone, fixed, localized, take_clock, take_zone
from articlekit.parsers.frontmatter._date_words import CONNECTORS, folded_words, months, weekdays

__all__ = ["Found", "Hints", "read_date"]

MAX_LENGTH = 128
"""Characters of the longest text that may be a date."""

FIRST_YEAR = 1000
"""Earlier years are what programs write for "none": 0000-00-00 (MySQL), 0001-01-01 (Go)."""


@dataclass(frozen=True, slots=True)
class Found:
    """A date, and what was taken for granted to read it."""

    value: date
    note: str = ""


NO_HINTS = Hints()


def read_date(text: str, hints: Hints = NO_HINTS) -> Found | None:
    """Return the date a text denotes; None if it denotes none, or more than one.

    Args:
        text: The date as written.
        hints: What settles what the text leaves open.
    """
    text = text.strip()
    if not text or len(text) > MAX_LENGTH:
        return None
    try:
        if found := _exact(text) or _rfc(text, hints):
            return found
        text = _plain_digits(normalize("NFKC", text))
        return next((found for reader in READERS if (found := reader(text, hints))), None)
    except (ValueError, OverflowError):
        return None


def _plain_digits(text: str) -> str:
    """Return a text with the digits of every script as 0 to 9."""
    return text if text.isascii() else re.sub(r"\d", lambda digit: str(int(digit[0])), text)


def _moment(year: int, month: int, day: int, clock: Clock | None, zone: Zone | None = None) -> date:
    """Put a date together.

    Raises:
        ValueError: If there is no such day, time or zone.
    """
    if year < FIRST_YEAR:
        raise ValueError("no year")
    if clock is None:
        return date(year, month, day)
    moment = datetime(year, month, day, clock.hour, clock.minute, clock.second, clock.microsecond)  # noqa: DTZ001
    if isinstance(zone, str):
        return localized(moment, zone)
    return moment.replace(tzinfo=zone) if zone else moment


# ---------------------------------------------------------------- what programs write: one pattern each

_ISO = re.compile(
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
    r"(?:(?:[Tt]|[ \t]+)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
    r"(?:[ \t]*(?:([Zz]|UTC|GMT)|([+-])([0-9]{1,2}):?([0-9]{2})?))?)?"
)
_RFC = re.compile(
    r"(?:([A-Za-z]{3,9})\.?,?[ \t]+)?([0-9]{1,2})[ \t-]([A-Za-z]{3})[a-z]*[ \t-]([0-9]{4})"
    r"[ \t]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?[ \t]+(?:(Z|UTC|GMT|UT)|([+-])([0-9]{2}):?([0-9]{2}))"
)


def _clock_of(hour: str, minute: str, second: str | None, part: str | None = None) -> Clock:
    return Clock(int(hour), int(minute), int(second or 0), int(part[:6].ljust(6, "0")) if part else 0)


def _zone_of(utc: str | None, sign: str | None, hours: str | None, minutes: str | None) -> timezone | None:
    if utc:
        return fixed(0)
    if not sign:
        return None
    amount = int(hours or 0) * 60 + int(minutes or 0)
    return fixed(-amount if sign == "-" else amount)


def _exact(text: str) -> Found | None:
    """Read the forms of ISO 8601 that Python knows: the fast way for nearly every date a program wrote."""
    if len(text) == 10 and text[4] == text[7] == "-":  # noqa: PLR2004 - 2022-01-06
        return Found(_moment(int(text[:4]), int(text[5:7]), int(text[8:]), None)) if text.isascii() else None
    if len(text) < 16 or text[4] != "-" or text[10] not in "T " or text[13] != ":":  # noqa: PLR2004 - a full time
        return None
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        return None
    offset = value.utcoffset()
    whole = offset is None or not offset % timedelta(minutes=1)
    return Found(value) if whole and value.year >= FIRST_YEAR else None


def _iso(text: str, _: Hints) -> Found | None:
    """Read ISO 8601 and what is nearly it: `2022-1-6`, a blank for the T, `+0800`, no seconds."""
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, part, *zone = found.groups()
    clock = _clock_of(hour, minute, second, part) if hour else None
    return Found(_moment(int(year), int(month), int(day), clock, _zone_of(*zone)))


def _rfc(text: str, _: Hints) -> Found | None:
    """Read RFC 822 and 1123, as feeds write them: `Thu, 06 Jan 2022 19:31:05 GMT`."""
    found = _RFC.fullmatch(text)
    month = months().get(found[3].lower()) if found else None
    if found is None or month is None or int(found[4]) < FIRST_YEAR:
        return None
    weekday, day, _name, year, hour, minute, second, utc, sign, hours, minutes = found.groups()
    zone = UTC if utc else _zone_of(None, sign, hours, minutes)
    value = datetime(int(year), month, int(day), int(hour), int(minute), int(second or 0), 0, zone)
    return Found(value, _wrong_weekday(weekday or "", value))


def _wrong_weekday(word: str, value: date) -> str:
    """Say that a weekday is not that of the day; it is ignored then."""
    number = weekdays().get(word.lower())
    return f"{value:%Y-%m-%d} is no {word}" if number is not None and number != value.weekday() else ""


# ---------------------------------------------------------------- digits and nothing else

_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{2})-?([1-7])")
_ORDINAL = re.compile(r"([0-9]{4})-([0-9]{3})")
_BASIC = re.compile(r"([0-9]{8})T([0-9]{4}(?:[0-9]{2})?)(Z|[+-][0-9]{2}:?(?:[0-9]{2})?)?")


def _digits(text: str, _: Hints) -> Found | None:
    """Read `20220106`, stamps of 12 and 14 digits, and seconds or milliseconds since 1970."""
    if not text.isdecimal() or not text.isascii():
        return None
    match len(text):
        case 8:
            return Found(_moment(int(text[:4]), int(text[4:6]), int(text[6:]), None))
        case 10 | 13:
            value = datetime.fromtimestamp(int(text[:10]), fixed(0)) + timedelta(milliseconds=int(text[10:] or 0))
            return Found(value)
        case 12 | 14:
            clock = _clock_of(text[8:10], text[10:12], text[12:])
            return Found(_moment(int(text[:4]), int(text[4:6]), int(text[6:8]), clock))
        case _:
            return None


def _rare_iso(text: str, hints: Hints) -> Found | None:
    """Read the week dates, day numbers and the basic form of ISO 8601."""
    if week := _WEEK.fullmatch(text):
        return Found(date.fromisocalendar(int(week[1]), int(week[2]), int(week[3])))
    if ordinal := _ORDINAL.fullmatch(text):
        return Found(datetime.strptime(ordinal[0], "%Y-%j").date())  # noqa: DTZ007 - a day has no zone
    if basic := _BASIC.fullmatch(text):
        day, clock, zone = basic.groups()
        return _iso(f"{day[:4]}-{day[4:6]}-{day[6:]}T{clock[:2]}:{clock[2:4]}:{clock[4:] or '00'}{zone or ''}", hints)
    return None


# ---------------------------------------------------------------- Chinese, Japanese, Korean

_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民国": 1911, "民國": 1911}
_HAN_DIGITS = dict(zip("〇零○一二三四五六七八九", (0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_HAN_NUMBER = re.compile(r"[〇零○一二三四五六七八九十]+(?=[年月日号號时時点點分])")
_EAST = re.compile(
    r"(明治|大正|昭和|平成|令和|民国|民國)?\s?([0-9]{1,4}|元)\s?[年년]\s?([0-9]{1,2})\s?[月월]\s?([0-9]{1,2})\s?[日号號일]?"
    r"\s?(?:[（(]?(?:周|週|星期|礼拜)?[一二三四五六日天月火水木金土월화수목금토일](?:曜日|曜|요일)?[)）]?(?![0-9一二三四五六七八九十]))?"
)
_EAST_MARKS = re.compile(r"[0-9〇零○一二三四五六七八九元]\s?[年년]")


def _han_number(found: re.Match[str]) -> str:
    """Return a number in Han characters in digits: 二〇二二, 十一, 二十三."""
    text = found[0]
    if "十" not in text:
        return "".join(str(_HAN_DIGITS[char]) for char in text)
    tens, _, ones = text.partition("十")
    return str(_HAN_DIGITS.get(tens, 1) * 10 + _HAN_DIGITS.get(ones, 0))


def _east_asian(text: str, hints: Hints) -> Found | None:
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
    return Found(_moment(year, int(month), int(day), clock, zone), note)


# ---------------------------------------------------------------- numbers with marks between them

_YEAR_FIRST = re.compile(r"([0-9]{4})\s?([./-])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,2})(?:\.|t(?=[0-9]))?(?![0-9]{3})", re.IGNORECASE)
_DOTTED = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})(?:\.(?=\s|$))?(?![0-9])")
_EITHER = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4})(?![0-9])")
_VIETNAMESE = re.compile(r"(?:ngày\s)?([0-9]{1,2})\stháng\s([0-9]{1,2})(?:,|\snăm)?\s([0-9]{4})", re.IGNORECASE)
_LEADING_WORD = re.compile(r"[^\s0-9,.]+(?:\s[^\s0-9,.]+)?(?:\.,?|,)\s*")


def _numeric(text: str, hints: Hints) -> Found | None:
    """Read 2022/1/6, 6.1.2022, and 06/01/2022 where something says which is the day."""
    text = _LEADING_WORD.sub("", text, count=1)
    if found := _YEAR_FIRST.match(text):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
    elif found := _DOTTED.match(text) or _VIETNAMESE.match(text):
        day, month, year = int(found[1]), int(found[2]), int(found[3])
    elif found := _EITHER.match(text):
        year = int(found[4])
        order = _order(int(found[1]), int(found[3]), year, hints)
        if order is None:
            return None
        day, month = order
    else:
        return None
    zone, rest, note = take_zone(text[found.end() :], hints)
    clock, rest = take_clock(rest)
    if not _says_nothing(rest):
        return None
    return Found(_moment(year, month, day, clock, zone), note)


def _order(first: int, second: int, year: int, hints: Hints) -> tuple[int, int] | None:
    """Return which of two numbers is the day and which the month; None if nothing says it."""
    if first == second or first > 12:  # noqa: PLR2004 - there are twelve months
        return first, second
    if second > 12:  # noqa: PLR2004
        return second, first
    if hints.dayfirst is not None:
        return (first, second) if hints.dayfirst else (second, first)
    if hints.day is not None and hints.day.year == year:
        orders = [order for order in ((first, second), (second, first)) if order == (hints.day.day, hints.day.month)]
        return orders[0] if orders else None
    return None


def _says_nothing(text: str) -> bool:
    """Tell whether all words of a text only stand between the parts of a date."""
    return all(word in CONNECTORS for word in folded_words(text).replace(",", " ").replace("(", " ").replace(")", " ").split())


# ---------------------------------------------------------------- months by name

_TOKEN = re.compile(r"[0-9]+|[^\s0-9,;()]+")
_CTIME = re.compile(r"(.*?[0-9]{1,2})\s+([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)\s+(?:([a-z]{2,5}|[+-][0-9]{4})\s+)?([0-9]{4})", re.IGNORECASE)
_ORDINAL_ENDING = re.compile(r"(?<=[0-9])(?:st|nd|rd|th|er|ère|º|ª|°|-?го|-?е|:a|:e)(?![^\W\d_])", re.IGNORECASE)
_DOT_CLOCK = re.compile(r"(?<![0-9.])([0-9]{1,2})\.([0-9]{2})(?=\s*(?:uhr)?\s*$)", re.IGNORECASE)
_BUDDHIST = range(2400, 2700)
THAI_ERA = 543


def _worded(text: str, hints: Hints) -> Found | None:
    """Read a day, the name of a month and a year in any of thirty languages, with or without a time."""
    text = _ORDINAL_ENDING.sub("", text)
    text = _DOT_CLOCK.sub(r"\1:\2", text)
    if moved := _CTIME.fullmatch(text):
        text = f"{moved[1]} {moved[4]} {moved[2]} {moved[3] or ''}"
    zone, text, note = take_zone(text, hints)
    clock, text = take_clock(text)
    words = _TOKEN.findall(text)
    numbers = [word for word in words if word[0].isdecimal()]
    names = [word.strip("./-") for word in words if word.strip("./-0123456789")]
    month = _month(names, led=bool(_LEADING_WORD.match(text.lstrip())))
    if month is None or len(numbers) != 2:  # noqa: PLR2004 - a day and a year
        return None
    day, year = _day_and_year(numbers)
    if any("\u0e00" <= char <= "\u0e7f" for char in text) and year in _BUDDHIST:
        year -= THAI_ERA
    value = _moment(year, month, day, clock, zone)
    wrong = next((said for name in names if (said := _wrong_weekday(folded_words(name), value))), "")
    return Found(value, note or wrong)


def _month(names: list[str], *, led: bool) -> int | None:
    """Return the month among the words of a date; None if there is none, or a word that no date has.

    A first word with a comma after it is a weekday, in whatever language.
    """
    found: list[int] = []
    for index, name in enumerate(names):
        word = folded_words(name)
        number = months().get(word)
        if number is not None:
            found.append(number)
        elif word not in CONNECTORS and word not in weekdays() and not (led and index == 0):
            return None
    if len(found) > 1 and len(names[0]) <= 3:  # noqa: PLR2004 - Spanish "mar" is Tuesday, too
        found = found[1:]
    return found[0] if len(found) == 1 else None


def _day_and_year(numbers: list[str]) -> tuple[int, int]:
    """Return which number is the day and which the year.

    Raises:
        ValueError: If none of them, or each of them, can be a year.
    """
    first, second = numbers
    if len(first) == 4 and len(second) <= 2:  # noqa: PLR2004 - digits of a year, and of a day
        return int(second), int(first)
    if len(first) <= 2 and len(second) == 4:  # noqa: PLR2004
        return int(first), int(second)
    if len(first) <= 2 and len(second) == 2:  # noqa: PLR2004
        return int(first), int(second) + (2000 if int(second) < 50 else 1900)  # noqa: PLR2004 - RFC 2822, 4.3
    raise ValueError("no year")


# ---------------------------------------------------------------- the last resort

_ENGLISH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)


def _english_prose(text: str, hints: Hints) -> Found | None:
    """Ask python-dateutil, for English only: what it fills in by itself, it fills in twice, differently."""
    zone, rest, note = take_zone(text, hints)
    words = re.findall(r"[a-z]+", rest.lower())
    if not text.isascii() or not _ENGLISH.search(text) or not re.search(r"\b[12][0-9]{3}\b", text):
        return None
    if not all(word in months() or word in weekdays() or word in _ENGLISH_WORDS for word in words):
        return None
    from dateutil import parser

    try:
        first, second = (
            parser.parse(rest, default=datetime(year, month, day, hour), ignoretz=True)  # noqa: DTZ001
            for year, month, day, hour in ((2001, 2, 3, 4), (2004, 5, 9, 17))
        )
    except Exception as error:
        raise ValueError("no date") from error
    if first.date() != second.date():
        return None
    if first != second:
        return Found(first.date(), note)
    clock = Clock(first.hour, first.minute, first.second, first.microsecond)
    return Found(_moment(first.year, first.month, first.day, clock, zone), note)


_ENGLISH_WORDS = frozenset("a am and at day in m of on p pm st nd rd the th".split())

READERS: tuple[Callable[[str, Hints], Found | None], ...] = (
    _iso, _rfc, _digits, _rare_iso, _east_asian, _numeric, _worded, _english_prose,
)  # fmt: skip
"""Asked in turn; the first that knows the date has it."""
