"""What a word of a class says of how its element is read: conventions of many tools, never of one site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from articlekit.parsers.html import (
    _asides,
    _blocks,
    _cards,
    _code,
    _embed_boxes,
    _embeds,
    _footnotes_box,
    _galleries,
    _inline,
    _loose_items,
    _math,
    _notes_in_text,
    _posts,
    _quotes,
)
from articlekit.parsers.html._state import Reader

__all__ = ["CLASSES"]

_WORDS: tuple[tuple[Reader, str], ...] = (
    (
        _inline.read_label,
        """
        sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader
        screenreader-only screen-reader u-visually-hidden u-hiddenvisually hidden-visually is-visually-hidden
        sr-text a11y-hidden a11y-text assistive-text element-invisible hidden-accessible show-for-sr
        u-screen-reader h-visually-hidden sronly u-hidden-visually off-screen-text
        """,
    ),
    (
        _inline.read_anchor,
        """
        headerlink header-anchor heading-anchor anchorjs-link heading-link anchor-link octicon-link permalink
        hash-link
        """,
    ),
    (
        _asides.read_callout,
        """
        admonition callout callout-block custom-block markdown-alert kg-callout-card notecard bd-callout
        md-callout wp-block-callout notion-callout theme-admonition gatsby-callout alert-box infobox-callout
        confluence-information-macro alert-info alert-warning alert-danger alert-success alert-primary
        alert-secondary
        """,
    ),
    (
        _loose_items.read_word_item,
        "msolistparagraph msolistparagraphcxspfirst msolistparagraphcxspmiddle msolistparagraphcxsplast",
    ),
    (_notes_in_text.read_note_in_text, "ltx_note"),
    (_quotes.read_pull_quote, "pullquote pull-quote wp-block-pullquote pull_quote pq pullquote-text"),
    (
        _blocks.read_subhead,
        """
        crosshead crossheading interline onlineinterline zwischentitel zwischenueberschrift
        zwischenüberschrift intertitle intertitre inter-titre mellanrubrik mellomtittel tussenkop ladillo
        subheading subhead
        """,
    ),
    (_code.read_listing, "syntaxhighlighter crayon-syntax"),
    (
        _code.read_code_label,
        """
        code-header code-lang code-language code-block-header codeblock-header code-block-lang highlight-lang
        code-title-bar code-toolbar-language hljs-language
        """,
    ),
    (_code.read_toolbar, "cnblogs_code_toolbar toolbar"),
    (_code.read_gutter, " ".join(sorted(_code.NUMBERS))),
    (
        _footnotes_box.read_notes,
        "footnotes footnote-list endnotes footnotes-list footnote-definitions wp-block-footnotes",
    ),
    (
        _math.read_rendered,
        """
        katex katex-display mathjax mathjax_display mathjax_svg mathjax_svg_display mathjax_preview mjx-chtml
        mwe-math-element ztext-math
        """,
    ),
    (
        _math.read_formula,
        "math-tex math math-inline math-display ql-formula notion-equation tex latex math-block",
    ),
    (_posts.read_post, " ".join(_posts.POSTS)),
    (_cards.read_card, " ".join(_cards.CARDS)),
    (_galleries.read_gallery_data, " ".join(_galleries.GALLERIES)),
    (_embed_boxes.read_embed_box, " ".join(_embed_boxes.BOXES)),
    (
        _embeds.read_placeholder,
        """
        youtube-player youtube-embed youtube lyte wp-youtube-lyte rll-youtube-player video-embed embed-youtube
        embed-container youtube-wrapper media-embed embed-block
        """,
    ),
    (
        _blocks.read_empty_caption,
        """
        caption image-caption img-caption wp-caption-text figcaption img-desc img_descr img-descr image-desc
        pgc-img-caption picintro picture-caption photo-caption media-caption imagecaption tr-caption
        thumbcaption caption-text caption__text image__caption figure-caption article-image-caption
        image_caption img_desc text-caption legend
        """,
    ),
)


def _rows() -> Iterator[tuple[str, Reader]]:
    return ((word, reader) for reader, words in _WORDS for word in words.split())


CLASSES: Mapping[str, Reader] = dict(_rows())
"""The reader of an element by one word of its class; it reads what is something else by its name."""
