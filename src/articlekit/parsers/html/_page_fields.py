"""The fields of an article from what its page says of it, in a written order.

First what was made for machines and speaks of the article alone (JSON-LD, then microdata), then what was
made for previews of it (OpenGraph, the tags of citation and analytics tools), then what speaks of the page
as a whole (`<meta name>`, `<title>`), and last what readers see (`<time>`, `<h1>`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from articlekit._patterns import compiled_later
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._clock import Hints
from articlekit.parsers.html._page_data import (
    Node,
    abbreviated_date,
    article_node,
    as_list,
    data_nodes,
    microdata,
    page_node,
)
from articlekit.parsers.html._page_head import Head, read_head
from articlekit.parsers.html._page_measure import HEADINGS
from articlekit.parsers.html._page_names import MAX_NAME, words_of
from articlekit.parsers.html._page_said import PageData
from articlekit.parsers.html._page_values import READERS, Context, read_text
from articlekit.parsers.html._tree import Element
from articlekit.parsers.html._urls import link_url

__all__ = ["FIELDS", "read_page_data", "read_page_fields", "with_stamp"]

FIELDS: Mapping[str, str] = {
    "title": """
        json-ld.headline json-ld.name microdata.headline meta.og:title meta.citation_title meta.dc.title
        meta.dcterms.title meta.parsely-title meta.sailthru.title meta.twitter:title seen.headline seen.h1
        seen.title
    """,
    "subtitle": "json-ld.alternativeHeadline microdata.alternativeHeadline",
    "summary": """
        json-ld.description microdata.description meta.og:description meta.description meta.dc.description
        meta.dcterms.abstract meta.citation_abstract meta.sailthru.description meta.twitter:description
    """,
    "authors": """
        json-ld.author json-ld.creator microdata.author meta.citation_author meta.article:author
        meta.parsely-author meta.sailthru.author meta.author meta.dc.creator meta.dcterms.creator meta.byl
        meta.twitter:creator seen.author
    """,
    "published": """
        json-ld.datePublished json-ld.dateCreated microdata.datePublished meta.article:published_time
        meta.og:article:published_time meta.og:published_time meta.citation_publication_date
        meta.citation_date meta.parsely-pub-date meta.sailthru.date meta.dc.date.issued meta.dcterms.issued
        meta.dcterms.created meta.dc.date meta.date meta.pubdate meta.publishdate meta.publish-date
        meta.publish_date meta.article.published meta.datepublished page.datePublished seen.time seen.stamp
    """,
    "updated": """
        json-ld.dateModified microdata.dateModified meta.article:modified_time meta.og:updated_time
        meta.dcterms.modified meta.dc.date.modified meta.lastmod meta.article.updated meta.last-modified
        page.dateModified
    """,
    "lead_image": """
        json-ld.image json-ld.thumbnailUrl microdata.image meta.og:image:secure_url meta.og:image
        meta.og:image:url meta.twitter:image meta.twitter:image:src meta.sailthru.image.full link.image_src
    """,
    "language": """
        html.lang json-ld.inLanguage page.inLanguage meta.og:locale meta.content-language meta.dc.language
        meta.language
    """,
    "publisher": """
        json-ld.publisher microdata.publisher meta.og:site_name meta.citation_publisher meta.dc.publisher
        page.publisher meta.application-name
    """,
    "url": """
        link.canonical json-ld.mainEntityOfPage json-ld.url meta.og:url page.url meta.parsely-link
        meta.twitter:url
    """,
    "rights": """
        json-ld.license json-ld.copyrightNotice microdata.license link.license meta.dc.rights
        meta.dcterms.rights meta.copyright meta.rights
    """,
    "categories": """
        json-ld.articleSection microdata.articleSection meta.article:section meta.parsely-section
        meta.category meta.sailthru.category
    """,
    "tags": """
        json-ld.keywords microdata.keywords meta.article:tag meta.og:article:tag meta.citation_keywords
        meta.parsely-tags meta.sailthru.tags meta.news_keywords meta.keywords
    """,
}
"""Where each field is looked for, the surest first."""

LEAST_CUT = 40
"""Characters from which a headline may be one that was cut short."""

_SEPARATOR = compiled_later(r"\s+[|\-–—·•»:/~]+\s+|\s*[｜¦]\s*|\s*::\s*|_")
_HEADLINES = frozenset({
    "entry-title", "post-title", "p-name", "article-title", "article__title", "articletitle",
    "headline", "post__title", "page-title", "news-title", "main-title",
})  # fmt: skip
_AUTHORS = frozenset({
    "fn", "p-author", "author-name", "author__name", "byline-name", "byline__name", "authorname",
    "post-author-name", "wp-block-post-author__name", "wp-block-post-author-name",
})  # fmt: skip
_DATES = frozenset({
    "date", "datetime", "datestamp", "pubdate", "published", "time", "timestamp", "datum", "fecha",
    "data",
})  # fmt: skip
_DATE_IDS = frozenset({"publish", "published", "pubtime", "pubdate", "posttime", "postdate"})
"""Words of ids: `publish_time` of WeChat, `pubtime_baidu` of Chinese papers. The date of today has others."""

_HOME = compiled_later(r"(?:https?://[^/]+)?/?(?:index\.\w+)?|\./")
MAX_SEEN = 40
"""How many elements of one kind are looked at."""

MAX_CHILDREN = 6
"""How many parts an element has that shows a date or a name."""

MAX_STAMP = 128
"""Characters of the longest text that is a date."""

_MARKS = " \t|-–—·•»:：/~｜¦_"
_TIMES = frozenset({"published", "entry-date", "dt-published", "date-published", "pubdate", "article-date"})


@dataclass(frozen=True, slots=True)
class _Sources:
    """Where fields may come from."""

    article: Node
    page: Node
    micro: Node
    head: Head
    seen: Mapping[str, list[str]]

    def values(self, place: str) -> list[Any]:
        """Return what stands in a place such as `json-ld.headline` or `meta.og:title`."""
        kind, _, name = place.partition(".")
        if kind == "meta":
            return list(self.head.metas.get(name, ()))
        if kind == "link":
            return list(self.head.links.get(name, ()))
        if kind == "html":
            return [self.head.language]
        if kind == "seen":
            return list(self.seen.get(name, ()))
        return as_list({"json-ld": self.article, "page": self.page, "microdata": self.micro}[kind].get(name))


def read_page_data(top: Element, base_url: str | None, options: ParseOptions) -> PageData:
    """Read what a page says of its article.

    Args:
        top: The `<html>` element.
        base_url: The address of the page, where it is known.
        options: How every article is read.
    """
    head = read_head(top)
    base_url = link_url(head.base, base_url) if head.base else base_url
    urls = [
        *head.links.get("canonical", ()),
        *head.metas.get("og:url", ()),
        *([base_url] if base_url else ()),
    ]
    base_url = base_url or next((url for url in urls if url.startswith(("http://", "https://"))), None)
    nodes = data_nodes(top)
    sources = _Sources(article_node(nodes, urls), page_node(nodes), microdata(top), head, _seen(top, head))
    context = Context(base_url, Hints(options.timezone, options.dayfirst, head.language or None))
    fields, origins = read_page_fields(sources, context)
    texts = (text for text in as_list(sources.article.get("articleBody")) if isinstance(text, str))
    return PageData(fields, origins, base_url, next(texts, ""))


def with_stamp(data: PageData, stamp: str, options: ParseOptions) -> PageData:
    """Return what a page says with the date in a line above its text, if it is one.

    Pages that no tool makes say nothing else of it. A line with more than a date in it tells no date.

    Args:
        data: What else the page says.
        stamp: The line.
        options: How every article is read.
    """
    hints = Hints(options.timezone, options.dayfirst, data.fields.get("language"))
    when = READERS["published"]([stamp], Context(data.base_url, hints))
    return data if when is None else data.having("published", when, "seen.above")


def read_page_fields(sources: _Sources, context: Context) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the fields that some sources give, and where each came from."""
    fields: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for name, places in FIELDS.items():
        reader = READERS.get(name, read_text)
        for place in places.split():
            value = reader(sources.values(place), context)
            if value is not None:
                fields[name], origins[name] = value, place
                break
    if "title" in fields:
        fields["title"] = _title(fields, sources, context)
    return fields, origins


