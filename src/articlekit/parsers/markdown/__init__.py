"""A Markdown body becomes HTML, then takes the same road as every other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articlekit._patterns import compiled_later
from articlekit.errors import Diagnostic
from articlekit.options import ParseOptions
from articlekit.parsers.markdown._code import find_code
from articlekit.parsers.markdown._kind import BodyKind, body_kind, is_exact
from articlekit.parsers.markdown._plain import literal_html, loose_html
from articlekit.parsers.markdown._signs import may_hold_shortcodes

if TYPE_CHECKING:
    from articlekit.parsers.markdown._shortcodes import Marked

__all__ = ["BodyKind", "HtmlBody", "body_kind", "to_html_body"]

INSTALL = "the body is Markdown and is read as loose text: install articlekit[markdown] to read it"

_COMPONENT = compiled_later(r"<[A-Z]\w*[^<>]*/>")


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
    """Return a body as HTML: HTML with its short codes read, Markdown rendered, plain text escaped.

    Args:
        body: The body, without front matter.
        filename: The name of its file, which is a hint of what it is written in.
        line: The line of the source on which the body begins.
        options: `body` says what it is written in where the content does not tell, `shortcodes` what the
            program's own short codes stand for.
    """
    kind = body_kind(body, filename) if options.body == "auto" else options.body
    if kind in {"markdown", "mixed"}:
        return _rendered(body, kind, line, options)
    if kind == "plain" and (options.body == "plain" or (filename or "").lower().endswith(".txt")):
        return HtmlBody(literal_html(body), body, kind)
    if kind == "html" and not may_hold_shortcodes(body):
        return HtmlBody(body, body, kind)
    marked = _marked(body, str, line, options)
    html = marked.text if kind == "html" else loose_html(marked.text)
    return HtmlBody(marked.as_html(html), body, kind, tuple(marked.diagnostics))


def _marked(body: str, inline: Callable[[str], str], line: int, options: ParseOptions) -> Marked:
    """Return a body whose short codes are marked."""
    from articlekit.parsers.markdown._shortcodes import Marked, mark_shortcodes

    if not may_hold_shortcodes(body):
        return Marked(body)
    return mark_shortcodes(body, find_code(body), rows=options.shortcodes, inline=inline, line=line)


def _rendered(body: str, kind: BodyKind, line: int, options: ParseOptions) -> HtmlBody:
    """Return Markdown as HTML, or as loose text where nothing can read it."""
    try:
        from articlekit.parsers.markdown._render import render, render_exact, render_line
    except ModuleNotFoundError:
        unread = Diagnostic("body.markdown-unread", "error", INSTALL, line=line)
        return HtmlBody(loose_html(body), body, kind, (unread,))
    if is_exact(body):
        return HtmlBody(render_exact(body), body, kind)
    from articlekit.parsers.markdown._modules import without_modules
    from articlekit.parsers.markdown._source import prepared

    text, modules, lines = without_modules(body)
    left_out = [
        Diagnostic("text.dropped", "info", f"program of MDX: {module}", line=line) for module in modules
    ]
    if _COMPONENT.search(text) is not None:
        text = _with_closed_components(text, options)
    marked = _marked(text, render_line, line + lines, options)
    marked.text = prepared(marked.text, render_line)
    implicit = options.profile == "quarto" if options.implicit_figures is None else options.implicit_figures
    html = render(marked, implicit_figures=implicit, breaks=options.profile == "hexo")
    return HtmlBody(html, body, kind, (*left_out, *marked.diagnostics))


def _with_closed_components(text: str, options: ParseOptions) -> str:
    """Return Markdown whose components (`<Figure … />`) are closed as HTML closes elements."""
    from articlekit.parsers.markdown._modules import with_closed_components
    from articlekit.parsers.markdown._shortcode_rows import is_component, rows_by_name

    known = {name for name, _ in rows_by_name(options.shortcodes)}
    return with_closed_components(text, find_code(text), lambda name: is_component(name, known))
