"""Articles as JSON: what is written is read back equal, and what is wrong is said in the document's terms."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from articlekit.errors import ArticlekitError, SchemaError, VersionError
from articlekit.models import Article, Block, Caption, Custom, Image, Paragraph
from articlekit.serializers import _json_version
from articlekit.serializers._json import check_json, from_json, to_json
from tests.schema.documents import FROZEN
from tests.strategies import articles, blocks

MINIMAL: dict[str, Any] = {
    "schema_version": "1.0",
    "title": "",
    "authors": [],
    "categories": [],
    "tags": [],
    "extra": {},
    "body": [],
}
ORIGIN = {"rule": "caption.figcaption", "confidence": 1.0}


def document(**changes: Any) -> str:
    """Give the text of a document that the strict schema takes, with some of its fields changed."""
    return json.dumps(MINIMAL | changes)


def body(*blocks: Any) -> str:
    """Give the text of a document with these blocks."""
    return document(body=blocks)


@given(articles())
def test_every_article_comes_back(article: Article) -> None:
    """JSON holds everything, in one line and indented; what we write is what the strict schema asks for."""
    assert from_json(to_json(article)) == article
    assert from_json(to_json(article, indent=2).encode()) == article


@given(blocks())
def test_a_block_and_several_are_written_as_they_are_in_an_article(block: Block) -> None:
    """A block alone is the object, several are the array that the article's body is."""
    assert from_json(body(json.loads(to_json(block)))).body == (block,)
    written = json.loads(to_json(Article(body=(block, block))))["body"]
    assert json.loads(to_json(part for part in (block, block))) == written


def test_a_document_of_a_newer_minor_version_is_written_back_as_it_came() -> None:
    """Unknown fields, blocks, marks, values and nulls survive, wherever they stand."""
    newer = MINIMAL | {
        "schema_version": "1.3",
        "series": {"name": "x", "part": None, "of": [1, None, 2.5]},
        "mood": None,
        "extra": {"empty": None, "big": 12345678901234567890},
        "authors": [{"name": "A", "pronouns": None}],
        "body": [
            {"type": "poll", "question": None, "body": [{"type": "paragraph"}], "caption": {"origin": {}}},
            {
                "type": "paragraph",
                "text": "one two",
                "marks": [{"type": "spoiler", "start": 0, "end": 3, "reason": None}],
                "role": "x-new",
                "lang": None,
            },
            {"type": "quote", "kind": "song", "body": [{"type": "verse", "lines": [None]}]},
        ],
    }
    assert json.loads(to_json(from_json(json.dumps(newer)))) == newer
    (diagnostic,) = check_json(json.dumps(newer)).diagnostics
    assert (diagnostic.code, diagnostic.severity) == ("json.newer-version", "info")
    assert "1.3" in diagnostic.message
    assert json.loads(to_json(from_json(json.dumps(newer)), origins=False)) == newer


def test_origins_can_be_left_out() -> None:
    """Without origins, captions, credits and fields do not say how they were found; unknown blocks stay."""
    image = {
        "type": "image",
        "src": "a.jpg",
        "caption": {"text": "A", "origin": ORIGIN},
        "credit": {"text": "B", "origin": ORIGIN},
    }
    full = MINIMAL | {
        "lead_image": image,
        "field_origins": {"title": "yaml"},
        "body": [{"type": "gallery", "images": [image]}, {"type": "x-new", "origin": 1}],
    }
    article = from_json(json.dumps(full))
    assert json.loads(to_json(article)) == full
    bare = to_json(article, origins=False)
    assert bare.count("origin") == 1
    assert '{"type":"x-new","origin":1}' in bare
    assert "origin" not in to_json(article.images[0], origins=False)
    assert article.captions[0].origin is not None


def test_what_json_cannot_hold_is_refused_when_written() -> None:
    """A mapping that was changed in place is found out by the writer."""
    article = Article(extra={"a": 1})
    article.extra["a"] = object()  # type: ignore[index]
    with pytest.raises(SchemaError, match="cannot be written"):
        to_json(article)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    """Some editors put one before JSON."""
    assert from_json("\ufeff" + document(title="x")).title == "x"
    assert from_json(b"\xef\xbb\xbf" + document(title="x").encode(), strict=True).title == "x"


