"""Where the head of a source ends and its body begins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from articlekit.errors import Diagnostic, FrontMatterError, LimitError
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._dialects import FENCES, PROGRAMS, read_head
from articlekit.parsers.frontmatter._fenceless import Place, find_fenceless, looks_like_head
from articlekit.parsers.frontmatter._value import Mapped

__all__ = ["Head", "find_yaml", "split"]

_FENCE = re.compile(r"(-{3,}|\+{3,}|;{3,})[ \t]*+([A-Za-z][A-Za-z0-9_]*)?[ \t]*+", re.ASCII)
_BLANK_LINES = re.compile(r"\ufeff*(?:[ \t\f\v\u00a0\u200b\u3000\ufeff]*\n)*\ufeff*")


@dataclass(slots=True)
class Head:
    """A source split in two.

    Attributes:
        dialect: What the head is written in: `yaml`, `toml`, `json`, `org`, `mmd`, `nikola` or `none`.
        fields: Its keys, read but not yet understood.
        body: Everything after it, with line feeds at line ends.
        line: The line of the source on which its content begins.
        body_line: The line of the source on which the body begins.
        diagnostics: What was dealt with.
        raw: Its content, without fences.
    """

    dialect: str
    fields: Mapped = field(default_factory=Mapped)
    body: str = ""
    line: int = 1
    body_line: int = 1
    diagnostics: tuple[Diagnostic, ...] = ()
    raw: str = ""


def split(text: str, *, options: ParseOptions) -> Head:
    """Split a source into its head and its body, and read the keys of the head.

    What is no front matter stays in the body: nothing of the text is lost.

    Raises:
        FrontMatterError: If the head asks to be run as a program; in strict mode, if it is broken.
        LimitError: If the head is larger than the options allow.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    start, fence = _opening(text)
    if fence is not None:
        return _fenced(text, fence, options)
    found = find_fenceless(text, start, options)
    if found is not None and found.end < 0:
        return _unclosed(text, "the brace", text.count("\n", 0, start) + 1, options)
    if found is not None:
        return _read(text, found, options, ())
    return Head("none", body=text, diagnostics=looks_like_head(text, start))


def find_yaml(text: str) -> Place | None:
    """Return where the YAML of a source stands, without reading it; None if a source begins otherwise.

    Args:
        text: The source, with line feeds at line ends.
    """
    _, fence = _opening(text)
    if fence is None or FENCES.get((fence[1][0], (fence[2] or "").lower())) != "yaml":
        return None
    closing, _ = _closing(text, fence.end(), fence[1], yaml=True)
    return Place("yaml", fence.end() + 1, *closing) if closing else None


def _opening(text: str) -> tuple[int, re.Match[str] | None]:
    """Return where the first line that is not blank begins, and the fence on it."""
    blank = _BLANK_LINES.match(text)
    start = blank.end() if blank else 0
    end = text.find("\n", start)
    return start, _FENCE.fullmatch(text, start, end if end >= 0 else len(text))


def _fenced(text: str, fence: re.Match[str], options: ParseOptions) -> Head:
    """Split a source that begins with a fence."""
    mark, word = fence[1], (fence[2] or "").lower()
    line = text.count("\n", 0, fence.start()) + 1
    if word in PROGRAMS:
        problem = f"front matter in {word} is a program: it is never run"
        raise FrontMatterError(problem, kind="unsupported", line=line, column=1)
    dialect = FENCES.get((mark[0], word))
    if dialect is None:
        message = f"front matter in {word} is not read: all of the text is body"
        return _kept(text, "front-matter.unknown", message, line)
    closing, seen = _closing(text, fence.end(), mark, yaml=dialect == "yaml")
    if closing is None:
        return _unclosed(text, "the fence", line, options)
    return _read(text, Place(dialect, fence.end() + 1, *closing), options, seen)


def _read(text: str, place: Place, options: ParseOptions, seen: tuple[Diagnostic, ...]) -> Head:
    """Read the head that stands in a place; what holds no keys is body."""
    raw = text[place.start : place.end]
    line = text.count("\n", 0, place.start) + 1
    if len(raw) > options.limits.head_bytes:
        raise LimitError("the front matter is too long", limit=options.limits.head_bytes, found=len(raw))
    fields, told = read_head(place.dialect, raw, line=line, options=options)
    if fields is None:
        message = "what stands there are no keys with values: all of the text is body"
        return _kept(text, "front-matter.no-mapping", message, line)
    body_line = line + text.count("\n", place.start, place.body)
    return Head(place.dialect, fields, text[place.body :], line, body_line, (*seen, *told), raw)


def _unclosed(text: str, what: str, line: int, options: ParseOptions) -> Head:
    """Return a source whose head never ends.

    Raises:
        FrontMatterError: In strict mode.
    """
    message = f"{what} on line {line} is never closed: all of the text is body"
    if options.strict:
        raise FrontMatterError(message, kind="unclosed", line=line, column=1)
    return _kept(text, "front-matter.unclosed", message, line)


def _kept(text: str, code: str, message: str, line: int) -> Head:
    """Return a source that has no head, and why."""
    return Head("none", body=text, diagnostics=(Diagnostic(code, "warning", message, line, 1),))


def _closer(mark: str) -> re.Pattern[str]:
    return re.compile(rf"\n({re.escape(mark)}{{3,}}|\.\.\.)[ \t]*(?=\n|\Z)")


_CLOSERS: dict[str, Callable[[str, int], re.Match[str] | None]] = {
    mark: _closer(mark).search for mark in "-+;"
}


def _closing(
    text: str, start: int, mark: str, *, yaml: bool
) -> tuple[tuple[int, int] | None, tuple[Diagnostic, ...]]:
    """Return where the closing fence begins, and where the body begins.

    A line of the same length closes; `...` closes YAML; else the first run of three and more does.
    """
    other: tuple[int, int] | None = None
    search = _CLOSERS[mark[0]]
    while found := search(text, start):
        place = (found.start() + 1, min(found.end() + 1, len(text)))
        if found[1] == mark or (found[1] == "..." and yaml):
            return place, ()
        if found[1] != "..." and other is None:
            other = place
        start = found.end()
    if other is None:
        return None, ()
    line = text.count("\n", 0, other[0]) + 1
    message = f"the closing fence is not as long as the opening one, {mark}"
    return other, (Diagnostic("front-matter.fence-length", "warning", message, line, 1),)
