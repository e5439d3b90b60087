"""`articlekit convert`, from words to files."""

import json
import os
from pathlib import Path
from typing import Any, get_args

import pytest

from articlekit import serializers
from articlekit.cli._formats import FORMATS, FormatName
from articlekit.cli._options import Reader
from articlekit.cli._sources import Source
from tests.cli.conftest import Run


def titles(text: str) -> list[str]:
    """Return the title of each line of JSON."""
    return [json.loads(line)["title"] for line in text.splitlines()]


def files(folder: Path) -> list[str]:
    """Return the files below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_one_article_is_json_on_standard_output(run: Run, site: Path) -> None:
    """Without more words, the article is printed as JSON."""
    result = run("convert", site / "hello.md")
    article = json.loads(result.stdout)
    assert (result.exit_code, article["title"], article["body"][0]["text"]) == (0, "Hello", "World.")
    assert result.stdout.startswith("{\n")
    assert result.stderr == ""


def test_every_serializer_is_a_format() -> None:
    """What the library writes, the command writes; JSON also as lines."""
    assert set(FORMATS) == set(get_args(FormatName)) == {*serializers.FORMATS, "jsonl"}


@pytest.mark.parametrize("name", sorted({*FORMATS} - {"jsonl"}))
def test_every_format_has_its_suffix(run: Run, site: Path, tmp_path: Path, name: FormatName) -> None:
    """Each format can be written, in UTF-8 and with a line end at the end."""
    suffix = FORMATS[name].suffix
    result = run("convert", site, "--to", name, "-o", tmp_path / "out")
    assert (result.exit_code, result.stderr) == (0, "")
    assert files(tmp_path / "out") == sorted([f"2024/ferry{suffix}", f"hello{suffix}"])
    text = (tmp_path / "out" / "2024" / f"ferry{suffix}").read_text("utf-8")
    assert any(word in text for word in ("渡轮", "今晨出发。", r"\u6e21\u8f6e"))
    assert text.endswith("\n")


def test_standard_input_is_a_dash(run: Run) -> None:
    """An article can come through a pipe."""
    result = run("convert", "-", stdin="---\ntitle: 管道\n---\n<p>水</p>".encode())
    assert json.loads(result.stdout)["title"] == "管道"


def test_standard_input_may_stand_among_files(run: Run, site: Path, tmp_path: Path) -> None:
    """In a tree, what came through the pipe is called stdin."""
    assert run("convert", "-", site, "-o", tmp_path / "out", stdin="Loose text.").exit_code == 0
    assert files(tmp_path / "out") == ["2024/ferry.json", "hello.json", "stdin.json"]


def test_standard_input_alone_may_go_to_a_folder(run: Run, tmp_path: Path) -> None:
    """A slash says that a folder is meant."""
    assert run("convert", "-", "-o", f"{tmp_path}/out/", stdin="Loose text.").exit_code == 0
    assert files(tmp_path / "out") == ["stdin.json"]


def test_many_articles_are_json_lines(run: Run, site: Path, tmp_path: Path) -> None:
    """On standard output and in a file, each article is a line."""
    result = run("convert", site, "--to", "jsonl")
    assert titles(result.stdout) == ["Hello", "渡轮"]
    assert run("convert", site, "--to", "jsonl", "-o", tmp_path / "new" / "all.jsonl").exit_code == 0
    assert (tmp_path / "new" / "all.jsonl").read_text("utf-8") == result.stdout


def test_a_dash_as_output_is_standard_output(run: Run, site: Path) -> None:
    """`-o -` is what it is elsewhere."""
    assert titles(run("convert", site, "--to", "jsonl", "-o", "-").stdout) == ["Hello", "渡轮"]


def test_one_article_goes_to_the_file_that_is_named(run: Run, site: Path, tmp_path: Path) -> None:
    """The folders around it are made."""
    target = tmp_path / "a" / "b" / "hello.txt"
    assert run("convert", site / "hello.md", "--to", "text", "-o", target).exit_code == 0
    assert "World." in target.read_text("utf-8")
    assert files(target.parent) == ["hello.txt"]


def test_one_article_goes_into_a_folder_that_is_there(run: Run, site: Path, tmp_path: Path) -> None:
    """An existing folder needs no slash."""
    out = tmp_path / "out"
    out.mkdir()
    assert run("convert", site / "hello.md", "-o", out).exit_code == 0
    assert files(out) == ["hello.json"]


def test_something_that_is_no_file_is_written_to(run: Run, site: Path) -> None:
    """Nothing takes the place of a device."""
    assert run("convert", site / "hello.md", "-o", os.devnull).exit_code == 0
    assert not Path(os.devnull).is_file()


def test_an_input_is_never_overwritten(run: Run, site: Path) -> None:
    """Not in place, and not by a file among several."""
    before = (site / "hello.md").read_bytes()
    result = run("convert", site, "--to", "markdown", "-o", site)
    assert (result.exit_code, (site / "hello.md").read_bytes()) == (1, before)
    assert f"{site / 'hello.md'}: error failed.file" in result.stderr
    assert "input" in result.stderr
    assert files(site / "2024") == ["ferry.html", "ferry.md"]


@pytest.mark.parametrize("make", ["symlink_to", "hardlink_to"])
def test_an_input_is_not_overwritten_through_a_link(run: Run, site: Path, make: str) -> None:
    """A file is the same file under all its names."""
    link = site / "link.txt"
    getattr(link, make)(site / "hello.md")
    assert run("convert", site / "hello.md", "--to", "text", "-o", link).exit_code == 1
    assert "World." in link.read_text("utf-8")
    assert link.read_text("utf-8").startswith("---")


def test_json_lines_do_not_overwrite_an_input(run: Run, site: Path) -> None:
    """That is refused before anything is read."""
    result = run("convert", site, "--to", "jsonl", "-o", site / "hello.md")
    assert (result.exit_code, "no input is overwritten" in result.stderr) == (2, True)
    assert (site / "hello.md").read_text("utf-8").startswith("---")


@pytest.mark.parametrize(
    "words",
    [
        ("--to", "json"),
        ("--to", "jsonl", "-o", "OUT/"),
        ("-o", "OUT/../posts/hello.md"),
        ("--to", "jsonl", "--update"),
        ("--update", "--to", "docx"),
        ("--timezone", "Mars/Olympus"),
        ("--timezone", "/etc/passwd"),
        ("--encoding", "klingon"),
        ("--profile", "geocities"),
        ("--captions", "none"),
        ("--to", "jsonl", "--errors", "OUT/../posts/hello.md"),
        ("--to", "jsonl", "--errors", "OUT"),
        ("--nonsense",),
    ],
)
def test_wrong_usage_is_exit_code_2(run: Run, site: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    """What cannot be meant is refused before anything is written, and the input is whole."""
    (tmp_path / "OUT").mkdir()
    result = run("convert", site, *(word.replace("OUT", str(tmp_path / "OUT")) for word in words))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr
    assert (site / "hello.md").read_text("utf-8").startswith("---")
    assert not files(tmp_path / "OUT")


def test_several_articles_on_standard_output_name_the_way_out(run: Run, site: Path) -> None:
    """The message says what would work."""
    assert "--to jsonl" in run("convert", site).stderr


def test_one_bad_file_never_stops_the_others(run: Run, site: Path, huge: Path, tmp_path: Path) -> None:
    """Each failure is one line with the file's name; the rest is written."""
    nowhere = tmp_path / "no" / "where.md"
    result = run("convert", nowhere, huge, site, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [str(nowhere), str(huge)]
    assert files(tmp_path / "out") == ["posts/2024/ferry.json", "posts/hello.json"]


def test_even_a_bug_of_ours_does_not_stop_the_others(
    run: Run, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exception that nobody expected is told like the others."""
    original = Reader.read

    def read(reader: Reader, source: Source) -> Any:
        if source.name.endswith("hello.md"):
            raise ZeroDivisionError("two\nlines")
        return original(reader, source)

    monkeypatch.setattr(Reader, "read", read)
    result = run("convert", site, "--to", "jsonl")
    assert (result.exit_code, titles(result.stdout)) == (1, ["渡轮"])
    assert result.stderr == (
        f"{site / 'hello.md'}: error failed.bug please report this: ZeroDivisionError: two lines\n"
    )


def test_a_folder_without_articles_is_an_error(run: Run, site: Path) -> None:
    """The message says what was looked for."""
    result = run("convert", site, "--glob", "*.docx", "--to", "jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{site}: error" in result.stderr
    assert "*.docx" in result.stderr


def test_what_was_seen_is_told_and_what_can_be_kept_is_written(run: Run, unclosed: Path) -> None:
    """A head that never closes is a line on standard error; every word is there."""
    result = run("convert", unclosed)
    assert "Some words." in result.stdout
    assert "Never closed" in result.stdout
    assert result.stderr.startswith(f"{unclosed}:1:1: warning front-matter.unclosed ")
    assert result.exit_code == 0


def test_an_article_with_errors_is_written(run: Run, unreadable: Path) -> None:
    """They are told; only --strict refuses the file."""
    result = run("convert", unreadable)
    assert (result.exit_code, json.loads(result.stdout)["title"]) == (0, "Kept")
    assert result.stderr == f"{unreadable}:3:7: error body.lost Oh.\n"


def test_strict_refuses_what_needs_repair(run: Run, tmp_path: Path) -> None:
    """Nothing is written, and the place is told."""
    post = tmp_path / "broken.md"
    post.write_text("---\ntitle: 'open\n---\n<p>Some words.</p>\n", "utf-8")
    assert "Some words." in run("convert", post).stdout
    result = run("convert", post, "--strict")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{post}:")


@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe\x89PNG\r\n\x1a\n" * 9, b"caf\xe9 \x81", b"---\n---\n"])
def test_strange_files_are_no_tracebacks(run: Run, tmp_path: Path, data: bytes) -> None:
    """Empty, binary or in no encoding: every message is a line with the file's name."""
    post = tmp_path / "strange.md"
    post.write_bytes(data)
    result = run("convert", post)
    assert result.exit_code in {0, 1}
    assert all(line.startswith(f"{post}:") for line in result.stderr.splitlines())


def test_what_needs_no_look_is_not_told(run: Run, tmp_path: Path) -> None:
    """Control characters are left out in silence; `check` tells who asks."""
    post = tmp_path / "bell.md"
    post.write_bytes(b"<p>Ding\x07</p>")
    assert run("convert", post).stderr == ""
    assert " info " in run("check", post).stdout


def test_messages_stay_on_their_line(run: Run, tmp_path: Path) -> None:
    """A file's name cannot forge a line, or steer the terminal."""
    result = run("convert", tmp_path / "a\n\x1b[31mb.md")
    assert result.stderr.startswith(f"{tmp_path}/a\\n\\x1b[31mb.md: error ")
    assert result.stderr.count("\n") == 1


def test_errors_are_written_for_programs_too(run: Run, site: Path, unclosed: Path, tmp_path: Path) -> None:
    """Each is a JSON object with the file, and the place where it is known."""
    rows = tmp_path / "errors.jsonl"
    result = run("convert", unclosed, site, tmp_path / "none.md", "--to", "jsonl", "--errors", rows)
    assert result.exit_code == 1
    warning, error = [json.loads(line) for line in rows.read_text("utf-8").splitlines()]
    assert warning.pop("message")
    assert warning == {
        "file": str(unclosed),
        "code": "front-matter.unclosed",
        "severity": "warning",
        "line": 1,
        "column": 1,
    }
    assert error == {
        "file": str(tmp_path / "none.md"),
        "code": "failed.file",
        "severity": "error",
        "message": "No such file or directory",
    }


def test_update_writes_only_what_changed(run: Run, site: Path, tmp_path: Path) -> None:
    """A file is written again when its source is newer, or its output is gone."""
    words = ("convert", site, "-o", tmp_path / "out", "--update")
    out = tmp_path / "out"
    assert run(*words).exit_code == 0
    for path in (out / "hello.json", out / "2024" / "ferry.json"):
        path.write_text("kept", "utf-8")
    assert run(*words).exit_code == 0
    assert (out / "hello.json").read_text("utf-8") == "kept"
    os.utime(site / "hello.md", (4e9, 4e9))
    (out / "2024" / "ferry.json").unlink()
    assert run(*words).exit_code == 0
    assert (out / "hello.json").read_text("utf-8") != "kept"
    assert (out / "2024" / "ferry.json").is_file()


def test_update_reads_standard_input_and_tells_of_missing_files(run: Run, tmp_path: Path) -> None:
    """Neither has a time to compare."""
    words = ("convert", "-", tmp_path / "none.md", "-o", tmp_path / "out", "--update")
    run(*words, stdin="Text.")
    result = run(*words, stdin="Other text.")
    assert result.exit_code == 1
    assert "Other text." in (tmp_path / "out" / "stdin.json").read_text("utf-8")


def test_the_folder_that_is_written_to_is_not_read(run: Run, site: Path) -> None:
    """A second run over a site finds the site only."""
    for _ in range(2):
        assert run("convert", site, "--to", "markdown", "-o", site / "out").exit_code == 0
    assert files(site / "out") == ["2024/ferry.md", "hello.md"]


def test_the_flags_reach_the_reader(run: Run, tmp_path: Path) -> None:
    """What a flag says shows in the article."""
    post = tmp_path / "post.md"
    post.write_bytes("---\ndate: 2024-03-04 10:00:00\n---\n<p>Grüße</p><img src='a.jpg'>".encode("cp1252"))
    words = ("--timezone", "Asia/Tokyo", "--encoding", "cp1252", "--base-url", "https://example.com/x/")
    article = json.loads(run("convert", post, *words).stdout)
    assert article["published"] == "2024-03-04T10:00:00+09:00"
    assert article["body"][0]["text"] == "Grüße"
    assert article["body"][1]["src"] == "https://example.com/x/a.jpg"


def test_a_place_that_cannot_be_written_is_an_error_of_each_file(
    run: Run, site: Path, tmp_path: Path
) -> None:
    """A file in the way of a folder fails what would go below it, and nothing else."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "2024").write_text("in the way", "utf-8")
    result = run("convert", site, "-o", out)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{site}/2024/ferry.html: error failed.file ")
    assert files(out) == ["2024", "hello.json"]
