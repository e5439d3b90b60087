"""`articlekit validate`: whether JSON that anybody made is an article, and what is wrong with it."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from pydantic_core import from_json

from articlekit.cli._destination import open_output
from articlekit.cli._report import Report, escaped
from articlekit.cli._schema import SchemaForm
from articlekit.cli._sources import Source, find_sources
from articlekit.errors import Diagnostic
from articlekit.serializers._json import check_json

__all__ = ["validate"]

PATTERNS = ("*.json", "*.jsonl", "*.ndjson")
"""Which files of a folder are looked at."""

Files = Annotated[
    list[Path],
    typer.Argument(metavar="FILE…", help="JSON or JSON Lines: files, folders, or - for standard input."),
]


def validate(files: Files, *, form: SchemaForm = "strict") -> None:
    """Tell what keeps JSON from being an article, as `file:line: body[3].text: what is wrong`.

    The exit code is 1 when anything is wrong.
    """
    found = find_sources(files, PATTERNS)
    report = Report()
    for name, error in found.failures:
        report.fail(name, error)
    failed = False
    with open_output(None) as stream:
        for source in found.sources:
            wrong = report.attempt(source.name, _diagnostics, source, strict=form == "strict")
            for diagnostic in wrong or ():
                failed |= diagnostic.severity == "error"
                line = escaped(f"{source.name}:{diagnostic.line}: {diagnostic.message}")
                stream.write(f"{line}\n".encode())
    raise typer.Exit(max(report.exit_code, failed))


def _diagnostics(source: Source, *, strict: bool) -> list[Diagnostic]:
    """Return what is wrong with every document in a file, with its line in the file."""
    with source.path.open("rb") if source.path else nullcontext(typer.get_binary_stream("stdin")) as stream:
        return [
            replace(diagnostic, line=first + (diagnostic.line or 1) - 1)
            for first, document in _documents(stream)
            for diagnostic in check_json(document, strict=strict).diagnostics
        ]


def _documents(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Give each document in a file with the line that it begins in.

    A file whose first line is a document has one on every line that is not blank. Any other file is one.
    """
    lines = enumerate(stream, start=1)
    begin, first = next(((number, line) for number, line in lines if line.strip()), (1, b""))
    if not _is_whole(first):
        yield begin, first + stream.read()
        return
    yield begin, first
    yield from ((number, line.rstrip(b"\r\n")) for number, line in lines if line.strip())


def _is_whole(line: bytes) -> bool:
    """Tell whether a line is JSON by itself."""
    try:
        from_json(line.removeprefix(b"\xef\xbb\xbf"))
    except ValueError:
        return False
    return True
