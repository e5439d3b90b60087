"""The progress bar: for a person who waits, and for nobody else."""

import io
import sys

import pytest

from articlekit.cli import _progress
from articlekit.cli._progress import track


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def watch(monkeypatch: pytest.MonkeyPatch, moment: float = -1.0) -> Terminal:
    """Let standard error be a terminal, and any work more than a moment's."""
    monkeypatch.setattr(_progress, "MOMENT", moment)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", Terminal())
    return sys.stderr  # type: ignore[return-value]


def test_a_person_sees_how_far_the_work_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every item comes once, in order, with or without the bar."""
    terminal = watch(monkeypatch)
    assert list(track(range(5))) == [0, 1, 2, 3, 4]
    assert "/5" in terminal.getvalue()


def test_nothing_is_shown_when_the_terminal_shows_the_output(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar would stand in the midst of the text."""
    terminal = watch(monkeypatch)
    assert list(track(range(5), quiet=True)) == [0, 1, 2, 3, 4]
    assert terminal.getvalue() == ""


def test_nothing_is_shown_for_the_last_item(monkeypatch: pytest.MonkeyPatch) -> None:
    """When all is done there is nothing to wait for."""
    terminal = watch(monkeypatch)
    assert list(track([7])) == [7]
    assert terminal.getvalue() == ""


def test_nothing_is_shown_for_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar that flashes up helps nobody."""
    terminal = watch(monkeypatch, moment=60.0)
    assert list(track(range(5))) == [0, 1, 2, 3, 4]
    assert terminal.getvalue() == ""


def test_nothing_is_shown_in_a_pipe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Logs hold messages, not bars."""
    monkeypatch.setattr(_progress, "MOMENT", -1.0)
    assert list(track(range(5))) == [0, 1, 2, 3, 4]
    assert capsys.readouterr().err == ""


def test_messages_stand_above_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is printed meanwhile is not lost."""
    terminal = watch(monkeypatch)
    for item in track(range(5)):
        print(f"message {item}", file=sys.stderr)  # noqa: T201 - that is what is tested
    assert all(f"message {item}" in terminal.getvalue() for item in range(5))
