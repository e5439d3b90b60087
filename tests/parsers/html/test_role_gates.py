"""Gates only save time: behind each of them, the rules would know nothing more."""

import sys
from collections.abc import Iterable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articlekit.parsers.html import _role_cues as cues
from articlekit.parsers.html import _role_lines as lines
from articlekit.parsers.html import _role_prefixes as prefixes
from articlekit.parsers.html import _role_words as words
from articlekit.parsers.html._role_gates import first_characters, may_begin, may_notify, may_tell
from articlekit.parsers.html._role_text import OPENERS, ORNAMENT, WRAPPERS, folded, unwrapped

LABELS = [label.strip() for _, names in cues.LABELS for label in names.split("|")]
SENTENCES = [start.strip() for _, starts in cues.SENTENCES for start in starts.split("|")]
RELATED = [cue.strip() for cue in cues.RELATED.split("|")]
NOTICES = [notice.strip() for notice in f"{cues.RIGHTS}|{cues.RIGHTS_OF_THIS}".split("|")]
HAN_LABELS = [label for _, labels in cues.HAN_LABELS for label in labels.split()]
OTHERS = [*cues.COPYRIGHTS, *cues.SIGNS, *cues.ROUND_SIGNS, *cues.ENDS, *words.PREPOSITIONS, *words.AGENCIES]
OFFICES = [*words.OFFICES, *words.HONORIFICS, *words.OUTLET_ENDINGS, *words.REPORTED]
TABLES = [*LABELS, *SENTENCES, *RELATED, *NOTICES, *HAN_LABELS, *OTHERS, *OFFICES, *words.CITIES]
NOISE = [
    *OPENERS, *WRAPPERS, *WRAPPERS.values(), *":：/／|｜丨=＝.。!,，;；“”«»\n\u2003İ\u212aΣ",
    " & ", " — ", " - ", ". ", "(AP)", "(dpa/lno)", "2024", "6日", "Maeve Harrow", "陈小北", "홍가람",
    "the ferry", "渡轮恢复航行",
]  # fmt: skip
ALL_PREFIXES = (*prefixes.BRACKETS, *(rule for _, rule in prefixes.BY_SIGN))


def _cased(word: str) -> st.SearchStrategy[str]:
    return st.sampled_from([word, word.upper(), word.title(), word.capitalize()])


pieces = st.one_of(
    st.sampled_from(sorted({*TABLES})).flatmap(_cased), st.sampled_from(NOISE), st.text(max_size=4)
)
texts = st.lists(pieces, max_size=7).map("".join)


def _first_prefix(text: str, rules: Iterable[prefixes.Rule] = ALL_PREFIXES) -> prefixes.Ranges:
    """Return what the first of the rules for prefixes knows that knows something."""
    for rule in rules:
        if found := rule(text):
            return found
    return []


def _only_a_prefix(text: str) -> str | None:
    found = _first_prefix(text) if len(text) <= lines.MAX_PREFIX else []
    if not found or max(end for _, _, end in found) < len(text):
        return None
    return "byline" if any(kind == "byline" for kind, _, _ in found) else "dateline"


def _role_of(text: str, *, linked: bool) -> str | None:
    """Return what the first of all rules for lines says, without a look before."""
    text, line = text.strip(), unwrapped(text)
    role = next(filter(None, (rule(line) for rule in lines.LINE_RULES)), None)
    return (
        role
        or lines.related(line, linked=linked)
        or _only_a_prefix(text)
        or lines.signed(text)
        or lines.end_mark(text)
    )


@given(texts, st.booleans())
def test_lines(text: str, linked: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """What a rule for lines knows is let through."""
    assert lines.role_of(text, linked=linked) == _role_of(text, linked=linked)


@given(texts, st.booleans())
def test_lines_anywhere(text: str, linked: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """In the middle of an article too, unless the line is in brackets that other lines are not in."""
    assume(text == text.strip() and not {*WRAPPERS}.difference(OPENERS).intersection(text))
    line = unwrapped(text)
    role = lines.labelled(line) or lines.sentence(line) or lines.related(line, linked=linked)
    assert lines.role_anywhere(text, linked=linked) == (role if role in {"correction", "related"} else None)


@given(st.sampled_from(["", " ", "● ", "(", "「"]), st.sampled_from([*RELATED, "x"]).flatmap(_cased), texts)
def test_cues(before: str, cue: str, after: str) -> None:
    """What announces links and nothing else is let through."""
    text = before + cue + after
    bare = unwrapped(text).lstrip(ORNAMENT + "【[(")
    known = max((cue for cue in RELATED if folded(bare).startswith(cue)), key=len, default="")
    rest = bare[len(known) :].strip("】]) \u00a0\u3000").strip(ORNAMENT + ":：")
    assert lines.is_related_cue(text) == (known != "" and not rest)


@given(texts)
def test_prefixes(text: str) -> None:
    """Rules that wait for a sign would know nothing where it is not."""
    marks = prefixes.prefix_marks(text, opening=True)
    assert [(mark.type, mark.start, mark.end) for mark in marks] == _first_prefix(text)
    marks = prefixes.prefix_marks(text, opening=False)
    assert [(mark.type, mark.start, mark.end) for mark in marks] == _first_prefix(text, prefixes.BRACKETS)


@given(texts)
def test_traces(text: str) -> None:
    """Where a phrase is, its piece is."""
    known = any(notice in folded(text) for notice in NOTICES)
    assert may_notify(text) or not known


@pytest.mark.parametrize("mark", ["", ": x", " x", "x"])
def test_tables(mark: str) -> None:
    """Whatever a table holds opens the gate, in small letters and in capitals."""
    for name in (*LABELS, *SENTENCES, *RELATED, *HAN_LABELS, *cues.COPYRIGHTS, *cues.SIGNS):
        assert may_begin(name + mark)
        assert may_begin(name.upper() + mark) or folded(name.upper()) != name
        assert may_tell(f"● {name}{mark} of the ferry that sailed on Monday")
    for notice in NOTICES:
        assert may_tell(f"Zzz {notice}{mark}, it was said about the ferry that sailed on Monday")


def test_prose() -> None:
    """Ordinary text opens none, and that is what makes reading fast."""
    assert not may_tell("The ferry sailed on Monday, and the pier was full of people who had come to see it.")
    assert not may_tell(
        "渡轮周一恢复航行，码头上挤满了人，许多人是第一次看到它，船长说他等了四十天。 此外，天气很好。"
    )
    assert not may_tell(
        "「渡轮恢复航行」，船长说，码头上挤满了人，许多人是第一次看到它，船长说他等了四十天。"
    )


def test_capitals() -> None:
    """Each character that is small like the first one of a phrase leads to it."""
    known = first_characters()
    large = (chr(code) for code in range(sys.maxunicode + 1))
    assert [each for each in large if folded(each)[:1] in known and each not in known] == []


def test_what_tables_hold() -> None:
    """Names are in small letters, and pieces of phrases can be told from text around them."""
    names = (*LABELS, *SENTENCES, *RELATED, *NOTICES, *cues.COPYRIGHTS)
    assert [name for name in names if name != folded(name) or name != name.strip()] == []
    assert [cue for cue in RELATED if len(cue) == 1] == []
    capitals = [notice.upper() for notice in NOTICES if folded(notice.upper()) == notice]
    assert [notice for notice in (*NOTICES, *capitals) if not may_notify(notice)] == []
    assert [end for end in cues.ENDS if len(end) > lines.MAX_END] == []
