"""An article as every format can carry it: what two articles must share to be the same after a round trip."""

import re
from functools import cache
from operator import is_
from typing import Any, TypeVar, cast

from articlekit._patterns import compiled_later
from articlekit.models._article import Article
from articlekit.models._base import Node
from articlekit.models._blocks import Block, Code, Custom, Math, Raw, UnknownBlock
from articlekit.models._media import Caption, Credit, Variant
from articlekit.models._text import Mark, TextNode
from articlekit.models._urls import safe_url

__all__ = ["CONTROLS", "canonical", "canonical_block", "clean_node", "shown", "shown_line", "verbatim"]

_N = TypeVar("_N", bound=Node)

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17)
)
CONTROLS = f"\x00-\x08\x0b\x0e-\x1f\x7f-\x9f{_NONCHARACTERS}"
"""The control characters and noncharacters, as ranges of a regular expression: no text can carry them."""

_UNSHOWN = re.compile(rf"\A | \Z|  |[\t\n\r\f{CONTROLS}]")
_RUN = compiled_later(rf"[ \t\n\r\f{CONTROLS}]+")
_PIECE = compiled_later(rf"([ \t\n\r\f{CONTROLS}]+)|[^ \t\n\r\f{CONTROLS}]+")
_CONTROL = compiled_later(f"[\f{CONTROLS}]+")
_LINE_END = compiled_later("\r\n?")

_ADDRESSES = frozenset({"src", "href", "url", "poster"})
_AS_IT_IS = frozenset({"type", "html", "schema_version"})


def _is_shown(text: str) -> bool:
    """Tell at once of nearly every text that HTML shows it as it is.

    To Python, no white space but the space is printable, and no control character or noncharacter is: so
    `_UNSHOWN` finds nothing in a text of which this is true. The spaces of other scripts are not printable
    either; texts that have them are looked at letter by letter.
    """
    return text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " "


def shown(text: str) -> str:
    r"""Return a text as HTML shows it: runs of white space are one space, `\n` is a line break.

    Control characters and noncharacters, which no format can carry, are taken out. Spaces that are not
    white space to HTML (U+00A0, U+3000 …) stay.
    """
    if _is_shown(text) or not _UNSHOWN.search(text):
        return text
    return _RUN.sub(_shown_run, text).strip(" \n")


def _shown_run(run: re.Match[str]) -> str:
    """Return what is shown for a run of white space and control characters."""
    breaks = run[0].count("\n")
    if breaks:
        return "\n" * breaks
    return " " if any(space in run[0] for space in " \t\r\f") else ""


def shown_line(text: str) -> str:
    """Return a text as HTML shows it where it has one line only."""
    if _is_shown(text) or not _UNSHOWN.search(text):
        return text
    return " ".join(filter(None, shown(text).split("\n")))


def verbatim(text: str) -> str:
    """Return a text in which white space counts, without what no format can carry."""
    return _CONTROL.sub("", _LINE_END.sub("\n", text))


def canonical(article: Article) -> Article:
    """Return the article as every lossless format gives it back.

    That is: without the origins of captions, credits and fields, without the path of the file it was read
    from, its texts as HTML shows them, and its addresses within the policy that readers and writers share.
    Nothing else differs.

    Args:
        article: The article; it stays as it is.
    """
    cleaned = clean_node(article)
    return cleaned if cleaned.path is None else cleaned.replace(path=None)


def canonical_block(block: Block) -> Block:
    """Return one block as every lossless format gives it back."""
    return clean_node(block)


def clean_node(node: _N) -> _N:
    """Return a node with each field in the form that all formats share; the node itself if none changes."""
    if _is_kept(type(node)):
        return node
    changes: dict[str, Any] = {}
    for name, value in vars(node).items():
        if value is None or (isinstance(value, str) and name not in _ADDRESSES and _is_shown(value)):
            continue  # nearly every field
        cleaned = _clean_field(node, name, value)
        if cleaned is not value:
            changes[name] = cleaned
    return _changed(node, changes) if changes else node


