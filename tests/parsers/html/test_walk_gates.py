"""Gates of the walk: what they hold back would have changed nothing."""

import copy
import pickle
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articlekit.models import Image, Mark, Paragraph
from articlekit.models._base import Node
from articlekit.options import Limits, ParseOptions
from articlekit.parsers._draft import Draft
from articlekit.parsers.html import _decoration, _math, _state, read_blocks
from articlekit.parsers.html._decoration import is_shared, is_telling, is_telling_file
from articlekit.parsers.html._page import _has_sorts, is_page_like
from articlekit.parsers.html._page_words import PARTS
from articlekit.parsers.html._run import Open
from articlekit.parsers.html._space import even, is_uneven, joins, one_line
from articlekit.parsers.html._tree import IMAGES, NAMING, PAGE_TAGS, Element, read_tree
from tests.parsers.html.trees import bodies

OPTIONS = ParseOptions(roles=False)
LATIN = st.characters(codec="ascii")
FILES = (
    _decoration._EMOJI_FILE, _decoration._COUNTER, _decoration._BADGE, _decoration._AVATAR_FILE,
    _decoration._ICON_FILE, _math._IMAGE_FILE,
)  # fmt: skip
CLASSES = (
    _decoration._EMOJI_CLASS, _decoration._AVATAR_CLASS, _decoration._BUTTON_CLASS, _math._IMAGE_CLASS,
)  # fmt: skip
CHARACTERS = "ab.,  \n\n\t\r\f\u200b\u2060\xad中文한、\u3000\xa0\x00\x85\u2028"
WORDS = st.text(st.sampled_from(CHARACTERS), max_size=12)
AROUND = ("{}", "<span>{}</span>", " <span>{}</span>\n", "<font color=red>{}</font>", "<x-y>{}</x-y> ")


def matching(pattern: re.Pattern[str]) -> st.SearchStrategy[str]:
    """Return texts that a pattern matches from their first to their last character."""
    return st.from_regex(re.compile(pattern.pattern, re.IGNORECASE), fullmatch=True, alphabet=LATIN)


@pytest.mark.parametrize("pattern", FILES, ids=lambda pattern: pattern.pattern[:30])
@given(data=st.data())
def test_telling_files(pattern: re.Pattern[str], data: st.DataObject) -> None:
    """An address that a rule asks for is let through."""
    address = f"https://{data.draw(matching(pattern))}"
    assume(len(address) < _decoration.MAX_ADDRESS)
    assert is_telling_file(address)
    assert is_telling({"src": address})


@pytest.mark.parametrize("pattern", CLASSES, ids=lambda pattern: pattern.pattern[:30])
@given(data=st.data())
def test_telling_classes(pattern: re.Pattern[str], data: st.DataObject) -> None:
    """A class that a rule asks for is let through."""
    assert is_telling({"src": "/a.jpg", "class": data.draw(matching(pattern))})


@given(matching(_decoration._SHARE))
def test_sharing_links(address: str) -> None:
    """A link that shares the article is let through."""
    link = Element("a", {"href": f"https://{address}"})
    assert is_shared([Open(Element("b", {}), None), Open(link, None)])


@pytest.mark.parametrize("href", [None, "", "/a", "https://netflix.com/share", "https://example.org/line/R/"])
def test_other_links(href: str | None) -> None:
    """A link of another site is none, though its name may end like one."""
    assert not is_shared([Open(Element("a", {"href": href}), None)])


@given(st.from_regex(_state._RULE, fullmatch=True))
def test_rules_begin_with_signs(line: str) -> None:
    """No line that parts two sections begins with a letter or a digit."""
    assert not line[0].isalnum()


@st.composite
def pieces(draw: st.DrawFn) -> str:
    """Return a body in which stands what pages have, some of it in figures."""
    parts: list[str] = []
    for _ in range(draw(st.integers(0, 5))):
        tag = draw(st.sampled_from([*sorted(PAGE_TAGS), "div", "p", "section", "h1", "time", "aside", "img"]))
        name = draw(st.sampled_from(["role", *NAMING, "style"]))
        value = draw(st.sampled_from([*sorted(PARTS)[::9], "navigation", "x", ""]))
        inside = draw(st.sampled_from(["", "w", "<b></b>"]))
        part = f'<{tag} {name}="{value}">{inside}</{tag}>'
        parts.append(draw(st.sampled_from(["{}", "<figure>{}</figure>", "<i>{}</i>"])).format(part))
    deep = "<i>" * draw(st.sampled_from([0, 0, 98, 101]))
    return deep + "".join(parts) + draw(bodies())


