"""What a generator means by a head, where generators differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["PLAIN", "PROFILES", "Profile"]


@dataclass(frozen=True, slots=True)
class Profile:
    """How one generator reads a head.

    Attributes:
        flat_is_path: Whether a flat list of categories is one path from the widest to the narrowest.
        blanks_part: Whether blanks part categories and tags that are one text.
        fenceless: The head without an opening fence that it reads: `keys` above one fence, `org` or `mmd`.
        states: What the words of its key `status` say of `draft`.
        keys: The keys it has for fields, where they are not those of `KEYS`.
        images_are_addresses: Whether it takes nothing but an address for a picture.
        images_are_list: Whether its key for the lead image holds a list of addresses.
        image_address: The key of the address in a mapping that is a picture.
        updated_is_mapping: Whether the day of the last change stands in a mapping.
    """

    flat_is_path: bool = False
    blanks_part: bool = False
    fenceless: str | None = None
    states: Mapping[str, bool] = field(default_factory=dict[str, bool])
    keys: Mapping[str, str] = field(default_factory=dict[str, str])
    images_are_addresses: bool = True
    images_are_list: bool = False
    image_address: str = "src"
    updated_is_mapping: bool = False


PLAIN = Profile(images_are_addresses=False)
"""No generator: nothing is guessed, and what is written is what we read ourselves."""

PROFILES: Mapping[str, Profile] = {
    "hexo": Profile(flat_is_path=True, fenceless="keys", keys={"authors": "author", "lead_image": "cover"}),
    "jekyll": Profile(
        blanks_part=True,
        keys={"authors": "author", "updated": "last_modified_at", "url": "canonical_url"},
        images_are_addresses=False,
        image_address="path",
    ),
    "hugo": Profile(
        fenceless="org",
        keys={"updated": "lastmod", "lead_image": "images", "url": "canonicalURL", "language": "language"},
        images_are_list=True,
    ),
    "zola": Profile(),
    "pelican": Profile(
        fenceless="mmd",
        states={"draft": True, "published": False},
        keys={"updated": "modified", "summary": "summary"},
    ),
    "quarto": Profile(keys={"authors": "author", "updated": "date-modified"}),
    "docusaurus": Profile(keys={"updated": "last_update"}, updated_is_mapping=True),
}
"""The generators, by name."""
