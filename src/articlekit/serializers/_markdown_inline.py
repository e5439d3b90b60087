"""Text with marks as Markdown; what CommonMark cannot express is written as the HTML tag."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from articlekit._patterns import compiled_later
from articlekit.models import Mark, TextNode
from articlekit.serializers._escape import start_tag
from articlekit.serializers._flanking import can_emphasise, is_word
from articlekit.serializers._html_inline import mark_tag
from articlekit.serializers._inline import Close, Open, Token, nested
from articlekit.serializers._markdown_escape import escaped, is_plain
from articlekit.serializers._markdown_marks import shown_marks
from articlekit.serializers._markdown_rules import REFERENCE
from articlekit.serializers._markdown_source import HARD_BREAK, Piece, Place

__all__ = ["InlineWriter", "link_end", "without_templates"]

_DELIMITERS = {"strong": "**", "em": "*", "strike": "~~"}
_BARE_URL = re.compile(r"[^\x00-\x20\x7f-\x9f()<>\\|*`\[\]\s]+\Z")
_ANGLE = str.maketrans({"<": "\\<", ">": "\\>", "\\": "\\\\"})
_TITLE = str.maketrans({'"': '\\"', "\\": "\\\\"})
_TEMPLATE = re.compile(r"(?<=\{)[{%#]")
_IN_HTML = compiled_later(r"(?<=\{)[{%#]|(?<=!)\[")
_SHORT_CODE = compiled_later(r"\{\{[<%]")
_BACKTICKS = compiled_later("`+")
_LABEL = compiled_later(r"#([^\s\[\]^]+)\Z")


def link_end(url: str, title: str | None) -> str:
    """Return what stands after the words of a link or a picture: where it leads, and its title."""
    target = url if _BARE_URL.match(url) else f"<{url.translate(_ANGLE)}>"
    end = f"]({_without_references(target)}{_named(title) if title else ''})"
    return _TEMPLATE.sub(r"\\\g<0>", end)


def without_templates(html: str) -> str:
    """Return HTML without what Liquid, Jinja, Nunjucks or Hugo would run: `{{`, `{%`, `{#`; and without `![`.

    Some sites have Markdown's pictures in their HTML, and so some readers look for them there.
    """
    return _IN_HTML.sub(lambda found: f"&#{ord(found[0])};", html)


def _named(title: str) -> str:
    """Return a title in quotes. One that ends in a backslash would not end there for GitHub's reader."""
    written = _without_references(title.translate(_TITLE))
    return f' "{written[:-2]}&#92;"' if title.endswith("\\") else f' "{written}"'


def _without_references(source: str) -> str:
    """Return an address or a title with each `&` written out that would begin a character reference."""
    return REFERENCE.sub(lambda found: "&amp;" + found[0][1:], source) if "&" in source else source


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineWriter:
    """Writes canonical texts with their marks as Markdown."""

    exact: bool = False
    """Whether marks without any Markdown or HTML are kept as tags with data attributes."""
    math: bool = False
    """Whether formulas stand between dollar signs."""
    notes: frozenset[str] = frozenset()
    """The labels of the notes that are written as `[^label]`."""
    short_codes: bool = False
    """Whether a generator runs its short codes, even in code."""

    def would_run(self, code: str) -> bool:
        """Tell whether code cannot be written as it is, because there is a short code in it."""
        return self.short_codes and _SHORT_CODE.search(code) is not None

    def write(self, node: TextNode, place: Place = "paragraph") -> str:
        """Return a text with its marks."""
        if not node.marks and is_plain(node.text):
            return node.text
        return escaped(self.pieces(node, place), place, math=self.math)

    def pieces(self, node: TextNode, place: Place = "paragraph", *, emphasised: bool = False) -> list[Piece]:
        """Return a text with its marks as words and markup, to be escaped together with what is around it.

        Args:
            node: A paragraph, a caption, a cell …
            place: Where it stands.
            emphasised: Whether all of it stands in emphasis.
        """
        if not node.marks and "\n" not in node.text:
            return [Piece(node.text, "text")]
        marks = node.marks if self.exact else shown_marks(node, math=self.math)
        if emphasised:
            marks = tuple(mark for mark in marks if mark.type != "em")
        run = _Run(self, list(nested(node.text, marks)), place, "*" if emphasised else "")
        return list(run.pieces())


