"""The rules have names that do not change, and the documentation knows them all."""

import re
from pathlib import Path

import articlekit.parsers.captions as package

SOURCES = Path(package.__file__).parent
DOCS = Path(__file__).parents[3] / "docs" / "captions.md"
RULE = re.compile(r"\"((?:caption|credit)\.[a-z-]+)\"")


def test_every_rule_is_described() -> None:
    """Each rule that the sources name has a row in the documentation."""
    named = {rule for path in SOURCES.glob("*.py") for rule in RULE.findall(path.read_text("utf-8"))}
    described = set(re.findall(r"`((?:caption|credit)\.[a-z-]+)`", DOCS.read_text("utf-8")))
    assert len(named) > 25
    assert named - described == set()
