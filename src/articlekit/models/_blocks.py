"""The blocks a body is made of."""

from collections.abc import Callable
from typing import Annotated, Any, Literal, Union, cast, get_args

from pydantic import AfterValidator, Discriminator, Field, GetCoreSchemaHandler, Tag
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeAliasType

from articlekit.models._base import (
    MAX_JSON_DEPTH,
    Count,
    Flag,
    Json,
    Known,
    Level,
    Node,
    Number,
    Str,
    absent,
    known_depth,
)
from articlekit.models._media import ROLES, Caption, Credit, Image, Picture, Variant
from articlekit.models._text import TextNode

__all__ = [
    "BLOCK_TYPES",
    "ROLES",
    "Aside",
    "Block",
    "Body",
    "Cell",
    "Code",
    "Custom",
    "Definition",
    "Definitions",
    "Divider",
    "Embed",
    "Footnote",
    "Gallery",
    "Heading",
    "List",
    "ListItem",
    "Math",
    "Media",
    "Paragraph",
    "Quote",
    "Raw",
    "Table",
    "UnknownBlock",
]


class _Block(Node, frozen=True):
    """What every block has."""

    type: str
    id: Str | None = Field(default=None, exclude_if=absent)
    """A name for this block that links can point to."""
    role: Annotated[Str | None, Known(ROLES)] = Field(default=None, exclude_if=absent)
    """What it does in the article, when it is more than text: `byline`, `correction`, `note` …"""


class _TextBlock(TextNode, _Block, frozen=True):
    """A block that is text."""


class Paragraph(_TextBlock, frozen=True):
    """A paragraph."""

    type: Literal["paragraph"] = "paragraph"


class Heading(_TextBlock, frozen=True):
    """A heading."""

    type: Literal["heading"] = "heading"
    level: Level
    """Its level, from 1 for the title's to 6."""


class Gallery(_Block, frozen=True):
    """Several pictures that belong together, perhaps with one caption for all."""

    type: Literal["gallery"] = "gallery"
    images: tuple[Picture, ...]
    """The pictures in order, each with its own caption and credit."""
    caption: Caption | None = Field(default=None, exclude_if=absent)
    """The words that belong to all of them."""
    credit: Credit | None = Field(default=None, exclude_if=absent)
    """Who made all of them."""


class ListItem(Node, frozen=True):
    """One item of a list."""

    body: "Body"
    """What it holds; a nested list is a block of it."""
    checked: Flag | None = Field(default=None, exclude_if=absent)
    """Whether the box before it is ticked; absent when there is no box."""


class List(_Block, frozen=True):
    """A list, ordered or not."""

    type: Literal["list"] = "list"
    ordered: Flag = False
    """Whether its items are numbered."""
    start: Number | None = Field(default=None, exclude_if=absent)
    """The number of the first item, when it is not 1."""
    items: tuple[ListItem, ...]
    """The items in order."""


class Definition(Node, frozen=True):
    """A term and what is said about it."""

    term: Str
    """The term, as plain text."""
    body: "Body"
    """What is said about it."""


class Definitions(_Block, frozen=True):
    """A list of terms with their definitions."""

    type: Literal["definitions"] = "definitions"
    items: tuple[Definition, ...]
    """The terms in order."""


class Quote(_Block, frozen=True):
    """A quotation."""

    type: Literal["quote"] = "quote"
    kind: Annotated[Str, Known(("block", "pull"))] = "block"
    """`block` for somebody's words, `pull` for words of the article itself, printed large."""
    body: "Body"
    """What is quoted."""
    attribution: Str | None = Field(default=None, exclude_if=absent)
    """Whose words they are, without the dash."""


class Code(_Block, frozen=True):
    """A listing: text where every space and line end counts."""

    type: Literal["code"] = "code"
    text: Str
    """The code, without a final line end."""
    language: Str | None = Field(default=None, exclude_if=absent)
    """Its language, as the source named it."""
    filename: Str | None = Field(default=None, exclude_if=absent)
    """The file it is from."""


class Math(_Block, frozen=True):
    """A formula on a line of its own."""

    type: Literal["math"] = "math"
    text: Str
    """The formula as TeX, without delimiters."""


class Cell(TextNode, frozen=True):
    """One cell of a table."""

    header: Flag = Field(default=False, exclude_if=lambda value: value is False)
    """Whether it names its row or column."""
    colspan: Count = Field(default=1, exclude_if=lambda value: value == 1)
    """How many columns it covers."""
    rowspan: Count = Field(default=1, exclude_if=lambda value: value == 1)
    """How many rows it covers."""


class Table(_Block, frozen=True):
    """A table of data."""

    type: Literal["table"] = "table"
    rows: tuple[tuple[Cell, ...], ...]
    """The rows from top to bottom, each from its first cell to its last."""
    caption: Caption | None = Field(default=None, exclude_if=absent)
    """The words above or below it."""


class Media(_Block, frozen=True):
    """A sound or a video that the page itself plays."""

    type: Literal["media"] = "media"
    kind: Annotated[Str, Known(("audio", "video"))]
    """`audio` or `video`."""
    sources: tuple[Variant, ...]
    """The files, the preferred first."""
    poster: Str | None = Field(default=None, exclude_if=absent)
    """The picture that stands in for a video before it plays."""
    caption: Caption | None = Field(default=None, exclude_if=absent)
    """The words that belong to it."""
    credit: Credit | None = Field(default=None, exclude_if=absent)
    """Who made it."""


