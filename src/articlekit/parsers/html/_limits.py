"""What is refused before the parser sees it: bodies that would cost it minutes or gigabytes.

Only what every tokenizer must agree on is counted, so that no trick of nesting or quoting hides it.
"""

from __future__ import annotations

import re

from articlekit._patterns import compiled_later
from articlekit.errors import LimitError
from articlekit.options import Limits

__all__ = ["checked"]

SMALL = 65_536
"""Bytes of a body whose attributes need no counting: there is no room for too many."""

HARMLESS = 1_000
"""Tags of a body that cannot hold enough of anything to be slow: a real article has some hundred."""

MAX_ROOTS = 64
"""`<html>` and `<body>` tags: each is looked at by all that follow."""

MAX_TEMPLATES = 256
MAX_TAG_ATTRIBUTES = 1_000
MAX_NAMES = 2_000
MAX_REBUILT = 1_500_000
"""Formatting tags with attributes, times all tags: what the standard's rebuilding of them may come to."""

_FORMATTING = compiled_later(
    rb"<(/?)(b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/])", re.IGNORECASE
)
_ATTRIBUTES = compiled_later(
    rb"<(?=[a-z][^\s/>]*+((?:[\s/]++(?:[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>][^\s>]*+))?+)?+)*+))",
    re.IGNORECASE,
)
_NAME = compiled_later(rb"([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>][^\s>]*+))?+")


def checked(source: bytes, limits: Limits) -> bytes:
    """Return a body as the parser may see it, with the same text.

    Raises:
        LimitError: If it is larger or more repetitive than the limits allow.
    """
    _at_most(len(source), limits.source_bytes, "bytes")
    tags = source.count(b"<")
    _at_most(tags, limits.tags, "tags")
    if tags > HARMLESS:
        _check_repetition(source, limits)
        source = _defused(source, tags)
    return _expanded(source) if b"&" in source else source


def _check_repetition(source: bytes, limits: Limits) -> None:
    lower = source.lower()
    _at_most(lower.count(b"<html") + lower.count(b"<body"), MAX_ROOTS, "<html> and <body> tags")
    _at_most(lower.count(b"<template"), MAX_TEMPLATES, "<template> tags")
    if len(source) > SMALL:
        _check_attributes(source, limits)


def _check_attributes(source: bytes, limits: Limits) -> None:
    total, work = 0, 0
    names: set[bytes] = set()
    for found in _ATTRIBUTES.finditer(source):
        work += len(found[1])
        _at_most(work, 4 * len(source), "bytes of attributes")
        here = [name.lower() for name in _NAME.findall(found[1])]
        total += len(here)
        names.update(here)
        _at_most(len(here), MAX_TAG_ATTRIBUTES, "attributes on one tag")
        _at_most(total, limits.attributes, "attributes")
        _at_most(len(names), MAX_NAMES, "different attribute names")


def _at_most(found: int, limit: int, what: str) -> None:
    if found > limit:
        raise LimitError(
            f"the body has {found} {what}, more than the limit of {limit}", limit=limit, found=found
        )


def _expanded(source: bytes) -> bytes:
    """Return the body without the two references whose text is longer than they are: they are unsafe."""
    return source.replace(b"&nGt;", b"&#8811;&#8402;").replace(b"&nLt;", b"&#8810;&#8402;")


def _defused(source: bytes, tags: int) -> bytes:
    """Return the body without the formatting elements that make the parser slow.

    Where many have attributes, the parser would open them again in each paragraph that follows, as the
    standard says; under another name they are plain elements.
    """
    if tags * sum(1 for _ in _FORMATTING.finditer(source)) > MAX_REBUILT:
        return _FORMATTING.sub(rb"<\1x-\2", source)
    return source
