"""How long reading Markdown takes, against markdown-it-py alone: ratios, the minimum of several runs each.

    python benchmarks/markdown.py [POST …]

Compared on the same bodies in one run: markdown-it-py rendering HTML with its plugins for tables, notes and
definitions; our rendering (short codes, callouts, captions, attributes, formulas on top); the whole way to an
article.
"""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

import articlekit
from articlekit.options import ParseOptions
from articlekit.parsers.markdown import body_kind, to_html_body

SHARED = Path(__file__).parents[2] / "shared" / "corpus"
RUNS = 7


def seconds(work: Callable[[str], object], bodies: Iterable[str]) -> float:
    """Return the least time that a piece of work took for all bodies."""
    times: list[float] = []
    for _ in range(RUNS):
        begin = perf_counter()
        for body in bodies:
            work(body)
        times.append(perf_counter() - begin)
    return min(times)


def main() -> None:
    """Print the times as ratios to markdown-it-py's."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("posts", nargs="*", type=Path, default=sorted(SHARED.glob("*.md")))
    found = (articlekit.read_front_matter(post.read_bytes()).body for post in parser.parse_args().posts)
    bodies = [body for body in found if body_kind(body) in {"markdown", "mixed"}]
    plain = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    plain.use(footnote_plugin).use(deflist_plugin)
    options = ParseOptions(body="markdown")
    alone = seconds(plain.render, bodies)
    print(f"{len(bodies)} bodies, {sum(map(len, bodies)):,} characters, markdown-it-py alone: {alone:.3f} s")
    for name, work in (
        ("telling the kind", body_kind),
        ("our rendering", lambda body: to_html_body(body, options=options)),
        ("to an article", lambda body: articlekit.from_parts({}, body, options=options)),
    ):
        print(f"{seconds(work, bodies) / alone:8.2f} x  {name}")


if __name__ == "__main__":
    main()
