"""What was written, as the type its field has."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from articlekit._patterns import compiled_later
from articlekit.models import Author, Publisher, Rights, Source
from articlekit.parsers.frontmatter._text import HTML_SPACE, Partial, Refused, items_of, part, read_text
from articlekit.parsers.frontmatter._value import Mapped, Scalar, Value

__all__ = ["READERS", "read_flag", "read_names", "read_paths"]

_TRUE = frozenset(("true", "yes", "on", "y", "1", "enabled", "enable", "open"))
_FALSE = frozenset(("false", "no", "off", "n", "0", "disabled", "disable", "closed"))
_PARTED = compiled_later(r"[,;，；、]")
_LINKED = compiled_later(r"\[([^\]\n]+)\]\((https?://[^\s()]+)\)")
_KINDS = {
    "person": "person",
    "organization": "organization",
    "organisation": "organization",
    "org": "organization",
    "newsmediaorganization": "organization",
}
_LICENCE = compiled_later(r"[A-Za-z][A-Za-z0-9.+-]{0,40}+(?: [A-Za-z0-9.+-]{1,40}+){0,3}", re.ASCII)
_NAME_KEYS = ("name", "label", "title", "term", "literal")
_URL_KEYS = ("url", "link", "href", "website", "homepage", "permalink")


def read_flag(value: Value) -> bool | None:
    """Return a yes or a no.

    Raises:
        Refused: If it is neither.
    """
    if not isinstance(value, Scalar):
        raise Refused("")
    text = read_text(value)
    if text is None:
        return None
    word = text.lower()
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise Refused(f"{text[:40]!r} is neither yes nor no")


def read_names(value: Value, *, parted: bool = True, blanks: bool = False) -> tuple[str, ...] | Partial:
    """Return names: a list, or one text parted by commas and their like.

    Args:
        value: What was written.
        parted: Whether commas part a text.
        blanks: Whether blanks do.
    """
    if isinstance(value, Scalar):
        return tuple(name for piece in _pieces(value, parted=parted, blanks=blanks) if (name := _name(piece)))
    names: list[str] = []
    whole = True
    for item in items_of(value):
        name = _name(item)
        if name:
            names.append(name)
        whole = whole and (isinstance(item, Scalar) or (bool(name) and len(item.entries) == 1))
    return tuple(names) if whole else Partial(tuple(names))


def _pieces(value: Scalar, *, parted: bool, blanks: bool) -> list[Scalar]:
    """Part one text into several."""
    if blanks:
        return [replace(value, text=piece) for piece in value.text.split()]
    if not parted:
        return [value]
    return [replace(value, text=piece) for piece in _PARTED.split(value.text)]


def read_paths(value: Value) -> tuple[tuple[str, ...], ...]:
    """Return the paths of categories in a list of lists, each from the widest to the narrowest."""
    items: Sequence[Value] = [value] if isinstance(value, Scalar | Mapped) else value
    paths = (tuple(name for piece in items_of(item) if (name := _name(piece))) for item in items)
    return tuple(filter(None, paths))


def _name(value: Scalar | Mapped) -> str | None:
    """Return a name: a text, or what a mapping calls its name; the `#` before a tag is no part of it."""
    if isinstance(value, Mapped):
        return _name_in(value)
    text = value.text
    if text and (text[0] == "#" or text[0] in HTML_SPACE):
        text = text.lstrip(f"{HTML_SPACE}#")
        return read_text(replace(value, text=text) if text else value)
    return read_text(value)


def _name_in(value: Mapped) -> str | None:
    """Return the name in a mapping; Quarto has names in two parts as well."""
    found = value.get(*_NAME_KEYS)
    if isinstance(found, Mapped):
        return _name_in(found)
    if found is not None:
        return part(value, *_NAME_KEYS)
    parts = (part(value, "given", "first", "firstname"), part(value, "family", "last", "lastname"))
    return " ".join(filter(None, parts)) or None


def read_authors(value: Value) -> tuple[Author, ...] | Partial | None:
    """Return authors: names, or mappings that have one. A text is parted by semicolons, else by commas."""
    if not isinstance(value, Scalar):
        return _authors_of(items_of(value))
    pattern = "[;；]" if re.search("[;；]", value.text) else _PARTED.pattern  # "Ruiz, Ana; Bo" (Pelican)
    return _authors_of([replace(value, text=piece) for piece in re.split(pattern, value.text)])


def read_author(value: Value) -> tuple[Author, ...] | Partial | None:
    """Return the one author, or those of a list: "Ruiz, Ana" is one name."""
    return _authors_of(items_of(value))


def _authors_of(items: Sequence[Scalar | Mapped]) -> tuple[Author, ...] | Partial | None:
    authors: list[Author] = []
    whole = True
    for item in items:
        author, is_all = _author(item)
        whole = whole and is_all
        if author is not None:
            authors.append(author)
    if not authors and items:
        raise Refused("")
    return tuple(authors) if whole else Partial(tuple(authors))


def _author(value: Scalar | Mapped) -> tuple[Author | None, bool]:
    """Return an author, and whether that is all there is to say."""
    if isinstance(value, Scalar):
        text = read_text(value)
        if text is None:
            return None, True
        linked = _LINKED.fullmatch(text) if text[0] == "[" else None
        return (Author(name=linked[1], url=linked[2]) if linked else Author(name=text)), True
    name = _name(value)
    if name is None:
        return None, False
    url, kind = part(value, *_URL_KEYS), _KINDS.get((part(value, "kind", "type", "@type") or "").lower())
    whole = part(value, *_NAME_KEYS) == name and len(value.entries) == 1 + (url is not None) + (
        kind is not None
    )
    return Author(name=name, url=url, kind=kind), whole


def read_url(value: Value) -> str | None:
    """Return the address of a page; one that is no whole address stays in `extra`."""
    text = read_text(value) if isinstance(value, Scalar) else ""
    if text is not None and not text.startswith(("http://", "https://")):
        raise Refused("")
    return text


def read_source(value: Value) -> Source | Partial:
    """Return where the article is from: an address, a name, or a mapping of both."""
    if isinstance(value, Mapped):
        url, name = part(value, *_URL_KEYS), part(value, "name", "title")
        if not url and not name:
            raise Refused("")
        found = Source(url=url, name=name)
        return found if len(value.entries) == bool(url) + bool(name) else Partial(found)
    text = _one_text(value)
    return Source(url=text) if text.startswith(("http://", "https://")) else Source(name=text)


def _one_text(value: Value) -> str:
    """Return a text; a list is for something else.

    Raises:
        Refused: If it is none.
    """
    text = read_text(value) if isinstance(value, Scalar) else None
    if text is None:
        raise Refused("")
    return text


def read_publisher(value: Value) -> Publisher | Partial:
    """Return who published it: a name, or a mapping that has one."""
    if not isinstance(value, Mapped):
        return Publisher(name=_one_text(value))
    name, url = part(value, "name", "title"), part(value, *_URL_KEYS)
    if name is None:
        raise Refused("")
    found = Publisher(name=name, url=url)
    return found if len(value.entries) == 1 + bool(url) else Partial(found)


def read_rights(value: Value) -> Rights | Partial:
    """Return what may be done with it: a notice, an address, or a mapping."""
    if not isinstance(value, Mapped):
        said = _one_text(value)
        return Rights(url=said) if said.startswith(("http://", "https://")) else Rights(text=said)
    url, licence = part(value, *_URL_KEYS), part(value, "license", "licence", "name", "type", "id", "spdx")
    text, holder = part(value, "text", "notice", "statement"), part(value, "holder", "owner")
    held = [text, holder, licence, url]
    if not any(held):
        raise Refused("")
    found = Rights(text=text, holder=holder, license=licence, url=url)
    return found if len(value.entries) == sum(map(bool, held)) else Partial(found)


def read_licence(value: Value) -> Rights | Partial:
    """Return a licence: the name of one, `CC BY-SA 4.0`, is its `license`; a sentence is the notice."""
    found = read_rights(value)
    if (
        isinstance(found, Rights)
        and isinstance(value, Scalar)
        and found.text
        and _LICENCE.fullmatch(found.text)
    ):
        return Rights(license=found.text)
    return found


READERS: Mapping[str, Callable[[Value], Any]] = {
    "authors": read_authors,
    "author": read_author,
    "draft": read_flag,
    "comments": read_flag,
    "url": read_url,
    "source": read_source,
    "publisher": read_publisher,
    "rights": read_rights,
    "license": read_licence,
    "licence": read_licence,
}
"""The reader of each field that is not text; of a key, where its reader is not that of its field."""