class Embed(_Block, frozen=True):
    """Something of another site shown in the article: a video, a post, a map, a card."""

    type: Literal["embed"] = "embed"
    provider: Str | None = Field(default=None, exclude_if=absent)
    """Whose it is, such as `youtube`; absent when we do not know the site."""
    url: Str | None = Field(default=None, exclude_if=absent)
    """Where a person finds it: the canonical page, not the player's address."""
    title: Str | None = Field(default=None, exclude_if=absent)
    """What it is called."""
    caption: Caption | None = Field(default=None, exclude_if=absent)
    """The words that belong to it; for a post, its text."""
    credit: Credit | None = Field(default=None, exclude_if=absent)
    """Who made it."""
    html: Str | None = Field(default=None, exclude_if=absent)
    """The source's own markup, kept only on request."""


class Footnote(_Block, frozen=True):
    """A note; a `footnote` mark whose `href` is `#` and this label points to it."""

    type: Literal["footnote"] = "footnote"
    label: Str
    """What the note is called: `1`, `*`, `a`."""
    body: "Body"
    """What it says."""


class Divider(_Block, frozen=True):
    """A break between parts of the text."""

    type: Literal["divider"] = "divider"


class Aside(_Block, frozen=True):
    """Something beside the text: a box, a callout, a part to unfold."""

    type: Literal["aside"] = "aside"
    title: Str | None = Field(default=None, exclude_if=absent)
    """Its title, or what is shown before it is unfolded."""
    body: "Body"
    """What it holds."""


class Raw(_Block, frozen=True):
    """A piece of the source as it was, kept only on request."""

    type: Literal["raw"] = "raw"
    format: Str
    """What it is written in, such as `html`."""
    content: Str
    """The piece itself."""


class Custom(_Block, frozen=True):
    """A block of somebody else's making."""

    type: Literal["custom"] = "custom"
    name: Annotated[str, Field(pattern=r"^[^:\s]+:[^:\s]+$")]
    """`vendor:kind`, so that two makers never mean different things by one name."""
    data: Json = None
    """Whatever the maker puts there."""


BLOCK_TYPES = frozenset({
    "paragraph", "heading", "image", "gallery", "list", "definitions", "quote", "code", "math", "table",
    "media", "embed", "footnote", "divider", "aside", "raw", "custom",
})  # fmt: skip
"""Every kind of block that this version knows."""


def _unknown_type(value: str) -> str:
    """Refuse the kinds that have a class of their own."""
    if value in BLOCK_TYPES:
        raise ValueError(f"{value} is a block kind of its own, not an unknown one")
    return value


class UnknownBlock(Node, frozen=True):
    """A block kind of a newer version, kept so that it can be written back as it came."""

    type: Annotated[Str, AfterValidator(_unknown_type)]


def _kind(value: Any) -> str | None:  # noqa: ANN401 - whatever stands where a block should
    """Return which branch of `Block` a value belongs to; None when it has no type at all."""
    if isinstance(value, dict):
        found: object = cast("dict[str, Any]", value).get("type")
    else:
        found = getattr(value, "type", None)
    if not isinstance(found, str):
        return None
    return found if found in BLOCK_TYPES else "unknown"


Block = TypeAliasType(
    "Block",
    Annotated[
        Union[  # noqa: UP007 - the alias is recursive: its parts are resolved late
            Annotated[Paragraph, Tag("paragraph")],
            Annotated[Heading, Tag("heading")],
            Annotated[Image, Tag("image")],
            Annotated[Gallery, Tag("gallery")],
            Annotated[List, Tag("list")],
            Annotated[Definitions, Tag("definitions")],
            Annotated[Quote, Tag("quote")],
            Annotated[Code, Tag("code")],
            Annotated[Math, Tag("math")],
            Annotated[Table, Tag("table")],
            Annotated[Media, Tag("media")],
            Annotated[Embed, Tag("embed")],
            Annotated[Footnote, Tag("footnote")],
            Annotated[Divider, Tag("divider")],
            Annotated[Aside, Tag("aside")],
            Annotated[Raw, Tag("raw")],
            Annotated[Custom, Tag("custom")],
            Annotated[SkipJsonSchema[UnknownBlock], Tag("unknown")],
        ],
        Discriminator(_kind),
    ],
)
"""Any block. Ask `isinstance(block, UnknownBlock)` first, then `match block.type`."""

_SHALLOW = BLOCK_TYPES - {"list", "definitions", "quote", "footnote", "aside", "custom"}


def _not_too_deep(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """Refuse blocks nested so deeply that their JSON could not be read back."""
    nested = [block for block in body if block.type not in _SHALLOW]
    if any(known_depth(block) > MAX_JSON_DEPTH - 3 for block in nested):
        raise ValueError(f"the JSON of these blocks nests deeper than {MAX_JSON_DEPTH} levels")
    return body


class _Built:
    """Takes a tuple of blocks that are models as it is: each was validated when it was built."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Ask for the classes of the blocks before their kinds are asked for, one call of ours for each."""
        closely = handler(source)
        in_python = core_schema.no_info_wrap_validator_function(cls._taken, closely)
        return core_schema.json_or_python_schema(json_schema=closely, python_schema=in_python)

    @staticmethod
    def _taken(value: object, closely: Callable[[object], tuple[Block, ...]]) -> tuple[Block, ...]:
        """Return the blocks, looked at closely unless all of them are models."""
        if type(value) is not tuple:
            return closely(value)
        blocks = cast("tuple[Block, ...]", value)
        return blocks if _CLASSES.issuperset(map(type, blocks)) else closely(blocks)


_CLASSES = frozenset(get_args(branch)[0] for branch in get_args(get_args(Block.__value__)[0]))
"""The class of each kind of block."""

Body = Annotated[tuple[Block, ...], _Built, AfterValidator(_not_too_deep)]
"""Blocks in reading order. The two levels around it are the article's own."""
