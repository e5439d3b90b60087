"""Writing an article: one format, one module."""

from collections.abc import Callable, Mapping

from articlekit.models import Article
from articlekit.serializers._html import to_html
from articlekit.serializers._json import check_json, from_json, to_json
from articlekit.serializers._json_ld import to_json_ld
from articlekit.serializers._markdown import to_markdown
from articlekit.serializers._text import to_text

__all__ = [
    "FORMATS",
    "check_json",
    "from_json",
    "to_html",
    "to_json",
    "to_json_ld",
    "to_markdown",
    "to_text",
]

FORMATS: Mapping[str, Callable[[Article], str]] = {
    "markdown": to_markdown,
    "html": to_html,
    "text": to_text,
    "json": to_json,
    "json-ld": to_json_ld,
}
"""The formats by name, each with what writes an article in it."""
