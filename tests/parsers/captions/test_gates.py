"""Rules are asked only where their words may stand: what a gate rules out, no rule would have found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.parsers.captions import _credit_houses, _names
from articlekit.parsers.captions._agencies import AGENCIES
from articlekit.parsers.captions._credit import CREDIT_RULES, find_credit
from articlekit.parsers.captions._credit_labels import (
    Label,
    _first_words,
    labels_at_start,
    labels_in,
    labels_of,
)
from articlekit.parsers.captions._cues import (
    HAN_LABELS,
    LEAD_LABELS,
    PHOTO_LABELS,
    SOURCE_LABELS,
    SPOKEN_LABELS,
    VERB_TAILS,
)
from articlekit.parsers.captions._cues_page import BUTTONS
from articlekit.parsers.captions._found import Found
from articlekit.parsers.captions._names import (
    agency_words,
    fold,
    has_agency,
    is_agency,
    is_button,
    small_letters,
    words_in,
)
from articlekit.parsers.captions._printed import Printed

LABELS = (*PHOTO_LABELS, *SOURCE_LABELS, *LEAD_LABELS, *SPOKEN_LABELS, *HAN_LABELS)
NOISE = (
    " ", ": ", "：", "/", " / ", ", ", "。", ". ", "\n", "(", ")", "（", "）", "©", "=", " via ",
    " by ", "自", "Jo Doe", "Ada Fenn", "张三", "陈小北", "海边的旧码头", "the old pier", "İ", "_", "-", "  ",
    "ＡＦＰ", "12", "|",
)  # fmt: skip
WORDS = (*LABELS, *AGENCIES, *VERB_TAILS, *NOISE, *map(str.upper, AGENCIES), *map(str.title, LABELS))
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(NOISE)), max_size=7).map("".join)


def test_tables_begin_with_words() -> None:
    """Each label and agency begins with a letter or a digit: so its first word shows in any text it is in."""
    assert not [word for word in (*LABELS, *map(fold, AGENCIES)) if not word[0].isalnum()]


def all_labels(text: str) -> list[Label]:
    """Return the labels of a text without looking at its words first."""
    return labels_in(small_letters(text), _first_words())


@given(TEXTS)
def test_labels(text: str) -> None:
    """Every label is found, and those at the start are the same ones."""
    labels = labels_of(text)
    assert labels == all_labels(text)
    assert labels_at_start(text) == [label for label in labels if label.start == 0]


@given(TEXTS)
def test_agencies(text: str) -> None:
    """A text that names an agency has the first word of its name."""
    if has_agency(text) or is_agency(text):
        assert not agency_words().isdisjoint(words_in(small_letters(text)))


@given(
    st.one_of(st.sampled_from(sorted(BUTTONS)), TEXTS), st.sampled_from(["", "12 ", "+3", "＋", " *", "("])
)
def test_buttons(text: str, before: str) -> None:
    """A button is known by the whole of its words."""
    words = fold(before + text).split()
    shown = " ".join("#" if _names._NUMBER.match(word) else word for word in words)
    assert is_button(before + text) == (shown in _names._folded_buttons() and bool(words))


def asked_all(text: str, *, certain: bool) -> Found | None:
    """Ask every rule, as if agencies could be anywhere."""
    printed = Printed(text, certain=certain)
    printed.may_have_agency = True
    printed.words = [*printed.words, "press"]
    return next((found for rule in CREDIT_RULES if (found := rule(printed))), None)


@given(TEXTS, st.booleans())
def test_credits(text: str, certain: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """What no gate lets through, no rule would have found."""
    with pytest.MonkeyPatch.context() as patch:
        found = find_credit(text, certain=certain)
        patch.setattr(_credit_houses, "_may_have_agency", lambda *_: True)
        assert found == (asked_all(text, certain=certain) if text else None)


@pytest.mark.parametrize(
    "text",
    [
        "海边的旧码头 这是一个非常长的不可能是人名的句子 摄",
        "The old pier|Jo Doe",
        "Jo Doe's pier",
        "本文图片均来自网络",
        "图由蓝色方块组成",
        "",
    ],
)
def test_nobody(text: str) -> None:
    """These name nobody: no name before a verb, a bar without blanks, a clause on all pictures, and so on."""
    assert find_credit(text) is None
