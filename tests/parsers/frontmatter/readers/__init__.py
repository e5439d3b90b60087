"""Other people's readers of front matter, which must read ours as we do."""

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import frontmatter
import pytest
import yaml
from ruamel.yaml import YAML

__all__ = ["NODE", "PYTHON", "ask_node", "needs_node"]

FOLDER = Path(__file__).parent

needs_node = pytest.mark.skipif(
    not (FOLDER / "node_modules").exists() or shutil.which("node") is None,
    reason="npm ci --prefix tests/parsers/frontmatter/readers",
)

NODE = ("yaml", "js-yaml", "gray-matter", "hexo-front-matter")
"""The readers of npm: the first two read YAML 1.2, the third 1.1, the last as Hexo does."""


def _yaml_of(text: str) -> str:
    """Return what stands between the fences."""
    return text[4 : text.index("\n---\n") + 1]


def _plain(value: Any) -> Any:
    """Return a value with its dates as text, and no types but those of JSON."""
    if isinstance(value, date):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, Mapping):
        return {key: _plain(held) for key, held in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value


def pyyaml(text: str) -> Any:
    """Read a head as YAML 1.1."""
    return _plain(yaml.safe_load(_yaml_of(text))) or {}


def ruamel(text: str) -> Any:
    """Read a head as YAML 1.2."""
    reader = YAML(typ="safe", pure=True)
    reader.version = (1, 2)
    return _plain(reader.load(_yaml_of(text))) or {}


def python_frontmatter(text: str) -> Any:
    """Read a post as Python programs do."""
    metadata, _ = frontmatter.parse(text)
    return _plain(metadata)


PYTHON: Mapping[str, Callable[[str], Any]] = {
    "PyYAML": pyyaml,
    "ruamel.yaml": ruamel,
    "python-frontmatter": python_frontmatter,
}
"""The readers of PyPI."""


def ask_node(texts: Sequence[str]) -> dict[str, list[Any]]:
    """Return what each reader of npm makes of each text; JavaScript has one kind of number."""
    done = subprocess.run(
        ["node", "read.mjs"], cwd=FOLDER, input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    answers: dict[str, list[Any]] = json.loads(done.stdout, parse_int=float)
    return answers
