"""What holds for captions of every body: no word is lost or said twice, and nothing raises."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import articlekit
from articlekit.models import (
    Aside,
    Block,
    Definition,
    Definitions,
    Footnote,
    Gallery,
    List,
    Paragraph,
    Quote,
    UnknownBlock,
)
from articlekit.models._walk import plain
from articlekit.options import ParseOptions
from articlekit.parsers._pipeline import ParseResult
from articlekit.parsers.captions import attach_captions
from articlekit.parsers.html import read_blocks
from tests.parsers.html.trees import bodies, texts

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
WORD = re.compile(r"[Ww]\d+z")
MODES = st.sampled_from(["structural", "balanced", "eager"])

LABELS = (
    "", "Foto: ", "Photo by ", "(AP Photo/", "© ", "图片来源：", "▲ ", "▼ ", "Image caption, ",
    "REUTERS/", "图为", "Figure 3: ", "By ", "Source: ", "1 / 2 ",
)  # fmt: skip
ENDS = (
    "", ".", "。", ")", ":", "?", "/AP", " | dpa", "（资料图）", " 摄", " 제공",
    ". Jo Doe/Getty Images", " (left)",
)  # fmt: skip
CLOTHES = (
    "{}", "<p>{}</p>", "<div>{}</div>", "<span>{}</span>", "<em>{}</em>", "<small>{}</small>",
    "<p><em>{}</em></p>", "<p><span style='color:#888'>{}</span></p>",
    "<p style='text-align:center'>{}</p>", "<figcaption>{}</figcaption>", "<div class=caption>{}</div>",
    "<span class=credit>{}</span>", "<h3>{}</h3>", "<p class=image-caption>{}</p>", "<cite>{}</cite>",
    "<td>{}</td>", "<div class=sr-only>{}</div>", "<b>{}</b>", "<button>{}</button>",
    "<span itemprop=caption>{}</span>", "<div class=description>{}</div>",
)  # fmt: skip
PICTURES = (
    "<img src={}.jpg>", "<p><img src={}.jpg></p>", "<a href=x><img src={}.jpg></a>",
    "<picture><source srcset={}.webp><img src={}.jpg></picture>",
    "<p><img src={}.jpg><img src={}b.jpg></p>", "<video src={}.mp4></video>",
    "<iframe src=https://www.youtube.com/embed/abcdefgh{}></iframe>",
    "<img src={}.jpg data-caption=''>", "<img src={}.jpg title='A | dpa'>",
    "<button><img src={}.jpg></button>",
)  # fmt: skip
BOXES = (
    "{}", "<figure>{}</figure>", "<div>{}</div>", "<div class=image>{}</div>",
    "<div class=gallery>{}</div>", "<p>{}</p>", "<table><tr><td>{}</td></tr></table>",
    "<section>{}</section>", "<blockquote>{}</blockquote>", "<ul><li>{}</li></ul>",
    "<div class=wp-caption>{}</div>", "<dl><dt>{}</dt></dl>", "<center>{}</center>",
    "<figure class=wp-block-gallery>{}</figure>", "<div itemprop=image>{}</div>", "<aside>{}</aside>",
)  # fmt: skip


@st.composite
def albums(draw: st.DrawFn) -> str:
    """Return a body of pictures, captions and paragraphs in boxes of every kind; each word is used once."""
    count = 0

    def word() -> str:
        nonlocal count
        count += 1
        return f"{draw(st.sampled_from('Ww'))}{count}z"

    def text() -> str:
        words = " ".join(word() for _ in range(draw(st.sampled_from([1, 2, 3, 8, 40]))))
        line = draw(st.sampled_from(LABELS)) + words + draw(st.sampled_from(ENDS))
        return draw(st.sampled_from(CLOTHES)).replace("{}", line)

    def picture() -> str:
        nonlocal count
        count += 1
        return draw(st.sampled_from(PICTURES)).replace("{}", f"p{count}")

    def box(depth: int) -> str:
        inside = ""
        for _ in range(draw(st.integers(1, 5))):
            kind = draw(st.integers(0, 9))
            if kind < 4:
                inside += text()
            elif kind < 7:
                inside += picture()
            elif kind == 7 or depth > 2:
                inside += draw(
                    st.sampled_from(["<br>", "\n", "<figcaption></figcaption>", "<p></p>", "<br><br>"])
                )
            else:
                inside += box(depth + 1)
        return draw(st.sampled_from(BOXES)).replace("{}", inside)

    return "".join(box(0) for _ in range(draw(st.integers(1, 4))))


def _said(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the words of blocks, those of their captions and credits among them."""
    for block in blocks:
        assert not isinstance(block, UnknownBlock)
        if isinstance(block, Quote | Aside | Footnote):
            yield from _said(block.body)
            yield (getattr(block, "title", None) or "") + " " + (getattr(block, "attribution", None) or "")
        elif isinstance(block, List | Definitions):
            for item in block.items:
                yield item.term if isinstance(item, Definition) else ""
                yield from _said(item.body)
        else:
            if isinstance(block, Gallery):
                yield from _said(block.images)
            else:
                yield plain(block) if block.type not in {"image", "media"} else ""
            yield from _captions(block)


