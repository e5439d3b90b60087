"""Boxes beside the text: `:::note` of Docusaurus, `::: {.note}` of Pandoc, `!!! note` of MkDocs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape

from articlekit._patterns import compiled_later
from articlekit.parsers.markdown._code import find_code, is_inside

__all__ = ["open_callouts", "title_of"]

_FENCE = compiled_later(r"(?P<indent>[ \t>]*):{3,}[ \t]*(?P<rest>[^\n]*?)[ \t:]*\Z")
_HEAD = compiled_later(
    r"\{?\.?(?P<kind>[A-Za-z][\w-]*)(?P<more>[^}\[\n]*)\}?(?:\[(?P<title>[^\]\n]*)\])?(?P<rest>[^\n]*)"
)
_TITLE = compiled_later(r"title=[\"']([^\"'\n]*)[\"']")
_MKDOCS = compiled_later(
    r"(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>[A-Za-z][\w-]*)(?:[ \t]+[\w-]+)*"
    r"(?:[ \t]+\"(?P<title>[^\"\n]*)\")?[ \t]*\Z"
)
_MAY_OPEN = compiled_later(r"^[ \t>]*(?::::|!!!|\?\?\?)", re.MULTILINE)
_KIND_NAMES = """
    note tip info caution danger warning important details abstract success question failure bug example hint
    attention error admonition callout message warn todo seealso alert summary tldr help check done faq fail
    missing
"""
_KINDS = frozenset(_KIND_NAMES.split())
"""The kinds of boxes that generators name; any other fence of colons is a box that only lays out."""

_UNTITLED = frozenset({
    "admonition", "alert", "aside", "box", "callout", "details", "infobox", "message", "notice", "panel",
    "quote-block", "sidenote", "summary",
})  # fmt: skip


def title_of(kind: str) -> str:
    """Return the title that a box of a kind has where it has no other."""
    kind = kind.lower().removeprefix("callout-")
    return "" if kind in _UNTITLED else kind.replace("-", " ").capitalize()


def open_callouts(source: str, inline: Callable[[str], str]) -> str:
    """Return a source with HTML around the boxes in it; what is in a box stays Markdown.

    Args:
        source: The Markdown.
        inline: Renders a line of it, such as a title.
    """
    if _MAY_OPEN.search(source) is None:
        return source
    lines = source.split("\n")
    in_code = list(_lines_in_code(source, lines))
    _open_colons(lines, in_code, inline)
    return "\n".join(_open_mkdocs(lines, in_code, inline))


def _lines_in_code(source: str, lines: list[str]) -> Iterator[bool]:
    """Tell for each line whether it begins in code."""
    regions, at = find_code(source), 0
    for line in lines:
        yield is_inside(regions, at)
        at += len(line) + 1


def _open_colons(lines: list[str], in_code: list[bool], inline: Callable[[str], str]) -> None:
    """Put HTML in the place of the fences of colons that are closed."""
    opened: list[tuple[int, re.Match[str], re.Match[str]]] = []
    for number, line in enumerate(lines):
        fence = _FENCE.match(line) if ":::" in line and not in_code[number] else None
        if fence is None:
            continue
        head = _HEAD.match(fence["rest"])
        if head is not None:
            opened.append((number, fence, head))
        elif opened and not fence["rest"]:
            first, start, said = opened.pop()
            lines[first] = _around(start["indent"], _opening(said, inline))
            lines[number] = _around(start["indent"], "</div>")


def _opening(head: re.Match[str], inline: Callable[[str], str]) -> str:
    """Return the start of a box by what its fence says."""
    kind = head["kind"].lower().removeprefix("callout-")
    told = _TITLE.search(head["more"] + head["rest"])
    if kind not in _KINDS and told is None:
        return f'<div class="{escape(head["kind"])}">'
    words = head["title"] or (told[1] if told else f"{head['more']}{head['rest']}".strip("{} \t"))
    return _box(inline(words or title_of(kind)))


def _box(title: str) -> str:
    head = f'<p class="admonition-title">{title}</p>' if title else ""
    return f'<div class="admonition">{head}'


def _around(indent: str, html: str) -> str:
    """Return HTML with blank lines around it, as far in as it stood."""
    blank = indent.rstrip()
    return f"{blank}\n{indent}{html}\n{blank}"


def _open_mkdocs(lines: list[str], in_code: list[bool], inline: Callable[[str], str]) -> Iterator[str]:
    """Give lines with HTML around the boxes whose content is further in."""
    opened: list[int] = []
    for number, line in enumerate(lines):
        while opened and line.strip() and _column(line) < opened[-1]:
            opened.pop()
            yield _around("", "</div>")
        depth = opened[-1] if opened else 0
        inner = line.expandtabs(4)[depth:] if opened else line
        found = None if in_code[number] else _MKDOCS.match(inner)
        if found is not None and _goes_in(lines, number, depth + 4):
            opened.append(depth + 4)
            title = found["title"]
            yield _around("", _box(inline(title_of(found["kind"]) if title is None else title)))
        else:
            yield inner
    yield from (_around("", "</div>") for _ in opened)


def _column(line: str) -> int:
    """Return the column at which a line begins."""
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))


def _goes_in(lines: list[str], number: int, column: int) -> bool:
    """Tell whether the next line with words is so far in."""
    following = next((line for line in lines[number + 1 : number + 4] if line.strip()), "")
    return _column(following) >= column
