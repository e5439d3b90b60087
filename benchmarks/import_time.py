"""What `import articlekit` costs beside what it cannot do without.

    python benchmarks/import_time.py [--rounds 15]

Fresh interpreters in turns; the best of each, so that a busy machine slows both alike.
"""

import argparse
import subprocess
import sys
import time

IMPORTS = {
    "nothing": "pass",
    "pydantic and selectolax": "from pydantic import BaseModel; import selectolax.lexbor",
    "articlekit": "import articlekit",
}


def main() -> None:
    """Print the milliseconds of each import, and their ratio."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    best = dict.fromkeys(IMPORTS, float("inf"))
    for _ in range(parser.parse_args().rounds):
        for name, code in IMPORTS.items():
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            best[name] = min(best[name], time.perf_counter() - begin)
    start = best["nothing"]
    for name, seconds in best.items():
        print(f"{name:30}{(seconds - start) * 1000:8.0f} ms")
    ratio = (best["articlekit"] - start) / (best["pydantic and selectolax"] - start)
    print(f"ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
