"""Markdown: the form of each block, the options, and what falls back to HTML."""

from typing import Any

import pytest

from articlekit import MarkdownOptions, ParseOptions, parse, read_front_matter, to_markdown
from articlekit.models import (
    Article,
    Aside,
    Block,
    Caption,
    Cell,
    Code,
    Credit,
    Custom,
    Definition,
    Definitions,
    Divider,
    Embed,
    Footnote,
    Gallery,
    Heading,
    Image,
    List,
    ListItem,
    Mark,
    Math,
    Media,
    Paragraph,
    Quote,
    Raw,
    Table,
    UnknownBlock,
    Variant,
)
from articlekit.models._html_names import EXACT_COMMENT

HARBOUR = Image(
    src="https://example.com/harbour.jpg",
    alt="Boats",
    width=800,
    caption=Caption(text="The harbour at dawn"),
    credit=Credit(text="Mara Lind", line="Photo: Mara Lind"),
)


def _paragraph(text: str, *marks: tuple[str, int, int], **more: Any) -> Paragraph:
    return Paragraph(
        text=text, marks=tuple(Mark(type=kind, start=start, end=end, **more) for kind, start, end in marks)
    )


def _words(text: str) -> ListItem:
    return ListItem(body=(Paragraph(text=text),))


FORMS: tuple[tuple[str, Block, str], ...] = (
    ("a paragraph", Paragraph(text="One.\nTwo."), "One.\\\nTwo."),
    ("a paragraph of nothing", Paragraph(text=""), ""),
    ("a heading", Heading(text="On the\nhill #", level=2), "## On the<br>hill \\#"),
    ("a heading of nothing", Heading(text="", level=2), ""),
    ("strong", _paragraph("a bold word", ("strong", 2, 6)), "a **bold** word"),
    ("emphasis", _paragraph("a word", ("em", 2, 6)), "a *word*"),
    ("strong emphasis", _paragraph("a word", ("em", 2, 6), ("strong", 2, 6)), "a ***word***"),
    ("struck", _paragraph("a word", ("strike", 2, 6)), "a ~~word~~"),
    ("code", _paragraph("run a`b now", ("code", 4, 7)), "run ``a`b`` now"),
    ("code with a backtick at its end", _paragraph("a`", ("code", 0, 2)), "`` a` ``"),
    ("code with marks in it", _paragraph("abc", ("code", 0, 3), ("em", 1, 2)), "<code>a*b*c</code>"),
    (
        "a link",
        _paragraph("a link", ("link", 2, 6), href="https://example.com/a_b"),
        "a [link](https://example.com/a_b)",
    ),
    (
        "an odd link",
        _paragraph("a", ("link", 0, 1), href="https://example.com/a (b)"),
        "[a](<https://example.com/a (b)>)",
    ),
    (
        "a link with a title",
        _paragraph("a", ("link", 0, 1), href="/b", title='"c" & &amp;\\'),
        '[a](/b "\\"c\\" & &amp;amp;&#92;")',
    ),
    (
        "a link that a template would change",
        _paragraph("a", ("link", 0, 1), href="/{{b}}/{%c%}", title="{{d"),
        '[a](/{\\{b}}/{\\%c%} "{\\{d")',
    ),
    ("no form in Markdown", _paragraph("H2O", ("sub", 1, 2)), "H<sub>2</sub>O"),
    ("no form at all", _paragraph("By A. B.", ("byline", 0, 8)), "By A. B."),
    (
        "marks that cross",
        _paragraph("abcdef", ("strong", 0, 4), ("em", 2, 6)),
        "**ab<em>cd</em>**<em>ef</em>",
    ),
    (
        "a mark before one without form",
        _paragraph("a:b", ("strong", 0, 2), ("byline", 2, 3)),
        "<strong>a:</strong>b",
    ),
    ("a mark at the end of another", _paragraph("abcd", ("strong", 0, 4), ("em", 2, 4)), "**ab<em>cd</em>**"),
    ("strong after a line break", _paragraph("a\nb", ("strong", 2, 3)), "a\\\n**b**"),
    (
        "struck at the end of strong emphasis",
        _paragraph("abc", ("em", 0, 3), ("strong", 0, 3), ("strike", 1, 3)),
        "***a~~bc~~***",
    ),
    (
        "strong emphasis, then struck",
        _paragraph("ab", ("em", 0, 1), ("strong", 0, 1), ("strike", 1, 2)),
        "***a***~~b~~",
    ),
    (
        "marks that cross a link",
        Paragraph(
            text="abcd",
            marks=(
                Mark(type="strong", start=0, end=2),
                Mark(type="link", start=1, end=3, href="/e"),
                Mark(type="em", start=2, end=4),
            ),
        ),
        "**a**[**b**<em>c</em>](/e)*d*",
    ),
    ("two that touch", _paragraph("ab", ("strong", 0, 1), ("em", 1, 2)), "**a**<em>b</em>"),
    (
        "strong that ends in a quotation mark",
        _paragraph("他说“好”了", ("strong", 2, 5)),
        "他说<strong>“好”</strong>了",
    ),
    ("strong that ends in a word", _paragraph("他说好了", ("strong", 2, 3)), "他说**好**了"),
    ("strong and struck", _paragraph("a b", ("strong", 2, 3), ("strike", 2, 3)), "a **~~b~~**"),
    (
        "strong and struck quotation marks",
        _paragraph("a“b”c", ("strong", 1, 4), ("strike", 1, 4)),
        "a<strong>~~“b”~~</strong>c",
    ),
    (
        "strong before struck",
        _paragraph("“b”c", ("strong", 0, 3), ("strike", 3, 4)),
        "<strong>“b”</strong>~~c~~",
    ),
    ("a picture", Image(src="a.jpg", alt="A [b]", title="T"), '![A \\[b\\]](a.jpg "T")'),
    ("a picture that leads somewhere", Image(src="a.jpg", href="/b"), "[![](a.jpg)](/b)"),
    ("a picture without address", Image(src="", caption=Caption(text="c")), "*c*"),
    ("a picture of nothing", Image(src=""), ""),
    (
        "a caption that stars cannot hold",
        Image(src="a.jpg", caption=Caption(text="\u2028a")),
        "![](a.jpg)\\\n<em>\u2028a</em>",
    ),
    (
        "a caption with marks",
        Image(
            src="a.jpg",
            caption=Caption(
                text="a b", marks=(Mark(type="em", start=0, end=1), Mark(type="strong", start=2, end=3))
            ),
        ),
        "![](a.jpg)\\\n*a <strong>b</strong>*",
    ),
    (
        "pictures with one caption",
        Gallery(images=(Image(src="a.jpg"), Image(src="b.jpg"), Image(src="")), caption=Caption(text="c")),
        "![](a.jpg)\\\n![](b.jpg)\\\n*c*",
    ),
    (
        "pictures with captions of their own",
        Gallery(
            images=(Image(src="a.jpg", caption=Caption(text="c")), Image(src="b.jpg")),
            credit=Credit(text="D"),
        ),
        "![](a.jpg)\\\n*c*\n\n![](b.jpg)\n\n<cite>D</cite>",
    ),
    ("a list", List(items=(_words("a"), _words("b"))), "- a\n- b"),
    ("a list of numbers", List(ordered=True, start=9, items=(_words("a"), _words("b"))), "9. a\n10. b"),
    (
        "a list in a list",
        List(items=(ListItem(body=(Paragraph(text="a"), List(items=(_words("b"),)))), _words("c"))),
        "- a\n  * b\n- c",
    ),
    (
        "an item of two paragraphs",
        List(items=(ListItem(body=(Paragraph(text="a"), Paragraph(text="b"))), _words("c"))),
        "- a\n\n  b\n\n- c",
    ),
    (
        "a list that numbers from another number in an item",
        List(
            items=(ListItem(body=(Paragraph(text="a"), List(ordered=True, start=7, items=(_words("b"),)))),)
        ),
        "- a\n\n  7. b",
    ),
    (
        "tasks",
        List(
            items=(
                ListItem(body=_words("a").body, checked=True),
                ListItem(body=_words("b").body, checked=False),
            )
        ),
        "- [x] a\n- [ ] b",
    ),
    ("a box in the words", List(items=(_words("[x] a"),)), "- \\[x] a"),
    ("an empty item", List(items=(ListItem(body=()), _words("a"))), "-\n- a"),
    ("a list of nothing", List(items=()), ""),
    (
        "numbers that Markdown has not",
        List(ordered=True, start=-1, items=(_words("a"),)),
        '<ol start="-1">\n<li>a</li>\n</ol>',
    ),
    (
        "a box without words",
        List(items=(ListItem(body=(Divider(),), checked=False),)),
        '<ul>\n<li><input type="checkbox" disabled> \n<hr>\n</li>\n</ul>',
    ),
    (
        "a quotation",
        Quote(body=(Paragraph(text="a"), Paragraph(text="b")), attribution="C_D_"),
        "> a\n>\n> b\n>\n> — C_D_",
    ),
    ("a quotation of nothing", Quote(body=()), ""),
    ("a box", Aside(title="T", body=(Paragraph(text="a"),)), "> **T**\n>\n> a"),
    ("a box without title", Aside(body=(Paragraph(text="a"),)), "> a"),
    ("a listing", Code(text="a\n```\nb", language="c++"), "````c++\na\n```\nb\n````"),
    ("a listing of nothing", Code(text="", language="no name"), "```\n```"),
    ("a formula", Math(text="a^2"), "```math\na^2\n```"),
    ("a divider", Divider(), "***"),
    ("a divider in a list", List(items=(ListItem(body=(Divider(),)),)), "- ___"),
    (
        "a table",
        Table(rows=((Cell(text="a", header=True), Cell(text="b", header=True)), (Cell(text="c|d"),))),
        "| a | b |\n| --- | --- |\n| c\\|d |  |",
    ),
    (
        "a table without heads",
        Table(rows=((Cell(text="a\nb"),),), caption=Caption(text="C")),
        "|  |\n| --- |\n| a<br>b |\n\n*C*",
    ),
    ("a table of nothing", Table(rows=()), ""),
    (
        "a table with a caption only",
        Table(rows=(), caption=Caption(text="C")),
        "<table>\n<caption>C</caption>\n</table>",
    ),
    (
        "a table with heads at the side",
        Table(rows=((Cell(text="a"),), (Cell(text="b", header=True),))),
        "<table>\n<tr><td>a</td></tr>\n<tr><th>b</th></tr>\n</table>",
    ),
    (
        "a cell over two columns",
        Table(rows=((Cell(text="a", colspan=2),),)),
        '<table>\n<tr><td colspan="2">a</td></tr>\n</table>',
    ),
    (
        "code in a cell",
        Table(rows=((Cell(text="a|b", marks=(Mark(type="code", start=0, end=3),)),),)),
        "|  |\n| --- |\n| `a\\|b` |",
    ),
    (
        "an embed",
        Embed(url="https://example.com/v", title="V", caption=Caption(text="c")),
        "[V](https://example.com/v)\\\n*c*",
    ),
    ("an embed without address", Embed(title="V"), "V"),
    ("an embed of nothing", Embed(provider="p"), ""),
    (
        "definitions",
        Definitions(items=(Definition(term="a", body=(Paragraph(text="b"),)),)),
        "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>",
    ),
    (
        "a note",
        Footnote(label="1", body=(Paragraph(text="a"),)),
        '<aside role="doc-footnote" id="1">\n<strong>1</strong>\n<p>a</p>\n</aside>',
    ),
    ("raw", Raw(format="html", content="<b>"), ""),
    ("a custom block", Custom(name="a:b"), ""),
    ("an unknown block", UnknownBlock(type="x-new"), ""),
    (
        "HTML that a template would change",
        Definitions(items=(Definition(term="{{ a }} {% b %} ![c](d)", body=()),)),
        "<dl>\n<dt>{&#123; a }} {&#37; b %} !&#91;c](d)</dt>\n<dd></dd>\n</dl>",
    ),
)


