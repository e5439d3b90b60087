"""Images that are no pictures of the article: pixels that count readers, buttons, avatars, badges, emoji."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter

from articlekit._patterns import compiled_later
from articlekit.parsers.html._run import Open
from articlekit.parsers.html._space import one_line

__all__ = [
    "MAX_EMOJI",
    "is_decoration",
    "is_invisible",
    "is_letter",
    "is_shared",
    "is_telling",
    "is_telling_file",
    "words_in_place",
]

MAX_PIXELS = 100_000
MAX_EMOJI = 12
"""Characters of the longest text that an emoji's picture stands for."""

MAX_ADDRESS = 300
"""Characters of an address in which a telling word is looked for."""

SHORT = 3
"""Letters of the longest telling word that must stand alone."""

_NO_PIXELS = frozenset({"0", "1", "0px", "1px"})

SMALL = 48
"""Pixels of the widest image that is an icon if anything says so."""

_TINY = compiled_later(
    r"(?:^|[;\s])(?:max-)?(?:width|height)\s*+:\s*+[01](?:\.0)?(?:px)?\s*+(?:;|\Z|!)", re.IGNORECASE
)
_LETTER = compiled_later(
    r"(?:^|[;\s])(?:width|height)\s*+:\s*+(?:0?\.\d{1,3}+|1(?:\.\d{1,3}+)?)em", re.IGNORECASE
)
_EMOJI_CLASS = compiled_later(
    r"(?:^|[\s_-])(?:emoji|emojione|wp-smiley|smiley|smilie|smilies|emoticon|twemoji|kwai-emoji|sticker-emoji|qqemoji|face-icon)",
    re.IGNORECASE,
)
_EMOJI_FILE = compiled_later(
    r"/(?:emojis?|emoticons?|smile?y?s|smilies|faces?)/|[/@]twemoji|//face\.|s\.w\.org/images/core/emoji",
    re.IGNORECASE,
)
_EMOJI = compiled_later(
    "[\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff\u200d\ufe0f\u20e30-9#*]{1,12}\\Z"
)
_SHARE = compiled_later(
    r"(?<![a-z\d-])(?:"
    r"pinterest\.[a-z.]+/pin/create|facebook\.com/(?:sharer|share\.php|dialog)|(?:twitter|x)\.com/(?:intent|share)|linkedin\.com/(?:shareArticle|cws)|"
    r"service\.weibo\.com/share|(?:api\.)?whatsapp\.com/send|t\.me/share|reddit\.com/submit|b\.hatena\.ne\.jp/(?:entry|add)|line\.me/R/|getpocket\.com/(?:save|edit)|"
    r"plus\.google\.com/share|vk\.com/share|connect\.ok\.ru|tumblr\.com/(?:share|widgets/share)|delicious\.com/save|addtoany\.com/|addthis\.com/bookmark|feeds\.feedburner\.com/~ff|"
    r"digg\.com/submit|stumbleupon\.com/submit|share\.flipboard|threads\.net/intent)",
    re.IGNORECASE,
)
_COUNTER = compiled_later(
    r"//(?:feeds\.feedburner\.com/~r/|pixel\.|stats\.word|b\.scorecardresearch|www\.google-analytics|ad\.doubleclick|www\.facebook\.com/tr(?![a-z])|blogger\.googleusercontent\.com/tracker|"
    r"feeds\.wordpress\.com/1\.0/|rc\.feedsportal|counter\.|track\.|tracking\.)",
    re.IGNORECASE,
)
_BADGE = compiled_later(
    r"img\.shields\.io/|badge\.fury\.io|badgen\.net/|/badge\.svg|/badges?/[^/]+\.(?:svg|png)", re.IGNORECASE
)
_AVATAR_CLASS = compiled_later(
    r"(?:^|[\s_-])(?:avatar|gravatar|author-(?:photo|image|img|pic|thumb)|profile-(?:pic|photo|image))",
    re.IGNORECASE,
)
_AVATAR_FILE = compiled_later(r"gravatar\.com/avatar|/avatars?/", re.IGNORECASE)
_ICON_FILE = compiled_later(
    r"/(?:[\w-]{0,30}[-_])?(?:icon|ico|zoom(?:-in|-out)?|enlarge|magnif\w{1,5}|expand|fullscreen|chevron|arrow|close|lupe)[\w.-]{0,60}\.svg(?:\Z|\?)",
    re.IGNORECASE,
)
_BUTTON_CLASS = compiled_later(
    r"(?:^|[\s_-])(?:share|social|icon|ico|spacer|tracking|tracker|pixel)(?:$|[\s_-])", re.IGNORECASE
)
_TELLING_FILES = frozenset({
    "emoji", "emoticon", "twemoji", "smil", "face", "pixel", "stats", "scorecardresearch", "analytics",
    "doubleclick", "tr", "track", "counter", "feeds", "rc", "shields", "badge", "avatar", "gravatar", "latex",
    "tex", "math", "mimetex", "chart", "equation", "svg",
})  # fmt: skip
"""How words of an address begin without which no rule takes an image for anything but a picture."""

