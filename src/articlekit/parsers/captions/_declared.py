"""Captions that an element announces: a figcaption, a class, an itemprop, a label."""

from __future__ import annotations

from itertools import pairwise

from articlekit.parsers._draft import Box
from articlekit.parsers.captions._boxes import is_picture_credit
from articlekit.parsers.captions._credit import whole_credit
from articlekit.parsers.captions._cues import ADDRESSES, BELOW_MARKS
from articlekit.parsers.captions._kinds import is_text, is_visual
from articlekit.parsers.captions._names import is_button, names_someone
from articlekit.parsers.captions._scene import MAX_DECLARED, Claim, Part, Scene

__all__ = ["declared"]

MAX_APART = 6
"""How many drafts a caption element may be away from its picture."""
MAX_BETWEEN = 30
"""Columns of what stands between a picture and its figcaption: a button, a counter, a credit."""
MAX_LINES_BETWEEN = 2
"""How many such lines there may be."""

_OF_PAGES = frozenset({"button", "hidden"})


def declared(scene: Scene) -> None:
    """An element that says what it is: its words go to the picture it stands by."""
    drafted: dict[tuple[int, ...], list[Part]] = {}
    for index in scene.telling():
        part = scene.part(index)
        if index in scene.taken or not _says_something(scene, part):
            continue
        target = _target(scene, part)
        if target:
            drafted.setdefault(target, []).append(part)
            scene.taken.add(index)
    for visuals, parts in drafted.items():
        _claim(scene, visuals, parts)


def _says_something(scene: Scene, part: Part) -> bool:
    """Tell whether a text is announced as a caption, a credit or a label of one, and short enough for it."""
    if not (part.declared or part.said in _OF_PAGES) or not scene.fits(part.index, MAX_DECLARED):
        return False
    if not part.tag and scene.text(part.index).startswith(ADDRESSES):
        return False
    return part.said not in {"credit", *_OF_PAGES} or _may_stand_alone(scene, part)


def _may_stand_alone(scene: Scene, part: Part) -> bool:
    """Tell whether a credit or a button is a picture's: in a box with it, or beside it and naming someone."""
    if part.tag or scene.is_tight(part.top):
        return True
    before = part.index - 1
    if part.said != "credit" or before < 0:
        return False
    text, draft = scene.seen(part.index), scene.drafts[part.index]
    boxes = [draft.box, *(piece.box for piece in draft.pieces)]
    if before in scene.taken and any(map(is_picture_credit, boxes)) and names_someone(text, strict=True):
        return True
    beside = is_visual(scene.drafts[before]) or before in scene.taken
    return beside and whole_credit(text) is not None


def _claim(scene: Scene, visuals: tuple[int, ...], parts: list[Part]) -> None:
    """Claim what is said about some pictures; an empty element says that there is no caption."""
    filled = [part for part in parts if scene.text(part.index).strip()]
    if not filled:
        scene.vetoed.update(visuals)
    elif all(part.said in _OF_PAGES for part in filled):
        _drop_buttons(scene, filled)
    else:
        scene.claim(Claim(visuals, [part.index for part in filled], *_rule(scene, filled)))


def _drop_buttons(scene: Scene, parts: list[Part]) -> None:
    """Leave out what only serves the page; other words of such elements stay where they are."""
    for part in parts:
        if is_button(scene.text(part.index)):
            scene.dropped.append(part.index)
        else:
            scene.taken.discard(part.index)


def _rule(scene: Scene, parts: list[Part]) -> tuple[str, float]:
    """Return the name of what announced a caption, and how sure it is."""
    outside = not any(scene.is_tight(part.top) for part in parts)
    tags = {part.tag for part in parts}
    less = 0.04 if outside else 0.0
    if "figcaption" in tags:
        return "caption.figcaption", 0.99 - less
    return "caption.table" if "caption" in tags else "caption.class", 0.97 - less


