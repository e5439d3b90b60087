"""Which keys mean which field: one row a field, the surest key first.

Keys are compared without case, `-`, `_`, `.`, `:` and blanks, so that `featured_image`, `featuredImage` and
`Featured Image` are one. Where several keys of a row are there, the first that can be read has the field, and
the others stay in `extra`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

__all__ = ["FIELDS", "NESTED", "OWN", "SINGULAR", "field_of", "folded"]

FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "subtitle": (
        "subtitle", "dek", "deck", "standfirst", "subheading", "subhead", "subheadline", "tagline",
    ),
    "summary": (
        "description", "summary", "excerpt", "abstract", "desc", "lead", "teaser", "customexcerpt",
        "synopsis", "metadescription", "ogdescription",
    ),
    "authors": (
        "authors", "author", "byline", "writer", "creator", "dccreator", "authorname", "postauthor",
    ),
    "published": (
        "date", "publishdate", "pubdate", "published", "publishedat", "publishedon", "datepublished",
        "publisheddate", "publicationdate", "pubdatetime", "publishtime", "publishedtime", "pubtime",
        "articlepublishedtime", "posted", "postedat", "postdate", "dateposted", "issued", "dcdate",
        "datetime", "created", "createdat", "datecreated", "creationdate", "createdate", "createddate",
    ),
    "updated": (
        "lastmod", "updated", "modified", "lastmodified", "lastmodifiedat", "datemodified", "updatedat",
        "updateddate", "updatedate", "updatedon", "lastupdated", "lastupdate", "moddatetime",
        "modifiedtime", "articlemodifiedtime", "modifieddate", "lastmodifieddate", "modifiedat",
        "dateupdated", "updatetime", "updatedtime", "modificationdate",
    ),
    "slug": ("slug",),
    "categories": ("categories", "category"),
    "tags": ("tags", "tag", "keywords", "topics", "filetags"),
    "language": ("lang", "language", "locale", "inlanguage"),
    "lead_image": (
        "headimg", "leadimage", "image", "cover", "coverimage", "coverimg", "coverurl", "banner",
        "bannerimage", "bannerimg", "hero", "heroimage", "heroimg", "featuredimage", "featureimage",
        "featureimg", "featuredimg", "featuredimageurl", "headerimage", "headerimg", "header",
        "mainimage", "mainimg", "imagefeature", "primaryimage", "previewimage", "socialimage",
        "shareimage", "ogimage", "ogimageurl", "twitterimage", "topimg", "topimage", "indeximg",
        "cardimage", "postimage", "titleimage", "imageurl", "imgurl", "img", "images", "photo", "photos",
        "picture", "featured", "seo", "og", "opengraph", "social", "card",
    ),
    "thumbnail": (
        "thumbnail", "thumb", "thumbnailurl", "thumbnailimage", "teaserimage", "thumbimage", "thumbimg",
    ),
    "draft": ("draft", "isdraft"),
    "comments": ("comments", "comment", "allowcomments", "enablecomments", "commentable"),
    "url": ("url", "canonicalurl", "canonical", "permalink", "link"),
    "source": ("source", "sourceurl", "originalurl", "originallink"),
    "publisher": ("publisher",),
    "rights": ("rights", "license", "licence", "copyright"),
    "id": ("id", "guid", "uuid"),
}  # fmt: skip
"""The keys of each field, by precedence (Hugo's for dates)."""

OWN = "articlekit"
"""The key of our own, which says exactly what the others cannot say."""

NESTED = frozenset(
    ("header", "seo", "og", "opengraph", "social", "card", "featured", "twitter", "taxonomies")
)
"""Keys that mean a field only where they hold a mapping that names it."""

SINGULAR = frozenset(
    ("author", "byline", "category", "tag", "writer", "creator", "dccreator", "authorname", "postauthor")
)
"""Keys whose one text is one name: "Ruiz, Ana" is one person."""

_FOLD = {ord(mark): None for mark in "-_ .:"}


@lru_cache(maxsize=1_024)
def folded(key: str) -> str:
    """Return a key as keys are compared."""
    return key.lower().translate(_FOLD)


_ROWS = {key: (name, rank) for name, keys in FIELDS.items() for rank, key in enumerate(keys)}


@lru_cache(maxsize=1_024)
def field_of(key: str) -> tuple[str, int] | None:
    """Return the field that a key means, and its rank among the keys of that field; None if it means none."""
    return _ROWS.get(folded(key))