_TELLING_CLASSES = frozenset({
    "emoji", "emoticon", "twemoji", "qqemoji", "smil", "face", "avatar", "gravatar", "author", "profile",
    "share", "social", "icon", "ico", "spacer", "track", "pixel", "latex", "tex", "math", "equation",
    "formula", "mwe", "ql", "katex",
})  # fmt: skip
"""How words of a class begin without which none does."""

_SHARING_FILES = frozenset({
    "pinterest", "facebook", "twitter", "x", "linkedin", "weibo", "whatsapp", "t", "reddit", "hatena", "line",
    "getpocket", "plus", "vk", "connect", "tumblr", "delicious", "addtoany", "addthis", "feeds", "digg",
    "stumbleupon", "share", "threads",
})  # fmt: skip
"""How words of an address begin without which no link is one that shares the article."""

_TELLING_ATTRIBUTES = frozenset({"data-formula", "data-latex", "data-tex", "data-emoji"})
"""Attributes that give the text of a picture that is no picture."""


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for words, grouped by first letters: most places fit none, and are left at once."""
    whole = (word if len(word) > SHORT else f"{word}(?![a-z])" for word in sorted(words))
    groups = groupby(whole, key=itemgetter(0))
    return "|".join(f"{first}(?:{'|'.join(word[1:] for word in group)})" for first, group in groups)


_TELLING_FILE = compiled_later(rf"[-/_.?=&,:~@+](?:{_any_of(_TELLING_FILES)})")
_SHARING = compiled_later(rf"[^a-z\d-](?:{_any_of(_SHARING_FILES)})")
_TELLING_CLASS = compiled_later(rf"[-_\s](?:{_any_of(_TELLING_CLASSES)})")


def is_telling(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether to ask if an image is a picture at all: a word of its class or its address hints at it."""
    if not _TELLING_ATTRIBUTES.isdisjoint(attributes):
        return True
    names = attributes.get("class")
    if names and _TELLING_CLASS.search(f" {names}".lower()) is not None:
        return True
    return is_telling_file(attributes.get("src") or "")


def is_telling_file(src: str) -> bool:
    """Tell whether an address has a word that some rule for what is no picture asks for."""
    return _TELLING_FILE.search(f"/{src[:MAX_ADDRESS]}".lower()) is not None


def is_invisible(attributes: Mapping[str, str | None]) -> bool:
    """Tell a pixel that counts readers, or a spacer, by its size."""
    for name in ("width", "height"):
        size = attributes.get(name)
        if size and size.strip() in _NO_PIXELS:
            return True
    style = attributes.get("style")
    return style is not None and _TINY.search(style) is not None


def words_in_place(attributes: Mapping[str, str | None], alt: str) -> str | None:
    """Return the text of an image that is an emoji, empty if it has none; None if it is a picture."""
    alt = alt or one_line(attributes.get("data-emoji"))
    if _EMOJI_CLASS.search(attributes.get("class") or "") or is_letter(attributes, alt):
        return alt
    if _EMOJI_FILE.search(attributes.get("src") or "") and (
        (_width(attributes) or MAX_PIXELS) <= SMALL or 0 < len(alt) <= MAX_EMOJI
    ):
        return alt
    return None


_INITIAL = compiled_later(r"\b(?:drop-?_?cap|initial)", re.IGNORECASE)


def is_letter(attributes: Mapping[str, str | None], alt: str) -> bool:
    """Tell an image that stands for a letter: its text is an emoji, or short and it is as large as one.

    Or it is the initial of a paragraph: one letter, and its class says so.
    """
    return 0 < len(alt) <= MAX_EMOJI and (
        _EMOJI.match(alt) is not None
        or _LETTER.search(attributes.get("style") or "") is not None
        or (len(alt) == 1 and alt.isalpha() and _INITIAL.search(attributes.get("class") or "") is not None)
    )


def _width(attributes: Mapping[str, str | None]) -> int | None:
    value = (attributes.get("width") or attributes.get("height") or "").strip().removesuffix("px")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else None  # noqa: PLR2004


def is_shared(opened: list[Open]) -> bool:
    """Tell whether an image is the button of a link that shares the article."""
    hrefs = (inline.box.attributes.get("href") or "" for inline in opened if inline.box.tag == "a")
    return any(_SHARING.search(f"/{href}".lower()) and _SHARE.search(href) for href in hrefs)


def is_decoration(attributes: Mapping[str, str | None], src: str) -> bool:
    """Tell a counter, a badge, an author's portrait or an icon from a picture."""
    if _COUNTER.search(src) or _BADGE.search(src) or (".svg" in src and _ICON_FILE.search(src)):
        return True
    names = attributes.get("class") or ""
    width = _width(attributes)
    if _AVATAR_CLASS.search(names) or (_AVATAR_FILE.search(src) and (width or SMALL) <= 2 * SMALL):
        return True
    return width is not None and width <= SMALL and _BUTTON_CLASS.search(names) is not None
