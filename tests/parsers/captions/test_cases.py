"""Conventions of the press and of its tools, each with its near miss, in `tests/cases/captions`.

`bodies.json` and its neighbours: `{name, lang, html, want, accept?}`. In `want` a text is a paragraph, and a
mapping is another block: `i` an image's source, `c` its caption, `k` its credit, `a` its alt; `g` the images
of a gallery; `h` a heading; `e` the provider of an embed; `m` the kind of a medium; `t` a table's number of
rows; `q` what a quotation holds, `l` what each item of a list holds; `code` a listing. What is not said is
not there. `credits.json`: `[language, printed, caption, credit]`.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import articlekit
from articlekit.models import Block, UnknownBlock
from articlekit.parsers.captions._credit import find_credit

FOLDER = Path(__file__).parents[2] / "cases" / "captions"
CREDITS: list[list[str]] = json.loads((FOLDER / "credits.json").read_text("utf-8"))
BODIES: list[dict[str, Any]] = [
    case
    for path in sorted(FOLDER.glob("*.json"))
    if path.stem != "credits"
    for case in json.loads(path.read_text("utf-8"))
]


def short(block: Block) -> Any:
    """Return a block as the cases write it."""
    assert not isinstance(block, UnknownBlock)
    said = {"c": getattr(block, "caption", None), "k": getattr(block, "credit", None)}
    words = {key: value.text for key, value in said.items() if value is not None}
    match block.type:
        case "paragraph":
            return block.text
        case "heading":
            return {"h": block.text}
        case "image":
            return {"i": block.src, **words}
        case "gallery":
            return {"g": [short(image) for image in block.images], **words}
        case "embed":
            return {"e": block.provider, **words}
        case "media":
            return {"m": block.kind, **words}
        case "table":
            return {"t": len(block.rows), **words}
        case "quote" | "aside":
            return {"q": shorts(block.body)}
        case "list":
            return {"l": [shorts(item.body) for item in block.items]}
        case "code":
            return {"code": block.text}
        case "divider":
            return {"divider": True}
        case _:
            raise AssertionError(block.type)


def shorts(blocks: Iterable[Block]) -> list[Any]:
    """Return blocks as the cases write them."""
    return [short(block) for block in blocks]


def stripped(want: Any) -> Any:
    """Return what a case wants without alts, which most cases do not tell."""
    if isinstance(want, list):
        return [stripped(part) for part in want]
    return (
        {key: stripped(value) for key, value in want.items() if key != "a"}
        if isinstance(want, dict)
        else want
    )


@pytest.mark.parametrize("case", BODIES, ids=[case["name"] for case in BODIES])
def test_body(case: dict[str, Any]) -> None:
    """Each body gives its blocks, every caption and every credit, and no other."""
    got = shorts(articlekit.from_parts({}, case["html"]).body)
    right = [stripped(want) for want in (case["want"], *case.get("accept", []))]
    if got not in right:
        assert got == right[0], case.get("why", case["name"])


@pytest.mark.parametrize("case", CREDITS, ids=[f"{case[0]}-{at}" for at, case in enumerate(CREDITS)])
def test_credit(case: list[str]) -> None:
    """Each printed caption in a figure is parted from its credit."""
    _, printed, caption, credit = case
    (image,) = articlekit.from_parts(
        {}, f"<figure><img src=1.jpg><figcaption>{printed}</figcaption></figure>"
    ).images
    assert (image.caption.text if image.caption else None, image.credit.text if image.credit else None) == (
        caption,
        credit,
    )


def test_they_are_many() -> None:
    """There are cases in many languages, and no two have one name."""
    assert len({case["name"] for case in BODIES}) == len(BODIES)
    assert len({case["lang"] for case in BODIES}) >= 28
    assert len(BODIES) >= 250


def test_long_texts_are_no_captions() -> None:
    """A text of a thousand characters is not searched."""
    assert find_credit("Foto: Jo Doe. " + "word " * 300) is None
