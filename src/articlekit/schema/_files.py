"""The files that are published for every minor version: for tools that do not run Python."""

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from articlekit.models import SCHEMA_VERSION
from articlekit.schema._dialects import Dialect
from articlekit.schema._export import Form, file_name, json_schema
from articlekit.schema._typescript import typescript

__all__ = ["FOLDER", "current_files"]

FOLDER = Path(__file__).parent / "files"
"""Where the files are: a folder for each minor version, named `1.0`."""

FORMS: tuple[Form, ...] = ("strict", "open")
DIALECTS: tuple[Dialect, ...] = ("2020-12", "draft-07")


def current_files() -> Iterator[tuple[Path, str]]:
    """Give the path and the text of every file of the current version, generated anew."""
    folder = FOLDER / SCHEMA_VERSION
    for form, dialect in product(FORMS, DIALECTS):
        text = json.dumps(json_schema(form, dialect), ensure_ascii=False, indent=2)
        yield folder / file_name(form, dialect), text + "\n"
    yield folder / "articlekit.d.ts", typescript()
