"""What is program in MDX: the modules it begins with, and components that close themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from articlekit._patterns import compiled_later
from articlekit.parsers.markdown._code import Region, is_inside

__all__ = ["with_closed_components", "without_modules"]

_MODULE = compiled_later(
    r"\s*^(?P<line>(?:import[ ](?:(?P<name>\w+)|[\w\s{},*]{1,300})[ ]from[ ]|import[ ]"
    r"|export[ ][^\n]{1,300}[ ]from[ ])"
    r"[\"'](?P<path>[^\"'\n]{1,300})[\"'];?)[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
_USE = compiled_later(
    r"=\{(?:require\([\"'](?P<path>[^\"'\n]+)[\"']\)(?:\.default)?|(?P<name>\w+)(?:\.src|\.default)?)\}"
)

_COMPONENT = compiled_later(
    r"<(?P<name>[A-Z]\w*)(?P<values>(?:\s++[\w:-]++(?:=(?:\"[^\"]*+\"|'[^']*+'|\{[^{}]*+\}))?+)*+)\s*+/>"
)


def with_closed_components(source: str, code: Sequence[Region], known: Callable[[str], bool]) -> str:
    """Return a source whose components that close themselves are short codes if known, or closed by an end.

    To HTML, `<Figure … />` begins an element, and all that follows would be in it.

    Args:
        source: The Markdown.
        code: Where code stands in it.
        known: Tells the names that are short codes.
    """

    def closed(found: re.Match[str]) -> str:
        if is_inside(code, found.start()):
            return found[0]
        name, values = found["name"], found["values"]
        return f"{{{{< {name}{values} >}}}}" if known(name) else f"<{name}{values}></{name}>"

    return _COMPONENT.sub(closed, source)


def without_modules(source: str) -> tuple[str, list[str], int]:
    """Return a source without the modules it begins with, those left out, and how many lines they had.

    Their names, where attributes have them, become their paths.
    """
    names: dict[str, str] = {}
    lines: list[str] = []
    at = 0
    while (found := _MODULE.match(source, at)) is not None:
        lines.append(found["line"])
        if found["name"]:
            names[found["name"]] = found["path"]
        at = found.end()
    text = source[at:]
    if "={" in source:
        text = _USE.sub(lambda use: _as_path(use, names), text)
    return text, lines, source.count("\n", 0, at)


def _as_path(use: re.Match[str], names: dict[str, str]) -> str:
    """Return the value of an attribute as the path that it names, if it does."""
    path = use["path"] or names.get(use["name"] or "")
    return use[0] if path is None else f'="{path}"'
