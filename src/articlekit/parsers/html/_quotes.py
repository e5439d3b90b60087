"""Quotations, asides and what unfolds."""

from __future__ import annotations

from functools import partial

from articlekit.models import Aside, Quote
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._flow import read_block, read_children
from articlekit.parsers.html._lists import inner_runs
from articlekit.parsers.html._state import MAX_JSON_LEVELS, State
from articlekit.parsers.html._tree import Element

__all__ = ["read_aside", "read_details", "read_quote"]

_DASHES = "—–―-‒─~ \u3000"


def read_quote(element: Element, state: State) -> None:
    """Read a `<blockquote>`."""
    if state.depth + 2 > MAX_JSON_LEVELS:
        read_block(element, state)
        return
    drafts = state.collect(element, partial(read_children, element, state), 2)
    attribution = _attribution(drafts, element)
    if not drafts and attribution is None:
        return
    values: dict[str, object] = {"body": tuple(draft.block for draft in drafts)}
    if attribution:
        values["attribution"] = attribution
    if any("pull" in name for name in element.classes):
        values["kind"] = "pull"
    state.put(Quote(**values), element, inner_runs([drafts]))  # type: ignore[arg-type]


def _attribution(drafts: list[Draft], quote: Element) -> str | None:
    """Take the line that says whose words they are: a last `<cite>` or `<footer>`, or one after a dash."""
    if not drafts or drafts[-1].block.type != "paragraph":
        return None
    last = drafts[-1]
    text = last.block.text
    named = any(box.tag in {"footer", "cite", "figcaption"} for box in last.box.path() if box is not quote)
    whole = any(
        piece.box.tag == "cite" and piece.start <= 2 and piece.end >= len(text) for piece in last.pieces  # noqa: PLR2004
    )
    dashed = len(drafts) > 1 and text[0] in "—–―" and len(text) < 120 and "\n" not in text  # noqa: PLR2004
    if not (named or whole or dashed):
        return None
    drafts.pop()
    return text.lstrip(_DASHES)


def read_aside(element: Element, state: State) -> None:
    """Read an `<aside>`."""
    _put_aside(element, state, None, element.children)


def read_details(element: Element, state: State) -> None:
    """Read a `<details>` with its summary as the title."""
    summary = next((child for child in element.elements() if child.tag == "summary"), None)
    title = None
    if summary is not None:
        drafts = state.collect(summary, partial(read_children, summary, state), 2)
        title = " ".join(draft.block.text for draft in drafts if hasattr(draft.block, "text")) or None
    _put_aside(element, state, title, [child for child in element.children if child is not summary])


def _put_aside(element: Element, state: State, title: str | None, children: list[Element | str]) -> None:
    if state.depth + 2 > MAX_JSON_LEVELS:
        read_block(element, state)
        return
    inside = Element(element.tag, element.attributes, element.parent, children)
    drafts = state.collect(element, partial(read_children, inside, state), 2)
    if drafts or title:
        body = tuple(draft.block for draft in drafts)
        state.put(Aside(body=body, title=title) if title else Aside(body=body), element, inner_runs([drafts]))
