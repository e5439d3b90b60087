"""Whether two addresses show the same picture: behind proxies, in other sizes, with other queries."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from articlekit._patterns import compiled_later

__all__ = ["is_same_picture"]

MAX_URL = 2_000
"""Characters of the longest address that is taken apart."""

MAX_FIELDS = 30
"""Fields of the longest query that may hold the address behind a proxy."""

HOPS = 3
"""Proxies behind proxies."""

TELLING = 16
"""Characters of the shortest file name that no two pictures of different places share."""

_INSIDE = compiled_later(r"https?(?:://|%3A%2F%2F|:/(?=[^/]))", re.IGNORECASE)
_FIELDS = frozenset({"url", "u", "src", "image", "img", "imgurl", "href", "source", "uri", "file", "path"})
"""What proxies call the address that they are given."""

_HOST_FIRST = compiled_later(r"\A(?:i[0-3]\.wp\.com|cdn\.statically\.io/img|images\.weserv\.nl)/(?=[\w-]+\.)")
"""Proxies whose path begins with the host behind them."""

_EXTENSION = compiled_later(r"\.(?:jpe?g|png|gif|webp|avif|bmp|svg|tiff?)(?![a-z0-9])", re.IGNORECASE)
_SIZE = compiled_later(
    r"(?:[-_@.!](?:\d{1,5}x\d{0,5}|[0-9]x|scaled|\d{2,4}[wp]|small|medium|large|thumb|thumbnail|preview))+\Z",
    re.IGNORECASE,
)
_SIZE_FOLDER = compiled_later(
    r"[swh]\d{2,4}(?:-[a-z0-9]{1,5})*|\d{2,4}x\d{0,4}|(?:[a-z]{1,2}_[\w.:-]+)(?:,[a-z]{1,2}_[\w.:-]+)*|thumbs?|small|medium"
    r"|large|original|resize|max-\d+|fit-in",
    re.IGNORECASE,
)


def is_same_picture(first: str, second: str) -> bool:
    """Tell whether two addresses show the same picture.

    Args:
        first: An address, absolute or relative.
        second: Another one.
    """
    if first == second:
        return True
    one, other = _key(first), _key(second)
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    is_path = "/" not in short or "." not in short.partition("/")[0]
    if is_path and long.endswith("/" + short.removeprefix("/").removeprefix("./")):
        return True
    name = one.rpartition("/")[2]
    return len(name) >= TELLING and name == other.rpartition("/")[2]


def _key(url: str) -> str:
    """Return what an address says of a picture, without proxy, scheme, size and query."""
    for _ in range(HOPS):
        inner = _behind_proxy(url) if len(url) <= MAX_URL else None
        if inner is None:
            break
        url = inner
    bare = url.partition("#")[0].partition("://")[2] or url.removeprefix("//")
    path, mark, query = bare.removeprefix("www.").partition("?")
    file = _EXTENSION.search(path)
    if file is None:
        return path + mark + query
    *folders, name = path[: file.start()].split("/")
    kept = [folder for folder in folders if not _SIZE_FOLDER.fullmatch(folder)]
    return "/".join([*kept, unquote(_SIZE.sub("", name))])


def _behind_proxy(url: str) -> str | None:
    """Return the address that a proxy is told, if an address is that of a proxy."""
    found = None
    for found in _INSIDE.finditer(url, 1):  # noqa: B007 - the last one counts
        pass
    if found is not None:
        return unquote(url[found.start() :])
    host = _HOST_FIRST.match(url.partition("://")[2])
    if host is not None:
        return "https://" + url.partition("://")[2][host.end() :]
    query = url.partition("?")[2]
    if not query or query.count("&") > MAX_FIELDS:
        return None
    fields = (value for name, value in parse_qsl(query) if name.lower() in _FIELDS)
    return next((_absolute(value, url) for value in fields if _EXTENSION.search(value)), None)


def _absolute(value: str, url: str) -> str:
    """Return what a query's field says as an address; a path is one of the proxy's own site."""
    if value.startswith("/"):
        parts = urlsplit(url)
        return f"{parts.scheme}://{parts.netloc}{value}" if parts.netloc else value
    return "https://" + value.removeprefix("ssl:")
