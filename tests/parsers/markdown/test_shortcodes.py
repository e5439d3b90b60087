"""A program's own short codes, and how short codes of all kinds are written."""

import pytest

import articlekit
from articlekit.models import Aside, Embed, Image, Paragraph
from articlekit.options import ParseOptions, Shortcode, ShortcodeUse
from articlekit.parsers.markdown._arguments import MAX_ARGUMENTS, read_arguments
from articlekit.parsers.markdown._shortcodes import mark_shortcodes

TIDE = Shortcode(names=("tide_table",), read=lambda use: f"<p>Tide at {use.get('place', at=0)}.</p>")
QUIET = Shortcode(names=("figure",), read=lambda _: None)
BOX = Shortcode(names=("box",), read=lambda use: f"<aside>{use.body}</aside>", body="markdown")
RAW = Shortcode(names=("poem",), read=lambda use: f"<pre>{use.body}</pre>", body="verbatim")


def read(source: str, *rows: Shortcode) -> articlekit.Article:
    """Return a body read with some rows."""
    return articlekit.from_parts({}, source, options=ParseOptions(shortcodes=rows, roles=False))


@pytest.mark.parametrize(
    "source", ["{{< tide-table Carrow >}}", "{% Tide_Table place=Carrow %}", "[tide_table place=Carrow]"]
)
def test_a_row_is_read_in_every_syntax(source: str) -> None:
    """A program's own row counts for each way short codes are written; dashes and capitals do not matter."""
    assert read(f"# A\n\n{source}\n", TIDE).body[1] == Paragraph(text="Tide at Carrow.")


def test_a_row_overrules_the_built_in_one() -> None:
    """A row of the program is asked before, and its None leaves the text."""
    assert read('{{< figure src="a.png" >}}', QUIET).body == (Paragraph(text='{{< figure src="a.png" >}}'),)


def test_bodies() -> None:
    """A body is Markdown, or kept as it is, as the row says."""
    [aside] = read("{{< box >}}\nIs *read*.\n{{< /box >}}", BOX).body
    assert isinstance(aside, Aside)
    assert [mark.type for block in aside.body if isinstance(block, Paragraph) for mark in block.marks] == [
        "em"
    ]
    assert read("{% poem %}*not* {{ read }}{% endpoem %}", RAW).body[0].type == "code"


def test_components() -> None:
    """A row counts for a component of MDX, too."""
    assert read(
        '# A\n\n<TideTable place="Carrow" />\n', Shortcode(names=("tidetable",), read=TIDE.read)
    ).body[1] == (Paragraph(text="Tide at Carrow."))


def test_html_bodies() -> None:
    """A row counts in HTML, too."""
    article = read("<p>{{< tide-table Carrow >}}</p><p>End.</p>", TIDE)
    assert [block.text for block in article.body if isinstance(block, Paragraph)] == [
        "Tide at Carrow.",
        "End.",
    ]


def test_use() -> None:
    """A use gives the first of some parameters, or the argument at a place."""
    use = ShortcodeUse(name="x", syntax="hugo", arguments=("a",), parameters={"b": "", "c": "d"})
    assert (use.get("b", "c"), use.get("b", at=0), use.get("b", at=3), use.get("b")) == ("d", "a", "", "")
    assert use.inline("*x*") == "*x*"


@pytest.mark.parametrize(
    ("written", "arguments", "parameters"),
    [
        ("a \"b c\" 'd' `e`", ["a", "b c", "d", "e"], {}),
        ('src="a.png", alt: "b", W=3', [], {"src": "a.png", "alt": "b", "w": "3"}),
        ("src=“a b” c", ["c"], {"src": "a b"}),
        ('a="b \\"c\\" d"', [], {"a": 'b "c" d'}),
        ("src={hero} {x}", ["x"], {"src": "hero"}),
        ("https://a.example/b?c=d", ["https://a.example/b?c=d"], {}),
        ('a" b', ['a"', "b"], {}),
        ("a=1 a=2", [], {"a": "1"}),
        ("", [], {}),
    ],
)
def test_arguments(written: str, arguments: list[str], parameters: dict[str, str]) -> None:
    """Values stand in quotes of any kind or bare, with `=` or `:` after a name."""
    assert read_arguments(written) == (tuple(arguments), parameters)


def test_arguments_end() -> None:
    """No more arguments are read than anybody writes."""
    assert len(read_arguments("a " * 1_000)[0]) == MAX_ARGUMENTS


