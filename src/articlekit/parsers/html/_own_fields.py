"""Reads the fields that our writers put into data attributes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from articlekit.models import Node
from articlekit.models._html_names import FIELDS, ROLE
from articlekit.parsers.html._tree import Element

__all__ = ["about", "build", "elements_in", "fields_of"]

N = TypeVar("N", bound=Node)


def fields_of(element: Element) -> dict[str, Any]:
    """Return the fields that an element's data attribute holds; none if it is no JSON object any more."""
    data = element.attributes.get(FIELDS)
    if not data:
        return {}
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def about(element: Element) -> dict[str, Any]:
    """Return what any block's element may say: its id, its role, and more fields."""
    said = {"id": element.attributes.get("id"), "role": element.attributes.get(ROLE)}
    return {**said, **fields_of(element)}


def build(kind: type[N], said: dict[str, Any], /, **fields: Any) -> N:  # noqa: ANN401 - any field's value
    """Return a node; without what its attributes say where that does not fit.

    Args:
        kind: What it is.
        said: What the attributes say, which goes before what the element says.
        **fields: What the element says.
    """
    more = {name: value for name, value in said.items() if name != "type"}
    try:
        return kind(**{**fields, **more})
    except ValidationError:
        return kind(**fields)


def elements_in(element: Element, *tags: str) -> Iterator[Element]:
    """Give the elements of some kinds right inside another."""
    return (child for child in element.elements() if child.tag in tags)
