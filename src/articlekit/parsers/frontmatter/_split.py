"""Where the head of a source ends and its body begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from articlekit.errors import Diagnostic, FrontMatterError, LimitError
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._dialects import NAMES, read_head
from articlekit.parsers.frontmatter._value import Mapped

__all__ = ["Head", "split"]

_FENCE = re.compile(r"(-{3,}|\+{3,}|;{3,})[ \t]*([A-Za-z]\w*)?[ \t]*", re.ASCII)
_REFUSED = frozenset("js javascript jsx mjs cjs ts typescript coffee coffeescript cson python py ruby lua php perl".split())
_BLANK_LINES = re.compile(r"(?:[ \t]*\n)*")


@dataclass(frozen=True, slots=True)
class Head:
    """A source split in two.

    Attributes:
        dialect: What the head is written in: `yaml`, `toml`, `json`, … or `none`.
        fields: Its keys, read but not yet understood.
        body: Everything after it, with `\\n` at line ends.
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
    start = _first(text)
    line = text.count("\n", 0, start) + 1
    end = text.find("\n", start)
    fence = _FENCE.fullmatch(text, start, end if end >= 0 else len(text))
    if fence is None:
        return Head("none", body=text)
    return _fenced(text, fence, line, options)


def _first(text: str) -> int:
    """Return where the first line that is not blank begins."""
    found = _BLANK_LINES.match(text)
    return found.end() if found else 0


def _fenced(text: str, fence: re.Match[str], line: int, options: ParseOptions) -> Head:
    """Split a source that begins with a fence."""
    mark, word = fence[1], (fence[2] or "").lower()
    dialect = NAMES.get((mark[0], word))
    if word in _REFUSED:
        raise FrontMatterError(
            f"front matter in {word} is a program: it is never run", kind="unsupported", line=line, column=1
        )
    if dialect is None:
        return Head("none", body=text)
    closing, seen = _closing(text, fence.end(), mark, yaml=dialect == "yaml")
    if closing is None:
        message = f"the fence on line {line} is never closed: all of the text is body"
        if options.strict:
            raise FrontMatterError(message, kind="unclosed", line=line, column=1)
        return Head("none", body=text, diagnostics=(Diagnostic("front-matter.unclosed", "warning", message, line, 1),))
    raw = text[fence.end() + 1 : closing[0]]
    if len(raw) > options.limits.head_bytes:
        raise LimitError("the front matter is too long", limit=options.limits.head_bytes, found=len(raw))
    fields, told = read_head(dialect, raw, line=line + 1, options=options)
    if fields is None:
        message = "what stands between the fences are no keys with values: all of the text is body"
        return Head("none", body=text, diagnostics=(Diagnostic("front-matter.no-mapping", "warning", message, line, 1),))
    body_line = text.count("\n", 0, closing[1]) + 1
    return Head(dialect, fields, text[closing[1] :], line + 1, body_line, (*seen, *told), raw)


def _closing(
    text: str, start: int, mark: str, *, yaml: bool
) -> tuple[tuple[int, int] | None, tuple[Diagnostic, ...]]:
    """Return where the closing fence begins, and where the body begins.

    A line of the same length closes; `...` closes YAML; else the first run of three and more does.
    """
    run = re.escape(mark[0])
    other: tuple[int, int] | None = None
    for found in re.compile(rf"\n({run}{{3,}}|\.\.\.)[ \t]*(?=\n|\Z)").finditer(text, start):
        place = (found.start() + 1, min(found.end() + 1, len(text)))
        if found[1] == mark or (found[1] == "..." and yaml):
            return place, ()
        if found[1] != "..." and other is None:
            other = place
    if other is None:
        return None, ()
    line = text.count("\n", 0, other[0]) + 1
    message = f"the closing fence is not as long as the opening one, {mark}"
    return other, (Diagnostic("front-matter.fence-length", "warning", message, line, 1),)
