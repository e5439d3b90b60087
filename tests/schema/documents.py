"""Documents to judge: good ones of every kind of block, and bad ones made by breaking good ones."""

import copy
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

Document = dict[str, Any]

FROZEN = Path(__file__).parent / "documents"
"""Documents as each version wrote them: a folder for each minor version. They are never edited."""

ORIGIN = {"rule": "caption.figcaption", "confidence": 0.95}
TEXT: Document = {
    "text": "The ferry 渡轮 left 🚢 at six.",
    "marks": [
        {"type": "strong", "start": 4, "end": 9},
        {"type": "link", "start": 10, "end": 12, "href": "", "title": ""},
    ],
}
CAPTION = {**TEXT, "origin": ORIGIN}
CREDIT = {"text": "Nils Berg", "names": ["Nils Berg"], "line": "Photo: Nils Berg", "origin": ORIGIN}
VARIANT = {"src": "a.webp", "width": 800, "density": 1.5, "media": "(min-width: 800px)", "mime": "image/webp"}
COMMON = {"id": "p1", "role": "note"}
FULL: dict[str, Document] = {
    "paragraph": {"type": "paragraph", **COMMON, **TEXT},
    "heading": {"type": "heading", **COMMON, **TEXT, "level": 2},
    "image": {
        "type": "image",
        **COMMON,
        "src": "a.jpg",
        "alt": "",
        "title": "A ferry",
        "width": 1600,
        "height": 900,
        "href": "https://example.com/ferry",
        "variants": [VARIANT],
        "caption": CAPTION,
        "credit": CREDIT,
    },
    "gallery": {
        "type": "gallery",
        **COMMON,
        "images": [{"type": "image", "src": "a.jpg"}],
        "caption": CAPTION,
        "credit": CREDIT,
    },
    "list": {
        "type": "list",
        **COMMON,
        "ordered": True,
        "start": 3,
        "items": [{"body": [{"type": "divider"}], "checked": False}],
    },
    "definitions": {
        "type": "definitions",
        **COMMON,
        "items": [{"term": "Quay", "body": [{"type": "divider"}]}],
    },
    "quote": {
        "type": "quote",
        **COMMON,
        "kind": "pull",
        "body": [{"type": "divider"}],
        "attribution": "Mara Lind",
    },
    "code": {"type": "code", **COMMON, "text": "x = 1", "language": "python", "filename": "x.py"},
    "math": {"type": "math", **COMMON, "text": "x^2"},
    "table": {
        "type": "table",
        **COMMON,
        "rows": [[{**TEXT, "header": True, "colspan": 2, "rowspan": 3}, {"text": ""}], []],
        "caption": CAPTION,
    },
    "media": {
        "type": "media",
        **COMMON,
        "kind": "video",
        "sources": [VARIANT],
        "poster": "a.jpg",
        "caption": CAPTION,
        "credit": CREDIT,
    },
    "embed": {
        "type": "embed",
        **COMMON,
        "provider": "youtube",
        "url": "https://example.com/v",
        "title": "A film",
        "caption": CAPTION,
        "credit": CREDIT,
        "html": "<b>x</b>",
    },
    "footnote": {"type": "footnote", **COMMON, "label": "1", "body": [{"type": "divider"}]},
    "divider": {"type": "divider", **COMMON},
    "aside": {"type": "aside", **COMMON, "title": "Timetable", "body": [{"type": "divider"}]},
    "raw": {"type": "raw", **COMMON, "format": "html", "content": "<b>"},
    "custom": {"type": "custom", **COMMON, "name": "example:poll", "data": {"a": [1, None, "x"]}},
}
"""Each kind of block with every field that it may have."""

BARE: dict[str, Document] = {
    "paragraph": {"type": "paragraph", "text": ""},
    "heading": {"type": "heading", "text": "", "level": 6},
    "image": {"type": "image", "src": ""},
    "gallery": {"type": "gallery", "images": []},
    "list": {"type": "list", "ordered": False, "items": []},
    "definitions": {"type": "definitions", "items": []},
    "quote": {"type": "quote", "kind": "block", "body": []},
    "code": {"type": "code", "text": ""},
    "math": {"type": "math", "text": ""},
    "table": {"type": "table", "rows": []},
    "media": {"type": "media", "kind": "audio", "sources": []},
    "embed": {"type": "embed"},
    "footnote": {"type": "footnote", "label": "", "body": []},
    "divider": {"type": "divider"},
    "aside": {"type": "aside", "body": []},
    "raw": {"type": "raw", "format": "", "content": ""},
    "custom": {"type": "custom", "name": "a:b", "data": None},
}
"""Each kind of block with nothing but what it must have."""

EMPTY: Document = {
    "schema_version": "1.0",
    "title": "",
    "authors": [],
    "categories": [],
    "tags": [],
    "extra": {},
    "body": [],
}
"""What is always written."""

HEAD: Document = EMPTY | {
    "id": "42",
    "url": "https://example.com/ferries",
    "title": "Ferries run again",
    "subtitle": "After the storm",
    "summary": "They do.",
    "authors": [{"name": "Mara Lind", "url": "https://example.com/mara", "kind": "person"}],
    "publisher": {"name": "The Quay", "url": "https://example.com"},
    "published": "2022-01-06T19:31:05.123456+08:00",
    "updated": "2022-01-07",
    "slug": "ferries",
    "path": "posts/ferries.md",
    "categories": ["News"],
    "category_paths": [["News", "Sea"]],
    "tags": ["ferry", ""],
    "language": "en",
    "lead_image": {"type": "image", "src": "a.jpg"},
    "thumbnail": {"type": "image", "src": ""},
    "source": {"url": "https://example.com/o", "name": "The Other"},
    "rights": {"text": "©", "holder": "H", "license": "CC-BY-4.0", "url": "https://example.com/l"},
    "draft": False,
    "comments": True,
    "extra": {"": None, "big": 1e300, "deep": [{"x": [True]}], "键": "值"},
    "field_origins": {"title": "title"},
}
"""An article with every field that it may have."""

