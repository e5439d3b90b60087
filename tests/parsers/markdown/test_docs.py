"""The page on migrating a site: its posts, its command, its program, and what comes of them."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "migrating-a-site.md").read_text("utf-8")
FILES: dict[str, str] = {
    name: text
    for _, name, text in re.findall(
        r"^(`{3,})\{code-block\} \w+\n:caption: ([^\n]+)\n\n(.*?\n)\1$", PAGE, re.DOTALL | re.MULTILINE
    )
}
REPORT = FILES.pop("the report")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the posts and the program of the page."""
    for name, text in FILES.items():
        if not name.startswith("out/"):
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with this repository's sources."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, check=True, capture_output=True, text=True
    )


def test_the_command(folder: Path) -> None:
    """The command writes what the page shows, and says what the page says."""
    [command] = re.findall(r"^articlekit (convert .+)$", PAGE, re.MULTILINE)
    done = run(folder, "-m", "articlekit", *command.split())
    assert done.stderr.splitlines()[0] == REPORT.strip()
    written = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("out/**/*.md")
    }
    assert written == {name: text for name, text in FILES.items() if name.startswith("out/")}


def test_the_program(folder: Path) -> None:
    """The program reads the short code of its own."""
    run(folder, "migrate.py")
    [last] = re.findall(r"The last line of `own/tide.md` is then `(.+)`", PAGE)
    assert (folder / "own" / "tide.md").read_text("utf-8").splitlines()[-1] == last
    assert len(list(folder.glob("own/**/*.md"))) == 3
