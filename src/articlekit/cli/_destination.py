"""Where articles go: all into one stream, or each into a file of its own."""

import os
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import typer

from articlekit.cli._formats import FORMATS, FormatName
from articlekit.cli._sources import SUFFIXES, Source, absolute, file_ids

__all__ = ["Tree", "choose_destination", "open_output"]


class Tree:
    """Every article goes into a file of its own."""

    def __init__(self, targets: dict[Source, Path]) -> None:
        """Remember which files must not be written: those that are read."""
        self.targets = targets
        self._inputs = file_ids(source.path for source in targets)

    def is_current(self, source: Source) -> bool:
        """Tell whether what was made of a source is newer than the source."""
        target = self.targets[source]
        if source.path is None or not source.path.exists() or not target.exists():
            return False
        return target.stat().st_mtime_ns > source.path.stat().st_mtime_ns

    def write(self, source: Source, data: bytes) -> None:
        """Write what was made of a source.

        Raises:
            OSError: If it cannot be written, or would take the place of something that is read.
        """
        target = self.targets[source]
        if file_ids([target]) & self._inputs:
            raise FileExistsError(f"{target} is an input, and no input is overwritten")
        with open_output(target) as stream:
            stream.write(data)


@contextmanager
def open_output(path: Path | None) -> Generator[BinaryIO, None, None]:
    """Open standard output, or a file that takes its place only when all of it is written."""
    if path is None:
        stream = typer.get_binary_stream("stdout")  # ours is UTF-8, whatever the terminal's encoding is
        yield stream
        stream.flush()
    elif path.exists() and not path.is_file():  # /dev/null or a pipe
        with path.open("wb") as stream:
            yield stream
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".articlekit-{os.getpid()}.part")
        try:
            with part.open("wb") as stream:
                yield stream
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def choose_destination(
    output: str | None, name: FormatName, sources: Sequence[Source], *, several: bool
) -> Tree | Path | None:
    """Return where articles go: a file for each, one file for all, or standard output for all.

    Args:
        output: What the user named.
        name: The format.
        sources: What is read.
        several: Whether a folder, or more than one path, was asked for.

    Raises:
        typer.BadParameter: If they do not fit together.
    """
    path = Path(output) if output and output != "-" else None
    if name == "jsonl":
        return _one_file(path, output, sources)
    if path is None:
        if len(sources) > 1:
            raise _bad_output(
                f"{name} on standard output is one article: use --to jsonl, or name a folder with -o"
            )
        return None
    if not several and not _names_folder(path, output):
        return Tree(dict.fromkeys(sources, path))
    if path.exists() and not path.is_dir():
        raise _bad_output(f"{output} is a file; several articles need a folder")
    return Tree(mirror(sources, path, FORMATS[name].suffix))


def _one_file(path: Path | None, output: str | None, sources: Sequence[Source]) -> Path | None:
    """Return the one file that takes a line for each article."""
    if path and _names_folder(path, output):
        raise _bad_output("jsonl is one file for all articles: name the file")
    if file_ids([path]) & file_ids(source.path for source in sources):
        raise _bad_output(f"{output} is an input, and no input is overwritten")
    return path


def _names_folder(path: Path, output: str | None) -> bool:
    """Tell whether the user means a folder."""
    return path.is_dir() or (output or "").endswith(("/", os.sep))


def _bad_output(message: str) -> typer.BadParameter:
    """Return an error about `-o`."""
    return typer.BadParameter(message, param_hint="-o")


def mirror(sources: Sequence[Source], folder: Path, suffix: str) -> dict[Source, Path]:
    """Return the file each source is written to: the tree of the sources, below another folder.

    Sources that differ in their suffix only (`a.md`, `a.html`) keep it (`a.md.json`, `a.html.json`).
    """
    places = _places(sources)
    whole: set[Source] = set()
    while True:
        targets = {
            source: folder / place.with_name(_stem(place, whole=source in whole) + suffix)
            for source, place in places.items()
        }
        takers = Counter(str(target).casefold() for target in targets.values())
        clashing = {source for source, target in targets.items() if takers[str(target).casefold()] > 1}
        if clashing <= whole:
            return targets
        whole |= clashing


def _stem(place: Path, *, whole: bool) -> str:
    """Return the name of a file, without the suffix of an article."""
    return place.stem if place.suffix.lower() in SUFFIXES and not whole else place.name


def _places(sources: Sequence[Source]) -> dict[Source, Path]:
    """Return where the sources stand below the innermost folder that holds all that was asked for."""
    roots = {absolute(source.root) for source in sources if source.path}
    top = os.path.commonpath(roots) if roots else ""
    return {
        source: Path(os.path.relpath(absolute(source.path), top)) if source.path else Path("stdin")
        for source in sources
    }
