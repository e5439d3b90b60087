"""Whole pages in the shapes of the big families of sites, and near misses, in `tests/cases/pages`."""

import json
from pathlib import Path

import pytest

from articlekit import ParseOptions, canonical, to_html, to_json
from articlekit.options import HtmlOptions
from articlekit.parsers._pipeline import check

FOLDER = Path(__file__).parents[2] / "cases" / "pages"
CASES = sorted(path for path in FOLDER.iterdir() if path.is_dir())
OPTIONS = ParseOptions(field_origins=True)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_page(case: Path) -> None:
    """Each page gives its article, and says what it leaves out."""
    result = check((case / "input.html").read_text("utf-8"), options=OPTIONS)
    found = json.loads(to_json(result.article, origins=False))
    found["left_out"] = [seen.message for seen in result.diagnostics if seen.code == "text.dropped"]
    assert found == json.loads((case / "article.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_our_own_page(case: Path) -> None:
    """What was read from a page and written as one of ours comes back as it was."""
    article = check((case / "input.html").read_text("utf-8")).article
    written = to_html(article, HtmlOptions(page=True))
    assert canonical(check(written).article) == canonical(article)


def test_there_are_enough() -> None:
    """There are twenty pages at least, in ten languages at least, each with a reason."""
    languages = {
        json.loads((case / "article.json").read_text("utf-8")).get("language", "")[:2] for case in CASES
    }
    assert len(CASES) >= 20
    assert len(languages - {""}) >= 10
    assert all((case / "why.txt").read_text("utf-8").strip() for case in CASES)
