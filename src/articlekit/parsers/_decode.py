"""Bytes become text: by what they say of themselves, never by a silent guess."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from articlekit._patterns import compiled_later
from articlekit.errors import Diagnostic, InputError

__all__ = ["Decoded", "decode"]

ASCII = 0x7F
MANY = 60
"""Bytes outside ASCII of which a detector can say something."""

SAMPLED = 65_536
"""Bytes of a source by which its encoding is told."""

BEGUN = 64
"""Bytes whose NULs tell UTF-16 and UTF-32."""
MIN_NULS = 2
"""How many NULs there must be: a single one strays into any text."""

PRESCANNED = 1_024
"""Bytes in which a page may name its encoding (HTML standard, "prescan a byte stream")."""

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Longer marks first: the one of UTF-16 begins that of UTF-32."""


class Decoded(NamedTuple):
    """Text, the encoding it was in (None when it came as text), and what was seen."""

    text: str
    encoding: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


_LABELS = {
    "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
    "cp866": "866 cp866 csibm866 ibm866",
    "iso8859-2": (
        "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"
    ),
    "iso8859-3": (
        "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"
    ),
    "iso8859-4": (
        "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"
    ),
    "iso8859-5": (
        "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"
    ),
    "iso8859-6": (
        "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e "
        "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"
    ),
    "iso8859-7": (
        "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 "
        "iso_8859-7 iso_8859-7:1987 sun_eu_greek"
    ),
    "iso8859-8": (
        "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 "
        "iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical"
    ),
    "iso8859-10": "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
    "iso8859-13": "iso-8859-13 iso8859-13 iso885913",
    "iso8859-14": "iso-8859-14 iso8859-14 iso885914",
    "iso8859-15": "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
    "iso8859-16": "iso-8859-16",
    "koi8-r": "cskoi8r koi koi8 koi8-r koi8_r",
    "koi8-u": "koi8-ru koi8-u",
    "mac-roman": "csmacintosh mac macintosh x-mac-roman",
    "cp874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
    "cp1250": "cp1250 windows-1250 x-cp1250",
    "cp1251": "cp1251 windows-1251 x-cp1251",
    "cp1252": (
        "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 "
        "iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"
    ),
    "cp1253": "cp1253 windows-1253 x-cp1253",
    "cp1254": (
        "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 "
        "latin5 windows-1254 x-cp1254"
    ),
    "cp1255": "cp1255 windows-1255 x-cp1255",
    "cp1256": "cp1256 windows-1256 x-cp1256",
    "cp1257": "cp1257 windows-1257 x-cp1257",
    "cp1258": "cp1258 windows-1258 x-cp1258",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "gb18030": "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "euc_jp": "cseucpkdfmtjapanese euc-jp x-euc-jp",
    "iso2022_jp": "csiso2022jp iso-2022-jp",
    "cp932": "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
    "cp949": (
        "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
        "windows-949"
    ),
    "utf-16-be": "unicodefffe utf-16be",
    "utf-16-le": "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
}
"""The labels of the Encoding Standard and, for each, the Python codec that reads what browsers read.
(A page that says gb2312 uses GBK characters, one that says latin1 uses the quotes of windows-1252 …)
Labels that are not here (utf-7, unicode_escape) are refused: decoded, they could make tags of plain text."""

_DECLARED = compiled_later(
    rb"""(?:<\?xml[^>]{0,100}?encoding|<meta[^>]{0,200}?charset)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:+-]{1,40})""",
    re.IGNORECASE,
)
_ESCAPED = compiled_later("[\ud800-\udfff]")
_CONTROLS = compiled_later("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]+")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@cache
def _codecs() -> Mapping[str, str]:
    """Return the codec of each label."""
    return {label: codec for codec, labels in _LABELS.items() for label in labels.split()}


def decode(source: bytes | str, encoding: str | None = None) -> Decoded:
    """Return the text of a source.

    Asked in turn: the byte order mark, the caller, whether the bytes are UTF-8, whether every other byte is
    NUL as in UTF-16, what a `<meta charset>` or an XML declaration says, and, where the extra `[detect]` is
    installed, a detector. Bytes that are UTF-8 are read as that whatever they declare: files are
    converted more often than their `<meta>` is.

    Args:
        source: Bytes in any encoding, or text.
        encoding: What the caller knows the encoding to be, by a label of the Encoding Standard.

    Raises:
        InputError: If the encoding is unknown or cannot be told, or the bytes are no text at all.
    """
    if isinstance(source, str):
        return _cleaned(source.removeprefix("\ufeff"), None, [])
    for mark, codec in BOMS:
        if source.startswith(mark):
            return _read(source[len(mark) :], codec)
    if encoding is not None:
        return _read(source, _codec(encoding))
    try:
        if b"\x1b$" not in source and b"\x00" not in source:
            return _cleaned(source.decode(), "utf-8", [])
    except UnicodeDecodeError:
        pass
    told = _told(source)
    return _read(source, told) if told else _read(source, _detected(source), detected=True)


