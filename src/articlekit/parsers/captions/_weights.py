"""What calibration made of the evidence: written by `benchmarks/calibrate.py --write`, not by hand."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["OFFSET", "SLOPE", "WEIGHTS"]

WEIGHTS: Mapping[str, float] = {}
"""By what the points of a piece of evidence are multiplied; what is not here counts as it is."""

SLOPE, OFFSET = 1.03, 1.44
"""The confidence of a caption with so many points is 1 / (1 + exp(-SLOPE * (points - OFFSET)))."""
