"""Our reader and writer of YAML, for programs that use python-frontmatter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, cast

from frontmatter.default_handlers import YAMLHandler

from articlekit._patterns import compiled_later
from articlekit.errors import FrontMatterError
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._dialects import read_head
from articlekit.parsers.frontmatter._emit import Writable, dump_yaml, writable_value
from articlekit.parsers.frontmatter._split import find_yaml
from articlekit.parsers.frontmatter._text import plain_value
from articlekit.parsers.frontmatter._value import Mapped, Scalar, Value

__all__ = ["SafeYAMLHandler"]

_DEFAULTS = ParseOptions()
_DAY = compiled_later(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = compiled_later(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:[Zz]|[+-]\d\d:\d\d)?", re.ASCII)


class SafeYAMLHandler(YAMLHandler):
    r"""A handler for python-frontmatter that reads and writes YAML as articlekit does.

    No head makes it hang, crash or run anything; `no`, `1_000` and `12:30` stay what was written; a line
    that is no YAML costs no other; a text between two `---` lines that has no keys is not dropped. What it
    writes keeps its order, and is read as the same text by YAML 1.1 and 1.2.

    Args:
        options: How heads are read: `strict` and `limits` count.

    Example:
        >>> import frontmatter
        >>> from articlekit import SafeYAMLHandler
        >>> source = "---\nversion: 1.10.0\ncountry: no\n---\nText"
        >>> frontmatter.loads(source, handler=SafeYAMLHandler()).metadata
        {'version': '1.10.0', 'country': 'no'}
    """

    def __init__(self, *, options: ParseOptions = _DEFAULTS) -> None:
        """Keep the options."""
        super().__init__()
        self.options = options

    def detect(self, text: str) -> bool:
        """Tell whether a text begins with YAML between fences."""
        return find_yaml(text.replace("\r", "\n")) is not None

    def split(self, text: str) -> tuple[str, str]:
        """Return the YAML of a text, and what follows it.

        Raises:
            ValueError: If it has none: then python-frontmatter takes all of the text as content.
        """
        text = text.replace("\r", "\n")
        found = find_yaml(text)
        if found is None:
            raise ValueError("this text does not begin with YAML between fences")
        return text[found.start : found.end], text[found.body :]

    def load(self, fm: str, **kwargs: object) -> dict[str, Any]:  # noqa: ARG002 - PyYAML's own options
        """Return the keys of a head with their values.

        Raises:
            FrontMatterError: If it has no keys; in strict mode, if it is broken.
            LimitError: If it is larger, deeper or more repetitive than the limits allow.
        """
        fields, _ = read_head("yaml", fm, line=2, options=self.options)
        if fields is None:
            raise FrontMatterError("there are no keys with values between the fences", line=2, column=1)
        return {entry.key: _loaded(entry.value) for entry in fields.entries.values()}

    def export(self, metadata: Mapping[str, object], **kwargs: object) -> str:  # noqa: ARG002 - the same
        """Return keys and values as YAML, in their order.

        Raises:
            ArticlekitError: If YAML has no way to write a value.
        """
        return dump_yaml(cast("Mapping[str, Writable]", writable_value(metadata))).rstrip("\n")


def _loaded(value: Value) -> Any:  # noqa: ANN401 - any value of a head
    """Return a value as the core schema of YAML 1.2 types it, and dates as dates."""
    if isinstance(value, Mapped):
        return {entry.key: _loaded(entry.value) for entry in value.entries.values()}
    if not isinstance(value, Scalar):
        return [_loaded(item) for item in value]
    found = _date(value.text) if value.plain else None
    return plain_value(value) if found is None else found


def _date(text: str) -> date | None:
    """Return a date that is written as YAML writes them; None if it is none, or no day of the calendar."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text.upper()) if _TIME.fullmatch(text) else None
    except ValueError:
        return None
