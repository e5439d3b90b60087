"""What goes wrong, told as it happens: one line each on standard error, and JSON lines for programs."""

import json
import sys
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO, ParamSpec, TypeVar

import typer

from articlekit.cli._sources import Found, file_ids
from articlekit.errors import ArticlekitError, Diagnostic

__all__ = ["Report", "escaped", "line", "open_report"]

P = ParamSpec("P")
T = TypeVar("T")


class Report:
    """Tells what goes wrong, and counts the files that failed."""

    def __init__(self, rows: BinaryIO | None = None) -> None:
        """Begin with nothing wrong.

        Args:
            rows: Where JSON lines go, one for each thing seen.
        """
        self.failed = 0
        self._rows = rows

    @property
    def exit_code(self) -> int:
        """0 when all went well, 1 when some files failed."""
        return min(self.failed, 1)

    def attempt(self, name: str, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Return what the work on a file gives, or tell why it failed: one file never stops the others."""
        try:
            return work(*args, **kwargs)
        except (ArticlekitError, OSError) as error:
            self.fail(name, error)
        except Exception as error:  # noqa: BLE001 - even a bug of ours must not cost the other files
            self.fail(name, f"please report this: {type(error).__name__}: {error}", kind="bug")
        return None

    def fail(self, name: str, error: Exception | str, *, kind: str = "file") -> None:
        """Tell that a file failed."""
        self.failed += 1
        self.tell(name, [_as_diagnostic(error, kind)])

    def tell(self, name: str, diagnostics: Iterable[Diagnostic]) -> None:
        """Record what was seen, and say what is worth a look."""
        for diagnostic in self.record(name, diagnostics):
            if diagnostic.severity != "info":
                print(line(name, diagnostic), file=sys.stderr, flush=True)

    def record(self, name: str, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Write what was seen to the rows, and give it back."""
        seen = list(diagnostics)
        if self._rows:
            self._rows.writelines(_row(name, diagnostic) for diagnostic in seen)
        return seen


@contextmanager
def open_report(path: Path | None, found: Found) -> Generator[Report, None, None]:
    """Begin a report, with what was named and cannot be read.

    Raises:
        typer.BadParameter: If the rows cannot be written there.
    """
    if file_ids([path]) & file_ids(source.path for source in found.sources):
        raise typer.BadParameter(f"{path} is an input, and no input is overwritten", param_hint="--errors")
    with _open_rows(path) if path else nullcontext() as rows:
        report = Report(rows)
        for name, error in found.failures:
            report.fail(name, error)
        yield report


def _open_rows(path: Path) -> BinaryIO:
    """Open the file of the rows."""
    try:
        return path.open("wb")
    except OSError as error:
        raise typer.BadParameter(str(error), param_hint="--errors") from error


def line(name: str, diagnostic: Diagnostic) -> str:
    """Return `file:line:column: severity code message`, in one line whatever they hold."""
    places = [name, *(str(at) for at in (diagnostic.line, diagnostic.column) if at is not None)]
    message = " ".join(diagnostic.message.split())
    return escaped(f"{':'.join(places)}: {diagnostic.severity} {diagnostic.code} {message}")


def _row(name: str, diagnostic: Diagnostic) -> bytes:
    """Return a diagnostic as a line of JSON."""
    fields = {"file": name, **asdict(diagnostic)}
    return json.dumps({key: value for key, value in fields.items() if value is not None}).encode() + b"\n"


def _as_diagnostic(error: Exception | str, kind: str) -> Diagnostic:
    """Return an error in the form of what readers see."""
    return Diagnostic(
        code=f"failed.{error.kind if isinstance(error, ArticlekitError) else kind}",
        severity="error",
        # An OSError names the file once more, which stands before the message already.
        message=getattr(error, "strerror", None) or str(error),
        line=getattr(error, "line", None),
        column=getattr(error, "column", None),
    )


def escaped(text: str) -> str:
    """Return a text with everything escaped that would end the line or steer the terminal."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text
    )
