"""What the short codes of generators and editors stand for, as HTML: a row for each, asked by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from html import escape

from articlekit._patterns import compiled_later
from articlekit.models._html_names import CAPTION
from articlekit.parsers._shortcode import Shortcode, ShortcodeUse
from articlekit.parsers.markdown._callouts import title_of

__all__ = ["ADDRESSES", "ROWS", "is_component", "is_picture_name", "key_of", "read_picture", "rows_by_name"]

Read = Callable[[ShortcodeUse], str | None]

_PICTURE_FILE = compiled_later(
    r"\.(?:avif|bmp|gif|heic|jpe?g|jxl|png|svg|tiff?|webp)(?:[?#]|\Z)", re.IGNORECASE
)
_PICTURE_NAME = compiled_later(
    r"(?:^|[-_])(?:img|imgs|image|images|figure|fig|photo|picture|pic|pict|screenshot|lightbox)(?:$|[-_]|\d)|^(?:img|image|fig)|(?:img|image)$",
    re.IGNORECASE,
)
_NUMBER = compiled_later(r"\d{1,5}(?:px|%)?\Z")
_URL = compiled_later(r"(?:https?:)?//\S+\Z")

_SRC = (
    "src", "url", "image", "image_path", "img", "path", "file", "filename", "image_url", "source", "ref",
    "name",
)  # fmt: skip
_ALT = ("alt", "alt_text", "alttext", "image_alt", "alt-text")
_CAPTION = (
    "caption", "cap", "legend", "figcaption", "image-caption", "image_caption", "description", "desc",
)  # fmt: skip
_CREDIT = ("attr", "credit", "attribution", "copyright", "photographer", "author", "by", "credits")
_LINK = ("link", "href", "target_url", "link_url")


def is_picture_name(name: str) -> bool:
    """Tell whether a short code is named after pictures, as `legacy-img` and `image_with_class` are."""
    return _PICTURE_NAME.search(name) is not None


# ---------------------------------------------------------------- pictures


def read_picture(use: ShortcodeUse) -> str | None:
    """Read a picture: `figure` of Hugo, `img` of Hexo, `image` of Eleventy, the includes of Jekyll."""
    words = list(use.arguments)
    src = use.get(*_SRC) or _taken(words, _is_file)
    if not src:
        return None
    classes = [] if use.syntax != "liquid" else words[: _place(use.arguments, src)]
    words = [word for word in words[len(classes) :] if word != src]
    sizes = [words.pop(0) for _ in range(2) if words and _NUMBER.match(words[0])]
    width, height = use.get("width", "w"), use.get("height", "h")
    title, alt = _told_in_order(use, words, src)
    attributes = {
        "src": src,
        "alt": use.get(*_ALT) if _has(use, _ALT) else alt,
        "title": use.get("title") or title,
        "width": width or (sizes[0] if sizes else ""),
        "height": height or (sizes[1] if len(sizes) > 1 else ""),
        "class": use.get("class", "classes") or " ".join(classes),
    }
    return _figure(use, _tag("img", attributes))


def _told_in_order(use: ShortcodeUse, words: list[str], src: str) -> tuple[str, str | None]:
    """Return the title and the alternative text among the values without names.

    Hexo and Octopress write the title first, in words that need no quotes; Eleventy's and all others' second
    value is the alternative text.
    """
    if use.syntax != "liquid" or key_of(use.name) not in {"img", "asset-img"}:
        return "", words[0] if words else None
    if '"' in use.written or "'" in use.written or not words:
        return words[0] if words else "", words[1] if len(words) > 1 else None
    _, _, rest = use.written.partition(src)
    return words[0] + rest.partition(words[0])[2], None


def _figure(use: ShortcodeUse, picture: str) -> str:
    """Return a picture in a figure, if anything is said about it."""
    if link := use.get(*_LINK):
        picture = f"{_tag('a', {'href': link})}{picture}</a>"
    caption = use.get(*_CAPTION) or (use.body or "").strip()
    credit = use.get(*_CREDIT)
    if not caption and not credit:
        return picture
    said = use.inline(caption) if caption else ""
    if credit:
        source = use.get("attrlink", "credit_link", "attr_link", "credit-link")
        who = use.inline(credit)
        said += f" <cite>{_tag('a', {'href': source})}{who}</a></cite>" if source else f" <cite>{who}</cite>"
    return f'<figure {CAPTION}="shortcode">{picture}<figcaption>{said}</figcaption></figure>'


def _taken(words: list[str], test: Callable[[str], bool]) -> str:
    """Return the first of some words that passes a test."""
    return next(filter(test, words), "")


def _is_file(word: str) -> bool:
    """Tell the address of a picture: it ends as one, or has a slash and no blank."""
    return _PICTURE_FILE.search(word) is not None or ("/" in word and not word.isspace() and " " not in word)


def _place(arguments: tuple[str, ...], src: str) -> int:
    return arguments.index(src) if src in arguments else 0


def _has(use: ShortcodeUse, names: Iterable[str]) -> bool:
    return any(name in use.parameters for name in names)


def _read_caption(use: ShortcodeUse) -> str | None:
    """Read WordPress's `[caption]`: a picture and words, or the words in a parameter in its older form."""
    if use.body is None:
        return None
    said = use.get("caption")
    words = f"<figcaption>{use.inline(said)}</figcaption>" if said else ""
    return f'<figure {CAPTION}="shortcode">{use.body}{words}</figure>'


