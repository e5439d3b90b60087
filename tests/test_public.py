"""The public surface: whole, sorted, documented, and cheap to import."""

import ast
import inspect
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import articlekit
from articlekit import errors, models, options, serializers
from articlekit._patterns import compiled_later

PUBLIC: tuple[ModuleType, ...] = (articlekit, errors, models, options)
SOURCE = Path(articlekit.__file__).parent
DEAR = (
    "dateutil",
    "frontmatter",
    "markdown_it",
    "rich",
    "tomllib",
    "typer",
    "yaml",
    "articlekit.schema._export",
)
"""What is loaded when it is used, not before."""

PROMISED = {
    "Article",
    "Diagnostic",
    "HtmlOptions",
    "Limits",
    "MarkdownOptions",
    "ParseOptions",
    "ParseResult",
    "SafeYAMLHandler",
    "as_datetime",
    "canonical",
    "check",
    "edit_front_matter",
    "errors",
    "from_json",
    "from_parts",
    "json_schema",
    "models",
    "parse",
    "parse_file",
    "read_front_matter",
    "to_html",
    "to_json",
    "to_json_feed",
    "to_json_ld",
    "to_markdown",
    "to_ninjs",
    "to_portable_text",
    "to_text",
    "transform",
    "walk",
}


@pytest.mark.parametrize("module", PUBLIC, ids=lambda module: module.__name__)
def test_all_is_whole_sorted_and_without_doubles(module: ModuleType) -> None:
    """`__all__` says what can be imported, in the order of ruff's RUF022."""
    names = list(module.__all__)
    assert len(names) == len(set(names))
    assert all(hasattr(module, name) for name in names)
    assert names == sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))


def test_the_promised_names_are_there() -> None:
    """What the documentation tells about can be imported from the top."""
    assert set(articlekit.__all__) >= PROMISED
    assert set(articlekit.__all__) <= set(dir(articlekit))


def test_the_top_is_nothing_but_imports() -> None:
    """There is one place where each thing is made, and it is not the index."""
    tree = ast.parse((SOURCE / "__init__.py").read_text("utf-8"))
    allowed = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.Expr, ast.FunctionDef, ast.If)
    assert all(isinstance(node, allowed) for node in tree.body)


@pytest.mark.parametrize("module", PUBLIC, ids=lambda module: module.__name__)
def test_everything_public_is_documented(module: ModuleType) -> None:
    """Every class and function, and every method and property of a class, says what one gets."""
    for name in module.__all__:
        value = getattr(module, name)
        if inspect.isclass(value) or inspect.isroutine(value) or inspect.ismodule(value):
            assert (inspect.getdoc(value) or "").strip(), name
        if inspect.isclass(value) and value.__module__.startswith("articlekit"):
            for member, part in vars(value).items():
                if not member.startswith("_") and (inspect.isroutine(part) or isinstance(part, property)):
                    assert inspect.getdoc(part), f"{name}.{member}"


@pytest.mark.parametrize("module", [models, options], ids=lambda module: module.__name__)
def test_every_field_is_documented(module: ModuleType) -> None:
    """A string follows each field of every public class."""
    files = SOURCE.glob("models/*.py") if module is models else [SOURCE / "options.py"]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name in module.__all__:
                assert not list(undocumented(node)), f"{file.name}: {node.name}"


def undocumented(node: ast.ClassDef) -> list[str]:
    """Return the fields of a class that no string follows, and that its docstring does not name."""
    text = ast.get_docstring(node) or ""
    return [
        field.target.id
        for field, after in zip(node.body, [*node.body[1:], None], strict=True)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and field.target.id not in {"type", "model_config"}
        and not field.target.id.startswith("_")
        and not (isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant))
        and f"{field.target.id}:" not in text
    ]


def run(code: str) -> list[str]:
    """Return the words that a program of its own prints."""
    command = [sys.executable, "-B", "-c", f"import sys; {code}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_importing_loads_nothing() -> None:
    """Not even the models: a program pays for what it uses, when it does."""
    loaded = run("import articlekit; print(*sys.modules)")
    assert [name for name in loaded if name.startswith(("articlekit.", "pydantic", "selectolax"))] == []


def test_reading_html_loads_nothing_dear() -> None:
    """A program that reads one HTML body pays for nothing else."""
    loaded = run("import articlekit; articlekit.parse('<p>Words.</p>'); print(*sys.modules)")
    assert [name for name in DEAR if name in loaded] == []


RARE = (
    "parsers._parts",
    "parsers.frontmatter._dump",
    "parsers.frontmatter._edit",
    "parsers.html._own_blocks",
    "parsers.html._own_fields",
    "parsers.html._page_data_body",
    "parsers.html._page_fields",
    "parsers.html._page_prune",
    "parsers.html._page_root",
    "parsers.html._page_select",
    "parsers.markdown._render",
    "schema",
    "serializers",
)
"""What a body that is no page, no Markdown and none of ours has no need of."""


def test_reading_html_loads_nothing_that_few_need() -> None:
    """Pages, our own HTML, feeds and all that writes are imported where they are used."""
    loaded = run("import articlekit; articlekit.parse('---\\ntitle: T\\n---\\n<p>W'); print(*sys.modules)")
    assert [name for name in RARE if f"articlekit.{name}" in loaded] == []


def test_a_writer_loads_no_other() -> None:
    """A program that writes JSON pays for no other format."""
    code = "import articlekit; articlekit.to_json(articlekit.models.Article()); print(*sys.modules)"
    loaded = [name for name in run(code) if name.startswith("articlekit.serializers.")]
    assert [name for name in loaded if not name.startswith("articlekit.serializers._json")] == []
    assert not {"articlekit.serializers._json_feed", "articlekit.serializers._json_ld"} & set(loaded)


def test_a_pattern_is_compiled_when_it_is_asked() -> None:
    """Its text costs nothing; what it finds is found as by any other."""
    pattern = compiled_later("a+", re.IGNORECASE)
    assert pattern.pattern == "a+"
    assert "_compiled" not in vars(pattern)
    assert pattern.findall("bAa a") == ["Aa", "a"]
    assert pattern.sub("-", "bAa") == "b-"
    assert "_compiled" in vars(pattern)


def test_an_unknown_writer_is_an_attribute_error() -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="has no attribute 'to_pdf'"):
        _ = serializers.to_pdf  # type: ignore[attr-defined]


def test_every_name_is_imported_from_where_type_checkers_see_it() -> None:
    """The imports for type checkers and the table for run time are one list."""
    tree = ast.parse((SOURCE / "__init__.py").read_text("utf-8"))
    [checking] = [node for node in tree.body if isinstance(node, ast.If)]
    seen = {
        alias.name: (node.module or "").removeprefix("articlekit").removeprefix(".")
        for node in checking.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert seen == dict.fromkeys(("errors", "models", "options"), "") | articlekit._HOMES
    assert seen.keys() == set(articlekit.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="'articlekit' has no attribute 'prase'"):
        _ = articlekit.prase  # type: ignore[attr-defined]


def test_importing_opens_no_file_of_ours() -> None:
    """Tables and schemas are read when they are asked for."""
    opened = run(
        "sys.addaudithook(lambda event, args: event == 'open' and print(args[0])); import articlekit"
    )
    assert [path for path in opened if "articlekit" in path and not path.endswith((".py", ".pyc"))] == []