def _target(scene: Scene, part: Part) -> tuple[int, ...]:
    """Return the pictures that a declared text is about; none when no picture is near enough."""
    before, after = _visual_before(scene, part), _visual_after(scene, part)
    if after is not None and (before is None or _is_nearer(scene, part, before, after)):
        return _group(scene, part, after, step=1)
    return _group(scene, part, before, step=-1) if before is not None else ()


def _is_nearer(scene: Scene, part: Part, before: int, after: int) -> bool:
    """Tell whether a text belongs to the picture after it: they share a smaller box, or ▼ says so."""
    if scene.text(part.index).lstrip().startswith(tuple(BELOW_MARKS)):
        return True
    first, last = scene.spans[part.top]
    return not first <= before <= last and first <= after <= last


def _visual_before(scene: Scene, part: Part) -> int | None:
    """Return the nearest picture before a text with nothing between but what is declared too."""
    return _nearest(scene, part, -1)


def _visual_after(scene: Scene, part: Part) -> int | None:
    """Return the nearest picture after a text; a figcaption goes to one only inside their common box."""
    found = _nearest(scene, part, 1)
    if found is None:
        return None
    first, last = scene.spans[part.top]
    inside = first <= found <= last and scene.is_tight(part.top)
    return found if inside or (not part.tag and part.said == "caption") else None


def _nearest(scene: Scene, part: Part, step: int) -> int | None:
    """Walk from a text to the nearest picture over texts of the same box, or that are declared, or empty."""
    index = part.index + step
    while 0 <= index < len(scene.drafts) and abs(index - part.index) <= MAX_APART:
        if is_visual(scene.drafts[index]):
            return index
        if not _may_be_between(scene, part, index):
            return None
        index += step
    return None


def _may_be_between(scene: Scene, part: Part, index: int) -> bool:
    """Tell whether a draft may stand between a caption and its picture."""
    text = scene.text(index)
    if not text.strip():
        return is_text(scene.drafts[index])
    other = scene.part(index)
    around = scene.drafts[index].box.path()
    same_box = any(box is part.top for box in around) and scene.is_tight(part.top)
    near = abs(index - part.index) <= MAX_LINES_BETWEEN
    short = bool(part.tag) and near and scene.look(index).width <= MAX_BETWEEN
    return other.declared or same_box or short or is_button(text)


def _group(scene: Scene, part: Part, visual: int, *, step: int) -> tuple[int, ...]:
    """Return the pictures that share a caption with one: of its gallery, or of the caption's own box."""
    known, top = scene.groups.get(visual), part.top
    if known is not None:
        shared = _is_shared(scene, top, known)
        return known if shared and not _one_each(scene, known) else (visual,)
    if not scene.is_tight(top) or not scene.image(visual):
        return (visual,)
    run = _run(scene, top, visual, step)
    if len(run) > 1:
        scene.groups.update(dict.fromkeys(run, run))
    return run


def _run(scene: Scene, top: Box, visual: int, step: int) -> tuple[int, ...]:
    """Return the pictures in a row next to a caption, in one element and without captions of their own."""
    first, last = scene.spans[top]
    run, other = [visual], visual + step
    while first <= other <= last and scene.is_ungrouped(other):
        run.append(other)
        other += step
    return tuple(sorted(run))


def _one_each(scene: Scene, visuals: tuple[int, ...]) -> bool:
    """Tell whether every picture of a gallery has a text of its own after or before it."""
    beside = [index for index in range(visuals[0] - 1, visuals[-1] + 2) if 0 <= index < len(scene.drafts)]
    texts = [index for index in beside if scene.text(index).strip() and scene.part(index).declared]
    shared = [index for index in texts if _is_shared(scene, scene.part(index).top, visuals)]
    apart = all(second - first > 1 for first, second in pairwise(visuals))
    return apart and len(shared) >= len(visuals)


def _is_shared(scene: Scene, top: Box, visuals: tuple[int, ...]) -> bool:
    """Tell whether an element holds more than one of some pictures."""
    return len([visual for visual in scene.visuals_in(top) if visual in visuals]) > 1
