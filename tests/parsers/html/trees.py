"""Random bodies: elements nested in any way, words that are each used once."""

from hypothesis import strategies as st

BLOCKS = """
p div section article header footer center blockquote ul ol li dl dt dd table tbody tr td th figure
figcaption aside details summary h1 h2 h3 h6 pre main nav address hgroup fieldset legend form menu
caption button
"""
INLINES = """
span b strong em i u s del ins sub sup code kbd mark small font a abbr cite q time bdi label big tt
var dfn data nobr unknown-element wbr ruby
"""
TAGS = (*BLOCKS.split(), *BLOCKS.split(), *INLINES.split())
ALONE = (
    "<br>", "<hr>", "<br><br>", "<img src=/a.jpg>", "<wbr>", "\n", " ", "\n\n", "&nbsp;", "<!-- c -->",
    "<input>",
)  # fmt: skip
ATTRIBUTES = (
    "", "", "", ' style="color:red"', ' class="caption"', ' class="x y"', ' class="katex"',
    ' class="footnotes"', ' class="twitter-tweet"', ' id="fn1"', ' href="#fn1"', ' href="/x"',
    ' class="admonition"', ' title="t"', ' class="pullquote"', ' class="gutter"',
    ' class="bookmark-card"', ' style="display:block"', ' lang="de"', ' style="white-space:pre-wrap"',
    ' class="math"', ' class="highlight js"', ' class="sr-only"',
    " hidden", ' class="MsoListParagraph"', ' style="mso-list:l0 level2 lfo1"', ' style="mso-list:Ignore"',
    ' style="font-weight:700"', ' class="filename"', ' class="code-toolbar"', ' class="toolbar"',
    ' role="heading"', ' class="alert-info"',
    ' class="youtube" data-id="abcdefghijk"', ' class="copy-btn"', ' class="crosshead"',
)  # fmt: skip
PIECES = (
    "<", ">", "</p>", "<p>", "<td>", "<svg>", "<math>", "&amp;", "&nGt;", "&#1;", "<!--", "]]>",
    "<table>", "'>", "<a href='#", "中", "\ud800", "\x00", "\u200b", "<b id=1>", "<pre>", "<li>",
    "<sup><a href=#fn1>1</a></sup>",
)  # fmt: skip
SPACES = ("", " ", "\n")
MAX_DEPTH = 5


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """Return a body whose words are `w1z`, `w2z` … in the order of the source."""
    count = 0

    def node(depth: int) -> str:
        nonlocal count
        kind = draw(st.integers(0, 9))
        if kind < 4 or depth > MAX_DEPTH:
            count += 1
            return f"{draw(st.sampled_from(SPACES))}w{count}z{draw(st.sampled_from((*SPACES, '. ')))}"
        if kind == 4:
            return draw(st.sampled_from(ALONE))
        tag = draw(st.sampled_from(TAGS))
        inside = "".join(node(depth + 1) for _ in range(draw(st.integers(0, 4))))
        return f"<{tag}{draw(st.sampled_from(ATTRIBUTES))}>{inside}</{tag}>"

    return "".join(node(0) for _ in range(draw(st.integers(1, 6))))


def texts() -> st.SearchStrategy[str]:
    """Return any text at all, tags and references among it."""
    return st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=30).map("".join)
