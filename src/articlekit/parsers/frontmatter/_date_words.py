"""The words of dates: months of many languages, halves of the day, zones."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from unicodedata import combining, normalize

__all__ = [
    "AFTERNOON",
    "MORNING",
    "NAMED_ZONES",
    "OFFSETS",
    "connectors",
    "english_months",
    "english_weekdays",
    "folded_words",
    "months",
    "weekdays",
]

_MONTHS = """
en january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept
   october/oct november/nov december/dec
de januar/jän/jänner februar/feber märz/mrz april mai juni juli august september oktober/okt november
   dezember/dez
fr janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août septembre octobre novembre
   décembre/déc
es enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre
   noviembre diciembre/dic
it gennaio/gen/genn febbraio/febbr marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett
   ottobre/ott novembre dicembre
pt janeiro fevereiro/fev março abril maio/mai junho julho agosto setembro outubro/out novembro dezembro
nl januari februari maart/mrt april mei juni juli augustus september oktober november december
pl stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze
   lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź
   listopada/listopad/lis grudnia/grudzień/gru
cs ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec
   srpna/srpen září října/říjen listopadu/listopad prosince/prosinec
sk januára/január februára/február marca/marec apríla/apríl mája/máj júna/jún júla/júl augusta septembra
   októbra novembra decembra
ru января/январь/янв февраля/февраль/фев/февр марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн
   июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт
   ноября/ноябрь/ноя/нояб декабря/декабрь/дек
uk січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/квіт травня/травень/трав
   червня/червень/черв липня/липень/лип серпня/серпень/серп вересня/вересень/вер жовтня/жовтень/жовт
   листопада/листопад/лист грудня/грудень/груд
bg януари/ян февруари март април май юни юли август септември октомври ноември декември
sr januara/јануара/јануар februara/фебруара/фебруар marta/марта aprila/априла/април maja/маја/мај
   juna/јуна/јун jula/јула/јул avgusta/августа septembra/септембра/септембар oktobra/октобра/октобар
   novembra/новембра/новембар decembra/децембра/децембар
hr siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj
   srpnja/srpanj kolovoza/kolovoz rujna/rujan - studenoga/studenog/studeni prosinca/prosinac
sl januarja februarja marec aprila maj junija/junij julija/julij avgust/avgusta septembra oktober
   novembra decembra
tr ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki
   kasım/kas aralık/ara
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
no januar februar mars april mai juni juli august september oktober november desember/des
is janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
fi tammikuuta/tammikuu/tammi helmikuuta/helmikuu/helmi maaliskuuta/maaliskuu/maalis
   huhtikuuta/huhtikuu/huhti toukokuuta/toukokuu/touko kesäkuuta/kesäkuu/kesä heinäkuuta/heinäkuu/heinä
   elokuuta/elokuu/elo syyskuuta/syyskuu/syys lokakuuta/lokakuu/loka marraskuuta/marraskuu/marras
   joulukuuta/joulukuu/joulu
et jaanuar/jaanuaril veebruar/veebruaril märts/märtsil aprill/aprillil mai/mail juuni/juunil
   juuli/juulil august/augustil september/septembril oktoober/oktoobril november/novembril
   detsember/detsembril
lv janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā
   jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī
   decembris/decembrī
lt sausio/sausis vasario/vasaris kovo/kovas balandžio/balandis gegužės/gegužė birželio/birželis
   liepos/liepa rugpjūčio/rugpjūtis rugsėjo/rugsėjis spalio/spalis lapkričio/lapkritis gruodžio/gruodis
hu január február március/márc április/ápr május/máj június/jún július/júl augusztus szeptember/szept
   október november december
ro ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie
   noiembrie/noi decembrie
el ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ απριλίου/απρίλιος/απρ
   μαΐου/μάιος/μαι ιουνίου/ιούνιος/ιουν ιουλίου/ιούλιος/ιουλ αυγούστου/αύγουστος/αυγ
   σεπτεμβρίου/σεπτέμβριος/σεπ οκτωβρίου/οκτώβριος/οκτ νοεμβρίου/νοέμβριος/νοε δεκεμβρίου/δεκέμβριος/δεκ
ca gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
id januari februari maret april mei juni juli agustus/agu/agt september oktober november desember
ms januari februari mac april mei jun julai ogos september oktober november disember
sw januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
ar يناير/جانفي فبراير/فيفري مارس أبريل/ابريل/أفريل مايو/ماي يونيو/يونيه/جوان يوليو/يوليه/جويلية
   أغسطس/اغسطس/أوت سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر
