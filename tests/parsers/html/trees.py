"""Random bodies: elements nested in any way, words that are each used once."""

from html import escape

from hypothesis import strategies as st

BLOCKS = (
    "p div section article header footer center blockquote ul ol li dl dt dd table tbody tr td th figure figcaption aside "
    "details summary h1 h2 h3 h6 pre main nav address hgroup fieldset legend form menu caption"
).split()
INLINES = (
    "span b strong em i u s del ins sub sup code kbd mark small font a abbr cite q time bdi label big tt var dfn data nobr unknown-element "
    "wbr ruby"
).split()
VOID = (
    "<br>",
    "<hr>",
    "<br><br>",
    "<img src=/a.jpg>",
    "<wbr>",
    "\n",
    " ",
    "\n\n",
    "&nbsp;",
    "<!-- c -->",
    "<input>",
)
ATTRIBUTES = (
    "", "", "", ' style="color:red"', ' class="caption"', ' class="x y"', ' class="katex"', ' class="footnotes"', ' class="twitter-tweet"',
    ' id="fn1"', ' href="#fn1"', ' href="/x"', ' class="admonition"', ' class="pullquote"', ' class="gutter"', ' title="t"', ' class="bookmark-card"',
    ' style="display:block"', ' style="white-space:pre-wrap"', ' class="math"', ' class="highlight js"', ' class="youtube" id="abcdefgh"', ' lang="de"',
)  # fmt: skip


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """Return a body whose words are `w0`, `w1` … in order, each visible unless an element's class says otherwise."""
    count = 0

    def node(depth: int) -> str:
        nonlocal count
        kind = draw(st.integers(0, 9))
        if kind < 4 or depth > 5:
            count += 1
            return (
                draw(st.sampled_from(["", " ", "\n"]))
                + f"w{count}z"
                + draw(st.sampled_from(["", " ", "\n", ". "]))
            )
        if kind == 4:
            return draw(st.sampled_from(VOID))
        tag = draw(st.sampled_from(BLOCKS if kind < 8 else INLINES))
        inside = "".join(node(depth + 1) for _ in range(draw(st.integers(0, 4))))
        return f"<{tag}{draw(st.sampled_from(ATTRIBUTES))}>{inside}</{tag}>"

    return "".join(node(0) for _ in range(draw(st.integers(1, 6))))


def texts() -> st.SearchStrategy[str]:
    """Return any text at all, tags and references among it."""
    parts = st.sampled_from(["<", ">", "</p>", "<p>", "<td>", "<svg>", "<math>", "&amp;", "&nGt;", "&#1;", "<!--", "]]>", "<table>", "<a href='#", "'>", "中", "\ud800", "\x00", "\u200b", "<b id=1>"])  # fmt: skip
    return st.lists(st.one_of(parts, st.text(max_size=5)), max_size=30).map("".join)


def escaped(text: str) -> str:
    """Return a text as HTML."""
    return escape(text, quote=False)
