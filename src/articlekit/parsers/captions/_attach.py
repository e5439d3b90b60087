"""Captions and credits are attached: drafts come in, blocks go out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from articlekit.errors import Diagnostic
from articlekit.models import Block, Credit, Gallery, Image, Origin, Paragraph
from articlekit.options import ParseOptions
from articlekit.parsers._draft import Box, Draft
from articlekit.parsers.captions._apart import set_apart
from articlekit.parsers.captions._credit import lead_credit, whole_credit
from articlekit.parsers.captions._explain import Explained, explained
from articlekit.parsers.captions._inside import with_inner
from articlekit.parsers.captions._kinds import is_blank, is_text, is_visual, text_of
from articlekit.parsers.captions._names import has_agency, names_someone, split_names
from articlekit.parsers.captions._read import Part, Words, read_words
from articlekit.parsers.captions._scene import Claim, Scene
from articlekit.parsers.captions._siblings import pair_siblings
from articlekit.parsers.captions._structure import STRUCTURE_RULES, find_galleries
from articlekit.parsers.captions._told import is_titled, told_rule, with_title

__all__ = ["Captioned", "attach_captions"]


MAX_LEAD = 120
"""Characters of the longest line that gives the credit of the picture above the article."""
AROUND = 3
"""How many texts on each side of a picture a program's own rule is shown."""


@dataclass(frozen=True, slots=True)
class Captioned:
    """The blocks of a body with their captions."""

    blocks: tuple[Block, ...]
    diagnostics: tuple[Diagnostic, ...]
    lead_credit: Credit | None = None
    """The credit of the picture above the article, from a line such as 题图：X."""


def attach_captions(
    drafts: Sequence[Draft], *, options: ParseOptions, explain: list[Explained] | None = None
) -> Captioned:
    """Return the blocks of a body, each picture with its caption and credit.

    Args:
        drafts: What the body readers found, in reading order.
        options: `captions` says how much evidence a caption needs; `caption_rules` are asked first.
        explain: Filled, picture by picture, with what was considered and why it won.
    """
    if not any(is_visual(draft) or draft.inner for draft in drafts):
        return Captioned(
            tuple(draft.block for draft in drafts if not is_blank(draft)), (), _lead_credit(drafts)
        )
    diagnostics: list[Diagnostic] = []
    blocks = _attached(drafts, options, diagnostics, explain)
    return Captioned(tuple(blocks), tuple(diagnostics), _lead_credit(drafts))


def _attached(
    drafts: Sequence[Draft],
    options: ParseOptions,
    diagnostics: list[Diagnostic],
    explain: list[Explained] | None,
) -> list[Block]:
    """Pair the pictures of one run of drafts, and those inside its blocks."""
    scene = Scene(set_apart(drafts))
    _ask_user_rules(scene, options)
    find_galleries(scene)
    for rule in STRUCTURE_RULES:
        rule(scene)
    if options.captions != "structural":
        scene.vetoed.update(visual for visual in scene.visuals if is_titled(scene.drafts[visual]))
        pair_siblings(scene, options.captions)
    if explain is not None:
        explain += explained(scene)
    return list(_built(scene, options, diagnostics, explain))


def _ask_user_rules(scene: Scene, options: ParseOptions) -> None:
    """Ask the program's own rules, in order, about every picture."""
    for rule in options.caption_rules:
        for visual in scene.free_images():
            before, after = _texts_around(scene, visual)
            chosen = rule(scene.drafts[visual], before, after)
            if chosen is None:
                continue
            index = next((i for i in scene.near if scene.drafts[i] is chosen and i not in scene.taken), None)
            if index is not None:
                name = getattr(rule, "__name__", "rule").strip("_").replace("_", "-").strip("<>")
                scene.claim(Claim((visual,), [index], f"caption.user.{name}", 1.0))


def _texts_around(scene: Scene, visual: int) -> tuple[list[Draft], list[Draft]]:
    """Return the drafts with text right before a picture, the nearest first, and right after it."""
    before = reversed(scene.drafts[max(0, visual - AROUND) : visual])
    after = scene.drafts[visual + 1 : visual + 1 + AROUND]
    return list(takewhile(is_text, before)), list(takewhile(is_text, after))


