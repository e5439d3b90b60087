"""JSON Feed 1.1: items and feeds, by the schema of SchemaStore and the words of the specification."""

import json
from datetime import date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from articlekit.models import (
    Article,
    Author,
    Caption,
    Image,
    Media,
    Paragraph,
    Quote,
    Source,
    Variant,
    canonical,
)
from articlekit.serializers import to_json_feed
from tests.serializers.hostile import MARKUP, SCRIPTS, everything, hostile_texts, hostile_urls
from tests.serializers.html_oracle import check_addresses, check_listed, elements
from tests.serializers.vocabularies import errors
from tests.strategies import articles

POST = Article(
    id="post-1",
    url="https://example.com/the-pier",
    title="The pier",
    summary="It moved.",
    authors=(Author(name="Jane Doe", url="https://example.com/jane"), Author(name="Nobody", url="/relative")),
    published=datetime.fromisoformat("2024-05-06T10:00:00+08:00"),
    updated=date(2024, 5, 7),
    categories=("News", "Sea"),
    tags=("Sea", "piers"),
    language="en",
    source=Source(url="https://example.org/original", name="The Gazette"),
    extra={"layout": "post"},
    body=(
        Paragraph(text="It <moved>."),
        Image(src="https://example.com/pier 1.jpg", caption=Caption(text="The pier.")),
        Quote(
            body=(
                Media(
                    kind="audio", sources=(Variant(src="https://example.com/a.mp3"), Variant(src="/b.mp3"))
                ),
                Media(kind="video", sources=(Variant(src="https://example.com/x", mime="video/webm"),)),
                Media(kind="video", sources=(Variant(src="https://example.com/unknown"),)),
            )
        ),
    ),
)


def read(written: str) -> Any:
    """Return what was written."""
    return json.loads(written)


def test_an_item() -> None:
    """Every field that JSON Feed has a name for stands under it, the others under `_articlekit`."""
    written = to_json_feed(POST)
    assert errors(written, "item", twice=True) == []
    item = read(written)
    html = item.pop("content_html")
    assert html.startswith("<p>It &lt;moved&gt;.</p>\n<figure><img src=")
    assert "data-articlekit" not in html
    assert item == {
        "id": "post-1",
        "url": "https://example.com/the-pier",
        "external_url": "https://example.org/original",
        "title": "The pier",
        "summary": "It moved.",
        "image": "https://example.com/pier%201.jpg",
        "date_published": "2024-05-06T10:00:00+08:00",
        "date_modified": "2024-05-07T00:00:00Z",
        "authors": [{"name": "Jane Doe", "url": "https://example.com/jane"}, {"name": "Nobody"}],
        "tags": ["News", "Sea", "piers"],
        "language": "en",
        "attachments": [
            {"url": "https://example.com/a.mp3", "mime_type": "audio/mpeg"},
            {"url": "https://example.com/x", "mime_type": "video/webm"},
        ],
        "_articlekit": {
            "categories": ["News", "Sea"],
            "source": {"url": "https://example.org/original", "name": "The Gazette"},
            "extra": {"layout": "post"},
        },
    }


def test_the_least_item() -> None:
    """An item has an id and content, whatever the article lacks; the id is the same every time."""
    written = to_json_feed(Article())
    assert errors(written, "item", twice=True) == []
    item = read(written)
    assert set(item) == {"id", "content_html"}
    assert item["id"].startswith("urn:uuid:")
    assert written == to_json_feed(Article())
    assert read(to_json_feed(Article(title="a")))["id"] != item["id"]


def test_ids() -> None:
    """The article's own id, else its address, else a name made of what it is known by here."""
    url = "https://example.com/a b"
    assert read(to_json_feed(Article(id="x", url=url)))["id"] == "x"
    assert read(to_json_feed(Article(url=url)))["id"] == "https://example.com/a%20b"
    slugs = [read(to_json_feed(Article(slug="a", title=title)))["id"] for title in ("x", "y")]
    assert slugs[0] == slugs[1]
    assert read(to_json_feed(Article(path="a.md")))["id"] != slugs[0]


def test_the_lead_image_is_the_image() -> None:
    """The lead goes before the pictures of the body; a relative address is none that a feed can give."""
    lead = Image(src="https://example.com/lead.jpg")
    assert read(to_json_feed(POST.replace(lead_image=lead)))["image"] == lead.src
    assert "image" not in read(to_json_feed(POST.replace(lead_image=Image(src="/lead.jpg"))))


def test_a_feed() -> None:
    """A feed says what it is, and has its items in order."""
    written = to_json_feed(
        [POST, Article(title="Another")],
        title="All posts",
        home_page_url="https://example.com/",
        feed_url="https://example.com/feed.json",
        description="About the sea.",
        language="en",
    )
    assert errors(written, "feed", twice=True) == []
    feed = read(written)
    items = feed.pop("items")
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "All posts",
        "home_page_url": "https://example.com/",
        "feed_url": "https://example.com/feed.json",
        "description": "About the sea.",
        "language": "en",
    }
    assert items == [read(to_json_feed(POST)), read(to_json_feed(Article(title="Another")))]


def test_the_least_feed() -> None:
    """No articles, no name: still a feed. Addresses that are none are left out."""
    for written in (
        to_json_feed(()),
        to_json_feed(iter(()), feed_url="javascript:alert(1)", home_page_url="/"),
    ):
        assert errors(written, "feed", twice=True) == []
        assert set(read(written)) == {"version", "title", "items"}


@given(st.lists(articles(), max_size=2))
def test_any_feed_is_valid(posts: list[Article]) -> None:
    """Whatever the articles hold, by the schema, formats included; ids are never empty."""
    written = to_json_feed(posts)
    assert errors(written, "feed") == []
    assert all(item["id"] for item in read(written)["items"])
    assert written == to_json_feed([canonical(post) for post in posts])


@given(articles(hostile_texts(), hostile_urls()))
def test_hostile_items(article: Article) -> None:
    """The HTML in an item is as safe as any that we write."""
    written = to_json_feed(article)
    assert errors(written, "item") == []
    seen = list(elements(read(written)["content_html"]))
    check_listed(seen)
    check_addresses(seen)


def test_every_hostile_text_and_address() -> None:
    """In every field at once."""
    for text in MARKUP:
        assert errors(to_json_feed(everything(text, "https://example.com/")), "item") == []
    for url in SCRIPTS:
        written = to_json_feed(everything("words", url))
        assert errors(written, "item") == []
        item = read(written)
        addresses = [item.get(name, "https:") for name in ("url", "external_url", "image")]
        assert all(address.startswith(("http:", "https:")) for address in addresses)
