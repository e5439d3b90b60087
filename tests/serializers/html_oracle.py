"""What a browser makes of our HTML, told by html5lib: a parser that shares no code with ours."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import html5lib

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "writers" / "html.md"
HTML = "{http://www.w3.org/1999/xhtml}"

SCHEMES = {"http", "https", "mailto", "tel"}
ADDRESSES = {"href", "src", "poster"}
PICTURE = re.compile(r"data:image/(?:avif|gif|jpe?g|png|webp);base64,[A-Za-z0-9+/]+={0,2}", re.IGNORECASE)


@dataclass(frozen=True)
class Seen:
    """An element as a browser would have it."""

    tag: str
    attributes: Mapping[str, str]
    text: str
    inside: tuple[str, ...] = field(default=())


def elements(html: str, *, page: bool = False) -> Iterator[Seen]:
    """Give every element of a page or a fragment, with the tags around it; fail on anything else."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=True)
    root = parser.parse(html) if page else parser.parseFragment(html, container="div")
    rest: list[tuple[Any, tuple[str, ...]]] = [(child, ()) for child in ([root] if page else root)]
    while rest:
        node, inside = rest.pop()
        assert isinstance(node.tag, str), f"a comment: {node.text!r}"
        assert node.tag.startswith(HTML), f"foreign content: {node.tag}"
        tag = node.tag.removeprefix(HTML)
        yield Seen(tag, dict(node.attrib), node.text or "", inside)
        rest += [(child, (*inside, tag)) for child in reversed(node)]


def errors(html: str) -> list[str]:
    """Return what html5lib says is wrong in a page."""
    parser = html5lib.HTMLParser()
    parser.parse(html)
    return [name for _, name, _ in parser.errors]


def documented() -> dict[str, set[str]]:
    """Return the elements and their attributes that the documentation lists; `*` is any element."""
    rows = re.findall(r"^\| (`[^|]+`|any element) \|([^|]*)\|$", PAGE.read_text("utf-8"), re.MULTILINE)
    found: dict[str, set[str]] = {}
    for tags, attributes in rows:
        for tag in re.findall(r"`([^`]+)`", tags) or ["*"]:
            found[tag] = set(re.findall(r"`([^`]+)`", attributes))
    return found


LISTED = documented()


def check_listed(seen: Iterable[Seen]) -> None:
    """Fail if an element or an attribute is not in the documentation's list."""
    for element in seen:
        assert element.tag in LISTED, element
        surplus = set(element.attributes) - LISTED[element.tag] - LISTED["*"]
        assert not surplus, (element.tag, surplus)


def check_addresses(seen: Iterable[Seen]) -> None:
    """Fail if an address leads anywhere but to a place that a reader may be sent to."""
    for element in seen:
        for name in ADDRESSES & set(element.attributes):
            assert leads_somewhere_safe(element.attributes[name], element.tag), element
        for candidate in candidates(element.attributes.get("srcset", "")):
            assert leads_somewhere_safe(candidate, element.tag), element


def leads_somewhere_safe(url: str, tag: str) -> bool:
    """Tell whether an address has an allowed scheme, or none, as the URL Standard reads it."""
    read = re.sub("[\t\n\r]", "", url.strip("".join(map(chr, range(0x21)))))
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", read)
    if scheme is None or scheme[1].lower() in SCHEMES:
        return not set(read) & set("\\\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    return tag in {"img", "source", "a", "video", "link"} and PICTURE.fullmatch(read) is not None


def candidates(srcset: str) -> list[str]:
    """Return the addresses in a `srcset`, as the HTML Standard parses it."""
    found: list[str] = []
    rest = srcset.lstrip(" ,")
    while rest:
        url, _, rest = rest.partition(" ")
        found.append(url.rstrip(","))
        if not url.endswith(","):
            rest = rest.partition(",")[2]
        rest = rest.lstrip(" ,")
    return found
