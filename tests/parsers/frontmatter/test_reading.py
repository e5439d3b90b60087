"""What every head has in common, whatever it is written in."""

import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articlekit import Article, ParseOptions, read_front_matter
from articlekit.errors import ArticlekitError, InputError, LimitError
from articlekit.options import Limits, Profile
from articlekit.parsers import _decode, _detect
from articlekit.parsers.frontmatter import Head, _yaml, split
from articlekit.parsers.frontmatter._flat import read_flat
from articlekit.parsers.frontmatter._mapping import read_metadata
from articlekit.parsers.frontmatter._text import plain_value
from articlekit.parsers.frontmatter._value import Mapped, Value
from articlekit.parsers.frontmatter._yaml import read_yaml

SHARED = Path(__file__).parents[4] / "shared"
CORPUS = sorted((SHARED / "corpus").glob("*.md"))
SUITE = sorted((SHARED / "suites/yaml/src").glob("*.yaml"))
PROFILES: tuple[Profile | None, ...] = (None, "hexo", "jekyll", "hugo", "pelican")
LIMITS = Limits()

HEADS = (
    "---\ntitle: 'The hill'\ndate: Thu, 06 Jan 2022 19:31:05 GMT\ntags:\n - up\nimage: /a.jpg\n---\nBody.",
    '+++\ntitle = "The hill"\ndate = 2020-03-03\ntags = ["up"]\n[extra]\nx = 1.5\n+++\nBody.',
    '{\n"title": "The hill",\n"tags": ["up", {"label": "down"}],\n"draft": false\n}\nBody.',
    "#+TITLE: The hill\n#+TAGS[]: up down\n\nBody.",
    "Title: The hill\nDate: 2020-03-03\n    more\n\nBody.",
    "title: The hill\ntags: [up]\n---\nBody.",
    "---\na: &a [x, {b: !t c}]\nd: *a\ntitle: Review: [the hill\n  - x\n\tb: |\n---\nBody.",
    "<!--\n.. title: The hill\n.. tags: a, b\n-->\nBody.",
)


def survive(text: str | bytes) -> None:
    """Read a source in every way: nothing but our own errors leaves, and no text of it is lost."""
    for profile in PROFILES:
        for strict in (False, True):
            try:
                head = read_front_matter(text, options=ParseOptions(profile=profile, strict=strict))
            except ArticlekitError:
                continue
            Article(**head.fields)


@given(st.text())
@example("---\n\ud800: \udfff\n---\n")
@example("---\n? a\n? b\n---\n")
@example("---\n!!map a\n---\n")
@example("---\n- &a\n- *a\n---\n")
def test_any_text_is_read(text: str) -> None:
    """Whatever is read, no exception of another library leaves."""
    survive(text)


@given(st.text(), st.sampled_from(("---", "+++", ";;;", "---json", "---toml")))
def test_any_head_is_read(text: str, fence: str) -> None:
    """The same between fences."""
    survive(f"{fence}\n{text}\n{fence[:3]}\nBody.")


@given(st.sampled_from(HEADS), st.data())
def test_any_head_with_a_mistake_is_read(head: str, data: st.DataObject) -> None:
    """The same for what was a head before something went wrong in one place."""
    at = data.draw(st.integers(0, len(head)))
    cut = data.draw(st.integers(0, 4))
    put = data.draw(st.text("\n\t \"'[]{}:#&*!|>%@`-,.~abc01\u3000：\ufeff\\", max_size=4))
    survive(head[:at] + put + head[at + cut :])


@given(st.binary(max_size=80))
def test_any_bytes_are_read(data: bytes) -> None:
    """Bytes are text, or an error of ours says that they are not."""
    survive(data)
    survive(b"---\ntitle: " + data + b"\n---\n")


@given(st.text(), st.sampled_from(HEADS))
def test_the_body_is_kept(body: str, head: str) -> None:
    """Everything behind the closing fence is the body, with line feeds at line ends."""
    if not head.startswith("---\ntitle: '"):
        return
    found = read_front_matter(f"{head}\n{body}")
    cleaned = read_front_matter(f"x{body}").body[1:]
    assert found.body == f"Body.\n{cleaned}"


KEYS = st.sampled_from(("title", "tags", "a", "b-c", "'q'", '"r"', "date", "- x", "  - y", "#z", ""))
VALUES = st.one_of(
    st.sampled_from(
        ("", " ", " a", "  'b'", ' "c"', " d: e", " f #g", " #h", "i", " -", " [j]", " k:", " 'l", " ' '")
    ),
    st.text(max_size=6).map(lambda text: f" {text}"),
)


