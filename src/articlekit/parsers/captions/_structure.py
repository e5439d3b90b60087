"""Captions that the markup itself announces: no guessing here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from articlekit.parsers._draft import Box
from articlekit.parsers.captions._boxes import is_picture_credit, says
from articlekit.parsers.captions._credit import whole_credit
from articlekit.parsers.captions._cues import BELOW_MARKS
from articlekit.parsers.captions._names import is_button, names_someone, width
from articlekit.parsers.captions._scene import MAX_COLUMNS, MAX_DECLARED, Claim, Part, Scene, is_visual

__all__ = ["STRUCTURE_RULES", "find_galleries"]

MAX_BETWEEN = 30
"""Columns of what stands between a picture and its figcaption: a button, a counter, a credit."""

_SECTIONS = frozenset({"header", "article", "section", "main", "body"})
_LAYOUT = frozenset({"table", "tbody", "tr", "td", "dl", "dt", "dd"})


def find_galleries(scene: Scene) -> None:
    """Put the pictures of one figure or gallery element together."""
    for box in _outermost_first(scene):
        visuals = scene.visuals_in(box)
        if len(visuals) < 2 or any(visual in scene.groups for visual in visuals):  # noqa: PLR2004
            continue
        is_gallery = box.tag == "figure" or says(box) == "gallery"
        if is_gallery and all(scene.image(visual) for visual in visuals) and scene.is_tight(box):
            scene.groups.update(dict.fromkeys(visuals, tuple(visuals)))


def _outermost_first(scene: Scene) -> Iterator[Box]:
    """Give the elements that hold pictures, those with most in them first."""
    boxes = [box for box, (first, last) in scene.spans.items() if first < last]
    depth = {box: sum(1 for _ in box.path()) for box in boxes}
    return iter(sorted(boxes, key=depth.__getitem__))


# ---------------------------------------------------------------- what an element says


def declared(scene: Scene) -> None:
    """A figcaption, an element with a caption's class, itemprop or label: it goes to the picture it stands by."""
    drafted: dict[tuple[int, ...], list[Part]] = {}
    for index in scene.near:
        part = scene.part(index)
        if index in scene.taken or not (part.declared or part.said in {"button", "hidden"}):
            continue
        if part.said in {"credit", "button", "hidden"} and not _may_stand_alone(scene, part):
            continue
        if width(scene.text(index)) > MAX_DECLARED:
            continue
        target = _target(scene, part)
        if target:
            drafted.setdefault(target, []).append(part)
            scene.taken.add(index)
    for visuals, parts in drafted.items():
        _claim_declared(scene, visuals, parts)


def _may_stand_alone(scene: Scene, part: Part) -> bool:
    """Tell whether a credit or a button is a picture's: it is in a box with it, or beside it and names someone."""
    if part.top is not None and scene.is_tight(part.top):
        return True
    if part.tag:
        return True
    before = part.index - 1
    if part.said != "credit" or before < 0:
        return False
    text = scene.seen(part.index)
    draft = scene.drafts[part.index]
    boxes = [draft.box, *(piece.box for piece in draft.pieces)]
    if before in scene.taken and any(map(is_picture_credit, boxes)) and names_someone(text, strict=True):
        return True
    beside = is_visual(scene.drafts[before]) or before in scene.taken
    return beside and whole_credit(text) is not None


def _claim_declared(scene: Scene, visuals: tuple[int, ...], parts: list[Part]) -> None:
    """Claim what is said about some pictures; an empty element says that there is no caption."""
    filled = [part for part in parts if scene.text(part.index).strip()]
    if not filled:
        scene.vetoed.update(visuals)
        return
    if all(part.said in {"button", "hidden"} for part in filled):
        scene.taken.difference_update(
            part.index for part in filled if scene.text(part.index) and not is_button(scene.text(part.index))
        )
        filled = [part for part in filled if part.index in scene.taken]
        if filled:
            scene.dropped = [*scene.dropped, *(part.index for part in filled)]
        return
    outside = not any(part.top is not None and scene.is_tight(part.top) for part in filled)
    figcaption = any(part.tag == "figcaption" for part in filled)
    rule = (
        "caption.figcaption"
        if figcaption
        else "caption.table"
        if any(part.tag for part in filled)
        else "caption.class"
    )
    confidence = (0.99 if figcaption else 0.97) - (0.04 if outside else 0)
    scene.claim(Claim(visuals, [part.index for part in filled], rule, confidence))


