"""How each element is read: every one of the HTML standard, those of older times, and a few of other standards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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
from articlekit.parsers.html._flow import drop_text, read_block, read_inline, skip
from articlekit.parsers.html._state import Reader
from articlekit.parsers.html._tree import COMMENT, IMAGES

__all__ = ["TAGS"]


def _rows(reader: Reader, names: str) -> Iterable[tuple[str, Reader]]:
    return ((name, reader) for name in names.split())


TAGS: Mapping[str, Reader] = {
    # never shown
    **dict(_rows(skip, "base head link meta style template title area col colgroup datalist slot track source param noembed "
                       "noframes frame frameset bgsound basefont keygen isindex command dialog canvas progress meter rp selectedcontent")),
    **dict(_rows(drop_text, "select option optgroup textarea input svg")),
    # content without a meaning of its own, in the line
    **dict(_rows(read_inline, "span font small big data time bdi bdo label output wbr nobr rt rb rtc blink spacer map marquee image "
                              "applet content shadow element nextid multicol")),
    # content without a meaning of its own, in lines of its own
    **dict(_rows(read_block, "html body article section nav main header footer hgroup search center form fieldset legend "
                             "summary caption thead tbody tfoot tr td th dt dd")),
    **dict(_rows(_blocks.read_division, "div address")),
    "p": _blocks.read_paragraph,
    **dict(_rows(_blocks.read_heading, "h1 h2 h3 h4 h5 h6")),
    "hr": _blocks.read_divider,
    "figcaption": _blocks.read_caption,
    "button": _blocks.read_button,
    COMMENT: _blocks.read_comment,
    "figure": _figures.read_figure,
    # marks and what else stands in the line
    **{tag: _inline.reader_of_mark(kind) for tag, kind in _inline.MARKS.items()},
    **{"x-" + tag: _inline.reader_of_mark(kind) for tag, kind in _inline.MARKS.items()},
    "sup": _inline.read_superscript,
    "a": _inline.read_link,
    **dict(_rows(_inline.read_abbreviation, "abbr acronym")),
    "br": _inline.read_break,
    "q": _inline.read_quotation,
    "ruby": _inline.read_ruby,
    # pictures, sounds, videos, embeds
    **dict(_rows(_images.read_image, " ".join(sorted(IMAGES)))),
    **dict(_rows(_images.read_picture, "picture amp-img amp-anim wow-image storefront-image brick-image")),
    "noscript": _images.read_noscript,
    **dict(_rows(_media.read_media, "video audio amp-video amp-audio")),
    "iframe": _embeds.read_frame,
    **dict(_rows(_embeds.read_object, "object embed")),
    **dict(_rows(_embeds.read_named, " ".join(_embeds.NAMED))),
    "script": _embeds.read_script,
    "math": _math.read_math,
    "mjx-container": _math.read_rendered,
    # blocks with a structure
    **dict(_rows(_lists.read_list, "ul ol menu dir")),
    "li": _lists.read_stray_item,
    "dl": _definitions.read_definitions,
    "blockquote": _quotes.read_quote,
    "aside": _asides.read_aside,
    "details": _asides.read_details,
    **dict(_rows(_code.read_pre, "pre listing xmp plaintext")),
    "table": _tables.read_table,
}  # fmt: skip
"""The reader of each element; one that is not here is read as part of a line."""
