"""What a reading tells beside its blocks: boxes, pieces, what continues, marks, diagnostics, limits."""

import json
from pathlib import Path
from time import process_time

import pytest

from articlekit.errors import LimitError
from articlekit.models import Embed, Footnote, Heading, Image, List, Paragraph, Quote
from articlekit.models._walk import plain
from articlekit.options import Limits, ParseOptions
from articlekit.parsers._draft import Draft
from articlekit.parsers.html import Reading, read_blocks
from articlekit.parsers.html._embeds import NAMED
from articlekit.parsers.html._providers import HOSTS, PROVIDERS, canonical_embed
from articlekit.parsers.html._sources import candidates
from articlekit.parsers.html._tags import TAGS
from articlekit.parsers.html._tree import read_tree

OPTIONS = ParseOptions()
SUITE = Path(__file__).parents[4] / "shared" / "suites" / "html5lib"


def read(body: str, options: ParseOptions = OPTIONS, **arguments: object) -> Reading:
    """Read a body."""
    return read_blocks(body, options=options, **arguments)  # type: ignore[arg-type]


def drafts(body: str) -> tuple[Draft, ...]:
    """Return the drafts of a body."""
    return read(body).drafts


def test_boxes() -> None:
    """A draft knows the elements around it, the innermost first."""
    (draft,) = drafts('<div class="A b"><p style="x"><span>Hej</span></p></div>')
    assert [box.tag for box in draft.box.path()] == ["p", "div", "body"]
    assert draft.box.parent is not None
    assert draft.box.parent.classes == {"a", "b"}
    assert [(piece.start, piece.end, piece.box.tag) for piece in draft.pieces] == [(0, 3, "span")]


def test_image_box() -> None:
    """A picture's box is its element with all attributes."""
    (draft,) = drafts('<figure><picture><img src="/a.jpg" data-x="1"></picture></figure>')
    assert draft.box.attributes["data-x"] == "1"
    assert [box.tag for box in draft.box.path()] == ["img", "picture", "figure", "body"]


def test_pieces_nest() -> None:
    """Inline elements stand outermost first, trimmed to their words."""
    (draft,) = drafts("<p>a <span><b> c </b> d</span></p>")
    assert [(piece.box.tag, piece.start, piece.end) for piece in draft.pieces] == [
        ("span", 2, 5),
        ("b", 2, 3),
    ]


def test_pieces_of_equal_range() -> None:
    """Of two over the same words, the outer one comes first."""
    (draft,) = drafts("<p><span><font>x</font></span></p>")
    assert [piece.box.tag for piece in draft.pieces] == ["span", "font"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>a<img src=/x.jpg>b</p>", [False, True, True]),
        ("<p><img src=/x.jpg><br>b</p>", [False, True]),
        ("<p><img src=/x.jpg><br><br>b</p>", [False, False]),
        ("<p>a<br><img src=/x.jpg></p>", [False, True]),
        ("<p>a<br><br><img src=/x.jpg></p>", [False, False]),
        ("<p><img src=/x.jpg></p><p>b</p>", [False, False]),
        ("<p><img src=/x.jpg></p>b", [False, False]),
        ("<p>a<br><br>b</p>", [False, False]),
        ("<img src=/x.jpg>loose", [False, True]),
    ],
)
def test_continues(body: str, expected: list[bool]) -> None:
    """A draft says whether it goes on with the source paragraph of the one before it."""
    assert [draft.continues for draft in drafts(body)] == expected


def test_inner() -> None:
    """The drafts inside of a block are there when a picture is among them."""
    (quote,) = drafts("<blockquote><p>a</p><img src=/x.jpg></blockquote>")
    assert [draft.block.type for draft in quote.inner[0]] == ["paragraph", "image"]
    (plain,) = drafts("<blockquote><p>a</p></blockquote>")
    assert plain.inner == ()
    (items,) = drafts("<ul><li>a</li><li>b<img src=/x.jpg></li></ul>")
    assert [len(run) for run in items.inner] == [1, 2]
    (nested,) = drafts("<ul><li>a<blockquote>b<img src=/x.jpg></blockquote></li></ul>")
    assert nested.inner[0][1].inner


