"""Where articles go."""

from pathlib import Path

import pytest

from articlekit.cli._destination import mirror, open_output
from articlekit.cli._sources import Source


def targets(*paths: str) -> list[str]:
    """Return where files of one folder go."""
    sources = [Source(path, Path("/site") / path, Path("/site")) for path in paths]
    return [target.as_posix() for target in mirror(sources, Path("out"), ".json").values()]


def test_the_tree_is_mirrored() -> None:
    """Suffixes of articles are replaced, and others are part of the name."""
    assert targets("a.md", "b/c.html", "b/2021.01.02") == [
        "out/a.json",
        "out/b/c.json",
        "out/b/2021.01.02.json",
    ]


def test_names_that_differ_in_the_suffix_only_keep_it() -> None:
    """Nothing is written over what was just written, whatever the names."""
    assert targets("a.md", "a.html", "b.md") == ["out/a.md.json", "out/a.html.json", "out/b.json"]
    assert targets("a.md", "a.html", "a.md.txt") == ["out/a.md.json", "out/a.html.json", "out/a.md.txt.json"]


def test_names_that_differ_in_case_only_are_told_apart() -> None:
    """Not every disk can hold both."""
    assert targets("A.md", "a.html") == ["out/A.md.json", "out/a.html.json"]
    assert targets("A.md", "a.md") == ["out/A.md.json", "out/a.md.json"]


def test_the_tree_begins_where_the_paths_part() -> None:
    """Files of several folders keep as much of their way as tells them apart."""
    sources = [
        Source("x", Path("/site/news/x.md"), Path("/site/news")),
        Source("y", Path("/site/blog/2024/x.md"), Path("/site/blog")),
        Source("<stdin>"),
    ]
    assert [target.as_posix() for target in mirror(sources, Path("out"), ".md").values()] == [
        "out/news/x.md",
        "out/blog/2024/x.md",
        "out/stdin.md",
    ]


def test_an_interrupted_file_does_not_take_its_place(tmp_path: Path) -> None:
    """What was there stays, and nothing else is left behind."""
    target = tmp_path / "a.json"
    target.write_text("old", "utf-8")

    def interrupted() -> None:
        with open_output(target) as stream:
            stream.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert target.read_text("utf-8") == "old"
