"""HTML as we write it is read back as the same article."""

from hypothesis import given, settings

from articlekit.models import Article
from articlekit.models._canonical import canonical
from articlekit.options import Limits
from articlekit.parsers.html._own import find_own, read_own, read_own_fields
from articlekit.parsers.html._tree import read_tree
from articlekit.serializers import to_html
from tests.strategies import articles, proses, safe_urls


def _read(html: str) -> Article:
    own = find_own(read_tree(html, Limits()).root)
    assert own is not None
    return Article(**read_own_fields(own), body=read_own(own))


@settings(max_examples=300)
@given(articles())
def test_any_article_comes_back(article: Article) -> None:
    """Whatever an article holds, its HTML holds it, too."""
    assert canonical(_read(to_html(article))) == canonical(article)


@settings(max_examples=300)
@given(articles(proses, safe_urls))
def test_an_article_of_prose_comes_back(article: Article) -> None:
    """The same for text that reads like an article's."""
    assert canonical(_read(to_html(article))) == canonical(article)