def test_more() -> None:
    """The mark up to which lists show a post is known by the drafts before it."""
    assert read("<p>a</p><!-- more --><p>b</p>").more == 1
    assert read("a<!--more-->b").more == 1
    assert read('<p>a</p><p><span id="more-7"></span>b</p>').more is None
    assert read('<p>a</p><a id="more"></a><p>b</p>').more == 1
    assert read("<p>a</p>").more is None


def test_dropped_line() -> None:
    """A diagnostic says where a text stood."""
    body = "<p>a</p>\n\n<button>Share it</button>\n<button>Share it</button>"
    assert [seen.line for seen in read(body, line=10).diagnostics] == [12, 12]
    found = read("<button>&#83;hare</button>" * 25 + "\n<button>Print</button>").diagnostics
    assert [seen.line for seen in found] == [None] * 26


def test_subheads_option() -> None:
    """Bold lines stay paragraphs when a program asks for it."""
    body = "<p>Start.</p>" + "<p><b>A line</b></p><p>A paragraph of words.</p><p>Another one.</p>" * 2
    assert [draft.block.type for draft in drafts(body)].count("heading") == 2
    plain = read(body, ParseOptions(subheads=False))
    assert all(draft.block.type == "paragraph" for draft in plain.drafts)


def test_subheads_keep_other_marks() -> None:
    """A bold line that is a link stays one as a heading."""
    body = (
        "<p>Start.</p>" + '<p><b><a href="/x">A line</a></b></p><p>A paragraph of words.</p><p>More.</p>' * 2
    )
    heading = drafts(body)[1].block
    assert isinstance(heading, Heading)
    assert [mark.type for mark in heading.marks] == ["link"]


def test_base_url() -> None:
    """Relative addresses are resolved, and those within the page are kept."""
    body = '<p><a href="b">x</a> <a href="#c">y</a></p><img src="//i.example/d.jpg"><a href="http://[x">z</a>'
    first, image, last = read(body, base_url="https://a.example/dir/").drafts
    assert [mark.href for mark in first.block.marks] == ["https://a.example/dir/b", "#c"]  # type: ignore[union-attr]
    assert image.block.src == "https://i.example/d.jpg"  # type: ignore[union-attr]
    assert last.block.type == "paragraph"
    (broken,) = read('<a href="x">y</a>', base_url="http://[").drafts
    assert broken.block.type == "paragraph"


def test_second_base_is_ignored() -> None:
    """Only the first `<base>` counts, as in browsers; one without address is none."""
    body = '<base><base href="https://a.example/"><base href="https://b.example/"><a href="c">x</a>'
    (draft,) = drafts(body)
    assert draft.block.marks[0].href == "https://a.example/c"  # type: ignore[union-attr]


def test_surrogates() -> None:
    """Halves of a pair are joined, what stands alone is replaced."""
    (draft,) = drafts("<p>\ud83d\ude00 \ud800</p>")
    assert draft.block.text == "😀 \ufffd"  # type: ignore[union-attr]


def test_data_picture() -> None:
    """A picture in its own address is kept."""
    src = "data:image/png;base64," + "iVBORw0KGgo" * 120
    (draft,) = drafts(f'<img src="{src}">')
    assert isinstance(draft.block, Image)
    assert draft.block.src == src


def test_most_is_hidden() -> None:
    """What holds most of the text is shown, whatever its style says: a script would show it."""
    assert len(drafts(f'<div style="visibility: hidden"><p>{"Long text. " * 80}</p></div><p>x</p>')) == 2
    adverts = f'<div style="display:none">{"Advert. " * 80}</div>' * 2
    assert len(drafts(f"<p>{'Long text. ' * 200}</p>{adverts}")) == 1


def test_depth() -> None:
    """What nests too deeply is flattened, with every word, and a diagnostic."""
    reading = read(("<div>" * 150 + "a<b>b</b><br>c<?x?><img src=/d.jpg><!--e-->" + "</div>" * 150) * 2)
    assert "".join(getattr(draft.block, "text", "") for draft in reading.drafts) == "abcabc"
    assert [seen.code for seen in reading.diagnostics] == ["body.flattened"]


