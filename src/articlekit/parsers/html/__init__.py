"""Reads the HTML of a body into drafts: blocks, and how each looked on the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from articlekit.errors import Diagnostic
from articlekit.models import Block
from articlekit.options import ParseOptions
from articlekit.parsers._document import is_document
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._classes import CLASSES
from articlekit.parsers.html._dropped import with_lines
from articlekit.parsers.html._flow import HIDDEN, read_children
from articlekit.parsers.html._loose import joined
from articlekit.parsers.html._own import find_own, read_own, read_own_fields
from articlekit.parsers.html._page import PageArticle, article_of, is_page_like, read_page
from articlekit.parsers.html._page_lead import lead_shown
from articlekit.parsers.html._page_said import PageData
from articlekit.parsers.html._repeats import read_repeats, title_in
from articlekit.parsers.html._role_facts import read_role_facts
from articlekit.parsers.html._roles import read_roles
from articlekit.parsers.html._state import Readers, State
from articlekit.parsers.html._subheads import LEAST, with_subheads
from articlekit.parsers.html._tags import TAGS
from articlekit.parsers.html._tree import Tree, read_tree

__all__ = ["Reading", "lead_shown", "read_blocks", "read_repeats", "read_role_facts", "title_in"]


LITTER = frozenset({"undefined", "null", "None", "NaN", "[object Object]"})
"""What programs print for nothing."""

READERS = Readers(TAGS, CLASSES)

VEILS = (1, 1_000_000)
"""How many hidden elements, each in the other, are read as if they were shown where nothing else is."""

_PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)
"""A body without one may be waiting for a filter that makes paragraphs at its blank lines."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a body holds.

    Attributes:
        drafts: Its blocks in reading order.
        diagnostics: What was dealt with on the way.
        more: How many drafts stand before the `<!-- more -->` mark, if there is one.
        own: Its blocks instead of drafts, if our own writers wrote it: nothing is to be inferred.
        fields: The fields of the article that its source gives: our own writers leave them, pages say them.
        origin: What gave these fields, as `Article.field_origins` names it.
        origins: What gave single ones of them.
        is_page: Whether it was a whole page.
        lead: The address of the picture above the text of a page.
    """

    drafts: tuple[Draft, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    more: int | None = None
    own: tuple[Block, ...] | None = None
    fields: Mapping[str, Any] = field(default_factory=dict[str, Any])
    origin: str = "html"
    origins: Mapping[str, str] = field(default_factory=dict[str, str])
    is_page: bool = False
    lead: str | None = None


def read_blocks(
    body: str,
    *,
    base_url: str | None = None,
    line: int = 1,
    source: str | None = None,
    options: ParseOptions,
) -> Reading:
    """Read a body into drafts.

    Args:
        body: The HTML.
        base_url: What relative addresses are relative to.
        line: The line of the source on which the body begins.
        source: What the HTML was made of, such as Markdown; None if it is as the author wrote it.
        options: How every article is read.

    Raises:
        LimitError: If the body is larger than the options allow.
    """
    whole = is_document(body)
    tree = read_tree(body, options.limits, page=whole)
    own = find_own(tree.root)
    if own is not None:
        return Reading((), tuple(tree.diagnostics), own=read_own(own), fields=read_own_fields(own))
    page = read_page(tree.root, base_url, options) if whole else _piece(tree, base_url)
    state = _walked(page, body, options)
    _drop_litter(state)
    may_have_subheads = options.subheads and state.bold_lines >= LEAST
    drafts = with_subheads(state.drafts) if may_have_subheads else state.drafts
    if options.roles:
        drafts = list(read_roles(drafts))
    if options.read_more == "keep":
        _mark_more(drafts, state.more)
    seen = (
        *tree.diagnostics,
        *page.diagnostics,
        *with_lines(state.dropped, source or body, line),
        *state.diagnostics,
    )
    return Reading(
        tuple(drafts),
        seen,
        state.more,
        fields=page.data.fields,
        origins=page.data.origins,
        is_page=whole,
        lead=page.lead_in(drafts),
    )


def _walked(page: PageArticle, body: str, options: ParseOptions) -> State:
    """Go through a body; what is hidden is read, too, if nothing is left without it."""
    splits = "" if _PARAGRAPH.search(body) else "always"
    state = _walk(page, splits, 0, options)
    for veils in VEILS:
        if state.drafts or all(dropped.what != HIDDEN for dropped in state.dropped):
            break
        state = _walk(page, splits, veils, options)
    return state


def _walk(page: PageArticle, splits: str, veils: int, options: ParseOptions) -> State:
    state = State(page.root, READERS, page.data.base_url, options)
    state.splits, state.veils = splits, veils
    read_children(page.root, state)
    state.end_block()
    for note, element in state.later:
        state.put(note, element)
    if state.loose:
        state.drafts = joined(state.drafts)
    return state


def _piece(tree: Tree, base_url: str | None) -> PageArticle:
    """Return a body as it is, and a piece of a page without what is no part of its article."""
    root = article_of(tree.root) if is_page_like(tree) else tree.root
    return PageArticle(root, PageData({}, {}, base_url))


def _drop_litter(state: State) -> None:
    """Leave out what a program that put the body together printed before or after it: `undefined`, `null`.

    Seen in feeds whose routes join strings. Guards: it stands loose in no paragraph, and is not all there is.
    """
    for at in (0, -1):
        if len(state.drafts) > 1:
            draft = state.drafts[at]
            text = vars(draft.block).get("text")
            if text in LITTER and draft.box.tag in {"body", "div"} and not draft.pieces:
                state.drafts.pop(at)
                state.drop("word of a program", text)


def _mark_more(drafts: list[Draft], more: int | None) -> None:
    """Give the first block after the `<!-- more -->` mark the id that generators give that place."""
    if more is not None and more < len(drafts):
        drafts[more] = replace(drafts[more], block=drafts[more].block.replace(id="more"))
