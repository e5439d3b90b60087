"""Metadata and a body that came apart: entries of feedparser, rows of SQLite, answers of web services."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, StrEnum
from pathlib import Path
from time import struct_time
from types import MappingProxyType
from typing import Any
from uuid import UUID

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

import articlekit
from articlekit.errors import LimitError
from articlekit.models._walk import plain
from articlekit.options import Limits, ParseOptions

FEEDS = Path(__file__).parents[1] / "cases" / "feeds"
ATOM = (FEEDS / "atom.xml").read_text("utf-8")
RSS = (FEEDS / "rss.xml").read_text("utf-8")


def entries(text: str) -> list[Any]:
    """Return the entries of a feed as feedparser gives them."""
    return list(feedparser.parse(text).entries)


def texts(article: articlekit.Article) -> list[str]:
    """Return the texts of an article's blocks that have one."""
    return [text for block in article.body if (text := plain(block))]


def test_an_entry_of_atom() -> None:
    """Every field of an entry is where it belongs, and the rest is what JSON can hold."""
    [entry] = entries(ATOM)
    article = articlekit.from_parts(entry)
    assert article.title == "Ferry & pier &amp; <sea>"
    assert article.summary == "A short dek. Two."
    assert [(author.name, author.url) for author in article.authors] == [
        ("Maeve Harrow", "https://harbour.example/m"),
        ("Jo Doe", None),
    ]
    assert article.published == datetime.fromisoformat("2024-03-09T01:20:00+02:00")
    assert article.updated == datetime(2024, 3, 10, 1, 20, tzinfo=UTC)
    assert (article.id, article.url) == ("tag:harbour.example,2024:1", "https://harbour.example/a")
    assert article.tags == ("sea", "News")
    assert article.language == "en"
    assert article.lead_image is not None
    assert (article.lead_image.src, article.lead_image.width) == ("https://harbour.example/big.jpg", 800)
    assert article.lead_image.credit is not None
    assert article.lead_image.credit.text == "Al Bo"
    assert article.thumbnail is not None
    assert article.thumbnail.src == "https://harbour.example/t.jpg"
    assert article.source is not None
    assert (article.source.name, article.source.url) == ("Other paper", "https://other.example")
    assert article.rights is not None
    assert article.rights.text == "© 2024 Harbour News"
    sound = {
        "rel": "enclosure",
        "href": "https://harbour.example/a.mp3",
        "type": "audio/mpeg",
        "length": "12",
    }
    film = {"url": "https://harbour.example/v.mp4", "medium": "video"}
    assert article.extra == {"enclosures": [sound], "media": [film]}
    assert texts(article) == ["The body."]
    assert article.images[-1].src == "https://harbour.example/deep/p.jpg"
    assert articlekit.from_json(articlekit.to_json(article)) == article


def test_entries_of_rss() -> None:
    """The description is the body where there is no other, and then no summary."""
    first, second, third = (articlekit.from_parts(entry) for entry in entries(RSS))
    assert (first.title, first.summary, first.tags) == ("渡轮", None, ("国际",))
    assert texts(first) == ["船来了。"]
    assert first.published == datetime.fromisoformat("2024-03-09T01:20:00+08:00")
    assert [author.name for author in first.authors] == ["李四"]
    assert first.lead_image is not None
    assert first.lead_image.src == "https://gang.example/p.jpg"
    assert first.extra == {"slash_comments": "3", "where": {"type": "Point", "coordinates": [-71.0, 45.0]}}
    assert (second.title, texts(second)) == ("", ["Words < only"])
    assert second.lead_image is not None
    assert second.lead_image.src == "https://gang.example/i.jpg"
    assert second.extra["published"] == "garbled"
    assert (third.title, third.body) == ("Empty", ())


@pytest.mark.filterwarnings("error")
def test_a_body_that_is_given() -> None:
    """A body given apart counts; a summary that repeats it is none; feedparser's warnings stay away."""
    [entry] = entries(ATOM)
    article = articlekit.from_parts(entry, b"<p>Given.</p>")
    assert (texts(article), article.summary) == (["Given."], "A short dek. Two.")
    assert articlekit.from_parts(entry, entry.summary).summary is None
    assert articlekit.from_parts(entry, base_url="https://base.example/", body="<img src=a>").images[
        -1
    ].src == ("https://base.example/a")


def test_times_that_are_only_parsed() -> None:
    """Parsed times of feedparser are in UTC, and count where the written ones cannot be read."""
    parsed = struct_time((2024, 3, 9, 1, 20, 60, 5, 69, 0))
    entry = {"title": "T", "published": "Quarta-feira às 9", "published_parsed": parsed, "summary": "S"}
    article = articlekit.from_parts(entry)
    assert article.published == datetime(2024, 3, 9, 1, 20, 59, tzinfo=UTC)
    assert articlekit.from_parts({"published_parsed": struct_time((0,) * 9)}).published is None
    assert articlekit.from_parts({"expired_parsed": parsed, "guidislink": True}).extra == {
        "expired_parsed": "2024-03-09T01:20:59+00:00"
    }


def test_an_entry_that_is_cached() -> None:
    """An entry that went through JSON is one, too."""
    entry = {
        "link": "",
        "links": [
            {"rel": "self", "href": "https://a.example/s"},
            {"rel": "alternate", "href": "https://a.example/"},
        ],
        "authors": [{"email": "a@a.example"}],
        "author": "Ada Sund",
        "tags": [{"term": None}],
        "content": [{"value": " "}, {"value": "<p>x</p>"}],
        "image": {"href": "https://a.example/i.jpg"},
        "title": 3,
    }
    article = articlekit.from_parts(entry)
    assert (article.url, article.authors[0].name, article.tags) == ("https://a.example/", "Ada Sund", ())
    assert texts(article) == ["x"]


