"""What is read: files, the articles of folders, and standard input."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

__all__ = ["SUFFIXES", "Failure", "Found", "Source", "absolute", "file_ids", "find_sources"]

SUFFIXES = frozenset({".htm", ".html", ".markdown", ".md", ".mdx", ".txt"})
"""How the files end that a folder yields when no pattern is given."""

Failure = tuple[str, Exception | str]
"""The name of what cannot be read, and why."""


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read an article from."""

    name: str
    """What messages call it."""
    path: Path | None = None
    """Where it is; None is standard input."""
    root: Path = Path()
    """The folder it was found in, or that it stands in when it was named itself."""

    @property
    def identity(self) -> str:
        """What two sources share that are the same."""
        return str(absolute(self.path)) if self.path else "-"


@dataclass(frozen=True, slots=True)
class Found:
    """What paths on the command line name."""

    sources: list[Source] = field(default_factory=list[Source])
    """What to read: each once, in the order of the paths, folders in the order of names."""
    failures: list[Failure] = field(default_factory=list[Failure])
    """Paths that give nothing to read, and why."""


def find_sources(paths: Iterable[Path], globs: Sequence[str] = (), without: Path | None = None) -> Found:
    """Return what the paths name.

    Args:
        paths: Files, folders, and `-`.
        globs: Patterns of the files a folder yields, instead of the usual suffixes.
        without: A folder inside the others that is not read: the one that is written to.
    """
    found = Found()
    skipped = without.resolve() if without else None
    sources = (source for path in paths for source in _sources(path, globs, skipped, found.failures))
    found.sources.extend({source.identity: source for source in sources}.values())
    return found


def absolute(path: Path) -> Path:
    """Return where a path leads from the root; links stay as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


def file_ids(paths: Iterable[Path | None]) -> frozenset[tuple[int, int]]:
    """Return what all names of a file share, and all links to it, for each file that is there."""
    return frozenset(file_id for path in paths if path and (file_id := _file_id(path)))


def _file_id(path: Path) -> tuple[int, int] | None:
    """Return the device and the number of a file; None when it is not there."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _sources(
    path: Path, globs: Sequence[str], skipped: Path | None, failures: list[Failure]
) -> Iterator[Source]:
    """Give what one path names."""
    if path == Path("-"):
        yield Source("<stdin>")
    elif not path.is_dir():
        yield Source(str(path), path, path.parent)
    else:
        files = [
            file for file in _files(path, skipped, failures) if _is_wanted(file.relative_to(path), globs)
        ]
        if not files:
            failures.append((str(path), f"no article in this folder: looked for {_wanted(globs)}"))
        yield from (Source(str(file), file, path) for file in files)


def _files(folder: Path, skipped: Path | None, failures: list[Failure]) -> Iterator[Path]:
    """Give every file below a folder that is not hidden."""

    def unreadable(error: OSError) -> None:
        failures.append((str(error.filename), error))

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        here = Path(parent)
        shown = sorted(name for name in folders if not name.startswith("."))
        folders[:] = [name for name in shown if (here / name).resolve() != skipped]
        yield from (here / name for name in sorted(names) if not name.startswith("."))


def _is_wanted(path: Path, globs: Sequence[str]) -> bool:
    """Tell whether a folder yields a file."""
    if not globs:
        return path.suffix.lower() in SUFFIXES
    return any(_matches(path, glob) for glob in globs)


def _matches(path: Path, glob: str) -> bool:
    """Tell whether a pattern fits: the name, or the path within the folder when it has a slash."""
    if "/" not in glob:
        return fnmatchcase(path.name, glob)
    whole = path.as_posix()
    return fnmatchcase(whole, glob) or fnmatchcase(f"/{whole}", glob)  # `**/*.md` means the top folder, too


def _wanted(globs: Sequence[str]) -> str:
    """Name the files that were looked for."""
    return " ".join(globs) or f"{' '.join(sorted(SUFFIXES))} (--glob names others)"
