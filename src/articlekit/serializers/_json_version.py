"""Documents of other versions: a newer minor is read as it is, an older major is brought up step by step."""

import re
from collections.abc import Callable
from typing import Any, cast

from articlekit.errors import SchemaError, VersionError
from articlekit.models import SCHEMA_VERSION

__all__ = ["UPGRADES", "Document", "Upgrade", "is_newer_minor", "is_other_major", "upgraded"]

Document = dict[str, Any]
"""An article as plain JSON values."""

Upgrade = Callable[[Document], Document]
"""Makes a document of one major version one of the next; the version number is set for it."""

UPGRADES: tuple[Upgrade, ...] = ()
"""One step for every major version but the first: the first step takes a document from 1 to 2."""


def _numbers(version: str) -> tuple[int, int]:
    first, _, second = version.partition(".")
    return int(first), int(second)


def is_newer_minor(version: str) -> bool:
    """Tell whether a document of our major version may hold what this library does not know yet."""
    return _numbers(version) > _numbers(SCHEMA_VERSION)


def is_other_major(document: object) -> bool:
    """Tell whether a document names a version that is not read as it stands."""
    version = cast("Document", document).get("schema_version") if isinstance(document, dict) else None
    if not isinstance(version, str) or not re.fullmatch(r"[0-9]{1,4}\.[0-9]{1,4}", version):
        return False
    return _numbers(version)[0] != len(UPGRADES) + 1


def upgraded(document: Document) -> Document:
    """Return a document of another major version as ours has it.

    Args:
        document: A document that names its version.

    Raises:
        SchemaError: If there never was such a version.
        VersionError: If the version is newer than this library.
    """
    version: str = document["schema_version"]
    first = _numbers(version)[0]
    if first > len(UPGRADES):
        raise VersionError(found=version, supported=SCHEMA_VERSION)
    if first < 1:
        raise SchemaError(f"there never was a version {version}", path="schema_version", kind="unsupported")
    for number, upgrade in enumerate(UPGRADES[first - 1 :], start=first + 1):
        document = {**upgrade(document), "schema_version": f"{number}.0"}
    return document
