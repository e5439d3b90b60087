"""Addresses, names and media types as the vocabularies want them: the same on every machine."""

import re
from uuid import NAMESPACE_URL, uuid5

from articlekit._patterns import compiled_later
from articlekit.models import Article

__all__ = ["absolute", "article_uri", "media_type", "uri"]

_ABSOLUTE = compiled_later(
    r"(https?)://([^/?#\s\[\]@:\\]+)(:[0-9]{1,5})?((?:[/?][^#]*)?)(?:(#)(.*))?\Z", re.IGNORECASE | re.DOTALL
)
"""The scheme, the host, the port, the path with the query, and the fragment of an address."""

_ODD = compiled_later(r"[^!$&-;=?-Z_a-z~%]|%(?![0-9A-Fa-f]{2})")
"""What must be encoded in any part of a URI (RFC 3986, appendix A)."""


def absolute(url: str | None) -> str | None:
    """Return an absolute address as a URI of ASCII characters; None for any other."""
    parts = _ABSOLUTE.match(url) if url else None
    if parts is None:
        return None
    scheme, host, port, path, mark, fragment = parts.groups(default="")
    return f"{scheme.lower()}://{_encoded(host)}{port}{_encoded(path)}{mark}{_encoded(fragment)}"


_MEDIA_TYPES = {
    "avif": "image/avif", "bmp": "image/bmp", "gif": "image/gif", "heic": "image/heic", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml", "tif": "image/tiff",
    "tiff": "image/tiff", "webp": "image/webp",
    "aac": "audio/aac", "flac": "audio/flac", "m4a": "audio/mp4", "mp3": "audio/mpeg", "oga": "audio/ogg",
    "ogg": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav", "weba": "audio/webm",
    "m3u8": "application/vnd.apple.mpegurl", "m4v": "video/mp4", "mov": "video/quicktime", "mp4": "video/mp4",
    "mpeg": "video/mpeg", "mpg": "video/mpeg", "ogv": "video/ogg", "webm": "video/webm",
}  # fmt: skip
"""Media types by the ends of names (IANA). `mimetypes` answers from the files of the machine it runs on."""

_SUFFIX = compiled_later(r"[^?#]*\.([A-Za-z0-9]{1,5})(?:[?#]|\Z)")


def media_type(src: str) -> str | None:
    """Return the media type that the end of a file's name tells; None for names that tell nothing."""
    suffix = _SUFFIX.match(src)
    return _MEDIA_TYPES.get(suffix[1].lower()) if suffix else None


def _encoded(part: str) -> str:
    """Return a part of an address with percent signs for what may not stand in a URI."""
    return _ODD.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), part)


def uri(url: str | None, name: str) -> str:
    """Return an absolute address, or a URN that is the same whenever the name is."""
    return absolute(url) or uuid5(NAMESPACE_URL, name).urn


def article_uri(article: Article) -> str:
    """Return what an article is known by everywhere: its address, or a URN made of its name here."""
    names = (article.id, article.url, article.path, article.slug)
    return uri(article.url, next(filter(None, names), "") or article.model_dump_json())
