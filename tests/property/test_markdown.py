"""Markdown as we write it shows every reader what the article says, and comes back as the same article."""

from collections.abc import Iterable
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from articlekit import canonical, parse, to_markdown
from articlekit.models import (
    Article,
    Block,
    Caption,
    Cell,
    Credit,
    Heading,
    Image,
    List,
    ListItem,
    Paragraph,
    Quote,
    Table,
)
from articlekit.models._walk import text_nodes, walk_blocks
from articlekit.options import Limits, MarkdownOptions
from articlekit.parsers.html._own import find_own, read_own
from articlekit.parsers.html._tree import read_tree
from tests.serializers.markdown_readers import assert_shown, cmark, markdown_it
from tests.strategies import articles, blocks, proses, safe_urls, texts_with_marks, urls

EXACT = MarkdownOptions(captions="figure", front_matter=False)

_MARKUP = (
    "**__~~``[]()<>!#-+=|\\&;:{}$%^\"'.,/?@0123456789abcx\n  \u00a0\u3000\u2028他说“”，。é€😀\u0301\u200b"
)

markups = st.text(st.sampled_from(_MARKUP), min_size=1, max_size=16)
"""Text that is mostly markup, white space, and what stands between words in other scripts."""

markup_urls = st.text(st.sampled_from("abc/?&=#%()<>[]\\\"'* _~!|`&;é他:."), min_size=1, max_size=12).map(
    "https://example.com/{}".format
)


def _placed(said: dict[str, Any]) -> st.SearchStrategy[Block]:
    """Put a text with marks somewhere."""
    item = ListItem(body=(Paragraph(**said),))
    return st.sampled_from([
        Paragraph(**said),
        Heading(level=2, **said),
        List(items=(item, item)),
        List(items=(ListItem(body=(Paragraph(text="a"), List(items=(item,), ordered=True))),)),
        Quote(body=(Paragraph(**said), Paragraph(text="a"))),
        Table(rows=((Cell(header=True, **said),), (Cell(**said),))),
        Image(src="https://example.com/a", caption=Caption(**said), credit=Credit(text="A")),
    ])  # fmt: skip


@given(texts_with_marks(markups, markup_urls).flatmap(_placed))
def test_any_text_is_shown_in_any_place(block: Block) -> None:
    """Whatever a text and its marks are, each reader shows exactly them."""
    assert_shown(to_markdown(block), [block])


def _link_in_link(body: list[Block]) -> bool:
    """Tell whether a link overlaps a reference to a note, or two references do: which one shows is open."""
    for node in (node for block in walk_blocks(body) for node in text_nodes(block)):
        reached = 0
        for mark in node.marks:
            if mark.type in {"link", "footnote"}:
                if mark.start < reached:
                    return True
                reached = max(reached, mark.end)
    return False


@given(st.lists(blocks(proses, safe_urls), min_size=1, max_size=4))
def test_blocks_of_prose_are_shown(body: list[Block]) -> None:
    """Headings, lists, links, pictures: all of them, in their order, where they belong."""
    assume(not _link_in_link(body))
    assert_shown(to_markdown(body), body)


@given(st.lists(blocks(markups, urls), min_size=1, max_size=4))
def test_any_blocks_are_shown(body: list[Block]) -> None:
    """The same for text that is mostly markup, and for addresses of every sort."""
    assume(not _link_in_link(body))
    assert_shown(to_markdown(body), body)


def _read(html: str) -> tuple[Block, ...]:
    own = find_own(read_tree(html, Limits()).root)
    assert own is not None
    return read_own(own)


def _has_tasks(body: Iterable[Block]) -> bool:
    return any(
        isinstance(block, List) and any(item.checked is not None for item in block.items)
        for block in walk_blocks(body)
    )


@given(articles())
def test_figure_keeps_any_article(article: Article) -> None:
    """With captions as figures, nothing is lost."""
    assert _read(markdown_it(to_markdown(article, EXACT))) == canonical(article).body


@given(articles(links=safe_urls))
def test_figure_keeps_any_article_for_github(article: Article) -> None:
    """Nor is it for GitHub's reader, which rewrites addresses, and sees no tasks in quotations."""
    assume(not _has_tasks(article.body))
    assert _read(cmark(to_markdown(article, EXACT))) == canonical(article).body


@given(articles(st.one_of(proses, markups), urls))
def test_figure_comes_back_from_our_own_reader(article: Article) -> None:
    """The same for our own reader, which knows more than CommonMark: notes, definitions, short codes."""
    assert parse(to_markdown(article, EXACT)).body == canonical(article).body


@given(articles())
def test_figure_keeps_any_article_whole(article: Article) -> None:
    """Head and body of a file come back together."""
    exact = MarkdownOptions(captions="figure")
    assert canonical(parse(to_markdown(article, exact))) == canonical(article)
