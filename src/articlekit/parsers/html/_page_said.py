"""What a page says of its article: a body that is no page says nothing, and has this, too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

__all__ = ["PageData"]


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page says of its article.

    Attributes:
        fields: The fields of the article.
        origins: For each field, where it came from.
        base_url: What relative addresses of the page are relative to.
        text: The article's text, if the data of the page has it.
    """

    fields: Mapping[str, Any]
    origins: Mapping[str, str]
    base_url: str | None = None
    text: str = ""

    def having(self, name: str, value: Any, origin: str) -> PageData:  # noqa: ANN401 - a field of any type
        """Return the same with another field."""
        return replace(self, fields={**self.fields, name: value}, origins={**self.origins, name: origin})
