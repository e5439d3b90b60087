"""How long reading an article takes, beside what others take for less, in one run.

    python benchmarks/speed.py [POST.md …]

Each row is the best of many short runs, in turns with the others, so that a busy machine slows all alike.
The ratios are what counts; nothing here is a promise about seconds.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import frontmatter
import html_to_markdown
from selectolax.lexbor import LexborHTMLParser

import articlekit
from articlekit.options import ParseOptions
from articlekit.parsers.captions import attach_captions
from articlekit.parsers.html import read_blocks

Job = Callable[[], object]
ROOT = Path(__file__).parents[1]
ROUNDS, SECONDS = 40, 0.02


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


def jobs_of(source: str) -> dict[str, Job]:
    """Return what is measured on one post."""
    body = articlekit.read_front_matter(source).body
    article = articlekit.parse(source)
    options = ParseOptions()
    return {
        "python-frontmatter + html-to-markdown": lambda: html_to_markdown.convert(
            frontmatter.loads(source).content
        ),
        "articlekit.parse": lambda: articlekit.parse(source),
        "articlekit.parse + to_json": lambda: articlekit.to_json(articlekit.parse(source)),
        "lexbor alone, the body": lambda: LexborHTMLParser(body),
        "read_blocks + attach_captions": lambda: attach_captions(
            read_blocks(body, options=options).drafts, options=options
        ),
        "the models of the article": lambda: articlekit.Article.model_validate(article.model_dump()),
        "to_json": lambda: articlekit.to_json(article),
        "to_markdown": lambda: articlekit.to_markdown(article),
    }


def main() -> None:
    """Print a table per post."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("posts", nargs="*", type=Path, default=sorted((ROOT / "examples").glob("*.md"))[:1])
    for post in parser.parse_args().posts:
        times = measure(jobs_of(post.read_text("utf-8")))
        others, lexbor = times["python-frontmatter + html-to-markdown"], times["lexbor alone, the body"]
        print(f"\n{post.name}\n{'':40}{'µs':>10}{'of others':>12}{'of lexbor':>12}")
        for name, seconds in times.items():
            print(f"{name:40}{seconds * 1e6:10.0f}{seconds / others:12.2f}{seconds / lexbor:12.2f}")


if __name__ == "__main__":
    main()
