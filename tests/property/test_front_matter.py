"""What holds for every head that can be written."""

import random
from datetime import date
from typing import Any, get_args

import frontmatter
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from articlekit import (
    MarkdownOptions,
    ParseOptions,
    SafeYAMLHandler,
    canonical,
    edit_front_matter,
    parse,
    read_front_matter,
    to_markdown,
)
from articlekit.errors import ArticlekitError, FrontMatterError
from articlekit.models import Article, Author
from articlekit.options import Profile
from articlekit.parsers.frontmatter import split
from articlekit.parsers.frontmatter._text import plain_value
from tests.parsers.frontmatter.readers import PYTHON, ask_node, needs_node
from tests.strategies import articles, dates, json_values, proses, safe_urls, texts, urls

PROFILES: list[Profile | None] = [None, *get_args(Profile)]
DEFAULTS = ParseOptions()
FILE_KEYS = ["title", "tags", "date", "a", "b", "c", "d", "é", "键"]

heads = st.one_of(articles(), articles(proses, safe_urls), articles(proses, urls)).map(
    lambda article: article.replace(body=())
)

nasty = st.one_of(
    st.sampled_from([
        "1.10", "010", "0o17", "0x1F", "1e3", "1_000", "12:30", "190:20:30", "2022-1-6", "2022-01-06 19:31",
        "no", "Off", "y", "NULL", "~", "", " ", "<<", "=", "-", "- a", "?", "? a", ":", "a:", "a: b", "a #b",
        "#a", "&a", "&amp;", "&#35;", "*a", "!a", "!!int 1", "|", ">", "%a", "@a", "`a", "{a", "[a", "}",
        "]", ",",
        "'", '"', "''", '""', "it's", 'say "x"', "\\", "---", "...", "--- a", "a ---", "+++", ";;;",
        "{{ a }}",
        "{% a %}", ".inf", "-.nan", "+1", "1,000", "0b1", "true ", "\ta", "a\tb", "a\n", "\na",
        "a\n---\nb", "a\r\nb",
        "a\u0085b", "a\u2028b", "\u2029", "\ufeffa", "a\ufeff", "\u3000a", "a\u00a0", "\u200b", "\u200f",
        "\x00", "\x1b",
        "\x7f", "\ufffe", "\U0001f600", "\U0010ffff", "key: |", "a\n  b\n\n", "title：x", "http://a/#b",
        "a" * 1500,
    ]),
    texts,
)  # fmt: skip
"""Texts that some reader takes for something else, and any other."""

values = st.one_of(nasty, json_values, dates)
mappings = st.dictionaries(nasty, values, max_size=4)


@given(heads, st.sampled_from(PROFILES))
def test_what_is_written_is_read_back(article: Article, profile: Profile | None) -> None:
    """Every field and every other key comes back, through each generator's names."""
    written = to_markdown(article, MarkdownOptions(profile=profile))
    read = parse(written, options=ParseOptions(profile=profile))
    assert read == canonical(article)
    assert list(read.extra) == list(article.extra)


@given(st.tuples(nasty, nasty, nasty, nasty, nasty, nasty))
def test_any_text_is_read_back_from_anywhere(given_texts: tuple[str, ...]) -> None:
    """A title, a tag, an author, a key and a value of `extra` may be any text."""
    title, tag, author, category, key, value = given_texts
    article = Article(
        title=title,
        tags=(tag,),
        authors=(Author(name=author),),
        categories=(category,),
        extra={key: value, "more": {value: [key]}},
    )
    assert parse(to_markdown(article)) == canonical(article)


def ours(text: str) -> Any:
    """Return the keys and values of a head as we read them."""
    return plain_value(split(text, options=DEFAULTS).fields)


@given(heads, st.sampled_from(sorted(PYTHON)))
def test_readers_of_pypi_read_the_same(article: Article, reader: str) -> None:
    """YAML 1.1 and 1.2 are one for what we write: a text is that text, a number that number."""
    if reader == "ruamel.yaml":  # it gives dates the offset zero
        article = article.replace(published=None, updated=None)
    written = to_markdown(article)
    assert repr(PYTHON[reader](written)) == repr(ours(written))


@needs_node
def test_readers_of_npm_read_the_same() -> None:
    """So do the readers of Hexo, Astro, Eleventy and VitePress, asked about many heads at once."""
    written: list[str] = []

    @settings(max_examples=100, phases=[Phase.generate], database=None)
    @given(heads)
    def collect(article: Article) -> None:
        written.append(to_markdown(article.replace(published=None, updated=None)))

    collect()
    for name, answers in ask_node(written).items():
        for text, read in zip(written, answers, strict=True):
            assert read == ours(text), f"{name} reads {read} from {text}"


@given(mappings)
def test_python_frontmatter_keeps_what_our_handler_writes(metadata: dict[str, Any]) -> None:
    """Through `frontmatter.dumps` and `loads`, every key and value comes back."""
    handler = SafeYAMLHandler()
    post = frontmatter.Post("The text.", handler)
    post.metadata = metadata
    written = frontmatter.dumps(post)
    text, content = handler.split(written)
    assert handler.load(text) == metadata
    assert content.strip() == "The text."


