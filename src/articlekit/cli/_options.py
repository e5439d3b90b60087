"""The flags that say how articles are read: those of `ParseOptions`, and what varies per document."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import typer

from articlekit.cli._sources import Source
from articlekit.errors import InputError
from articlekit.options import ParseOptions, Profile
from articlekit.parsers._decode import decode
from articlekit.parsers._pipeline import ParseResult, check, check_file

__all__ = [
    "BaseUrl",
    "Body",
    "Captions",
    "DayFirst",
    "Encoding",
    "Errors",
    "Generator",
    "Globs",
    "Paths",
    "Reader",
    "Strict",
    "Timezone",
]

Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")
]
Globs = Annotated[
    list[str] | None,
    typer.Option("--glob", metavar="PATTERN", help="Which files of a folder, instead of the usual suffixes."),
]
Errors = Annotated[
    Path | None,
    typer.Option("--errors", metavar="FILE", help="Also write what went wrong, as JSON lines, to this file."),
]
Generator = Annotated[
    Profile | None,
    typer.Option("--profile", help="The generator the heads were made for."),
]
Timezone = Annotated[
    str | None, typer.Option(metavar="ZONE", help="The zone of dates that name none: Europe/Berlin.")
]
DayFirst = Annotated[
    bool | None,
    typer.Option("--day-first/--month-first", help="Whether 03/04/2020 is in April."),
]
Body = Annotated[
    Literal["auto", "html", "markdown", "plain"],
    typer.Option(help="What bodies are written in; auto tells for each by its content."),
]
Captions = Annotated[
    Literal["structural", "balanced", "eager"],
    typer.Option(help="How much evidence a caption needs."),
]
Strict = Annotated[bool, typer.Option("--strict", help="Refuse what cannot be read without repair.")]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="The encoding of the files, where you know it.")
]
BaseUrl = Annotated[
    str | None,
    typer.Option(metavar="URL", help="What relative links are relative to."),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads every article of a run in the same way."""

    options: ParseOptions
    encoding: str | None
    base_url: str | None

    def __post_init__(self) -> None:
        """Refuse values that would fail for every file alike."""
        if self.options.timezone is not None:
            _check_timezone(self.options.timezone)
        if self.encoding is not None:
            _check_encoding(self.encoding)

    def read(self, source: Source) -> ParseResult:
        """Read an article, and what its reader saw."""
        if source.path:
            return check_file(
                source.path, encoding=self.encoding, base_url=self.base_url, options=self.options
            )
        data = typer.get_binary_stream("stdin").read()
        return check(data, encoding=self.encoding, base_url=self.base_url, options=self.options)


def _check_timezone(name: str) -> None:
    """Refuse a name that is no time zone."""
    try:
        ZoneInfo(name)
    except (OSError, ValueError, LookupError) as error:
        raise typer.BadParameter(f"no time zone is called {name!r}", param_hint="--timezone") from error


def _check_encoding(label: str) -> None:
    """Refuse a label that is no encoding."""
    try:
        decode(b"", label)
    except InputError as error:
        raise typer.BadParameter(str(error), param_hint="--encoding") from error
