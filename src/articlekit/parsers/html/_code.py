"""Listings: code in its language, without what highlighters put around and between its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from articlekit._patterns import compiled_later
from articlekit.models import Code
from articlekit.parsers._draft import Box
from articlekit.parsers.html._flow import read_by_tag
from articlekit.parsers.html._languages import LANGUAGES
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import COMMENT, Element

__all__ = [
    "is_listing",
    "put_listing",
    "read_code_figure",
    "read_code_label",
    "read_gutter",
    "read_listing",
    "read_pre",
    "read_toolbar",
]

NUMBERS = frozenset({
    "gutter", "lineno", "linenos", "line-numbers-rows", "rouge-gutter", "hljs-ln-numbers", "blob-num", "ln",
    "lnt", "linenumber", "linenumbers", "line-number", "linenodiv", "crayon-nums", "line-numbers-wrapper",
    "linenumber-container", "react-syntax-highlighter-line-number", "code-line-number", "lineno-container",
    "line-numbers-container", "gl", "pre-numbering", "hljs-ln-n", "line-numbers__container",
})  # fmt: skip
"""Classes of the numbers beside the lines."""

BUTTONS = frozenset({"crayon-toolbar", "code-copy", "toolbar", "copycode", "btn-clipboard"})
"""Classes of the buttons beside a listing; most others say `copy` and `button` in one."""

TITLES = frozenset({
    "code-block-caption", "gatsby-code-title", "gatsby-remark-code-title", "remark-code-title",
    "rehype-code-title", "code-title", "filename", "code-filename", "code-block-title", "codeblock-title",
    "code-block-filename", "codeheader", "code-caption", "code-file-name", "file-name", "snippet-title",
})  # fmt: skip
"""Classes of the line above a listing that names its file: Sphinx, Gatsby, MkDocs, Confluence."""

CLOSE = 5
"""How many elements around a listing may name its language."""

LISTINGS = frozenset({
    "rouge-table", "lntable", "highlighttable", "js-file-line-container", "crayon-table", "code-table",
    "hljs-ln", "codehilitetable", "processedcode",
})  # fmt: skip
"""Classes of tables that hold a listing and the numbers of its lines."""

_LANGUAGE = compiled_later(
    r"(?:^|\s)(?:language|lang|highlight-source|highlight-text|src|syntax|brush)[-:]\s?([\w+#.-]++)",
    re.IGNORECASE,
)
_SPHINX = compiled_later(r"(?:^|\s)highlight-([\w+#.-]++)")
"""Sphinx and other documentation tools: `highlight-python notranslate`; `highlight-red` is no language."""

_LANGUAGE_ATTRIBUTES = (
    "data-lang", "data-language", "data-enlighter-language", "data-code-block-lang", "data-ke-language",
    "data-code-language", "data-codeblock-language",
)  # fmt: skip
_HIGHLIGHTERS = frozenset({
    "highlight", "hljs", "sourcecode", "codehilite", "syntaxhighlighter", "coderay", "prettyprint",
    "chroma", "shiki", "crayon-syntax",
})  # fmt: skip
_NO_LANGUAGES = frozenset({
    "none", "nohighlight", "auto", "undefined", "null", "no-highlight", "plain", "text", "plaintext",
    "code", "pre", "block", "source", "linenums", "notranslate", "nogutter",
    "line-numbers", "numbersource", "wp-block-code", "literal-block", "highlighter-rouge", "brush", "wrap",
    "sh_none", "background", "copyable", "prettyprinted", "default",
    "highlighttable", "code-block", "code-wrapper", "show-line-numbers", "no-line-numbers", "python3-",
    "toolbar", "numberlines", "numbered", "light", "dark", "github-dark", "github-light",
    "nord", "astro-code", "has-highlighted", "twoslash", "lineno-table", "lineanchors", "table", "scroll",
    "notprose", "not-prose", "overflow-x-auto", "astro",
})  # fmt: skip
_PEOPLES = frozenset({"en", "de", "fr", "es", "it", "pt", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "sv"})
_LINES = frozenset({"line", "token-line", "code-line", "view-line", "crayon-line", "react-code-text", "cl"})
_LINE_TAGS = frozenset({"div", "p", "li", "tr", "ol", "ul", "table", "blockquote"})
_UNSEEN = frozenset({COMMENT, "script", "style", "button", "textarea", "template", "svg", "noscript"})
_DROPPED = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xAD, 0x200B, 0xFEFF]) | {
    0xA0: " "
}
_SUFFIX = compiled_later(r"\.\w")
_FILENAME = compiled_later(r"[\w./\\@+-]{1,120}+\Z")


def read_pre(element: Element, state: State) -> None:
    """Read a `<pre>`: a listing, but for a box around pictures."""
    if element.holds_image and any(
        inside.tag == "img" and inside.attributes for inside in element.descendants()
    ):
        outer, state.keeps_lines = state.keeps_lines, True
        state.readers.tags["div"](element, state)
        state.keeps_lines = outer
    else:
        put_listing(element, state)


def read_listing(element: Element, state: State) -> None:
    """Read what a highlighter made of a listing, as lines in elements of their own."""
    if element.tag in {"div", "table", "figure", "td", "ol", "pre"}:
        put_listing(element, state)
    else:
        read_by_tag(element, state)


def read_code_label(element: Element, state: State) -> None:
    """Leave the bar above a listing out that only repeats its language: `python`, `Copy code`."""
    words = element.words().lower()
    for button in ("copy code", "copy", "复制代码", "复制"):
        words = words.removesuffix(button).strip()
    if words not in LANGUAGES and words not in _NO_LANGUAGES and words:
        read_by_tag(element, state)
    else:
        state.drop("label of a listing", element.text(" "))


def read_toolbar(element: Element, state: State) -> None:
    """Leave the bar of buttons beside a listing out: Prism's, that of Chinese blogs."""
    parent = element.parent
    if "toolbar" not in element.classes or (parent is not None and "code-toolbar" in parent.classes):
        state.drop("button", element.text(" "))
    else:
        read_by_tag(element, state)