fa ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
he ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט
   ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר
hi जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर
   दिसंबर/दिसम्बर
bn জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর
   নভেম্বর ডিসেম্বর
ta ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்
th มกราคม/ม.ค. กุมภาพันธ์/ก.พ. มีนาคม/มี.ค. เมษายน/เม.ย. พฤษภาคม/พ.ค. มิถุนายน/มิ.ย. กรกฎาคม/ก.ค.
   สิงหาคม/ส.ค. กันยายน/ก.ย. ตุลาคม/ต.ค. พฤศจิกายน/พ.ย. ธันวาคม/ธ.ค.
gl xaneiro/xan febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro
mk јануари февруари март април мај јуни јули август септември октомври ноември декември
be студзеня/студзень лютага/люты сакавіка/сакавік красавіка/красавік мая/май чэрвеня/чэрвень
   ліпеня/ліпень жніўня/жнівень верасня/верасень кастрычніка/кастрычнік лістапада/лістапад снежня/снежань
sq janar/janari shkurt/shkurti mars/marsi prill/prilli maj/maji qershor/qershori korrik/korriku gusht/gushti
   shtator/shtatori tetor/tetori nëntor/nëntori dhjetor/dhjetori
af januarie februarie maart april mei junie julie augustus september oktober november desember
fil enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre
az yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
ka იანვარი/იანვარს თებერვალი/თებერვალს მარტი/მარტს აპრილი/აპრილს მაისი/მაისს ივნისი/ივნისს ივლისი/ივლისს
   აგვისტო/აგვისტოს სექტემბერი/სექტემბერს ოქტომბერი/ოქტომბერს ნოემბერი/ნოემბერს დეკემბერი/დეკემბერს
hy հունվարի/հունվար փետրվարի/փետրվար մարտի/մարտ ապրիլի/ապրիլ մայիսի/մայիս հունիսի/հունիս հուլիսի/հուլիս
   օգոստոսի/օգոստոս սեպտեմբերի/սեպտեմբեր հոկտեմբերի/հոկտեմբեր նոյեմբերի/նոյեմբեր դեկտեմբերի/դեկտեմբեր
ur جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
cy ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr
kk қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
"""
"""The names of the months, January to December, a language a line. A name that is two months in two
languages (Polish and Croatian listopad) is that of the language with more speakers; the other language's is
left out, as `-`."""

_WEEKDAYS = """
0 monday mon montag lundi lunes lunedì segunda maandag poniedziałek понедельник måndag mandag pazartesi
  maanantaina maanantai senin الاثنين सोमवार δευτέρα понеділок pondělí pondelok hétfő luni ponedjeljak
  ponedeljek dilluns pirmadienis esmaspäev
  周一 星期一 礼拜一 月 月曜 月曜日 월 월요일
1 tuesday tue tues dienstag mardi martes martedì terça dinsdag wtorek вторник tisdag tirsdag salı
  tiistaina tiistai selasa الثلاثاء मंगलवार τρίτη вівторок úterý utorok kedd marți utorak torek dimarts
  antradienis teisipäev
  周二 星期二 礼拜二 火 火曜 火曜日 화 화요일
2 wednesday wed mittwoch mercredi miércoles mercoledì quarta woensdag środa среда onsdag çarşamba
  keskiviikkona keskiviikko rabu الأربعاء बुधवार τετάρτη середа středa streda szerda miercuri srijeda
  dimecres trečiadienis kolmapäev
  周三 星期三 礼拜三 水 水曜 水曜日 수 수요일
3 thursday thu thur thurs donnerstag jeudi jueves giovedì quinta donderdag czwartek четверг torsdag
  perşembe torstaina torstai kamis الخميس गुरुवार πέμπτη четвер čtvrtek štvrtok csütörtök joi četvrtak
  četrtek dijous ketvirtadienis neljapäev
  周四 星期四 礼拜四 木 木曜 木曜日 목 목요일
4 friday fri freitag vendredi viernes venerdì sexta vrijdag piątek пятница fredag cuma perjantaina
  perjantai jumat الجمعة शुक्रवार παρασκευή пʼятниця п'ятниця pátek piatok péntek vineri petak petek
  divendres penktadienis reede
  周五 星期五 礼拜五 金 金曜 金曜日 금 금요일
