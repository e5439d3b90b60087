"""Whole pages, and pieces of them: where the article stands, and what is left out around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articlekit.errors import Diagnostic
from articlekit.models import Image
from articlekit.options import ParseOptions
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._page_measure import BLOCKS, measure, shown_text
from articlekit.parsers.html._page_names import reason_of
from articlekit.parsers.html._page_said import PageData
from articlekit.parsers.html._page_shapes import is_stamp
from articlekit.parsers.html._page_words import OUTSIDE
from articlekit.parsers.html._tree import COMMENT, PAGE_TAGS, Element, Tree, read_tree

__all__ = ["PageArticle", "article_of", "is_page_like", "read_page"]

LEAST_BODY = 200
"""How much prose a page shows that needs no text from its data."""

STRONG = 2
"""How many sorts of what no body has tell a piece of a page."""

ABOVE = 4
"""How many parts above an article may tell its date."""

KINDS = 3
"""How many sorts in all, those that a body may have included, tell it."""

_UNASKED = frozenset({"figure", COMMENT})
_WEAK = frozenset({"h1", "header", "time", "svg", "script", "aside"})


@dataclass(frozen=True, slots=True)
class PageArticle:
    """The article of a page.

    Attributes:
        root: The element that holds it; what is left out stands in it as stubs.
        data: What the page says of it.
        leads: The pictures above its text.
        diagnostics: What was dealt with.
    """

    root: Element
    data: PageData
    leads: tuple[Element, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def lead_in(self, drafts: Iterable[Draft]) -> str | None:
        """Return the address of the first picture that stands above the text.

        Args:
            drafts: The drafts of the article.
        """
        if not self.leads:
            return None
        found = (draft for draft in drafts if isinstance(draft.block, Image))
        shown = (draft.block for draft in found if any(box in self.leads for box in draft.box.path()))
        return next((block.src for block in shown if isinstance(block, Image)), None)


def is_page_like(tree: Tree) -> bool:
    """Tell a piece of a page from a body: several sorts of things stand in it that only pages show.

    Guards: two sorts that no feed and no export of a CMS has (navigation, forms, buttons, boxes named as
    share bars, bylines, teasers), and a third one. None of 99 bodies of the corpus and the cases has that.
    """
    return _most_sorts(tree) >= STRONG and _has_sorts(tree.root)


def _most_sorts(tree: Tree) -> int:
    """Return how many sorts of what no body has may stand in a body: some may be parts of its figures."""
    reasons = {reason_of(element) for element in tree.named if element.tag in BLOCKS}
    return len(tree.page_tags) + len(reasons - {None})


def _has_sorts(root: Element) -> bool:
    """Tell whether enough sorts stand in a body outside of its figures."""
    strong: set[str] = set()
    weak: set[str] = set()
    rest = [*root.elements()]
    while rest:
        element = rest.pop()
        tag = element.tag
        if tag in _UNASKED:
            continue
        if tag in PAGE_TAGS:
            strong.add(tag)
        elif tag in _WEAK:
            weak.add(tag)
        elif element.attributes and tag in BLOCKS and (reason := reason_of(element)) is not None:
            strong.add(reason)
        rest += [child for child in element.children if not isinstance(child, str)]
    return len(strong) >= STRONG and len(strong) + len(weak) >= KINDS


def read_page(top: Element, base_url: str | None, options: ParseOptions) -> PageArticle:
    """Find the article of a page.

    Args:
        top: The `<html>` element.
        base_url: The address of the page, where it is known.
        options: `root` names the element that holds the article.

    Raises:
        ArticlekitError: If the selector of the root cannot be read.
    """
    from articlekit.parsers.html._page_data_body import data_body
    from articlekit.parsers.html._page_fields import read_page_data, with_stamp
    from articlekit.parsers.html._page_prune import prune
    from articlekit.parsers.html._page_root import body_parents, find_core, find_root
    from articlekit.parsers.html._page_select import select

    data = read_page_data(top, base_url, options)
    body = next((child for child in top.elements() if child.tag == "body"), top)
    seen: list[Diagnostic] = []
    chosen = select(top, options.root) if options.root else None
    if options.root and chosen is None:
        message = f"no element of the page matches {options.root!r}: its article was looked for"
        seen.append(Diagnostic("page.no-root", "warning", message))
    within = chosen or body
    page = measure(within, data.text)
    told = data_body(top, data.text) if page.prose.get(within, 0.0) < LEAST_BODY else None
    if told is not None and chosen is None and len(told.text) > 2 * page.prose.get(within, 0.0):
        message = f"the page shows no text: its body was read from {told.origin}"
        seen.append(Diagnostic("body.from-data", "info", message))
        root = _framed(body, None, read_tree(told.html, options.limits).root)
        return PageArticle(root, data, diagnostics=tuple(seen))
    core = find_core(page, within, title=data.fields.get("title", ""))
    root = chosen or find_root(core, body)
    pruned = prune(page, root, core, body_parents(page, core))
    if pruned.dek and "subtitle" not in data.fields:
        data = data.having("subtitle", pruned.dek, "seen.dek")
    stamp = None if "published" in data.fields else pruned.stamp or _stamp_before(root)
    if stamp:
        data = with_stamp(data, stamp, options)
    return PageArticle(_framed(body, root, pruned.root), data, pruned.leads, tuple(seen))


def _stamp_before(root: Element) -> str | None:
    """Return the line right above an article that is a date or a time, where no heading made it a part of it.

    Guard: what stands right in the body of a page is a part of the site, and shows the date of today.
    """
    around = root.parent
    beside = [] if around is None or around.tag == "body" else [*around.elements()]
    above = beside[: beside.index(root)] if root in beside else []
    return next((part.words() for part in above[: -1 - ABOVE : -1] if is_stamp(part)), None)


def article_of(top: Element) -> Element:
    """Return a piece of a page without what is no part of its article."""
    from articlekit.parsers.html._page_prune import prune
    from articlekit.parsers.html._page_root import body_parents, find_core

    page = measure(top)
    core = find_core(page, top)
    return prune(page, top, core, body_parents(page, core)).root


def _framed(body: Element, root: Element | None, article: Element) -> Element:
    """Return an article with what stands around it in the page, as stubs that carry the text.

    Args:
        body: The body of the page.
        root: The element from which the article was read; None if it was not in the page.
        article: The article.
    """
    path = [] if root is None else [element for element in root.path() if element is not body]
    frame = Element(body.tag, body.attributes)
    before: list[Element | str] = []
    after: list[Element | str] = []
    outer: Element | None = body
    while outer is not None and outer is not root:
        inner = next((child for child in outer.elements() if child in path), None)
        at = len(outer.children) if inner is None else outer.children.index(inner)
        before += outer.children[:at]
        after[:0] = outer.children[at + 1 :]
        outer = inner
    for part in before:
        _put_outside(part, frame)
    article.parent = frame
    frame.children.append(article)
    for part in after:
        _put_outside(part, frame)
    frame.holds_image = article.holds_image
    return frame


def _put_outside(part: Element | str, frame: Element) -> None:
    from articlekit.parsers.html._page_prune import put_stub

    words = part if isinstance(part, str) else shown_text(part)
    if words.strip():
        put_stub(OUTSIDE, words, frame)
