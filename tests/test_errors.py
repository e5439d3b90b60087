"""Errors and diagnostics: one tree, short messages, whole across processes."""

import pickle

import pytest

from articlekit.errors import (
    MAX_MESSAGE,
    ArticlekitError,
    Diagnostic,
    FrontMatterError,
    InputError,
    LimitError,
    SchemaError,
    VersionError,
)

ERRORS = [
    ArticlekitError("no article", kind="unsupported"),
    InputError("no such file", kind="encoding"),
    FrontMatterError("a quote is missing", line=3, column=7),
    LimitError("too large", limit=10, found=11),
    SchemaError("is missing", path="body[3].text"),
    VersionError(found="7.0", supported="1.0"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_cross_processes_whole(error: ArticlekitError) -> None:
    """A pool of workers hands on every attribute, whatever the constructor asks for."""
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - it was pickled a moment ago
    assert type(copy) is type(error)
    assert isinstance(copy, ValueError)
    assert (str(copy), vars(copy)) == (str(error), vars(error))


def test_a_long_message_is_cut() -> None:
    """A megabyte that is wrong makes no megabyte of message, and no character is cut in two."""
    message = str(SchemaError("渡" * 1_000_000, path="title"))
    assert message.startswith("title: 渡")
    assert message.endswith("渡…")
    assert MAX_MESSAGE - 3 <= len(message.encode()) <= MAX_MESSAGE


def test_a_message_can_always_be_printed() -> None:
    """Half a surrogate pair in an input must not raise where an error is told."""
    assert str(InputError("\ud83d")) == "?"


@pytest.mark.parametrize(
    ("line", "column", "text"),
    [
        (None, None, "warning text.dropped navigation"),
        (3, None, "3: warning text.dropped navigation"),
        (3, 7, "3:7: warning text.dropped navigation"),
    ],
)
def test_a_diagnostic_is_told_in_one_line(line: int | None, column: int | None, text: str) -> None:
    """What is not known is left out."""
    assert str(Diagnostic("text.dropped", "warning", "navigation", line, column)) == text
