"""Addresses and names as the vocabularies want them: absolute, and always there."""

import re
from uuid import NAMESPACE_URL, uuid5

from articlekit.models import Article

__all__ = ["absolute", "article_uri", "uri"]

_ABSOLUTE = re.compile(r"https?://[^/?#\s]")
_ODD = re.compile(r"[^!#$&-;=?-\[\]_a-z~%]|%(?![0-9A-Fa-f]{2})")


def absolute(url: str | None) -> str | None:
    """Return an absolute address as a URI of ASCII characters; None for any other."""
    if url is None or not _ABSOLUTE.match(url):
        return None
    return _ODD.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url)


def uri(url: str | None, name: str) -> str:
    """Return an absolute address, or a URN that is the same whenever the name is."""
    return absolute(url) or uuid5(NAMESPACE_URL, name).urn


def article_uri(article: Article) -> str:
    """Return what an article is known by everywhere: its address, or a URN made of its name here."""
    names = (article.id, article.url, article.path, article.slug)
    return uri(article.url, next(filter(None, names), "") or article.model_dump_json())
