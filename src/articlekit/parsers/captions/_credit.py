"""Who made a picture: the credit in the words of a caption.

Each rule is asked in turn; the first that finds somebody wins. A credit must name someone: notes such as
"(Archivbild)" or 视频截图 stay in the caption, and so does everything that no rule is sure of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from articlekit.parsers.captions._cues import (
    CONNECTORS,
    FINAL_MARKS,
    HAN_LABELS,
    LEAD_LABELS,
    PHOTO_LABELS,
    SOURCE_LABELS,
    VERB_TAILS,
    WEAK_CONNECTORS,
)
from articlekit.parsers.captions._names import has_agency, is_agency, is_note, is_wide, may_be_who, names_someone

__all__ = ["CREDIT_RULES", "Found", "find_credit", "is_label", "is_lead_credit", "label_before", "named", "whole_credit"]

MAX_SCANNED = 1_000
"""Characters of a text that are searched for a credit; longer texts are no captions."""

OPENING, CLOSING = "([（［【<〈《〔{", ")]）］】>〉》〕}"
_TRIM = " \t\n\u3000"
_LOOSE = " \t\n\u3000.,;:：，、。|｜-–—·•/／*~"


@dataclass(frozen=True, slots=True)
class Found:
    """A credit in a text."""

    start: int
    """Where what was printed begins, label and brackets included."""
    end: int
    """Where it ends."""
    who: str
    """Who is named, without label, verb and brackets."""
    rule: str
    """The dotted id of the rule."""
    confidence: float
    """How sure it is, from 0 to 1."""


Rule = Callable[[str, bool], "Found | None"]
"""Asked for a text, and whether the page says that the text is a caption."""


# ---------------------------------------------------------------- labels


def _alternation(words: tuple[str, ...]) -> str:
    """Write words as one alternative of a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile the labels once, when a credit is first looked for; no part of them can match in two ways.

    They are matched against small letters, and begin with plain words: so the search skips at C speed.
    """
    spoken = tuple(word for word in PHOTO_LABELS + SOURCE_LABELS + LEAD_LABELS if not is_wide(word[0]))
    han = HAN_LABELS + tuple(word for word in SOURCE_LABELS + LEAD_LABELS if is_wide(word[0]))
    return (
        re.compile(
            rf"(?P<word>{_alternation(spoken)})(?![^\W_])(?:\.(?!\.))?"
            rf"(?: (?P<link>{_alternation(CONNECTORS)})(?![^\W_]))?"
            r"(?P<mark> ?(?::|：|=|＝|\.\.\.|…|／|/(?! )| / ))?"
        ),
        re.compile(
            rf"(?P<word>{_alternation(han)})(?P<link> ?via| ?by|于|於|自)?"
            r"(?P<mark> ?(?:：|:|/|／|＝|=|\||｜|丨))?"
        ),
    )


@dataclass(frozen=True, slots=True)
class _Label:
    """A label in a text."""

    start: int
    end: int
    word: str
    link: str
    marked: bool
    han: bool


@lru_cache(maxsize=64)
def _labels(text: str) -> tuple[_Label, ...]:
    """Return the labels of a text, the last first."""
    small = text.lower()
    if len(small) != len(text):  # a capital that is two small letters would move everything after it
        small = text
    spoken, han = _patterns()
    found = [
        _label(match, han=False)
        for match in spoken.finditer(small)
        if not (match.start() and small[match.start() - 1].isalnum())
    ]
    if not small.isascii():
        found += [_label(match, han=True) for match in han.finditer(small)]
    return tuple(sorted(found, key=lambda label: -label.start))


def _label(match: re.Match[str], *, han: bool) -> _Label:
    """Read one label."""
    return _Label(match.start(), match.end(), match["word"], (match["link"] or "").strip(), bool(match["mark"]), han)


def _bracket_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the brackets that open right before `start` and close at or after `end`."""
    before = len(text[:start].rstrip(_TRIM)) - 1
    if before < 0 or text[before] not in OPENING:
        return None
    close = _closing(text, before)
    return (before, close) if close is not None and close >= end else None


def _closing(text: str, opening: int) -> int | None:
    """Return where the bracket at `opening` closes; brackets inside it count."""
    depth = 0
    for index in range(opening, len(text)):
        depth += (text[index] in OPENING) - (text[index] in CLOSING)
        if not depth:
            return index
    return None


