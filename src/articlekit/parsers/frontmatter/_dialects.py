"""What a head can be written in."""

from __future__ import annotations

from collections.abc import Callable

from articlekit.errors import Diagnostic, FrontMatterError
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._repair import repaired
from articlekit.parsers.frontmatter._value import Mapped
from articlekit.parsers.frontmatter._yaml import read_yaml

__all__ = ["DIALECTS", "NAMES", "read_head"]

NAMES = {("-", ""): "yaml", ("-", "yaml"): "yaml", ("-", "yml"): "yaml"}
"""The dialect of a fence, by its character and the word after it."""

Reader = Callable[[str, int, ParseOptions], tuple[Mapped | None, list[Diagnostic]]]


def _read_yaml_head(raw: str, line: int, options: ParseOptions) -> tuple[Mapped | None, list[Diagnostic]]:
    """Read a head in YAML; None when it is no mapping."""
    try:
        value, seen = read_yaml(raw, line=line, limits=options.limits, strict=options.strict)
    except FrontMatterError:
        if options.strict:
            raise
        return repaired(raw, line, options)
    if value is None:
        return Mapped(), seen
    return (value if isinstance(value, Mapped) else None), seen


DIALECTS: dict[str, Reader] = {"yaml": _read_yaml_head}


def read_head(
    dialect: str, raw: str, *, line: int, options: ParseOptions
) -> tuple[Mapped | None, list[Diagnostic]]:
    """Read the keys of a head; None when it holds no keys with values."""
    return DIALECTS[dialect](raw, line, options)
