"""What encoding bytes are in that do not say it: an answer only where the text itself leaves no other.

A detector always has a best guess, also for one character between ASCII; a wrong one is text lost without a
word. So what it proposes is only believed where the letters that come out are those of a language, as often
as that language has them, and no other encoding has a different text to offer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["plausible_texts"]

# ---------------------------------------------------------------- one byte a character

PUNCTUATION = frozenset(" «»‹›“”‘’„–—…•·°§©®™€£¥№¡¿ºª×½¼¾²³")
"""What any text may hold besides letters."""

MAX_FOREIGN = 0.5
"""The share of letters outside ASCII in a language with the Latin alphabet; Vietnamese has most."""


@dataclass(frozen=True, slots=True)
class Language:
    """The letters outside ASCII of a language, and those that make up most of its texts."""

    letters: str
    frequent: str = ""
    share: float = 0.0
    rare: str = ""

    def fits(self, text: str) -> bool:
        """Tell whether a text may be of this language."""
        foreign = [char for char in text if char > "\x7f"]
        letters = [char.lower() for char in foreign if char not in PUNCTUATION]
        if not set(letters) <= set(self.letters) or _case_is_mixed(text):
            return False
        if re.search(r"\w„|[\w.,!?]¡|\w¿", text):
            return False
        if sum(map(self.rare.count, letters)) > RARELY * len(letters):
            return False
        if not self.frequent:
            return len(letters) <= MAX_FOREIGN * (1 + sum(map(str.isalpha, text)))
        words = _WORD.findall(text)
        if len(letters) < LONG_WORD * len(words):
            return False
        capitals = sum(char.isupper() for char in foreign)
        if capitals > MOST * len(letters) or len(_MIXED_WORD.findall(text)) > SELDOM * len(letters):
            return False
        return len(letters) >= MIN_LETTERS and sum(map(self.frequent.count, letters)) >= self.share * len(
            letters
        )


_MIXED_WORD = re.compile(r"[A-Za-z][\u0e00-\u0eff]|[A-Za-z][^\x00-\x7f\W\d_]|[^\x00-\x7f\W\d_][A-Za-z]")
"""A Latin letter beside one that is not ASCII: in Greek or Russian, two alphabets in one word."""

_WORD = re.compile(r"[^\x00-\x7f\W\d_]+")
LONG_WORD = 2.5
"""Letters of the words of a language, on average at least: a lone `à` between English words is no Russian."""

MOST, SELDOM, RARELY = 0.85, 0.05, 0.1

MIN_LETTERS = 4
"""Letters of which something can be said about how often each comes."""


def _case_is_mixed(text: str) -> bool:
    """Tell whether a capital outside ASCII stands behind a small letter, as in `сЕГОДНЯ` or `cafÉ`."""
    return any(char > "\x7f" and char.isupper() and before.islower() for before, char in pairwise(text))


WESTERN = tuple(
    map(
        Language,
        (
            "àâäæçéèêëîïôœöùûüÿ", "äöüß", "áéíñóúü", "àáâãçéêíóôõúü", "àáèéìíòóùúî", "áäéëèïíóöüç",
            "åäöé", "æøåéöäèò", "áæðéíóöúýþ", "àçèéíïòóúü·", "çëé",
        ),
    )
)  # fmt: skip
"""French, German, Spanish, Portuguese, Italian, Dutch, Swedish and Finnish, Danish and Norwegian, Icelandic,
Catalan, Albanian."""
SLOVAK = Language("áäčďéíĺľňóôŕšťúýž", rare="ŕĺ")
CENTRAL = (
    SLOVAK,
    *map(Language, ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű", "čćđšž", "ăâîşţ", "äöüß", "é")),
)
"""Slovak, Polish, Czech, Hungarian, Croatian and Slovenian, Romanian, German, and words from French."""
TURKISH = (Language("çğıİi̇öşüâîû"), Language("äöüß"), Language("é"))
BALTIC = (Language("ąčęėįšųūž"), Language("āčēģīķļņšūž"), Language("äõöüšž"))
RUSSIAN = Language("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "оеаинтсрвлкмдпу", 0.66)
UKRAINIAN = Language("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "оаинтівревлксмдпу", 0.66)
BULGARIAN = Language("абвгдежзийклмнопрстуфхцчшщъьюя", "аиоентрсвлкдпмъ", 0.66)
SERBIAN = Language("абвгдђежзијклљмнњопрстћуфхцчџш", "аоиенрстјудвкмпл", 0.66)
CYRILLIC = (RUSSIAN, UKRAINIAN, BULGARIAN, SERBIAN)
GREEK = (Language("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ", "αοιετσνηυρπκςόί", 0.6),)
HEBREW = (Language("אבגדהוזחטיךכלםמןנסעףפץצקרשת", "יוהלארתבשמ", 0.55),)
ARABIC = (Language("ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچژگ،؛؟", "اليمونرتبة", 0.5),)
THAI = (
    Language("".join(map(chr, (*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C)))), "านรกเงอมยลวดทตส่้ี", 0.5),
)

SINGLE: tuple[tuple[str, tuple[Language, ...]], ...] = (
    ("cp1252", WESTERN),
    ("cp1250", CENTRAL),
    ("cp1254", TURKISH),
    ("cp1257", BALTIC),
    ("cp1251", CYRILLIC),
    ("cp1253", GREEK),
    ("cp1255", HEBREW),
    ("cp1256", ARABIC),
    ("cp874", THAI),
    ("koi8-r", (RUSSIAN,)),
    ("koi8-u", (UKRAINIAN,)),
    ("iso8859-5", CYRILLIC),
    ("cp866", (RUSSIAN,)),
    ("iso8859-2", CENTRAL),
    ("mac-roman", WESTERN),
)
"""Encodings with one byte a character, each with the languages that are written in it."""


# ---------------------------------------------------------------- two bytes a character


@dataclass(frozen=True, slots=True)
class Pairs:
    """The two-byte characters of a text, as bytes."""

    pairs: tuple[tuple[int, int], ...]

    def share(self, test: Callable[[int, int], bool]) -> float:
        """Return for how many of them something holds, from 0 to 1."""
        return sum(test(*pair) for pair in self.pairs) / len(self.pairs)


MIN_PAIRS = 6
"""Characters of Chinese or Korean of which something can be said; Japanese shows by its kana."""

SURE, SOME = 0.97, 0.15

_KOREAN = frozenset("이다는을의가에고하은를지한도로서기사리어")


def _is_simplified(found: Pairs, _: str) -> bool:
    """Simplified Chinese: the frequent characters are in order of their sound, to D7, many behind C8."""
    common = found.share(lambda lead, trail: trail >= 0xA1 and (0xB0 <= lead <= 0xD7 or lead <= 0xA3))  # noqa: PLR2004
    late = found.share(lambda lead, _: 0xC9 <= lead <= 0xD7)  # noqa: PLR2004
    kana = found.share(lambda lead, _: lead in (0xA4, 0xA5))
    return len(found.pairs) >= MIN_PAIRS and common >= MOST and late >= SOME and kana < SOME


def _is_traditional(found: Pairs, _: str) -> bool:
    """Traditional Chinese: the frequent characters end at C6, and many second bytes are below 7F."""
    common = found.share(lambda lead, _: 0xA1 <= lead <= 0xC6)  # noqa: PLR2004
    low = found.share(lambda _, trail: trail < 0x7F)  # noqa: PLR2004
    return len(found.pairs) >= MIN_PAIRS and common >= SURE and low >= SOME


def _is_korean(found: Pairs, text: str) -> bool:
    """Korean: syllables from B0 to C8, and among them the endings that no sentence is without."""
    hangul = found.share(lambda lead, trail: 0xB0 <= lead <= 0xC8 and trail >= 0xA1)  # noqa: PLR2004
    endings = sum(char in _KOREAN for char in text) / len(found.pairs)
    return len(found.pairs) >= MIN_PAIRS and hangul >= MOST and endings >= SOME


def _is_shift_jis(found: Pairs, text: str) -> bool:
    """Japanese: kana among the characters, and no half-width ones."""
    common = found.share(lambda lead, _: 0x81 <= lead <= 0x98)  # noqa: PLR2004
    kana = sum("ぁ" <= char <= "ヶ" for char in text) / len(found.pairs)
    return common >= MOST and kana >= SOME and not re.search("[\uff61-\uff9f]", text)


def _is_euc_jp(found: Pairs, _: str) -> bool:
    """Japanese: kana at A4 and A5."""
    common = found.share(lambda lead, _: lead in (0xA1, 0xA4, 0xA5) or 0xB0 <= lead <= 0xCF)  # noqa: PLR2004
    return common >= MOST and found.share(lambda lead, _: lead in (0xA4, 0xA5)) >= SOME


DOUBLE: tuple[tuple[str, Callable[[Pairs, str], bool]], ...] = (
    ("gb18030", _is_simplified),
    ("big5hkscs", _is_traditional),
    ("cp949", _is_korean),
    ("cp932", _is_shift_jis),
    ("euc_jp", _is_euc_jp),
)
"""Encodings with two bytes a character, each with what shows its language."""


def _double(source: bytes, codec: str, shows: Callable[[Pairs, str], bool]) -> str | None:
    """Return the text, if it may be of the encoding's language."""
    text = source.decode(codec)
    encoded = (char.encode(codec) for char in text if char > "\x7f")
    pairs = tuple((code[0], code[1]) for code in encoded if len(code) == 2)  # noqa: PLR2004 - two bytes
    return text if pairs and shows(Pairs(pairs), text) else None


def plausible_texts(source: bytes) -> Iterator[tuple[str, str]]:
    """Give each encoding whose text may be one of its languages, with that text."""
    for codec, shows in DOUBLE:
        try:
            text = _double(source, codec, shows)
        except UnicodeError:
            continue
        if text is not None:
            yield codec, text
    for codec, languages in SINGLE:
        try:
            text = source.decode(codec)
        except UnicodeDecodeError:
            continue
        if any(language.fits(text) for language in languages):
            yield codec, text
