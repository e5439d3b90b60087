"""What speaks for a text next to a picture being its caption.

Each piece of evidence is a small function that returns points, the log of odds.
"""

from __future__ import annotations

from articlekit._patterns import compiled_later
from articlekit.parsers.captions._boxes import words_of
from articlekit.parsers.captions._candidate import VETO, Candidate, Evidence
from articlekit.parsers.captions._credit import is_labelled_credit, whole_credit
from articlekit.parsers.captions._cues import ABOVE_MARKS, NOTES, NUMBERED, OPENERS, PLACE_WORDS
from articlekit.parsers.captions._names import MAX_WHO, is_note, names_someone
from articlekit.parsers.captions._scene import MAX_COLUMNS
from articlekit.parsers.captions._starts import Ends, Starts, alternation

__all__ = ["FOR"]

NAME = range(2, 5)
"""Words of a person's name."""
MAX_PORTRAIT = 60
"""Characters of the longest name below a portrait."""
LONG = 20
"""Letters of a text that says so much of an alt that it is the same."""
MIN_NOTE = 8
"""Letters of the longest note in Latin letters that is too short to be a sign: `archive`, `file`."""
AROUND = 8
"""How many drafts before and after a picture are searched for a name."""


_OPENERS = Starts(OPENERS)
_NUMBERED = Starts(NUMBERED)
_TELLING = frozenset({"显示", "顯示", "表明", "说明", "說明", "可见", "可見", "可以", "反映", "中可", "中的"})
"""What follows 上图 and 下图 in sentences of the text that argue from a picture: 上图显示，水位下降。"""


def cue_at_start(candidate: Candidate) -> float:
    """▲, 图为, Pictured:, Figure 3, all over the world."""
    text = candidate.folded
    if text[:1] in ABOVE_MARKS:
        return 5.0
    if _OPENERS.begin(text):
        return 0.0 if candidate.is_final and text[2:4] in _TELLING else 4.0
    return 4.0 if _is_numbered(text) else 0.0


def _is_numbered(text: str) -> bool:
    """Tell whether a text begins as `Figure 3:`, `图2`, `Abb. 1` do."""
    for word in _NUMBERED.of(text):
        if text.startswith(word):
            rest = text[len(word) :].lstrip(" .:№#")
            number = rest[: next((i for i, char in enumerate(rest) if not char.isdigit()), len(rest))]
            if number and len(number) <= 3:  # noqa: PLR2004 - a year is no number of a picture
                return True
    return False


_CLOSING_NOTES = Ends(note for note in NOTES if len(note) > 2 and not note.isascii())  # noqa: PLR2004
_BRACKETED = compiled_later(alternation([word for word in PLACE_WORDS if word[0] in "(（"]))
_BARE = compiled_later(alternation([word for word in PLACE_WORDS if word[0] not in "(（"]))


def cue_within(candidate: Candidate) -> float:
    """(left), (Archivbild), 视频截图: words that only captions use."""
    text = candidate.folded
    if _CLOSING_NOTES.end(text) or _ends_in_note(text):
        return 3.5
    bracketed = ("(" in text or "（" in text) and _BRACKETED.search(text)
    return 3.0 if bracketed or _BARE.search(text) else 0.0


_NOTE_STARTS = compiled_later(
    r"(?:^|[.!?。] |[\[(（] ?| [–—|-] )(?P<note>[^.!?。()（）\[\]]{4,40})[.)）\]]*\Z"
)
_WORDS_TOO = frozenset({"archives", "illustrations", "repertorio", "undefined"})
"""Notes that are common words, too, and say nothing alone."""
_NOTE_ENDS = Ends(
    note
    for note in NOTES - _WORDS_TOO
    if len(note) > MIN_NOTE or (len(note) > 3 and not note.isascii())  # noqa: PLR2004
)


def _ends_in_note(text: str) -> bool:
    """Tell whether a note stands alone, in brackets at the end, or as the last sentence: `… Arkivbild`."""
    if not _NOTE_ENDS.end(text.rstrip(".)）]")):
        return False
    found = _NOTE_STARTS.search(text)
    return found is not None and found["note"] not in _WORDS_TOO and is_note(found["note"])


def names_a_photographer(candidate: Candidate) -> float:
    """A credit in the words: with a label or a verb it is hardly anything else."""
    found = candidate.credit
    if found is None:
        return 0.0
    if found.start == 0 and found.end >= len(candidate.text) and candidate.is_source_line:
        return 0.0
    return _BY_RULE.get(found.rule, 4.5)


