"""Reads and writes the head of an article."""

from articlekit.parsers.frontmatter._dump import dump_front_matter
from articlekit.parsers.frontmatter._edit import edit_front_matter
from articlekit.parsers.frontmatter._fields import Fields, read_fields
from articlekit.parsers.frontmatter._mapping import read_metadata
from articlekit.parsers.frontmatter._read import FrontMatter, read_front_matter
from articlekit.parsers.frontmatter._split import Head, split
from articlekit.parsers.frontmatter._text import escape_references

__all__ = [
    "Fields",
    "FrontMatter",
    "Head",
    "dump_front_matter",
    "edit_front_matter",
    "escape_references",
    "read_fields",
    "read_front_matter",
    "read_metadata",
    "split",
]
