"""Roots of pages by CSS selectors."""

import pytest

from articlekit import ArticlekitError, ParseOptions
from articlekit.parsers._pipeline import check

FIRST = "The first text, which is long enough to be taken for prose by anybody who counts."
SECOND = "The second text, which is as long as the first one, and in another element."
SOURCE = (
    f'<!DOCTYPE html><html><body><div class="a wide" id="one" lang="en-GB"><p>{FIRST}</p></div>'
    f'<section data-part="body text"><div class="b"><div class="c.d"><p>{SECOND}</p></div></div></section>'
    "</body></html>"
)


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("#one", FIRST), ("div.a", FIRST), (".wide.a", FIRST), ("[lang|=en]", FIRST), ("[lang^='en']", FIRST),
        ('[lang$="GB"]', FIRST), ("[id=one]", FIRST), ("body > *", FIRST), ("DIV[lang]", FIRST),
        ("section", SECOND),
        ("[data-part~=text]", SECOND), ("[data-part*='dy te']", SECOND), ("body > section > .b", SECOND),
        ("section .c\\.d", SECOND), ("section > .c\\.d, main, .b", SECOND),
        ("body section div.b > div", SECOND),
        ("div div", SECOND), ("body .b > div > p", SECOND), ('[title="a,b"], .b', SECOND),
    ],
)  # fmt: skip
def test_selectors(selector: str, expected: str) -> None:
    """Each selector finds its element, and nothing else is the article."""
    result = check(SOURCE, options=ParseOptions(root=selector))
    assert [block.text for block in result.article.paragraphs] == [expected]


@pytest.mark.parametrize(
    "selector", ["nav", "section > .c\\.d", ".a .b", "[lang^='']", "[lang~='']", "html > div"]
)
def test_no_match(selector: str) -> None:
    """A selector that matches nothing is told, and the article is looked for."""
    result = check(SOURCE, options=ParseOptions(root=selector))
    assert [seen.code for seen in result.diagnostics if seen.severity == "warning"] == ["page.no-root"]
    assert result.article.paragraphs


@pytest.mark.parametrize(
    "selector", ["", " ", "a:hover", "div >", "> p", "#", ".", "[", "[a=", "a,,b", "a + b", "p::before"]
)
def test_what_cannot_be_read(selector: str) -> None:
    """A selector that cannot be read is an error that says so; an empty one is none."""
    if not selector:
        assert check(SOURCE, options=ParseOptions(root=selector)).article.paragraphs
        return
    with pytest.raises(ArticlekitError, match=r"root: .* cannot be read"):
        check(SOURCE, options=ParseOptions(root=selector))


def test_bodies_have_no_root() -> None:
    """The root is looked for in whole documents only."""
    assert check(f"<p>{FIRST}</p><nav>x</nav>", options=ParseOptions(root="nav")).article.paragraphs
