"""What our own writers wrote is read back as it was, and what somebody changed in it as far as it goes."""

import json

import pytest

from articlekit import ParseOptions, check, parse, to_html
from articlekit.models import Article, Author, Image, Paragraph
from articlekit.models._html_names import FIELDS, VERSION


def own(fields: object, inside: str = "<p>Text.</p>") -> str:
    """Return an article as our writers write it, with fields of the test's making."""
    data = json.dumps(fields).replace("&", "&amp;").replace('"', "&quot;")
    return f'<article {VERSION}="1.0" {FIELDS}="{data}">{inside}</article>'


def test_nothing_is_inferred() -> None:
    """What stands below a picture is its caption only where the writer said so."""
    image = Image(src="/a.jpg", alt="A ship in the harbour")
    article = Article(body=(image, Paragraph(text="A ship in the harbour"), Paragraph(text="By Jane Doe")))
    assert parse(to_html(article)).body == article.body


def test_fields_without_head() -> None:
    """The fields that our writers left are the article's."""
    article = parse(own({"title": "A", "extra": {"x": 1}, "language": "de"}))
    assert (article.title, article.extra, article.language) == ("A", {"x": 1}, "de")


def test_head_goes_first() -> None:
    """A head above our own HTML is believed more, and the keys that are no field of both are kept."""
    source = "---\ntitle: B\ny: 2\n---\n" + own({"title": "A", "extra": {"x": 1}, "summary": "s"})
    article = parse(source)
    assert (article.title, article.summary, dict(article.extra)) == ("B", "s", {"x": 1, "y": 2})


def test_file_name_goes_last() -> None:
    """The name of the file says less than the article itself, but for where it is."""
    source = own({"published": "2020-01-02", "path": "a/b.md"})
    article = parse(source, filename="2021-05-06-the-hill.html")
    assert (str(article.published), article.path, article.slug) == (
        "2020-01-02",
        "2021-05-06-the-hill.html",
        "the-hill",
    )


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({"title": 5, "language": "de"}, {"language": "de"}),
        ({"authors": "Jane", "title": "A"}, {"title": "A"}),
        ({"extra": {"a": "\ud800"}}, {}),
        ({"published": "soon", "updated": "never", "slug": "s"}, {"slug": "s"}),
        (["no", "object"], {}),
        ({"body": [{"type": "divider"}], "schema_version": "9.9"}, {}),
    ],
)
def test_fields_that_do_not_fit(fields: object, kept: dict[str, object]) -> None:
    """What somebody changed so that it does not fit is left out; the rest is kept."""
    article = parse(own(fields))
    expected = Article(**kept, body=(Paragraph(text="Text."),))  # type: ignore[arg-type]
    assert article == expected


def test_field_origins() -> None:
    """Where each field came from is told when it is asked for."""
    source = "---\ntitle: B\n---\n" + own({"title": "A", "summary": "s"})
    options = ParseOptions(field_origins=True)
    assert parse(source).field_origins is None
    found = parse(source, filename="2020-03-03-x.md", options=options).field_origins
    assert found == {
        "title": "head.title",
        "summary": "html",
        "published": "file-name",
        "slug": "file-name",
        "path": "file-name",
    }


def test_fields_from_the_body() -> None:
    """A byline, a source line and a notice fill what the head left empty, and a diagnostic says so."""
    lines = "By Jane Doe", "It rained all day.", "Source: The Hill Gazette", "All rights reserved."
    body = "".join(f"<p>{line}</p>" for line in lines)
    result = check(body, options=ParseOptions(field_origins=True))
    article = result.article
    assert article.authors == (Author(name="Jane Doe"),)
    assert article.source is not None
    assert article.source.name == "The Hill Gazette"
    assert article.rights is not None
    assert article.rights.text == "All rights reserved."
    assert article.field_origins == {
        "authors": "body.byline",
        "source": "body.source",
        "rights": "body.rights",
    }
    assert [seen.code for seen in result.diagnostics] == ["field.from-body"] * 3
    named = parse("---\nauthor: John Roe\n---\n" + body)
    assert named.authors == (Author(name="John Roe"),)
    assert parse(body, options=ParseOptions(roles=False)).authors == ()
