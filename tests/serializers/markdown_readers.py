"""Two independent readers of Markdown: the oracles that our writer must please both."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import unquote_to_bytes

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt
from mdit_py_plugins.tasklists import tasklists_plugin

from articlekit.models import Block
from tests.serializers.markdown_expected import expected_lines
from tests.serializers.markdown_lines import Look, Row, lines_of, numbered

__all__ = ["READERS", "assert_shown", "cmark", "markdown_it"]

_BOXES = {"box:True": "[x] ", "box:False": "[ ] "}
_NOTHING = frozenset[Look]()
_OPTIONS = Options.CMARK_OPT_UNSAFE


class _MarkdownIt(MarkdownIt):
    """Leaves addresses as they are written, so that they can be compared."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's own
        return url

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - markdown-it's own
        return True


_READER = (
    _MarkdownIt("commonmark", {"maxNesting": 200}).enable(["table", "strikethrough"]).use(tasklists_plugin)
)


def markdown_it(source: str) -> str:
    """Return Markdown as HTML: CommonMark 0.31 with GitHub's tables, task lists and strikethrough."""
    return str(_READER.render(source))


def cmark(source: str) -> str:
    """Return Markdown as HTML by GitHub's own reader, in C; it follows CommonMark 0.29.

    Its task lists are left out: it does not see them in quotations.
    """
    return str(cmarkgfm.markdown_to_html_with_extensions(source, _OPTIONS, ["table", "strikethrough"]))


READERS: tuple[Callable[[str], str], ...] = (markdown_it, cmark)


def assert_shown(source: str, blocks: Iterable[Block]) -> None:
    """Check that each reader shows of Markdown exactly what the blocks say, where and how they say it.

    Args:
        source: What was written of the blocks, with the default options and without front matter.
        blocks: The blocks.
    """
    wanted = numbered(expected_lines(blocks))
    for reader in READERS:
        rows = numbered(lines_of(reader(source)))
        if reader is markdown_it:
            assert rows == wanted, source
        else:
            assert _as_cmark(rows) == _as_cmark(wanted), source


def _as_cmark(rows: Iterable[Row]) -> list[Row]:
    """Return rows with the boxes of tasks as words, and addresses without percent signs, which cmark adds."""
    result: list[Row] = []
    for path, kind, text, looks in rows:
        read = tuple(frozenset(map(_unquoted, some)) for some in looks)
        box = _BOXES.get(kind, "")
        if result and result[-1][:2] == (path, "box"):
            _, _, box, _ = result.pop()
        result.append((path, "box" if kind in _BOXES else kind, box + text, (_NOTHING,) * len(box) + read))
    return result


def _unquoted(look: Look) -> Look:
    """Return what a character is, with the address read as bytes."""
    if look[0] not in {"a", "img"}:
        return look
    return look[0], unquote_to_bytes(look[1]).decode("latin-1"), *look[2:]