@given(st.lists(st.tuples(KEYS, st.sampled_from((":", "")), VALUES).map("".join), max_size=6).map("\n".join))
@example("a:\n - b\n- c")
@example("a: \n- 'b' \n- c ")
@example("a: 'b' c")
@example("a:\n\n- b\n#c\n- d")
@example("a: b\n- c")
@example("a: ''\n- c")
def test_flat_heads_are_read_as_any_yaml(head: str) -> None:
    """Where the quick reader reads at all, it reads what libyaml does."""
    flat = read_flat(head, 1)
    if flat is None:
        return
    value, seen = read_yaml(head, limits=LIMITS)
    assert seen == []
    assert spelled(flat) == spelled(value or Mapped())


def spelled(value: Value) -> Any:
    """Return a value with its texts as they were written, quoted or not."""
    if isinstance(value, Mapped):
        return {key: spelled(entry.value) for key, entry in value.entries.items()}
    if isinstance(value, list | tuple):
        return [spelled(item) for item in value]
    return value.text, value.plain  # type: ignore[union-attr]


def cases_of(file: Path) -> Iterator[str]:
    """Give the YAML texts of a file of the yaml-test-suite."""
    import yaml

    for case in yaml.safe_load(file.read_text("utf-8")):
        if "yaml" in case:
            marks: dict[str, str | int | None] = {
                "␣": " ",
                "»": "\t",
                "—": "",
                "↵": "",
                "∎": "",
                "←": "\r",
                "⇔": "\ufeff",
            }
            yield str(case["yaml"]).translate(str.maketrans(marks))


@pytest.mark.skipif(not SUITE, reason="the yaml-test-suite is not part of the repository")
def test_the_yaml_test_suite_is_survived() -> None:
    """Each text is read, or refused by an error of ours; what PyYAML composes, we read alike, or refuse."""
    import yaml

    alike = 0
    for text in (text for file in SUITE for text in cases_of(file)):
        survive(f"---\n{text}\n---\nBody.")
        try:
            value, _ = read_yaml(text, limits=LIMITS, strict=True)  # else `&word` may be text
            node = yaml.compose(text)
        except (ArticlekitError, yaml.YAMLError):
            continue
        if value is not None and node is not None and "<<" not in text:
            assert spelled_node(node) == [spelled_texts(value)]
            alike += 1
    assert alike > 150


def spelled_texts(value: Value) -> Any:
    """Return a value with its texts alone."""
    if isinstance(value, Mapped):
        return {key: spelled_texts(entry.value) for key, entry in value.entries.items()}
    if isinstance(value, list | tuple):
        return [spelled_texts(item) for item in value]
    return value.text or ""  # type: ignore[union-attr]


def spelled_node(node: Any) -> list[Any]:
    """Return a node of PyYAML with its texts alone, in a list, so that an absent one differs."""
    kind = type(node).__name__
    if kind == "MappingNode":
        return [{key.value: spelled_node(value)[0] for key, value in node.value}]
    if kind == "SequenceNode":
        return [[spelled_node(item)[0] for item in node.value]]
    return [
        node.value or (node.tag if not node.tag.startswith("tag:yaml.org,2002:") and node.tag != "!" else "")
    ]


@pytest.mark.skipif(not CORPUS, reason="the corpus is not part of the repository")
@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.name)
def test_no_key_of_the_corpus_is_lost(file: Path) -> None:
    """Each key is in a field or in `extra`."""
    head = split(file.read_text("utf-8"), options=ParseOptions())
    found = read_front_matter(file.read_bytes(), filename=file.name)
    assert head.dialect in {"yaml", "toml"}
    assert set(head.fields.entries) == written_keys(head)
    assert set(head.fields.entries) <= {*found.fields["extra"], *found.origins.values()}
    assert found.body == head.body


def written_keys(head: Head) -> set[str]:
    """Return the keys of a head as another reader sees them."""
    import tomllib

    import yaml

    if head.dialect == "toml":
        return set(tomllib.loads(head.raw))
    node: Any = yaml.compose(head.raw)
    return {key.value for key, _ in node.value}


