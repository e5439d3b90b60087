"""How a line is set, whatever it says: in small or large letters, in brackets, after an ornament."""

from __future__ import annotations

__all__ = ["OPENERS", "ORNAMENT", "WRAPPERS", "folded", "unwrapped"]

WRAPPERS = {
    "（": "）",
    "(": ")",
    "【": "】",
    "[": "]",
    "<": ">",
    "〔": "〕",
    "*": "*",
    "—": "—",
    "-": "-",
    "「": "」",
    "《": "》",
    "〈": "〉",
}
"""What a whole line may stand in."""
ORNAMENT = " \t\u00a0\u3000*●▶►▷→➤◆■★☆※▲△・•>»—–-"
"""What may stand before a line's words, or around its label."""
OPENERS = ORNAMENT + "【[(（"
"""What may stand before the words that announce other articles."""


def folded(text: str) -> str:
    """Return a text in small letters as the tables have it, of the same length: the Turkish İ is an i."""
    return text.replace("İ", "i").lower()


def unwrapped(text: str) -> str:
    """Return a line without the brackets or dashes around all of it."""
    line = text.strip()
    while len(line) > 2 and WRAPPERS.get(line[0]) == line[-1] and line.find(line[-1], 1) == len(line) - 1:  # noqa: PLR2004
        line = line[1:-1].strip()
    return line
