"""The lines of program that MDX begins with: `import hero from "./hero.png"`, which names a picture."""

from __future__ import annotations

import re

__all__ = ["without_modules"]

_MODULE = re.compile(
    r"\s*^(?P<line>(?:import[ ](?:(?P<name>\w+)|[\w\s{},*]{1,300})[ ]from[ ]|import[ ]"
    r"|export[ ][^\n]{1,300}[ ]from[ ])"
    r"[\"'](?P<path>[^\"'\n]{1,300})[\"'];?)[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
_USE = re.compile(
    r"=\{(?:require\([\"'](?P<path>[^\"'\n]+)[\"']\)(?:\.default)?|(?P<name>\w+)(?:\.src|\.default)?)\}"
)


def without_modules(source: str) -> tuple[str, list[str]]:
    """Return a source without the modules it begins with, their names as paths, and the lines left out."""
    names: dict[str, str] = {}
    lines: list[str] = []
    at = 0
    while (found := _MODULE.match(source, at)) is not None:
        lines.append(found["line"])
        if found["name"]:
            names[found["name"]] = found["path"]
        at = found.end()
    if "={" not in source:
        return source[at:], lines
    return _USE.sub(lambda use: _as_path(use, names), source[at:]), lines


def _as_path(use: re.Match[str], names: dict[str, str]) -> str:
    """Return the value of an attribute as the path that it names, if it does."""
    path = use["path"] or names.get(use["name"] or "")
    return use[0] if path is None else f'="{path}"'
