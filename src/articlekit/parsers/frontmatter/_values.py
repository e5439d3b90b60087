"""What was written, as the type its field has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from html import unescape
from typing import Any

from articlekit.models import Author, Caption, Credit, Image, Publisher, Rights, Source
from articlekit.parsers.frontmatter._dates import Found, Hints, read_date
from articlekit.parsers.frontmatter._value import Mapped, Scalar, Value

__all__ = [
    "READERS",
    "Refused",
    "escape_references",
    "plain_value",
    "read_flag",
    "read_moment",
    "read_paths",
    "read_text",
]

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_TRUE = frozenset(("true", "yes", "on", "y", "1", "enabled", "open"))
_FALSE = frozenset(("false", "no", "off", "n", "0", "disabled", "closed"))
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?", re.ASCII)
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]", re.ASCII)
_HTML_SPACE = " \t\n\r\f"
"""What is trimmed inside quotes; in a plain scalar, every white space is."""
_FILE = re.compile(
    r"[^/\s][^\n]*\.(?:md|markdown|mdx|html?|txt|qmd|rmd|org|rst|textile|adoc|tex|json)", re.IGNORECASE
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Refused(ValueError):  # noqa: N818 - it never leaves the reader
    """A value that its field cannot hold; the message says why."""


def _is_null(value: Value) -> bool:
    return isinstance(value, Scalar) and value.plain and value.text in _NULLS


def plain_value(value: Value) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value of `extra`, typed as the core schema of YAML 1.2 does."""
    if isinstance(value, Mapped):
        return {entry.key: plain_value(entry.value) for entry in value.entries.values()}
    if not isinstance(value, Scalar):
        return [plain_value(item) for item in value]
    return _typed(value.text) if value.plain else value.text


def _typed(text: str) -> str | float | bool | None:
    if text in _NULLS:
        return None
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) and not _LEADING_ZERO.match(text):
        number = float(text)
        return number if abs(number) != float("inf") else text
    return text


def read_text(value: Value) -> str | None:
    """Return text as it was written, its character references decoded once."""
    if _is_null(value):
        return None
    if not isinstance(value, Scalar):
        raise Refused("is a list or a mapping where text belongs")
    text = _REFERENCE.sub(lambda found: unescape(found[0]), value.text) if "&" in value.text else value.text
    return text.strip(None if value.plain else _HTML_SPACE) or None


def escape_references(text: str) -> str:
    """Return text that `read_text` reads as this one: an `&` that would begin a reference is `&amp;`."""
    return _REFERENCE.sub(lambda found: f"&amp;{found[0][1:]}", text) if "&" in text else text


def read_flag(value: Value) -> bool | None:
    """Return a yes or a no."""
    text = read_text(value)
    if text is None:
        return None
    word = text.lower()
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise Refused(f"{text[:40]!r} is neither yes nor no")


def read_moment(value: Value, hints: Hints) -> Found | None:
    """Return a date, as exact as it was written, and what was taken for granted."""
    text = read_text(value)
    if text is None:
        return None
    found = read_date(text, hints)
    if found is None:
        raise Refused(f"{text[:60]!r} is no date that can be read without a guess")
    return found


def _items(value: Value) -> Iterator[Value]:
    """Give the items of a list, or the one value, leaving out what is empty."""
    for item in [value] if isinstance(value, Scalar | Mapped) else value:
        if not _is_null(item):
            yield item


def read_names(value: Value) -> tuple[str, ...] | None:
    """Return tags: a list, or one text parted by commas and their like."""
    if isinstance(value, Scalar):
        text = read_text(value) or ""
        return tuple(
            part.strip().lstrip("#") for part in re.split(r"[,;，；、]", text) if part.strip().lstrip("#")
        )
    return tuple(name for item in _items(value) for name in [_name(item)] if name)


def read_paths(value: Value, *, one_path: bool) -> tuple[tuple[str, ...], ...]:
    """Return the paths of categories, each from the widest to the narrowest.

    Args:
        value: A name, a list of names, or a list of lists of them.
        one_path: Whether a flat list of names is one path, as Hexo means it.
    """
    if isinstance(value, Scalar | Mapped):
        names = read_names(value) if isinstance(value, Scalar) else (_name(value),)
        return tuple((name,) for name in names or () if name)
    nested = any(not isinstance(item, Scalar | Mapped) for item in value)
    paths = [_path(item) for item in _items(value)]
    if one_path and not nested:
        paths = [tuple(name for path in paths for name in path)]
    return tuple(filter(None, paths))


def _path(value: Value) -> tuple[str, ...]:
    items = [value] if isinstance(value, Scalar | Mapped) else value
    return tuple(name for item in items if (name := _name(item)))


