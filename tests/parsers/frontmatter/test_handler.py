"""Our handler in the hands of python-frontmatter."""

import io
from datetime import UTC, date, datetime
from typing import Any

import frontmatter
import pytest

from articlekit import Limits, ParseOptions, SafeYAMLHandler
from articlekit.errors import ArticlekitError, FrontMatterError, LimitError

HANDLER = SafeYAMLHandler()


def load(source: str) -> frontmatter.Post:
    """Read a post through python-frontmatter."""
    return frontmatter.load(io.StringIO(source), handler=HANDLER)


def test_values_are_typed_as_yaml_1_2_does_and_dates_are_dates() -> None:
    """Nothing is taken for what it is not."""
    post = load(
        "---\ntitle: no\nversion: 010\ntime: 12:30\nn: 3\nf: 1.5\nyes: true\nnull: null\ntags: [a, {b: ~}]\n"
        "day: 2020-01-02\nat: 2020-01-02 03:04:05+08:00\nutc: 2020-01-02t03:04:05z\n"
        "naive: 2020-01-02T03:04:05.5\n"
        "quoted: '2020-01-02'\nbad: 2020-13-45\nworse: 2020-01-02 25:00:00\n---\n\nThe text.\n"
    )
    assert post.metadata == {
        "title": "no", "version": "010", "time": "12:30", "n": 3, "f": 1.5, "yes": True, "null": None,
        "tags": ["a", {"b": None}], "day": date(2020, 1, 2),
        "at": datetime.fromisoformat("2020-01-02T03:04:05+08:00"),
        "utc": datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC),
        "naive": datetime.fromisoformat("2020-01-02T03:04:05.500"),
        "quoted": "2020-01-02", "bad": "2020-13-45", "worse": "2020-01-02 25:00:00",
    }  # fmt: skip
    assert post.content == "The text."


@pytest.mark.parametrize(
    ("source", "metadata", "content"),
    [
        ("\ufeff---\na: 1\n---\nText", {"a": 1}, "Text"),
        ("---\na: 1\n...\nText", {"a": 1}, "Text"),
        ("---\r\na: 1\r\n---\r\nText", {"a": 1}, "Text"),
        ("---\ra: 1\r---\rText", {"a": 1}, "Text"),
        ("----\na: |\n  ---\n  x\n----\nText", {"a": "---\nx\n"}, "Text"),
        ("---yaml\na: 1\n---\nText", {"a": 1}, "Text"),
        ("---\na: x: y\nb: 2\n---\nText", {"a": "x: y", "b": 2}, "Text"),
        ("---\n---\nText", {}, "Text"),
        ("Text\n\n---\na: 1\n---\nmore", {}, "Text\n\n---\na: 1\n---\nmore"),
        ("+++\na = 1\n+++\nText", {}, "+++\na = 1\n+++\nText"),
        ("---\na: 1\nText", {}, "---\na: 1\nText"),
        ("Text", {}, "Text"),
    ],
)
def test_heads_are_found_where_they_are(source: str, metadata: dict[str, Any], content: str) -> None:
    """No text is lost: what has no head is content."""
    assert frontmatter.parse(source, handler=HANDLER) == (metadata, content)
    assert HANDLER.detect(source) == (bool(metadata) or source.startswith("---\n---"))


def test_text_without_keys_is_not_dropped() -> None:
    """An error says so: python-frontmatter would go on without it."""
    with pytest.raises(FrontMatterError, match="no keys"):
        load("---\nOnly words here\n---\nText")


def test_bombs_are_refused() -> None:
    """At once, whatever they are made of."""
    bomb = "a: &a [x]\n" + "".join(
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)
    )
    for head in (bomb, "[" * 50_000, "a:\n" + "".join(" " * n + "- \n" for n in range(40))):
        with pytest.raises(LimitError):
            load(f"---\n{head}\n---\nText")
    with pytest.raises(LimitError):
        frontmatter.loads(
            "---\na: [1, 2]\n---\n",
            handler=SafeYAMLHandler(options=ParseOptions(limits=Limits(head_nodes=2))),
        )


def test_strict_readers_refuse_what_is_no_yaml() -> None:
    """With the line in the source."""
    with pytest.raises(FrontMatterError) as caught:
        frontmatter.loads("---\na: x: y\n---\n", handler=SafeYAMLHandler(options=ParseOptions(strict=True)))
    assert caught.value.line == 2


def test_a_post_is_written_in_order_and_quoted_for_all() -> None:
    """Through `dump` and `dumps`, with what others ask PyYAML for."""
    post = load("---\nzeta: 'no'\nalpha: [a, '1.10']\nat: 2020-01-02\n---\n\nText.")
    written = '---\nzeta: "no"\nalpha:\n  - a\n  - "1.10"\nat: 2020-01-02\n---\n\nText.'
    assert frontmatter.dumps(post) == written
    assert frontmatter.dumps(post, sort_keys=False, allow_unicode=True) == written
    assert load(written).metadata == post.metadata
    assert frontmatter.dumps(frontmatter.Post("Text.", HANDLER)) == "---\n\n---\n\nText."


def test_what_cannot_be_written_is_told() -> None:
    """In our own words."""
    with pytest.raises(ArticlekitError, match="no way to write"):
        frontmatter.dumps(frontmatter.Post("Text.", HANDLER, key=object()))