_BY_RULE = {
    "credit.agency": 3.2,
    "credit.element": 3.0,
    "credit.agency-stroke": 3.5,
    "credit.label-bare": 3.0,
    "credit.name-and-house": 3.0,
    "credit.brackets": 4.0,
}
"""Points of those credits that are a weaker sign than a label or a verb."""


def repeats_the_alt(candidate: Candidate) -> float:
    """The text says what the picture's alt or title says, letter by letter."""
    image = candidate.scene.image(candidate.visual)
    words = _letters(candidate.text) if image is not None and (image.alt or image.title) else ""
    if image is None or len(words) < 4:  # noqa: PLR2004
        return 0.0
    said = {_letters(image.alt or ""), _letters(image.title or "")}
    if words in said:
        return 5.0 if len(words) >= 9 else 3.0  # noqa: PLR2004
    long = [other for other in said if len(other) >= 20]  # noqa: PLR2004
    return (
        3.5
        if any(words.startswith(other) or (other.startswith(words) and len(words) >= LONG) for other in long)
        else 0.0
    )


def _letters(text: str) -> str:
    """Return the letters and digits of a text in lower case."""
    return "".join(filter(str.isalnum, text.lower()))


def grey(candidate: Candidate) -> float:
    """Grey text, as feeds of Chinese sites keep it."""
    return 2.5 if candidate.look.grey and not candidate.scene.habit.grey else 0.0


def small(candidate: Candidate) -> float:
    """Small text."""
    return 2.5 if candidate.look.small and not candidate.scene.habit.small else 0.0


def italic(candidate: Candidate) -> float:
    """Wholly italic text, as in Jekyll posts and newsletters."""
    return 2.6 if candidate.look.italic and not candidate.scene.habit.italic else 0.0


def centred(candidate: Candidate) -> float:
    """Centred text under a centred picture, unless the article centres everything."""
    if not candidate.look.centred or candidate.scene.habit.centred:
        return 0.0
    return 2.4 if candidate.place != "before" or candidate.scene.look(candidate.visual).centred else 1.5


def same_paragraph(candidate: Candidate) -> float:
    """The rest of the picture's own paragraph, after a `<br>`."""
    if candidate.place != "same":
        return 0.0
    if not candidate.look.draft.broken and candidate.is_final and not candidate.look.wrapped:
        return 0.8  # a picture at the start of a paragraph, round which its text flows
    return 3.2 if candidate.look.width <= 110 else 3.0  # noqa: PLR2004


def own_box(candidate: Candidate) -> float:
    """A picture and a short text have an element to themselves."""
    if candidate.place != "box":
        return 0.0
    if candidate.look.draft.box.tag not in {"p", "h1", "h2", "h3", "h4"}:
        return 3.2
    return 1.2 if candidate.is_final or _is_backdrop(candidate) else 1.6


_BACKDROPS = frozenset({"backdrop", "background", "banner", "cover", "hero", "overlay"})


def _is_backdrop(candidate: Candidate) -> bool:
    """Tell whether the picture lies behind the words, as in cover blocks, whose words are a title."""
    box = candidate.scene.drafts[candidate.visual].box
    return any(not _BACKDROPS.isdisjoint(words_of(name)) for name in box.classes)


def wrapped(candidate: Candidate) -> float:
    """One `<span>` or `<font>` round all of the text, which body paragraphs lack."""
    return 1.2 if candidate.look.wrapped and not candidate.scene.habit.wrapped else 0.0


def named_text(candidate: Candidate) -> float:
    """An element says "description" or "text"."""
    return 1.5 if candidate.scene.part(candidate.index).weak else 0.0


def takes_turns(candidate: Candidate) -> float:
    """Labels and pictures take turns, one label for each picture."""
    return {"follow": 2.0, "precede": 5.0}.get(candidate.turn or "", 0.0)


def shortness(candidate: Candidate) -> float:
    """Captions are short: half have fewer than 84 characters. Those that end in a credit may be longer."""
    columns = candidate.look.width
    if candidate.ends_in_credit:
        return 0.0 if columns <= MAX_COLUMNS else -1.0 if columns <= 2.5 * MAX_COLUMNS else VETO
    if columns > MAX_COLUMNS * 1.9:
        return VETO
    if columns > MAX_COLUMNS:
        return -4.0
    long = -0.5 if candidate.stands_out else -1.0
    return 0.5 if columns <= 90 else 0.0 if columns <= 130 else long  # noqa: PLR2004


