"""What holds for every article that can be built."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from articlekit.models import Article, Block, Mark, Paragraph, transform, walk
from tests.strategies import articles, texts, texts_with_marks


@given(articles())
def test_json_gives_the_same_article_back(article: Article) -> None:
    """JSON holds everything."""
    assert Article.model_validate_json(article.model_dump_json()) == article


@given(articles())
def test_a_transform_that_changes_nothing_gives_the_same_article(article: Article) -> None:
    """`transform` visits every block, and `walk` sees the same ones."""
    seen: list[Block] = []

    def change(block: Block) -> Block:
        seen.append(block)
        return block

    assert transform(article, change) == article
    assert len(seen) == len(list(walk(article)))


@given(texts_with_marks())
def test_marks_are_canonical(fields: dict[str, object]) -> None:
    """Marks lie within the text, begin and end with a character that shows, and stand in order."""
    node = Paragraph(**fields)  # type: ignore[arg-type]
    for mark in node.marks:
        covered = node.text[mark.start : mark.end]
        assert covered
        assert covered == covered.strip()
    assert [(m.start, -m.end) for m in node.marks] == sorted((m.start, -m.end) for m in node.marks)
    assert Paragraph(text=node.text, marks=node.marks) == node


def _painted(node: Paragraph) -> list[tuple[str, frozenset[str]]]:
    """Give each character that shows with the marks over it."""
    return [
        (char, frozenset(repr(mark.at(0, 1)) for mark in node.marks if mark.start <= index < mark.end))
        for index, char in enumerate(node.text)
        if not char.isspace()
    ]


@given(texts_with_marks(), st.integers(-50, 50), st.integers(-50, 50))
def test_slices_put_together_are_the_text(fields: dict[str, object], first: int, second: int) -> None:
    """What `slice` takes apart, `concat` puts together again: text and marks."""
    node = Paragraph(**fields)  # type: ignore[arg-type]
    start, end, _ = slice(*sorted((first, second))).indices(len(node.text))
    end = max(start, end)
    parts = [node.slice(0, start), node.slice(start, end), node.slice(end)]
    together = parts[0].concat(*parts[1:])
    assert together.text == node.text
    assert _painted(together) == _painted(node)


@given(texts_with_marks(), texts)
def test_marks_stay_within_an_edited_text(fields: dict[str, object], text: str) -> None:
    """`with_text` never loses the text given, and an edit to the same text changes nothing."""
    node = Paragraph(**fields)  # type: ignore[arg-type]
    assert node.with_text(text).text == text
    assert node.with_text(node.text) == node


@given(texts_with_marks(), texts, texts)
def test_marks_move_with_the_text_around_an_edit(fields: dict[str, object], before: str, after: str) -> None:
    """Text put before and after leaves the marks over the same words."""
    node = Paragraph(**fields)  # type: ignore[arg-type]
    moved = Paragraph(text=before).concat(node, Paragraph(text=after))
    assert [moved.text[m.start : m.end] for m in moved.marks] == [
        node.text[m.start : m.end] for m in node.marks
    ]


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 10), st.sampled_from(["a", "b"])), max_size=6))
def test_links_never_overlap(ranges: list[tuple[int, int, str]]) -> None:
    """A link cannot stand in another link, so no two marks of that kind share a character."""
    marks = tuple(Mark(type="link", start=s, end=e, href=h) for s, e, h in ranges if s < e)
    found = Paragraph(text="abcdefghij", marks=marks).marks
    assert all(first.end <= second.start for first, second in pairwise(found))
    covered = {index for mark in marks for index in range(mark.start, mark.end)}
    assert covered == {index for mark in found for index in range(mark.start, mark.end)}
