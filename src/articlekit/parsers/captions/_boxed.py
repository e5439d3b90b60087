"""Captions that stand in an element of their picture's own: figures, boxes for images, cells of a table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from articlekit.parsers._draft import Box
from articlekit.parsers.captions._boxes import says
from articlekit.parsers.captions._credit import whole_credit
from articlekit.parsers.captions._names import is_button, names_someone
from articlekit.parsers.captions._scene import MOST_IN_A_BOX, Claim, Scene

__all__ = ["MAX_LINKED", "in_its_box"]

MAX_TEXTS = 3
"""Texts in one element that may be one caption."""
MAX_LINKED = 30
"""Columns of the longest text that is a link and may be a caption; a longer one leads to another article."""

_SECTIONS = frozenset({"header", "article", "section", "main", "body"})
_LAYOUT = frozenset({"table", "tbody", "tr", "td", "dl", "dt", "dd"})


def in_its_box(scene: Scene) -> None:
    """The first element round a picture that holds any text holds its caption: figures and media boxes."""
    for visual in scene.visuals:
        if scene.drafts[visual].block.type == "table":
            continue
        found = _climb(scene, visual)
        if found is None:
            continue
        box, texts = found
        if visual in scene.vetoed or _has_words(scene, visual):
            _add_credit(scene, visual, texts)
        elif (rule := _box_rule(scene, box, texts)) is not None:
            scene.claim(Claim(_visuals_of(scene, box, visual), texts, *rule))


def _visuals_of(scene: Scene, box: Box, visual: int) -> tuple[int, ...]:
    """Return the pictures to which an element's texts belong: of a gallery, all or the only one in it."""
    alone = scene.spans[box] == (visual, visual)
    return (visual,) if alone else scene.groups.get(visual, (visual,))


def _has_words(scene: Scene, visual: int) -> bool:
    """Tell whether a picture's claim holds more than a credit."""
    claim = scene.claim_of(visual)
    return claim is not None and any(scene.part(index).said != "credit" for index in claim.parts)


def _climb(scene: Scene, visual: int) -> tuple[Box, list[int]] | None:
    """Return the first tight element round a picture that holds free text, and those texts."""
    group = scene.groups.get(visual, (visual,))
    if len(group) == 1 and not scene.has_company(visual):
        return None
    own = takewhile(lambda box: _is_own(scene, box, group), scene.drafts[visual].box.path())
    return next(((box, texts) for box in own if (texts := scene.texts_in(box))), None)


def _is_own(scene: Scene, box: Box, group: Sequence[int]) -> bool:
    """Tell whether an element holds some pictures, no others, and no prose."""
    first, last = scene.spans[box]
    known = {first, last} if last - first < MOST_IN_A_BOX else ()
    own = set(group).issuperset(known) and (first == last or set(group).issuperset(scene.visuals_in(box)))
    return own and scene.is_tight(box)


def _box_rule(scene: Scene, box: Box, texts: list[int]) -> tuple[str, float] | None:
    """Return the rule by which an element's texts are a caption, with its confidence."""
    if len(texts) > MAX_TEXTS or any(scene.part(index).said == "lead" for index in texts):
        return None
    if box.tag == "figure":
        return "caption.figure", 0.95
    if any(scene.look(index).linked and scene.look(index).width > MAX_LINKED for index in texts):
        return None
    if says(box) in {"media", "caption", "gallery"} and box.tag not in _SECTIONS:
        return "caption.media-box", 0.92
    if box.tag in _LAYOUT and len(texts) <= 2:  # noqa: PLR2004
        return "caption.table-cell", 0.85
    if all(scene.part(index).weak for index in texts) and len(texts) == 1:
        return "caption.text-class", 0.8
    return None


def _add_credit(scene: Scene, visual: int, texts: list[int]) -> None:
    """Add what else stands in a captioned picture's box, if it names someone or is a button."""
    claim = scene.claim_of(visual)
    for index in texts:
        text = scene.seen(index)
        if is_button(text):
            scene.taken.add(index)
            scene.dropped.append(index)
            continue
        if whole_credit(text) is None and not (scene.part(index).weak and names_someone(text, strict=True)):
            continue
        if claim is None:
            claim = Claim(scene.groups.get(visual, (visual,)), [], "caption.figure", 0.9)
        claim.parts = sorted({*claim.parts, index})
        scene.claim(claim)
