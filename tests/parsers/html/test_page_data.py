"""What pages say of their article: JSON-LD, microdata, meta elements, what readers see."""

import json
from typing import Any

import pytest

from articlekit import Article, ArticlekitError, ParseOptions, parse
from articlekit.parsers._pipeline import check
from articlekit.parsers.html import _page_data

TEXT = (
    "<article><p>A sentence that is long enough to be prose, with a comma in it, and then some.</p></article>"
)
ORIGINS = ParseOptions(field_origins=True)


def page(head: str = "", body: str = TEXT, attributes: str = "", options: ParseOptions = ORIGINS) -> Article:
    """Return the article of a small page."""
    source = f"<!DOCTYPE html><html{attributes}><head>{head}</head><body>{body}</body></html>"
    return parse(source, options=options)


def ld(*values: Any) -> str:
    """Return JSON-LD scripts."""
    return "".join(f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values)


ARTICLE = {"@type": "NewsArticle", "headline": "A headline"}


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(ARTICLE),
        json.dumps([ARTICLE]),
        json.dumps({"@graph": [{"@type": "WebSite"}, ARTICLE]}),
        json.dumps({"@graph": {"@graph": [ARTICLE]}}),
        json.dumps({"@type": "WebPage", "mainEntity": ARTICLE}),
        json.dumps({"@type": ["Thing", "http://schema.org/NewsArticle"], "headline": "A headline"}),
        json.dumps({"@type": "schema:BlogPosting", "headline": "A headline"}),
        "<!-- " + json.dumps(ARTICLE) + " -->",
        "<![CDATA[" + json.dumps(ARTICLE) + "]]>",
        "/*<![CDATA[*/" + json.dumps(ARTICLE) + "/*]]>*/",
        json.dumps(ARTICLE) + ";",
        json.dumps(ARTICLE)[:-1] + ",}",
        json.dumps(ARTICLE).replace('"', "&quot;"),
        json.dumps({"@type": "WebSite"}) + "\n" + json.dumps(ARTICLE),
        json.dumps({**ARTICLE, "headline": "A\nheadline"}).replace("\\n", "\n"),
        json.dumps({**ARTICLE, "headline": "<b>A</b> head&#108;ine"}),
        json.dumps({**ARTICLE, "headline": {"@value": "A headline"}}),
        json.dumps({**ARTICLE, "headline": ["A headline", "another"]}),
    ],
)
def test_json_ld(script: str) -> None:
    """Every shape in which the data are found is read."""
    found = page(f"<title>x</title><script type='application/ld+json; charset=utf-8'>{script}</script>")
    assert found.title == "A headline"
    assert found.field_origins is not None
    assert found.field_origins["title"] == "json-ld.headline"


@pytest.mark.parametrize(
    "script", ["", "{", "null", "7", '"text"', "[" * 100_000, "{]", '{"@type": 7, "x": [[1]]}']
)
def test_json_ld_that_says_nothing(script: str) -> None:
    """What is no data is let pass."""
    assert (
        page(f"<title>The title</title><script type='application/ld+json'>{script}</script>").title
        == "The title"
    )


def test_too_much_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search for nodes ends."""
    monkeypatch.setattr(_page_data, "MAX_NODES", 3)
    assert page("<title>T</title>" + ld([*[{"@type": "Thing"}] * 9, ARTICLE])).title == "T"


def test_the_article_that_is_meant() -> None:
    """Of several articles, it is the one with the page's address, one with a headline, the surest type."""
    others = [{"@type": "NewsArticle", "headline": "Other", "url": "https://a.example/2"}]
    mine = {"@type": "Article", "headline": "Mine", "mainEntityOfPage": {"@id": "https://a.example/1#x"}}
    canonical = "<link rel=canonical href=https://a.example/1>"
    assert page(canonical + ld([*others, mine])).title == "Mine"
    assert page(ld([{"@type": "Article"}, *others])).title == "Other"
    assert (
        page("<title>T</title>" + ld([{"@type": "Article"}, {"@type": "Article", "name": "N"}])).title == "T"
    )
    by_string = {**mine, "mainEntityOfPage": "https://a.example/1"}
    assert page(canonical + ld([*others, by_string])).title == "Mine"


