"""A complete page around an article: its head, a style sheet, and what stands above the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from articlekit.models import Article, Author
from articlekit.serializers._content import lead_above
from articlekit.serializers._dates import date_text, printed_date
from articlekit.serializers._escape import element, script_json, start_tag, words
from articlekit.serializers._json_ld import news_article

if TYPE_CHECKING:
    from articlekit.serializers._html import HtmlWriter

__all__ = ["STYLE", "header", "page"]

STYLE = """\
:root {
  color-scheme: light dark;
  --quiet: color-mix(in srgb, CanvasText 68%, Canvas);
  --line: color-mix(in srgb, CanvasText 22%, Canvas);
}
body { margin: 0; font: 1.125rem/1.7 Georgia, "Noto Serif", "Songti SC", "Noto Serif CJK SC", serif; }
article { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; }
header p { margin: .5rem 0; color: var(--quiet); }
figure { margin: 2rem 0; }
figure:has(> figure) {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem;
}
figure > figure { margin: 0; }
figure > figcaption { grid-column: 1 / -1; margin-top: .25rem; }
img, video { display: block; max-width: 100%; height: auto; }
audio, video { width: 100%; }
figcaption, caption, blockquote footer, [role="doc-footnote"] { font-size: .875rem; color: var(--quiet); }
figcaption { line-height: 1.5; }
cite { font-style: normal; }
caption { padding-bottom: .25rem; text-align: start; }
blockquote { margin: 2rem 0; padding-left: 1.25rem; border-left: .2rem solid var(--line); }
blockquote footer::before { content: "— "; }
aside:not([role]), pre { padding: .5rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; }
aside:not([role]) { margin: 2rem 0; }
aside:not([role]) p { margin: .5rem 0; }
dt { font-weight: bold; }
[role="doc-noteref"] { vertical-align: super; font-size: .75em; line-height: 0; }
[role="doc-footnote"] > strong { float: left; margin-right: .5rem; }
[role="doc-footnote"] p { margin: .5rem 0; }
li:has(> input), li:has(> p:first-child > input) { list-style: none; }
pre { overflow-x: auto; line-height: 1.5; }
code { font: .875em/1 ui-monospace, Menlo, Consolas, monospace; }
pre code { line-height: inherit; }
table { display: block; overflow-x: auto; border-collapse: collapse; }
td, th { padding: .25rem .75rem; border: 1px solid var(--line); text-align: start; }
hr { margin: 2rem auto; width: 33%; border: 0; border-top: 1px solid var(--line); }
@media (prefers-color-scheme: dark) { img { filter: brightness(.9); } }
"""
"""The style sheet of a page: small, readable, and as dark as its reader likes it."""


def page(article: Article, writer: HtmlWriter) -> str:
    """Return a canonical article as a complete page."""
    title = words(article.title)
    head = "\n".join(_head(article))
    body = writer.article(article, header(article, writer))
    return (
        f"<!DOCTYPE html>\n{start_tag('html', {'lang': article.language or None})}\n<head>\n{head}\n"
        f"<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _head(article: Article) -> Iterator[str]:
    """Give the elements of the head that say what the page is."""
    yield start_tag("meta", {"charset": "utf-8"})
    yield start_tag("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    if article.summary:
        yield start_tag("meta", {"name": "description", "content": article.summary})
    for author in article.authors:
        yield start_tag("meta", {"name": "author", "content": author.name})
    if article.url:
        yield start_tag("link", {"rel": "canonical", "href": article.url})
    yield element("script", {"type": "application/ld+json"}, script_json(news_article(article)))


def header(article: Article, writer: HtmlWriter) -> str:
    """Return what stands above the body: title, dek, byline, date, and a lead image the body lacks."""
    parts = filter(None, _header_parts(article, writer))
    return element("header", writer.part("header"), "\n" + "".join(f"{part}\n" for part in parts))


def _header_parts(article: Article, writer: HtmlWriter) -> Iterator[str]:
    """Give the parts of the header in order."""
    if article.title:
        yield element("h1", {}, words(article.title))
    if article.subtitle:
        yield element("p", {}, words(article.subtitle))
    said = [*map(_author, article.authors)]
    if article.published is not None:
        when = {"datetime": date_text(article.published)}
        said.append(element("time", when, words(printed_date(article.published))))
    if said:
        yield element("p", {}, " · ".join(said))
    lead = lead_above(article)
    if lead is not None and lead.src:
        yield writer.block(lead)


def _author(author: Author) -> str:
    """Return who wrote it, with a link if there is one."""
    name = words(author.name)
    return element("a", {"href": author.url, "rel": "author"}, name) if author.url else name
