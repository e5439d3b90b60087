"""Short texts and pictures in turn: do the labels follow their pictures, or precede them?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from articlekit.parsers.captions._cues import FINAL_MARKS
from articlekit.parsers.captions._cues_text import BODY_OPENERS
from articlekit.parsers.captions._scene import Scene

__all__ = ["Phase", "phases"]

Phase = Literal["follow", "precede", "tell"]

LEAST = 3
"""Pictures in a row with a label each, before a row says anything."""
LABEL = 90
"""Columns of the longest label."""


def phases(scene: Scene) -> dict[int, Phase]:
    """Return for pictures in a row of labels and pictures whether their labels follow or precede them.

    Seen in galleries that somebody typed by hand. A row that begins and ends with a picture says nothing; and
    neither does one whose texts are sentences, as in photo diaries and step by step guides. One that begins
    and ends with a text tells a story if all its texts look alike: then they are the article itself.
    """
    found: dict[int, Phase] = {}
    if not _may_take_turns(scene.visuals):
        return found
    for row in _rows(scene):
        pictures = [index for index in row if scene.image(index)]
        if len(pictures) < LEAST:
            continue
        if len(row) == 2 * len(pictures) + 1:
            found.update(dict.fromkeys(pictures, "tell") if _are_alike(scene, row[::2]) else {})
            continue
        if len(row) != 2 * len(pictures) or _is_told(scene, row):
            continue
        found.update(dict.fromkeys(pictures, "follow" if row[0] == pictures[0] else "precede"))
    return found


def _are_alike(scene: Scene, texts: list[int]) -> bool:
    """Tell whether all texts of a row are set in one way."""
    return len({scene.look(index).signature for index in texts}) == 1


def _may_take_turns(visuals: list[int]) -> bool:
    """Tell whether three pictures stand with one draft between each and the next, as in any row."""
    return any(third - first == 2 * LEAST - 2 for first, third in zip(visuals, visuals[2:], strict=False))


def _is_told(scene: Scene, row: list[int]) -> bool:
    """Tell whether the texts of a row tell a story, as those of photo diaries do: Then, We, Dann."""
    words = (scene.text(index).split(maxsplit=1) for index in row)
    return any(first[0].strip(",.:;'’").lower() in BODY_OPENERS for first in words if first)


def _rows(scene: Scene) -> Iterator[list[int]]:
    """Give the runs in which pictures and labels take turns."""
    row: list[int] = []
    for index in range(len(scene.drafts)):
        picture, label = scene.image(index) is not None, _is_label(scene, index)
        turns = row and picture != (scene.image(row[-1]) is not None)
        if (picture or label) and turns:
            row.append(index)
            continue
        yield row
        row = [index] if picture or label else []
    yield row


def _is_label(scene: Scene, index: int) -> bool:
    """Tell whether a draft is a short free text without the mark of a sentence or of what follows."""
    text = scene.text(index).strip()
    if not text or len(text) > LABEL:
        return False
    free = index not in scene.taken and scene.drafts[index].block.type == "paragraph"
    return free and scene.look(index).width <= LABEL and text[-1] not in FINAL_MARKS | set(":：;,，")
