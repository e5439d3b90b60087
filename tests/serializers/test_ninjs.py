"""ninjs 3.1, by the schema of the IPTC."""

import json
from datetime import date, datetime
from typing import Any

from hypothesis import given

from articlekit.models import (
    Article,
    Author,
    Caption,
    Credit,
    Image,
    Media,
    Paragraph,
    Publisher,
    Rights,
    Source,
    Variant,
)
from articlekit.serializers import to_ninjs
from tests.serializers.hostile import MARKUP, SCRIPTS, everything, hostile_texts, hostile_urls
from tests.serializers.html_oracle import check_addresses, check_listed, elements
from tests.serializers.vocabularies import errors
from tests.strategies import articles

POST = Article(
    id="post-1",
    url="https://example.com/the-pier",
    title="The pier",
    subtitle="It moved",
    summary="A pier moved.",
    authors=(
        Author(name="Jane Doe", url="https://example.com/jane"),
        Author(name="The Desk", kind="organization", url="/desk"),
        Author(name=""),
        Author(name="", kind="organization"),
    ),
    publisher=Publisher(name="The Gazette", url="https://example.com"),
    published=datetime.fromisoformat("2024-05-06T10:00:00+08:00"),
    updated=date(2024, 5, 7),
    slug="the-pier",
    categories=("News", ""),
    tags=("sea", ""),
    language="en",
    source=Source(url="https://example.org/original", name="The Other Gazette"),
    rights=Rights(text="© 2024", holder="The Gazette", license="CC-BY-4.0", url="https://example.com/rights"),
    body=(
        Paragraph(text="It moved."),
        Image(
            src="https://example.com/pier.jpg",
            alt="A pier",
            width=640,
            caption=Caption(text="The pier at dawn."),
            credit=Credit(text="Nils Berg"),
        ),
        Image(src="/relative.png"),
        Media(
            kind="video",
            sources=(Variant(src="https://example.com/a.mp4"), Variant(src="/b", mime="video/webm")),
        ),
        Media(kind="audio", sources=(), credit=Credit(text="", line="Sound: Anna Ek")),
        Media(kind="hologram", sources=(Variant(src="https://example.com/h"),)),
    ),
)


def written(article: Article) -> Any:
    """Return what is written of an article, which two validators find nothing wrong with."""
    text = to_ninjs(article)
    assert errors(text, "ninjs", twice=True) == []
    return json.loads(text)


def test_an_article() -> None:
    """Every field that ninjs has a name for."""
    item = written(POST)
    bodies, associations = item.pop("bodies"), item.pop("associations")
    assert item == {
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
        },
        "uri": "https://example.com/the-pier",
        "type": "text",
        "representationType": "full",
        "pubStatus": "usable",
        "firstCreated": "2024-05-06T10:00:00+08:00",
        "versionCreated": "2024-05-07T00:00:00Z",
        "language": "en",
        "title": "The pier",
        "headlines": [{"role": "main", "value": "The pier"}, {"role": "subtitle", "value": "It moved"}],
        "descriptions": [{"role": "summary", "value": "A pier moved."}],
        "by": "Jane Doe, The Desk",
        "people": [{"name": "Jane Doe", "rel": "author", "uri": "https://example.com/jane"}],
        "organisations": [
            {"name": "The Desk", "rel": "author"},
            {"name": "The Gazette", "rel": "publisher", "uri": "https://example.com"},
        ],
        "subjects": [{"name": "News", "rel": "category"}, {"name": "sea", "rel": "keyword"}],
        "slugline": "the-pier",
        "copyrightHolder": "The Gazette",
        "copyrightNotice": "© 2024",
        "usageTerms": "CC-BY-4.0",
        "rightsInfo": {"linkedRights": "https://example.com/rights"},
        "infoSources": [{"name": "The Other Gazette", "uri": "https://example.org/original"}],
        "altIds": [{"role": "id", "value": "post-1"}],
    }
    assert [body["contentType"] for body in bodies] == ["text/html", "text/plain"]
    assert bodies[0]["value"].startswith("<p>It moved.</p>\n<figure><img")
    assert (bodies[1]["value"], bodies[1]["wordCount"], bodies[1]["charCount"]) == ("It moved.", 2, 9)
    picture, relative, video, audio, other = associations
    assert picture == {
        "name": "picture-1",
        "uri": "https://example.com/pier.jpg",
        "type": "picture",
        "descriptions": [
            {"role": "caption", "value": "The pier at dawn."},
            {"role": "alt", "value": "A pier"},
        ],
        "by": "Nils Berg",
        "renditions": [
            {
                "name": "original",
                "href": "https://example.com/pier.jpg",
                "contentType": "image/jpeg",
                "width": 640,
            }
        ],
    }
    assert relative["uri"].startswith("urn:uuid:")
    assert relative["renditions"] == [{"name": "original", "contentType": "image/png"}]
    assert [file.get("contentType") for file in video["renditions"]] == ["video/mp4", "video/webm"]
    assert (audio["type"], audio["by"], "renditions" in audio) == ("audio", "Sound: Anna Ek", False)
    assert (other["type"], other["uri"]) == ("video", "https://example.com/h")


def test_the_least_article() -> None:
    """An item has a URI, whatever the article lacks, and the same one every time."""
    item = written(Article())
    assert item["uri"].startswith("urn:uuid:")
    assert item == written(Article())
    assert not {"title", "headlines", "people", "associations", "versionCreated"} & set(item)
    assert written(Article(draft=True))["pubStatus"] == "withheld"
    assert "infoSources" not in written(Article(source=Source()))
    assert "rightsInfo" not in written(Article(rights=Rights(text="x")))


def test_the_validators_see_what_is_wrong() -> None:
    """The tests here could not fail if these did not."""
    assert errors('{"uri": "no uri"}', "ninjs")
    assert len(errors('{"uri": "a:b", "type": "words", "x": 1}', "ninjs", twice=True)) >= 4
    assert errors('{"uri": "a:b"}', "ninjs", twice=True) == []
    assert errors('{"id": "a", "content_html": "", "url": "no url"}', "item")
    assert errors('{"content_html": ""}', "item", twice=True)


@given(articles())
def test_any_article_is_valid(article: Article) -> None:
    """Whatever an article holds, by the schema, formats included."""
    assert errors(to_ninjs(article), "ninjs") == []


@given(articles(hostile_texts(), hostile_urls()))
def test_hostile_articles(article: Article) -> None:
    """The HTML in an item is as safe as any that we write."""
    text = to_ninjs(article)
    assert errors(text, "ninjs") == []
    seen = list(elements(json.loads(text)["bodies"][0]["value"]))
    check_listed(seen)
    check_addresses(seen)


def test_every_hostile_text_and_address() -> None:
    """In every field at once."""
    for text in MARKUP:
        assert errors(to_ninjs(everything(text, "https://example.com/")), "ninjs") == []
    for url in SCRIPTS:
        assert errors(to_ninjs(everything("words", url)), "ninjs") == []
