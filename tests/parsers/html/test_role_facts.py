"""What the lines of a body say of the article."""

import pytest

from articlekit import parse

TEXT = "<p>The ferry sailed on Monday, and the pier was full of people.</p>"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Maeve Harrow and Jonas Field", ["Maeve Harrow", "Jonas Field"]),
        ("By MAEVE HARROW, Staff Writer", ["MAEVE HARROW"]),
        ("By Maeve Harrow, Associated Press", ["Maeve Harrow"]),
        ("By Maeve Harrow in London", ["Maeve Harrow"]),
        ("Reporting by Maeve Harrow in Rome; editing by Jonas Field", ["Maeve Harrow"]),
        ("Von Anke Reimers, Berlin", ["Anke Reimers"]),
        ("von Anke Reimers, MDR THÜRINGEN", ["Anke Reimers"]),
        ("Text: Anke Reimers, Fotos: Jörg Petersen", ["Anke Reimers"]),
        ("Par Inès Tanguy (avec AFP)", ["Inès Tanguy"]),
        ("Propos recueillis par Inès Tanguy", ["Inès Tanguy"]),
        ("Por João Valdor, da Redação", ["João Valdor"]),
        ("Γράφει ο Νίκος Μελάς", ["Νίκος Μελάς"]),
        ("Reporter: Budi Hartono | Editor: Siti Rahma", ["Budi Hartono"]),
        ("Tác giả: Nguyễn Văn A", ["Nguyễn Văn A"]),
        ("מאת דוד כהן", ["דוד כהן"]),
        ("Penulis/Budi Hartono", ["Budi Hartono"]),
        ("文／陳小北", ["陳小北"]),
        ("本报记者 陈小北 林一", ["陈小北", "林一"]),
        ("本报记者陈小北", ["陈小北"]),
        ("記者陳小北／台北報導", ["陳小北"]),
        ("作者｜陈小北  编辑｜林一", ["陈小北"]),
        ("【编译/海岸网 陈小北】", ["陈小北"]),
        ("作者：阿卜杜拉·买买提", ["阿卜杜拉·买买提"]),
        ("取材・文＝山田花子", ["山田花子"]),
        ("홍가람 기자 garam@news.example.com", ["홍가람"]),
        ("By Associated Press", ["Associated Press"]),
        ("【编译/海岸网 陈小北】渡轮恢复航行。", ["陈小北"]),
        ("By maeve harrow", []),
        ("By Cher", []),
        ("Autor: Unbekannt", []),
        ("作者：佚名", []),
        ("By Maeve Harrow! And more", []),
        ("Author: 12", []),
        ("作者：一", []),
        ("Von Anke Reimers, die seit vierzig Jahren zur See fährt und schreibt", []),
    ],
)
def test_authors(line: str, names: list[str]) -> None:
    """Bylines name people, perhaps with an office or a place, in scripts with and without capitals."""
    assert [author.name for author in parse(f"<p>{line}</p>{TEXT}").authors] == names


@pytest.mark.parametrize(
    ("line", "name", "url"),
    [
        ("Quelle: dpa", "dpa", None),
        ("Source: https://herald.example.com/a", None, "https://herald.example.com/a"),
        (
            'Source: <a href="https://herald.example.com/a">Carrow Herald</a>',
            "Carrow Herald",
            "https://herald.example.com/a",
        ),
        ("（来源：海岸日报）", "海岸日报", None),
        ("来源：海岸日报 作者：陈小北", "海岸日报", None),
        ("(dpa/lno)", "dpa/lno", None),
        ("Via Reuters", None, None),
        ("综合：海岸通讯社", "海岸通讯社", None),
        ("This article first appeared elsewhere.", None, None),
    ],
)
def test_source(line: str, name: str | None, url: str | None) -> None:
    """Source lines name a house, or link to the original."""
    source = parse(f"{TEXT}<p>{line}</p>").source
    assert (source and source.name, source and source.url) == (name, url)


def test_rights() -> None:
    """A notice is kept as printed, with the address of its licence."""
    licence = "https://creativecommons.org/licenses/by/4.0/"
    rights = parse(f'{TEXT}<p>This work is licensed under <a href="{licence}">CC BY 4.0</a>.</p>').rights
    assert rights is not None
    assert (rights.text, rights.url) == ("This work is licensed under CC BY 4.0.", licence)
    plain = parse(f'{TEXT}<p>© 2024 <a href="https://herald.example.com/">Carrow Herald</a></p>').rights
    assert plain is not None
    assert (plain.text, plain.url) == ("© 2024 Carrow Herald", None)


def test_first_one_counts() -> None:
    """Of several bylines the first is believed; a dateline fills no field."""
    article = parse(f"<p>By Maeve Harrow</p><p>LONDON (Reuters) - {'Rain. ' * 9}</p><p>By Jonas Field</p>")
    assert [author.name for author in article.authors] == ["Maeve Harrow"]
