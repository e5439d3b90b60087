"""The text of an article from the data of its page, for pages that show none before their scripts run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from typing import Any, NamedTuple, cast

from articlekit._patterns import compiled_later
from articlekit.parsers.html._tree import Element

__all__ = ["DataBody", "data_body"]

KEYS = frozenset({
    "articlebody", "body", "bodyhtml", "body_html", "bodytext", "content", "contenthtml",
    "content_html", "html", "text", "rendered", "fulltext", "description_html",
})  # fmt: skip
"""The names under which applications keep the text of an article, in lower case."""

LEAST = 200
"""Characters of the shortest text that is an article's."""

MAX_VALUES = 50_000
"""How many values of the data of an application are looked at."""

_MARKUP = compiled_later(r"<(?:p|br|div|h[1-6]|ul|figure)[\s>/]", re.IGNORECASE)
_BREAK = compiled_later(r"\s*\n\s*")


class DataBody(NamedTuple):
    """A text from the data of a page."""

    text: str
    """The text as the data have it."""
    origin: str
    """Where it stood."""

    @property
    def html(self) -> str:
        """The text as HTML: paragraphs of its lines, if it has no elements."""
        if _MARKUP.search(self.text):
            return self.text
        return "".join(f"<p>{escape(line, quote=False)}</p>" for line in _BREAK.split(self.text.strip()))


def data_body(top: Element, text: str) -> DataBody | None:
    """Return the text of an article from the data of its page, or None if they have none.

    Args:
        top: The `<html>` element.
        text: What the JSON-LD of the page gives as `articleBody`; it is believed first.
    """
    if len(text) >= LEAST:
        return DataBody(text, "json-ld.articleBody")
    found = max(_texts(top), key=len, default="")
    return DataBody(found, "the data of its application") if len(found) >= LEAST else None


def _texts(top: Element) -> Iterator[str]:
    """Give the texts that the data of an application hold under the names of articles' texts."""
    for element in top.descendants():
        if element.tag == "script" and (
            element.get("type") == "application/json" or element.get("id") == "__NEXT_DATA__"
        ):
            yield from _texts_in(_loaded(element.text()))


def _loaded(text: str) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _texts_in(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    queue: list[Any] = [value]
    for count, item in enumerate(queue):
        if count > MAX_VALUES:
            return
        if isinstance(item, dict):
            for key, inner in cast("dict[str, Any]", item).items():
                if isinstance(inner, str):
                    if key.lower() in KEYS:
                        yield inner
                else:
                    queue.append(inner)
        elif isinstance(item, list):
            queue += cast("list[Any]", item)
