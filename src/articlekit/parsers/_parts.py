"""Metadata and a body that came apart: entries of feedparser, rows of databases, answers of web services."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from articlekit.models._walk import plain
from articlekit.options import ParseOptions
from articlekit.parsers._decode import decode
from articlekit.parsers._values import Row, as_mapping, plain_mapping
from articlekit.parsers.frontmatter import Fields, escape_references
from articlekit.parsers.frontmatter._mapping import read_metadata
from articlekit.parsers.html import read_blocks
from articlekit.parsers.markdown import HtmlBody, to_html_body

__all__ = ["Parts", "read_parts"]

BODY_KEYS = (
    "content", "content_html", "body_html", "html", "body", "article_body", "articlebody", "full_text",
    "fulltext", "post_content", "content_encoded", "body_markdown", "content_markdown", "markdown", "md",
    "content_text", "text", "raw", "summary", "description", "excerpt", "post_excerpt", "abstract",
)  # fmt: skip
"""Where a body stands among the metadata, the surest key first, and a summary last."""

INNER = ("value", "rendered", "html", "content", "raw", "text")
"""Where the text stands in a value that is a mapping: feedparser's, WordPress's, others'."""

_HTML = frozenset({"text/html", "application/xhtml+xml", "html", "xhtml"})
_PLAIN = frozenset({"text/plain", "text"})


@dataclass(frozen=True, slots=True)
class Parts:
    """What came apart, read.

    Attributes:
        fields: The fields of the article.
        body: Its body.
        base_url: What the addresses in it are relative to, if the metadata say so.
    """

    fields: Fields
    body: HtmlBody
    base_url: str | None = None


@dataclass(frozen=True, slots=True)
class _Body:
    """A body as it stands in the metadata."""

    text: str = ""
    mime: str = ""
    base: str | None = None
    language: str | None = None
    key: str = ""


def read_parts(
    metadata: Mapping[str, Any] | Row,
    body: str | bytes | None,
    *,
    filename: str | None,
    options: ParseOptions,
) -> Parts:
    """Read metadata and a body.

    Args:
        metadata: Keys and values: those of front matter, of feedparser, of WordPress's and other interfaces.
        body: The body; None takes it from the metadata.
        filename: The file it came from.
        options: How every article is read.

    Raises:
        LimitError: If a text is larger than the options allow.
    """
    values = plain_mapping(metadata)
    found = _find_body(values) if body is None else _Body(decode(body).text)
    if is_feed_entry(values):
        values = _from_entry(values, found, options)
    else:
        values = {
            key: _rendered(value, options)
            for key, value in values.items()
            if key != found.key and not (key.lower() in BODY_KEYS and value == found.text)
        }
    fields = read_metadata(values, filename=filename, options=options)
    for key in (_PUBLISHED, _UPDATED):
        fields.values["extra"].pop(key, None)
    kind = "plain" if found.mime in _PLAIN and options.body == "auto" else options.body
    html = to_html_body(found.text, filename=filename, options=replace(options, body=kind))
    return Parts(fields, html, found.base or None)


# ---------------------------------------------------------------- the body


def _find_body(values: Mapping[str, Any]) -> _Body:
    """Return the body that stands among the metadata: the first key that has one, a summary last."""
    known = {key.lower().replace("-", "_").replace(":", "_"): key for key in values}
    for name in BODY_KEYS:
        key = known.get(name)
        found = _body_in(values[key], key) if key is not None else None
        if found is not None:
            detail = as_mapping(values.get(f"{name}_detail"))
            mime, base = found.mime or _text(detail, "type"), found.base or _text(detail, "base") or None
            return replace(found, mime=mime, base=base)
    return _Body()


def _body_in(value: object, key: str) -> _Body | None:
    """Return the body in a value: a text, a mapping that holds one, or the longest of a list of those."""
    if isinstance(value, str):
        return _Body(decode(value).text, key=key) if value.strip() else None
    if isinstance(value, list):
        items = (_body_in(item, key) for item in _mappings_in(cast("object", value)))
        return max(filter(None, items), key=_worth, default=None)
    fields = as_mapping(value)
    text = next((fields[name] for name in INNER if isinstance(fields.get(name), str)), "")
    if not text.strip():
        return None
    base, language = _text(fields, "base"), _text(fields, "language")
    return _Body(decode(text).text, _text(fields, "type"), base or None, language or None, key)


def _worth(body: _Body) -> tuple[bool, int]:
    """Return how good a body is among several: HTML first, then the longest."""
    return body.mime in _HTML, len(body.text)


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    return value.strip() if isinstance(value, str) else ""


# ---------------------------------------------------------------- text of values


def _rendered(value: object, options: ParseOptions) -> object:
    """Return a value of a web interface as its text, where it is a mapping that has it rendered as HTML."""
    html = as_mapping(value).get("rendered")
    return _text_of(html, options) if isinstance(html, str) else value


def _text_of(html: str, options: ParseOptions) -> str:
    """Return the text of HTML on one line, safe to be read as a field of front matter."""
    reading = read_blocks(html, options=options)
    words = " ".join(" ".join(plain(draft.block).split()) for draft in reading.drafts)
    return escape_references(words.strip())


# ---------------------------------------------------------------- entries of feedparser

_PUBLISHED, _UPDATED = "date:published", "date:modified"
"""Keys for the times that feedparser has parsed: front matter's, so odd that no program writes them."""

