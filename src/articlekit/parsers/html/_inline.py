"""Inline elements: marks, links, quotation marks, ruby, line breaks."""

from __future__ import annotations

from articlekit.parsers.html._embeds import put_embed
from articlekit.parsers.html._flow import read_by_tag, read_children, read_inline
from articlekit.parsers.html._footnotes import read_backlink, read_reference
from articlekit.parsers.html._space import one_line
from articlekit.parsers.html._state import Reader, State
from articlekit.parsers.html._tree import Element
from articlekit.parsers.html._urls import link_url

__all__ = [
    "MARKS",
    "read_abbreviation",
    "read_anchor",
    "read_base",
    "read_break",
    "read_label",
    "read_link",
    "read_quotation",
    "read_ruby",
    "read_superscript",
    "reader_of_mark",
]

MARKS = {
    "b": "strong", "strong": "strong", "em": "em", "i": "em", "cite": "em", "dfn": "em", "var": "em",
    "u": "underline",
    "ins": "underline", "s": "strike", "strike": "strike", "del": "strike", "sub": "sub", "sup": "sup",
    "code": "code", "tt": "code",
    "kbd": "code", "samp": "code", "mark": "highlight",
}  # fmt: skip
"""The kind of mark that an element is."""

QUOTES = {
    "ja": "「」『』", "zh-tw": "「」『』", "zh-hk": "「」『』", "zh-hant": "「」『』", "de": "„“‚‘",
    "cs": "„“‚‘", "sk": "„“‚‘", "sl": "„“‚‘",
    "bg": "„“’’", "lt": "„“‚‘", "lv": "“”‘’", "et": "„“‚‘", "is": "„“‚‘", "pl": "„”«»", "hu": "„”»«",
    "ro": "„”«»", "hr": "„”‚‘", "sr": "„”’’",
    "nl": "“”‘’", "sv": "””’’", "fi": "””’’", "da": "“”‘’", "nb": "«»‘’", "nn": "«»‘’", "no": "«»‘’",
    "fr": "«»«»", "it": "«»“”",
    "es": "«»“”", "ca": "«»“”", "gl": "«»“”", "eu": "«»“”", "pt": "“”‘’", "pt-pt": "«»“”", "ru": "«»„“",
    "uk": "«»„“", "be": "«»„“", "el": "«»“”",
    "hy": "«»“”", "fa": "«»‹›", "ar": "”“’‘", "sq": "«»“”", "tr": "“”‘’", "vi": "“”‘’", "de-ch": "«»‹›",
    "fr-ch": "«»‹›", "it-ch": "«»‹›",
}  # fmt: skip
"""The quotation marks of a language, outer and inner, as browsers print them (CLDR)."""

ENGLISH = "“”‘’"


def reader_of_mark(kind: str) -> Reader:
    """Return the reader of an element that is a mark of one kind."""
    fields = {"type": kind}

    def read_mark(element: Element, state: State) -> None:
        state.open(element, fields)
        read_children(element, state)
        state.close()

    return read_mark


def read_superscript(element: Element, state: State) -> None:
    """Read a `<sup>`; round a reference to a footnote it is no mark of its own."""
    links = [child for child in element.descendants() if child.tag == "a"]
    if len(links) == 1 and read_reference(links[0], state):
        return
    state.open(element, {"type": "sup"})
    read_children(element, state)
    state.close()


def read_link(element: Element, state: State) -> None:
    """Read a link: one that leads nowhere is only an inline element, others are references and backlinks.

    The empty link that Pinterest gives out with a script is an embed.
    """
    raw = element.attributes.get("href")
    if (
        raw
        and "#" in raw
        and (read_reference(element, state) or _drop_anchor(element, state) or read_backlink(element, state))
    ):
        return
    _note_more(element, state)
    href = link_url(raw, state.base_url)
    if href is None:
        read_inline(element, state)
        return
    if not element.children and element.get("data-pin-do") == "embedPin":
        put_embed(href, element, state)
        return
    fields = {"type": "link", "href": href}
    if title := one_line(element.attributes.get("title")):
        fields["title"] = title
    state.open(element, fields)
    read_children(element, state)
    state.close()


