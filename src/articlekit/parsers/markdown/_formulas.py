r"""Formulas: `$x^2$`, `$$…$$`, `\\(…\\)` and the fence `math`; prices and shell variables are none."""

from __future__ import annotations

import re
from html import escape

from markdown_it.rules_block.state_block import StateBlock
from markdown_it.rules_inline.state_inline import StateInline

from articlekit._patterns import compiled_later

__all__ = ["display_html", "formula", "formula_block", "formula_html"]

_INLINE = compiled_later(r"\$(?![\s$])([^$\n`]{1,500}?)(?<![\s\\])\$(?![\w$])")
_DISPLAY = compiled_later(r"\$\$(?!\$)([^$]{1,5000}?)\$\$(?!\$)", re.DOTALL)
_FORMS = (
    ("\\\\(", "\\\\)", 500, False),
    ("\\(", "\\)", 500, False),
    ("\\\\[", "\\\\]", 5_000, True),
    ("\\[", "\\]", 5_000, True),
)
"""How formulas begin and end, how long they are at most, and whether they stand on lines of their own."""

_TEX = compiled_later(
    r"\\[A-Za-z,;!|{}]|[\^_](?:\{|\w)|[A-Za-z)\d][ ]?[=<>+/*-][ ]?[A-Za-z(\d\\]"
    r"|\A[A-Za-z](?:'+|!|\([A-Za-z]\))?\Z"
)
"""A command, an index or a power, an equation, or one letter."""

_WORDS = compiled_later(r"[^\W\d_]{4,}[ ,][^\W\d_]{3,}")
"""Words of a language: TeX has them only in commands."""


def is_tex(content: str) -> bool:
    """Tell a formula from a price, a variable of a shell, or words between two dollar signs."""
    return _TEX.search(content) is not None and (
        _WORDS.search(re.sub(r"\\\w+(?:\{[^{}]*\})?", "", content)) is None
    )


def formula_html(tex: str) -> str:
    """Return the HTML of a formula in a line."""
    return f'<span class="math-inline">\\({escape(tex.strip(), quote=False)}\\)</span>'


def display_html(tex: str) -> str:
    """Return the HTML of a formula on lines of its own."""
    return f'<span class="math-display">\\[{escape(tex.strip(), quote=False)}\\]</span>'


def formula(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
    """Read a formula in a line of text."""
    char = state.src[state.pos]
    if char == "$":
        return _dollars(state, silent=silent)
    if char != "\\":
        return False
    for opening, closing, most, on_lines in _FORMS:
        if state.src.startswith(opening, state.pos):
            start = state.pos + len(opening)
            end = state.src.find(closing, start, min(start + most, state.posMax))
            tex = state.src[start:end].strip() if end > 0 else ""
            if is_tex(tex):
                html = display_html(tex) if on_lines else formula_html(tex)
                return _push(state, end + len(closing), html, silent=silent)
    return False


def _dollars(state: StateInline, *, silent: bool) -> bool:
    """Read what stands between dollar signs; a formula does not begin within a word."""
    before = state.src[state.pos - 1] if state.pos else " "
    if before.isalnum() or before in "$\\":
        return False
    found = _DISPLAY.match(state.src, state.pos, state.posMax)
    if found is not None and (is_tex(found[1].strip()) or "\n" in found[1]):
        return _push(state, found.end(), display_html(found[1]), silent=silent)
    found = _INLINE.match(state.src, state.pos, state.posMax)
    if found is not None and is_tex(found[1]):
        return _push(state, found.end(), formula_html(found[1]), silent=silent)
    return False


def _push(state: StateInline, end: int, html: str, *, silent: bool) -> bool:
    if not silent:
        state.push("html_inline", "", 0).content = html
    state.pos = end
    return True


def formula_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the same
    """Read a formula between two lines that are dollar signs and nothing else."""
    if state.is_code_block(start) or _line(state, start) != "$$":
        return False
    last = start + 1
    while last < end and state.sCount[last] >= state.blkIndent and _line(state, last) not in {"$$", ""}:
        last += 1
    if last >= end or _line(state, last) != "$$" or last == start + 1:
        return False
    if not silent:
        tex = state.getLines(start + 1, last, state.blkIndent, keepLastLF=False)
        token = state.push("html_block", "", 0)
        token.content = f"<p>{display_html(tex)}</p>\n"
        token.map = [start, last + 1]
        state.line = last + 1
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
