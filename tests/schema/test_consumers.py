"""The matrix: every consumer compiles our schema as it is, and judges every document as our reader does."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from articlekit.models import BLOCK_TYPES, Article
from articlekit.schema import Dialect, Form, json_schema, typescript
from articlekit.serializers._json import to_json
from tests.schema.documents import UNSAID, changed, good
from tests.schema.matrix import (
    DIALECTS,
    FOLDER,
    FORMS,
    MODULES,
    PYTHON,
    Verdicts,
    articlekit,
    ask_datamodel,
    ask_node,
    needs_node,
    node,
)
from tests.strategies import articles

NAMED = [*good(), *changed()]
DOCUMENTS = [document for _, document in NAMED]
OURS = {form: articlekit(DOCUMENTS, form) for form in FORMS}


def differing(theirs: Verdicts, ours: Verdicts) -> list[str]:
    """Name the documents that a consumer judges in another way."""
    return [name for (name, _), one, other in zip(NAMED, theirs, ours, strict=True) if one != other]


def test_there_are_enough_documents_of_each_sort() -> None:
    """Good ones are good in both forms; among the changed ones are many of each sort."""
    count = len([*good()])
    assert count >= 40
    assert all(OURS["strict"][:count])
    assert all(OURS["open"][:count])
    assert OURS["strict"].count(False) > OURS["open"].count(False) >= 60


@pytest.mark.parametrize("name", PYTHON)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("dialect", DIALECTS)
def test_validators_of_pypi_agree_with_our_reader(name: str, form: Form, dialect: Dialect) -> None:
    """Strict reading is the strict schema, reading is the open schema."""
    assert differing(PYTHON[name](json_schema(form, dialect), DOCUMENTS), OURS[form]) == []


@needs_node
def test_validators_of_npm_agree_with_our_reader() -> None:
    """Strict ajv compiles all; the converter of zod knows no `not`, so it takes the strict form only."""
    for (name, form, dialect), theirs in ask_node(DOCUMENTS).items():
        if (name, form) == ("zod", "open"):
            assert "not is not supported in Zod" in theirs
        else:
            assert isinstance(theirs, list), theirs
            assert differing(theirs, OURS[form]) == [], (name, form, dialect)


def test_generated_pydantic_classes_read_what_we_write(tmp_path: Path) -> None:
    """They differ in two things: what is absent may be null, and 2.0 is no whole number."""
    theirs = ask_datamodel(DOCUMENTS, tmp_path)
    others = set(differing(theirs, OURS["strict"]))
    assert others == {"fraction of zero"} | {name for name in others if name.endswith(" is None")}
    assert not re.findall(r"^class \w*\d", (tmp_path / "generated.py").read_text("utf-8"), re.MULTILINE)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_every_article_fits_both_forms(article: Article) -> None:
    """What we write is valid; the strict form knows no unknown kinds, so those articles fit the open one."""
    document = json.loads(to_json(article))
    assert PYTHON["jsonschema-rs"](json_schema("open"), [document]) == [True]
    (ours,) = articlekit([document], "strict")
    assert PYTHON["jsonschema-rs"](json_schema(), [document]) == [ours]


def test_what_json_schema_cannot_say_is_left_to_readers() -> None:
    """Each of these is valid by the schema and refused by our reader: docs/schema.md lists them."""
    documents = [document for _, document in UNSAID]
    for form in FORMS:
        assert not any(articlekit(documents, form))
        assert all(PYTHON["jsonschema"](json_schema(form), documents))


EXHAUSTIVE = """
export function name(block: Block): string {{
  switch (block.type) {{
{cases}
    default: {{
      const never: never = block;
      return never;
    }}
  }}
}}
"""


def switch(kinds: list[str]) -> str:
    """Return a function that has a case for each of these kinds of block."""
    cases = "\n".join(f'    case "{kind}":\n      return block.type;' for kind in kinds)
    return EXHAUSTIVE.format(cases=cases)


SOURCES = {
    "json-schema-to-typescript": 'import type { Article, Block } from "./declared.js";',
    "openapi-typescript": 'import type { components } from "./declared.js";\n'
    'type Article = components["schemas"]["Article"];\ntype Block = components["schemas"]["Block"];',
    "articlekit.d.ts": 'import type { Article, Block } from "./declared.js";',
}


@pytest.fixture(scope="module")
def declarations() -> dict[str, str]:
    """Return what each generator declares, ours included."""
    asked = {"strict": json_schema(), "openapi": json_schema(dialect="openapi-3.1")}
    found: dict[str, str] = json.loads(node("declare.mjs", given=asked))
    return found | {"articlekit.d.ts": typescript()}


@needs_node
@pytest.mark.parametrize("source", SOURCES)
def test_typescript_knows_every_kind_of_block(
    source: str, declarations: dict[str, str], tmp_path: Path
) -> None:
    """A switch over all kinds compiles, one with a case missing does not; what we write fits the types."""
    written: list[Any] = [document for name, document in good() if "fraction" not in name]
    kinds = sorted(BLOCK_TYPES)
    (tmp_path / "declared.d.ts").write_text(declarations[source], "utf-8")
    (tmp_path / "whole.ts").write_text(SOURCES[source] + switch(kinds), "utf-8")
    (tmp_path / "holed.ts").write_text(SOURCES[source] + switch(kinds[1:]), "utf-8")
    articles = f"\nexport const articles: Article[] = {json.dumps(written)};\n"
    (tmp_path / "written.ts").write_text(SOURCES[source] + articles + "export type { Block };\n", "utf-8")
    flags = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--module", "nodenext"]
    files = [str(tmp_path / f"{name}.ts") for name in ("whole", "holed", "written")]
    command = ["node", str(MODULES / "typescript" / "bin" / "tsc"), *flags, *files]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)
    errors = [line for line in done.stdout.splitlines() if "error TS" in line]
    assert len(errors) == 1, done.stdout
    assert "holed.ts" in errors[0]
    assert "is not assignable to type 'never'" in errors[0]


@needs_node
def test_generators_declare_each_model_once(declarations: dict[str, str]) -> None:
    """No numbered duplicates: the declarations are the models."""
    models = {"Article", *json_schema()["$defs"]}
    for source in ("json-schema-to-typescript", "articlekit.d.ts"):
        names = re.findall(r"^export (?:interface|type) (\w+)", declarations[source], re.MULTILINE)
        assert sorted(names) == sorted(models)
    components = re.findall(r"^        (\w+): ", declarations["openapi-typescript"], re.MULTILINE)
    assert sorted(components[: len(models)]) == sorted(models)


def test_the_lock_file_names_no_registry() -> None:
    """Whoever installs the consumers takes them from where they usually do."""
    assert "resolved" not in (FOLDER / "package-lock.json").read_text("utf-8")
