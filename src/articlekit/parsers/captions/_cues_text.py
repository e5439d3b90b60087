"""How texts begin that are no captions: the article's own, and those about it.

Everything here is lower case; look-ups fold their text first.
"""

from __future__ import annotations

__all__ = [
    "ARTICLE_LABELS",
    "BODY_OPENERS",
    "BYLINE_OPENERS",
    "BYLINE_WORDS",
    "GOING_ON",
    "MORE_ENDINGS",
    "SECTION_OPENERS",
]

BODY_OPENERS = frozenset({
    "but", "however", "and", "so", "then", "still", "yet", "meanwhile", "he", "she", "they", "it", "we",
    "i", "you", "there", "this", "that", "these", "those", "if", "when", "while", "although", "because",
    "since", "for", "after", "before", "as", "according", "now", "also", "instead", "that's", "it's",
    "i'm", "what", "why", "how", "aber", "doch", "und", "er", "sie", "es", "wir", "ich", "dabei",
    "denn", "auch", "dann", "wer", "wenn", "weil", "laut", "nach", "damit", "trotzdem", "allerdings",
    "dazu", "deshalb", "dies", "mais", "et", "il", "elle", "ils", "elles", "nous", "je", "ce", "cela",
    "cette", "selon", "donc", "pero", "y", "ella", "ellos", "nosotros", "según", "además", "mas", "ele",
    "ela", "segundo", "ma", "lui", "lei", "noi", "secondo", "inoltre", "maar", "hij", "zij", "wij",
    "ik", "volgens", "men", "han", "hon", "hun", "vi", "jag", "jeg", "ifølge", "enligt", "mutta", "hän",
    "но", "однако", "он", "она", "они", "мы", "я", "это", "по", "также", "але", "він", "вона", "ale",
    "jednak", "jak", "ten", "podle", "de", "ama", "ancak", "bu", "však", "on", "ona",
    "тут", "і", "та", "и", "а", "тогда", "entonces", "luego", "alors", "puis", "então", "allora", "toen",
    "så",
    "그리고", "그런데", "하지만", "그래서", "그러나", "sonra",
})  # fmt: skip
"""First words that carry an article on, and hardly ever begin a caption."""

BYLINE_OPENERS = (
    "文｜", "文丨", "文|", "文/", "文／", "文：", "文:", "作者", "编辑", "編輯", "责任编辑", "責任編輯",
    "记者：", "撰文", "校对", "审核", "审校", "监制", "策划", "来源：", "來源：", "来源:", "原标题",
    "原標題", "翻译", "译者", "编译", "【文", "【编译", "出品", "首发", "本文", "转载", "欢迎", "关注",
    "text:", "tekst:", "author", "autor:", "autore:", "auteur:", "автор:", "автор текста", "edited by",
    "editor", "reporting by", "written by", "redaktion", "redaction", "글=", "글 ", "기자 =", "文＝",
    "取材", "記者", "聞き手", "執筆", "編集",
)  # fmt: skip
"""How lines about the text, not the picture, begin."""

BYLINE_WORDS = (
    "by ", "von ", "par ", "por ", "de ", "di ", "door ", "av ", "af ", "text ", "tekst ", "autor ",
    "oleh ",
)  # fmt: skip
"""How bylines begin that are a name and nothing else."""