@pytest.mark.parametrize(("block", "written"), [form[1:] for form in FORMS], ids=[form[0] for form in FORMS])
def test_each_block_has_its_form(block: Block, written: str) -> None:
    """What Markdown has a form for is written in it, the rest as HTML, and nothing as nothing."""
    assert to_markdown(block) == written


def test_a_video_is_html() -> None:
    """Markdown has no form for what plays."""
    written = to_markdown(Media(kind="video", sources=(Variant(src="a.mp4"),)))
    assert written.startswith("<figure><video controls")
    assert "\n\n" not in written


def test_what_nests_deeper_than_readers_go_is_html() -> None:
    """Six lists in each other are Markdown, the seventh is HTML; so it is for quotations and boxes."""
    block: Block = Paragraph(text="deep")
    boxed: Block = block
    quoted: Block = block
    for _ in range(7):
        block = List(items=(ListItem(body=(Paragraph(text="a"), block)),))
        quoted, boxed = Quote(body=(quoted,)), Aside(body=(boxed,))
    assert "            <ul>\n" in to_markdown(block)
    assert "> > > > > > <blockquote>\n" in to_markdown(quoted)
    assert "> > > > > > <aside>\n" in to_markdown(boxed)


@pytest.mark.parametrize(
    ("first", "second", "parted"),
    [
        (List(items=(_words("a"),)), List(items=(_words("b"),)), True),
        (List(items=(_words("a"),), ordered=True), List(items=(_words("b"),), ordered=True), True),
        (List(items=(_words("a"),)), List(items=(_words("b"),), ordered=True), False),
        (Quote(body=_words("a").body), Quote(body=_words("b").body), True),
        (Quote(body=_words("a").body), Aside(body=_words("b").body), True),
        (Quote(body=_words("a").body), Paragraph(text="b"), False),
    ],
)
def test_blocks_that_would_be_one_are_parted(first: Block, second: Block, parted: bool) -> None:  # noqa: FBT001
    """Two lists of a kind, and two quotations, have a comment between them."""
    assert ("\n\n<!-- -->\n\n" in to_markdown((first, second))) is parted


