"""How captions are attached: options, the program's own rules, explanations, what is left out."""

import re
from collections.abc import Sequence

import pytest

import articlekit
from articlekit.models import Definition, Definitions, Footnote, Gallery, Image, List, Paragraph, Quote
from articlekit.options import ParseOptions
from articlekit.parsers._draft import Box, CaptionRule, Draft
from articlekit.parsers.captions import attach_captions

LONG = "The ferry has sailed from this pier since the days of steam, and nobody thought of another place. "


def images(html: str, **options: object) -> tuple[Image, ...]:
    """Return the pictures of a body."""
    return articlekit.from_parts({}, html, options=ParseOptions(**options)).images  # type: ignore[arg-type]


def captions(html: str, **options: object) -> list[str | None]:
    """Return the captions of a body's pictures."""
    return [image.caption.text if image.caption else None for image in images(html, **options)]


# ---------------------------------------------------------------- how much evidence


DOUBTFUL = f"<p>{LONG}</p><p><img src=1.jpg></p><p>The pier</p><p>{LONG}</p>"
GREY = "<p><img src=1.jpg></p><p><small>The pier</small></p><p>Text goes on.</p>"
DECLARED = "<figure><img src=1.jpg><figcaption>The pier</figcaption></figure>"


@pytest.mark.parametrize(
    ("mode", "found"),
    [
        ("structural", [None, None, "The pier"]),
        ("balanced", [None, "The pier", "The pier"]),
        ("eager", ["The pier"] * 3),
    ],
)
def test_modes(mode: str, found: list[str | None]) -> None:
    """Structure is enough for all, good evidence for two, and any for one."""
    assert [captions(html, captions=mode)[0] for html in (DOUBTFUL, GREY, DECLARED)] == found


# ---------------------------------------------------------------- the program's own rules


def starred(picture: Draft, before: Sequence[Draft], after: Sequence[Draft]) -> Draft | None:
    """Our captions begin with a star."""
    return next(
        (draft for draft in (*before, *after) if draft.block.model_dump()["text"].startswith("*")), None
    )


def test_own_rules_come_first() -> None:
    """A program's rule wins over a figcaption, and its name is the caption's rule."""
    html = "<p>* The mole</p><figure><img src=1.jpg><figcaption>A figcaption</figcaption></figure>"
    (image,) = images(html, caption_rules=(starred,))
    assert image.caption is not None
    assert image.caption.text == "* The mole\nA figcaption"
    (image,) = images("<p><img src=1.jpg></p><p>* The mole</p>", caption_rules=(starred,))
    assert image.caption is not None
    assert image.caption.origin is not None
    assert (image.caption.origin.rule, image.caption.origin.confidence) == ("caption.user.starred", 1.0)


def test_own_rules_see_the_nearest_first() -> None:
    """A rule is shown three texts on each side at most, the nearest first, and no picture among them."""
    seen: list[list[str]] = []

    def look(picture: Draft, before: Sequence[Draft], after: Sequence[Draft]) -> Draft | None:
        seen.extend([draft.block.model_dump()["text"] for draft in side] for side in (before, after))
        return None

    rows = "".join(f"<p>t{number}</p>" for number in range(5))
    images(f"<p><img src=1.jpg></p>{rows}<p><img src=2.jpg></p>{rows}", caption_rules=(look,))
    assert seen == [[], ["t0", "t1", "t2"], ["t4", "t3", "t2"], ["t0", "t1", "t2"]]


def test_what_a_rule_makes_up_is_no_caption() -> None:
    """A draft that is not of this body, or already taken, is not used."""
    stranger = Draft(Paragraph(text="Elsewhere"), Box("p", {}))
    unknown: CaptionRule = lambda *_: stranger  # noqa: E731 - a rule may have no name
    assert captions(DOUBTFUL, caption_rules=(unknown,)) == [None]
    first: CaptionRule = lambda _, before, after: (after or before)[0]  # noqa: E731
    both = "<p><img src=1.jpg></p><p>Only one</p><p><img src=2.jpg></p>"
    assert captions(both, caption_rules=(first,)) == ["Only one", None]


# ---------------------------------------------------------------- why


def test_explanations() -> None:
    """Each picture tells what won, what was weighed, and why nothing was."""
    html = (
        f"{GREY}<figure><img src=2.jpg><figcaption></figcaption></figure><p>{LONG}</p>"
        f"<p><img src=3.jpg></p><p>{LONG}</p>"
        "<iframe src=https://www.youtube.com/embed/abcdefghijk></iframe>"
        "<ul><li><img src=4.jpg><br>In a list</li></ul>"
    )
    lines = articlekit.check(html, options=ParseOptions(explain=True)).explanations
    assert re.fullmatch(r"1\.jpg: caption\.next-block \(0\.9\d\)", lines[0])
    assert lines[1] == '  + +3.8 caption.next-block "The pier"'
    assert lines[2] == "    small +2.5, shortness +0.5, ending +0.8"
    assert "2.jpg: no caption: its caption element is empty" in lines
    assert "3.jpg: no caption" in lines
    assert any(line.endswith('…"') and line.startswith("  - ") for line in lines)
    assert any(line.startswith("https://www.youtube.com/") for line in lines)
    assert any(line.startswith("4.jpg: caption.same-paragraph") for line in lines)
    assert articlekit.check(html).explanations == ()


