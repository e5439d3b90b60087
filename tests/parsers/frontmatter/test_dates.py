"""Dates in many languages and notations, and what is no date."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.parsers.frontmatter import _clock, _dates, _dates_worded
from articlekit.parsers.frontmatter._dates import Hints, Impossible, read_date

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parents[2] / "cases/frontmatter/dates.tsv").read_text("utf-8").splitlines()
]


def told(text: str, hints: Hints | None = None) -> str:
    """Return a date as it is written in JSON, `-` for none, `impossible` for one that no calendar has."""
    try:
        found = read_date(text, hints or Hints())
    except Impossible:
        return "impossible"
    return found.value.isoformat() if found else "-"


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_date(text: str, expected: str) -> None:
    """A text is the date that it denotes, or none."""
    assert told(text.replace("<TAB>", "\t")) == expected


@pytest.mark.parametrize(
    ("text", "hints", "expected"),
    [
        ("03/04/2020", Hints(dayfirst=True), "2020-04-03"),
        ("03-04-2020", Hints(dayfirst=False), "2020-03-04"),
        ("03/04/2020", Hints(day=date(2020, 4, 3)), "2020-04-03"),
        ("03/04/2020", Hints(day=date(2020, 3, 4)), "2020-03-04"),
        ("03/04/2020", Hints(day=date(2020, 7, 7)), "-"),
        ("03/04/2020", Hints(day=date(2019, 4, 3)), "-"),
        ("2020/03/04", Hints(dayfirst=True), "2020-03-04"),
        ("2020-03-03 10:11 CST", Hints(timezone="Asia/Taipei"), "2020-03-03T10:11:00+08:00"),
        ("2020-03-03 10:11 CST", Hints(language="zh-Hant"), "2020-03-03T10:11:00+08:00"),
        ("2020-03-03 10:11 (China Standard Time)", Hints(), "-"),
        ("2020-03-03 10:11 CST (China Standard Time)", Hints(), "2020-03-03T10:11:00+08:00"),
        ("2020-03-03 10:11 (PST)", Hints(), "2020-03-03T10:11:00-08:00"),
    ],
)
def test_hints(text: str, hints: Hints, expected: str) -> None:
    """What a text leaves open, a hint settles, and nothing else."""
    assert told(text, hints) == expected


def test_a_wrong_weekday_is_told() -> None:
    """The day of the month counts, in programs' notations and in prose."""
    for text in ("Mon, 03 Mar 2020 10:11:12 GMT", "Monday, 3 March 2020", "lundi 3 mars 2020"):
        found = read_date(text)
        assert found is not None
        assert found.value.year, found.note.startswith("2020-03-03 is no")
    right = read_date("Tue, 03 Mar 2020 10:11:12 GMT")
    assert right is not None
    assert not right.note


@given(st.text(max_size=140))
def test_any_text_is_a_date_or_none(text: str) -> None:
    """Nothing but `Impossible` leaves, whatever is asked."""
    told(text)


@given(st.text("0123456789-/:.T Z+JanMarchUTC,年月日上午", max_size=40))
def test_any_text_of_dates_parts_is_a_date_or_none(text: str) -> None:
    """The same for what looks like a date."""
    told(text)


@given(st.datetimes(min_value=datetime(1000, 1, 1)))  # noqa: DTZ001 - it has none
def test_iso_is_read_as_written(value: datetime) -> None:
    """Every date-time that Python writes comes back, to the microsecond."""
    assert told(value.isoformat()) == value.isoformat()
    assert told(value.date().isoformat()) == value.date().isoformat()
    assert told(f"{value:%Y-%m-%d} {value:%H:%M:%S}") == value.replace(microsecond=0).isoformat()


@given(st.datetimes(min_value=datetime(1000, 1, 1)), st.integers(-14 * 60, 14 * 60))  # noqa: DTZ001
def test_rfc_1123_is_read_as_written(value: datetime, minutes: int) -> None:
    """So does what feeds write, with its offset."""
    zone = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
    text = f"{value:%a, %d %b} {value.year:04} {value:%H:%M:%S} {zone}"
    found = read_date(text)
    assert found is not None
    assert isinstance(found.value, datetime)
    assert found.value.utcoffset() == timedelta(minutes=minutes)
    assert found.value.replace(tzinfo=None) == value.replace(microsecond=0)
    assert not found.note


def test_dateutil_is_asked_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day that it fills in by itself differs, and is no day; whatever it raises is no date."""
    assert _dates_worded._asked("3 March 2020") == datetime(2020, 3, 3)  # noqa: DTZ001
    assert _dates_worded._asked("March 2020") is None
    with pytest.raises(_clock.Unreadable):
        _dates_worded._asked("3 March March 2020 nonsense")
    assert _dates_worded.read_english_prose("3 Mar '20", Hints()) is not None
    assert _dates_worded.read_english_prose("3-5 March 2020 or so", Hints()) is None
    monkeypatch.setattr(_dates_worded, "_asked", lambda _: datetime(2005, 3, 3))  # noqa: DTZ001
    assert _dates_worded.read_english_prose("5 March 2006", Hints()) is None


def test_the_readers_are_asked_in_turn() -> None:
    """Programs' notations come first, and dateutil last."""
    assert _dates.READERS[0].__name__ == "read_iso"
    assert _dates.READERS[-1].__name__ == "read_english_prose"
