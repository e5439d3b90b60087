"""Captions as authors of Markdown write them: a line in emphasis, a title, Pandoc's brackets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from markdown_it.rules_core.state_core import StateCore
from markdown_it.token import Token

from articlekit._patterns import compiled_later
from articlekit.models._html_names import CAPTION
from articlekit.parsers.markdown._attributes import ATTRIBUTES

__all__ = ["IMPLICIT", "figures"]

IMPLICIT = "implicit_figures"
"""The name in the reader's `env` of the option that makes the words in brackets captions."""

_OPENING = compiled_later(r"<(em|i|small|cite|figcaption)\b", re.IGNORECASE)
_BREAKS = frozenset({"softbreak", "hardbreak"})
_BREAK_TAG = compiled_later(r"<br\s*/?>\Z", re.IGNORECASE)
_FILE = compiled_later(
    r"[^\s.]+\.\w{2,5}\Z|(?:img|dsc|dscn|image|screenshot|photo|pic)[-_ ]?\d*\Z", re.IGNORECASE
)
_HINT = compiled_later(
    r"click|enlarge|zoom|点击|點擊|查看大图|クリック|拡大|vergrößern|agrandir|ampliar|увелич", re.IGNORECASE
)
_CITED = compiled_later(r"<cite\b", re.IGNORECASE)
_REFERENCE = compiled_later(r"fig[:-]")
"""How the id of a figure begins that pandoc-crossref or Quarto refers to."""


def figures(state: StateCore) -> None:
    """Make figures of the paragraphs that are pictures and what is said about them."""
    tokens = state.tokens
    titles = Counter(title for token in tokens for title in _titles(token))
    for index in range(1, len(tokens) - 1):
        token = tokens[index]
        if token.type != "inline" or tokens[index - 1].type != "paragraph_open" or "[" not in token.content:
            continue
        pictures, rest = _parted(token.children or [])
        if not pictures:
            continue
        if rest:
            said = list(_caption(rest))
            if said:
                if len(pictures) == 1 and said[0] is rest[0]:  # a credit alone
                    _tell_title(_image_of(pictures[0]), titles)
                _figure(tokens, index, pictures, said, "emphasis")
        elif len(pictures) == 1:
            _alone(tokens, index, pictures[0], titles, implicit=bool(state.env.get(IMPLICIT)))


def _titles(token: Token) -> Iterator[str]:
    """Give the titles of the pictures in a paragraph."""
    if token.type == "inline" and "![" in token.content:
        for child in token.children or ():
            if child.type == "image" and (title := child.attrGet("title")):
                yield str(title)


# ---------------------------------------------------------------- pictures, and the rest


def _parted(children: list[Token]) -> tuple[list[list[Token]], list[Token]]:
    """Return the pictures that a paragraph begins with, each with the link around it, and what follows.

    What follows begins on a line of its own; else nothing is parted.
    """
    pictures: list[list[Token]] = []
    at, broken = 0, True
    while at < len(children):
        if _is_break(children[at]):
            broken = True
            at += 1
        elif children[at].type == "text" and not children[at].content.strip():
            at += 1
        elif picture := _picture(children, at):
            pictures.append(picture)
            at += len(picture)
            broken = False
        else:
            break
    rest = children[at:]
    return (pictures, rest) if broken or not rest else ([], children)


def _is_break(token: Token) -> bool:
    return token.type in _BREAKS or (
        token.type == "html_inline" and _BREAK_TAG.match(token.content) is not None
    )


def _picture(children: list[Token], at: int) -> list[Token]:
    """Return a picture, or a link that holds nothing else; nothing if there is neither."""
    if children[at].type == "image":
        return [children[at]]
    linked = children[at : at + 3]
    types = [token.type for token in linked]
    return linked if types == ["link_open", "image", "link_close"] else []


# ---------------------------------------------------------------- the line below