def _target(scene: Scene, part: Part) -> tuple[int, ...]:
    """Return the pictures that a declared text is about; none when no picture is near enough."""
    before, after = _visual_before(scene, part), _visual_after(scene, part)
    if before is None and after is None:
        return ()
    if before is None or (after is not None and _is_nearer(scene, part, before, after)):
        return _group(scene, part, after, step=1) if after is not None else ()
    return _group(scene, part, before, step=-1)


def _is_nearer(scene: Scene, part: Part, before: int, after: int) -> bool:
    """Tell whether a text belongs to the picture after it: they share a smaller box, or ▼ says so."""
    if scene.text(part.index).lstrip()[:1] in BELOW_MARKS and scene.text(part.index):
        return True
    top = part.top
    if top is None:
        return False
    first, last = scene.spans[top]
    return not first <= before <= last and first <= after <= last


def _visual_before(scene: Scene, part: Part) -> int | None:
    """Return the nearest picture before a text with nothing between but what is declared too."""
    return _nearest(scene, part, -1)


def _visual_after(scene: Scene, part: Part) -> int | None:
    """Return the nearest picture after a text; a figcaption goes to one only inside their common box."""
    found = _nearest(scene, part, 1)
    if found is None or part.top is None:
        return found if not part.tag else None
    first, last = scene.spans[part.top]
    inside = first <= found <= last and scene.is_tight(part.top)
    return found if inside or (not part.tag and part.said == "caption") else None


def _nearest(scene: Scene, part: Part, step: int) -> int | None:
    """Walk from a text to the nearest picture over texts of the same box, or that are declared, or empty."""
    index = part.index + step
    while 0 <= index < len(scene.drafts) and abs(index - part.index) <= 6:  # noqa: PLR2004
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
        return index in scene.near or not text
    if scene.drafts[index].block.type not in {"paragraph", "heading"}:
        return False
    other = scene.part(index)
    around = scene.drafts[index].box.path()
    same_box = part.top is not None and any(box is part.top for box in around) and scene.is_tight(part.top)
    short = bool(part.tag) and width(text) <= MAX_BETWEEN and abs(index - part.index) <= 2  # noqa: PLR2004
    return other.declared or same_box or short or is_button(text)


def _group(scene: Scene, part: Part, visual: int, *, step: int) -> tuple[int, ...]:
    """Return the pictures that share a caption with one: those of its gallery, or of the caption's own box."""
    known = scene.groups.get(visual)
    top = part.top
    if known:
        shared = top is None or _is_shared(scene, top, known)
        return known if shared and not _one_each(scene, known) else (visual,)
    if top is None or not scene.is_tight(top) or not scene.image(visual):
        return (visual,)
    run = _run(scene, top, visual, step)
    if len(run) < 2:  # noqa: PLR2004
        return (visual,)
    scene.groups.update(dict.fromkeys(run, run))
    return run


def _run(scene: Scene, top: Box, visual: int, step: int) -> tuple[int, ...]:
    """Return the pictures in a row next to a caption, inside one element and without captions of their own."""
    first, last = scene.spans[top]
    run = [visual]
    while (
        first <= run[-1] + step <= last
        and scene.image(run[-1] + step)
        and scene.claim_of(run[-1] + step) is None
    ):
        run.append(run[-1] + step)
    return tuple(sorted(run))


def _one_each(scene: Scene, visuals: tuple[int, ...]) -> bool:
    """Tell whether every picture of a gallery has a text of its own after or before it."""
    beside = [index for index in range(visuals[0] - 1, visuals[-1] + 2) if 0 <= index < len(scene.drafts)]
    texts = [index for index in beside if scene.text(index).strip() and scene.part(index).declared]
    shared = [index for index in texts if _is_shared(scene, scene.part(index).top, visuals)]
    apart = all(second - first > 1 for first, second in zip(visuals, visuals[1:], strict=False))
    return apart and len(shared) >= len(visuals)


