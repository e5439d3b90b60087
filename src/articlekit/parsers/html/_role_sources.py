"""How sentences say that an article was first somewhere else. Lists of phrases are data."""

from __future__ import annotations

__all__ = ["APPEARED", "SOURCE_SENTENCES"]

SOURCE_SENTENCES = """
    this article was originally published | this article originally appeared
    | this story was originally published | this story originally appeared
    | this post was originally published | this post originally appeared
    | this article first appeared | this story first appeared | this post first appeared
    | this article was first published | originally published on | originally published in
    | originally published at | first published in | first published on | first published at
    | this article is republished from | republished from | republished with permission
    | reprinted from | reprinted with permission | dieser artikel erschien zuerst
    | dieser beitrag erschien zuerst | dieser text erschien zuerst | zuerst erschienen
    | der beitrag erschien zuerst | cet article a été publié | article publié initialement
    | cet article est paru | este artículo fue publicado | publicado originalmente
    | este artigo foi publicado | questo articolo è stato pubblicato | pubblicato originariamente
    | dit artikel verscheen | dit artikel is eerder | den här artikeln publicerades
    | artikeln publicerades först | artykuł pochodzi | pierwotnie opublikowano
    | článek původně vyšel | впервые опубликовано | оригинал статьи | вперше опубліковано
    | 本文首发 | 本文首發 | 本文转载自 | 本文轉載自 | 本文原载 | 本文原刊 | 本文来源 | 本文來源
    | 本文为转载 | 转载来源 | 原文链接 | 原文連結 | 原文地址
    | artiklen blev først bragt | artiklen er først bragt | artiklen har tidligere været bragt
    | denne artikel blev først | artiklen blev oprindeligt bragt | denne artikel blev oprindeligt
    | artiklen er oprindeligt | indlægget blev først bragt | saken ble først publisert
    | artikkelen ble først publisert | denne artikkelen ble først publisert
    | denne saken ble først publisert | artikkelen er tidligere publisert | saken er tidligere publisert
    | artikkelen ble opprinnelig publisert | saken ble opprinnelig publisert
    | teksten ble først publisert | artikeln har tidigare publicerats | texten publicerades först
    | texten publicerades ursprungligen | artikeln publicerades ursprungligen
    | juttu on julkaistu alun perin | juttu on alun perin julkaistu | juttu julkaistiin alun perin
    | juttu on julkaistu ensimmäisen kerran | artikkeli on julkaistu alun perin
    | artikkeli on alun perin julkaistu | artikkeli julkaistiin alun perin
    | kirjoitus on julkaistu alun perin | a cikk eredetileg | az írás eredetileg
    | az interjú eredetileg | cikkünk eredetileg | a cikk eredeti megjelenése | acest articol a apărut
    | acest articol a fost publicat | acest text a apărut | acest text a fost publicat
    | articolul a apărut inițial | articolul a apărut iniţial | articolul a fost publicat inițial
    | textul a apărut inițial | το άρθρο δημοσιεύθηκε αρχικά | το άρθρο δημοσιεύτηκε αρχικά
    | το άρθρο αυτό δημοσιεύθηκε | το άρθρο αυτό δημοσιεύτηκε | αυτό το άρθρο δημοσιεύθηκε
    | αυτό το άρθρο δημοσιεύτηκε | το κείμενο δημοσιεύθηκε αρχικά | το κείμενο δημοσιεύτηκε αρχικά
    | το άρθρο πρωτοδημοσιεύ | το κείμενο πρωτοδημοσιεύ | αναδημοσίευση από | text původně vyšel
    | rozhovor původně vyšel | článek poprvé vyšel v | článok pôvodne vyšiel | text pôvodne vyšiel
    | tekst pierwotnie ukazał się | tekst pierwotnie opublikowan | tekst ukazał się pierwotnie
    | artykuł pierwotnie ukazał się | artykuł ukazał się pierwotnie
    | artykuł został pierwotnie opublikowany | tekst został pierwotnie opublikowany
    | статья впервые опубликована | текст впервые опубликован | материал впервые опубликован
    | эта статья впервые | эта статья была впервые | этот текст впервые | этот текст был впервые
    | стаття вперше опублікована | текст вперше опубліковано | матеріал вперше опублікован
    | ця стаття вперше | ця стаття була вперше | цей текст вперше | članak je izvorno objavljen
    | tekst je izvorno objavljen | tekst je prvobitno objavljen | 文章首发于 | 文章首發於
    | 本文最初发表 | 本文最早发表 | 本文最初發表 | 本文原刊載 | 本文刊于 | 本文刊於
"""
"""How such sentences begin. Where no word says that it is this article, what follows must be a notice's."""

APPEARED = (
    (
        "この記事は | 本記事は | この文章は | 本稿は | この原稿は | この論考は | この対談は",
        "掲載された | 掲載されまし | 掲載しまし | 転載し | 転載です | 初出 | に公開され | 配信された | 再掲",
    ),
    (
        "이 글은 | 이 기사는 | 본 기사는 | 본 글은 | 이 칼럼은 | 이 원고는",
        "처음 실렸 | 실린 글 | 실린 기사 | 먼저 실렸 | 처음 게재 | 최초 게재 | 게재된 | 게재되었 | 게재됐",
    ),
    (
        "bu yazı | bu makale | bu metin | bu söyleşi | bu röportaj",
        "yayımlanmıştır | yayınlanmıştır | ilk olarak | yayımlanmıştı",
    ),
)
"""Where the verb is last: how a sentence begins that is about this article, and what it then says of it."""