ARTICLE_LABELS = (
    "join our", "join us", "to be continued", "fortsetzung folgt", "à suivre", "continuará", "continua…",
    "продолжение следует", "далі буде", "ciąg dalszy", "未完待续", "未完待續", "次回に続く", "다음 편에",
    "abonnez-vous", "abonnieren", "suscríbete", "inscreva-se", "iscriviti", "подписывайтесь",
    "підписуйтесь", "lesen sie mehr", "mehr dazu:", "weiterlesen", "mehr lesen", "lire la suite",
    "en savoir plus",
    "leer más", "más información:", "saiba mais", "leggi tutto", "lees meer", "lees verder", "les mer",
    "läs mer", "læs mere", "lue lisää", "czytaj więcej", "zobacz także", "zobacz też", "čtěte více",
    "подробнее", "смотрите также", "дивіться також", "διαβάστε επίσης", "διαβάστε περισσότερα",
    "devamını oku", "ilginizi çekebilir", "đọc thêm", "อ่านต่อ", "और पढ़ें", "আরও পড়ুন", "مزید پڑھیں",
    "یہ بھی پڑھیں", "citește și", "citiți și", "прочитајте још", "pročitajte još", "pročitajte i",
    "preberite še", "preberite tudi", "вижте още", "прочетете още", "loe ka", "lasi vēl", "lasi arī",
    "taip pat skaitykite", "skaitykite taip pat", "llegeix també", "lexo edhe", "basahin:", "baca:",
    "もっと見る", "read more", "listen", "read also", "also read", "see also", "related:", "watch:",
    "listen:",
    "more:", "more on", "advertisement", "sponsored", "subscribe", "sign up", "click here", "follow us",
    "share this", "source:", "lesen sie auch", "mehr zum thema", "anzeige", "lire aussi", "à lire",
    "voir aussi", "publicité", "lee también", "te puede interesar", "publicidad", "leia também",
    "leia mais", "leggi anche", "pubblicità", "lees ook", "les også", "läs också", "læs også",
    "lue myös", "czytaj też", "czytaj także", "čtěte také", "olvasd el", "читайте также",
    "читайте також", "реклама", "ayrıca bakınız", "xem thêm", "baca juga", "อ่านเพิ่มเติม",
    "यह भी पढ़ें",
    "اقرأ أيضا", "اقرأ أيضًا", "بیشتر بخوانید", "קראו גם", "相关阅读", "延伸阅读", "延伸閱讀",
    "推荐阅读", "扫码", "扫描二维码", "识别二维码", "点击", "長按", "长按", "阅读原文", "声明", "版权",
    "免责", "【", "広告",
    "関連記事", "あわせて読みたい", "続きを読む", "関連", "관련기사", "관련 기사", "무단", "저작권자",
    "update", "updated", "correction", "editor’s note", "editor's note", "note:", "disclaimer",
    "all rights reserved", "copyright ©", "tags:", "tag:", "filed under", "published", "posted",
)  # fmt: skip
"""How lines about the page begin: links to other articles, advertisements, notices."""

SECTION_OPENERS = (
    "ingredients", "method", "zutaten", "zubereitung", "ingrédients", "préparation", "ingredientes",
    "preparación", "modo de preparo", "ingredienti", "ingrediënten", "bereiding", "ingredienser",
    "ainekset", "składniki", "ingredience", "hozzávalók", "ингредиенты", "інгредієнти", "malzemeler",
    "nguyên liệu", "bahan", "材料", "食材", "재료", "chapter", "kapitel", "chapitre", "capítulo",
    "глава", "rozdział", "rating:", "tip:", "tips:", "answer:", "stand:", "love,", "rendimento:",
    "see you", "bis bald", "à bientôt", "hasta pronto", "hasta la próxima", "até breve", "a presto",
    "tot ziens", "до встречи", "до зустрічі", "do zobaczenia", "我们下期", "下期见", "fazit", "conclusion",
    "conclusión", "conclusão", "conclusione", "conclusie", "verdict", "итог", "вывод", "podsumowanie",
    "写在最后", "寫在最後", "まとめ", "おわりに", "part two", "part three", "part one", "score:",
)  # fmt: skip
"""How lines begin that head a part of the text, or sign it; a picture may show what they say."""

GOING_ON = (
    "然后", "然後", "于是", "於是", "但是", "因此", "接着", "接著", "可是", "不过", "不過", "所以",
    "而且", "后来", "後來", "そして",
    "しかし", "それでも", "だから", "そこで", "さて", "それから", "また来",
)  # fmt: skip
"""The same in scripts without blanks."""

MORE_ENDINGS = (
    "もっと見る", "をもっと見る", "はこちら", "はこちらから", "詳細を見る", "写真を見る", "画像を見る",
    "一覧を見る", "더보기", "더 보기", "바로가기", "查看更多", "查看详情", "了解更多", "關注我們",
    "关注我们", "read more", "learn more", "see more", "view gallery", "click here",
)  # fmt: skip
"""How ways to another page end."""
