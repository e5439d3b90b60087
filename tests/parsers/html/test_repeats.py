"""What a body repeats of its head, and the mark up to which lists show it."""

import pytest

from articlekit import ParseOptions, check, parse, to_html
from articlekit.models import Gallery, Heading
from articlekit.parsers.html._same_picture import is_same_picture

HEAD = "---\ntitle: The ferry sails\nimage: https://news.example/pier.jpg\n---\n"
DROP = ParseOptions(title_heading="drop", lead_image="drop", read_more="drop")


def codes(body: str) -> list[str]:
    """Return what is told of a body below the head."""
    return [seen.code for seen in check(HEAD + body).diagnostics]


@pytest.mark.parametrize(
    "body",
    [
        "<h1>The ferry sails</h1><p>Text.</p>",
        "<p>Kicker</p><h1>THE FERRY SAILS</h1><p>Text.</p>",
        "<img src=/a.jpg><h2>The  ferry “sails”</h2><p>Text.</p>",
    ],
)
def test_title(body: str) -> None:
    """The first heading of the first level, or above all text, is the title where its letters are."""
    assert codes(body) == ["body.title-repeated"]
    assert any(isinstance(block, Heading) for block in parse(HEAD + body).body)
    assert not any(isinstance(block, Heading) for block in parse(HEAD + body, options=DROP).body)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>The ferry sails again</h1><p>Text.</p>",
        "<p>Text.</p><h2>The ferry sails</h2><p>Text.</p>",
        "<h2>Part one</h2><p>Text.</p><h1>The ferry sails</h1>",
        "<p>The ferry sails</p>",
    ],
)
def test_title_near_miss(body: str) -> None:
    """Other headings, later ones, and paragraphs are kept whatever the options are."""
    assert codes(body) == []
    assert parse(HEAD + body, options=DROP).body == parse(HEAD + body).body


def test_title_that_was_cut() -> None:
    """Generators cut long titles and put other signs for quotation marks."""
    head = "---\ntitle: The _ferry_ sails to Carrow...\n---\n"
    article = parse(head + "<h1>The “ferry” sails to Carrow on Monday</h1><p>Text.</p>", options=DROP)
    assert [block.type for block in article.body] == ["paragraph"]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("<h1>The ferry\nsails</h1><p>Text.</p>", "The ferry sails"),
        ("<img src=/a.jpg><h1>The ferry</h1>", "The ferry"),
        ("<p>Text.</p><h1>The ferry</h1>", ""),
        ("<h1>One</h1><p>Text.</p><h1>Two</h1>", ""),
        ("<h2>One</h2><p>Text.</p>", ""),
        ("", ""),
    ],
)
def test_title_of_body(body: str, title: str) -> None:
    """A body without a head gives the title by its only heading of the first level, above all text."""
    result = check(body, options=ParseOptions(field_origins=True))
    assert result.article.title == title
    assert ("field.from-body" in {seen.code for seen in result.diagnostics}) is bool(title)


def test_lead() -> None:
    """The body's first picture has the role where it is the lead image, and is the article's only one."""
    article = parse(
        HEAD + '<img src="https://cdn.example/?https://news.example/pier-640x480.jpg?w=3"><p>x</p>'
    )
    assert [image.role for image in article.images] == ["lead"]
    other = parse(HEAD + "<img src=/a.jpg><img src=https://news.example/pier.jpg>")
    assert [image.role for image in other.images] == [None, None]


def test_lead_of_gallery() -> None:
    """A picture of a gallery keeps its place."""
    body = (
        "<figure><img src=/a.jpg><img src=https://news.example/pier.jpg><figcaption>Two</figcaption></figure>"
    )
    for options in (ParseOptions(), DROP):
        (gallery,) = parse(HEAD + body, options=options).body
        assert isinstance(gallery, Gallery)
        assert [image.role for image in gallery.images] == [None, "lead"]


def test_lead_is_dropped() -> None:
    """What is said about the picture in the body goes with it to the head."""
    image = '<img src="https://news.example/pier.jpg" alt="A pier" width=300>'
    caption = "<figcaption>The pier. Photo: Ines Valdor</figcaption>"
    body = f"<figure>{image}{caption}</figure><p>Text.</p>"
    article = parse(HEAD + body, options=DROP)
    lead = article.lead_image
    assert [block.type for block in article.body] == ["paragraph"]
    assert lead is not None
    assert (lead.alt, lead.width) == ("A pier", 300)
    assert lead.caption is not None
    assert lead.caption.text == "The pier."
    assert lead.credit is not None
    assert lead.credit.text == "Ines Valdor"


