"""What names of people, houses and places look like, and what stands around them. Lists of names are data."""

from __future__ import annotations

__all__ = [
    "AGENCIES", "AGENCY_ENDINGS", "CITIES", "HONORIFICS", "JOINERS", "NO_NAMES", "OFFICES",
    "OUTLET_ENDINGS", "PARTICLES", "PICTURES", "PLACED", "PREPOSITIONS", "REPORTED", "TITLES",
    "UNKNOWN_AUTHORS",
]  # fmt: skip


def _words(text: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a table, which bars part."""
    return tuple(phrase.strip() for phrase in text.split("|"))


PREPOSITIONS = _words("""
    by von vom par por de di da door van av af frå fra od autor autora przez oleh bởi tekst text από
    kutoka מאת بقلم โดย
""")
"""Small words before a name that make a line a byline: `By`, `Von`, `Par`, `Por`, `Di`, `Door`."""

PARTICLES = _words("""
    o e von van a der de den del el della la di i da do dos das du des le les al bin ibn bint abu ben
    ter te ten zu zur af av y san mac mc d' l' st. st ul vom zum dem degli dei dall
""")
"""Small words within names."""

JOINERS = _words("""
    en e et a and un und y i och og ja és ve и та й і και dan và şi și ir amp & + او و
""")
"""Words between two names."""

PLACED = _words("""
    in à aus from for für at with mit avec con com med na bei auf
""")
"""Words between a name and where its bearer is, or with whom."""

NO_NAMES = _words("""
    royal a the die der das la les il los las het monday tuesday wednesday thursday friday saturday
    sunday january januar an february februar march april may june july august september october no
    november december far all my your our his her their this that these those appointment design
    default popular now then christmas easter today tomorrow montag dienstag mittwoch donnerstag
    freitag samstag sonntag märz mai juni juli oktober dezember lunes martes miércoles jueves viernes
    sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin
    juillet août septembre octobre novembre décembre lunedì martedì mercoledì giovedì venerdì sabato
    domenica gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
""")
"""Words with a capital after which `By` and its like do not name a person."""

HONORIFICS = (
    "기자", "특파원", "통신원", "선임기자", "전문기자", "인턴기자", "논설위원", "객원기자", "記者",
    "特派員", "支局長", "編集委員", "論説委員", "记者", "通讯员",
)  # fmt: skip
"""Words after a name that say whose line it is: `홍길동 기자`, `山田太郎記者`."""

OFFICES = (
    "记者", "記者", "通讯员", "通訊員", "特派员", "特派員",
)  # fmt: skip
"""Offices that stand before a name without a blank."""

OUTLET_ENDINGS = (
    "网", "網", "社", "报", "報", "台", "臺", "电视", "新闻", "新聞", "客户端", "周刊", "杂志",
    "日报", "晚报", "时报", "财经", "科技", "频道", "工作室", "研究院", "中心", "传媒", "新媒体",
    "号", "综合", "讯", "訊", "뉴스", "신문", "일보", "방송", "통신", "경제", "타임스", "ニュース",
    "通信", "テレビ",
)  # fmt: skip
"""How the names of newspapers and stations end where persons have no mark of their own."""

REPORTED = (
    "报道", "報道", "報導", "综合报道", "消息", "讯", "訊", "电", "電", "专电", "快讯", "特稿",
    "连线", "直击", "评论",
)  # fmt: skip
"""Words after the name of an outlet or a place in a prefix: `环球网报道`, `北京1月6日电`."""

UNKNOWN_AUTHORS = _words("""
    unknown anonym anonymous unbekannt inconnu anonyme desconocido anónimo sconosciuto anonimo
    onbekend anoniem неизвестен неизвестно аноним 佚名 未知 不详 匿名 网络 網路 無名 미상 익명 admin
    administrator editor staff
""")
"""Words that stand where the author's name is not known."""

TITLES = _words("""
    writer writers reporter reporters editor editors correspondent correspondents columnist
    contributor contributors staff desk bureau chief redakteur redakteurin korrespondent
    korrespondentin redaktion journalist journaliste envoyé correspondant correspondante rédaction
    redactor redactora corresponsal redacción redação repórter jornalista editora giornalista
    redazione inviato redacteur verslaggever redactie redaktør redaktör dziennikarz redaktor
    redaktorka redakcja корреспондент журналист обозреватель редактор редакция muhabir editör redaksi
    wartawan jurnalis phóng viên
""")
"""What people are, after their names: the last word of it."""

PICTURES = (
    "사진", "그래픽", "영상", "자료", "출처", "이미지", "일러스트", "그림", "표", "캡처", "제공",
    "写真", "画像",
)  # fmt: skip
"""What is before an equals sign in brackets where the line is about a picture."""

AGENCIES = _words("""
    ap afp reuters upi bloomberg mdr ndr wdr swr rbb zdf ard orf srf dpa pa apa sda ats keystone-sda
    afp/ap dpa-afx epd ep kna sid ddp anp belga tt ntb ritzau stt lusa efe ansa agi adnkronos askanews
    lapresse cnn bbc npr cbc abc nbc cbs axios mti pap čtk ctk tasr sita agerpres mediafax hina tanjug
    beta fena sta bta ata mta ana-mpa ape-mpe aa dha iha anka irna isna tasnim mehr fars wam spa kuna
    qna mena petra sana pti ani ians uni app unb bss antara bernama vna ttxvn pna kyodo jiji yonhap
    xinhua cns cna aap nzn ips ria tass interfax unian ukrinform belta kazinform trend sapa nan ghana
    gna panapress cp rte iwn thomson rtr rtve acn atlantico telam télam notimex prensa dpa/lno lno
    dpa/lnw lnw dpa/lby lby dpa/lsw lsw dpa/lhe dpa/th dpa/sa dpa/mv dpa/bb dpa-afxp dts dapd dapd/afp
    jw ots kyodo/ap afpbb cnn.com fox
""")
"""Agencies by their short names, as they sign in brackets after a place."""

AGENCY_ENDINGS = (
    " press", " news", " agency", " agentur", " newspaper", " news service", " presse", "press",
    " haber", " ajansı", "associated press", "europa press", "agência brasil", "prensa latina",
    "the canadian press", "news agency", "новости", "тасс", "интерфакс", "рейтер", "укринформ",
    "укрінформ", "уніан", "унн", "апе-мпе", "απε-μπε", "αμπε", "رويترز", "أ ف ب", "د ب أ", "واس",
    "وام", "وكالات", "سانا", "الأناضول", "ایرنا", "ایسنا", "تسنیم", "فارس", "מקור ראשון", "भाषा",
    "वार्ता", "एएनआई", "पीटीआई", "आईएएनएस", "एएफपी", "রয়টার্স", "বাসস", "এএফপি", "dân trí", "ttxvn",
    "社", "通信", "共同", "時事", "ロイター", "통신", "뉴스", "연합뉴스", "뉴시스", "뉴스1",
)  # fmt: skip
"""How longer names of agencies end, in the same place."""

CITIES = frozenset(
    _phrases("""
    paris | london | berlin | rome | roma | madrid | vienna | wien | prague | praha | budapest
    | warsaw | warszawa | moscow | kyiv | kiev | minsk | lviv | odesa | odessa | kharkiv | athens
    | lisbon | lisboa | dublin | belfast | edinburgh | glasgow | cardiff | manchester | brussels
    | brussel | bruxelles | amsterdam | the hague | den haag | rotterdam | luxembourg | geneva
    | genève | genf | zurich | zürich | bern | berne | basel | munich | münchen | hamburg | frankfurt
    | cologne | köln | bonn | dresden | leipzig | stuttgart | düsseldorf | hannover | copenhagen
    | københavn | stockholm | oslo | helsinki | reykjavik | tallinn | riga | vilnius | bucharest
    | sofia | belgrade | zagreb | sarajevo | ljubljana | skopje | tirana | pristina | podgorica
    | chisinau | ankara | istanbul | izmir | nicosia | valletta | monaco | milan | milano | turin
    | torino | naples | napoli | florence | firenze | venice | nice | venezia | palermo | genoa
    | genova | bologna | barcelona | sevilla | valencia | bilbao | marseille | lyon | strasbourg
    | toulouse | vatican city | davos | tbilisi | yerevan | baku | astana | almaty | tashkent
    | bishkek | kabul | islamabad | karachi | lahore | new delhi | delhi | mumbai | kolkata | chennai
    | bengaluru | bangalore | hyderabad | srinagar | lucknow | dhaka | colombo | kathmandu | thimphu
    | male | yangon | naypyitaw | bangkok | hanoi | ho chi minh city | phnom penh | vientiane
    | kuala lumpur | singapore | jakarta | manila | bandar seri begawan | dili | beijing | shanghai
    | hong kong | macau | taipei | guangzhou | shenzhen | wuhan | tokyo | osaka | hiroshima | seoul
    | pyongyang | busan | ulaanbaatar | tehran | baghdad | mosul | erbil | damascus | aleppo | beirut
    | amman | jerusalem | tel aviv | haifa | gaza | gaza city | gaza strip | rafah | khan younis
    | ramallah | riyadh | jeddah | mecca | doha | dubai | abu dhabi | manama | muscat | sanaa | aden
    | kuwait city | cairo | alexandria | tripoli | benghazi | tunis | algiers | rabat | casablanca
    | khartoum | port sudan | addis ababa | asmara | mogadishu | nairobi | kampala | kigali
    | bujumbura | dar es salaam | dodoma | lusaka | harare | maputo | lilongwe | johannesburg
    | pretoria | cape town | durban | windhoek | gaborone | luanda | kinshasa | goma | brazzaville
    | yaoundé | yaounde | abuja | lagos | kano | accra | abidjan | dakar | bamako | ouagadougou
    | niamey | n'djamena | freetown | monrovia | conakry | banjul | nouakchott | antananarivo
    | port louis | victoria | lomé | cotonou | washington | new york | los angeles | chicago | boston
    | philadelphia | baltimore | atlanta | miami | houston | dallas | san antonio | denver | phoenix
    | seattle | san francisco | san diego | las vegas | salt lake city | detroit | cleveland
    | cincinnati | pittsburgh | milwaukee | minneapolis | st. louis | new orleans | indianapolis
    | honolulu | oklahoma city | united nations | ottawa | toronto | montreal | montréal | vancouver
    | calgary | edmonton | winnipeg | quebec city | québec | halifax | mexico city | ciudad de méxico
    | tijuana | guadalajara | monterrey | guatemala city | san salvador | tegucigalpa | managua
    | san jose | panama city | havana | la habana | kingston | port-au-prince | santo domingo
    | san juan | port of spain | bridgetown | nassau | caracas | bogota | bogotá | medellín | quito
    | guayaquil | lima | la paz | santiago | buenos aires | montevideo | asuncion | asunción
    | brasilia | brasília | sao paulo | são paulo | rio de janeiro | georgetown | paramaribo | sydney
    | melbourne | canberra | brisbane | perth | adelaide | darwin | hobart | wellington | auckland
    | christchurch | suva | port moresby | apia | nuuk | tórshavn | москва | киев | київ | минск
    | санкт-петербург | петербург | астана | алматы | тбилиси | ереван | баку | ташкент | бишкек
    | львів | харків | одеса | софия | белград | скопье | вашингтон | лондон | париж | берлин
    | брюссель | женева | нью-йорк | стамбул | анкара | тегеран | пекин | токио | сеул | αθήνα | αθηνα
    | θεσσαλονικη | λευκωσια | θεσσαλονίκη | λευκωσία
""")
)
"""Cities that stand alone in a dateline, in capital letters."""
