"""The keys of a head become the fields of an article; what has no field stays in `extra`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from articlekit.errors import ArticlekitError, Diagnostic, FrontMatterError
from articlekit.options import ParseOptions
from articlekit.parsers.frontmatter._clock import localized
from articlekit.parsers.frontmatter._dates import Hints, Impossible, read_date
from articlekit.parsers.frontmatter._filename import read_filename
from articlekit.parsers.frontmatter._images import read_image, read_inner_image
from articlekit.parsers.frontmatter._keys import FIELDS, NESTED, OWN, SINGULAR, field_of, folded
from articlekit.parsers.frontmatter._profiles import PLAIN, PROFILES
from articlekit.parsers.frontmatter._split import Head
from articlekit.parsers.frontmatter._text import Partial, Refused, is_empty, plain_value, read_text
from articlekit.parsers.frontmatter._value import Entry, Mapped, Scalar, Value
from articlekit.parsers.frontmatter._values import READERS, read_flag, read_names, read_paths

if TYPE_CHECKING:
    from articlekit.parsers.frontmatter._exact import Exact

__all__ = ["Fields", "read_fields"]

DATES = ("published", "updated")
MOST_KEYS = 20
"""Keys of one field that are tried; what comes after them stays in `extra`."""


@dataclass(slots=True)
class Fields:
    """The fields of an article that its head gives.

    Attributes:
        values: What `Article(**values)` takes; `extra` holds the keys that are no field, in order.
        diagnostics: What was dealt with.
        origins: Per field, the key or the file name it came from.
    """

    values: dict[str, Any] = field(default_factory=dict[str, Any])
    diagnostics: list[Diagnostic] = field(default_factory=list[Diagnostic])
    origins: dict[str, str] = field(default_factory=dict[str, str])


def read_fields(head: Head, *, filename: str | None = None, options: ParseOptions) -> Fields:
    """Read the fields of a head.

    Args:
        head: What `split` gave.
        filename: The file it came from: its date and slug are used where the head has none.
        options: How every article is read.

    Raises:
        FrontMatterError: In strict mode, if a date is impossible.
    """
    day, slug = read_filename(filename or "")
    return _Reader(head.fields, options, day).read(slug)


class _Reader:
    """One head, being read."""

    def __init__(self, head: Mapped, options: ParseOptions, day: date | None) -> None:
        self.head = head
        self.options = options
        self.day = day
        self.profile = PROFILES.get(options.profile or "", PLAIN)
        self.exact = _exact(head.get(OWN))
        self.found: dict[str, list[Entry]] = {}
        self.picture: tuple[str, Any] | None = None
        self.taken: set[str] = set()
        self.extra: dict[str, Any] = {}
        self.fields = Fields({"extra": self.extra})

    def read(self, slug: str | None) -> Fields:
        """Read every key, then what the file name says."""
        if self.exact is not None:
            self.head = Mapped({key: entry for key, entry in self.head.entries.items() if key != OWN})
        keys: dict[str, str] = {}
        self.found = self.candidates()
        for name, entries in self.found.items():
            keys[name] = entries[0].key
            for entry in entries:
                if self.read_field(name, entry):
                    keys[name] = self.fields.origins[name] = entry.key
                    break
        taken = self.taken
        for entry in self.head.entries.values():
            key = entry.key
            if key not in taken and (folded(key) != "title" or not is_empty(entry.value)):
                self.extra[key] = plain_value(entry.value)
        self.read_taxonomies()
        for name, value in (("published", self.day), ("slug", slug)):
            if value is not None and name not in self.fields.values:
                self.keep(name, value, "file name")
        if self.exact is not None:
            self.overrule(self.exact, keys)
        self.set_zone()
        return self.fields

    def overrule(self, exact: Exact, keys: Mapping[str, str]) -> None:
        """Take what stands under our own key at its word, where the other keys still say the same."""
        self.extra.update(exact.extra)
        for name, value in exact.fields.items():
            key = keys.get("categories" if name == "category_paths" else name)
            if exact.holds(name, self.head.get(key) if key else None):
                self.keep(name, value, f"{OWN}.{name}")
                if key is not None:
                    self.extra.pop(key, None)

    def candidates(self) -> dict[str, list[Entry]]:
        """Return the keys that may have each field, the surest first."""
        found: dict[str, list[Entry]] = {}
        spared = self.exact.kept if self.exact is not None else frozenset[str]()
        for entry in self.head.entries.values():
            row = self.meaning(entry)
            if row is None or is_empty(entry.value) or entry.key in spared:
                continue
            name = row[0]
            if name not in found:
                found[name] = [entry]
            elif len(found[name]) < MOST_KEYS:
                found[name].append(entry)
        for entries in found.values():
            if len(entries) > 1:
                entries.sort(key=self.rank)
        return found

    def rank(self, entry: Entry) -> int:
        """Return the place of a key among those of its field."""
        row = self.meaning(entry)
        return row[1] if row is not None else 0

    def meaning(self, entry: Entry) -> tuple[str, int] | None:
        """Return which field a key means, and its rank: `published` is a date or a yes or no."""
        found = field_of(entry.key)
        if found is None:
            return ("draft", 100) if self.profile.states and folded(entry.key) == "status" else None
        if found[0] not in ("published", "lead_image"):
            return found
        key = folded(entry.key)
        if key == "published":
            flag = _flag(entry.value)  # who says that it is not published is believed
            return found if flag is None else ("draft", 99 if flag else -1)
        return None if key in NESTED and not isinstance(entry.value, Mapped) else found

    def read_field(self, name: str, entry: Entry) -> bool:
        """Read one field; False when its key must stay in `extra`."""
        try:
            value = _READERS[name](self, entry)
        except Impossible as error:
            self.refuse(f"{entry.key}: {error}", entry)
            return False
        except Refused as reason:
            if str(reason):
                self.tell("front-matter.value", f"{entry.key}: {reason}; it is kept in extra", entry)
            return False
        if value is None:
            return False
        if isinstance(value, Partial):
            value = value.value
        else:
            self.taken.add(entry.key)
        self.fields.values[name] = value
        return True

    def image(self, entry: Entry) -> Any:  # noqa: ANN401 - a picture, or some of what is said of it
        """Return a picture; in the mirrors of feeds, the lead image and the thumbnail are the same."""
        value = entry.value
        if isinstance(value, Mapped) and folded(entry.key) in NESTED:
            return read_inner_image(value)
        if not isinstance(value, Scalar):
            return read_image(value)
        if self.picture is None or self.picture[0] != value.text:
            self.picture = value.text, read_image(value)
        return self.picture[1]

    @staticmethod
    def rights(entry: Entry) -> Any:  # noqa: ANN401 - rights, or some of what is said of them
        """Return the rights: under `license`, a short text is the name of a licence."""
        key = folded(entry.key)
        return READERS[key if key in READERS else "rights"](entry.value)

    def authors(self, entry: Entry) -> Any:  # noqa: ANN401 - authors, or some of what is said of them
        """Return the authors: a text under a singular key is one name."""
        return READERS["author" if folded(entry.key) in SINGULAR else "authors"](entry.value)

    def moment(self, entry: Entry) -> date | Partial | None:
        """Return a date, telling what was taken for granted; Docusaurus has it in a mapping."""
        value = entry.value
        if isinstance(value, Mapped):
            inner = value.get("date", "time", "datetime")
            found = self.moment(Entry(entry.key, inner, entry.line)) if isinstance(inner, Scalar) else None
            if found is None:
                raise Refused("")
            return found if len(value.entries) == 1 else Partial(found)
        text = read_text(value)
        if text is None:
            return None
        read = read_date(text, self.hints)
        if read is None:
            raise Refused(f"{text[:60]!r} is no date that can be read without a guess")
        if read.note:
            self.tell("front-matter.date", f"{entry.key}: {read.note}", entry)
        return read.value

    @property
    def hints(self) -> Hints:
        """What settles dates."""
        language = self.found.get("language")
        spoken = language[0].value if language else None
        return Hints(
            self.options.timezone,
            self.options.dayfirst,
            spoken.text if isinstance(spoken, Scalar) else None,
            self.day,
        )

    def draft(self, entry: Entry) -> bool | None:
        """Return whether it is not yet published, as `draft`, `published` or Pelican's `status` says."""
        key = folded(entry.key)
        if key == "status":
            state = self.profile.states.get((read_text(entry.value) or "").lower())
            if state is None:
                raise Refused("")
            return state
        flag = read_flag(entry.value)
        return not flag if key == "published" and flag is not None else flag

    def tags(self, entry: Entry) -> Any:  # noqa: ANN401 - names, or some of what is said of them
        """Return the tags: commas part a text, and blanks where Jekyll reads it."""
        blanks = self.profile.blanks_part and folded(entry.key) != "tag"
        return read_names(entry.value, blanks=blanks)

    def categories(self, entry: Entry) -> tuple[str, ...] | Partial:
        """Return the names of the categories, and keep their paths, as the generator means them."""
        value = entry.value
        if isinstance(value, Scalar):
            singular = folded(entry.key) in SINGULAR or self.profile.flat_is_path
            blanks = self.profile.blanks_part and not singular
            named = read_names(value, parted=not singular, blanks=blanks)
        else:
            named = read_names(value)
        names = named.value if isinstance(named, Partial) else named
        if self.profile.flat_is_path or not isinstance(value, Scalar | Mapped):
            self.keep_paths(value, names)
        names = tuple(dict.fromkeys(names))
        return Partial(names) if isinstance(named, Partial) else names

    def keep_paths(self, value: Value, names: tuple[str, ...]) -> None:
        """Keep the paths of the categories, where they are a hierarchy or the generator takes them so."""
        nested = not isinstance(value, Scalar | Mapped) and any(isinstance(item, list) for item in value)
        if nested:
            paths = read_paths(value)
        elif self.profile.flat_is_path:
            paths = (names,) if names else ()
        else:
            return
        if self.profile.flat_is_path or any(len(path) > 1 for path in paths):
            self.fields.values["category_paths"] = paths

    def read_taxonomies(self) -> None:
        """Read Zola's table of tags and categories, which stays in `extra` as well."""
        table = self.head.get("taxonomies")
        if not isinstance(table, Mapped):
            return
        for name in ("tags", "categories", "authors"):
            value = table.get(name)
            if value is not None and not is_empty(value) and name not in self.fields.values:
                read = READERS["authors"](value) if name == "authors" else read_names(value)
                self.keep(name, read.value if isinstance(read, Partial) else read, f"taxonomies.{name}")

    def keep(self, name: str, value: Any, origin: str) -> None:  # noqa: ANN401 - any field's value
        """Keep a field's value, and where it came from."""
        self.fields.values[name] = value
        self.fields.origins[name] = origin

    def set_zone(self) -> None:
        """Give date-times that name no zone the one of the options."""
        zone = self.options.timezone
        if zone is None:
            return
        for name in DATES:
            value = self.fields.values.get(name)
            if isinstance(value, datetime) and value.tzinfo is None:
                try:
                    self.fields.values[name] = localized(value, zone)
                except ValueError as error:
                    raise ArticlekitError(f"timezone: {error}") from error

    def tell(self, code: str, message: str, entry: Entry) -> None:
        """Add a diagnostic."""
        self.fields.diagnostics.append(
            Diagnostic(code, "warning", message, entry.line or None, entry.column or None)
        )

    def refuse(self, message: str, entry: Entry) -> None:
        """Tell of a date that cannot be; in strict mode, raise it."""
        if self.options.strict:
            raise FrontMatterError(
                message, kind="value", line=entry.line or None, column=entry.column or None
            )
        self.tell("front-matter.value", f"{message}; it is kept in extra", entry)


def _exact(value: Value | None) -> Exact | None:
    """Return what stands under our own key, which few heads have."""
    if value is None:
        return None
    from articlekit.parsers.frontmatter._exact import read_exact

    return read_exact(value)


def _flag(value: Value) -> bool | None:
    """Return a yes or a no; None for any other value."""
    try:
        return read_flag(value)
    except Refused:
        return None


def _plain(read: Callable[[Value], Any]) -> Callable[[_Reader, Entry], Any]:
    """Return the reader of a field for which only its value matters."""
    return lambda _, entry: read(entry.value)


_READERS: Mapping[str, Callable[[_Reader, Entry], Any]] = {
    **dict.fromkeys(FIELDS, _plain(read_text)),
    **{name: _plain(read) for name, read in READERS.items() if name in FIELDS},
    "published": _Reader.moment,
    "updated": _Reader.moment,
    "authors": _Reader.authors,
    "categories": _Reader.categories,
    "tags": _Reader.tags,
    "draft": _Reader.draft,
    "lead_image": _Reader.image,
    "thumbnail": _Reader.image,
    "rights": lambda _, entry: _Reader.rights(entry),
}
"""How each field is read: some depend on the profile, on other keys, or on which key they stand under."""