def test_references() -> None:
    """A node that only points to another stands for it; one that points nowhere stays."""
    graph = [
        {**ARTICLE, "author": [{"@id": "#p"}, {"@id": "#none"}, "Eva Sund"], "publisher": {"@id": "#o"}},
        {"@id": "#p", "@type": "Person", "name": "Jan Berg", "url": "/jan"},
        {"@id": "#o", "@type": "Organization", "name": "The Paper", "url": "https://paper.example/"},
    ]
    found = page("<base href=https://paper.example/x/>" + ld({"@graph": graph}))
    assert [(author.name, author.kind, author.url) for author in found.authors] == [
        ("Jan Berg", "person", "https://paper.example/jan"),
        ("Eva Sund", None, None),
    ]
    assert found.publisher is not None
    assert (found.publisher.name, found.publisher.url) == ("The Paper", "https://paper.example/")


def test_authors() -> None:
    """Addresses, accounts and place holders are no authors; `By` is no part of a name, `Di` is."""
    names = [
        "https://a.example/x",
        "@handle",
        "admin",
        "",
        "By Ann Lee",
        "Di Canio",
        {"name": ["Bo Ek", "Ann Lee"]},
    ]
    found = page(ld({**ARTICLE, "author": [names[0], *names[1:6]]}, {"@type": "Thing"}))
    assert [author.name for author in found.authors] == ["Ann Lee", "Di Canio"]
    found = page(ld({**ARTICLE, "author": names[6]}))
    assert [author.name for author in found.authors] == ["Bo Ek", "Ann Lee"]
    found = page(ld({**ARTICLE, "author": [[{"@type": "Organization", "name": "Desk"}]]}))
    assert [(author.name, author.kind) for author in found.authors] == [("Desk", "organization")]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("문다온 기자", "문다온"),
        ("Vera Han 특파원", "Vera Han"),
        ("기자 문다온", "기자 문다온"),
        ("문다온 기자 (moon@dawn.example)", "문다온"),
        ("Ann Lee <ann@paper.example>", "Ann Lee"),
        ("ann@paper.example - Ann Lee", "Ann Lee"),
        ("ann@paper.example", None),
        ("@annlee", None),
    ],
)
def test_what_stands_beside_a_name(printed: str, name: str | None) -> None:
    """A mail address and the word for a reporter are no part of a name; an address alone is none."""
    found = page(ld({**ARTICLE, "author": printed}))
    assert [author.name for author in found.authors] == ([] if name is None else [name])


@pytest.mark.parametrize("place", ["class='published'", "itemprop=datePublished"])
def test_abbreviated_date(place: str) -> None:
    """Blogger writes the date into the title of the time of day; another title explains a word."""
    when = f"<abbr {place} title='2021-08-30T22:14:00-03:00'>22:14</abbr>"
    assert str(page(body=when + TEXT).published) == "2021-08-30 22:14:00-03:00"
    assert page(body=f"<abbr {place} title='Coordinated time'>UTC</abbr>" + TEXT).published is None


@pytest.mark.parametrize(
    ("name", "day"), [("publish_time", "2024-05-16"), ("pubtime_baidu", "2024-05-16"), ("today-date", "None")]
)
def test_dates_named_by_an_id(name: str, day: str) -> None:
    """WeChat and Chinese papers name the date by an id; the date of today, in the head of many, is none."""
    assert str(page(body=f"<em id={name}>2024-05-16</em>" + TEXT).published) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("<div>12.05.2024 09:00</div>", "2024-05-12 09:00:00"),
        ("<div>12.05.2024</div><div>13.05.2024</div>", "2024-05-12"),
        ("<div>09:00</div>", "None"),
        ("</article><main><div>T</div><div>12.05.2024</div><article>", "2024-05-12"),
        ("</article><div>12.05.2024</div><article>", "None"),
        ("</article><main><p>12.05.2024</p><p>A</p><p>B</p><p>C</p><p>D</p><article>", "None"),
        ("<div>12.05.2024, 4312 views</div>", "None"),
        ("<time datetime=2024-05-11>x</time><div>12.05.2024</div>", "2024-05-11"),
    ],
)
def test_date_above_the_text(line: str, day: str) -> None:
    """A line that is a date and nothing else is the date of a page that says it nowhere else."""
    body = TEXT.replace("<article>", f"<article>{line}<p>Another sentence, long enough to be prose, too.</p>")
    assert str(page(body=body, attributes=" lang=de").published) == day


def test_names_in_block_themes() -> None:
    """The block themes of WordPress have blocks for the author; those below comments are none."""
    name = "<div class='wp-block-{}'><p>{}</p></div>"
    found = page(body=name.format("post-author__name", "Ann Lee") + TEXT)
    assert [author.name for author in found.authors] == ["Ann Lee"]
    assert page(body=name.format("comment-author-name", "Bo Ek") + TEXT).authors == ()


