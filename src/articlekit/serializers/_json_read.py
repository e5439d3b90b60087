"""Reading JSON text: the article in it, or everything that is wrong with it."""

from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import from_json as values_of

from articlekit.models import Article
from articlekit.serializers._json_place import repeated_keys
from articlekit.serializers._json_problems import Problem, problems
from articlekit.serializers._json_strict import strict_problems
from articlekit.serializers._json_version import Document, is_other_major, upgraded

__all__ = ["Outcome", "read", "without_bom"]

BOM = "\ufeff"


class Outcome(NamedTuple):
    """What came of reading a text.

    Attributes:
        article: The article, or None when what is wrong leaves none.
        problems: What is wrong, in the order of the model's fields.
    """

    article: Article | None
    problems: tuple[Problem, ...] = ()


def without_bom(data: str | bytes) -> str | bytes:
    """Return a text without the mark that some editors put before it."""
    return data.removeprefix(BOM) if isinstance(data, str) else data.removeprefix(BOM.encode())


def read(data: str | bytes, *, strict: bool) -> Outcome:
    """Return the article in a text, or what is wrong with it.

    Args:
        data: The text, or its bytes in UTF-8.
        strict: Whether what the strict schema refuses is wrong.

    Raises:
        SchemaError: If there never was the version that the text names.
        VersionError: If it names a newer major version.
    """
    text = without_bom(data)
    outcome = _read_text(text)
    if not strict or outcome.article is None:
        return outcome
    return Outcome(outcome.article, (*repeated_keys(text), *strict_problems(outcome.article)))


def _read_text(text: str | bytes) -> Outcome:
    """Validate a text, in one go unless it is of another major version."""
    try:
        article = Article.model_validate_json(text)
    except ValidationError as error:
        wrong = tuple(problems(error))
        if wrong[0].kind != "value" or not is_other_major(values_of(text)):
            return Outcome(None, wrong)
    else:
        if not is_other_major({"schema_version": article.schema_version}):
            return Outcome(article)
    return _read_values(upgraded(values_of(text)))


def _read_values(document: Document) -> Outcome:
    """Validate a document that was brought up to our version."""
    try:
        return Outcome(Article.model_validate(document))
    except ValidationError as error:
        return Outcome(None, tuple(problems(error)))
