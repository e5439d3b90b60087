"""How many of the body cases are read exactly, and how many captions survive when their markup goes.

    python benchmarks/cases.py CASES.json [--compare COMPARE.py] [--bare] [--show]

CASES.json is a list of {name, html, expect, accept?}; COMPARE.py has `compare(got, case)` and
`image_stats(got, case)`, as the shared conformance cases do. `--bare` takes every style and class away first,
`--plain` rewrites every figure to plain paragraphs.
"""

import argparse
import importlib.util
import json
import re
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

from neutral import neutral

import articlekit

SHARED = Path(__file__).parents[2] / "shared" / "cases"


def bare(html: str) -> str:
    """Take every style and class away, as feeds do."""
    return re.sub(r"""\s(?:style|class)=("[^"]*"|'[^']*'|[^\s>]+)""", "", html)


def plain(html: str) -> str:
    """Rewrite every figure to plain paragraphs."""
    html = re.sub(r"<figure\b[^>]*>|</figure>", "", html)
    return re.sub(r"<figcaption\b[^>]*>", "<p>", html).replace("</figcaption>", "</p>")


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("compare", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Print how many cases are exact, and the counts of images, captions and credits."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", nargs="?", type=Path, default=SHARED / "body.json")
    parser.add_argument("--compare", type=Path, default=SHARED / "compare_body.py")
    parser.add_argument("--bare", action="store_true", help="take styles and classes away first")
    parser.add_argument("--plain", action="store_true", help="rewrite figures to paragraphs first")
    parser.add_argument("--show", action="store_true", help="print each case that is not exact")
    arguments = parser.parse_args()
    judge = _load(arguments.compare)
    cases: list[dict[str, Any]] = json.loads(arguments.cases.read_text("utf-8"))
    counts: Counter[str] = Counter()
    for case in cases:
        html = plain(case["html"]) if arguments.plain else case["html"]
        got = neutral(articlekit.from_parts({}, bare(html) if arguments.bare else html).body)
        exact, detail = judge.compare(got, case)
        counts.update(judge.image_stats(got, case), exact=int(exact))
        if arguments.show and not exact:
            print(f"--- {case['name']}\n    got  {detail['got']}\n    want {detail['want']}")
    print(
        f"{counts.pop('exact')} of {len(cases)} exact;",
        ", ".join(f"{key} {value}" for key, value in counts.items()),
    )


if __name__ == "__main__":
    main()