def test_whole_numbers_may_have_a_fraction_of_zero() -> None:
    """JSON has one kind of number: 600.0 is 600."""
    (image,) = from_json(body({"type": "image", "src": "a", "width": 600.0, "height": 4e2}), strict=True).body
    assert isinstance(image, Image)
    assert (image.width, image.height, type(image.width)) == (600, 400, int)


WRONG: list[tuple[str | bytes, str]] = [
    # the text
    ("", "is no JSON: EOF while parsing a value"),
    ("{", "is no JSON: EOF while parsing an object"),
    (document() + "x", "is no JSON: trailing characters"),
    (b'{"title": "\xff"}', "is not UTF-8"),
    ('{"title": "\ud800"}', "has a lone surrogate, which is no character"),
    ('{"title": "\\ud800"}', "is no JSON: unexpected end of hex escape"),
    ("[" * 1000, "nests too deeply"),
    ('{"a":' + "9" * 5000 + "}", "is no JSON: number out of range"),
    ("[]", "must be an object, not an array"),
    ("null", "must be an object, not null"),
    # the article
    (document(title=None), "title: must be a string, not null"),
    (document(title=True), "title: must be a string, not true"),
    (document(authors={}), "authors: must be an array, not an object"),
    (document(authors=[{"url": "x"}]), "authors[0].name: is missing"),
    (document(tags=["a", 1.5]), "tags[1]: must be a string, not the number 1.5"),
    (document(draft="yes"), 'draft: must be true or false, not the string "yes"'),
    (document(extra=[]), "extra: must be an object, not an array"),
    (document(published=5), "published: not a date such as 2022-01-06"),
    (document(updated="2022-02-30"), "updated: day is out of range for month"),
    (document(schema_version="1"), 'schema_version: must be a version such as "1.0", not the string "1"'),
    (document(schema_version="١.٠"), "schema_version: must be a version"),
    (document(schema_version=1.0), "schema_version: must be a string, not the number 1.0"),
    (document(schema_version="0.9"), "schema_version: there never was a version 0.9"),
    (document(lead_image={"src": "a"}), "lead_image.type: is missing"),
    (
        document(lead_image={"type": "photo", "src": "a"}),
        'lead_image.type: must be "image", not the string "photo"',
    ),
    (
        document(extra={"a b": "x"}).replace('"x"', "NaN"),
        'extra["a b"]: nan is no JSON number',
    ),
    (
        document(mood=1).replace(": 1}", ": 1e999}"),
        "mood: inf is no JSON number",
    ),
    (
        document(mood=[{"k": [0, 1]}]).replace("1]", "NaN]"),
        "mood: nan is no JSON number",
    ),
    (document(mood=json.loads("[" * 110 + "]" * 110)), "mood: nests deeper than 100 levels"),
    (document(field_origins={"k" * 99: 1}), f'field_origins["{"k" * 40}…"]: must be a string'),
    # blocks
    (body(3), "body[0]: must be an object, not the number 3"),
    (body({}), "body[0].type: is missing"),
    (body({"type": 5}), "body[0].type: must be a string, not the number 5"),
    (body({"type": "paragraph"}), "body[0].text: is missing"),
    (body({"type": "paragraph", "text": ["x"]}), "body[0].text: must be a string, not an array"),
    (
        body({"type": "heading", "text": "x", "level": 7}),
        "body[0].level: must be at most 6, not the number 7",
    ),
    (
        body({"type": "heading", "text": "x", "level": "2"}),
        'body[0].level: must be a whole number, not the string "2"',
    ),
    (body({"type": "image", "src": "a", "width": 0}), "body[0].width: must be at least 1, not the number 0"),
    (
        body({"type": "image", "src": "a", "width": 1.5}),
        "body[0].width: must be a whole number, not the number 1.5",
    ),
    (body({"type": "image", "src": "a", "width": True}), "body[0].width: must be a whole number, not true"),
    (
        body({"type": "image", "src": "a", "variants": [{"src": "b", "density": 0}]}),
        "body[0].variants[0].density: must be more than 0, not the number 0",
    ),
    (
        body({"type": "image", "src": "a", "variants": [{"src": "b", "density": "2"}]}),
        'body[0].variants[0].density: must be a number, not the string "2"',
    ),
    (
        body(
            {"type": "image", "src": "a", "caption": {"text": "x", "origin": {"rule": "a", "confidence": 2}}}
        ),
        "body[0].caption.origin.confidence: must be at most 1",
    ),
    (body({"type": "gallery", "images": [{"src": "a"}]}), "body[0].images[0].type: is missing"),
    (
        body({"type": "custom", "name": "x"}),
        'body[0].name: must be a name of the form "vendor:kind", not the string "x"',
    ),
    (
        body({"type": "quote", "body": [{"type": "list", "items": [{"body": [{"type": "code"}]}]}]}),
        "body[0].body[0].items[0].body[0].text: is missing",
    ),
    (
        body({"type": "paragraph", "text": "a", "marks": [{"type": "em", "start": 0, "end": 9}]}),
        "body[0].marks: mark em from 0 to 9 is not within the 1 characters",
    ),
    (
        body({"type": "table", "rows": [[{"text": "a"}, {"text": 1}]]}),
        "body[0].rows[0][1].text: must be a string",
    ),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[message for _, message in WRONG])
