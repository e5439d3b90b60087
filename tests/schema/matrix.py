"""The tools that read our schema, each asked in its own way which documents it takes."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import fastjsonschema
import jsonschema
import jsonschema_rs
import pytest

from articlekit.errors import SchemaError
from articlekit.schema import Dialect, Form, json_schema
from articlekit.serializers._json import from_json

FOLDER = Path(__file__).parent / "consumers"
MODULES = FOLDER / "node_modules"

needs_node = pytest.mark.skipif(
    not MODULES.exists() or shutil.which("node") is None, reason="npm ci --prefix tests/schema/consumers"
)

Verdicts = list[bool]
FORMS: tuple[Form, ...] = ("strict", "open")
DIALECTS: tuple[Dialect, ...] = ("2020-12", "draft-07")


def articlekit(documents: Sequence[Any], form: Form) -> Verdicts:
    """Ask our own reader."""
    return [_reads(json.dumps(document), strict=form == "strict") for document in documents]


def _reads(text: str, *, strict: bool) -> bool:
    try:
        from_json(text, strict=strict)
    except SchemaError:
        return False
    return True


def _jsonschema(schema: Any, documents: Sequence[Any]) -> Verdicts:
    validator = jsonschema.validators.validator_for(schema)(schema)
    return [validator.is_valid(document) for document in documents]


def _jsonschema_rs(schema: Any, documents: Sequence[Any]) -> Verdicts:
    validator = jsonschema_rs.validator_for(schema)
    return [validator.is_valid(document) for document in documents]


def _fastjsonschema(schema: Any, documents: Sequence[Any]) -> Verdicts:
    check = fastjsonschema.compile(schema)

    def takes(document: Any) -> bool:
        try:
            check(document)
        except fastjsonschema.JsonSchemaValueException:
            return False
        return True

    return [takes(document) for document in documents]


PYTHON: dict[str, Callable[[Any, Sequence[Any]], Verdicts]] = {
    "fastjsonschema": _fastjsonschema,
    "jsonschema": _jsonschema,
    "jsonschema-rs": _jsonschema_rs,
}
"""The validators of PyPI."""

NODE = ("ajv", "zod")
"""The validators of npm."""


def node(script: str, *arguments: str, given: object = None) -> str:
    """Run one of our scripts, or a tool, with what it reads from standard input."""
    command = ["node", script, *arguments]
    done = subprocess.run(
        command, cwd=FOLDER, input=json.dumps(given), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def ask_node(documents: Sequence[Any]) -> dict[tuple[str, Form, Dialect], Verdicts | str]:
    """Ask the validators of npm about every form and dialect; one that cannot compile it says why."""
    asked = {f"{form} {dialect}": json_schema(form, dialect) for form in FORMS for dialect in DIALECTS}
    answer = json.loads(node("validate.mjs", given={"schemas": asked, "documents": documents}))
    return {
        (name, form, dialect): answer[f"{name} {form} {dialect}"]
        for name in NODE
        for form in FORMS
        for dialect in DIALECTS
    }


def ask_datamodel(documents: Sequence[Any], folder: Path) -> Verdicts:
    """Ask the pydantic classes that datamodel-code-generator makes of the strict schema."""
    schema, module = folder / "strict.json", folder / "generated.py"
    schema.write_text(json.dumps(json_schema()), "utf-8")
    command = ["datamodel_code_generator", "--input", str(schema), "--input-file-type", "jsonschema"]
    command += ["--output", str(module), "--output-model-type", "pydantic_v2.BaseModel"]
    command += ["--enum-field-as-literal", "all", "--disable-timestamp"]
    subprocess.run([sys.executable, "-m", *command], check=True, capture_output=True)
    asked = subprocess.run(
        [sys.executable, "-c", ASK, str(module)],
        input=json.dumps(documents),
        check=True,
        capture_output=True,
        text=True,
    )
    verdicts: Verdicts = json.loads(asked.stdout)
    return verdicts


ASK = """
import json, runpy, sys
article = runpy.run_path(sys.argv[1], run_name="generated")["Article"]

def takes(document):
    try:
        article.model_validate_json(json.dumps(document), strict=True)
    except ValueError:
        return False
    return True

print(json.dumps([takes(document) for document in json.load(sys.stdin)]))
"""
