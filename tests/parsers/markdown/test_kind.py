"""What a body is written in: the content decides, the name of the file is a hint."""

import json
import lzma
from pathlib import Path

import pytest

import articlekit
from articlekit.options import ParseOptions
from articlekit.parsers.markdown import BodyKind, body_kind, to_html_body

SHARED = Path(__file__).parents[4] / "shared"
CORPUS = SHARED / "corpus"
GOLD = SHARED / "gold" / "cases.jsonl.xz"


@pytest.mark.parametrize(
    ("body", "filename", "kind"),
    [
        ("", None, "plain"),
        ("Only words.", None, "plain"),
        ("Only words.", "post.md", "plain"),
        ("Some *words*.", None, "markdown"),
        ("Some *words*.", "notes.txt", "plain"),
        ("# Title\n\nWords.", "notes.txt", "markdown"),
        ("<p>Words *here*.</p>", "post.md", "html"),
        ("# Title\n\n<b>Words</b>", "page.html", "html"),
        ("# Title\n\nWords.", "page.html", "markdown"),
        ("A <b>word</b> *here*.", None, "html"),
        ("A <b>word</b> *here*.", "post.md", "mixed"),
        ("A <b>word</b> *here* and _there_.", None, "mixed"),
        ("A <b>word</b> **here**.", None, "mixed"),
        ("A *word*<br>and *more*<br>here _x_.", "post.md", "html"),
        ("<p>A</p>\n\n*b* and *c*", None, "mixed"),
        ("<p>A long paragraph of words.</p>\n\n*b* and *c*", None, "html"),
        ("<p>A</p>\n\n[b](/c)", None, "mixed"),
        ("<!-- articlekit -->\n\n<p>A</p>", None, "mixed"),
        ("<!-- other -->\n\nA", None, "plain"),
        ('<div markdown="1">\n*a*\n</div>', None, "mixed"),
        ("<div>\n\n## A\n\n</div>", None, "mixed"),
        ("<div>\n\n## A\n\n<p>b</p></div>", None, "html"),
        ("<custom-box>A *b* c</custom-box>", None, "html"),
        ("<div>A</div>\n\n```\ncode\n```\n", None, "mixed"),
        ("<div>\n```\ncode\n```\n</div>", None, "html"),
        ("<pre>*a*\n# b\n</pre>", None, "html"),
        ("<div/> *a* and *b*", None, "mixed"),
        ("import a from 'b'\n\n<img src=c>", None, "mixed"),
        ("<hr/>\n<img src=a>\n`b` and `c`", None, "mixed"),
        ("<div><p>`b`</p></div>", None, "html"),
        ("<ul><li>**a**</li></ul> b", None, "html"),
        ("`a", None, "plain"),
        ("a ~~~ b", None, "plain"),
        ("a ``` b", None, "plain"),
        ("{{ a }} and {{ b }}", None, "plain"),
        ("`a\n\nb` c", None, "plain"),
        ("Use ``a ` b`` here", None, "markdown"),
        ("{{< figure src=a.png >}}", None, "markdown"),
    ],
)
def test_kind(body: str, filename: str | None, kind: BodyKind) -> None:
    """Each body is told by its signs."""
    assert body_kind(body, filename) == kind


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not at hand")
def test_the_seed_is_html() -> None:
    """A feed saved as Markdown holds HTML, and is read as it is."""
    body = articlekit.read_front_matter((CORPUS / "seed.md").read_bytes()).body
    assert body_kind(body, "seed.md") == "html"
    assert to_html_body(body, filename="seed.md", options=ParseOptions()).html == body


@pytest.mark.skipif(not GOLD.exists(), reason="the pages are not at hand")
def test_pages_of_the_press_are_html() -> None:
    """No page of a newspaper, nor its body with or without classes, is taken for Markdown."""
    with lzma.open(GOLD, "rt", encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines]
    bodies = [page[key] for page in pages for key in ("page", "html", "html_clean")]
    assert {body_kind(body) for body in bodies} == {"html"}


def test_text_files_keep_their_lines() -> None:
    """A `.txt` file without marks is literal: references and angles are text, too."""
    html = to_html_body("A <b>\nB &amp; C\n", filename="a.txt", options=ParseOptions(body="plain")).html
    assert html == "<p>A &lt;b&gt;<br>\nB &amp;amp; C</p>"
    assert to_html_body("One.\n\n\n\nTwo.", filename="a.txt", options=ParseOptions()).html == (
        "<p>One.</p>\n<p>Two.</p>"
    )


def test_lines_tell_of_the_source() -> None:
    """A diagnostic gives the line of the Markdown, head and all."""
    source = (
        "---\ntitle: T\n---\n\nSome *words*.\n\n{{< tide >}} and {{< tide >}}\n\n"
        "<select><option>Pick</select>\n"
    )
    seen = {found.code: found for found in articlekit.check(source).diagnostics}
    assert (seen["shortcode.unknown"].line, seen["text.dropped"].line) == (7, 9)
    assert "2 times" in seen["shortcode.unknown"].message
