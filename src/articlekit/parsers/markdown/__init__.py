"""A Markdown body becomes HTML, then takes the same road as every other."""

from __future__ import annotations

from dataclasses import dataclass

from articlekit.errors import Diagnostic
from articlekit.options import ParseOptions
from articlekit.parsers.markdown._kind import BodyKind, body_kind
from articlekit.parsers.markdown._plain import literal_html, loose_html

__all__ = ["BodyKind", "HtmlBody", "body_kind", "to_html_body"]

INSTALL = "the body is Markdown and is read as loose text: install articlekit[markdown] to read it"


@dataclass(frozen=True, slots=True)
class HtmlBody:
    """A body as HTML.

    Attributes:
        html: What the HTML reader is to read.
        source: What the author wrote.
        kind: What the body is written in.
        diagnostics: What was dealt with on the way.
    """

    html: str
    source: str
    kind: BodyKind
    diagnostics: tuple[Diagnostic, ...] = ()


def to_html_body(body: str, *, filename: str | None = None, line: int = 1, options: ParseOptions) -> HtmlBody:
    """Return a body as HTML: HTML as it is, Markdown rendered, plain text escaped.

    Args:
        body: The body, without front matter.
        filename: The name of its file, which is a hint of what it is written in.
        line: The line of the source on which the body begins.
        options: `body` says what it is written in where the content does not tell.
    """
    kind = body_kind(body, filename) if options.body == "auto" else options.body
    if kind in {"markdown", "mixed"}:
        return _rendered(body, kind, line)
    if kind == "plain" and (options.body == "plain" or (filename or "").lower().endswith(".txt")):
        return HtmlBody(literal_html(body), body, kind)
    return HtmlBody(loose_html(body) if kind == "plain" else body, body, kind)


def _rendered(body: str, kind: BodyKind, line: int) -> HtmlBody:
    """Return Markdown as HTML, or as loose text where nothing can read it."""
    try:
        from articlekit.parsers.markdown._render import render
    except ModuleNotFoundError:
        return HtmlBody(
            loose_html(body), body, kind, (Diagnostic("body.markdown-unread", "error", INSTALL, line=line),)
        )
    return HtmlBody(render(body), body, kind)