def test_what_has_nothing_to_say_is_explained_too() -> None:
    """A text without evidence for or against is shown without reasons."""
    html = f"<p><img src=1.jpg></p><p>{'word ' * 24}word.</p>"
    lines = articlekit.check(html, options=ParseOptions(explain=True)).explanations
    assert lines[0] == "1.jpg: no caption"


# ---------------------------------------------------------------- what is left out


def dropped(html: str) -> list[str]:
    """Return what a body's reader said that it left out."""
    return [seen.message for seen in articlekit.check(html).diagnostics if seen.code == "text.dropped"]


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        ("<figcaption>The pier <b>toggle caption</b></figcaption>", "toggle caption"),
        ("<figcaption>▲ The pier</figcaption>", "▲"),
        ("<figcaption>Image caption, The pier</figcaption>", "Image caption,"),
        ("<div>Enlarge image</div><figcaption>The pier</figcaption>", "Enlarge image"),
        ("<figcaption>The pier<p>2 of 12</p></figcaption>", "2 of 12"),
        ("<figcaption><p>The pier</p><p>The pier</p></figcaption>", "The pier"),
        ("<figcaption><p>The pier</p><p>x.png</p></figcaption>", "x.png"),
        ("<figcaption>The pier. Jo Doe/AP</figcaption><div class=credit>Jo Doe/AP</div>", "Jo Doe/AP"),
        (
            "<figcaption>Foto: Jo Doe</figcaption><figcaption>The pier. Foto: Jo Doe</figcaption>",
            "Foto: Jo Doe",
        ),
    ],
)
def test_dropped(inside: str, left: str) -> None:
    """What only serves the page, or repeats, is left out, and a diagnostic carries it."""
    html = f"<figure><img src=1.jpg>{inside}</figure>"
    (image,) = images(html)
    assert image.caption is not None
    assert image.caption.text.startswith("The pier")
    assert left not in image.caption.text.removeprefix("The pier")
    assert any(left in message for message in dropped(html))


def test_buttons_without_a_caption() -> None:
    """A button in a picture's box is left out though there is no caption; words next to it stay."""
    assert dropped("<figure><img src=1.jpg><span class=button>Enlarge image</span></figure>")
    assert dropped("<figure><img src=1.jpg><div class=icon-text>About boats</div></figure><p>Text.</p>")
    article = articlekit.from_parts(
        {}, f"<p><img src=1.jpg></p><div class=icon>About boats</div><p>{LONG}</p>"
    )
    assert "About boats" in articlekit.to_text(article)


# ---------------------------------------------------------------- inside other blocks


FIGURE = "<figure><img src={}.jpg><figcaption>The pier</figcaption></figure>"


def test_inside_blocks() -> None:
    """Pictures in lists, quotations, asides and notes have captions, too."""
    html = (
        f"<ul><li>One {FIGURE.format(1)}</li><li>Two</li></ul>"
        f"<blockquote><p>He said.</p>{FIGURE.format(2)}</blockquote>"
        f"<aside class=callout><p>Note</p>{FIGURE.format(3)}</aside>"
        '<p>Text<sup><a href="#fn1">1</a></sup></p>'
        f"<ol class=footnotes><li id=fn1><p>A note</p>{FIGURE.format(4)}</li></ol>"
    )
    article = articlekit.from_parts({}, html)
    assert {List, Quote, Footnote} <= {type(block) for block in article.body}
    assert [image.caption.text for image in article.images if image.caption] == ["The pier"] * 4


def test_inside_definitions() -> None:
    """A definition that holds a picture keeps its term, and the picture its caption."""
    image = Image(src="1.jpg")
    outer = Box("dl", {})
    figure = Box("figure", {}, outer)
    run = (
        Draft(image, Box("img", {"src": "1.jpg"}, figure)),
        Draft(Paragraph(text="The pier"), Box("figcaption", {}, figure)),
    )
    terms = (
        Definition(term="Pier", body=(image, Paragraph(text="The pier"))),
        Definition(term="Mole", body=()),
    )
    draft = Draft(Definitions(items=terms), outer, inner=(run, ()))
    (block,) = attach_captions([draft], options=ParseOptions()).blocks
    assert isinstance(block, Definitions)
    assert [item.term for item in block.items] == ["Pier", "Mole"]
    (found,) = block.items[0].body
    assert isinstance(found, Image)
    assert found.caption is not None
    assert found.caption.text == "The pier"


# ---------------------------------------------------------------- credits of the lead image, of titles


