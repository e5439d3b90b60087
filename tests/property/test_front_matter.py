"""What holds for every head that can be written."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit import MarkdownOptions, ParseOptions, canonical, parse, to_markdown
from articlekit.models import Article
from articlekit.options import Profile
from tests.strategies import articles, proses, safe_urls, urls

PROFILES: list[Profile | None] = [None, *get_args(Profile)]
FIELDS = [name for name in Article.model_fields if name not in {"body", "path", "field_origins"}]

heads = st.one_of(articles(), articles(proses, safe_urls), articles(proses, urls)).map(
    lambda article: article.replace(body=())
)


@pytest.mark.parametrize("profile", PROFILES)
@given(article=heads)
def test_what_is_written_is_read_back(article: Article, profile: Profile | None) -> None:
    """Every field and every other key comes back, through each generator's names."""
    written = to_markdown(article, MarkdownOptions(profile=profile))
    read = parse(written, options=ParseOptions(profile=profile))
    assert read == canonical(article)
    assert list(read.extra) == list(article.extra)
