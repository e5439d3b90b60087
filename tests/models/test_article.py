"""The article and its views."""

from datetime import UTC, date, datetime, timedelta, timezone
from time import process_time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from articlekit.models import (
    Article,
    Aside,
    Caption,
    Cell,
    Custom,
    Definition,
    Definitions,
    Embed,
    Footnote,
    Gallery,
    Heading,
    Image,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Table,
    UnknownBlock,
    as_datetime,
    transform,
    walk,
)
from articlekit.models._base import json_depth, known_depth


def _p(text: str) -> Paragraph:
    return Paragraph(text=text)


LINK = Mark(type="link", start=0, end=1, href="/c")
FULL = Article(
    title="All of it",
    body=(
        Heading(level=2, text="Head"),
        _p("First."),
        Image(src="a.png", caption=Caption(text="cap", marks=(LINK,))),
        List(items=(ListItem(body=(_p("item"), Gallery(images=(Image(src="b.png"), Image(src="a.png"))))),)),
        Definitions(items=(Definition(term="term", body=(_p("meaning"),)),)),
        Quote(body=(_p("said"),), attribution="Ana"),
        Table(
            rows=(
                (Cell(text="x", marks=(LINK.replace(href="/x"),)), Cell(text="y")),
                (Cell(text="z"), Cell(text="")),
            )
        ),
        Aside(title="Box", body=(_p("beside"),)),
        Footnote(label="1", body=(_p("note"),)),
        Embed(title="Clip"),
        Custom(name="a:b"),
        UnknownBlock(type="x-new"),
    ),
)


class TestViews:
    """What an article shows of itself."""

    def test_text_is_every_word_but_captions(self) -> None:
        """Blocks are parted by a blank line, rows by line ends, cells by tabs."""
        assert FULL.text == (
            "Head\n\nFirst.\n\nitem\n\nterm\nmeaning\n\nsaid\nAna\n\nx\ty\nz\n\nBox\nbeside\n\nnote\n\nClip"
        )

    def test_paragraphs_and_headings_include_nested_ones(self) -> None:
        """In reading order."""
        words = [paragraph.text for paragraph in FULL.paragraphs]
        assert words == ["First.", "item", "meaning", "said", "beside", "note"]
        assert [heading.text for heading in FULL.headings] == ["Head"]

    def test_images_come_once_each(self) -> None:
        """The picture that stands in the text and in a gallery is one."""
        assert [image.src for image in FULL.images] == ["a.png", "b.png"]

    def test_a_lead_image_outside_the_body_comes_first(self) -> None:
        """It is above the article."""
        assert [image.src for image in FULL.replace(lead_image=Image(src="l.png")).images] == [
            "l.png",
            "a.png",
            "b.png",
        ]

    @pytest.mark.parametrize("body", [Image(src="l.png"), Image(src="l-600x400.png", role="lead")])
    def test_a_lead_image_in_the_body_is_not_repeated(self, body: Image) -> None:
        """The same address, or the role, says that it is there."""
        article = Article(lead_image=Image(src="l.png"), body=(body,))
        assert article.images == (body,)

    def test_captions_and_links(self) -> None:
        """Links of captions and cells are there too."""
        assert [caption.text for caption in FULL.captions] == ["cap"]
        assert [mark.href for mark in FULL.links] == ["/c", "/x"]

    @pytest.mark.parametrize(
        ("text", "count"), [("It's a well-known fact.", 4), ("他说：你好", 4), ("ผม 12 คน", 5), ("", 0)]
    )
    def test_word_count(self, text: str, count: int) -> None:
        """Letters between spaces, or characters where a script has no spaces."""
        assert Article(body=(_p(text),)).word_count == count


class TestChanges:
    """Articles are changed by building new ones."""

    def test_nothing_can_be_set(self) -> None:
        """Every node is frozen."""
        with pytest.raises(ValidationError, match="frozen"):
            FULL.title = "x"  # type: ignore[misc]

    def test_replace_validates(self) -> None:
        """A copy obeys the rules of the model."""
        assert FULL.replace(title="New").title == "New"
        with pytest.raises(ValidationError):
            FULL.replace(title=None)

    def test_transform_changes_drops_and_adds(self) -> None:
        """A block becomes another, none, or several."""

        def change(block: Any) -> Any:
            match block.type:
                case "paragraph":
                    return block.replace(text=block.text.upper())
                case "image":
                    return None if block.src == "b.png" else block
                case "heading":
                    return [block, _p("new")]
                case _:
                    return block

        changed = transform(FULL, change)
        assert [paragraph.text for paragraph in changed.paragraphs][:3] == ["new", "FIRST.", "ITEM"]
        assert [image.src for image in changed.images] == ["a.png"]
        assert FULL.headings[0].text == "Head"

    def test_transform_refuses_what_cannot_stand_there(self) -> None:
        """A gallery holds images only."""
        with pytest.raises(ValidationError):
            transform(FULL, lambda block: _p("x") if block.type == "image" else block)

    def test_walk_gives_each_block_before_those_inside_it(self) -> None:
        """Reading order."""
        kinds = [block.type for block in walk(FULL)]
        assert kinds[3:8] == ["list", "paragraph", "gallery", "image", "image"]