def test_lead_credit() -> None:
    """题图：X is the credit of the lead image, and stays in the text."""
    article = articlekit.from_parts({"headimg": "l.jpg"}, "<p>题图：视觉中国</p><p>正文从这里开始。</p>")
    assert article.lead_image is not None
    assert article.lead_image.credit is not None
    assert (article.lead_image.credit.text, article.lead_image.credit.line) == ("视觉中国", "题图：视觉中国")
    article = articlekit.from_parts({"headimg": "l.jpg"}, "<p>题图：</p><p>正文从这里开始。</p>")
    assert article.lead_image is not None
    assert article.lead_image.credit is None


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Ein Schiff | dpa", "dpa"),
        ("Ein Schiff | Bildquelle: dpa", "dpa"),
        ("Ein Schiff | AFP/Jo Doe", "AFP/Jo Doe"),
        ("News | Sport", None),
        ("Ein Schiff", None),
    ],
)
def test_title_credit(title: str, who: str | None) -> None:
    """A credit after a bar in the title is the picture's, if it is an agency's or has a label."""
    (image,) = images(f'<p><img src=1.jpg title="{title}"></p><p>Text.</p>')
    assert (image.credit.text if image.credit else None) == who


# ---------------------------------------------------------------- galleries, tables


def test_a_gallery_stays_whole() -> None:
    """Pictures of a gallery without a caption do not share one with what stands after it."""
    html = (
        "<div class=gallery><p><img src=1.jpg></p><p><img src=2.jpg></p></div>"
        "<p><img src=3.jpg></p><p><small>The pier</small></p><p>Text.</p>"
    )
    first, *rest = articlekit.from_parts({}, html).body
    assert isinstance(first, Gallery)
    assert [image.src for image in first.images] == ["1.jpg", "2.jpg"]
    assert isinstance(rest[0], Image)


def test_a_table_keeps_its_source() -> None:
    """The caption of a table keeps the words that would be a picture's credit."""
    rows = "<tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>"
    html = f"<table><caption>Boats by year. Source: Harbour Office</caption>{rows}</table>"
    (table,) = articlekit.from_parts({}, html).body
    assert table.model_dump()["caption"]["text"] == "Boats by year. Source: Harbour Office"


def test_two_rules_for_one_picture() -> None:
    """What `aria-describedby` names and a figcaption are one caption, and neither is lost."""
    inside = "<img src=1.jpg><p id=d>Seen from the mole</p><figcaption>The pier</figcaption>"
    assert captions(f"<figure aria-describedby=d>{inside}</figure>") == ["Seen from the mole\nThe pier"]


def test_own_rules_come_before_ids() -> None:
    """What a program's rule chose is not chosen again by `aria-describedby`."""
    html = "<p><img src=1.jpg aria-describedby=d></p><p>* The mole</p><p id=d>Seen from the pier</p>"
    assert captions(html, caption_rules=(starred,)) == ["* The mole"]


def test_figure_of_a_picture_and_a_film() -> None:
    """Only pictures make a gallery: a film beside one keeps a place of its own."""
    body = "<figure><img src=1.jpg><video src=2.mp4></video></figure><p>The harbour was closed.</p>"
    article = articlekit.from_parts({}, body)
    assert [block.type for block in article.body] == ["image", "media", "paragraph"]


def test_a_box_with_other_blocks_is_no_box_of_a_picture() -> None:
    """A picture and a list in one figure: the text between them is not in a box of the picture's own."""
    html = (
        f"<p>{LONG}</p><div class=image><img src=1.jpg><p>{LONG}</p><ul><li>Oars</li></ul></div>"
        f"<p>{LONG}</p><p>{LONG}</p>"
    )
    assert captions(html) == [None]


def test_the_credit_of_the_lead_image_is_no_caption() -> None:
    """题图 names who made the picture above the article, 图 who made the one above its own line."""
    body = "<p>旧码头的木桩在涨潮时看不见，渔民们说，那里的水流很急，小船要绕行。</p>" * 5
    assert captions(f"{body}<p><img src=1.jpg></p><p><small>题图：方野</small></p>{body}") == [None]
    assert captions(f"{body}<p><img src=1.jpg></p><p><small>旧码头 方野 图</small></p>{body}") == ["旧码头"]


def test_what_one_picture_has_is_not_told_of_all() -> None:
    """The words of a figure are its gallery's caption; the credit of one picture stays with it alone."""
    figure = (
        "<figure><img src=1.jpg>Two piers<figcaption>The old one</figcaption>"
        "<cite>▼ Ada Fenn</cite><img src=2.jpg></figure>"
    )
    (gallery,) = articlekit.parse(f"<p>{LONG}</p>{figure}").body[1:]
    assert isinstance(gallery, Gallery)
    signed = [picture.credit.text if picture.credit else None for picture in gallery.images]
    assert (signed, gallery.credit) == ([None, "Ada Fenn"], None)
    assert gallery.caption is not None
    assert gallery.caption.text == "Two piers"
