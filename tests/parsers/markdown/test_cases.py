"""Markdown bodies and what is read of them: each convention with its near miss, in `tests/cases/markdown`."""

import json
from pathlib import Path
from typing import Any

import pytest

import articlekit
from articlekit.options import ParseOptions

FOLDER = Path(__file__).parents[2] / "cases" / "markdown"
CASES: list[dict[str, Any]] = [
    case for path in sorted(FOLDER.glob("*.json")) for case in json.loads(path.read_text("utf-8"))
]


def without_origins(value: Any, rules: list[str]) -> Any:
    """Return JSON without origins, their rules noted."""
    if isinstance(value, dict):
        if "origin" in value:
            rules.append(value["origin"]["rule"])
        return {key: without_origins(item, rules) for key, item in value.items() if key != "origin"}
    return [without_origins(item, rules) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Each body gives its blocks, its captions by their rules, and what its reader says of it."""
    result = articlekit.check(
        "\n" + case["markdown"],
        filename=case.get("filename"),
        options=ParseOptions(**case.get("options", {})),
    )
    rules: list[str] = []
    blocks = [without_origins(block.model_dump(mode="json"), rules) for block in result.article.body]
    assert blocks == case["blocks"]
    assert rules == case.get("rules", [])
    codes = [seen.code for seen in result.diagnostics if not seen.code.startswith(("field.", "body.title"))]
    assert codes == case.get("diagnostics", [])


def test_names() -> None:
    """No two cases have the same name, and there are many."""
    assert len({case["name"] for case in CASES}) == len(CASES) > 80
