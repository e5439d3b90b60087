"""Values of a page's data as the types of our fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import unescape
from typing import Any

from articlekit._patterns import compiled_later
from articlekit.errors import ArticlekitError
from articlekit.models import Author, Image, Publisher, Rights
from articlekit.parsers.frontmatter._clock import Hints, localized
from articlekit.parsers.frontmatter._dates import read_date
from articlekit.parsers.html._page_data import as_list, as_node
from articlekit.parsers.html._urls import link_url, media_url

__all__ = ["READERS", "Context", "plain_text"]

_TAG = compiled_later(r"</?[a-zA-Z][^<>]{0,200}>")
_ADDRESS = compiled_later(r"[(<\[（]?[\w.+-]{1,64}+@[\w.-]{1,100}+[)>\]）]?", re.ASCII)
_REPORTER = compiled_later(r"\s+(?:선임|수석|전문|객원|인턴|사진)?(?:기자|특파원)$")
"""What Korean papers write after the name of whoever wrote it: reporter, correspondent."""

_NO_NAME = compiled_later(r"https?:|@")
_BY = compiled_later(r"by\s+|(?:by|von|par|por|autor|author|автор)\s*[:：]\s*", re.IGNORECASE)
_COMMAS = compiled_later(r"[,;，；、]")
_NOBODY = frozenset(
    {"admin", "administrator", "editor", "author", "root", "none", "null", "undefined", "n/a"}
)
_NAMES = ("@value", "name", "headline", "legalName")
MAX_NAME = 200
"""Characters of the longest name of an author or a tag."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a value depends on.

    Attributes:
        base_url: What relative addresses are relative to.
        hints: What settles a date that its text leaves open.
    """

    base_url: str | None
    hints: Hints


Values = list[Any]


def plain_text(value: Any) -> str:  # noqa: ANN401 - whatever a page's data says
    """Return text on one line: references decoded, tags left out; empty if it is no text."""
    text = next(iter(as_list(value)), None)
    if node := as_node(text):
        text = next((node[key] for key in _NAMES if node.get(key)), None)
    if not isinstance(text, str):
        return ""
    text = unescape(text) if "&" in text else text
    text = _TAG.sub("", text) if "<" in text else text
    return " ".join(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())


def read_text(values: Values, _: Context) -> str | None:
    """Return the first text."""
    return next((text for value in values if (text := plain_text(value))), None)


def read_address(values: Values, context: Context) -> str | None:
    """Return the first address of a page."""
    for value in values:
        url = as_node(value).get("@id") or as_node(value).get("url") or value
        found = link_url(url, context.base_url) if isinstance(url, str) else None
        if found and found.startswith(("http://", "https://")):
            return found
    return None


def read_authors(values: Values, context: Context) -> tuple[Author, ...] | None:
    """Return who wrote it: each name once, without `By`; addresses and accounts are no names."""
    found: dict[str, Author] = {}
    for value in _items(values):
        name = _bare_name(plain_text(value))
        if name and len(name) <= MAX_NAME and name.lower() not in _NOBODY and _NO_NAME.search(name) is None:
            found.setdefault(name, Author(name=name, url=_page_of(value, context), kind=_kind(value)))
    return tuple(found.values()) or None


def _bare_name(text: str) -> str:
    """Return a name without `By`, the mail address beside it, and the word for a reporter behind it."""
    name = _BY.sub("", text, count=1)
    if "@" in name:
        name = _ADDRESS.sub("", name, count=1).strip(" -|,;:") or name
    return _REPORTER.sub("", name)


def _items(values: Values) -> Iterator[Any]:
    """Give the items of lists in lists, and of nodes that have several names."""
    for value in values:
        names = as_node(value).get("name")
        if isinstance(value, list):
            yield from as_list(value)
        elif isinstance(names, list):
            yield from as_list(names)
        else:
            yield value


def _page_of(value: Any, context: Context) -> str | None:  # noqa: ANN401 - whatever a page's data says
    """Return the page of a person or a publisher."""
    return read_address(as_list(as_node(value).get("url")), context)


def _kind(value: Any) -> str | None:  # noqa: ANN401 - whatever a page's data says
    kind = str(as_node(value).get("@type", ""))
    if kind.endswith("Person"):
        return "person"
    return "organization" if kind.endswith("Organization") else None


def read_names(values: Values, _: Context) -> tuple[str, ...] | None:
    """Return tags or sections: a list, or one text parted by commas."""
    texts = [plain_text(value) for value in _items(values)]
    parts = _COMMAS.split(texts[0]) if len(texts) == 1 else texts
    names = dict.fromkeys(part.strip().lstrip("#") for part in parts if len(part) <= MAX_NAME)
    return tuple(filter(None, names)) or None


def read_sections(values: Values, _: Context) -> tuple[str, ...] | None:
    """Return sections, whose names may hold commas."""
    return tuple(dict.fromkeys(filter(None, map(plain_text, _items(values))))) or None


def read_moment(values: Values, context: Context) -> date | None:
    """Return the first date."""
    for value in values:
        found = read_date(value, context.hints) if isinstance(value, str) else None
        if found is not None:
            return _in_zone(found.value, context.hints.timezone)
    return None


def _in_zone(value: date, zone: str | None) -> date | None:
    """Return a date in the zone of the options, if it names none."""
    if not isinstance(value, datetime):
        return value
    if value.tzinfo is None:
        try:
            return value if zone is None else localized(value, zone)
        except ValueError as error:
            raise ArticlekitError(f"timezone: {error}") from error
    return None if (value.utcoffset() or timedelta()) % timedelta(minutes=1) else value


def read_image(values: Values, context: Context) -> Image | None:
    """Return the first picture."""
    for value in _items(values):
        node = as_node(value) or {"url": value}
        for url in as_list(node.get("url") or node.get("contentUrl") or node.get("@id")):
            src = media_url(url, context.base_url) if isinstance(url, str) else None
            if src and not src.startswith("data:"):
                return Image(src=src)
    return None


def read_publisher(values: Values, context: Context) -> Publisher | None:
    """Return who published it."""
    for value in _items(values):
        name = plain_text(value)
        if name and not name.startswith(("http:", "https:")):
            return Publisher(name=name, url=_page_of(value, context))
    return None


def read_rights(values: Values, context: Context) -> Rights | None:
    """Return what may be done with it: a notice, or the address of a licence."""
    text = read_text(values, context)
    if text and not text.startswith(("http:", "https:", "/")):
        return Rights(text=text)
    address = read_address(values, context)
    return Rights(url=address) if address else None


def read_language(values: Values, _: Context) -> str | None:
    """Return a language tag: `de_DE`, as OpenGraph writes it, is `de-DE`."""
    for value in values:
        text = as_node(value).get("alternateName") or value
        if isinstance(text, str) and _LANGUAGE.fullmatch(text.strip()):
            return text.strip().replace("_", "-")
    return None


_LANGUAGE = compiled_later(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")

READERS: Mapping[str, Callable[[Values, Context], Any]] = {
    "authors": read_authors, "categories": read_sections, "tags": read_names, "lead_image": read_image,
    "thumbnail": read_image, "url": read_address, "publisher": read_publisher, "rights": read_rights,
    "published": read_moment, "updated": read_moment, "language": read_language,
}  # fmt: skip
"""The reader of each field that is not text."""