def _title(fields: Mapping[str, Any], sources: _Sources, context: Context) -> str:
    """Return the title: whole where the headline was cut short, and without the name of the site."""
    places = FIELDS["title"].split()
    others = [text for place in places if (text := read_text(sources.values(place), context))]
    title = _uncut(fields["title"], [other for other in others if other != sources.head.title])
    publisher = fields.get("publisher")
    names = ("meta.og:site_name", "meta.application-name")
    sites = [text for place in names if (text := read_text(sources.values(place), context))]
    sites = [publisher.name, *sites] if publisher else sites
    short = _without_site(title, sites, others, list(sources.seen["heading"]))
    return _without_end(title) if short == title and len(set(others)) == 1 and sources.head.title else short


def _uncut(title: str, others: list[str]) -> str:
    """Return a headline whole, if another source has it longer: search engines take 110 characters of it."""
    start = title.rstrip(".… ")
    if len(start) < LEAST_CUT:
        return title
    return next((other for other in others if other.startswith(start) and len(other) > len(title)), title)


def _without_end(title: str) -> str:
    """Return the text of a `<title>` without what stands after its last mark: nothing tells what it is."""
    cuts = [cut for cut in _SEPARATOR.finditer(title) if cut.start() * 2 > len(title)]
    return title[: cuts[-1].start()].strip() if cuts else title


