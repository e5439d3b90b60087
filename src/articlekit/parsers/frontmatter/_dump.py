"""The head of an article, as YAML that every reader takes for the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from articlekit.models import Article
from articlekit.options import Limits, MarkdownOptions, ParseOptions
from articlekit.parsers.frontmatter._dialects import read_head
from articlekit.parsers.frontmatter._emit import Writable, dump_yaml
from articlekit.parsers.frontmatter._fields import read_fields
from articlekit.parsers.frontmatter._forms import KEYS, said_fields
from articlekit.parsers.frontmatter._keys import FIELDS, OWN, field_of
from articlekit.parsers.frontmatter._profiles import PLAIN, PROFILES, Profile
from articlekit.parsers.frontmatter._split import Head
from articlekit.parsers.frontmatter._value import Mapped

__all__ = ["dump_front_matter"]

_ANY = 1_000_000_000
_BOUNDLESS = Limits(head_bytes=_ANY, head_depth=_ANY, head_nodes=_ANY, head_aliases=_ANY, head_expanded=_ANY)
"""What we wrote ourselves is read back however long it is."""

_DEFAULTS = MarkdownOptions()


def dump_front_matter(article: Article, options: MarkdownOptions = _DEFAULTS) -> str:
    r"""Return the head of an article between its fences, each line with its `\n`.

    Fields come first, then `extra` in its order. What is written is read back, and what the keys alone
    could not say is said exactly under the key `articlekit`.

    Args:
        article: A canonical article.
        options: How every article of your program is written.
    """
    profile = PROFILES[options.profile] if options.profile else PLAIN
    fields = said_fields(article, profile)
    keys = _keys(fields, article, profile)
    head: dict[str, Writable] = {keys[name]: said for name, said in fields.items()}
    hidden = {key: value for key, value in article.extra.items() if key in head or key == OWN}
    head.update((key, cast("Writable", value)) for key, value in article.extra.items() if key not in hidden)
    written = dump_yaml(head)
    own = _own(article, written, keys, hidden, options)
    return f"---\n{written}{_dump_own(own)}---\n"


def _dump_own(own: Mapping[str, Writable]) -> str:
    """Return our own key, the last one of a head, if there is something to say."""
    return dump_yaml({OWN: own}) if own else ""


def _keys(names: Iterable[str], article: Article, profile: Profile) -> Mapping[str, str]:
    """Return the key of each field: the generator's, or if that is taken, another one that means the same."""
    chosen: dict[str, str] = {}
    for name in names:
        usual = profile.keys.get(name, KEYS[name])
        others = (key for key in FIELDS[name] if key not in article.extra)
        chosen[name] = usual if usual not in article.extra else next(others, usual)
    return chosen


def _own(
    article: Article,
    written: str,
    keys: Mapping[str, str],
    hidden: Mapping[str, Any],
    options: MarkdownOptions,
) -> dict[str, Writable]:
    """Return what must stand under our own key, for the article to be read back as it is."""
    kept: list[str] = []
    apart = dict(hidden)
    own: dict[str, Writable] = {"extra": [apart]} if apart else {}
    read = _read_back(written + _dump_own(own), options)
    while lost := [key for key in article.extra if key not in read.extra]:
        apart.update((key, article.extra[key]) for key in lost if key in kept)
        kept += [key for key in lost if key not in kept]
        own["extra"] = [*kept, *([apart] if apart else [])]
        read = _read_back(written + _dump_own(own), options)
    unsaid = _unsaid(article, read, keys)
    kept += [key for key in article.extra if key not in kept and _meaning(key) in unsaid]
    listed: list[Writable] = [*kept, *([apart] if apart else [])]
    return ({"extra": listed} if listed else {}) | unsaid


def _meaning(key: str) -> str | None:
    """Return the field that a key of `extra` would be taken for."""
    found = field_of(key)
    return found[0] if found is not None else None


def _read_back(head: str, options: MarkdownOptions) -> Article:
    """Return the article that would be read from a head."""
    reading = ParseOptions(profile=options.profile, limits=_BOUNDLESS)
    fields, _ = read_head("yaml", head, line=1, options=reading)
    return Article(**read_fields(Head("yaml", fields or Mapped()), options=reading).values)


def _unsaid(article: Article, read: Article, keys: Mapping[str, str]) -> dict[str, Writable]:
    """Return the fields that were read otherwise than they are, as they stand in JSON."""
    known = (*KEYS, "schema_version", *(article.model_extra or {}))
    refused = read.extra.keys() - article.extra.keys()
    names = [name for name in known if _differs(name, article, read) or keys.get(name) in refused]
    if _differs("category_paths", article, read) or "categories" in names:
        names = [*dict.fromkeys((*names, "categories", "category_paths"))]
    if not names:
        return {}
    written: dict[str, Writable] = article.model_dump(mode="json", include=set(names))
    return {name: written.get(name, [] if getattr(article, name) == () else None) for name in names}


def _differs(name: str, article: Article, read: Article) -> bool:
    return bool(getattr(article, name) != getattr(read, name, None))
