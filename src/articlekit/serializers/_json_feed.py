"""Articles as JSON Feed 1.1: one item, or a feed of them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from articlekit.models import Article, Media
from articlekit.models._canonical import canonical
from articlekit.models._walk import walk_blocks
from articlekit.options import HtmlOptions
from articlekit.serializers._addresses import absolute, article_uri, media_type
from articlekit.serializers._dates import instant
from articlekit.serializers._escape import compact_json
from articlekit.serializers._html import to_html

__all__ = ["to_json_feed"]

VERSION = "https://jsonfeed.org/version/1.1"

_CLEAN = HtmlOptions(data=False)
_IN_FEED = frozenset(
    {
        "schema_version",
        "id",
        "url",
        "title",
        "summary",
        "authors",
        "published",
        "updated",
        "tags",
        "language",
        "body",
    }
)
"""The fields of an article that JSON Feed has names for; the others go into `_articlekit`."""


def to_json_feed(
    content: Article | Iterable[Article],
    *,
    title: str = "",
    home_page_url: str | None = None,
    feed_url: str | None = None,
    description: str | None = None,
    language: str | None = None,
) -> str:
    """Return an article as an item of JSON Feed 1.1, or several as a feed.

    What JSON Feed has no names for stands under `_articlekit`, as in our own JSON. Dates without a zone
    are taken as UTC.

    Args:
        content: An article, or articles in the order of the feed.
        title: The feed's name.
        home_page_url: The site it is from.
        feed_url: Where it will be found.
        description: What it is about.
        language: The language of most of its items.
    """
    if isinstance(content, Article):
        return compact_json(_item(canonical(content)))
    feed = {
        "version": VERSION,
        "title": title,
        "home_page_url": absolute(home_page_url),
        "feed_url": absolute(feed_url),
        "description": description,
        "language": language,
        "items": [_item(canonical(article)) for article in content],
    }
    return compact_json({name: value for name, value in feed.items() if value is not None})


def _item(article: Article) -> dict[str, Any]:
    """Return an article as an item."""
    lead = article.lead_image or next(iter(article.images), None)
    item = {
        "id": article.id or article_uri(article),
        "url": absolute(article.url),
        "external_url": absolute(article.source.url) if article.source else None,
        "title": article.title,
        "content_html": to_html(article.body, _CLEAN),
        "summary": article.summary,
        "image": absolute(lead.src) if lead else None,
        "date_published": instant(article.published),
        "date_modified": instant(article.updated),
        "authors": [_author(author.name, author.url) for author in article.authors if author.name],
        "tags": list(dict.fromkeys(filter(None, (*article.categories, *article.tags)))),
        "language": article.language,
        "attachments": list(_attachments(article)),
    }
    said = {name: value for name, value in item.items() if value not in (None, "", [])}
    more = _more(article)
    return {"id": "", "content_html": "", **said, **({"_articlekit": more} if more else {})}


def _author(name: str, url: str | None) -> Mapping[str, str]:
    """Return who wrote it."""
    found = absolute(url)
    return {"name": name, "url": found} if found else {"name": name}


def _attachments(article: Article) -> Iterator[Mapping[str, str]]:
    """Give the sounds and videos of an article."""
    for block in walk_blocks(article.body):
        for file in block.sources if isinstance(block, Media) else ():
            url = absolute(file.src)
            mime = file.mime or media_type(file.src)
            if url and mime:
                yield {"url": url, "mime_type": mime}


def _more(article: Article) -> dict[str, Any]:
    """Return the fields JSON Feed has no names for, those that say something."""
    fields = article.model_dump(mode="json", exclude=set(_IN_FEED))
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}
