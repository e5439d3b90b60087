"""Writing an article: one format, one module, imported when a name of it is first asked for."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articlekit.serializers._formats import FORMATS
    from articlekit.serializers._html import to_html
    from articlekit.serializers._json import JsonReading, check_json, from_json, to_json
    from articlekit.serializers._json_feed import to_json_feed
    from articlekit.serializers._json_ld import to_json_ld
    from articlekit.serializers._markdown import to_markdown
    from articlekit.serializers._ninjs import to_ninjs
    from articlekit.serializers._portable_text import to_portable_text
    from articlekit.serializers._text import to_text
else:  # type checkers know every name above, and would take any other for one of these

    def __getattr__(name: str) -> object:
        """Import a name when it is first asked for."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return value


__all__ = [
    "FORMATS",
    "JsonReading",
    "check_json",
    "from_json",
    "to_html",
    "to_json",
    "to_json_feed",
    "to_json_ld",
    "to_markdown",
    "to_ninjs",
    "to_portable_text",
    "to_text",
]

_HOMES = {
    "FORMATS": "_formats",
    **dict.fromkeys(("JsonReading", "check_json", "from_json", "to_json"), "_json"),
    **{f"to_{name}": f"_{name}" for name in ("html", "json_feed", "json_ld", "markdown", "ninjs")},
    **{f"to_{name}": f"_{name}" for name in ("portable_text", "text")},
}
"""Where each name is made: the imports above, for the time a program runs."""
