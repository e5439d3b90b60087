"""The complete page: what its head says, and what stands above the body."""

import re
from datetime import date, datetime

import pytest

from articlekit.models import Article, Author, Caption, Image, Paragraph
from articlekit.options import HtmlOptions
from articlekit.serializers import to_html
from articlekit.serializers._addresses import absolute, media_type
from tests.serializers.html_oracle import Seen, elements, errors

PLAIN_PAGE = HtmlOptions(page=True, data=False)


def page(article: Article) -> list[Seen]:
    """Return the elements of a page, which has no errors."""
    html = to_html(article, PLAIN_PAGE)
    assert errors(html) == []
    return list(elements(html, page=True))


def above(article: Article) -> str:
    """Return what stands above the body."""
    html = to_html(article, PLAIN_PAGE)
    return html[html.index("<header>") + 8 : html.index("</header>")].strip()


def test_the_head() -> None:
    """Its title, what it is about, who wrote it, and its one address."""
    article = Article(
        title="A & B",
        summary='Say "x"',
        authors=(Author(name="Jane Doe"), Author(name="陈小北")),
        url="https://example.com/a",
        language="en",
    )
    seen = page(article)
    assert [element.text for element in seen if element.tag == "title"] == ["A & B"]
    assert [element.attributes for element in seen if element.tag in {"meta", "link"}] == [
        {"charset": "utf-8"},
        {"name": "viewport", "content": "width=device-width, initial-scale=1"},
        {"name": "description", "content": 'Say "x"'},
        {"name": "author", "content": "Jane Doe"},
        {"name": "author", "content": "陈小北"},
        {"rel": "canonical", "href": "https://example.com/a"},
    ]
    assert [element.attributes for element in seen if element.tag in {"html", "article"}] == [
        {"lang": "en"}
    ] * 2


def test_the_least_page() -> None:
    """An article that says nothing is a page still."""
    assert {element.tag for element in page(Article())} == {
        "html", "head", "meta", "script", "title", "style", "body", "article", "header",
    }  # fmt: skip
    assert above(Article()) == ""


def test_above_the_body() -> None:
    """Title, dek, byline and date."""
    article = Article(
        title="The pier",
        subtitle="It moved",
        authors=(Author(name="Jane Doe", url="/jane"), Author(name="Nobody")),
        published=date(2024, 5, 6),
    )
    day = '<time datetime="2024-05-06">2024-05-06</time>'
    assert above(article).split("\n") == [
        "<h1>The pier</h1>",
        "<p>It moved</p>",
        f'<p><a href="/jane" rel="author">Jane Doe</a> · Nobody · {day}</p>',
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2024-05-06T10:00:00", "2024-05-06 10:00"),
        ("2024-05-06T10:00:59.123456Z", "2024-05-06 10:00 UTC"),
        ("2024-05-06T10:00:00+08:00", "2024-05-06 10:00 +08:00"),
        ("2024-05-06T10:00:00.5-03:30", "2024-05-06 10:00 -03:30"),
    ],
)
def test_dates(written: str, shown: str) -> None:
    """A date as exact as it was written, to the minute."""
    html = above(Article(published=datetime.fromisoformat(written)))
    assert re.fullmatch(f'<p><time datetime="[^"]+">{re.escape(shown)}</time></p>', html)


def test_the_lead_image() -> None:
    """It stands above, unless the body shows it or it has no address."""
    lead = Image(src="/lead.jpg", caption=Caption(text="The pier."))
    figure = '<figure><img src="/lead.jpg"><figcaption>The pier.</figcaption></figure>'
    assert above(Article(lead_image=lead, body=(Image(src="/other.jpg"),))) == figure
    assert above(Article(lead_image=lead, body=(lead,))) == ""
    assert above(Article(lead_image=lead, body=(Image(src="/copy.jpg", role="lead"),))) == ""
    assert above(Article(lead_image=Image(src="javascript:x"))) == ""


def test_what_stands_above_is_not_read_twice() -> None:
    """It is marked as a part, so that our own reader leaves it to the data."""
    html = to_html(Article(title="The pier", body=(Paragraph(text="Words."),)), HtmlOptions(page=True))
    assert '<header data-articlekit-part="header">\n<h1>The pier</h1>\n</header>' in html


@pytest.mark.parametrize(
    ("url", "uri"),
    [
        ("https://example.com/a b/图?q=[1]#x#y", "https://example.com/a%20b/%E5%9B%BE?q=%5B1%5D#x%23y"),
        ("HTTP://example.com:80", "http://example.com:80"),
        ("https://example.com/100%/%41", "https://example.com/100%25/%41"),
        ("https://пример.example", "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.example"),
        ("https://example.com?x#", "https://example.com?x#"),
        ("https://example.com:port/", None),
        ("https://[::1]/", None),
        ("https:///a", None),
        ("//example.com/", None),
        ("mailto:x@example.com", None),
        ("", None),
        (None, None),
    ],
)
def test_absolute(url: str | None, uri: str | None) -> None:
    """Absolute addresses as RFC 3986 wants them; relative and broken ones are none."""
    assert absolute(url) == uri


@pytest.mark.parametrize(
    ("src", "kind"),
    [
        ("https://example.com/a.b/c.JPG?size=2.png#x.gif", "image/jpeg"),
        ("a.webm", "video/webm"),
        ("a.mp3#t=3", "audio/mpeg"),
        ("https://example.com", None),
        ("https://example.com/a", None),
        ("a.php?file=b.mp3", None),
        ("", None),
    ],
)
def test_media_type(src: str, kind: str | None) -> None:
    """What the end of a name tells, without the query."""
    assert media_type(src) == kind
