"""What holds for every body through all steps: no word is lost, said twice, or in another order.

An independent parser (html5lib) says what a browser shows. Bodies are random trees and what editors, feeds
and cleaners make of them: wrappers come, attributes go, children change places, languages mix.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

import articlekit
from articlekit import ParseOptions, ParseResult, canonical, check, from_json, parse, to_html, to_json
from articlekit.models import Article
from articlekit.options import Limits
from articlekit.parsers.markdown import body_kind

SHARED = Path(__file__).parents[3] / "shared"

WORD = re.compile("[wжא字가]\\d+[zяת尾나]")
SCRIPTS = ("wz", "жя", "את", "字尾", "가나")
BLOCKS = (
    "p", "div", "section", "article", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr",
    "td", "th", "figure", "figcaption", "aside", "details", "summary", "h1", "h2", "h3", "pre",
    "center", "address", "footer", "header",
)  # fmt: skip
INLINES = (
    "span", "b", "em", "u", "sub", "code", "mark", "small", "font", "a", "abbr", "cite", "q", "time",
    "label", "kbd", "x-unknown",
)  # fmt: skip
ALONE = (
    "<br>", "<hr>", "<br><br>", "<img src=/a.jpg>", "<img src=/b.jpg alt=''>", "\n\n", "&nbsp;",
    "<!-- c -->", "<!-- more -->", "<iframe src='https://www.youtube.com/embed/Ab3dEf7HiJk'></iframe>",
    "<?php x ?>", "<script>var w0z</script>", "<style>w0z</style>", "<wbr>", "&amp;lt;",
    "<template>w0z</template>",
)  # fmt: skip
ATTRIBUTES = (
    ' style="text-align:center"', ' style="color:#666;font-size:12px"', ' class="caption"',
    ' class="byline"', ' class="footnotes"', ' id="fn1"', ' href="#fn1"',
    ' href="https://x.example/a?b=1&c=2"', ' class="credit"', ' class="pullquote"',
    ' class="wp-caption"', ' class="related"', ' lang="ja"', ' class="gallery"',
    ' style="white-space:pre"', ' class="admonition"', ' class="sr-only"', ' title="t"',
    ' class="code-header"',
)  # fmt: skip
UNSEEN = frozenset({"script", "style", "template", "head", "title", "iframe"})
HTML = ParseOptions(body="html")
MAX_DEPTH = 5

Node = list[Any]
"""A tag, its attributes, and its children: nodes and texts."""


@st.composite
def trees(draw: st.DrawFn) -> Node:
    """Return a tree whose words are each used once, in several scripts."""
    count = 0

    def node(depth: int) -> Node | str:
        nonlocal count
        kind = draw(st.integers(0, 9))
        if kind < 4 or depth > MAX_DEPTH:
            count += 1
            first, last = draw(st.sampled_from(SCRIPTS).map(tuple))
            after = draw(st.sampled_from(("", " ", "\n", ". ", "。", "\n\n")))
            return f"{draw(st.sampled_from(('', ' ')))}{first}{count}{last}{after}"
        if kind == 4:
            return draw(st.sampled_from(ALONE))
        tag = draw(st.sampled_from((*BLOCKS, *INLINES)))
        attributes = draw(st.lists(st.sampled_from(ATTRIBUTES), max_size=1))
        return [tag, attributes, [node(depth + 1) for _ in range(draw(st.integers(0, 4)))]]

    return ["", [], [node(0) for _ in range(draw(st.integers(1, 6)))]]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Return a body after what editors, feeds and cleaners do to one."""
    root = draw(trees())
    for _ in range(draw(st.integers(0, 4))):
        places = list(_nodes(root))
        tag, attributes, children = node = draw(st.sampled_from(places))
        match draw(st.sampled_from(("wrap", "bare", "swap", "unwrap", "twist"))):
            case "wrap":
                node[2] = [[draw(st.sampled_from(("div", "section", "span", "center"))), [], children]]
            case "bare":
                attributes.clear()
            case "swap":
                children.reverse()
            case "unwrap":
                node[2] = [
                    part for child in children for part in (child[2] if isinstance(child, list) else [child])
                ]
            case _:
                node[0] = draw(st.sampled_from(BLOCKS)) if tag else tag
    return _written(root)


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for child in node[2]:
        if isinstance(child, list):
            yield from _nodes(child)


