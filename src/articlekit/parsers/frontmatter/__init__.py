"""Reads and writes the head of an article."""

from articlekit.parsers.frontmatter._fields import Fields, read_fields
from articlekit.parsers.frontmatter._read import FrontMatter, read_front_matter
from articlekit.parsers.frontmatter._split import Head, split
from articlekit.parsers.frontmatter._text import escape_references

__all__ = [
    "Fields",
    "FrontMatter",
    "Head",
    "escape_references",
    "read_fields",
    "read_front_matter",
    "split",
]
