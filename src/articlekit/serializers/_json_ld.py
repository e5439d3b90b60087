"""An article in the vocabulary of schema.org, as search engines read it."""

from collections.abc import Iterator, Mapping
from typing import Any

from articlekit.models import Article, Author, Image, Media, Publisher
from articlekit.models._canonical import canonical
from articlekit.models._walk import walk_blocks
from articlekit.serializers._addresses import media_type
from articlekit.serializers._dates import date_text
from articlekit.serializers._escape import script_json

__all__ = ["news_article", "to_json_ld"]

Thing = dict[str, Any]


def to_json_ld(article: Article, *, body: bool = False) -> str:
    """Return an article as a schema.org `NewsArticle` in JSON-LD.

    The text is safe inside a `<script type="application/ld+json">` element, whatever the article says.

    Args:
        article: The article.
        body: Whether its text goes along as `articleBody`; search engines read it from the page.
    """
    found = news_article(canonical(article))
    return script_json(found | {"articleBody": article.text} if body else found)


def news_article(article: Article) -> Thing:
    """Return a canonical article as a `NewsArticle`."""
    source, rights = article.source, article.rights
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": article.url,
            "identifier": article.id,
            "url": article.url,
            "headline": article.title,
            "alternativeHeadline": article.subtitle,
            "description": article.summary,
            "author": [_author(author) for author in article.authors],
            "publisher": _organization(article.publisher),
            "datePublished": date_text(article.published),
            "dateModified": date_text(article.updated),
            "inLanguage": article.language,
            "articleSection": list(article.categories),
            "keywords": list(article.tags),
            "image": [_image(image) for image in article.images if image.src],
            "video": [_media(file) for file in _files(article) if file.kind != "audio"],
            "audio": [_media(file) for file in _files(article) if file.kind == "audio"],
            "thumbnailUrl": article.thumbnail and article.thumbnail.src,
            "wordCount": article.word_count,
            "isBasedOn": source and source.url,
            "sourceOrganization": source and source.name and {"@type": "Organization", "name": source.name},
            "copyrightNotice": rights and rights.text,
            "copyrightHolder": rights and rights.holder and {"@type": "Organization", "name": rights.holder},
            "license": rights and (rights.url or rights.license),
            "creativeWorkStatus": "Draft" if article.draft else None,
        }
    )


def _filled(fields: Mapping[str, Any]) -> Thing:
    """Return what is said, without what is not: None, empty texts and empty lists."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], 0)}


def _author(author: Author) -> Thing:
    """Return who wrote it: a person unless the source says it is an organisation."""
    kind = "Organization" if author.kind == "organization" else "Person"
    return _filled({"@type": kind, "name": author.name, "url": author.url})


def _organization(publisher: Publisher | None) -> Thing | None:
    """Return who published it."""
    if publisher is None:
        return None
    return _filled({"@type": "Organization", "name": publisher.name, "url": publisher.url})


def _files(article: Article) -> Iterator[Media]:
    """Give the sounds and videos of an article."""
    return (block for block in walk_blocks(article.body) if isinstance(block, Media) and block.sources)


def _media(media: Media) -> Thing:
    """Return a sound or a video, its preferred file, with its caption and its credit."""
    caption, credit, file = media.caption, media.credit, media.sources[0]
    return _filled(
        {
            "@type": "AudioObject" if media.kind == "audio" else "VideoObject",
            "contentUrl": file.src,
            "encodingFormat": file.mime or media_type(file.src),
            "thumbnailUrl": media.poster,
            "caption": caption and caption.text,
            "creditText": credit and (credit.text or credit.line),
        }
    )


def _image(image: Image) -> Thing:
    """Return a picture with its caption and its credit."""
    credit = image.credit
    return _filled(
        {
            "@type": "ImageObject",
            "url": image.src,
            "contentUrl": image.src,
            "name": image.title,
            "caption": image.caption and image.caption.text,
            "description": image.alt,
            "creditText": credit and (credit.text or credit.line),
            "width": image.width,
            "height": image.height,
        }
    )