def test_attached_images() -> None:
    """Pictures that a mail attaches have no address; that they are missing is said once in a row."""
    reading = read('<p>a<img src="cid:part1@mail"><img src=" CID:part2@mail"></p><img src="mailto:x">')
    assert [seen.code for seen in reading.diagnostics] == ["body.attached-image"]
    assert "cid:part1@mail" in reading.diagnostics[0].message


@pytest.mark.parametrize(
    "element",
    ["<ul><li>x", "<blockquote>x", "<dl><dt>a<dd>", "<details>x", "<aside>x"],
)
def test_depth_of_blocks(element: str) -> None:
    """Blocks in blocks stay within what JSON can carry."""
    assert read(f"{'<blockquote>x' * 58}<table><tr><th>a<th>b").drafts
    reading = read(element * 75)
    assert reading.drafts
    assert "body.flattened" in {seen.code for seen in reading.diagnostics}
    assert sum(seen.code == "body.flattened" for seen in reading.diagnostics) <= 2


def test_depth_of_notes() -> None:
    """Notes in notes, too."""
    body = "".join(f'<p><sup><a href="#fn{n}">{n}</a></sup></p>' for n in range(70))
    body += "".join(f'<div id="fn{n}">x' for n in range(70))
    assert read(body).drafts


def test_long_cells_are_layout() -> None:
    """A table with long texts only places them."""
    assert len(drafts(f"<table><tr><td>{'Long. ' * 80}<td>b<tr><td>c<td>d</table>")) == 4


def test_footnote_mark_and_note() -> None:
    """A mark and its note find each other by the label."""
    paragraph, note = drafts('<p>A<sup><a href="#fn-x">7</a></sup></p><ol><li id="fn-x">B</li></ol>')
    assert isinstance(paragraph.block, Paragraph)
    assert isinstance(note.block, Footnote)
    assert paragraph.block.marks[0].href == f"#{note.block.label}"


# ------------------------------------------------------------------- tables of names

STANDARD = """
a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code
col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map
mark menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s
samp script search section select slot small source span strong style sub summary sup table tbody td
template textarea tfoot th thead time title tr track u ul var video wbr math svg selectedcontent
"""
OBSOLETE = """
acronym applet basefont bgsound big blink center command content dir element font frame frameset image
isindex keygen listing marquee multicol nextid nobr noembed noframes param plaintext rb rtc shadow spacer
strike tt xmp
"""


@pytest.mark.parametrize("tag", [*STANDARD.split(), *OBSOLETE.split()])
def test_every_element_has_a_row(tag: str) -> None:
    """No element of the HTML standard, and none of older times, is read by accident."""
    assert tag in TAGS


def test_providers() -> None:
    """At least twenty-five sites are known, each by an address of its own."""
    names = {name for name, _, _ in PROVIDERS} | set(HOSTS.values())
    assert len(names) >= 25


@pytest.mark.parametrize(
    ("url", "provider", "page"),
    [
        ("https://twitter.com/a/status/1?s=2", "twitter", "https://twitter.com/a/status/1"),
        ("https://x.com/a/status/1", "twitter", "https://twitter.com/a/status/1"),
        ("https://www.instagram.com/reel/Ab-c/embed", "instagram", "https://www.instagram.com/reel/Ab-c/"),
        ("https://www.reddit.com/r/a/comments/b/c/", "reddit", "https://www.reddit.com/r/a/comments/b/"),
        ("https://www.figma.com/embed?x=y&url=https%3A%2F%2Fwww.figma.com%2Ffile%2Fa", "figma", None),
        ("https://ann.bandcamp.com/album/x", "bandcamp", None),
        ("https://www.google.com/search", None, None),
        ("https://w.soundcloud.com/player/?url=nothing", "soundcloud", None),
        ("https://w.soundcloud.com/player/?" + "a=1&" * 60, "soundcloud", None),
        ("https://notyoutube.com/embed/Ab3dEf7HiJk", None, None),
        ("http://[broken", None, None),
        ("https://vimeo.com/12345678?" + "x" * 2_000, None, None),
    ],
)
def test_canonical_embed(url: str, provider: str | None, page: str | None) -> None:
    """An address says whose it is, and where its page is."""
    found = canonical_embed(url)
    assert found.provider == provider
    assert page is None or found.url == page


