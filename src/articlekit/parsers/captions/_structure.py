"""Captions that the markup itself gives: no guessing here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from articlekit.parsers._draft import Box
from articlekit.parsers.captions._boxed import MAX_LINKED, in_its_box
from articlekit.parsers.captions._boxes import says
from articlekit.parsers.captions._declared import declared
from articlekit.parsers.captions._names import width
from articlekit.parsers.captions._scene import MAX_COLUMNS, Claim, Scene

__all__ = ["STRUCTURE_RULES", "find_galleries"]


def find_galleries(scene: Scene) -> None:
    """Put the pictures of one figure or gallery element together."""
    for box in _outermost_first(scene):
        visuals = scene.visuals_in(box)
        if len(visuals) < 2 or any(visual in scene.groups for visual in visuals):  # noqa: PLR2004
            continue
        if all(scene.image(visual) for visual in visuals) and scene.is_tight(box):
            scene.groups.update(dict.fromkeys(visuals, tuple(visuals)))


def _outermost_first(scene: Scene) -> Iterator[Box]:
    """Give the figures and galleries that hold several pictures, those with most in them first."""
    boxes = [
        box
        for box, (first, last) in scene.spans.items()
        if first < last and (box.tag == "figure" or says(box) == "gallery")
    ]
    depth = {box: sum(1 for _ in box.path()) for box in boxes}
    return iter(sorted(boxes, key=depth.__getitem__))


def table_grid(scene: Scene) -> None:
    """Rows of pictures over rows of short texts, as many as there are pictures: old hand-made pages."""
    for box in [box for box in scene.spans if box.tag == "table"]:
        visuals = [visual for visual in scene.visuals_in(box) if scene.claim_of(visual) is None]
        texts = scene.texts_in(box)
        if len(visuals) < 2 or len(visuals) != len(texts) or not scene.is_tight(box):  # noqa: PLR2004
            continue
        pairs = list(zip(visuals, texts, strict=True))
        if all(visual < text and scene.look(text).width <= MAX_COLUMNS for visual, text in pairs):
            for visual, text in pairs:
                scene.claim(Claim((visual,), [text], "caption.table-grid", 0.8))


def in_turn(scene: Scene) -> None:
    """The pictures of a gallery and short texts take turns: each text belongs to the picture above it.

    Or to the one below it, where each picture has such a text. Guards: no text stands below another, and
    none is a long link; a text below the last picture alone is the caption of all, unless the two have an
    element to themselves.
    """
    for visuals in dict.fromkeys(scene.groups.values()):
        box = next(box for box in scene.drafts[visuals[0]].box.path() if scene.spans[box][1] >= visuals[-1])
        texts = scene.texts_in(box)
        if not texts or not scene.is_tight(box) or any(map(scene.claim_of, visuals)):
            continue
        step = 1 if [index + 1 for index in texts] == [*visuals] else -1
        pairs = [(index + step, index) for index in texts]
        if all(_is_beside(scene, visuals, *pair) for pair in pairs) and _are_parted(scene, visuals, pairs):
            for visual, text in pairs:
                scene.claim(Claim((visual,), [text], "caption.in-turn", 0.85))


def _is_beside(scene: Scene, visuals: tuple[int, ...], visual: int, text: int) -> bool:
    """Tell whether what stands right beside a short text is a picture of the gallery."""
    look = scene.look(text)
    return visual in visuals and look.width <= (MAX_LINKED if look.linked else MAX_COLUMNS)


def _are_parted(scene: Scene, visuals: tuple[int, ...], pairs: list[tuple[int, int]]) -> bool:
    """Tell whether a text stands between pictures, or in an element with its picture and no other."""
    first, text = pairs[0]
    return first != visuals[-1] or scene.spans[scene.part(text).top] == (first, first)


def described_by(scene: Scene) -> None:
    """`aria-describedby` on a picture or its figure names the element that is the caption."""
    if not any("aria-describedby" in box.attributes for box in scene.spans):
        return
    wanted: dict[str, int] = {}
    for visual in scene.visuals:
        for box in list(scene.drafts[visual].box.path())[:4]:
            for name in (box.attributes.get("aria-describedby") or "").split():
                wanted.setdefault(name, visual)
    found: dict[int, list[int]] = {}
    for index in scene.near if wanted else ():
        names = [box.attributes.get("id") for box in list(scene.drafts[index].box.path())[:3]]
        visual = next((wanted[name] for name in names if name in wanted), -1)
        if visual >= 0 and index not in scene.taken and scene.text(index).strip():
            found.setdefault(visual, []).append(index)
    for visual, indices in found.items():
        if scene.claim_of(visual) is None:
            scene.claim(Claim((visual,), indices, "caption.idref", 0.98))


_ATTRIBUTES = {"data-caption": None, "data-image-caption": None}.keys()
"""In the order in which they are believed."""


def attributed(scene: Scene) -> None:
    """`data-caption` on a picture is its caption where no element shows one: Zhihu, Jetpack, lightboxes.

    Guards: an empty caption element vetoes it, and neither markup nor a file's name is a caption.
    """
    for visual in scene.visuals:
        attributes = scene.drafts[visual].box.attributes
        if _ATTRIBUTES.isdisjoint(attributes) or not scene.is_free(visual):
            continue
        texts = (" ".join((attributes.get(name) or "").split()) for name in _ATTRIBUTES)
        said = next(filter(None, texts), "")
        words = _TAGS.sub("", said).strip()
        if any(map(str.isalpha, words)) and words[0] not in "{[#." and width(words) <= MAX_COLUMNS:
            scene.claim(Claim((visual,), [], "caption.attribute", 0.85, words=words))


_TAGS = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)

STRUCTURE_RULES: tuple[Callable[[Scene], None], ...] = (
    described_by,
    declared,
    table_grid,
    in_turn,
    in_its_box,
    attributed,
)
"""Asked in this order, the surest first."""