def _opening(text: str, closing: int) -> int | None:
    """Return where the bracket that closes at `closing` opens."""
    depth = 0
    for index in range(closing, -1, -1):
        depth += (text[index] in CLOSING) - (text[index] in OPENING)
        if not depth:
            return index
    return None


def _at_boundary(text: str, start: int) -> bool:
    """Tell whether a label may begin here: after a sentence, a line, a bar, a bracket, or at the start."""
    before = text[:start].rstrip(" \t\u3000")
    return not before or before[-1] in FINAL_MARKS or before[-1] in "\n|｜/／-–—·•)]）］】”\"»’*,，、；;:：" + OPENING


def _clean(who: str) -> str:
    """Strip what surrounds a name: blanks, dashes, one pair of brackets, labels and verbs that are left."""
    who = who.strip(_LOOSE)
    if who and who[0] in OPENING and _closing(who, 0) == len(who) - 1:
        who = who[1:-1].strip(_LOOSE)
    for mark in ("©", "ⓒ", "(c)", "(C)", "（c）", "（C）", "（Ｃ）", "Ⓒ"):
        who = who.removeprefix(mark).strip(_TRIM)
    who = who[4:] if who[:4].lower() == "via " else who
    unmatched = who.count("(") - who.count(")")
    return who.rstrip(")") if unmatched < 0 else who


def _without_verb(who: str) -> str:
    """Strip the verb after a name: 方野 摄, 佐藤撮影, 강릉시 제공; a map (地图) is no verb."""
    for verb in VERB_TAILS:
        name = who.removesuffix(verb)
        if name and name != who and (verb not in {"图", "圖", "绘"} or name[-1].isspace()):
            return name.rstrip(_LOOSE)
    return who


def _without_label(who: str) -> str:
    """Strip a second label before a name: `Photo: Courtesy of X`, `Foto: © X`."""
    for label in _labels(who):
        if label.start == 0 and (label.marked or label.link) and who[label.end :].strip(_LOOSE):
            return who[label.end :].strip(_LOOSE)
    return who


def labelled(text: str, certain: bool) -> Found | None:  # noqa: FBT001 - the signature of every rule
    """A label, a mark and a name: `Foto: X`, 图片来源：X, `사진=X`, `(Quelle: X)`; all over the world."""
    for label in _labels(text):
        if not label.marked or not _label_may_stand(text, label, certain=certain):
            continue
        found = _after_label(text, label, "credit.label", certain=certain)
        if found:
            return found
    return None


def _label_may_stand(text: str, label: _Label, *, certain: bool) -> bool:
    """Refuse labels inside longer words and phrases: 地图：, `big picture:`."""
    bounded = _at_boundary(text, label.start)
    if "/" in text[label.start + len(label.word) : label.end] and not label.han:
        return bounded
    bracketed = label.start > 0 and text[:label.start].rstrip(_TRIM)[-1:] in tuple(OPENING)
    if label.word in {"来源", "來源", "自", "图", "圖", "図", "摄", "攝", "来自", "照片", "カメラ", "画像"} and label.han:
        return bracketed or bounded or text[label.start - 1].isspace()
    if label.word in SOURCE_LABELS:
        return bounded or certain or text[label.start].isupper()
    return bounded or label.han or text[label.start - 1].isspace()


def _after_label(text: str, label: _Label, rule: str, *, certain: bool) -> Found | None:
    """Read the name after a label, to the end of its brackets, of its line, or of the text."""
    brackets = _bracket_around(text, label.start, label.end)
    if brackets:
        who = _without_verb(_without_label(_clean(text[label.end : brackets[1]])))
        if may_be_who(who):
            return Found(brackets[0], brackets[1] + 1, who, rule, 0.97)
        return None
    leading = not text[: label.start].strip(_LOOSE)
    return _credit_first(text, label, rule) if leading else _credit_last(text, label, rule, certain=certain)


def _credit_last(text: str, label: _Label, rule: str, *, certain: bool) -> Found | None:
    """Read a name that runs to the end of the text, or of the line, or to a Chinese full stop."""
    stop = len(text)
    for end in (text.find(mark, label.end) for mark in "\n。；"):
        stop = min(stop, end) if end > label.end + 1 else stop
    who = _without_verb(_without_label(_clean(text[label.end : stop])))
    sure = label.marked and _at_boundary(text, label.start)
    if not names_someone(who, strict=not (sure or certain or label.han)):
        return None
    return Found(label.start, stop, who, rule, 0.95 if sure else 0.85)


