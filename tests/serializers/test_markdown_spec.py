"""The examples of CommonMark's specification: what their HTML says comes back from our Markdown.

They are not ours to copy, so they are read where the project's shared files lie; without these there is
nothing to test here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from articlekit import ParseOptions, canonical, from_parts, parse, to_markdown
from articlekit.options import MarkdownOptions
from tests.serializers.markdown_readers import assert_shown

SUITE = Path(__file__).parents[3] / "shared" / "suites" / "commonmark"
FENCE = "`" * 32
EXACT = MarkdownOptions(captions="figure", front_matter=False)
_EXAMPLE = re.compile(rf"^{FENCE} example[^\n]*\n(.*?)^\.\n(.*?)^{FENCE}$", re.MULTILINE | re.DOTALL)

pytestmark = pytest.mark.skipif(not SUITE.exists(), reason="the shared suites are not here")


def _examples() -> Iterator[tuple[str, str]]:
    """Give the name and the HTML of each example."""
    for name in ("spec", "regression"):
        text = (SUITE / f"{name}.txt").read_text("utf-8").replace("→", "\t") if SUITE.exists() else ""
        for number, found in enumerate(_EXAMPLE.finditer(text), 1):
            yield f"{name}-{number}", found[2]


EXAMPLES = dict(_examples())


def test_there_are_examples() -> None:
    """The file is read as it should be."""
    assert len(EXAMPLES) > 650


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_comes_back(name: str) -> None:
    """Its HTML, read as an article, is shown by the Markdown of this article, and comes back from it."""
    article = from_parts({}, EXAMPLES[name], options=ParseOptions(body="html"))
    assert parse(to_markdown(article, EXACT)).body == canonical(article).body
    assert_shown(to_markdown(article.body), article.body)
