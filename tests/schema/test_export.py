"""The exported schema: what it says, in every form and dialect, and what it must not say."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from articlekit import models
from articlekit.models import BLOCK_TYPES, MARK_TYPES, ROLES, Node, TextNode, UnknownBlock
from articlekit.schema import Dialect, Form, json_schema, typescript
from articlekit.schema._docstrings import _module, class_doc, field_docs

FORMS: tuple[Form, ...] = ("strict", "open")
DIALECTS: tuple[Dialect, ...] = ("2020-12", "draft-07", "openapi-3.1")
MODELS = {
    name
    for name, kind in vars(models).items()
    if isinstance(kind, type) and issubclass(kind, Node) and kind not in (Node, TextNode, UnknownBlock)
}


def schemas_in(schema: Any) -> Iterator[dict[str, Any]]:
    """Give every schema inside a schema, itself first; names of fields are no keywords."""
    yield schema
    for keyword, value in schema.items():
        if keyword in ("properties", "$defs", "definitions"):
            inner = value.values()
        elif keyword in ("oneOf", "anyOf", "allOf"):
            inner = value
        elif keyword in ("items", "not", "additionalProperties") and isinstance(value, dict):
            inner = [value]
        else:
            inner = []
        for item in inner:
            yield from schemas_in(item)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("dialect", ["2020-12", "draft-07"])
def test_the_schema_says_nothing_that_some_consumer_refuses(form: Form, dialect: Dialect) -> None:
    """Each of these was seen to break a validator or to litter generated code."""
    schema = json_schema(form, dialect)
    jsonschema.validators.validator_for(schema).check_schema(schema)
    for part in schemas_in(schema):
        assert not part.keys() & {
            "discriminator",
            "format",
            "default",
            "minLength",
            "propertyNames",
            "$ref",
        } - {"$ref"}
        assert "title" not in part or part is schema
        assert "$ref" not in part or len(part) == 1, "a reference stands alone"
        assert "pattern" not in part or "(?" not in part["pattern"]
        if part.get("type") == "object" and "properties" in part:
            assert part["additionalProperties"] is (form == "open")
        if "const" in part.get("properties", {}).get("type", {}):
            assert "type" in part["required"]
        assert form == "open" or (part.get("type") != "null" and "anyOf" not in part)


@pytest.mark.parametrize("form", FORMS)
def test_every_model_is_defined_once(form: Form) -> None:
    """Definitions are the models, and the union of blocks under one name."""
    schema = json_schema(form)
    more = {"UnknownBlock"} if form == "open" else set()
    assert {"Article", *schema["$defs"]} == MODELS | {"Block"} | more
    assert schema["properties"]["body"]["items"] == {"$ref": "#/$defs/Block"}
    assert list(schema)[:2] == ["$schema", "$id"]
    assert schema["examples"]


def test_known_values_close_the_strict_form_only() -> None:
    """Enums in the strict form are examples in the open one."""
    strict, loose = (json_schema(form)["$defs"] for form in FORMS)
    for name, field, values in (("Mark", "type", MARK_TYPES), ("Paragraph", "role", ROLES)):
        assert strict[name]["properties"][field]["enum"] == list(values)
        assert "enum" not in loose[name]["properties"][field]
        assert loose[name]["properties"][field]["examples"] == list(values)
    assert set(loose["UnknownBlock"]["properties"]["type"]["not"]["enum"]) == BLOCK_TYPES


def test_what_is_always_written_is_required_in_the_strict_form() -> None:
    """The open form requires what the reader cannot do without."""
    strict, loose = (json_schema(form) for form in FORMS)
    assert strict["required"] == ["schema_version", "title", "authors", "categories", "tags", "extra", "body"]
    assert loose["required"] == []
    assert strict["$defs"]["Quote"]["required"] == ["type", "kind", "body"]
    assert loose["$defs"]["Quote"]["required"] == ["type", "body"]


def test_everything_has_a_description_but_the_types() -> None:
    """Docstrings document the schema; generators would take a free value that has one for an object."""
    schema = json_schema()
    for part in (schema, *schema["$defs"].values()):
        assert part["description"].endswith(".")
        for name, field in part.get("properties", {}).items():
            assert name in ("type", "data") or field["description"].endswith((".", "…", "`"))


def test_draft_07_says_the_same() -> None:
    """Only names differ."""
    text = json.dumps(json_schema("open"))
    text = text.replace("#/$defs/", "#/definitions/").replace('"$defs"', '"definitions"')
    text = text.replace(
        "https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-07/schema#"
    )
    assert json.loads(text.replace("/open.json", "/open.draft-07.json")) == json_schema("open", "draft-07")


@pytest.mark.parametrize("form", FORMS)
def test_openapi_names_the_tag(form: Form) -> None:
    """Its tools want a discriminator, and find every model among the components."""
    document = json_schema(form, "openapi-3.1")
    schemas = document["components"]["schemas"]
    assert schemas.keys() >= MODELS | {"Block"}
    told = schemas["Block"]["discriminator"]
    assert told["propertyName"] == "type"
    assert told["mapping"].keys() == BLOCK_TYPES
    assert told["mapping"]["quote"] == "#/components/schemas/Quote"
    assert "$defs" not in json.dumps(document)


def test_typescript_declares_each_model_once() -> None:
    """Declarations are the models and the union of blocks."""
    text = typescript()
    names = [line.split()[2] for line in text.splitlines() if line.startswith("export ")]
    assert sorted(names) == sorted(MODELS | {"Block"})
    assert '  kind: "audio" | "video";' in text
    assert "  rows: Cell[][];" in text
    assert "  data: unknown;" in text


def test_a_schema_does_not_share_its_parts() -> None:
    """Who changes one changes that one only."""
    for form in FORMS:
        for dialect in DIALECTS:
            first = json_schema(form, dialect)
            before = json.dumps(first)
            definitions = first.get("$defs") or first.get("definitions") or first["components"]["schemas"]
            for part in [*definitions.values()]:
                part.get("properties", {}).get("type", {}).clear()
            first.clear()
            assert json.dumps(json_schema(form, dialect)) == before


def test_without_sources_there_are_no_field_descriptions(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package of compiled files still exports its schema."""

    class Bare:
        """A class."""

        name: str
        """Its name."""

    Bare.__module__ = "no_source_here"
    monkeypatch.setitem(sys.modules, "no_source_here", sys)
    _module.cache_clear()
    assert (class_doc(Bare), field_docs(Bare)) == ("A class.", {})
    assert class_doc(type("Undocumented", (), {})) == ""


@pytest.mark.parametrize("first", ["models.Quote(body=())", "models.Image(src='a')", "models.Cell(text='a')"])
def test_the_schema_does_not_depend_on_what_was_used_first(first: str) -> None:
    """Classes are built when they are first used, and pydantic names them in that order."""
    code = f"from articlekit import models; {first}; import json; from articlekit import json_schema; "
    code += "print(json.dumps([json_schema(), json_schema('open')]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == json.dumps([json_schema(), json_schema("open")]) + "\n"
