"""HTML as we write it is read back as the same article, whatever the article holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from articlekit.models import Article, Block, Code, Mark, Paragraph, Quote, Table, UnknownBlock, canonical
from articlekit.options import HtmlOptions, Limits
from articlekit.parsers.html._own import find_own, read_own, read_own_fields
from articlekit.parsers.html._tree import read_tree
from articlekit.serializers import to_html, to_text
from articlekit.serializers._html_inline import MAX_NESTED
from tests.strategies import articles, blocks, proses, safe_urls, texts

PAGE = HtmlOptions(page=True)
PLAIN = HtmlOptions(data=False)


def read(html: str) -> Article:
    """Return the article that our HTML says it is."""
    page = html.startswith("<!DOCTYPE")
    own = find_own(read_tree(html, Limits(), page=page).root)
    assert own is not None
    return Article(**read_own_fields(own), body=read_own(own))


def comes_back(article: Article) -> bool:
    """Tell whether an article comes back from a fragment and from a page."""
    wanted = canonical(article)
    return all(canonical(read(to_html(article, options))) == wanted for options in (HtmlOptions(), PAGE))


@given(articles())
def test_any_article_comes_back(article: Article) -> None:
    """Whatever an article holds, its HTML holds it, too."""
    assert comes_back(article)


@given(articles(proses, safe_urls))
def test_an_article_of_prose_comes_back(article: Article) -> None:
    """The same for text that reads like an article's."""
    assert comes_back(article)


@given(blocks(proses, safe_urls))
def test_what_is_written_again_is_the_same(block: Block) -> None:
    """What was read from our HTML is written as it was read."""
    html = to_html(block)
    again = read(f'<article data-articlekit="1.0">{html}</article>')
    assert to_html(again.body) == html


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=8), texts)
def test_kinds_of_newer_versions_come_back(kind: str, text: str) -> None:
    """A block or a mark of any name."""
    marks = (Mark(type=kind, start=0, end=len(text)),) if text else ()
    block = UnknownBlock(type=f"x-{kind}", text=text)  # type: ignore[call-arg]
    assert comes_back(Article(body=(Paragraph(text=text, marks=marks), block)))


@settings(max_examples=20)
@given(st.integers(1, 60), st.integers(0, 60), st.booleans())
def test_deep_articles_come_back(depth: int, nested: int, crossing: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    """As deep as blocks may nest, with as many marks over one text as there may be."""
    marks = [
        Mark(type="abbr", start=number if crossing else 0, end=100 + number * crossing, title=str(number))
        for number in range(nested)
    ]
    block: Block = Paragraph(text="x" * 200, marks=tuple(marks))
    for _ in range(depth):
        block = Quote(body=(block,))
    assert comes_back(Article(body=(block,)))


def test_marks_that_nest_too_deeply_are_no_elements() -> None:
    """They are data; without data they are left out, and the text stays."""
    marks = tuple(Mark(type="abbr", start=0, end=4, title=str(number)) for number in range(MAX_NESTED + 3))
    paragraph = Paragraph(text="deep", marks=marks)
    assert to_html(paragraph).count("<abbr") == to_html(paragraph, PLAIN).count("<abbr") == MAX_NESTED
    assert "<span" not in to_html(paragraph, PLAIN)


@given(articles(proses, safe_urls))
def test_no_text_is_lost_without_data(article: Article) -> None:
    """Read as any other HTML, a body without our attributes still has every word of it."""
    html = to_html(article.body, PLAIN)
    assert "data-articlekit" not in html
    shown = "".join(read_tree(html, Limits()).root.text().split())
    for block in canonical(article).body:
        if isinstance(block, Paragraph | Code):
            assert "".join(block.text.split()) in shown
        elif isinstance(block, Table):
            for cell in (cell for row in block.rows for cell in row):
                assert "".join(cell.text.split()) in shown


@given(st.lists(blocks(), max_size=3))
def test_blocks_are_written_one_by_one(several: list[Block]) -> None:
    """Several blocks are what each of them is, on lines of their own."""
    assert to_html(several) == "\n".join(filter(None, map(to_html, several)))
    assert to_text(several) == "\n\n".join(filter(None, map(to_text, several)))
