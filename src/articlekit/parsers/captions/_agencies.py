"""Agencies, picture libraries and platforms that stand as a credit without any label."""

from __future__ import annotations

__all__ = ["AGENCIES", "AMBIGUOUS"]

AGENCIES = frozenset({
    # the world's
    "afp", "ap", "ap photo", "ap photos", "ap images", "associated press", "the associated press",
    "reuters", "thomson reuters", "reuters connect", "getty", "getty images", "gettyimages", "upi",
    "bloomberg", "epa", "epa images", "epa-efe", "efe", "efe/epa", "pa", "pa media", "pa wire",
    "pa images", "press association", "pool", "handout", "supplied", "xinhua", "sputnik",
    "shutterstock", "istock", "istockphoto", "adobe stock", "adobestock", "alamy", "alamy live news",
    "alamy stock photo", "depositphotos", "dreamstime", "123rf", "imago", "imago images",
    "picture alliance", "picture-alliance", "dpa", "dpa picture-alliance", "zuma", "zuma press",
    "zuma wire", "zuma press wire", "sipa", "sipa usa", "sipa press", "abaca", "abacapress", "magnum",
    "magnum photos", "nurphoto", "sopa images", "lightrocket", "corbis", "bridgeman images",
    "bridgeman", "akg-images", "akg images", "mary evans", "hulton archive", "wireimage", "filmmagic",
    "rex", "rex features", "rex/shutterstock", "splash news", "backgrid", "polaris", "redux", "vii",
    "contour", "maxar", "maxar technologies", "planet labs", "planet labs pbc", "nasa", "esa", "noaa",
    "usgs", "unsplash", "pexels", "pixabay", "freepik", "flickr", "wikimedia", "wikimedia commons",
    "wikipedia", "creative commons", "cc0", "instagram", "twitter", "facebook", "tiktok", "youtube",
    "whatsapp", "telegram", "truth social", "reddit", "google earth", "google maps", "openstreetmap",
    "midjourney", "un photo", "unicef", "unhcr", "christie's", "sotheby's", "gc images",
    "action images", "allsport", "offside", "panoramic", "icon sport", "presse sports", "iconsport",
    "photonews", "isosport", "catherine ivill", "popperfoto", "mirrorpix", "bettmann",
    # by country
    "apa", "austria presse agentur", "keystone", "keystone-sda", "sda", "ats", "ddp", "ddp images",
    "epd", "kna", "afp via getty images", "ullstein bild", "ullstein", "laif", "ostkreuz",
    "mauritius images", "witters", "sid", "anp", "belga", "belgaimage", "hollandse hoogte", "novum",
    "tt", "tt nyhetsbyrån", "scanpix", "ritzau", "ritzau scanpix", "ntb", "ntb scanpix", "lehtikuva",
    "stt", "bildbyrån", "čtk", "ctk", "mafra", "profimedia", "tasr", "sita", "pap", "east news",
    "reporter", "agencja wyborcza.pl", "forum", "mti", "mti/mtva", "agerpres", "mediafax",
    "inquam photos", "hepta", "bta", "tanjug", "hina", "pixsell", "cropix", "sta", "bobo", "fena",
    "beta", "ata", "ape-mpe", "ana-mpa", "eurokinissi", "intime", "intime news", "sooc", "ansa",
    "lapresse", "agi", "adnkronos", "fotogramma", "ipa", "imagoeconomica", "europa press", "ep", "acn",
    "lusa", "agência lusa", "agência brasil", "estadão conteúdo", "folhapress", "futura press", "télam",
    "telam", "notimex", "cuartoscuro", "agencia uno", "aton chile", "colprensa", "andina", "afp photo",
    "canadian press", "the canadian press", "cp", "aap", "aap image", "aapimage", "photosport", "nzme",
    "cbc", "the star", "tass", "ria novosti", "interfax", "kommersant", "unian", "ukrinform", "belta",
    "anadolu", "anadolu agency", "anadolu ajansı", "aa", "dha", "iha", "i̇ha", "depo photos", "irna",
    "isna", "mehr", "tasnim", "fars", "wana", "petra", "spa", "wam", "mena", "sana", "flash90",
    "flash 90", "gpo", "jini", "pti", "ani", "ians", "pib", "app", "unb", "antara", "antara foto",
    "bernama", "vna", "ttxvn", "pna", "rappler", "kyodo", "kyodo news", "jiji", "jiji press", "aflo",
    "nikkei", "yonhap", "yonhap news", "newsis", "news1", "kcna", "cna", "central news agency",
    "cnsphoto", "ic photo", "vcg", "visual china group", "visual china", "imaginechina",
    "people visual",
    # broadcasters and houses that sign their stills with their name alone
    "bbc", "bbc news", "bbc sport", "itv", "sky news", "cnn", "nbc", "cbs", "abc news", "pbs", "npr",
    "zdf", "ard", "wdr", "ndr", "mdr", "swr", "rbb", "orf", "srf", "rts", "nos", "vrt", "rtbf", "svt",
    "nrk", "yle", "rtve", "rai", "globo", "nhk", "cctv", "netflix", "warner bros.", "warner bros",
    "paramount pictures", "sony pictures", "universal pictures", "20th century fox", "disney",
    "al jazeera",
    # other scripts
    "тасс", "риа новости", "рейтер", "рейтерс", "коммерсантъ", "интерфакс", "униан", "уніан",
    "укринформ", "укрінформ", "бта", "булфото", "танјуг", "бета", "белта", "спутник", "ап", "афп",
    "епа", "лента", "риа", "απε-μπε", "ευρωκίνηση", "الفرنسية", "فرانس برس", "أ ف ب", "أ.ف.ب", "أف ب",
    "رويترز", "أسوشيتد برس", "أ ب", "أسوشيتدبرس", "الأناضول", "وكالة الأناضول", "الجزيرة", "غيتي",
    "غيتي إيميجز", "غيتي إيماجز", "الأوروبية", "سانا", "واس", "وام", "وكالات", "شينخوا",
    "مواقع التواصل", "مواقع التواصل الاجتماعي", "شترستوك", "رویترز", "ایرنا", "ایسنا", "مهر", "تسنیم",
    "فارس", "آسوشیتدپرس", "خبرگزاری فرانسه", "רויטרס", "איי פי", "אי פי", "אי.פי", "פלאש 90", "פלאש90",
    "اے ایف پی", "اے پی", "روئٹرز", "رائٹرز", "گیٹی امیجز", "اے پی پی", "فرانس پرس", "گتی ایمیجز",
    'לע"מ', "לע״מ", "גטי אימג'ס", "שאטרסטוק", "पीटीआई", "एएनआई", "रॉयटर्स", "एएफपी", "एपी", "गेटी इमेजेज",
    "भाषा", "রয়টার্স", "এএফপি", "এপি", "বাসস", "รอยเตอร์", "รอยเตอร์ส", "เอเอฟพี", "เอพี", "ซินหัว", "新华社",
    "新華社", "中新社", "中新网", "中国新闻网", "中国新闻社", "人民网", "人民视觉", "人民日报", "央视",
    "央视新闻", "央视网", "视觉中国", "視覺中國", "东方ic", "路透社", "路透", "法新社", "美联社",
    "美聯社", "卫星通讯社", "卫星社", "塔斯社", "俄新社", "今日俄罗斯", "韩联社", "韓聯社", "共同社",
    "时事社", "彭博社", "澎湃新闻", "澎湃影像平台", "澎湃影像", "新京报", "海报新闻", "中国日报",
    "环球时报", "环球网", "观察者网", "界面新闻", "界面图库", "图虫", "图虫创意", "摄图网", "千图网",
    "icphoto", "cfp", "中央社", "聯合報", "自由時報", "達志影像", "達志", "歐新社", "盖蒂图片社",
    "欧新社", "德新社", "安莎社", "埃菲社", "央广网", "光明网", "中国军网", "中国网", "每经",
    "每日经济新闻", "财新", "共同", "共同通信", "共同通信社", "時事", "時事通信", "時事通信社",
    "ロイター", "ロイター通信", "afp時事", "afp＝時事", "afp=時事", "afp通信", "ap通信", "ゲッティ",
    "ゲッティイメージズ", "アフロ", "朝日新聞社", "朝日新聞", "読売新聞", "毎日新聞", "産経新聞",
    "日本経済新聞", "中日新聞", "東京新聞", "新華社通信", "代表撮影", "代表", "ロイター/アフロ",
    "聯合ニュース", "連合ニュース", "연합뉴스", "뉴스1", "뉴시스", "로이터", "로이터연합뉴스",
    "로이터=연합뉴스", "ap=연합뉴스", "ap연합뉴스", "afp=연합뉴스", "afp연합뉴스", "epa=연합뉴스",
    "epa연합뉴스", "ap/뉴시스", "ap=뉴시스", "게티이미지", "게티이미지뱅크", "셔터스톡", "한겨레",
    "공동취재사진", "사진공동취재단", "공동사진취재단", "동아일보", "조선일보", "중앙일보", "교도",
    "교도통신", "신화통신", "타스", "블룸버그", "유튜브", "페이스북", "인스타그램", "트위터", "독자",
    "독자제공",
})  # fmt: skip
"""Each in lower case, as it is printed alone. It may also begin or end a longer credit."""

AMBIGUOUS = frozenset({
    # only with company (`X/AA`), or in a mark of their own
    "a", "aa", "ap", "app", "ana", "beta", "cc0", "contour", "forum", "fars", "file", "getty", "globo",
    "ipa", "mehr", "mena", "nos", "pa", "pool", "rai", "reporter", "rex", "rts", "sid", "spa", "sta",
    "tt", "vii", "ep", "magnum", "twitter", "facebook", "instagram", "youtube", "tiktok", "whatsapp",
    "telegram", "reddit", "共同", "時事", "代表", "央视", "독자", "타스", "mdr", "bbc", "cnn", "nasa",
    "esa", "netflix", "disney",
})  # fmt: skip
"""Those that a sentence may also end with, or that mean something else."""
