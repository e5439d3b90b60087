"""A way to run the command, and a small site to run it on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from articlekit import Article, Diagnostic, ParseResult
from articlekit.cli import _options, app

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run the command, and refuse exceptions that would become tracebacks."""

    def command(*words: str | Path, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(app, list(map(str, words)), input=stdin)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return command


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder with two articles, one of them a level deeper, and things that are no articles."""
    folder = tmp_path / "posts"
    (folder / "2024").mkdir(parents=True)
    (folder / "hello.md").write_text("---\ntitle: Hello\n---\n<p>World.</p>\n", "utf-8")
    (folder / "2024" / "ferry.html").write_text("---\ntitle: 渡轮\n---\n<p>今晨出发。</p>\n", "utf-8")
    (folder / "logo.svg").write_text("<svg/>", "utf-8")
    (folder / ".draft.md").write_text("Not yet.", "utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "notes.md").write_text("Not for readers.", "utf-8")
    return folder


@pytest.fixture
def huge(tmp_path: Path) -> Path:
    """Return a file that is larger than the limits allow."""
    file = tmp_path / "huge.md"
    file.write_bytes(b"x" * 5_000_001)
    return file


@pytest.fixture
def unclosed(tmp_path: Path) -> Path:
    """Return a post whose head never closes, which readers warn of."""
    file = tmp_path / "unclosed.md"
    file.write_text("---\ntitle: Never closed\n\n<p>Some words.</p>\n", "utf-8")
    return file


@pytest.fixture
def unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a post whose reader sees an error that it can get over."""

    def check_file(path: Path, **_: object) -> ParseResult:
        return ParseResult(
            Article(title="Kept", path=str(path)), (Diagnostic("body.lost", "error", "Oh.", 3, 7),)
        )

    monkeypatch.setattr(_options, "check_file", check_file)
    return tmp_path / "unreadable.md"
