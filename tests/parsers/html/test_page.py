"""Whole pages and pieces of them: what is an article, what stands around it, and that no word is lost."""

import contextlib
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit import Article, ParseOptions
from articlekit.errors import ArticlekitError
from articlekit.parsers._document import is_document
from articlekit.parsers._pipeline import ParseResult, check
from articlekit.parsers.html import _page_data_body, read_blocks
from articlekit.parsers.html._page_names import words_of
from articlekit.parsers.html._page_words import PARTS, REASONS
from tests.parsers.html.trees import bodies, texts

LONG = "A paragraph that is long enough to be prose, with a comma in it, and a full stop at its end."
OTHER = "Another paragraph of the same article, which says something else, at about the same length."
LAST = "The last paragraph, in which everything ends well, and nobody asks any questions any more."


def read(body: str, head: str = "", options: ParseOptions | None = None) -> ParseResult:
    """Read a page."""
    return check(
        f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>",
        options=options or ParseOptions(),
    )


def paragraphs(article: Article) -> list[str]:
    """Return the texts of an article's paragraphs."""
    return [block.text for block in article.paragraphs]


def left_out(result: ParseResult) -> list[str]:
    """Return what was left out, with why."""
    return [seen.message for seen in result.diagnostics if seen.code == "text.dropped"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<!DOCTYPE html><p>x", True),
        ("<!doctype HTML>", True),
        ('<?xml version="1.0"?>\n<html xmlns="x">', True),
        ("\ufeff <!-- saved from -->\n<!-- > --><html>", True),
        ("<HEAD >", True),
        ("<body class=x>", True),
        ("<header>", False),
        ("<htmlx>", False),
        ("<p>see <html></p>", False),
        ("<!-- comment only -->", False),
        ("", False),
        ("<!-- never closed " * 1000, False),
        ("<?" * 10_000, False),
    ],
)
def test_documents(source: str, expected: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A document says so before anything else."""
    assert is_document(source) is expected


def test_bodies_lose_nothing() -> None:
    """A body with one or two of the things that pages show is a body: a feed has share bars, too."""
    source = (
        f"<h1>T</h1><p>{LONG}</p><aside>Beside</aside><div class=sharedaddy>Share</div><svg></svg><p>x</p>"
    )
    result = check(source)
    assert left_out(result) == []
    assert "Share" in result.article.text


def test_pieces_of_pages() -> None:
    """The element of a page that holds the article is read like a page, without its fields."""
    source = (
        f"<article><nav>Home</nav><h1>T</h1><div class=byline>By Ann</div><button>Share</button>"
        f"<figure><button>Zoom</button></figure><div class=body><p>{LONG}</p><p>{OTHER}</p></div>"
        f"<section class=related><h2>More</h2><p>{LAST}</p></section></article>"
    )
    result = check(source)
    assert paragraphs(result.article) == [LONG, OTHER]
    assert left_out(result) == [
        "navigation: Home", "title: T", "byline: By Ann", "byline: Share", "button: Zoom",
        f"related articles: More {LAST}",
    ]  # fmt: skip


def test_reasons_are_a_closed_list() -> None:
    """Every word of a class that tells what a part is gives one of the reasons."""
    assert set(PARTS.values()) <= set(REASONS)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("share-bar", {"share", "bar", "sharebar"}),
        ("ShareButtons", {"share", "buttons", "sharebuttons"}),
        ("post__related--wide", {"post", "related", "wide", "postrelated", "relatedwide"}),
        ("sc-iAdXyz", {"sc", "iadxyz", "sciadxyz"}),
        ("elk-ad8f", {"elk", "ad8f", "elkad8f"}),
        ("has-sidebar", set[str]()),
    ],
)
def test_words_of_names(name: str, words: set[str]) -> None:
    """Names are parted as people write them; hashes are no words."""
    assert set(words_of(name)) == words


@pytest.mark.parametrize(
    "part",
    [
        "<div class='social-share'><a href=#>Tweet</a></div>",
        "<aside><p>A box beside the text, which explains a word that nobody has understood.</p></aside>",
        "<div class='fact-box'><h3>Facts</h3><p>It was built in the year of the flood, of stone.</p></div>",
        "<p><a href=/x>A headline that leads to another article of this paper</a></p>",
        "<p>Read more: <a href=/x>The other story of the week</a></p>",
        "<div role=complementary>Something</div>",
        "<form><p>Your address, please, and we write to you every day of the week, twice.</p></form>",
        "<ul><li><a href=/1>One</a></li><li><a href=/2>Two</a></li></ul>",
        "<div><h4><a href=/1>One story</a></h4><img src=/t.jpg></div>",
        "<div><p>A short box.</p><p>With two lines.</p></div>",
        f"<div>{OTHER}<blockquote>Words</blockquote></div>",
        "<div>05.12.2025, 05:07</div>",
        "<p class=newsletter>Sign up.</p>",
        "<noscript>Switch your scripts on.</noscript>",
        "<div><img src=/p.jpg width=60><p>Ann Lee</p><p>writes</p><p>here.</p><p>A lot.</p></div>",
        "<div>A line that stands in no paragraph of its own.</div>",
        "<span class='mw-editsection'>[edit]</span>",
        "<time>5 May</time>",
        "<figure><p>after newsletter promotion</p></figure>",
        "<h3>Read more</h3> <ul><li><a href=/1>One</a></li></ul>",
    ],
)
def test_left_out_among_paragraphs(part: str) -> None:
    """What is no part of the article is left out between its paragraphs, and told."""
    result = read(
        f"<article><h1>T</h1><div class=b><p>{LONG}</p>{part}<p>{OTHER}</p><p>{LAST}</p></div></article>"
    )
    assert paragraphs(result.article) == [LONG, OTHER, LAST]
    assert len(left_out(result)) > 1
    assert not result.article.headings


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("<h2>A heading</h2>", "heading"),
        ("<div><h2>A heading</h2></div>", "heading"),
        ("<h2 id=related>Related work</h2>", "heading"),
        ("<ul><li>One thing</li><li>Another thing</li></ul>", "list"),
        (
            "<div class=t><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></div>",
            "table",
        ),
        ("<blockquote>Words of somebody</blockquote>", "quote"),
        ("<div><blockquote>Quoted</blockquote><span>Ann Lee, who keeps the harbour</span></div>", "quote"),
        ("<pre>code</pre>", "code"),
        ("<figure><img src=/a.jpg><figcaption>A caption</figcaption></figure>", "image"),
        ("<div class=img><img src=/a.jpg></div><div class=cap>A caption</div>", "image"),
        ("<div><a href=/big><img src=/a.jpg></a><p>A caption</p><p>Photo: Ann Lee</p></div>", "image"),
        (
            "<div><h3>Pictures</h3><figure><img src=/a.jpg><figcaption>A</figcaption></figure></div>",
            "image",
        ),
        ("<noscript><img src=/a.jpg></noscript>", "image"),
        ("<figure><pre>code</pre></figure>", "code"),
        ("<div><iframe src=https://www.youtube.com/embed/dQw4w9WgXcQ></iframe></div>", "embed"),
        ("<hr>", "divider"),
        ("<div></div><p>Short.</p>", "paragraph"),
        (f"<p class=newsletter-story>{LONG * 3}</p>", "paragraph"),
    ],
)
def test_kept_among_paragraphs(part: str, kind: str) -> None:
    """What is a part of the article stays."""
    result = read(
        f"<article><h1>T</h1><div class=b><p>{LONG}</p>{part}<p>{OTHER}</p><p>{LAST}</p></div></article>"
    )
    assert kind in [block.type for block in result.article.body[1:-2]]


def test_above_the_text() -> None:
    """Above the text, a lead image and a summary stay; names, dates and portraits do not."""
    result = read(
        "<header class=site><img src=/logo.png><b>The Paper</b></header>"
        "<div class=page><div>Kicker</div><h1>T</h1><h2>A dek that is long enough</h2>"
        "<h2>Another one, also long enough</h2>"
        "<p class=sum>A summary of the article, which is about as long as sentences in papers are.</p>"
        "<figure><img src=/ann.jpg><figcaption>Ann <time>2020</time></figcaption></figure>"
        "<i>Ann Lee</i><div><br></div>"
        "<img src=/face.jpg width=40px><iframe src=https://www.youtube.com/embed/dQw4w9WgXcQ></iframe>"
        "<div><figure><img src=/lead.jpg><figcaption>The caption of it</figcaption></figure>"
        "</div><div class=credit>Photo: Bo Ek</div>"
        f"<div class=b><ul><li>A point</li></ul><p>Short.</p><h2>Sub</h2><p>{LONG}</p>"
        f"<p>{OTHER}</p><p>{LAST}</p></div></div>"
    )
    article = result.article
    assert [image.src for image in article.images] == ["/lead.jpg"]
    assert article.lead_image is not None
    assert article.lead_image.caption is not None
    assert article.lead_image.caption.text == "The caption of it"
    assert article.subtitle == "A dek that is long enough"
    assert [heading.text for heading in article.headings] == ["Sub"]
    assert "A summary of the article" in article.text
    assert "Short." in article.text
    assert left_out(result)[:3] == ["outside of the article: The Paper", "byline: Kicker", "title: T"]


def test_logo_of_the_site() -> None:
    """The head of a site that stands in the root is left out, too; that of an article is not."""
    head = "<header><div><a href=/><img src=/logo.png></a></div><b>The Paper</b></header>"
    result = read(f"<div>{head}<h1>T</h1><div><p>{LONG}</p><p>{OTHER}</p></div></div>")
    assert left_out(result) == ["navigation: The Paper", "title: T"]
    result = read(f"<article>{head}<h1>T</h1><div><p>{LONG}</p><p>{OTHER}</p></div></article>")
    assert [image.src for image in result.article.images] == ["/logo.png"]
    result = read(f"<div>{head.replace('<a', '<i')}<h1>T</h1><div><p>{LONG}</p><p>{OTHER}</p></div></div>")
    assert [image.src for image in result.article.images] == ["/logo.png"]


def test_below_the_text() -> None:
    """Below the text, notes stay; the rest is left out."""
    result = read(
        f"<article><h1>T</h1><div class=b><p>{LONG}</p><p>{OTHER}</p>"
        f"<p>© 2024 The Paper. All rights reserved.</p>"
        f"<h3>Then</h3><p>And so on.</p><h3>Nothing below</h3></div><ol class=footnotes>"
        f"<li>A note</li></ol>"
        f"<div>{LAST[:30]}</div><div><a href=/1>One</a></div><img src=/x.jpg><div></div></article>"
    )
    assert [block.type for block in result.article.body] == [
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
        "list",
    ]
    assert left_out(result) == [
        "title: T", "notice: © 2024 The Paper. All rights reserved.", "related articles: Nothing below",
        f"outside of the article: {LAST[:30]}", "related articles: One",
    ]  # fmt: skip


def test_text_in_one_element() -> None:
    """Paragraphs parted by `<br>` in one element are an article; labels between its parts are none."""
    result = read(f"<main>Label<div>{LONG}<br><br>{OTHER}</div> label <b>two</b><div>{LAST}</div></main>")
    assert paragraphs(result.article) == [LONG, OTHER, LAST]
    assert left_out(result) == ["byline: Label", "box: label", "box: two"]


def test_paragraphs_in_boxes() -> None:
    """A short paragraph in a box like those of the others is one of them."""
    boxes = "".join(
        f"<div class=w><p class=t>{text}</p></div>" for text in ("Yes.", LONG, OTHER, "No.", LAST)
    )
    result = read(
        f"<main><h1>T</h1><div>{boxes}<div class=w><p class=t><a href=/x>Another story</a></p>"
        f"</div></div></main>"
    )
    assert paragraphs(result.article) == ["Yes.", LONG, OTHER, "No.", LAST]


def test_sections() -> None:
    """Sections like each other are parts of one text, even if the first holds most of it."""
    result = read(
        f"<main><section class=s><p>{LONG * 5}</p></section><hr><section class=s>"
        f"<p>{OTHER}</p></section></main>"
    )
    assert len(paragraphs(result.article)) == 2


def test_boxes_within() -> None:
    """A box with prose inside of the text is a box, unless it holds most of the text."""
    box = f"<div class=inner><p>{LAST}</p></div>"
    assert paragraphs(
        read(f"<main><div><p>{LONG}</p><p>{OTHER}</p>{box}<p>{LONG}!</p></div></main>").article
    ) == [LONG, OTHER, f"{LONG}!"]
    result = read(f"<main><div><p>{LONG}</p>{box}{box}<p>{OTHER}</p></div></main>")
    assert len(paragraphs(result.article)) == 4


def test_where_all_prose_is_elsewhere() -> None:
    """Where only parts that say they are something else hold prose, a name of the body counts."""
    foot = f"<footer><p>{LONG}</p></footer>"
    for body in (
        "<div class=entry-content><p>Hi.</p></div>",
        "<article><p>Hi.</p></article>",
        "<main><p>Hi.</p></main>",
    ):
        assert paragraphs(read(body + foot).article) == ["Hi."]
    two = "<main><article><p>Hi.</p></article><article><p>Ho.</p></article></main>"
    assert paragraphs(read(two + foot).article) == ["Hi.", "Ho."]
    assert paragraphs(read(f"<p>Hi.</p>{foot}").article) == ["Hi."]


def test_the_article_that_is_meant() -> None:
    """Of several articles on a page it is the one with its title."""
    two = "".join(
        f"<article><h2>{title}</h2><p>{text}</p></article>" for title, text in (("A", LONG), ("B", OTHER))
    )
    assert paragraphs(read(two, "<meta property=og:title content=B>").article) == [OTHER]
    assert paragraphs(read(two, "<meta property=og:title content=C>").article) == [LONG, OTHER]


def test_known_text() -> None:
    """The text in the data of a page tells its article from other prose."""
    other = f"<div class=x><p>{OTHER}</p><p>{OTHER}</p></div>"
    source = f"<div class=a>{other}</div><div class=b><div class=y><p>{LONG}</p></div></div>"
    script = (
        f'<script type="application/ld+json">{{"@type":"Article","articleBody":"{LONG} {LONG}"}}</script>'
    )
    assert paragraphs(read(source, script).article) == [LONG]
    assert paragraphs(read(source).article) == [OTHER, OTHER]


def test_bodies_in_data() -> None:
    """A page that shows no text gives that of its data, and says so."""
    text = f"{LONG}\n\n{OTHER} 1 < 2\n{LAST}"
    script = '<script type="application/ld+json">{"@type":"Article","articleBody":%s}</script>'
    result = read("<div id=app>Loading</div>", script % json.dumps(text))
    assert paragraphs(result.article) == [LONG, f"{OTHER} 1 < 2", LAST]
    assert "body.from-data" in [seen.code for seen in result.diagnostics]
    assert left_out(result) == ["outside of the article: Loading"]
    assert paragraphs(read(f"<p>{LONG}{OTHER}{LAST}</p>", script % json.dumps(text + text)).article) == [
        LONG + OTHER + LAST
    ]
    assert paragraphs(read("<p>Hi.</p>", script % '"short"').article) == ["Hi."]
    for value in ("[1", '{"a": 1, "content": 2}', '[{"body": "short", "x": "%s"}]' % (LONG * 9)):
        assert paragraphs(read("<p>Hi.</p>", f"<script type=application/json>{value}</script>").article) == [
            "Hi."
        ]


def test_too_much_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search for a text in the data of an application ends."""
    monkeypatch.setattr(_page_data_body, "MAX_VALUES", 2)
    data = '{"a":[{"b":[{"body":"%s"}]}]}' % (LONG * 9)
    assert paragraphs(read("<p>Hi.</p>", f"<script type=application/json>{data}</script>").article) == ["Hi."]


def test_lead_image() -> None:
    """The picture above the text is the lead; else the declared one, with the words of the text for it."""
    og = "<meta property=og:image content=https://a.example/img/sea-1200x630.jpg>"
    figure = (
        "<figure><img src=https://a.example/img/sea.jpg><figcaption>The sea at noon</figcaption></figure>"
    )
    lead = read(f"<article><h1>T</h1><p>{LONG}</p>{figure}<p>{OTHER}</p></article>", og).article.lead_image
    assert lead is not None
    assert lead.caption is not None
    assert lead.caption.text == "The sea at noon"
    both = f"<article><figure><img src=/a.jpg></figure><p>{LONG}</p><p>{OTHER}</p></article>"
    lead = read(both, og).article.lead_image
    assert lead is not None
    assert lead.src == "/a.jpg"
    lead = read(f"<p>{LONG}</p>", og).article.lead_image
    assert lead is not None
    assert lead.src.endswith("sea-1200x630.jpg")
    gallery = "<div class=gallery><figure><img src=/1.jpg></figure><figure><img src=/2.jpg></figure></div>"
    assert (
        read(f"<article><h1>T</h1>{gallery}<p>{LONG}</p><p>{OTHER}</p></article>").article.lead_image
        is not None
    )


def test_empty_pages() -> None:
    """A page without a body, or with nothing in it, is an article without one."""
    for source in (
        "<!DOCTYPE html>",
        "<html>",
        "<body>",
        "<!DOCTYPE html><title>T</title><frameset></frameset>",
    ):
        assert check(source).article.body == ()


WORD = re.compile(r"w\d+z")
HEADS = st.sampled_from(
    ["<!DOCTYPE html>", "<html>", "<!DOCTYPE html><html lang=de><head><title>T</title></head><body>"]
)
ARTICLES = st.sampled_from(
    ["{}", f"<nav>n</nav><article><h1>T</h1><p>{LONG}</p>{{}}<p>{OTHER}</p></article><footer>f</footer>"]
)
NAMES = ("share", "related", "x", "caption", "entry-content", "byline", "toc", "paywall", "comments")


def test_prose_in_parts_that_say_they_are_something_else() -> None:
    """A page whose only prose is in a part named as something else, and that names no body, is that."""
    assert paragraphs(read(f"<div class=comments><p>{LONG}</p><p>{OTHER}</p></div>").article) == [LONG, OTHER]


def test_classes_of_what_holds_everything() -> None:
    """Themes say at what holds everything that there is a sidebar; the longest named body is meant."""
    cards = "<div class=card><div class=entry-content>Short.</div></div>"
    body = f"<div class=entry-content><p>{LONG}</p><p>{OTHER}</p></div>"
    result = read(f"{cards}<div class='site sidebar-right'><h1>T</h1>{body}<div>{LAST[:20]}</div></div>")
    assert paragraphs(result.article) == [LONG, OTHER]
    assert paragraphs(read(f"{cards}<div class=sidebar>{body}</div>").article) == [LONG, OTHER]


def test_forms_around_everything() -> None:
    """Pages of ASP.NET stand in a form."""
    result = read(f"<form id=aspnetForm><h1>T</h1><div><p>{LONG}</p><p>{OTHER}</p></div></form>")
    assert paragraphs(result.article) == [LONG, OTHER]


@given(HEADS, ARTICLES, bodies(), st.sampled_from(NAMES))
def test_no_word_is_lost(head: str, frame: str, body: str, name: str) -> None:
    """Every visible word of a page is in its article or in a diagnostic."""
    body = body.replace('class="x y"', f'class="{name}"')
    reading = read_blocks(head + frame.replace("{}", body), options=ParseOptions())
    said = " ".join(draft.block.model_dump_json() for draft in reading.drafts)
    told = " ".join(seen.message for seen in reading.diagnostics if seen.code == "text.dropped")
    assert set(WORD.findall(body)) <= set(WORD.findall(said + told))


@given(HEADS, texts())
def test_nothing_raises(head: str, text: str) -> None:
    """Whatever stands in a page, it is read."""
    check(head + text)


@given(texts())
def test_any_selector(selector: str) -> None:
    """Any text as a selector finds something, finds nothing, or is an error of ours."""
    with contextlib.suppress(ArticlekitError):
        assert read(f"<p>{LONG}</p>", options=ParseOptions(root=selector)).article.body


def test_longer_than_the_article() -> None:
    """Comments and excerpts of other articles stay out, even where they are longer than the article."""
    talk = "".join(f"<div class=m><div class=t><p>{n} {LAST * 2}</p></div></div>" for n in range(9))
    result = read(
        f"<div><h1>T</h1><div id=x><p>{LONG}</p><p>{OTHER}</p></div><div id=discuss>{talk}</div></div>"
    )
    assert paragraphs(result.article) == [LONG, OTHER]
    heads = ("<h2><a href=/1>New</a></h2>", "<a href=/2><h2>New, too</h2></a>")
    teasers = "".join(f"<div class=o>{head}<p>{LAST * 3}</p></div>" for head in heads)
    result = read(f"<div><div><h1>T</h1><p>{LONG}</p><p>{OTHER}</p></div><div>{teasers}</div></div>")
    assert paragraphs(result.article) == [LONG, OTHER]


@pytest.mark.parametrize(
    "page",
    [
        "<div><div><h1>T</h1><p>{0}</p></div><div><div><h2><a href=/a>A</a></h2><p>{1}</p></div></div></div>",
        "<div><h1>T</h1><p>{0}</p><div class=o><h2><a href=/a>A</a></h2><p>{1}</p></div></div>",
        "<div><div><h1>T</h1><p>{0}</p><p>{0}</p></div><div><h2><a href=#a>A</a></h2><p>{1}</p></div></div>",
        "<div><div><h1>T</h1><p>{0}</p><p>{0}</p></div><div><h2>A <a href=/>B</a></h2><p>{1}</p></div></div>",
        "<div><div><h1>T</h1><p>{0}</p><p>{0}</p></div><div><p>{1}</p><h2><a href=/a>A</a></h2></div></div>",
    ],
)
def test_headings_that_are_links(page: str) -> None:
    """What an article recommends is a part of it: beside a dek, among its paragraphs, with other links."""
    result = read(page.format(LONG, OTHER * 3))
    assert OTHER * 3 in paragraphs(result.article)


@pytest.mark.parametrize("veil", ["style='visibility: hidden; opacity: 0'", "hidden", "style='display:none'"])
def test_veils(veil: str) -> None:
    """WeChat hides the article until its script has run; a dialog that is hidden is no article."""
    result = read(f"<div><h1>T</h1><div {veil}><p>{LONG}</p><p>{OTHER}</p></div></div>")
    assert paragraphs(result.article) == [LONG, OTHER]
    result = read(f"<div {veil}><p>{LAST * 5}</p></div><div><h1>T</h1><p>{LONG}</p><p>{OTHER}</p></div>")
    assert paragraphs(result.article) == [LONG, OTHER]


def test_avatars() -> None:
    """What stands beside the picture of an author is no summary."""
    who = (
        "<div><div class=avatar><a><img class=avatar__photo src=/a.png></a><div class=avatar__intro>"
        "<div><a href=/a>Ann Lee</a></div><small>Maintainer</small></div></div></div>"
    )
    result = read(f"<article><header><h1>T</h1>{who}</header><p>{LONG}</p><p>{OTHER}</p></article>")
    assert paragraphs(result.article) == [LONG, OTHER]
