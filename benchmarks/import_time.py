"""What `import articlekit` and the first use of it cost beside what they cannot do without.

    python benchmarks/import_time.py [--rounds 8]

Fresh interpreters in turns; the least CPU time of each, over that of an interpreter that does nothing. They
share a cache of byte code, as installed packages do, whatever `PYTHONDONTWRITEBYTECODE` says here.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile

ROWS = {
    "nothing": "pass",
    "pydantic and selectolax": "from pydantic import BaseModel; import selectolax.lexbor",
    "import articlekit": "import articlekit",
    "read_front_matter": r"import articlekit; articlekit.read_front_matter('---\ndate: 2020-01-01\n---\nx')",
    "parse": r"import articlekit; articlekit.parse('---\ntitle: a\n---\n<p>x</p>')",
    "to_json": "import articlekit; articlekit.to_json(articlekit.models.Article())",
    "to_html": "import articlekit; articlekit.to_html(articlekit.models.Article())",
    "to_markdown": "import articlekit; articlekit.to_markdown(articlekit.models.Article())",
}
"""What a program does that does nothing else, by the name of its row."""


def main() -> None:
    """Print the milliseconds of each row, and the import's share of what it cannot do without."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=8)
    best = dict.fromkeys(ROWS, float("inf"))
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as cache:
        for _ in range(rounds + 1):  # the first fills the cache
            for name, code in ROWS.items():
                best[name] = min(best[name], _seconds(code, cache))
    start = best["nothing"]
    for name, seconds in best.items():
        print(f"{name:30}{(seconds - start) * 1000:8.0f} ms")
    ratio = (best["import articlekit"] - start) / (best["pydantic and selectolax"] - start)
    print(f"ratio {ratio:.2f}")


def _seconds(code: str, cache: str) -> float:
    """Return the CPU time that a fresh interpreter takes to run this."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": cache}
    begin = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return end.ru_utime - begin.ru_utime + end.ru_stime - begin.ru_stime


if __name__ == "__main__":
    main()
