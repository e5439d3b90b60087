"""Texts and addresses that try to be more, and an article that has them everywhere."""

import re
from datetime import date
from typing import Any

from hypothesis import strategies as st

from articlekit.models import (
    Article,
    Aside,
    Author,
    Block,
    Caption,
    Cell,
    Code,
    Credit,
    Custom,
    Definition,
    Definitions,
    Divider,
    Embed,
    Footnote,
    Gallery,
    Heading,
    Image,
    List,
    ListItem,
    Mark,
    Math,
    Media,
    Paragraph,
    Publisher,
    Quote,
    Raw,
    Rights,
    Source,
    Table,
    UnknownBlock,
    Variant,
)
from tests.strategies import texts

MARKUP = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "--><img src=x onerror=alert(1)>",
    "--!><svg onload=alert(1)>",
    "</title><svg/onload=alert(1)>",
    "</style><iframe srcdoc='&lt;script>alert(1)&lt;/script>'>",
    "</textarea></noscript></template></xmp></p></article></body></html><embed src=x>",
    '"><img src=x onerror=alert(1)><x y="',
    "'><img src=x onerror=alert(1)><x y='",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    "` onerror=alert(1) `",
    "x onerror=alert(1) y",
    '" style="background:url(javascript:alert(1))',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<template><s><template><s><img src=x onerror=alert(1)>x</s></template></s></template>",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml-stylesheet href='javascript:alert(1)'?>",
    "<plaintext>", "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<select><option><style></select><img src=x onerror=alert(1)>",
    "&lt;img src=x onerror=alert(1)&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&amp;lt;b&amp;gt;",
    "\x00<scr\x00ipt>alert(1)</scr\x00ipt>", "<scr\u0000ipt>", "\u2028alert(1)\u2029", "\ufeff<b>",
    "\u202egnp.txt",
    "\ufffe\uffff\ufdd0", "\x1b[31m", "\x80\x9f", "\r\n\r\n<b>\t</b>",
    "{{constructor.constructor('alert(1)')()}}",
    "]]>", "//]]></script>", "\\u003c/script\\u003e", '\\"</script>', "${alert(1)}", "';alert(1);//",
    "attributes", "__proto__", "javascript:alert(1)", " ", "", "\n",
)  # fmt: skip

SCRIPTS = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\x01javascript:alert(1)",
    "java\tscript:alert(1)", "java\nscript:alert(1)", "java\r\nscript:alert(1)", "javascript\t:alert(1)",
    "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "java&Tab;script:alert(1)",
    "\u00a0javascript:alert(1)",
    "\u200bjavascript:alert(1)",
    "\ufeffjavascript:alert(1)", "java\u00adscript:alert(1)",
    "vbscript:msgbox(1)",
    "livescript:x", "mocha:x", "jscript:x", "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,<svg onload=alert(1)>",
    "data:image/svg+xml;base64,PHN2Zz4=", "data:image/png,<script>", "data:,x", "DATA:text/html,x",
    'data:image/png;base64,"><script>', "data:text/javascript,alert(1)", "blob:https://example.com/x",
    "filesystem:https://example.com/x", "file:///etc/passwd", "about:blank",
    "view-source:https://example.com/",
    "ws://example.com", "ms-word:ofe|u|x", "intent://x#Intent;end", "x-new:1", "jar:http://a!/b",
    "https://good.example@evil.example/", "//user:pass@evil.example", "\\\\evil.example\\x",
    "/\\evil.example",
    "https:\\\\evil.example", "https://example.com/\u202egnp.exe", "a:b", "1:2",
)  # fmt: skip
"""Addresses that must not be written as they are."""

HARMLESS = (
    "https://example.com/a.png", "http://example.com/?q=1&amp;r=<x>\"'`", "//example.com/x", "/a", "#a",
    "?q=a:b",
    "mailto:someone@example.com", "tel:+123", "a b,c d 2x.png", ",a.png", "a.png,", "x y",
    "../a:b", "图片.png",
    "data:image/png;base64,iVBORw0KGgo=",
)  # fmt: skip


