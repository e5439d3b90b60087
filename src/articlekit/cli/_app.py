"""The commands, put together."""

import typer

from articlekit.cli._check import check
from articlekit.cli._convert import convert
from articlekit.cli._schema import schema
from articlekit.cli._validate import validate

__all__ = ["app"]

app = typer.Typer(
    name="articlekit",
    help="Reads articles as the web stores them, and gives back data: text, images, captions, credits.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # boxes would break file names in the middle
)
app.command()(convert)
app.command()(check)
app.command()(schema)
app.command()(validate)
