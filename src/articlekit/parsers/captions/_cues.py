"""The words that tell captions and credits apart, language by language. Lists of names are data.

Everything here is lower case; look-ups fold their text first. To teach the rules a language, add its
words to these tables, and a case with a near miss to `tests/cases/captions`.
"""

from __future__ import annotations

__all__ = [
    "ABOVE_MARKS",
    "ADDRESSES",
    "BELOW_MARKS",
    "CONNECTORS",
    "FINAL_MARKS",
    "HAN_LABELS",
    "LEAD_LABELS",
    "NOTES",
    "NUMBERED",
    "OPENERS",
    "PARTICLES",
    "PHOTO_LABELS",
    "PLACE_WORDS",
    "SHORT_LABELS",
    "SOURCE_LABELS",
    "SPOKEN_LABELS",
    "VERB_TAILS",
    "WEAK_CONNECTORS",
]

PHOTO_LABELS: tuple[str, ...] = (
    # English
    "photo", "photos", "photo credit", "photo credits", "photo illustration", "photograph",
    "photographs", "photographer", "photography", "image", "images", "image credit", "image credits",
    "image source", "image courtesy", "picture", "pictures", "picture credit", "pic", "credit",
    "credits", "credit line", "artist", "artwork", "art", "illustration", "illustrations",
    "illustrator", "graphic", "screenshot", "screengrab", "video", "still", "file photo",
    "handout photo", "copyright", "courtesy", "photo courtesy", "picture courtesy", "animation",
    "render", "map", "cartoon", "drawing", "painting", "staff photo", "staff photos",
    "contributed photo",
    "submitted photo", "courtesy photo", "rendering", "renderings", "artist rendering",
    "artist’s rendering", "artist's rendering", "artist’s impression", "artist's impression", "collage",
    "visualization", "visualisation", "ph",
    # German, Dutch, Afrikaans
    "foto", "fotos", "foto/grafik", "fotograf", "fotografin", "fotografie", "bild", "bilder",
    "bildquelle", "bildnachweis", "bildrechte", "bildcredit", "fotoquelle", "fotocredit",
    "fotonachweis", "aufnahme", "archivfoto", "archivbild", "symbolfoto", "symbolbild", "pressefoto",
    "themenbild", "grafik", "montage", "fotomontage", "illustrationen", "zeichnung", "beeld", "beelden",
    "fotobijschrift", "visualisierung", "visualisatie", "archieffoto", "fotograaf", "illustratie",
    "fotokrediet",
    "prent",
    # French
    "photographie", "crédit", "crédits", "crédit photo", "crédits photo", "crédit photos",
    "crédits photos", "crédit image", "crédits image", "photo d’archives", "photo d'archives", "dessin",
    "credit photo", "credits photo", "infographie", "visuel", "photo d’illustration",
    "photo d'illustration", "source photo", "source de l’image", "source de l'image",
    # Spanish, Catalan, Galician, Portuguese
    "fotografía", "fotografías", "fotógrafo", "fotógrafa", "imagen", "imágenes", "crédito", "créditos",
    "crédito de la foto", "crédito de foto", "foto de archivo", "ilustración", "fotografia",
    "fotografias", "fotògraf", "imatge", "imagem", "imagens", "reprodução", "divulgação",
    "crédito da foto", "ilustração", "autoría", "autor da foto", "foto-arquivo", "fonte da imagem",
    "créditos da imagem", "infografía", "cortesía", "cortesia", "gentileza",
    "foto gentileza", "foto cedida", "fuente de la foto", "fuente foto", "fonte da foto",
    "crédito foto",
    # Italian, Romanian
    "fotografo", "immagine", "immagini", "crediti", "credito", "crediti foto", "illustrazione",
    "sursa foto", "credit foto", "fotografie de", "imagine", "fonte foto", "fonte immagine",
    "fonte dell’immagine", "sursa imagine", "sursa imaginii",
    # Nordic and Baltic, Estonian
    "bilde", "billede", "arkivfoto", "arkivbild", "genrefoto", "illustrationsfoto", "illustrasjonsfoto",
    "illustration/foto", "fotograf/källa", "pressbild", "skärmdump", "skjermbilde", "kuva", "kuvat",
    "valokuva", "arkistokuva", "kuvituskuva", "kuvaaja", "mynd", "myndir", "ljósmynd", "ljósmyndari",
    "nuotr", "nuotrauka", "nuotraukos autorius", "foto autors", "attēls", "fotod", "pilt", "erakogu",
    "bildkälla", "fotokälla", "bildekilde", "fotokilde", "billedkilde", "kuvalähde", "kuvan lähde",
    "nuotraukos šaltinis", "attēla avots", "foto avots", "foto autor", "foto allikas", "pildi allikas",
    # Polish, Czech, Slovak, Hungarian
    "fot", "phot", "ilustr", "zdjęcie", "zdjęcia", "zdj", "autor zdjęcia", "autor foto",
    "ilustrační foto", "zdroj foto", "snímek", "snímka",
    "vizualizace", "vizualizácia", "wizualizacja", "látványterv", "autor fotky", "autor fotografie",
    "autor fotografií", "autor snímku", "autor zdjęć",
    "autor fotografii", "autorka zdjęcia", "zdroj fotografie", "źródło zdjęcia", "źródło zdjęć",
    "źródło foto", "kép forrása", "a kép forrása", "fotó forrása", "ilustrační snímek", "fotó",
    "fotók", "fénykép", "kép", "képek", "illusztráció",
    "fotó/forrás", "nyitókép", "borítókép", "dok.",
    # South Slavic, Albanian, Greek, Turkish, Azerbaijani
    "fotografija", "slika", "фотографија", "фотографије", "слика", "снимка", "снимки", "сн", "foto nga",
    "izvor fotografije", "izvor foto", "извор фотографије", "източник на снимката", "πηγή φωτογραφίας",
    "πηγή φωτό", "πηγή φωτο", "πηγή εικόνας", "fotoğraf kaynağı", "φωτογραφία", "φωτογραφίες", "φωτο",
    "φωτό", "φωτ", "εικόνα", "fotoğraf", "fotoğraflar", "görsel",
    "şəkil",
    # Russian, Ukrainian, Belarusian, Kazakh
    "фото", "фотография", "фотографии", "фотограф", "автор фото", "архивное фото", "иллюстрация",
    "снимок", "коллаж", "скриншот", "изображение", "фотографія", "світлина", "ілюстрація", "зображення",
    "колаж", "скріншот", "фота", "здымак", "сурет",
    "визуализация", "візуалізація", "источник фото", "источник изображения", "джерело зображення",
    "джерело світлини",
    # Vietnamese, Indonesian, Malay, Filipino
    "ảnh", "hình", "hình ảnh", "ảnh chụp", "ảnh chụp màn hình", "ảnh minh họa", "ảnh tư liệu",
    "nguồn ảnh", "ảnh nguồn", "gambar",
    "sumber foto", "kredit foto", "ilustrasi", "tangkapan layar", "litrato", "larawan", "kuha",
    "foto ihsan",
    # Thai, Hindi, Bengali, Tamil, Urdu, Persian, Arabic, Hebrew, Georgian, Armenian, Amharic
    "ภาพ", "ภาพจาก", "ขอบคุณภาพ", "เครดิตภาพ", "ภาพโดย", "ถ่ายภาพ", "फोटो", "फ़ोटो", "तस्वीर",
    "चित्र", "छवि",
    "छायाचित्र", "फोटो साभार", "फोटो क्रेडिट", "ছবি", "ছবিঃ", "படம்", "புகைப்படம்", "చిత్రం", "ફોટો",
    "ਫੋਟੋ",
    "فوٹو", "تصویر", "عکس", "عکاس", "عکس از", "تصوير", "الصورة", "صورة", "صور", "المصور", "عدسة",
    "צילום", "צילומים", "תמונה", "צילום מסך", "קרדיט", "ფოტო", "լուսանկարը", "լուսանկար", "ፎቶ",
    # Khmer, Lao, Burmese, Sinhala, Malayalam, Kannada, Telugu, Gujarati, Punjabi, Nepali
    "រូបភាព", "រូបថត", "ພາບ", "ဓာတ်ပုံ", "ඡායාරූපය", "ഫോട്ടോ", "ചിത്രം", "ಚಿತ್ರ", "ಫೋಟೋ", "ఫోటో",
    "తస్వీర్", "તસવીર",
    "ਤਸਵੀਰ", "तस्बिर",
    # Basque, Welsh, Irish, Maltese, Uzbek, Kyrgyz, Mongolian, Kurdish, Somali, Hausa
    "argazkia", "argazkiak", "llun", "lluniau", "grianghraf", "pictiúr", "ritratt", "surat", "сүрөт",
    "зураг", "وێنە", "sawir", "hoto",
    # Swahili, isiZulu, isiXhosa
    "picha", "isithombe", "umfanekiso", "ifoto", "izithombe",
    # Korean
    "사진", "촬영", "사진제공", "사진 제공", "사진출처", "사진 출처", "이미지", "이미지 출처", "그래픽",
    "일러스트", "영상", "자료", "자료제공", "제공", "화면",
)  # fmt: skip
"""Words that announce who made a picture, with a mark after them: `Foto: X`, `사진=X`."""

