"""What the models say about themselves: the docstrings of classes and, under each field, of fields."""

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

__all__ = ["class_doc", "field_docs"]


def class_doc(kind: type) -> str:
    """Return the docstring of a class as one paragraph a line."""
    return _joined(kind.__doc__ or "")


@cache
def field_docs(kind: type) -> dict[str, str]:
    """Return the docstrings that stand under the fields of a class and of its bases, by field.

    Args:
        kind: The class; where its source is not at hand, its fields have no docstrings.
    """
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        found |= dict(_documented(base))
    return found


def _documented(kind: type) -> Iterator[tuple[str, str]]:
    """Give the fields that a class itself declares with a docstring."""
    for statement in _module(kind.__module__).body:
        if isinstance(statement, ast.ClassDef) and statement.name == kind.__name__:
            yield from _pairs(statement.body)


def _pairs(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Give each annotated name that a text follows, with the text."""
    for field, text in pairwise(body):
        match field, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(said))):
                yield name, _joined(said)
            case _:
                pass


@cache
def _module(name: str) -> ast.Module:
    """Return a module's syntax tree; an empty one where the source is not at hand."""
    try:
        return ast.parse(inspect.getsource(sys.modules[name]))
    except (OSError, TypeError):
        return ast.Module(body=[], type_ignores=[])


def _joined(docstring: str) -> str:
    """Return a docstring with each paragraph on one line."""
    paragraphs = inspect.cleandoc(docstring).split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
