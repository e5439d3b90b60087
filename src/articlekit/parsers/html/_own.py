"""Reads what our own writers wrote: it says what it is, so that nothing is inferred and nothing is lost.

`models._html_names` documents the attributes. What somebody changed by hand is read as far as it goes.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from articlekit.models import Article, Block
from articlekit.models._canonical import canonical, canonical_block
from articlekit.models._html_names import EXACT_COMMENT, VERSION
from articlekit.parsers.html._tree import COMMENT, Element

__all__ = ["find_own", "read_own", "read_own_fields"]


def find_own(root: Element) -> Element | None:
    """Return the element whose content our writers wrote; None if there is none.

    Args:
        root: What stands around a body or a page.
    """
    if root.tag == "html":
        return next(filter(_is_own_article, root.descendants()), None)
    nodes = [child for child in root.children if not isinstance(child, str) or child.strip()]
    first = nodes[0] if nodes else ""
    if isinstance(first, str):
        return None
    if first.tag == COMMENT:
        return root if "".join(map(str, first.children)).strip() == EXACT_COMMENT else None
    return first if len(nodes) == 1 and _is_own_article(first) else None


def _is_own_article(element: Element) -> bool:
    """Tell whether an element is an article as `to_html` writes it."""
    return element.tag == "article" and VERSION in element.attributes


def read_own_fields(element: Element) -> dict[str, Any]:
    """Return the fields of an article that its element holds, all but its body, addresses within the policy.

    Fields that somebody changed so that they no longer fit are left out.
    """
    from articlekit.parsers.html._own_fields import fields_of

    skipped = {"body", "schema_version"}
    fields: dict[str, Any] = {
        name: value for name, value in fields_of(element).items() if name not in skipped
    }
    while fields:
        try:
            article = canonical(Article(**fields))
        except ValidationError as error:
            wrong = _wrong_fields(error)
            fields = {name: value for name, value in fields.items() if wrong and name not in wrong}
        else:
            return {name: getattr(article, name) for name in fields}
    return {}


def _wrong_fields(error: ValidationError) -> set[str]:
    """Return the names of the fields that do not fit."""
    found = error.errors(include_url=False, include_input=False)
    return {str(problem["loc"][0]) for problem in found if problem["loc"]}


def read_own(element: Element) -> tuple[Block, ...]:
    """Return the blocks that our writers wrote into an element, addresses within the policy."""
    from articlekit.parsers.html._own_blocks import read_own_blocks

    return tuple(map(canonical_block, read_own_blocks(element.children)))
