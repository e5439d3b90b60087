"""The head of a source by itself, for programs that want nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from articlekit.errors import Diagnostic
from articlekit.options import ParseOptions
from articlekit.parsers._decode import decode
from articlekit.parsers.frontmatter._fields import read_fields
from articlekit.parsers.frontmatter._split import split

__all__ = ["FrontMatter", "read_front_matter"]

DEFAULTS = ParseOptions()


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of a source, and what follows it.

    Attributes:
        dialect: What the head is written in; `none` when there is none.
        fields: The fields of an `Article` that it gives, and `extra`.
        body: Everything after the head, with line feeds at line ends.
        diagnostics: What was dealt with.
        origins: Per field, the key of the head it came from, or `file name`.
    """

    dialect: str
    fields: Mapping[str, Any]
    body: str
    diagnostics: tuple[Diagnostic, ...]
    origins: Mapping[str, str]


def read_front_matter(
    source: str | bytes,
    *,
    filename: str | None = None,
    encoding: str | None = None,
    options: ParseOptions = DEFAULTS,
) -> FrontMatter:
    """Read the head of a source, and leave the body as it is.

    Args:
        source: The post.
        filename: The file it came from: a date and a slug in its name are used when the head has none.
        encoding: The encoding of bytes, when you know it better than they say.
        options: How every article of your program is read.

    Raises:
        InputError: If bytes are in no encoding that can be told.
        FrontMatterError: If the head asks to be run as a program, or is broken and `strict` is set.
        LimitError: If the head is larger than `options.limits` allows.
    """
    decoded = decode(source, encoding)
    head = split(decoded.text, options=options)
    fields = read_fields(head, filename=filename, options=options)
    seen = (*decoded.diagnostics, *head.diagnostics, *fields.diagnostics)
    return FrontMatter(head.dialect, fields.values, head.body, seen, fields.origins)
