"""How each element is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from articlekit.parsers.html import _blocks, _code, _embeds, _images, _inline, _lists, _quotes, _tables
from articlekit.parsers.html._flow import read_block, read_inline, skip
from articlekit.parsers.html._state import Reader
from articlekit.parsers.html._tree import COMMENT

__all__ = ["TAGS"]


def _rows(reader: Reader, names: str) -> Iterable[tuple[str, Reader]]:
    return ((name, reader) for name in names.split())


TAGS: Mapping[str, Reader] = {
    **{tag: _inline.reader_of_mark(kind) for tag, kind in _inline.MARKS.items()},
    **dict(_rows(skip, "base head link meta script style template title area map col colgroup datalist input select option optgroup button textarea "
                       "dialog slot track source param noembed noframes svg canvas progress meter frame frameset bgsound")),
    **dict(_rows(read_inline, "span font small big data time bdi bdo label output wbr nobr rt rp rb rtc acronym blink legend")),
    **dict(_rows(read_block, "html body article section nav main header footer address hgroup search center div dir menu form fieldset "
                             "summary caption thead tbody tfoot tr td th li dt dd picture")),
    "p": _blocks.read_paragraph,
    "div": _blocks.read_division,
    **dict(_rows(_blocks.read_heading, "h1 h2 h3 h4 h5 h6")),
    "hr": _blocks.read_divider,
    "figure": _blocks.read_figure,
    "figcaption": _blocks.read_caption,
    "a": _inline.read_link,
    "abbr": _inline.read_abbr,
    "acronym": _inline.read_abbr,
    "br": _inline.read_break,
    "q": _inline.read_quotation,
    "ruby": _inline.read_ruby,
    **dict(_rows(_images.read_image, "img amp-img amp-anim")),
    "picture": _images.read_picture,
    "noscript": _images.read_noscript,
    **dict(_rows(_lists.read_list, "ul ol menu dir")),
    "dl": _lists.read_definitions,
    "blockquote": _quotes.read_quote,
    "aside": _quotes.read_aside,
    "details": _quotes.read_details,
    **dict(_rows(_code.read_pre, "pre listing xmp plaintext")),
    "table": _tables.read_table,
    **dict(_rows(_embeds.read_frame, "iframe")),
    **dict(_rows(_embeds.read_media, "video audio amp-video amp-audio")),
    COMMENT: skip,
}  # fmt: skip
"""The reader of each element; one that is not here is read as part of a line."""