class TestDates:
    """As exact as they were written."""

    @pytest.mark.parametrize(
        ("written", "value"),
        [
            ("2022-01-06", date(2022, 1, 6)),
            ("2022-01-06T19:31:05", datetime(2022, 1, 6, 19, 31, 5)),  # noqa: DTZ001 - a date-time without a zone
            ("2022-01-06T19:31:05Z", datetime(2022, 1, 6, 19, 31, 5, tzinfo=UTC)),
            (
                "2022-01-06T19:31:05.5+08:00",
                datetime(2022, 1, 6, 19, 31, 5, 500_000, timezone(timedelta(hours=8))),
            ),
        ],
    )
    def test_are_read_as_written(self, written: str, value: date) -> None:
        """Three patterns, three types."""
        article = Article.model_validate({"published": written})
        assert (type(article.published), article.published) == (type(value), value)

    @pytest.mark.parametrize(
        "written", ["2022-1-6", "6 Jan 2022", "2022-02-30", "2022-01-06T24:00:00", "20220106", 5, True]
    )
    def test_in_any_other_form_are_refused(self, written: object) -> None:
        """Reading prose is the front matter's work."""
        with pytest.raises(ValidationError):
            Article.model_validate({"published": written})

    def test_get_a_fixed_offset(self) -> None:
        """JSON can carry an offset, not a zone's name."""
        article = Article(published=datetime(2022, 7, 1, 12, tzinfo=ZoneInfo("Europe/Paris")))
        assert '"2022-07-01T12:00:00+02:00"' in article.model_dump_json()

    def test_with_a_zone_that_knows_no_offset_have_none(self) -> None:
        """Python allows a zone that gives no offset."""

        class Nowhere(timezone.__base__):  # type: ignore[name-defined,misc]
            def utcoffset(self, _: object) -> None:
                return None

        value = Article(published=datetime(2022, 7, 1, tzinfo=Nowhere())).published
        assert isinstance(value, datetime)
        assert value.tzinfo is None

    def test_with_seconds_in_the_offset_are_refused(self) -> None:
        """RFC 3339 has no place for them."""
        with pytest.raises(ValidationError, match="has seconds"):
            Article(published=datetime(1890, 1, 1, tzinfo=timezone(timedelta(hours=5, seconds=7))))

    def test_can_be_compared(self) -> None:
        """`as_datetime` gives what has no zone the one asked for."""
        eight = timezone(timedelta(hours=8))
        assert as_datetime(date(2022, 1, 6)) == datetime(2022, 1, 6, tzinfo=UTC)
        assert as_datetime(datetime(2022, 1, 6, 8), eight) == as_datetime(datetime(2022, 1, 6, tzinfo=UTC))  # noqa: DTZ001


