"""The schema of an article for other tools: JSON Schema, OpenAPI and TypeScript."""

from articlekit.schema._dialects import Dialect
from articlekit.schema._export import Form, json_schema
from articlekit.schema._typescript import typescript

__all__ = ["Dialect", "Form", "json_schema", "typescript"]
