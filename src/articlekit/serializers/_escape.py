"""Escaping as data, and done once: what is special in HTML and in JSON for HTML."""

import json
from collections.abc import Mapping
from typing import Any

from articlekit._patterns import compiled_later
from articlekit.models._canonical import CONTROLS

__all__ = ["VOID", "attribute", "compact_json", "element", "script_json", "start_tag", "words"]

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source"})
"""The elements that have no content and no end tag."""

_TEXT = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
_ATTRIBUTE = (*_TEXT, ("`", "&#96;"), ("\t", "&#9;"), ("\n", "&#10;"), ("\r", "&#13;"))
"""What is written for each special character, `&` first: what is written for the others has one in it."""

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_CONTROL = compiled_later(f"[{CONTROLS}]")
_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})

Attributes = Mapping[str, str | int | bool | None]
"""The attributes of an element: None and False are absent, True has no value."""


def words(text: str) -> str:
    """Return a text as the content of an element."""
    return _escaped(text, _TEXT)


def _escaped(text: str, table: tuple[tuple[str, str], ...]) -> str:
    """Return a text with its special characters escaped; `str.translate` would look up each letter."""
    for character, written in table:
        if character in text:
            text = text.replace(character, written)
    return text


def attribute(value: str) -> str:
    """Return a text as the value of an attribute with its quotes, on one line."""
    written = _escaped(value, _ATTRIBUTE)
    if '"' in written and "'" not in written:
        return f"'{written}'"
    return '"' + written.replace('"', "&quot;") + '"'


def start_tag(name: str, attributes: Attributes) -> str:
    """Return the start tag of an element."""
    if not attributes:
        return f"<{name}>"
    return f"<{name}{''.join([_written(key, value) for key, value in attributes.items()])}>"


def _written(key: str, value: str | float | bool | None) -> str:  # noqa: FBT001 - a value like the others
    """Return one attribute with the space before it; nothing if it is absent."""
    if value is None or value is False:
        return ""
    return f" {key}" if value is True else f" {key}={attribute(str(value))}"


def element(name: str, attributes: Attributes, content: str = "") -> str:
    """Return an element around content that is HTML already."""
    return start_tag(name, attributes) + ("" if name in VOID else f"{content}</{name}>")


def compact_json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    r"""Return a value as JSON on one line, with what readers take out of a text as `\u` escapes."""
    written = _json(value)
    if written.isprintable():  # so there is nothing of what is looked for
        return written
    return _CONTROL.sub(lambda found: json.dumps(found[0])[1:-1], written)


def script_json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return a value as JSON that can stand in a `script` element, whatever it holds."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).translate(_SCRIPT)
