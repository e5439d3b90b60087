"""Listings: code in its language, without what highlighters put around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articlekit.models import Code
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import COMMENT, Element

__all__ = ["code_in", "language_of", "read_pre"]

_LANGUAGE = re.compile(r"(?:^|\s)(?:language|lang|brush|highlight-source|sourceCode)[-:]\s?([\w+#.-]++)", re.IGNORECASE)
GUTTERS = frozenset({"gutter", "lineno", "linenos", "line-numbers-rows", "lineno-wrapper", "rouge-gutter", "hljs-ln-numbers", "blob-num", "ln", "linenumber", "line-number"})
_NO_LANGUAGE = frozenset({"highlight", "highlighter-rouge", "hljs", "code", "codehilite", "plain", "text", "prettyprint", "linenums", "sourcecode", "line-numbers", "chroma", "notranslate", "block", "source", "prism", "wp-block-code", "none", "nohighlight"})


def read_pre(element: Element, state: State) -> None:
    """Read a `<pre>`."""
    put_code(element, element, state)


def put_code(source: Element, box: Element, state: State) -> None:
    """Add a listing."""
    text = "".join(_lines(source)).replace("\r\n", "\n").strip("\n")
    if not text.strip():
        return
    language = language_of(source)
    state.put(Code(text=text, language=language) if language else Code(text=text), box)


def _lines(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif child.tag == "br":
            yield "\n"
        elif child.tag not in {COMMENT, "script", "style"} and child.classes.isdisjoint(GUTTERS):
            yield from _lines(child)


def language_of(element: Element) -> str | None:
    """Return the language that a listing, or an element right around or inside of it, names."""
    inside = [child for child in element.elements() if child.tag == "code"]
    around = [box for _, box in zip(range(4), element.path(), strict=False)]
    for box in (*inside, *around):
        for name in ("data-lang", "data-language", "data-code-language", "lang"):
            if box.tag in {"pre", "code", "div", "figure"} and name != "lang" and (value := box.attributes.get(name)):
                return value.strip() or None
        found = _LANGUAGE.search(box.attributes.get("class") or "")
        if found and found[1].lower() not in _NO_LANGUAGE:
            return found[1]
        if box.classes & {"highlight", "hljs", "sourcecode", "codehilite"} and box.tag in {"figure", "code", "pre", "div"}:
            rest = [name for name in (box.attributes.get("class") or "").split() if name.lower() not in _NO_LANGUAGE]
            if rest and box.tag != "div":
                return rest[0]
    return None


def code_in(element: Element) -> Element | None:
    """Return the listing of a highlighter's table or figure, without its column of line numbers."""
    listings = [inside for inside in element.descendants() if inside.tag == "pre"]
    for listing in listings:
        if all(box.classes.isdisjoint(GUTTERS) for box in listing.path()):
            return listing
    return None