SHORT_LABELS = frozenset({"fot", "zdj", "φωτ", "сн", "phot", "ilustr"})
"""Those that a full stop shortens, which is all the mark they have: `Fot. X`."""

HAN_LABELS = (
    "图片来源", "图片来自", "图片提供", "图片作者", "图片版权", "图片", "图源", "图自", "图据",
    "图片由", "供图", "摄影", "摄", "摄像", "拍摄", "图", "来自", "截图来源", "视频截图来源",
    "视频来源", "海报来源", "图片来源于", "图来源", "题图来源", "題圖來源", "配图来源", "照片来源",
    "照片", "照片提供", "制图", "绘图", "漫画", "插画", "插图", "封面图来源", "版权", "圖片來源",
    "圖片來自", "圖片提供", "圖片", "圖源", "圖取自", "圖／取自", "翻攝自", "翻攝", "翻摄自", "擷取自",
    "截取自", "截图自", "截圖自", "翻拍自", "攝影", "攝", "圖",
    "照片來源", "資料照片", "圖文", "写真", "写真提供", "画像", "画像提供", "撮影", "提供", "出典",
    "画像出典", "写真出典", "画像引用元", "イラスト", "フォト", "カメラ", "クレジット", "図版", "図",
)  # fmt: skip
"""The same in Chinese and Japanese."""

