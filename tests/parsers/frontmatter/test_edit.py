"""Keys of a head are changed in place."""

from datetime import UTC, date, datetime
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from articlekit import edit_front_matter, parse, read_front_matter, to_markdown
from articlekit.errors import ArticlekitError, FrontMatterError, InputError, LimitError
from articlekit.models import Article, Image

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
SEVEN = "title: 'The hill'   # a name\n# what it is about\ntags: [walks, hills]\n"


def edited(head: str, changes: dict[str, Any] | None = None, remove: tuple[str, ...] = ()) -> str:
    """Return what stands between the fences after an edit, and check that nothing else changed."""
    body = "\nText &amp; text.\n---\ntitle: no\n"
    done = edit_front_matter(f"---\n{head}---\n{body}", changes or {}, remove=remove)
    assert done.startswith("---\n")
    assert done.endswith(f"---\n{body}")
    return done[4 : -len(body) - 4]


@pytest.mark.parametrize(
    ("head", "value", "after"),
    [
        ("a: x\nb: 1\n", "q", "a: q\nb: 1\n"),
        ("a:   'x'  # why\nb: 1\n", "it's", "a:   'it''s'  # why\nb: 1\n"),
        ('a: "x" # why\n', "q", 'a: "q" # why\n'),
        ("a: 'x'\n", "two\nlines", 'a: "two\\nlines"\n'),
        ("a: 'x'\n", 3, "a: 3\n"),
        ("a: x\n", "no", 'a: "no"\n'),
        ("a: x\n", None, "a: null\n"),
        ("a: 2020-01-01\n", date(2021, 2, 3), "a: 2021-02-03\n"),
        ("a: x\n", datetime(2021, 2, 3, 4, 5, tzinfo=UTC), "a: 2021-02-03T04:05:00Z\n"),
        ("a: x\n", 10**20, "a: 100000000000000000000\n"),
        ("a:\nb: 1\n", "x", "a: x\nb: 1\n"),
        ("a:  # nothing\nb: 1\n", "x", "a: x  # nothing\nb: 1\n"),
        ("a:   \nb: 1\n", "x", "a: x   \nb: 1\n"),
        ("a:   # nothing\nb: 1\n", ["x"], "a:   # nothing\n  - x\nb: 1\n"),
        ("a: x # why\nb: 1\n", ["x", {"k": "v"}], "a: # why\n  - x\n  - k: v\nb: 1\n"),
        ("a: [x, 'y'] # why\nb: 1\n", ["z", "1, 2"], 'a: [z, "1, 2"] # why\nb: 1\n'),
        ("a: [x,\n  y] # why\nb: 1\n", [], "a: [] # why\nb: 1\n"),
        ("a: {k: v}\n", {"k": [1]}, "a: {k: [1]}\n"),
        ("a:\n- x\n- y # why\n# next\nb: 1\n", ["z"], "a:\n- z # why\n# next\nb: 1\n"),
        ("a: # why\n    - x\n    - y\n\nb: 1\n", ["z", "w"], "a: # why\n    - z\n    - w\n\nb: 1\n"),
        ("a:\n  # why\n  - x\nb: 1\n", ["z"], "a:\n  # why\n  - z\nb: 1\n"),
        ("a: # why\n  - x\n  # end\nb: 1\n", "z", "a: z # why\n  # end\nb: 1\n"),
        ("a:\n   k: v\n   l: w\nb: 1\n", {"m": 1}, "a:\n   m: 1\nb: 1\n"),
        ("a:\n   k: v\nb: 1\n", ["x"], "a:\n  - x\nb: 1\n"),
        ("a: |\n  x\n\n  # no comment\n\nb: 1\n", "q", "a: q\n\nb: 1\n"),
        ("a: >-  # folded\n  x\n  y\nb: 1\n", ["q"], "a:\n  - q\nb: 1\n"),
        ("a: x\n  y\n  z # why\nb: 1\n", "w", "a: w # why\nb: 1\n"),
        ("a: 'x\n\n  y'\nb: 1\n", "w", "a: 'w'\nb: 1\n"),
        ("a: &x 1\nb: 1\n", 2, "a: 2\nb: 1\n"),
        ("a: !!str 1\nb: 1\n", 2, "a: 2\nb: 1\n"),
        ("b: &x 1\na: *x\n", 2, "b: &x 1\na: 2\n"),
        ("'a' : x\n", "q", "'a' : q\n"),
        ("? a\n: x\n", "q", "? a\n: q\n"),
        ("? a # key\n: - x\n", ["q"], "? a # key\n:\n  - q\n"),
        ("  a: x\n  b: 1\n", ["q"], "  a:\n    - q\n  b: 1\n"),
        ("a: x\nb: 1\na: y\n", "z", "a: x\nb: 1\na: z\n"),
        ("a: x\n", "x", "a: x\n"),
        ("a: 'x'   \n", "x", "a: 'x'   \n"),
    ],
)
def test_a_new_value_stands_where_the_old_one_stood(head: str, value: Any, after: str) -> None:
    """In its quotes, at its place, with the comments around it."""
    assert edited(head, {"a": value}) == after


