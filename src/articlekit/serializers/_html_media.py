"""Pictures, sounds and videos as HTML elements, and the fields these cannot say."""

from collections.abc import Iterable
from typing import Any

from articlekit.models import Image, Media, Variant
from articlekit.serializers._escape import Attributes, element, start_tag

__all__ = ["picture", "player"]


def picture(image: Image) -> tuple[str, dict[str, Any]]:
    """Return a picture with its link, and the fields its element cannot say."""
    plain = all(_in_srcset(variant) for variant in image.variants)
    chosen = [variant for variant in image.variants if variant.media is not None or variant.mime is not None]
    usual = [variant for variant in image.variants if variant.media is None and variant.mime is None]
    ordered = image.variants == (*chosen, *usual)
    attributes = {
        "src": image.src or None,
        "srcset": _srcset(usual),
        "alt": image.alt,
        "title": image.title,
        "width": image.width,
        "height": image.height,
    }
    shown = start_tag("img", attributes)
    if sources := "".join(map(_source, filter(_in_srcset, chosen))):
        shown = element("picture", {}, sources + shown)
    if image.href:
        shown = element("a", {"href": image.href}, shown)
    return shown, {} if plain and ordered else {"variants": _as_data(image.variants)}


def _srcset(variants: Iterable[Variant]) -> str | None:
    """Return the files of a picture as the value of `srcset`; None if there are none."""
    return ", ".join(map(_candidate, filter(_in_srcset, variants))) or None


def _candidate(variant: Variant) -> str:
    """Return one file of a picture with its width or its density."""
    if variant.width is not None:
        return f"{variant.src} {variant.width}w"
    return f"{variant.src} {variant.density:g}x" if variant.density is not None else variant.src


def _source(variant: Variant) -> str:
    """Return a file that is for some screens or some browsers only."""
    return start_tag("source", {"srcset": _candidate(variant), "media": variant.media, "type": variant.mime})


def _in_srcset(variant: Variant) -> bool:
    """Tell whether `srcset` and its element can say all about a file."""
    src = variant.src
    return (
        not any(char.isspace() for char in src)
        and not src.startswith(",")
        and not src.endswith(",")
        and (variant.width is None or variant.density is None)
        and (variant.density is None or float(f"{variant.density:g}") == variant.density)
        and not variant.model_extra
    )


def player(media: Media) -> tuple[str, dict[str, Any]]:
    """Return a sound or a video, and the fields its element cannot say."""
    tag = "audio" if media.kind == "audio" else "video"
    files = ({"src": file.src, "type": file.mime, "media": file.media} for file in media.sources)
    poster = media.poster if tag == "video" else None
    content = "".join(start_tag("source", file) for file in files)
    fields: dict[str, Any] = {
        "kind": media.kind if media.kind != tag else None,
        "poster": media.poster if poster is None else None,
        "sources": _as_data(media.sources) if any(map(_more_than_a_file, media.sources)) else None,
    }
    attributes: Attributes = {"controls": True, "preload": "none", "poster": poster}
    return element(tag, attributes, content), fields


def _more_than_a_file(variant: Variant) -> bool:
    """Tell whether a `source` element cannot say all about a file."""
    return variant.width is not None or variant.density is not None or bool(variant.model_extra)


def _as_data(variants: Iterable[Variant]) -> tuple[Any, ...]:
    """Return files as JSON values."""
    return tuple(variant.model_dump(mode="json") for variant in variants)
