"""What attaching captions costs: beside parsing and reading, and as bodies grow.

    PYTHONPATH=src python benchmarks/captions.py

Times are the processor's, the least of several runs, all of one process: compare ratios, not times.
"""

from collections.abc import Callable, Sequence
from math import log2
from time import process_time

from selectolax.lexbor import LexborHTMLParser

from articlekit.options import Limits, ParseOptions
from articlekit.parsers._draft import Draft
from articlekit.parsers.captions import attach_captions
from articlekit.parsers.html import read_blocks

PARAGRAPH = "<p>" + "The ferry has sailed from this pier since the days of steam. " * 5 + "</p>\n"
CENTRED = '<p style="text-align:center">'
PICTURES = (
    f'{CENTRED}<img src=a.jpg></p>\n{CENTRED}<span style="color:#666">The pier (Photo: Jo Doe)</span></p>\n',
    "<figure><img src=b.jpg><figcaption>The mole. Foto: Jo Doe/AP</figcaption></figure>\n",
    "<p><img src=c.jpg><br><em>The lamp</em></p>\n",
)
SIZES = (1_250_000, 2_500_000, 5_000_000, 10_000_000)
OPTIONS = ParseOptions(limits=Limits(source_bytes=10**8, tags=10**8, attributes=10**8))


def least(call: Callable[[], object], times: int = 50, runs: int = 10) -> float:
    """Return the seconds of one call: the least of several runs."""
    found: list[float] = []
    for _ in range(runs):
        begin = process_time()
        for _ in range(times):
            call()
        found.append((process_time() - begin) / times)
    return min(found)


def attach(drafts: Sequence[Draft]) -> object:
    """Attach the captions of a body."""
    return attach_captions(drafts, options=OPTIONS)


def report(name: str, body: str) -> None:
    """Print what the steps cost for one body."""
    drafts = read_blocks(body, options=OPTIONS).drafts
    parse = least(lambda: LexborHTMLParser(body))
    read = least(lambda: read_blocks(body, options=OPTIONS))
    attached = least(lambda: attach(drafts))
    print(f"{name}: reading {read / parse:.1f} and captions {attached / parse:.1f} times parsing alone")


def growth() -> float:
    """Return the power with which the time of a body grows: 1 is linear."""
    unit = "".join(picture + PARAGRAPH * 3 for picture in PICTURES)
    times: list[float] = []
    for size in SIZES:
        drafts = read_blocks(unit * (size // len(unit)), options=OPTIONS).drafts
        times.append(least(lambda drafts=drafts: attach(drafts), times=1, runs=3))  # type: ignore[misc]
        print(f"{size / 1e6:5.2f} MB {times[-1]:.2f} s")
    return log2(times[-1] / times[0]) / log2(SIZES[-1] / SIZES[0])


def main() -> None:
    """Print the ratios and the growth."""
    report("no picture", PARAGRAPH * 30)
    report("one picture in thirty paragraphs", PARAGRAPH * 15 + PICTURES[0] + PARAGRAPH * 15)
    report("a picture after every fourth paragraph", "".join(p + PARAGRAPH * 4 for p in PICTURES * 2))
    print(f"captions grow with the power {growth():.2f} of a body's size")


if __name__ == "__main__":
    main()
