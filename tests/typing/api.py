"""What the public names promise to type checkers. This file is checked, and never run."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal, assert_never, assert_type

import articlekit
from articlekit import errors, models

# Reading: text, bytes, files, parts.

article = articlekit.parse("---\ntitle: A post\n---\n<p>Words.</p>")
assert_type(article, models.Article)
assert_type(articlekit.parse(b"<p>Words.</p>", base_url="https://example.com/"), models.Article)
assert_type(articlekit.parse_file(Path("post.md")), models.Article)
assert_type(articlekit.parse_file("post.md"), models.Article)
with Path("post.md").open("rb") as binary_file:
    assert_type(articlekit.parse_file(binary_file), models.Article)
assert_type(articlekit.from_parts({"title": "A post"}, "<p>Words.</p>"), models.Article)

options = articlekit.ParseOptions(
    strict=True,
    profile="hexo",
    timezone="Asia/Shanghai",
    dayfirst=True,
    captions="structural",
    limits=articlekit.Limits(source_bytes=1_000_000),
)
result = articlekit.check("<p>Words.</p>", filename="2022-01-06-a-post.md", options=options)
assert_type(result, articlekit.ParseResult)
assert_type(result.article, models.Article)
assert_type(result.diagnostics, tuple[errors.Diagnostic, ...])
for diagnostic in result.diagnostics:
    assert_type(diagnostic.severity, Literal["info", "warning", "error"])
    assert_type(diagnostic.line, int | None)

# Heads by themselves.

front_matter = articlekit.read_front_matter("---\ntitle: A post\n---\n")
assert_type(front_matter, articlekit.FrontMatter)
assert_type(front_matter.body, str)
assert_type(articlekit.edit_front_matter("---\ntitle: A post\n---\n", {"title": "Another"}), str)
assert_type(articlekit.edit_front_matter(b"---\ntitle: A post\n---\n", remove=["title"]), bytes)
assert_type(articlekit.SafeYAMLHandler().split("---\ntitle: A post\n---\n"), tuple[str, str])
assert_type(articlekit.to_markdown(article, articlekit.MarkdownOptions(profile="hugo")), str)

# The article.

assert_type(article.title, str)
assert_type(article.subtitle, str | None)
assert_type(article.authors, tuple[models.Author, ...])
assert_type(article.categories, tuple[str, ...])
assert_type(article.body, tuple[models.Block, ...])
assert_type(article.paragraphs, tuple[models.Paragraph, ...])
assert_type(article.headings, tuple[models.Heading, ...])
assert_type(article.images, tuple[models.Image, ...])
assert_type(article.captions, tuple[models.Caption, ...])
assert_type(article.text, str)
assert_type(article.word_count, int)
if article.published is not None:
    assert_type(articlekit.as_datetime(article.published, UTC), datetime)
    day: date = article.published
    assert_type(day.year, int)
for image in article.images:
    if image.caption and image.credit:
        assert_type(image.caption.text, str)
        assert_type(image.credit.names, tuple[str, ...])
        assert_type(image.caption.origin, models.Origin | None)

# Changing it: nodes are copied, never changed.

assert_type(article.replace(title="Another title"), models.Article)
assert_type(article.replace(title="Another title").body, tuple[models.Block, ...])
article.title = "No"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
assert_type(articlekit.walk(article), Iterator[models.Block])


def without_dividers(block: models.Block) -> models.Block | None:
    """Drop what only decorates."""
    return None if block.type == "divider" else block


assert_type(articlekit.transform(article, without_dividers), models.Article)


def kind(block: models.Block) -> str:
    """Check that `match` knows every kind of block, and knows when none is left."""
    if isinstance(block, models.UnknownBlock):
        return "unknown"
    match block.type:
        case "paragraph" | "heading" | "code":
            return block.text
        case "image":
            return block.src
        case "gallery":
            return " ".join(image.src for image in block.images)
        case "list":
            return " ".join(kind(inner) for item in block.items for inner in item.body)
        case "definitions":
            return " ".join(kind(inner) for item in block.items for inner in item.body)
        case "quote" | "aside" | "footnote":
            return " ".join(kind(inner) for inner in block.body)
        case "table":
            return " ".join(cell.text for row in block.rows for cell in row)
        case "math" | "media" | "embed" | "divider" | "raw" | "custom":
            return block.type
        case _:
            assert_never(block.type)


# Writing: an article, a block, or blocks.

assert_type(articlekit.to_json(article), str)
assert_type(articlekit.to_json(article, origins=False, indent=2), str)
assert_type(articlekit.from_json("{}"), models.Article)
assert_type(articlekit.from_json(b"{}", strict=True), models.Article)
assert_type(articlekit.to_markdown(article), str)
assert_type(articlekit.to_markdown(article.body[0]), str)
assert_type(articlekit.to_markdown(article.body), str)
assert_type(articlekit.to_html(article), str)
assert_type(articlekit.to_html(article.body, articlekit.HtmlOptions(page=True, data=False)), str)
assert_type(articlekit.to_text(article), str)
assert_type(articlekit.to_text(article.body[:2], articlekit.TextOptions(captions=False)), str)
assert_type(articlekit.to_json_feed(article), str)
assert_type(articlekit.to_json_feed([article], title="Posts", feed_url="https://example.com/feed"), str)
assert_type(articlekit.to_json_ld(article, body=True), str)
assert_type(articlekit.to_ninjs(article), str)
assert_type(articlekit.to_portable_text(article), str)
assert_type(articlekit.to_portable_text(article.body), str)
assert_type(articlekit.canonical(article), models.Article)

# Front matter alone.

head = articlekit.read_front_matter("---\ntitle: A post\n---\n")
assert_type(head.body, str)
fields: Mapping[str, object] = head.fields
assert_type(articlekit.edit_front_matter("---\ntitle: A post\n---\n", {"draft": True}), str)
assert_type(articlekit.edit_front_matter(b"---\ntitle: A post\n---\n", remove=["draft"]), bytes)

# Errors.

try:
    articlekit.parse("")
except errors.FrontMatterError as error:
    assert_type(error.line, int | None)
except errors.LimitError as error:
    assert_type(error.found, int)
except errors.ArticlekitError as error:
    assert_type(error.kind, errors.Kind)