SORTS: tuple[Any, ...] = (None, True, 7, -1.5, "x", [], {})
"""One value of each sort, to stand where another sort is wanted."""

DATES = ("2022-01-06", "2022-01-06T19:31:05", "2022-01-06T19:31:05Z", "2022-12-31T00:00:00.5-03:30")
NO_DATES = (
    "",
    "2022",
    "6 January 2022",
    "2022-13-01",
    "2022-01-06 19:31:05",
    "2022-01-06T24:00:00",
    "٢٠٢٢-01-06",
)
NO_VERSIONS = ("", "1", "1.0.0", "v1.0", "1.x", "١.٠")
NO_NAMES = ("", "poll", "example:", ":poll", "a:b:c", "a b:c")


def with_body(*blocks: Any) -> Document:
    """Return an article with these blocks."""
    return EMPTY | {"body": list(blocks)}


def good() -> Iterator[tuple[str, Document]]:
    """Give documents that every reader and every validator takes."""
    yield "empty", EMPTY
    yield "head", HEAD
    for kind, block in FULL.items():
        yield kind, with_body(block)
        yield f"{kind} in a quote", with_body({"type": "quote", "kind": "block", "body": [block]})
    for kind, block in BARE.items():
        yield f"bare {kind}", with_body(block)
    for date in DATES:
        yield f"date {date}", EMPTY | {"published": date}
    yield "fraction of zero", with_body({**FULL["heading"], "level": 2.0})
    yield "marks out of order", with_body({**FULL["paragraph"], "marks": TEXT["marks"][::-1]})
    yield "newer minor version", EMPTY | {"schema_version": "1.99"}


def changed() -> Iterator[tuple[str, Document]]:
    """Give good documents changed in one place: most are bad, some are good in the open form."""
    for name, document in [("head", HEAD), *((kind, with_body(block)) for kind, block in FULL.items())]:
        yield from ((f"{name}: {what}", broken) for what, broken in _changed(document))
    for date in NO_DATES:
        yield f"date {date}", EMPTY | {"updated": date}
    for version in NO_VERSIONS:
        yield f"version {version}", EMPTY | {"schema_version": version}
    for name in NO_NAMES:
        yield f"name {name}", with_body({**FULL["custom"], "name": name})
    for level in (0, 7, 1.5, "2"):
        yield f"level {level}", with_body({**FULL["heading"], "level": level})
    yield "width 0", with_body({**FULL["image"], "width": 0})
    yield "density 0", with_body({**FULL["media"], "sources": [{"src": "a", "density": 0}]})
    yield (
        "confidence 2",
        with_body({**FULL["image"], "caption": {"text": "", "origin": {**ORIGIN, "confidence": 2}}}),
    )
    yield "an array", []  # type: ignore[misc]


UNSAID: tuple[tuple[str, Document], ...] = (
    (
        "a mark after the text",
        with_body({"type": "paragraph", "text": "a", "marks": [{"type": "em", "start": 1, "end": 2}]}),
    ),
    (
        "a mark that ends where it begins",
        with_body({"type": "paragraph", "text": "ab", "marks": [{"type": "em", "start": 1, "end": 1}]}),
    ),
    ("a date that never was", EMPTY | {"published": "2022-02-30"}),
    ("year 0", EMPTY | {"published": "0000-01-01"}),
    ("a value nested too deeply", EMPTY | {"extra": {"a": json.loads("[" * 120 + "]" * 120)}}),
    ("half a character", EMPTY | {"title": "\ud83d"}),
)
"""What readers refuse although JSON Schema cannot say so: the list in docs/schema.md."""


def _changed(document: Document) -> Iterator[tuple[str, Document]]:
    """Drop, rename and replace everything in a document, one thing at a time."""
    for path, value in _places(document):
        name = ".".join(map(str, path))
        if isinstance(path[-1], str):
            yield f"{name} dropped", _edited(document, path, _drop)
            yield f"{name} renamed", _edited(document, path, _rename)
        if path[-1] == "type":
            yield (
                f"{name} misspelt",
                _edited(document, path, lambda holder, key: holder.update({key: "quot"})),
            )
        others = [sort for sort in SORTS if _sort(sort) != _sort(value)]
        for other in (others[0], others[len(name) % len(others)], others[-1 - len(name) % 2]):
            yield f"{name} is {other}", _edited(document, path, partial(_replace, other))


def _sort(value: Any) -> str:
    """Return the sort of a value: JSON has one kind of number."""
    return "number" if type(value) in (int, float) else type(value).__name__


def _drop(holder: Any, key: Any) -> None:
    del holder[key]


def _rename(holder: Any, key: Any) -> None:
    holder[f"{key}_"] = holder.pop(key)


def _replace(value: Any, holder: Any, key: Any) -> None:
    holder[key] = value


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Give every value inside a document with its path, but what stands in free values."""
    if path:
        yield path, value
    if path and path[-1] in ("extra", "data"):
        return
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _places(item, (*path, key))


def _edited(document: Document, path: tuple[Any, ...], edit: Callable[[Any, Any], object]) -> Document:
    """Return a copy with one place edited."""
    copied = holder = copy.deepcopy(document)
    for key in path[:-1]:
        holder = holder[key]
    edit(holder, path[-1])
    return copied
