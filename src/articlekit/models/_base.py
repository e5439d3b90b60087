"""What every node of an article has in common."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    JsonValue,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

__all__ = [
    "MAX_JSON_DEPTH",
    "MAX_VALUE_DEPTH",
    "Count",
    "Flag",
    "Json",
    "Known",
    "Level",
    "Node",
    "Number",
    "Offset",
    "Str",
    "absent",
    "json_depth",
    "known_depth",
]

MAX_JSON_DEPTH = 150
"""How deep the JSON of an article may nest: pydantic reads back 200 levels, so this leaves room around it."""

MAX_VALUE_DEPTH = 100
"""How deep a single value of `extra` or of an unknown field may nest."""

Str = Annotated[str, StringConstraints(min_length=0)]
"""Text that can be written as UTF-8. (Any constraint makes pydantic refuse lone surrogates, at no cost.)"""


def _whole(value: Any) -> Any:  # noqa: ANN401 - whatever stands where a whole number should
    """Return 600 for 600.0: JSON has one kind of number, and some writers always print a fraction."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


Number = Annotated[int, Field(strict=True), BeforeValidator(_whole)]
Count = Annotated[int, Field(strict=True, ge=1), BeforeValidator(_whole)]
Offset = Annotated[int, Field(strict=True, ge=0), BeforeValidator(_whole)]
Level = Annotated[int, Field(strict=True, ge=1, le=6), BeforeValidator(_whole)]
Flag = Annotated[bool, Field(strict=True)]


@dataclass(frozen=True, slots=True)
class Known:
    """The values that this version knows of text that newer versions may add to.

    Readers take any text there; the strict schema is closed to these.
    """

    values: tuple[str, ...]

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the text as one of the values."""
        return {**handler(schema), "enum": list(self.values)}


def _children(value: Any) -> Iterator[Any]:  # noqa: ANN401 - a node, or any JSON value
    """Give what is one level down: values of an object or a node, items of an array, nothing of a scalar."""
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list | tuple):
        yield from value
    elif isinstance(value, Node):
        yield from vars(value).values()
        yield from (value.model_extra or {}).values()


def json_depth(value: Any, most: int = MAX_JSON_DEPTH) -> int:  # noqa: ANN401 - a node, or any JSON value
    """Return how many levels of arrays and objects a value's JSON nests, counting to one over `most`.

    What is in a node is looked at once: its depth is remembered by `known_depth`.
    """
    depth, deepest, level = -1, 0, [value]
    while level and depth <= most:
        depth += 1
        below: list[Any] = []
        for item in level:
            if isinstance(item, Node) and (known := _known(item)):
                deepest = max(deepest, depth + known)
            else:
                below += _children(item)
        level = below
    return min(max(depth, deepest), most + 1)


def known_depth(node: "Node") -> int:
    """Return the depth of a node's JSON, and remember it: the blocks around it will ask again."""
    depth = json_depth(node)
    object.__setattr__(node, "_depth", depth)
    return depth


def _known(node: "Node") -> int:
    """Return the depth that is remembered, or 0. The slot itself is asked: JSON may have such a key."""
    try:
        depth: int = object.__getattribute__(node, "_depth")
    except AttributeError:
        return 0
    return depth


def _writable(value: Any) -> Any:  # noqa: ANN401 - any JSON value, given back as it came
    """Refuse what no JSON text can hold: lone surrogates, infinities, and values nested too deeply."""
    if json_depth(value, MAX_VALUE_DEPTH) > MAX_VALUE_DEPTH:
        raise ValueError(f"nests deeper than {MAX_VALUE_DEPTH} levels")
    rest: list[Any] = [value]
    while rest:
        item = rest.pop()
        if isinstance(item, str):
            item.encode()
        elif isinstance(item, float) and not isfinite(item):
            raise ValueError(f"{item} is no JSON number")
        elif isinstance(item, dict):
            rest += item.keys()
        rest += _children(item)
    return value


Json = Annotated[JsonValue, AfterValidator(_writable), WithJsonSchema({})]
"""Any value that JSON can carry: no NaN, no infinities, no lone surrogates."""


def absent(value: object) -> bool:
    """Tell whether an optional field is left out of the JSON: it is None, or holds nothing."""
    return value is None or value == ()


class Node(BaseModel, frozen=True):
    """A part of an article: immutable, and it keeps the fields that a newer writer added.

    Subclasses say `frozen=True` again, so that type checkers know it too.
    """

    __slots__ = ("_depth",)
    # Validators are built at the first use of a class: building all takes as long as importing pydantic.
    model_config = ConfigDict(extra="allow", allow_inf_nan=False, defer_build=True)
    if TYPE_CHECKING:
        # The value tells checkers that it is no argument. At run time it would hide pydantic's slot, and each
        # node would carry the newer fields among its own.
        __pydantic_extra__: dict[str, Json] = Field(init=False)  # pyright: ignore[reportIncompatibleVariableOverride]
    else:
        __pydantic_extra__: dict[str, Json]

    def replace(self, **changes: Any) -> Self:  # noqa: ANN401 - any field's value
        """Return a copy with some fields changed, validated as a new node would be.

        Args:
            changes: New values by field name; a field set to its default is as good as absent.

        Raises:
            pydantic.ValidationError: If the changed node would break a rule of the model.
        """
        values = vars(self)
        fields = {name: values[name] for name in self.model_fields_set if name in values}
        return type(self)(**{**fields, **(self.model_extra or {}), **changes})

    def __eq__(self, other: object) -> bool:
        """Tell whether another node says the same.

        pydantic's own comparison looks at unequal fields twice on each level, and so takes 2^depth steps.
        """
        if not isinstance(other, Node):
            return NotImplemented
        same_kind = type(self) is type(other) and self.model_extra == other.model_extra
        return same_kind and vars(self) == vars(other)

    __hash__ = BaseModel.__hash__  # pydantic puts the hash of a frozen model in its place
