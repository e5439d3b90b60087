"""`articlekit check`."""

import json
from pathlib import Path

from tests.cli.conftest import Run

GREY = (
    '<p><img src="a.jpg"></p>\n<p style="text-align:center"><span style="color:#666">On the pier</span></p>\n'
    "<p>The ferry sails again after forty days of repair, and everybody came to see it leave.</p>"
)


def test_good_articles_are_silent(run: Run, site: Path) -> None:
    """No news is good news."""
    result = run("check", site)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_errors_have_a_place_a_severity_and_a_code(run: Run, unreadable: Path) -> None:
    """A line is what editors and other tools can read, and errors are exit code 1."""
    result = run("check", unreadable)
    assert (result.exit_code, result.stdout) == (1, f"{unreadable}:3:7: error body.lost Oh.\n")


def test_warnings_are_exit_code_0(run: Run, unclosed: Path) -> None:
    """What was mended is worth saying, but no failure."""
    result = run("check", unclosed)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"{unclosed}:1:1: warning front-matter.unclosed ")


def test_a_file_that_cannot_be_read_is_an_error(run: Run, tmp_path: Path, huge: Path) -> None:
    """It is told on standard error, as by convert, and the others are checked."""
    result = run("check", tmp_path / "none.md", huge, "-", stdin="<p>Fine.</p>")
    assert result.exit_code == 1
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [
        str(tmp_path / "none.md"),
        str(huge),
    ]


def test_explain_tells_how_a_caption_was_found(run: Run, tmp_path: Path) -> None:
    """Each image says what was considered and why it won; the file's name leads each line."""
    post = tmp_path / "pier.html"
    post.write_text(GREY, "utf-8")
    result = run("check", post, "--explain")
    assert result.exit_code == 0
    assert all(line.startswith(f"{post}: ") for line in result.stdout.splitlines())
    assert "a.jpg" in result.stdout
    assert "caption." in result.stdout


def test_errors_file_holds_warnings_too(run: Run, unclosed: Path, tmp_path: Path) -> None:
    """Programs get all that was seen."""
    rows = tmp_path / "rows.jsonl"
    assert run("check", unclosed, "--errors", rows).exit_code == 0
    assert json.loads(rows.read_text("utf-8"))["severity"] == "warning"