def test_plain_text_of_a_feed() -> None:
    """A text that says it is plain is literal."""
    entry = {"summary": "a <b> & *c*", "summary_detail": {"type": "text/plain", "base": "https://a.example/"}}
    assert texts(articlekit.from_parts(entry)) == ["a <b> & *c*"]
    assert texts(articlekit.from_parts(entry, options=ParseOptions(body="html"))) == ["a & *c*"]


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """Return a database whose rows know their columns."""
    database = sqlite3.connect(":memory:")
    database.row_factory = sqlite3.Row
    yield database
    database.close()


def test_a_row_of_a_database(connection: sqlite3.Connection) -> None:
    """A row is taken as it is, its body found, its bytes read."""
    row = connection.execute(
        "select 'Ferry' as title, '# Late' || char(10, 10) || 'The *ferry*.' as body, 3.5 as price, "
        "null as note, "
        "x'ff00' as blob, x'e6b8af' as place, '2024-01-02 03:04:05' as created_at, 1 as draft"
    ).fetchone()
    article = articlekit.from_parts(row)
    assert (article.title, article.draft) == ("Ferry", True)
    assert article.published == datetime(2024, 1, 2, 3, 4, 5)  # noqa: DTZ001 - as exact as it was written
    assert [block.type for block in article.body] == ["heading", "paragraph"]
    assert article.extra == {"price": 3.5, "note": None, "blob": "/wA=", "place": "港"}
    assert articlekit.from_parts(row, row["body"]).extra == article.extra


class Colour(Enum):
    """A value of a database's own type."""

    RED = 1


class State(StrEnum):
    """A text of a database's own type."""

    OPEN = "open"


def test_values_of_every_type() -> None:
    """Nothing ends in `extra` that JSON cannot hold."""
    circle: list[object] = []
    circle.append(circle)
    article = articlekit.from_parts(
        {
            "title": "T",
            "published": datetime(2024, 1, 2, 3, tzinfo=UTC),
            "updated": date(2024, 1, 3),
            "price": Decimal("1.50"),
            "key": UUID(int=3),
            "nan": float("nan"),
            "set": {1},
            "frozen": MappingProxyType({"a": (1, None, True)}),
            "time": time(3),
            "delta": timedelta(3),
            "colour": Colour.RED,
            "state": State.OPEN,
            "view": memoryview(b"ab"),
            "array": bytearray(b"\xff"),
            "endless": iter(int, 1),
            "circle": circle,
            "huge": 10**30,
            7: "seven",
            "html": "<p>Body.</p>",
        }
    )
    assert (article.published, article.updated) == (datetime(2024, 1, 2, 3, tzinfo=UTC), date(2024, 1, 3))
    extra: dict[str, Any] = dict(article.extra)
    assert len(extra.pop("endless")) == 10_000
    assert str(extra.pop("circle")).strip("[]'") == "…"
    assert extra == {
        "price": "1.50",
        "key": str(UUID(int=3)),
        "nan": "nan",
        "set": [1],
        "frozen": {"a": [1, None, True]},
        "time": "03:00:00",
        "delta": "3 days, 0:00:00",
        "colour": 1,
        "state": "open",
        "view": "ab",
        "array": "/w==",
        "huge": str(10**30),
        "7": "seven",
    }
    assert texts(article) == ["Body."]


@pytest.mark.parametrize(
    ("metadata", "shown"),
    [
        ({"content": {"rendered": "<p>a</p>"}, "title": {"rendered": "T"}}, ["a"]),
        ({"content_html": "<p>a</p>", "content_text": "b"}, ["a"]),
        ({"Body-HTML": "<p>a</p>"}, ["a"]),
        ({"content": "", "body": None, "text": "a"}, ["a"]),
        ({"content": ["a"], "excerpt": "b"}, ["b"]),
        ({"content": {"type": "doc"}, "description": "b"}, ["b"]),
        ({"title": "T"}, []),
    ],
)
def test_where_a_body_stands(metadata: dict[str, Any], shown: list[str]) -> None:
    """A body is found under the keys of many programs, a summary last."""
    assert texts(articlekit.from_parts(metadata)) == shown


def test_web_services() -> None:
    """A title and an excerpt that are rendered are text."""
    article = articlekit.from_parts(
        {
            "title": {"rendered": "A &amp; <i>B</i>"},
            "excerpt": {"rendered": "<p>C</p>"},
            "content": {"rendered": "<p>D</p>"},
        }
    )
    assert (article.title, article.summary, texts(article)) == ("A & B", "C", ["D"])


def test_limits_hold_for_bodies_in_the_metadata() -> None:
    """A body is measured wherever it stood."""
    with pytest.raises(LimitError):
        articlekit.from_parts({"body": "x" * 11}, options=ParseOptions(limits=Limits(source_bytes=10)))


VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(),
        st.binary(),
        st.dates(),
        st.datetimes(),
        st.decimals(),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)),
    max_leaves=8,
)
KEYS = st.one_of(
    st.sampled_from(
        [
            "title",
            "title_detail",
            "summary",
            "summary_detail",
            "content",
            "links",
            "link",
            "tags",
            "authors",
            "source",
            "media_content",
            "media_credit",
            "media_thumbnail",
            "published",
            "published_parsed",
            "image",
            "guidislink",
            "body",
            "id",
        ]
    ),
    st.text(),
)


@given(st.dictionaries(KEYS, VALUES, max_size=6))
def test_any_mapping_is_read(metadata: dict[str, Any]) -> None:
    """Whatever stands in a mapping, an article comes of it that JSON can hold."""
    article = articlekit.from_parts(metadata)
    assert articlekit.from_json(articlekit.to_json(article)) == article
