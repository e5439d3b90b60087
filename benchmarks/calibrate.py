"""Calibrate the weights of the evidence, and measure it family by family.

    PYTHONPATH=src python benchmarks/calibrate.py [--write]

Every text that was weighed as the caption of a picture is one example: its pieces of evidence with their
points, and whether it is the caption. Examples come from the cases under `tests/cases/captions` (also with
styles and classes taken away, and with figures as plain paragraphs) and, where they are there, from the
shared cases and the real pages of `../shared/gold`, as they are and in each plain style of markup.

A logistic regression fits a weight per piece of evidence, drawn towards 1 (the points as they stand in the
code), with folds by case and by publisher: what is reported of an example was decided by weights that never
saw its case or publisher. They replace the points as set only if they make cheaper mistakes on the unseen.
`--write` puts what stands into `_weights.py`, with the confidence that fits it, and the figures into
`docs/captions.md`.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log
from pathlib import Path
from typing import Any

from cases import bare, plain

from articlekit.options import ParseOptions
from articlekit.parsers.captions._apart import set_apart
from articlekit.parsers.captions._scene import Scene
from articlekit.parsers.captions._siblings import THRESHOLDS, pair_siblings
from articlekit.parsers.captions._structure import STRUCTURE_RULES, find_galleries
from articlekit.parsers.captions._weights import WEIGHTS as IN_FORCE
from articlekit.parsers.html import read_blocks

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
CASES = ROOT / "tests" / "cases" / "captions"
WEIGHTS = ROOT / "src" / "articlekit" / "parsers" / "captions" / "_weights.py"
DOCS = ROOT / "docs" / "captions.md"
STYLES = ("seed", "bare", "em", "samep", "center", "div")
FOLDS = 5
COST = 4.0
"""How many missed captions a false one weighs as much as: a wrong caption is worse than none."""
PULL = 40.0
"""How strongly weights are drawn towards 1: as much as so many examples that say so."""
ROUNDS = 400
RATE = 0.5
VETO = -100.0
MAX_EXPONENT = 700
LEAST_CHANGE = 0.05
"""How far from 1 a weight is that is worth a row."""
THRESHOLD = THRESHOLDS["balanced"]

FORMS: tuple[tuple[str, Callable[[str], str]], ...] = (("", str), (", bare", bare), (", plain", plain))
"""How a case is read: as it is, without styles and classes, with figures as plain paragraphs."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A text that was weighed."""

    family: str
    fold: int
    points: dict[str, float]
    right: bool
    share: float = 1.0
    """What it counts: one article written again in several styles counts once."""

    @property
    def weight(self) -> float:
        """What it counts in the fit."""
        return self.share if self.right else COST * self.share

    @property
    def is_open(self) -> bool:
        """Whether nothing decides it outright."""
        return min(self.points.values(), default=0.0) > VETO


# ---------------------------------------------------------------- examples


def raw(name: str, points: float) -> float:
    """Return the points as the evidence gave them, without the weight in force."""
    return points / IN_FORCE.get(name, 1.0) if points > VETO else points


def letters(text: str) -> str:
    """Return what of a text can be compared: its letters and digits."""
    return "".join(filter(str.isalnum, text.lower()))


def weighed(html: str) -> Iterator[tuple[str, str, dict[str, float]]]:
    """Give a picture's source, a text that was weighed, and its evidence, for every pair of a body."""
    drafts = read_blocks(html, options=ParseOptions()).drafts
    scene = Scene(set_apart(drafts))
    find_galleries(scene)
    for rule in STRUCTURE_RULES:
        rule(scene)
    pair_siblings(scene, "balanced")
    for found in scene.considered:
        image = scene.image(found.visual)
        if image is not None:
            yield (
                image.src,
                scene.text(found.text),
                {name: raw(name, points) for name, points in found.points},
            )


Said = dict[str, list[str]]
"""By source what is said of a picture: its caption, its credit."""


def examples_of(family: str, fold: str, html: str, said: Said, share: float = 1.0) -> Iterator[Example]:
    """Give the examples of one body of which it is known what is said of its pictures."""
    number = hashlib.sha256(fold.encode()).digest()[0] % FOLDS
    for src, text, points in weighed(html):
        got = letters(text)
        right = any(is_same(letters(words), got) for words in said.get(src, ()) if words)
        yield Example(family, number, points, right, share)


def is_same(wanted: str, got: str) -> bool:
    """Tell whether a text is a caption, perhaps with its credit."""
    return (
        wanted in got and len(got) < 4 * len(wanted) + 40
        if len(wanted) < len(got)
        else bool(got) and got in wanted
    )