CAPTIONS = {
    "emphasis": (
        "![Boats](https://example.com/harbour.jpg)\\\n*The harbour at dawn* <cite>Photo: Mara Lind</cite>"
    ),
    "title": (
        '![Boats](https://example.com/harbour.jpg "The harbour at dawn")\\\n<cite>Photo: Mara Lind</cite>'
    ),
    "pandoc": (
        "![The harbour at dawn <cite>Photo: Mara Lind</cite>](https://example.com/harbour.jpg)"
        '{alt="Boats" width="800"}'
    ),
}


@pytest.mark.parametrize("style", CAPTIONS)
def test_a_caption_is_written_in_each_style(style: Any) -> None:
    """Caption and credit are there in each of them."""
    assert to_markdown(HARBOUR, MarkdownOptions(captions=style)) == CAPTIONS[style]


def test_a_figure_is_html() -> None:
    """The lossless style says everything in HTML."""
    written = to_markdown(HARBOUR, MarkdownOptions(captions="figure"))
    assert written.startswith('<figure><img src="https://example.com/harbour.jpg" alt="Boats" width="800">')
    assert "<figcaption>The harbour at dawn <cite" in written


@pytest.mark.parametrize(
    ("style", "image", "written"),
    [
        ("title", Image(src="a.jpg", caption=Caption(text="b\nc"), title="d"), '![](a.jpg "b c")'),
        ("title", Image(src="a.jpg", title="d"), '![](a.jpg "d")'),
        ("pandoc", Image(src="a.jpg"), "![](a.jpg)"),
        ("pandoc", Image(src="a.jpg", credit=Credit(text="D")), "![<cite>D</cite>](a.jpg)"),
        ("pandoc", Image(src="a.jpg", caption=Caption(text="[b](c)")), "![\\[b\\](c)](a.jpg)"),
    ],
)
def test_a_style_without_caption(style: Any, image: Image, written: str) -> None:
    """What is missing leaves no trace."""
    assert to_markdown(image, MarkdownOptions(captions=style)) == written


