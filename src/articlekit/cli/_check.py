"""`articlekit check`: what a reader sees in articles."""

from typing import Annotated

import typer

from articlekit.cli._destination import open_output
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
from articlekit.cli._report import escaped, line, open_report
from articlekit.cli._sources import find_sources
from articlekit.options import ParseOptions

__all__ = ["check"]

Explain = Annotated[
    bool, typer.Option("--explain", help="Also tell for each image what was considered as its caption.")
]


def check(
    paths: Paths,
    *,
    globs: Globs = None,
    explain: Explain = False,
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
    """Tell what a reader sees in articles.

    One line each: `file:line:column: severity code message`. The exit code is 1 when there are
    errors, and 0 when there are warnings at most.
    """
    options = ParseOptions(
        strict=strict,
        profile=profile,
        timezone=timezone,
        dayfirst=day_first,
        captions=captions,
        body=body,
        explain=explain,
    )
    reader = Reader(options=options, encoding=encoding, base_url=base_url)
    found = find_sources(paths, globs or ())
    with open_report(errors, found) as report, open_output(None) as stream:
        for source in track(found.sources, quiet=stream.isatty()):
            result = report.attempt(source.name, reader.read, source)
            if result is None:
                continue
            seen = report.record(source.name, result.diagnostics)
            report.failed += any(diagnostic.severity == "error" for diagnostic in seen)
            stream.writelines(f"{line(source.name, diagnostic)}\n".encode() for diagnostic in seen)
            stream.writelines(f"{escaped(f'{source.name}: {why}')}\n".encode() for why in result.explanations)
    raise typer.Exit(report.exit_code)
