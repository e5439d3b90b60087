"""`articlekit schema`."""

import json
from pathlib import Path

import pytest

from articlekit.schema import json_schema, typescript
from tests.cli.conftest import Run


def test_the_strict_schema_is_the_default(run: Run) -> None:
    """What is written is a schema, as text that people can read."""
    result = run("schema")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == json_schema()
    assert result.stdout.startswith('{\n  "$schema"')
    assert result.stdout.endswith("}\n")


def test_form_and_dialect_are_chosen(run: Run, tmp_path: Path) -> None:
    """A file takes the text as UTF-8."""
    file = tmp_path / "new" / "open.json"
    result = run("schema", "--form", "open", "--dialect", "draft-07", "-o", file)
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(file.read_text("utf-8")) == json_schema("open", "draft-07")
    assert json.loads(run("schema", "--dialect", "openapi-3.1", "-o", "-").stdout)["openapi"] == "3.1.0"


def test_typescript_declarations(run: Run) -> None:
    """They are those of the package."""
    assert run("schema", "--typescript").stdout == typescript()


@pytest.mark.parametrize("words", [("--form", "open"), ("--dialect", "draft-07")])
def test_typescript_has_one_form(run: Run, words: tuple[str, str]) -> None:
    """Asking for another is a wrong use."""
    result = run("schema", "--typescript", *words)
    assert result.exit_code == 2
    assert "one form only" in result.stderr