_SHOWS = frozenset({"图", "圖", "図", "写真", "画像", "图片", "圖片", "照片", "插图", "イラスト"})
"""Labels that, at the start, as often say what the picture shows: 图丨老车间."""


def _credit_first(text: str, label: _Label, rule: str) -> Found | None:
    """Read a name that stands before the caption, or alone: `Foto: X`, `Foto: X. Der Steg im Mai`."""
    rest = text[label.end :]
    alone = _without_verb(_without_label(_clean(rest)))
    if label.word in _SHOWS and not (is_agency(alone) or len(alone) <= 4 or alone != _clean(rest)):  # noqa: PLR2004
        return None
    few = len(alone.split()) <= 3 and len(alone) <= 40  # noqa: PLR2004 - "Foto: privat", "Photo: the author"
    if names_someone(alone, strict=not few):
        return Found(0, len(text), alone, rule, 0.93)
    for cut in _ends_of_names(rest):
        who = _without_label(_clean(rest[:cut]))
        if names_someone(who, strict=True) and rest[cut:].strip(_LOOSE):
            return Found(0, label.end + cut, who, rule + "-first", 0.85)
    return None


def _ends_of_names(rest: str) -> Iterator[int]:
    """Give where a name that comes first may end: at a line, a bar, a dash, a full stop."""
    for mark in ("\n", " | ", "｜", "。", " – ", " — ", ". "):
        end = rest.find(mark, 1)
        if end > 0:
            yield end + 1


# ---------------------------------------------------------------- the other rules