@cache
def _is_kept(kind: type[Node]) -> bool:
    """Tell whether nodes of a kind are written as they are, or not at all."""
    return issubclass(kind, (UnknownBlock, Custom, Raw))


def _changed(node: _N, changes: dict[str, Any]) -> _N:
    """Return a copy of a node with clean values.

    Texts and addresses are as valid as before, and so are the parts that changed in the same way. Marks are
    moved with their text, and the model has to say again which of them touch, and may be one.
    """
    if "text" in changes and isinstance(node, TextNode) and node.marks:
        changes["marks"] = _moved_marks(node.text, changes.get("marks", node.marks))
    return node.replace(**changes) if "marks" in changes else node.model_copy(update=changes)


def _clean_field(node: Node, name: str, value: Any) -> Any:  # noqa: ANN401 - any field's value
    """Return the value of a field in the form that all formats share; the value itself if it is that."""
    if isinstance(value, tuple):
        items = cast("tuple[Any, ...]", value)
        return items and (_clean_marks(items) if name == "marks" else _clean_items(items))
    if name in {"origin", "field_origins"}:
        return None
    if isinstance(value, str):
        return value if name in _AS_IT_IS else _clean_string(node, name, value)
    return _clean_part(value) if isinstance(value, Node) else value


def _clean_string(node: Node, name: str, value: str) -> str | None:
    """Return a text or an address in the form that all formats share."""
    if name in _ADDRESSES:
        url = safe_url(value)
        return "" if url is None and name == "src" else url if url != value else value
    if name != "text":
        return shown_line(value)
    if isinstance(node, TextNode):
        return shown(value)
    return verbatim(value) if isinstance(node, Code | Math) else shown_line(value)


def _clean_items(items: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return blocks, names, files … without files that have no address; the run itself if it is clean."""
    cleaned = [_clean_item(item) for item in items]
    if all(map(is_, cleaned, items)):
        return items
    return tuple(item for item in cleaned if item is not None)


def _clean_item(item: Any) -> Any:  # noqa: ANN401 - a block, a name, a row …
    """Return one of several in the form that all formats share; None if it must go."""
    if isinstance(item, str):
        return shown_line(item)
    if isinstance(item, tuple):
        return _clean_items(cast("tuple[Any, ...]", item))
    cleaned = clean_node(item)
    return None if isinstance(cleaned, Variant) and not cleaned.src else cleaned


def _clean_part(part: Node) -> Node | None:
    """Return a caption, a credit, an image …; None for a caption or credit that says nothing."""
    cleaned = clean_node(part)
    if isinstance(cleaned, Caption):
        return cleaned if cleaned.text else None
    if isinstance(cleaned, Credit):
        if cleaned.line in {"", cleaned.text}:
            cleaned = cleaned.replace(line=None)
        return cleaned if cleaned.text or cleaned.line else None
    return cleaned


def _clean_marks(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return marks with their addresses within the policy; a link that may not lead anywhere is none."""
    cleaned = tuple(clean_node(mark) for mark in marks)
    if all(new is old and (new.href or new.type != "link") for new, old in zip(cleaned, marks, strict=True)):
        return marks
    return tuple(mark for mark in cleaned if mark.href or mark.type != "link")


def _moved_marks(text: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return marks over a text as they lie over the same text as HTML shows it."""
    begins, ends = _places(text)
    moved = ((mark, begins[mark.start], ends[mark.end]) for mark in marks)
    return tuple(mark.at(start, end) for mark, start, end in moved if start < end)


def _places(text: str) -> tuple[list[int], list[int]]:
    """Return where a mark begins, and where it ends, in the shown text: for each place of the text."""
    begins: list[int] = []
    ends = [0]
    offset = 0
    for piece in _PIECE.finditer(text):
        size = piece.end() - piece.start()
        if piece[1] is None:
            begins += range(offset, offset + size)
            ends += range(offset + 1, offset + size + 1)
            offset += size
        else:
            at_edge = not piece.start() or piece.end() == len(text)
            width = 0 if at_edge else len(_shown_run(piece))
            begins += [offset + width] * size
            ends += [offset] * size
            offset += width
    return begins, ends
