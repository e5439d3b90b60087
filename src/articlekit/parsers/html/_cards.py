"""Cards: a link drawn as a box with a title, a few words and a picture."""

from __future__ import annotations

from typing import Any

from articlekit.models import Caption, Credit, Embed
from articlekit.parsers.html._flow import read_by_tag
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element
from articlekit.parsers.html._urls import link_url

__all__ = ["CARDS", "read_card", "read_card_figure"]

CARDS = frozenset({
    "kg-bookmark-card", "bookmark-card", "notion-bookmark", "bookmark", "linkcard", "link-card",
    "blogcard", "blog-card", "internal-blogcard", "external-blogcard", "og-card",
    "link-preview", "embedly-card", "ztext-link-card", "hatenablogcard",
})  # fmt: skip
"""Classes of cards: Ghost, Notion, Zhihu, Japanese blogs, link previews."""

_BOXES = frozenset({"a", "div", "figure", "section", "aside", "article", "blockquote"})
_TITLES = ("title", "headline", "heading", "name")
_DESCRIPTIONS = ("description", "desc", "excerpt", "summary", "snippet")


def read_card_figure(element: Element, state: State) -> bool:
    """Read a figure that is a card; False if it is none."""
    if element.classes.isdisjoint(CARDS) or not _put_card(element, state):
        return False
    state.figures += 1
    for child in element.elements():
        if child.tag == "figcaption":
            outer, state.box = state.box, element
            state.readers.tags["figcaption"](child, state)
            state.box = outer
    state.figures -= 1
    return True


def read_card(element: Element, state: State) -> None:
    """Read a card, if it is one: one link around or among its words."""
    if element.tag not in _BOXES or not (read_card_figure if element.tag == "figure" else _put_card)(
        element, state
    ):
        read_by_tag(element, state)


def _put_card(element: Element, state: State) -> bool:
    links = {
        link_url(box.attributes.get("href"), state.base_url)
        for box in (element, *element.descendants())
        if box.tag == "a"
    }
    links.discard(None)
    inside = [box for box in element.descendants() if not _is_caption(box)]
    if len(links) != 1 or any(
        box.tag in {"p", "ul", "blockquote", "pre", "iframe", "video"} and _is_body(box) for box in inside
    ):
        return False
    title = _first(inside, _TITLES)
    if not title:
        return False
    description = _first(inside, _DESCRIPTIONS)
    rest = _rest(element, (title, description))
    values: dict[str, Any] = {"provider": "bookmark", "url": links.pop(), "title": title}
    if description:
        values["caption"] = Caption(text=description)
    if rest:
        values["credit"] = Credit(text=" ".join(rest))
    state.put(Embed(**values), element)
    return True


def _is_body(box: Element) -> bool:
    """Tell a paragraph of prose from one that is a part of a card."""
    return len(box.words()) > 400 or (not box.classes and len(box.words()) > 200)  # noqa: PLR2004


def _is_caption(box: Element) -> bool:
    return any(around.tag == "figcaption" for _, around in zip(range(4), box.path(), strict=False))


def _first(inside: list[Element], names: tuple[str, ...]) -> str:
    """Return the words of the first element whose class names what it is."""
    named = (box for box in inside if _is_named(box, names))
    return next(filter(None, (box.words() for box in named)), "")


def _is_named(box: Element, names: tuple[str, ...]) -> bool:
    if names is _TITLES and box.tag in {"h2", "h3", "h4", "h5"}:
        return True
    return any(token.replace("_", "-").rpartition("-")[2] in names for token in box.classes)


def _rest(element: Element, known: tuple[str, ...]) -> list[str]:
    """Return the words of a card that are neither its title nor its description: the site, the author."""
    found: list[str] = []
    rest: list[Element | str] = list(reversed(element.children))
    while rest:
        child = rest.pop()
        if isinstance(child, str):
            words = " ".join(child.split())
            if words:
                found.append(words)
        elif (
            child.tag not in {"figcaption", "script", "style", "svg", "#comment"}
            and child.words() not in known
        ):
            rest += reversed(child.children)
    return found
