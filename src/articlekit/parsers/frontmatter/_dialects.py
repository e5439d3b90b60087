"""What a head can be written in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from articlekit.errors import Diagnostic, FrontMatterError
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._flat import read_flat
from articlekit.parsers.frontmatter._json import read_json
from articlekit.parsers.frontmatter._plain import read_mmd, read_nikola, read_org
from articlekit.parsers.frontmatter._repair import repaired
from articlekit.parsers.frontmatter._toml import read_toml
from articlekit.parsers.frontmatter._value import Mapped, Reading, Scalar
from articlekit.parsers.frontmatter._yaml import ComplexKeyError, read_yaml

__all__ = ["DIALECTS", "FENCES", "PROGRAMS", "read_head"]

FENCES: Mapping[tuple[str, str], str] = {
    ("-", ""): "yaml", ("-", "yaml"): "yaml", ("-", "yml"): "yaml",
    ("-", "toml"): "toml", ("-", "json"): "json",
    ("+", ""): "toml", ("+", "toml"): "toml", (";", ""): "json", (";", "json"): "json",
}  # fmt: skip
"""The dialect of a fence, by its character and the word behind it."""

PROGRAMS = frozenset(
    [
        "js",
        "javascript",
        "jsx",
        "mjs",
        "cjs",
        "ts",
        "typescript",
        "coffee",
        "coffeescript",
        "cson",
        "livescript",
        "ls",
        "py",
        "python",
        "rb",
        "ruby",
        "lua",
        "php",
        "perl",
        "lisp",
        "clojure",
        "eval",
    ]
)
"""Words behind a fence that ask some reader to run what follows (gray-matter ran `---js`: CVE-2022-25863)."""


def _read_yaml_head(raw: str, line: int, options: ParseOptions) -> Reading:
    """Read a head in YAML; None when it is no mapping."""
    flat = read_flat(raw, line)
    if flat is not None:
        return flat, []
    try:
        value, seen = read_yaml(raw, line=line, limits=options.limits, strict=options.strict)
    except ComplexKeyError:
        raise
    except FrontMatterError:
        if options.strict:
            raise
        return repaired(raw, line, options)
    if value is None:
        return Mapped(), seen
    if isinstance(value, Scalar) and not options.strict and value.plain:
        return repaired(raw, line, options, known=True)
    return (value if isinstance(value, Mapped) else None), seen


def _read_json_head(raw: str, line: int, options: ParseOptions) -> Reading:
    """Read a head in JSON; what is nearly JSON is read as the YAML it is, in lenient mode."""
    try:
        return read_json(raw, line, options)
    except FrontMatterError as error:
        if options.strict:
            raise
        return _nearly_json(raw, line, options, error)


def _nearly_json(raw: str, line: int, options: ParseOptions, error: FrontMatterError) -> Reading:
    """Read an object with a comma too many, bare keys or single quotes: YAML has all that."""
    text = raw if raw.lstrip().startswith("{") else f"{{{raw}}}"
    try:
        value, seen = read_yaml(
            re.sub(r"^\t+", " ", text, flags=re.MULTILINE), line=line, limits=options.limits
        )
    except FrontMatterError:
        return None, []
    message = f"this is no JSON ({error}): it is read as YAML"
    told = Diagnostic("front-matter.repaired", "warning", message, error.line, error.column)
    return (value if isinstance(value, Mapped) else None), [told, *seen]


DIALECTS: Mapping[str, Callable[[str, int, ParseOptions], Reading]] = {
    "yaml": _read_yaml_head,
    "toml": read_toml,
    "json": _read_json_head,
    "org": read_org,
    "mmd": read_mmd,
    "nikola": read_nikola,
}
"""The reader of each dialect: from its text and its first line to its keys, or None when it has none."""


def read_head(dialect: str, raw: str, *, line: int, options: ParseOptions) -> Reading:
    """Read the keys of a head; None when it holds no keys with values."""
    return DIALECTS[dialect](raw, line, options)
