"""Text and its marks."""

import pytest
from pydantic import ValidationError

from articlekit.models import Heading, Mark, Paragraph


def _mark(kind: str, start: int, end: int, **more: str) -> Mark:
    return Mark(type=kind, start=start, end=end, **more)


def _spans(node: Paragraph | Heading) -> list[tuple[str, str]]:
    return [(mark.type, node.text[mark.start : mark.end]) for mark in node.marks]


class TestMarks:
    """The one form in which marks stand."""

    def test_leave_white_space_at_their_ends(self) -> None:
        """A mark never begins or ends with white space, the wide one included."""
        assert _spans(Paragraph(text="a 　b\n c", marks=(_mark("em", 1, 6),))) == [("em", "b")]

    def test_over_white_space_alone_are_dropped(self) -> None:
        """There is nothing to see of them."""
        assert Paragraph(text="a \n b", marks=(_mark("em", 1, 4),)).marks == ()

    def test_that_touch_and_agree_are_one(self) -> None:
        """Two strongs side by side read as one."""
        marks = (_mark("strong", 2, 4), _mark("strong", 0, 2), _mark("strong", 6, 7))
        assert _spans(Paragraph(text="abcdefg", marks=marks)) == [("strong", "abcd"), ("strong", "g")]

    def test_that_disagree_stay_two(self) -> None:
        """Two links side by side lead to two places."""
        marks = (_mark("link", 0, 2, href="/a"), _mark("link", 2, 4, href="/b"))
        assert [mark.href for mark in Paragraph(text="abcd", marks=marks).marks] == ["/a", "/b"]

    def test_of_links_do_not_overlap(self) -> None:
        """A link in a link is cut: HTML knows no such thing."""
        marks = (
            _mark("link", 0, 4, href="/a"),
            _mark("link", 1, 3, href="/b"),
            _mark("link", 2, 6, href="/c"),
        )
        assert _spans(Paragraph(text="abcdef", marks=marks)) == [("link", "abcd"), ("link", "ef")]

    def test_stand_in_the_order_they_nest(self) -> None:
        """Longer ones first, links around strong, unknown kinds innermost."""
        marks = (_mark("x", 0, 2), _mark("strong", 0, 2), _mark("link", 0, 2, href="/"), _mark("em", 0, 3))
        kinds = [mark.type for mark in Paragraph(text="abc", marks=marks).marks]
        assert kinds == ["em", "link", "strong", "x"]

    @pytest.mark.parametrize(("start", "end"), [(0, 4), (2, 2), (3, 1)])
    def test_outside_the_text_are_refused(self, start: int, end: int) -> None:
        """Half open, within the text, and never empty."""
        with pytest.raises(ValidationError, match="is not within the 3 characters"):
            Paragraph(text="abc", marks=(_mark("em", start, end),))

    def test_over_text_that_is_no_text_are_not_looked_at(self) -> None:
        """The error about the text comes out, not one about its marks."""
        with pytest.raises(ValidationError) as caught:
            Paragraph(text=3, marks=(_mark("em", 0, 1),))  # type: ignore[arg-type]
        assert caught.value.errors()[0]["loc"] == ("text",)


NODE = Paragraph(text="one two three", marks=(_mark("em", 0, 3), _mark("strong", 4, 7), _mark("code", 8, 13)))


class TestEdits:
    """Marks move with the text."""

    def test_slice_cuts_marks_to_the_range(self) -> None:
        """Offsets count from the new start."""
        assert _spans(NODE.slice(2, 10)) == [("em", "e"), ("strong", "two"), ("code", "th")]

    def test_slice_counts_from_the_end_as_python_does(self) -> None:
        """A negative offset is from the end; an end before the start is nothing."""
        assert NODE.slice(-5).text == "three"
        assert NODE.slice(5, 2).text == ""

    def test_concat_keeps_the_first_nodes_kind(self) -> None:
        """The result is what the first node was."""
        joined = Heading(level=2, text="A").concat(NODE, separator=": ")
        assert (joined.level, joined.text) == (2, "A: one two three")
        assert _spans(joined) == _spans(NODE)

    @pytest.mark.parametrize(
        ("text", "spans"),
        [
            ("one two three", [("em", "one"), ("strong", "two"), ("code", "three")]),
            ("one twenty three", [("em", "one"), ("strong", "twenty"), ("code", "three")]),
            ("zero one two three", [("em", "one"), ("strong", "two"), ("code", "three")]),
            ("one three", [("em", "one"), ("code", "three")]),
            ("one two three four", [("em", "one"), ("strong", "two"), ("code", "three")]),
            ("one and two three", [("em", "one"), ("strong", "two"), ("code", "three")]),
            ("one six three", [("em", "one"), ("strong", "six"), ("code", "three")]),
            ("", []),
        ],
    )
    def test_with_text(self, text: str, spans: list[tuple[str, str]]) -> None:
        """What both texts share at their ends stays marked."""
        assert _spans(NODE.with_text(text)) == spans
