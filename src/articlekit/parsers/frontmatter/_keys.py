"""Which keys mean which field: one row a field, the surest key first.

Keys are compared without case, `-`, `_` and blanks, so that `featured_image`, `featuredImage` and
`Featured Image` are one. Where several keys of a row are there, the first has the field, and the others
stay in `extra`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

__all__ = ["FIELDS", "field_of", "folded"]

FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "subtitle": ("subtitle", "dek", "deck", "standfirst", "subheading", "subhead", "tagline"),
    "summary": ("description", "summary", "excerpt", "abstract", "desc", "lead", "teaser", "metadescription"),
    "authors": ("authors", "author", "byline", "writer", "creator", "dccreator"),
    "published": (
        "date", "publishdate", "pubdate", "published", "publishedat", "publishedon", "datepublished", "publisheddate",
        "publicationdate", "posted", "postdate", "created", "createdat", "creationdate", "createdate",
    ),
    "updated": (
        "lastmod", "updated", "modified", "lastmodified", "lastmodifiedat", "datemodified", "updatedat", "updateddate",
        "updatedate", "lastupdated", "lastupdate", "modifiedtime", "modifieddate", "modifiedat", "dateupdated",
    ),
    "slug": ("slug",),
    "path": ("path",),
    "categories": ("categories", "category"),
    "tags": ("tags", "tag", "keywords", "topics"),
    "language": ("lang", "language", "locale"),
    "lead_image": (
        "headimg", "leadimage", "image", "cover", "coverimage", "banner", "bannerimage", "bannerimg", "hero", "heroimage",
        "featuredimage", "featureimage", "featureimg", "featuredimg", "headerimage", "headerimg", "header", "mainimage",
        "imagefeature", "primaryimage", "previewimage", "socialimage", "shareimage", "ogimage", "topimg", "indeximg",
        "images", "photo", "picture",
    ),
    "thumbnail": ("thumbnail", "thumb", "thumbnailurl", "thumbnailimage", "teaserimage", "thumbimage"),
    "draft": ("draft", "isdraft"),
    "comments": ("comments", "comment", "allowcomments", "enablecomments"),
    "url": ("url", "canonicalurl", "canonical", "link", "permalink"),
    "source": ("source", "sourceurl", "originalurl", "originallink"),
    "publisher": ("publisher",),
    "rights": ("rights", "copyright", "license", "licence"),
    "id": ("id", "guid", "uuid"),
}  # fmt: skip
"""The keys of each field, by precedence (Hugo's for dates)."""


def folded(key: str) -> str:
    """Return a key as keys are compared."""
    return key.lower().replace("-", "").replace("_", "").replace(" ", "")


@cache
def _rows() -> Mapping[str, tuple[str, int]]:
    return {key: (name, rank) for name, keys in FIELDS.items() for rank, key in enumerate(keys)}


def field_of(key: str) -> tuple[str, int] | None:
    """Return the field that a key means, and its rank among the keys of that field; None if it means none."""
    return _rows().get(folded(key))
