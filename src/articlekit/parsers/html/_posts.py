"""Posts of social networks, as their sites give them out to be embedded: a quotation and a script."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from articlekit.models import Block, Caption, Credit, Embed, Paragraph
from articlekit.models._walk import plain
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._flow import read_by_tag, read_children
from articlekit.parsers.html._inner import words_of
from articlekit.parsers.html._providers import canonical_embed
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element
from articlekit.parsers.html._urls import link_url

__all__ = ["POSTS", "read_post"]

POSTS = {
    "twitter-tweet": "twitter", "twitter-video": "twitter", "instagram-media": "instagram",
    "tiktok-embed": "tiktok", "reddit-embed-bq": "reddit", "reddit-card": "reddit",
    "bluesky-embed": "bluesky", "text-post-media": "threads", "fb-post": "facebook",
    "fb-video": "facebook", "imgur-embed-pub": "imgur", "mastodon-embed": "mastodon",
    "flickr-embed": "flickr", "wp-embedded-content": "wordpress",
}  # fmt: skip
"""The site that gives a class out for its posts."""

_ADDRESSES = (
    "cite", "data-instgrm-permalink", "data-text-post-permalink", "data-href", "data-embed-url",
    "data-url",
)  # fmt: skip
_DASHES = "—–― \u00a0"
_INVITATIONS = (
    "View this post on",
    "A post shared by",
    "View on Threads",
    "Sieh dir diesen Beitrag auf",
    "Ver esta publicación en",
    "Voir cette publication sur",
)
"""What Instagram and Threads print in place of a post."""


def read_post(element: Element, state: State) -> None:
    """Read a post: its page, its text as the caption, who wrote it and when as the credit."""
    provider, url = (None, None) if element.tag == "iframe" else _page(element, state)
    if url is None:
        read_by_tag(element, state)
        return
    drafts = state.collect(element, partial(read_children, element, state))
    texts = [draft for draft in drafts if isinstance(draft.block, Paragraph) and draft.block.text]
    signature = texts.pop() if texts and plain(texts[-1].block)[0] in _DASHES else None
    words = [draft.block for draft in texts if not _is_invitation(draft, state)]
    values: dict[str, Any] = {"provider": provider, "url": url}
    if words:
        values["caption"] = Caption(text="").concat(*_texts(words), separator="\n").slice(1)
    if signature is not None:
        values["credit"] = _credit(signature)
    state.put(Embed(**values), element)
    state.drafts += [draft for draft in drafts if not isinstance(draft.block, Paragraph)]


def _texts(blocks: list[Block]) -> Iterator[Paragraph]:
    return (block for block in blocks if isinstance(block, Paragraph))


def _page(element: Element, state: State) -> tuple[str | None, str | None]:
    """Return the site and the address of a post: from its attributes, or its last link that is one."""
    expected = next((POSTS[name] for name in sorted(element.classes) if name in POSTS), None)
    links = [child.attributes.get("href") for child in element.descendants() if child.tag == "a"]
    raw = [*(element.attributes.get(name) for name in _ADDRESSES), *reversed(links)]
    known = [(url, canonical_embed(url)) for url in (link_url(value, state.base_url) for value in raw) if url]
    for _, found in known:
        if found.provider == expected:
            return found.provider, found.url
    if known and expected in {"mastodon", "wordpress", "facebook", "imgur"}:
        return expected, known[0][1].url
    return None, None


def _is_invitation(draft: Draft, state: State) -> bool:
    words = words_of([draft])
    if not words.startswith(_INVITATIONS):
        return False
    state.drop("text of an embed", words)
    return True


def _credit(signature: Draft) -> Credit:
    """Return who wrote a post, from the line after it: a dash, a name, a date that is a link."""
    line = plain(signature.block)
    dates = [piece for piece in signature.pieces if piece.box.tag == "a"]
    name = (line[: dates[-1].start] if dates else line).strip(_DASHES)
    return Credit(text=name or line.strip(_DASHES), line=line)
