"""Reads an article as the web stores it, and gives back typed data: text, images, captions, credits.

Every name is imported when it is first asked for (PEP 562), so that `import articlekit` itself costs next to
nothing, and a program pays only for what it uses.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articlekit import errors, models, options
    from articlekit.errors import ArticlekitError, Diagnostic
    from articlekit.models import Article, as_datetime, canonical, transform, walk
    from articlekit.options import (
        HtmlOptions,
        Limits,
        MarkdownOptions,
        ParseOptions,
        Shortcode,
        ShortcodeUse,
        TextOptions,
    )
    from articlekit.parsers._pipeline import ParseResult, check, check_file, from_parts, parse, parse_file
    from articlekit.parsers.frontmatter._edit import edit_front_matter
    from articlekit.parsers.frontmatter._handler import SafeYAMLHandler
    from articlekit.parsers.frontmatter._read import FrontMatter, read_front_matter
    from articlekit.schema import json_schema
    from articlekit.serializers import (
        FORMATS,
        JsonReading,
        check_json,
        from_json,
        to_html,
        to_json,
        to_json_feed,
        to_json_ld,
        to_markdown,
        to_ninjs,
        to_portable_text,
        to_text,
    )
else:  # type checkers know every name above, and would take any other for one of these

    def __getattr__(name: str) -> object:
        """Import a name when it is first asked for."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        home = import_module(f"{__name__}.{_HOMES.get(name, name)}")
        value = globals()[name] = getattr(home, name) if name in _HOMES else home
        return value


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
    "SafeYAMLHandler",
    "Shortcode",
    "ShortcodeUse",
    "TextOptions",
    "as_datetime",
    "canonical",
    "check",
    "check_file",
    "check_json",
    "edit_front_matter",
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
    "to_json_feed",
    "to_json_ld",
    "to_markdown",
    "to_ninjs",
    "to_portable_text",
    "to_text",
    "transform",
    "walk",
]

_NAMES = {
    "errors": "ArticlekitError Diagnostic",
    "models": "Article as_datetime canonical transform walk",
    "options": "HtmlOptions Limits MarkdownOptions ParseOptions Shortcode ShortcodeUse TextOptions",
    "parsers._pipeline": "ParseResult check check_file from_parts parse parse_file",
    "parsers.frontmatter._edit": "edit_front_matter",
    "parsers.frontmatter._handler": "SafeYAMLHandler",
    "parsers.frontmatter._read": "FrontMatter read_front_matter",
    "schema": "json_schema",
    "serializers": "FORMATS JsonReading check_json from_json to_html to_json to_json_feed to_json_ld"
    " to_markdown to_ninjs to_portable_text to_text",
}
"""Where each name is made: the imports above, for the time a program runs."""

_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}


def __dir__() -> list[str]:
    """Return the public names, those not yet imported included."""
    return sorted({*globals(), *__all__})
