"""Bodies and the blocks they hold: each convention with its near miss, in `tests/cases/bodies`."""

import json
from pathlib import Path
from typing import Any

import pytest

from articlekit.options import ParseOptions
from articlekit.parsers.html import read_blocks

FOLDER = Path(__file__).parents[2] / "cases" / "bodies"
CASES: list[dict[str, Any]] = [
    case for path in sorted(FOLDER.glob("*.json")) for case in json.loads(path.read_text("utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Each body gives its blocks, and says what text it leaves out."""
    reading = read_blocks(case["html"], options=ParseOptions())
    assert [draft.block.model_dump(mode="json") for draft in reading.drafts] == case["blocks"]
    assert [str(diagnostic.message) for diagnostic in reading.diagnostics] == case.get("dropped", [])


def test_names() -> None:
    """No two cases have the same name."""
    assert len({case["name"] for case in CASES}) == len(CASES)