def _drop_anchor(link: Element, state: State) -> bool:
    """Leave the sign out by which a heading can be linked to: `#`, `¶`, `🔗`; False if the link is none."""
    words = link.words()
    if not state.level or link.holds_image or not words or any(map(str.isalnum, words)):
        return False
    state.drop("link to a heading", words)
    return True


def _note_more(element: Element, state: State) -> None:
    """Note the place up to which lists show a post: `<a id="more">` of Hexo, `more-123` of WordPress."""
    if (
        not element.children
        and (element.get("id") or element.get("name")).startswith("more")
        and state.more is None
    ):
        state.end_block()
        state.more = len(state.drafts)


def read_abbreviation(element: Element, state: State) -> None:
    """Read an abbreviation with what it stands for."""
    title = one_line(element.attributes.get("title"))
    state.open(element, {"type": "abbr", "title": title} if title else None)
    read_children(element, state)
    state.close()


def read_base(element: Element, state: State) -> None:
    """Read a `<base>`: the first one moves the addresses that follow."""
    href = element.get("href")
    if href and not state.has_base:
        state.has_base = True
        state.base_url = link_url(href, state.base_url)


def read_break(_element: Element, state: State) -> None:
    """Read a `<br>`."""
    state.add_break()


def read_quotation(element: Element, state: State) -> None:
    """Read a `<q>` with the quotation marks that a browser puts around it."""
    depth = sum(1 for box in element.path() if box.tag == "q")
    outer = 0 if depth % 2 else 2
    quotes = _quotes(element)[outer : outer + 2]
    state.open(element, {"type": "quote"})
    state.add_words(quotes[0])
    read_children(element, state)
    if state.run is not None:
        state.run.gap = 0
    state.add_words(quotes[1])
    state.close()


def _quotes(element: Element) -> str:
    """Return the quotation marks of the nearest language that is named."""
    for box in element.path():
        language = (box.attributes.get("lang") or box.attributes.get("xml:lang") or "").lower()
        if language:
            return (
                QUOTES.get(language)
                or QUOTES.get(language[:7])
                or QUOTES.get(language.split("-")[0], ENGLISH)
            )
    return ENGLISH


def read_ruby(element: Element, state: State) -> None:
    """Read a ruby text: each reading follows its base in brackets, its own where it has some."""
    in_brackets = False
    state.open(element)
    for child in element.children:
        if isinstance(child, str):
            if child.strip():
                state.add(child)
        elif child.tag == "rp":
            in_brackets = not in_brackets
            _add_bracket(child.text().strip(), state)
        elif child.tag not in {"rt", "rtc"} or not child.text().strip():
            read_inline(child, state)
        else:
            _add_bracket("" if in_brackets else "(", state)
            read_inline(child, state)
            _add_bracket("" if in_brackets else ")", state)
    state.close()


def _add_bracket(bracket: str, state: State) -> None:
    """Add a bracket, and forget the spaces that stand in the source between base and reading."""
    if state.run is not None:
        state.run.gap = 0
    state.add_words(bracket)


def read_label(element: Element, state: State) -> None:
    """Read a label for screen readers: in a figure it tells what follows, elsewhere it is left out."""
    if state.figures:
        read_inline(element, state)
    else:
        state.drop("label for screen readers", element.text())


def read_anchor(element: Element, state: State) -> None:
    """Leave the mark out by which a heading can be linked to; what has words of its own is no such mark."""
    words = element.words()
    if sum(map(str.isalnum, words)) > len("permalink") or element.holds_image or not _is_anchor(words):
        read_by_tag(element, state)
    else:
        state.drop("link to a heading", words)


def _is_anchor(words: str) -> bool:
    return not any(map(str.isalnum, words)) or words.lower() in {"link", "permalink", "anchor"}