def _built(
    scene: Scene, options: ParseOptions, diagnostics: list[Diagnostic], explain: list[Explained] | None
) -> Iterator[Block]:
    """Give the blocks of a run with their captions; what became a caption is no longer a block."""
    for index, draft in enumerate(scene.drafts):
        if index in scene.taken:
            if index in scene.dropped:
                diagnostics.append(_dropped(scene.text(index)))
            continue
        if not (draft.inner or is_visual(draft)):
            if not is_blank(draft):
                yield draft.block
            continue
        group = scene.groups.get(index, (index,))
        if index != group[0]:
            continue
        if draft.inner:
            runs = [_attached(run, options, diagnostics, explain) for run in draft.inner]
            yield with_inner(draft.block, runs)
            continue
        visual = _visual(scene, group, diagnostics)
        yield visual if options.captions == "structural" else with_title(draft, visual)


def _dropped(text: str) -> Diagnostic:
    """Tell of a label that only served the page."""
    return Diagnostic("text.dropped", "info", f"left out a label of the page: {text}")


def _visual(scene: Scene, group: Sequence[int], diagnostics: list[Diagnostic]) -> Block:
    """Return a picture, or a gallery of several, with what was read about it."""
    pictures = [
        _with_words(scene.drafts[index].block, _words(scene, scene.claims.get(index), diagnostics))
        for index in group
    ]
    if len(group) == 1:
        return pictures[0]
    gallery = Gallery(images=tuple(picture for picture in pictures if isinstance(picture, Image)))
    return _with_words(gallery, _words(scene, scene.shared.get(tuple(group)), diagnostics))


def _words(scene: Scene, claim: Claim | None, diagnostics: list[Diagnostic]) -> Words:
    """Read the caption that a claim gives."""
    if claim is None:
        return Words()
    parts = [Part(scene.drafts[index], scene.part(index).said) for index in sorted(claim.parts)]
    if claim.words:
        parts.insert(0, Part(Draft(Paragraph(text=claim.words), Box("figcaption", {}))))
    rule, confidence = told_rule((part.draft for part in parts), (claim.rule, claim.confidence))
    of_table = "table" in [scene.drafts[visual].block.type for visual in claim.visuals]
    words = read_words(parts, rule, confidence, certain=claim.certain, credits_apart=not of_table)
    diagnostics += map(_dropped, words.dropped)
    return words


def _with_words(block: Block, words: Words) -> Block:
    """Return a block with a caption and a credit."""
    credit = words.credit
    if isinstance(block, Image) and credit is None:
        credit = _attribute_credit(block)
    changes: dict[str, object] = {}
    if words.caption is not None:
        changes["caption"] = words.caption
    if credit is not None:
        changes["credit"] = credit
    return block.replace(**changes) if changes else block


def _attribute_credit(image: Image) -> Credit | None:
    """The credit after a bar in the picture's title, as German broadcasters print it: `Ein Schiff | AFP`."""
    for text in (image.title, image.alt):
        if not text or "|" not in text:
            continue
        printed = text.rpartition("|")[2].strip()
        found = whole_credit(printed)
        who = found.who if found else printed
        if names_someone(who, strict=True) and (found or has_agency(who) or "/" in who):
            line = printed if printed != who else None
            return Credit(
                text=who,
                names=split_names(who),
                line=line,
                origin=Origin(rule="credit.title", confidence=0.85),
            )
    return None


def _lead_credit(drafts: Iterable[Draft]) -> Credit | None:
    """Return the credit of the picture above the article, if a line of the body gives it."""
    for draft in drafts:
        text = text_of(draft)
        if 0 < len(text) <= MAX_LEAD and (found := lead_credit(text)):
            origin = Origin(rule="credit.lead", confidence=0.9)
            return Credit(text=found.who, names=split_names(found.who), line=text.strip(), origin=origin)
    return None
