"""Credits without any mark: an agency, or a name with an agency at its side."""

from __future__ import annotations

from articlekit._patterns import compiled_later
from articlekit.parsers.captions._credit_trim import clean, without_label
from articlekit.parsers.captions._found import LOOSE, Found
from articlekit.parsers.captions._names import (
    agency_words,
    has_agency,
    is_agency,
    is_note,
    names_someone,
    words_in,
)
from articlekit.parsers.captions._printed import Printed

__all__ = [
    "agency_alone",
    "agency_stroke",
    "agency_tail",
    "last_segment",
    "name_and_house",
    "uncased_stroke",
]


MIN_CAPTION = 3
"""Words before a stroke that are no name any more."""
MAX_NAMES = 4
"""Words of the longest name after an agency's."""

_STOPS = (
    ". ", "! ", "? ", "。", "！", "？", "… ", "۔ ", "। ", "\n", " | ", "｜", " - ", " – ", " — ", "” ", '" ',
    "» ", ") ",
)  # fmt: skip
"""What may stand before a credit that has no mark of its own."""


def last_segment(text: str) -> int:
    """Return where the last stretch of a text begins, after a sentence, a bar, a dash, a line."""
    body = text.rstrip(LOOSE)
    best = 0
    for mark in _STOPS:
        found = body.rfind(mark)
        while found > 0 and mark == ". " and _is_initial(body, found):
            found = body.rfind(mark, 0, found)
        if found >= 0:
            best = max(best, found + len(mark))
    return best


def _is_initial(text: str, stop: int) -> bool:
    """Tell whether a full stop ends an initial, `R. Kalnienė`, rather than a sentence."""
    return text[stop - 1].isupper() and (stop < 2 or not text[stop - 2].isalnum())  # noqa: PLR2004


def agency_tail(printed: Printed) -> Found | None:
    """The last stretch is an agency or `Name/Agency`, with no mark at all: `… the tower. Jo Doe/AFP`."""
    text, certain = printed.text, printed.certain
    if not (printed.may_have_agency or (certain and "@" in text)):
        return None
    for start in _segments(text):
        if not certain and not _may_have_agency(printed, start):
            continue
        who = without_label(clean(text[start:]))
        if not who or not names_someone(who, strict=True):
            continue
        if is_agency(who, alone=not certain) or _is_agency_credit(who) or (certain and _has_address(who)):
            return Found(start, len(text), who, "credit.agency", 0.9)
    return None


def _may_have_agency(printed: Printed, start: int) -> bool:
    """Tell whether a stretch at the end of a text has the first word of an agency's name, or a label."""
    return printed.has_joined_label or not agency_words().isdisjoint(words_in(printed.small[start:]))


def _has_address(who: str) -> bool:
    """Tell whether a name has an address or a handle at its side: `Jo Doe, jo@example.com`, `@jodoe`."""
    words = who.split()
    return any(word[:1] == "@" or ("@" in word[:-1] and len(words) > 1) for word in words)


def _segments(text: str) -> list[int]:
    """Give where the last stretch may begin: after the last terminator, and after the one before it."""
    last = last_segment(text)
    if not last:
        return []
    earlier = last_segment(text[:last].rstrip(" -–—|"))
    return [earlier, last] if earlier else [last]


def _is_agency_credit(who: str) -> bool:
    """Tell whether a name has an agency at its side: `X/AFP`, `X, AP`, `AP Photo/X`, `X (EFE)`."""
    joined = any(mark in who for mark in "/／,，(（|") or " via " in who or " - " in who or " – " in who
    return has_agency(who) and (joined or len(who.split()) <= 3)  # noqa: PLR2004


def agency_stroke(printed: Printed) -> Found | None:
    """`REUTERS/Name` at the end, with nothing but a blank before it."""
    text, body = printed.text, printed.body
    if not printed.may_have_agency:
        return None
    stroke = body.find("/", max(0, len(body) - 60))
    while stroke > 0:
        start = body.rfind(" ", 0, stroke) + 1
        house, rest = body[start:stroke], body[stroke + 1 :].strip()
        if (
            start > 0
            and len(rest.split()) <= MAX_NAMES
            and house[:1].isupper()
            and is_agency(house)
            and names_someone(rest, strict=True)
        ):
            begin = _before_via(body, start)
            who = body[begin:]
            return Found(begin, len(text), who, "credit.agency-stroke", 0.93) if begin else None
        stroke = body.find("/", stroke + 1)
    return None


