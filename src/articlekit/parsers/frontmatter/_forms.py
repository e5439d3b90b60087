"""How each field is said in a head: as simply as it can be, and by the names that a generator has for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from articlekit.models import Article, Author, Image, Publisher, Rights, Source
from articlekit.models._base import Node
from articlekit.parsers.frontmatter._emit import Writable
from articlekit.parsers.frontmatter._profiles import PLAIN, PROFILES, Profile
from articlekit.parsers.frontmatter._text import escape_references

__all__ = ["KEYS", "field_forms", "said_fields"]

KEYS: Mapping[str, str] = {
    "title": "title",
    "subtitle": "subtitle",
    "published": "date",
    "updated": "updated",
    "authors": "authors",
    "publisher": "publisher",
    "summary": "description",
    "categories": "categories",
    "tags": "tags",
    "language": "lang",
    "slug": "slug",
    "id": "id",
    "url": "url",
    "lead_image": "image",
    "thumbnail": "thumbnail",
    "source": "source",
    "rights": "rights",
    "draft": "draft",
    "comments": "comments",
}
"""The key of each field, in the order of writing. Never `published`: Jekyll reads that as a status."""

Form = Callable[[Article, Profile], Writable]
"""How a field is said; None when there is nothing to say."""


def _text(name: str) -> Form:
    """Return how a text is said."""

    def form(article: Article, profile: Profile) -> Writable:  # noqa: ARG001 - every generator has it so
        value = getattr(article, name)
        return escape_references(value) if value else None

    return form


def _as_it_is(name: str) -> Form:
    """Return how a date, a yes or a no is said."""

    def form(article: Article, profile: Profile) -> Writable:  # noqa: ARG001 - every generator has it so
        value: Writable = getattr(article, name)
        return value

    return form


def _updated(article: Article, profile: Profile) -> Writable:
    """Return when it was changed: Docusaurus has a mapping for it."""
    if article.updated is None:
        return None
    return {"date": article.updated} if profile.updated_is_mapping else article.updated


def _authors(article: Article, profile: Profile) -> Writable:
    """Return the authors: the names of those of whom nothing else is known."""
    said = [said for said in map(_named, article.authors) if said]
    single = profile.keys.get("authors") == "author" and len(said) == 1 and isinstance(said[0], str)
    return said[0] if single else said or None


def _named(node: Author | Publisher) -> Writable:
    """Return a name, or a mapping of what else is known."""
    said = _filled(node)
    return said["name"] if list(said) == ["name"] else said or None


def _categories(article: Article, profile: Profile) -> Writable:
    """Return the categories: as paths where those are known, or where a list would be read as one."""
    paths: Iterable[Iterable[str]] = article.category_paths
    if not article.category_paths and profile.flat_is_path and len(article.categories) > 1:
        paths = [[name] for name in article.categories]
    said = [[_tag(name) for name in path] for path in paths]
    return said or [_tag(name) for name in article.categories] or None


def _tags(article: Article, profile: Profile) -> Writable:  # noqa: ARG001 - every generator has it so
    return [_tag(name) for name in article.tags] or None


def _tag(name: str) -> str:
    """Return a tag: the `#` that some write before each would be taken off."""
    return f"&#35;{escape_references(name[1:])}" if name.startswith("#") else escape_references(name)


def _image(name: str) -> Form:
    """Return how a picture is said: by its address, or by a mapping of what is said about it."""

    def form(article: Article, profile: Profile) -> Writable:
        image: Image | None = getattr(article, name)
        if image is None or not image.src:
            return None
        src = escape_references(image.src)
        if profile.images_are_list and name == "lead_image":
            return [src]
        said = {} if profile.images_are_addresses else _about(image)
        return {profile.image_address: src, **said} if said else src

    return form


def _about(image: Image) -> dict[str, Writable]:
    """Return what is said about a picture, as far as words and numbers can say it."""
    said: dict[str, Writable] = {}
    if image.alt is not None:
        said["alt"] = escape_references(image.alt)
    for name in ("caption", "credit"):
        part = getattr(image, name)
        if part is not None and part.text:
            said[name] = escape_references(part.text)
    return {**said, **_filled(image, ("title", "width", "height", "href"))}


def _source(article: Article, profile: Profile) -> Writable:  # noqa: ARG001 - every generator has it so
    """Return where it is from: an address, a name, or both."""
    said = _filled(article.source)
    return next(iter(said.values())) if len(said) == 1 else said or None


def _publisher(article: Article, profile: Profile) -> Writable:  # noqa: ARG001 - every generator has it so
    return _named(article.publisher) if article.publisher else None


def _rights(article: Article, profile: Profile) -> Writable:  # noqa: ARG001 - every generator has it so
    """Return what may be done with it: the notice alone, or a mapping."""
    said = _filled(article.rights)
    return said["text"] if list(said) == ["text"] else said or None


def _filled(
    node: Publisher | Author | Source | Rights | Image | None, names: Iterable[str] | None = None
) -> dict[str, Writable]:
    """Return the fields of a node that say something."""
    fields: Mapping[str, Any] = vars(node) if isinstance(node, Node) else {}
    chosen = fields if names is None else names
    return {
        name: escape_references(fields[name]) if isinstance(fields[name], str) else fields[name]
        for name in chosen
        if fields[name]
    }


@cache
def _forms() -> Mapping[str, Form]:
    """Return how each field is said that is not said as text."""
    images = {name: _image(name) for name in ("lead_image", "thumbnail")}
    plain = {name: _as_it_is(name) for name in ("published", "draft", "comments")}
    return {
        **{name: _text(name) for name in KEYS},
        **images,
        **plain,
        "updated": _updated,
        "authors": _authors,
        "categories": _categories,
        "tags": _tags,
        "source": _source,
        "publisher": _publisher,
        "rights": _rights,
    }


def said_fields(article: Article, profile: Profile) -> dict[str, Writable]:
    """Return how each field is said that has something to say, by its name, in the order of writing."""
    said = {name: form(article, profile) for name, form in ((name, _forms()[name]) for name in KEYS)}
    return {name: value for name, value in said.items() if value is not None}


def field_forms(name: str, article: Article) -> list[Writable]:
    """Return how a field may be said to one generator or another."""
    return [_forms()[name](article, profile) for profile in (PLAIN, *PROFILES.values())]
