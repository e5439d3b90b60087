"""Reads and writes the head of an article."""

from articlekit.parsers.frontmatter._fields import Fields, read_fields
from articlekit.parsers.frontmatter._split import Head, split
from articlekit.parsers.frontmatter._text import escape_references

__all__ = [
    "Fields",
    "Head",
    "escape_references",
    "read_fields",
    "split",
]
