"""How the documentation is built: offline, and with every warning an error."""

from importlib.metadata import version as installed_version
from typing import Any

from docutils.nodes import Element, TextElement
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

project = "articlekit"
author = "the articlekit authors"
copyright = f"2026, {author}"  # noqa: A001 - Sphinx reads this name
version = release = installed_version("articlekit")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"articlekit {release}"

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
napoleon_google_docstring = True
napoleon_numpy_docstring = False

doctest_global_setup = "import articlekit"

# There is no network here to look up what other projects document.
nitpick_ignore_regex = [
    (r"py:.*", r"(collections|datetime|os|pathlib|pydantic|pydantic_core|types|typing)\..*"),
    (r"py:.*", r"(annotated_types|typing_extensions)\..*"),
]


def find_public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: TextElement
) -> Element | None:
    """Link a name by which the code knows something to the public name it is documented under."""
    target = str(node.get("reftarget", ""))
    if node.get("refdomain") != "py" or app.builder is None:
        return None
    domain: Any = env.domains["py"]
    name = target.rpartition(".")[2]
    for public in (f"articlekit.{name}", f"articlekit.models.{name}", f"articlekit.errors.{name}"):
        if public in domain.objects and public != target:
            kind = node["reftype"]
            return domain.resolve_xref(env, node["refdoc"], app.builder, kind, public, node, content)
    return None


def setup(app: Sphinx) -> None:
    """Let Sphinx ask for names that it does not find."""
    app.connect("missing-reference", find_public_name)
