"""What a page says of its article for machines, in the words of schema.org: JSON-LD and microdata.

Both become nodes: mappings of a property to what it says, which is text or another node.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any, cast

from articlekit._patterns import compiled_later
from articlekit.parsers.html._tree import Element

__all__ = [
    "Node",
    "abbreviated_date",
    "article_node",
    "as_list",
    "as_node",
    "data_nodes",
    "microdata",
    "page_node",
]

Node = Mapping[str, Any]
"""A thing that a page speaks of."""

ARTICLES = (
    "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
    "askpublicnewsarticle", "backgroundnewsarticle", "reviewnewsarticle", "liveblogposting",
    "blogposting", "article", "report", "scholarlyarticle", "medicalscholarlyarticle",
    "techarticle", "advertisercontentarticle", "satiricalarticle", "socialmediaposting",
    "discussionforumposting", "apireference", "recipe", "howto", "review", "creativework",
)  # fmt: skip
"""The types of things that are articles, the surest first."""

PAGES = ("webpage", "itempage", "aboutpage", "qapage", "faqpage", "collectionpage", "medicalwebpage")
"""The types of things that are the page of an article."""

POINTER = 2
"""Keys of the largest node that only points to another: its `@id` and its `@type`."""

MAX_NODES = 20_000
"""How many values of a page's data are looked at."""

_WRAPPER = compiled_later(
    r"\A\s*(?:/\*\s*)?<!(?:--|\[CDATA\[)(?:\s*\*/)?|(?:/\*\s*|//\s*)?(?:-->|\]\]>)(?:\s*\*/)?\s*\Z"
)
_COMMA = compiled_later(r",(?=\s*[}\]])")


def as_node(value: Any) -> Node:  # noqa: ANN401 - any JSON value
    """Return a value if it is a node, else an empty one."""
    return cast("Node", value) if isinstance(value, dict) else {}


def as_list(value: Any) -> list[Any]:  # noqa: ANN401 - any JSON value
    """Return a list as it is, nothing as an empty list, and any other value as a list of one."""
    if isinstance(value, list):
        return cast("list[Any]", value)
    return [] if value is None else [value]


def data_nodes(top: Element) -> list[Node]:
    """Return every node of a page's JSON-LD, those that hold others first.

    Args:
        top: The `<html>` element.
    """
    queue: list[Any] = []
    for element in top.descendants():
        if element.tag == "script" and _kind_of(element) == "application/ld+json":
            queue += _loaded(element.text())
    found: list[Node] = []
    for count, value in enumerate(queue):
        if count > MAX_NODES:
            break
        if isinstance(value, dict):
            node = as_node(value)
            found.append(node)
            queue += node.values()
        elif isinstance(value, list):
            queue += as_list(value)
    return _resolved(found)


def _kind_of(element: Element) -> str:
    return element.get("type").partition(";")[0].strip().lower()


def _loaded(text: str) -> list[Any]:
    """Return the values of a script, as far as they can be read.

    Comments around them, stray commas and character references are let pass.
    """
    text = _WRAPPER.sub("", text.strip()).strip().rstrip(";").strip()
    for attempt in (text, _COMMA.sub("", text), unescape(text)):
        found = _decoded(attempt)
        if found:
            return found
    return []


def _decoded(text: str) -> list[Any]:
    """Return the values that stand one after the other in a text."""
    decoder = json.JSONDecoder(strict=False)
    found: list[Any] = []
    at = 0
    try:
        while at < len(text):
            value, at = decoder.raw_decode(text, at)
            found.append(value)
            while at < len(text) and text[at] in " \t\r\n,;":
                at += 1
    except (ValueError, RecursionError):
        pass
    return found


def _resolved(nodes: list[Node]) -> list[Node]:
    """Return the nodes; where one only points to another, the other stands in its place."""
    named: dict[str, Node] = {}
    for node in nodes:
        name = node.get("@id")
        if isinstance(name, str) and len(node) > len(named.get(name, ())):
            named[name] = node
    return [{key: _pointed(value, named) for key, value in node.items()} for node in nodes]


