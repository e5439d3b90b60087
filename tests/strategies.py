"""Hypothesis strategies that build anything an `Article` may hold."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, TypeVar

from hypothesis import strategies as st

from articlekit.models import (
    MARK_TYPES,
    ROLES,
    Article,
    Aside,
    Author,
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
    Origin,
    Paragraph,
    Publisher,
    Quote,
    Raw,
    Rights,
    Source,
    Table,
    UnknownBlock,
    Variant,
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
"""Any text a model accepts, control characters and unassigned code points included."""

words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1, max_size=12)
"""Text as people type it: no control characters."""

proses = st.one_of(
    st.lists(words, min_size=1, max_size=6).map(" ".join),
    st.sampled_from([
        "他说：“你好”。然后走了。", "It’s 5 * 3 = 15 & more", "# not a heading", "1. no list",
        "<b>no tag</b>",
        "a_b_c `x` [y](z)", "― قال «نعم» ―", "ある日本語の文。",
        "line\nbreak", "&amp; stays", "\\escaped\\", "!", "~~~",
        "---", "+++ {x}", "{% raw %} {{ y }}",
    ]),
)  # fmt: skip
"""Text that reads like an article's, or that is nasty to write in some format."""

urls = st.one_of(
    st.sampled_from([
        "https://example.com/a.jpg", "http://example.com/?q=1&r=2", "/relative/path.png", "image.png",
        "../up.gif", "#part", "https://example.com/图片 (1).jpg",
 "mailto:someone@example.com", "https://example.com/a_(b)",
        "//example.com/x", "javascript:alert(1)", "data:text/html,x",
        "https://example.com/<x>\"'",
    ]),
    texts,
)  # fmt: skip
"""Addresses, good and hostile."""

safe_urls = st.builds(
    "https://example.com/{}.{}".format,
    st.from_regex(r"\A[a-z0-9-]{1,8}\Z"),
    st.sampled_from(["jpg", "png", "html"]),
)
"""Addresses that every policy lets through unchanged."""

languages = st.sampled_from(["python", "c++", "c#", "html.erb", "x_y-z"])
"""Names of languages as people write them after a fence."""

counts = st.integers(1, 5000)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=4,
)
dates = st.one_of(
    st.dates(date(1000, 1, 1)),
    st.datetimes(datetime(1000, 1, 1)),  # noqa: DTZ001 - a date-time without a zone is one of the three kinds
    st.datetimes(
        datetime(1000, 1, 2),  # noqa: DTZ001 - the strategy wants naive bounds
        datetime(9999, 12, 30),  # noqa: DTZ001
        timezones=st.one_of(
            st.just(UTC), st.integers(-1439, 1439).map(lambda m: timezone(timedelta(minutes=m)))
        ),
    ),
)


