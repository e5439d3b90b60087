"""The article: its metadata, and its body."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import Annotated

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema

from articlekit.models._base import Flag, Json, Known, Node, Str, absent
from articlekit.models._blocks import Body, Heading, Paragraph
from articlekit.models._media import Caption, Image, Picture
from articlekit.models._text import Mark
from articlekit.models._walk import plain, text_nodes, walk_blocks

__all__ = ["SCHEMA_VERSION", "Article", "Author", "Date", "Publisher", "Rights", "Source", "as_datetime"]

SCHEMA_VERSION = "1.0"
"""The version of the JSON that this library writes; its major number changes when old readers would break."""

_DAY = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_TIME = r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?"
_OFFSET = r"(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
DATE_PATTERN = f"^{_DAY}({_TIME}{_OFFSET}?)?$"
"""How a date, a date-time without zone and one with an offset are written in JSON (RFC 3339)."""


@cache
def _date() -> re.Pattern[str]:
    return re.compile(DATE_PATTERN)


_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+(?:['’-][^\W{_UNSPACED}]+)*")


def _read_date(value: object) -> date:
    """Read a date as exact as it is written; give fixed offsets to aware ones."""
    found: object = value
    if isinstance(value, str) and _date().search(value):
        found = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    if not isinstance(found, date):
        raise ValueError("not a date such as 2022-01-06, 2022-01-06T19:31:05 or 2022-01-06T19:31:05+08:00")  # noqa: TRY004 - pydantic makes its error of a ValueError only
    return _with_fixed_offset(found) if isinstance(found, datetime) and found.tzinfo else found


def _with_fixed_offset(value: datetime) -> datetime:
    """Return the same instant in a zone that is nothing but an offset of whole minutes."""
    offset = value.utcoffset()
    if offset is None:
        return value.replace(tzinfo=None)
    if offset % timedelta(minutes=1):
        raise ValueError(f"the offset {offset} has seconds, which RFC 3339 cannot write")
    return value.replace(tzinfo=timezone(offset) if offset else UTC)


def _write_date(value: date) -> str:
    """Write a date in its pattern."""
    return value.isoformat().replace("+00:00", "Z")


Date = Annotated[
    datetime | date,
    PlainValidator(_read_date),
    PlainSerializer(_write_date, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": DATE_PATTERN}),
]
"""An aware date-time, a date-time without zone, or a date: as exact as it was written."""


def as_datetime(value: date, timezone: tzinfo | None = None) -> datetime:
    """Return an aware date-time, so that the dates of several articles can be compared and sorted.

    Args:
        value: A date, or a date-time with or without zone.
        timezone: The zone of what has none; UTC when it is None.
    """
    if not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - the zone is given below
    return value if value.tzinfo is not None else value.replace(tzinfo=timezone or UTC)


class Author(Node, frozen=True):
    """Who wrote the article."""

    name: Str
    """The name as written."""
    url: Str | None = Field(default=None, exclude_if=absent)
    """A page about the author."""
    kind: Annotated[Str | None, Known(("person", "organization"))] = Field(default=None, exclude_if=absent)
    """`person` or `organization`, where the source says so."""


class Publisher(Node, frozen=True):
    """Who published the article."""

    name: Str
    """The name as written."""
    url: Str | None = Field(default=None, exclude_if=absent)
    """The publisher's site."""


class Source(Node, frozen=True):
    """Where the article was taken from."""

    url: Str | None = Field(default=None, exclude_if=absent)
    """The original's address."""
    name: Str | None = Field(default=None, exclude_if=absent)
    """Who first published it."""


class Rights(Node, frozen=True):
    """What may be done with the article."""

    text: Str | None = Field(default=None, exclude_if=absent)
    """The notice as written."""
    holder: Str | None = Field(default=None, exclude_if=absent)
    """Who holds the rights."""
    license: Str | None = Field(default=None, exclude_if=absent)
    """The licence, as an SPDX identifier where the source gives one."""
    url: Str | None = Field(default=None, exclude_if=absent)
    """Where the licence or the notice is."""