def _pointed(value: Any, named: Mapping[str, Node]) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, list):
        return [_target(item, named) for item in as_list(value)]
    return _target(value, named)


def _target(value: Any, named: Mapping[str, Node]) -> Any:  # noqa: ANN401 - any JSON value
    """Return the node that a value points to; the value itself if it is no pointer."""
    node = as_node(value)
    name = node.get("@id")
    return named.get(name, node) if isinstance(name, str) and len(node) <= POINTER else value


def article_node(nodes: Sequence[Node], urls: Sequence[str]) -> Node:
    """Return the node of the article itself; an empty one if there is none.

    Args:
        nodes: The nodes of a page.
        urls: The addresses of the page: of several articles the one that names one of them is meant.
    """
    ranked = [(rank, node) for node in nodes if (rank := _rank(node, ARTICLES)) is not None]
    here = [(rank, node) for rank, node in ranked if any(url in urls for url in _addresses(node))]
    told = [(rank, node) for rank, node in ranked if "headline" in node or "articleBody" in node]
    candidates = here or told or ranked
    return min(candidates, key=lambda found: found[0])[1] if candidates else {}


def page_node(nodes: Sequence[Node]) -> Node:
    """Return the node of the page around the article; an empty one if there is none."""
    for node in nodes:
        if _rank(node, PAGES) is not None:
            return node
    return {}


def _rank(node: Node, types: Sequence[str]) -> int | None:
    """Return how early a node's type stands among some types; None if it is none of them."""
    found = [
        name.rpartition("/")[2].rpartition(":")[2].lower() for name in map(str, as_list(node.get("@type")))
    ]
    return min((types.index(name) for name in found if name in types), default=None)


def _addresses(node: Node) -> Iterator[str]:
    """Give the addresses that a node says are its own."""
    for key in ("url", "@id", "mainEntityOfPage"):
        value = node.get(key)
        value = as_node(value).get("@id") or as_node(value).get("url") or value
        if isinstance(value, str):
            yield value.partition("#")[0]


def microdata(top: Element) -> Node:
    """Return the article that a page marks up with `itemprop` attributes; an empty node if there is none."""
    found: dict[str, list[Any]] = {}
    for element in top.descendants():
        names = element.get("itemprop")
        if names and _is_of_article(element):
            for name in names.split():
                if name != "description" or "articleBody" not in names:
                    found.setdefault(name, []).append(_value_of(element))
    return found


def _is_of_article(element: Element) -> bool:
    """Tell whether a property belongs to an article, or to nothing that has a type."""
    around = element.parent
    while around is not None:
        if "itemscope" in around.attributes:
            kind = around.get("itemtype").rstrip("/").rpartition("/")[2].lower()
            return kind in ARTICLES or kind in PAGES
        around = around.parent
    return True


def _value_of(element: Element) -> Any:  # noqa: ANN401 - text, or a node
    """Return what an element with a property says."""
    if "itemscope" in element.attributes:
        inner: dict[str, Any] = {"@type": element.get("itemtype")}
        for child in element.descendants():
            for name in child.get("itemprop").split():
                inner.setdefault(
                    name, _value_of(child) if "itemscope" not in child.attributes else child.words()
                )
        return inner if len(inner) > 1 else element.words()
    if when := abbreviated_date(element):
        return when
    for name in ("content", "datetime", "src", "href"):
        value = element.get(name)
        if value and (name != "href" or element.tag == "link" or not element.words()):
            return value
    return element.words()


def abbreviated_date(element: Element) -> str:
    """Return the date that an `<abbr>` writes out, as hAtom has it and every theme of Blogger still does.

    What readers see is the time of day alone: `<abbr class="published" title="2021-08-30T22:14:00-03:00">`.
    A title that does not begin with the year explains a word.
    """
    title = element.get("title") if element.tag == "abbr" else ""
    return title if title[:4].isdecimal() and title[4:5] == "-" else ""
