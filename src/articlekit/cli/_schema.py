"""`articlekit schema`: the schema of an article for other tools."""

import json
from pathlib import Path
from typing import Annotated

import typer

from articlekit.cli._destination import open_output
from articlekit.schema import Dialect, Form, json_schema, typescript

__all__ = ["SchemaForm", "schema"]

SchemaForm = Annotated[
    Form, typer.Option("--form", help="What is written (strict), or all that is read (open).")
]
SchemaDialect = Annotated[Dialect, typer.Option("--dialect", help="The language of schemas.")]
Declarations = Annotated[
    bool, typer.Option("--typescript", help="Write TypeScript declarations of the strict form instead.")
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Where to; standard output is the default."),
]


def schema(
    *,
    form: SchemaForm = "strict",
    dialect: SchemaDialect = "2020-12",
    declarations: Declarations = False,
    output: Output = None,
) -> None:
    """Write the JSON Schema of an article, its OpenAPI components, or its TypeScript declarations."""
    if declarations and (form, dialect) != ("strict", "2020-12"):
        raise typer.BadParameter("the declarations have one form only", param_hint="--typescript")
    text = typescript() if declarations else _json(form, dialect)
    with open_output(None if output == Path("-") else output) as stream:
        stream.write(text.encode())


def _json(form: Form, dialect: Dialect) -> str:
    """Return a schema as text."""
    return json.dumps(json_schema(form, dialect), ensure_ascii=False, indent=2) + "\n"
