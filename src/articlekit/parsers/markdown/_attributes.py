"""Attributes after an element: `{: .class width="300"}` of kramdown, `{#id .class key=value}` of Pandoc."""

from __future__ import annotations

from markdown_it.rules_core.state_core import StateCore
from markdown_it.rules_inline.state_inline import StateInline
from markdown_it.token import Token

from articlekit._patterns import compiled_later

__all__ = ["ATTRIBUTES", "apply", "attribute_list", "block_attributes", "read_attributes"]

ATTRIBUTES = "attributes"
"""The name in a token's `meta` under which its attributes are kept."""

_LIST = compiled_later(r"\{(:?)([^{}\n]{1,500})\}")
_ITEM = compiled_later(
    r"[ \t]*(?:#(?P<id>[\w:.-]+)|\.(?P<class>[\w:/%-]+)"
    r"|(?P<name>[\w:-]+)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'`]+))"
    r"|(?P<word>[\w-]+))(?=[ \t#.]|\Z)[ \t]*"
)
_LAST = compiled_later(r"[ \t]*\{:?[^{}\n]{1,500}\}[ \t]*\Z")
_MARKERS = "*_~"
_BEFORE = frozenset(")]`*_~>")


def read_attributes(written: str) -> dict[str, str] | None:
    """Return the attributes of a list in braces; None if it is none, and is text.

    kramdown's form has a colon and may name a list that is defined elsewhere; without a colon, something
    in it must be an id, a class or a value.
    """
    found = _LIST.fullmatch(written.strip())
    if found is None:
        return None
    values: dict[str, str] = {}
    classes: list[str] = []
    at, inner = 0, found[2].strip()
    while at < len(inner):
        item = _ITEM.match(inner, at)
        if item is None or (item["word"] and not found[1]):
            return None
        if item["id"]:
            values["id"] = item["id"]
        elif item["class"]:
            classes.append(item["class"])
        elif item["name"]:
            values[item["name"].lower()] = item["double"] or item["single"] or item["bare"] or ""
        at = item.end()
    if classes:
        values["class"] = " ".join(classes)
    return values if values or found[1] else None


def apply(token: Token, values: dict[str, str]) -> None:
    """Give an element attributes."""
    for name, value in values.items():
        if name == "class":
            token.attrJoin(name, value)
        else:
            token.attrSet(name, value)


def attribute_list(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
    """Read a list right after a picture, a link, code, or emphasis; in other places it is text."""
    start = state.pos
    if state.src[start] != "{" or start == 0 or state.src[start - 1] not in _BEFORE:
        return False
    found = _LIST.match(state.src, start, state.posMax)
    values = read_attributes(found[0]) if found is not None else None
    if found is None or values is None:
        return False
    if not silent and not _apply_to_last(state, values, colon=bool(found[1])):
        return False
    state.pos = found.end()
    return True


def _apply_to_last(state: StateInline, values: dict[str, str], *, colon: bool) -> bool:
    """Give the element before this place attributes; False if there is none."""
    if state.pending or not state.tokens:
        return False
    last = state.tokens[-1]
    if last.type in {"image", "code_inline"}:
        last.meta[ATTRIBUTES] = {**last.meta.get(ATTRIBUTES, {}), **values}
        apply(last, {name: value for name, value in values.items() if name != "alt"})
        return True
    if last.type == "link_close":
        opening = next(token for token in reversed(state.tokens) if token.type == "link_open")
        apply(opening, {name: value for name, value in values.items() if name not in {"href", "id"}})
        return True
    return colon and (last.type == "html_inline" or not last.content.strip(_MARKERS))


def block_attributes(state: StateCore) -> None:
    """Read the lists at the end of headings, and those on the last line of paragraphs or on their own."""
    tokens = state.tokens
    for index, token in enumerate(tokens):
        if token.type != "inline" or "{" not in token.content or "}" not in token.content:
            continue
        block = tokens[index - 1]
        if block.type == "heading_open":
            _take_last(token, block, same_line=True)
        elif block.type == "paragraph_open":
            _take_first(token, block)
            _take_last(token, block, same_line=False)
            if not token.content and index > 1:
                _give_to_code(tokens[index - 2], block)


def _take_first(inline: Token, block: Token) -> None:
    """Take the list of kramdown's on the first line of a text, and give it to its block."""
    first, line_end, rest = inline.content.partition("\n")
    values = read_attributes(first) if line_end and first.startswith("{:") else None
    if values is not None:
        inline.content = rest
        apply(block, values)


def _give_to_code(before: Token, block: Token) -> None:
    """Give the language that stands in a list of its own to the code before it."""
    names = str(block.attrGet("class") or "").split()
    language = next((name for name in names if name.startswith("language-")), "")
    if language and before.type in {"fence", "code_block"} and not before.info:
        before.info = language.removeprefix("language-")


def _take_last(inline: Token, block: Token, *, same_line: bool) -> None:
    """Take the list at the end of a text, and give it to its block."""
    head, line_end, last = inline.content.rpartition("\n")
    found = _LAST.search(inline.content if same_line else last)
    values = read_attributes(found[0]) if found is not None else None
    if found is None or values is None:
        return
    if same_line:
        inline.content = inline.content[: found.start()].rstrip()
        apply(block, values)
    elif found.start() == 0 and found[0].lstrip().startswith("{:"):
        inline.content = head if line_end else ""
        apply(block, values)