def test_metadata_of_python() -> None:
    """Values of a program are read as if they had been written; each kind of them."""
    metadata: Mapping[Any, Any] = {
        "title": "no \ud83d\ude00",
        "date": datetime(2020, 3, 3, 10, 11, tzinfo=UTC),
        "updated": date(2020, 3, 4),
        "tags": ("up", b"down", 3),
        "draft": True,
        "comments": None,
        "image": {"src": "a.jpg", "width": 640},
        7: Decimal("1.10"),
        "n": 5,
        "off": False,
    }
    fields = read_metadata(metadata, options=ParseOptions()).values
    assert fields["title"] == "no 😀"
    assert fields["published"] == datetime(2020, 3, 3, 10, 11, tzinfo=UTC)
    assert fields["updated"] == date(2020, 3, 4)
    assert fields["tags"] == ("up", "down", "3")
    assert fields["draft"] is True
    assert fields["lead_image"].width == 640
    assert fields["extra"] == {"comments": None, "7": 1.1, "n": 5, "off": False}


def test_the_limits_are_options() -> None:
    """A program that trusts its sources reads more."""
    deep = "---\na: " + "[" * 40 + "]" * 40 + "\n---\n"
    with pytest.raises(LimitError) as refused:
        read_front_matter(deep)
    assert (refused.value.limit, refused.value.found) == (32, 33)
    assert read_front_matter(deep, options=ParseOptions(limits=Limits(head_depth=50))).fields["extra"]


def test_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where libyaml is missing, the parser in Python reads the same."""
    text = "a: [b, 'c', {d: &e f}]\ng: *e\nh: |\n  i\n"
    value, _ = read_yaml(text, limits=LIMITS)
    monkeypatch.setitem(sys.modules, "yaml.cyaml", None)
    monkeypatch.delattr("yaml.cyaml")
    again, _ = read_yaml(text, limits=LIMITS)
    assert spelled(again or Mapped()) == spelled(value or Mapped())
    for broken in ("a: [", "[" * 5_000, "a: \x00"):
        with pytest.raises(ArticlekitError):
            read_yaml(broken, limits=LIMITS)


def test_without_the_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the error names the first bad byte and what to install."""
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    with pytest.raises(InputError, match=r"byte 0xb5 at offset 1 .* articlekit\[detect\]"):
        _decode.decode("x灯".encode("gbk"))


def test_a_long_text_is_told_by_the_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where two encodings have a text of some language, a long one is in the one of most files."""
    text = "Voilà déjà une idée, et là une île. À côté, le café est fermé. " * 60
    assert _decode.decode(text.encode("cp1252")).text == text
    assert _decode.decode((f"{text}\n{'x' * 70_000}").encode("cp1252")).text.startswith(text)
    with pytest.raises(InputError):
        _decode.decode(("à " * 400).encode("cp1252"))
    german = "Über dem Hügel fährt ein Zug, und die Gäste grüßen. " * 60
    pair = [("cp1252", german), ("cp1251", "x")]
    monkeypatch.setattr(_detect, "plausible_texts", lambda _: pair)
    assert _decode.decode(german.encode("cp1252")).encoding == "cp1252"
    pair.reverse()
    with pytest.raises(InputError):
        _decode.decode(german.encode("cp1252"))
    assert _decode.decode(b"x" * 2_000 + b"\0").text == "x" * 2_000


def test_values_keep_their_places() -> None:
    """Each value knows its line and column in the source."""
    value, _ = read_yaml("a: 1\nb:\n  - c\n", line=5, limits=LIMITS)
    assert isinstance(value, Mapped)
    assert (value.entries["b"].line, value.entries["b"].column) == (6, 1)
    assert plain_value(value) == {"a": 1, "b": ["c"]}
    assert value.get("x", "a") is not None
    assert value.get("x") is None
    assert _yaml.read_yaml("", limits=LIMITS) == (None, [])


def test_a_head_of_indented_comments_says_nothing() -> None:
    """Comments alone are a head without keys, however far they are indented."""
    front = read_front_matter("---\n# ä\n\n  # b\n---\nText")
    assert (front.fields, front.body) == ({"extra": {}}, "Text")


def test_the_sign_of_a_broken_block_is_no_text() -> None:
    """A block that tabs break is read as the text below its sign."""
    front = read_front_matter("---\ntext: >-\n \tone\n\ttwo\n---\nText")
    assert front.fields["extra"] == {"text": "one two"}
    assert [diagnostic.code for diagnostic in front.diagnostics] == ["front-matter.repaired"]
