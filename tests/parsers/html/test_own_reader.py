"""The reader of our own HTML, on HTML that somebody changed by hand: nothing that stands there is lost."""

import json
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.models import (
    Article,
    Block,
    Caption,
    Cell,
    Code,
    Custom,
    Definition,
    Definitions,
    Divider,
    Embed,
    Gallery,
    Heading,
    Image,
    List,
    ListItem,
    Mark,
    Math,
    Media,
    Paragraph,
    Quote,
    Table,
    UnknownBlock,
    Variant,
    canonical,
)
from articlekit.models._html_names import FIELDS, TYPE
from articlekit.options import Limits
from articlekit.parsers.html._own import find_own, read_own, read_own_fields
from articlekit.parsers.html._tree import read_tree
from articlekit.serializers import to_html
from tests.strategies import articles


def read(inside: str) -> tuple[Block, ...]:
    """Return the blocks of an article that has something inside."""
    own = find_own(read_tree(f'<article data-articlekit="1.0">{inside}</article>', Limits()).root)
    assert own is not None
    return read_own(own)


def data(value: object) -> str:
    """Return the attribute that holds fields."""
    return FIELDS + "='" + json.dumps(value).replace("'", "&#39;") + "'"


def p(text: str, **more: object) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(text=text, **more)  # type: ignore[arg-type]


def mark(kind: str, start: int, end: int, **more: str) -> Mark:
    """Return a mark."""
    return Mark(type=kind, start=start, end=end, **more)


MARKS = data({
    "marks": [
        {"type": "em", "start": 0, "end": 9},
        {"type": 1},
        {"type": "em", "start": 4, "end": 5},
    ]
})  # fmt: skip
NEWER: dict[str, Any] = {"a": 1}
SRCSET = "/b.jpg 2x, , /c.jpg 9w, /d.jpg 0x, /e.jpg yx"

CHANGED: dict[str, tuple[str, tuple[Block, ...]]] = {
    "words between blocks": (
        "a <b>b</b><p>c</p> d",
        (p("a b", marks=(mark("strong", 2, 3),)), p("c"), p("d")),
    ),
    "an element that we do not write": ("<section><p>a</p>b</section>", (p("a"), p("b"))),
    "comments": ("<p>a<!-- x -->b</p><!-- y -->", (p("ab"),)),
    "line ends": ("<p>a\r\nb<br>\nc</p>", (p("a b\nc"),)),
    "fields that are no JSON": (f"<p {FIELDS}='{{'>a</p><p {FIELDS}='[1]'>b</p>", (p("a"), p("b"))),
    "fields that nest too deeply": (f"<p {FIELDS}='{'[' * 9000}'>a</p>", (p("a"),)),
    "fields that do not fit": (f"<h2 {data({'level': 9})}>a</h2>", (Heading(text="a", level=2),)),
    "a mark that does not fit": (
        f"<p><em {data({'href': 3})}>a</em>b</p>",
        (p("ab", marks=(mark("em", 0, 1),)),),
    ),
    "marks as data": (
        f"<p>x <span {MARKS}>abc</span></p>",
        (p("x abc", marks=(mark("em", 2, 5),)),),
    ),
    "marks that are no list": (f"<p><span {data({'marks': 3})}>a</span></p>", (p("a"),)),
    "an empty element": ("<p>a<em></em>b</p>", (p("ab"),)),
    "a block of data with words": (
        f'<div {TYPE}="x-new" {data(NEWER)}>words</div>',
        (UnknownBlock(type="x-new", **NEWER), p("words")),
    ),
    "a block of data that does not fit": (
        f'<div {TYPE}="custom" {data({"name": 1})}>words</div>',
        (p("words"),),
    ),
    "a known block as data": (
        f'<div {TYPE}="paragraph" {data({"text": "a"})}><p>words</p></div>',
        (p("words"),),
    ),
    "a custom block": (
        f'<div {TYPE}="custom" {data({"name": "a:b", "type": "x"})}></div>',
        (Custom(name="a:b"),),
    ),
    "a div": ("<div>a</div>", (p("a"),)),
    "words in a figure": (
        "<figure><img src=/a.jpg>before<figcaption>c</figcaption><p>after</p><figcaption>d</figcaption>",
        (Image(src="/a.jpg", caption=Caption(text="c")), p("before"), p("after"), p("d")),
    ),
    "a figure of nothing": ("<figure></figure>", (Image(src=""),)),
    "a link without picture": (
        "<figure><a href=/x>words</a></figure>",
        (Image(src=""), p("words", marks=(mark("link", 0, 5, href="/x"),))),
    ),
    "a figure in a link": (
        f'<figure><a href=/x><img src=/a.jpg srcset="{SRCSET}" width=0 height=7></a></figure>',
        (
            Image(
                src="/a.jpg",
                href="/x",
                height=7,
                variants=(
                    Variant(src="/b.jpg", density=2.0),
                    Variant(src="/c.jpg", width=9),
                    Variant(src="/d.jpg"),
                    Variant(src="/e.jpg"),
                ),
            ),
        ),
    ),
    "a gallery with words": (
        f'<figure {TYPE}="gallery"><figure><img src=/a.jpg></figure>words<figure><video></video></figure>',
        (Gallery(images=(Image(src="/a.jpg"),)), p("words"), Media(kind="video", sources=())),
    ),
    "an embed": (
        f'<figure {TYPE}="embed" {data({"url": "/x"})}><a href="/x">/x</a></figure>',
        (Embed(url="/x"),),
    ),
    "a sound": (
        "<figure><audio><source src=/a.mp3 type=audio/mpeg></audio></figure>",
        (Media(kind="audio", sources=(Variant(src="/a.mp3", mime="audio/mpeg"),)),),
    ),
    "words between items": (
        "<ul>a<li>b</li><ul><li>c</li></ul></ul>",
        (
            List(
                items=(
                    ListItem(body=(p("a"),)),
                    ListItem(body=(p("b"),)),
                    ListItem(body=(List(items=(ListItem(body=(p("c"),)),)),)),
                )
            ),
        ),
    ),
    "a list from no number": (
        "<ol start=x><li></li></ol>",
        (List(ordered=True, items=(ListItem(body=()),)),),
    ),
    "a task": (
        "<ul><li><input type=checkbox checked> a<li><p><input type=checkbox> b</p><li> <b>c</b></ul>",
        (
            List(
                items=(
                    ListItem(body=(p("a"),), checked=True),
                    ListItem(body=(p("b"),), checked=False),
                    ListItem(body=(p("c", marks=(mark("strong", 0, 1),)),)),
                )
            ),
        ),
    ),
    "what is said about no term": (
        "<dl><dd>a</dd><dt>T</dt><dd>b</dd><dd>c</dd></dl>",
        (
            Definitions(
                items=(Definition(term="", body=(p("a"),)), Definition(term="T", body=(p("b"), p("c"))))
            ),
        ),
    ),
    "a quotation": ("<blockquote>a<footer>b</footer></blockquote>", (Quote(body=(p("a"), p("b"))),)),
    "a listing without code": ("<pre>a  b\n</pre>", (Code(text="a  b"),)),
    "a listing with a class of its own": ("<pre class=language-c>a</pre>", (Code(text="a", language="c"),)),
    "a listing of another class": ('<pre><code class="x">a</code></pre>', (Code(text="a"),)),
    "a formula": (f'<pre {TYPE}="math">a^2</pre>', (Math(text="a^2"),)),
    "cells that cover nothing": (
        "<table><tr><td colspan=0 rowspan=x>a</td><th colspan=2>b</th></tr></table>",
        (Table(rows=((Cell(text="a"), Cell(text="b", header=True, colspan=2)),)),),
    ),
    "a divider": ("<hr id=x>", (Divider(id="x"),)),
    "an address outside the policy": (
        '<p><a href="javascript:x">a</a></p><figure><img src="data:text/html,x"></figure>',
        (p("a"), Image(src="")),
    ),
}


