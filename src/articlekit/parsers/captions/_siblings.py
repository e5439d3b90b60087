"""Captions that no markup announces: the text next to a picture, weighed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from articlekit._patterns import compiled_later
from articlekit.parsers._draft import Box
from articlekit.parsers.captions._credit import find_credit, is_labelled_credit, whole_credit
from articlekit.parsers.captions._cues import BELOW_MARKS
from articlekit.parsers.captions._evidence import Candidate, confidence_of, weigh
from articlekit.parsers.captions._names import MAX_WHO, names_someone
from articlekit.parsers.captions._phase import phases
from articlekit.parsers.captions._scene import MAX_COLUMNS, Claim, Considered, Scene

__all__ = ["pair_siblings"]

THRESHOLDS = {"balanced": 2.7, "eager": 1.2}
"""Points a caption needs."""
BORDERLINE = -2.0
"""Points from which the article's own habit may still decide."""
CLOSE = 0.5
"""Points from which a text counts as one that nearly is a caption."""
LONGEST = 5 * MAX_COLUMNS // 2
"""Columns of a text that is looked at at all."""
HABIT = 2.5
"""What the look of captions already accepted adds."""

_RULES = {
    "after": "caption.next-block",
    "before": "caption.previous-block",
    "same": "caption.same-paragraph",
    "box": "caption.box",
}


def pair_siblings(scene: Scene, mode: Literal["balanced", "eager"]) -> None:
    """Give each picture without caption the text next to it, where the evidence is good enough."""
    threshold = THRESHOLDS[mode]
    weighed = [
        (candidate, Considered(candidate.visual, candidate.index, _RULES[candidate.place], weigh(candidate)))
        for candidate in _candidates(scene)
    ]
    scene.considered += [considered for _, considered in weighed]
    _learn(scene, weighed, threshold)
    for candidate, considered in sorted(weighed, key=lambda pair: -pair[1].score):
        if considered.score >= threshold and _is_free(scene, candidate):
            _accept(scene, candidate, considered)
    _credits_below(scene)
    _captions_below(scene, threshold)


def _is_free(scene: Scene, candidate: Candidate) -> bool:
    """Tell whether neither the picture nor the text has been given away."""
    return scene.claim_of(candidate.visual) is None and candidate.index not in scene.taken


def _candidates(scene: Scene) -> Iterator[Candidate]:
    """Give the texts next to each picture that has no caption yet."""
    turns = phases(scene)
    for visual in scene.free_images():
        if turns.get(visual) == "precede":
            yield Candidate(scene, visual, visual - 1, "before", "precede")
            continue
        after = _next_text(scene, visual, 1)
        if after is not None:
            yield Candidate(scene, visual, after, _place(scene, visual, after), turns.get(visual))
        before = _next_text(scene, visual, -1)
        if before is not None and _has_reason(scene, visual, before):
            yield Candidate(scene, visual, before, "before")


def _next_text(scene: Scene, visual: int, step: int) -> int | None:
    """Return the text right after or before a picture, or after its group, over empty paragraphs."""
    index = visual + step
    group = scene.groups.get(visual, ())
    while 0 <= index < len(scene.drafts):
        if index in group or (
            scene.drafts[index].block.type == "paragraph" and not scene.text(index).strip()
        ):
            index += step
            continue
        free = scene.drafts[index].block.type in {"paragraph", "heading"} and index not in scene.taken
        return index if free and scene.fits(index, LONGEST) else None
    return None


def _place(scene: Scene, visual: int, index: int) -> str:
    """Return where a text stands: in the picture's paragraph, in its box, or after it."""
    if scene.drafts[index].continues:
        inline = scene.drafts[visual].continues and visual > 0 and scene.text(visual - 1)
        return "after" if inline else "same"
    top = scene.part(index).top
    if not scene.is_tight(top) or len(scene.visuals_in(top)) > 1:
        return "after"
    texts = list(scene.texts_in(top))
    alone = texts[:1] == [index] and all(_is_credit_line(scene.text(other)) for other in texts[1:])
    return "box" if alone else "after"


def _is_credit_line(text: str) -> bool:
    """Tell whether a text in a picture's own box is its credit: it names someone in a few words."""
    return whole_credit(text) is not None or (len(text.split()) <= 4 and names_someone(text, strict=True))  # noqa: PLR2004


def _has_reason(scene: Scene, visual: int, before: int) -> bool:
    """Tell whether the text before a picture may be its caption: ▼, or it repeats the alt."""
    text = scene.text(before).strip()
    if text[:1] in BELOW_MARKS or text[-1:] in BELOW_MARKS:
        return True
    image = scene.image(visual)
    alt = "".join(filter(str.isalnum, image.alt.lower())) if image is not None and image.alt else ""
    return len(alt) >= 9 and alt == "".join(filter(str.isalnum, text.lower()))  # noqa: PLR2004


def _learn(scene: Scene, weighed: list[tuple[Candidate, Considered]], threshold: float) -> None:
    """Let the looks that the article's captions share speak for the doubtful ones."""
    doubtful = [pair for pair in weighed if BORDERLINE < pair[1].score < threshold]
    if not doubtful:
        return
    sure = Counter(
        candidate.look.signature for candidate, considered in weighed if considered.score >= threshold
    )
    close = Counter(
        candidate.look.signature for candidate, considered in weighed if considered.score >= CLOSE
    )
    usual = _is_usual(scene, weighed)
    for candidate, considered in doubtful:
        signature = candidate.look.signature
        if candidate.turn == "tell":
            continue
        if usual and candidate.place == "after" and _is_short_here(candidate) and not _is_a_word(candidate):
            considered.add("short_after_every_picture", 1.5)
        if scene.habit.is_plain(signature):
            continue
        if sure[signature] >= 2 or close[signature] >= 3:  # noqa: PLR2004
            considered.add("looks_like_the_others", HABIT)


