"""Where the article of a page stands: the element that holds most of its prose."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from articlekit.parsers.html._page_measure import HEADINGS, Page, inside, parent_of
from articlekit.parsers.html._page_names import is_named_body, reason_of
from articlekit.parsers.html._tree import Element

__all__ = ["body_parents", "find_core", "find_root"]

SHARE = 0.6
"""Which part of the prose of an element stands in its child if the article does."""

BESIDE = 0.25
"""How much prose other boxes hold, next to the best ones, if they are parts of the article, too."""

TEASER = 4
"""How many elements stand around the heading of a teaser and its text, at the most."""

WITHIN = 0.6
"""How much prose a box inside of a part of the article holds if it is no box beside the text."""


def find_core(page: Page, top: Element, *, title: str = "") -> Element:
    """Return the smallest element that holds most of the prose.

    Where all prose is in parts that say they are something else, it is the element that says it is the body.

    Args:
        page: The page, measured.
        top: Where to look.
        title: The title of the article: of several articles on a page, the one with that heading is meant.
    """
    if not any(line.prose and line.weight >= 1 for line in page.lines):
        named = _named_body(page, top)
        if named is not top or top not in page.prose:
            return named
    core = top
    while True:
        inner = [child for child in core.elements() if child in page.prose]
        meant = _named_like(title, inner)
        if meant is not None:
            core = meant
            continue
        teased = _teasers(inner, page)
        prose = page.prose[core] - sum(page.prose[child] for child in teased)
        inner = [child for child in inner if child not in teased] if teased else inner
        best = max(inner, key=page.prose.__getitem__, default=None)
        if (
            best is None
            or best.tag == "p"
            or page.prose[best] < SHARE * prose
            or _has_like(best, inner, page)
        ):
            return core
        core = best


def _teasers(elements: list[Element], page: Page) -> set[Element]:
    """Return the parts of a page that only tease other articles, beside the one with the title.

    A notice of two paragraphs is shorter than the excerpts of what else is new, which portals put below it.
    Guards: what holds the title holds two paragraphs, too, and each text of the others stands right below a
    heading that is a link; so lists of what an article recommends, in the article's own element, stay.
    """
    if len(elements) < 2:  # noqa: PLR2004 - one is nothing to choose from
        return set()
    titled = [element for element in elements if _holds_title(element)]
    if len(titled) != 1 or sum(line.prose > 0 for line in page.lines_in(titled[0])) < 2:  # noqa: PLR2004 - a dek is one
        return set()
    return {element for element in elements if element not in titled and _is_teasers(element, page)}


def _is_teasers(element: Element, page: Page) -> bool:
    """Tell a part in which all prose stands beside headings that are links."""
    boxes: set[Element] = set()
    for part in element.descendants():
        if part.tag in HEADINGS and part is not element and _is_linked(part):
            boxes.update(islice(_up_to(part, element), 1, TEASER))
    lines = (line for line in page.lines_in(element) if line.prose)
    return all(any(box in boxes for box in islice(_up_to(line.element, element), TEASER)) for line in lines)


def _is_linked(heading: Element) -> bool:
    """Tell a heading that is a link to another page, or stands in one."""
    links = [part for part in heading.descendants() if part.tag == "a"]
    links += [heading.parent] if heading.parent is not None and heading.parent.tag == "a" else []
    return any(link.get("href")[:1] not in {"", "#"} and link.words() == heading.words() for link in links)


def _named_like(title: str, elements: list[Element]) -> Element | None:
    """Return the one of several articles that has a title as its heading."""
    articles = [element for element in elements if element.tag == "article"] if title else []
    if len(articles) < 2:  # noqa: PLR2004 - several
        return None
    heads = (
        (article, part) for article in articles for part in article.descendants() if part.tag in HEADINGS
    )
    return next((article for article, part in heads if part.words() == title), None)


def _named_body(page: Page, top: Element) -> Element:
    """Return the element that says it is the body: by its class, as the only article, as the main part."""
    found: dict[str, list[Element]] = {"body": [], "article": [], "main": []}
    for element in top.descendants():
        kind = "body" if is_named_body(element) else element.tag
        if kind in found and element.tag != "body":
            found[kind].append(element)
    if found["body"]:
        return max(found["body"], key=lambda body: sum(line.columns for line in page.lines_in(body)))
    return found["article"][0] if len(found["article"]) == 1 else next(iter(found["main"]), top)


def _has_like(best: Element, others: list[Element], page: Page) -> bool:
    """Tell an element that is one of several parts of a text, such as sections between advertisements."""
    if best.tag in {"article", "main"}:
        return False
    least = 0.0 if best.classes else BESIDE * page.prose[best]
    return any(
        other is not best and _signature(other) == _signature(best) and page.prose[other] >= least
        for other in others
    )


def _signature(element: Element | None) -> tuple[str, frozenset[str]] | None:
    """Return what makes two elements the same part of a template."""
    return None if element is None else (element.tag, element.classes)


def body_parents(page: Page, core: Element) -> set[Element]:
    """Return the elements in which the paragraphs of the article stand.

    They are boxes of one sort: one element holds all paragraphs, or each stands in a box like the others.
    Comments are none, though they are longer than many an article.
    """
    groups: dict[object, float] = {}
    parents: dict[Element, object] = {}
    for line in page.lines:
        worth = line.prose
        if worth and inside(line.element, core):
            parent = core if line.element is core else parent_of(line)
            group = parents.setdefault(parent, _group_of(parent))
            groups[group] = groups.get(group, 0.0) + worth
    if not groups:
        return {core}
    best = max(groups, key=groups.__getitem__)
    found = {parent for parent, group in parents.items() if group == best}
    for parent, group in parents.items():
        if group == best or _is_comment(parent, core):
            continue
        within = any(around in found for around in parent.path() if around is not parent)
        if groups[group] >= (WITHIN if within else BESIDE) * groups[best]:
            found.add(parent)
    return found


def _is_comment(parent: Element, core: Element) -> bool:
    """Tell a box in a part of the article's element that is named as the comments below it."""
    boxes = takewhile(lambda box: box is not core, parent.path())
    return any(isinstance(box, Element) and reason_of(box) == "comments" for box in boxes)


def _group_of(parent: Element) -> tuple[object, ...]:
    """Return what the boxes of several paragraphs of one article have in common.

    Where no class tells, it is how deep they stand, too.
    """
    above = parent.parent
    told = bool(parent.classes) or (above is not None and bool(above.classes))
    return _signature(parent), _signature(above), None if told else sum(1 for _ in parent.path())


def find_root(core: Element, top: Element) -> Element:
    """Return the element that holds the article and what stands above its text: its title, its lead image."""
    root = next((element for element in _up_to(core, top) if element.tag in {"article", "main"}), core)
    return next((element for element in _up_to(root, top) if _holds_title(element)), root)


def _up_to(element: Element, top: Element) -> Iterator[Element]:
    """Give an element and those around it, as far as the body of the page."""
    around: Element | None = element
    while around is not None and around is not top and around.tag != "body":
        yield around
        around = around.parent


def _holds_title(element: Element) -> bool:
    return any(child.tag == "h1" for child in element.descendants())
