"""What a generator means by a head, where generators differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["PROFILES", "Profile"]


@dataclass(frozen=True, slots=True)
class Profile:
    """How one generator reads a head.

    Attributes:
        fields: Keys that mean a field to this generator only, each with its rank.
        flat_is_path: Whether a flat list of categories is one path from the widest to the narrowest.
        blanks_part: Whether blanks part categories and tags that are one text.
        fenceless: Whether a head may begin without a fence.
        plain_head: Whether `Key: value` lines up to a blank line are a head.
        org: Whether `#+KEY: value` lines are a head.
        keys: The keys it writes fields under, where they are not ours.
    """

    fields: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    flat_is_path: bool = False
    blanks_part: bool = False
    fenceless: bool = False
    plain_head: bool = False
    org: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)


PROFILES: Mapping[str, Profile] = {
    "hexo": Profile(
        flat_is_path=True,
        fenceless=True,
        keys={"summary": "description", "lead_image": "cover", "language": "lang", "updated": "updated"},
    ),
    "jekyll": Profile(
        blanks_part=True,
        keys={"summary": "description", "lead_image": "image", "language": "lang", "updated": "last_modified_at"},
    ),
    "hugo": Profile(
        org=True,
        fields={"linktitle": ("", 99)},
        keys={"summary": "description", "updated": "lastmod", "lead_image": "images"},
    ),
    "zola": Profile(keys={"summary": "description", "updated": "updated"}),
    "pelican": Profile(
        plain_head=True,
        fields={"status": ("state", 0)},
        keys={"summary": "summary", "updated": "modified", "language": "lang"},
    ),
    "quarto": Profile(keys={"summary": "description", "updated": "date-modified", "language": "lang"}),
    "docusaurus": Profile(keys={"summary": "description", "updated": "last_update", "lead_image": "image"}),
}
"""The generators, by name."""
