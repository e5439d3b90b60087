"""Names of languages as highlighters know them, for classes that hold nothing else: `<code class="ruby">`."""

from __future__ import annotations

__all__ = ["LANGUAGES"]

LANGUAGES = frozenset({
    "abap", "actionscript", "ada", "apache", "applescript", "arduino", "armasm", "asm", "assembly",
    "autohotkey", "awk", "basic", "bash", "bat", "batch", "bibtex", "c", "c#", "c++", "cc", "clj",
    "clojure", "cmake", "cobol", "coffee", "coffeescript", "common-lisp", "console", "cpp", "crystal",
    "cs", "csharp", "css", "csv", "cuda", "cypher", "d", "dart", "delphi", "diff", "django", "docker",
    "dockerfile", "dos", "dot", "elixir", "elm", "emacs-lisp", "erb", "erl", "erlang", "ex", "f#",
    "fish", "flow", "fortran", "fsharp", "gherkin", "gitignore", "glsl", "go", "golang", "gradle",
    "graphql", "groovy", "haml", "handlebars", "haskell", "haxe", "hbs", "hcl", "hlsl", "hs", "html",
    "html+erb", "http", "ini", "irb", "java", "javascript", "jinja", "js", "json", "json5", "jsonc",
    "jsx", "julia", "kotlin", "kt", "latex", "less", "liquid", "lisp", "llvm", "lua", "make",
    "makefile", "markdown", "markup", "mathematica", "matlab", "md", "mdx", "mermaid", "mysql", "nasm",
    "nginx", "nim", "nix", "objc", "objective-c", "objectivec", "ocaml", "octave", "pascal", "patch",
    "perl", "pgsql", "php", "pl", "plsql", "postgres", "postgresql", "powershell", "prolog",
    "properties", "protobuf", "ps1", "pug", "puppet", "py", "pycon", "python", "python3", "qml", "r",
    "racket", "rb", "regex", "rescript", "rs", "rst", "ruby", "rust", "sas", "sass", "scala", "scheme",
    "scss", "sh", "shell", "shell-session", "solidity", "sql", "sqlite", "stylus", "svelte", "svg",
    "swift", "tcl", "terraform", "tex", "toml", "ts", "tsql", "tsx", "twig", "typescript", "vb", "vba",
    "vbnet", "verilog", "vhdl", "vim", "viml", "vue", "wasm", "xhtml", "xml", "xquery", "yaml", "yml",
    "zig", "zsh",
})  # fmt: skip
"""Names and short names of highlight.js, Prism, Rouge and Pygments that are no common words of classes."""
