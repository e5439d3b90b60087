"""Quotations, and whose words they are."""

from __future__ import annotations

from functools import partial
from itertools import takewhile

from articlekit.models import Paragraph, Quote
from articlekit.parsers._draft import Draft
from articlekit.parsers.html._flow import read_block, read_children
from articlekit.parsers.html._inner import blocks_of, inner_runs
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = ["read_pull_quote", "read_quote", "read_quote_figure"]

DASHES = "—–―‒⸺─"
_ENDS = frozenset('.!?…。！？"”’»」』)' + DASHES)
"""What a name in its line follows: `It rains. <cite>Jane Doe</cite>`, not `I like <cite>Emma</cite>`."""

_FINAL = frozenset(".!?…。！？")
"""What ends a sentence: small print in a quotation that is one is no name."""

_LEAD = DASHES + "-~〜 \u00a0\u3000"
_VERBS = (
    " wrote", " said", " posted", " schrieb", " hat geschrieben", " a écrit", " escribió", " escreveu",
    " ha scritto", " napisał(a)", " napisał", " napisała", " napsal(a)", " napsal", " napsala", " skrev",
    " kirjoitti", " yazdı", " írta", " написал(а)", " написал", " написала", " писал(а)", " пишет",
    " написав", " schreef", " 写道", " 寫道",
)  # fmt: skip
"""How boards say that somebody wrote what follows."""

MAX_NAMED = 160
"""Characters of the longest line that says whose words something is."""


def read_quote(element: Element, state: State) -> None:
    """Read a `<blockquote>`."""
    _put_quote(element, state, "block")


def read_pull_quote(element: Element, state: State) -> None:
    """Read words of the article itself that the page prints large."""
    if element.tag in {"blockquote", "aside", "div", "figure", "section", "p", "q"}:
        _put_quote(element, state, "pull")
    else:
        read_block(element, state)


def read_quote_figure(element: Element, state: State) -> bool:
    """Read a figure around one quotation, whose caption says whose words they are; False if it is none."""
    inside = [child for child in element.elements() if child.tag not in {"figcaption", "style", "script"}]
    if (
        len(inside) != 1
        or inside[0].tag != "blockquote"
        or element.holds_image
        or not inside[0].classes.isdisjoint(_POSTS)
    ):
        return False
    _put_quote(element, state, "pull" if _is_pull(element) or _is_pull(inside[0]) else "block")
    return True


_POSTS = frozenset(
    {"twitter-tweet", "instagram-media", "tiktok-embed", "twitter-video", "wp-embedded-content"}
)


def _is_pull(element: Element) -> bool:
    return any("pull" in name for name in element.classes)


def _put_quote(element: Element, state: State, kind: str) -> None:
    if not state.has_room(2):
        read_block(element, state)
        return
    drafts = state.collect(element, partial(_read_inside, element, state))
    attribution = _attribution(drafts, element)
    body = blocks_of(drafts)
    if not body:
        if attribution:
            state.put_text(attribution)
        return
    if attribution:
        state.put(Quote(kind=kind, body=body, attribution=attribution), element, inner_runs([drafts]))
    else:
        state.put(Quote(kind=kind, body=body), element, inner_runs([drafts]))


def _read_inside(element: Element, state: State) -> None:
    """Read what is quoted: a box that means the same quotation is read through."""
    inside = [child for child in element.children if isinstance(child, Element) or child.strip()]
    wrapped = [child for child in inside if isinstance(child, Element) and child.tag == "blockquote"]
    if element.tag != "blockquote" and len(wrapped) == 1:
        for child in inside:
            if isinstance(child, Element) and child.tag == "blockquote":
                read_block(child, state)
            else:
                read_children(element.holding([child]), state)
    else:
        read_children(element, state)


def _attribution(drafts: list[Draft], quote: Element) -> str | None:
    """Take the lines at the end that say whose words they are."""
    if _is_dialogue(drafts):
        return None
    lines: list[str] = []
    while drafts and (line := _named(drafts[-1], quote, alone=len(drafts) == 1)) is not None:
        lines.insert(0, line)
        drafts.pop()
    if lines or not drafts:
        return " ".join(lines) or None
    return _cut_citation(drafts) or _cut_announcement(drafts)