class Article(Node, frozen=True):
    """An article: its metadata, and its body as blocks."""

    schema_version: Annotated[str, Field(pattern=r"^[0-9]{1,4}\.[0-9]{1,4}$")] = SCHEMA_VERSION
    """The version of this schema, major and minor."""
    id: Str | None = Field(default=None, exclude_if=absent)
    """The name its system knows it by."""
    url: Str | None = Field(default=None, exclude_if=absent)
    """Its page."""
    title: Str = ""
    """Its title as plain text; empty when it has none."""
    subtitle: Str | None = Field(default=None, exclude_if=absent)
    """The line under the title (dek, standfirst)."""
    summary: Str | None = Field(default=None, exclude_if=absent)
    """What it is about, in a few sentences."""
    authors: tuple[Author, ...] = ()
    """Who wrote it, in order."""
    publisher: Publisher | None = Field(default=None, exclude_if=absent)
    """Who published it."""
    published: Date | None = Field(default=None, exclude_if=absent)
    """When it was published, as exact as it was written."""
    updated: Date | None = Field(default=None, exclude_if=absent)
    """When it was last changed, as exact as it was written."""
    slug: Str | None = Field(default=None, exclude_if=absent)
    """Its name in addresses."""
    path: Str | None = Field(default=None, exclude_if=absent)
    """The file it came from, with forward slashes."""
    categories: tuple[Str, ...] = ()
    """The categories it is in, by name."""
    category_paths: tuple[tuple[Str, ...], ...] = Field(default=(), exclude_if=absent)
    """The same categories as paths from the widest to the narrowest, where they are a hierarchy."""
    tags: tuple[Str, ...] = ()
    """Its tags."""
    language: Str | None = Field(default=None, exclude_if=absent)
    """Its language as a BCP 47 tag, as written."""
    lead_image: Picture | None = Field(default=None, exclude_if=absent)
    """The picture above it or on its card; kept apart from the body, even when it is there too."""
    thumbnail: Picture | None = Field(default=None, exclude_if=absent)
    """The small picture for lists of articles."""
    source: Source | None = Field(default=None, exclude_if=absent)
    """Where it was taken from."""
    rights: Rights | None = Field(default=None, exclude_if=absent)
    """What may be done with it."""
    draft: Flag | None = Field(default=None, exclude_if=absent)
    """Whether it is not yet published."""
    comments: Flag | None = Field(default=None, exclude_if=absent)
    """Whether readers may comment."""
    extra: Mapping[Str, Json] = Field(default_factory=dict)
    """Every key of the source that has no field of its own, in order. Do not change it in place."""
    body: Body = ()
    """The blocks in reading order."""
    field_origins: Mapping[Str, Str] | None = Field(default=None, exclude_if=absent)
    """Where each field's value came from, where that was asked for."""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph in reading order, those of lists and quotes included."""
        return tuple(block for block in walk_blocks(self.body) if isinstance(block, Paragraph))

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Every heading in reading order."""
        return tuple(block for block in walk_blocks(self.body) if isinstance(block, Heading))

    @property
    def images(self) -> tuple[Image, ...]:
        """Every picture once, in order: a lead image that is not in the body comes first."""
        pictures: dict[str, Image] = {}
        for block in walk_blocks(self.body):
            if isinstance(block, Image):
                pictures.setdefault(block.src, block)
        lead = self.lead_image
        if lead is None or lead.src in pictures or any(image.role == "lead" for image in pictures.values()):
            return tuple(pictures.values())
        return (lead, *pictures.values())

    @property
    def captions(self) -> tuple[Caption, ...]:
        """Every caption in reading order: of images, galleries, tables, media and embeds."""
        found = (getattr(block, "caption", None) for block in walk_blocks(self.body))
        return tuple(caption for caption in found if isinstance(caption, Caption))

    @property
    def links(self) -> tuple[Mark, ...]:
        """Every link mark in reading order; its text is in the node that holds it."""
        nodes = (node for block in walk_blocks(self.body) for node in text_nodes(block))
        return tuple(mark for node in nodes for mark in node.marks if mark.type == "link")

    @property
    def text(self) -> str:
        """The words of the body without captions: blocks are parted by a blank line."""
        return "\n\n".join(filter(None, map(plain, self.body)))

    @property
    def word_count(self) -> int:
        """How many words `text` has; in scripts without spaces, each Han, kana or Thai character is one."""
        return sum(1 for _ in _word().finditer(self.text))
