"""Reads and writes the head of an article."""

from articlekit.parsers.frontmatter._fields import Fields, read_fields
from articlekit.parsers.frontmatter._split import Head, split

__all__ = ["Fields", "Head", "read_fields", "split"]