@pytest.mark.parametrize(
    ("head", "after"),
    [
        ("", 'new: x\nlist:\n  - 1\n"no": "y"\n'),
        ("# only a comment\n", '# only a comment\nnew: x\nlist:\n  - 1\n"no": "y"\n'),
        ("a: 1\n\n# end\n", 'a: 1\n\n# end\nnew: x\nlist:\n  - 1\n"no": "y"\n'),
        ("  a: |\n    x\n", '  a: |\n    x\n  new: x\n  list:\n    - 1\n  "no": "y"\n'),
    ],
)
def test_new_keys_stand_at_the_end(head: str, after: str) -> None:
    """In their order, as far in as the others."""
    assert edited(head, {"new": "x", "list": [1], "no": "y"}) == after


@pytest.mark.parametrize(
    ("head", "after"),
    [
        ("a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\n"),
        ("a: 1\nb: 2 # why\n", "a: 1\n"),
        ("b:\n  - x\n  # y\n  - z\n\n# c\nc: 3\n", "\n# c\nc: 3\n"),
        ("b: |\n  x\n\n  y\nc: 3\n", "c: 3\n"),
        ("b: [x,\n y]\nc: 3\n", "c: 3\n"),
        ("b: 1\nc: 3\nb: 2\n", "c: 3\n"),
        ("? b\n: 1\nc: 3\n", "c: 3\n"),
        ("a: |+\n  x\n\nb: 1\n\nc: 3\n", "a: |+\n  x\n\nc: 3\n"),
        ("  a: |+\n    x\n\n  b: 1\n\n  c: 3\n", "  a: |+\n    x\n\n  c: 3\n"),
        ("a: |+\n  x\n\nb: 1\n\n", "a: |+\n  x\n\n"),
        ("b: &x 1\nc: 3\n", "c: 3\n"),
        ("c: 3\n", "c: 3\n"),
    ],
)
def test_a_key_goes_with_its_value(head: str, after: str) -> None:
    """The lines between it and the next key stay, unless the key before would take them for its own."""
    assert edited(head, {}, ("b", "missing")) == after


def test_several_changes_at_once() -> None:
    """Values, removals and new keys, each in its place."""
    after = edited(SEVEN, {"tags": ["walks"], "new": 1, "title": "Hills"}, ("title", "none"))
    assert after == "title: 'Hills'   # a name\n# what it is about\ntags: [walks]\nnew: 1\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff", "\n", "\ufeff\n"])
