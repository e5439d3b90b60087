"""Short codes of generators and editors: how a use of one looks to the function that reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Shortcode", "ShortcodeUse"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortcodeUse:
    """One use of a short code in a body.

    Attributes:
        name: Its name as written, without the path or the suffix of an included file.
        syntax: How it is written: `hugo` is `{{< x >}}` or `{{% x %}}`, `liquid` is `{% x %}`, `output` is
            `{{ x }}`, `bracket` is `[x]`, `wiki` is `![[x]]`.
        arguments: The values without a name, in order.
        parameters: The values with a name.
        body: What stands between it and its end, None if it has none. For a short code whose body is
            Markdown it is a mark that stands for the rendered body: put it where the body belongs.
        written: All values as they are written.
        inline: Renders a line of Markdown, such as a caption, as HTML.
    """

    name: str
    syntax: Literal["hugo", "liquid", "output", "bracket", "wiki"]
    arguments: tuple[str, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    body: str | None = None
    written: str = ""
    inline: Callable[[str], str] = str

    def get(self, *names: str, at: int | None = None) -> str:
        """Return the first parameter of some names, or the argument at a place; empty if there is neither."""
        for name in names:
            if value := self.parameters.get(name):
                return value
        return self.arguments[at] if at is not None and at < len(self.arguments) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcode:
    """How short codes of some names are read; asked before the built-in ones.

    Attributes:
        names: Its names, in any of the ways short codes are written. An underscore and a dash are the same,
            capitals do not count.
        read: Returns the HTML that stands for a use of it, or None: then it stays as text.
        body: What stands between it and its end: nothing, Markdown, or text that is kept as it is.
    """

    names: tuple[str, ...]
    read: Callable[[ShortcodeUse], str | None]
    body: Literal["none", "markdown", "verbatim"] = "none"