def test_what_is_wrong_is_said(text: str | bytes, message: str) -> None:
    """The error names the place as the document has it and what must stand there, never pydantic's words."""
    with pytest.raises(SchemaError) as caught:
        from_json(text)
    assert str(caught.value).startswith(message)
    assert len(str(caught.value).encode()) <= 2000
    assert caught.value.path == (
        message.partition(": ")[0] if ": " in message and "JSON: " not in message else ""
    )
    first = check_json(text).diagnostics[0]
    assert (first.severity, first.message) == ("error", str(caught.value))
    assert check_json(text).article is None


STRICT: list[tuple[str, str]] = [
    (document(mood=1), "mood: is no field of an article"),
    (document(subtitle=None), "subtitle: is null: leave it out"),
    ("{}", "schema_version: is missing"),
    (body({"type": "poll"}), "body[0].type: is no kind of block of this version: poll"),
    (body({"type": "paragraph", "text": "a", "x": 1}), "body[0].x: is no field of a paragraph"),
    (body({"type": "image", "src": "a", "x": 1}), "body[0].x: is no field of an image"),
    (body({"type": "paragraph", "text": "a", "role": "hero"}), "body[0].role: must be one of lead, byline"),
    (body({"type": "list", "items": []}), "body[0].ordered: is missing"),
    (body({"type": "custom", "name": "a:b"}), "body[0].data: is missing"),
    (
        document(authors=[{"name": "A", "kind": "robot"}]),
        "authors[0].kind: must be one of person, organization",
    ),
    (
        body({"type": "quote", "kind": "block", "body": [{"type": "code", "text": "", "lang": "c"}]}),
        "body[0].body[0].lang: is no field of a code",
    ),
    (
        body({"type": "paragraph", "text": "a", "marks": [{"type": "blink", "start": 0, "end": 1}]}),
        "body[0].marks[0].type: must be one of link, quote",
    ),
    ('{"title": "a", ' + document()[1:], "title: stands twice in one object"),
    (
        body({"a": 1}).replace('"a": 1', '"type": "math", "text": "x", "text": "y"'),
        "body[0].text: stands twice",
    ),
]


@pytest.mark.parametrize(("text", "message"), STRICT, ids=[message for _, message in STRICT])
def test_strict_reading_refuses_what_this_version_does_not_write(text: str, message: str) -> None:
    """Only strict readers refuse what a newer writer, or a sloppy one, may have put there."""
    from_json(text)
    assert check_json(text).diagnostics == ()
    with pytest.raises(SchemaError) as caught:
        from_json(text, strict=True)
    assert str(caught.value).startswith(message)
    assert check_json(text, strict=True).diagnostics[0].message == str(caught.value)


def test_data_may_be_null() -> None:
    """The data of a custom block is any JSON value, so null is one."""
    (block,) = from_json(body({"type": "custom", "name": "a:b", "data": None}), strict=True).body
    assert isinstance(block, Custom)


