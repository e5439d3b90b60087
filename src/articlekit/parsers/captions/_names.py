"""Whether a few words name someone: a person, an agency, a house."""

from __future__ import annotations

import re
from functools import cache

from articlekit.parsers.captions._agencies import AGENCIES, AMBIGUOUS
from articlekit.parsers.captions._cues import FINAL_MARKS, NOTES, PARTICLES
from articlekit.parsers.captions._cues_page import BUTTONS

__all__ = [
    "agency_words",
    "fold",
    "has_agency",
    "is_agency",
    "is_button",
    "is_counter",
    "is_note",
    "is_wide",
    "may_be_who",
    "names_someone",
    "small_letters",
    "split_names",
    "width",
    "words_in",
]

MAX_WHO = 90
"""Characters of the longest credit."""
MAX_TEAM = 200
"""Characters of the longest one that tells what each of several people did: `Jo Doe. Styling: Ann Roe`."""
MAX_WORDS = 14
MAX_UNSPACED = 24
"""Columns are twice as many: the longest name without spaces, a Chinese newspaper's and its reporter's."""

_EDGES = " \t\n\u3000.,;:!·•|/／-–—()（）[]［］【】<>〈〉《》「」『』\"'“”„«»‘’*_~=＝。，、；：©ⓒ"
_ROLE = re.compile(r"[.,;] (?=[^\W\d_][\w/-]{2,20}+(?: (?:&|and|und|et|y|e) [\w-]{2,20}+)?: )")
"""What parts the people of a team, each with a role."""
_JOINTS = re.compile(
    r" ?[/／|｜·•;；] ?| ?[–—] | - |, ?(?!jr\b)|、|，| (?:via|and|und|et|&|\+) |＝|=", re.IGNORECASE
)