@pytest.mark.parametrize("tag", sorted(NAMED))
def test_named_embeds(tag: str) -> None:
    """An element that is named after an embed needs its attribute; without, it is its content."""
    assert [draft.block.type for draft in drafts(f"<{tag}>x</{tag}>")] == ["paragraph"]
    attribute, page = NAMED[tag]
    value = "https://vimeo.com/12345678" if page == "{}" else "abcdefghijk"
    (draft,) = drafts(f"<{tag} {attribute}='{value}'></{tag}>")
    assert isinstance(draft.block, Embed)


# ------------------------------------------------------------------- limits

SMALL = ParseOptions(limits=Limits(tags=100_000, attributes=5_000))


@pytest.mark.parametrize(
    "body",
    [
        "<p>" * 20_001,
        "x" * 5_000_001,
        "<body>" * 1_500,
        "<template>" * 1_500,
    ],
)
def test_limits(body: str) -> None:
    """What would cost too much is refused."""
    with pytest.raises(LimitError):
        read(body)


@pytest.mark.parametrize(
    "body",
    [
        "<p " + " ".join(f"a{n}" for n in range(1_001)) + ">" + "<i>x</i>" * 9_000,
        "".join(f"<p a{n}=1>x</p>" for n in range(3_000)) + "<i>x</i>" * 9_000,
        "<p a=1 b=2 c=3>xxxxx</p>" * 4_000,
        "<a b=1 " * 60_000,
    ],
)
def test_attribute_limits(body: str) -> None:
    """So are too many attributes, on one tag, of different names, or in all."""
    with pytest.raises(LimitError):
        read(body, SMALL)


def test_formatting_is_defused() -> None:
    """Formatting elements that the parser would open again and again are the same marks by another name."""
    reading = read("<b id=i><p>x" * 3_000)
    first = reading.drafts[0].block
    assert isinstance(first, Paragraph)
    assert first.marks[0].type == "strong"
    assert len(reading.drafts) == 1 or len(reading.drafts) == 3_000


def test_large_harmless_body() -> None:
    """A long body of ordinary elements is read."""
    body = "<p class=\"a\" id=b data-c='d'>Words and more words.</p>" * 2_500
    assert len(read(body).drafts) == 2_500


def test_page_tree() -> None:
    """A whole document has its `html` element as the root, with the head in it."""
    tree = read_tree(
        "<!DOCTYPE html><html lang=da><head><title>T</title></head><body><p>x", Limits(), page=True
    )
    assert tree.root.tag == "html"
    assert tree.root.attributes["lang"] == "da"
    assert [child.tag for child in tree.root.elements()] == ["head", "body"]
    assert read_tree("", Limits(), page=True).root.tag == "html"


def test_html5lib_trees() -> None:
    """The trees of html5lib-tests are read without an error, and nothing of a script is shown."""
    if not SUITE.is_dir():
        pytest.skip("html5lib-tests are not beside the repository")
    count = 0
    for path in SUITE.rglob("*.dat"):
        for part in path.read_bytes().decode("utf-8", "replace").split("#data\n")[1:]:
            reading = read(part.split("\n#errors")[0])
            json.dumps([draft.block.model_dump(mode="json") for draft in reading.drafts])
            count += 1
    assert count > 1_000


def test_own_html() -> None:
    """What our own writers wrote is taken at its word."""
    reading = read('<article data-articlekit="1.0"><p>Short.</p></article>')
    assert reading.drafts == ()
    assert reading.own == (Paragraph(text="Short."),)


def test_quotes_hold_lists() -> None:
    """A list in a quotation in a list."""
    (draft,) = drafts("<ul><li><blockquote><ul><li>x</li></ul></blockquote></li></ul>")
    assert isinstance(draft.block, List)
    quote = draft.block.items[0].body[0]
    assert isinstance(quote, Quote)
    assert isinstance(quote.body[0], List)


def test_long_citation_is_text() -> None:
    """A name in a quotation's last line is short, and stands for itself in a line of its own."""
    (quote,) = drafts(f"<blockquote>Words.<br>— {'very long ' * 20}</blockquote>")
    assert isinstance(quote.block, Quote)
    assert quote.block.attribution is None


