"""What Markdown takes for markup, as data: for each character the question whether it would be.

Most rules are CommonMark's and GitHub's. Others keep texts from what common tools make of them: short codes
of Hugo and Liquid, attributes of kramdown and Pandoc, notes, formulas, directives and comments of MyST and
Obsidian, heads of files.
"""

import re
from collections.abc import Callable, Mapping
from html.entities import html5

from articlekit._patterns import compiled_later
from articlekit.serializers._flanking import is_space, is_word
from articlekit.serializers._markdown_source import Source

__all__ = ["CANDIDATE", "LINE_STARTS", "REFERENCE", "RULES", "is_visible"]

Rule = Callable[[Source, int, int], bool]
"""Tells whether the characters from `start` to `end` would be markup."""

CANDIDATE = re.compile(r"\*+|_+|~+|`+|==+|[\\\[\]<&!|{%$^]")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
REFERENCE = compiled_later(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|([A-Za-z][A-Za-z0-9]{1,31}));")
"""What may be read as a character reference; readers differ on how many digits a number may have."""

_CAN_HAVE_ATTRIBUTES = frozenset(")]`*~")
"""How a link, a picture, code or emphasis ends: attributes in braces may follow it."""

_SHORT_CODE = compiled_later(
    r"\[/?(?:(?:audio|caption|embed|gallery|playlist|video|wp_caption)\b|(?i:toc)\])"
)


def _before_punctuation(source: Source, _: int, end: int) -> bool:
    """Tell whether a backslash would escape what follows: punctuation, or what becomes a reference."""
    after = source.sides(end, end)[1]
    return bool(after) and after != " " and (after in _PUNCTUATION or not is_visible(after))


def _delimits(source: Source, start: int, end: int) -> bool:
    """Tell whether stars might open or close something: they touch a word, and there are others."""
    before, after = source.sides(start, end)
    return source.text[start] not in source.lonely and not (is_space(before) and is_space(after))


def _underlines(source: Source, start: int, end: int) -> bool:
    """Tell whether underscores might open or close something: those inside a word cannot."""
    before, after = source.sides(start, end)
    return _delimits(source, start, end) and not (is_word(before) and is_word(after))


def _quotes_code(source: Source, start: int, _: int) -> bool:
    """Tell whether backticks might be around code: only if there are others."""
    return source.text[start] not in source.lonely


def _opens_bracket(source: Source, start: int, end: int) -> bool:
    """Tell whether a `[` would be seen: in a label, in `[[a page]]`, a note, a short code, or `[TOC]`."""
    before, after = source.sides(start, end)
    return (
        source.kind(start) == "label"
        or before in {"[", "^"}
        or after == "^"
        or _SHORT_CODE.match(source.text, start) is not None
    )


def _opens_note(source: Source, start: int, end: int) -> bool:
    """Tell whether a `^` would begin the name of a note: as the first character of a label."""
    return source.kind(start) == "label" and source.sides(start, end)[0] == "["


def _closes_bracket(source: Source, start: int, end: int) -> bool:
    """Tell whether a `]` would end a link, or the name of a link that is defined here."""
    after = source.sides(start, end)[1]
    if after == ":":
        return source.text.startswith("[", source.line_start(start)) or source.kind(start) == "label"
    return after == "(" or source.kind(start) == "label"


def _opens_tag(source: Source, start: int, end: int) -> bool:
    """Tell whether a `<` would begin a tag, a comment or an address in angle brackets.

    Somewhere in a line it needs its `>`; at the start of one, a name is enough to begin a block of HTML.
    """
    after = source.sides(start, end)[1]
    if not after.isascii() or is_space(after):
        return False
    if not (after.isalpha() or after in {"/", "!", "?"}):
        return min(source.last_at, source.last_close) > start
    return source.last_close > start or source.line_start(start) == start


def _opens_reference(source: Source, start: int, _: int) -> bool:
    """Tell whether an `&` would begin a character reference."""
    found = REFERENCE.match(source.text, start)
    return found is not None and (found[1] is None or f"{found[1]};" in html5)


def _before_link(source: Source, _: int, end: int) -> bool:
    """Tell whether a `!` would make a picture of the link after it."""
    return source.text.startswith("[", end) and source.kind(end) == "markup"


def _opens_braces(source: Source, start: int, end: int) -> bool:
    """Tell whether a brace would begin a tag of Liquid, Hugo or Jinja, or attributes of what is before it."""
    before, after = source.sides(start, end)
    if before == "{" or after in {":", "#", "."}:
        return True
    return before in _CAN_HAVE_ATTRIBUTES and source.kind(start - 1) == "markup"


def _opens_comment(source: Source, start: int, end: int) -> bool:
    """Tell whether a percent sign would begin a tag of Liquid, or a comment of Obsidian: `%%`."""
    before, after = source.sides(start, end)
    return before == "{" or after == "%"


def _in_cell(source: Source, _start: int, _end: int) -> bool:
    """Tell whether a bar would end a cell."""
    return source.place == "cell"


def _in_math(source: Source, start: int, end: int) -> bool:
    """Tell whether a dollar sign would begin a formula: it touches a word, and so does a later one."""
    return source.math or (not is_space(source.sides(start, end)[1]) and source.last_dollar > start)


RULES: Mapping[str, Rule] = {
    "\\": _before_punctuation,
    "*": _delimits,
    "~": _delimits,
    "_": _underlines,
    "`": _quotes_code,
    "[": _opens_bracket,
    "^": _opens_note,
    "]": _closes_bracket,
    "<": _opens_tag,
    "&": _opens_reference,
    "!": _before_link,
    "{": _opens_braces,
    "%": _opens_comment,
    "=": _delimits,
    "|": _in_cell,
    "$": _in_math,
}
"""For each character that can be markup anywhere, the question whether it would be."""

LINE_STARTS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"()#{1,6}(?![^ \t\n\\])",  # a heading
        r"()[-+*](?![^ \t\n\\])",  # a list
        r"([0-9]{1,9})[.)](?![^ \t\n\\])",  # a numbered list
        r"()>",  # a quotation
        r"()(?:`{3}|~{3}|:{3}|\+{3}|;{3})",  # a fence: code, code, a directive, TOML, JSON
        r"()([-_])[ \t]*(?:\2[ \t]*){2,}(?:\\?$)",  # a divider
        r"()\*[* \t]*(?:\\?$)",  # a divider, perhaps together with the star of a list before it
        r"()-+[ \t]*(?:\\?$)",  # the line under a heading
        r"()-{3,}[ \t]*[A-Za-z][A-Za-z0-9_]*[ \t]*$",  # the fence of front matter that says its language
        r"(?<=\n)()=+[ \t]*(?:\\?$)",  # the line under a heading
        r"(?<=\n)()(?=[^\n]*-)[-|:+ \t]+(?:\\?$)",  # the line under the head of a table
        r"()[:~](?![^ \t])",  # a definition
        r"()\*\[",  # an abbreviation
        r"()\^[ \t]*(?:\\?$)",  # the end of a block in kramdown
        r"()%",  # a comment of MyST; the title of a file in Pandoc
        r"()#\+[A-Za-z]",  # a keyword of Org
        r"()\([^()\n]+\)=[ \t]*(?:\\?$)",  # a target of MyST
        r"()(?:!!!|\?\?\?\+?)[ \t]+\w",  # an admonition of MkDocs
    )
)
"""What begins a block at the start of a line. The group is what comes before the character to be escaped."""


def is_visible(char: str) -> bool:
    """Tell whether no reader takes a character for white space."""
    return not char.isspace() and char not in {"\ufeff", "\u200b"}
