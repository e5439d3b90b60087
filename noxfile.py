"""The checks, one session each: `nox -s tests`, `nox -s lint typing docs`, and the long ones by name."""

import nox

nox.needs_version = ">=2026.1"
nox.options.sessions = ["tests", "lint", "typing", "docs"]
nox.options.default_venv_backend = "venv"

PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
EXTRAS = ".[cli,detect]"
BENCHMARKS = [
    "import_time.py",
    "speed.py",
    "front_matter.py",
    "bodies.py",
    "captions.py",
    "markdown.py",
    "words.py",
]
"""What is measured by default; the others of `benchmarks/` want arguments, data or patience."""


def install(session: nox.Session, *groups: str) -> None:
    """Install the package as it stands, and the tools of some groups."""
    options = [option for group in groups for option in ("--group", group)]
    session.install("-e", EXTRAS, *options)


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests; every branch of the code must be run by one."""
    install(session, "test")
    session.run("pytest", "--cov", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, format, and who imports whom."""
    install(session, "lint")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("lint-imports")


@nox.session
def typing(session: nox.Session) -> None:
    """Check the types with two checkers."""
    install(session, "typing")
    session.run("mypy")
    session.run("pyright")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation without network, and run its examples."""
    install(session, "docs")
    for builder in ("html", "doctest"):
        session.run("sphinx-build", "-n", "-W", "-q", "-b", builder, "docs", f"docs/_build/{builder}")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Run the property tests for long, with many more examples each."""
    install(session, "test")
    session.run("pytest", *(session.posargs or ["tests/property"]), env={"HYPOTHESIS_PROFILE": "fuzz"})
    session.run("python", "benchmarks/markdown_fuzz.py", "100000")


@nox.session
def bench(session: nox.Session) -> None:
    """Run the benchmarks, against what people would use otherwise."""
    install(session, "bench")
    for script in session.posargs or BENCHMARKS:
        session.run("python", f"benchmarks/{script}")


@nox.session
def consumers(session: nox.Session) -> None:
    """Let programs in other languages read the schema and our front matter (needs npm)."""
    install(session, "test")
    for folder in ("tests/schema/consumers", "tests/parsers/frontmatter/readers"):
        session.run("npm", "ci", "--prefix", folder, external=True)
    session.run("pytest", "tests/schema", "tests/property/test_front_matter.py", *session.posargs)
