"""The sites whose things are shown in articles, and where a person finds them there."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

__all__ = ["Found", "canonical_embed"]


class Found(NamedTuple):
    """What an address shows."""

    provider: str | None
    url: str


PROVIDERS: tuple[tuple[str, str, str], ...] = (
    (
        "youtube",
        r"youtube[a-z-]*\.com/embed/(?:videoseries|playlist)?\?(?:[^#]*&)?list=([\w-]+)",
        "https://www.youtube.com/playlist?list={}",
    ),
    (
        "youtube",
        r"youtube[a-z-]*\.com/(?:embed/|v/|e/|shorts/|live/|watch\?(?:[^#]*&)?v=)([\w-]{6,})",
        "https://www.youtube.com/watch?v={}",
    ),
    ("youtube", r"youtu\.be/([\w-]{6,})", "https://www.youtube.com/watch?v={}"),
    (
        "vimeo",
        r"(?:player\.)?vimeo\.com/(?:video/|channels/\w+/|groups/\w+/videos/)?(\d{5,})",
        "https://vimeo.com/{}",
    ),
    ("dailymotion", r"dailymotion\.com/(?:embed/)?video/(\w+)", "https://www.dailymotion.com/video/{}"),
    ("dailymotion", r"dai\.ly/(\w+)", "https://www.dailymotion.com/video/{}"),
    (
        "dailymotion",
        r"geo\.dailymotion\.com/player(?:/\w+)?\.html\?(?:[^#]*&)?video=(\w+)",
        "https://www.dailymotion.com/video/{}",
    ),
    ("twitter", r"(?:twitter|x)\.com/(\w{1,15})/status(?:es)?/(\d+)", "https://twitter.com/{}/status/{}"),
    ("twitter", r"platform\.twitter\.com/embed/[^#]*?[?&]id=(\d+)", "https://twitter.com/i/status/{}"),
    ("instagram", r"instagram\.com/(?:[\w.]+/)?(p|reel|tv)/([\w-]+)", "https://www.instagram.com/{}/{}/"),
    ("threads", r"threads\.(?:net|com)/(@[\w.]+)/post/([\w-]+)", "https://www.threads.net/{}/post/{}"),
    ("tiktok", r"tiktok\.com/(?:embed/v\d/|embed/|player/v1/)(\d+)", "https://www.tiktok.com/@/video/{}"),
    ("tiktok", r"tiktok\.com/(@[\w.-]+)/video/(\d+)", "https://www.tiktok.com/{}/video/{}"),
    (
        "bluesky",
        r"(?:embed\.bsky\.app/embed|bsky\.app/profile)/([\w.:-]+)/(?:app\.bsky\.feed\.)?post/(\w+)",
        "https://bsky.app/profile/{}/post/{}",
    ),
    (
        "reddit",
        r"(?:www\.reddit|embed\.reddit|redditmedia|old\.reddit)\.com/r/(\w+)/comments/(\w+)",
        "https://www.reddit.com/r/{}/comments/{}/",
    ),
    (
        "linkedin",
        r"linkedin\.com/embed/feed/update/(urn:li:\w+:\d+)",
        "https://www.linkedin.com/feed/update/{}",
    ),
    ("mastodon", r"([\w.-]+)/(@[\w@.-]+)/(\d{5,})/embed", "https://{}/{}/{}"),
    ("telegram", r"\bt\.me/([\w/]+?\d+)(?:\?|$)", "https://t.me/{}"),
    ("pinterest", r"assets\.pinterest\.com/ext/embed\.html\?id=(\d+)", "https://www.pinterest.com/pin/{}/"),
    ("pinterest", r"pinterest\.[a-z.]+/pin/(\d+)", "https://www.pinterest.com/pin/{}/"),
    (
        "spotify",
        r"open\.spotify\.com/(?:embed(?:-podcast)?/)?(?:intl-\w+/)?(track|album|playlist|episode|show|artist)/(\w+)",
        "https://open.spotify.com/{}/{}",
    ),
    ("apple-music", r"embed\.music\.apple\.com/([^?#]+)", "https://music.apple.com/{}"),
    ("apple-podcasts", r"embed\.podcasts\.apple\.com/([^#]+)", "https://podcasts.apple.com/{}"),
    ("mixcloud", r"mixcloud\.com/widget/iframe/\?(?:[^#]*&)?feed=([^&#]+)", "https://www.mixcloud.com{}"),
    ("deezer", r"widget\.deezer\.com/widget/\w+/(\w+)/(\d+)", "https://www.deezer.com/{}/{}"),
    ("twitch", r"player\.twitch\.tv/\?(?:[^#]*&)?video=v?(\d+)", "https://www.twitch.tv/videos/{}"),
    ("twitch", r"player\.twitch\.tv/\?(?:[^#]*&)?channel=(\w+)", "https://www.twitch.tv/{}"),
    ("twitch", r"clips\.twitch\.tv/embed\?(?:[^#]*&)?clip=([\w-]+)", "https://clips.twitch.tv/{}"),
    ("ted", r"embed(?:-ssl)?\.ted\.com/talks/(?:lang/\w+/)?(\w+)", "https://www.ted.com/talks/{}"),
    ("streamable", r"streamable\.com/(?:[eos]/)?(\w{4,})", "https://streamable.com/{}"),
    ("loom", r"loom\.com/(?:embed|share)/(\w+)", "https://www.loom.com/share/{}"),
    (
        "wistia",
        r"fast\.wistia\.(?:net|com)/embed/(?:iframe|medias)/(\w+)",
        "https://fast.wistia.net/embed/iframe/{}",
    ),
    ("bilibili", r"bilibili\.com/[^#]*?(BV\w{10})", "https://www.bilibili.com/video/{}"),
    ("bilibili", r"bilibili\.com/[^#]*?[?&]aid=(\d+)", "https://www.bilibili.com/video/av{}"),
    (
        "youku",
        r"youku\.com/(?:embed/|player\.php/sid/|v_show/id_)([\w=]+?)(?:/v\.swf|\.html|[?#]|$)",
        "https://v.youku.com/v_show/id_{}.html",
    ),
    (
        "qq",
        r"v\.qq\.com/(?:txp/)?iframe/(?:player|preview)\.html\?(?:[^#]*&)?vid=(\w+)",
        "https://v.qq.com/x/page/{}.html",
    ),
    ("qq", r"v\.qq\.com/x/(?:page|cover/\w+)/(\w+)\.html", "https://v.qq.com/x/page/{}.html"),
    (
        "netease-music",
        r"music\.163\.com/(?:m/)?outchain/player\?(?:[^#]*&)?type=2&(?:[^#]*&)?id=(\d+)",
        "https://music.163.com/song?id={}",
    ),
    (
        "ximalaya",
        r"ximalaya\.com/thirdparty/player/sound/player\.html\?id=(\d+)",
        "https://www.ximalaya.com/sound/{}",
    ),
    (
        "niconico",
        r"(?:embed|ext|www)\.nicovideo\.jp/(?:thumb/|thumb_watch/)?(?:watch/)?((?:sm|so|nm)?\d+)",
        "https://www.nicovideo.jp/watch/{}",
    ),
    ("naver-tv", r"tv\.naver\.com/(?:embed|v)/(\d+)", "https://tv.naver.com/v/{}"),
    (
        "kakao-tv",
        r"(?:play-)?tv\.kakao\.com/(?:embed/player/cliplink|v|channel/\d+/cliplink)/(\d+)",
        "https://tv.kakao.com/v/{}",
    ),
    ("rutube", r"rutube\.ru/(?:play/embed|video|video/embed)/(\w+)", "https://rutube.ru/video/{}/"),
    ("vk", r"vk\.com/video_ext\.php\?oid=(-?\d+)&id=(\d+)", "https://vk.com/video{}_{}"),
    ("ok", r"ok\.ru/video(?:embed)?/(\d+)", "https://ok.ru/video/{}"),
    (
        "aparat",
        r"aparat\.com/(?:video/video/embed/videohash/|v/)(\w+)",
        "https://www.aparat.com/v/{}",
    ),
    ("coub", r"coub\.com/(?:embed|view)/(\w+)", "https://coub.com/view/{}"),
    ("gist", r"gist\.github\.com/([\w-]+)/(\w+)", "https://gist.github.com/{}/{}"),
    (
        "codepen",
        r"codepen\.io/(?:team/)?([\w-]+)/(?:embed|pen|full|details)/(?:preview/)?(\w+)",
        "https://codepen.io/{}/pen/{}",
    ),
    ("jsfiddle", r"jsfiddle\.net/((?:[\w-]+/)?\w+)/(?:\d+/)?embed", "https://jsfiddle.net/{}/"),
    ("codesandbox", r"codesandbox\.io/(?:embed|s)/([\w-]+)", "https://codesandbox.io/s/{}"),
    ("stackblitz", r"stackblitz\.com/edit/([\w-]+)", "https://stackblitz.com/edit/{}"),
    ("replit", r"repl(?:it\.com|\.it)/(@[\w-]+/[\w-]+)", "https://replit.com/{}"),
    ("glitch", r"glitch\.com/embed/#!/embed/([\w-]+)", "https://glitch.com/~{}"),
    ("asciinema", r"asciinema\.org/a/(\w+)", "https://asciinema.org/a/{}"),
    ("observable", r"observablehq\.com/embed/(@[\w-]+/[\w-]+|\w+)", "https://observablehq.com/{}"),
    ("figma", r"figma\.com/((?:file|design|proto|board)/\w+)", "https://www.figma.com/{}"),
    ("speakerdeck", r"speakerdeck\.com/(?:player|embed)/(\w+)", "https://speakerdeck.com/player/{}"),
    (
        "slideshare",
        r"slideshare\.net/slideshow/embed_code/(?:key/)?(\w+)",
        "https://www.slideshare.net/slideshow/embed_code/key/{}",
    ),
    ("scribd", r"scribd\.com/embeds/(\d+)", "https://www.scribd.com/document/{}"),
    (
        "issuu",
        r"e\.issuu\.com/embed\.html\?(?:[^#]*&)?d=([\w.-]+)&u=([\w.-]+)",
        "https://issuu.com/{1}/docs/{0}",
    ),
    ("internet-archive", r"archive\.org/(?:embed|details)/([\w.-]+)", "https://archive.org/details/{}"),
    ("giphy", r"giphy\.com/(?:embed|gifs)/(?:[\w-]+-)?(\w+)", "https://giphy.com/gifs/{}"),
    ("tenor", r"tenor\.com/(?:embed|view)/(?:[\w-]+-)?(\d+)", "https://tenor.com/view/{}"),
    ("imgur", r"imgur\.com/(a/\w+|gallery/\w+|\w{5,})/embed", "https://imgur.com/{}"),
    ("flickr", r"flickr\.com/photos/([\w@-]+)/(\d+)", "https://www.flickr.com/photos/{}/{}/"),
    ("datawrapper", r"datawrapper\.dwcdn\.net/(\w+)", "https://datawrapper.dwcdn.net/{}/"),
    (
        "flourish",
        r"flo(?:urish\.studio|\.uri\.sh)/(visualisation|story)/(\d+)",
        "https://public.flourish.studio/{}/{}/",
    ),
    ("infogram", r"(?:e\.)?infogram\.com/([\w-]{8,})", "https://infogram.com/{}"),
    (
        "kickstarter",
        r"kickstarter\.com/projects/([\w-]+)/([\w-]+)/widget",
        "https://www.kickstarter.com/projects/{}/{}",
    ),
    ("polldaddy", r"(?:polldaddy|poll\.fm)\.com/(?:p/)?(\d+)", "https://poll.fm/{}"),
)  # fmt: skip
"""Whose it is, how the address of the player or the post looks, and the address of its page."""

MAX_URL = 2_000
"""Characters of the longest address that is looked at."""

INNER = ("soundcloud", "facebook", "figma", "embedly")
"""Players that are told the address of what they play."""

HOSTS = {
    "w.soundcloud.com": "soundcloud", "soundcloud.com": "soundcloud", "bandcamp.com": "bandcamp",
    "www.google.com": "google-maps", "maps.google.com": "google-maps",
    "www.openstreetmap.org": "openstreetmap", "docs.google.com": "google-docs",
    "drive.google.com": "google-drive", "yandex.ru": "yandex-maps", "yandex.com": "yandex-maps",
    "www.facebook.com": "facebook",
    "web.facebook.com": "facebook", "public.tableau.com": "tableau",
    "players.brightcove.net": "brightcove", "embed.acast.com": "acast", "player.megaphone.fm": "megaphone",
    "html5-player.libsyn.com": "libsyn", "widget.spreaker.com": "spreaker", "player.ausha.co": "ausha",
    "audioboom.com": "audioboom", "embeds.audioboom.com": "audioboom",
    "anchor.fm": "anchor", "podcasters.spotify.com": "spotify", "www.buzzsprout.com": "buzzsprout",
    "player.captivate.fm": "captivate", "omny.fm": "omny", "art19.com": "art19",
    "cdn.knightlab.com": "knightlab", "www.thinglink.com": "thinglink", "prezi.com": "prezi",
    "giphy.com": "giphy", "www.ximalaya.com": "ximalaya",
    "content.jwplatform.com": "jwplayer", "cdn.jwplayer.com": "jwplayer", "www.iqiyi.com": "iqiyi",
    "open.iqiyi.com": "iqiyi", "www.ixigua.com": "ixigua", "tv.sohu.com": "sohu-tv",
    "player.twitch.tv": "twitch", "music.163.com": "netease-music", "y.qq.com": "qq-music",
    "www.arte.tv": "arte", "www.ina.fr": "ina", "player.ina.fr": "ina",
    "tube.tchncs.de": "peertube", "framatube.org": "peertube", "www.mapbox.com": "mapbox",
    "umap.openstreetmap.fr": "umap", "airtable.com": "airtable", "www.canva.com": "canva",
    "miro.com": "miro", "www.geogebra.org": "geogebra", "sketchfab.com": "sketchfab", "tidal.com": "tidal",
    "embed.tidal.com": "tidal", "ourworldindata.org": "our-world-in-data",
}  # fmt: skip
"""Sites whose addresses are shown as they are."""

_MAPS = frozenset({"google-maps", "yandex-maps"})
"""Maps of sites that show much else."""


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Compile the table once, when an embed is first read."""
    return tuple(
        (name, re.compile(r"(?://|\.)" + pattern, re.IGNORECASE), page) for name, pattern, page in PROVIDERS
    )