@st.composite
def hostile_texts(draw: st.DrawFn) -> str:
    """Give a hostile text: one from the list, several of them, or one in the middle of any text."""
    around = draw(st.just(("", "")) | st.tuples(texts, texts))
    parts = draw(st.lists(st.sampled_from(MARKUP), min_size=1, max_size=3))
    return around[0] + "".join(parts) + around[1]


@st.composite
def hostile_urls(draw: st.DrawFn) -> str:
    """Give a hostile address, which hostile text may follow, or a hostile text instead of one."""
    start = draw(st.just("") | st.sampled_from(SCRIPTS) | st.sampled_from(HARMLESS))
    return start + draw(hostile_texts() if not start else st.just("") | hostile_texts())


def everything(text: str, url: str) -> Article:
    """Return an article that has every kind of block and mark, with one text and one address everywhere."""
    data: dict[str, Any] = {"start": 0, "end": len(text), "href": url, "title": text, "newer": text}
    kinds = ("link", "abbr", "footnote", "strong", "math", "x-new", text) if text else ()
    marks = tuple(Mark(type=kind, **data) for kind in kinds)
    words: dict[str, Any] = {"text": text, "marks": marks}
    newer: dict[str, Any] = {"newer": text}
    about: dict[str, Any] = {"id": text, "role": text, **newer}
    caption = Caption(**words, **newer)
    credit = Credit(text=text, line=text + "!", names=(text,), **newer)
    said: dict[str, Any] = {"caption": caption, "credit": credit}
    sizes: tuple[dict[str, Any], ...] = ({"mime": text, "media": text}, {"width": 3}, {"density": 1.5}, newer)
    files = tuple(Variant(src=url, **size) for size in sizes)
    image = Image(src=url, alt=text, title=text, href=url, variants=files, **about, **said)
    plain = Paragraph(**words)
    body: tuple[Block, ...] = (
        Paragraph(**words, **about),
        *(Heading(level=level, **words, **about) for level in range(1, 7)),
        image,
        Gallery(images=(image,), **about, **said),
        List(items=(ListItem(body=(plain, plain), checked=True, **newer), ListItem(body=(plain,))), **about),
        List(ordered=True, start=3, items=(ListItem(body=(plain,)),)),
        Definitions(items=(Definition(term=text, body=(plain,), **newer),), **about),
        Quote(kind=text, body=(plain,), attribution=text, **about),
        Code(text=text, language=text, filename=text, **about),
        Code(text=text, language=re.sub(r"\s", "", text)),
        Math(text=text, **about),
        Table(rows=((Cell(**words, header=True, colspan=2, rowspan=2, **newer),),), caption=caption, **about),
        Media(kind="audio", sources=files, poster=url, **about, **said),
        Media(kind="video", sources=files, poster=url, **about, **said),
        Media(kind=text, sources=files, poster=url),
        Embed(provider=text, url=url, title=text, html=text, **about, **said),
        Footnote(label=text, body=(plain,), **about),
        Divider(**about),
        Aside(title=text, body=(plain,), **about),
        Raw(format=text, content=text, **about),
        Custom(name="vendor:kind", data={text: text}, **about),
        UnknownBlock(type=f"x-{text}", **newer),
    )  # fmt: skip
    return Article(
        id=text, url=url, title=text, subtitle=text, summary=text, language=text, slug=text, path=text,
        authors=(Author(name=text, url=url, kind=text),), publisher=Publisher(name=text, url=url),
        published=date(2022, 1, 6), categories=(text,), tags=(text,), lead_image=image, thumbnail=image,
        source=Source(url=url, name=text), rights=Rights(text=text, holder=text, license=text, url=url),
        extra={text: text}, body=body, **newer,
    )  # fmt: skip
