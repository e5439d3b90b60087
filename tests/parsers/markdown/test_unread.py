"""Without the extra `[markdown]`: every character is there as text, and an error says what to install."""

import subprocess
import sys

import pytest

import articlekit
from articlekit.errors import InputError
from articlekit.models._walk import plain
from articlekit.options import ParseOptions

SOURCE = """\
# Tide

Words *here*, `<b>` and <https://tide.example/a>, <jo@tide.example>, a <b>tag</b>, 2 < 3.

```html
<div>&amp;</div>
```

<!-- unseen --> <pre><i>kept</i></pre>
"""


@pytest.fixture
def _without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("articlekit.parsers.markdown._render")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "markdown_it", None)


@pytest.mark.usefixtures("_without_extra")
def test_loose_text() -> None:
    """The text is there, and the diagnostic."""
    result = articlekit.check(SOURCE)
    [unread] = [seen for seen in result.diagnostics if seen.code == "body.markdown-unread"]
    assert (unread.severity, unread.line) == ("error", 1)
    assert "articlekit[markdown]" in unread.message
    text = "\n".join(plain(block) for block in result.article.body)
    for part in (
        "# Tide",
        "`<b>`",
        "<https://tide.example/a>",
        "<jo@tide.example>",
        "a tag,",
        "<div>&amp;</div>",
    ):
        assert part in text
    assert "unseen" not in text
    assert result.article.body[-1].type == "code"


@pytest.mark.usefixtures("_without_extra")
def test_strict() -> None:
    """A strict reader raises it."""
    with pytest.raises(InputError, match=r"articlekit\[markdown\]"):
        articlekit.parse(SOURCE, options=ParseOptions(strict=True))


@pytest.mark.usefixtures("_without_extra")
def test_html_needs_no_extra() -> None:
    """HTML and plain text are read, short codes and all."""
    article = articlekit.parse('<p>One.</p><p>{{< figure src="a.png" >}}</p>')
    assert [block.type for block in article.body] == ["paragraph", "image"]


def test_the_extra_is_loaded_late() -> None:
    """Reading HTML loads no library of the extra."""
    program = "import sys, articlekit; articlekit.parse('<p>a</p>'); print('markdown_it' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"
