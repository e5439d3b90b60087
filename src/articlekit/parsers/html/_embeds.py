"""What other sites show in the article: frames, objects, scripts, and the elements that stand for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from articlekit._patterns import compiled_later
from articlekit.models import Embed
from articlekit.parsers._draft import Box
from articlekit.parsers.html._flow import read_by_tag, read_children
from articlekit.parsers.html._math import read_math_script
from articlekit.parsers.html._providers import canonical_embed
from articlekit.parsers.html._space import one_line
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element
from articlekit.parsers.html._urls import media_url

__all__ = [
    "put_embed",
    "read_embed_figure",
    "read_frame",
    "read_named",
    "read_object",
    "read_placeholder",
    "read_script",
]

FRAME_SOURCES = (
    "src", "data-src", "data-lazy-src", "data-litespeed-src", "data-cmp-src", "data-cookieblock-src",
    "data-iframe-src", "data-url", "data-original", "data-original-src",
    "data-lazy", "data-href", "data-rocket-src", "data-src-cmplz", "data-consent-src",
)  # fmt: skip
"""Attributes in which consent managers and lazy loaders keep a frame's address."""

NAMED = {
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v={}"), "youtube-video": ("src", "{}"),
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v={}"),
    "lite-vimeo": ("videoid", "https://vimeo.com/{}"),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/{}"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/{}"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/"),
    "amp-facebook": ("data-href", "{}"), "amp-iframe": ("src", "{}"),
    "amp-soundcloud": ("data-trackid", "https://api.soundcloud.com/tracks/{}"),
    "amp-gist": ("data-gistid", "https://gist.github.com/{}"),
    "amp-tiktok": ("data-src", "{}"), "amp-pinterest": ("data-url", "{}"),
    "amp-reddit": ("data-src", "{}"), "amp-brightcove": ("data-video-id", "{}"), "oembed": ("url", "{}"),
    "tweet-embed": ("tweetid", "https://twitter.com/i/status/{}"),
    "twitter-widget": ("data-tweet-id", "https://twitter.com/i/status/{}"),
    "spotify-iframe": ("src", "{}"),
}  # fmt: skip
"""Elements that stand for an embed: the attribute that says which, and the address it makes."""

PLACEHOLDERS = (
    ("data-youtube-id", "https://www.youtube.com/watch?v={}"),
    ("data-youtube", "https://www.youtube.com/watch?v={}"),
    ("data-videoid", "https://www.youtube.com/watch?v={}"),
    ("data-yt-id", "https://www.youtube.com/watch?v={}"), ("data-vimeo-id", "https://vimeo.com/{}"),
    ("data-tweet-id", "https://twitter.com/i/status/{}"),
    ("data-oembed-url", "{}"), ("data-embed-url", "{}"), ("data-href", "{}"), ("data-url", "{}"),
    ("data-src", "{}"), ("data-id", "https://www.youtube.com/watch?v={}"),
)  # fmt: skip
"""Attributes of a box that a script turns into an embed, asked in this order."""

_ID = compiled_later(r"[\w-]{11}\Z|\d{5,20}\Z", re.ASCII)
_HOLDS = frozenset({"iframe", "video", "blockquote"})
MAX_LABEL = 60
"""Characters of the longest text in a box that is only the label of its player."""

_ADVERTS = compiled_later(
    r"//(?:[\w-]+\.)*(?:doubleclick\.net|googlesyndication\.com|googletagmanager\.com|amazon-adsystem\.com|adnxs\.com|taboola\.com|outbrain\.com|facebook\.com/(?:tr|plugins/(?:like|follow|page))|platform\.twitter\.com/widgets/(?:tweet|follow)_button|ghbtns\.com|www\.google\.com/recaptcha)",
    re.IGNORECASE,
)
_BARE = compiled_later(r"https?://\S{4,400}\Z")


def put_embed(url: str, element: Element, state: State, title: str = "") -> None:
    """Add an embed by the address of its player or page."""
    provider, page = canonical_embed(url)
    if _stands_already(page, element, state):
        return
    values: dict[str, Any] = {"url": page}
    if provider is not None:
        values["provider"] = provider
    if title:
        values["title"] = title
    state.put_inline(Embed(**values), element)


def _stands_already(url: str, element: Element, state: State) -> bool:
    """Tell whether the block before is the same embed: a `<noscript>`'s, or WordPress's quotation."""
    if not state.drafts or state.run is not None:
        return False
    last = state.drafts[-1]
    if not isinstance(last.block, Embed) or _bare_address(last.block.url or "") != _bare_address(url):
        return False
    return "wp-embedded-content" in element.classes or _in_noscript(element) or _in_noscript(last.box)


