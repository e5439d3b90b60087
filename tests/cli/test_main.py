"""The command as a program of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from articlekit import __main__

PROGRAM = [sys.executable, "-m", "articlekit"]


def run(*words: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program."""
    env = {**os.environ, **environment}
    return subprocess.run(
        [*PROGRAM, *map(str, words)], input=stdin, capture_output=True, check=False, env=env
    )


def test_it_is_a_program(site: Path) -> None:
    """From a file to JSON, with nothing on standard error."""
    done = run("convert", site / "2024" / "ferry.html")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["title"] == "渡轮"


def test_output_is_utf_8_whatever_the_terminal(site: Path) -> None:
    """Nothing is lost, and nothing raised, where the locale knows no Chinese."""
    done = run("convert", site / "2024" / "ferry.html", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert "渡轮" in done.stdout.decode("utf-8")
    check = run("check", "渡轮.md", PYTHONIOENCODING="ascii")
    assert (check.returncode, check.stderr.startswith(b"\\u6e21\\u8f6e.md: error")) == (1, True)


def test_a_reader_that_goes_away_is_no_error(site: Path) -> None:
    """`| head` ends the program without a word."""
    for number in range(300):
        (site / f"{number}.md").write_text("<p>" + "word " * 500 + "</p>", "utf-8")
    with subprocess.Popen(
        [*PROGRAM, "convert", site, "--to", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout
        assert program.stderr
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""


def test_no_words_are_wrong_usage() -> None:
    """The help is printed, and the exit code says that nothing was done."""
    done = run()
    assert done.returncode == 2
    assert b"convert" in done.stdout + done.stderr


def test_without_its_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not a traceback about a module nobody has heard of."""
    for name in [name for name in sys.modules if name.startswith("articlekit.cli")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "typer", None)
    with pytest.raises(SystemExit) as stop:
        __main__.main()
    assert stop.value.code == 2
    assert "pip install 'articlekit[cli]'" in capsys.readouterr().err


def test_other_missing_modules_are_not_blamed_on_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation shows what is broken."""
    monkeypatch.setitem(sys.modules, "articlekit.cli", None)
    with pytest.raises(ModuleNotFoundError):
        __main__.main()


def test_a_full_disk_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """What ends the whole run is told without a traceback."""

    def app() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("articlekit.cli.app", app)
    with pytest.raises(SystemExit) as stop:
        __main__.main()
    assert stop.value.code == "articlekit: [Errno 28] No space left on device"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_one_line_for_real(site: Path) -> None:
    """The same, with a device."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "convert", site / "hello.md"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr
