"""The pages about the schema say what is so. UPDATE=1 writes what is generated anew."""

import os
import re
from pathlib import Path

from articlekit.schema import Dialect, Form, json_schema
from tests.schema.documents import UNSAID, changed, good
from tests.schema.matrix import DIALECTS, FORMS, PYTHON, Verdicts, articlekit, ask_node, needs_node
from tests.schema.pages import consumers_table, model_page

DOCS = Path(__file__).parents[2] / "docs"
UPDATE = "run UPDATE=1 pytest tests/schema/test_docs.py"


def is_kept(page: Path, text: str) -> bool:
    """Tell whether a page says what was generated; with UPDATE=1, write it."""
    if os.environ.get("UPDATE"):
        page.write_text(text, "utf-8")
    return page.read_text("utf-8") == text


def test_the_page_of_the_model_is_what_the_models_say() -> None:
    """A field, a kind or a word that changed changes the page."""
    assert is_kept(DOCS / "model.md", model_page()), UPDATE


def test_the_page_lists_what_a_schema_cannot_say() -> None:
    """Each rule that only readers check has a line."""
    text = (DOCS / "schema.md").read_text("utf-8").partition("(UNSAID)")[2]
    listed = re.findall(r"^- ([^:]+):", text.partition("\n`articlekit validate`")[0], re.MULTILINE)
    assert listed == [name for name, _ in UNSAID]


@needs_node
def test_the_table_of_consumers_is_what_they_say() -> None:
    """Every validator is asked, and the table says what it answered."""
    whole, others = list(good()), list(changed())
    documents = [document for _, document in (*whole, *others)]
    ours = {form: articlekit(documents, form) for form in FORMS}
    answers: dict[tuple[str, Form, Dialect], Verdicts | str] = ask_node(documents)
    for name, ask in PYTHON.items():
        for form in FORMS:
            for dialect in DIALECTS:
                answers[name, form, dialect] = ask(json_schema(form, dialect), documents)
    agreed: dict[str, dict[str, dict[str, bool | str]]] = {}
    for (name, form, dialect), said in answers.items():
        row = agreed.setdefault(name, {}).setdefault(form, {})
        row[dialect] = said if isinstance(said, str) else said == ours[form]
    assert is_kept(DOCS / "schema-consumers.txt", consumers_table(agreed, len(whole), len(others))), UPDATE
