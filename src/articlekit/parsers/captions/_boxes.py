"""What an element says it is by its name, class and attributes: a caption, a credit, a button, a gallery."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from articlekit._patterns import compiled_later
from articlekit.parsers._draft import Box

__all__ = ["Says", "is_picture_credit", "says", "words_of"]

Says = Literal["caption", "credit", "text", "button", "hidden", "gallery", "media", "lead", ""]
"""What an element says of what it holds; "text" is a caption if a picture's box is around it."""

_CAPTION = frozenset({
    "caption", "captions", "figcaption", "legend", "legende", "bildunterschrift", "bildtext",
    "bildlegende", "thumbcaption", "imgcaption", "imagecaption", "textcaption", "imgdesc", "imgdescr",
    "picdesc", "didascalia", "pieddefoto", "legenda", "figcap", "caps", "cutline", "billedtekst",
    "bildetekst", "kuvateksti", "onderschrift", "popisek", "bijschrift", "photocaption", "piefoto",
})  # fmt: skip
_CREDIT = frozenset({
    "credit", "credits", "copyright", "photocredit", "imagecredit", "photographer", "photog",
    "fotograf", "byline", "source", "sourceline", "author", "autor", "auteur", "autore", "quelle",
    "kilde", "bron", "fuente", "fonte", "crediti", "attribution", "rights", "agency", "bildnachweis",
    "firma", "creditline", "owner",
})  # fmt: skip
_TEXT = frozenset({
    "text", "txt", "desc", "descr", "description", "descriptif", "info", "title", "titel", "subtitle",
    "subline", "bu", "label", "note", "meta", "footer", "alt",
})  # fmt: skip
_LEAD = frozenset({
    "summary", "standfirst", "dek", "deck", "lead", "lede", "teaser", "excerpt", "abstract", "chapo",
    "vorspann", "intro", "subheadline", "sapo", "kicker", "headline", "strapline", "ingress",
    "einleitung", "entradilla", "sommario", "leadtext",
})  # fmt: skip
_MEDIA = frozenset({
    "image", "images", "img", "photo", "photos", "picture", "pictures", "pic", "pics", "media",
    "figure", "fig", "thumb", "thumbnail", "visual", "visuel", "visuals", "illustration", "foto",
    "fotos", "bild", "bilder", "imagen", "imatge", "imagem", "immagine", "afbeelding", "beeld",
    "captioned", "imagebox", "imgbox", "imgboxa", "imgwrap", "imagewrapper", "zdjecie", "kep", "kuva",
    "bilde", "billede", "obrazek", "imgage", "multimedia",
})  # fmt: skip
_GALLERY = frozenset({
    "gallery", "galleries", "galerie", "galeria", "slideshow", "carousel", "tiled", "lightbox",
    "diashow", "photoset", "slider",
})  # fmt: skip
_HIDDEN = frozenset({
    "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "u-visually-hidden", "vh",
    "screenreader", "a11y-hidden", "is-visually-hidden", "show-for-sr", "element-invisible", "aural",
    "screenreader-only", "sronly", "u-hidden-visually", "hidden-visually", "offscreen",
    "h-visually-hidden", "u-screen-reader", "audible",
})  # fmt: skip
_BUTTON = frozenset({
    "button", "btn", "trigger", "toggle", "icon", "ico", "counter", "magnify", "enlarge", "zoom",
    "duration", "share", "close", "expand",
})  # fmt: skip
_NEGATIONS = frozenset({
    "no", "has", "with", "without", "hide", "ad", "ads", "tp", "dfp", "cli", "pswp", "advert",
    "hascaption", "withoutcaption", "nocaption", "adcaption",
})  # fmt: skip
_ITEMPROPS: dict[str, Says] = {
    "caption": "caption", "description": "text", "credittext": "credit", "copyrightholder": "credit",
    "copyrightnotice": "credit", "author": "credit", "creator": "credit", "name": "text",
}  # fmt: skip
_CAPTION_TOKENS = frozenset({"cap1"})
"""Whole class names of captions whose words tell nothing: Tistory's; `drop-cap` is none."""
_LABELS = frozenset({"图片描述", "图片说明", "image caption", "图注"})
_WORD = compiled_later(r"[A-Z]{2,24}(?![a-z])|[A-Z]?[a-z]{1,24}")
_HOLDERS = frozenset({"figcaption", "caption"})