def test_line_ends_and_marks_stay(end: str, mark: str) -> None:
    """What is new has the line ends of the source."""
    source = mark + "---\na: x\nb: 1\n---\nText\n".replace("\n", end)
    after = mark + "---\na:\n  - q\n  - z\nb: 1\nc: 2\n---\nText\n".replace("\n", end)
    assert edit_front_matter(source, {"a": ["q", "z"], "c": 2}) == after


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_the_encoding_stays(codec: str) -> None:
    """Bytes are as good as text."""
    source = "---\ntitle: 山\n---\n" + "丘 text of the article " * 20
    assert edit_front_matter(source.encode(codec), {"title": "丘"}) == source.replace("山", "丘", 1).encode(
        codec
    )


def test_declared_encodings_stay() -> None:
    """What the encoding cannot say is told."""
    source = '---\ntitle: Москва\n---\n<meta charset="windows-1251"><p>Волга</p>'.encode("cp1251")
    after = source.replace("Москва".encode("cp1251"), "Волга".encode("cp1251"))
    assert edit_front_matter(source, {"title": "Волга"}) == after
    with pytest.raises(ArticlekitError, match="cannot be written in cp1251") as caught:
        edit_front_matter(source, {"title": "山"})
    assert caught.value.kind == "encoding"


def test_bytes_of_the_body_that_are_no_text_stay() -> None:
    """Only the head is decoded and encoded."""
    assert (
        edit_front_matter(b"\xef\xbb\xbf---\na: x\n---\n\xff\xfe", {"a": "q"})
        == b"\xef\xbb\xbf---\na: q\n---\n\xff\xfe"
    )
    with pytest.raises(FrontMatterError, match="is not all utf-8"):
        edit_front_matter(b"\xef\xbb\xbf---\na: x\nb: \xff\n---\n", {"a": "q"})
    with pytest.raises(InputError):
        edit_front_matter(b'<meta charset="utf-7">\xff', {"a": "q"})


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_source_without_a_head_gets_one(end: str, mark: str) -> None:
    """Its text is the body, all of it."""
    source = f"{mark}Text{end}{end}---{end}more{end}"
    after = edit_front_matter(source, {"title": "x"})
    assert after == f"{mark}---{end}title: x{end}---{end}{source[len(mark) :]}"
    assert edit_front_matter(source, {}, remove=["title"]) == source
    assert edit_front_matter("", {"title": "x"}) == "---\ntitle: x\n---\n"


def test_what_stands_between_rules_is_text() -> None:
    """A page that begins with a rule has no head, and gets one above it."""
    source = "---\nOnly words here\n---\nText"
    assert edit_front_matter(source, {"a": 1}) == f"---\na: 1\n---\n{source}"


@pytest.mark.parametrize(
    ("source", "kind", "line"),
    [
        ("+++\na = 1\n+++\nText", "unsupported", 2),
        ("---toml\na = 1\n---\nText", "unsupported", 2),
        ('---json\n{"a": 1}\n---\nText', "unsupported", 2),
        ('{"a": 1}\n\nText', "unsupported", 1),
        ("---js\nmodule.exports = {}\n---\nText", "unsupported", 1),
        ("---\n{a: 1, b: 2}\n---\nText", "unsupported", 2),
        ("---\na: 1\nText", "unclosed", 1),
        ("---\na: 1\nb: [x\nc: 1\n---\nText", "syntax", 4),
        ("---\na: x: y\n---\nText", "syntax", 2),
        ("---\na: x\x01\nb: 1\n---\nText", "unsupported", 2),
        ("---\nb: &x 1\na: &y {k: 1}\nc: [*y]\n---\nText", "unsupported", 3),
        ("---\nb: 1\n? a\n---\nText", "unsupported", 2),
        ("---\nc: 1\n<<: {d: 1}\n---\nText", "unsupported", 2),
    ],
)
def test_what_cannot_be_changed_is_told(source: str, kind: str, line: int) -> None:
    """Where it stands, and what is wrong with it."""
    with pytest.raises(FrontMatterError) as caught:
        edit_front_matter(source, {"a": 2}, remove=["d"])
    assert (caught.value.kind, caught.value.line) == (kind, line)
    assert edit_front_matter(source, {}) == source


