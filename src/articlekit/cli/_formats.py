"""The formats an article is written in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from articlekit.models import Article
from articlekit.serializers import (
    to_html,
    to_json,
    to_json_feed,
    to_json_ld,
    to_markdown,
    to_ninjs,
    to_portable_text,
    to_text,
)

__all__ = ["FORMATS", "Format", "FormatName"]

FormatName = Literal[
    "json", "jsonl", "markdown", "html", "text", "json-feed", "json-ld", "ninjs", "portable-text"
]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write an article."""

    suffix: str
    """How the names of its files end."""
    write: Callable[[Article], str]
    """Writes an article."""

    def __call__(self, article: Article) -> bytes:
        """Return an article as the bytes of a text file, with a line end at its end."""
        text = self.write(article)
        return (text if text.endswith("\n") else f"{text}\n").encode()


FORMATS: Mapping[FormatName, Format] = {
    "json": Format(".json", lambda article: to_json(article, indent=2)),
    "jsonl": Format(".jsonl", to_json),
    "markdown": Format(".md", to_markdown),
    "html": Format(".html", to_html),
    "text": Format(".txt", to_text),
    "json-feed": Format(".json", to_json_feed),
    "json-ld": Format(".jsonld", to_json_ld),
    "ninjs": Format(".json", to_ninjs),
    "portable-text": Format(".json", to_portable_text),
}
