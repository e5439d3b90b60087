"""The one policy for addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.models._urls import MAX_DATA_URL, SCHEMES, safe_url

PNG = "data:image/png;base64,iVBORw0KGgo="

KEPT = (
    "https://example.com/a.jpg", "http://example.com:8080/?q=1&r=2#part", "//example.com/x",
    "/a/b.png", "a.png",
    "../up.gif", "?q=a:b", "#a:b", "#", "mailto:someone@example.com", "MAILTO:x@example.com", "tel:+123",
    "HTTPS://EXAMPLE.COM", "https://example.com/图片 (1).jpg", "https://example.com/@name",
    "a/b:c", "图片.png",
    "https://example.com/a&amp;b", "https:relative", "https://example.com/<x>\"'`",
    PNG, PNG.replace("png", "WebP"),
    "https://example.com/?to=javascript:x", "https://пример.example/я", "a\u00a0b.png",
)  # fmt: skip

CHANGED = {
    " https://example.com/ ": "https://example.com/",
    "https://exa\nmple.com/\ta": "https://example.com/a",
    "https://example.com/\x00\x1f\x7f\x85\ufdd0\uffffa": "https://example.com/a",
    "图:片.png": "./图:片.png",
    "1:2": "./1:2",
    ":": "./:",
    "a b:c": None,
    "3 (c):x": "./3 (c):x",
    "\x01 /a": "/a",
}

REFUSED = (
    "", " ", "\n", "javascript:alert(1)", "JAVASCRIPT:x", " javascript:x", "\x01javascript:x",
    "java\nscript:x",
    "java\tscript:x", "javascript\n:x", "javascript&colon;x", "&#106;avascript:x", "&#x6A;avascript:x",
    "java&NewLine;script:x", "\u00a0javascript:x", "java\u00adscript:x", "\u200bjavascript:x",
    "\ufeffjavascript:x",
    "\u2028javascript:x", "vbscript:x", "file:///etc/passwd", "blob:x", "about:blank", "ftp://example.com/",
    "data:text/html,x", "data:image/svg+xml;base64,PHN2Zz4=", "data:image/png,x", "data:image/png;base64,*",
    "data:image/png;base64,", "data:", " data:text/html,x", "https://user@example.com/",
    "//user:pass@example.com",
    "https://user&#64;example.com/", "\\\\example.com", "/\\example.com", "https:\\\\example.com", "a&bsol;b",
    "https://example.com/\u202egnp.exe", "\u2066a", "&#x202e;a", "x+y.z-1:a",
)  # fmt: skip


@pytest.mark.parametrize("url", KEPT)
def test_kept(url: str) -> None:
    """Good addresses stay as they are."""
    assert safe_url(url) == url


@pytest.mark.parametrize("url", CHANGED)
def test_changed(url: str) -> None:
    """Control characters go; what could be taken for a scheme gets `./`."""
    assert safe_url(url) == CHANGED[url]


@pytest.mark.parametrize("url", REFUSED)
def test_refused(url: str) -> None:
    """What leads anywhere else, however it is disguised, is no address."""
    assert safe_url(url) is None


def test_nothing() -> None:
    """No address is none."""
    assert safe_url(None) is None


def test_large_pictures() -> None:
    """A picture in its own address has an end."""
    assert safe_url(PNG + "A" * 1000) is None
    good = "data:image/png;base64," + "A" * 1000
    assert safe_url(good) == good
    assert safe_url(good + "A" * MAX_DATA_URL) is None


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_text(text: str) -> None:
    """What is let through once is let through again, unchanged."""
    url = safe_url(text)
    assert url is None or safe_url(url) == url


@given(
    st.sampled_from(["javascript", "vbscript", "data", "file", "x-any"]),
    st.lists(st.sampled_from(["\t", "\n", "\x00", " ", "\u200b", "\u00ad", "&Tab;", "&#9;"]), max_size=4),
    st.integers(0, 10),
)
def test_any_disguise(scheme: str, disguise: list[str], place: int) -> None:
    """A scheme that is not allowed is none with anything in the middle that some reader skips."""
    assert scheme not in SCHEMES
    assert safe_url(scheme[:place] + "".join(disguise) + scheme[place:] + ":alert(1)") is None
