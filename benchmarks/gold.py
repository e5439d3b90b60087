"""How well captions, credits and images of real pages are read, in every style of markup.

    PYTHONPATH=src python benchmarks/gold.py [--mode MODE …] [--half a|b] [--show] [--folder GOLD]

GOLD is a folder with `score.py`, `forms.py` and their cases; the benchmark ends at once where there is none.
A stable hash of the publisher's name halves the cases: rules are made on half `a`, and half `b` checks them.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from calibrate import DOCS, put_between

import articlekit

SHARED = Path(__file__).parents[2] / "shared" / "gold"
COLUMNS = {
    "cap_F1": "captions F1",
    "cap_P": "precision",
    "cap_R": "recall",
    "cap_exact_R": "exact",
    "cred_F1": "credits F1",
    "img_R": "images recall",
    "false_cap": "body as caption",
    "left_in_body": "left in body",
    "para_F1": "paragraphs F1",
}

Row = dict[str, Any]


def read(html: str, url: str | None = None) -> Row:
    """Read a page's body as the scorer wants it: paragraphs, headings, images with captions and credits."""
    article = articlekit.from_parts({}, html, base_url=url)
    found: Row = {"paragraphs": [], "headings": [], "images": []}
    for block in articlekit.walk(article):
        if block.type in {"paragraph", "heading"}:
            found[f"{block.type}s"].append(block.text)
    for image in article.images:
        caption = image.caption.text if image.caption else ""
        credit = image.credit.text if image.credit else ""
        found["images"].append({"src": image.src, "caption": caption, "credit": credit})
    return found


def half(case: Row) -> str:
    """Return the half that a case's publisher is in: `a` to develop on, `b` to check with."""
    publisher = "/".join(case["id"].split("/")[:2])
    return "ab"[hashlib.sha256(publisher.encode()).digest()[0] % 2]


def cases_of(scorer: Any, wanted: str | None) -> list[Row]:  # noqa: ANN401 - a module found at run time
    """Return the cases of one half, or all."""
    return [case for case in scorer.cases() if wanted in {None, half(case)}]


def rows(scorer: Any, modes: Sequence[str], halves: Sequence[str | None]) -> Iterator[str]:  # noqa: ANN401
    """Give the lines of the table: a mode and a half each."""
    yield "| markup | publishers | " + " | ".join(COLUMNS.values()) + " |"
    yield "|---|---|" + "---:|" * len(COLUMNS)
    for mode in modes:
        for wanted in halves:
            result = scorer.run(read, cases_of(scorer, wanted), mode)
            assert not result["errors"], result["errors"][0]
            figures = scorer.total(result["rows"])
            cells = " | ".join(f"{100 * figures[name]:.1f}" for name in COLUMNS)
            yield f"| {mode} | {wanted or 'all'} | {cells} |"


def misses(scorer: Any, mode: str, wanted: str | None) -> Iterator[str]:  # noqa: ANN401
    """Give each picture whose caption or credit is not the gold's, with both."""
    for case in cases_of(scorer, wanted):
        if mode.startswith("flat:"):
            made = (
                scorer.flat_case(case, mode[5:]) if case.get("blocks") else {**case, "html": "", "images": []}
            )
            case, html = made, made["html"]  # noqa: PLW2901 - the same article, written again
        else:
            html = case[{"clean": "html_clean", "lca": "html", "tight": "html_tight", "page": "page"}[mode]]
        if not html or not case.get("has_image_gold"):
            continue
        images = read(html, case["url"])["images"]
        pairs, spare, _ = scorer.match_images(images, case["images"])
        by_gold = {gold: found for found, gold in pairs}
        for index, gold in enumerate(case["images"]):
            if gold.get("where", {}).get("caption") in {"absent", "no-img-node"}:
                continue
            if index not in by_gold:
                yield f"{case['id']}: image lost {gold['src']}\n    want {gold['caption']!r}"
                continue
            got = images[by_gold[index]]
            wrong = scorer.norm(got["caption"]) != scorer.norm(gold["caption"])
            missed = gold["credit"] and not scorer.credit_match(got["credit"], gold["credit"])
            if (
                (wrong and not gold.get("caption_disputed"))
                or missed
                or (got["credit"] and not gold["credit"])
            ):
                yield (
                    f"{case['id']}: {gold['src'][-50:]} {gold.get('where')}\n"
                    f"    got  {got['caption']!r} | {got['credit']!r}\n"
                    f"    want {gold['caption']!r} | {gold['credit']!r}"
                )
        for index in spare:
            if images[index]["caption"]:
                yield f"{case['id']}: extra {images[index]}"


def main() -> None:
    """Print the table, or what is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folder", type=Path, default=SHARED)
    parser.add_argument(
        "--mode", nargs="*", help="clean, lca, page, flat:STYLE; clean and every style by default"
    )
    parser.add_argument(
        "--half", choices=["a", "b"], help="one half of the publishers; both and all by default"
    )
    parser.add_argument("--write", action="store_true", help="write the table into docs/captions.md, too")
    parser.add_argument("--show", action="store_true", help="print what is missed instead of the table")
    arguments = parser.parse_args()
    if not (arguments.folder / "score.py").exists():
        sys.exit(f"there are no cases in {arguments.folder}")
    sys.path.insert(0, str(arguments.folder))
    scorer = importlib.import_module("score")
    modes = arguments.mode or ["clean", *(f"flat:{style}" for style in scorer.FLAT_STYLES)]
    if arguments.show:
        lines = (line for mode in modes for line in misses(scorer, mode, arguments.half))
    else:
        lines = rows(scorer, modes, [arguments.half] if arguments.half else ["a", "b", None])
    printed = []
    for line in lines:
        print(line, flush=True)
        printed.append(line)
    if arguments.write:
        put_between(DOCS, "gold", printed)


if __name__ == "__main__":
    main()