def read_gutter(element: Element, state: State) -> None:
    """Leave line numbers beside a listing out."""
    if not _is_numbers(element):
        read_by_tag(element, state)


def _is_beside(element: Element) -> bool:
    """Tell numbers, and the words of a button, from code."""
    return _is_button(element) or (not element.classes.isdisjoint(NUMBERS) and _is_numbers(element))


def _is_button(element: Element) -> bool:
    """Tell a button beside a listing: `copy-code-btn`, `copybtn`, `hljs-copy-button`."""
    return not element.classes.isdisjoint(BUTTONS) or any(
        "copy" in name and ("btn" in name or "button" in name) for name in element.classes
    )


def _is_numbers(element: Element) -> bool:
    return not element.text().strip(" \t\r\n0123456789")


def read_code_figure(element: Element, state: State) -> bool:
    """Read a figure around one listing, as Hexo and Jekyll write it; False if it is none."""
    if element.holds_image or not (
        not element.classes.isdisjoint(_HIGHLIGHTERS) or _SUFFIX.search(_figure_filename(element) or "")
    ):
        return False
    listing = next(
        (inside for inside in element.descendants() if is_listing(inside) or inside.tag == "pre"), None
    )
    if listing is None or not _holds_only(element, listing):
        return False
    outer, state.box = state.box, element
    for child in element.elements():
        if child.tag == "figcaption" and not _FILENAME.match(child.words()):
            state.readers.tags["figcaption"](child, state)
    state.box = outer
    put_listing(listing, state, _figure_filename(element))
    return True


def _holds_only(figure: Element, listing: Element) -> bool:
    """Tell whether a figure holds no text but a listing and its caption."""
    captions = (child for child in figure.elements() if child.tag == "figcaption")
    return _size(figure) == _size(listing) + sum(map(_size, captions))


def _size(element: Element) -> int:
    """Return how many characters there are in an element, white space not counted."""
    return len("".join(element.text().split()))


def _figure_filename(figure: Element) -> str | None:
    words = " ".join(child.words() for child in figure.elements() if child.tag == "figcaption")
    return words if _FILENAME.match(words) else None


def is_listing(element: Element) -> bool:
    """Tell a table that holds a listing and the numbers of its lines."""
    if element.tag != "table":
        return False
    if not element.classes.isdisjoint(LISTINGS):
        return True
    cells = [inside for inside in element.descendants() if inside.tag == "td"]
    return len(cells) > 1 and not cells[0].classes.isdisjoint(NUMBERS)


def put_listing(element: Element, state: State, filename: str | None = None) -> None:
    """Add a listing, if there is code in it."""
    text = _text(element)
    _drop_buttons(element, state)
    if not text:
        return
    state.end_block()
    values: dict[str, Any] = {"text": text}
    if language := _language(element):
        values["language"] = language
    if filename or (filename := _filename(element) or _taken_title(state)):
        values["filename"] = filename
    state.put(Code(**values), element)


def _taken_title(state: State) -> str | None:
    """Take the line before a listing that a class calls its title, if that is the name of a file."""
    if not state.drafts:
        return None
    draft = state.drafts[-1]
    text: str = vars(draft.block).get("text", "")
    if draft.block.type != "paragraph" or not _SUFFIX.search(text) or not _FILENAME.match(text):
        return None
    boxes = [*(piece.box for piece in draft.pieces), *draft.box.path()][:CLOSE]
    if not any(_is_title(name) for box in boxes for name in box.classes):
        return None
    state.drafts.pop()
    return text