def ending(candidate: Candidate) -> float:
    """No final mark speaks for a caption, but many captions are sentences."""
    if not candidate.is_final:
        return 0.8
    return 0.0 if candidate.ends_in_credit else -0.3 if candidate.stands_out else -1.0


def shorter_than_the_article(candidate: Candidate) -> float:
    """In an article of long paragraphs, a short text right under a picture stands out.

    Under the first picture it may be the article's own first sentence instead.
    """
    columns, habit = candidate.look.width, candidate.scene.habit
    if columns < 30:  # noqa: PLR2004
        return 0.0
    points = 3.2 if habit.is_wider(columns / 0.45) else 1.6 if habit.is_wider(columns / 0.7) else 0.0
    begins = candidate.visual == 0 and candidate.is_final and not candidate.stands_out
    return points / 2 if begins else points


def names_one_of_the_article(candidate: Candidate) -> float:
    """Two to four capitalised words that the paragraphs around say, too: the name below a portrait.

    Guards: subheads in title case are hardly repeated word by word in a sentence; bold lines are not asked.
    """
    text = candidate.text
    if len(text) > MAX_PORTRAIT or candidate.is_final or text.islower() or text.upper() == candidate.folded:
        return 0.0
    if len(text.split()) not in NAME or candidate.look.bold or not names_someone(text, strict=True):
        return 0.0
    near = range(
        max(0, candidate.visual - AROUND), min(len(candidate.scene.drafts), candidate.visual + AROUND)
    )
    said = (candidate.scene.text(index) for index in near if index != candidate.index)
    return 2.5 if any(text in words and len(words) > 2 * len(text) for words in said) else 0.0


def credit_stands_below(candidate: Candidate) -> float:
    """The paragraph right below it is nothing but a picture's credit.

    With its label, as Spiegel's are in feeds; or with the verb of a photographer, 新华社发（方野 摄）, which
    stands below sentences, too.
    """
    scene, below = candidate.scene, candidate.index + 1
    if candidate.place != "after" or candidate.credit is not None:
        return 0.0
    if below >= len(scene.drafts) or below in scene.taken:
        return 0.0
    if _is_signed(scene.text(below)):
        return 4.5
    return 3.0 if not candidate.is_final and is_labelled_credit(scene.text(below)) else 0.0


_SIGNED = tuple(verb + bracket for verb in ("摄", "攝") for bracket in ("", "）", ")"))


def _is_signed(text: str) -> bool:
    """Tell whether a text is a photographer's name with the verb and nothing else."""
    return len(text) <= MAX_WHO and text.endswith(_SIGNED) and whole_credit(text, certain=False) is not None


_EQUALS_DAY = compiled_later(r"[＝=](?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日")


_TAKEN_ON = compiled_later(r"\d[年月日](?:に|頃|ごろ)?撮影")


def tells_a_date(candidate: Candidate) -> float:
    """A day with its year; in Japan a day after the sign of newspapers, or before the verb: ＝10日、5月撮影.

    A day and the photographer's mail at the end are a sign of their own: `2024.04.15. name@example.com` at
    Newsis, whose captions begin as its reports do.
    """
    text = candidate.folded
    if "日" in text and _EQUALS_DAY.search(text) is not None:
        return 4.0
    if "撮影" in text and _TAKEN_ON.search(text) is not None:
        return 4.0
    if "19" not in candidate.folded and "20" not in candidate.folded:
        return 0.0
    if candidate.ends_in_a_day:
        return 4.0
    words = candidate.folded.replace(",", " ").replace(".", " ").split()
    year = any(len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"} for word in words)  # noqa: PLR2004
    day = any(word.isdigit() and len(word) <= 2 for word in words)  # noqa: PLR2004
    return 0.8 if year and day and candidate.look.width <= MAX_COLUMNS else 0.0


FOR: tuple[Evidence, ...] = (
    cue_at_start,
    cue_within,
    names_a_photographer,
    repeats_the_alt,
    grey,
    small,
    italic,
    centred,
    same_paragraph,
    own_box,
    wrapped,
    named_text,
    takes_turns,
    shortness,
    ending,
    shorter_than_the_article,
    names_one_of_the_article,
    credit_stands_below,
    tells_a_date,
)
"""In the order of the explanation."""
