"""Whatever stands in a source: it is read or refused by an error of ours; what is read can be written."""

import contextlib

from hypothesis import example, given
from hypothesis import strategies as st

import articlekit
from articlekit import Article, ArticlekitError

TAGS = [
    "p",
    "div",
    "span",
    "br",
    "hr",
    "img",
    "figure",
    "figcaption",
    "picture",
    "source",
    "noscript",
    "table",
    "caption",
    "tr",
    "td",
    "th",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "cite",
    "footer",
    "pre",
    "code",
    "kbd",
    "details",
    "summary",
    "aside",
    "h1",
    "h2",
    "h6",
    "em",
    "strong",
    "b",
    "i",
    "a",
    "sup",
    "sub",
    "q",
    "ruby",
    "rt",
    "abbr",
    "time",
    "iframe",
    "video",
    "audio",
    "object",
    "embed",
    "svg",
    "math",
    "script",
    "style",
    "template",
    "button",
    "select",
    "option",
    "textarea",
    "form",
    "main",
    "article",
    "header",
    "nav",
    "section",
    "html",
    "head",
    "body",
    "title",
    "meta",
    "base",
    "x-y",
]
ATTRIBUTES = (
    'src="a.jpg"', "src=//e.example/b.png", 'srcset="a 1x, b 2x"', 'data-src="c.webp"', 'alt=""',
    'alt="The pier"', 'class="caption"', 'class="credit"', 'class="gallery"', 'class="footnotes"',
    'class="highlight language-go"', 'class="wp-caption"', 'style="text-align:center;color:#888"',
    'style="display:none"', "hidden", 'id="fn1"', 'href="#fn1"', 'href="javascript:x"',
    'href="https://e.example/"', 'src="https://www.youtube.com/embed/abcdefghijk"',
    'aria-describedby="fn1"', 'itemprop="caption"', 'colspan="0"', 'width="970px"', 'data-articlekit="1.0"',
    'data-articlekit-type="quote"', 'data-articlekit-fields="{"', 'type="application/ld+json"',
    'property="og:title"',
)  # fmt: skip
WORDS = (
    "The pier", "Photo: Ada Fenn", "(AP)", "图片来源：海湾影像", "新华社记者 周远帆 摄", "：記者会",
    "【编译/海湾时报】", "사진=김하늘", "By", "LONDON (AP) —", "© 2024", "=", ".", " ", "\n\n", "\u3000",
    "\u200b", "\x00", "&amp;", "&#0;", "&nGt;", "İnes", "Read more:", "* * *", "1. ", "- ", "> ", "# ",
    "```", "|a|b|\n|-|-|\n", "$x$", "[^1]", "[^1]: note", "![a](b.png)", "*a*", "[caption id=1]",
    "[/caption]", "[gallery]", "{% img e src=>%}", "{% raw %}", '{{< figure src="a" >}}', "![[a.png]]",
    ":::note", "{:toc}", "<!-- more -->", "<!-- articlekit -->", "]]>", "<?php x ?>", "<![CDATA[", "---\n",
    "+++\n", "title: a: b\n", "date: 2020-13-45\n", "tags: [a, *b]\n", "%TAG x\n", '{"a": [', "\ud83d",
)  # fmt: skip


def _tag(name: str, attributes: list[str]) -> str:
    return f"<{' '.join((name, *attributes))}>"


opened = st.builds(_tag, st.sampled_from(TAGS), st.lists(st.sampled_from(ATTRIBUTES), max_size=3))
closed = st.sampled_from(TAGS).map(lambda name: f"</{name}>")
pieces = st.one_of(opened, opened, closed, st.sampled_from(WORDS), st.text(max_size=8))
sources = st.lists(pieces, max_size=30).map("".join)


@example("<img src=题><d><li>P</li/>c<picture><source srcset=x>")
@example("<img src=g><y><p>.</p>><iframe src=d>")
@example("<i<script>{:記者会}")
@example("{%img e src=>%}")
@given(sources)
def test_any_source_is_read_or_refused(source: str) -> None:
    """Of any text, and of its bytes, comes an article that every format can hold, or one of our errors."""
    with contextlib.suppress(ArticlekitError):
        article = articlekit.parse(source)
        _is_whole(article)
    with contextlib.suppress(ArticlekitError):
        articlekit.parse(source.encode("utf-8", "surrogatepass"))


def _is_whole(article: Article) -> None:
    """Check that an article survives JSON, and that its writers take it."""
    assert articlekit.from_json(articlekit.to_json(article)) == article
    for write in articlekit.FORMATS.values():
        write(article)