@given(pieces())
def test_page_gate(body: str) -> None:
    """What was noted of a tree while it was copied finds each piece of a page."""
    tree = read_tree(body, Limits())
    assert is_page_like(tree) == _has_sorts(tree.root)


@given(pieces())
def test_pictures_are_told(body: str) -> None:
    """An element holds a picture if there is one inside of it."""
    root = read_tree(body, Limits()).root
    for element in (root, *root.descendants()):
        assert element.holds_image == any(inside.tag in IMAGES for inside in element.descendants())


def seen(draft: Draft) -> tuple[object, ...]:
    """Return what a draft says, but for which elements it came from."""
    around = [(piece.start, piece.end, piece.box.tag) for piece in draft.pieces]
    return draft.block, draft.box.tag, around, draft.continues, draft.inner, draft.broken


@given(WORDS, st.sampled_from(AROUND), st.booleans())
def test_short_cut(words: str, around: str, loose: bool) -> None:  # noqa: FBT001 - drawn
    """A paragraph reads the same at once and piece by piece: comments in it take the short cut away."""
    inside = around.format(words)
    before = "w" if loose else ""
    quick, slow = (
        read_blocks(f"{before}<p>{text}</p>", options=OPTIONS).drafts
        for text in (inside, f"<!--a--><!--b--><!--c-->{inside}")
    )
    assert list(map(seen, quick)) == list(map(seen, slow))


def plainly_even(words: str) -> str:
    """Return text as a browser shows it, by the patterns of the standard alone."""
    words = re.sub("[ \t\r\f]*\n[ \t\n\r\f]*\u200b|\u200b[ \t\r\f]*\n[ \t\n\r\f]*", "\u200b", words)
    words = re.sub("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff]+", "", words)
    text, *lines = re.split(r"[ \t\r\f]*\n[ \t\n\r\f]*", words)
    before = text[-1:]
    for line in lines:
        text += line if joins(before, line[:1]) else " " + line
        before = line[-1:]
    return re.sub(r"[ \t\r\f]+", " ", text)


@given(st.one_of(WORDS, st.text()))
def test_even(words: str) -> None:
    """White space becomes what the patterns say, and only uneven text changes."""
    assert even(words) == plainly_even(words)
    words = words.strip()
    assert is_uneven(words) or even(words) == words
    bare = re.sub("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff]+", "", words)
    assert one_line(words) == " ".join(bare.split())


def nodes() -> st.SearchStrategy[tuple[Node, Node]]:
    """Return nodes as the readers make them, each with the same one made by calling its class."""
    mark = Mark(type="strong", start=0, end=1)
    fields: list[tuple[type[Node], dict[str, object]]] = [
        (Paragraph, {"text": "a"}),
        (Paragraph, {"text": "ab ", "marks": (mark,)}),
        (Image, {"src": "/a.jpg"}),
        (Image, {"src": "/a.jpg", "alt": "", "width": 3}),
    ]
    return st.sampled_from(
        [
            (kind.__pydantic_validator__.validate_python(dict(values)), kind(**values))
            for kind, values in fields
        ]
    )


@given(nodes())
def test_made_without_a_call(pair: tuple[Node, Node]) -> None:
    """A node that the validator made is in nothing different from one that its class made."""
    made, called = pair
    assert made == called
    assert hash(made) == hash(called)
    assert vars(made) == vars(called)
    assert made.model_fields_set == called.model_fields_set
    assert made.model_extra == called.model_extra == {}
    assert made.model_dump() == called.model_dump()
    assert made.model_dump_json() == called.model_dump_json()
    for again in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301 - our own
        assert again == called
        assert again.model_fields_set == called.model_fields_set


def test_fields_stand_alone() -> None:
    """A newer writer's fields are kept apart from the known ones."""
    made = Paragraph.model_validate({"text": "a", "mood": "calm"})
    assert vars(made).keys() == Paragraph.model_fields.keys()
    assert made.model_extra == {"mood": "calm"}
    assert made.replace(text="b").model_extra == {"mood": "calm"}
