"""Formulas as TeX: KaTeX, MathJax, MathML, and pictures of formulas."""

from __future__ import annotations

import re
from urllib.parse import unquote_plus

from articlekit._patterns import compiled_later
from articlekit.models import Math
from articlekit.parsers.html._flow import read_by_tag, read_children, read_inline
from articlekit.parsers.html._mathml import to_tex
from articlekit.parsers.html._space import one_line
from articlekit.parsers.html._state import State
from articlekit.parsers.html._tree import Element

__all__ = [
    "read_formula",
    "read_formula_image",
    "read_math",
    "read_math_script",
    "read_rendered",
]

_DISPLAY = frozenset({
    "katex-display", "mathjax_display", "display", "math-display", "mathjax_svg_display", "math-block",
    "mwe-math-element-block", "block-equation", "equation-block",
})  # fmt: skip
_TEX_ATTRIBUTES = (
    "data-tex", "data-latex", "data-formula", "data-expr", "data-value", "data-math", "data-katex",
    "data-equation", "data-eq", "data-original-tex", "alttext",
)  # fmt: skip
_IMAGE_CLASS = compiled_later(
    r"(?:^|[\s_-])(?:latex|tex|mwe-math-fallback-image-\w+|ql-img-inline-formula|ql-img-displayed-equation|equation|formula|math|mathjax|katex)(?:$|[\s_-])",
    re.IGNORECASE,
)
_IMAGE_FILE = compiled_later(
    r"latex\.codecogs\.com/|/equation\?tex=|chart\.googleapis\.com/chart\?.*?cht=tx|/latex\.php\?|/api/rest_v1/media/math/|/cgi-bin/mathtex|mimetex\.cgi|math\.now\.sh|render/math\?",
    re.IGNORECASE,
)
_QUERY = compiled_later(
    r"[?&](?:tex|latex|chl|math|from)=([^&#]+)|codecogs\.com/\w+\.(?:latex|image)\?([^#]+)|(?:mathtex|mimetex)\.cgi\?([^#]+)",
    re.IGNORECASE,
)
_DELIMITERS = (("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$"), ("$", "$"), ("\\begin{math}", "\\end{math}"))
_MODES = compiled_later(r"\\(?:displaystyle|textstyle|inline|dpi\{\d+\}|bg_\w+|fn_\w+)(?![a-zA-Z])\s*")
MAX_TEX = 4_000


def _put(tex: str, element: Element, state: State, *, display: bool) -> None:
    """Add a formula: as a block if it stands on lines of its own, else as a mark in the text."""
    tex = tex.strip()
    if not tex:
        return
    if display:
        state.put_inline(Math(text=tex), element)
    else:
        state.open(element, {"type": "math"})
        state.add_words(" ".join(tex.split()))
        state.close()


def _bare(tex: str) -> tuple[str, bool]:
    """Return TeX without its delimiters, and whether they say that it stands on lines of its own."""
    tex = tex.strip()
    for opening, closing in _DELIMITERS:
        if tex.startswith(opening) and tex.endswith(closing) and len(tex) > len(opening) + len(closing):
            return tex[len(opening) : -len(closing)].strip(), opening in {"\\[", "$$"}
    return tex, False


def _is_display(element: Element) -> bool:
    """Tell whether a formula, or an element close around it, says that it stands on lines of its own."""
    if element.get("display") in {"block", "true"} or element.get("mode") == "display":
        return True
    return any(not box.classes.isdisjoint(_DISPLAY) for _, box in zip(range(4), element.path(), strict=False))


def read_math(element: Element, state: State) -> None:
    """Read a MathML `<math>`."""
    _put(_tex_of(element), element, state, display=_is_display(element))


def _tex_of(math: Element) -> str:
    """Return the TeX that MathML was made from, if it says so, or TeX made from it."""
    for inside in math.descendants():
        if inside.tag == "annotation" and "tex" in inside.get("encoding").lower():
            return _bare(_without_mode(inside.text()))[0]
    written = math.get("alttext")
    if written:
        return _without_mode(written)
    return to_tex(math)


def _without_mode(tex: str) -> str:
    """Return TeX without the `displaystyle` that MediaWiki puts around it."""
    tex = tex.strip()
    if tex.startswith("{\\displaystyle") and tex.endswith("}"):
        tex = tex[len("{\\displaystyle") : -1]
    return _MODES.sub("", tex).strip()