def _caption(rest: list[Token]) -> Iterator[Token]:
    """Give what is said in the line below a picture, if it is all emphasis, a credit after it left aside."""
    first = rest[0]
    if first.type == "em_open":
        inside = list(
            takewhile(lambda token: token.type != "em_close" or token.level != first.level, rest[1:])
        )
        after = rest[len(inside) + 2 :]
    elif first.type == "html_inline" and (tag := _OPENING.match(first.content)) is not None:
        if tag[1].lower() == "cite":
            inside, after = [], rest
        else:
            closing = f"</{tag[1].lower()}>"
            inside = list(takewhile(lambda token: token.content.lower() != closing, rest[1:]))
            after = rest[len(inside) + 2 :]
    else:
        return
    if _is_credit(after):
        yield from inside
        yield from after


def _is_credit(after: list[Token]) -> bool:
    """Tell whether what follows a caption is nothing, or a `<cite>`."""
    rest = [
        token for token in after if not _is_break(token) and (token.type != "text" or token.content.strip())
    ]
    if not rest:
        return True
    closed = rest[-1].type == "html_inline" and rest[-1].content.lower() == "</cite>"
    return closed and rest[0].type == "html_inline" and _CITED.match(rest[0].content) is not None


# ---------------------------------------------------------------- a picture alone


def _alone(
    tokens: list[Token], index: int, picture: list[Token], titles: Counter[str], *, implicit: bool
) -> None:
    """Read what a picture alone in its paragraph says of itself."""
    image = _image_of(picture)
    attributes: dict[str, str] = image.meta.get(ATTRIBUTES, {})
    said = image.children or []
    alt = next((attributes[name] for name in ("alt", "fig-alt") if name in attributes), None)
    if said and (implicit or _is_pandoc(image, alt, said)):
        image.children = []
        image.meta["alt"] = alt
        _figure(tokens, index, [picture], said, "brackets")
    elif cap := attributes.get("caption") or attributes.get("fig-cap"):
        _figure(tokens, index, [picture], [_text(cap)], "brackets")
    else:
        _tell_title(image, titles)


def _image_of(picture: list[Token]) -> Token:
    return next(token for token in picture if token.type == "image")


def _tell_title(image: Token, titles: Counter[str]) -> None:
    """Say that a picture's title may be its caption: it says something, and no other picture has it."""
    title = str(image.attrGet("title") or "")
    if titles[title] == 1 and _may_be_caption(title):
        image.attrSet(CAPTION, "title")


def _is_pandoc(image: Token, alt: str | None, said: list[Token]) -> bool:
    """Tell words in brackets that are a caption: the alternative text is elsewhere, or a credit is there."""
    if alt is not None or _REFERENCE.match(str(image.attrGet("id") or "")) is not None:
        return True
    return any(token.type == "html_inline" and _CITED.match(token.content) is not None for token in said)


def _may_be_caption(title: str) -> bool:
    """Tell a title that says something from the name of a file, a single word, and the hint to click."""
    title = title.strip()
    if _FILE.match(title) is not None or _HINT.search(title) is not None:
        return False
    return " " in title or any(char > "\u2e7f" for char in title[:4]) or len(title) > 12  # noqa: PLR2004


def _text(content: str) -> Token:
    token = Token("text", "", 0)
    token.content = content
    return token


# ---------------------------------------------------------------- the figure


def _figure(
    tokens: list[Token], index: int, pictures: list[list[Token]], said: list[Token], convention: str
) -> None:
    """Make a figure of a paragraph."""
    opening, inline, closing = tokens[index - 1 : index + 2]
    opening.tag = closing.tag = "figure"
    opening.hidden = closing.hidden = False
    opening.attrSet(CAPTION, convention)
    inline.children = [token for picture in pictures for token in picture]
    inline.children += [_tag("<figcaption>"), *said, _tag("</figcaption>")]


def _tag(content: str) -> Token:
    token = Token("html_inline", "", 0)
    token.content = content
    return token
