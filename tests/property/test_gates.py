"""What is told in one look of nearly every text is what a close look at it tells."""

import json
import re
from datetime import date
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from articlekit import parse
from articlekit.models import Paragraph, _canonical
from articlekit.parsers.frontmatter import _date_words, _flat, _moment
from articlekit.parsers.html import read_role_facts
from articlekit.parsers.markdown import _code, _kind, _signs
from articlekit.serializers import _escape, _html_inline, _markdown_escape
from articlekit.serializers._markdown_rules import RULES
from articlekit.serializers._markdown_source import HARD_BREAK, Piece, Place
from tests.strategies import texts

SPACES = " \t\n\r\f\x0b\x1c\x85\xa0\u200b\u2003\u2028\u3000\ufeff"
CONTROLS = "\x00\x07\x7f\x9f\u00ad\u202e\ufdd0\ufffe\U0001ffff\U0010ffff"


def _scraps(*scraps: str) -> st.SearchStrategy[str]:
    """Give texts that are put together from scraps, most of them short."""
    return st.lists(st.sampled_from(scraps), max_size=7).map("".join)


@given(_scraps(*SPACES, *CONTROLS, "a", "海", "é", "  ", "🚢") | texts)
def test_a_text_that_is_taken_for_shown_is_shown(text: str) -> None:
    """Nothing is looked for in a text without anything to be found."""
    with patch.object(_canonical, "_is_shown", lambda _: False):
        closely = _canonical.shown(text), _canonical.shown_line(text)
    assert (_canonical.shown(text), _canonical.shown_line(text)) == closely
    if _canonical._is_shown(text):
        assert _canonical.verbatim(text) == text


WORDS = _scraps(
    *RULES,
    *SPACES.replace("\n", ""),
    *"#-+>:;()?.0129",
    "a",
    "海",
    "“",
    "12.",
    "==",
    "---",
    "](",
    "{%",
    "&amp;",
)
MARKUP = st.sampled_from(["**", "*", "<em>", "</em>", "[", "](a)", "![", "<br>", HARD_BREAK, "`x`", "\n"])
PIECES = st.lists(
    st.builds(Piece, WORDS, st.sampled_from(["text", "label"])) | st.builds(Piece, MARKUP), max_size=5
)


@given(PIECES, st.sampled_from(["paragraph", "heading", "cell"]), st.booleans())
def test_words_that_are_taken_for_plain_need_no_escape(pieces: list[Piece], place: Place, math: bool) -> None:  # noqa: FBT001
    """Words without any sign are written as they are, whatever stands around them."""
    with patch.object(_markdown_escape, "is_plain", lambda _: False):
        closely = _markdown_escape.escaped(pieces, place, math=math)
    assert _markdown_escape.escaped(pieces, place, math=math) == closely


@given(
    _scraps(
        "<", "<!--", " ", ">", "/", "a", "-", *_code._NAMES, *map(str.upper, _code._NAMES), "\u017f", "\u212a"
    )
)
def test_the_elements_of_code_are_found_by_their_first_letters(source: str) -> None:
    """No name of an element is passed over because of its first two letters."""
    names = "|".join(_code._NAMES)
    closely = re.compile(rf"<(?:(?P<tag>{names})(?=[\s>/])|(?P<comment>!--))", re.IGNORECASE)
    assert [found.span() for found in _code._ELEMENT.finditer(source)] == [
        found.span() for found in closely.finditer(source)
    ]


TAGS = ("<div", "<p", "<P", "<br", "<img", "<ul", "<li", "<section", "<x-y", "<x", "</", "<")
TAIL = (">", "/>", " a=b>", "\na>", " \n>", "div>", "p>", "ul>", "li>", "section>", "x", "\n", " ")


@given(st.lists(st.sampled_from(TAGS) | st.sampled_from(TAIL), max_size=12).map("".join))
def test_tags_that_are_passed_over_change_nothing(text: str) -> None:
    """What stands outside of elements is the same, whether each tag inside of them is looked at or not."""
    quick, closely = (_kind._Outside(text, skips=skips) for skips in (True, False))
    for name in ("text", "tags", "houses", "paragraphs", "depth"):
        assert getattr(quick, name) == getattr(closely, name)


@given(_scraps(*SPACES, *CONTROLS, "\x1b", "\ud83d", "\udea2", "a", "海", "é"))
def test_lines_that_are_printable_can_stand_in_yaml(text: str) -> None:
    """What YAML cannot hold is looked for wherever it can be."""
    assert _flat._is_unsafe(text) == (_flat._UNSAFE.search(text) is not None)


def test_what_programs_call_months_and_weekdays_is_what_all_languages_say() -> None:
    """The names that are asked first mean what they mean among all of them."""
    assert _date_words.english_months().items() <= _date_words.months().items()
    assert _date_words.english_weekdays().items() <= _date_words.weekdays().items()
    assert len(set(_date_words.english_weekdays().values())) == 7
    assert len(set(_date_words.english_months().values())) == 12
    monday = date(2024, 1, 1)
    for word in ("", "Mon", "monday", "Lundi", "Tue", "mardi", "nobody"):
        number = _date_words.weekdays().get(word.lower(), 0)
        assert bool(_moment.wrong_weekday(word, monday)) == (number != 0)


@given(_scraps(*SPACES))
def test_white_space_has_no_sign_of_markdown(text: str) -> None:
    """Where only white space stands outside of elements, nothing is looked for."""
    if text.isspace():
        looks = (_signs.has_strong_sign, _signs.has_weak_line, _signs.has_bold, _signs.count_weak_signs)
        assert not any(look(text) for look in looks)


@given(_scraps(*SPACES, *CONTROLS, *"<>&`\"'\\", "海", "a"))
def test_text_in_html_is_escaped_letter_by_letter(text: str) -> None:
    """Replacing one special character after another does what a table does for each letter."""
    letters, values = dict(_escape._TEXT), dict(_escape._ATTRIBUTE)
    assert _escape.words(text) == "".join(letters.get(letter, letter) for letter in text)
    written = "".join(values.get(letter, letter) for letter in text)
    assert _escape.attribute(text)[1:-1] in {written, written.replace('"', "&quot;")}
    assert json.loads(_escape.compact_json({"text": text})) == {"text": text}
    assert not _escape._CONTROL.search(_escape.compact_json({"text": text}))
    node = Paragraph(text=text)
    assert _html_inline.inline(node, data=True) == "".join(_html_inline._pieces(node, [], data=True))


@given(st.sets(st.sampled_from(["authors", "source", "rights"])))
def test_facts_that_are_known_are_not_read(known: set[str]) -> None:
    """What is known changes nothing for what is not."""
    body = "<p>By Maeve Harrow</p><p>Text.</p><p>Source: Carrow Herald</p><p>© 2024 Carrow Herald.</p>"
    blocks = parse(body).body
    every = read_role_facts(blocks)
    assert set(every) == {"authors", "source", "rights"}
    wanted = {name: said for name, said in every.items() if name not in known}
    assert read_role_facts(blocks, known=known) == wanted
