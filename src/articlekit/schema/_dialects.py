"""One schema in the languages of different tools: they differ in names, not in what they say."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, cast

from articlekit.models import SCHEMA_VERSION

__all__ = ["DIALECTS", "Dialect"]

Dialect = Literal["2020-12", "draft-07", "openapi-3.1"]
"""The language of schemas that a tool speaks."""

Schema = dict[str, Any]

OWN = "#/$defs/"
"""Where pydantic's references point to."""


def _latest(identity: str, root: Schema, definitions: Schema) -> Schema:
    """Return a schema of draft 2020-12."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": identity}
    return {**head, **root, "$defs": definitions}


def _draft_07(identity: str, root: Schema, definitions: Schema) -> Schema:
    """Return a schema of draft 7: only the place of definitions has another name."""
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "$id": identity}
    schema: Schema = _moved({**head, **root, "definitions": definitions}, "#/definitions/")
    return schema


def _openapi(_: str, root: Schema, definitions: Schema) -> Schema:
    """Return an OpenAPI document without paths, to be referred to or copied from."""
    block = definitions["Block"]
    kinds = dict(_kinds(block, definitions))
    told = {**block, "discriminator": {"propertyName": "type", "mapping": kinds}}
    components = {"schemas": {"Article": root, **definitions, "Block": told}}
    document: Schema = {
        "openapi": "3.1.0",
        "info": {"title": "Article", "version": SCHEMA_VERSION, "description": root["description"]},
        "paths": {},
        "components": components,
    }
    moved: Schema = _moved(document, "#/components/schemas/")
    return moved


def _kinds(block: Schema, definitions: Schema) -> Iterator[tuple[str, str]]:
    """Give each kind of block with the reference to what it is; an unknown one has no name to look for."""
    for branch in block["oneOf"]:
        kind = definitions[branch["$ref"].removeprefix(OWN)]["properties"]["type"]
        if "const" in kind:
            yield kind["const"], branch["$ref"]


def _moved(value: Any, place: str) -> Any:  # noqa: ANN401 - any part of a schema
    """Return a schema whose references point to definitions at another place."""
    match value:
        case dict():
            return {key: _moved(item, place) for key, item in cast("Schema", value).items()}
        case list():
            return [_moved(item, place) for item in cast("list[object]", value)]
        case str():
            return value.replace(OWN, place, 1) if value.startswith(OWN) else value
        case _:
            return value


DIALECTS: Mapping[Dialect, Callable[[str, Schema, Schema], Schema]] = {
    "2020-12": _latest,
    "draft-07": _draft_07,
    "openapi-3.1": _openapi,
}
"""How a schema is put together in each dialect, from its name, the article and the definitions."""
