"""The JSON Schema of an article, in two forms and three dialects.

The strict form says what we write: for producers, and for code generators. The open form says what we read,
newer minor versions included: for consumers that must outlive a version of this library. Every idiom was
measured against the validators and generators of `docs/schema.md`.
"""

from copy import deepcopy
from typing import Any, Literal

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema
from typing_extensions import override

from articlekit.models import BLOCK_TYPES, SCHEMA_VERSION, Article
from articlekit.schema._dialects import DIALECTS, Dialect
from articlekit.schema._docstrings import class_doc, field_docs
from articlekit.schema._example import example

__all__ = ["Form", "file_name", "json_schema"]

Form = Literal["strict", "open"]
"""`strict` is what we write, `open` is what we read."""

HOME = "https://articlekit.readthedocs.io/schema"
"""The beginning of every `$id`: a name. Nothing is ever fetched from there."""

BLOCK = "A block: one part of a body. Its `type` says which."

UNKNOWN_BLOCK = {
    "type": "object",
    "description": "A block of a kind that a newer version added.",
    "properties": {"type": {"type": "string", "not": {"enum": sorted(BLOCK_TYPES)}}},
    "required": ["type"],
    "additionalProperties": True,
}
"""The last branch of `Block` in the open form. What it excludes keeps broken blocks of known kinds out."""


def json_schema(form: Form = "strict", dialect: Dialect = "2020-12") -> dict[str, Any]:
    """Return the JSON Schema of an article.

    Args:
        form: `strict` closes objects and lists of values, and requires every key that is always written.
            `open` leaves objects and values open, takes blocks of unknown kinds, and lets an optional key be
            null.
        dialect: `2020-12` and `draft-07` give a schema; `openapi-3.1` gives a document of which every model
            is a component.
    """
    generated = _Generator(form).generate(TypeAdapter(Article).core_schema)
    # Pydantic gives them in the order in which a program happened to use the classes.
    definitions = dict(sorted(generated.pop("$defs").items()))
    if form == "open":
        definitions["Block"]["oneOf"].append({"$ref": "#/$defs/UnknownBlock"})
        definitions["UnknownBlock"] = deepcopy(UNKNOWN_BLOCK)
    root = {"title": "Article", **generated, "examples": [example()]}
    identity = f"{HOME}/{SCHEMA_VERSION}/{file_name(form, dialect)}"
    return DIALECTS[dialect](identity, root, definitions)


def file_name(form: Form, dialect: Dialect) -> str:
    """Return the name of a published schema."""
    return f"{form}.json" if dialect == "2020-12" else f"{form}.{dialect}.json"


class _Generator(GenerateJsonSchema):
    """Says what the models say, in the words that every consumer understands."""

    def __init__(self, form: Form) -> None:
        """Keep the form."""
        super().__init__()
        self._strict = form == "strict"

    @override
    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """Keep the order in which things are said: a description before the details."""
        return value

    @override
    def field_title_should_be_set(self, schema: Any) -> bool:
        """Leave titles out: generators make a type of each."""
        return False

    @override
    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave defaults out: some validators write them into the document that they check."""
        return self.generate_inner(schema["schema"])

    @override
    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """We leave out what is absent, and take null from those who do not."""
        return self.generate_inner(schema["schema"]) if self._strict else super().nullable_schema(schema)

    @override
    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Leave out that a text may be empty."""
        return {key: value for key, value in super().str_schema(schema).items() if value != 0}

    @override
    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """List the kinds of block, and say nothing of the tag: validators refuse words they do not know."""
        return {"description": BLOCK, "oneOf": super().tagged_union_schema(schema)["oneOf"]}

    @override
    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe a model: what it is, its fields, which are required, and whether there may be more."""
        model: type[BaseModel] = schema["cls"]
        docs = field_docs(model)
        properties = super().model_schema(schema)["properties"]
        return {
            "type": "object",
            "description": class_doc(model),
            "properties": {
                name: self._field(properties[name], docs.get(name)) for name in model.model_fields
            },
            "required": [
                name for name, field in model.model_fields.items() if self._is_required(name, field)
            ],
            "additionalProperties": not self._strict,
        }

    def _field(self, schema: JsonSchemaValue, said: str | None) -> JsonSchemaValue:
        """Add what a field is; the open form gives its known values as examples only."""
        if not self._strict and "enum" in schema:
            schema["examples"] = schema.pop("enum")
        if not schema or not said:
            return schema  # generators take a free value that has a description for an object
        # Some generators copy a type when its reference has something beside it.
        return {"description": said, **({"allOf": [schema]} if "$ref" in schema else schema)}

    def _is_required(self, name: str, field: FieldInfo) -> bool:
        """Tell whether a key must be there: we write all that have no rule for leaving them out."""
        return field.is_required() or name == "type" or (self._strict and field.exclude_if is None)