def test_a_caption_is_hugos_short_code() -> None:
    """Hugo's figure has parameters for everything; its caption is Markdown, too."""
    image = HARBOUR.replace(caption=Caption(text='"a" *b*'), href="/c", title="T")
    assert to_markdown(image, MarkdownOptions(shortcodes="hugo")) == (
        '{{< figure src="https://example.com/harbour.jpg" alt="Boats" title="T"'
        ' caption="\\"a\\" \\\\*b\\\\*" attr="Photo: Mara Lind" link="/c" width="800" >}}'
    )
    pair = Gallery(images=(Image(src="a.jpg"), Image(src="b.jpg")), caption=Caption(text="c"))
    assert to_markdown(pair, MarkdownOptions(shortcodes="hugo")) == (
        '{{< figure src="a.jpg" >}}\n\n{{< figure src="b.jpg" >}}\n\n*c*'
    )


def test_hugo_runs_no_short_code_of_the_text() -> None:
    """Hugo runs short codes in code, too: there they become HTML, where they have another form."""
    hugo = MarkdownOptions(shortcodes="hugo")
    listing, words = Code(text="{{< a >}}"), _paragraph("{{% a %}}", ("code", 0, 9))
    assert to_markdown(listing) == "```\n{{< a >}}\n```"
    assert "{{" not in to_markdown(
        (listing, words, Paragraph(text="{{< a >}}"), Math(text="{{< a >}}")), hugo
    )
    assert to_markdown(Code(text="{{ a }}"), hugo) == "```\n{{ a }}\n```"


