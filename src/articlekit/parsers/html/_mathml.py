"""MathML as TeX: presentation markup, as browsers show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from articlekit.parsers.html._tree import COMMENT, Element

__all__ = ["to_tex"]

SYMBOLS = {
    "α": "\\alpha", "β": "\\beta", "γ": "\\gamma", "δ": "\\delta", "ε": "\\varepsilon", "ϵ": "\\epsilon",
    "ζ": "\\zeta", "η": "\\eta", "θ": "\\theta",
    "ϑ": "\\vartheta", "ι": "\\iota", "κ": "\\kappa", "λ": "\\lambda", "μ": "\\mu", "ν": "\\nu",
    "ξ": "\\xi", "π": "\\pi", "ρ": "\\rho", "σ": "\\sigma",
    "ς": "\\varsigma", "τ": "\\tau", "υ": "\\upsilon", "φ": "\\varphi", "ϕ": "\\phi", "χ": "\\chi",
    "ψ": "\\psi", "ω": "\\omega", "Γ": "\\Gamma",
    "Δ": "\\Delta", "Θ": "\\Theta", "Λ": "\\Lambda", "Ξ": "\\Xi", "Π": "\\Pi", "Σ": "\\Sigma",
    "Φ": "\\Phi", "Ψ": "\\Psi", "Ω": "\\Omega",
    "∑": "\\sum", "∏": "\\prod", "∫": "\\int", "∬": "\\iint", "∮": "\\oint", "∂": "\\partial",
    "∇": "\\nabla", "∞": "\\infty", "√": "\\surd",
    "±": "\\pm", "∓": "\\mp", "×": "\\times", "÷": "\\div", "⋅": "\\cdot", "·": "\\cdot", "∗": "*",
    "−": "-", "≤": "\\le", "≥": "\\ge", "≠": "\\ne",
    "≈": "\\approx", "≡": "\\equiv", "∼": "\\sim", "≃": "\\simeq", "≅": "\\cong", "∝": "\\propto",
    "≪": "\\ll", "≫": "\\gg", "∈": "\\in", "∉": "\\notin",
    "∋": "\\ni", "⊂": "\\subset", "⊃": "\\supset", "⊆": "\\subseteq", "⊇": "\\supseteq", "∪": "\\cup",
    "∩": "\\cap", "∅": "\\emptyset", "∀": "\\forall",
    "∃": "\\exists", "¬": "\\neg", "∧": "\\wedge", "∨": "\\vee", "→": "\\to", "←": "\\leftarrow",
    "↔": "\\leftrightarrow", "⇒": "\\Rightarrow",
    "⇐": "\\Leftarrow", "⇔": "\\Leftrightarrow", "↦": "\\mapsto", "…": "\\ldots", "⋯": "\\cdots",
    "⋮": "\\vdots", "⋱": "\\ddots", "ℝ": "\\mathbb{R}",
    "ℕ": "\\mathbb{N}", "ℤ": "\\mathbb{Z}", "ℚ": "\\mathbb{Q}", "ℂ": "\\mathbb{C}", "ℏ": "\\hbar",
    "ℓ": "\\ell", "′": "'", "″": "''", "∘": "\\circ",
    "⊕": "\\oplus", "⊗": "\\otimes", "⟨": "\\langle", "⟩": "\\rangle", "‖": "\\|", "{": "\\{", "}": "\\}",
    "%": "\\%", "#": "\\#", "&": "\\&", "$": "\\$",
    "\\": "\\backslash", "\u2061": "", "\u2062": "", "\u2063": "",
    "\u2064": "", "\xa0": "~", "_": "\\_", "⊥": "\\perp",
    "∥": "\\parallel", "∠": "\\angle",
    "°": "^\\circ",
}  # fmt: skip
"""Characters that TeX writes as commands."""

FUNCTIONS = frozenset({
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "det", "dim", "exp",
    "gcd", "hom", "inf", "ker", "lg", "lim", "liminf",
    "limsup", "ln", "log", "max", "min", "Pr", "sec", "sin", "sinh", "sup", "tan", "tanh",
})  # fmt: skip
ACCENTS = {
    "^": "hat",
    "ˆ": "hat",
    "~": "tilde",
    "˜": "tilde",
    "¯": "bar",
    "‾": "overline",
    "→": "vec",
    "⃗": "vec",
    "˙": "dot",
    "¨": "ddot",
    "ˇ": "check",
    "⏞": "overbrace",
    "_": "overline",
}
_UNDER = {"⏟": "underbrace", "_": "underline", "‾": "underline", "¯": "underline"}
_LARGE = frozenset({
    "\\sum", "\\prod", "\\int", "\\lim", "\\max", "\\min", "\\sup", "\\inf", "\\limsup", "\\liminf",
    "\\det", "\\gcd", "\\oint", "\\iint",
})  # fmt: skip
_FENCES = frozenset("()[]|")


def to_tex(math: Element) -> str:
    """Return MathML as TeX; what has no form of its own gives its content."""
    return _join(_parts(math)).strip()


def _parts(element: Element) -> list[str]:
    """Return the TeX of each child."""
    parts: list[str] = []
    for child in element.children:
        if isinstance(child, str):
            if text := " ".join(child.split()):
                parts.append(_symbols(text))
        elif child.tag not in {COMMENT, "annotation", "annotation-xml"}:
            parts.append(_one(child))
    return parts


def _one(element: Element) -> str:
    writer = WRITERS.get(element.tag)
    return _join(_parts(element)) if writer is None else writer(element)


def _join(parts: list[str]) -> str:
    """Put parts side by side; a command's name does not run into a letter after it."""
    joined: list[str] = []
    in_command = False
    for part in filter(None, parts):
        if in_command and part[0].isalpha():
            joined.append(" ")
        joined.append(part)
        _, command, name = part.rpartition("\\")
        in_command = name.isalpha() and (bool(command) or in_command)
    return "".join(joined)


