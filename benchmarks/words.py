"""Which share of the words that a reader of the page sees is in the article: nothing may be lost.

    python benchmarks/words.py [POST …]

The words of a body as an independent parser shows them (html5lib: no scripts, styles, comments, hidden text),
counted against those of `article.text`, captions, credits, alts, and `text.dropped` diagnostics. A Markdown
body is rendered first, where the extra for it is installed.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib

import articlekit
from articlekit.options import ParseOptions
from articlekit.parsers.markdown import body_kind, to_html_body

SHARED = Path(__file__).parents[2] / "shared" / "corpus"
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
UNSEEN = {"script", "style", "template", "noscript", "head", "title", "iframe", "svg", "math"}


def words(text: str) -> Counter[str]:
    """Count the words of a text: one character each where a script has no spaces."""
    return Counter(WORD.findall(text.lower()))


def shown(element: Element) -> Iterator[str]:
    """Give the texts below an element that a browser shows."""
    name = element.tag if isinstance(element.tag, str) else "!"
    hidden = "hidden" in element.attrib or "display:none" in element.get("style", "").replace(" ", "").lower()
    if name not in UNSEEN and name != "!" and not hidden:
        yield element.text or ""
        for child in element:
            yield from shown(child)
    yield f" {element.tail or ''}" if name in {"p", "div", "br", "li", "td", "th"} else element.tail or ""


def visible(body: str) -> Counter[str]:
    """Count the words that a browser shows of a body."""
    if body_kind(body) != "html":
        body = to_html_body(body, options=ParseOptions()).html
    return words("".join(shown(html5lib.parse(body, namespaceHTMLElements=False))))


def kept(result: articlekit.ParseResult) -> Counter[str]:
    """Count the words of an article, and of what its reader says it dropped."""
    article = result.article
    parts = [article.text, *(caption.text for caption in article.captions)]
    for block in articlekit.walk(article):
        credit = getattr(block, "credit", None)
        parts += [getattr(block, "alt", None) or "", (credit.line or credit.text) if credit else ""]
    parts += [seen.message for seen in result.diagnostics if seen.code == "text.dropped"]
    return words("\n".join(parts))


def main() -> None:
    """Print the share of each file, and the words that are missing."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("posts", nargs="*", type=Path, default=sorted(SHARED.glob("*.md")))
    for post in parser.parse_args().posts:
        source = post.read_bytes()
        result = articlekit.check(source, filename=post.name)
        wanted = visible(articlekit.read_front_matter(source).body)
        lost = wanted - kept(result)
        share = 1 - lost.total() / max(wanted.total(), 1)
        print(f"{share:8.2%}  {post.name}", *(f"{word}*{count}" for word, count in lost.most_common(8)))


if __name__ == "__main__":
    main()
