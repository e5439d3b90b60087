"""The page of the model, written from the schema, and the table of consumers."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from articlekit.models import BLOCK_TYPES
from articlekit.schema import json_schema
from tests.schema.documents import FULL, HEAD

Schema = dict[str, Any]

INTRODUCTION = """\
% Written by tests/schema/test_docs.py from the models: do not edit. UPDATE=1 writes it anew.

# The model

An {py:class}`~articlekit.Article` is its metadata and a `body` of blocks. This page shows it as JSON; in
Python every object is a class of {py:mod}`articlekit.models` with the same names, frozen, with tuples for
arrays.

- A field that is **always** there is always written. The others are left out when there is nothing to say:
  our JSON has no null for them.
- Where a type says `one of`, readers take any text, for a newer version may know more values. The strict
  schema is closed to these.
- Fields, blocks and marks that a newer version added are kept when JSON is read, and written back as they
  came.
- Offsets of marks count Unicode code points from 0; `end` is the offset after the last one. In JavaScript,
  `Array.from(text).slice(start, end).join("")`.
- A line feed in a `text` is a hard line break.

How to use it from other languages: [](schema.md).
"""

PARTS: Mapping[str, tuple[str, ...]] = {
    "The article": ("Article", "Author", "Publisher", "Source", "Rights"),
    "Blocks": (),
    "Parts of blocks": ("Mark", "Caption", "Credit", "Origin", "Variant", "ListItem", "Definition", "Cell"),
}
"""The sections of the page; the blocks come in the order of their union."""

BLOCKS = """\
Every block has a `type`, which says what it is. Any block may have an `id` and a `role`. Where this page says
Block, any of them may stand.
"""

LONG = 60
"""Characters of an example that fit in a table."""


def model_page() -> str:
    """Return the page of the model."""
    return "\n".join([INTRODUCTION, *_sections()])


def _sections() -> Iterator[str]:
    """Give the page's sections: a heading and what stands under it."""
    schema = json_schema()
    definitions = schema["$defs"]
    kinds = tuple(branch["$ref"].rpartition("/")[2] for branch in definitions["Block"]["oneOf"])
    examples = _examples(definitions)
    for heading, names in PARTS.items():
        yield f"## {heading}\n"
        if not names:
            yield BLOCKS
        for name in names or kinds:
            yield _table(name, definitions.get(name, schema), examples[name])


def _examples(definitions: Schema) -> dict[str, Schema]:
    """Give an example of every model, taken from the documents of the tests."""
    blocks = (name for name in definitions if _is_block(name, definitions))
    kinds = {definitions[name]["properties"]["type"]["const"]: name for name in blocks}
    assert kinds.keys() == BLOCK_TYPES
    image = FULL["image"]
    return {
        **{name: FULL[kind] for kind, name in kinds.items()},
        "Article": HEAD | {"body": [{"type": "paragraph", "text": "They do."}]},
        "Author": HEAD["authors"][0],
        "Publisher": HEAD["publisher"],
        "Source": HEAD["source"],
        "Rights": HEAD["rights"],
        "Mark": {"type": "link", "start": 4, "end": 9, "href": "https://example.com", "title": "The harbour"},
        "Caption": image["caption"],
        "Credit": image["credit"],
        "Origin": image["credit"]["origin"],
        "Variant": image["variants"][0],
        "ListItem": FULL["list"]["items"][0],
        "Definition": FULL["definitions"]["items"][0],
        "Cell": FULL["table"]["rows"][0][0],
    }


def _is_block(name: str, definitions: Schema) -> bool:
    """Tell whether a definition is a kind of block."""
    return {"$ref": f"#/$defs/{name}"} in definitions["Block"]["oneOf"]


def _table(name: str, schema: Schema, example: Schema) -> str:
    """Return a model as a heading, what it is, and a row for each field."""
    rows = [
        f"| `{field}` | {_type(said)} | {'always' if field in schema['required'] else ''} "
        f"| {said.get('description', _fallback(name, field))} | {_shown(example.get(field))} |"
        for field, said in schema["properties"].items()
    ]
    head = "| field | type | there | what it is | example |\n|---|---|---|---|---|"
    return "\n".join([f"### {name}\n", schema["description"], "", head, *rows, ""])


