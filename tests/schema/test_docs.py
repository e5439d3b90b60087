"""The pages about the schema say what is so. UPDATE=1 writes what is generated anew."""

import os
from pathlib import Path

from tests.schema.pages import model_page

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_the_model_is_what_the_models_say() -> None:
    """A field, a kind or a word that changed changes the page."""
    page = DOCS / "model.md"
    if os.environ.get("UPDATE"):
        page.write_text(model_page(), "utf-8")
    assert page.read_text("utf-8") == model_page(), "run UPDATE=1 pytest tests/schema/test_docs.py"