SOURCE_LABELS = (
    "source", "sources", "quelle", "quellen", "fuente", "fuentes", "fonte", "fonti", "bron", "kilde",
    "källa", "lähde", "heimild", "źródło", "zdroj", "forrás", "izvor", "sursa", "kaynak", "πηγή",
    "источник", "джерело", "извор", "източник", "крыніца", "nguồn", "sumber", "pinagmulan", "ที่มา",
    "แหล่งที่มา", "स्रोत", "साभार", "সূত্র", "منبع", "المصدر", "مصدر", "מקור", "წყარო", "chanzo",
    "šaltinis",
    "avots", "allikas", "autor/allikas", "autor", "autorius", "autors", "автор",
    "bronvermelding", "来源", "來源", "출처", "자료출처", "font",
)  # fmt: skip
"""Words that announce a source: of the picture inside its box, of the whole article elsewhere."""

SPOKEN_LABELS = (
    "image source", "image copyright", "fuente de la imagen", "crédit photo", "автор фото",
    "джерело фото", "nguồn hình ảnh", "sumber gambar", "图像来源", "圖像來源", "صدر الصورة",
    "مصدر الصورة", "منبع تصویر", "تصویر کا ذریعہ", "इमेज स्रोत", "ছবির উৎস", "görsel kaynağı", "画像提供",
    "사진 출처", "chanzo cha picha", "crédito",
)  # fmt: skip
"""Labels of credits that readers of screens hear at the BBC in all its languages: a comma may follow them."""

CONNECTORS = (
    "by", "via", "courtesy of", "of", "von", "vom", "durch", "door", "van", "av", "af", "par", "por",
    "di", "de", "da", "do", "del", "dr", "dok", "from", "nga", "mula kay", "mula sa", "kuha ni", "ni",
    "gan", "le", "oleh", "bởi",
)  # fmt: skip
"""Words between a label and a name: `Photo by X`, `Foto von X`."""

