"""What paths on the command line name."""

import os
from pathlib import Path

import pytest

from articlekit.cli._sources import find_sources


def names(folder: Path, *globs: str) -> list[str]:
    """Return what a folder yields."""
    found = find_sources([folder], globs)
    return [source.path.relative_to(folder).as_posix() for source in found.sources if source.path]


def test_a_folder_yields_its_articles_in_order(site: Path) -> None:
    """Hidden files and folders are left alone, and so is what is no article."""
    assert names(site) == ["hello.md", "2024/ferry.html"]


@pytest.mark.parametrize("suffix", [".md", ".markdown", ".html", ".htm", ".txt", ".mdx", ".MD"])
def test_every_usual_suffix_is_an_article(tmp_path: Path, suffix: str) -> None:
    """In either case."""
    (tmp_path / f"a{suffix}").touch()
    assert names(tmp_path) == [f"a{suffix}"]


@pytest.mark.parametrize(
    ("glob", "expected"),
    [
        ("*.svg", ["logo.svg"]),
        ("f*", ["2024/ferry.html"]),
        ("2024/*", ["2024/ferry.html"]),
        ("*/ferry.html", ["2024/ferry.html"]),
        ("**/*.md", ["hello.md"]),
        ("/hello.*", ["hello.md"]),
        ("../*", []),
        ("[", []),
    ],
)
def test_a_pattern_names_other_files(site: Path, glob: str, expected: list[str]) -> None:
    """Without a slash it is about names, with one about paths within the folder."""
    assert names(site, glob) == expected


def test_patterns_add_up(site: Path) -> None:
    """A file is wanted when any of them fits."""
    assert names(site, "*.svg", "*.md") == ["hello.md", "logo.svg"]


def test_a_file_is_read_once(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often, and in whatever way, it was named."""
    monkeypatch.chdir(site)
    paths = [Path("hello.md"), Path("2024/../hello.md"), site / "hello.md", Path(), Path("-"), Path("-")]
    assert [source.name for source in find_sources(paths).sources] == [
        "2024/../hello.md".replace("2024/../", ""),
        os.path.join("2024", "ferry.html"),  # noqa: PTH118 - as it is printed
        "<stdin>",
    ]


def test_a_folder_that_cannot_be_listed_is_told(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Losing a part of a site in silence would be worse than an error."""
    original = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("2024"):
            raise PermissionError(13, "Permission denied", path)
        return original(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = find_sources([site])
    assert [source.name for source in found.sources] == [str(site / "hello.md")]
    [(name, error)] = found.failures
    assert name == str(site / "2024")
    assert isinstance(error, PermissionError)


def test_the_folder_to_write_to_is_left_out(site: Path) -> None:
    """Only when it is inside; the folder itself is what was asked for."""
    inside = find_sources([site], without=site / "2024")
    assert [source.name for source in inside.sources] == [str(site / "hello.md")]
    assert len(find_sources([site], without=site).sources) == 2
