"""The commands, put together."""

import typer

from articlekit.cli._check import check
from articlekit.cli._convert import convert
from articlekit.cli._schema import schema

__all__ = ["app"]

app = typer.Typer(
    name="articlekit",
    help="Reads articles as the web stores them, and gives back data: text, images, captions, credits.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command()(convert)
app.command()(check)
app.command()(schema)