def test_pictures() -> None:
    """Pictures are addresses, objects, lists of them; data are none."""
    for image in (
        "https://a.example/i.jpg",
        ["https://a.example/i.jpg", "https://a.example/j.jpg"],
        {"@type": "ImageObject", "url": "https://a.example/i.jpg"},
        {"contentUrl": ["data:image/png;base64,AA", "https://a.example/i.jpg"]},
        [{"url": {"@id": "x"}}, {"@id": "https://a.example/i.jpg"}],
    ):
        lead = page(ld({**ARTICLE, "image": image})).lead_image
        assert lead is not None
        assert lead.src == "https://a.example/i.jpg"
    assert page(ld({**ARTICLE, "image": 7})).lead_image is None


def test_dates() -> None:
    """Dates are as exact as they are written, and in the zone of the options if they name none."""
    found = page(ld({**ARTICLE, "datePublished": "2020-05-06", "dateModified": "2020-05-07T08:09:10"}))
    assert str(found.published) == "2020-05-06"
    assert str(found.updated) == "2020-05-07 08:09:10"
    head = ld({**ARTICLE, "datePublished": [None, "soon", "2020-05-07T08:09:10"]})
    assert (
        str(page(head, options=ParseOptions(timezone="Asia/Tokyo")).published) == "2020-05-07 08:09:10+09:00"
    )
    with pytest.raises(ArticlekitError, match="timezone"):
        page(head, options=ParseOptions(timezone="Nowhere/At_All"))


def test_what_is_shown() -> None:
    """Where nothing is said for machines, what readers see is used."""
    body = (
        "<h1>The shown title</h1><p class='byline-date'>x</p><a rel=author href=/a>Ann Lee</a>"
        f"<time datetime=2019-01-02>2 Jan</time><time pubdate datetime=2019-01-01>1 Jan</time>{TEXT}"
    )
    found = page("<title>The shown title | Site</title>", body, " lang=en")
    assert (found.title, str(found.published), found.language) == ("The shown title", "2019-01-01", "en")
    assert [author.name for author in found.authors] == ["Ann Lee"]
    found = page("", f"<span class='post-date'>3 March 2018</span><b class=fn>Bo Ek</b>{TEXT}")
    assert str(found.published) == "2018-03-03"
    assert [author.name for author in found.authors] == ["Bo Ek"]
    found = page("", f"<i data-date-time='2018-03-03 10:11:12'></i>{TEXT}")
    assert str(found.published) == "2018-03-03 10:11:12"
    assert page("", f"<h1>One</h1><h1>Two</h1>{TEXT}").title in {"", "One"}
    assert page("", "<time></time>" * 99 + TEXT).published is None


@pytest.mark.parametrize(
    ("title", "head", "body", "expected"),
    [
        ("The wind - The Paper", "<meta property=og:site_name content='The Paper'>", "", "The wind"),
        (
            "The Paper: The wind",
            "<meta property=og:site_name content='The Paper'>",
            "<h2>The wind</h2>",
            "The Paper: The wind",
        ),
        ("The Paper | The wind", "<meta property=og:site_name content='The Paper'>", "", "The wind"),
        ("风：港报", "<meta property=og:site_name content=港报>", "", "风"),
        ("The Paper", "<meta property=og:site_name content='The Paper'>", "", "The Paper"),
        ("The wind and the sea - Paper", "", "", "The wind and the sea"),
        ("Up - a long story about birds", "", "", "Up - a long story about birds"),
        ("Wind » News » Paper", "", "<h2>Wind</h2>", "Wind"),
        ("Paper » Wind", "", "<h2>Wind</h2>", "Wind"),
        ("No mark at all", "", "", "No mark at all"),
        ("Mind-the-gap", "", "", "Mind-the-gap"),
        (" - x", "", "", "- x"),
    ],
)
def test_title_without_site(title: str, head: str, body: str, expected: str) -> None:
    """The name of the site is no part of the title."""
    assert page(f"<title>{title}</title>{head}", body + TEXT).title == expected


def test_title_that_was_cut() -> None:
    """A headline that was cut short for search engines is whole in another source."""
    whole = "A headline that goes on and on until a search engine would not show it any more"
    cut = whole[:60] + "..."
    assert (
        page(f"<meta property=og:title content='{whole}'>" + ld({**ARTICLE, "headline": cut})).title == whole
    )
    assert (
        page(f"<meta property=og:title content='{whole}'>" + ld({**ARTICLE, "headline": "A headline"})).title
        == "A headline"
    )
    assert page(ld({**ARTICLE, "headline": cut})).title == cut


