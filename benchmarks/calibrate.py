"""Calibrate the weights of the evidence, and measure it family by family.

    PYTHONPATH=src python benchmarks/calibrate.py [--write]

Every text that was weighed as the caption of a picture is one example: its pieces of evidence with their points,
and whether it is the caption. Examples come from the cases under `tests/cases/captions` (also with styles and
classes taken away, and with figures as plain paragraphs) and, where they are there, from the shared cases and
the real pages of `../shared/gold`, once as they are and once in each plain style of markup.

A logistic regression fits a weight per piece of evidence, drawn towards 1 (the points as they stand in the code),
with folds by family and by publisher: what is reported of an example was decided by weights that never saw its
family or publisher. `--write` puts the weights of all examples into `_weights.py`, and the figures into
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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log
from pathlib import Path
from typing import Any

from cases import bare, plain

from articlekit.options import ParseOptions
from articlekit.parsers.captions._apart import set_apart
from articlekit.parsers.captions._scene import Claim, Scene
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
PULL = 4.0
"""How strongly weights are drawn towards 1: as much as so many examples that say so."""
ROUNDS = 400
RATE = 0.5
VETO = -100.0
THRESHOLD = THRESHOLDS["balanced"]

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A text that was weighed."""

    family: str
    fold: int
    points: dict[str, float]
    right: bool

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
    apart = set_apart(drafts)
    scene = Scene(apart.drafts)
    for visual, text in apart.pairs:
        scene.claim(Claim((visual,), [text], "caption.shortcode", 0.97))
    find_galleries(scene)
    for rule in STRUCTURE_RULES:
        rule(scene)
    pair_siblings(scene, "balanced")
    for found in scene.considered:
        image = scene.image(found.visual)
        if image is not None:
            yield image.src, scene.text(found.text), {name: raw(name, points) for name, points in found.points}


def examples_of(family: str, fold: str, html: str, captions: dict[str, str]) -> Iterator[Example]:
    """Give the examples of one body whose captions are known by their pictures' sources."""
    number = hashlib.sha256(fold.encode()).digest()[0] % FOLDS
    for src, text, points in weighed(html):
        wanted, got = letters(captions.get(src, "")), letters(text)
        yield Example(family, number, points, bool(wanted) and (wanted in got or got in wanted) and len(got) < 4 * len(wanted) + 40)


def own(want: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Give the captions that a case wants, by source."""
    for block in want:
        if not isinstance(block, dict):
            continue
        if "i" in block:
            yield block["i"], block.get("c") or block.get("k") or ""
        for name in ("g", "q"):
            yield from own(block.get(name, ()))
        for item in block.get("l", ()):
            yield from own(item)


def of_cases() -> Iterator[Example]:
    """Give the examples of the cases in the repository."""
    for path in sorted(CASES.glob("*.json")):
        if path.stem == "credits":
            continue
        for case in json.loads(path.read_text("utf-8")):
            captions = dict(own(case["want"]))
            for name, change in (("", str), (", bare", bare), (", plain", plain)):
                yield from examples_of(f"{path.stem}{name}", case["name"], change(case["html"]), captions)


def of_shared() -> Iterator[Example]:
    """Give the examples of the shared cases, if they are there."""
    path = SHARED / "cases" / "body.json"
    for case in json.loads(path.read_text("utf-8")) if path.exists() else ():
        images = [image for block in case["expect"] for image in block.get("images", [block])]
        captions = {image["src"]: image.get("caption") or image.get("credit") or "" for image in images if "src" in image}
        for name, change in (("", str), (", bare", bare), (", plain", plain)):
            yield from examples_of(f"shared cases{name}", case["name"], change(case["html"]), captions)


def of_gold() -> Iterator[Example]:
    """Give the examples of the real pages, if they are there."""
    folder = SHARED / "gold"
    if not (folder / "score.py").exists():
        return
    sys.path.insert(0, str(folder))
    scorer = importlib.import_module("score")
    for case in scorer.cases():
        publisher = "/".join(case["id"].split("/")[:2])
        captions = {src: image["caption"] for image in case["images"] for src in (image["src"], *image["srcs"])}
        if case["html_clean"]:
            yield from examples_of("real pages", publisher, case["html_clean"], captions)
        for style in STYLES if case.get("blocks") else ():
            made = scorer.flat_case(case, style)
            captions = {image["src"]: image["caption"] for image in made["images"]}
            yield from examples_of(f"real text, {style}", publisher, made["html"], captions)


# ---------------------------------------------------------------- the fit


def sigma(value: float) -> float:
    """Return the logistic function, without overflow."""
    return 1 / (1 + exp(-value)) if value > -700 else 0.0


def score(example: Example, weights: dict[str, float]) -> float:
    """Return an example's points under some weights."""
    return sum(points * weights.get(name, 1.0) for name, points in example.points.items())


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Fit one weight per piece of evidence by gradient descent, drawn towards 1 and never below 0.2."""
    counts: dict[str, int] = defaultdict(int)
    for example in examples:
        for name in example.points:
            counts[name] += 1
    weights = dict.fromkeys(sorted(counts), 1.0)
    for _ in range(ROUNDS):
        slopes: dict[str, float] = defaultdict(float)
        for example in examples:
            missed = sigma(score(example, weights) - THRESHOLD) - example.right
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
        total -= log(chance if example.right else 1 - chance)
    return total / len(examples)


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
    rows = [f'    "{name}": {value:.2f},\n' for name, value in weights.items() if abs(value - 1) >= 0.05]
    text = WEIGHTS.read_text("utf-8")
    text = re.sub(r"(?s)(WEIGHTS: Mapping\[str, float\] = )\{.*?\}\n", lambda found: f"{found[1]}{{\n{''.join(rows)}}}\n", text)
    text = re.sub(r"(?m)^SLOPE, OFFSET = .*$", f"SLOPE, OFFSET = {slope:.2f}, {offset:.2f}", text)
    WEIGHTS.write_text(text, "utf-8")


def main() -> None:
    """Fit, report, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights and the figures")
    arguments = parser.parse_args()
    examples = [*of_cases(), *of_shared(), *of_gold()]
    fitted = [example for example in examples if example.is_open]
    by_fold = [fit([example for example in fitted if example.fold != fold]) for fold in range(FOLDS)]
    weights = fit(fitted)
    slope, offset = platt([(score(example, by_fold[example.fold]), example.right) for example in fitted])
    start: list[dict[str, float]] = [{}] * FOLDS
    print(f"{len(examples)} examples; log loss {loss(fitted, {}):.3f} before, ", end="")
    held = sum(loss([e for e in fitted if e.fold == fold], by_fold[fold]) for fold in range(FOLDS)) / FOLDS
    print(f"{loss(fitted, weights):.3f} after, {held:.3f} held out; confidence {slope:.2f}, {offset:.2f}")
    print(*(f"{name} {value:.2f}" for name, value in weights.items()), sep="\n")
    print("before:", *list(table(examples, start))[-1:], sep="\n")
    figures = list(table(examples, by_fold))
    print("held out:", *figures, sep="\n")
    if arguments.write:
        write_weights(weights, slope, offset)
        put_between(DOCS, "calibration", figures)


if __name__ == "__main__":
    main()