def _read_wiki(use: ShortcodeUse) -> str | None:
    """Read Obsidian's `![[picture.png|300]]`; what is no picture is another note, which is not here."""
    target, *more = (part.strip() for part in use.arguments)
    if _PICTURE_FILE.search(target) is None:
        return None
    sizes = re.match(r"(\d{1,5})(?:x(\d{1,5}))?\Z", more[-1]) if more else None
    words = more[:-1] if sizes else more
    attributes = {
        "src": target.partition("#")[0],
        "alt": " ".join(words) or None,
        "width": sizes[1] if sizes else "",
        "height": sizes[2] if sizes else "",
    }
    return _tag("img", attributes)


# ---------------------------------------------------------------- embeds

PAGES = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "youtube-video": "https://www.youtube.com/watch?v={}",
    "youtubelite": "https://www.youtube.com/watch?v={}",
    "yt": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "bilibili": "https://www.bilibili.com/video/{}",
    "dailymotion": "https://www.dailymotion.com/video/{}",
    "instagram": "https://www.instagram.com/p/{}/",
    "asciinema": "https://asciinema.org/a/{}",
    "speakerdeck": "https://speakerdeck.com/player/{}",
    "slideshare": "https://www.slideshare.net/slideshow/embed_code/{}",
    "jsfiddle": "https://jsfiddle.net/{}",
    "codepen": "https://codepen.io/{}",
    "spotify": "https://open.spotify.com/{}",
    "soundcloud": "https://soundcloud.com/{}",
    "ted": "https://www.ted.com/talks/{}",
    "twitch": "https://www.twitch.tv/videos/{}",
    "flickr": "https://www.flickr.com/photos/{}",
    "pdf": "{}",
    "iframe": "{}",
    "embed": "{}",
}
"""The page that a value of a short code names, if it is no address itself."""

_ID = ("id", "v", "video", "video_id", "videoid", "url", "src", "href", "link", "track", "slug")


def _read_embed(use: ShortcodeUse) -> str | None:
    """Read a player or a post by its address, or by what names it on its site."""
    value = (use.get(*_ID, at=0) or (use.body or "")).strip()
    page = PAGES[key_of(use.name)]
    if not value or " " in value or (page == "{}" and not _URL.match(value) and "/" not in value):
        return None
    url = value if _URL.match(value) else page.format(value)
    return _tag("iframe", {"src": url, "title": use.get("title")}) + "</iframe>"


