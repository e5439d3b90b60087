"""The one policy for addresses: what readers take over, what writers print, and what `canonical` keeps."""

import html
import re
import unicodedata

from articlekit._patterns import compiled_later

__all__ = ["SCHEMES", "safe_url"]

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""The schemes a link or a picture may have; an address without a scheme is relative, and allowed."""

MAX_DATA_URL = 2_000_000
"""How long a picture inside its own address may be."""

_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]+")
_PICTURE = compiled_later(
    r"data:image/(?:avif|gif|jpeg|jpg|png|webp);base64,[A-Za-z0-9+/]+={0,2}\Z", re.IGNORECASE
)
_PLAIN = re.compile(r"https?://[\w.-]+(?::\d+)?(?:[/?#][\w./?#%=+,;:!~()@$*' &-]*)?\Z", re.ASCII)
_REFUSED = frozenset("\\\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_FIRST_SEGMENT = compiled_later(r"([^/?#:]*):")
_SCHEME = compiled_later(r"[a-z][a-z0-9+.-]*\Z", re.IGNORECASE | re.ASCII)
_USER = compiled_later(r"(?:[a-z]+:)?//[^/?#]*@", re.IGNORECASE)


def safe_url(url: str | None) -> str | None:
    """Return an address as it may be written, or None if it must not be.

    Control characters are taken out, as browsers do. Refused are: schemes that are not in `SCHEMES`,
    however they are disguised (references, white space, format characters), backslashes, names and
    passwords before the host, and characters that turn the direction of writing. `data:` is allowed for
    pictures without script only. A relative address that could be mistaken for a scheme gets `./`.

    Args:
        url: The address as it stands in the model: no character reference is left in it.
    """
    if url is None:
        return None
    if _PLAIN.match(url) is not None and "@" not in url and "&" not in url:
        return url.rstrip(" ")
    url = _UNPRINTED.sub("", url).strip(" ")
    seen = _as_read(url)
    if not seen or not _REFUSED.isdisjoint(seen) or _USER.match(seen):
        return None
    first = _FIRST_SEGMENT.match(seen)
    if first is None or first[1].casefold() in SCHEMES:
        return url
    if first[1].casefold() == "data":
        return url if len(url) <= MAX_DATA_URL and _PICTURE.match(url) else None
    return None if _SCHEME.match(first[1]) else "./" + url


def _as_read(url: str) -> str:
    """Return the address as the most lenient reader might take it: only for looking at its scheme."""
    decoded = html.unescape(url)
    if decoded.isascii():
        return re.sub("[\x00-\x20]+", "", decoded)
    return "".join(
        char
        for char in decoded
        if char in _REFUSED
        or (char > " " and unicodedata.category(char) not in {"Cc", "Cf", "Zs", "Zl", "Zp"})
    )