def _symbols(text: str) -> str:
    return _join([SYMBOLS.get(character, character) for character in text])


def _identifier(element: Element) -> str:
    text = " ".join(element.text().split())
    if text in FUNCTIONS:
        return "\\" + text
    variant = element.get("mathvariant")
    known = _symbols(text)
    if len(text) > 1 and text.isascii() and text.isalpha():
        return (
            f"\\mathrm{{{known}}}"
            if variant in {"", "normal"}
            else f"\\mathbf{{{known}}}"
            if "bold" in variant
            else known
        )
    return f"\\mathbf{{{known}}}" if variant == "bold" else known


def _number(element: Element) -> str:
    return "".join(element.text().split())


def _operator(element: Element) -> str:
    text = " ".join(element.text().split())
    if text in FUNCTIONS:
        return "\\" + text
    return _symbols(text)


def _text(element: Element) -> str:
    text = " ".join(element.text().split())
    return f"\\text{{{text}}}" if text else ""


def _arguments(element: Element, count: int) -> list[str]:
    parts = _parts(element)
    return (parts + [""] * count)[:count]


def _group(tex: str) -> str:
    """Put braces around all but a single character."""
    return tex if len(tex) == 1 else f"{{{tex}}}"


def _base(tex: str) -> str:
    """Return what a script stands at; more than one token needs braces."""
    simple = len(tex) <= 1 or (tex.startswith("\\") and tex[1:].isalpha()) or tex.startswith("\\math")
    return tex if simple else f"{{{tex}}}"


def _sup(element: Element) -> str:
    base, script = _arguments(element, 2)
    return f"{_base(base)}^{_group(script)}" if script.strip("'") else base + script


def _sub(element: Element) -> str:
    base, script = _arguments(element, 2)
    return f"{_base(base)}_{_group(script)}"


def _subsup(element: Element) -> str:
    base, below, above = _arguments(element, 3)
    return f"{_base(base)}_{_group(below)}^{_group(above)}"


def _fraction(element: Element) -> str:
    above, below = _arguments(element, 2)
    if element.get("linethickness") in {"0", "0px", "0pt"}:
        return f"\\binom{{{above}}}{{{below}}}"
    return f"\\frac{{{above}}}{{{below}}}"


def _root(element: Element) -> str:
    base, index = _arguments(element, 2)
    return f"\\sqrt[{index}]{{{base}}}"


def _square_root(element: Element) -> str:
    return f"\\sqrt{{{_join(_parts(element))}}}"


def _over(element: Element) -> str:
    base, above = _arguments(element, 2)
    accent = ACCENTS.get(element_text(element, 1))
    if accent is not None:
        return f"\\{accent}{{{base}}}"
    return f"{base}^{_group(above)}" if base in _LARGE else f"\\overset{{{above}}}{{{base}}}"


def _under(element: Element) -> str:
    base, below = _arguments(element, 2)
    accent = _UNDER.get(element_text(element, 1))
    if accent is not None:
        return f"\\{accent}{{{base}}}"
    return f"{base}_{_group(below)}" if base in _LARGE else f"\\underset{{{below}}}{{{base}}}"


def element_text(element: Element, index: int) -> str:
    """Return the plain text of one of an element's elements."""
    children = list(element.elements())
    return "".join(children[index].text().split()) if index < len(children) else ""


def _fenced(element: Element) -> str:
    opening, closing = element.attributes.get("open", "("), element.attributes.get("close", ")")
    return f"\\left{_fence(opening)}{','.join(_parts(element))}\\right{_fence(closing)}"


def _fence(mark: str | None) -> str:
    if not mark:
        return "."
    return mark if mark in _FENCES else SYMBOLS.get(mark, mark)


def _table(element: Element) -> str:
    rows = [" & ".join(_parts(row)) for row in element.elements()]
    return "\\begin{matrix}" + " \\\\ ".join(rows) + "\\end{matrix}"


def _space(_element: Element) -> str:
    return "\\ "


def _semantics(element: Element) -> str:
    return next(iter(_parts(element)), "")


def _nothing(_element: Element) -> str:
    return ""


WRITERS: Mapping[str, Callable[[Element], str]] = {
    "mi": _identifier, "mn": _number, "mo": _operator, "mtext": _text, "ms": _text, "msup": _sup,
    "msub": _sub, "msubsup": _subsup,
    "mfrac": _fraction, "mroot": _root, "msqrt": _square_root, "mover": _over, "munder": _under,
    "munderover": _subsup, "mfenced": _fenced,
    "mtable": _table, "mspace": _space, "semantics": _semantics, "mphantom": _nothing, "none": _nothing,
    "mprescripts": _nothing,
}  # fmt: skip
"""How each element of MathML is written."""
