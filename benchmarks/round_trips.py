"""How many blocks of each file come back the same from each format.

    python benchmarks/round_trips.py [FOLDER or FILE ...] [--show]

Each file is read, written in a format, and read again. For the lossless formats (JSON, HTML, Markdown with
figures) a row says how many blocks are equal, and by `!` that a field, or anything at all, is not. For
Markdown with captions in emphasis it says whether the text (T), the captions (C) and the credits (R) are.
"""

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher, unified_diff
from pathlib import Path

from articlekit import (
    Article,
    MarkdownOptions,
    canonical,
    from_json,
    parse,
    parse_file,
    to_html,
    to_json,
    to_markdown,
    transform,
    walk,
)
from articlekit.models import Block, Credit, Embed, Gallery, Image, Paragraph

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
FIGURE = MarkdownOptions(captions="figure")

LOSSLESS: Mapping[str, Callable[[Article], Article]] = {
    "json": lambda article: from_json(to_json(article)),
    "html": lambda article: parse(to_html(article), filename=article.path),
    "figure": lambda article: parse(to_markdown(article, FIGURE), filename=article.path),
}


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.md")) if path.is_dir() else [path]


def _body(article: Article) -> list[str]:
    """Return the blocks of an article as text that can be compared."""
    return [block.model_dump_json() for block in canonical(article).body]


def _equal(before: Article, after: Article) -> int:
    """Return how many blocks stand in both, in the same order."""
    matcher = SequenceMatcher(None, _body(before), _body(after), autojunk=False)
    return sum(match.size for match in matcher.get_matching_blocks())


def _head(article: Article) -> Article:
    """Return an article without its body."""
    return canonical(article).replace(body=())


def _text(article: Article) -> list[str]:
    """Return the words of the body; of an embed, those of the link that it is written as."""
    return " ".join(_texts(article)).split()


def _texts(article: Article) -> Iterator[str]:
    written = transform(article, _as_link)
    return filter(None, written.text.split("\n"))


def _as_link(block: Block) -> Block | Iterable[Block]:
    """Return what an embed is in Markdown: a link, and what is said about it."""
    if not isinstance(block, Embed):
        return block
    caption = block.caption.text if block.caption else None
    said = (block.title or block.url, caption, _printed(block.credit))
    return tuple(Paragraph(text=text) for text in said if text)


def _captions(article: Article) -> list[str]:
    return [f"CAPTION {block.caption.text}" for block in _pictures(article) if block.caption]


def _credits(article: Article) -> list[str]:
    return [f"CREDIT {_printed(block.credit)}" for block in _pictures(article) if block.credit]


def _printed(credit: Credit | None) -> str | None:
    return credit and (credit.line or credit.text)


def _pictures(article: Article) -> Iterator[Image | Gallery]:
    return (block for block in walk(article) if isinstance(block, Image | Gallery))


def _same(before: Article, after: Article) -> str:
    """Return a letter for each of text, captions and credits that came back, a dash for the others."""
    same = (read(before) == read(after) for read in (_text, _captions, _credits))
    return "".join(letter if equal else "-" for letter, equal in zip("TCR", same, strict=True))


def main() -> None:
    """Print a row for each file, and the sums."""
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="*", type=Path, default=[CORPUS])
    parser.add_argument("--show", action="store_true", help="print what differs")
    arguments = parser.parse_args()
    files = list(_files(arguments.paths))
    whole = dict.fromkeys([*LOSSLESS, "emphasis"], 0)
    print(f"{'file':58} {'blocks':>6} {'json':>6} {'html':>6} {'figure':>6}  emphasis")
    for path in files:
        article = parse_file(path)
        row: list[str] = []
        for name, there_and_back in LOSSLESS.items():
            after = there_and_back(article)
            equal = _equal(article, after)
            same = equal == len(article.body) == len(after.body) and _head(article) == _head(after)
            whole[name] += same
            row.append(f"{equal}{'' if same else '!'}")
            if arguments.show and not same:
                _print_difference(_body(article), _body(after))
                _print_difference([_head(article).model_dump_json()], [_head(after).model_dump_json()])
        after = parse(to_markdown(article), filename=article.path)
        marks = _same(article, after)
        whole["emphasis"] += marks == "TCR"
        if arguments.show and marks != "TCR":
            _print_difference(_texts(article), _texts(after))
            _print_difference(_captions(article) + _credits(article), _captions(after) + _credits(after))
        print(f"{path.name[:58]:58} {len(article.body):6} {' '.join(f'{cell:>6}' for cell in row)}  {marks}")
    print(f"of {len(files)} files, whole:", ", ".join(f"{name} {count}" for name, count in whole.items()))


def _print_difference(before: Iterable[str], after: Iterable[str]) -> None:
    for line in unified_diff(list(before), list(after), lineterm="", n=0):
        print("   ", line[:300])


if __name__ == "__main__":
    main()