def canonical_embed(url: str) -> Found:
    """Return whose thing an address shows, and the address of its page.

    Args:
        url: The address of a player, a widget or a page; one of a site we do not know is given back.
    """
    if len(url) > MAX_URL:
        return Found(None, url)
    host = _host(url)
    if any(name in host for name in INNER):
        url = _inner_url(url) or url
    for name, pattern, page in _patterns():
        found = pattern.search(url)
        if found is not None:
            return Found(name, page.format(*map(unquote, found.groups())))
    return Found(_provider_of(host, url), url)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def _inner_url(url: str) -> str | None:
    """Return the address that a player is told in its query."""
    query = parse_qs(urlsplit(url).query, max_num_fields=50) if url.count("&") < 50 else {}  # noqa: PLR2004
    for name in ("url", "href", "src"):
        for value in query.get(name, ()):
            if value.startswith(("http://", "https://")):
                return value
    return None


def _provider_of(host: str, url: str) -> str | None:
    """Return the name of a site by its host; maps are but a part of theirs."""
    name = HOSTS.get(host) or HOSTS.get(host.removeprefix("www."))
    if name in _MAPS and "/map" not in url:
        return None
    others = (value for key, value in HOSTS.items() if host.endswith("." + key) and value not in _MAPS)
    return name or next(others, None)