def _is_shared(scene: Scene, top: Box | None, visuals: tuple[int, ...]) -> bool:
    """Tell whether an element holds more than one of some pictures."""
    return top is not None and len([visual for visual in scene.visuals_in(top) if visual in visuals]) > 1


# ---------------------------------------------------------------- what stands in a picture's box


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
            visuals = scene.groups.get(visual, (visual,))
            claim = scene.claim_of(visual)
            known = claim.parts if claim else []
            scene.claim(Claim(visuals, sorted({*known, *texts}), *rule))


def _has_words(scene: Scene, visual: int) -> bool:
    """Tell whether a picture's claim holds more than a credit."""
    claim = scene.claim_of(visual)
    return claim is not None and any(scene.part(index).said != "credit" for index in claim.parts)


def _climb(scene: Scene, visual: int) -> tuple[Box, list[int]] | None:
    """Return the first tight element round a picture that holds free text, and those texts."""
    group = scene.groups.get(visual, (visual,))
    for box in scene.drafts[visual].box.path():
        if any(other not in group for other in scene.visuals_in(box)) or not scene.is_tight(box):
            return None
        texts = scene.texts_in(box)
        if texts:
            return box, texts
    return None


def _box_rule(scene: Scene, box: Box, texts: list[int]) -> tuple[str, float] | None:
    """Return the rule by which an element's texts are a caption, with its confidence."""
    if len(texts) > 3 or any(
        scene.look(index).linked and width(scene.text(index)) > 30 and box.tag != "figure" for index in texts
    ):
        return None
    if any(scene.part(index).said == "lead" for index in texts):
        return None
    if box.tag == "figure":
        return "caption.figure", 0.95
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


def table_grid(scene: Scene) -> None:
    """Rows of pictures over rows of short texts, as many as there are pictures: old hand-made pages."""
    for box in [box for box in scene.spans if box.tag == "table"]:
        visuals = [visual for visual in scene.visuals_in(box) if scene.claim_of(visual) is None]
        texts = scene.texts_in(box)
        if len(visuals) < 2 or len(visuals) != len(texts) or not scene.is_tight(box):  # noqa: PLR2004
            continue
        if max(scene.look(index).width for index in texts) <= MAX_COLUMNS and all(
            v < t for v, t in zip(visuals, texts, strict=True)
        ):
            for visual, text in zip(visuals, texts, strict=True):
                scene.claim(Claim((visual,), [text], "caption.table-grid", 0.8))


def described_by(scene: Scene) -> None:
    """`aria-describedby` on a picture or its figure names the element that is the caption."""
    wanted: dict[str, int] = {}
    for visual in scene.visuals:
        for box in list(scene.drafts[visual].box.path())[:4]:
            for name in (box.attributes.get("aria-describedby") or "").split():
                wanted.setdefault(name, visual)
    if not wanted:
        return
    for index in scene.near:
        names = [box.attributes.get("id") for box in list(scene.drafts[index].box.path())[:3]]
        visual = next((wanted[name] for name in names if name in wanted), None)
        if (
            visual is not None
            and scene.claim_of(visual) is None
            and index not in scene.taken
            and scene.text(index).strip()
        ):
            scene.claim(Claim((visual,), [index], "caption.idref", 0.98))


_ATTRIBUTES = ("data-caption", "data-image-caption")


def attributed(scene: Scene) -> None:
    """`data-caption` on a picture is its caption, where no element shows one: Zhihu, Jetpack's carousel, lightboxes.

    Guards: an empty caption element vetoes it, and neither markup nor a file's name is a caption.
    """
    for visual in scene.free_images():
        get = scene.drafts[visual].box.attributes.get
        said = next((words for name in _ATTRIBUTES if (words := " ".join((get(name) or "").split()))), "")
        words = _TAGS.sub("", said).strip()
        if any(map(str.isalpha, words)) and words[0] not in "{[#." and width(words) <= MAX_COLUMNS:
            scene.claim(Claim((visual,), [], "caption.attribute", 0.85, words=words))


_TAGS = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)

STRUCTURE_RULES: tuple[Callable[[Scene], None], ...] = (
    described_by,
    declared,
    table_grid,
    in_its_box,
    attributed,
)
"""Asked in this order, the surest first."""
