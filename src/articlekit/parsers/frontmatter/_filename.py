"""What the name of a file says: `_posts/2020-03-03-the-hill.md` has a day and a slug."""

from __future__ import annotations

import re
from datetime import date

from articlekit._patterns import compiled_later

__all__ = ["read_filename"]

_DAY = r"([0-9]{4})([-_./\\])([0-9]{1,2})\2([0-9]{1,2})"
_DATED = compiled_later(rf"(?:.*[/\\])?{_DAY}(?:T[0-9-]{{4,9}}Z?)?(?:[-_/\\ .]+(.*))?")
_COMPACT = compiled_later(
    r"(?:.*[/\\])?((?:19|20)[0-9]{2})((?:0[1-9]|1[0-2]))([0-3][0-9])(?:[-_ ]+([^/\\]*))?"
)
_SUFFIX = compiled_later(
    r"\.(?:md|markdown|mdown|mkdn?|mdx|html?|txt|textile|rst|org|adoc|qmd|rmd)\Z", re.IGNORECASE
)
_LANGUAGE = compiled_later(r"\.[a-z]{2}(?:[-_][A-Za-z]{2,4})?\Z")
_INDEX = compiled_later(r"[/\\](?:_?index|readme)(?:\.[a-z-]{2,7})?\Z", re.IGNORECASE)


def read_filename(filename: str) -> tuple[date | None, str | None]:
    """Return the day and the slug in the name of a file.

    The folder is the slug of `2020-03-03-the-hill/index.md` (Hugo's bundles), and folders may be the day:
    `2020/03/03/the-hill.md`. A language behind the slug is none of it: `2020-03-03-the-hill.fr.md`.
    """
    if not filename:
        return None, None
    bare = _INDEX.sub("", _SUFFIX.sub("", filename))
    found = _DATED.fullmatch(bare)
    numbers, rest = ((found[1], found[3], found[4]), found[5]) if found else (None, None)
    if found is None and (compact := _COMPACT.fullmatch(bare)):
        numbers, rest = (compact[1], compact[2], compact[3]), compact[4]
    if numbers is None:
        return None, None
    try:
        day = date(*map(int, numbers))
    except ValueError:
        return None, None
    slug = _LANGUAGE.sub("", rest or "")
    return (day, slug or None) if not re.search(r"[/\\]", slug) else (day, None)