def _written(node: Node | str) -> str:
    if isinstance(node, str):
        return node
    tag, attributes, children = node
    inside = "".join(map(_written, children))
    return f"<{tag}{''.join(attributes)}>{inside}</{tag}>" if tag else inside


def _shown(body: str) -> str:
    """Return what a browser shows of a body, in order."""
    return "".join(_texts(html5lib.parse(f"<body>{body}", namespaceHTMLElements=False)))


def _texts(element: Element) -> Iterator[str]:
    if element.tag not in UNSEEN and not callable(element.tag):
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def _said(value: Any) -> Iterator[str]:
    """Give every text of an article's JSON that is shown: of blocks, cells, captions, credits, titles."""
    if isinstance(value, list):
        for item in value:
            yield from _said(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name in {"text", "title", "term", "attribution"} and isinstance(item, str):
                if not (name == "text" and "line" in value) and value.get("type") not in {"link", "abbr"}:
                    yield item
            elif name == "line":
                yield item
            else:
                yield from _said(item)


def _blocks(article: Article) -> Any:
    return json.loads(to_json(article))["body"]


def _dropped(result: ParseResult) -> list[str]:
    return WORD.findall(" ".join(seen.message for seen in result.diagnostics if seen.code == "text.dropped"))


@given(mutated())
def test_every_word_once(body: str) -> None:
    """Every word that a browser shows is in the article or in a diagnostic, exactly once."""
    result = check(body, options=HTML)
    said = WORD.findall(" ".join(_said(_blocks(result.article))))
    assert Counter(said + _dropped(result)) == Counter(WORD.findall(_shown(body)))


@given(mutated())
def test_order(body: str) -> None:
    """Words stay in order, but for what has a place of its own: captions, credits, titles of boxes."""
    if any(
        word in body
        for word in ("caption", "credit", "summary", "byline", "<img", "<iframe", "footer", "cite")
    ):
        return
    result = check(body, options=HTML)
    dropped = set(_dropped(result))
    said = WORD.findall(" ".join(_said(_blocks(result.article))))
    assert said == [word for word in WORD.findall(_shown(body)) if word not in dropped]


@given(mutated())
def test_no_markup(body: str) -> None:
    """No text holds markup, and what a browser never shows is not in it."""
    for text in _said(_blocks(parse(body, options=HTML))):
        assert "<" not in text
        assert "w0z" not in text


@given(mutated())
def test_once_is_enough(body: str) -> None:
    """Reading twice gives the same, and the article survives JSON and our own HTML."""
    first, second = check(body, options=HTML), check(body, options=HTML)
    assert first == second
    assert from_json(to_json(first.article)) == first.article
    assert canonical(parse(to_html(first.article))) == canonical(first.article)


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400)))
def test_anything(source: str | bytes) -> None:
    """Nothing but our own errors leaves a reader, whatever the source is."""
    try:
        article = parse(source)
    except articlekit.ArticlekitError:
        return
    assert from_json(to_json(article)) == article


@pytest.mark.skipif(not SHARED.exists(), reason="the corpus is not beside the repository")
@pytest.mark.parametrize("post", sorted((SHARED / "corpus").glob("*.md")), ids=lambda post: post.stem)
def test_corpus(post: Path) -> None:
    """Of the real posts that are HTML, every word is in the article, in a caption, or in a diagnostic."""
    source = post.read_bytes()
    result = check(source, filename=post.name)
    assert from_json(to_json(result.article)) == result.article
    assert canonical(parse(to_html(result.article))) == canonical(result.article)
    body = articlekit.read_front_matter(source).body
    if body_kind(body) == "html":
        kept = [*_said(_blocks(result.article)), *(seen.message for seen in result.diagnostics)]
        lost = _letters(_shown(body)) - _letters(" ".join(kept))
        assert not lost


def _letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, text))


@pytest.mark.skipif(not SHARED.exists(), reason="html5lib-tests are not beside the repository")
def test_trees_of_html5lib() -> None:
    """The sources of html5lib's tree tests are read without an error, and what they show is kept."""
    options = ParseOptions(limits=Limits(tags=100_000))
    for path in sorted((SHARED / "suites" / "html5lib").rglob("*.dat")):
        for part in path.read_bytes().decode("utf-8", "replace").split("#data\n")[1:]:
            article = parse(part.split("\n#errors")[0], options=options)
            assert from_json(to_json(article)) == article
