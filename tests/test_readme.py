"""What the README shows is what happens, and its commands are run before a change lands."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """Return the code blocks of the README in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def test_the_example_prints_what_the_readme_shows() -> None:
    """To the letter, in a program of its own."""
    [code] = blocks("python")
    [output] = blocks("text")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode() == output
    assert done.stderr == b""


def test_the_example_is_short() -> None:
    """It fits on a screen with its output."""
    [code] = blocks("python")
    assert len(code.splitlines()) <= 20


def test_the_two_commands_are_run_before_a_change_lands() -> None:
    """`.ci/run` holds them letter for letter, in the README's order."""
    commands = [block.strip() for block in blocks("sh")]
    assert len(commands) == 2
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert [line for line in lines if line in commands] == commands


def test_the_links_lead_somewhere() -> None:
    """Every page the README points to is there."""
    targets = re.findall(r"\]\(([^):]+)\)", README)
    assert targets
    assert all((ROOT / target).exists() for target in targets)