def _without_site(title: str, sites: list[str], others: list[str], seen: list[str]) -> str:
    """Return a title without the name of its site.

    It stands after a mark or before one, and is known, or the rest is the title in another source.
    """
    for site in sites:
        rest = title[: -len(site)] if title.casefold().endswith(site.casefold()) else ""
        if rest.rstrip(_MARKS) and rest.rstrip(_MARKS) != rest.rstrip():
            return rest.rstrip(_MARKS)
    known = {site.casefold() for site in sites}
    heads = {other.casefold() for other in (*others, *seen) if other != title}
    for cut in _SEPARATOR.finditer(title):
        before, after = title[: cut.start()].strip(), title[cut.end() :].strip()
        if before and (after.casefold() in known or before.casefold() in heads):
            return before
        if after and (before.casefold() in known or after.casefold() in heads):
            return after
    return title


def _seen(top: Element, head: Head) -> Mapping[str, list[str]]:
    """Return what readers of the page see.

    Returns:
        The only `<h1>` that is not the name of the site, elements named as headlines, times, the texts of
        elements named as dates, links to authors and elements named as their names, the first headings, and
        the title of the window.
    """
    seen: dict[str, list[str]] = {
        name: [] for name in ("h1", "headline", "marked", "time", "stamp", "author", "name", "heading")
    }
    for element in top.descendants():
        for kind, text in _shown(element):
            if len(seen[kind]) < MAX_SEEN:
                seen[kind].append(text)
    return {
        "h1": seen["h1"] if len(seen["h1"]) == 1 else [],
        "headline": seen["headline"],
        "time": seen["marked"] + seen["time"],
        "stamp": seen["stamp"],
        "author": seen["author"] or seen["name"][:1],
        "heading": seen["heading"],
        "title": [head.title],
    }


def _shown(element: Element) -> Iterator[tuple[str, str]]:
    """Give what an element shows of the article, and what it is."""
    if element.tag in HEADINGS:
        yield "heading", element.words()
        if not element.classes.isdisjoint(_HEADLINES):
            yield "headline", element.words()
        if element.tag == "h1" and not _leads_home(element):
            yield "h1", element.words()
    elif element.tag == "time":
        when = element.get("datetime") or element.words()
        sure = "pubdate" in element.attributes or not element.classes.isdisjoint(_TIMES)
        yield ("marked" if sure else "time"), when
    elif element.tag == "a" and "author" in element.get("rel").lower().split() and not _leads_home(element):
        yield "author", element.words()
    elif element.attributes:
        yield from _named(element)


def _named(element: Element) -> Iterator[tuple[str, str]]:
    """Give what an element says by its class that it shows: a date, the name of an author."""
    when = element.get("data-date-time") or element.get("data-datetime")
    if when or (when := abbreviated_date(element)):
        yield "stamp", when
    if (element.classes or element.get("id")) and len(element.children) <= MAX_CHILDREN:
        if _is_named_date(element):
            yield "stamp", element.words()[:MAX_STAMP]
        elif not element.classes.isdisjoint(_AUTHORS):
            yield "name", element.words()


def _is_named_date(element: Element) -> bool:
    """Tell an element that says by its class or its id that it shows the date of the article."""
    named = words_of(element.get("class")[:MAX_NAME])
    return not (_DATES.isdisjoint(named) and _DATE_IDS.isdisjoint(words_of(element.get("id")[:MAX_NAME])))


def _leads_home(element: Element) -> bool:
    """Tell a heading or a link that is the name of the site, as it leads to its first page."""
    links = [part.get("href") for part in (element, *element.descendants()) if part.tag == "a"]
    return any(_HOME.fullmatch(link) is not None for link in links)
