"""How long reading whole pages takes as they grow, and as they are made to be slow.

    python benchmarks/pages.py [MEGABYTES]

Each page is doubled in size from row to row; where reading is linear, time per megabyte stays the same. The
last column is that time beside the one of the smallest page of its kind. `lexbor` is the parse alone.
"""

import sys
import time
from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser

from articlekit.options import Limits, ParseOptions
from articlekit.parsers.html import read_blocks

OPTIONS = ParseOptions(limits=Limits(source_bytes=64_000_000, tags=4_000_000, attributes=4_000_000))
TEXT = "A sentence of a page that somebody wrote, with a comma in it, and another one, until it ends. "
SMALLEST = 0.3125
"""Megabytes of the smallest page."""
ROUNDS = 2


def _page(unit: str, size: int, around: str = "<main><article><h1>T</h1>{}</article></main>") -> str:
    """Return a page in which something stands again and again."""
    return f"<!DOCTYPE html><html><body>{around.format(unit * (size // len(unit.encode())))}</body></html>"


SHAPES: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda size: _page(f"<p>{TEXT * 4}</p>", size),
    "paragraphs in boxes": lambda size: _page(f"<div class=w><p class=t>{TEXT * 4}</p></div>", size),
    "one text with <br>": lambda size: _page(f"{TEXT * 4}<br><br>", size),
    "teasers": lambda size: _page(f"<div class=card><a href=/x><h3>Title</h3><p>{TEXT}</p></a></div>", size),
    "boxes beside the text": lambda size: _page(
        f"<div>{TEXT}</div><p>short</p>", size, f"<main><p>{TEXT * 9}</p>{{}}<p>{TEXT * 9}</p></main>"
    ),
    "headings below the text": lambda size: _page(
        "<h2>Read more</h2>", size, f"<main><p>{TEXT * 9}</p>{{}}</main>"
    ),
    "short parts above the text": lambda size: _page(
        "<div><span>By</span><b>Ann</b></div>",
        size,
        f"<main><div>{{}}</div><div><p>{TEXT * 9}</p></div></main>",
    ),
    "deep boxes": lambda size: _page("<div>" * 90 + "<b>x</b>" + "</div>" * 90, size),
    "navigation": lambda size: _page(
        "<li><a href=/x>Somewhere else</a></li>",
        size,
        f"<nav><ul>{{}}</ul></nav><main><p>{TEXT * 9}</p></main>",
    ),
    "times and headings": lambda size: _page(f"<time>5 May</time><h1>x</h1><p>{TEXT}</p>", size),
    "JSON-LD": lambda size: _page(
        '<script type="application/ld+json">{"@id":"#a","@type":"Thing","name":"x"}</script>', size
    ),
}
"""Pages of ordinary sites, and of those who wish a reader ill."""


def spent(job: Callable[[], object]) -> float:
    """Return the shortest time that something took."""
    best = float("inf")
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        job()
        best = min(best, time.perf_counter() - begin)
    return best


def main(most: float) -> None:
    """Print a table."""
    print("| page | MB | lexbor ms/MB | read ms/MB | beside the smallest |\n| --- | --- | --- | --- | --- |")
    for name, make in SHAPES.items():
        first = None
        size = SMALLEST
        while size <= most:
            source = make(int(size * 1_000_000))
            read = spent(lambda source=source: read_blocks(source, options=OPTIONS)) / size
            parse = spent(lambda source=source: LexborHTMLParser(source)) / size
            first = first or read
            print(
                f"| {name} | {size:g} | {1000 * parse:.0f} | {1000 * read:.0f} | {read / first:.2f} |",
                flush=True,
            )
            size *= 2


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 10)
