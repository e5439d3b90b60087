"""The words by which pages name their parts: in classes, ids, roles and labels of elements.

They are conventions of many tools and languages, never of one site. A word counts only as a whole word:
`share` in `share-bar`, `ShareBar` and `post__share`, not in `shared-content`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

__all__ = ["ANYWHERE", "BODIES", "FOOTNOTES", "INLINE_PARTS", "LEFT_OUT", "OUTSIDE", "PARTS", "REASONS"]

REASONS = (
    "title", "navigation", "share buttons", "related articles", "newsletter", "comments",
    "advertisement", "paywall", "byline", "tags", "footer", "player", "box", "notice", "form",
    "outside of the article",
)  # fmt: skip
"""What parts of a page are left out as; each has a `text.dropped` diagnostic that begins with it."""

_WORDS: tuple[tuple[str, str], ...] = (
    (
        "navigation",
        """
        nav navbar navigation toc tableofcontents breadcrumb breadcrumbs pagination pager paginator
        sitemap skiplink topnav subnav megamenu offcanvas sidebar rail toolbar hamburger submenu
        burger
        """,
    ),
    (
        "share buttons",
        """
        share shares sharing sharebar sharetools sharebuttons sharer socialshare socialbar social
        socials addthis addtoany sharedaddy sharethis shareaholic compartir partager teilen
        condividi essb socialmedia bookmarking sns compartilhar udostepnij sdilet megosztas paylas bagikan
        chiase fenxiang
        """,
    ),
    (
        "related articles",
        """
        related relatedlinks relatedarticles relatedposts similar similarlinks recommended
        recommendation recommendations recommends recirc recirculation teaser teasers promo promos
        trending popular mostread mostpopular readmore readalso readnext morelike seealso upnext
        nextup outbrain taboola linklist linkbox linkbar crosslink crosslinks interlink relacionadas
        relacionados relacionado siehe leesook lireaussi verwandt verwandte topnews latest newsfeed
        ticker moreon morenews morestories suggested suggestions zergnet mgid onward recommend
        recentposts recentarticles recentnews latestposts othernews otherarticles otherposts morearticles
        moreposts morefrom leesmeer leesverder lasmer lesmer lesogsa luelisaa czytajtez powiazane
        souvisejici kapcsolodo ajanlo ajanlott similare ilgili ilgilihaberler tinlienquan tinkhac bacajuga
        terkait terpopuler pohozhie povezano kanren kanrenkiji osusume xiangguan tuijian
        """,
    ),
    (
        "newsletter",
        """
        newsletter newsletters signup subscribe subscription subscriptions mailinglist mailchimp
        optin inlinesignup emailsignup follow followus abonnieren nieuwsbrief nyhetsbrev nyhedsbrev
        uutiskirje hirlevel bulten boletin boletim rassylka
        """,
    ),
    (
        "comments",
        """
        comment comments commentlist commentary-list disqus discussion discussions respond
        commentaires comentarios kommentare kommentar reactions forum livefyre spotim coral-talk discuss
        replies guestbook reacties kommentarer kommentit kommentek hozzaszolasok komentarze komentare
        komentari diskuze diskusia comentarii commenti yorum yorumlar kommentarii obsuzhdenie binhluan
        pinglun
        """,
    ),
    (
        "advertisement",
        """
        ad ads adbox adslot adunit adcontainer adwrapper advert adverts advertisement advertisements
        advertising adsense sponsor sponsored sponsoring dfp gpt publicidad publicite werbung
        anzeige reklama reklame pubblicita affiliate adlabel adplaceholder reklam reclame publicidade
        werbeblock annons mainos quangcao iklan guanggao
        """,
    ),
    ("paywall", "paywall regwall piano subscriber offer offers upsell metered login register registration"),
    (
        "byline",
        """
        byline bylines author authors authorbox authorbio authorprofile bio dateline timestamp
        datetime pubdate publishdate published publish posted readtime readingtime postmeta avatar
        entrymeta articlemeta autor autoren auteur redaktion signature meta metadata
        metas
        """,
    ),
    ("tags", "tags taglist tagcloud topics keywords taxonomy hashtags schlagworte etiquetas labels"),
    ("footer", "footer colophon disclaimer imprint"),
    ("player", "audioplayer speech listen texttospeech readaloud trinity playlist podcast-player"),
    ("box", "factbox infobox faktenbox faktabox faktaboks infokasten keyfacts sidebox hintergrund"),
    (
        "notice",
        """
        cookie cookies consent gdpr modal popup popover overlay tooltip toast skeleton feedback
        rating ratings vote voting poll messagebar banner snackbar flyout print-only noprint infobar
        messaging donate donation
        """,
    ),
)


def _rows() -> Iterator[tuple[str, str]]:
    return ((word, reason) for reason, words in _WORDS for word in words.split())


PARTS: Mapping[str, str] = dict(_rows())
"""Why a part of a page is left out, by a word of its class, id or label."""

BODIES = frozenset({
    "articlebody", "storybody", "postbody", "entrycontent", "articlecontent", "storycontent",
    "postcontent", "articletext", "storytext", "entrybody", "bodycopy", "maincontent", "newsbody",
    "newscontent", "contentbody", "bodytext", "articlecopy", "fliesstext",
})  # fmt: skip
"""Class names of the body without their punctuation: `entry-content`, `article_body`, `articleBody`."""

INLINE_PARTS = frozenset({"mw-editsection", "editsection", "mw-edit-section"})
"""Classes of links in the line that are for those who write the page."""

LEFT_OUT = "#left-out"
"""The tag of what stands in the place of a part that is left out."""

OUTSIDE = "outside of the article"
"""What is left out around an article, and below it."""

FOOTNOTES = frozenset({
    "footnotes", "footnote-list", "endnotes", "wp-block-footnotes", "footnote-definitions",
})  # fmt: skip
"""Classes of the box with the notes of an article, which stands below its last paragraph."""

ANYWHERE = frozenset({
    "newsletter", "share buttons", "related articles", "comments", "advertisement", "form",
    "navigation", "box",
})  # fmt: skip
"""What is left out even where there is a picture."""
