"""The example that every published schema shows."""

from datetime import UTC, datetime
from typing import Any

from articlekit.models import (
    Article,
    Author,
    Caption,
    Credit,
    Heading,
    Image,
    Mark,
    Origin,
    Paragraph,
)

__all__ = ["example"]


def example() -> dict[str, Any]:
    """Return a short article as JSON values."""
    heading = Heading(text="Ferries run again", level=2)
    paragraph = Paragraph(
        text="The first boat left at six, the harbour office said.",
        marks=(Mark(type="link", start=29, end=43, href="https://example.com/harbour"),),
    )
    image = Image(
        src="https://example.com/ferry.jpg",
        alt="A ferry at the quay",
        width=1200,
        height=800,
        caption=Caption(
            text="The first ferry after the storm.", origin=Origin(rule="caption.figcaption", confidence=1)
        ),
        credit=Credit(text="Nils Berg"),
    )
    article = Article(
        url="https://example.com/ferries",
        title="Ferries run again after the storm",
        authors=(Author(name="Mara Lind", kind="person"),),
        published=datetime(2022, 1, 6, 19, 31, 5, tzinfo=UTC),
        tags=("harbour",),
        language="en",
        body=(heading, paragraph, image),
    )
    return article.model_dump(mode="json")
