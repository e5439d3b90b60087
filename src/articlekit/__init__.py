"""Reads an article as the web stores it, and gives back typed data: text, images, captions, credits."""

from typing import TYPE_CHECKING

from articlekit import errors, models, options
from articlekit.errors import ArticlekitError, Diagnostic
from articlekit.models import Article, as_datetime, canonical, transform, walk
from articlekit.options import HtmlOptions, Limits, MarkdownOptions, ParseOptions, TextOptions
from articlekit.parsers._pipeline import ParseResult, check, check_file, from_parts, parse, parse_file
from articlekit.parsers.frontmatter import FrontMatter, read_front_matter
from articlekit.serializers import (
    FORMATS,
    JsonReading,
    check_json,
    from_json,
    to_html,
    to_json,
    to_json_ld,
    to_markdown,
    to_text,
)

if TYPE_CHECKING:
    from articlekit.schema import json_schema

__all__ = [
    "FORMATS",
    "Article",
    "ArticlekitError",
    "Diagnostic",
    "FrontMatter",
    "HtmlOptions",
    "JsonReading",
    "Limits",
    "MarkdownOptions",
    "ParseOptions",
    "ParseResult",
    "TextOptions",
    "as_datetime",
    "canonical",
    "check",
    "check_file",
    "check_json",
    "errors",
    "from_json",
    "from_parts",
    "json_schema",
    "models",
    "options",
    "parse",
    "parse_file",
    "read_front_matter",
    "to_html",
    "to_json",
    "to_json_ld",
    "to_markdown",
    "to_text",
    "transform",
    "walk",
]

_LATE = {"json_schema": "articlekit.schema"}
"""What is dear to import, and where it is: handed out when it is asked for (PEP 562)."""


def __getattr__(name: str) -> object:
    """Hand out what is dear to import."""
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(_LATE[name]), name)
    return value


def __dir__() -> list[str]:
    """Return the public names, the late ones included."""
    return sorted({*globals(), *__all__})
