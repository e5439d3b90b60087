"""`articlekit schema`: the JSON Schema of the articles that are written."""

from articlekit.cli._destination import open_output

__all__ = ["schema"]


def schema() -> None:
    """Write the JSON Schema of an article."""
    from articlekit.schema import json_schema

    with open_output(None) as stream:
        stream.write(json_schema())
