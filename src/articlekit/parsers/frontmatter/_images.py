"""Pictures that a head names: their addresses, and what is no picture of the article."""

from __future__ import annotations

import re

from articlekit._patterns import compiled_later
from articlekit.models import Caption, Credit, Image
from articlekit.parsers.frontmatter._text import Partial, Refused, is_null, part, read_text
from articlekit.parsers.frontmatter._value import Mapped, Scalar, Value

__all__ = ["read_image", "read_inner_image"]

ADDRESS = (
    "src",
    "url",
    "path",
    "image",
    "file",
    "filename",
    "feature",
    "featured",
    "img",
    "href",
    "cover",
    "original",
)
"""The keys of an address in a mapping that is a picture."""

MAX_ADDRESS = 4_096
"""Characters of the longest address; a picture in a `data:` address may be longer."""

INNER = ("image", "images", "img", "cover", "picture", "overlay_image", "og_image", "src")
"""The keys of a picture in a mapping that is more than one."""

_PLACEHOLDERS = [
    "picsum.photos",
    "placehold.it",
    "placehold.co",
    "via.placeholder.com",
    "placeholder.com",
    "placeholder.pics",
    "dummyimage.com",
    "fakeimg.pl",
    "placekitten.com",
    "placebear.com",
    "placecage.com",
    "lorempixel.com",
    "loremflickr.com",
    "placeimg.com",
    "lorem.space",
    "fpoimg.com",
    "source.unsplash.com",
]
"""Services that send a picture of the asked size, and none of the article's."""

_AVATARS = [
    "gravatar.com",
    "avatars.githubusercontent.com",
    "ui-avatars.com",
    "api.dicebear.com",
    "robohash.org",
]
"""Services that send the portrait of an account."""

_NO_HOST = re.compile(
    r"//(?:[^/?#@\s]*@)?(?:[\w-]+\.)*(?:{}|avatars[0-9]\.githubusercontent\.com)(?![\w.-])".format(
        "|".join(map(re.escape, _PLACEHOLDERS + _AVATARS))
    )
)
_NOTHING = frozenset(
    ("undefined", "null", "none", "nan", "false", "true", "[object object]", "about:blank", "#")
)
_SPACERS = frozenset(
    f"{name}.{kind}" for name in ("1x1", "blank", "spacer", "pixel", "transparent") for kind in ("gif", "png")
)
_TEMPLATE = compiled_later(r"\{[{%]|<[%?]|\$\{")
_ADDRESS = re.compile(
    r"[^\s<>\"]*/[^<>\"\n]*|[^<>\"\n]*\.[A-Za-z][A-Za-z0-9]{1,4}(?:[?#]\S*)?|data:image/[^\s]+"
)
_MARKDOWN = compiled_later(r"!\[([^\]\n]*)\]\(\s*<?([^\s<>()]+)>?(?:\s+[\"'][^\n]*[\"'])?\s*\)")
_WIKI = compiled_later(r"!?\[\[([^\]|#\n]+)(?:[|#][^\]\n]*)?\]\]")
_SIZE = compiled_later(r"[1-9][0-9]{0,5}", re.ASCII)


def read_image(value: Value) -> Image | Partial | None:
    """Return a picture: an address, a mapping that has one, or the first of a list.

    Raises:
        Refused: If it is no picture of the article: a placeholder, a portrait, `undefined`, a template.
    """
    if isinstance(value, Scalar):
        return _addressed(value)
    if isinstance(value, Mapped):
        return _described(value)
    items = [item for item in value if not is_null(item)]
    if not items:
        return None
    first = read_image(items[0])
    return first if len(items) == 1 or isinstance(first, Partial) or first is None else Partial(first)


def read_inner_image(value: Mapped) -> Partial:
    """Return the picture in a mapping that is more than a picture: `header`, `seo`, `og`.

    Raises:
        Refused: If there is none, or it is none of the article.
    """
    found = value.get(*INNER)
    image = read_image(found) if found is not None else None
    if image is None:
        raise Refused("")
    return image if isinstance(image, Partial) else Partial(image)


def _addressed(value: Scalar) -> Image | None:
    """Return the picture at an address."""
    text = read_text(value)
    if text is None:
        return None
    if text[0] in "![" and len(text) <= MAX_ADDRESS:
        if found := _MARKDOWN.fullmatch(text):
            return Image(src=_checked(found[2]), alt=found[1])
        if found := _WIKI.fullmatch(text):
            text = found[1].strip()
    return Image(src=_checked(text))


def _checked(src: str) -> str:
    """Return an address, if a picture of the article can be there.

    Raises:
        Refused: If none can.
    """
    if len(src) > MAX_ADDRESS and not src.startswith("data:image/"):
        raise Refused(f"{src[:80]!r} … is no address")
    lowered = src.lower()
    name = lowered.rpartition("/")[2]
    if name in _NOTHING or name.partition("?")[0] in _SPACERS or _is_template(src):
        raise Refused(f"{src[:80]!r} is no picture")
    if _NO_HOST.search(lowered):
        raise Refused(f"{src[:80]!r} is no picture of the article: that service makes one for everybody")
    if not _ADDRESS.fullmatch(src) or lowered.startswith(("javascript:", "vbscript:")):
        raise Refused(f"{src[:80]!r} is no address of a picture")
    return src


def _is_template(src: str) -> bool:
    return ("{" in src or "<" in src) and _TEMPLATE.search(src) is not None


def _described(value: Mapped) -> Image | Partial | None:
    """Return a picture with what its mapping says about it; a mapping within it is that picture."""
    found = value.get(*ADDRESS)
    if found is None:
        raise Refused("")
    if not isinstance(found, Scalar):
        inner = read_image(found)
        return inner if inner is None or isinstance(inner, Partial) else Partial(inner)
    named = _addressed(found)
    if named is None:
        return None
    alt, caption, credit = value.get("alt"), part(value, "caption"), part(value, "credit")
    said = {
        "alt": part(value, "alt") or ("" if isinstance(alt, Scalar) and not alt.plain else named.alt),
        "title": part(value, "title"),
        "width": _size(value, "width"),
        "height": _size(value, "height"),
        "href": part(value, "href") if found is not value.get("href") else None,
        "caption": Caption(text=caption) if caption else None,
        "credit": Credit(text=credit) if credit else None,
    }
    image = Image(src=named.src, **said)  # type: ignore[arg-type]
    held = 1 + sum(1 for key, thing in said.items() if thing is not None and value.get(key) is not None)
    return image if held >= len(value.entries) else Partial(image)


def _size(value: Mapped, key: str) -> int | None:
    """Return a number of pixels."""
    text = (part(value, key) or "").removesuffix("px").strip()
    return int(text) if _SIZE.fullmatch(text) else None