def own(want: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Give what a case wants said of its pictures, by source."""
    for block in want:
        if not isinstance(block, dict):
            continue
        pictures = block.get("g", [block])
        for picture in pictures:
            words = (block.get("c"), block.get("k"), picture.get("c"), picture.get("k"))
            yield from ((picture["i"], text) for text in words if text and "i" in picture)
        yield from own(block.get("q", ()))
        for item in block.get("l", ()):
            yield from own(item)


def gathered(pairs: Iterable[tuple[str, str]]) -> Said:
    """Return what is said, by source."""
    said: Said = defaultdict(list)
    for src, text in pairs:
        said[src].append(text)
    return said


def of_cases() -> Iterator[Example]:
    """Give the examples of the cases in the repository."""
    for path in sorted(CASES.glob("*.json")):
        if path.stem == "credits":
            continue
        for case in json.loads(path.read_text("utf-8")):
            said = gathered(pair for want in (case["want"], *case.get("accept", ())) for pair in own(want))
            for name, change in FORMS:
                yield from examples_of(f"{path.stem}{name}", case["name"], change(case["html"]), said)


def of_shared() -> Iterator[Example]:
    """Give the examples of the shared cases, if they are there."""
    path = SHARED / "cases" / "body.json"
    for case in json.loads(path.read_text("utf-8")) if path.exists() else ():
        blocks = [block for want in (case["expect"], *case.get("accept", ())) for block in want]
        images = [
            (image, block) for block in blocks for image in block.get("images", [block]) if "src" in image
        ]
        said = gathered(
            (image["src"], words)
            for image, block in images
            for words in (
                image.get("caption"),
                image.get("credit"),
                block.get("caption"),
                block.get("credit"),
            )
            if words
        )
        for name, change in FORMS:
            yield from examples_of(f"shared cases{name}", case["name"], change(case["html"]), said)


def of_gold() -> Iterator[Example]:
    """Give the examples of the real pages, if they are there."""
    folder = SHARED / "gold"
    if not (folder / "score.py").exists():
        return
    sys.path.insert(0, str(folder))
    scorer = importlib.import_module("score")
    for case in scorer.cases():
        publisher = "/".join(case["id"].split("/")[:2])
        if case["html_clean"]:
            yield from examples_of("real pages", publisher, case["html_clean"], told(case["images"]))
        for style in STYLES if case.get("blocks") else ():
            made = scorer.flat_case(case, style)
            share = 1 / len(STYLES)
            yield from examples_of(
                f"real text, {style}", publisher, made["html"], told(made["images"]), share
            )


def told(images: Iterable[Json]) -> Said:
    """Return what the real pages say of their pictures, by each of their sources."""
    return gathered(
        (src, words)
        for image in images
        for src in (image["src"], *image["srcs"])
        for words in (image["caption"], image["credit"])
        if words
    )


# ---------------------------------------------------------------- the fit


def sigma(value: float) -> float:
    """Return the logistic function, without overflow."""
    return 1 / (1 + exp(-value)) if value > -MAX_EXPONENT else 0.0


def score(example: Example, weights: dict[str, float]) -> float:
    """Return an example's points under some weights."""
    return sum(points * weights.get(name, 1.0) for name, points in example.points.items())


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Fit one weight per piece of evidence by gradient descent, drawn towards 1 and never below 0.2."""
    counts: dict[str, float] = defaultdict(float)
    for example in examples:
        for name in example.points:
            counts[name] += example.weight
    weights = dict.fromkeys(sorted(counts), 1.0)
    for _ in range(ROUNDS):
        slopes: dict[str, float] = defaultdict(float)
        for example in examples:
            missed = example.weight * (sigma(score(example, weights) - THRESHOLD) - example.right)
            for name, points in example.points.items():
                slopes[name] += missed * points
        for name in weights:
            pulled = slopes[name] + PULL * (weights[name] - 1)
            step = RATE * pulled / (PULL + 2 * counts[name])
            weights[name] = min(1.8, max(0.2, weights[name] - step))
    return weights


def platt(scored: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Fit slope and offset of the confidence to scores and outcomes."""
    slope, offset = 0.8, 1.0
    for _ in range(2_000):
        by_slope = by_offset = 0.0
        for points, right in scored:
            missed = sigma(slope * (points - offset)) - right
            by_slope += missed * (points - offset)
            by_offset -= missed * slope
        slope = max(0.1, slope - 2 * by_slope / (20 * len(scored)))
        offset -= 2 * by_offset / len(scored)
    return slope, offset


# ---------------------------------------------------------------- the report


@dataclass(slots=True)
class Tally:
    """What was decided in one family."""

    captions: int = 0
    found: int = 0
    false: int = 0
    others: int = 0

    def add(self, example: Example, *, accepted: bool) -> None:
        """Count one example."""
        self.captions += example.right
        self.others += not example.right
        self.found += example.right and accepted
        self.false += accepted and not example.right

    def row(self, name: str) -> str:
        """Return the tally as a row of the table."""
        precision = f"{self.found / (self.found + self.false):.1%}" if self.found + self.false else "–"
        recall = f"{self.found / self.captions:.1%}" if self.captions else "–"
        return f"| {name} | {self.captions} | {recall} | {precision} | {self.false} of {self.others} |"


def loss(examples: Sequence[Example], weights: dict[str, float]) -> float:
    """Return the mean of the log loss at the threshold."""
    total = 0.0
    for example in examples:
        chance = min(1 - 1e-6, max(1e-6, sigma(score(example, weights) - THRESHOLD)))
        total -= example.weight * log(chance if example.right else 1 - chance)
    return total / sum(example.weight for example in examples)


def table(examples: Sequence[Example], by_fold: Sequence[dict[str, float]]) -> Iterator[str]:
    """Give the figures of every family, decided by weights that never saw the example's fold."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for example in examples:
        accepted = example.is_open and score(example, by_fold[example.fold]) >= THRESHOLD
        for name in (example.family, "all"):
            tallies[name].add(example, accepted=accepted)
    yield "| family | captions | recall | precision | false captions |"
    yield "|---|---:|---:|---:|---:|"
    for name in sorted(tallies, key=lambda name: (name == "all", name)):
        yield tallies[name].row(name)


def put_between(path: Path, marker: str, lines: Iterable[str]) -> None:
    """Replace what stands between two marks of a page."""
    begin, end = f"<!-- {marker} -->", f"<!-- /{marker} -->"
    text = path.read_text("utf-8")
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    block = "\n".join([begin, "", *lines, "", end])
    assert pattern.search(text), f"{path} has no {begin}"
    path.write_text(pattern.sub(lambda _: block, text), "utf-8")


def write_weights(weights: dict[str, float], slope: float, offset: float) -> None:
    """Put the weights into the module that holds them; those that stayed at 1 need no row."""
    rows = [
        f'    "{name}": {value:.2f},\n' for name, value in weights.items() if abs(value - 1) >= LEAST_CHANGE
    ]
    inner = "{\n" + "".join(rows) + "}" if rows else "{}"
    text = WEIGHTS.read_text("utf-8")
    text = re.sub(
        r"(?s)(WEIGHTS: Mapping\[str, float\] = )\{.*?\}\n",
        lambda found: f"{found[1]}{inner}\n",
        text,
    )
    text = re.sub(r"(?m)^SLOPE, OFFSET = .*$", f"SLOPE, OFFSET = {slope:.2f}, {offset:.2f}", text)
    WEIGHTS.write_text(text, "utf-8")


def cost(examples: Iterable[Example], by_fold: Sequence[dict[str, float]]) -> float:
    """Return what the mistakes cost at the threshold: missed captions, and `COST` for each false one."""
    wrong = 0.0
    for example in examples:
        accepted = example.is_open and score(example, by_fold[example.fold]) >= THRESHOLD
        wrong += example.weight if accepted != example.right else 0.0
    return wrong


def main() -> None:
    """Fit, report, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the weights and the figures")
    arguments = parser.parse_args()
    examples = [*of_cases(), *of_shared(), *of_gold()]
    fitted = [example for example in examples if example.is_open]
    as_set: list[dict[str, float]] = [{}] * FOLDS
    held = [fit([example for example in fitted if example.fold != fold]) for fold in range(FOLDS)]
    better = cost(examples, held) < cost(examples, as_set)
    weights, by_fold = (fit(fitted), held) if better else ({}, as_set)
    slope, offset = platt([(score(example, by_fold[example.fold]), example.right) for example in fitted])
    losses = [
        sum(loss([e for e in fitted if e.fold == fold], by[fold]) for fold in range(FOLDS)) / FOLDS
        for by in (as_set, held)
    ]
    summary = (
        f"{len(examples)} texts were weighed. Mistakes cost {cost(examples, as_set):.1f} with the points as "
        f"they are set and {cost(examples, held):.1f} with weights fitted to other folds (a missed caption "
        f"1, a false one {COST:.0f}; log loss {losses[0]:.3f} and {losses[1]:.3f}), so "
        f"{'the weights' if better else 'the points'} stand."
    )
    figures = [summary, "", *table(examples, by_fold)]
    print(
        *figures,
        *(f"{name} {value:.2f}" for name, value in weights.items()),
        f"{slope:.2f} {offset:.2f}",
        sep="\n",
    )
    if arguments.write:
        write_weights(weights, slope, offset)
        put_between(DOCS, "calibration", figures)


if __name__ == "__main__":
    main()
