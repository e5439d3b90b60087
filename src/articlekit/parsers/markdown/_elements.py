"""HTML in Markdown: elements that ask for Markdown inside, and lines that are too far in to be HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from articlekit._patterns import compiled_later
from articlekit.parsers.markdown._code import Region, find_code, is_inside
from articlekit.parsers.markdown._kind import BLOCKS

__all__ = ["open_elements"]

_ASKING = compiled_later(
    r"<(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>[^<>]*?)\smarkdown=[\"']?(?P<value>\w+)[\"']?(?P<more>[^<>]*)>"
)
_LINES = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "td", "th", "figcaption", "summary", "dt", "a", "em",
    "small", "caption", "label",
})  # fmt: skip
"""Elements whose Markdown is a line of text."""

_TAGS = compiled_later(r"<(/?)([a-zA-Z][\w-]*)(?=[\s/>])[^<>]*?(/?)>")
_VOID = frozenset({"hr", "embed", "iframe", "picture", "p", "li", "dt", "dd", "tr", "td", "th"})
_FAR_TAG = compiled_later(r"(?m)^(?: {4}|\t)\s*<[a-zA-Z/!]")


def open_elements(source: str, inline: Callable[[str], str]) -> str:
    """Return a source in which Markdown goes on inside of elements that ask for it, and no HTML is code.

    Args:
        source: The Markdown.
        inline: Renders a line of it.
    """
    if "markdown=" in source and _ASKING.search(source) is not None:
        source = "".join(_asked(source, find_code(source), inline))
    if _FAR_TAG.search(source) is not None:
        source = "\n".join(_nearer(source.split("\n"), find_code(source)))
    return source


def _asked(source: str, code: Sequence[Region], inline: Callable[[str], str]) -> Iterator[str]:
    """Give the parts of a source, blank lines around the content of kramdown's `<div markdown="1">`."""
    at = 0
    for start, end, text in sorted(_edits(source, code, inline), key=lambda edit: edit[:2]):
        if start >= at:
            yield source[at:start] + text
            at = end
    yield source[at:]


def _edits(
    source: str, code: Sequence[Region], inline: Callable[[str], str]
) -> Iterator[tuple[int, int, str]]:
    """Give what is to be put in the place of which range of a source."""
    ends = _ends(source, code)
    for found in _ASKING.finditer(source):
        end = ends.get(found.start())
        if end is None or found["value"] == "0":
            continue
        tag = f"<{found['tag']}{found['attributes']}{found['more']}>"
        if found["tag"].lower() in _LINES or found["value"] == "span":
            yield found.start(), end, tag + inline(" ".join(source[found.end() : end].split()))
        else:
            yield found.start(), found.end(), f"{tag}\n\n"
            yield end, end, "\n\n"
            after = source.find(">", end) + 1
            yield after, after, "\n\n"


def _ends(source: str, code: Sequence[Region]) -> dict[int, int]:
    """Return where the content of each element ends, by where the element begins."""
    ends: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    for found in _TAGS.finditer(source):
        if found[3] or is_inside(code, found.start()):
            continue
        stack = opened.setdefault(found[2].lower(), [])
        if not found[1]:
            stack.append(found.start())
        elif stack:
            ends[stack.pop()] = found.start()
    return ends


def _nearer(lines: Sequence[str], code: Sequence[Region]) -> Iterator[str]:
    """Give lines, those inside of an element and with a tag first without their indent: they are no code.

    Templates indent nested elements; after a blank line, CommonMark would show such a line as code.
    """
    depth, at = 0, 0
    last = ""
    for line in lines:
        bare = line.lstrip()
        quiet = is_inside(code, at)
        at += len(line) + 1
        begins = bare.startswith("<") and not quiet
        if depth and not quiet and line[:1].isspace() and (begins or last.endswith(">")):
            yield bare
        else:
            yield line
        if begins or (depth and not quiet):
            depth = _depth(bare, depth)
        last = line.rstrip() or last


def _depth(line: str, depth: int) -> int:
    """Return how deep in elements a line ends."""
    for closes, name, alone in _TAGS.findall(line):
        if name.lower() in BLOCKS and name.lower() not in _VOID and not alone:
            depth = max(0, depth + (-1 if closes else 1))
    return depth
