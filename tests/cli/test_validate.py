"""`articlekit validate`."""

import json
from pathlib import Path
from typing import Any

import pytest

from articlekit.models import Article, Paragraph
from articlekit.serializers._json import to_json
from tests.cli.conftest import Run

GOOD = to_json(Article(title="A", body=(Paragraph(text="x"),)))


def changed(**changes: Any) -> str:
    """Give the good document with some of its fields changed."""
    return json.dumps(json.loads(GOOD) | changes)


def test_what_we_write_is_valid(run: Run, tmp_path: Path) -> None:
    """No news is good news: files, indented files, lines, folders of them, and standard input."""
    (tmp_path / "a.json").write_text(GOOD, "utf-8")
    (tmp_path / "b.json").write_text("\n\n" + json.dumps(json.loads(GOOD), indent=1), "utf-8")
    (tmp_path / "c.jsonl").write_text(f"\ufeff{GOOD}\r\n\n{GOOD}\n", "utf-8")
    result = run("validate", tmp_path, "-", stdin=GOOD)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_each_thing_wrong_has_its_file_and_line(run: Run, tmp_path: Path) -> None:
    """The line is that of the value, in the file."""
    file = tmp_path / "a.json"
    wrong = json.loads(changed(body=[{"type": "paragraph", "text": 5}, {"type": "code"}], mood="x"))
    file.write_text("\n" + json.dumps(wrong, indent=1), "utf-8")
    result = run("validate", file)
    assert result.exit_code == 1
    lines = file.read_text("utf-8").splitlines()
    number, code = (lines.index(line) + 1 for line in ('   "text": 5', '   "type": "code"'))
    assert result.stdout.splitlines() == [
        f"{file}:{number}: body[0].text: must be a string, not the number 5",
        f"{file}:{code - 1}: body[1].text: is missing",
    ]


def test_lines_are_documents(run: Run, tmp_path: Path) -> None:
    """When the first line is a document, each one is."""
    file = tmp_path / "articles.jsonl"
    file.write_text("\n".join([GOOD, changed(title=None), "", "{", changed(mood=1)]), "utf-8")
    result = run("validate", file)
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"{file}:2: title: must be a string, not null",
        f"{file}:4: is no JSON: EOF while parsing an object",
        f"{file}:5: mood: is no field of an article",
    ]


@pytest.mark.parametrize(("text", "message"), [("", "EOF while parsing a value"), ("<p>", "expected value")])
def test_what_is_no_json(run: Run, text: str, message: str) -> None:
    """An empty file is none."""
    result = run("validate", "-", stdin=text)
    assert result.exit_code == 1
    assert result.stdout == f"<stdin>:1: is no JSON: {message}\n"


def test_the_open_form_takes_what_a_newer_version_wrote(run: Run) -> None:
    """It is told, but it is no error."""
    newer = changed(schema_version="1.9", mood=1)
    result = run("validate", "--form", "open", "-", stdin=newer)
    assert result.exit_code == 0
    assert result.stdout.startswith("<stdin>:1: schema version 1.9 is newer")
    assert run("validate", "-", stdin=newer).exit_code == 1


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    """It is told on standard error, and the others are read."""
    empty = tmp_path / "empty"
    empty.mkdir()
    result = run("validate", tmp_path / "none.json", empty, "-", stdin=GOOD)
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 2


def test_nothing_in_a_document_steers_the_terminal(run: Run) -> None:
    """Keys and values are quoted and escaped."""
    result = run("validate", "-", stdin=changed(**{"\x1b[2J\n": 1}))
    assert "\x1b" not in result.stdout
    assert len(result.stdout.splitlines()) == 1
