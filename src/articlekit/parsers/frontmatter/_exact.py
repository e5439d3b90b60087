"""What the keys of a head cannot say stands exactly under a key of our own, `articlekit`.

    image: /ferry.jpg
    cover: /harbour.jpg
    articlekit:
      extra: [cover]
      lead_image: {type: image, src: /ferry.jpg, href: /gallery}

`extra` names the keys that mean no field. Everything else is a field of the article as it is in its JSON,
and counts as long as the keys above it say what they said when it was written: who edits `image` by hand
need not know about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from pydantic import ValidationError

from articlekit.models import Article
from articlekit.parsers.frontmatter._emit import as_read
from articlekit.parsers.frontmatter._forms import KEYS, field_forms
from articlekit.parsers.frontmatter._text import plain_value
from articlekit.parsers.frontmatter._value import Mapped, Value

__all__ = ["Exact", "read_exact"]

_NOT_HERE = frozenset({"body", "field_origins"})
"""What no head says of an article."""


@dataclass(frozen=True, slots=True)
class Exact:
    """What stands under our own key.

    Attributes:
        kept: The keys that mean no field, whatever they are called.
        extra: Keys of `extra` that cannot stand in the head itself.
        fields: The fields it gives, by name.
        article: An article that has nothing but these fields.
    """

    kept: frozenset[str] = frozenset()
    extra: Mapping[str, Any] = field(default_factory=dict[str, Any])
    fields: Mapping[str, Any] = field(default_factory=dict[str, Any])
    article: Article = field(default_factory=Article)

    def holds(self, name: str, said: Value | None) -> bool:
        """Tell whether a field's key still says what it said when the field was written.

        Args:
            name: The field.
            said: What its key says now; None when there is no such key.
        """
        if name not in KEYS:
            return True
        plain = None if said is None else plain_value(said)
        return any(as_read(form) == plain for form in field_forms(name, self.article))


def read_exact(value: Value | None) -> Exact | None:
    """Read what stands under our own key; None if it is not what we write there."""
    written = plain_value(value) if isinstance(value, Mapped) else None
    if not isinstance(written, dict) or not _NOT_HERE.isdisjoint(cast("dict[str, Any]", written)):
        return None
    fields = cast("dict[str, Any]", written)
    listed = fields.pop("extra", [])
    if not isinstance(listed, list):
        return None
    try:
        article = Article(**fields)
    except ValidationError:
        return None
    known = dict(article)
    return Exact(*_listed(cast("list[Any]", listed)), {name: known[name] for name in fields}, article)


def _listed(items: Iterable[Any]) -> tuple[frozenset[str], dict[str, Any]]:
    """Part the keys that mean no field from the keys that have their values with them."""
    mappings = [cast("Mapping[str, Any]", item) for item in items if isinstance(item, dict)]
    kept = frozenset(item for item in items if isinstance(item, str))
    return kept, {key: held for mapping in mappings for key, held in mapping.items()}
