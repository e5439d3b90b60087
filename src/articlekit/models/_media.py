"""Images and what is said about them."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from articlekit.models._base import Count, Known, Node, Str, absent
from articlekit.models._text import TextNode

__all__ = ["ROLES", "Caption", "Credit", "Image", "Origin", "Picture", "Variant"]

ROLES = ("lead", "byline", "dateline", "rights", "editor", "source", "correction", "related", "note", "end")
"""What a block may be to the article; a role that is not listed comes from a newer writer, and is kept."""


class Origin(Node, frozen=True):
    """How a caption or a credit was found."""

    rule: Str
    """A stable dotted name, such as `caption.figcaption` or `caption.next-block`."""
    confidence: Annotated[float, Field(strict=True, ge=0, le=1)]
    """How sure that is, from 0 to 1, in two decimals."""


class Caption(TextNode, frozen=True):
    """The words that belong to an image, a gallery, a table or a video, without the credit."""

    origin: Origin | None = Field(default=None, exclude_if=absent)
    """How the caption was found; absent when a person or another program wrote it."""


class Credit(Node, frozen=True):
    """Who made an image."""

    text: Str
    """Who made it, without label, verb or brackets: `澎湃影像平台`, `AP Photo/Nils Berg`."""
    names: tuple[Str, ...] = Field(default=(), exclude_if=absent)
    """The people and organisations in it, one by one."""
    line: Str | None = Field(default=None, exclude_if=absent)
    """The credit as printed, when that says more than `text`: `图片来源：澎湃影像平台`."""
    origin: Origin | None = Field(default=None, exclude_if=absent)
    """How the credit was found."""


class Variant(Node, frozen=True):
    """One file of an image, a video or a sound: the same thing in another size or format."""

    src: Str
    """Where the file is."""
    width: Count | None = Field(default=None, exclude_if=absent)
    """Its width in pixels."""
    density: Annotated[float, Field(strict=True, gt=0)] | None = Field(default=None, exclude_if=absent)
    """The pixel density it is for: 2 for `2x`."""
    media: Str | None = Field(default=None, exclude_if=absent)
    """The CSS media query it is for."""
    mime: Str | None = Field(default=None, exclude_if=absent)
    """Its media type, such as `image/webp`."""


class Image(Node, frozen=True):
    """A picture, its caption and its credit."""

    type: Literal["image"] = "image"
    id: Str | None = Field(default=None, exclude_if=absent)
    """A name for this block that links can point to."""
    role: Annotated[Str | None, Known(ROLES)] = Field(default=None, exclude_if=absent)
    """What it does in the article: `lead` for the body's copy of the lead image."""
    src: Str
    """Where the picture is: the largest real file that is known."""
    alt: Str | None = Field(default=None, exclude_if=absent)
    """What stands in for the picture; "" says it is decorative, absent says nothing."""
    title: Str | None = Field(default=None, exclude_if=absent)
    """The tool tip."""
    width: Count | None = Field(default=None, exclude_if=absent)
    """Its width in CSS pixels."""
    height: Count | None = Field(default=None, exclude_if=absent)
    """Its height in CSS pixels."""
    href: Str | None = Field(default=None, exclude_if=absent)
    """Where a click on it leads."""
    variants: tuple[Variant, ...] = Field(default=(), exclude_if=absent)
    """The same picture in other sizes and formats."""
    caption: Caption | None = Field(default=None, exclude_if=absent)
    """The words that belong to it."""
    credit: Credit | None = Field(default=None, exclude_if=absent)
    """Who made it."""


def _typed(value: Any) -> Any:  # noqa: ANN401 - whatever stands where a picture should
    """Refuse an object without its type: an image reads the same wherever it stands."""
    if isinstance(value, dict) and "type" not in value:
        raise PydanticCustomError("type_missing", "an image says `type: image`")
    return value  # pyright: ignore[reportUnknownVariableType]


Picture = Annotated[Image, BeforeValidator(_typed)]
"""An image where nothing but an image may stand."""