class TestRefusals:
    """What JSON cannot carry never gets into a model."""

    @pytest.mark.parametrize(
        "fields",
        [
            {"title": "\ud800"},
            {"extra": {"a": "\udc00"}},
            {"extra": {"a": {"\udc00": 1}}},
            {"extra": {"a": float("nan")}},
            {"unknown": [float("inf")]},
            {"body": [{"type": "paragraph"}]},
            {"body": [{"text": "x"}]},
            {"body": ["text"]},
            {"body": [{"type": "custom", "name": "no colon"}]},
            {"body": [{"type": "heading", "text": "x", "level": 7}]},
            {"schema_version": "one"},
        ],
    )
    def test_values(self, fields: dict[str, Any]) -> None:
        """Surrogates, numbers that are none, blocks without a type."""
        with pytest.raises(ValidationError):
            Article.model_validate(fields)

    def test_known_kinds_as_unknown_blocks(self) -> None:
        """There is a class for a paragraph."""
        with pytest.raises(ValidationError, match="a block kind of its own"):
            UnknownBlock(type="paragraph")

    def test_values_nested_too_deeply(self) -> None:
        """They could not be read back."""
        value: Any = 1
        for _ in range(101):
            value = [value]
        with pytest.raises(ValidationError, match="deeper than 100"):
            Article(extra={"deep": value})

    def test_blocks_nested_too_deeply(self) -> None:
        """Whatever can be built can be written and read back."""
        article = Article(body=(_p("x"),))
        for _ in range(73):
            article = Article(body=(Quote(body=article.body),))
        assert Article.model_validate_json(article.model_dump_json()) == article
        with pytest.raises(ValidationError, match="deeper than 150"):
            Article(body=(Quote(body=(Quote(body=article.body),)),))

    def test_a_key_that_is_named_like_what_is_remembered(self) -> None:
        """Nothing that a document says makes its blocks less deep."""
        block: dict[str, Any] = {"type": "paragraph", "text": "x"}
        for _ in range(76):
            block = {"type": "quote", "body": [block], "_depth": 1}
        with pytest.raises(ValidationError, match="deeper than 150"):
            Article.model_validate({"body": [block]})

    def test_each_block_is_measured_once(self) -> None:
        """A measure of everything below at every level would look at 280,000 blocks."""
        block = Quote(body=tuple(_p("x") for _ in range(4000)))
        began = process_time()
        for _ in range(70):
            block = Quote(body=(block,))
        assert process_time() - began < 0.5
        assert json_depth(block) == known_depth(block) == 143


class TestBodies:
    """What may stand where blocks are wanted."""

    class Own(Paragraph, frozen=True):
        """A kind of a program's own."""

    BLOCKS = (_p("x"), Heading(text="y", level=2), UnknownBlock(type="x-new"), Own(text="z"))

    def test_models_are_taken_as_they_are(self) -> None:
        """Each of them was validated when it was built."""
        body = Article(body=self.BLOCKS[:3]).body
        assert body == self.BLOCKS[:3]
        assert all(taken is block for taken, block in zip(body, self.BLOCKS[:3], strict=True))

    @pytest.mark.parametrize("make", [list, tuple, iter])
    @pytest.mark.parametrize("extra", [(), ({"type": "divider"},), (BLOCKS[3],)])
    def test_everything_else_is_looked_at(self, make: Any, extra: tuple[Any, ...]) -> None:
        """Lists, dictionaries among models, and models of classes that are not ours."""
        body = Article(body=make((*self.BLOCKS[:2], *extra))).body
        assert isinstance(body, tuple)
        assert [block.type for block in body] == [
            "paragraph", "heading", *("divider" if isinstance(item, dict) else "paragraph" for item in extra)
        ]  # fmt: skip

    @pytest.mark.parametrize("wrong", [1, "x", None, {"text": "x"}, Caption(text="x"), {"type": "image"}])
    def test_what_is_no_block_is_refused_in_its_place(self, wrong: Any) -> None:
        """The error says which of them it is."""
        with pytest.raises(ValidationError) as caught:
            Quote(body=(_p("x"), wrong))
        assert caught.value.errors()[0]["loc"][:2] == ("body", 1)


def test_a_newer_document_is_written_back_as_it_came() -> None:
    """Unknown fields, blocks, marks and nulls are kept."""
    newer = {
        "schema_version": "1.3", "title": "t", "categories": [], "tags": [],
        "authors": [{"name": "A", "orcid": None}],
        "extra": {"k": None}, "mood": None,
        "body": [
            {"type": "poll", "options": ["a", None], "id": None},
            {"type": "paragraph", "text": "ab", "tone": {"x": 1},
             "marks": [{"type": "blink", "start": 0, "end": 1, "rate": 2}]},
        ],
    }  # fmt: skip
    assert Article.model_validate(newer).model_dump(mode="json") == newer


def test_unequal_articles_that_nest_deeply_are_compared_at_once() -> None:
    """A comparison that looks twice on each level would take 2^70 steps."""

    def nested(text: str) -> Article:
        block: Quote | Paragraph = _p(text)
        for _ in range(70):
            block = Quote(body=(block,))
        return Article(body=(block,))

    assert nested("a") != nested("b")
    assert nested("a") == nested("a")
    assert _p("a") != "a"
    assert Paragraph(text="a") != Paragraph(text="a", newer=1)  # type: ignore[call-arg]
    assert hash(_p("a")) == hash(_p("a"))