@dataclass(slots=True)
class _Run:
    """A text with nested marks on its way to Markdown."""

    writer: InlineWriter
    tokens: list[Token]
    place: Place
    around: str
    """What stands before and after it: the star of an emphasis, or nothing."""
    out: list[Piece] = field(default_factory=list[Piece])
    ends: list[str] = field(default_factory=list[str])
    """What closes each open mark, the innermost last."""
    labels: int = 0
    """How many links are open in brackets: one or none."""
    partners: dict[int, int] = field(default_factory=dict[int, int])
    """For each token that opens a mark, the one that closes it."""

    def pieces(self) -> Iterator[Piece]:
        """Give words and markup in order."""
        self._pair()
        index = 0
        while index < len(self.tokens):
            index = self._write(index)
        return iter(self.out)

    def _pair(self) -> None:
        """Find for each opening token the closing one."""
        opened: list[int] = []
        for index, token in enumerate(self.tokens):
            if isinstance(token, Open):
                opened.append(index)
            elif isinstance(token, Close):
                self.partners[opened.pop()] = index

    def _write(self, index: int) -> int:
        """Write one token, or several that belong together; return the next one's index."""
        token = self.tokens[index]
        if isinstance(token, Open):
            return self._open(token.mark, index)
        if isinstance(token, Close):
            self._close()
        else:
            self._words(token)
        return index + 1

    def _close(self) -> None:
        """End the mark that was begun last."""
        end = self.ends.pop()
        self.labels -= end.startswith("](")
        self._markup(end)

    def _markup(self, source: str) -> None:
        self.out.append(Piece(source.replace("|", "\\|") if self.place == "cell" else source))

    def _words(self, text: str) -> None:
        """Write words, and the line breaks between them."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self._markup(HARD_BREAK if self.place == "paragraph" else "<br>")
            self.out.append(Piece(line, "label" if self.labels else "text"))

    def _open(self, mark: Mark, index: int) -> int:
        """Begin a mark; return the index of the token after what was written."""
        label = self._note(mark)
        if label:
            self._markup(f"[^{label}]")
            return self.partners[index] + 1
        if mark.type == "math" and self.writer.math and self._is_formula(index):
            return self._code(index, "$")
        if mark.type == "code" and not self._has_more(mark) and self._is_simple(index, "`"):
            return self._code(index, "`")
        if mark.type == "link" and mark.href and not self._has_more(mark) and "</a>" not in self.ends:
            self._begin("[", link_end(mark.href, mark.title))
            self.labels += 1
            return index + 1
        if mark.type in _DELIMITERS and not self._has_more(mark):
            return self._emphasise(mark, index)
        self._tag(mark)
        return index + 1

    def _note(self, mark: Mark) -> str | None:
        """Return the label of the note a mark points to, if notes are written as `[^label]`."""
        found = _LABEL.match(mark.href or "") if mark.type == "footnote" else None
        return found[1] if found and found[1] in self.writer.notes else None

    def _has_more(self, mark: Mark) -> bool:
        """Tell whether a mark says something that only a tag with data attributes can keep."""
        if not self.writer.exact:
            return False
        if mark.type == "link":
            return mark.title == "" or bool(mark.model_extra)
        return mark.href is not None or mark.title is not None or bool(mark.model_extra)

    def _is_simple(self, index: int, quote: str) -> bool:
        """Tell whether words can stand between backticks or dollar signs: plain ones, on one line."""
        text = self.tokens[index + 1]
        if self.partners[index] != index + 2 or not isinstance(text, str) or "\n" in text:
            return False
        if self.writer.would_run(text) or (self.place == "cell" and "|" in text and "\\" in text):
            return False
        return self._before() != (quote, True)

    def _is_formula(self, index: int) -> bool:
        """Tell whether words can stand between dollar signs; Pandoc wants no digit after the second."""
        if not self._is_simple(index, "$") or "$" in str(self.tokens[index + 1]):
            return False
        return not self._after(self.partners[index])[0].isdigit()

    def _code(self, index: int, quote: str) -> int:
        """Write words as they are between backticks or dollar signs."""
        text = str(self.tokens[index + 1])
        fence = quote
        if quote == "`":
            fence = quote * (max(map(len, _BACKTICKS.findall(text)), default=0) + 1)
            text = f" {text} " if "`" in (text[0], text[-1]) else text
        self._markup(fence + text + fence)
        return index + 3

    def _emphasise(self, mark: Mark, index: int) -> int:
        """Begin an emphasis with delimiters if every reader sees them as such, else with a tag."""
        delimiter = _DELIMITERS[mark.type]
        inner = self._fused(mark, index)
        start, end = (index + 1, self.partners[index] - 1) if inner else (index, self.partners[index])
        before, is_markup = self._before()
        after, closes = self._after(self.partners[index])
        touches = (is_markup and before == delimiter[0]) or (closes and after == delimiter[0])
        if touches or not can_emphasise(before, self._edge(start + 1, 0), self._edge(end - 1, -1), after):
            self._tag(mark)
            return index + 1
        delimiter = "***" if inner else delimiter
        self._begin(delimiter, delimiter)
        if inner:
            self.ends.append("")
        return start + 1

    def _fused(self, mark: Mark, index: int) -> bool:
        """Tell whether strong and em are over the same words, so that three stars say both."""
        inner = self.tokens[index + 1]
        return (
            isinstance(inner, Open)
            and {mark.type, inner.mark.type} == {"strong", "em"}
            and self.partners[index + 1] + 1 == self.partners[index]
            and not self._has_more(inner.mark)
        )

    def _edge(self, index: int, side: int) -> str:
        """Return the first or last character of a token: that of markup is some punctuation.

        GitHub's reader looks through tildes at what is behind them.
        """
        token = self.tokens[index]
        if isinstance(token, str):
            return token[side]
        if token.mark.type != "strike":
            return "<"
        behind = self._edge(index - 1 if side else index + 1, side)
        return "<" if is_word(behind) else behind

    def _before(self) -> tuple[str, bool]:
        """Return the character written last, and whether it is markup; what is around it at the start."""
        for piece in reversed(self.out):
            if piece.source:
                return piece.source[-1], piece.kind == "markup"
        return self.around, True

    def _after(self, index: int) -> tuple[str, bool]:
        """Return the character that will follow a closing token, and whether it closes another mark."""
        following = index + 1
        while following < len(self.tokens):
            token = self.tokens[following]
            if isinstance(token, str):
                return token[0], False
            if isinstance(token, Open):
                return "~" if token.mark.type == "strike" else "<", False
            if end := self.ends[index - following]:
                return end[0], True
            following += 1
        return self.around, True

    def _tag(self, mark: Mark) -> None:
        """Begin a mark with its HTML tag: `span` for a formula that cannot stand between dollar signs."""
        linked = self.labels > 0 or "</a>" in self.ends
        tag, attributes = mark_tag(mark, linked=linked, data=self.writer.exact)
        name = tag or "span"
        self._begin(without_templates(start_tag(name, attributes)), f"</{name}>")

    def _begin(self, start: str, end: str) -> None:
        """Write what begins a mark, and remember what ends it."""
        self._markup(start)
        self.ends.append(end)
