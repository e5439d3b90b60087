"""The strict schema as TypeScript declarations: one for each model, one for `Block`, and no more."""

import json
from collections.abc import Iterator
from typing import Any

from articlekit.models import SCHEMA_VERSION
from articlekit.schema._export import json_schema

__all__ = ["typescript"]

HEAD = f"""\
// An article as articlekit writes it, schema version {SCHEMA_VERSION}. Generated: do not edit.
//
// Offsets count code points. JavaScript counts UTF-16 units, which differ after an emoji:
// Array.from(text).slice(mark.start, mark.end).join("") is always right.
"""

SCALARS = {"boolean": "boolean", "integer": "number", "number": "number", "string": "string"}


def typescript() -> str:
    """Return the declarations of every model as the text of a `.d.ts` file."""
    article = json_schema()
    models = {"Article": article, **article["$defs"]}
    return "\n".join([HEAD, *(_declaration(name, schema) for name, schema in models.items())])


def _declaration(name: str, schema: dict[str, Any]) -> str:
    """Declare a model as an interface, and what is a choice of models as a type."""
    comment = _comment(schema, "")
    if "oneOf" in schema:
        kinds = "".join(f"\n  | {_type(kind)}" for kind in schema["oneOf"])
        return f"{comment}export type {name} ={kinds};\n"
    return f"{comment}export interface {name} {{\n{''.join(_members(schema))}}}\n"


def _members(schema: dict[str, Any]) -> Iterator[str]:
    """Give the fields of a model, one a line, each after what it is."""
    for name, field in schema["properties"].items():
        mark = "" if name in schema["required"] else "?"
        yield f"{_comment(field, '  ')}  {name}{mark}: {_type(field)};\n"


def _comment(schema: dict[str, Any], indent: str) -> str:
    """Return the description as a comment of its own lines; nothing when there is none."""
    lines = schema.get("description", "").split("\n")
    if lines == [""]:
        return ""
    if len(lines) == 1:
        return f"{indent}/** {lines[0]} */\n"
    said = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{said}{indent} */\n"


def _type(schema: dict[str, Any]) -> str:
    """Write what may stand at a place."""
    match schema:
        case {"$ref": str(reference)} | {"allOf": [{"$ref": str(reference)}]}:
            return reference.rpartition("/")[2]
        case {"const": value}:
            return json.dumps(value)
        case {"enum": values}:
            return " | ".join(map(json.dumps, values))
        case {"type": "array", "items": items}:
            return f"{_type(items)}[]"
        case {"type": "object", "additionalProperties": values}:
            return f"Record<string, {'unknown' if values is True else _type(values)}>"
        case {"type": kind}:
            return SCALARS[kind]
        case _:
            return "unknown"