def test_keys_that_change_together_may_repeat_each_other() -> None:
    """An anchor may go with its aliases."""
    assert edited("a: &x {k: 1}\nb: *x\nc: 1\n", {"a": 2}, ("b",)) == "a: 2\nc: 1\n"


def test_a_key_of_a_merged_mapping_can_be_overruled() -> None:
    """The head's own key counts."""
    assert edited("x: &x {a: 1}\n<<: *x\n", {"a": 2}) == "x: &x {a: 1}\n<<: *x\na: 2\n"


def test_a_head_that_is_too_large_is_refused() -> None:
    """Limits hold for edits, too."""
    with pytest.raises(LimitError):
        edit_front_matter("---\na: &a [1]\nb: [" + "*a, " * 200 + "]\n---\n", {"a": 2})


def test_a_head_with_a_list_for_a_key_cannot_be_changed() -> None:
    """Its keys have no names."""
    with pytest.raises(FrontMatterError, match="key"):
        edit_front_matter("---\na: 1\n? [x, y]\n: z\n---\nText", {"a": 2})


def test_texts_of_fields_are_read_as_they_were_given() -> None:
    """A reader decodes `&amp;` in a title, and nowhere in `extra`."""
    text = "Q&amp;A"
    after = edit_front_matter(
        "---\ntitle: x\n---\n",
        {"title": text, "tags": [text], "other": {"k": [text]}, "date": date(2020, 1, 1)},
    )
    article = parse(after)
    assert (article.title, article.tags, article.extra) == (text, (text,), {"other": {"k": [text]}})
    assert "title: Q&amp;amp;A\n" in after
    assert 'author: "&quot; x"\n' in edit_front_matter("---\nauthors: [x]\n---\n", {"author": "&quot; x"})


def test_a_head_of_our_own_can_be_changed() -> None:
    """What stood exactly under our own key gives way to the new value."""
    written = to_markdown(Article(title="x", lead_image=Image(src="/a.jpg", role="lead")))
    assert parse(edit_front_matter(written, {"image": "/b.jpg"})).lead_image == Image(src="/b.jpg")
    assert parse(edit_front_matter(written, {}, remove=["image"])).lead_image is None


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not part of the repository")
def test_posts_of_the_world_can_be_changed() -> None:
    """No byte changes but those of the key; each of its keys can go, and comes back."""
    changed = 0
    for path in sorted(CORPUS.glob("*.md")):
        source = path.read_bytes()
        assert edit_front_matter(source, {}) == source
        before = read_front_matter(source)
        if before.dialect != "yaml":
            continue
        after = edit_front_matter(source, {"ours": "new"})
        assert after.replace(b"ours: new\r\n", b"").replace(b"ours: new\n", b"") == source
        key = "Title" if b"\nTitle:" in source else "title"
        titled = edit_front_matter(source, {key: "A & B: &amp;"})
        assert read_front_matter(titled).fields == {**before.fields, "title": "A & B: &amp;"}
        gone = [line for line in source.splitlines() if line not in titled.splitlines()]
        assert all(b"itle" in line or line.startswith(b" ") for line in gone)
        changed += 1
    assert changed > 30


def test_a_long_head_stays_as_it_was() -> None:
    """As people write them."""
    source = dedent(
        """\
        ---
        layout:   post
        title:  "The hill"   # shown on the card

        # --- where it is filed
        categories:
          - walks      # first
          - hills
        tags: [ 'a', "b" ]
        excerpt: >
          A walk over the hill,
          and down again.
        ---

        Text.
        """
    )
    after = edit_front_matter(source, {"title": "The dale", "tags": ["c"]}, remove=["excerpt"])
    assert after == source.replace("The hill", "The dale", 1).replace("[ 'a', \"b\" ]", "[c]").replace(
        "excerpt: >\n  A walk over the hill,\n  and down again.\n", ""
    )