def _fallback(name: str, field: str) -> str:
    """Describe the fields that have no description in the schema."""
    return (
        "The kind of block."
        if field == "type"
        else f"Whatever the maker of the {name.lower()} block puts there."
    )


def _type(schema: Schema) -> str:
    """Name what may stand at a place."""
    match schema:
        case {"$ref": str(reference)} | {"allOf": [{"$ref": str(reference)}]}:
            name = reference.rpartition("/")[2]
            return "[Block](#blocks)" if name == "Block" else f"[{name}](#{name.lower()})"
        case {"const": value}:
            return f"`{json.dumps(value)}`"
        case {"enum": values}:
            return f"one of {', '.join(f'`{value}`' for value in values)}"
        case {"type": "array", "items": items}:
            return f"array of {_type(items)}"
        case {"type": "object", "additionalProperties": values}:
            return f"object of {'any values' if values is True else _type(values)}"
        case {"type": "integer"}:
            return f"int{_bounds(schema)}"
        case {"type": "number"}:
            return f"number{_bounds(schema)}"
        case {"type": "boolean"}:
            return "bool"
        case {"type": "string", "pattern": str(pattern)} if "T(" in pattern:
            return "str: date or date-time"
        case {"type": "string"}:
            return "str"
        case _:
            return "any value"


def _bounds(schema: Schema) -> str:
    """Name the bounds of a number."""
    words = {"minimum": "from", "exclusiveMinimum": "over", "maximum": "to"}
    return "".join(f" {word} {schema[keyword]:g}" for keyword, word in words.items() if keyword in schema)


def _shown(value: Any) -> str:
    """Write an example; a long one only shows that it is there."""
    if value is None:
        return ""
    text = json.dumps(value, ensure_ascii=False)
    short = text if len(text) <= LONG else "[…]" if isinstance(value, list) else "{…}"
    return f"`{short}`".replace("|", "\\|")


CONSUMERS: Mapping[str, tuple[str, str]] = {
    "ajv": ("npm", "validates, in its strict mode"),
    "zod": ("npm", "validates, by its own converter"),
    "fastjsonschema": ("PyPI", "validates"),
    "jsonschema": ("PyPI", "validates"),
    "jsonschema-rs": ("PyPI", "validates"),
}
"""The validators: where each comes from, and what it does."""

COMPILES = "a `switch` over all kinds compiles, with a case missing it does not; what we write fits"
GENERATORS: Mapping[str, tuple[str, str, str]] = {
    "datamodel-code-generator": (
        "PyPI",
        "makes a pydantic class of each model",
        "the same verdicts as our reader, but for absent values that are null and for `2.0`",
    ),
    "json-schema-to-typescript": ("npm", "declares a type for each model", COMPILES),
    "openapi-typescript": ("npm", "declares a type for each model of the OpenAPI document", COMPILES),
    "`articlekit.d.ts` and tsc": ("npm", "our own types", COMPILES),
}
"""What the tests hold of each generator."""


def consumers_table(
    agreed: Mapping[str, Mapping[str, Mapping[str, bool | str]]], good: int, changed: int
) -> str:
    """Return the table of consumers.

    Args:
        agreed: For each validator, form and dialect, whether it judged every document as our reader does, or
            why it could not compile the schema.
        good: How many good documents it was asked about.
        changed: How many changed ones.
    """
    head = "| consumer | from | what it does | strict | open |\n|---|---|---|---|---|"
    rows = [
        (name, home, does, _verdict(agreed[name]["strict"]), _verdict(agreed[name]["open"]))
        for name, (home, does) in CONSUMERS.items()
    ]
    rows += [(name, home, does, said, "") for name, (home, does, said) in GENERATORS.items()]
    asked = f"Each validator was asked about {good} good documents, and about {changed} that "
    asked += "differ from one in one place."
    return "\n".join([asked, "", head, *(f"| {' | '.join(row)} |" for row in rows), ""])


def _verdict(by_dialect: Mapping[str, bool | str]) -> str:
    """Say how a validator judged the documents in each dialect."""
    words = {
        dialect: "the same verdicts as our reader" if said is True else f"`{said}`"
        for dialect, said in by_dialect.items()
        if said is not False
    }
    assert len(words) == len(by_dialect), "a validator judges otherwise"
    if len(set(words.values())) == 1:
        return f"{next(iter(words.values()))} ({', '.join(words)})"
    return "; ".join(f"{dialect}: {said}" for dialect, said in words.items())
