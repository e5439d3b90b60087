"""The official schemas of the formats we write, and what else their specifications ask for."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
from referencing import Registry, Resource

SCHEMAS = Path(__file__).parent / "schemas"
SHARED = Path(__file__).parents[2].parent / "shared"

GEO = "https://geojson.org/schema/GeoJSON.json"
"""What the schema of ninjs refers to for places on a map; we write none."""

Thing = dict[str, Any]


def schema(name: str) -> Thing:
    """Return one of the schemas in the folder beside this file."""
    found: Thing = json.loads((SCHEMAS / name).read_text("utf-8"))
    return found


FEED = schema("json-feed-1.1.json")
ITEM: Thing = {
    "$schema": FEED["$schema"],
    "$ref": f"{FEED['id']}#/definitions/item",
}
NINJS = schema("ninjs-schema_3.1.json")

RESOURCES: dict[str, Thing] = {
    FEED["id"]: FEED,
    "https://json.schemastore.org/feed-1": schema("json-feed-1.json"),
    GEO: {"$schema": "https://json-schema.org/draft/2020-12/schema"},
}


@cache
def _fast(name: str) -> Any:
    """Return a validator that checks formats, too."""
    registry = jsonschema_rs.Registry(list(RESOURCES.items()))
    wanted = {"feed": FEED, "item": ITEM, "ninjs": NINJS}[name]
    return jsonschema_rs.validator_for(wanted, registry=registry, validate_formats=True)


@cache
def _slow(name: str) -> Any:
    """Return a validator by other people."""
    resources = [(uri, Resource.from_contents(found)) for uri, found in RESOURCES.items()]
    registry: Registry[Any] = Registry().with_resources(resources)
    wanted = {"feed": FEED, "item": ITEM, "ninjs": NINJS}[name]
    kind = jsonschema.validators.validator_for(wanted)
    kind.check_schema(wanted)
    return kind(wanted, registry=registry)


def errors(written: str, name: str, *, twice: bool = False) -> list[str]:
    """Return what is wrong with a text: by one validator with formats, or by two."""
    found = json.loads(written)
    seen = [f"{list(error.instance_path)}: {error.message}" for error in _fast(name).iter_errors(found)]
    if twice:
        seen += [f"{error.json_path}: {error.message}" for error in _slow(name).iter_errors(found)]
    return seen


DOMAINS: dict[str, set[str]] = {
    "NewsArticle": {
        "alternativeHeadline", "articleBody", "articleSection", "audio", "author", "copyrightHolder",
        "copyrightNotice", "creativeWorkStatus", "dateModified", "datePublished", "description", "headline",
        "identifier", "image", "inLanguage", "isBasedOn", "keywords", "license", "publisher",
        "sourceOrganization", "thumbnailUrl", "url", "video", "wordCount",
    },
    "ImageObject": {
        "caption", "contentUrl", "creditText", "description", "height", "name", "url", "width",
    },
    "VideoObject": {"caption", "contentUrl", "creditText", "encodingFormat", "thumbnailUrl"},
    "AudioObject": {"caption", "contentUrl", "creditText", "encodingFormat", "thumbnailUrl"},
    "Person": {"name", "url"},
    "Organization": {"name", "url"},
}  # fmt: skip
"""The properties that we write, by the type that schema.org has them for."""


def things(value: Any) -> list[Thing]:
    """Return an object and every object in it."""
    if isinstance(value, list):
        return [thing for item in value for thing in things(item)]
    if isinstance(value, dict):
        return [value, *(thing for item in value.values() for thing in things(item))]
    return []