def _is_usual(scene: Scene, weighed: list[tuple[Candidate, Considered]]) -> bool:
    """Tell whether a text much shorter than the article's paragraphs follows nearly every picture."""
    after = [_is_short_here(candidate) for candidate, _ in weighed if candidate.place == "after"]
    return len(after) >= 2 and sum(after) >= 0.75 * len(list(scene.free_images()))  # noqa: PLR2004


def _is_short_here(candidate: Candidate) -> bool:
    """Tell whether a text is short beside the article's paragraphs."""
    return candidate.scene.habit.is_wider(candidate.look.width / 0.6)


MIN_WIDTH = 14
"""Columns that hardly any caption has fewer of."""


_HEAD = compiled_later(r"\A[^:：]{1,16}[:：] ?[^:：]{1,16}\Z")
"""A few words on both sides of a colon."""
_PLAIN_WORDS = compiled_later(r"\A[^\d\s,;:]+(?: [^\d\s,;:]+)+\Z")
"""Several words and nothing else."""


def _is_a_word(candidate: Candidate) -> bool:
    """Tell whether a text is too short to be known by its place alone, or addresses the readers.

    `Ingredients`, `Love, Anna`, `День второй: к морю`, 你怎么看？欢迎留言.
    """
    text = candidate.text
    short = len(text) == candidate.look.width < MIN_WIDTH
    return (short and _PLAIN_WORDS.search(text) is None) or "？" in text or _HEAD.search(text) is not None


def _accept(scene: Scene, candidate: Candidate, considered: Considered) -> None:
    """Write a pairing down, for every picture that shares it."""
    considered.won = True
    confidence = confidence_of(considered.score)
    visuals = scene.groups.get(candidate.visual) or _sharing(scene, candidate)
    if len(visuals) > 1:
        scene.groups.update(dict.fromkeys(visuals, visuals))
    rule = "caption.alt" if "repeats_the_alt" in dict(considered.points) else considered.rule
    scene.claim(Claim(visuals, [candidate.index], rule, confidence, certain=False))


def _sharing(scene: Scene, candidate: Candidate) -> tuple[int, ...]:
    """Return the pictures of the candidate's own paragraph, which share its caption."""
    parent = scene.drafts[candidate.visual].box.parent
    if candidate.place == "before" or parent is None:
        return (candidate.visual,)
    run = [candidate.visual]
    while (previous := run[0] - 1) >= 0 and scene.is_ungrouped(previous):
        around = scene.drafts[previous].box.parent
        if around is not parent or not (parent.tag in _SHARED or _is_alone_with(scene, candidate, parent)):
            break
        run.insert(0, previous)
    return tuple(run)


_SHARED = frozenset({"p", "figure", "span", "center", "td"})
"""Elements whose pictures share a caption."""


def _is_alone_with(scene: Scene, candidate: Candidate, box: Box) -> bool:
    """Tell whether an element holds the pictures and the caption, and nothing else."""
    return (
        box is scene.part(candidate.index).top
        and scene.is_tight(box)
        and scene.texts_in(box) == [candidate.index]
    )


def _credits_below(scene: Scene) -> None:
    """A line that is nothing but a credit, right after an accepted caption, belongs to the same picture."""
    for claim in scene.all_claims:
        following = max(claim.parts, default=-1) + 1
        if not 0 < following < len(scene.drafts) or following in scene.taken:
            continue
        if not scene.fits(following, MAX_WHO):
            continue
        if _lacks_it(scene, claim, following) if claim.certain else _is_its_credit(scene, claim, following):
            claim.parts.append(following)
            scene.claim(claim)


def _lacks_it(scene: Scene, claim: Claim, index: int) -> bool:
    """Tell whether markup told a caption without a credit, and the paragraph below is that credit."""
    if not is_labelled_credit(scene.text(index)) or not scene.image(claim.visuals[-1]):
        return False
    return claim.visuals[-1] < index and not any(
        scene.part(part).said == "credit" or find_credit(scene.text(part), certain=True)
        for part in claim.parts
    )


def _is_its_credit(scene: Scene, claim: Claim, index: int) -> bool:
    """Tell whether the text after a caption is nothing but the credit of the same picture."""
    text = scene.text(index)
    if claim.rule == "caption.box":
        top = scene.part(index).top
        return claim.visuals[0] in scene.visuals_in(top) and scene.is_tight(top) and _is_credit_line(text)
    found = whole_credit(text, certain=False)
    same = scene.look(index).signature == scene.look(claim.parts[-1]).signature
    return found is not None and (same or found.confidence > 0.92)  # noqa: PLR2004


BELOW_CREDIT = 2.0
"""What it adds that a text stands right below a picture's credit."""


def _captions_below(scene: Scene, threshold: float) -> None:
    """A short text right below a line that is nothing but the picture's credit may be its caption.

    Seen at the BBC and at RIA where feeds have taken the markup away.
    """
    for claim in [claim for claim in scene.all_claims if not claim.certain and len(claim.parts) == 1]:
        following = claim.parts[0] + 1
        credit = whole_credit(scene.seen(claim.parts[0]), certain=False)
        if (
            credit is None
            or claim.rule == _RULES["before"]
            or _next_text(scene, claim.parts[0], 1) != following
        ):
            continue
        candidate = Candidate(scene, claim.visuals[-1], following, "after")
        points = [*weigh(candidate), ("stands_below_the_credit", BELOW_CREDIT)]
        considered = Considered(candidate.visual, following, _RULES["after"], points)
        scene.considered.append(considered)
        if candidate.credit is None and considered.score >= threshold:
            considered.won = True
            claim.parts.append(following)
            scene.claim(claim)
