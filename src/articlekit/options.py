"""What varies per program: how articles are read and written. Per document, there are arguments."""

from dataclasses import dataclass, field
from typing import Literal

__all__ = ["HtmlOptions", "Limits", "MarkdownOptions", "ParseOptions", "Profile", "TextOptions"]

Profile = Literal["hexo", "jekyll", "hugo", "zola", "pelican", "quarto", "docusaurus"]
"""The generators whose own meaning of a head can be asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of anything is read before a `LimitError` is raised."""

    source_bytes: int = 5_000_000
    """Bytes (or characters) of a whole source."""
    head_bytes: int = 262_144
    """Bytes of front matter."""
    head_depth: int = 32
    """Levels of nesting in front matter."""
    head_nodes: int = 10_000
    """Values in front matter."""
    head_aliases: int = 100
    """Aliases (`*name`) in front matter."""
    head_expanded: int = 20_000
    """Values in front matter once its aliases are expanded."""
    tags: int = 20_000
    """`<` characters in a body."""
    attributes: int = 100_000
    """Attributes in a body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParseOptions:
    """How every article of a program is read."""

    strict: bool = False
    """Raise the first diagnostic of severity error, and accept no front matter that needs repair."""
    profile: Profile | None = None
    """The generator whose meaning of front matter applies where generators differ; None needs no guess."""
    timezone: str | None = None
    """The IANA name of the zone of date-times that name none; None leaves them without one."""
    dayfirst: bool | None = None
    """Whether 03/04/2020 is in April; None refuses to guess."""
    captions: Literal["structural", "balanced", "eager"] = "balanced"
    """How much evidence a caption needs: markup that says so, good evidence, or any."""
    limits: Limits = field(default_factory=Limits)
    """How much is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownOptions:
    """How every article of a program is written as Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlOptions:
    """How every article of a program is written as HTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextOptions:
    """How every article of a program is written as plain text."""