def test_everything_that_is_wrong_is_told_with_its_line() -> None:
    """A person sees all of it at once."""
    lines = [
        "{",
        '"body": [',
        '{"type": "paragraph",',
        '"text": 5},',
        '{"type": "code"},',
        "[{}, []],",
        "{}",
        "],",
    ]
    text = "\n".join([*lines, '"title": 1', "}"])
    found = [(diagnostic.line, diagnostic.message) for diagnostic in check_json(text).diagnostics]
    assert found == [
        (9, "title: must be a string, not the number 1"),
        (4, "body[0].text: must be a string, not the number 5"),
        (5, "body[1].text: is missing"),
        (6, "body[2]: must be an object, not an array"),
        (7, "body[3].type: is missing"),
    ]
    assert check_json(text.encode()).diagnostics == check_json(text).diagnostics
    (syntax,) = check_json('{\n "title": }').diagnostics
    assert (syntax.line, syntax.column, syntax.code) == (2, 11, "json.syntax")


@pytest.mark.parametrize("text", [document(schema_version="2.0"), document(schema_version="12.1", body=5)])
def test_a_newer_major_version_is_refused_by_name(text: str) -> None:
    """Whether or not the rest could be read, the error names both versions."""
    with pytest.raises(VersionError) as caught:
        from_json(text)
    assert (caught.value.found, caught.value.supported) == (json.loads(text)["schema_version"], "1.0")
    (diagnostic,) = check_json(text).diagnostics
    assert diagnostic.code == "json.unsupported"


def _with_heading(document: dict[str, Any]) -> dict[str, Any]:
    """Rename a field, as a new major version may."""
    document["title"] = document.pop("headline")
    return document


def test_an_older_major_version_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """The registered steps run once each, from the document's version on."""
    monkeypatch.setattr(_json_version, "UPGRADES", (_with_heading,))
    old = {"schema_version": "1.4", "headline": "x", "body": [{"type": "paragraph", "text": "y"}]}
    article = from_json(json.dumps(old))
    assert (article.schema_version, article.title, article.text) == ("2.0", "x", "y")
    assert from_json(document(schema_version="2.0", title="z")).title == "z"
    with pytest.raises(SchemaError, match=r"^body\[0\].text: is missing"):
        from_json(json.dumps(old | {"body": [{"type": "paragraph"}]}))
    with pytest.raises(SchemaError, match="title: must be a string"):
        from_json(json.dumps(old | {"headline": 1}))


def test_every_major_version_has_its_step() -> None:
    """Who raises the major version must say how older documents become ones of it."""
    from articlekit.models import SCHEMA_VERSION

    assert int(SCHEMA_VERSION.partition(".")[0]) == len(_json_version.UPGRADES) + 1


@pytest.mark.parametrize("text", ['{"a": 1', "\x00", '"\\u0000', "{" * 300, '{"body":[' * 60, "\ud800"])
def test_no_text_escapes_our_errors(text: str) -> None:
    """Whatever the text, the error is ours, and short."""
    with pytest.raises(ArticlekitError) as caught:
        from_json(text)
    assert len(str(caught.value)) < 300


def test_a_huge_value_makes_a_short_message() -> None:
    """A megabyte in the wrong place is not repeated."""
    for text in (document(draft="x" * 10**6), document(**{"k" * 10**6: 1}), body({"type": "x" * 10**6})):
        with pytest.raises(SchemaError) as caught:
            from_json(text, strict=True)
        assert len(str(caught.value).encode()) < 600


def test_an_unheard_of_error_is_told_in_pydantics_words() -> None:
    """A later pydantic may have new errors: better its sentence than none."""
    from articlekit.serializers._json_problems import _message

    assert _message({"type": "new_error", "loc": (), "msg": "Odd", "input": 1}) == "Odd"


def test_captions_of_a_paragraph_type_are_kept_apart() -> None:
    """A block on its own without origins is written like one in an article."""
    image = Image(src="a", caption=Caption(text="x"))
    assert json.loads(to_json([image, Paragraph(text="y")], origins=False)) == [
        {"type": "image", "src": "a", "caption": {"text": "x"}},
        {"type": "paragraph", "text": "y"},
    ]


@pytest.mark.parametrize(
    "file", sorted(FROZEN.glob("*/*.json")), ids=lambda file: f"{file.parent.name} {file.stem}"
)
def test_documents_of_every_version_are_read_and_written_back(file: Path) -> None:
    """What a version wrote once stays valid, and comes back as it was, as long as the major version lives."""
    text = file.read_text("utf-8")
    article = from_json(text, strict=True)
    assert article.schema_version == file.parent.name
    assert json.loads(to_json(article)) == json.loads(text)
    assert to_json(article, indent=2) + "\n" == text
