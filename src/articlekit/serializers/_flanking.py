"""Which characters let Markdown's stars be emphasis: the sides of a run of delimiters."""

import unicodedata

__all__ = ["can_emphasise", "is_space", "is_word"]

_ASCII = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_UNSURE_SPACES = frozenset("\x0b\x1c\x1d\x1e\x1f\x85\u200b\u2028\u2029\ufeff")


def is_space(char: str) -> bool:
    """Tell whether a character is white space to every reader; the edge of a text ("") is."""
    return not char or char in "\t\n\r\f" or unicodedata.category(char) == "Zs"


def is_punctuation(char: str) -> bool:
    """Tell whether a character is punctuation to every reader."""
    return char in _ASCII or unicodedata.category(char).startswith("P")


def is_word(char: str) -> bool:
    """Tell whether a character is neither white space nor punctuation to any reader.

    Symbols became punctuation with CommonMark 0.31; readers differ on them.
    """
    return (
        bool(char)
        and char not in _UNSURE_SPACES
        and unicodedata.category(char)[0] not in "PSZ"
        and char not in "\t\n\r\f"
    )


def can_emphasise(before: str, first: str, last: str, after: str) -> bool:
    """Tell whether delimiters would be read as emphasis by every CommonMark reader.

    Args:
        before: The character before the opening delimiters; "" at the start of a line.
        first: The first character inside.
        last: The last character inside.
        after: The character after the closing delimiters; "" at the end.
    """
    return _holds(before, first) and _holds(after, last)


def _holds(outer: str, inner: str) -> bool:
    """Tell whether delimiters between these two flank the inner one.

    GitHub's reader takes no tilde for a side: it looks at what is behind, which is not known here.
    """
    if is_word(inner):
        return True
    if inner in _UNSURE_SPACES or is_space(inner) or "~" in {inner, outer}:
        return False
    return is_space(outer) or is_punctuation(outer)
