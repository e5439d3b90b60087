"""Some keys of a head are changed, and every other byte of the source stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from json import dumps
from typing import Any, TypeVar

from articlekit._patterns import compiled_later
from articlekit.errors import ArticlekitError, FrontMatterError
from articlekit.options import ParseOptions
from articlekit.parsers._decode import BOMS, decode
from articlekit.parsers.frontmatter._emit import (
    Writable,
    as_read,
    dump_block,
    dump_flow,
    dump_text,
    dump_yaml,
    is_block,
    writable_value,
)
from articlekit.parsers.frontmatter._fields import read_fields
from articlekit.parsers.frontmatter._places import BREAK, Place, find_places
from articlekit.parsers.frontmatter._split import Head, split
from articlekit.parsers.frontmatter._text import escape_references, plain_value

__all__ = ["edit_front_matter"]

Source = TypeVar("Source", str, bytes)

_DEFAULTS = ParseOptions()
_LINE_END = compiled_later(r"\r\n|\r|\n")
_REST = compiled_later(f"[^{BREAK}]*")
_BREAK = compiled_later(f"\r\n|[{BREAK}]")


def edit_front_matter(
    source: Source, changes: Mapping[str, Any] | None = None, *, remove: Iterable[str] = ()
) -> Source:
    """Return a source with some keys of its YAML head changed, and every other byte as it was.

    Comments, quotes, the order of keys, line ends, byte order mark and encoding stay. A key that is not
    there yet is added at the end of the head; a source without a head gets one. What is returned was read
    back: it has exactly the values asked for, and everything else as before.

    Args:
        source: The post.
        changes: New values by the file's own keys: texts, numbers, dates, None, lists and mappings of them.
        remove: Keys to take out, with their values; those that are not there are no error.

    Raises:
        FrontMatterError: If the head is in TOML or JSON, never closed, or no YAML; or if a change would
            change something else, such as an alias of what is changed.
        InputError: If bytes are in no encoding that can be told.
        ArticlekitError: If YAML, or the encoding of the source, has no way to write a value.
    """
    wanted = {key: writable_value(value) for key, value in (changes or {}).items()}
    gone = frozenset(remove)
    if not wanted and not gone:
        return source
    if isinstance(source, str):
        return _edited(source, wanted, gone)[0]
    return _edited_bytes(source, wanted, gone)


def _edited_bytes(source: bytes, wanted: Mapping[str, Writable], gone: frozenset[str]) -> bytes:
    """Return edited bytes: only those of the head are decoded and encoded."""
    codec = decode(source).encoding or "utf-8"
    mark = next((mark for mark, _ in BOMS if source.startswith(mark)), b"")
    text = source[len(mark) :].decode(codec, "replace")
    edited, before, after = _edited(text, wanted, gone)
    head = mark + _encoded(text[:before], codec)
    if not source.startswith(head):
        raise FrontMatterError(f"the head is not all {codec}: it cannot be changed in part", kind="encoding")
    return mark + _encoded(edited[:after], codec) + source[len(head) :]


def _encoded(text: str, codec: str) -> bytes:
    """Return text in the encoding of the source.

    Raises:
        ArticlekitError: If that has no such characters.
    """
    try:
        return text.encode(codec)
    except UnicodeEncodeError as error:
        char = text[error.start]
        raise ArticlekitError(f"{char!r} cannot be written in {codec}", kind="encoding") from error


def _edited(text: str, wanted: Mapping[str, Writable], gone: frozenset[str]) -> tuple[str, int, int]:
    """Return an edited text, and where its head ended before and ends now."""
    edit = _Edit(text)
    edited = edit.apply(wanted, gone)
    decoded = edit.references(edited[0], wanted)
    return edit.apply(decoded, gone) if decoded != wanted else edited


class _Edit:
    """A source whose head is to be changed."""

    def __init__(self, text: str) -> None:
        """Find the head, and the place of each of its keys.

        Raises:
            FrontMatterError: If the head cannot be changed.
        """
        self.text = text
        self.head = split(decode(text).text, options=_DEFAULTS)
        self.values: dict[str, Any] = plain_value(self.head.fields)
        self.start, self.end = _region(text, self.head)
        self.region = text[self.start : self.end]
        self.places = find_places(self.region, self.head.line)
        found = _LINE_END.search(text, self.start) or _LINE_END.search(text)
        self.line_end = found[0] if found else "\n"
        self.indent = " " * (self.places[0].column if self.places else 0)

    def apply(self, wanted: Mapping[str, Writable], gone: frozenset[str]) -> tuple[str, int, int]:
        """Return the text with its changes, and where its head ended before and ends now.

        Raises:
            FrontMatterError: If it would not be read back so.
        """
        changed = {
            key: value
            for key, value in wanted.items()
            if key not in self.values or not _same(self.values[key], value)
        }
        expected = {key: value for key, value in self.values.items() if key not in gone} | dict(wanted)
        for widely in (False, True):
            region = self.changed(changed, gone - wanted.keys(), widely=widely)
            edited = self.text[: self.start] + region + self.text[self.end :]
            if self.holds(edited, expected):
                return edited, self.end, self.start + len(region)
        raise FrontMatterError(
            "this head cannot be changed so without changing something else",
            kind="unsupported",
            line=self.head.line,
            column=1,
        )

    def holds(self, edited: str, expected: Mapping[str, Any]) -> bool:
        """Tell whether an edited text is read back as it should be."""
        read = split(decode(edited).text, options=_DEFAULTS)
        return read.body == self.head.body and _same(plain_value(read.fields), expected)

    def references(self, edited: str, wanted: Mapping[str, Writable]) -> dict[str, Writable]:
        """Return the values wanted, those of fields so that who decodes references reads them as they are."""
        if all(escaped(value) == value for value in wanted.values()):
            return dict(wanted)
        head = split(decode(edited).text, options=_DEFAULTS)
        decoding = set(read_fields(head, options=_DEFAULTS).origins.values())
        return {key: escaped(value) if key in decoding else value for key, value in wanted.items()}

    def changed(self, changed: Mapping[str, Writable], gone: frozenset[str], *, widely: bool) -> str:
        """Return the head with its changes.

        Args:
            changed: The new values.
            gone: The keys to take out.
            widely: Whether blank lines and comments after a key go with it.
        """
        last = {place.key: place for place in self.places}
        self.check_anchors(gone | changed.keys())
        edits = [self.removal(place, widely=widely) for place in self.places if place.key in gone]
        edits += [self.replacement(last[key], value) for key, value in changed.items() if key in last]
        region = self.region
        for start, end, new in sorted(edits, reverse=True):
            region = region[:start] + new + region[end:]
        added = {key: value for key, value in changed.items() if key not in last}
        return self.fenced(region + self.lines(dump_yaml(added, self.indent)))

    def lines(self, text: str) -> str:
        """Return lines with the line ends of the source."""
        return text.replace("\n", self.line_end)

    def fenced(self, region: str) -> str:
        """Return a head between fences, if it had none."""
        if self.head.dialect != "none" or not region:
            return region
        fence = f"---{self.line_end}"
        return fence + region + fence

    def removal(self, place: Place, *, widely: bool) -> tuple[int, int, str]:
        """Return what is taken out with a key: its lines, and widely all up to the next key."""
        start = max(self.region.rfind(char, 0, place.start) for char in "\n\r\x85\u2028\u2029") + 1
        if widely:
            following = [other.start for other in self.places if other.start > place.start]
            return start, min(following, default=len(self.region)) - len(self.indent) * bool(following), ""
        end, _ = self.rest(place)
        found = _BREAK.match(self.region, end)
        return start, found.end() if found else end, ""

    def replacement(self, place: Place, value: Writable) -> tuple[int, int, str]:
        """Return what stands in for the value of a key."""
        gap = self.region[place.colon : place.value]
        apart = not frozenset(BREAK).isdisjoint(gap)
        if is_block(value) and place.kind != "flow":
            if apart:
                return place.colon, place.end, gap.rstrip(" ") + self.block(place, value)
            end, rest = self.rest(place)
            return place.colon, end, rest.rstrip() + self.line_end + self.block(place, value)
        inline = dump_text(value, place.style) if isinstance(value, str) else dump_flow(value)
        if apart:
            return place.colon, place.end, f" {inline}{gap.rstrip()}"
        return place.value, place.end, inline if gap else f" {inline}"

    def rest(self, place: Place) -> tuple[int, str]:
        """Return where the last line of a value ends, and what stands on it after the value: a comment."""
        found = _REST.match(self.region, place.end)
        return (found.end(), found[0]) if found else (place.end, "")

    def block(self, place: Place, value: Writable) -> str:
        """Return a mapping or a sequence on its lines, as far in as the one before it."""
        same = place.kind == ("mapping" if isinstance(value, Mapping) else "sequence")
        return self.lines(dump_block(value, " " * (place.inner if same else place.column + 2)).rstrip("\n"))

    def check_anchors(self, touched: frozenset[str]) -> None:
        """Refuse to change what other keys repeat.

        Raises:
            FrontMatterError: If a key that stays has an alias of what stands in one that does not.
        """
        used = {name for place in self.places if place.key not in touched for name in place.aliases}
        for place in self.places:
            if place.key in touched and not used.isdisjoint(place.anchors):
                problem = f"another key repeats what the anchor in {place.key} names"
                raise FrontMatterError(
                    problem, kind="unsupported", line=self.head.line + place.line, column=1
                )


def _region(text: str, head: Head) -> tuple[int, int]:
    """Return where the lines between the fences begin and end in a text.

    Raises:
        FrontMatterError: If there is a head that cannot be changed.
    """
    if head.dialect == "none":
        for seen in head.diagnostics:
            if seen.code == "front-matter.unclosed":
                raise FrontMatterError(seen.message, kind="unclosed", line=seen.line, column=seen.column)
        start = len(text) - len(text.removeprefix("\ufeff"))
        return start, start
    if head.dialect != "yaml":
        problem = f"only YAML can be changed in part: this head is in {head.dialect}"
        raise FrontMatterError(problem, kind="unsupported", line=head.line, column=1)
    starts = [0, *(found.end() for found in _LINE_END.finditer(text)), len(text)]
    first = head.line - 1
    start, end = starts[first], starts[first + head.raw.count("\n")]
    if _LINE_END.sub("\n", text[start:end]) != head.raw:
        problem = "the head holds control characters: it cannot be changed in part"
        raise FrontMatterError(problem, kind="unsupported", line=head.line, column=1)
    return start, end


def escaped(value: Writable) -> Writable:
    """Return a value whose texts are read as they are where character references are decoded."""
    if isinstance(value, str):
        return escape_references(value)
    if isinstance(value, Mapping):
        return {key: escaped(held) for key, held in value.items()}
    if isinstance(value, list):
        return [escaped(item) for item in value]
    return value


def _same(read: Any, wanted: Any) -> bool:  # noqa: ANN401 - any values of a head
    """Tell whether what was read is what was wanted, of the same type."""
    return dumps(read, sort_keys=True) == dumps(as_read(wanted), sort_keys=True)
