"""What speaks for a text next to a picture being its caption, and what speaks against it: the sum decides."""

from __future__ import annotations

from math import exp

from articlekit.parsers.captions._candidate import VETO, Candidate
from articlekit.parsers.captions._evidence_against import AGAINST
from articlekit.parsers.captions._evidence_for import FOR
from articlekit.parsers.captions._weights import OFFSET, SLOPE, WEIGHTS

__all__ = ["Candidate", "confidence_of", "weigh"]

LEAST, MOST = 0.5, 0.97
"""Between which the confidence of a caption lies that no markup announces."""

_ASKED = tuple(
    (evidence.__name__, evidence, WEIGHTS.get(evidence.__name__, 1.0)) for evidence in (*FOR, *AGAINST)
)


def weigh(candidate: Candidate) -> list[tuple[str, float]]:
    """Return the evidence that has something to say, by name, with its points."""
    return [
        (name, round(points * weight, 2) if points > VETO else VETO)
        for name, evidence, weight in _ASKED
        if (points := evidence(candidate))
    ]


def confidence_of(points: float) -> float:
    """Return how sure it is that a text with so many points is a caption."""
    return round(min(MOST, max(LEAST, 1 / (1 + exp(-SLOPE * (points - OFFSET))))), 2)
