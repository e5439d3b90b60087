"""Run in an environment that holds nothing but the built wheel: is everything in it, and does it work?"""

import subprocess
import sys
from importlib.metadata import version
from importlib.resources import files

import articlekit

PACKAGE = files("articlekit")


def main() -> None:
    """Look at the package, read an article, and call the command without its extra."""
    assert PACKAGE.joinpath("py.typed").is_file(), "py.typed is missing"
    assert any(PACKAGE.joinpath("schema", "files").iterdir()), "the published schema is missing"
    article = articlekit.parse("---\ntitle: A post\n---\n<p>One <em>paragraph</em>.</p>")
    assert articlekit.from_json(articlekit.to_json(article)) == article, "JSON does not give the article back"
    command = [sys.executable, "-m", "articlekit", "--help"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 2, "without the extra, the command must say so"
    assert "articlekit[cli]" in answer.stderr, answer.stderr
    print(f"articlekit {version('articlekit')}: the wheel is whole")


if __name__ == "__main__":
    main()
