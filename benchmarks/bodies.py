"""What reading a body costs: beside the parse alone, and as it grows.

    python benchmarks/bodies.py [POST.md …]

Per post, each row is the best of many short runs, in turns with the others, so that a busy machine slows all
alike. Then a body is doubled up to 10 MB: the exponent of time and of memory over the doublings is 1 where
they grow as the body does.
"""

import argparse
import math
import time
import tracemalloc
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser
from speed import ROOT, measure

import articlekit
from articlekit.models import Article
from articlekit.options import Limits, ParseOptions
from articlekit.parsers.html import read_blocks

OPTIONS = ParseOptions(limits=Limits(source_bytes=20_000_000, tags=2_000_000, attributes=2_000_000))
SIZES = (625_000, 1_250_000, 2_500_000, 5_000_000, 10_000_000)


def ratios(post: Path) -> None:
    """Print what reading the body of a post costs, beside the parse alone."""
    body = articlekit.read_front_matter(post.read_text("utf-8")).body
    blocks = articlekit.parse(body).model_dump()["body"]
    times = measure(
        {
            "lexbor alone": lambda: LexborHTMLParser(body),
            "the models of its blocks": lambda: Article(body=blocks),
            "read_blocks": lambda: read_blocks(body, options=OPTIONS),
        }
    )
    lexbor, models = times["lexbor alone"], times["the models of its blocks"]
    print(f"\n{post.name}, {len(body)} characters\n{'':28}{'µs':>10}{'of lexbor':>12}")
    for name, seconds in times.items():
        print(f"{name:28}{seconds * 1e6:10.0f}{seconds / lexbor:12.2f}")
    print(f"{'without the models':28}{'':10}{(times['read_blocks'] - models) / lexbor:12.2f}")


def scaling(post: Path) -> None:
    """Print the time and the memory of bodies of growing size, and the exponents of their growth."""
    body = articlekit.read_front_matter(post.read_text("utf-8")).body
    points: list[tuple[int, float, int]] = []
    print(f"\n{'bytes':>12}{'seconds':>10}{'MB at most':>12}")
    for size in SIZES:
        large = body * max(1, size // len(body.encode()))
        begin = time.perf_counter()
        read_blocks(large, options=OPTIONS)
        seconds = time.perf_counter() - begin
        tracemalloc.start()
        read_blocks(large, options=OPTIONS)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        points.append((len(large.encode()), seconds, most))
        print(f"{points[-1][0]:12}{seconds:10.2f}{most / 1e6:12.0f}")
    print(f"exponents: time {_exponent(points, 1):.2f}, memory {_exponent(points, 2):.2f}")


def _exponent(points: list[tuple[int, float, int]], column: int) -> float:
    """Return the slope of the best line through the logarithms."""
    xs = [math.log(point[0]) for point in points]
    ys = [math.log(point[column]) for point in points]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def main() -> None:
    """Print a table per post, and the growth for the first one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("posts", nargs="*", type=Path, default=sorted((ROOT / "examples").glob("*.md"))[:1])
    posts = parser.parse_args().posts
    for post in posts:
        ratios(post)
    scaling(posts[0])


if __name__ == "__main__":
    main()
