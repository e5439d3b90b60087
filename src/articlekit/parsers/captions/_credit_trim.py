"""From what is printed to who is named: labels, verbs and brackets are stripped."""

from __future__ import annotations

from articlekit.parsers.captions._brackets import OPENING, closing_of
from articlekit.parsers.captions._credit_labels import labels_at_start
from articlekit.parsers.captions._cues import VERB_TAILS
from articlekit.parsers.captions._found import LOOSE
from articlekit.parsers.captions._span import EDGE
from articlekit.parsers.captions._starts import Ends

__all__ = ["clean", "named", "without_label", "without_verb"]


_SIGNS = ("©", "ⓒ", "(c)", "(C)", "（c）", "（C）", "（Ｃ）", "Ⓒ", "📷", "📸")
_SIGN_STARTS = frozenset(sign[0] for sign in _SIGNS)
_VERBS = Ends(VERB_TAILS)


def clean(who: str) -> str:
    """Strip what surrounds a name: blanks, dashes, one pair of brackets, labels and verbs that are left."""
    who = who.strip(LOOSE)
    if who and who[0] in OPENING and closing_of(who, 0) == len(who) - 1:
        who = who[1:-1].strip(LOOSE)
    if who[:1] in _SIGN_STARTS:
        for mark in _SIGNS:
            who = who.removeprefix(mark).strip(EDGE + ":")
    who = who[4:] if who[:4].lower() == "via " else who
    who = _without_plea(who) if "侵" in who else who
    unmatched = who.count("(") - who.count(")")
    return who.rstrip(")") if unmatched < 0 else who


def _without_plea(who: str) -> str:
    """Strip the plea of Chinese blogs to tell whose picture it is: 网络，侵删."""
    name, found, _ = who.partition("侵")
    name = name.rstrip("如有若")
    return name.rstrip(LOOSE) if found and name[-1:] in tuple("，,；; ") else who


def without_verb(who: str) -> str:
    """Strip the verb after a name: 方野 摄, 佐藤撮影, 강릉시 제공; a map (地图) is no verb."""
    for verb in _VERBS.of(who):
        name = who.removesuffix(verb)
        if name and name != who and (verb not in {"图", "圖", "绘"} or name[-1].isspace()):
            return name.rstrip(LOOSE)
    return who


def without_label(who: str) -> str:
    """Strip a second label before a name: `Photo: Courtesy of X`, `Foto: © X`."""
    for label in labels_at_start(who):
        if who[label.end - 1] == "/":  # who handed it out: `Foto: Reprodução/TV Maré`
            continue
        if (label.marked or label.link) and (rest := who[label.end :].strip(LOOSE)):
            return rest
    return who


def named(text: str) -> str:
    """Return whom a text that is known to be a credit names: without label, verb and brackets."""
    return without_verb(without_label(clean(text)))