def own_line(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """The last or the first line is a credit and nothing else, as in captions with `<br>`."""
    if "\n" not in text:
        return None
    first, last = text.index("\n"), text.rindex("\n")
    for start, end in ((last + 1, len(text)), (0, first)):
        found = whole_credit(text[start:end])
        if found and text[:start].strip(_LOOSE) + text[end:].strip(_LOOSE):
            return Found(start, end, found.who, "credit.line", found.confidence)
    return None


_HAN_VERBS = tuple(verb for verb in VERB_TAILS if not "\uac00" <= verb[0] <= "\ud7a3")
_REPORTER = re.compile(r"(?:\S{0,8}(?:记者|記者|通讯员|特派员))? ?\S{2,12}(?: ?[/／、] ?\S{2,12})?$")


def han_photographer(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """A name and a verb at the end, as the Chinese press prints it: 新华社记者 方野 摄, 张三 图."""
    body = text.rstrip(_LOOSE)
    if not body.endswith(_HAN_VERBS):
        return None
    verb = next(verb for verb in _HAN_VERBS if body.endswith(verb))
    before = body.removesuffix(verb)
    clause = max((before.rfind(mark) for mark in "。！？；，、\n”）)"), default=-1) + 1
    match = _REPORTER.search(before.rstrip(" ／/"), clause)
    if match is None:
        return None
    return _name_before_verb(text, before.rstrip(" ／/"), clause, verb, len(body))


def _name_before_verb(text: str, before: str, clause: int, verb: str, end: int) -> Found | None:
    """Read the name that ends `before`: all of its clause, or its last words."""
    start = _start_of_name(before, clause)
    who = before[start:].strip(_LOOSE)
    spaced = start > clause or before != text[: len(before)].rstrip() or text[len(before)] == " "
    weak = verb in {"图", "圖", "绘", "提供", "制图"}
    if (weak and not spaced and start == 0) or not names_someone(who, strict=True) or who[-1:] in "示意截效地配附题如下上左右本":
        return None
    return Found(start, end, who, "credit.verb", 0.93)


def _start_of_name(before: str, clause: int) -> int:
    """Return where the name begins: at the reporter's house, else at the last blank, else with its clause."""
    for cue in ("新华社", "中新社", "人民日报", "本报", "本報", "記者", "记者", "通讯员"):
        found = before.rfind(cue, clause)
        if found >= 0:
            blank = before.rfind(" ", clause, found)
            return blank + 1 if blank >= 0 else (found if cue not in {"记者", "記者"} else clause)
    blank = before.rfind(" ", clause)
    return blank + 1 if blank >= 0 else clause


def japanese_tail(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """What follows the last ＝ or 、 with 撮影 or 提供, or an agency after ＝, as Japanese newspapers print it."""
    body = text.rstrip(_LOOSE)
    if "＝" not in body and "=" not in body and not body.endswith(("撮影", "提供", "写す")):
        return None
    start = max(body.rfind("＝"), body.rfind("="))
    for verb in ("撮影", "提供", "写す"):
        if body.endswith(verb):
            comma = max(start, body.rfind("、"), body.rfind("。"), body.rfind("\n"))
            who = body[comma + 1 :].removesuffix(verb).strip(_LOOSE)
            if comma > 0 and names_someone(who, strict=True) and not any(map(str.isdigit, who)):
                return Found(comma, len(text), who, "credit.verb", 0.94)
            return None
    who = body[start + 1 :].strip(_LOOSE) if start > 0 else ""
    if who and (is_agency(who) or (has_agency(who) and names_someone(who, strict=True))):
        return Found(start, len(text), who, "credit.equals", 0.93)
    return None


def korean_tail(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """`X 제공` or `/X 기자` at the end, as the Korean press prints it."""
    body = text.rstrip(_LOOSE)
    if not "가" <= body[-1:] <= "힣":
        return None
    slash = body.rfind("/")
    if slash > 0 and (body.endswith("기자") or is_agency(body[slash + 1 :])):
        who = body[slash + 1 :].strip(_LOOSE)
        if names_someone(who) and "가" <= (body[slash - 1] if body[slash - 1] != " " else body[slash - 2]) <= "힣" or who.endswith("기자"):
            return Found(slash, len(text), who, "credit.verb", 0.93)
    for verb in ("제공", "촬영", "캡처", "기자"):
        if not body.endswith(" " + verb):
            continue
        clause = max(body.rfind(mark) for mark in ".。\n,/") + 1
        who = body[clause:].strip(_LOOSE)
        who = who if verb == "기자" else who.removesuffix(verb).strip(_LOOSE)
        if names_someone(who, strict=True) and len(who.split()) <= 3:  # noqa: PLR2004
            return Found(clause, len(text), who, "credit.verb", 0.9)
    return None


def copyright_mark(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """© and a name to the end; a year after it makes it the page's notice, not a credit."""
    body = text.rstrip(_LOOSE)
    start = max(body.rfind("©"), body.rfind("ⓒ"), body.rfind("（Ｃ）"), body.rfind("（C）"), body.lower().rfind("(c) "))
    if start < 0:
        return None
    brackets = _bracket_around(text, start, start + 1)
    stop = brackets[1] if brackets else len(text)
    line = text.find("\n", start, stop)
    stop = line if line > 0 else stop
    who = _without_label(_clean(text[start:stop]))
    if who[:4].isdigit() or not names_someone(who):
        return None
    begin = len(text[:start].rstrip(" –—-|/")) if not brackets else brackets[0]
    return Found(begin, brackets[1] + 1 if brackets else stop, who, "credit.copyright", 0.96)


def bracketed(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """Brackets at the end round a label, an agency, `Name/Agency` or a name with a verb: (AP Photo/X), （X撮影）."""
    body = text.rstrip(_LOOSE)
    if not body or body[-1] not in CLOSING:
        return None
    start = _opening(body, len(body) - 1)
    if start is None:
        return None
    inner = body[start + 1 : -1].strip(_TRIM)
    who = _in_brackets(inner, certain=certain)
    if who is None and certain and start == 0 and 2 <= len(inner.split()) <= 4 and names_someone(inner, strict=True):  # noqa: PLR2004
        who = inner
    if who is None or (body[start] in "[［【" and start == 0 and len(body) < len(text)):
        return None
    begin = _begin_of_bracketed(body, start, who)
    if begin < start and who == inner:
        who = body[begin:].strip(_LOOSE[:-1])
    return Found(begin, len(text), who, "credit.brackets", 0.95)


def _begin_of_bracketed(body: str, start: int, who: str) -> int:
    """Return where a bracketed credit begins: with the name before it in `Pilar Sanz (EFE)`, or with 新华社发."""
    if body[:start].endswith(("新华社发", "中新社发")):
        return start - 4
    segment = _last_segment(body[:start])
    name = body[segment:start].strip(_TRIM)
    named = 2 <= len(name.split()) <= 4 and names_someone(name, strict=True) and name[0].isupper()  # noqa: PLR2004
    return segment if segment and named and is_agency(who) and body[start] == "(" else start


def _in_brackets(inner: str, *, certain: bool) -> str | None:
    """Return whom the words in a pair of brackets name."""
    who = _without_verb(inner)
    if who != inner and names_someone(who, strict=True):
        return _without_label(_clean(who))
    label = next((label for label in _labels(inner) if label.start == 0), None)
    if label and (label.link or label.marked or not label.han):
        named = _clean(inner[label.end :])
        if named and names_someone(named, strict=label.link in WEAK_CONNECTORS or not label.marked):
            return _without_label(named)
    who = _without_label(_clean(inner))
    if names_someone(who, strict=True) and (is_agency(who) or has_agency(who) or _is_name_and_house(who)):
        return who
    if inner.lower().startswith("via ") and names_someone(inner[4:]):
        return _clean(inner[4:])
    return None


def _is_name_and_house(who: str) -> bool:
    """Tell whether two or three names stand parted by a stroke, as `Adel Hana/CBC` does."""
    parts = [part.strip() for part in re.split("[/／]", who)]
    return len(parts) > 1 and all(
        len(part) > 1 and names_someone(part, strict=True) and not part.islower() for part in parts
    ) and any(" " in part or len(part) > 3 for part in parts)  # noqa: PLR2004


def label_after(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """A name and then the label, as Lithuania prints it: `Jono Petraičio nuotr.`"""
    body = text.rstrip(_LOOSE)
    word = next((word for word in ("nuotr", "nuotrauka", "nuotraukos") if body.lower().endswith(" " + word)), None)
    if word is None:
        return None
    before = body[: -len(word)].rstrip(_LOOSE)
    start = max(_last_segment(before), before.rfind("(") + 1, before.rfind(" / ") + 1)
    who = before[start:].strip(_LOOSE)
    begin = start - 1 if start and before[start - 1] == "(" else start
    return Found(begin, len(text), who, "credit.label-after", 0.93) if names_someone(who, strict=True) else None


def label_without_mark(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """A label and a capitalised name without a colon: `Photo by X`, `fot. X`, `Beeld ANP`; not `Foto de familia`."""
    for label in _labels(text):
        if label.marked or not (_at_boundary(text, label.start) or _is_by(text, label)):
            continue
        rest = text[label.end :]
        if not rest[:1].isspace() and not label.link:
            continue
        who = _without_label(_clean(rest))
        thanked = "courtesy" in text[label.start : label.end].lower()
        short = (len(who.split()) <= 4 or has_agency(who)) and not who[:1].islower()  # noqa: PLR2004
        if thanked and names_someone(who):
            return Found(label.start, len(text), who, "credit.label-bare", 0.9)
        if names_someone(who, strict=True) and short and not _begins_phrase(label, who):
            return Found(label.start, len(text), who, "credit.label-bare", 0.88)
        found = _credit_last(text, label, "credit.label-bare", certain=False) if label.link == "by" else None
        if found and label.start:
            return found
    return None


def _is_by(text: str, label: _Label) -> bool:
    """Tell whether a label is a capitalised `Photo by` in running text."""
    return label.link in {"by", "von", "courtesy of"} and text[label.start].isupper()


def _begins_phrase(label: _Label, who: str) -> bool:
    """Tell whether the label is rather the first word of a caption: `Image of Mars`, `Map Room`."""
    if label.han or label.word in {"art", "map", "still", "video", "drawing", "painting", "image", "imagine", "maps"}:
        return not (label.link == "by" or has_agency(who))
    return label.link in WEAK_CONNECTORS and not (has_agency(who) or len(who.split()) > 1 and label.link not in {"of", "from"} and label.start > 0)


_STOPS = (
    ". ", "! ", "? ", "。", "！", "？", "… ", "۔ ", "। ", "\n", " | ", "｜", " - ", " – ", " — ", "” ", '" ', "» ", ") ",
)  # fmt: skip
"""What may stand before a credit that has no mark of its own."""


def _last_segment(text: str) -> int:
    """Return where the last stretch of a text begins, after a sentence, a bar, a dash, a line."""
    body = text.rstrip(_LOOSE)
    best = 0
    for mark in _STOPS:
        found = body.rfind(mark)
        if found >= 0:
            best = max(best, found + len(mark))
    return best


def agency_tail(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """The last stretch is an agency or `Name/Agency`, with no mark at all: `… the tower. Jo Doe/Getty Images`."""
    for start in _segments(text):
        who = _without_label(_clean(text[start:]))
        if not who or not names_someone(who, strict=True):
            continue
        if is_agency(who, alone=not certain) or _is_agency_credit(who):
            return Found(start, len(text), who, "credit.agency", 0.9)
    return None


def _segments(text: str) -> list[int]:
    """Give where the last stretch may begin: after the last terminator, and after the one before it."""
    last = _last_segment(text)
    if not last:
        return []
    earlier = _last_segment(text[:last].rstrip(" -–—|"))
    return [earlier, last] if earlier else [last]


def _is_agency_credit(who: str) -> bool:
    """Tell whether a name has an agency at its side: `X/AFP`, `X, AP`, `AP Photo/X`, `X (EFE)`, `X via Reuters`."""
    joined = any(mark in who for mark in "/／,，(（|") or " via " in who or " - " in who or " – " in who
    return has_agency(who) and (joined or len(who.split()) <= 3)  # noqa: PLR2004


def agency_stroke(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """`REUTERS/Name` at the end, with nothing but a blank before it."""
    body = text.rstrip(_LOOSE)
    stroke = body.find("/", max(0, len(body) - 60))
    while stroke > 0:
        start = body.rfind(" ", 0, stroke) + 1
        house, rest = body[start:stroke], body[stroke + 1 :].strip()
        if start > 0 and len(rest.split()) <= 4 and house[:1].isupper() and is_agency(house) and names_someone(rest, strict=True):  # noqa: PLR2004
            return Found(start, len(text), body[start:], "credit.agency-stroke", 0.93)
        stroke = body.find("/", stroke + 1)
    return None


def bar(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """A name after a bar, in a text that is known to be a caption: `CAP | Jo Doe`."""
    body = text.rstrip(_LOOSE)
    start = max(body.rfind(" | "), body.rfind("｜"), body.rfind(" || "))
    if not certain or start <= 0:
        return None
    who = _without_label(_clean(body[start + 1 :]))
    return Found(start, len(text), who, "credit.bar", 0.85) if names_someone(who, strict=True) else None


def agency_alone(text: str, certain: bool) -> Found | None:  # noqa: FBT001
    """The whole text is an agency, or a name with an agency at its side."""
    who = _without_label(_clean(text))
    if not names_someone(who, strict=True):
        return None
    if is_agency(who, alone=not certain) or (_is_agency_credit(who) and len(who.split()) <= 8):  # noqa: PLR2004
        return Found(0, len(text), who, "credit.agency", 0.9)
    return None


CREDIT_RULES: tuple[Rule, ...] = (
    own_line,
    labelled,
    copyright_mark,
    bracketed,
    han_photographer,
    japanese_tail,
    korean_tail,
    label_after,
    label_without_mark,
    agency_stroke,
    agency_tail,
    bar,
    agency_alone,
)
"""Asked in this order; the first that names someone wins."""


@lru_cache(maxsize=256)
def find_credit(text: str, *, certain: bool = False) -> Found | None:
    """Return the credit in the words of a caption, if they name someone.

    Args:
        text: The words, with line feeds where the page breaks lines.
        certain: The page says that this is a caption, so weaker signs will do.
    """
    if not text or len(text) > MAX_SCANNED:
        return None
    return next((found for rule in CREDIT_RULES if (found := rule(text, certain))), None)


def named(text: str) -> str:
    """Return whom a text that is known to be a credit names: without label, verb and brackets."""
    return _without_verb(_without_label(_clean(text)))


def is_label(text: str) -> bool:
    """Tell whether a text is a credit's label and nothing else."""
    return any(label.start == 0 and not text[label.end :].strip(_LOOSE) for label in _labels(text.strip(_LOOSE)))


def label_before(text: str, start: int) -> int:
    """Return where the label before a name begins, or `start` itself: `Credit...` in an element of its own."""
    for label in _labels(text[:start]):
        if label.end == len(text[:start].rstrip(_TRIM)) and (label.marked or label.link):
            return label.start
    return start


def whole_credit(text: str, *, certain: bool = True) -> Found | None:
    """Return the credit that a text is from its first to its last word, if it is one."""
    found = find_credit(text, certain=certain)
    if found is None or text[: found.start].strip(_LOOSE) or text[found.end :].strip(_LOOSE):
        return None
    return found


def is_lead_credit(text: str) -> bool:
    """Tell whether a text is the credit of the picture above the article: 题图：X, `Titelbild: X`."""
    return text[:40].lower().lstrip("（([【 \u3000").startswith(LEAD_LABELS) and whole_credit(text) is not None
