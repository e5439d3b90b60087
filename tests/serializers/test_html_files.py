"""Real posts, read, written as HTML, and read again."""

from pathlib import Path

import pytest

from articlekit import canonical, parse, parse_file, to_html
from articlekit.options import HtmlOptions

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
SUFFIXES = {".htm", ".html", ".markdown", ".md", ".mdx"}


def comes_back(path: Path) -> bool:
    """Tell whether a file's article comes back from HTML, as a fragment and as a page."""
    article = parse_file(path)
    forms = (to_html(article, HtmlOptions(page=page)) for page in (False, True))
    return all(canonical(parse(form)) == canonical(article) for form in forms)


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.md")), ids=lambda path: path.name)
def test_examples_come_back(path: Path) -> None:
    """The posts of the tutorial."""
    assert comes_back(path)


@pytest.mark.skipif(not CORPUS.exists(), reason="the posts of others are not ours to copy")
def test_posts_of_others_come_back() -> None:
    """Posts of many sites and generators, block for block."""
    files = [path for path in CORPUS.rglob("*") if path.suffix in SUFFIXES]
    assert files
    assert [path.name for path in files if not comes_back(path)] == []