@pytest.mark.parametrize("name", CHANGED)
def test_changed_by_hand(name: str) -> None:
    """What we would not have written is read as far as it goes."""
    html, blocks = CHANGED[name]
    assert read(html) == blocks


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("", False),
        ("words", False),
        ("<p>a</p>", False),
        ("<article><p>a</p></article>", False),
        (" <article data-articlekit=1.0></article>\n", True),
        ("<article data-articlekit=1.0></article><p>a</p>", False),
        ("<!-- articlekit --><p>a</p>", True),
        ("<!-- more --><p>a</p>", False),
    ],
)
def test_a_body_says_that_it_is_ours(html: str, found: bool) -> None:  # noqa: FBT001 - a parameter
    """By its one element, or by its first comment."""
    assert (find_own(read_tree(html, Limits()).root) is not None) is found


def test_a_page_says_that_it_is_ours() -> None:
    """By an article anywhere in it."""
    page = "<!DOCTYPE html><html><head></head><body><div><article{}>words</article></div></body>"
    own = find_own(read_tree(page.format(' data-articlekit="1.0"'), Limits(), page=True).root)
    assert own is not None
    assert read_own(own) == (p("words"),)
    assert find_own(read_tree(page.format(""), Limits(), page=True).root) is None


def test_fields_are_within_the_policy() -> None:
    """An article's address, and those of its pictures, are no way round the policy."""
    lead = {"type": "image", "src": "vbscript:x"}
    fields = {"url": "javascript:x", "title": " a  b", "lead_image": lead, "new": 1}
    html = f'<article data-articlekit="1.0" {data(fields)}></article>'
    own = find_own(read_tree(html, Limits()).root)
    assert own is not None
    found = read_own_fields(own)
    assert (found["url"], found["title"], found["lead_image"].src, found["new"]) == (None, "a b", "", 1)


@pytest.mark.parametrize("tags", [("ul", "li"), ("dl", "dd"), ("blockquote",), ("aside",), ("ul",)])
def test_too_deep(tags: tuple[str, ...]) -> None:
    """What nests deeper than JSON may is read through: fast, and without loss."""
    times = 98 // len(tags)
    opened, closed = "".join(f"<{tag}>" for tag in tags), "".join(f"</{tag}>" for tag in reversed(tags))
    began = perf_counter()
    blocks = read(opened * times + "<p>deep</p><hr>words" + closed * times)
    assert perf_counter() - began < 5
    article = Article(body=blocks)
    assert {"deep", "words"} <= {block.text for block in article.paragraphs}
    assert canonical(article) == article


@given(articles(), st.data())
def test_anything_may_be_taken_away(article: Article, choose: st.DataObject) -> None:
    """Our HTML with a part cut out is read without an error, and writes again."""
    html = to_html(article)
    start = choose.draw(st.integers(0, len(html)))
    end = choose.draw(st.integers(start, min(len(html), start + 40)))
    root = read_tree(html[:start] + html[end:], Limits()).root
    own = find_own(root) or root
    again = Article(**read_own_fields(own), body=read_own(own))
    assert to_html(again) == to_html(canonical(again))
