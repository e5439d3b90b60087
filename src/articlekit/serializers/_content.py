"""What text writers take: an article, a block, or several blocks."""

from collections.abc import Iterable

from articlekit.models import Article, Block, Node
from articlekit.models._canonical import canonical, canonical_block

__all__ = ["Content", "clean"]

Content = Article | Block | Iterable[Block]


def clean(content: Content) -> Article | tuple[Block, ...]:
    """Return what is to be written with its texts as they are shown and its addresses within the policy.

    Writers print nothing else, so that no address reaches an output without having passed the policy.
    """
    if isinstance(content, Article):
        return canonical(content)
    blocks: Iterable[Block] = (content,) if isinstance(content, Node) else content
    return tuple(canonical_block(block) for block in blocks)
