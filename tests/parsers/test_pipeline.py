"""The way of a source to an article: what goes in, what comes out, and what is refused."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

import articlekit
from articlekit import Article, ArticlekitError, Limits, ParseOptions
from articlekit.errors import FrontMatterError, InputError, LimitError

POST = """\
---
title: The ferry sails again
url: https://news.example.com/2024/ferry.html
---
<p>It left at six.</p>
<p><img src="/pier.jpg"></p>
"""


def test_text_and_bytes_give_the_same_article() -> None:
    """Bytes are decoded first; everything else is one way."""
    assert articlekit.parse(POST.encode()) == articlekit.parse(POST)


def test_a_relative_address_is_relative_to_the_page() -> None:
    """The document's own address is the base; an argument goes before it."""
    assert articlekit.parse(POST).images[0].src == "https://news.example.com/pier.jpg"
    other = articlekit.parse(POST, base_url="https://cdn.example.org/x/")
    assert other.images[0].src == "https://cdn.example.org/pier.jpg"


def test_the_name_of_the_file_is_kept_and_read() -> None:
    """With forward slashes on every system; its date and slug fill what the head leaves empty."""
    article = articlekit.parse("<p>Words.</p>", filename="posts\\2024-03-09-ferry.md")
    assert article.path == "posts/2024-03-09-ferry.md"
    assert article.slug == "ferry"
    assert str(article.published) == "2024-03-09"


def test_a_file_is_read_by_its_path_and_when_it_is_open(tmp_path: Path) -> None:
    """A path as text or as `Path`, or bytes from anywhere."""
    path = tmp_path / "ferry.md"
    path.write_text(POST, "utf-8")
    article = articlekit.parse_file(path)
    assert article == articlekit.parse_file(str(path))
    assert article.path == path.as_posix()
    assert articlekit.parse_file(BytesIO(POST.encode())) == articlekit.parse(POST)


def test_a_path_is_no_source() -> None:
    """`parse("post.md")` would read the words `post.md`; a `Path` is certainly a mistake."""
    with pytest.raises(InputError, match=r"not PosixPath|not WindowsPath.*parse_file"):
        articlekit.parse(Path("post.md"))  # type: ignore[arg-type]
    with pytest.raises(InputError, match="not NoneType"):
        articlekit.parse(None)  # type: ignore[arg-type]


@pytest.mark.parametrize("source", ["", b"", "\n", "\ufeff", "---\n---\n", b"\xef\xbb\xbf"], ids=repr)
def test_nothing_is_an_article_without_body(source: str | bytes) -> None:
    """It is no error to have written nothing yet."""
    article = articlekit.parse(source)
    assert article.replace(extra={}) == Article()


def test_a_source_that_is_too_large_is_refused(tmp_path: Path) -> None:
    """In characters or bytes; of a file, no more than the limit is read."""
    options = ParseOptions(limits=Limits(source_bytes=10))
    (tmp_path / "long.md").write_text("x" * 50, "utf-8")
    readers: tuple[Callable[[], Article], ...] = (
        lambda: articlekit.parse("x" * 11, options=options),
        lambda: articlekit.parse_file(tmp_path / "long.md", options=options),
        lambda: articlekit.from_parts({}, "x" * 11, options=options),
    )
    for read in readers:
        with pytest.raises(LimitError) as caught:
            read()
        assert (caught.value.limit, caught.value.found, caught.value.kind) == (10, 11, "limit")


def test_a_stray_nul_makes_no_utf_16_of_a_text() -> None:
    """Two code units with a NUL are the least that tell it."""
    assert articlekit.parse(b"\x00").body == ()
    assert articlekit.parse("hi".encode("utf-16-le")).text == "hi"


def test_strict_reading_raises_what_lenient_reading_tells() -> None:
    """A head that never closes costs no text, and is an error for those who ask."""
    source = "---\ntitle: Open\n\nIt left at six."
    result = articlekit.check(source)
    assert "title: Open" in result.article.text
    assert [seen.code for seen in result.diagnostics if seen.line == 1] == ["front-matter.unclosed"]
    with pytest.raises(FrontMatterError) as caught:
        articlekit.parse(source, options=ParseOptions(strict=True))
    assert (caught.value.kind, caught.value.line) == ("unclosed", 1)


def test_strict_reading_passes_over_what_is_no_error() -> None:
    """A warning is told, and nothing more."""
    source = "<p>It left.</p><button>Share</button>"
    result = articlekit.check(source, options=ParseOptions(strict=True))
    assert [seen.code for seen in result.diagnostics] == ["text.dropped"]
    assert result.article.text == "It left."


def test_every_picture_is_explained_when_asked() -> None:
    """And only then: it costs time."""
    source = "<p><img src='a.jpg'></p><p style='color:#888'>The pier. Photo: Ines Valdor</p>"
    assert articlekit.check(source).explanations == ()
    told = articlekit.check(source, options=ParseOptions(explain=True)).explanations
    assert any("a.jpg" in line for line in told)
    assert any("caption.next-block" in line for line in told)


def test_parts_are_read_by_the_keys_of_front_matter() -> None:
    """A row of a database, an entry of a feed."""
    when = datetime(2024, 3, 9, 1, 20, tzinfo=UTC)
    article = articlekit.from_parts(
        {"title": "The ferry", "author": "Maeve Harrow", "date": when, "views": 12}, "<p>It left.</p>"
    )
    assert article.title == "The ferry"
    assert article.published == when
    assert [author.name for author in article.authors] == ["Maeve Harrow"]
    assert article.extra == {"views": 12}
    assert article.text == "It left."


@pytest.mark.parametrize(
    "source",
    [
        b"\x00\x01\x02\x03",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        bytes(range(256)),
        b"\xff\xfe",
        b"\xff\xfe\x00\x00",
        b"%PDF-1.7\n\xe2\xe3\xcf\xd3",
    ],
    ids=["nuls", "png", "all-bytes", "utf-16-bom", "utf-32-bom", "pdf"],
)
def test_what_is_no_text_is_refused_or_read_but_never_raises_anything_else(source: bytes) -> None:
    """A clear message, or an article; nothing of another library's."""
    try:
        articlekit.parse(source)
    except ArticlekitError as error:
        assert error.kind == "encoding"  # noqa: PT017 - it may also be read