5 saturday sat samstag sonnabend samedi sábado sabato zaterdag sobota суббота lördag lørdag cumartesi
  lauantaina lauantai sabtu السبت शनिवार σάββατο субота szombat sâmbătă subota dissabte šeštadienis
  laupäev
  周六 星期六 礼拜六 土 土曜 土曜日 토 토요일
6 sunday sun sonntag dimanche domingo domenica zondag niedziela воскресенье söndag søndag pazar
  sunnuntaina sunnuntai minggu ahad الأحد रविवार κυριακή неділя neděle nedeľa vasárnap duminică nedjelja
  nedelja diumenge sekmadienis
  周日 星期日 星期天 礼拜天 日 日曜 日曜日 일 일요일
"""
"""The names of the weekdays, Monday first. They are only compared with the date; an unknown one is
ignored."""

MORNING = frozenset(
    ("am", "a.m", "a.m.", "上午", "早上", "早晨", "清晨", "凌晨", "午前", "오전", "새벽", "ق.م", "öö")
)
AFTERNOON = frozenset(("pm", "p.m", "p.m.", "下午", "晚上", "傍晚", "中午", "午後", "오후", "م"))

_CONNECTORS = """
a a.d ad al alle am as at att ce d da dan de dei del den der di dia die dies dnia el em en et fra g gada
gg goda god godz h heures hora horas hr hrs hs i kell kl klo klockan la las le m mese min n na nd o
o'clock of om on ora ore os pa pe roku rokov roku. r rd s st saat sa sat t th the to u um uhr uur v ve
vo w y yil г г. года год в во о р року г.г рік від από στις στιs του ب في عام سنة ώρα ה ב วันที่ น น.
พ.ศ พ.ศ. เวลา को बजे j ja ko klukkan tanggal pukul às alas il u. r.
"""
"""Words between the parts of a date that say nothing more."""

OFFSETS: Mapping[str, int] = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "mez": 60,
    "cest": 120, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "jst": 540, "kst": 540, "hkt": 480,
    "sgt": 480, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "aest": 600, "aedt": 660, "acst": 570,
    "awst": 480, "nzst": 720, "nzdt": 780, "wib": 420, "мск": 180, "北京时间": 480, "北京時間": 480,
    "台北時間": 480, "日本時間": 540, "한국시간": 540, "ict": 420, "pht": 480,
}  # fmt: skip
"""Zones by abbreviation, in minutes (RFC 822 for the American ones). IST and others with two meanings
   are left out."""

NAMED_ZONES: Mapping[str, str] = {
    "et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles",
}  # fmt: skip
"""American zones as prose names them, with or without summer time."""


def folded_words(text: str) -> str:
    """Return words as they are compared: without case and accents."""
    bare = "".join(char for char in normalize("NFKD", text.casefold()) if not combining(char))
    return bare.replace("ı", "i")


def _rows(table: str) -> list[list[str]]:
    """Return the words of each row of a table; what is further in goes on with the row before."""
    return [row.split() for row in re.split(r"\n(?! )", table.strip())]


@cache
def months() -> Mapping[str, int]:
    """Return the number of each month by its name; the language that comes first has it."""
    found: dict[str, int] = {}
    for row in _rows(_MONTHS):
        found = {**_months_of(row), **found}
    found.pop("-", None)
    return found


@cache
def english_months() -> Mapping[str, int]:
    """Return the months of the first row, which programs write: they need not wait for all languages."""
    return _months_of(_rows(_MONTHS)[0])


def _months_of(row: Sequence[str]) -> dict[str, int]:
    """Return the number of each month by its names in one language."""
    return {
        folded_words(name).strip("."): number
        for number, month in enumerate(row[1:], 1)
        for name in month.split("/")
    }


@cache
def weekdays() -> Mapping[str, int]:
    """Return the number of each weekday by its name, Monday 0."""
    return {folded_words(name): int(number) for number, *names in _rows(_WEEKDAYS) for name in names}


@cache
def english_weekdays() -> Mapping[str, int]:
    """Return the first two names of each weekday, which programs write."""
    return {name: int(number) for number, *names in _rows(_WEEKDAYS) for name in names[:2]}


@cache
def connectors() -> frozenset[str]:
    """Return the words between the parts of a date that say nothing more."""
    return frozenset(map(folded_words, _CONNECTORS.split()))
