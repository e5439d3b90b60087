"""A Markdown source as CommonMark wants it: what older and other readers take, written as it takes it."""

from __future__ import annotations

import re
from collections.abc import Callable

from articlekit._patterns import compiled_later
from articlekit.parsers.markdown._callouts import open_callouts
from articlekit.parsers.markdown._code import find_code
from articlekit.parsers.markdown._elements import open_elements

__all__ = ["prepared"]

_PICTURE = compiled_later(r"(!\[[^\[\]\n]{0,500}\])\(([^()<>\n]{1,800})\)")
_INSIDE = compiled_later(
    r"[ ]*(?P<file>[^\"']+?\.(?:avif|bmp|gif|jpe?g|png|svg|webp))"
    r"(?P<title>[ ]+(?:\"[^\"]*\"|'[^']*'))?[ ]*\Z",
    re.IGNORECASE,
)
_SIZED = compiled_later(
    r"(?P<rest>[^\s\"]+(?:[ ]+\"[^\"]*\")?)[ ]+=(?P<width>\d{0,5})x(?P<height>\d{0,5})[ ]*\Z"
)
_CLOSE_HEADING = compiled_later(r"^(#{2,6})(?=[^\W\d_][^\n]*(?:\n[ \t]*(?:\n|\Z)|\Z))", re.MULTILINE)
_EXTENSION = compiled_later(r"^\{:(?:/\w*|:\w[^{}\n]*)\}[ \t]*$", re.MULTILINE)

_TILDE = compiled_later(r"^( {0,3})~(?=[ \t])", re.MULTILINE)
"""A tilde begins a definition to Pandoc; more often people sign with it."""


def prepared(source: str, inline: Callable[[str], str]) -> str:
    """Return a source whose boxes are opened and whose odd pictures and headings are CommonMark's.

    `![a](my file.png)` was good Markdown before CommonMark, and `=300x200` after an address is a size in many
    editors; `##Heading` is one for older readers; `{::comment}` is an extension of kramdown.

    Args:
        source: The Markdown.
        inline: Renders a line of it.
    """
    source = open_elements(open_callouts(source, inline), inline)
    if not any(map(_is_odd, (_CLOSE_HEADING, _EXTENSION, _PICTURE, _TILDE), [source] * 4)):
        return source
    parts: list[str] = []
    at = 0
    for region in find_code(source):
        parts += _text(source[at : region.start]), source[region.start : region.end]
        at = region.end
    return "".join((*parts, _text(source[at:])))


def _is_odd(pattern: re.Pattern[str], source: str) -> bool:
    found = pattern.search(source)
    return found is not None and (pattern is not _PICTURE or " " in source)


def _text(text: str) -> str:
    """Return what is no code as CommonMark takes it."""
    text = _PICTURE.sub(_picture, text)
    text = _CLOSE_HEADING.sub(r"\1 ", text)
    return _TILDE.sub(r"\1\\~", _EXTENSION.sub("", text))


def _picture(found: re.Match[str]) -> str:
    """Return a picture with its address in angle brackets if it has blanks, and its size in braces."""
    label, inner = found[1], found[2]
    if " " not in inner.strip():
        return found[0]
    sized = _SIZED.match(inner.strip())
    if sized is not None:
        sizes = " ".join(f"{name}={sized[name]}" for name in ("width", "height") if sized[name])
        return f"{label}({sized['rest']})" + (f"{{{sizes}}}" if sizes else "")
    spaced = _INSIDE.match(inner)
    if spaced is None or " " not in spaced["file"]:
        return found[0]
    return f"{label}(<{spaced['file']}>{spaced['title'] or ''})"