def _cut_announcement(drafts: list[Draft]) -> str | None:
    """Cut off who is quoted where boards say it first: `<cite>ann wrote:</cite>`. Guard: a colon ends it."""
    first = drafts[0]
    block = first.block
    said = next((p for p in first.pieces if p.box.tag == "cite" and not p.start), None)
    if said is None or not isinstance(block, Paragraph) or said.end > MAX_NAMED:
        return None
    rest = block.text[said.end :].lstrip()
    name = block.text[: said.end].rstrip()
    if name[-1] not in ":：" or not (rest or len(drafts) > 1):
        return None
    drafts[:1] = [Draft(block.slice(len(block.text) - len(rest)), first.box)] if rest else []
    name = name[:-1].rstrip()
    verb = next((verb for verb in _VERBS if name.endswith(verb)), "")
    return name.removesuffix(verb).rstrip()


def _is_dialogue(drafts: list[Draft]) -> bool:
    """Tell what people say in turn, each line with a dash, as most of Europe prints it: none is a name."""
    texts = [text for draft in drafts if (text := vars(draft.block).get("text"))]
    lines = "\n".join(texts).split("\n") if texts and texts[0][:1] in DASHES else []
    return len(lines) > 1 and all(line[:1] in DASHES for line in lines)


def _named(draft: Draft, quote: Element, *, alone: bool) -> str | None:
    """Return the name in a line that is a `<cite>`, a `<footer>` or a caption, or begins with a dash."""
    block = draft.block
    if not isinstance(block, Paragraph) or len(block.text) > MAX_NAMED:
        return None
    text = block.text
    if (
        _is_in_footer(draft, quote)
        or _is_citation(draft, alone=alone)
        or (not alone and text[:1] in DASHES and "\n" not in text)
    ):
        return text.lstrip(_LEAD)
    return None


def _is_in_footer(draft: Draft, quote: Element) -> bool:
    inside = list(takewhile(lambda box: box is not quote, draft.box.path()))
    if any(box.tag == "figure" and isinstance(box, Element) and box.holds_image for box in inside):
        return False
    return any(
        box.tag in {"footer", "cite", "figcaption"} or not box.classes.isdisjoint(_NAMES) for box in inside
    )


_NAMES = frozenset({
    "attribution", "quote-author", "author", "quote-source", "blockquote-footer", "source",
    "pullquote-author", "quote__author", "citation",
})  # fmt: skip
"""Classes of the line that says whose words something is."""


def _is_citation(draft: Draft, *, alone: bool) -> bool:
    """Tell whether a line is a `<cite>`, or named so by its class, from its start or a dash to its end."""
    text = getattr(draft.block, "text", "")
    return any(
        (
            piece.box.tag == "cite"
            or (not alone and not piece.box.classes.isdisjoint(_NAMES))
            or (not alone and piece.box.tag == "small" and text[-1] not in _FINAL)
        )
        and piece.end >= len(text) - 1
        and not text[: piece.start].strip(_LEAD)
        for piece in draft.pieces
    )


def _cut_citation(drafts: list[Draft]) -> str | None:
    """Cut a name in a line of its own, as after `<br><cite>` or `<br>— `, off the last paragraph."""
    last = drafts[-1]
    block = last.block
    if not isinstance(block, Paragraph):
        return None
    cited = next((p for p in last.pieces if p.box.tag == "cite" and p.end == len(block.text)), None)
    body, line_end, line = block.text.rpartition("\n")
    if cited is not None and cited.start > len(body) + 1:
        body, line_end, line = block.text[: cited.start].rstrip(), "", block.text[cited.start :]
        if body[-1:] not in _ENDS:
            return None
        body = body.rstrip(_LEAD)
    elif not line_end or not (cited or line[:1] in DASHES):
        return None
    if len(line) > MAX_NAMED:
        return None
    drafts[-1] = Draft(
        block.slice(0, len(body)),
        last.box,
        tuple(p for p in last.pieces if p.end <= len(body)),
        last.continues,
    )
    return line.lstrip(_LEAD)