_KNOWN = frozenset({
    "title", "title_detail", "summary", "summary_detail", "content", "author", "author_detail", "authors",
    "published", "published_parsed", "updated", "updated_parsed", "tags", "link", "links", "id", "guidislink",
    "media_thumbnail", "media_content", "media_credit", "credit", "source", "publisher", "publisher_detail",
    "rights", "rights_detail", "language", "image", "href",
})  # fmt: skip
"""The keys of an entry that are read; every other one stays in `extra`."""


def is_feed_entry(values: Mapping[str, Any]) -> bool:
    """Tell an entry of feedparser by the keys that no other program writes."""
    return any(
        key in values for key in ("title_detail", "summary_detail", "guidislink", "published_parsed")
    ) or ("links" in values and "link" in values and bool(_mappings(values, "links")))


def _from_entry(values: Mapping[str, Any], body: _Body, options: ParseOptions) -> dict[str, Any]:
    """Return an entry of feedparser as the fields that front matter would have."""
    links = _mappings(values, "links")
    found = {
        "title": _detailed(values, "title", options),
        "summary": None if _repeats(values, body) else _detailed(values, "summary", options),
        "authors": _people(values),
        "published": values.get("published"),
        _PUBLISHED: values.get("published_parsed"),
        "updated": values.get("updated"),
        _UPDATED: values.get("updated_parsed"),
        "tags": list(
            filter(None, (_text(tag, "term") or _text(tag, "label") for tag in _mappings(values, "tags")))
        ),
        "url": values.get("link")
        or next((_text(link, "href") for link in links if _text(link, "rel") == "alternate"), None),
        "id": values.get("id"),
        "language": values.get("language") or body.language or _language(values),
        "image": _picture(values, links),
        "thumbnail": next((_text(item, "url") for item in _mappings(values, "media_thumbnail")), None),
        "source": _source(values),
        "publisher": values.get("publisher"),
        "rights": _detailed(values, "rights", options),
        "enclosures": [link for link in links if _text(link, "rel") == "enclosure" and not _is_picture(link)],
        "media": [item for item in _mappings(values, "media_content") if not _is_picture(item)],
    }
    return {key: value for key, value in found.items() if value} | _others(values, body)


def _others(values: Mapping[str, Any], body: _Body) -> dict[str, Any]:
    """Return the keys of an entry that are no field; what another one says already is left out."""
    return {
        key: value
        for key, value in values.items()
        if key not in _KNOWN
        and key != body.key
        and not (key.endswith("_detail") and key.removesuffix("_detail") in values)
        and not (key.endswith("_parsed") and key.removesuffix("_parsed") in values)
    }


def _mappings(values: Mapping[str, Any], key: str) -> Sequence[dict[str, Any]]:
    """Return the mappings in a list."""
    return _mappings_in(values.get(key))


def _mappings_in(value: object) -> Sequence[dict[str, Any]]:
    items = cast("Sequence[object]", value) if isinstance(value, list) else ()
    return [mapping for item in items if (mapping := as_mapping(item))]


def _detailed(values: Mapping[str, Any], key: str, options: ParseOptions) -> str | None:
    """Return a text of an entry without its HTML."""
    value, detail = values.get(key), as_mapping(values.get(f"{key}_detail"))
    if not isinstance(value, str):
        return None
    return _text_of(value, options) if _text(detail, "type") in _HTML else value


def _repeats(values: Mapping[str, Any], body: _Body) -> bool:
    """Tell whether the summary of an entry is its body: then it is none."""
    summary = values.get("summary")
    return body.key == "summary" or (isinstance(summary, str) and summary.split() == body.text.split())


def _people(values: Mapping[str, Any]) -> object:
    """Return the authors of an entry with their pages."""
    named = [
        {key: value for key, value in (("name", _text(one, "name")), ("url", _text(one, "href"))) if value}
        for one in _mappings(values, "authors")
        if _text(one, "name")
    ]
    return named or values.get("author")


def _language(values: Mapping[str, Any]) -> str | None:
    """Return the language of the title or the summary."""
    details = (as_mapping(values.get(key)) for key in ("title_detail", "summary_detail"))
    return next(filter(None, (_text(detail, "language") for detail in details)), None)


def _picture(values: Mapping[str, Any], links: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the picture of an entry: the widest of Media RSS with its credit, iTunes's, or an enclosure."""
    media = [item for item in _mappings(values, "media_content") if _is_picture(item) and _text(item, "url")]
    credit = next((_text(one, "content") for one in _mappings(values, "media_credit")), "")
    if media:
        widest = max(media, key=lambda item: int(width) if (width := _text(item, "width")).isdecimal() else 0)
        said = {
            "src": widest["url"],
            "width": widest.get("width"),
            "height": widest.get("height"),
            "credit": credit,
        }
        return {key: value for key, value in said.items() if value}
    enclosed = (
        _text(link, "href") for link in links if _text(link, "rel") == "enclosure" and _is_picture(link)
    )
    address = _text(as_mapping(values.get("image")), "href") or next(enclosed, "")
    return {"src": address} if address else None


def _is_picture(item: Mapping[str, Any]) -> bool:
    """Tell a picture by what an entry says of it."""
    return _text(item, "medium") == "image" or _text(item, "type").startswith("image/")


def _source(values: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return where an entry was first, in another feed."""
    source = as_mapping(values.get("source"))
    found = {"name": _text(source, "title"), "url": _text(source, "link") or _text(source, "href")}
    return {key: value for key, value in found.items() if value} or None
