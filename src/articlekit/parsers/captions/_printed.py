"""The words in which a credit is looked for, and what several rules want to know of them."""

from __future__ import annotations

from collections.abc import Callable

from articlekit.parsers.captions._credit_labels import labels_in
from articlekit.parsers.captions._found import LOOSE, Found
from articlekit.parsers.captions._names import agency_words, small_letters, words_in

__all__ = ["Printed", "Rule"]


class Printed:
    """What a rule is asked about."""

    __slots__ = ("body", "certain", "has_joined_label", "labels", "may_have_agency", "small", "text", "words")

    def __init__(self, text: str, *, certain: bool) -> None:
        """Look at the words once for all rules.

        Args:
            text: The words, with line feeds where the page breaks lines.
            certain: Whether the page says that they are a caption, so that weaker signs will do.
        """
        self.text = text
        self.certain = certain
        self.body = text.rstrip(LOOSE)
        """The words without what may follow a name."""
        self.small = small_letters(text)
        """The words in small letters, one for one."""
        self.words = words = words_in(self.small)
        """The runs of letters and digits in them."""
        self.labels = labels_in(self.small, words)
        """The labels among the words, the last first."""
        self.has_joined_label = any(label.han and label.link for label in self.labels)
        """Whether a label and a name may be one word: 图片来自新华社."""
        self.may_have_agency = self.has_joined_label or not agency_words().isdisjoint(words)
        """Whether some word is the first of an agency's name: where none is, no agency is named."""


Rule = Callable[[Printed], Found | None]
"""Asked in turn; None when it finds nobody."""