def test_notes_are_written_as_github_does() -> None:
    """Notes that are there get their marks; the others stay links."""
    blocks = (
        Paragraph(
            text="a1 b2",
            marks=(
                Mark(type="footnote", start=1, end=2, href="#1"),
                Mark(type="footnote", start=4, end=5, href="#none"),
            ),
        ),
        Footnote(label="1", body=(Paragraph(text="x"), Paragraph(text="y"))),
        Footnote(label="no label", body=(Paragraph(text="z"),)),
        Footnote(label="2", body=()),
    )
    assert to_markdown(blocks, MarkdownOptions(footnotes=True)) == (
        'a[^1] b<a href="#none" role="doc-noteref">2</a>\n\n'
        "[^1]: x\n\n    y\n\n"
        '<aside role="doc-footnote" id="no label">\n<strong>no label</strong>\n<p>z</p>\n</aside>\n\n'
        "[^2]:"
    )


@pytest.mark.parametrize(
    ("text", "marks", "written"),
    [
        ("a x^2 b", [("math", 2, 5)], "a $x^2$ b"),
        ("a x$2 b", [("math", 2, 5)], "a <span>x\\$2</span> b"),
        ("a x2 b", [("math", 2, 4), ("em", 3, 4)], "a <span>x*2*</span> b"),
        ("x2", [("math", 0, 1)], "<span>x</span>2"),
        ("$5", [], "\\$5"),
    ],
)
def test_formulas_stand_between_dollars(text: str, marks: list[tuple[str, int, int]], written: str) -> None:
    """Only where they can; a dollar of the text is no sign of a formula."""
    assert to_markdown(_paragraph(text, *marks), MarkdownOptions(math=True)) == written
    assert to_markdown(Math(text="a"), MarkdownOptions(math=True)) == "$$\na\n$$"


