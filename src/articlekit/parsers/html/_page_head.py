"""What the head of a page says: its `<meta>` and `<link>` elements, its title, its language."""

from __future__ import annotations

from dataclasses import dataclass, field

from articlekit.parsers.html._tree import Element

__all__ = ["Head", "read_head"]


@dataclass(slots=True)
class Head:
    """The head of a page.

    Attributes:
        metas: What each `<meta>` says, by its name or property in lower case.
        links: The addresses of `<link>` and `<a rel>` elements, by their relation.
        title: The text of `<title>`.
        language: The `lang` of the page.
        base: The address of `<base>`.
    """

    metas: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    links: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    title: str = ""
    language: str = ""
    base: str = ""


def read_head(top: Element) -> Head:
    """Read the head of a page; elements that stand in its body count, too, as many pages have them there."""
    head = Head(language=top.get("lang") or top.get("xml:lang"))
    for element in top.descendants():
        if element.tag == "meta":
            _read_meta(element, head)
        elif element.tag in {"link", "a"}:
            for relation in element.get("rel").lower().split():
                head.links.setdefault(relation, []).append(element.get("href"))
        elif element.tag == "title" and not head.title and _is_in_head(element):
            head.title = element.words()
        elif element.tag == "base" and not head.base:
            head.base = element.get("href")
        elif element.tag == "body" and not head.language:
            head.language = element.get("lang")
    return head


def _read_meta(element: Element, head: Head) -> None:
    content = element.get("content")
    if content:
        for attribute in ("property", "name", "http-equiv"):
            for name in element.get(attribute).lower().split():
                head.metas.setdefault(name, []).append(content)


def _is_in_head(element: Element) -> bool:
    """Tell the title of a page from that of a drawing."""
    return not any(around.tag == "svg" for around in element.path())
