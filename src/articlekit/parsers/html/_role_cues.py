"""The words by which bylines, datelines, notices and their like are known. Lists of names are data.

To teach the reader a language, add its words to these tables, and a case with a near miss to
`tests/cases/bodies/roles.json`. Phrases that stand for the same thing are parted by bars.
"""

from __future__ import annotations

from articlekit.parsers.html._role_sources import SOURCE_SENTENCES

__all__ = [
    "CLASSES", "COPYRIGHTS", "ENDS", "HAN_LABELS", "LABELS", "RELATED", "RIGHTS", "RIGHTS_OF_THIS",
    "ROUND_SIGNS", "SENTENCES", "SIGNS", "THIS", "WEAK_RELATED", "WEAK_SOURCES",
]  # fmt: skip


def _words(text: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a table, which bars part."""
    return tuple(phrase.strip() for phrase in text.split("|"))


LABELS: tuple[tuple[str, str], ...] = (
    (
        "byline",
        """
        text | texts | words | story | report | author | authors | written by | reporter | reporters
        | reporting | by | story by | words by | text by | report by | staff writer | reporting by
        | additional reporting | additional reporting by | translated by | autor | autorin | autoren
        | autor:in | text und foto | text und fotos | bericht | aus dem englischen von | texte
        | auteur | auteure | autrice | auteurs | propos recueillis par | récit | traduction | texto
        | autora | autores | por | redactor | redactora | reportagem | tradução | traducción | testo
        | autore | autori | traduzione | tekst | tekst og foto | auteur | verslaggever | vertaling
        | schrijver | skribent | reporter | journalist | text och foto | teksti | kirjoittaja
        | toimittaja | forfatter | höfundur | autorka | autorzy | opracowanie | oprac | tłumaczenie
        | text a foto | autoři | překlad | napísal | szerző | írta | fordította | szöveg | autorul
        | autori | redactat de | автор | авторы | текст | подготовил | подготовила | беседовал
        | беседовала | перевод | автори | підготував | підготувала | текст и фото | пише | аутор
        | piše | tekst i foto | συντάκτης | συντάκτρια | κείμενο | ρεπορτάζ | επιμέλεια | γράφει
        | γράφει ο | γράφει η | yazar | yazan | haber | röportaj | çeviri | oleh | penulis
        | reporter/penulis | wartawan | tác giả | bài | bài viết | bài và ảnh | ghi | เรื่อง | ผู้เขียน
        | เรียบเรียง | लेखक | रिपोर्ट | लेखिका | लेखन | লেখক | প্রতিবেদক | எழுதியவர் | بقلم | كتب | كتبت
        | الكاتب | تقرير | نویسنده | گزارش | مترجم | تحریر | מאת | כתב | כתבת | ავტორი | հեղինակ
        | mwandishi | na mwandishi | umbhali | 作者 | 文 | 撰文 | 记者 | 記者 | 采写 | 採訪 | 采访
        | 撰稿 | 编译 | 編譯 | 翻译 | 翻譯 | 译者 | 譯者 | 文字 | 图文 | 圖文 | 文图 | 本报记者
        | 本報記者 | 采访/撰文 | 文案 | 作者简介 | 通讯员 | 通訊員 | 口述 | 整理 | 著者 | 執筆 | 筆者
        | 取材・文 | 取材 | 文・写真 | 聞き手 | 寄稿 | 訳 | 글 | 글쓴이 | 취재 | 기자 | 글·사진
        | 지은이 | 번역
        """,
    ),
    (
        "editor",
        """
        editor | editors | edited by | editing by | editing | copy editor | fact-checked by
        | reviewed by | produced by | redaktion | bearbeitet von | redigiert von | lektorat
        | édité par | édition | relecture | secrétariat de rédaction | edición | editado por | editora
        | edição | revisão | editor a cargo | a cura di | redazione | eindredactie | redactie
        | bewerkt door | redaktør | redigert av | redigerad av | redaktör | toimitus | redakcja
        | redaktor | redagował | redagowała | editoval | redigoval | redakce | szerkesztő
        | szerkesztette | redactor șef | editat de | редактор | редактура | отредактировал | редагував
        | редактура текста | уредник | urednik | επιμέλεια κειμένου | editör | düzenleyen
        | editor/penyunting | penyunting | biên tập | biên tập viên | บรรณาธิการ | संपादक | संपादन
        | সম্পাদনা | تحرير | إعداد وتحرير | المحرر | ویراستار | ویرایش | עורך | עריכה | mhariri
        | 责任编辑 | 責任編輯 | 责编 | 責編 | 编辑 | 編輯 | 主编 | 主編 | 总编辑 | 校对 | 校對 | 审核
        | 審核 | 审校 | 审读 | 复审 | 终审 | 初审 | 监制 | 監製 | 值班编辑 | 值班主编 | 执行主编
        | 运营编辑 | 新媒体编辑 | 责任校对 | 美编 | 排版 | 统筹 | 策划 | 編集 | 編集者 | 編集部 | 構成
        | 校閲 | 편집 | 편집자 | 편집기자 | 교열 | 감수 | 에디터
        """,
    ),
    (
        "source",
        """
        source | sources | article source | story source | originally published at | via | quelle
        | quellen | fuente | fuentes | fonte | fonti | bron | bronnen | kilde | kilder | källa
        | källor | lähde | lähteet | heimild | źródło | źródła | zdroj | zdroje | forrás | források
        | izvor | izvori | sursa | surse | kaynak | kaynaklar | πηγή | πηγές | источник | источники
        | джерело | джерела | извор | източник | крыніца | nguồn | theo | sumber | pinagmulan | ที่มา
        | แหล่งที่มา | แหล่งข่าว | स्रोत | स्त्रोत | সূত্র | ஆதாரம் | المصدر | مصدر | المصادر | منبع | ماخذ
        | מקור | წყარო | աղբյուր | chanzo | umthombo | šaltinis | avots | allikas | burimi | font
        | iturria | 来源 | 來源 | 文章来源 | 文章來源 | 稿源 | 稿件来源 | 信息来源 | 新闻来源
        | 消息来源 | 资料来源 | 資料來源 | 原文来源 | 内容来源 | 本文来源 | 综合来源 | 转自 | 轉自
        | 转载自 | 轉載自 | 摘自 | 来自 | 本文转自 | 本文来自 | 出处 | 出處 | 原文 | 原文出处 | 原载
        | 首发 | 综合 | 出典 | 初出 | 情報源 | 引用元 | 参考 | 配信 | 출처 | 자료출처 | 기사 출처 | 원문
        | первая публикация | перша публікація | πρώτη δημοσίευση
        """,
    ),
    (
        "correction",
        """
        correction | corrections | corrected | clarification | clarifications | erratum | errata
        | correction and clarification | update and correction | korrektur | korrekturen
        | berichtigung | richtigstellung | korrekturhinweis | transparenzhinweis | rectificatif
        | rectification | précision | droit de réponse | correctif | corrección | correcciones
        | fe de errores | fe de erratas | rectificación | aclaración | correção | correcção
        | esclarecimento | retificação | rettifica | correzione | precisazione | rectificatie
        | correctie | rettelse | rettelser | presisering | rättelse | förtydligande | oikaisu
        | korjaus | leiðrétting | sprostowanie | korekta | oprava | upřesnění | helyesbítés
        | pontosítás | erată | corectare | исправление | поправка | уточнение | виправлення
        | спростування | ispravka | исправка | корекция | διόρθωση | düzeltme | tekzip | đính chính
        | ralat | koreksi | แก้ไข | แก้ข่าว | सुधार | भूल सुधार | संशोधन | সংশোধনী | تصحيح | تصویب
        | اصلاحیه | תיקון | marekebisho | 更正 | 更正启事 | 勘误 | 勘誤 | 更正啟事 | 致歉 | 更正说明
        | 訂正 | お詫びと訂正 | 訂正とお詫び | 정정 | 정정보도 | 바로잡습니다 | 바로잡음
        """,
    ),
    (
        "note",
        """
        editor's note | editor’s note | editors' note | editors’ note | author's note | author’s note
        | publisher's note | ed. note | note | note to readers | disclosure | disclaimer
        | full disclosure | about the author | trigger warning | content warning | transparency note
        | anmerkung der redaktion | anm. d. red | anm. d. redaktion | anmerkung | hinweis
        | hinweis der redaktion | redaktionshinweis | zur person | zum autor | zur autorin
        | transparenz | note de la rédaction | ndlr | n.d.l.r | nota de la redacción
        | note de l'auteur | note de l’auteur | avertissement | nota del editor | nota de la editora
        | n. de la r | n. del e | nota del autor | nota | nota da redação | nota do editor | n. da r
        | nota do autor | nota da redazione | nota di redazione | n.d.r | ndr | redactionele noot
        | noot van de redactie | redaktionel bemærkning | red. anm | anm. red | redaksjonens merknad
        | redaktionens anmärkning | fotnot | toimituksen huomautus | toimituksen huomio | huom
        | od redakcji | przypis redakcji | nota od redakcji | red | poznámka redakce | pozn. red
        | pozn. redakce | a szerkesztő megjegyzése | szerk. megj | megjegyzés | nota redacției | n.r
        | от редакции | примечание редакции | прим. ред | примечание | від редакції
        | примітка редакції | napomena | напомена | napomena redakcije | бележка на редактора
        | σημείωση | σημείωση του συντάκτη | σημείωση σύνταξης | editörün notu | not | catatan redaksi
        | catatan | lưu ý | ghi chú | lời tòa soạn | หมายเหตุ | หมายเหตุบรรณาธิการ | नोट | संपादकीय नोट
        | संपादक की टिप्पणी | সম্পাদকের নোট | ملاحظة | ملاحظة المحرر | تنويه | یادداشت سردبیر | توضیح
        | הערת המערכת | הערת העורך | 编者按 | 編者按 | 编者注 | 編者註 | 编辑注 | 编者说 | 编者的话
        | 编按 | 編按 | 按 | 注 | 註 | 备注 | 備註 | 说明 | 免责声明 | 免責聲明 | 利益相关 | 作者声明
        | 特别声明 | 声明 | 聲明 | 郑重声明 | 編集部注 | 編集部より | 編集部から | 編注 | 注記 | 付記
        | おことわり | 편집자 주 | 편집자주 | 편집자 註 | 주 | 알림 | 참고
        """,
    ),
)
"""Words that announce, before a colon or its like, what a line is."""

HAN_LABELS: tuple[tuple[str, str], ...] = (
    (
        "byline",
        """
        本报记者 本報記者 本刊记者 本网记者 本社记者 新华社记者 中新社记者 见习记者 实习记者 特约记者
        特约撰稿人 特派记者 首席记者 实习生 记者 記者 作者 撰文 编译 編譯 撰稿 采写 通讯员 通訊員 文
        글
        """,
    ),
    (
        "editor",
        """
        责任编辑 責任編輯 责编 值班编辑 实习编辑 编辑 編輯 校对 校對 审核 主编
        """,
    ),
    (
        "source",
        """
        文章来源 稿源 来源 來源 转自 转载自 轉載自
        """,
    ),
)
"""The same in Chinese and Korean where only a blank follows: `记者 陈小北 编辑 林一`."""

CLASSES: tuple[tuple[str, str], ...] = (
    (
        "byline",
        """
        byline by-line article-byline article__byline story-byline post-byline entry-byline
        author-name article-author article__author post-author author-byline c-byline
        """,
    ),
    (
        "dateline",
        """
        dateline article-dateline article__dateline story-dateline post-dateline
        """,
    ),
    (
        "correction",
        """
        correction corrections article-correction article__correction post-correction correction-note
        """,
    ),
    (
        "note",
        """
        editors-note editor-note editorsnote article-note article__note disclaimer disclosure
        author-bio article-bio
        """,
    ),
    (
        "rights",
        """
        article-copyright article__copyright copyright-notice article__rights
        """,
    ),
    (
        "source",
        """
        article-source article__source story-source post-source news-source
        """,
    ),
    (
        "editor",
        """
        article-editor article__editor
        """,
    ),
    (
        "related",
        """
        related related-articles related-links related-posts related-content related-stories
        related-article relatedarticle read-more readmore read-also see-also more-on article-related
        article__related
        """,
    ),
    (
        "end",
        """
        end-mark endmark article-end
        """,
    ),
)
"""Words of a class that say what a block is, by themselves."""

SENTENCES: tuple[tuple[str, str], ...] = (
    (
        "correction",
        """
        this article was amended | this article has been amended | this story has been corrected
        | this article has been corrected | this article was corrected | this post has been corrected
        | this story was corrected | this article was updated | this article has been updated
        | this story has been updated | this story was updated | this post has been updated
        | a correction was made | a correction has been made | an earlier version of this
        | a previous version of this | an earlier version of the | this version corrects
        | this version has been corrected | in einer früheren version | eine frühere version
        | in einer ersten version | in einer vorigen version | wir haben den artikel korrigiert
        | une première version de | une version précédente de | une version antérieure de
        | cet article a été modifié | cet article a été corrigé | una versión anterior de
        | en una versión anterior de | este artículo ha sido corregido | uma versão anterior
        | este texto foi corrigido | una versione precedente | in una prima versione
        | questo articolo è stato corretto | een eerdere versie van dit | in een eerdere versie
        | en tidigare version av | i en tidigare version | en tidligere versjon av
        | i en tidligere versjon | en tidligere version af | i en tidligere version
        | jutun aiemmassa versiossa | artikkelia on korjattu | w poprzedniej wersji
        | we wcześniejszej wersji | v předchozí verzi | v původní verzi | a cikk korábbi változatában
        | в предыдущей версии | в первоначальной версии | у попередній версії | bu haberin önceki
        | 本文此前版本 | 本文早前版本 | 本文初版 | 当初の記事 | 記事の一部を修正 | この記事は訂正
        | この記事は修正 | 기사 수정
        """,
    ),
    (
        "note",
        """
        the views expressed | views expressed in this | the opinions expressed
        | opinions expressed in this | the views and opinions expressed | this article is part of
        | this story is part of | die im artikel geäußerten | der beitrag gibt die meinung
        | les opinions exprimées | las opiniones expresadas | as opiniões expressas
        | le opinioni espresse | de meningen in dit | мнение редакции может | мнение автора может
        | точка зрения автора | 本文仅代表 | 本文僅代表 | 以上内容仅代表 | 文章仅代表 | 文中观点
        | 本文不构成 | 以上仅为作者 | 本文观点 | 作者系 | 作者为 | 作者是 | 본 기사는 | 이 글은
        """,
    ),
    ("source", SOURCE_SENTENCES),
)
"""How sentences begin that say something of the article itself."""

SIGNS = ("©", "ⓒ", "Ⓒ")
"""Signs that a notice of rights begins with."""

ROUND_SIGNS = ("(c)", "（c）")
"""The same where a year follows."""

COPYRIGHTS = (
    "copyright ©", "copyright ⓒ", "copyright (c)", "copyright:", "版权声明", "版權聲明", "著作権",
)  # fmt: skip
"""How lines begin that are a notice of rights, whatever follows."""

RIGHTS = """
    all rights reserved | may not be published, broadcast, rewritten | reproduction prohibited
    | alle rechte vorbehalten | tous droits réservés | tous les droits réservés
    | reproduction interdite | todos los derechos reservados | prohibida la reproducción
    | prohibida su reproducción | reservados todos los derechos | todos os direitos reservados
    | proibida a reprodução | reprodução proibida | tutti i diritti riservati | riproduzione riservata
    | alle rechten voorbehouden | alle rettigheder forbeholdes | alle rettigheter reservert
    | alla rättigheter förbehållna | alla rättigheter reserverade | kaikki oikeudet pidätetään
    | öll réttindi áskilin | wszelkie prawa zastrzeżone | wszystkie prawa zastrzeżone
    | všechna práva vyhrazena | všetky práva vyhradené | minden jog fenntartva
    | toate drepturile rezervate | sva prava pridržana | sva prava zadržana | сва права задржана
    | vse pravice pridržane | all rights protected | все права защищены | перепечатка запрещена
    | при перепечатке ссылка | при использовании материалов | усі права захищені | всі права захищено
    | передрук заборонено | всички права запазени | με επιφύλαξη παντός δικαιώματος
    | με την επιφύλαξη παντός | απαγορεύεται η αναδημοσίευση | tüm hakları saklıdır
    | her hakkı saklıdır | izinsiz kullanılamaz | bảo lưu mọi quyền | vui lòng ghi rõ nguồn
    | ghi rõ nguồn | hak cipta dilindungi | dilarang mengutip | hak cipta terpelihara | สงวนลิขสิทธิ์
    | सर्वाधिकार सुरक्षित | সর্বস্বত্ব সংরক্ষিত | অনুমতি ছাড়া | جميع الحقوق محفوظة | حقوق النشر محفوظة
    | کلیه حقوق | تمامی حقوق | کلیهٔ حقوق | כל הזכויות שמורות | ყველა უფლება დაცულია
    | haki zote zimehifadhiwa | 不得转载 | 不得轉載 | 禁止转载 | 禁止轉載 | 严禁转载 | 嚴禁轉載
    | 谢绝转载 | 謝絕轉載 | 转载请注明 | 轉載請註明 | 转载须注明 | 转载请联系 | 转载需授权 | 如需转载
    | 如需轉載 | 未经许可不得 | 未經許可不得 | 未经授权不得 | 未經授權不得 | 未经允许不得 | 版权所有
    | 版權所有 | 侵权必究 | 侵權必究 | 翻印必究 | 违者必究 | 违者将依法 | 無断転載 | 無断複製
    | 無断使用 | 禁無断 | 転載を禁じ | 転載禁止 | 著作権は | 무단전재 | 무단 전재 | 무단복제
    | 무단 복제 | 재배포 금지 | 재배포금지 | 저작권자 | 저작권은
"""
"""What notices of rights say, anywhere in a short line."""

RIGHTS_OF_THIS = """
    may not be reproduced | licensed under | creative commons | cc by | cc-by | published under a
    | published under the terms | steht unter der lizenz | steht unter einer | sous licence
    | bajo licencia | sob licença | con licenza | 版权归 | 版權歸 | 著作权归 | 著作權歸 | 独家稿件
    | 獨家稿件 | 知识共享 | 創用cc | 創用 cc | 授权发布 | 授权转载 | 授權轉載 | 原创 | 転載 | 著作権
    | 저작권 | 무단
"""
"""The same, if the line also speaks of the article itself."""

THIS = """
    this article | this story | this post | this work | this content | this material | this text
    | this page | dieser artikel | dieser beitrag | dieser text | dieses werk | cet article | ce texte
    | cette œuvre | este artículo | este texto | esta obra | este artigo | questo articolo
    | quest'opera | quest’opera | questo testo | 本文 | 本稿 | 本作品 | 本网 | 本站 | 本報 | 本报
    | 文章 | 图文 | 本記事 | この記事 | 当サイト | 本サイト | 이 기사 | 본 기사 | 이 글 | 본 콘텐츠
"""
"""How an article speaks of itself."""

RELATED = """
    read more | read also | also read | read next | read this next | see also | see more | related
    | related articles | related article | related stories | related story | related coverage
    | related content | related links | related reading | further reading | recommended
    | recommended reading | more on this story | more on this | more on this topic | more stories
    | you may also like | you might also like | watch also | also watch | must read | don't miss
    | don’t miss | most read | up next | related posts | related topics | continue reading
    | keep reading | editor's picks | lesen sie auch | lesen sie mehr | lies auch | mehr zum thema
    | mehr dazu | lesen sie hier | auch interessant | das könnte sie auch interessieren | weiterlesen
    | weiterführende links | passend dazu | empfehlung der redaktion | lesetipp | lesetipps
    | mehr lesen | zum thema | siehe auch | lire aussi | à lire aussi | a lire aussi
    | à lire également | lire également | voir aussi | à voir aussi | pour aller plus loin
    | sur le même sujet | lire la suite | en savoir plus | à écouter aussi | lee también
    | leer también | lea también | lea más | leer más | lee además | te puede interesar
    | también te puede interesar | le puede interesar | más información | noticias relacionadas
    | noticia relacionada | ver también | mira también | leia também | leia mais | leia ainda
    | veja também | saiba mais | notícias relacionadas | leggi anche | leggi di più | per approfondire
    | ti potrebbe interessare | potrebbe interessarti | articoli correlati | vedi anche | lees ook
    | lees meer | lees verder | bekijk ook | meer over dit onderwerp | les også | les mer | læs også
    | læs mere | läs också | läs även | läs mer | lue myös | lue lisää | katso myös | lestu líka
    | lesa meira | czytaj też | czytaj także | czytaj również | czytaj więcej | czytaj dalej
    | zobacz też | zobacz także | zobacz również | przeczytaj także | przeczytaj również | čtěte také
    | čtěte více | přečtěte si | přečtěte si také | související články | čítajte tiež | čítajte aj
    | prečítajte si aj | olvasd el | olvassa el | olvasd el ezt is | kapcsolódó cikkek
    | kapcsolódó cikk | citește și | citiți și | vezi și | citește mai mult | pročitajte i
    | pročitajte još | pročitaj još | pročitajte više | прочитајте и | preberite še | прочетете още
    | вижте още | още по темата | читайте также | читать далее | читайте на тему | смотрите также
    | по теме | материалы по теме | подробнее | читайте ещё | читайте також | читайте ще
    | дивіться також | за темою | διαβάστε επίσης | διαβάστε ακόμη | διαβάστε ακόμα | δείτε επίσης
    | σχετικά άρθρα | ayrıca okuyun | ayrıca bakınız | ilgili haber | ilgili haberler
    | bunlar da ilginizi çekebilir | bunu da okuyun | daha fazla oku | baca juga | baca selengkapnya
    | simak juga | lihat juga | berita terkait | xem thêm | đọc thêm | tin liên quan | bài liên quan
    | basahin din | basahin | อ่านเพิ่มเติม | อ่านต่อ | ข่าวที่เกี่ยวข้อง | อ่านข่าวที่เกี่ยวข้อง | यह भी पढ़ें
    | ये भी पढ़ें | इसे भी पढ़ें | और पढ़ें | संबंधित खबरें | আরও পড়ুন | আরো পড়ুন | மேலும் படிக்க
    | اقرأ أيضا | اقرأ أيضاً | اقرأ أيضًا | اقرأ المزيد | إقرأ أيضا | شاهد أيضا | مواضيع ذات صلة
    | أخبار ذات صلة | بیشتر بخوانید | بخوانید | همچنین بخوانید | خبرهای مرتبط | یہ بھی پڑھیں
    | مزید پڑھیں | קראו גם | קראו עוד | קרא עוד | לקריאה נוספת | כתבות נוספות | წაიკითხეთ ასევე
    | կարդացեք նաև | soma zaidi | soma pia | funda futhi | 相关阅读 | 相关报道 | 相关新闻 | 相關新聞
    | 相關報導 | 相关链接 | 相关文章 | 相關文章 | 延伸阅读 | 延伸閱讀 | 推荐阅读 | 推薦閱讀 | 扩展阅读
    | 拓展阅读 | 更多阅读 | 往期回顾 | 往期推荐 | 往期精彩 | 往期文章 | 精彩推荐 | 热门推荐 | 阅读原文
    | 閱讀原文 | 点击阅读 | 阅读更多 | 更多新闻 | 更多內容 | 看更多 | 同场加映 | 猜你喜欢 | 関連記事
    | 関連ニュース | 関連リンク | あわせて読みたい | 併せて読みたい | こちらもおすすめ | おすすめ記事
    | 続きを読む | もっと読む | 合わせて読む | 関連 | 관련기사 | 관련 기사 | 관련뉴스 | 관련 뉴스
    | 더 읽기 | 더 보기 | 함께 보면 좋은 기사 | 추천기사 | 많이 본 기사 | 이 기사도
"""
"""What announces links to other articles."""

WEAK_RELATED = frozenset(
    _phrases("""
    関連 | related | recommended | see also | must read | don't miss | don’t miss | most read | up next
    | mehr dazu | zum thema | auch interessant | siehe auch | más información | noticia relacionada
    | per approfondire | voir aussi | ver también | vedi anche | по теме | подробнее | за темою | また
    | もっと読む | 原文
""")
)
"""The same words where they announce other things as well: only before a link."""

WEAK_SOURCES = _words("""
    via theo font 综合 参考 原文 来自 首发 整理 引用元 참고
""")
"""Labels of sources that announce other things as well: only before the name of a house."""

ENDS = _words("""
    end the fin fine ende koniec konec конец кінець τέλος son slut slutt vége fim einde loppu tamat
    hết -30- ### ## eom 完 全文完 了 完结 完結 本文完 正文完 未完待续 未完待續 终 終 おわり 끝 연재끝
    ■ ◼ ◾ ▪ □ ● ◆ ∎ ⬛ ❖ ♦ 🔚 ⏹ //
""")
"""What stands alone below an article's last line."""
