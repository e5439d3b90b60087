"""What holds for every Markdown body: nothing raises, no word is lost, and CommonMark is CommonMark."""

import re
from pathlib import Path
from time import process_time
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

import articlekit
from articlekit.models._walk import plain
from articlekit.options import Limits, ParseOptions
from articlekit.parsers.html._tree import Element, read_tree
from articlekit.parsers.markdown import body_kind, to_html_body

SUITE = Path(__file__).parents[4] / "shared" / "suites" / "commonmark" / "spec.txt"
"""The specification with its examples, where it is at hand."""

MARKDOWN = ParseOptions(body="markdown", subheads=False, roles=False)

WORDS = st.sampled_from(
    ["tide", "pier", "Fähre", "船来了", "배가", "паром", "quay", "gap", "العبّارة", "sea's"]
)
MARKS = st.sampled_from(
    [
        "*",
        "**",
        "_",
        "`",
        "``",
        "~~",
        "# ",
        "## ",
        "> ",
        "- ",
        "1. ",
        "+ ",
        "\n",
        "\n\n",
        "    ",
        "\t",
        " ",
        "|",
        "|-|-|\n",
        "[",
        "](",
        ")",
        "![",
        "[^",
        "]:",
        "]",
        "<b>",
        "</b>",
        "<div>\n",
        "</div>\n",
        "<!-- ",
        " -->",
        "{{< ",
        " >}}",
        "{% ",
        " %}",
        "{{ ",
        " }}",
        "{{< note >}}",
        "{{< /note >}}",
        "{: .x}",
        "{#id}",
        "$",
        "$$",
        "\\",
        "\\(",
        "&amp;",
        "&",
        "```\n",
        "~~~\n",
        ":::note\n",
        ":::\n",
        "!!! note\n",
        ": ",
        "[caption id=1]",
        "[/caption]",
        "![[a.png]]",
        '<div markdown="1">\n',
        "<p>",
        "</p>",
        "---\n",
        "***",
        "\u3000",
        "[!NOTE]",
        "\r\n",
    ]
)
SOURCES = st.lists(st.one_of(WORDS, MARKS, st.text(max_size=4)), max_size=40).map("".join)


@given(SOURCES)
def test_nothing_raises(source: str) -> None:
    """Whatever stands in a body, it is read, in every way it may be said to be written."""
    for body in ("auto", "html", "markdown", "plain"):
        article = articlekit.from_parts({}, source, options=ParseOptions(body=body))
        assert articlekit.from_json(articlekit.to_json(article)) == article


@given(st.lists(WORDS, min_size=1, max_size=30), st.lists(MARKS, min_size=30, max_size=30))
def test_no_word_is_lost_between_harmless_marks(words: list[str], marks: list[str]) -> None:
    """Words between marks that make no address, comment or tag are all in the text, in their order."""
    risky = ("[", "]", "<", ">", "{", "(", "!", "`", "$", "~~~", "\\", "&", ":", "1", "|")
    safe = [mark for mark in marks if not any(char in mark for char in risky)] or [" "]
    source = "".join(f"{word} {safe[number % len(safe)]} " for number, word in enumerate(words))
    article = articlekit.from_parts({}, source, options=MARKDOWN)
    text = " ".join(plain(block) for block in article.body)
    assert re.sub(r"[\W_]", "", text) == re.sub(r"[\W_]", "", "".join(words))


@given(st.lists(WORDS, min_size=1, max_size=12))
def test_plain_words_come_back(words: list[str]) -> None:
    """Words without marks are one paragraph in every kind of body."""
    text = " ".join(words)
    for body in ("auto", "html", "markdown", "plain"):
        article = articlekit.from_parts({}, text, options=ParseOptions(body=body, roles=False))
        assert [plain(block) for block in article.body] == [text]


@given(
    st.lists(WORDS, min_size=1, max_size=6), st.sampled_from(["*{}*", "**{}**", "_{}_", "# {}", "- {}\n- {}"])
)
def test_html_is_never_markdown(words: list[str], form: str) -> None:
    """Marks in the paragraphs of HTML are text."""
    line = form.replace("{}", " ".join(words))
    source = f"<p>{line}</p>\n\n<p>{line}</p>\n"
    assert body_kind(source) == "html"
    assert to_html_body(source, options=ParseOptions()).html == source