WEAK_CONNECTORS = frozenset({"of", "from", "van", "de", "da", "do", "del", "di", "dr", "vom", "durch"})
"""Those that as often begin what the picture shows: `Image from the fire`, `Foto de familia`."""

VERB_TAILS = (
    "摄影报道", "供图", "供圖", "提供", "摄影", "攝影", "／摄", "／攝", "撮影", "写す", "撮す", "촬영",
    "제공", "캡처", "캡쳐", "绘制", "制图", "製圖", "拍摄", "拍攝", "摄", "攝", "图", "圖", "绘",
)  # fmt: skip
"""Verbs after a name, the longest first: `方野 摄`, `（佐藤撮影）`, `강릉시 제공`."""

NOTES = frozenset({
    # names nobody: stays in the caption
    "archivbild", "archivfoto", "archiv", "symbolbild", "symbolfoto", "themenbild", "beispielbild",
    "file photo", "file", "file image", "file picture", "stock photo", "stock image", "library image",
    "representative image", "representational image", "illustration", "illustrative image", "left",
    "right", "photo d’illustration", "photo d'illustration", "image d’illustration", "illustrations",
    "image d'illustration", "photo d’archives", "photo d'archives", "archives", "archive", "archivo",
    "foto de archivo", "imagen de archivo", "imagen ilustrativa", "imagem ilustrativa", "arquivo",
    "foto de arquivo", "imagem de arquivo", "foto d'archivio", "foto d’archivio", "archivio",
    "repertorio", "foto di repertorio", "immagine di repertorio", "archiefbeeld", "archieffoto",
    "archief", "arkiv", "illustratiebeeld", "arkivfoto", "arkivbild", "genrebild", "genrefoto",
    "illustrasjonsfoto", "illustrationsfoto", "arkistokuva", "kuvituskuva", "ilustrační foto",
    "ilustrační snímek", "archív", "ilustračné foto", "zdjęcie ilustracyjne", "zdj. ilustracyjne",
    "zdjęcie archiwalne", "illusztráció", "archiwum", "képünk illusztráció", "archív felvétel", "arşiv",
    "temsili", "temsilî", "arşiv fotoğrafı", "архив", "архивное фото", "фото из архива", "иллюстрация",
    "иллюстративное фото", "архівне фото", "фото з архіву", "ілюстративне фото", "архівне", "αρχείο",
    "αρχείου", "φωτογραφία αρχείου", "fotografie ilustrativă", "foto ilustrativ", "imagine ilustrativă",
    "arhiva", "ilustracija", "ảnh minh họa", "minh họa", "ảnh tư liệu", "foto ilustrasi", "ilustrasi",
    "gambar hiasan", "arsip", "foto arsip", "แฟ้มภาพ", "ภาพประกอบ", "प्रतीकात्मक तस्वीर",
    "सांकेतिक तस्वीर",
    "फाइल फोटो", "प्रतीकात्मक", "ফাইল ছবি", "أرشيف", "أرشيفية", "صورة أرشيفية", "صورة تعبيرية", "آرشیو",
    "תמונת ארכיון", "ארכיון", "אילוסטרציה", "תמונת אילוסטרציה", "资料图", "资料图片", "资料照片",
    "资料", "視頻截圖", "视频截图", "截图", "截圖", "网络图", "网络图片", "网络配图",
    "示意图", "示意圖", "效果图", "配图", "图文无关", "資料圖", "資料照", "資料照片", "資料圖片",
    "網上圖片", "網絡圖片", "网上图片", "檔案照片", "檔案圖片", "翻查資料", "资料画面", "监控截图",
    "网页截图", "微博截图", "手机截图", "資料写真", "イメージ", "イメージ写真", "参考画像",
    "写真はイメージ", "자료사진", "자료 사진", "자료", "참고사진", "기사 내용과 무관", "캡처", "互联网",
    "来自网络", "undated", "undatiert", "undated photo", "screenshot", "screengrab", "capture d’écran",
    "unknown", "capture d'écran", "captura de pantalla", "bildschirmfoto", "null", "undefined", "none",
    "n/a", "갈무리", "submitted photo", "contributed photo", "courtesy photo", "provided photo",
    "supplied photo", "own photo", "eigen foto", "eget foto", "фото автора", "кадр из видео", "ai生成图",
    "ai生成", "ai生成图片", "ai生成图像", "ai制图", "ai配图", "ai生成画像",
    "ai 생성 이미지",
    "ai-generated", "ai-generated image", "ai generated", "ai generated image", "generated with ai",
    "ki-generiert", "ki-generiertes bild", "mit ki erstellt", "image générée par ia",
    "imagen generada con ia", "imagem gerada por ia", "immagine generata con ia", "ai-gegenereerd",
    "ai-genererad bild", "сгенерировано нейросетью", "изображение сгенерировано",
})  # fmt: skip
"""What is said about a picture, not about who made it."""

