"""JSON-LD: what is said in the words of schema.org, each word for the type that has it."""

import json
from datetime import date, datetime
from typing import Any

import pytest
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
from articlekit.serializers import to_json_ld
from tests.serializers.hostile import everything
from tests.serializers.vocabularies import DOMAINS, SHARED, things
from tests.strategies import articles

POST = Article(
    id="post-1",
    url="https://example.com/the-pier",
    title="The pier",
    subtitle="It moved",
    summary="A pier moved.",
    authors=(
        Author(name="Jane Doe", url="https://example.com/jane", kind="person"),
        Author(name="The Desk", kind="organization"),
        Author(name="Nobody"),
    ),
    publisher=Publisher(name="The Gazette", url="https://example.com"),
    published=datetime.fromisoformat("2024-05-06T10:00:00+08:00"),
    updated=date(2024, 5, 7),
    categories=("News",),
    tags=("sea",),
    language="en",
    source=Source(url="https://example.org/original", name="The Other Gazette"),
    rights=Rights(text="© 2024", holder="The Gazette", license="CC-BY-4.0", url="https://example.com/rights"),
    draft=True,
    thumbnail=Image(src="https://example.com/small.jpg"),
    body=(
        Paragraph(text="It moved </script> overnight."),
        Image(
            src="https://example.com/pier.jpg",
            alt="A pier",
            title="Pier",
            width=640,
            height=480,
            caption=Caption(text="The pier at dawn."),
            credit=Credit(text="Nils Berg", line="Photo: Nils Berg"),
        ),
        Media(
            kind="video",
            poster="https://example.com/p.jpg",
            sources=(Variant(src="https://example.com/a.mp4", mime="video/mp4"), Variant(src="/b.mp4")),
            caption=Caption(text="The move."),
            credit=Credit(text="", line="Video: Anna Ek"),
        ),
        Media(kind="audio", sources=(Variant(src="https://example.com/a.mp3"),)),
        Media(kind="audio", sources=()),
    ),
)


def test_an_article() -> None:
    """Every field that schema.org has a word for."""
    assert json.loads(to_json_ld(POST)) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "https://example.com/the-pier",
        "identifier": "post-1",
        "url": "https://example.com/the-pier",
        "headline": "The pier",
        "alternativeHeadline": "It moved",
        "description": "A pier moved.",
        "author": [
            {"@type": "Person", "name": "Jane Doe", "url": "https://example.com/jane"},
            {"@type": "Organization", "name": "The Desk"},
            {"@type": "Person", "name": "Nobody"},
        ],
        "publisher": {"@type": "Organization", "name": "The Gazette", "url": "https://example.com"},
        "datePublished": "2024-05-06T10:00:00+08:00",
        "dateModified": "2024-05-07",
        "inLanguage": "en",
        "articleSection": ["News"],
        "keywords": ["sea"],
        "image": [
            {
                "@type": "ImageObject",
                "url": "https://example.com/pier.jpg",
                "contentUrl": "https://example.com/pier.jpg",
                "name": "Pier",
                "caption": "The pier at dawn.",
                "description": "A pier",
                "creditText": "Nils Berg",
                "width": 640,
                "height": 480,
            }
        ],
        "video": [
            {
                "@type": "VideoObject",
                "contentUrl": "https://example.com/a.mp4",
                "encodingFormat": "video/mp4",
                "thumbnailUrl": "https://example.com/p.jpg",
                "caption": "The move.",
                "creditText": "Video: Anna Ek",
            }
        ],
        "audio": [
            {
                "@type": "AudioObject",
                "contentUrl": "https://example.com/a.mp3",
                "encodingFormat": "audio/mpeg",
            }
        ],
        "thumbnailUrl": "https://example.com/small.jpg",
        "wordCount": 4,
        "isBasedOn": "https://example.org/original",
        "sourceOrganization": {"@type": "Organization", "name": "The Other Gazette"},
        "copyrightNotice": "© 2024",
        "copyrightHolder": {"@type": "Organization", "name": "The Gazette"},
        "license": "https://example.com/rights",
        "creativeWorkStatus": "Draft",
    }


def test_with_its_text() -> None:
    """The text goes along when it is asked for, and cannot end the script it stands in."""
    written = to_json_ld(POST, body=True)
    assert json.loads(written)["articleBody"] == "It moved </script> overnight."
    assert "</" not in written


def test_the_least_article() -> None:
    """What an article does not say is not there."""
    assert json.loads(to_json_ld(Article())) == {"@context": "https://schema.org", "@type": "NewsArticle"}
    assert "license" not in json.loads(to_json_ld(Article(rights=Rights(text="x"))))
    licensed = Article(rights=Rights(license="CC0-1.0"), publisher=Publisher(name=""), source=Source(name=""))
    assert json.loads(to_json_ld(licensed))["license"] == "CC0-1.0"


@given(articles())
def test_any_article_keeps_to_the_vocabulary(article: Article) -> None:
    """Each object has a type that we know, and only properties that this type has."""
    for thing in things(json.loads(to_json_ld(article, body=True))):
        unknown = {name for name in thing if not name.startswith("@")} - DOMAINS[thing["@type"]]
        assert not unknown, thing
        assert None not in thing.values()


def test_the_vocabulary_is_used_whole() -> None:
    """The list above holds nothing that we do not write."""
    met: dict[str, set[str]] = {}
    full = everything("words", "https://example.com/").replace(
        draft=True, authors=(*POST.authors, Author(name="x", url="/", kind="organization"))
    )
    sized = POST.replace(body=(*POST.body, POST.body[2].replace(kind="audio")))
    for article in (full, sized):
        for thing in things(json.loads(to_json_ld(article, body=True))):
            met.setdefault(thing["@type"], set()).update(name for name in thing if not name.startswith("@"))
    assert met == DOMAINS


@pytest.mark.skipif(not SHARED.exists(), reason="the list of schema.org's properties is not ours to copy")
def test_the_vocabulary_is_that_of_schema_org() -> None:
    """Each property is one that release 30.0 has for its type, inherited ones included."""
    official: Any = json.loads((SHARED / "schemas" / "schemaorg-30-properties.json").read_text("utf-8"))
    for kind, names in DOMAINS.items():
        assert names <= set(official["types"][kind]), kind