def read_rendered(element: Element, state: State) -> None:
    """Read a formula as KaTeX or MathJax has drawn it: by its TeX, or by the MathML beside the drawing."""
    for name in _TEX_ATTRIBUTES:
        if (value := element.get(name)) and name != "data-value":
            tex, display = _bare(value)
            _put(tex, element, state, display=display or _is_display(element))
            return
    inside = list(element.descendants())
    maths = [child for child in inside if child.tag == "math"]
    scripts = [child for child in inside if child.tag == "script" and child.get("type").startswith("math/")]
    if scripts:
        for script in scripts:
            read_math_script(script, state)
    elif maths:
        _put(_tex_of(maths[0]), element, state, display=_is_display(element) or _is_display(maths[0]))
    elif _is_drawn_before_script(element):
        return
    elif element.tag == "mjx-container":  # its own reader is this one
        read_inline(element, state)
    else:
        read_by_tag(element, state)


def _is_drawn_before_script(element: Element) -> bool:
    """Tell MathJax 2's drawing, which its `<script type="math/tex">` follows."""
    siblings = element.parent.children if element.parent is not None else []
    after = siblings[siblings.index(element) + 1 :][:4] if len(siblings) < 2_000 else []  # noqa: PLR2004
    return any(
        isinstance(child, Element) and child.tag == "script" and child.get("type").startswith("math/")
        for child in after
    )


def read_math_script(element: Element, state: State) -> None:
    """Read a `<script type="math/tex">`; any other script is never shown."""
    kind = element.get("type").lower()
    if kind.startswith("math/tex"):
        _put(_bare(element.text())[0], element, state, display="mode=display" in kind.replace(" ", ""))


def read_formula(element: Element, state: State) -> None:
    """Read an element whose class says that it holds TeX, as those of Pandoc, CKEditor and Quill do."""
    for name in _TEX_ATTRIBUTES:
        if value := element.get(name):
            tex, display = _bare(value)
            _put(tex, element, state, display=display or _is_display(element))
            return
    inside = [child for child in element.descendants() if child.tag not in {"br", "span", "em", "i"}]
    text = element.text()
    tex, display = _bare(text)
    if inside or (tex == text.strip() and element.tag not in {"span", "div"}) or not _is_tex(tex, text):
        read_children_as(element, state)
    else:
        _put(tex, element, state, display=display or _is_display(element))


def _is_tex(tex: str, text: str) -> bool:
    """Tell TeX from a text whose class happens to be `math`."""
    return tex != text.strip() or "\\" in tex or "^" in tex or "_" in tex or "=" in tex


def read_children_as(element: Element, state: State) -> None:
    """Read an element that turned out to be no formula."""
    if element.tag == "span":
        state.open(element)
        read_children(element, state)
        state.close()
    else:
        read_by_tag(element, state)


def read_formula_image(element: Element, state: State) -> bool:
    """Read the picture of a formula as its TeX; False if it is another picture."""
    attributes = element.attributes
    src = attributes.get("src") or ""
    drawn = _IMAGE_FILE.search(src[:MAX_TEX]) is not None
    written = attributes.get("data-formula") or attributes.get("data-latex") or attributes.get("data-tex")
    alt = one_line(attributes.get("alt"))
    said = _IMAGE_CLASS.search(attributes.get("class") or "") is not None
    if not (drawn or written or (said and _is_tex(_bare(alt)[0], alt))):
        return False
    tex, display = _bare(_without_mode(written or (alt if not _is_default(alt) else "") or _in_query(src)))
    if not tex:
        return False
    _put(
        tex,
        element,
        state,
        display=display or _is_display(element) or "ql-img-displayed-equation" in element.classes,
    )
    return True


def _is_default(alt: str) -> bool:
    """Tell an `alt` that does not say the formula."""
    return alt.lower() in {"", "[公式]", "formula", "equation", "image", "math", "latex", "tex", "公式"}


def _in_query(src: str) -> str:
    found = _QUERY.search(src[:MAX_TEX])
    return unquote_plus(next(filter(None, found.groups()), "")) if found else ""