def test_marks_that_show_the_same_are_one() -> None:
    """A field of a newer version does not show, so it makes no difference."""
    marks = (
        Mark(type="strong", start=0, end=2),
        Mark.model_validate({"type": "strong", "start": 1, "end": 3, "new": 1}),
    )
    assert to_markdown(Paragraph(text="abc", marks=marks)) == "**abc**"


def test_no_link_is_in_a_link() -> None:
    """A reference to a note over a link, or over another, is left out: its words stay."""
    marks = (
        Mark(type="link", start=0, end=3, href="/a"),
        Mark(type="footnote", start=2, end=4, href="#1"),
        Mark(type="footnote", start=5, end=8, href="#2"),
        Mark(type="footnote", start=6, end=8, href="#3"),
        Mark(type="footnote", start=9, end=10),
    )
    written = to_markdown(Paragraph(text="abcd efg h", marks=marks))
    assert written == '[abc](/a)d <a href="#2" role="doc-noteref">efg</a> h'


FIRST_LINES = (
    "---", "---\ntitle: a\n---", "--- yaml", "---js", "+++", "+++\na = 1\n+++", "+++ toml", ";;;", ";;; json",
    "{", '{"title": "a"}', "{'a': 1}", "{}", "% Title", "%Title", "title: a", "Title: a\nAuthor: b",
    "date: 2020-01-01\n---", '"title": "a",\n;;;', "#+TITLE: a", ".. title: a", "<!-- .. title: a -->",
    "<!--\n.. title: a\n-->", "\ufeff---", "\u3000---", "...", ":::", "::: note", "{% raw %}", "{{< a >}}",
    "=== a", "a\n===", "# a", "(label)=", "!!! note", "Date : a",
)  # fmt: skip


ESCAPES = (
    ("<b>bold</b>", "&lt;b>bold&lt;/b>"),
    ("&copy; & &nosuch;", "&amp;copy; & &nosuch;"),
    ("*.py, *.md", "\\*.py, \\*.md"),
    ("_a and b_", "\\_a and b\\_"),
    ("`a` and `b`", "\\`a\\` and \\`b\\`"),
    ("~a~", "\\~a\\~"),
    ("x ==a== b", "x \\=\\=a\\=\\= b"),
    ("[a](b)", "[a\\](b)"),
    ("[a]: b", "[a\\]: b"),
    ("[[a]]", "[\\[a]]"),
    ("[^1] and ^[a]", "\\[^1] and ^\\[a]"),
    ("[TOC]", "\\[TOC]"),
    ("[gallery ids=1]", "\\[gallery ids=1]"),
    ("\\*a", "\\\\*a"),
    ("\\(a\\)", "&#92;(a&#92;)"),
    ("{{ a }}", "{\\{ a }}"),
    ("{% a %}", "{\\% a %}"),
    ("a {.b} {#c}", "a \\{.b} \\{#c}"),
    ("%%a%%", "\\%%a\\%%"),
    ("$a$", "\\$a$"),
    ("# a\n## b", "\\# a\\\n\\## b"),
    ("- a\n+ b\n* c", "\\- a\\\n\\+ b\\\n\\* c"),
    ("1. a\n2) b", "1\\. a\\\n2\\) b"),
    ("> a", "\\> a"),
    ("a\n===", "a\\\n\\==="),
    ("a | b\n--|--", "a | b\\\n\\--|--"),
    ("::: note", "\\::: note"),
    ("!!! note", "\\!!! note"),
    ("^", "\\^"),
    ("(a)=", "\\(a)="),
    ("\u3000a\u00a0", "&#12288;a&#160;"),
)