def test_credit_of_lead() -> None:
    """A line of the body that credits the picture above the article is its credit."""
    lead = parse(HEAD + "<p>渡轮恢复航行。</p><p>题图：陈小北 摄</p>").lead_image
    assert lead is not None
    assert lead.credit is not None
    assert lead.credit.text == "陈小北"


def test_more() -> None:
    """The block after the mark has an id; without such a block, and on request, there is none."""
    body = "<p>a</p><!-- more --><p>b</p>"
    assert [block.id for block in parse(body).body] == [None, "more"]  # type: ignore[union-attr]
    assert [block.id for block in parse(body, options=DROP).body] == [None, None]  # type: ignore[union-attr]
    assert [block.id for block in parse("<p>a</p><!-- more -->").body] == [None]  # type: ignore[union-attr]


def test_own_html_repeats_what_it_says() -> None:
    """In our own HTML nothing is told twice, and nothing is left out."""
    article = parse(HEAD + "<h1>The ferry sails</h1><img src=https://news.example/pier.jpg><p>Text.</p>")
    assert parse(to_html(article), options=DROP).body == article.body


SAME = [
    ("https://a.example/i/b.jpg", "https://a.example/i/b.jpg"),
    ("https://a.example/i/b.jpg", "http://www.a.example/i/b.jpg#x"),
    ("https://a.example/i/b.jpg", "https://proxy.example/?http://a.example/i/b.jpg"),
    ("https://a.example/i/b.jpg", "https://i0.wp.com/a.example/i/b.jpg?resize=300"),
    ("https://a.example/i/b-300x200.jpg", "https://a.example/i/b.jpg?x=1"),
    ("/i/b.jpg", "https://a.example/i/b.jpg"),
    ("b.jpg", "https://a.example/i/c/b@2x.jpg"),
    ("https://a.example/_next/image?url=%2Fi%2Fb.jpg&w=640", "https://a.example/i/b.jpg"),
    ("/_next/image?url=%2Fi%2Fb.jpg&w=640", "/i/b.jpg"),
    ("https://images.example/?url=ssl:a.example/i/b.jpg", "http://a.example/i/b.jpg"),
    ("https://bp.example/s320/b.jpg", "https://bp.example/s1600/b.jpg"),
    ("https://c.example/image/fetch/w_200,c_fill/https://a.example/i/b.jpg", "https://a.example/i/b.jpg"),
    ("https://c.example/unsafe/300x200/https%3A%2F%2Fa.example%2Fi%2Fb.jpg", "https://a.example/i/b.jpg"),
    ("https://x.example/u/b.jpg!w640", "https://x.example/u/b.jpg"),
    ("https://a.example/2024/ferry-at-the-pier.jpg", "https://cdn.example/u/ferry-at-the-pier.jpg"),
    ("https://a.example/p?id=7", "http://a.example/p?id=7"),
]
OTHERS = [
    ("https://a.example/i/b.jpg", "https://a.example/i/c.jpg"),
    ("https://a.example/x?id=1", "https://a.example/x?id=2"),
    ("https://random.example/400/300?random=1", "https://a.example/p.jpg"),
    ("https://a.example/1.jpg", "https://b.example/1.jpg"),
    (
        "https://a.example/image?" + "&".join(f"f{n}=1" for n in range(40)) + "&url=/b.jpg",
        "https://a.example/b.jpg",
    ),
    ("https://a.example/image?url=chapter-two", "https://a.example/chapter-two"),
    (
        "https://p.example/?https://a.example/" + "x" * 2_000 + ".jpg",
        "https://a.example/" + "x" * 2_000 + ".jpg",
    ),
    (
        "https://p.example/i?url=%2Fi%3Furl%3D%252Fi%253Furl%253D%25252Fi%25253Furl%25253D%2525252Fb.jpg",
        "https://p.example/c.jpg",
    ),
    ("", "https://a.example/b.jpg"),
    ("b", "https://a.example/i/ab"),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_same_picture(first: str, second: str) -> None:
    """Proxies, sizes and queries do not make another picture."""
    assert is_same_picture(first, second)
    assert is_same_picture(second, first)


@pytest.mark.parametrize(("first", "second"), OTHERS)
def test_other_picture(first: str, second: str) -> None:
    """Other files, other numbers and other sites do; what is too long is not taken apart."""
    assert not is_same_picture(first, second)
