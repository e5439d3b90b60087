"""How long reading a head takes beside python-frontmatter, and a date beside python-dateutil, in one run.

    python benchmarks/front_matter.py [POST.md …]

Each row is the best of many short runs, in turns with the others, so that a busy machine slows all alike.
The ratios are what counts. python-frontmatter gets the head alone, and reads no field of it.
"""

import argparse
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import frontmatter
from dateutil import parser as dateutil_parser

import articlekit
from articlekit.parsers.frontmatter._dates import read_date

Job = Callable[[], object]
ROOT = Path(__file__).parents[1]
ROUNDS, SECONDS = 60, 0.01

DATES = (
    "Thu, 06 Jan 2022 19:31:05 GMT",
    "2022-01-06",
    "2022-01-06T19:31:05+08:00",
    "2022-01-06 19:31:05",
    "2022-01-06 19:31:05 +0800",
    "January 6, 2022 at 7:31 PM",
)


def measure(jobs: dict[str, Job]) -> dict[str, float]:
    """Return the best time of each job in seconds, all measured in turns."""
    best = dict.fromkeys(jobs, float("inf"))
    for job in jobs.values():
        job()
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            count, begin = 0, time.perf_counter()
            while (spent := time.perf_counter() - begin) < SECONDS:
                job()
                count += 1
            best[name] = min(best[name], spent / max(count, 1))
    return best


def head_of(source: str) -> str:
    """Return the head of a post, with its fences and nothing behind them."""
    source = source.replace("\r\n", "\n")
    return source[: len(source) - len(articlekit.read_front_matter(source).body)]


def compare(title: str, ours: Job, theirs: Job) -> None:
    """Print what two jobs take, and the ratio."""
    times = measure({"ours": ours, "theirs": theirs})
    ratio = times["ours"] / times["theirs"]
    print(f"{title:40}{times['ours'] * 1e6:10.1f}{times['theirs'] * 1e6:10.1f}{ratio:8.2f}")


def main() -> None:
    """Print a row per post and per date."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument(
        "posts", nargs="*", type=Path, default=sorted((ROOT / "examples").glob("*.md"))[:1]
    )
    print(f"{'µs':40}{'articlekit':>10}{'theirs':>10}{'ratio':>8}")
    for post in arguments.parse_args().posts:
        head = head_of(post.read_text("utf-8"))
        compare(post.name, partial(articlekit.read_front_matter, head), partial(frontmatter.loads, head))
    for text in DATES:
        compare(text, partial(read_date, text), partial(dateutil_parser.parse, text))


if __name__ == "__main__":
    main()
