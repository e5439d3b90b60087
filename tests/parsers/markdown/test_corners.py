"""Corners that the cases do not turn: forms that are rare, and forms that only look like others."""

import pytest

import articlekit
from articlekit.models import Block, Code, Heading, Image, Math, Paragraph
from articlekit.models._walk import plain
from articlekit.options import ParseOptions
from articlekit.parsers.markdown import to_html_body
from articlekit.parsers.markdown._attributes import read_attributes


def read(source: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown body, without roles."""
    return articlekit.from_parts({}, source, options=ParseOptions(body="markdown", roles=False)).body


def text(source: str) -> str:
    """Return the text of a Markdown body."""
    return "\n".join(map(plain, read(source)))


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("{}", None),
        ("{.a .b}", {"class": "a b"}),
        ("{#a}", {"id": "a"}),
        ("{: a}", {}),
        ("{a}", None),
        ("{: x='y' Z=1}", {"x": "y", "z": "1"}),
        ("{: .a,}", None),
        ("no list", None),
    ],
)
def test_attribute_lists(written: str, values: dict[str, str] | None) -> None:
    """What is no list of attributes is text."""
    assert read_attributes(written) == values


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("`a` {.b}", "a {.b}"),
        ("f(x){.b}", "f(x){.b}"),
        ("*a*{.b}", "a{.b}"),
        ("*a*{: .b}", "a"),
        ("<b>a</b>{: .b}", "a"),
        ("a){: .b}", "a){: .b}"),
        ("[a](/b){}", "a{}"),
        ("[a `b`{.c} d](/e)", "a b d"),
        ("[a](/b){.c href=x}", "a"),
        ("{.a}", "{.a}"),
        ("- a {b}", "a {b}"),
        ("> {: .b}", ""),
        ("# A {b}", "A {b}"),
        ("| a {.b} |\n|---|\n| c |", "a {.b}\nc"),
    ],
)
def test_attributes_in_text(source: str, shown: str) -> None:
    """A list counts right after an element, or at the end of a block."""
    assert text(source) == shown


def test_code_keeps_its_own_language() -> None:
    """A list after code gives a language to code that has none."""
    assert read("```js\na\n```\n{: .language-ruby}") == (Code(text="a", language="js"),)
    assert read("    a\n\n{: .language-ruby}") == (Code(text="a", language="ruby"),)
    assert read("Text.\n\n{: .language-ruby}") == (Paragraph(text="Text."),)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (":::\na\n:::", "::: a :::"),
        ('::: note title="A *b*"\nc\n:::', "A b\nc"),
        ("::: {.callout-tip}\na\n:::", "Tip\na"),
        (":::details\na\n:::", "a"),
        ('!!! note\n    !!! tip ""\n        a\n    b\nc', "Note\na\nb\nc"),
        ('!!! note "*A*"\n\n\tb', "A\nb"),
        ("> a\n>\n> ::: note\n> b\n> :::", "a\nNote\nb"),
    ],
)
def test_boxes(source: str, shown: str) -> None:
    """Boxes with every sort of title, in each other and in quotations."""
    assert "\n".join(line for line in text(source).split("\n") if line) == shown


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ('<div markdown="0">\n*a*\n</div>', "*a*"),
        ('<div markdown="1">\n*a*', "*a*"),
        ('`<div markdown="1">` *a*', '<div markdown="1"> a'),
        ('<td markdown="1">*a*</td>', "a"),
        ('<div markdown="1"><div markdown="1">*a*</div> *b*</div> *c*', "a\nb\nc"),
        ('</p><div markdown="1">*a*</div><br/>', "a"),
        ('<p markdown="1">*a <b markdown="1">c</b>*</p>', "a c"),
        ("<div>\n<hr>\n    <p>a</p>\n</div>\n\n    b", "a\nb"),
        ("<pre>\n    <b>a</b>\n</pre>\n\n*c*", "    a\nc"),
        ("<div/>\n\n    <b>a</b>", "<b>a</b>"),
    ],
)
def test_elements(source: str, shown: str) -> None:
    """Elements that ask for Markdown, that are never closed, that are in code."""
    assert text(source).removeprefix("\n") == shown


@pytest.mark.parametrize(
    ("source", "caption"),
    [
        ("![a](b.png)\nNot *all* of it", None),
        ("![a](b.png)\n<b>Bold</b>", None),
        ("![a](b.png)\n*One* and *two*", None),
        ("![a](b.png)\n*One* <cite>Jo Doe", "One"),
        ("![a](b.png)\nNot *one*\n\nText", None),
        ("![a](b.png) ![c](d.png)\n*One*\n{: .x}", "One"),
        ("![a](b.png)<br>\n*One*", "One"),
        ("![a](b.png)\n\n*One*", None),
        ('![a](b.png){caption="One *two*"}', "One *two*"),
        ('![a](b.png){fig-cap="One"}', "One"),
        ("![](b.png){alt=c}", None),
        ('![a](b.png "Photo: Jo Doe")', None),
        ("- ![a](b.png)\n  *One*", "One"),
        ("![One](b.png){#fig:one}", "One"),
        ("text ![a](b.png)\n*One*", None),
        ("![a](b.png)\n![c](d.png)\n\nText", None),
    ],
)
def test_captions(source: str, caption: str | None) -> None:
    """A caption is found where the whole line is one."""
    article = articlekit.from_parts({}, source, options=ParseOptions(body="markdown", captions="structural"))
    assert [found.text for found in article.captions] == ([caption] if caption else [])


def test_credit_in_a_title() -> None:
    """A title that is a credit is no caption."""
    [image] = read('![a](b.png "Photo: Jo Doe")')
    assert isinstance(image, Image)
    assert (image.title, image.caption, image.credit and image.credit.text) == (None, None, "Jo Doe")


def test_a_title_is_no_structure() -> None:
    """Where only markup counts, a title stays a title."""
    source = '![a](b.png "The old pier")\n\nThe old pier is closed.'
    [image] = articlekit.from_parts({}, source, options=ParseOptions(captions="structural")).images
    assert (image.title, image.caption) == ("The old pier", None)


def test_a_title_beside_a_credit() -> None:
    """A credit in the line below counts before the one in the title."""
    source = '![a](b.png "The old pier (Foto: Al Bo)")\\\n<cite>Jo Doe</cite>'
    [image] = read(source)
    assert isinstance(image, Image)
    assert image.credit is not None
    assert image.credit.text == "Jo Doe"


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("$$\nx^2", None),
        ("$$\n\nx^2\n$$", None),
        ("$$\n$$", None),
        ("a\n$$\nx^2\n$$", (Paragraph(text="a"), Math(text="x^2"))),
        ("> $$\n> x^2\n> $$", None),
        ("$$x^2\n\\cdot y$$", (Math(text="x^2\n\\cdot y"),)),
        ("$$ not $$ this", None),
        ("\\\\[ see \\\\]", None),
        ("[a $x^2$ b](/c)", None),
        ("##Title", (Heading(level=2, text="Title"),)),
    ],
)
def test_formulas(source: str, blocks: tuple[Block, ...] | None) -> None:
    """Formulas on their own lines are blocks; what has no formula's form is text."""
    if blocks is not None:
        assert read(source) == blocks
    assert text(source)


@pytest.mark.parametrize(
    "source",
    [
        "<code>a *b*",
        "<!-- a *b*",
        "a `b\n\nc` *d* ![e](f g)",
        "[a](b c) *d* ~ e",
        "~ a *b*",
        "![a](b c) *d*",
        "![a](b =c) *d*",
    ],
)
def test_what_is_never_closed(source: str) -> None:
    """What is never closed, or no picture, is text."""
    assert to_html_body(source, options=ParseOptions()).kind in {"markdown", "mixed", "html"}
    assert text(source) or source.startswith("<!--")


def test_sizes_after_an_address() -> None:
    """An equals sign without numbers is no size."""
    assert read("![a](b.png =x) c")[0] == Image(src="b.png", alt="a")
    assert read('![a](b.png "c" =30x) d')[0] == Image(src="b.png", alt="a", title="c", width=30)


def test_modules_of_mdx() -> None:
    """Lines of program at the start are left out; names that are no module stay as they are."""
    result = articlekit.check(
        "export { a } from 'b'\nimport 'c.css';\n\nimport d from \"./d.png\"\n\n"
        "<img src={d.src} alt={e} />\n\n*f*\n"
    )
    assert [seen.message for seen in result.diagnostics] == [
        "program of MDX: export { a } from 'b'",
        "program of MDX: import 'c.css';",
        'program of MDX: import d from "./d.png"',
    ]
    assert result.article.images[0].src == "./d.png"
    later = articlekit.check("import a from 'b'\n\n\n# A\n\n{{< unknown >}}\n").diagnostics
    assert [seen.line for seen in later if seen.code == "shortcode.unknown"] == [6]
    assert read("import a from 'b'\n\nWords.") == (Paragraph(text="Words."),)


def test_tables_without_heads() -> None:
    """Heads that are all empty are none; a table that has nothing else keeps them."""
    [table] = read("|  |  |\n|--|--|\n| a | b |")
    assert [[cell.text for cell in row] for row in getattr(table, "rows", ())] == [["a", "b"]]
    [half] = read("| a |  |\n|--|--|\n| b | c |")
    assert len(getattr(half, "rows", ())) == 2
    assert text("|  |\n|--|\n\nx").endswith("x")


def test_what_our_own_writer_wrote_is_common_mark() -> None:
    """After the writer's comment, extensions are text."""
    source = (
        "<!-- articlekit -->\n\n$x^2$ {{< youtube dQw4w9WgXcQ >}} [^1] `a`{.b}\n\n- [x] c\n\n> [!NOTE]\n> d\n"
    )
    html = to_html_body(source, options=ParseOptions()).html
    assert "$x^2$ {{&lt; youtube dQw4w9WgXcQ &gt;}} [^1] <code>a</code>{.b}" in html
    assert '<input type="checkbox" checked>' in html
    assert "[!NOTE]" in html


def test_code_among_odd_lines() -> None:
    """What is code stays as it is, between lines that are not."""
    assert read("```\n~ a\n```\n\n~ b") == (Code(text="~ a"), Paragraph(text="~ b"))


def test_zola_ends() -> None:
    """An `end` belongs to the last tag that is still open; one without a tag is text."""
    assert text("{% note() %}\n{% note() %}a{% endnote %}\nb\n{% end %}\n\n{% end %}") == (
        "Note\nNote\na\nb\n{% end %}"
    )


def test_escaped_tags() -> None:
    """A backslash before a tag makes it text."""
    assert text("\\{% img a.png %} and {{{ b }}}").startswith("{% img a.png %} and {")
