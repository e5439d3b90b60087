"""Lines and prefixes that tell of the article, and those that only look so; whole bodies are in the cases."""

import pytest

from articlekit.models import Paragraph
from articlekit.parsers._draft import Box, Draft
from articlekit.parsers.html._role_lines import role_anywhere, role_of
from articlekit.parsers.html._role_prefixes import prefix_marks
from articlekit.parsers.html._roles import read_roles


def prefixes(text: str) -> list[tuple[str, str]]:
    """Return the marks before a text with what they cover."""
    return [(mark.type, text[mark.start : mark.end]) for mark in prefix_marks(text, opening=True)]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Copyright: Carrow Herald", "rights"),
        ("版权声明：本文归作者所有", "rights"),
        ("© Carrow Herald " + "x" * 300, None),
        ("© of what", None),
        ("Source: the river rises in Wales and flows to the sea.", None),
        ("Source: " + "a long name " * 20, None),
        ("来源：他说不知道。", None),
        ("记者 陈小北 编辑 林一", "byline"),
        ("记者 从有关部门获悉，渡轮恢复", None),
        ("LONDON (Reuters) -", "dateline"),
        ("[서울=연합뉴스]", "dateline"),
        ("BY THE SEA", None),
        ("By Royal Appointment", None),
        ("Von mehr als hundert Menschen", None),
        ("Editing by Jonas Field", "editor"),
        ("Edited by hand", None),
        ("通讯员李雷", None),
        ("本报通讯员李雷", "byline"),
        ("记者会见了船长", None),
        ("見習記者たちの一日がはじまる港の朝の風景", None),
        ("홍가람 기자", "byline"),
        ("여러 곳을 다녀온 홍가람 기자", None),
        ("【関連記事】" + "長" * 200, None),
        ("Read more: " + "long " * 60, None),
        ("Read more: it is a sentence.", None),
        ("(abc)", "source"),
        ("abc", None),
        ("x" * 601, None),
        ("-30-", "end"),
        ("###", "end"),
        ("", None),
        ("[] is an empty list", None),
        ("【】", None),
        ("Ⓒ Carrow Herald", "rights"),
        ("(C) 2024 Carrow Herald", "rights"),
        ("“All rights reserved”, it said.", None),
        ("It says: all rights reserved by the Carrow Herald.", "rights"),
        ("「無断転載」と All rights reserved と", "rights"),
        ("「無断転載」という言葉", None),
        ("CC-BY is what this article is under", "rights"),
        ("本文采用知识共享许可", "rights"),
        ("Reporting\u00a0by Maeve Harrow", "byline"),
        ("ΠΗΓΈΣ:Reuters", "source"),
        ("İlgili haber: Vapur", "related"),
        ("● Quelle: dpa", "source"),
        ("–", None),
    ],
)
def test_role_of(line: str, role: str | None) -> None:
    """A line's words say what it is, and what is too long, or a sentence, says nothing."""
    assert role_of(line) == role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Correction: The ferry is green.", "correction"),
        ("This article was amended on Monday.", "correction"),
        ("Read also: The pier", "related"),
        ("By Maeve Harrow", None),
        ("Corrosion is a problem.", None),
        ("Correction: " + "x" * 600, None),
        ("延伸阅读：港口", "related"),
        ("【関連】港の記事", "related"),
        ("関連：港の記事", None),
        ("関連企業の港", None),
    ],
)
def test_role_anywhere(line: str, role: str | None) -> None:
    """In the middle of an article only corrections and ways to others are told."""
    assert role_anywhere(line) == role


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(AP) It rains.", []),
        ("(AP It rains.", []),
        ("(Reuters) - It rains.", [("dateline", "(Reuters) -")]),
        ("(ANSA) - ROMA, 06 GEN - Piove.", [("dateline", "(ANSA) - ROMA, 06 GEN -")]),
        ("UPDATE, Monday — It rains.", []),
        ("NASA, ESA — It rains.", []),
        ("CARROW, Ireland and all of the places around it — It rains.", []),
        ("KYIV, Ukraine — It rains.", [("dateline", "KYIV, Ukraine —")]),
        ("CARROW, Ireland — It rains.", [("dateline", "CARROW, Ireland —")]),
        ("CARROW — It rains.", []),
        ("WASHINGTON, D.C. — It rains.", [("dateline", "WASHINGTON, D.C. —")]),
        ("МОСКВА, 6 мая. /ТАСС/. Дождь.", [("dateline", "МОСКВА, 6 мая. /ТАСС/.")]),
        ("PARIS. Il pleut.", [("dateline", "PARIS.")]),
        ("PARIS. il pleut.", []),
        ("HAVEN. Es regnet.", []),
        ("London – It rains, and it will go on raining until Monday.", [("dateline", "London –")]),
        ("London/Wien – It rains, and it will go on raining until Monday.", [("dateline", "London/Wien –")]),
        ("London/Carrow – It rains, and it will go on raining until Monday.", []),
        ("London (dpa Mitte der Woche", []),
        ("A long way before the agency that nobody reads (AP) — It rains.", []),
        ("“Rain” (AP) — It rains.", []),
        ("海岸网讯 今天下雨。", [("dateline", "海岸网讯")]),
        ("有消息 说今天下雨。", []),
        ("海岸网讯这个词是什么意思", []),
        ("据海岸网6日电 今天下雨。", []),
        (
            "本报北京6日电（记者 陈小北）今天下雨。",
            [("dateline", "本报北京6日电"), ("byline", "（记者 陈小北）")],
        ),
        ("【注意】今天下雨。", []),
        ("【note】It rains.", []),
        ("【】", []),
        ("（记者注：有雨）", []),
        ("【记者】有雨吗？", []),
        ("[사진=연합뉴스] 비", []),
        ("[서울=연합뉴스] 홍가람 기자 = 비", [("dateline", "[서울=연합뉴스]"), ("byline", "홍가람 기자 =")]),
        ("[서울=연합뉴스] 비가 내렸다.", [("dateline", "[서울=연합뉴스]")]),
    ],
)
def test_prefixes(text: str, found: list[tuple[str, str]]) -> None:
    """What stands before a text is told by an agency, a city, a day or an office, and by nothing less."""
    assert prefixes(text) == found


def _role(draft: Draft) -> str | None:
    return draft.block.role if isinstance(draft.block, Paragraph) else None


@pytest.mark.parametrize("first", ["inner", "outer"])
def test_class_of_an_element_around(first: str) -> None:
    """How far away a class is heard depends on the block alone, not on which block is read first."""
    far = Box("section", {"class": "correction"})
    root = Box("div", {}, Box("div", {}, far))
    inner, outer = (
        Draft(Paragraph(text=text), box) for text, box in (("A", Box("p", {}, root)), ("B", root))
    )
    drafts = [inner, outer] if first == "inner" else [outer, inner]
    assert [draft.box for draft in read_roles(drafts) if _role(draft) == "correction"] == [root]


def test_classes_are_heard_in_their_order() -> None:
    """Of two words that the table knows, the first one says what a block is, in every run."""
    boxes = [
        Box("p", {"class": names}) for names in ("Correction byline", "byline Correction", "x", "", "a b")
    ]
    drafts = [Draft(Paragraph(text="The ferry sailed."), box) for box in boxes]
    assert [_role(draft) for draft in read_roles(drafts)] == ["correction", "byline", None, None, None]


def test_many_names_without_a_label() -> None:
    """A part of a byline that is a whole sentence makes it none."""
    assert role_of("Von Anke Reimers, die seit vierzig Jahren zur See fährt") is None
