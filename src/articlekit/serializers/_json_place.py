"""Where in a JSON text a value stands, and which keys stand twice: what parsers do not tell."""

import json
import re
from collections.abc import Iterator
from functools import cache

from articlekit.serializers._json_problems import Path, Problem

__all__ = ["Lines", "repeated_keys"]


@cache
def _lexemes() -> re.Pattern[str]:
    return re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s"{}\[\],:]+')


def _values(text: str) -> Iterator[tuple[Path, int]]:
    """Give the path of every value in a valid JSON text, and the offset where it begins."""
    path: list[str | int] = []
    wants_key = False
    for match in _lexemes().finditer(text):
        lexeme = match[0]
        if lexeme in ("}", "]"):
            path.pop()
            wants_key = False
        elif lexeme == ",":
            last = path[-1]
            wants_key = isinstance(last, str)
            path[-1] = last + 1 if isinstance(last, int) else last
        elif wants_key:
            path[-1] = json.loads(lexeme)
            wants_key = False
        elif lexeme != ":":
            yield tuple(path), match.start()
            if lexeme in ("{", "["):
                wants_key = lexeme == "{"
                path.append("" if wants_key else 0)


def repeated_keys(data: str | bytes) -> Iterator[Problem]:
    """Give the keys that stand twice in one object: readers differ in which value they take.

    Args:
        data: A valid JSON text, or its bytes in UTF-8.
    """
    seen: set[Path] = set()
    for path, _ in _values(data if isinstance(data, str) else data.decode()):
        if path in seen:
            yield Problem(path, "stands twice in one object", "duplicate")
        seen.add(path)


class Lines:
    """The line in which each value of a JSON text begins."""

    def __init__(self, data: str | bytes) -> None:
        """Find every place once.

        Args:
            data: A valid JSON text, or its bytes in UTF-8.
        """
        self._text = data if isinstance(data, str) else data.decode()
        self._places = dict(_values(self._text))

    def of(self, path: Path) -> int:
        """Return the line of a value, or of the innermost object that it is missing in."""
        while path not in self._places:
            path = path[:-1]
        return self._text.count("\n", 0, self._places[path]) + 1