def _in_noscript(box: Box) -> bool:
    return any(around.tag == "noscript" for around in box.path())


def _bare_address(url: str) -> str:
    """Return an address without what WordPress adds for the frame of a post."""
    return url.partition("#?secret=")[0].removesuffix("embed/").rstrip("/")


def read_frame(element: Element, state: State) -> None:
    """Read an `<iframe>`; counters, adverts and buttons of social networks are none of the article's."""
    for url in _addresses(element, state):
        if not (_ADVERTS.search(url) or _is_tiny(element)):
            put_embed(url, element, state, one_line(element.attributes.get("title")))
        return


def _addresses(element: Element, state: State) -> Iterator[str]:
    for name in FRAME_SOURCES:
        url = media_url(element.attributes.get(name), state.base_url)
        if url is not None and not url.startswith(("data:", "about:", "#")):
            yield url


def _is_tiny(element: Element) -> bool:
    return any(element.get(name).removesuffix("px") in {"0", "1"} for name in ("width", "height"))


def read_object(element: Element, state: State) -> None:
    """Read an `<object>` or an `<embed>`: a player of old, or a document; else what stands in for it."""
    inside = [child for child in element.descendants() if child.tag in {"param", "embed"}]
    movies = [
        child.attributes.get("value")
        for child in inside
        if child.get("name").lower() in {"movie", "src", "url", "filename"}
    ]
    files = [child.attributes.get("src") for child in inside if child.tag == "embed"]
    for raw in (element.attributes.get("data"), element.attributes.get("src"), *movies, *files):
        url = media_url(raw, state.base_url)
        if url is not None and not url.startswith("data:"):
            put_embed(url, element, state, one_line(element.attributes.get("title")))
            return
    read_children(element, state)


def read_named(element: Element, state: State) -> None:
    """Read an element that is named after an embed, such as `<lite-youtube>`."""
    attribute, page = NAMED[element.tag]
    value = element.get(attribute)
    url = media_url(page.format(value), state.base_url) if value else None
    if url is None:
        read_children(element, state)
    else:
        put_embed(
            url,
            element,
            state,
            one_line(element.attributes.get("playlabel") or element.attributes.get("title")),
        )


def read_placeholder(element: Element, state: State) -> None:
    """Read a box that a script turns into an embed, if an attribute says of what."""
    holds = {child.tag for child in element.descendants()}
    url = _placed(element, state) if len(element.text()) <= MAX_LABEL and holds.isdisjoint(_HOLDS) else None
    if url is None:
        read_by_tag(element, state)
    else:
        put_embed(url, element, state)
        state.drop("text of a player", element.text())


def _placed(element: Element, state: State) -> str | None:
    """Return the address that an attribute of a box gives, or makes with what it gives."""
    for name, page in PLACEHOLDERS:
        value = element.get(name)
        if _ID.match(value) if page != "{}" else value.startswith(("http", "//")):
            url = media_url(page.format(value), state.base_url)
            if url is not None and canonical_embed(url).provider is not None:
                return url
    return None


def read_script(element: Element, state: State) -> None:
    """Read a script that shows something in its place: a gist, a post of Telegram, a formula."""
    src = element.attributes.get("src")
    if src:
        post = element.get("data-telegram-post")
        url = f"https://t.me/{post}" if post else media_url(src, state.base_url) or ""
        found = canonical_embed(url)
        if found.provider in SCRIPTED:
            put_embed(url, element, state)
    elif "math" in element.get("type"):
        read_math_script(element, state)


SCRIPTED = frozenset({
    "gist", "telegram", "asciinema", "speakerdeck", "infogram", "polldaddy", "wistia", "datawrapper",
    "jsfiddle", "niconico",
})  # fmt: skip
"""Sites whose scripts put something where they stand."""


def read_embed_figure(element: Element, state: State) -> bool:
    """Read WordPress's figure around nothing but an address, which it embeds when it shows the page."""
    if element.classes.isdisjoint({"wp-block-embed", "wp-embed", "embed"}):
        return False
    boxes = [child for child in element.elements() if child.tag != "figcaption"]
    text = (
        "".join(child for child in element.children if isinstance(child, str)).strip()
        or "".join(box.text() for box in boxes).strip()
    )
    if not _BARE.match(text) or any(
        inside.tag in {"iframe", "blockquote", "video", "img"} for inside in element.descendants()
    ):
        return False
    state.end_block()
    url = media_url(text, state.base_url)
    if url is None:
        return False
    state.figures += 1
    put_embed(url, boxes[0] if boxes else element, state)
    outer, state.box = state.box, element
    for child in element.elements():
        if child.tag == "figcaption":
            state.readers.tags["figcaption"](child, state)
    state.end_block()
    state.box = outer
    state.figures -= 1
    return True
