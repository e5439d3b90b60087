"""Hostile articles: what is written of them runs nothing, and holds nothing but what is listed."""

import json

import html5lib
import pytest
from hypothesis import example, given, settings

from articlekit.models import Article, Cell, Image, Mark, Paragraph, Quote, Table, Variant
from articlekit.options import HtmlOptions
from articlekit.serializers import to_html, to_json_ld
from articlekit.serializers._html_page import STYLE
from tests.serializers.hostile import HARMLESS, MARKUP, SCRIPTS, everything, hostile_texts, hostile_urls
from tests.serializers.html_oracle import (
    LISTED,
    Seen,
    candidates,
    check_addresses,
    check_listed,
    elements,
    errors,
    leads_somewhere_safe,
)
from tests.strategies import articles


def check(article: Article) -> list[Seen]:
    """Check every form of an article's HTML; return the elements of the whole page."""
    for options in (HtmlOptions(), HtmlOptions(data=False)):
        seen = list(elements(to_html(article, options)))
        check_listed(seen)
        check_addresses(seen)
        assert not {"script", "style", "meta", "link"} & {element.tag for element in seen}
    page = list(elements(to_html(article, HtmlOptions(page=True)), page=True))
    check_page(page)
    return page


def check_page(page: list[Seen]) -> None:
    """Check the elements of a whole page."""
    check_listed(page)
    check_addresses(page)
    tags = [element.tag for element in page]
    assert tags.count("script") == tags.count("style") == tags.count("title") == tags.count("body") == 1
    for element in page:
        if element.tag == "style":
            assert element.text.strip() == STYLE.strip()
            assert element.inside == ("html", "head")
        if element.tag == "script":
            assert element.attributes == {"type": "application/ld+json"}
            assert element.inside == ("html", "head")
            assert json.loads(element.text)["@type"] == "NewsArticle"
        if element.tag == "meta":
            assert set(element.attributes) in ({"charset"}, {"name", "content"})
        if element.tag == "link":
            assert element.attributes["rel"] == "canonical"
        if element.tag == "input":
            assert element.attributes["type"] == "checkbox"


@pytest.mark.parametrize("text", MARKUP)
def test_hostile_texts_stay_texts(text: str) -> None:
    """In every field of every block: nothing but listed elements with listed attributes."""
    check(everything(text, "https://example.com/"))


@pytest.mark.parametrize("url", SCRIPTS + HARMLESS)
def test_hostile_addresses_lead_nowhere(url: str) -> None:
    """In every field that holds an address."""
    check(everything("words", url))


@pytest.mark.parametrize("url", SCRIPTS)
def test_an_address_outside_the_policy_is_not_written(url: str) -> None:
    """What HTML shows of it is a link with another address, or none at all."""
    page = check(Article(body=(Paragraph(text="a", marks=(Mark(type="link", start=0, end=1, href=url),)),)))
    links = [element.attributes["href"] for element in page if element.tag == "a"]
    assert links in ([], [f"./{url}"]), links


@given(articles(hostile_texts(), hostile_urls()))
def test_hostile_articles(article: Article) -> None:
    """Texts and addresses in any mixture."""
    check(article)


@given(articles())
def test_any_article(article: Article) -> None:
    """And any article at all."""
    check(article)


@settings(max_examples=15)
@given(hostile_texts(), hostile_urls())
@example("<b>", "javascript:alert(1)")
def test_every_field_at_once(text: str, url: str) -> None:
    """The same text and address in every field."""
    check(everything(text, url))


@given(articles(hostile_texts(), hostile_urls()))
def test_html_means_the_same_when_it_is_written_again(article: Article) -> None:
    """Written out by another program and read again, it is the same tree: nothing comes to life."""
    html = to_html(article)
    tree = html5lib.parseFragment(html, container="div")
    again = html5lib.serialize(tree, quote_attr_values="always", omit_optional_tags=False)
    assert list(elements(again)) == list(elements(html))


@given(articles(hostile_texts(), hostile_urls()))
def test_json_ld_is_safe_in_a_script(article: Article) -> None:
    """Nothing in it can end the element, begin a comment, or be a line end to JavaScript."""
    written = to_json_ld(article, body=True)
    assert written.isascii()
    assert not set(written) & set("<>&")
    assert json.loads(written)["@type"] == "NewsArticle"


def test_the_list_is_what_is_written() -> None:
    """Every element and attribute of the documented list can be met with."""
    full = everything("words", "https://example.com/a")
    plain = full.replace(
        lead_image=Image(src="https://example.com/lead"),
        language="en",
        body=(
            *(block.replace(id="x", role="note") for block in full.body),
            Quote(body=(), attribution="x"),
            Table(rows=((Cell(text="x", colspan=2, rowspan=2),),)),
            Image(src="/b", width=3, height=4, variants=(Variant(src="c", mime="image/webp"),)),
            *(
                Paragraph(text="x", marks=(Mark(type=kind, start=0, end=1, href="#1"),))
                for kind in ("quote", "abbr", "em", "underline", "strike", "sub", "sup", "code", "highlight")
            ),
            Paragraph(text="x", marks=(Mark(type="footnote", start=0, end=1, href="#1"),)),
            Paragraph(
                text="ab",
                marks=(
                    Mark(type="footnote", start=0, end=2, href="#1"),
                    Mark(type="link", start=0, end=1, href="/", title="x"),
                ),
            ),
            Paragraph(
                text="ab\nc",
                marks=(
                    Mark(type="link", start=0, end=2, href="/"),
                    Mark(type="footnote", start=0, end=1, href="#1"),
                ),
            ),
        ),
    )  # fmt: skip
    met: dict[str, set[str]] = {}
    for element in [*elements(to_html(plain)), *elements(to_html(plain, HtmlOptions(page=True)), page=True)]:
        met.setdefault(element.tag, set()).update(element.attributes)
    assert set(met) == set(LISTED) - {"*"}
    anywhere = {name for names in met.values() for name in names}
    assert anywhere >= LISTED["*"]
    assert {tag: names - LISTED["*"] for tag, names in met.items()} == {
        tag: names for tag, names in LISTED.items() if tag != "*"
    }


def test_the_page_is_valid() -> None:
    """html5lib, which knows every error of the parser's specification, sees none."""
    assert errors(to_html(everything("words", "https://example.com/a"), HtmlOptions(page=True))) == []


def test_the_oracle_sees_what_it_must() -> None:
    """The tests above could not fail if these did not."""
    with pytest.raises(AssertionError, match="onerror"):
        check_listed(elements("<img src=x onerror=alert(1)>"))
    with pytest.raises(AssertionError, match="iframe"):
        check_listed(elements("<iframe src=x></iframe>"))
    with pytest.raises(AssertionError, match="foreign"):
        check_listed(elements("<svg></svg>"))
    with pytest.raises(AssertionError, match="comment"):
        check_listed(elements("<!-- x -->"))
    for url in ("javascript:x", "\x01java\tscript:x", "data:text/html,x"):
        assert not leads_somewhere_safe(url, "a")
    for attribute in ("href", "src", "poster", "srcset"):
        with pytest.raises(AssertionError):
            check_addresses([Seen("a", {attribute: "javascript:x"}, "")])
    assert candidates("a.png 2x, b,c.png 3w, d.png, e.png") == ["a.png", "b,c.png", "d.png", "e.png"]
    assert not leads_somewhere_safe("https:\\\\x", "a")
