"""What changed between two schemas, and which version number must say so.

A minor version only adds: a field, a kind of block, a value. Everything else can break those who read our
documents, or those who write them for us, and needs a major version.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

__all__ = ["Bump", "Change", "demanded_version", "differences"]

Bump = Literal["minor", "major"]
"""Which number of the version must grow."""

Schema = Any

PROSE = frozenset({"$id", "$schema", "description", "examples", "title"})
"""What a schema says to people: it may change at any time."""


class Change(NamedTuple):
    """One thing that is different.

    Attributes:
        bump: Which number must grow for it.
        path: Where in the schema.
        what: What is different.
    """

    bump: Bump
    path: str
    what: str

    def __str__(self) -> str:
        """Return `minor $defs.Quote.kind: new value "song"`."""
        return f"{self.bump} {self.path}: {self.what}"


def differences(old: Schema, new: Schema, path: str = "Article") -> Iterator[Change]:
    """Give what is different between two schemas of the same form and dialect.

    Args:
        old: The schema that people use.
        new: The schema that is to take its place.
        path: Where both stand.
    """
    for keyword in [*old, *(key for key in new if key not in old)]:
        if keyword in PROSE or old.get(keyword) == new.get(keyword):
            continue
        compare = KEYWORDS.get(keyword, _other)
        yield from compare(old.get(keyword), new.get(keyword), path, keyword)


def demanded_version(released: str, changes: list[Change]) -> str:
    """Return the least version that may stand on a schema that is different from a released one.

    Args:
        released: The version of the released schema.
        changes: What is different.
    """
    major, minor = map(int, released.split("."))
    bumps = {change.bump for change in changes}
    return f"{major + 1}.0" if "major" in bumps else f"{major}.{minor + 1}" if bumps else released


def _named(old: Schema, new: Schema, path: str, keyword: str) -> Iterator[Change]:
    """Compare schemas by name: fields of an object, or definitions."""
    noun = "field" if keyword == "properties" else "type"
    for name in old:
        if name not in new:
            yield Change("major", path, f"{noun} {name} is gone")
        else:
            yield from differences(old[name], new[name], f"{path}.{name}" if noun == "field" else name)
    yield from (Change("minor", path, f"new {noun} {name}") for name in new if name not in old)


def _nested(old: Schema, new: Schema, path: str, keyword: str) -> Iterator[Change]:
    """Compare what is said of the items of an array, or of the values of an object."""
    if isinstance(old, dict) and isinstance(new, dict):
        yield from differences(old, new, f"{path}[]")
    else:
        yield from _other(old, new, path, keyword)


def _listed(old: Schema, new: Schema, path: str, keyword: str) -> Iterator[Change]:
    """Compare values that may stand somewhere, or kinds of block."""
    if old is None or new is None:
        yield from _other(old, new, path, keyword)
        return
    before, after = ([json.dumps(item, sort_keys=True) for item in side] for side in (old, new))
    yield from (
        Change("major", path, f"{item} is gone from {keyword}") for item in before if item not in after
    )
    yield from (Change("minor", path, f"new in {keyword}: {item}") for item in after if item not in before)


def _required(old: Schema, new: Schema, path: str, _: str) -> Iterator[Change]:
    """Compare which keys must be there: readers rely on them, writers are bound by them."""
    yield from (
        Change("major", path, f"{key} may now be missing") for key in old or () if key not in (new or ())
    )
    yield from (
        Change("major", path, f"{key} is now required") for key in new or () if key not in (old or ())
    )


def _least(old: Schema, new: Schema, path: str, keyword: str) -> Iterator[Change]:
    """Compare lower bounds: a lower one only lets more in."""
    looser = old is not None and (new is None or new < old)
    yield Change("minor" if looser else "major", path, f"{keyword} was {old}, is {new}")


def _most(old: Schema, new: Schema, path: str, keyword: str) -> Iterator[Change]:
    """Compare upper bounds: a higher one only lets more in."""
    looser = old is not None and (new is None or new > old)
    yield Change("minor" if looser else "major", path, f"{keyword} was {old}, is {new}")


def _mirror(*_: Schema) -> Iterator[Change]:
    """Pass over the kinds that an unknown block cannot be: they follow the kinds that are known."""
    yield from ()


def _other(old: Schema, new: Schema, path: str, keyword: str) -> Iterator[Change]:
    """Take any other difference for one that breaks somebody."""
    yield Change("major", path, f"{keyword} was {json.dumps(old)}, is {json.dumps(new)}")


KEYWORDS: Mapping[str, Callable[[Schema, Schema, str, str], Iterator[Change]]] = {
    "$defs": _named,
    "additionalProperties": _nested,
    "enum": _listed,
    "exclusiveMaximum": _most,
    "exclusiveMinimum": _least,
    "items": _nested,
    "maximum": _most,
    "minimum": _least,
    "not": _mirror,
    "oneOf": _listed,
    "properties": _named,
    "required": _required,
}
"""How each keyword is compared."""
