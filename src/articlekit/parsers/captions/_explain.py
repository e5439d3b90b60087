"""Why a picture has the caption it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articlekit.parsers.captions._scene import Considered, Scene

__all__ = ["Explained", "explain_lines", "explained"]

MAX_SHOWN = 60
"""Characters of a text that are shown."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A text that was considered as a picture's caption."""

    text: str
    rule: str
    score: float
    points: tuple[tuple[str, float], ...]
    won: bool


@dataclass(frozen=True, slots=True)
class Explained:
    """What was considered for one picture, and what won."""

    src: str
    rule: str | None
    """The rule that decided; None when the picture has no caption."""
    confidence: float
    vetoed: bool
    """Whether an empty caption element said that there is none."""
    weighed: tuple[Weighed, ...]


def explained(scene: Scene) -> Iterator[Explained]:
    """Give the explanation of every picture of a run."""
    for visual in scene.visuals:
        claim = scene.claim_of(visual)
        block = scene.drafts[visual].block
        src = str(getattr(block, "src", None) or getattr(block, "url", None) or block.type)
        weighed = tuple(_weighed(scene, found) for found in scene.considered if found.visual == visual)
        yield Explained(
            src,
            claim.rule if claim else None,
            claim.confidence if claim else 0.0,
            visual in scene.vetoed,
            weighed,
        )


def _weighed(scene: Scene, found: Considered) -> Weighed:
    """Keep what was weighed, with the words instead of places."""
    return Weighed(scene.text(found.text), found.rule, found.score, tuple(found.points), found.won)


def explain_lines(explained: Iterable[Explained]) -> Iterator[str]:
    """Give the explanation as lines of text, for a terminal."""
    for picture in explained:
        yield f"{picture.src}: {_verdict(picture)}"
        for weighed in picture.weighed:
            mark = "+" if weighed.won else "-"
            yield f"  {mark} {weighed.score:+.1f} {weighed.rule} {_shown(weighed.text)}"
            yield "    " + ", ".join(
                f"{name.replace('_', ' ')} {points:+.1f}" for name, points in weighed.points
            )


def _verdict(picture: Explained) -> str:
    """Say in a few words what won."""
    if picture.rule:
        return f"{picture.rule} ({picture.confidence:.2f})"
    return "no caption: its caption element is empty" if picture.vetoed else "no caption"


def _shown(text: str) -> str:
    """Return a text short enough for one line."""
    flat = " ".join(text.split())
    return f'"{flat[: MAX_SHOWN - 1]}…"' if len(flat) > MAX_SHOWN else f'"{flat}"'
