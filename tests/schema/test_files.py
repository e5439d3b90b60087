"""The published files: they are what the models say, and a released one never changes.

After a change to the models, `UPDATE=1 pytest tests/schema/test_files.py` writes the files of the current
version anew. Once that version is released, its number has to grow first; the test says to what.
"""

import hashlib
import json
import os
from itertools import pairwise
from typing import Any

from articlekit.models import SCHEMA_VERSION
from articlekit.schema import json_schema
from articlekit.schema._difference import PROSE, demanded_version, differences
from articlekit.schema._files import FOLDER, FORMS, current_files

RELEASED: dict[str, str] = json.loads((FOLDER / "released.json").read_text("utf-8"))
"""The fingerprint of each released version; releasing adds what this module prints as a script."""


def schemas(version: str) -> dict[str, Any]:
    """Read the published schemas of a version."""
    return {form: json.loads((FOLDER / version / f"{form}.json").read_text("utf-8")) for form in FORMS}


def numbers(version: str) -> tuple[int, ...]:
    """Make versions comparable."""
    return tuple(map(int, version.split(".")))


def without_prose(schema: Any) -> Any:
    """Leave what a schema says to people out, but not the fields that have such names."""
    if isinstance(schema, list):
        return [without_prose(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    named = {"properties", "$defs"}
    return {
        key: {name: without_prose(item) for name, item in value.items()}
        if key in named
        else without_prose(value)
        for key, value in schema.items()
        if key not in PROSE
    }


def fingerprint(version: str) -> str:
    """Give a number for what a version demands, whatever its descriptions say."""
    said = json.dumps(without_prose(schemas(version)), sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()


def complaint(released: str, before: dict[str, Any], current: str, after: dict[str, Any]) -> str:
    """Say which version the differences to a released one demand; nothing when the current one will do."""
    changes = [change for form in FORMS for change in differences(before[form], after[form], form)]
    least = demanded_version(released, changes)
    if numbers(current) >= numbers(least):
        return ""
    return "\n".join(
        [f"SCHEMA_VERSION is {current} and must be {least}, for since {released}:", *map(str, changes)]
    )


def test_the_version_says_what_changed_since_the_last_release() -> None:
    """An addition demands a new minor version, anything else a new major one."""
    last = max(RELEASED, key=numbers, default=None)
    if last is not None:
        after: dict[str, Any] = {form: json_schema(form) for form in FORMS}
        assert not complaint(last, schemas(last), SCHEMA_VERSION, after)


def test_each_released_version_says_what_changed_since_the_one_before() -> None:
    """The published history keeps to the policy, too."""
    for before, after in pairwise(sorted(RELEASED, key=numbers)):
        assert not complaint(before, schemas(before), after, schemas(after))


def test_a_released_version_never_changes() -> None:
    """Only its descriptions may."""
    assert {version: fingerprint(version) for version in RELEASED} == RELEASED


def test_the_files_are_what_the_models_say() -> None:
    """Regenerate and compare; with UPDATE=1, write."""
    files = dict(current_files())
    if os.environ.get("UPDATE"):
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    assert {path.name for path in (FOLDER / SCHEMA_VERSION).iterdir()} == {path.name for path in files}
    for path, text in files.items():
        assert path.read_text("utf-8") == text, "run UPDATE=1 pytest tests/schema/test_files.py"


if __name__ == "__main__":
    print(f'"{SCHEMA_VERSION}": "{fingerprint(SCHEMA_VERSION)}"')  # noqa: T201 - it is asked for
