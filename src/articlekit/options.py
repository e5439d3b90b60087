"""What varies per program: how articles are read and written. Per document, there are arguments."""

from dataclasses import dataclass, field
from typing import Literal

from articlekit.parsers._draft import CaptionRule
from articlekit.parsers._shortcode import Shortcode, ShortcodeUse

__all__ = [
    "HtmlOptions",
    "Limits",
    "MarkdownOptions",
    "ParseOptions",
    "Profile",
    "Shortcode",
    "ShortcodeUse",
    "TextOptions",
]

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
    body: Literal["auto", "html", "markdown", "plain"] = "auto"
    """What bodies are written in; `auto` tells for each by its content, and by the suffix of its file."""
    profile: Profile | None = None
    """The generator whose meaning of front matter applies where generators differ; None needs no guess."""
    timezone: str | None = None
    """The IANA name of the zone of date-times that name none; None leaves them without one."""
    dayfirst: bool | None = None
    """Whether 03/04/2020 is in April; None refuses to guess."""
    captions: Literal["structural", "balanced", "eager"] = "balanced"
    """How much evidence a caption needs: markup that says so, good evidence, or any."""
    caption_rules: tuple[CaptionRule, ...] = ()
    """The program's own rules, asked for each picture before the built-in ones."""
    implicit_figures: bool | None = None
    """Whether the words in the brackets of a Markdown picture alone in its paragraph are its caption, as they
    are to Pandoc; None only where it is evident. Else they are its alternative text."""
    shortcodes: tuple[Shortcode, ...] = ()
    """What the short codes of a program's own site stand for, asked before the built-in ones."""
    explain: bool = False
    """Tell for each picture what was considered as its caption, in `ParseResult.explanations`."""
    limits: Limits = field(default_factory=Limits)
    """How much is read."""
    subheads: bool = True
    """Read bold lines as headings where the article has no other ones and sets several so."""
    root: str | None = None
    """The CSS selector of the element that holds the article of a whole page: `main`, `.entry-content`,
    `div#story > .body`; None finds it."""
    roles: bool = True
    """Tell bylines, datelines, notices and their like by their words, and fill with what they say the fields
    of the article that its head left empty."""
    title_heading: Literal["keep", "drop"] = "keep"
    """What becomes of a heading at the start of the body that says the title once more."""
    lead_image: Literal["keep", "drop"] = "keep"
    """What becomes of the body's first picture where it is the lead image of the head. If it is dropped, its
    caption and credit go to the lead image."""
    read_more: Literal["keep", "drop"] = "keep"
    """What becomes of the mark up to which lists of posts show a post, such as `<!-- more -->`: if it is
    kept, the block after it has the id `more`, as generators write it."""
    field_origins: bool = False
    """Tell in `Article.field_origins` where each field came from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownOptions:
    """How every article of a program is written as Markdown."""

    captions: Literal["emphasis", "figure", "title", "pandoc"] = "emphasis"
    """How a picture's caption is written: in emphasis on the line below it, as an HTML figure (everything
    else that Markdown cannot say is then HTML, too, and nothing is lost), as the picture's title, or as
    Pandoc's figure."""
    footnotes: bool = False
    """Write notes as `[^1]`, which GitHub, Hugo, Jekyll and Pandoc read but CommonMark does not; else as
    HTML."""
    front_matter: bool = True
    """Write the article's fields as front matter above its body."""
    math: bool = False
    """Write formulas between dollar signs, which CommonMark does not read; else as code."""
    profile: Profile | None = None
    """The generator whose names for the keys of front matter are used; None uses those that most share."""
    shortcodes: Literal["hugo"] | None = None
    """Write pictures as the short codes of a generator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlOptions:
    """How every article of a program is written as HTML."""

    data: bool = True
    """Say in `data-articlekit-*` attributes what HTML has no words for, so that nothing is lost on the way
    back."""
    page: bool = False
    """Write a complete page with title, byline, style sheet and JSON-LD instead of an `article` element."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextOptions:
    """How every article of a program is written as plain text."""

    captions: bool = True
    """Write captions and credits, in brackets after the name of what they belong to."""
    code: bool = True
    """Write listings and formulas."""
    footnotes: bool = True
    """Write notes."""
    headings: bool = True
    """Write headings."""
    links: bool = False
    """Write where links lead, in angle brackets after their text."""
    lists: bool = True
    """Write lists and definitions."""
    quotes: bool = True
    """Write quotations."""
    tables: bool = True
    """Write tables, a line for each row and a tab between cells."""
    title: bool = True
    """Write the title and the dek of an article above its body."""