def test_a_source_that_leaves_no_letter_to_mark_with() -> None:
    """A body that holds every private letter is read without short codes."""
    source = "".join(map(chr, range(0xE000, 0xF900))) + "{{< figure src=a.png >}}"
    marked = mark_shortcodes(source, [], rows=(), inline=str)
    assert marked.text == source
    assert marked.as_html(source) == source


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("{{< gist jdoe 12 >}}", "https://gist.github.com/jdoe/12"),
        ("{% gist 12 file.py %}", "https://gist.github.com/12"),
        ("{{< gist user=jdoe id=12 >}}", "https://gist.github.com/jdoe/12"),
        ("# A\n\n[gist]https://gist.github.com/jdoe/12[/gist]", "https://gist.github.com/jdoe/12"),
        ("{{< tweet 123456789 >}}", "https://twitter.com/i/status/123456789"),
        ("# A\n\n[tweet https://twitter.com/jdoe/status/12]", "https://twitter.com/jdoe/status/12"),
        ("{{< asciinema 12 >}}", "https://asciinema.org/a/12"),
        ("{{< spotify track/1a >}}", "https://open.spotify.com/track/1a"),
        ('{{< pdf "/a/b.pdf" >}}', "/a/b.pdf"),
        ('{{< iframe src="https://a.example/b" >}}', "https://a.example/b"),
    ],
)
def test_embeds(source: str, url: str) -> None:
    """Players and posts are named in many ways."""
    [embed] = [block for block in read(source).body if isinstance(block, Embed)]
    assert embed.url == url


@pytest.mark.parametrize(
    "source",
    [
        "{{< youtube >}}",
        "{{< pdf this >}}",
        "{{< tweet >}}",
        "{{< gist >}}",
        "{{< video >}}",
        "{{< figure caption=none >}}",
        "{{< note >}}",
        "{{< details >}}",
        "{{< quote >}}",
        "{{< highlight go >}}",
        "{{< center >}}",
        "{{< gallery >}}",
        "{{< caption >}}",
        "{{< youtube a b c >}}{{< /youtube >}}{{< youtube 'a b' >}}",
        "{{ user.name }}",
        "{{ now() }}",
        "{% endfor %}",
        "{{< " + "x" * 6_000 + " >}}",
    ],
)
def test_what_says_too_little_stays(source: str) -> None:
    """A short code that names nothing stays as text, whole."""
    text = "".join(block.text for block in read(source).body if isinstance(block, Paragraph))
    shown = source if "youtube a" not in source else "{{< youtube 'a b' >}}"
    assert shown in text


@pytest.mark.parametrize(
    ("source", "image"),
    [
        ("{% img /a.png 300 %}", Image(src="/a.png", width=300)),
        ("{% img a.png 'T' %}", Image(src="a.png", title="T")),
        ("{% img a.png %}", Image(src="a.png")),
        ("{{< img a.png >}}", Image(src="a.png")),
        ('{{< figure src="a.png" alt="" class="w" >}}', Image(src="a.png", alt="")),
        ("# A\n\n![[a.png|b|300x20]]", Image(src="a.png", alt="b", width=300, height=20)),
        ("# A\n\n![[a.png]]", Image(src="a.png")),
        ('<Image src="a.png" alt="b" />\n\n[c](/d)', Image(src="a.png", alt="b")),
    ],
)
def test_pictures(source: str, image: Image) -> None:
    """Pictures are written in many ways."""
    assert image in read(source).body


def test_credits_without_captions() -> None:
    """A figure may have a credit alone."""
    [image] = read('{{< figure src="a.png" attr="Jo Doe" >}}').images
    assert (image.caption, image.credit and image.credit.text) == (None, "Jo Doe")


def test_players() -> None:
    """Sounds and videos by their files, with a caption."""
    source = (
        '{{< audio src="a.mp3" >}}\n\n{{< video src="a.mp4" caption="A film" >}}\n\n'
        "# A\n\n[video]https://a.example/b.mp4[/video]\n"
    )
    kinds = [(block.type, getattr(block, "kind", "")) for block in read(source).body]
    assert kinds[:2] == [("media", "audio"), ("media", "video")]
    assert kinds[-1] == ("media", "video")


def test_a_listing_by_its_file() -> None:
    """Hexo's listing names its file first, and its language only by name."""
    [listing] = read("{% codeblock main.rs %}x{% endcodeblock %}").body
    assert (getattr(listing, "language", ""), getattr(listing, "filename", "")) == (None, "main.rs")


def test_words() -> None:
    """What unfolds, a pulled quotation, a listing by its file, a box with a title, a kind that is a value."""
    source = (
        '{{< details "Open me" >}}\nIn.\n{{< /details >}}\n\n{% pullquote %}Pulled.{% endpullquote %}\n\n'
        '{{< highlight lang="go" title="a.go" >}}x{{< /highlight >}}\n\n'
        '{{< admonition warning "Mind the gap" >}}Gap.{{< /admonition >}}\n\n'
        '{{< details title="T" open=true >}}In.{{< /details >}}\n\n'
        '{{< highlight "linenos" >}}y{{< /highlight >}}\n'
    )
    unfolds, pulled, listing, box, titled, bare = read(source).body
    assert (unfolds.type, getattr(unfolds, "title", "")) == ("aside", "Open me")
    assert getattr(pulled, "kind", "") == "pull"
    assert (getattr(listing, "language", ""), getattr(listing, "filename", "")) == ("go", "a.go")
    assert (getattr(box, "title", ""), getattr(titled, "title", "")) == ("Mind the gap", "T")
    assert getattr(bare, "language", "") is None