@pytest.mark.parametrize(("text", "written"), ESCAPES)
def test_only_what_would_be_markup_is_escaped(text: str, written: str) -> None:
    """One character for each sign, where that is enough."""
    assert to_markdown(Paragraph(text=text)) == written


@pytest.mark.parametrize("profile", [None, "hexo", "pelican", "hugo", "jekyll"])
@pytest.mark.parametrize("text", FIRST_LINES)
def test_no_body_begins_like_a_head(text: str, profile: Any) -> None:
    """Without front matter above it, a body's first line is still none: to no generator's rules."""
    later = Code(text="x: y\n---\n;;;\nz\n+++")
    article = Article(body=(Paragraph(text=text), later))
    written = to_markdown(article, MarkdownOptions(front_matter=False))
    found = read_front_matter(written, options=ParseOptions(profile=profile))
    assert (found.dialect, found.body) == ("none", written)


def test_a_lossless_body_says_so() -> None:
    """Its first line is a comment that tells the reader to infer nothing."""
    exact = MarkdownOptions(captions="figure", front_matter=False)
    assert to_markdown(Article(), exact) == f"<!-- {EXACT_COMMENT} -->\n"
    assert to_markdown(Article(), MarkdownOptions(front_matter=False)) == ""
    assert to_markdown(Article(body=(Paragraph(text="a"),)), exact) == f"<!-- {EXACT_COMMENT} -->\n\na\n"


def test_front_matter_stands_above_the_body() -> None:
    """An article is a file, with its head above its body."""
    written = to_markdown(Article(title="T", body=(Paragraph(text="a"),)))
    assert written.startswith("---\n")
    assert written.endswith("---\n\na\n")


EXACT_FORMS: tuple[tuple[str, Block, str], ...] = (
    ("a paragraph with an id", Paragraph(id="a", text="b"), '<p id="a">b</p>'),
    (
        "a box before one",
        List(items=(ListItem(checked=True, body=(Paragraph(id="a", text="b"),)),)),
        '<ul>\n<li><input type="checkbox" disabled checked> \n<p id="a">b</p>\n</li>\n</ul>',
    ),
    (
        "a list below one",
        List(items=(ListItem(body=(Paragraph(id="a", text="b"), List(items=(_words("c"),)))),)),
        '- <p id="a">b</p>\n\n  * c',
    ),
    (
        "a number that goes without saying",
        List(ordered=True, start=1, items=(_words("a"),)),
        "<ol data-articlekit-fields='{\"start\":1}'>\n<li>a</li>\n</ol>",
    ),
    (
        "an item with more",
        List(items=(ListItem.model_validate({"body": (), "new": 1}),)),
        "<ul>\n<li data-articlekit-fields='{\"new\":1}'></li>\n</ul>",
    ),
    (
        "a listing with a name",
        Code(text="a\n\nb", filename="c"),
        '<pre data-articlekit-fields=\'{"filename":"c"}\'><code>a&#10;&#10;b&#10;</code></pre>',
    ),
    ("a formula", Math(text="a"), '<pre data-articlekit-type="math"><code>a&#10;</code></pre>'),
    ("a heading of nothing", Heading(text="", level=1), "<h1></h1>"),
    (
        "a cell with more",
        Table(rows=((Cell.model_validate({"text": "a", "header": True, "new": 1}),),)),
        "<table>\n<tr><th data-articlekit-fields='{\"new\":1}'>a</th></tr>\n</table>",
    ),
    (
        "a whole table",
        Table(rows=((Cell(text="a", header=True),), (Cell(text="b"),))),
        "| a |\n| --- |\n| b |",
    ),
    (
        "a row too short",
        Table(rows=((Cell(text="a", header=True),), ())),
        "<table>\n<tr><th>a</th></tr>\n<tr></tr>\n</table>",
    ),
    (
        "a quotation with a name",
        Quote(body=(), attribution="A"),
        '<blockquote>\n<footer data-articlekit-part="attribution">A</footer>\n</blockquote>',
    ),
    (
        "a mark without form",
        _paragraph("a", ("byline", 0, 1)),
        '<span data-articlekit-type="byline">a</span>',
    ),
    (
        "a link with an empty title",
        _paragraph("a", ("link", 0, 1), href="/b", title=""),
        '<a href="/b" title="">a</a>',
    ),
    (
        "a note in a link",
        Paragraph(
            text="ab",
            marks=(
                Mark(type="link", start=0, end=2, href="/c"),
                Mark(type="footnote", start=1, end=2, href="#1"),
            ),
        ),
        '[a<span data-articlekit-href="#1" role="doc-noteref" data-articlekit-type="footnote">b</span>](/c)',
    ),
    (
        "a link in a note",
        Paragraph(
            text="ab",
            marks=(
                Mark(type="link", start=0, end=1, href="/c"),
                Mark(type="footnote", start=0, end=2, href="#1"),
            ),
        ),
        (
            '<a href="#1" role="doc-noteref" data-articlekit-type="footnote">'
            '<span data-articlekit-href="/c" data-articlekit-type="link">a</span>b</a>'
        ),
    ),
    (
        "strong with a title",
        _paragraph("a", ("strong", 0, 1), title="t"),
        '<strong data-articlekit-fields=\'{"title":"t"}\'>a</strong>',
    ),
    (
        "an unknown block",
        UnknownBlock(type="x-new"),
        '<div data-articlekit-type="x-new" data-articlekit-fields="{}"></div>',
    ),
)


