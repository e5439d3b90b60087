"""The attributes in which our HTML says what HTML has no words for.

A reader that knows them gets the same article back; every other one may ignore them.

| attribute | on | says |
|---|---|---|
| `data-articlekit` | an `article` | the version of the schema; what is inside is to be taken at its word |
| `data-articlekit-type` | a block or an inline element | its kind, where the element itself does not say it |
| `data-articlekit-role` | a block | its role |
| `data-articlekit-fields` | anything | a JSON object: more fields of the node, as in our JSON |
| `data-articlekit-part` | an element in a block | that it is a part of the block and no block: see `PARTS` |
| `data-articlekit-href` | an inline element | where it leads, when it stands in a link already |
| `data-articlekit-caption` | a figure or a picture of a Markdown body | the convention of its caption |
"""

__all__ = [
    "CAPTION",
    "EXACT_COMMENT",
    "FIELDS",
    "HREF",
    "MARK_TAGS",
    "PART",
    "PARTS",
    "ROLE",
    "TYPE",
    "VERSION",
]

VERSION = "data-articlekit"
TYPE = "data-articlekit-type"
ROLE = "data-articlekit-role"
FIELDS = "data-articlekit-fields"
PART = "data-articlekit-part"
HREF = "data-articlekit-href"
CAPTION = "data-articlekit-caption"

PARTS = ("attribution", "credit", "header", "label", "title")
"""Who is quoted; who made a picture; what a page shows above the body; a note's label; an aside's title."""

EXACT_COMMENT = "articlekit"
"""The comment that is the first line of a Markdown body which was written to come back exactly."""

MARK_TAGS = {
    "link": "a",
    "quote": "q",
    "abbr": "abbr",
    "strong": "strong",
    "em": "em",
    "underline": "u",
    "strike": "s",
    "highlight": "mark",
    "sub": "sub",
    "sup": "sup",
    "code": "code",
}
"""The element of each kind of mark; a kind without one is a `span` with `data-articlekit-type`."""