def _read_gist(use: ShortcodeUse) -> str | None:
    """Read a gist: its user and number, its number, or its address."""
    value = use.get("url", "src") or (use.body or "").strip() or "/".join(use.arguments[:2])
    value = use.get("user", "username") + "/" + use.get("id") if use.get("id") else value
    if use.syntax == "liquid" and use.arguments:
        value = use.arguments[0]
    path = value.partition("gist.github.com/")[2] or value
    path = path.strip("/").removesuffix(".js").partition("#")[0]
    return _tag("iframe", {"src": f"https://gist.github.com/{path}"}) + "</iframe>" if path else None


def _read_tweet(use: ShortcodeUse) -> str | None:
    """Read a post of Twitter by its user and number, its number, or its address."""
    value = use.get("url", "id", "tweet", at=0) or (use.body or "").strip()
    if not value:
        return None
    user = use.get("user", "username") or "i"
    url = value if _URL.match(value) else f"https://twitter.com/{user}/status/{value}"
    return _tag("iframe", {"src": url}) + "</iframe>"


def _read_player(use: ShortcodeUse) -> str | None:
    """Read a video or a sound: its files by the names WordPress, Hugo and others give them."""
    kind = "audio" if "audio" in use.name.lower() or "sound" in use.name.lower() else "video"
    names = ("src", "url", "mp4", "webm", "ogv", "m4v", "mp3", "ogg", "wav", "m4a", "file", "path")
    files = dict.fromkeys(filter(None, (*map(use.parameters.get, names), *use.arguments[:1])))
    files = files or dict.fromkeys(filter(_URL.match, [(use.body or "").strip()]))
    if not files:
        return None
    sources = "".join(_tag("source", {"src": file}) for file in files)
    player = f"{_tag(kind, {'poster': use.get('poster')})}{sources}</{kind}>"
    return _figure(use, player) if use.body is None else player


# ---------------------------------------------------------------- words

CALLOUTS = """
    note tip info warning danger caution important attention alert notice admonition callout hint seealso
    success question failure bug example abstract quote-block panel box infobox message disclaimer warn error
    update aside sidenote tldr
"""
"""What a box beside the text is named in themes of Hugo, Jekyll, Hexo and Zola."""

_KINDS = frozenset(CALLOUTS.split())


def _read_callout(use: ShortcodeUse) -> str | None:
    """Read a box with a note; its kind is its title if it has no other."""
    if use.body is None:
        return None
    kinds = [use.get("type", "kind"), *use.arguments, use.name]
    kind = next((key_of(word) for word in kinds if key_of(word) in _KINDS), "")
    words = next((word for word in use.arguments if " " in word), "")
    title = use.get("title", "header", "heading") or words or title_of(kind)
    head = f'<p class="admonition-title">{use.inline(title)}</p>' if title else ""
    return f'<div class="admonition">{head}{use.body}</div>'


def _read_details(use: ShortcodeUse) -> str | None:
    """Read what unfolds; its first words are its title."""
    if use.body is None:
        return None
    title = use.get("title", "summary", "label") or (
        use.written.strip("\"'") if not use.parameters else " ".join(use.arguments)
    )
    head = f"<summary>{use.inline(title)}</summary>" if title else ""
    return f"<details>{head}{use.body}</details>"


def _read_quotation(use: ShortcodeUse) -> str | None:
    """Read a quotation with who said it, and where, as Octopress and Hexo write it."""
    if use.body is None:
        return None
    who = use.get("author", "cite", "source", "by", "attribution") or use.written.strip("\"'")
    said = f"<footer>— {use.inline(who)}</footer>" if who else ""
    kind = ' class="pullquote"' if "pull" in use.name.lower() else ""
    return f"<blockquote{kind}>{use.body}{said}</blockquote>"


