"""Finds elements by a CSS selector: the part of CSS with which roots of pages are named.

`main`, `#content`, `.entry-content`, `[itemprop=articleBody]`, `div.post > .body`, `article, main`: names,
ids, classes, attributes with the operators of CSS, descendants, children, and lists of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from articlekit._patterns import compiled_later
from articlekit.errors import ArticlekitError
from articlekit.parsers.html._tree import Element

__all__ = ["select"]

_NAME = r"-?(?:[A-Za-z_\u0080-\U0010ffff]|\\.)(?:[\w\u0080-\U0010ffff-]|\\.)*"
_SIMPLE = compiled_later(
    rf"(?P<any>\*)|(?P<tag>{_NAME})|#(?P<id>(?:[\w-]|\\.)+)|\.(?P<class>{_NAME})"
    rf"|\[\s*(?P<name>{_NAME})\s*(?:(?P<operator>[~|^$*]?=)\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\]]+))\s*)?\]"
)
_COMBINATOR = compiled_later(r"\s*>\s*|\s+")
_ESCAPE = compiled_later(r"\\(.)")

_OPERATORS: Mapping[str, Callable[[str, str], bool]] = {
    "=": lambda value, wanted: value == wanted,
    "~=": lambda value, wanted: wanted in value.split(),
    "^=": lambda value, wanted: bool(wanted) and value.startswith(wanted),
    "$=": lambda value, wanted: bool(wanted) and value.endswith(wanted),
    "*=": lambda value, wanted: bool(wanted) and wanted in value,
    "|=": lambda value, wanted: value == wanted or value.startswith(wanted + "-"),
}


@dataclass(frozen=True, slots=True)
class _Compound:
    """What one element must be, and where the one before it in the selector must stand."""

    tag: str | None
    id: str | None
    classes: frozenset[str]
    attributes: tuple[tuple[str, str, str], ...]
    is_child: bool

    def matches(self, element: Element) -> bool:
        """Tell whether an element is what it must be."""
        return (
            (self.tag is None or element.tag == self.tag)
            and (self.id is None or element.attributes.get("id") == self.id)
            and (
                not self.classes or self.classes <= frozenset((element.attributes.get("class") or "").split())
            )
            and all(
                name in element.attributes
                and (not operator or _OPERATORS[operator](element.attributes[name] or "", wanted))
                for name, operator, wanted in self.attributes
            )
        )


def select(top: Element, selector: str) -> Element | None:
    """Return the first element that a selector names, or None.

    Args:
        top: Where to look: what stands inside it.
        selector: The selector.

    Raises:
        ArticlekitError: If the selector cannot be read.
    """
    chains = _parsed(selector)
    return next(
        (element for element in top.descendants() if any(_ends_in(chain, element) for chain in chains)), None
    )


def _ends_in(chain: tuple[_Compound, ...], element: Element) -> bool:
    """Tell whether an element and those around it are what a selector says."""
    if not chain[-1].matches(element):
        return False
    if len(chain) == 1:
        return True
    around = element.parent
    while around is not None:
        if _ends_in(chain[:-1], around):
            return True
        around = None if chain[-1].is_child else around.parent
    return False


@lru_cache(maxsize=64)
def _parsed(selector: str) -> tuple[tuple[_Compound, ...], ...]:
    return tuple(_chain(part.strip(), selector) for part in _parts(selector))


def _parts(selector: str) -> list[str]:
    """Return the selectors of a list: commas in brackets or quotation marks part nothing."""
    return re.split(r",(?![^\[]*\])", selector)


def _chain(text: str, selector: str) -> tuple[_Compound, ...]:
    found: list[_Compound] = []
    at, is_child = 0, False
    while True:
        compound, at = _compound(text, at, is_child=is_child)
        if compound is None:
            raise ArticlekitError(
                f"root: {selector!r} cannot be read at {text[at : at + 20]!r}: names, #ids, .classes,"
                " [attributes], blanks and > are understood",
                kind="value",
            )
        found.append(compound)
        if at == len(text):
            return tuple(found)
        combinator = _COMBINATOR.match(text, at)
        is_child = combinator is not None and ">" in combinator[0]
        at = at if combinator is None else combinator.end()


def _compound(text: str, at: int, *, is_child: bool) -> tuple[_Compound | None, int]:
    """Return what an element must be, as a part of a selector says, and where that part ends."""
    start, tag, name = at, None, None
    classes: set[str] = set()
    attributes: list[tuple[str, str, str]] = []
    while (found := _SIMPLE.match(text, at)) is not None and not (
        at > start and (found["tag"] or found["any"])
    ):
        at = found.end()
        tag = _plain(found["tag"]).lower() if found["tag"] else tag
        name = _plain(found["id"]) if found["id"] else name
        if found["class"]:
            classes.add(_plain(found["class"]))
        if found["name"]:
            wanted = next(
                (value for value in (found["double"], found["single"], found["bare"]) if value is not None),
                "",
            )
            attributes.append((found["name"].lower(), found["operator"] or "", wanted))
    if at == start:
        return None, at
    return _Compound(tag, name, frozenset(classes), tuple(attributes), is_child), at


def _plain(name: str) -> str:
    """Return a name without its escapes."""
    return _ESCAPE.sub(r"\1", name)
