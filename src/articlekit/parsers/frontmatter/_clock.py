"""Times of day and zones, taken out of the text of a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

from articlekit._patterns import compiled_later
from articlekit.parsers.frontmatter._date_words import AFTERNOON, MORNING, NAMED_ZONES, OFFSETS

__all__ = ["Clock", "Hints", "Unreadable", "Zone", "fixed", "localized", "take_clock", "take_zone"]


class Unreadable(ValueError):  # noqa: N818 - it never leaves the reader
    """A text that is no date, or more than one."""


@dataclass(slots=True)
class Hints:
    """What settles a date that its text leaves open."""

    timezone: str | None = None
    """The IANA zone of date-times that name none."""
    dayfirst: bool | None = None
    """Whether 03/04/2020 is in April."""
    language: str | None = None
    """The language of the article."""
    day: date | None = None
    """The day that the name of the file says."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day."""

    hour: int
    minute: int = 0
    second: int = 0
    microsecond: int = 0


_HALF = "|".join(sorted(map(re.escape, MORNING | AFTERNOON), key=len, reverse=True))


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<before>{_HALF})?\s*(?<![\d.:+-])(?P<hour>\d{{1,2}})"
        r"(?:\s?[:：h時时点點시]\s?(?P<minute>\d{1,2})(?!\d)(?:\s?[:：分분m]\s?(?P<second>\d{1,2})(?!\d)(?:[.,](?P<part>\d{1,9}))?)?"
        r"(?:\s?[分분秒초])?"
        r"|(?P<whole>\s?(?:時|时|点|點|시|h(?![a-z])|uhr|uur))|(?=\s?[ap]\.?m\b))"
        r"(?:\s?(?P<after>[ap]\.?m\.?(?![a-z])))?",
        re.IGNORECASE,
    )


def take_clock(text: str) -> tuple[Clock | None, str]:
    """Return the time of day in a text, and the text without it.

    Raises:
        Unreadable: If there are two.
        ValueError: If it is none that a clock shows.
    """
    found = list(_clock().finditer(text))
    if not found:
        return None, text
    if len(found) > 1:
        raise Unreadable("two times of day")
    match = found[0]
    half = (match["before"] or match["after"] or "").strip().lower()
    hour = _of_day(int(match["hour"]), half)
    minute, second = int(match["minute"] or 0), int(match["second"] or 0)
    part = int((match["part"] or "")[:6].ljust(6, "0"))
    datetime(2000, 1, 1, hour, minute, second)  # noqa: DTZ001 - only to refuse 25:61
    return Clock(hour, minute, second, part), f"{text[: match.start()]} {text[match.end() :]}"


def _of_day(hour: int, half: str) -> int:
    """Return the hour of the day, given the half of it."""
    if not half or hour > 12:  # noqa: PLR2004 - 下午 19:31 is written, too
        return hour
    if half in AFTERNOON:
        return hour if hour == 12 else hour + 12  # noqa: PLR2004
    return 0 if hour == 12 else hour  # noqa: PLR2004


_OFFSET = compiled_later(
    r"(?:(?:gmt|utc|ut)\s?|(?<=\s)|(?<=:[0-9]{2}))([+−-])(0?[0-9]|1[0-4])(?::?(\d{2}))?(?=\s*(?:\(|\[|$))",
    re.IGNORECASE,
)
_NAME = compiled_later(r"(?<![\w/])([^\W\d_]{1,5})\.?\s*$")
_IANA = compiled_later(
    r"\[?((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[\w/+-]{2,30})\]?\s*$"
)
_BRACKETS = compiled_later(r"\s*\(([^()]{1,60})\)\s*$")

Zone = timezone | str
"""An offset, or the name of a zone whose offset depends on the day."""


def take_zone(text: str, hints: Hints) -> tuple[Zone | None, str, str]:
    """Return the zone at the end of a text, the text without it, and what was taken for granted.

    `GMT+0800` has the sign it is written with, as JavaScript means it.
    """
    whole, named = text, ""
    if brackets := _BRACKETS.search(text):
        text, named = text[: brackets.start()], brackets[1]
    if iana := _IANA.search(text):
        rest = text[: iana.start()]
        zone, inner, note = take_zone(rest, hints) if _OFFSET.search(rest) else (iana[1], rest, "")
        return zone, inner, note
    if offset := _OFFSET.search(text):
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return fixed(minutes if offset[1] == "+" else -minutes), text[: offset.start()], ""
    if found := _NAME.search(text):
        zone, note = _named(found[1].lower(), named, hints)
        if zone is not None:
            return zone, text[: found.start()], note
    if named:
        zone, note = _named(named.lower(), named, hints)
        if zone is not None:
            return zone, text, note
    return None, whole, ""


def _named(name: str, long_name: str, hints: Hints) -> tuple[Zone | None, str]:
    """Return the zone of an abbreviation, and what was taken for granted."""
    if name == "cst":
        asian = (hints.timezone or "").startswith("Asia/") or (hints.language or "").lower().startswith("zh")
        if asian or "china" in long_name.lower():
            return fixed(480), "CST is read as China Standard Time, +08:00"
        return fixed(-360), "CST is read as US Central Standard Time, -06:00"
    if name in NAMED_ZONES:
        return NAMED_ZONES[name], ""
    return (fixed(OFFSETS[name]), "") if name in OFFSETS else (None, "")


def fixed(minutes: int) -> timezone:
    """Return the zone of an offset in minutes.

    Raises:
        ValueError: If it is a day or more.
    """
    return timezone(timedelta(minutes=minutes)) if minutes else UTC


def localized(moment: datetime, zone: str) -> datetime:
    """Return a date-time without zone in a named one, with the offset of that day.

    Raises:
        ValueError: If there is no such zone.
    """
    try:
        offset = moment.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    except (KeyError, OSError) as error:
        raise ValueError(f"{zone} is no zone") from error
    return moment.replace(tzinfo=fixed(round((offset or timedelta()) / timedelta(minutes=1))))
