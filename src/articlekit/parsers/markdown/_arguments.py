"""The arguments of short codes, as a dozen generators write them."""

from __future__ import annotations

import re

from articlekit._patterns import compiled_later

__all__ = ["read_arguments"]

_ARGUMENT = compiled_later(
    r"""(?:(?P<name>[A-Za-z_][\w.-]*)[ \t\n]*(?:=|:(?!//|\\))[ \t\n]*)?"""
    r"""(?:"(?P<double>(?:[^"\\]|\\.)*+)"|'(?P<single>(?:[^'\\]|\\.)*+)'|`(?P<ticks>[^`]*+)`"""
    r"""|(?P<bare>\{[^{}]*\}|[^\s,"'`=][^\s,]*))""",
    re.DOTALL,
)
_CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "″": '"', "‘": "'", "’": "'"})
"""Quotation marks that an editor has made of straight ones."""

_ESCAPE = compiled_later(r"\\([\\\"'])")
_STRAIGHT = compiled_later(r"=[ ]?[“”„″‘]")
MAX_ARGUMENTS = 100


def read_arguments(written: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the values without a name and those with one.

    Values are in quotes of any kind, bare, or in braces; commas and blanks part them; `=` or `:` follows a
    name. A quotation mark that is never closed belongs to a bare value.
    """
    if _STRAIGHT.search(written) is not None:
        written = written.translate(_CURLY)
    arguments: list[str] = []
    parameters: dict[str, str] = {}
    for number, found in enumerate(_ARGUMENT.finditer(written)):
        if number == MAX_ARGUMENTS:
            break
        name, value = found["name"], _value(found)
        if name is None:
            arguments.append(value)
        else:
            parameters.setdefault(name.lower(), value)
    return tuple(arguments), parameters


def _value(found: re.Match[str]) -> str:
    for kind in ("double", "single"):
        if found[kind] is not None:
            return _ESCAPE.sub(r"\1", found[kind]).strip()
    if found["ticks"] is not None:
        return found["ticks"].strip()
    return found["bare"].strip("{}").strip("\"'`") if found["bare"][0] == "{" else found["bare"]
