"""A source becomes an `Article`: decode, split, read the head, read the body, attach captions, assemble."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from typing import Any, BinaryIO

from articlekit.errors import Diagnostic, InputError, LimitError
from articlekit.models import Article
from articlekit.options import ParseOptions
from articlekit.parsers._assemble import assemble
from articlekit.parsers._decode import decode
from articlekit.parsers._values import Row
from articlekit.parsers.captions import Captioned, Explained, attach_captions, explain_lines
from articlekit.parsers.frontmatter import Fields, read_fields, split
from articlekit.parsers.html import Reading, read_blocks
from articlekit.parsers.markdown import HtmlBody, to_html_body

__all__ = ["ParseResult", "check", "check_file", "from_parts", "parse", "parse_file"]

DEFAULTS = ParseOptions()


@dataclass(frozen=True, slots=True)
class ParseResult:
    """An article, and what its reader saw on the way.

    Attributes:
        article: The article.
        diagnostics: What was dealt with, in the order of the steps.
        explanations: For each picture, what was considered as its caption and why it won; empty unless
            `ParseOptions(explain=True)` asks for it.
    """

    article: Article
    diagnostics: tuple[Diagnostic, ...] = ()
    explanations: tuple[str, ...] = ()


def parse(
    source: str | bytes,
    *,
    base_url: str | None = None,
    filename: str | None = None,
    encoding: str | None = None,
    options: ParseOptions = DEFAULTS,
) -> Article:
    """Read a post into an `Article`.

    Args:
        source: The post: front matter and body.
        base_url: What relative addresses are relative to; the document's own address when it is None.
        filename: The file it came from: a date and a slug in its name are used when the head has none.
        encoding: The encoding of bytes, when you know it better than they say.
        options: How every article of your program is read.

    Raises:
        InputError: If bytes are in no encoding that can be told.
        FrontMatterError: If the front matter asks to be run as a program, or is broken and `strict` is set.
        LimitError: If the source is larger than `options.limits` allows.
    """
    return check(source, base_url=base_url, filename=filename, encoding=encoding, options=options).article


def check(
    source: str | bytes,
    *,
    base_url: str | None = None,
    filename: str | None = None,
    encoding: str | None = None,
    options: ParseOptions = DEFAULTS,
) -> ParseResult:
    """Read a post into an `Article`, and tell what was seen on the way.

    Its arguments and errors are those of `parse`.
    """
    _measure(source, options)
    decoded = decode(source, encoding)
    head = split(decoded.text, options=options)
    fields = read_fields(head, filename=filename, options=options)
    if filename is not None:
        fields.values.setdefault("path", filename.replace("\\", "/"))
    fields.diagnostics[:0] = (*decoded.diagnostics, *head.diagnostics)
    body = to_html_body(head.body, filename=filename, line=head.body_line, options=options)
    return _finish(fields, body, line=head.body_line, base_url=base_url, options=options)


def parse_file(
    source: str | PathLike[str] | BinaryIO,
    *,
    base_url: str | None = None,
    encoding: str | None = None,
    options: ParseOptions = DEFAULTS,
) -> Article:
    """Read a file into an `Article` that knows its path.

    Args:
        source: A path, or a file opened for reading bytes.
        base_url: As for `parse`.
        encoding: As for `parse`.
        options: As for `parse`.

    Raises:
        OSError: If the file cannot be read.
        ArticlekitError: As for `parse`.
    """
    return check_file(source, base_url=base_url, encoding=encoding, options=options).article


def check_file(
    source: str | PathLike[str] | BinaryIO,
    *,
    base_url: str | None = None,
    encoding: str | None = None,
    options: ParseOptions = DEFAULTS,
) -> ParseResult:
    """Read a file into an `Article`, and tell what was seen on the way.

    Its arguments and errors are those of `parse_file`.
    """
    most = options.limits.source_bytes + 1
    if isinstance(source, str | PathLike):
        path = fspath(source)
        with Path(path).open("rb") as file:
            data = file.read(most)
    else:
        path, data = None, source.read(most)
    return check(data, base_url=base_url, filename=path, encoding=encoding, options=options)


def from_parts(
    metadata: Mapping[str, Any] | Row,
    body: str | bytes | None = None,
    *,
    base_url: str | None = None,
    filename: str | None = None,
    options: ParseOptions = DEFAULTS,
) -> Article:
    """Build an `Article` from metadata and a body that came apart: a feed entry, a database row.

    Args:
        metadata: The fields, under any key that front matter may use; an entry of feedparser or a row of a
            database as it is.
        body: The HTML or Markdown; None takes it from the metadata (`content`, `body`, `html`, … and at last
            `summary`).
        base_url: As for `parse`.
        filename: As for `parse`.
        options: As for `parse`.

    Raises:
        LimitError: If the body is larger than `options.limits` allows.
    """
    from articlekit.parsers._parts import read_parts

    _measure(body or "", options)
    parts = read_parts(metadata, body, filename=filename, options=options)
    _measure(parts.body.source, options)
    base_url = base_url or parts.base_url
    return _finish(parts.fields, parts.body, line=1, base_url=base_url, options=options).article


def _measure(source: str | bytes, options: ParseOptions) -> None:
    """Refuse what is no text, and more of it than the limits allow."""
    if not isinstance(source, str | bytes):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        kind = type(source).__name__
        raise InputError(f"text or bytes are needed, not {kind}: a path or an open file goes to parse_file()")
    limit = options.limits.source_bytes
    if len(source) > limit:
        raise LimitError(f"the source is larger than {limit} bytes", limit=limit, found=len(source))


def _finish(
    fields: Fields, body: HtmlBody, *, line: int, base_url: str | None, options: ParseOptions
) -> ParseResult:
    """Read a body, attach its captions, and put the article together."""
    base_url = base_url or fields.values.get("url")
    reading = read_blocks(body.html, base_url=base_url, line=line, source=body.source, options=options)
    explained: list[Explained] | None = [] if options.explain else None
    captioned = _captioned(reading, options, explained)
    assembled = assemble(fields, reading, captioned, options=options)
    read = (*fields.diagnostics, *body.diagnostics, *reading.diagnostics)
    seen = (*read, *captioned.diagnostics, *assembled.diagnostics)
    if options.strict:
        _refuse(seen)
    return ParseResult(assembled.article, seen, tuple(explain_lines(explained or ())))


def _captioned(reading: Reading, options: ParseOptions, explained: list[Explained] | None) -> Captioned:
    """Attach the captions of a body; where our own writers wrote it, nothing is inferred."""
    if reading.own is not None:
        return Captioned(reading.own, ())
    return attach_captions(reading.drafts, options=options, explain=explained)


def _refuse(seen: Iterable[Diagnostic]) -> None:
    """Raise the first diagnostic that is an error."""
    for diagnostic in seen:
        if diagnostic.severity == "error":
            raise InputError(str(diagnostic), kind="syntax")
