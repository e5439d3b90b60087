"""How the head of an article is written."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, get_args

import pytest

from articlekit import MarkdownOptions, ParseOptions, canonical, check, from_parts, parse, to_markdown
from articlekit.errors import ArticlekitError
from articlekit.models import Article, Author, Caption, Credit, Image, Publisher, Rights, Source
from articlekit.options import Profile
from articlekit.parsers.frontmatter._emit import as_read, dump_flow, dump_scalar, dump_text, writable_value
from articlekit.parsers.frontmatter._forms import KEYS
from articlekit.parsers.frontmatter._keys import field_of
from articlekit.parsers.frontmatter._profiles import PROFILES

NAMES: tuple[Profile, ...] = get_args(Profile)


def head(article: Article, profile: Profile | None = None) -> str:
    """Return what stands between the fences of an article, and check that it is read back."""
    written = to_markdown(article, MarkdownOptions(profile=profile))
    assert parse(written, options=ParseOptions(profile=profile)) == canonical(article)
    return written.removeprefix("---\n").partition("---\n")[0]


def test_a_head_has_the_fields_and_then_the_other_keys_in_their_order() -> None:
    """What people look for first comes first."""
    article = Article(
        title="The hill",
        subtitle="A walk",
        published=date(2020, 3, 3),
        authors=(Author(name="Ana Ruiz"),),
        tags=("walks", "hills"),
        draft=False,
        extra={"zeta": 1, "alpha": [True, None, {"deep": []}], "mid": {}},
    )
    assert head(article) == (
        "title: The hill\nsubtitle: A walk\ndate: 2020-03-03\nauthors:\n  - Ana Ruiz\n"
        "tags:\n  - walks\n  - hills\n"
        "draft: false\nzeta: 1\nalpha:\n  - true\n  - null\n  - deep: []\nmid: {}\n"
    )


def test_an_article_without_fields_has_an_empty_head() -> None:
    """Nothing is invented, and a body that looks like a head is none."""
    assert to_markdown(Article()) == "---\n---\n\n"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (date(2022, 1, 6), "2022-01-06"),
        (datetime(2022, 1, 6, 19, 31, 5), "2022-01-06T19:31:05"),  # noqa: DTZ001 - it has no zone
        (datetime(2022, 1, 6, 19, 31, 5, tzinfo=UTC), "2022-01-06T19:31:05Z"),
        (
            datetime(2022, 1, 6, 19, 31, 5, 250_000, timezone(timedelta(hours=8))),
            "2022-01-06T19:31:05.250000+08:00",
        ),
    ],
)
def test_dates_stand_bare_and_as_exact_as_they_are(value: date, written: str) -> None:
    """RFC 3339 with a colon in the offset; `date`, as Jekyll reads `published` as a status."""
    text = head(Article(published=value, updated=value))
    assert text == f"date: {written}\nupdated: {written}\n"


@pytest.mark.parametrize(
    "text",
    [
        "The hill",
        "9 to 5",
        "It’s 5 * 3",
        "https://example.com/a?b=c#d",
        "/img/a.jpg",
        "C#",
        "山：丘",
        "a {b}",
        "a, b",
    ],
)
def test_text_that_nobody_mistakes_stands_bare(text: str) -> None:
    """Quotes are for what needs them."""
    assert dump_scalar(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "", "no", "On", "NULL", "y", "1.10", "010", "1e3", "0o17", "12:30", "2022-1-6", "1_000", "1,000",
        "a: b", "a:", "a #b",
        "#a", "- a", "@a", "[a", "{{ a }}", "x {% y %}", " a", "a ", "a---", "'a'", '"a"', "~", "<<", "=",
        "!a", "*a", "&a",
        "%a", "`a`", "|", ">", "…", "a\u3000b", "\ufeff",
    ],
)  # fmt: skip
def test_text_that_somebody_mistakes_stands_in_quotes(text: str) -> None:
    """Whatever YAML 1.1, YAML 1.2, Ruby's or Hexo's reader would make of it."""
    assert dump_scalar(text).startswith('"')
    assert head(Article(extra={"key": text, text: "value"}))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('"x"\\', '"\\"x\\"\\\\"'),
        ("a\nb\tc\r", '"a\\nb\\tc\\r"'),
        ("\x00\x85\xa0", '"\\x00\\x85\\xa0"'),
        ("\u2028\ufeff\uffff", '"\\u2028\\ufeff\\uffff"'),
        ("\U0001ffff", '"\\U0001ffff"'),
        ("\U0001f600 ok", '"\U0001f600 ok"'),
    ],
)
def test_what_yaml_cannot_hold_is_escaped(text: str, written: str) -> None:
    """One line a text, whatever is in it."""
    assert dump_scalar(text) == written


def test_numbers_are_read_as_numbers_by_all() -> None:
    """YAML 1.1 wants a point and a sign in what has an exponent; Python prints no very long ones."""
    assert [dump_scalar(number) for number in (1e16, 1.5e-7, 0.0, -3, 12.5)] == [
        "1.0e+16", "1.5e-07", "0.0", "-3", "12.5",
    ]  # fmt: skip
    assert dump_scalar(1 << 40_000).startswith("0x1000")
    assert as_read(10**18) == "1" + "0" * 18
    assert as_read({"a": [10**18 - 1, True]}) == {"a": [10**18 - 1, True]}


def test_a_long_key_is_a_key() -> None:
    """YAML allows 1,024 characters before a colon, and a question mark before more."""
    key = "long " * 300 + "key"
    text = head(Article(extra={key: {"inner": [1], key: "x"}}))
    assert text.startswith(f"? {key}\n:\n  inner:\n    - 1\n  ? {key}\n  : x\n")


def test_references_in_texts_are_read_as_they_are() -> None:
    """Heads of feed mirrors hold `&amp;`, which is decoded: an ampersand that would begin one is escaped."""
    text = head(Article(title="R&D; Q&amp;A &#35; &", extra={"kept": "&amp;"}))
    assert text == 'title: R&D; Q&amp;amp;A &amp;#35; &\nkept: "&amp;"\n'


def test_what_is_known_of_people_and_pictures_stands_in_mappings() -> None:
    """The names of the parts are those that other tools have."""
    article = Article(
        authors=(Author(name="Ana", url="https://example.com/ana", kind="person"), Author(name="Bo")),
        publisher=Publisher(name="The Gazette", url="https://example.com/"),
        lead_image=Image(
            src="/a.jpg",
            alt="",
            caption=Caption(text="The hill"),
            credit=Credit(text="Bo"),
            width=600,
            title="A",
        ),
        source=Source(url="https://example.com/1", name="The Gazette"),
        rights=Rights(text="All rights", holder="Ana", license="CC-BY-4.0", url="https://example.com/cc"),
    )
    text = head(article)
    assert "articlekit" not in text
    assert (
        'image:\n  src: /a.jpg\n  alt: ""\n  caption: The hill\n  credit: Bo\n  title: A\n  width: 600\n'
        in text
    )


@pytest.mark.parametrize(
    ("article", "own"),
    [
        (Article(lead_image=Image(src="/a.jpg", href="/b")), ""),
        (Article(lead_image=Image(src="/a.jpg", role="lead")), "lead_image"),
        (Article(categories=("a",), category_paths=(("b", "c"),)), "category_paths"),
        (Article(published=date(1, 1, 1)), "published"),
        (Article(url="/hill"), "url"),
        (Article(tags=("", "a")), "tags"),
        (Article(summary=""), "summary"),
        (Article(extra={"cover": "b.jpg"}), "extra"),
        (Article(lead_image=Image(src="a.jpg"), extra={"headimg": "b.jpg", "image": "c.jpg"}), "extra"),
        (Article(extra={"articlekit": {"title": "no"}}), "extra"),
        (Article(extra={"articlekit": 3, "title": ""}), "extra"),
        (Article(schema_version="1.9"), "schema_version"),
        (Article(url="/hill", extra={"permalink": "/dale"}), "extra"),
        (Article.model_validate({"title": "x", "mood": ["new"]}), "mood"),
    ],
)
def test_what_keys_cannot_say_is_said_exactly(article: Article, own: str) -> None:
    """Under one key of our own, and only where it is needed."""
    text = head(article)
    assert ("articlekit:" in text) == bool(own)
    assert own in text.partition("articlekit:")[2]
    for profile in NAMES:
        head(article, profile)


def test_what_is_said_exactly_gives_way_to_what_somebody_wrote_since() -> None:
    """Who edits `url` by hand need not know about the key of our own."""
    written = to_markdown(Article(title="x", url="/hill", tags=("", "a")))
    assert parse(written).url == "/hill"
    changed = parse(written.replace("url: /hill", "url: https://example.com/", 1))
    assert changed.url == "https://example.com/"
    assert changed.tags == ("", "a")


@pytest.mark.parametrize(
    "own",
    ["x", "[a]", "{extra: no}", "{body: []}", "{title: 3}", "{published: soon}", "{field_origins: {a: b}}"],
)
def test_a_key_of_that_name_that_is_not_ours_is_kept(own: str) -> None:
    """It stays in `extra` as any key does."""
    article = parse(f"---\ntitle: The hill\narticlekit: {own}\n---\n")
    assert article.title == "The hill"
    assert "articlekit" in article.extra
    head(article)


def test_each_generator_has_its_names() -> None:
    """As its documentation has them."""
    article = Article(
        title="The hill",
        published=date(2020, 3, 3),
        updated=date(2020, 4, 4),
        authors=(Author(name="Ana"),),
        summary="A walk",
        lead_image=Image(src="/a.jpg", alt="A hill"),
        language="en",
        url="https://example.com/hill",
        categories=("Walks", "Hills"),
    )
    found = {profile: head(article, profile) for profile in NAMES}
    assert "lastmod: 2020-04-04\n" in found["hugo"]
    assert "images:\n  - /a.jpg\n" in found["hugo"]
    assert "last_modified_at: 2020-04-04\n" in found["jekyll"]
    assert "image:\n  path: /a.jpg\n  alt: A hill\n" in found["jekyll"]
    assert "updated: 2020-04-04\n" in found["hexo"]
    assert "cover: /a.jpg\n" in found["hexo"]
    assert "categories:\n  - - Walks\n  - - Hills\n" in found["hexo"]
    assert "author: Ana\n" in found["hexo"]
    assert "modified: 2020-04-04\nauthors" in found["pelican"]
    assert "summary: A walk\n" in found["pelican"]
    assert "date-modified: 2020-04-04\n" in found["quarto"]
    assert "last_update:\n  date: 2020-04-04\n" in found["docusaurus"]
    assert all("published" not in text and "date: 2020-03-03\n" in text for text in found.values())


def test_each_key_that_is_written_means_its_field() -> None:
    """The tables of reading and of writing are one."""
    for profile in (None, *NAMES):
        keys = {**KEYS, **(PROFILES[profile].keys if profile else {})}
        for name, key in keys.items():
            found = field_of(key)
            assert found is not None, key
            assert found[0] == name, key


def test_a_profile_of_two_authors_has_a_list() -> None:
    """One name is a text, several are a list."""
    assert "author:\n  - Ana\n  - Bo\n" in head(
        Article(authors=(Author(name="Ana"), Author(name="Bo"))), "hexo"
    )


def test_a_head_as_long_as_it_likes_is_written() -> None:
    """Limits are for what others wrote."""
    article = Article(extra={f"k{number}": "x" * 30 for number in range(12_000)})
    written = to_markdown(article)
    assert written.count("\n") == 12_003
    deep: Any = "x"
    for _ in range(99):
        deep = [deep]
    assert to_markdown(Article(extra={"deep": deep})).count("- ") == 99


def test_metadata_of_python_is_written_as_it_is() -> None:
    """A database row goes into a head, and its values come out of it."""
    article = from_parts({"title": "x", "n": 3, "f": 2.5, "yes": True, "none": None, "at": "12:30"})
    assert head(article) == 'title: x\n"n": 3\nf: 2.5\n"yes": true\n"none": null\nat: "12:30"\n'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ([], "[]"),
        ({}, "{}"),
        (["a", "b, c", "d:e", 1, None], '[a, "b, c", "d:e", 1, null]'),
        ({"a": [{"b": "x y"}], "c d": ""}, '{a: [{b: x y}], c d: ""}'),
    ],
)
def test_values_on_one_line(value: Any, written: str) -> None:
    """Between brackets, more texts need quotes."""
    assert dump_flow(value) == written


@pytest.mark.parametrize(
    ("text", "style", "written"),
    [
        ("It's", "'", "'It''s'"),
        ('a "b" \\c', "'", "'a \"b\" \\c'"),
        ("a\nb", "'", '"a\\nb"'),
        ("a", '"', '"a"'),
        ("a", None, "a"),
        ("a: b", "", '"a: b"'),
    ],
)
def test_quotes_are_kept_where_they_can_hold_the_text(text: str, style: str | None, written: str) -> None:
    """An edit is as small as it can be."""
    assert dump_text(text, style) == written


def test_values_of_python_are_written_as_lists_texts_and_numbers() -> None:
    """Keys are texts, as they are when they are read."""
    assert writable_value({1: (True, {2}), None: date(2020, 1, 1), "s": frozenset(())}) == {
        "1": [True, [2]],
        "null": date(2020, 1, 1),
        "s": [],
    }


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (object(), "unsupported"),
        (float("nan"), "unsupported"),
        (b"x", "unsupported"),
        ("\ud800", "encoding"),
        ({("a", "b"): 1}, "unsupported"),
        (datetime(2020, 1, 1, tzinfo=timezone(timedelta(seconds=3))), "value"),
    ],
)
def test_what_yaml_has_no_way_to_write_is_refused(value: Any, kind: str) -> None:
    """With an error of ours."""
    with pytest.raises(ArticlekitError) as caught:
        writable_value({"key": [value]})
    assert caught.value.kind == kind


def test_a_value_that_holds_itself_is_refused() -> None:
    """There is an end to how deep values nest."""
    value: list[Any] = []
    value.append(value)
    with pytest.raises(ArticlekitError, match="100 levels"):
        writable_value(value)


def test_what_was_written_needs_no_repair() -> None:
    """Our own heads are read without a diagnostic."""
    article = Article(title="a: b", tags=("#c", "no"), extra={"cover": "b.jpg"}, updated=date(2020, 1, 1))
    assert check(to_markdown(article), options=ParseOptions(strict=True)).diagnostics == ()