Text = st.SearchStrategy[str]
T = TypeVar("T")


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Give a value, or None."""
    return st.none() | strategy


@st.composite
def texts_with_marks(draw: st.DrawFn, text: Text = texts, links: Text = urls) -> dict[str, Any]:
    """Give `text` and `marks` for any node that has both."""
    content = draw(text)
    if not content:
        return {"text": content}
    marks: list[Mark] = []
    for kind in draw(st.lists(st.sampled_from([*MARK_TYPES, "x-new"]), max_size=3)):
        start = draw(st.integers(0, len(content) - 1))
        end = draw(st.integers(start + 1, len(content)))
        href = draw(links) if kind in ("link", "footnote") else None
        title = draw(maybe(text)) if kind in ("link", "abbr") else None
        marks.append(Mark(type=kind, start=start, end=end, href=href, title=title))
    return {"text": content, "marks": tuple(marks)}


def _build(kind: type[T], *parts: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[T]:
    """Build a model from several dictionaries of its fields."""
    return st.tuples(*parts).map(
        lambda dicts: kind(**{k: v for d in dicts for k, v in d.items() if v is not None})
    )


def _fields(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(fields)


def _credits(text: Text) -> st.SearchStrategy[Credit]:
    names = st.lists(text, max_size=2).map(tuple)
    return st.builds(Credit, text=text, names=names, line=maybe(text), origin=maybe(origins))


origins = st.builds(
    Origin,
    rule=st.from_regex(r"\Acaption\.[a-z-]{1,12}\Z"),
    confidence=st.integers(0, 100).map(lambda n: n / 100),
)
variants = st.builds(Variant, src=urls, width=maybe(counts), density=st.sampled_from([None, 1.5, 2.0]))


def captions(text: Text = texts, links: Text = urls) -> st.SearchStrategy[Caption]:
    """Build captions."""
    return _build(Caption, texts_with_marks(text, links), _fields(origin=maybe(origins)))


def images(text: Text = texts, links: Text = urls) -> st.SearchStrategy[Image]:
    """Build images."""
    return st.builds(
        Image,
        id=maybe(text),
        role=maybe(st.sampled_from(ROLES)),
        src=links,
        alt=maybe(text),
        title=maybe(text),
        width=maybe(counts),
        height=maybe(counts),
        href=maybe(links),
        variants=st.lists(variants, max_size=2).map(tuple),
        caption=maybe(captions(text, links)),
        credit=maybe(_credits(text)),
    )


def _leaves(text: Text, links: Text) -> st.SearchStrategy[Block]:
    """Build blocks that hold no blocks."""
    block = _fields(id=maybe(text), role=maybe(st.sampled_from(ROLES)))
    marked = texts_with_marks(text, links)
    said = _fields(caption=maybe(captions(text, links)), credit=maybe(_credits(text)))
    cells = _build(
        Cell, marked, _fields(header=st.booleans(), colspan=st.integers(1, 3), rowspan=st.integers(1, 3))
    )
    rows = st.lists(st.lists(cells, max_size=2).map(tuple), max_size=2).map(tuple)
    return st.one_of(
        _build(Paragraph, block, marked),
        _build(Heading, block, marked, _fields(level=st.integers(1, 6))),
        images(text, links),
        _build(Gallery, block, said, _fields(images=st.lists(images(text, links), max_size=2).map(tuple))),
        _build(
            Code, block, _fields(text=text, language=maybe(st.one_of(text, languages)), filename=maybe(text))
        ),
        _build(Math, block, _fields(text=text)),
        _build(Table, block, _fields(rows=rows, caption=maybe(captions(text, links)))),
        _build(
            Media,
            block,
            said,
            _fields(
                kind=st.sampled_from(["audio", "video"]),
                sources=st.lists(variants, max_size=2).map(tuple),
                poster=maybe(links),
            ),
        ),
        _build(
            Embed,
            block,
            said,
            _fields(provider=maybe(text), url=maybe(links), title=maybe(text), html=maybe(text)),
        ),
        _build(Divider, block),
        _build(Raw, block, _fields(format=text, content=text)),
        _build(Custom, block, _fields(name=st.just("example:thing"), data=json_values)),
        st.builds(UnknownBlock, type=st.just("x-future"), more=json_values),
    )


def _containers(text: Text, inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    """Build blocks that hold blocks."""
    block = _fields(id=maybe(text), role=maybe(st.sampled_from(ROLES)))
    body = st.lists(inner, max_size=2).map(tuple)
    items = st.lists(st.builds(ListItem, body=body, checked=maybe(st.booleans())), max_size=2).map(tuple)
    terms = st.lists(st.builds(Definition, term=text, body=body), max_size=2).map(tuple)
    held = _fields(body=body)
    return st.one_of(
        _build(List, block, _fields(ordered=st.booleans(), start=maybe(st.integers(-5, 2000)), items=items)),
        _build(Definitions, block, _fields(items=terms)),
        _build(Quote, block, held, _fields(kind=st.sampled_from(["block", "pull"]), attribution=maybe(text))),
        _build(Footnote, block, held, _fields(label=text)),
        _build(Aside, block, held, _fields(title=maybe(text))),
    )


def blocks(text: Text = texts, links: Text = urls) -> st.SearchStrategy[Block]:
    """Build any block, nested a few levels deep."""
    return st.recursive(_leaves(text, links), lambda inner: _containers(text, inner), max_leaves=4)


def articles(text: Text = texts, links: Text = urls) -> st.SearchStrategy[Article]:
    """Build any article.

    Args:
        text: Where every text comes from; `proses` is nearer to real articles than `texts`.
        links: Where every address comes from; `safe_urls` passes every policy unchanged.
    """
    names = st.lists(text, max_size=2).map(tuple)
    said = st.fixed_dictionaries(
        {},
        optional={
            "id": text,
            "url": links,
            "subtitle": text,
            "summary": text,
            "publisher": st.builds(Publisher, name=text, url=maybe(links)),
            "published": dates,
            "updated": dates,
            "slug": text,
            "path": text,
            "category_paths": st.lists(names, max_size=2).map(tuple),
            "language": text,
            "lead_image": images(text, links),
            "thumbnail": images(text, links),
            "source": st.builds(Source, url=maybe(links), name=maybe(text)),
            "rights": st.builds(
                Rights, text=maybe(text), holder=maybe(text), license=maybe(text), url=maybe(links)
            ),
            "draft": st.booleans(),
            "comments": st.booleans(),
            "field_origins": st.dictionaries(text, text, max_size=2),
        },
    )
    always = _fields(
        title=text,
        authors=st.lists(st.builds(Author, name=text, url=maybe(links), kind=maybe(text)), max_size=2).map(
            tuple
        ),
        categories=names,
        tags=names,
        extra=st.dictionaries(text, json_values, max_size=2),
        body=st.lists(blocks(text, links), max_size=5).map(tuple),
    )
    return _build(Article, said, always)
