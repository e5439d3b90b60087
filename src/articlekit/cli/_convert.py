"""`articlekit convert`: articles become JSON, Markdown, HTML or plain text."""

from pathlib import Path
from typing import Annotated

import typer

from articlekit.cli._destination import Tree, choose_destination, open_output
from articlekit.cli._formats import FORMATS, Format, FormatName
from articlekit.cli._options import (
    BaseUrl,
    Body,
    Captions,
    DayFirst,
    Encoding,
    Errors,
    Generator,
    Globs,
    Paths,
    Reader,
    Strict,
    Timezone,
)
from articlekit.cli._progress import track
from articlekit.cli._report import Report, open_report
from articlekit.cli._sources import Source, find_sources
from articlekit.options import ParseOptions

__all__ = ["convert"]

To = Annotated[FormatName, typer.Option("--to", help="The format.")]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE|DIR", help="Where to write; several articles need a folder."
    ),
]
Update = Annotated[bool, typer.Option("--update", help="Only what changed since it was last written.")]


def convert(
    paths: Paths,
    *,
    to: To = "json",
    output: Output = None,
    globs: Globs = None,
    update: Update = False,
    errors: Errors = None,
    profile: Generator = None,
    timezone: Timezone = None,
    day_first: DayFirst = None,
    captions: Captions = "balanced",
    body: Body = "auto",
    strict: Strict = False,
    encoding: Encoding = None,
    base_url: BaseUrl = None,
) -> None:
    """Write articles as JSON, Markdown, HTML or plain text.

    Several articles go to the folder that -o names, which mirrors their tree, or with --to jsonl
    into one file, a line each. No input is ever overwritten.
    """
    options = ParseOptions(
        strict=strict,
        profile=profile,
        timezone=timezone,
        dayfirst=day_first,
        captions=captions,
        body=body,
    )
    reader = Reader(options=options, encoding=encoding, base_url=base_url)
    found = find_sources(paths, globs or (), without=Path(output) if output else None)
    several = len(paths) > 1 or any(path.is_dir() for path in paths)
    destination = choose_destination(output, to, found.sources, several=several)
    with open_report(errors, found) as report:
        if isinstance(destination, Tree):
            _convert_each(found.sources, FORMATS[to], reader, destination, report, update=update)
        elif update:
            raise typer.BadParameter(
                "one file for all is written anew; name a folder with -o", param_hint="--update"
            )
        else:
            _convert_all(found.sources, FORMATS[to], reader, destination, report)
    raise typer.Exit(report.exit_code)


def _convert_each(
    sources: list[Source], form: Format, reader: Reader, tree: Tree, report: Report, *, update: bool
) -> None:
    """Write each article into its own file."""
    changed = [source for source in sources if not (update and tree.is_current(source))]
    for source in track(changed):
        data = report.attempt(source.name, _converted, source, form, reader, report)
        if data is not None:
            report.attempt(source.name, tree.write, source, data)


def _convert_all(
    sources: list[Source], form: Format, reader: Reader, path: Path | None, report: Report
) -> None:
    """Write all articles into one stream; what cannot be written to it ends the run."""
    with open_output(path) as stream:
        for source in track(sources, quiet=path is None and stream.isatty()):
            data = report.attempt(source.name, _converted, source, form, reader, report)
            if data is not None:
                stream.write(data)


def _converted(source: Source, form: Format, reader: Reader, report: Report) -> bytes:
    """Return an article in its new form, and tell what its reader saw."""
    result = reader.read(source)
    report.tell(source.name, result.diagnostics)
    return form(result.article)
