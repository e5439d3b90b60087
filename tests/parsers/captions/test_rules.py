"""The rules have names that do not change, and the documentation knows them all."""

import re
from pathlib import Path

import articlekit.parsers.captions as package
from articlekit.parsers.captions._evidence import confidence_of
from articlekit.parsers.captions._lazy import lazy

SOURCES = Path(package.__file__).parent
DOCS = Path(__file__).parents[3] / "docs" / "captions.md"
RULE = re.compile(r"\"((?:caption|credit)\.[a-z-]+)\"")


def test_every_rule_is_described() -> None:
    """Each rule that the sources name has a row in the documentation."""
    named = {rule for path in SOURCES.glob("*.py") for rule in RULE.findall(path.read_text("utf-8"))}
    described = set(re.findall(r"`((?:caption|credit)\.[a-z-]+)`", DOCS.read_text("utf-8")))
    assert len(named) > 25
    assert named - described == set()


def test_lazy() -> None:
    """A property is worked out once; the class itself gives the property."""
    asked: list[int] = []

    class Thing:
        @lazy
        def size(self) -> int:
            """How large it is."""
            asked.append(1)
            return 7

    thing = Thing()
    assert (thing.size, thing.size, asked) == (7, 7, [1])
    assert Thing.size.__doc__ == "How large it is."


def test_confidence() -> None:
    """More points are never less sure, and guesses never count as certain."""
    sure = [confidence_of(points / 2) for points in range(-20, 40)]
    assert sure == sorted(sure)
    assert (min(sure), max(sure)) == (0.5, 0.97)