@pytest.mark.parametrize(
    ("block", "written"), [form[1:] for form in EXACT_FORMS], ids=[form[0] for form in EXACT_FORMS]
)
def test_what_markdown_cannot_say_is_html(block: Block, written: str) -> None:
    """In the lossless style, HTML says the rest."""
    assert to_markdown(block, MarkdownOptions(captions="figure")) == written


SAID: tuple[Image, ...] = (
    HARBOUR,
    HARBOUR.replace(credit=None),
    HARBOUR.replace(caption=None),
    HARBOUR.replace(caption=Caption(text="港口的“黎明”"), credit=Credit(text="阿明", line="图片来源：阿明")),
)


def _there_and_back(block: Block, options: MarkdownOptions) -> tuple[Block, ...]:
    """Return what our own reader makes of a block between two paragraphs."""
    around = Paragraph(text="A long walk along the quay takes an hour, and ends where it began, at the pier.")
    return parse(to_markdown(Article(title="Harbour", body=(around, block, around)), options)).body


@pytest.mark.parametrize("image", SAID)
@pytest.mark.parametrize(
    "options", [MarkdownOptions(), MarkdownOptions(captions="pandoc"), MarkdownOptions(shortcodes="hugo")]
)
def test_a_caption_comes_back_from_each_style(image: Image, options: MarkdownOptions) -> None:
    """Our own reader finds caption and credit again, without being told who wrote them."""
    first, back, last = _there_and_back(image, options)
    assert isinstance(back, Image)
    assert first == last
    assert (back.caption and back.caption.text) == (image.caption and image.caption.text)
    assert (back.credit and back.credit.line) == (image.credit and image.credit.line)


def test_one_caption_of_several_pictures_comes_back() -> None:
    """Pictures in one paragraph are a gallery."""
    pictures = (Image(src="https://example.com/a.jpg"), Image(src="https://example.com/b.jpg"))
    gallery = Gallery(
        images=pictures, caption=Caption(text="Two *boats*"), credit=Credit(text="M. L.", line="Photo: M. L.")
    )
    _, back, _ = _there_and_back(gallery, MarkdownOptions())
    assert isinstance(back, Gallery)
    assert back.caption is not None
    assert back.caption.text == "Two *boats*"
    assert back.credit is not None
    assert back.credit.line == "Photo: M. L."
