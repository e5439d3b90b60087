"""Tells whole documents from bodies: before anything is parsed, by what they begin with."""

from __future__ import annotations

import re

__all__ = ["is_document"]

_DOCUMENT = re.compile(
    r"(?:\s|\ufeff|<!--.*?-->|<\?[^>]*>)*+<(?:!doctype\s+html|(?:html|head|body)(?=[\s>]))",
    re.IGNORECASE | re.DOTALL,
)


def is_document(source: str) -> bool:
    """Tell a whole document from a body: a doctype, `<html>`, `<head>` or `<body>` comes first.

    Comments, an XML prolog and a byte order mark may stand before it, as in saved pages.

    Args:
        source: What stands below the front matter, if there is some.
    """
    return _DOCUMENT.match(source) is not None