def _read_listing(use: ShortcodeUse) -> str | None:
    """Read a listing: its language, and the file it is from where that is named."""
    if use.body is None:
        return None
    language = use.get("lang", "language", "lexer", at=0)
    words = use.arguments[0 if use.get("lang", "language", "lexer") else 1 :]
    if key_of(use.name) == "codeblock" and not use.get("lang"):
        words, language = use.arguments, ""
    file = use.get("file", "filename", "title") or next((word for word in words if "." in word), "")
    if not re.fullmatch(r"[\w+#.-]{1,30}", language) or language.lower() in {"linenos", "true", "false"}:
        language = ""
    attributes = {"data-filename": file, "class": f"language-{language}" if language else ""}
    return f"{_tag('pre', attributes)}<code>{escape(use.body.strip(chr(10)), quote=False)}</code></pre>"


def _read_through(use: ShortcodeUse) -> str | None:
    """Read a box that only lays its content out."""
    return f"<div>{use.body}</div>" if use.body is not None else None


def _read_gallery(use: ShortcodeUse) -> str | None:
    """Read a box of pictures; WordPress's `[gallery ids="1,2"]` names none, and stays."""
    return f'<div class="gallery">{use.body}</div>' if use.body is not None else None


def _read_nothing(_use: ShortcodeUse) -> str | None:
    """Read what shows nothing of the author's: the room for contents, clearings, comments."""
    return ""


def _tag(name: str, attributes: Mapping[str, str | None]) -> str:
    """Return a tag with those of some attributes that have a value; `alt` may be empty."""
    written = (
        f' {key}="{escape(value)}"'
        for key, value in attributes.items()
        if value or (value == "" and key == "alt")
    )
    return f"<{name}{''.join(written)}>"


def key_of(name: str) -> str:
    """Return a name as it is looked up."""
    return name.lower().replace("_", "-")


# ---------------------------------------------------------------- the table

ADDRESSES = frozenset(
    {"ref", "relref", "link", "post-url", "asset-path", "asset-link", "url", "static", "asset-static"}
)
"""Short codes that give an address: it is their first value, until the site is built."""

_TABLE: tuple[tuple[Read, str, str], ...] = (
    (read_picture, "none", "figure img image picture fig asset-img imgcap responsive-image lightbox imgproc"),
    (_read_embed, "none", " ".join(PAGES)),
    (_read_gist, "none", "gist"),
    (_read_tweet, "none", "tweet twitter x x-simple twitter-simple"),
    (_read_player, "none", "video audio sound mp4 video-player audio-player playlist"),
    (_read_caption, "markdown", "caption wp-caption"),
    (_read_gallery, "markdown", "gallery galleries image-gallery figure-group"),
    (_read_callout, "markdown", CALLOUTS),
    (_read_details, "markdown", "details expand accordion spoiler collapse folding toggle"),
    (_read_quotation, "markdown", "blockquote quote pullquote pull-quote epigraph cq centerquote"),
    (_read_listing, "verbatim", "highlight codeblock code sourcecode source syntax listing prism"),
    (
        _read_through,
        "markdown",
        "center columns column tabs tab row col cols div section rawhtml markdown md",
    ),
    (_read_nothing, "none", "toc table-of-contents tableofcontents clear clearfix"),
    (_read_nothing, "verbatim", "comment"),
)


def rows_by_name(rows: Iterable[Shortcode]) -> Iterator[tuple[str, Shortcode]]:
    """Give rows by the names they are looked up by."""
    return ((key_of(name), row) for row in rows for name in row.names)


def is_component(name: str, known: Collection[str]) -> bool:
    """Tell a component of MDX that a short code stands for: the program's, a picture, an embed."""
    key = key_of(name)
    row = ROWS.get(key)
    return key in known or is_picture_name(name) or (row is not None and row.body == "none")


ROWS: Mapping[str, Shortcode] = dict(
    rows_by_name(
        Shortcode(names=tuple(names.split()), read=read, body=body)  # type: ignore[arg-type]
        for read, body, names in _TABLE
    )
)
"""The short codes that are known without being told."""

WIKI = Shortcode(names=("wiki",), read=_read_wiki)
