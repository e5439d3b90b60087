"""The formats by name."""

from collections.abc import Callable, Mapping

from articlekit.models import Article
from articlekit.serializers._html import to_html
from articlekit.serializers._json import to_json
from articlekit.serializers._json_feed import to_json_feed
from articlekit.serializers._json_ld import to_json_ld
from articlekit.serializers._markdown import to_markdown
from articlekit.serializers._ninjs import to_ninjs
from articlekit.serializers._portable_text import to_portable_text
from articlekit.serializers._text import to_text

__all__ = ["FORMATS"]

FORMATS: Mapping[str, Callable[[Article], str]] = {
    "markdown": to_markdown,
    "html": to_html,
    "text": to_text,
    "json": to_json,
    "json-feed": to_json_feed,
    "json-ld": to_json_ld,
    "ninjs": to_ninjs,
    "portable-text": to_portable_text,
}
"""The formats by name, each with what writes an article in it."""
