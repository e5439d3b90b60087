"""How the documentation is built: offline, and with every warning an error."""

import re
from importlib.metadata import version as installed_version
from typing import Any, get_type_hints

from docutils.nodes import Element, Node, TextElement
from docutils.statemachine import StringList
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.napoleon import Config, GoogleDocstring
from sphinx.util.docutils import SphinxDirective

from articlekit import models
from articlekit.parsers.frontmatter._keys import FIELDS

project = "articlekit"
author = "the articlekit authors"
copyright = f"2026, {author}"  # noqa: A001 - Sphinx reads this name
version = release = installed_version("articlekit")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"articlekit {release}"

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_class_signature = "separated"
autodoc_default_options = {"members": True}
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88

# There is no network here to look up what other projects document.
nitpick_ignore_regex = [
    (r"py:.*", r"(collections|datetime|os|pathlib|pydantic|types|typing)\..*"),
    (r"py:.*", r"(Change|JsonValue|NoneType)"),
]

HOMES = (
    "articlekit",
    "articlekit.models",
    "articlekit.errors",
    "articlekit.options",
    "articlekit.parsers._draft",
    "articlekit.parsers._shortcode",
    "articlekit.parsers._values",
)
GOOGLE = Config()
SINGLE_BACKTICKS = re.compile(r"(?<![`:\w])`([^`]+)`(?![`_])")


def read_docstring(  # noqa: PLR0917 - Sphinx gives them in this order
    app: Sphinx,
    what: str,
    name: str,
    obj: Any,  # noqa: ANN401 - whatever is documented
    options: Any,  # noqa: ANN401 - Sphinx's own
    lines: list[str],
) -> None:
    """Turn the sections of functions and classes into fields, and `names` into code."""
    if what not in {"attribute", "property"}:  # a field's text is one sentence, and may hold a colon
        lines[:] = GoogleDocstring(lines, GOOGLE, app, what, name, obj, options).lines()
    lines[:] = [SINGLE_BACKTICKS.sub(r"``\1``", line) for line in lines]


def find_public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: TextElement
) -> Element | None:
    """Link a name by which the code knows something to the name it is documented under."""
    target = str(node.get("reftarget", ""))
    name = target.rpartition(".")[2]
    python: Any = env.domains["py"]
    for home in HOMES:
        public = f"{home}.{name}"
        if node.get("refdomain") == "py" and public in python.objects and public != target:
            kind = python.objects[public].objtype
            role = "data" if kind in {"data", "type"} else "obj"
            return python.resolve_xref(env, node["refdoc"], app.builder, role, public, node, content)
    return None


class KeysTable(SphinxDirective):
    """The keys of each field, from the table that the reader has."""

    def run(self) -> list[Node]:
        """Write the table as Markdown, and let the parser read it."""
        rows = [f"| `{field}` | {', '.join(f'`{key}`' for key in keys)} |" for field, keys in FIELDS.items()]
        lines = ["| field | keys, the surest first |", "|---|---|", *rows]
        return self.parse_text_to_nodes(StringList(lines, "keys"))


def simplify_annotations() -> None:
    """Show the types of fields, and not how pydantic validates them."""
    for name in models.__all__:
        model = getattr(models, name)
        if isinstance(model, type):
            hints = get_type_hints(model)
            model.__annotations__ = {field: hints[field] for field in vars(model).get("__annotations__", {})}


def setup(app: Sphinx) -> None:
    """Teach Sphinx how our docstrings are written."""
    simplify_annotations()
    app.add_directive("keys-table", KeysTable)
    app.connect("autodoc-process-docstring", read_docstring)
    app.connect("missing-reference", find_public_name)