OPENERS = (
    "photo fournie", "photo prise", "photo tirée", "capture d’écran", "capture d'écran",
    "captura de pantalla", "captura de vídeo", "captura de tela", "foto cedida", "foto tomada",
    "foto aus ", "foto uit ", "foto tratta", "eigen foto", "eget foto", "egen bild", "photo provided",
    "photo supplied", "photo taken", "image taken", "image provided", "screenshot of", "screenshot from",
    "screenshot aus", "zrzut ekranu", "kadr z ", "snímek obrazovky", "képernyőkép", "kuvakaappaus",
    "ekran görüntüsü", "фото из ", "фото с ", "фото предоставлен", "фото автора", "кадр из ", "скриншот ",
    "фото з ", "фото надан", "кадр з ", "скріншот ", "ảnh chụp", "ảnh cắt", "※画像", "※写真",
    "图为", "图说", "图注", "圖為", "圖說", "上图", "下图", "左图", "右图", "上圖", "下圖", "左圖",
    "右圖", "资料图", "資料圖", "资料图片", "图片说明", "圖片說明", "图丨", "图|", "图｜", "圖｜",
    "画像は", "写真は", "図は", "【写真】", "【画像】", "▲", "△", "▴", "↑", "↑↑", "☝", "👆", "△▲",
    "사진은", "사진설명", "▶", "◀", "◁", "▷", "above:", "below:", "left:", "right:", "pictured:",
    "pictured,", "in this photo", "this photo shows", "in this image", "shown here", "file -", "file –",
    "file —", "file:", "from left", "clockwise from", "from left to right", "top:", "bottom:",
    "legende:", "légende", "im bild", "auf dem bild", "das bild zeigt", "v.l.", "v. l.", "von links",
    "de gauche à droite", "de izquierda a derecha", "ci-dessus", "na foto", "en la foto",
    "en la imagen", "nella foto", "na zdjęciu", "na snímku", "a képen", "на фото", "на снимке",
    "слева направо", "на світлині", "på bilden", "på bildet", "på billedet", "kuvassa", "op de foto",
    "στη φωτογραφία", "fotoğrafta", "في الصورة", "در تصویر", "בתמונה", "trong ảnh", "tampak", "ในภาพ",
)  # fmt: skip
"""How captions begin."""

NUMBERED = (
    "figure", "fig.", "fig", "abb.", "abbildung", "bild", "afbeelding", "figura", "рис.", "рисунок",
    "мал.", "図", "图", "圖", "그림", "표", "şekil", "rys.", "obr.", "obrázek", "kuva", "hình",
    "gambar", "photo", "foto", "image", "ábra", "εικόνα", "chart", "map", "plate", "exhibit", "tabelle",
    "grafik", "表", "写真", "شكل", "איור", "चित्र", "สภาพ", "ภาพที่", "slika",
)  # fmt: skip
"""Words before a number that name a picture: `Figure 3`, `图2`."""

ABOVE_MARKS = frozenset("▲△▴↑☝👆")
"""Marks at the start of a caption whose picture stands above it."""

ADDRESSES = ("http://", "https://")
"""What an address begins with; a text that begins with one shows a page, and is no caption."""

BELOW_MARKS = frozenset("▼▽▾↓👇")
"""Marks at the start of a caption whose picture stands below it."""