@st.composite
def sources(draw: st.DrawFn) -> str:
    """Give a post as people write them: comments, quotes, blocks, odd line ends."""
    lines: list[str] = []
    for key in draw(st.lists(st.sampled_from(FILE_KEYS), max_size=6)):
        lines += draw(st.sampled_from([
            [f"{key}: plain text"], [f"{key}: 'single ''quoted'''  # why"], [f'{key}: "double\\n"'],
            [f"{key}:"],
            [f"{key}: # nothing"], [f"{key}: [one, 'two',", "  three] # end"], [f"{key}: {{x: 1, y: [2]}}"],
            [f"{key}:", "- one", "- two # b"], [f"{key}: # what", "  - one", "  -", "  - {x: y}"],
            [f"{key}:", "  x: 1", "  y:", "    - z", "", "  # after"], [f"{key}: |", "  text", "",
            "    more", ""],
            [f"{key}: >-  # folded", "  text", "  more"], [f"{key}: |+", "  text", "", ""],
            [f"{key}: 2020-01-01"],
            [f"{key}: several", "  lines", "", "  of text # end"], [f"'{key}' : x"], [f"? {key}", ": y"],
            [f"{key}: &one one"], [f"{key}: !!str 12"], [f"{key}: null"], [f"{key}:   spaced   "],
        ]))  # fmt: skip
        lines += draw(st.sampled_from([[], [], [""], ["# a comment"], ["", "# one", "", "#two"]]))
    body = draw(st.sampled_from(["", "Text.\n", "\n\nText &amp;\n---\nmore: no\n---\n", "\u3000Text"]))
    fence = draw(st.sampled_from(["---", "----", "--- "]))
    closing = draw(st.sampled_from([fence.strip(), fence.strip(), "..."]))
    source = "\n".join([fence, *lines, closing, body])
    start = draw(st.sampled_from(["", "", "\n", "\ufeff", "\n\n"]))
    return start + source.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n", "\r"])))


@given(
    sources(),
    st.dictionaries(st.sampled_from([*FILE_KEYS, "new"]), values, max_size=3),
    st.sets(st.sampled_from("abcd")),
)
def test_an_edit_changes_what_was_asked_and_nothing_else(
    source: str, changes: dict[str, Any], remove: set[str]
) -> None:
    """The new values are read, all others are as before, and the body is, to the byte."""
    before = split(source.removeprefix("\ufeff"), options=DEFAULTS)
    try:
        edited = edit_front_matter(source, changes, remove=remove)
    except FrontMatterError as error:
        assert error.kind in {"unsupported", "syntax"}  # noqa: PT017 - both outcomes are allowed
        return
    after = split(edited.removeprefix("\ufeff"), options=DEFAULTS)
    expected = {key: value for key, value in plain_value(before.fields).items() if key not in remove}
    read = plain_value(after.fields)
    assert {key: read[key] for key in expected.keys() - changes.keys()} == {
        key: expected[key] for key in expected.keys() - changes.keys()
    }
    assert set(read) == expected.keys() | changes.keys()
    assert after.body == before.body
    fields = read_front_matter(edited).fields
    for key, value in changes.items():
        assert_read(fields, key, read[key], value)


def assert_read(fields: Any, key: str, read: Any, value: Any) -> None:
    """Check that a key was given a value: its references are decoded where the key is a field."""
    if isinstance(value, date):
        assert read == value.isoformat().replace("+00:00", "Z")
    elif key == "title" and isinstance(value, str) and value.strip():
        assert fields["title"] == value.strip(" \t\n\r\f")
    elif key in fields["extra"]:
        assert fields["extra"][key] == value


@given(st.one_of(sources(), texts, nasty), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_an_edit_of_nothing_is_the_identity(source: str, codec: str) -> None:
    """No byte changes, whatever the source is."""
    assert edit_front_matter(source, {}) == source
    assert edit_front_matter(source.encode(codec), {}) == source.encode(codec)


@given(st.one_of(sources(), nasty, texts.map("---\n{}\n---\nText".format)), mappings)
def test_no_other_error_escapes_an_edit(source: str, changes: dict[str, Any]) -> None:
    """What cannot be changed is told in our own words; bytes, where they are text, are as good as text."""
    try:
        edited = edit_front_matter(source, changes)
        from_bytes = edit_front_matter(source.encode(), changes)
    except ArticlekitError:
        return
    assert from_bytes.decode() == edited


def test_the_strategies_reach_what_they_are_for() -> None:
    """Most sources can be changed: the tests above are not about errors only."""
    found = {"changed": 0, "refused": 0}

    @settings(max_examples=200, database=None)
    @given(sources(), st.randoms(use_true_random=False))
    def count(source: str, _: random.Random) -> None:
        try:
            edit_front_matter(source, {"new": "x"})
        except FrontMatterError:
            found["refused"] += 1
        else:
            found["changed"] += 1

    count()
    assert found["changed"] > 3 * found["refused"]