def _name(value: Value) -> str | None:
    if isinstance(value, Mapped):
        found = value.get("name", "label", "title", "term", "slug")
        return read_text(found) if found is not None else None
    if not isinstance(value, Scalar):
        return " / ".join(filter(None, map(_name, value)))
    return read_text(replace(value, text=value.text.lstrip(f"{_HTML_SPACE}#")))


def read_authors(value: Value) -> tuple[Author, ...] | None:
    """Return authors: names, or mappings that have one."""
    return tuple(author for item in _items(value) for author in [_author(item)] if author)


def _author(value: Value) -> Author | None:
    name = _name(value)
    if name is None:
        return None
    return Author(name=name, url=_part(value, "url", "link", "href", "website"), kind=_part(value, "kind"))


def _part(value: Value, *keys: str) -> str | None:
    """Return the text under the first of these keys that a mapping has."""
    found = value.get(*keys) if isinstance(value, Mapped) else None
    return read_text(found) if isinstance(found, Scalar) else None


def _size(value: Mapped, key: str) -> int | None:
    """Return a number of pixels."""
    text = (_part(value, key) or "").removesuffix("px").strip()
    return int(text) if re.fullmatch("[1-9][0-9]{0,5}", text, re.ASCII) else None


def read_image(value: Value) -> Image | None:
    """Return a picture: an address, or a mapping that has one."""
    if isinstance(value, Mapped):
        found = value.get("src", "url", "path", "image", "file", "feature")
        if found is None:
            raise Refused("names no picture")
        text = read_text(found)
        return _described(text, value) if text else None
    if not isinstance(value, Scalar):
        first = next(_items(value), None)
        return read_image(first) if first is not None else None
    text = read_text(value)
    if text is None:
        return None
    if text.endswith(("/undefined", "/null")) or "picsum.photos" in text or text in ("true", "false"):
        raise Refused(f"{text[:80]} is no picture of the article")
    return Image(src=text)


def _described(src: str, value: Mapped) -> Image:
    """Return a picture with what its mapping says about it."""
    alt = value.get("alt")
    caption, credit = _part(value, "caption"), _part(value, "credit")
    return Image(
        src=src,
        alt=_part(value, "alt") or ("" if isinstance(alt, Scalar) and not alt.plain else None),
        title=_part(value, "title"),
        width=_size(value, "width"),
        height=_size(value, "height"),
        href=_part(value, "href"),
        caption=Caption(text=caption) if caption else None,
        credit=Credit(text=credit) if credit else None,
    )


def read_url(value: Value) -> str | None:
    """Return the address of a page; one that is no whole address stays in `extra`."""
    text = read_text(value)
    if text is not None and not text.startswith(("http://", "https://")):
        raise Refused("")
    return text


def read_path(value: Value) -> str | None:
    """Return the file an article came from: a path of a site (`/blog/hill/`) is none: it stays in `extra`."""
    text = read_text(value) if isinstance(value, Scalar) else ""
    if text is not None and (not _FILE.fullmatch(text) or "://" in text):
        raise Refused("")
    return text.replace("\\", "/") if text else None


def read_source(value: Value) -> Source | None:
    """Return where the article is from: an address, a name, or a mapping of both."""
    if isinstance(value, Mapped):
        url, name = _part(value, "url", "link", "href"), _part(value, "name", "title")
        return Source(url=url, name=name) if url or name else None
    text = read_text(value)
    if text is None:
        return None
    return Source(url=text) if text.startswith(("http://", "https://")) else Source(name=text)


def read_publisher(value: Value) -> Publisher | None:
    """Return who published it."""
    name = _name(value)
    return Publisher(name=name, url=_part(value, "url", "link", "href", "website")) if name else None


def read_rights(value: Value) -> Rights | None:
    """Return what may be done with it: a notice, an address, or a mapping."""
    if isinstance(value, Mapped):
        said = {key: _part(value, key) for key in ("text", "holder", "license", "url")}
        return Rights(**said) if any(said.values()) else None
    text = read_text(value)
    if text is None:
        return None
    return Rights(url=text) if text.startswith(("http://", "https://")) else Rights(text=text)


READERS: Mapping[str, Callable[[Value], Any]] = {
    "authors": read_authors, "categories": read_names, "tags": read_names,
    "lead_image": read_image, "thumbnail": read_image, "draft": read_flag, "comments": read_flag,
    "path": read_path,
    "url": read_url, "source": read_source, "publisher": read_publisher, "rights": read_rights,
}  # fmt: skip
"""The reader of each field that is not text."""
