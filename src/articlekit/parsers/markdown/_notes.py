"""Notes, `[^1]`: none is lost, whether anything points to it or not; short labels are kept."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core.state_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.footnote.index import footnote_def, footnote_ref

from articlekit._patterns import compiled_later

__all__ = ["notes"]

_SHORT = compiled_later(r"\d{1,4}\Z|[A-Za-z]\Z")


def notes(reader: MarkdownIt) -> None:
    """Teach a reader notes."""
    reader.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    reader.inline.ruler.after("image", "footnote_ref", footnote_ref)
    reader.core.ruler.after("inline", "notes_last", _notes_last)
    reader.add_render_rule("footnote_ref", _render_reference)


def _notes_last(state: StateCore) -> None:
    """Put the notes last: those that are pointed to in the order of their references, then the others."""
    if "footnotes" not in state.env:
        return
    kept, found = _apart(state.tokens)
    order: dict[int, str] = {
        number: data["label"] for number, data in state.env["footnotes"].get("list", {}).items()
    }
    wanted = set(order.values())
    first: dict[str, list[Token]] = {}
    rest: list[tuple[str, list[Token]]] = []
    for label, tokens in found:
        if label in wanted and label not in first:
            first[label] = tokens
        else:
            rest.append((label, tokens))
    ordered = [*((label, first.get(label, [])) for label in order.values()), *rest]
    labels = list(_labels([label for label, _ in ordered]))
    state.env["note_labels"] = labels
    state.tokens = [*kept, *_section(ordered, labels)] if ordered else kept


def _apart(tokens: list[Token]) -> tuple[list[Token], list[tuple[str, list[Token]]]]:
    """Return the tokens outside of notes, and each note with its own; a note in a note stands apart."""
    kept: list[Token] = []
    found: list[tuple[str, list[Token]]] = []
    opened = [kept]
    for token in tokens:
        if token.type == "footnote_reference_open":
            inside: list[Token] = []
            found.append((token.meta["label"], inside))
            opened.append(inside)
        elif token.type == "footnote_reference_close":
            opened.pop()
        else:
            opened[-1].append(token)
    return kept, found


def _labels(written: list[str]) -> Iterator[str]:
    """Give the label of each note: its own, if it is a number or a letter that no other has."""
    taken = {label for label in written if _SHORT.match(label)}
    given: set[str] = set()
    number = 0
    for label in written:
        if label in taken and label not in given:
            given.add(label)
            yield label
            continue
        number += 1
        while str(number) in taken:
            number += 1
        yield str(number)


def _section(notes_in_order: list[tuple[str, list[Token]]], labels: list[str]) -> Iterator[Token]:
    """Give the tokens of the section of notes."""
    yield _html('<section class="footnotes"><ol class="footnotes-list">\n')
    for number, (_, tokens) in enumerate(notes_in_order):
        yield _html(f'<li id="fn{number}" value="{escape(labels[number])}">')
        yield from tokens
        yield _html("</li>\n")
    yield _html("</ol></section>\n")


def _html(content: str) -> Token:
    token = Token("html_block", "", 0)
    token.content = content
    return token


def _render_reference(_renderer: object, tokens: list[Token], index: int, _options: object, env: Any) -> str:  # noqa: ANN401 - markdown-it's own
    """Return the HTML of a reference to a note."""
    meta = tokens[index].meta
    number, again = meta["id"], meta["subId"]
    label = escape(env["note_labels"][number])
    ident = f"fnref{number}" + (f"-{again}" if again else "")
    return f'<sup class="footnote-ref"><a href="#fn{number}" id="{ident}">[{label}]</a></sup>'
