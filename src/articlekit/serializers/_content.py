"""What text writers take: an article, a block, or several blocks; and the picture above an article's body."""

from collections.abc import Iterable

from articlekit.models import Article, Block, Image, Node
from articlekit.models._canonical import clean_node
from articlekit.models._walk import walk_blocks

__all__ = ["Content", "clean", "lead_above"]

Content = Article | Block | Iterable[Block]


def clean(content: Content) -> Article | tuple[Block, ...]:
    """Return what is to be written with its texts as they are shown and its addresses within the policy.

    Writers print nothing else, so that no address reaches an output without having passed the policy.
    """
    if isinstance(content, Article):
        return clean_node(content)
    blocks: Iterable[Block] = (content,) if isinstance(content, Node) else content
    return tuple(clean_node(block) for block in blocks)


def lead_above(article: Article) -> Image | None:
    """Return the lead image of an article if its body does not show it, as `Article.images` tells."""
    lead = article.lead_image
    images = (block for block in walk_blocks(article.body) if isinstance(block, Image))
    if lead is None or any(image.src == lead.src or image.role == "lead" for image in images):
        return None
    return lead
