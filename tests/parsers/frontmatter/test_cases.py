"""Heads of every kind, and what is read from them: each case is a row of a data file."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from articlekit import ParseOptions, read_front_matter
from articlekit.errors import ArticlekitError, FrontMatterError
from articlekit.models._base import Node

CASES = Path(__file__).parents[2] / "cases" / "frontmatter"
Row = dict[str, Any]


def rows() -> Iterator[Any]:
    """Give every row of the data files, named by its file and itself."""
    for file in sorted(CASES.glob("*.json")):
        for row in json.loads(file.read_text("utf-8")):
            yield pytest.param(row, id=f"{file.stem}: {row['name']}")


def plain(value: Any) -> Any:
    """Return a field's value as JSON has it."""
    if isinstance(value, Node):
        return {key: plain(held) for key, held in value.model_dump(mode="json").items() if key != "type"}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value.isoformat() if hasattr(value, "isoformat") else value


def source_of(row: Row) -> str | bytes:
    """Return what is read: text, bytes, or text that is built of parts that come many times."""
    if "hex" in row:
        return bytes.fromhex(row["hex"])
    if "parts" in row:
        return "".join(
            "".join(part.replace("{i}", str(i)) for i in range(count)) for part, count in row["parts"]
        )
    return str(row["text"])


def outcome(row: Row) -> Row:
    """Return what is read from a source, or the error that it ends in."""
    given = dict(row.get("options", {}))
    arguments = {name: given.pop(name) for name in ("filename", "encoding") if name in given}
    try:
        head = read_front_matter(source_of(row), options=ParseOptions(**given), **arguments)
    except ArticlekitError as error:
        if isinstance(error, FrontMatterError):
            return {"error": error.kind, "line": error.line, "column": error.column}
        return {"error": error.kind}
    fields = plain(dict(head.fields))
    found = {"dialect": head.dialect, "fields": {key: fields[key] for key in fields if fields[key] != {}}}
    codes = [told.code for told in head.diagnostics]
    return {**found, "body": head.body, **({"codes": codes} if codes else {})}


@pytest.mark.parametrize("row", [row for row in rows() if "parts" not in row.values[0]])
def test_case(row: Row) -> None:
    """What is read is what the row says, its `extra` in order."""
    found = outcome(row)
    assert found == row["expect"]
    assert list(found.get("fields", {}).get("extra", {})) == list(
        row["expect"].get("fields", {}).get("extra", {})
    )


@pytest.mark.parametrize("row", [row for row in rows() if "parts" in row.values[0]])
def test_hostile_case(row: Row) -> None:
    """What is built to take long is read, or refused, at once."""
    source_of(row)
    begin = time.process_time()
    found = outcome(row)
    assert time.process_time() - begin < row["seconds"]
    if "dialect" in row["expect"]:
        found = {"dialect": found["dialect"], "codes": sorted(set(found.get("codes", ())))}
    assert {key: found[key] for key in row["expect"]} == row["expect"]