def outline(html: str) -> str:
    """Return the elements and the text of HTML, white space folded and addresses decoded."""
    parts: list[str] = []
    rest: list[Element | str | None] = [*reversed(read_tree(html, Limits()).root.children)]
    while rest:
        node = rest.pop()
        if isinstance(node, Element):
            kept = {
                name: node.get(name) for name in ("href", "src", "title", "alt", "start") if node.get(name)
            }
            parts.append(f"<{node.tag} {kept}>")
            rest += [None, *reversed(node.children)]
        else:
            parts.append(node or "</>" * (node is None))
    return unquote(re.sub(r"\s+", " ", "".join(parts)).replace(" <", "<").replace("> ", ">"))


DELIBERATE = frozenset({20, 184, 191, 202, 502, 507, 603})
"""Addresses stay as they are written, and indented elements inside of elements are no code."""


@pytest.mark.skipif(not SUITE.exists(), reason="the specification is not at hand")
def test_the_examples_of_commonmark() -> None:
    """Every example of the specification is read as it says, but for what is deliberate."""
    text = SUITE.read_text("utf-8").replace("→", "\t")
    examples = re.findall(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", text, re.DOTALL | re.MULTILINE)
    differ = {
        number
        for number, (source, wanted) in enumerate(examples, 1)
        if outline(to_html_body(source, options=MARKDOWN).html) != outline(wanted)
    }
    assert differ == DELIBERATE


PATHOLOGICAL = {
    "openers": "_a ",
    "closers": "a_ ",
    "strong": "*a **a ",
    "links": "[a",
    "ends": "a]",
    "link parts": "[ (](",
    "pictures": "![[]()",
    "addresses": "[a](<b",
    "images": "![",
    "quotes": "> ",
    "items": "- ",
    "codes": "{{< a >}}",
    "open codes": "{{< a ",
    "tags": "{% a %}",
    "outputs": "{{ a",
    "brackets": "[caption id='",
    "dollars": "$a ",
    "braces": "`a`{.x ",
    "elements": "<a ",
    "colons": ":::a\n",
    "boxes": "!!! note\n    x\n",
    "fences": "```\na\n",
    "asking": '<div markdown="1">\n',
    "titles": "![a](b.png 'x\n",
    "blanks": "![a](b c d",
    "notes": "[^a]: x\n",
    "references": "[a]: u\n",
    "cells": "|a",
    "terms": "a\n: b\n\n",
    "ticks": "`a``b",
    "comments": "<!--",
    "listings": "<pre>",
    "formulas": "\\(",
    "tables": "|a|b|\n|-|-|\n",
}


@pytest.mark.parametrize("piece", PATHOLOGICAL.values(), ids=PATHOLOGICAL)
def test_time_is_linear(piece: str) -> None:
    """Eight times as much of what is hard for readers takes not much more than eight times as long."""

    def seconds(count: int) -> float:
        begin = process_time()
        to_html_body(piece * count, options=MARKDOWN)
        body_kind(piece * count)
        return process_time() - begin

    few = min(seconds(400) for _ in range(3))
    assert min(seconds(3_200) for _ in range(2)) < 30 * few + 0.3


@pytest.mark.parametrize("count", [50, 5_000])
@pytest.mark.parametrize(
    ("opening", "closing"), [("> ", ""), ("- ", ""), ("![", "](u)"), ("*", "*"), ("[", "](u)")]
)
def test_depth_is_bounded_and_loses_nothing(opening: str, closing: str, count: int) -> None:
    """What nests too deeply is read as far as it goes, and its word is there."""
    article = articlekit.from_parts({}, opening * count + "deepest" + closing * count, options=MARKDOWN)
    shown = [*(plain(block) for block in article.body), *(image.alt or "" for image in article.images)]
    assert "deepest" in " ".join(shown)