def _before_via(body: str, start: int) -> int:
    """Return where a house begins that has it from another: `Action Images via Reuters/Jo Doe`.

    0 where no house stands before `via`: there it is a word of the caption.
    """
    if not body[:start].endswith(" via "):
        return start
    segment = last_segment(body[: start - 5])
    return segment if segment and names_someone(body[segment : start - 5], strict=True) else 0


def uncased_stroke(printed: Printed) -> Found | None:
    """Many words, a stroke and an agency in a script without capitals: the words are the caption."""
    body = printed.body
    if not printed.may_have_agency or "/" not in body:
        return None
    head, _, house = body.rpartition("/")
    if head.upper() != head.lower() or len(head.split()) < MIN_CAPTION or not is_agency(house):
        return None
    return Found(len(head), len(printed.text), house.strip(), "credit.agency", 0.88)


_HOUSE_WORDS = frozenset({
    "the", "news", "times", "post", "press", "daily", "gazette", "herald", "tribune", "journal", "chronicle",
    "telegraph", "observer", "media", "agency", "images", "pictures", "photography", "studio", "studios",
    "archive", "archives", "museum", "university", "tv", "radio", "zeitung", "nachrichten", "tageblatt",
    "anzeiger", "medien", "archiv", "verlag", "agentur", "agence", "presse", "agencia", "agência",
    "agenzia", "prensa", "diario", "jornal", "giornale", "dagblad", "krant", "courier", "examiner",
    "register", "bulletin", "dispatch", "sentinel", "inquirer", "enquirer", "independent", "advertiser",
    "magazine", "newspaper", "newspapers",
})  # fmt: skip
"""Words of which the name of a paper, a house or a collection has one."""


_DASHED = compiled_later(r"[.!?…] ?[–—-]+ ?\Z")
"""A sentence and a dash."""


def name_and_house(printed: Printed) -> Found | None:
    """A person, a stroke and a house, after the caption or alone: `The mill. Ada Fenn/The Ledger`.

    A comma will do after a sentence and a dash, as local papers print it: `The mill. — Ada Fenn, The Ledger`;
    a `for` after a caption: `The mill. Ada Fenn for The Ledger`.
    Guards: the last part has a word that only houses have, as two names parted by a stroke may be two people;
    before the dash no quotation ends, as then it is its speaker.
    """
    text = printed.text
    parted = "/" in text or ", " in text or " for " in text
    if not parted or _HOUSE_WORDS.isdisjoint(printed.words):
        return None
    start = last_segment(text)
    who = clean(text[start:])
    joint = "/" if "/" in who else " for " if " for " in who and printed.certain and start else ", "
    person, stroke, house = who.partition(joint)
    words = person.split()
    if (
        not stroke
        or (stroke == ", " and not _DASHED.search(text, 0, start))
        or len(words) not in range(2, 4)
        or _HOUSE_WORDS.isdisjoint(house.lower().split())
    ):
        return None
    named = names_someone(person.strip(), strict=True) and names_someone(house.strip(), strict=True)
    return Found(start, len(text), who, "credit.name-and-house", 0.85) if named else None


def agency_alone(printed: Printed) -> Found | None:
    """The whole text is an agency, or a name with an agency at its side."""
    text, certain = printed.text, printed.certain
    if not printed.may_have_agency:
        return None
    who = without_label(clean(text))
    if not names_someone(who, strict=True):
        return None
    note, stroke, rest = who.replace("／", "/").partition("/")
    if stroke and is_note(note) and names_someone(rest, strict=True):  # 示意圖／Pixabay
        return (
            Found(len(text) - len(rest), len(text), rest, "credit.agency", 0.9)
            if text.endswith(rest)
            else None
        )
    most = 2 * MAX_NAMES if who.upper() != who.lower() else MAX_NAMES
    if is_agency(who, alone=not certain) or (_is_agency_credit(who) and len(who.split()) <= most):
        return Found(0, len(text), who, "credit.agency", 0.9)
    return None