_SITES = frozenset({
    "500px", "artstation", "behance", "commons", "deviantart", "dribbble", "facebook", "flickr", "freepik",
    "domain", "domaine", "domínio", "gemeinfrei", "instagram", "pexels", "public", "público", "pixabay",
    "shutterstock", "tiktok", "twitter", "unsplash", "wikipedia", "x",
    "youtube",
})  # fmt: skip
"""Last words of the sites that ask to be named with who put a picture there, and of licences nobody gave."""
_ON_SITE = re.compile(
    r" (?:auf|de|di|en|från|from|na|no|on|op|på|su|sur|via|z|на) (?=(?:wikimedia )?[\w]{1,12}\Z)",
    re.IGNORECASE,
)
"""What stands between a name and the site, in the language of the page: `Jo Doe on Unsplash`."""
_FREE = re.compile(
    r" ?[,/|] ?(?:public domain|domaine public|dominio público|domínio público|gemeinfrei)\Z", re.IGNORECASE
)
"""A licence that nobody gave."""
_WIDE_LETTER = re.compile("[\uff21-\uff3a\uff41-\uff5a]")
_NARROW = {code: code - 0xFEE0 for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
"""The wide Latin letters that the Japanese press sets in agencies' names: ＡＦＰ."""


def fold(text: str) -> str:
    """Return a text as tables hold it: lower case, narrow letters, single blanks, nothing around it."""
    if not text.isascii() and _WIDE_LETTER.search(text) is not None:
        text = text.translate(_NARROW)
    return " ".join(text.split()).strip(_EDGES).lower()


@cache
def _folded_agencies() -> tuple[frozenset[str], frozenset[str]]:
    """Fold the tables once, when a credit is first looked for."""
    return frozenset(map(fold, AGENCIES)), frozenset(map(fold, AMBIGUOUS))


def small_letters(text: str) -> str:
    """Return a text in small letters, one for one: İ alone would become two and move the rest."""
    return text.replace("İ", "i").lower()


_LETTERS = re.compile(r"[^\W_]+")


def words_in(small: str) -> list[str]:
    """Return the runs of letters and digits in a text, which is given in small letters."""
    if not small.isascii() and _WIDE_LETTER.search(small) is not None:
        small = small.translate(_NARROW)
    return _LETTERS.findall(small)


@cache
def agency_words() -> frozenset[str]:
    """Return the first word of each agency's name: a text without any of them names no agency."""
    names = _folded_agencies()[0]
    dotless = (name.replace("i\u0307", "i") for name in names)  # İHA in small letters
    return frozenset(words_in(name)[0] for name in (*names, *dotless))


@cache
def _folded_notes() -> frozenset[str]:
    return frozenset(map(fold, NOTES))


def is_button(text: str) -> bool:
    """Tell whether a text is what stands on a button beside a picture, counts of pictures included."""
    first = text.lstrip(_EDGES)[:1]
    if not (first in _first_letters() or first.isdigit()):
        return False
    words = fold(text).split()
    if not words or not (words[0] in _first_words() or _NUMBER.match(words[0])):
        return False
    return " ".join("#" if _NUMBER.match(word) else word for word in words) in _folded_buttons()


_NUMBER = re.compile(r"[+(]*+\d++(?:\.\d++m)?[+)]*+\Z")
"""A count, or the size of a file as NetEase prints it on a moving picture: 点击播放 GIF 0.0M."""


@cache
def _folded_buttons() -> frozenset[str]:
    return frozenset(map(fold, BUTTONS))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(button.split()[0] for button in _folded_buttons())


@cache
def _first_letters() -> frozenset[str]:
    """Return the letters with which a button may begin: capitals, wide letters and a plus as well."""
    letters = {word[0] for word in _first_words()}
    wide = {chr(code) for code, narrow in _NARROW.items() if chr(narrow).lower() in letters}
    return frozenset({"+", *letters, *(letter.upper() for letter in letters), *wide})


_DIGIT = re.compile(r"\d")
_COUNTERS = frozenset({
    "of", "von", "de", "di", "av", "z", "min", "min.", "mins", "sec", "sek", "uhr", "bild", "image",
    "photo", "foto",
})  # fmt: skip


def is_counter(text: str) -> bool:
    """Tell whether a text counts pictures or tells a time: `2 of 12`, `1/8`, `01:53`, `5.9.2024 | 2 min`."""
    if len(text) > 30 or _DIGIT.search(text) is None:  # noqa: PLR2004
        return False
    words = [word for word in re.split(r"[\s/|()]+", text.lower()) if word and word not in _COUNTERS]
    year = len(words) == 1 and len(words[0]) == 4  # noqa: PLR2004 - a caption may be a year: "1963"
    return bool(words) and not year and all(set(word) <= set("0123456789.:-–h") for word in words)


def is_note(text: str) -> bool:
    """Tell whether a text says what sort of picture it is, and names nobody."""
    return fold(text) in _folded_notes()


def is_agency(text: str, *, alone: bool = False) -> bool:
    """Tell whether a text is the name of an agency.

    Args:
        text: The whole name.
        alone: Nothing else says that it is a credit: names that mean other things too do not count.
    """
    name = fold(text)
    agencies, ambiguous = _folded_agencies()
    if name in ambiguous and alone:
        return False
    return name in agencies


def has_agency(text: str) -> bool:
    """Tell whether one part of a credit is, begins with or ends with an agency's name."""
    return any(_touches_agency(part) for part in _JOINTS.split(text) if part)


def _touches_agency(part: str) -> bool:
    """Tell whether a name of three words or fewer at either end is an agency's."""
    words = part.split()
    sizes = range(1, min(3, len(words)) + 1)
    whole = len(words)
    return any(
        is_agency(" ".join(run), alone=size < whole)
        for size in sizes
        for run in (words[:size], words[-size:])
    )


def is_wide(char: str) -> bool:
    """Tell whether a character takes two columns and needs no blanks between words."""
    return _UNSPACED.match(char) is not None


_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6"
    "\U0001f300-\U0001f64f\U0001f900-\U0001faff\U00020000-\U0003fffd]++"
)
"""What takes two columns (UAX 11, W and F)."""
_UNSPACED = re.compile(_WIDE.pattern.replace("\uac00-\ud7a3", ""))
"""The same without Korean, which sets blanks between words."""


def width(text: str) -> int:
    """Return how many columns a text takes: wide characters take two."""
    return len(text) if text.isascii() else len(text) + sum(map(len, _WIDE.findall(text)))