def _codec(label: str) -> str:
    """Return the codec of a label.

    Raises:
        InputError: If the Encoding Standard does not know the label.
    """
    found = _codecs().get(label.strip().lower())
    if found is None:
        raise InputError(f"{label!r} is no encoding of the web", kind="encoding")
    return found


def _told(source: bytes) -> str | None:
    """Return the codec that bytes tell, by their NULs or in words; None if they tell none."""
    start = source[:PRESCANNED]
    declared = _DECLARED.search(start)
    if wide := _wide(start[:BEGUN]):
        return wide
    if b"\x1b$" in source:
        return "iso2022_jp"
    try:
        source.decode()
    except UnicodeDecodeError:
        if 0 in start:
            offset = start.index(0)
            raise InputError(f"this is no text: byte 0x00 at offset {offset}", kind="encoding") from None
        return _codec(declared[1].decode("ascii")) if declared else None
    return "utf-8"


def _wide(begun: bytes) -> str | None:
    """Return which of UTF-16 and UTF-32 bytes are in, by where NULs stand in the first of them.

    A head begins with a fence, a blank line, a brace or a letter: its first characters tell.
    """
    fours = [begun[index : index + 4] for index in range(0, len(begun) - 3, 4)]
    if fours and all(four[:2] == b"\0\0" for four in fours):
        return "utf-32-be"
    if fours and all(four[2:] == b"\0\0" for four in fours):
        return "utf-32-le"
    even, odd = begun[::2].count(0), begun[1::2].count(0)
    if min(even, odd) or max(even, odd) < MIN_NULS or 5 * max(even, odd) < len(begun):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _detected(source: bytes) -> str:
    """Return the codec of bytes that declare nothing.

    What the detector proposes is taken where the text that comes out is plausible, and no other encoding
    has another plausible one; in a long text with several, where it is the most common encoding of them.

    Raises:
        InputError: If the detector is not installed, or nothing is sure.
    """
    from articlekit.parsers._detect import plausible_texts

    place = _first_bad(source)
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        message = f"{place} is not UTF-8, and nothing says what it is"
        raise InputError(
            f"{message}: give encoding=…, or install articlekit[detect]", kind="encoding"
        ) from None
    sample = _sample(source)
    found: dict[str, str] = {}
    for codec, text in plausible_texts(sample):
        found.setdefault(text, codec)
    if len(found) == 1:
        return next(iter(found.values()))
    foreign = sum(byte > ASCII for byte in sample)
    best = from_bytes(sample).best() if found and foreign >= MANY else None
    if best is None or str(best) != next(iter(found)):
        raise InputError(
            f"{place} is not UTF-8, and no other encoding is sure: give encoding=…", kind="encoding"
        )
    return found[str(best)]


def _first_bad(source: bytes) -> str:
    """Name the first byte that is not UTF-8."""
    whole = source.decode("utf-8", "surrogateescape")
    offset = len(_ESCAPED.split(whole, maxsplit=1)[0].encode())
    return f"byte 0x{source[offset]:02x} at offset {offset}"


def _sample(source: bytes) -> bytes:
    """Return the whole lines at the beginning: enough to tell, and no character is cut."""
    return source if len(source) <= SAMPLED else source[: source.rfind(b"\n", 0, SAMPLED) + 1] or source


def _read(source: bytes, codec: str, *, detected: bool = False) -> Decoded:
    """Decode bytes; what does not fit becomes U+FFFD, and is told, as is an encoding that nothing says."""
    seen: list[Diagnostic] = []
    if detected:
        message = f"nothing says the encoding: by its letters, this is {codec}"
        seen.append(Diagnostic("encoding.detected", "warning", message))
    try:
        text = source.decode(codec)
    except UnicodeDecodeError as error:
        text = source.decode(codec, "replace")
        message = (
            f"byte 0x{source[error.start]:02x} at offset {error.start} is not {codec}: it is shown as U+FFFD"
        )
        seen.append(Diagnostic("encoding.replaced", "warning", message))
    return _cleaned(text, codec, seen)


def _cleaned(text: str, codec: str | None, seen: list[Diagnostic]) -> Decoded:
    """Take out what no text format can carry: control characters, and halves of characters."""
    if _UNWRITABLE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        text, count = _CONTROLS.subn("", text)
        if count:
            message = f"{count} runs of control characters are left out"
            seen.append(Diagnostic("encoding.control-characters", "info", message))
    return Decoded(text, codec, tuple(seen))
