"""The classifier of changes: every breaker that was seen in the wild, and what it demands."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from articlekit.schema import json_schema
from articlekit.schema._difference import Bump, demanded_version, differences

Schema = dict[str, Any]


def edit(*path: str) -> Callable[[Schema], Any]:
    """Give what stands at a path of a schema."""

    def found(schema: Schema) -> Any:
        for key in path:
            schema = schema[key]
        return schema

    return found


QUOTE = edit("$defs", "Quote")
FIELDS = edit("$defs", "Quote", "properties")
LEVEL = edit("$defs", "Heading", "properties", "level")
DENSITY = edit("$defs", "Variant", "properties", "density")

CASES: list[tuple[str, Bump | None, Callable[[Schema], object], str]] = [
    ("nothing", None, lambda s: s, ""),
    ("a description", None, lambda s: QUOTE(s).update(description="New"), ""),
    ("a new identity", None, lambda s: s.update({"$id": "x", "title": "y", "examples": []}), ""),
    ("a new field", "minor", lambda s: FIELDS(s).update(lang={"type": "string"}), "Quote: new field lang"),
    ("a new definition", "minor", lambda s: s["$defs"].update(Poll={}), "Article: new type Poll"),
    (
        "a new kind",
        "minor",
        lambda s: s["$defs"]["Block"]["oneOf"].append({"$ref": "x"}),
        "Block: new in oneOf",
    ),
    (
        "a new value",
        "minor",
        lambda s: FIELDS(s)["kind"]["enum"].append("song"),
        'Quote.kind: new in enum: "song"',
    ),
    ("a higher limit", "minor", lambda s: LEVEL(s).update(maximum=9), "Heading.level: maximum was 6, is 9"),
    ("no limit", "minor", lambda s: LEVEL(s).pop("minimum"), "Heading.level: minimum was 1, is None"),
    ("a field gone", "major", lambda s: FIELDS(s).pop("attribution"), "Quote: field attribution is gone"),
    ("a definition gone", "major", lambda s: s["$defs"].pop("Raw"), "Article: type Raw is gone"),
    ("a kind gone", "major", lambda s: s["$defs"]["Block"]["oneOf"].pop(), "is gone from oneOf"),
    ("a value gone", "major", lambda s: FIELDS(s)["kind"]["enum"].remove("pull"), '"pull" is gone from enum'),
    (
        "a closed list",
        "major",
        lambda s: FIELDS(s)["id"].update(enum=["a"]),
        'Quote.id: enum was null, is ["a"]',
    ),
    ("a new duty", "major", lambda s: QUOTE(s)["required"].append("id"), "Quote: id is now required"),
    ("a duty gone", "major", lambda s: QUOTE(s)["required"].remove("body"), "Quote: body may now be missing"),
    (
        "a first duty",
        "major",
        lambda s: s["$defs"]["Source"].update(required=["url"]),
        "Source: url is now required",
    ),
    (
        "another type",
        "major",
        lambda s: FIELDS(s)["id"].update(type="integer"),
        'Quote.id: type was "string"',
    ),
    ("a pattern", "major", lambda s: FIELDS(s)["id"].update(pattern="x"), "Quote.id: pattern was null"),
    ("a lower limit", "major", lambda s: LEVEL(s).update(maximum=4), "Heading.level: maximum was 6, is 4"),
    (
        "a first limit",
        "major",
        lambda s: DENSITY(s).update(maximum=4),
        "Variant.density: maximum was None, is 4",
    ),
    (
        "a higher floor",
        "major",
        lambda s: DENSITY(s).update(exclusiveMinimum=1),
        "exclusiveMinimum was 0, is 1",
    ),
    (
        "other items",
        "major",
        lambda s: FIELDS(s)["body"].update(items={"$ref": "x"}),
        "Quote.body[]: $ref was",
    ),
    ("any items", "major", lambda s: FIELDS(s)["body"].pop("items"), "Quote.body: items was"),
    (
        "other values",
        "major",
        lambda s: s["properties"]["extra"].update(additionalProperties={}),
        "was true, is {}",
    ),
]


@pytest.mark.parametrize(
    ("bump", "change", "message"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_each_change_demands_its_bump(
    bump: Bump | None, change: Callable[[Schema], object], message: str
) -> None:
    """A change is found where it is, alone, and told in one line."""
    old = json_schema()
    new = copy.deepcopy(old)
    change(new)
    found = list(differences(old, new))
    assert [one.bump for one in found] == ([bump] if bump else [])
    assert all(message in str(one) for one in found)
    assert demanded_version("1.4", found) == {None: "1.4", "minor": "1.5", "major": "2.0"}[bump]


def test_a_new_kind_in_the_open_form_is_an_addition() -> None:
    """The branch for unknown kinds excludes the new kind, which changes nothing for anybody."""
    old = json_schema("open")
    new = copy.deepcopy(old)
    new["$defs"]["UnknownBlock"]["properties"]["type"]["not"]["enum"].append("poll")
    assert not list(differences(old, new))


def test_the_highest_bump_wins() -> None:
    """One removal among additions is a major version."""
    old = json_schema()
    new = copy.deepcopy(old)
    FIELDS(new)["lang"] = {"type": "string"}
    del FIELDS(new)["attribution"]
    assert demanded_version("3.1", list(differences(old, new))) == "4.0"
