"""An article as ninjs 3.1, the IPTC's JSON for news."""

from collections.abc import Iterator, Mapping
from typing import Any

from articlekit.models import Article, Caption, Credit, Image, Media, Source
from articlekit.models._canonical import canonical
from articlekit.models._walk import walk_blocks
from articlekit.options import HtmlOptions
from articlekit.serializers._addresses import absolute, article_uri, media_type, uri
from articlekit.serializers._dates import instant
from articlekit.serializers._escape import compact_json
from articlekit.serializers._html import to_html

__all__ = ["to_ninjs"]

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}

_CLEAN = HtmlOptions(data=False)
_NOTHING: tuple[object, ...] = (None, "", [], {})

Item = dict[str, Any]


def to_ninjs(article: Article) -> str:
    """Return an article as a ninjs 3.1 item, its pictures, sounds and videos associated with it.

    Dates without a zone are taken as UTC. A thing without an absolute address gets a URN, which is the same
    every time.

    Args:
        article: The article.
    """
    return compact_json(_news(canonical(article)))


def _news(article: Article) -> Item:
    """Return a canonical article as an item."""
    rights = article.rights
    holder = rights and rights.holder
    return _said(
        {
            "standard": STANDARD,
            "uri": article_uri(article),
            "type": "text",
            "representationType": "full",
            "pubStatus": "withheld" if article.draft else "usable",
            "firstCreated": instant(article.published),
            "versionCreated": instant(article.updated or article.published),
            "language": article.language,
            "title": article.title,
            "headlines": _values(main=article.title, subtitle=article.subtitle),
            "descriptions": _values(summary=article.summary),
            "bodies": list(_bodies(article)),
            "by": ", ".join(author.name for author in article.authors if author.name),
            "people": list(_people(article)),
            "organisations": list(_organisations(article)),
            "subjects": [
                *(_named(name, "category") for name in article.categories if name),
                *(_named(name, "keyword") for name in article.tags if name),
            ],
            "slugline": article.slug,
            "copyrightHolder": holder,
            "copyrightNotice": rights and rights.text,
            "usageTerms": rights and rights.license,
            "rightsInfo": _said({"linkedRights": absolute(rights.url if rights else None)}),
            "infoSources": list(_sources(article.source)),
            "altIds": [{"role": "id", "value": article.id}] if article.id else [],
            "associations": list(_associations(article)),
        }
    )


def _said(fields: Mapping[str, Any]) -> Item:
    """Return what is said, without what is not."""
    return {name: value for name, value in fields.items() if value not in _NOTHING}


def _values(**by_role: str | None) -> list[Item]:
    """Return texts, each with its role."""
    return [{"role": role, "value": text} for role, text in by_role.items() if text]


def _named(name: str, rel: str, url: str | None = None) -> Item:
    """Return a person, an organisation or a subject."""
    return _said({"name": name, "rel": rel, "uri": absolute(url)})


def _bodies(article: Article) -> Iterator[Item]:
    """Give the text as HTML and as plain text."""
    words, text = article.word_count, article.text
    html = to_html(article.body, _CLEAN)
    for kind, value in (("text/html", html), ("text/plain", text)):
        yield {
            "role": "main",
            "contentType": kind,
            "charCount": len(text),
            "wordCount": words,
            "value": value,
        }


def _people(article: Article) -> Iterator[Item]:
    """Give the people who wrote it: whoever is not said to be an organisation."""
    for author in article.authors:
        if author.name and author.kind != "organization":
            yield _named(author.name, "author", author.url)


def _organisations(article: Article) -> Iterator[Item]:
    """Give the organisations that wrote or published it."""
    for author in article.authors:
        if author.name and author.kind == "organization":
            yield _named(author.name, "author", author.url)
    if article.publisher and article.publisher.name:
        yield _named(article.publisher.name, "publisher", article.publisher.url)


def _sources(source: Source | None) -> Iterator[Item]:
    """Give where it was taken from, if that is known by a name or an address."""
    said = _said({"name": source.name, "uri": absolute(source.url)}) if source else {}
    if said:
        yield said


def _associations(article: Article) -> Iterator[Item]:
    """Give the pictures, sounds and videos, in order."""
    files = [block for block in walk_blocks(article.body) if isinstance(block, Media)]
    for number, image in enumerate(article.images, 1):
        yield _association(f"picture-{number}", "picture", image, [_picture(image)])
    for number, media in enumerate(files, 1):
        renditions = [_rendition(f"file-{n}", file.src, file.mime) for n, file in enumerate(media.sources, 1)]
        kind = media.kind if media.kind in {"audio", "video"} else "video"
        yield _association(f"media-{number}", kind, media, renditions)


def _association(name: str, kind: str, block: Image | Media, renditions: list[Item]) -> Item:
    """Return a picture, a sound or a video as an item of its own."""
    src = block.src if isinstance(block, Image) else block.sources[0].src if block.sources else ""
    return _said(
        {
            "name": name,
            "uri": uri(src, src or block.model_dump_json()),
            "type": kind,
            "descriptions": list(_descriptions(block)),
            "by": _maker(block.credit),
            "renditions": renditions,
        }
    )


def _descriptions(block: Image | Media) -> Iterator[Item]:
    """Give the caption, and what stands in for a picture."""
    caption: Caption | None = block.caption
    yield from _values(
        caption=caption.text if caption else None, alt=block.alt if isinstance(block, Image) else None
    )


def _maker(credit: Credit | None) -> str | None:
    """Return who made it."""
    return (credit.text or credit.line) if credit else None


def _picture(image: Image) -> Item:
    """Return a picture's file with its size."""
    return _rendition("original", image.src) | _said({"width": image.width, "height": image.height})


def _rendition(name: str, src: str, mime: str | None = None) -> Item:
    """Return a file."""
    return _said({"name": name, "href": absolute(src), "contentType": mime or media_type(src)})