@lru_cache(maxsize=1024)
def words_of(token: str) -> tuple[str, ...]:
    """Split one class name into words: `CaptionCredit-cUoKHu` is caption, credit, c, uo."""
    return tuple(word.lower() for word in _WORD.findall(token))


@lru_cache(maxsize=1024)
def _token_says(token: str) -> Says:
    """Return what one class name says: its last telling word wins, as in `caption__credit`."""
    if token.lower() in _HIDDEN:
        return "hidden"
    if token in _CAPTION_TOKENS:
        return "caption"
    words = words_of(token)
    if words[:1] and words[0] in _NEGATIONS:
        return ""
    if _BUTTON & set(words):
        return "button" if not {"caption", "credit"} & set(words[-1:]) else "caption"
    if _GALLERY & set(words) and not {"caption", "credit", "description", "text"} & set(words):
        return "gallery"
    return _last_word_says(words)


def _last_word_says(words: tuple[str, ...]) -> Says:
    """Return what the last telling word of a class name says; `no-caption` says nothing."""
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        negated = index > 0 and words[index - 1] in _NEGATIONS
        if negated or word in _NEGATIONS:
            return "media" if word == "caption" else ""
        if word in _CAPTION or word.endswith("caption"):
            return "caption"
        if word in _CREDIT or word.endswith("credit"):
            return "credit"
        if word in _LEAD:
            return "text" if _MEDIA & set(words) else "lead"
        if word in _TEXT:
            return "text" if not (_CAPTION & set(words)) else "caption"
        if word in _MEDIA:
            return "media"
    return ""


_STRENGTH: tuple[Says, ...] = ("hidden", "credit", "caption", "gallery", "lead", "text", "media", "button")


@lru_cache(maxsize=1024)
def _says(tag: str, names: str, itemprop: str, label: str) -> Says:
    """Return what an element says, by its tag and attributes."""
    if itemprop in _ITEMPROPS:
        return _ITEMPROPS[itemprop]
    if tag == "button":
        return "button"
    found = {_token_says(token) for token in names.split()}
    if label in _LABELS:
        return "caption"
    if tag in _HOLDERS:
        return "credit" if "credit" in found and "caption" not in found else "caption"
    if tag == "cite":
        return "credit"
    for said in _STRENGTH:
        if said in found:
            return (
                "caption"
                if said == "credit" and "caption" in found and tag not in {"span", "small", "cite"}
                else said
            )
    return "media" if tag in {"figure", "picture", "amp-img"} else ""


_BY_TAG: dict[str, Says] = {
    "amp-img": "media", "button": "button", "caption": "caption", "cite": "credit",
    "figcaption": "caption", "figure": "media", "picture": "media",
}  # fmt: skip
"""What elements say without any telling attribute."""
_TELLING = frozenset({"class", "classname", "data-dot", "itemprop", "label"})
"""Attributes that tell what an element is."""


def says(box: Box) -> Says:
    """Return what an element says it is; the empty text when it says nothing.

    Class names count by their words, so `image__caption`, `ImageCaption-x1y2` and `wp-caption-text` agree.
    Names such as `has-caption`, `carousel-caption` or `toggle-caption` say nothing of a caption.
    """
    if _TELLING.isdisjoint(box.attributes):
        return _BY_TAG.get(box.tag, "")
    get = box.attributes.get
    names = get("class") or get("classname") or get("data-dot") or ""
    return _says(box.tag, names, (get("itemprop") or "").lower(), (get("label") or "").lower())


_OF_PICTURES = frozenset({
    "credit", "credits", "copyright", "photocredit", "imagecredit", "photographer", "photog",
    "fotograf", "crediti", "attribution", "bildnachweis", "creditline",
})  # fmt: skip
"""Words of `_CREDIT` that hardly ever name who wrote the article."""


def is_picture_credit(box: Box) -> bool:
    """Tell whether an element says that it names who made a picture, rather than who wrote the article."""
    words = {word for name in (box.attributes.get("class") or "").split() for word in words_of(name)}
    itemprop = (box.attributes.get("itemprop") or "").lower()
    return bool(words & _OF_PICTURES) or itemprop in {"credittext", "copyrightholder"}
