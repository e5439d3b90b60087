"""A head that is no YAML, read key by key: one bad line costs no other."""

from __future__ import annotations

import re
from typing import cast

from articlekit._patterns import compiled_later
from articlekit.errors import Diagnostic, FrontMatterError
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._keys import field_of
from articlekit.parsers.frontmatter._value import Entry, Mapped, Reading, Scalar, Value
from articlekit.parsers.frontmatter._yaml import read_yaml

__all__ = ["repaired", "unquoted"]

DEEPEST = 4
"""Levels of nested keys that are repaired; what is deeper is text."""

_KEY = compiled_later(
    r"""(["']?)([^\s"'#:：\[\]{}@!%|>&*?,-][^:：\n"']{0,80}?)\1[ \t]*+([:：])([ \t]*+)(.*)"""
)
_WORD_KEY = compiled_later(r"[ \t]+[A-Za-z_][\w-]{0,60}:(?:[ \t]|$)")
_INDENT = compiled_later(r"[ \t]+")
_ITEM = compiled_later(r"[ \t]*-(?:[ \t]+(.*)|[ \t]*)")
_PAIR = compiled_later(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_PART = compiled_later(r"""[ \t]*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,"'\[\]{}][^,\[\]{}]*)[ \t]*(?:,|$)""")


def repaired(raw: str, line: int, options: ParseOptions, *, known: bool = False) -> Reading:
    """Read each key on its own, and what is no YAML as the text it is; None when there are no keys.

    Args:
        raw: The head.
        line: The line of the source on which it begins.
        options: How every article is read.
        known: Whether every key must be one that names a field: the head is valid YAML, but one text.
    """
    repair = _Repair(options)
    if raw.startswith("%"):
        repair.tell("front-matter.directive", "directives such as %YAML are not read", line)
        raw = re.sub(r"^%[^\n]*", "", raw, flags=re.MULTILINE)
    chunks = _chunks(raw)
    if not chunks or not _KEY.match(chunks[0][1]):
        return None, []
    if known and not all(_is_known(chunk) for _, chunk in chunks):
        return None, []
    head = repair.keys(chunks, line, 1)
    return head, repair.seen


def _is_known(chunk: str) -> bool:
    found = _KEY.match(chunk)
    return found is not None and field_of(found[2]) is not None


def _begins_key(text: str) -> bool:
    """Tell whether a line begins a key: a colon and a blank, or the name of a field with any colon.

    `12:30 at the hill` and `https://hill.example` begin none.
    """
    found = _KEY.match(text)
    if found is None or found[5].startswith("//"):
        return False
    return bool(found[4] or not found[5] or found[3] == "：" or field_of(found[2]))


def _chunks(raw: str) -> list[tuple[int, str]]:
    """Part a head before each line that begins a key, with the number of the line."""
    lines = raw.split("\n")
    first = next((text for text in lines if text.strip() and not text.startswith("#")), "")
    indent = _INDENT.match(first)
    if indent is not None:
        lines = [text.removeprefix(indent[0]) for text in lines]
    chunks: list[tuple[int, list[str]]] = []
    for number, text in enumerate(lines):
        if chunks and not _begins_key(text):
            chunks[-1][1].append("" if text.startswith("#") else text)
        elif text.strip() and not text.startswith("#"):
            chunks.append((number, [text]))
    return [(number, "\n".join(texts).rstrip()) for number, texts in chunks]


class _Repair:
    """One head, being repaired."""

    def __init__(self, options: ParseOptions) -> None:
        self.limits = options.limits
        self.seen: list[Diagnostic] = []

    def tell(self, code: str, message: str, line: int) -> None:
        """Add a diagnostic."""
        self.seen.append(Diagnostic(code, "warning", message, line, 1))

    def keys(self, chunks: list[tuple[int, str]], line: int, depth: int) -> Mapped:
        """Read chunks that each begin with a key."""
        head = Mapped()
        for number, chunk in chunks:
            for entry in self.read(chunk, line + number, depth):
                before = head.entries.get(entry.key)
                if before is not None:
                    message = f"the key {entry.key} of line {before.line} comes again: the last one counts"
                    self.tell("front-matter.duplicate", message, entry.line)
                head.entries[entry.key] = entry
        return head

    def read(self, chunk: str, line: int, depth: int) -> list[Entry]:
        """Read one key and what belongs to it: as it is, with small repairs, and else as text."""
        for text in _ways(chunk):
            try:
                value, told = read_yaml(text, line=line, limits=self.limits)
            except FrontMatterError:
                continue
            if isinstance(value, Mapped):
                self.seen += told
                if text != chunk:
                    self.tell_repaired(chunk, line)
                return list(value.entries.values())
        self.tell_repaired(chunk, line)
        found = cast("re.Match[str]", _KEY.match(chunk))  # every chunk begins with a key
        first, *rest = chunk.split("\n")
        if found[5].strip() and rest and all(_WORD_KEY.match(text) for text in rest):  # keys, but indented
            return [
                *self.read(first, line, depth),
                *self.keys(_chunks("\n".join(rest)), line + 1, depth).entries.values(),
            ]
        return [Entry(found[2].strip(), self.rescued(chunk, found, line, depth), line, 1)]

    def tell_repaired(self, chunk: str, line: int) -> None:
        """Tell that a key was read as it was meant."""
        key = re.split("[:：]", chunk, maxsplit=1)[0].strip()
        message = f"the value of {key} is no YAML: it is read as it was meant"
        self.tell("front-matter.repaired", message, line)

    def rescued(self, chunk: str, found: re.Match[str], line: int, depth: int) -> Value:
        """Return what is meant by a value that is no YAML: keys below it, a list, or text."""
        column = found.start(5) + 1
        first, *rest = chunk[found.start(5) :].split("\n")
        if not first.strip() and rest:
            below = self.below("\n".join(rest), line + 1, depth)
            if below is not None:
                return below
        if not rest and (parts := _inline(first.strip(), line, column)):
            return parts
        if first.strip() in ("|", ">", "|-", ">-", "|+", ">+"):
            first = ""
        text = " ".join(filter(None, (text.strip() for text in (first, *rest))))
        return Scalar(unquoted(text), plain=False, line=line, column=column)

    def below(self, text: str, line: int, depth: int) -> Value | None:
        """Return the list or the keys that stand indented below a key."""
        lines = [(number, item) for number, item in enumerate(text.split("\n"), line) if item.strip()]
        items = [(number, _ITEM.fullmatch(item)) for number, item in lines]
        if all(item for _, item in items):
            return [self.item(item[1] or "", number) for number, item in items if item]
        chunks = _chunks(text)
        if depth < DEEPEST and _INDENT.match(lines[0][1]) and all(_begins_key(chunk) for _, chunk in chunks):
            return self.keys(chunks, line, depth + 1)
        return None

    def item(self, text: str, line: int) -> Value:
        """Return an item of a list: as YAML, if it is that and no list or mapping, and else as text."""
        try:
            value = read_yaml(text, line=line, limits=self.limits)[0]
        except FrontMatterError:
            value = None
        if isinstance(value, Scalar):
            return value
        return Scalar(unquoted(text.strip()), plain=False, line=line, column=1)


def _ways(chunk: str) -> tuple[str, ...]:
    """Return a chunk as it is, and with blanks for tabs, JSON's escapes as YAML has them, brackets closed."""
    ways = [chunk]
    if re.search(r"^ *\t", chunk, re.MULTILINE):
        ways.append(re.sub(r"^[ \t]+", lambda found: found[0].replace("\t", "  "), chunk, flags=re.MULTILINE))
    if _PAIR.search(chunk):
        ways.append(_PAIR.sub(_joined, chunk))
    if "\n" not in chunk and chunk.count("[") == chunk.count("]") + 1:
        ways.append(f"{chunk}]")
    return tuple(ways)


def _joined(found: re.Match[str]) -> str:
    """Return two halves of a character as one."""
    high, low = int(found[1], 16), int(found[2], 16)
    return f"\\U{0x10000 + ((high - 0xD800) << 10) + low - 0xDC00:08x}"


def _inline(text: str, line: int, column: int) -> list[Value] | None:
    """Return the items of `[a, @b, 50%]`, a list that is no YAML for what its items begin with."""
    if not (text.startswith("[") and text.endswith("]")):
        return None
    inner, position, parts = text[1:-1], 0, list[Value]()
    while position < len(inner):
        found = _PART.match(inner, position)
        if found is None:
            return None
        plain = found[1][0] not in "\"'"
        parts.append(Scalar(unquoted(found[1].strip()), plain=plain, line=line, column=column))
        position = found.end()
    return parts


def unquoted(text: str) -> str:
    """Return a text without the quotes around it, where they are that.

    `"She said "no" to it"` and `'It's late'` are quoted as a whole, `"Yes" and "no"` is not; a double quote
    that nothing closes is left out.
    """
    mark = text[:1]
    if mark not in ("'", '"') or len(text) < 2:  # noqa: PLR2004 - two quotes
        return text
    if not text.endswith(mark):
        return text[1:] if mark == '"' and text.count(mark) == 1 else text
    inner = text[1:-1]
    first = inner.find(mark)
    closes = first > 0 and not inner[first - 1].isspace() and not inner[first + 1 : first + 2].isalnum()
    return text if closes and inner.count(mark) % 2 == 0 else inner