PLACE_WORDS = (
    "(left)", "(right)", "(center)", "(centre)", "(l)", "(r)", "(c)", "(l.)", "(r.)", "(m.)", "(li.)",
    "(re.)", "(links)", "(rechts)", "(mitte)", "(l-r)", ", left,", ", right,", ", centre,", ", center,",
    "second left", "second right", "left to right", "v.l.n.r", "v. l. n. r", "(vorne)", "(hinten)",
    "(à gauche)", "(à droite)", "à gauche", "à droite", "(izq", "(der.)", "(izda", "(dcha",
    "a la izquierda", "a la derecha", "(a sinistra)", "(a destra)", "(à esquerda)", "(à direita)",
    "(слева)", "(справа)", "(ліворуч)", "(праворуч)", "(vlevo)", "(vpravo)", "(z lewej)", "(z prawej)",
    "(balra)", "(jobbra)", "(t.v.)", "(t.h.)", "(vasemmalla)", "(oikealla)", "(t v)", "(t h)", "（左）",
    "（右）", "（中）", "（左から）", "(왼쪽)", "(오른쪽)", "（左一）", "（右一）", "（左二）",
    "（右二）", "(kiri)", "(kanan)", "(trái)", "(phải)", "(solda)", "(sağda)", "(αριστερά)", "(δεξιά)",
    "(يمين)", "(يسار)", "pictured", "(archivbild)", "(symbolbild)", "(archivfoto)", "(symbolfoto)",
    "(file photo)", "(file)", "视频截图", "資料写真", "（資料写真）", "자료사진", "资料图", "資料照",
    "截图", "截圖",
)  # fmt: skip
"""Where somebody stands in the picture, and other words that only captions use."""

PARTICLES = frozenset({
    "de", "da", "do", "dos", "das", "du", "des", "di", "del", "della", "delle", "dello", "dei", "degli",
    "dell", "der", "den", "dem", "die", "von", "vom", "van", "zu", "zur", "zum", "la", "le", "les",
    "el", "los", "las", "y", "e", "i", "et", "und", "and", "och", "og", "ja", "a", "of", "the", "for",
    "für", "pour", "para", "per", "by", "via", "ter", "ten", "te", "'t", "bin", "ibn", "al", "bint",
    "af", "av", "&", "+", "-", "–", "—", "x", "en", "ve", "và", "dan", "и", "і", "та", "й", "с", "για",
    "και", "του", "της", "v.", "d’", "d'", "courtesy", "autor", "photo", "photos", "foto", "fotos",
    "images", "image", "press", "picture", "pool", "handout", "file", "photo/", "dpa", "dpa-infografik",
    "picture-alliance", "picture alliance", "alliance", "stock.adobe.com", "instagram",
})  # fmt: skip
"""Small words inside names of people and houses."""

FINAL_MARKS = frozenset(".!?。！？…．।۔؟։።။။᙮")
"""Marks that end a sentence."""

LEAD_LABELS = (
    "题图", "題圖", "头图", "頭圖", "封面图", "封面圖", "封面", "首图", "titelbild", "header image",
    "lead image", "cover image", "cover photo", "featured image", "hero image", "banner image",
    "aufmacherbild", "headerbild", "beitragsbild", "photo de une", "image à la une",
    "image de couverture", "photo de couverture", "foto de portada", "imagen de portada",
    "imagen destacada", "imagem de capa", "foto de capa", "immagine di copertina", "foto di copertina",
    "omslagfoto", "omslagsbild", "forsidefoto", "forsidebilde", "kansikuva", "zdjęcie tytułowe",
    "zdjęcie główne", "úvodní foto", "úvodní obrázek", "nyitókép", "borítókép", "главное фото",
    "фото на обложке", "обложка", "заглавное фото", "фото обложки", "головне фото", "ảnh bìa",
    "ảnh đại diện", "gambar utama", "foto sampul", "アイキャッチ", "アイキャッチ画像", "トップ画像",
    "トップ写真", "見出し画像", "サムネイル", "대표이미지", "대표 이미지", "표지사진",
    "kapak fotoğrafı", "ana görsel", "صورة الغلاف", "الصورة الرئيسية", "תמונת שער", "תמונה ראשית",
    "ภาพปก",
)  # fmt: skip
"""Words for the picture above the article; a credit that begins with one belongs to it alone."""