def test_quotation_around_a_block() -> None:
    """A `<q>` around a paragraph closes after it."""
    words = [getattr(draft.block, "text", "") for draft in drafts("<q><p>Words.</p></q>")]
    assert "".join(words) == "“Words.”"


def test_a_srcset_of_thousands_of_files_is_read_in_one_pass() -> None:
    """A bracket that never comes is not looked for again at each file."""
    srcset = ", ".join(f"https://img.example/{number}.jpg {number + 1}w" for number in range(60_000))
    began = process_time()
    assert sum(1 for _ in candidates(srcset)) == 60_000
    assert process_time() - began < 1
    urls = [(found.url, found.width) for found in candidates("a.jpg 1w (x, y), b.jpg 2w, c.jpg (")]
    assert urls == [("a.jpg", 1), ("b.jpg", 2), ("c.jpg", None)]


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("width height", (None, None)),
        ('width="" height=auto', (None, None)),
        ("width=600 height=0450", (600, 450)),
        ('width="970px" height=" 374.5 "', (970, 374)),
        ("width=100% height=999999", (None, None)),
        ("width=99999 height=100000", (99_999, None)),
    ],
)
def test_picture_sizes(attributes: str, expected: tuple[int | None, int | None]) -> None:
    """A size is a number of pixels; what is empty, relative or beyond all screens says nothing."""
    (draft,) = drafts(f"<img src=/a.jpg {attributes}>")
    assert isinstance(draft.block, Image)
    assert (draft.block.width, draft.block.height) == expected


def test_blurred_by_name_alone() -> None:
    """A picture whose name only speaks of a blur is no preview of a sharper one."""
    (draft,) = drafts('<img src="/motion-blur.jpg" srcset="/motion-blur-2.jpg 2x">')
    assert isinstance(draft.block, Image)
    assert draft.block.src == "/motion-blur.jpg"


def test_formula_by_attribute() -> None:
    """A picture is a formula wherever its TeX stands, though neither its class nor its address says so."""
    (draft,) = drafts('<p>Let <img src="/f/1.png" data-latex="x^2" alt="a drawn letter, squared"> be.</p>')
    assert isinstance(draft.block, Paragraph)
    assert draft.block.text == "Let x^2 be."


def test_comment_in_a_button() -> None:
    """A comment in a button is none of its words."""
    reading = read("<button><!-- icon --><img src=/a.jpg>Enlarge</button>")
    assert [draft.block.type for draft in reading.drafts] == ["image"]
    assert [seen.message for seen in reading.diagnostics] == ["button: Enlarge"]


def test_button_in_the_depth() -> None:
    """What tells a piece of a page does so below the deepest level, too."""
    deep = "<i>" * 120
    names = read_tree(f"{deep}<nav><b>x</b></nav><p class=x></p><img></i>", Limits())
    assert names.page_tags == {"nav"}
    assert [element.tag for element in names.named] == ["p"]
    assert names.root.holds_image


def test_what_says_nothing_is_passed_over() -> None:
    """An empty formula, a reading before its base, and columns before the rows of a table."""
    assert [draft.block for draft in drafts('<p>a <script type="math/tex"> </script> b</p>')] == [
        Paragraph(text="a b")
    ]
    assert [draft.block for draft in drafts("<ruby><rt>かん</rt>漢</ruby>")] == [Paragraph(text="(かん)漢")]
    rows = "<tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>"
    (bare,), (columns,) = (
        drafts(f"<table>{rows}</table>"),
        drafts(f"<table><colgroup><col></colgroup>{rows}</table>"),
    )
    assert bare.block == columns.block


def test_loose_items_are_joined_once() -> None:
    """What was made one list inside of a post is no loose item beside it."""
    body = '<x-e class="twitter-tweet"><li>one<li>two <a href=//twitter.com/b/status/9>three</a></x-e>'
    embed, items = (draft.block for draft in drafts(body))
    assert isinstance(embed, Embed)
    assert isinstance(items, List)
    assert [" ".join(plain(item.body[0]).split()) for item in items.items] == ["one", "two three"]
