"""What the strict schema asks for beyond what a reader takes: nothing unknown, nothing left out, no nulls."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from articlekit.models import Node, UnknownBlock
from articlekit.models._base import Known
from articlekit.serializers._json_problems import Path, Problem, must_be

__all__ = ["strict_problems"]


class Rule(NamedTuple):
    """What the strict schema asks of one field."""

    name: str
    always: bool
    known: tuple[str, ...]


@cache
def _rules(kind: type[Node]) -> tuple[Rule, ...]:
    """Read off a model what it always writes, and which values it knows."""
    return tuple(
        Rule(
            name,
            field.exclude_if is None,
            next((item.values for item in field.metadata if isinstance(item, Known)), ()),
        )
        for name, field in kind.model_fields.items()
    )


def strict_problems(node: Node, path: Path = ()) -> Iterator[Problem]:
    """Give what keeps a node from being just what this version would write.

    Args:
        node: An article or a part of one, as it was read.
        path: Where it stands.
    """
    if isinstance(node, UnknownBlock):
        yield Problem((*path, "type"), f"is no kind of block of this version: {node.type[:40]}")
        return
    yield from (Problem((*path, name), f"is no field of {_article(node)}") for name in node.model_extra or ())
    for rule in _rules(type(node)):
        yield from _field_problems(node, rule, (*path, rule.name))


def _article(node: Node) -> str:
    """Name a node in a sentence: `a paragraph`, `an image`."""
    name = getattr(node, "type", type(node).__name__.lower())
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _field_problems(node: Node, rule: Rule, path: Path) -> Iterator[Problem]:
    """Give what is wrong with one field and what it holds."""
    value = getattr(node, rule.name)
    if rule.name not in node.model_fields_set:
        if rule.always:
            yield Problem(path, "is missing")
    elif value is None and not rule.always:
        yield Problem(path, "is null: leave it out")
    elif rule.known and value not in rule.known:
        yield Problem(path, must_be(f"one of {', '.join(rule.known)}", value))
    else:
        yield from _inside(value, path)


def _inside(value: object, path: Path) -> Iterator[Problem]:
    """Go through the nodes that a field holds."""
    if isinstance(value, Node):
        yield from strict_problems(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(cast("tuple[object, ...]", value)):
            yield from _inside(item, (*path, index))
