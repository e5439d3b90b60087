"""`articlekit check`."""

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


def test_errors_have_a_place_a_severity_and_a_code(run: Run, tmp_path: Path) -> None:
    """A line is what editors and other tools can read, and errors are exit code 1."""
    post = tmp_path / "open.md"
    post.write_text("---\ntitle: Never closed\n\n<p>Some words.</p>\n", "utf-8")
    result = run("check", post)
    assert result.exit_code == 1
    place, _, rest = result.stdout.splitlines()[0].partition(": ")
    assert place.startswith(f"{post}:")
    assert rest.split()[0] == "error"


def test_warnings_are_exit_code_0(run: Run, tmp_path: Path) -> None:
    """What was mended is worth saying, but no failure."""
    post = tmp_path / "date.md"
    post.write_text("---\ntitle: A\ntitle: B\n---\n<p>Some words.</p>\n", "utf-8")
    result = run("check", post)
    assert (result.exit_code, result.stderr) == (0, "")
    assert " warning " in result.stdout


def test_a_file_that_cannot_be_read_is_an_error(run: Run, tmp_path: Path, huge: Path) -> None:
    """It is told on standard error, as by convert, and the others are checked."""
    result = run("check", tmp_path / "none.md", huge, "-", stdin="<p>Fine.</p>")
    assert result.exit_code == 1
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [
        str(tmp_path / "none.md"),
        str(huge),
    ]


def test_explain_tells_how_a_caption_was_found(run: Run, tmp_path: Path) -> None:
    """Each image says what was considered and why it won; the file's name leads."""
    post = tmp_path / "pier.html"
    post.write_text(GREY, "utf-8")
    result = run("check", post, "--explain")
    assert result.exit_code == 0
    assert "a.jpg" in result.stdout
    assert "caption." in result.stdout


def test_errors_file_holds_warnings_too(run: Run, tmp_path: Path) -> None:
    """Programs get all that was seen."""
    post = tmp_path / "date.md"
    post.write_text("---\ntitle: A\ntitle: B\n---\n<p>Some words.</p>\n", "utf-8")
    rows = tmp_path / "rows.jsonl"
    assert run("check", post, "--errors", rows).exit_code == 0
    assert '"severity": "warning"' in rows.read_text("utf-8")
