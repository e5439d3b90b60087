"""YAML without surprises: libyaml's events, an explicit stack, and counters.

PyYAML's own loaders recurse (deep nesting ends the process), construct (dates, numbers in base sixty, any
tag) and expand aliases without end. Here every scalar stays the text it was, with its place, and every
bound is checked while the events come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeAlias

from articlekit.errors import Diagnostic, FrontMatterError, LimitError
from articlekit.options import Limits
from articlekit.parsers.frontmatter._value import Entry, Mapped, Scalar, Value

__all__ = ["ComplexKeyError", "read_yaml"]

LIBYAML_DEPTH = 1_000
"""Levels of flow nesting at which libyaml gives up by itself, before any limit of ours."""

Event: TypeAlias = Any
"""An event of PyYAML, which ships no types."""

_CORE = "tag:yaml.org,2002:"
_QUOTING = ("!", f"{_CORE}str")
_KNOWN = frozenset(
    {None, *_QUOTING, *(_CORE + kind for kind in ("null", "bool", "int", "float", "timestamp"))}
)


def read_yaml(
    text: str, *, line: int = 1, limits: Limits, strict: bool = False
) -> tuple[Value | None, list[Diagnostic]]:
    """Read a YAML text; None when it holds nothing.

    Args:
        text: The YAML, without fences.
        line: The line of the source on which it begins.
        limits: How much is read.
        strict: Whether a key that comes twice is an error.

    Raises:
        FrontMatterError: If it is no YAML, or a key is no scalar; with its line and column in the source.
        LimitError: If it is larger, deeper or more repetitive than the limits allow.
    """
    if text.startswith("%"):
        _refuse_directives(text, line, limits)
    builder = _Builder(limits, line, strict=strict)
    ended = False
    for event in _events(text, line):
        name = type(event).__name__
        if ended and name != "StreamEndEvent":
            raise FrontMatterError(
                "a second document begins here", line=event.start_mark.line + line, column=1
            )
        if name == "ScalarEvent":
            builder.scalar(event)
        elif name == "MappingStartEvent":
            builder.open(event, Mapped())
        elif name == "SequenceStartEvent":
            builder.open(event, [])
        elif name in ("MappingEndEvent", "SequenceEndEvent"):
            builder.close()
        elif name == "AliasEvent":
            builder.alias(event)
        elif name == "DocumentEndEvent":
            ended = True
    if not strict:
        builder.restore()
    return builder.root, builder.seen


def _refuse_directives(text: str, line: int, limits: Limits) -> None:
    """Refuse directives such as `%YAML 1.2` and `%TAG`: libyaml compares each with every other one."""
    found = 1 + text.count("\n%")
    if found > limits.head_aliases:
        raise LimitError("the front matter has too many directives", limit=limits.head_aliases, found=found)
    raise FrontMatterError("directives such as %YAML are not read", line=line, column=1)


def _events(text: str, line: int) -> Iterator[Event]:
    """Give the events of a YAML text: libyaml's, or those of the slow parser where that is missing."""
    import yaml

    try:
        parser = _parser()(text)
        try:
            while (event := parser.get_event()) is not None:
                yield event
        finally:
            parser.dispose()
    except yaml.MarkedYAMLError as error:
        if "nesting depth" in str(error.problem):
            raise LimitError(
                "the front matter nests too deeply", limit=LIBYAML_DEPTH, found=LIBYAML_DEPTH + 1
            ) from error
        mark = error.problem_mark or error.context_mark
        raise FrontMatterError(
            error.problem or "this is no YAML",
            line=mark.line + line if mark else line,
            column=mark.column + 1 if mark else 1,
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise FrontMatterError(f"this is no YAML: {error}", line=line, column=1) from error


def _parser() -> Callable[[str], Any]:
    """Return the class of libyaml's parser, or of the one in Python."""
    import yaml

    try:
        from yaml import cyaml
    except ImportError:
        return yaml.SafeLoader
    parser: Callable[[str], Any] = vars(cyaml)["CParser"]  # the stubs do not know it
    return parser


class ComplexKeyError(FrontMatterError):
    """A key of the head itself is a list or a mapping: there is no name to keep its value under."""


class _Builder:
    """What is built while the events come."""

    def __init__(self, limits: Limits, line: int, *, strict: bool) -> None:
        self.limits = limits
        self.line = line
        self.strict = strict
        self.root: Value | None = None
        self.containers: list[Mapped | list[Value]] = []
        self.keys: list[Scalar | None] = []
        self.begun: list[tuple[str | None, int]] = []
        self.anchors: dict[str, tuple[Value, int]] = {}
        self.loose: dict[str, Scalar] = {}
        self.nodes = self.aliases = self.expanded = 0
        self.seen: list[Diagnostic] = []

    def scalar(self, event: Event) -> None:
        """Add a scalar as it was written."""
        self.count()
        mark = event.start_mark
        plain = not event.style and event.tag not in _QUOTING
        scalar = Scalar(event.value, plain, mark.line + self.line, mark.column + 1)
        if event.tag not in _KNOWN:
            scalar.text = scalar.text or event.tag  # `title: !important` is all that was written
            self.tell("front-matter.tag", f"the tag {event.tag} is not followed: its text is kept", scalar)
        if event.anchor is not None:
            self.anchors[event.anchor] = (scalar, 1)
            if plain and " " in scalar.text and len(self.keys) == 1 and self.keys[0] is not None:
                self.loose[event.anchor] = scalar
        self.add(scalar)

    def restore(self) -> None:
        """Give words their `&word` back that no alias asks for: `title: &co and others` is a title.

        Guards: several words, right under a key of the head itself.
        """
        for name, scalar in self.loose.items():
            scalar.text = f"&{name} {scalar.text}"
            self.tell("front-matter.anchor", f"no alias asks for &{name}: it is read as text", scalar)

    def open(self, event: Event, container: Mapped | list[Value]) -> None:
        """Begin a mapping or a sequence."""
        self.count()
        self.bound("depth", len(self.containers) + 1, self.limits.head_depth)
        self.containers.append(container)
        self.keys.append(None)
        self.begun.append((event.anchor, self.expanded - 1))

    def close(self) -> None:
        """End the innermost mapping or sequence."""
        container = self.containers.pop()
        self.keys.pop()
        anchor, before = self.begun.pop()
        if anchor is not None:
            self.anchors[anchor] = (container, self.expanded - before)
        self.add(container)

    def alias(self, event: Event) -> None:
        """Add what an anchor named, and count all of it once more."""
        mark = event.start_mark
        if any(anchor == event.anchor for anchor, _ in self.begun):
            raise LimitError(f"the alias *{event.anchor} stands in what it names", limit=0, found=1)
        if event.anchor not in self.anchors:
            problem = f"the alias *{event.anchor} has no finished anchor before it"
            raise FrontMatterError(problem, line=mark.line + self.line, column=mark.column + 1)
        self.loose.pop(event.anchor, None)
        value, size = self.anchors[event.anchor]
        self.aliases += 1
        self.expanded += size
        self.bound("aliases", self.aliases, self.limits.head_aliases)
        self.bound("values, aliases expanded", self.expanded, self.limits.head_expanded)
        self.add(value)

    def count(self) -> None:
        """Count a value that was written out."""
        self.nodes += 1
        self.expanded += 1
        self.bound("values", self.nodes, self.limits.head_nodes)

    def bound(self, what: str, found: int, limit: int) -> None:
        """Refuse more than the limits allow."""
        if found > limit:
            raise LimitError(f"the front matter has more than {limit} {what}", limit=limit, found=found)

    def add(self, value: Value) -> None:
        """Put a value where the next one belongs."""
        if not self.containers:
            self.root = value
            return
        holder = self.containers[-1]
        if not isinstance(holder, Mapped):
            holder.append(value)
        elif (key := self.keys[-1]) is None:
            self.keys[-1] = self.key(value)
        else:
            self.keys[-1] = None
            self.set(holder, key, value)

    def key(self, value: Value) -> Scalar:
        """Return a key: any scalar, as the text it was."""
        if isinstance(value, Scalar):
            return value
        top = len(self.containers) == 1
        problem = "a key must be a word, not a list or a mapping"
        raise (ComplexKeyError if top else FrontMatterError)(problem, line=self.line, column=1)

    def set(self, holder: Mapped, key: Scalar, value: Value) -> None:
        """Give a key its value: of a key that comes twice, the last one."""
        if key.text == "<<" and key.plain and self.merge(holder, value):
            return
        before = holder.entries.get(key.text)
        if before is not None and before.merged:
            before = None
        if before is not None and self.strict:
            problem = f"the key {key.text} stands on line {before.line} already"
            raise FrontMatterError(problem, kind="duplicate", line=key.line, column=key.column)
        if before is not None:
            message = f"the key {key.text} of line {before.line} comes again: the last one counts"
            self.tell("front-matter.duplicate", message, key)
        holder.entries[key.text] = Entry(key.text, value, key.line, key.column)

    def merge(self, holder: Mapped, value: Value) -> bool:
        """Add the keys of mappings named after `<<`, where they are not there yet (YAML 1.1, "merge")."""
        sources = [value] if isinstance(value, Mapped) else value
        if isinstance(sources, Scalar) or not all(isinstance(source, Mapped) for source in sources):
            return False
        for source in sources:
            for name, entry in source.entries.items() if isinstance(source, Mapped) else ():
                holder.entries.setdefault(name, replace(entry, merged=True))
        return True

    def tell(self, code: str, message: str, at: Scalar) -> None:
        """Add a diagnostic."""
        self.seen.append(Diagnostic(code, "warning", message, at.line, at.column))