def _is_title(name: str) -> bool:
    """Tell a class of titles of listings; Docusaurus writes letters of its own after it."""
    return name in TITLES or name.startswith("codeblocktitle")


def _drop_buttons(element: Element, state: State) -> None:
    """Say what the buttons beside a listing say: one in another one goes with it."""
    told: set[Box] = set()
    for inside in element.descendants():
        is_button = inside.tag in {"button", "textarea"} or _is_button(inside)
        if is_button and told.isdisjoint(inside.path()):
            told.add(inside)
            state.drop("button", inside.text())


def _text(element: Element) -> str:
    text = "".join(_Lines(element)).translate(_DROPPED).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.rstrip().split("\n")
    while lines and not lines[0].strip():
        del lines[0]
    return "\n".join(lines)


class _Lines:
    """The lines of a listing: elements that are lines begin on a line of their own."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.fresh = True

    def __iter__(self) -> Iterator[str]:
        return self._inside(self.element)

    def _inside(self, element: Element) -> Iterator[str]:
        for child in element.children:
            if isinstance(child, str):
                self.fresh = child.endswith("\n")
                yield child
            elif child.tag == "br":
                self.fresh = True
                yield "\n"
            elif child.tag not in _UNSEEN and not _is_beside(child):
                yield from self._element(child)

    def _element(self, child: Element) -> Iterator[str]:
        """Give the text of an element; one that is a line begins on a line of its own."""
        block = child.tag in _LINE_TAGS
        if (block or not child.classes.isdisjoint(_LINES)) and not self.fresh:
            self.fresh = True
            yield "\n"
        yield from self._inside(child)


def _language(element: Element) -> str | None:
    """Return the language that a listing, its `<code>`, or an element close around it names."""
    inside = [child for child in element.descendants() if child.tag == "code"][:CLOSE]
    around: list[Element] = []
    box: Element | None = element
    while (
        box is not None
        and len(around) < CLOSE
        and (box is element or box.tag in {"div", "figure", "td", "tr", "tbody", "table", "pre"})
    ):
        around.append(box)
        box = box.parent
    for place in (*inside, *around):
        if language := _named_language(place):
            return language
    return _crayon_language(element)


def _crayon_language(element: Element) -> str | None:
    """Return the language in the bar that Crayon, a plugin of WordPress, puts above a listing."""
    if "crayon-syntax" not in element.classes:
        return None
    bars = (child for child in element.descendants() if "crayon-language" in child.classes)
    language = next(bars, element).words().lower()
    return language if language in LANGUAGES else None


def _named_language(box: Element) -> str | None:
    for name in _LANGUAGE_ATTRIBUTES:
        if value := box.get(name):
            return value if value.lower() not in _NO_LANGUAGES else None
    names = box.attributes.get("class") or ""
    found = _LANGUAGE.search(names) or _LANGUAGE.search(box.get("data-syntaxhighlighter-params"))
    if found is not None:
        return (
            found[1] if found[1].lower() not in {"none", "nohighlight", "undefined", "null", "auto"} else None
        )
    sphinx = _SPHINX.search(names)
    if sphinx is not None and sphinx[1].lower() in LANGUAGES:
        return sphinx[1]
    if (
        box.tag == "pre"
        and (value := box.get("lang"))
        and value.lower()[:2] + value[2:3].replace("-", "") not in _PEOPLES
    ):
        return value
    return _bare_language(box, names)


def _bare_language(box: Element, names: str) -> str | None:
    """Return a language among a highlighter's classes, or alone: `highlight js`, `<code class="js">`."""
    if box.tag in {"code", "pre"} and names.strip().lower() in LANGUAGES:
        return names.strip()
    if box.classes.isdisjoint(_HIGHLIGHTERS) or (
        box.tag == "div" and box.classes.isdisjoint({"syntaxhighlighter"})
    ):
        return None
    rest = [
        name
        for name in names.split()
        if name.lower() not in _NO_LANGUAGES and name.lower() not in _HIGHLIGHTERS
    ]
    return rest[0] if rest and re.fullmatch(r"[A-Za-z][\w+#-]{0,20}", rest[0]) else None


def _filename(element: Element) -> str | None:
    """Return the file that a listing, its `<code>` or the element around it names."""
    inside = [child for child in element.elements() if child.tag == "code"]
    around = (
        [element.parent] if element.parent is not None and element.parent.tag in {"div", "figure"} else []
    )
    for box in (element, *inside, *around):
        for name in ("data-filename", "data-file", "data-title", "title"):
            value = box.get(name)
            if "." in value and _FILENAME.match(value):
                return value
    return None
