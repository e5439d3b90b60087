"""Our reader as a runner of front matter cases asks for it: one function, plain values.

    python RUNNER.py CASES.json benchmarks.front_matter_cases:read -v

The names on the left are the runner's. A field that it does not know is given back under its key in `extra`.
"""

from collections.abc import Mapping
from typing import Any, get_args

from articlekit import ParseOptions, read_front_matter
from articlekit.models._base import Node
from articlekit.options import Profile
from articlekit.parsers._decode import decode
from articlekit.parsers.frontmatter import split
from articlekit.parsers.frontmatter._keys import field_of

DIRECT = {
    "title": "title",
    "subtitle": "subtitle",
    "slug": "slug",
    "lang": "language",
    "draft": "draft",
    "comments": "comments",
    "date": "published",
    "updated": "updated",
    "tags": "tags",
    "categories": "categories",
    "category_paths": "category_paths",
}
TEXTS = ("layout", "permalink", "excerpt", "description")


def read(
    data: str | bytes,
    *,
    mode: str = "lenient",
    profile: Profile | None = None,
    timezone: str | None = None,
    dayfirst: bool | None = None,
    filename: str | None = None,
    encoding: str | None = None,
    **_: object,
) -> dict[str, Any]:
    """Read a source, and give back what the runner compares."""
    options = ParseOptions(
        strict=mode == "strict",
        profile=profile if profile in get_args(Profile) else None,
        timezone=timezone,
        dayfirst=dayfirst,
    )
    head = read_front_matter(data, filename=filename, encoding=encoding, options=options)
    warnings = [str(told) for told in head.diagnostics if told.severity != "info"]
    meta = meta_of(head.fields, head.origins)
    order = [*split(decode(data, encoding).text, options=options).fields.entries, *meta["extra"]]
    meta["extra"] = {key: meta["extra"][key] for key in dict.fromkeys(order) if key in meta["extra"]}
    return {"format": head.dialect, "meta": meta, "body": head.body, "warnings": warnings}


def meta_of(fields: Mapping[str, Any], origins: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields under the runner's names."""
    taken = set(origins.values())
    extra = {
        key: value
        for key, value in fields["extra"].items()
        if key not in taken and not (value in (None, "", []) and field_of(key))
    }
    meta = {name: plain(fields.get(field)) for name, field in DIRECT.items()}
    meta["authors"] = [author.name for author in fields.get("authors", ())]
    image = fields.get("lead_image") or fields.get("thumbnail")
    meta["image"] = image.src if image else None
    known = {*DIRECT.values(), "authors", "lead_image", "extra", "summary"}
    for name, value in fields.items():
        if name not in known and name in origins and name != "thumbnail":
            extra.setdefault(origins[name], plain(value))
    if "summary" in fields:
        extra.setdefault(
            "excerpt" if origins["summary"].lower() == "excerpt" else "description", fields["summary"]
        )
    for name in TEXTS:
        value = extra.pop(name, None)
        meta[name] = None if value is None else str(value)
    meta["extra"] = extra
    return meta


def plain(value: Any) -> Any:  # noqa: ANN401 - any field's value
    """Return a field's value without our models."""
    if isinstance(value, Node):
        return next((held for held in dict(value).values() if held), None)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