def may_be_who(who: str) -> bool:
    """Tell whether a text that a label announces can be a credit's: short, no sentence, no mere note."""
    parted = _ROLE.sub(" / ", who) if ": " in who else who
    most = MAX_WHO if parted == who else MAX_TEAM
    if not 0 < len(who) <= most or "\n" in who or not any(map(str.isalpha, who)) or is_note(who):
        return False
    return not _has_sentence(parted) and not _is_address(who)


def _is_address(who: str) -> bool:
    """Tell whether a text is a mail's address and nothing else, which names nobody; `@jodoe` does."""
    return "@" in who[1:] and " " not in who and "." in who.rpartition("@")[2]


def names_someone(who: str, *, strict: bool = False) -> bool:
    """Tell whether a text can be a credit's: short, no sentence, and with a name in it.

    Args:
        who: The text without label, verb and brackets.
        strict: Nothing else says that it is a credit, so every word has to look like one of a name.
    """
    if not may_be_who(who):
        return False
    if strict and is_agency(who, alone=who.islower()):
        return True
    if strict and who[0].isdigit():
        return False
    if strict:
        who = _without_site(who)
    if not who.isascii() and sum(map(len, _UNSPACED.findall(who))) * 2 > len(who.replace(" ", "")):
        return _is_unspaced_name(who, strict=strict)
    if "\u0e00" <= who[0] <= "\u0eff":  # Thai and Lao: no blanks between words, and every letter one column
        return len(who) <= (MAX_UNSPACED if strict else 2 * MAX_UNSPACED)
    return all(_are_names(part.split(), strict=strict) for part in _ROLE.split(who))


def _without_site(who: str) -> str:
    """Return a name without the site or the licence after it: `Jo Doe on Unsplash`, `X/Public domain`."""
    if who.rpartition(" ")[2].lower() not in _SITES:
        return who
    return _ON_SITE.split(_FREE.sub("", who), maxsplit=1)[0]


def _is_unspaced_name(who: str, *, strict: bool) -> bool:
    """Judge Chinese and Japanese: names have few characters, and no comma between clauses."""
    return len(who) <= (MAX_UNSPACED // 2 if strict else MAX_UNSPACED) and not set("，；：！？。") & set(who)


_FINAL = re.compile(f"[{re.escape(''.join(sorted(FINAL_MARKS)))}]")


def _has_sentence(who: str) -> bool:
    """Tell whether a sentence ends inside the text. Initials and short abbreviations end none."""
    for mark in _FINAL.finditer(who, 0, max(0, len(who) - 1)):
        index = mark.start()
        if mark[0] != ".":
            return True
        before = who[:index].split()[-1:] or [""]
        if who[index + 1] == " " and len(before[0].strip("(")) > 4 and "." not in before[0]:  # noqa: PLR2004
            return True
    return False


def _are_names(words: list[str], *, strict: bool) -> bool:
    """Judge words by their capitals where the script has any, else by their number."""
    if len(words) > MAX_WORDS:
        return False
    cased = [word for word in words if word.upper() != word.lower()]
    if not cased:
        return len(words) <= (5 if strict else 8)
    plain = [word for word in cased if _is_plain(word)]
    if not strict:
        return len(plain) <= max(2, len(cased) // 2) or len(words) <= 4  # noqa: PLR2004
    first = cased[0].strip(_EDGES)
    return not plain and (not first.islower() or first in PARTICLES or "." in first or cased[0][0] == "@")


def _is_plain(word: str) -> bool:
    """Tell whether a word is neither capitalised nor one that stands inside names."""
    core = word.strip(_EDGES)
    if not core or core in PARTICLES or not core[0].islower():
        return False
    return not (
        "@" in word
        or "." in core
        or any(map(str.isupper, core))
        or any(map(str.isdigit, core))
        or "/" in core
    )


def split_names(who: str) -> tuple[str, ...]:
    """Return the people and houses in a credit, one by one, in the order they are printed."""
    opened = who.replace("(", " / ").replace("（", " / ").replace(")", "").replace("）", "")
    roles = _ROLE.sub(" / ", opened)
    roles = _ON_SITE.sub(" / ", roles) if who.rpartition(" ")[2].lower() in _SITES else roles
    parts = (part.rpartition(": ")[2].strip(_EDGES.replace(".", "")) for part in _JOINTS.split(roles))
    return tuple(dict.fromkeys(part for part in parts if any(map(str.isalnum, part))))