def test_microdata() -> None:
    """Properties of an article are read, those of other things are not."""
    body = (
        '<div itemscope itemtype="https://schema.org/NewsArticle/">'
        '<h2 itemprop="headline">The headline</h2><meta itemprop="datePublished" content="2020-01-01">'
        '<div itemprop="author" itemscope itemtype="https://schema.org/Person">'
        '<b itemprop="name">Ann Lee</b><a itemprop="url" href="https://a.example/ann">more</a>'
        '<i itemprop="worksFor" itemscope>Desk</i></div>'
        '<span itemprop="publisher" itemscope>The Paper</span>'
        '<a itemprop="url" href="/x"><img itemprop="image" src="https://a.example/i.jpg"></a>'
        '<link itemprop="license" href="https://l.example/by">'
        f'<div itemprop="articleBody description">{TEXT}</div><p itemprop="description">In short.</p></div>'
        '<div itemscope itemtype="https://schema.org/Product"><b itemprop="headline">Soap</b></div>'
        '<meta itemprop="keywords" content="wind, sea">'
    )
    found = page("", body)
    assert (found.title, str(found.published), found.summary, found.tags) == (
        "The headline",
        "2020-01-01",
        "In short.",
        ("wind", "sea"),
    )
    assert [author.name for author in found.authors] == ["Ann Lee"]
    assert found.publisher is not None
    assert found.publisher.name == "The Paper"
    assert found.rights is not None
    assert found.rights.url == "https://l.example/by"


def test_meta_elements() -> None:
    """The tags of previews, of citations and of analytics tools, and what stands in their place."""
    found = page(
        "<meta property='og:title' content='T &amp;amp; U'><meta name=citation_author content='Lee, Ann'>"
        "<meta name=citation_author content='Ek, Bo'><meta name=citation_publication_date content=2011/02/03>"
        "<meta property=og:locale content=pt_BR><meta name=dc.rights content='All mine'>"
        "<meta name=keywords content='a,b、c，#d'><meta property=article:section content='Arts, Books'>"
        "<meta name=description content=''><meta name=twitter:description content='Short.'>"
        "<link rel='canonical' href='javascript:x'><meta property=og:url content=https://a.example/t>"
        "<meta name=dc.publisher content=https://a.example>"
    )
    assert found.title == "T & U"
    assert [author.name for author in found.authors] == ["Lee, Ann", "Ek, Bo"]
    assert (str(found.published), found.language, found.tags) == ("2011-02-03", "pt-BR", ("a", "b", "c", "d"))
    assert (found.categories, found.summary, found.url) == (("Arts, Books",), "Short.", "https://a.example/t")
    assert found.rights is not None
    assert found.rights.text == "All mine"
    assert found.publisher is None
    assert found.field_origins is not None
    assert found.field_origins["url"] == "meta.og:url"


def test_language() -> None:
    """The language is that of the page, of its body, of its data; what is no tag is none."""
    assert page(attributes=" lang=de-AT").language == "de-AT"
    assert parse(f"<html><body lang=fr>{TEXT}").language == "fr"
    assert page(ld({**ARTICLE, "inLanguage": {"alternateName": "sv"}})).language == "sv"
    assert page(ld({**ARTICLE, "inLanguage": "Deutsch und mehr"})).language is None


def test_titles_of_drawings() -> None:
    """The title of an inline drawing is not the page's."""
    assert page("", f"<svg><title>Logo</title></svg>{TEXT}").title == ""


def test_head_wins() -> None:
    """What front matter says goes before what the page says."""
    head = "<title>Its</title>" + ld({**ARTICLE, "image": "https://a.example/i.jpg"})
    source = f"<!DOCTYPE html><html><head>{head}</head><body>{TEXT}</body></html>"
    result = check(f"---\ntitle: Mine\nheadimg: https://a.example/h.jpg\n---\n{source}", options=ORIGINS)
    assert result.article.title == "Mine"
    assert result.article.lead_image is not None
    assert result.article.lead_image.src == "https://a.example/h.jpg"


def test_surrogates() -> None:
    """Halves of a pair are no text."""
    assert (
        page('<script type="application/ld+json">{"@type":"Article","headline":"a \\ud83d b"}</script>').title
        == "a � b"
    )