def _captions(block: Block) -> Iterator[str]:
    """Give a block's caption, and its credit as it was printed."""
    caption, credit = getattr(block, "caption", None), getattr(block, "credit", None)
    if caption is not None:
        yield caption.text
    if credit is not None and (credit.origin is None or credit.origin.rule != "credit.title"):
        yield credit.line or credit.text


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(WORD.findall(" ".join(texts)))


def _dropped(result: ParseResult) -> Iterator[str]:
    return (seen.message for seen in result.diagnostics if seen.code == "text.dropped")


def _read(body: str, options: ParseOptions) -> ParseResult:
    """Read a body of HTML without a head, as the pipeline does."""
    reading = read_blocks(body, options=options)
    captioned = attach_captions(reading.drafts, options=options)
    article = articlekit.Article(title="", body=captioned.blocks)
    return ParseResult(article, (*reading.diagnostics, *captioned.diagnostics))


@given(st.one_of(bodies(), albums()), MODES)
def test_every_word_once(body: str, mode: str) -> None:
    """Every visible word of the source is in the article once, or in a diagnostic that says so."""
    options = ParseOptions(captions=mode)  # type: ignore[arg-type]
    before = read_blocks(body, options=options)
    result = _read(body, options)
    drafted = chain(
        _said(draft.block for draft in before.drafts), (seen.message for seen in before.diagnostics)
    )
    assert _words(chain(_said(result.article.body), _dropped(result))) == _words(drafted)


@given(albums())
def test_no_text_is_paragraph_and_caption(body: str) -> None:
    """No block's text is both a paragraph and a caption."""
    article = _read(body, ParseOptions()).article
    blocks = list(articlekit.walk(article))
    captions = {word for block in blocks for said in _captions(block) for word in WORD.findall(said)}
    paragraphs = {
        word for block in blocks if isinstance(block, Paragraph) for word in WORD.findall(block.text)
    }
    assert not captions & paragraphs


@given(albums(), MODES)
def test_every_picture_once(body: str, mode: str) -> None:
    """Every picture that was read is in the article once, whatever shares its caption."""
    options = ParseOptions(captions=mode)  # type: ignore[arg-type]
    drafts = read_blocks(body, options=options).drafts
    blocks = attach_captions(drafts, options=options).blocks
    before = Counter(re.findall(r"p\d+b?\.jpg", repr([draft.block for draft in drafts])))
    assert Counter(re.findall(r"p\d+b?\.jpg", repr(blocks))) == before


@given(albums(), MODES)
def test_origins(body: str, mode: str) -> None:
    """Every caption and credit tells its rule and how sure it is, and reading again gives the same."""
    options = ParseOptions(captions=mode)  # type: ignore[arg-type]
    article = _read(body, options).article
    said = [
        found
        for block in articlekit.walk(article)
        for name in ("caption", "credit")
        if (found := getattr(block, name, None))
    ]
    assert all(found.origin.rule.startswith(("caption.", "credit.")) for found in said)
    assert all(0.5 <= found.origin.confidence <= 1 for found in said)
    assert _read(body, options).article == article


@given(st.one_of(texts(), albums()), st.booleans())
def test_nothing_raises(body: str, explain: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """Any text can be read, and explained."""
    articlekit.check(body, options=ParseOptions(captions="eager", explain=explain))


# ---------------------------------------------------------------- real posts, changed


def _wrapped(body: str, random: Random) -> str:
    """Put elements round paragraphs and pictures."""
    return re.sub(r"<(p|img)\b", lambda found: random.choice(["", "<div>", "<section>"]) + found[0], body)


def _undressed(body: str, random: Random) -> str:
    """Take some attributes away."""
    return re.sub(r' (?:class|style|id|align)="[^"]*"', lambda found: random.choice(["", found[0]]), body)


def _shuffled(body: str, random: Random) -> str:
    """Change the order of the paragraphs."""
    parts = re.split(r"(?=<p\b)|\n\n", body)
    random.shuffle(parts)
    return "\n\n".join(parts)


def _mixed(body: str, random: Random) -> str:
    """Put lines of other languages between."""
    lines = (
        "<p>图为码头</p>",
        "<p>(Foto: Ada Fenn)</p>",
        "<p>사진=바다시</p>",
        "<p>رويترز</p>",
        "<p>Рис. 2</p>",
    )
    return re.sub(r"(?<=</p>)", lambda _: random.choice(["", "", random.choice(lines)]), body)


MUTATIONS = (_wrapped, _undressed, _shuffled, _mixed)
ANY_WORD = re.compile(r"[^\W\d_]{3,}")


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(ANY_WORD.findall(" ".join(texts)))


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of real posts is not here")
@pytest.mark.parametrize("mutation", MUTATIONS, ids=[mutation.__name__.strip("_") for mutation in MUTATIONS])
def test_real_posts(mutation: object) -> None:
    """What captions do to real posts that were changed loses no word of what was read."""
    assert callable(mutation)
    for number, path in enumerate(sorted(CORPUS.glob("*.md"))):
        body = mutation(path.read_text("utf-8").partition("\n---")[2], Random(number))  # noqa: S311 - no secrets
        drafts = read_blocks(body, options=ParseOptions())
        result = _read(body, ParseOptions())
        before = _letters(
            chain(
                _said(draft.block for draft in drafts.drafts), (seen.message for seen in drafts.diagnostics)
            )
        )
        after = _letters(chain(_said(result.article.body), _dropped(result)))
        missing = {word: count for word, count in (before - after).items() if len(word) > 2}
        assert not missing, (path.name, missing)
