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

from articlekit._patterns import compiled_later

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
            beside = len(_BESIDE.findall(text))
            return 2 * beside >= len(foreign) and len(letters) <= MAX_FOREIGN * (
                1 + sum(map(str.isalpha, text))
            )
        words = _WORD.findall(text)
        if len(letters) < LONG_WORD * len(words):
            return False
        capitals = sum(char.isupper() for char in foreign)
        if capitals > MOST * len(letters) or len(_MIXED_WORD.findall(text)) > SELDOM * len(letters):
            return False
        return len(letters) >= MIN_LETTERS and sum(map(self.frequent.count, letters)) >= self.share * len(
            letters
        )


_MIXED_WORD = compiled_later(r"[A-Za-z][\u0e00-\u0eff]|[A-Za-z][^\x00-\x7f\W\d_]|[^\x00-\x7f\W\d_][A-Za-z]")
"""A Latin letter beside one that is not ASCII: in Greek or Russian, two alphabets in one word."""

_WORD = compiled_later(r"[^\x00-\x7f\W\d_]+")
LONG_WORD = 2.5
"""Letters of the words of a language, on average at least: a lone `à` between English words is no Russian."""

MOST, SELDOM, RARELY = 0.85, 0.05, 0.1

MIN_LETTERS = 4
"""Letters of which something can be said about how often each comes."""


_BESIDE = compiled_later(r"(?<=[A-Za-z])[^\x00-\x7f]|[^\x00-\x7f](?=[A-Za-z])")
"""What is not ASCII, beside a letter that is: in a language with the Latin alphabet, most of it."""


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


SELDOM_USED = frozenset(("iso8859-2", "mac-roman"))
"""Encodings of other days: two letters are no proof."""


# ---------------------------------------------------------------- two bytes a character


@dataclass(frozen=True, slots=True)
class Pairs:
    """The two-byte characters of a text, as bytes."""

    pairs: tuple[tuple[int, int], ...]

    def share(self, test: Callable[[int, int], bool]) -> float:
        """Return for how many of them something holds, from 0 to 1."""
        return sum(test(*pair) for pair in self.pairs) / len(self.pairs)


MIN_PAIRS, MIN_KANA, MIN_HANGUL = 6, 6, 10
"""Characters of Chinese, Japanese and Korean of which something can be said."""

SURE, SOME = 0.97, 0.15

_KOREAN = frozenset("이다는을의가에고하은를지한도로서기사리어")


def _common_simplified(lead: int, trail: int) -> bool:
    """Tell whether a character is a frequent one of GB 2312: they are in the order of their sound, to D7."""
    return trail >= 0xA1 and (0xB0 <= lead <= 0xD7 or 0xA1 <= lead <= 0xA3)  # noqa: PLR2004 - bytes


def _is_simplified(found: Pairs, _: str) -> bool:
    """Simplified Chinese: many of the characters stand behind C8."""
    late = found.share(lambda lead, _: 0xC9 <= lead <= 0xD7)  # noqa: PLR2004
    kana = found.share(lambda lead, _: lead in (0xA4, 0xA5))
    return len(found.pairs) >= MIN_PAIRS and late >= SOME and kana < SOME


def _common_traditional(lead: int, _: int) -> bool:
    """Tell whether a character is a frequent one of Big5, which end at C6."""
    return 0xA1 <= lead <= 0xC6  # noqa: PLR2004


def _is_traditional(found: Pairs, _: str) -> bool:
    """Traditional Chinese: many second bytes are below 7F."""
    low = found.share(lambda _, trail: trail < 0x7F)  # noqa: PLR2004
    return len(found.pairs) >= MIN_PAIRS and found.share(_common_traditional) >= SURE and low >= SOME


def _common_korean(lead: int, trail: int) -> bool:
    """Tell whether a character is a syllable of KS X 1001."""
    return 0xB0 <= lead <= 0xC8 and trail >= 0xA1  # noqa: PLR2004


def _is_korean(found: Pairs, text: str) -> bool:
    """Korean: among the syllables are the endings that no sentence is without."""
    endings = sum(char in _KOREAN for char in text) / len(found.pairs)
    return len(found.pairs) >= MIN_HANGUL and endings >= SOME


def _common_shift_jis(lead: int, _: int) -> bool:
    """Tell whether a character is kana, a mark, or a frequent one of JIS X 0208."""
    return 0x81 <= lead <= 0x98  # noqa: PLR2004


def _is_shift_jis(found: Pairs, text: str) -> bool:
    """Japanese: kana among the characters, and no half-width ones."""
    kana = sum("ぁ" <= char <= "ヶ" for char in text) / len(found.pairs)
    return len(found.pairs) >= MIN_KANA and kana >= SOME and not re.search("[\uff61-\uff9f]", text)


def _common_euc_jp(lead: int, _: int) -> bool:
    """Tell whether a character is kana, a mark, or a frequent one of JIS X 0208."""
    return lead in (0xA1, 0xA4, 0xA5) or 0xB0 <= lead <= 0xCF  # noqa: PLR2004


def _is_euc_jp(found: Pairs, _: str) -> bool:
    """Japanese: kana at A4 and A5."""
    return len(found.pairs) >= MIN_KANA and found.share(lambda lead, _: lead in (0xA4, 0xA5)) >= SOME


DOUBLE: tuple[tuple[str, Callable[[int, int], bool], Callable[[Pairs, str], bool]], ...] = (
    ("gb18030", _common_simplified, _is_simplified),
    ("big5hkscs", _common_traditional, _is_traditional),
    ("cp949", _common_korean, _is_korean),
    ("cp932", _common_shift_jis, _is_shift_jis),
    ("euc_jp", _common_euc_jp, _is_euc_jp),
)
"""Encodings with two bytes a character: where its frequent characters are, and what shows its language."""


def _double(source: bytes) -> Iterator[tuple[str, str, bool]]:
    """Give each encoding most characters of which are frequent, its text, and whether its language shows."""
    for codec, is_common, shows in DOUBLE:
        try:
            text = source.decode(codec)
            encoded = [char.encode(codec) for char in text if char > "\x7f"]
        except UnicodeError:
            continue
        found = Pairs(tuple((code[0], code[1]) for code in encoded if len(code) == 2))  # noqa: PLR2004 - two bytes
        if found.pairs and found.share(is_common) >= MOST:
            yield codec, text, shows(found, text)


def plausible_texts(source: bytes) -> Iterator[tuple[str, str]]:
    """Give each encoding whose text may be one of its languages, with that text.

    Bytes that could be frequent characters of the East throughout are in no encoding with one byte a
    character: in those, words of an odd number of letters end the pairs.
    """
    double = list(_double(source))
    yield from ((codec, text) for codec, text, shown in double if shown)
    if double:
        return
    for codec, languages in SINGLE:
        try:
            text = source.decode(codec)
        except UnicodeDecodeError:
            continue
        doubtful = codec in SELDOM_USED and sum(char > "\x7f" for char in text) < MIN_LETTERS
        if not doubtful and any(language.fits(text) for language in languages):
            yield codec, text
