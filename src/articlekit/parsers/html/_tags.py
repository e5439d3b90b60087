"""How each element is read: those of the HTML standard and of older times, and a few of other standards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from articlekit.parsers.html import (
    _asides,
    _blocks,
    _code,
    _definitions,
    _embeds,
    _figures,
    _images,
    _inline,
    _lists,
    _math,
    _media,
    _quotes,
    _tables,
)
from articlekit.parsers.html._flow import drop_part, drop_text, read_block, read_inline, skip
from articlekit.parsers.html._page_words import LEFT_OUT
from articlekit.parsers.html._state import Reader
from articlekit.parsers.html._tree import COMMENT

__all__ = ["TAGS"]

_NAMES: tuple[tuple[Reader, str], ...] = (
    # never shown
    (
        skip,
        """
        head link meta style template title area col colgroup datalist slot track source param noembed
        noframes frame frameset bgsound basefont keygen isindex command dialog canvas progress meter rp
        selectedcontent
        """,
    ),
    (drop_text, "select option optgroup textarea input svg"),
    # content without a meaning of its own, in the line
    (
        read_inline,
        """
        span font small big data time bdi bdo label output wbr nobr rt rb rtc blink spacer map marquee image
        applet content shadow element nextid multicol
        """,
    ),
    # content without a meaning of its own, in lines of its own
    (
        read_block,
        """
        html body article section nav main header footer hgroup search center form fieldset legend summary
        caption thead tbody tfoot tr td th dt dd
        """,
    ),
    (_blocks.read_division, "div address"),
    (_blocks.read_paragraph, "p"),
    (_blocks.read_heading, "h1 h2 h3 h4 h5 h6"),
    (_blocks.read_divider, "hr"),
    (_blocks.read_caption, "figcaption"),
    (_blocks.read_button, "button"),
    (_blocks.read_comment, COMMENT),
    (drop_part, LEFT_OUT),
    (_figures.read_figure, "figure"),
    # what else stands in the line
    (_inline.read_base, "base"),
    (_inline.read_superscript, "sup"),
    (_inline.read_link, "a"),
    (_inline.read_abbreviation, "abbr acronym"),
    (_inline.read_break, "br"),
    (_inline.read_quotation, "q"),
    (_inline.read_ruby, "ruby"),
    # pictures, sounds, videos, embeds
    (_images.read_image, "img"),
    (_images.read_picture, "picture amp-img amp-anim wow-image storefront-image brick-image"),
    (_images.read_noscript, "noscript"),
    (_media.read_media, "video audio amp-video amp-audio"),
    (_embeds.read_frame, "iframe"),
    (_embeds.read_object, "object embed"),
    (_embeds.read_named, " ".join(_embeds.NAMED)),
    (_embeds.read_script, "script"),
    (_math.read_math, "math"),
    (_math.read_rendered, "mjx-container"),
    # blocks with a structure
    (_lists.read_list, "ul ol menu dir"),
    (_lists.read_stray_item, "li"),
    (_definitions.read_definitions, "dl"),
    (_quotes.read_quote, "blockquote"),
    (_asides.read_aside, "aside"),
    (_asides.read_details, "details"),
    (_code.read_pre, "pre listing xmp plaintext"),
    (_tables.read_table, "table"),
)


def _marks() -> Iterator[tuple[str, Reader]]:
    """Give the elements that are marks, also under the names that they are defused with."""
    for tag, kind in _inline.MARKS.items():
        reader = _inline.reader_of_mark(kind)
        yield tag, reader
        yield f"x-{tag}", reader


def _rows() -> Iterator[tuple[str, Reader]]:
    return ((tag, reader) for reader, names in _NAMES for tag in names.split())


TAGS: Mapping[str, Reader] = {**dict(_marks()), **dict(_rows())}
"""The reader of each element; one that is not here is read as part of a line."""
