"""Credits as the Chinese, Japanese and Korean presses print them: a name and a verb at the end."""

from __future__ import annotations

from articlekit._patterns import compiled_later
from articlekit.parsers.captions._brackets import OPENING
from articlekit.parsers.captions._credit_trim import without_verb
from articlekit.parsers.captions._cues import VERB_TAILS
from articlekit.parsers.captions._found import LOOSE, Found
from articlekit.parsers.captions._names import has_agency, is_agency, names_someone
from articlekit.parsers.captions._printed import Printed
from articlekit.parsers.captions._starts import Ends

__all__ = ["han_photographer", "is_of_all_pictures", "japanese_tail", "korean_tail", "of_pictures"]


_HAN_VERBS = Ends(
    sorted((verb for verb in VERB_TAILS if not "\uac00" <= verb[0] <= "\ud7a3"), key=len, reverse=True)
)
_TAKES = frozenset({"摄", "攝", "摄影", "攝影", "拍摄", "拍攝", "图", "圖", "绘"})
"""Verbs of persons. After words that are no name they mean other things: 后置三摄, 施工图."""
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾"
    "汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫季俞章鲁魯葛"
    "伍韦韋申尤毕畢聂聶焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂祁舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲游阳陽裴席卫衛查屈鲍鮑覃霍翁隋甘景单單包柏宁寧柯阮桂闵柴华華冉房边邊"
    "吉饶饒刁瞿戚丘古米池滕苑臧宫谈談冼窦卓蓝藍简簡狄慕闫閆"
)
"""Family names, by which a Chinese name is told from other words where no blank sets it apart."""
_PARTICLES = frozenset("でにをがはと")
"""How words end that say where or what: 静岡市で撮影."""
_NO_NAMES = frozenset("示意截效地配附题如下上左右本") | _PARTICLES
"""How words end that make another word of the verb, too: 示意图, 下图, 地图."""
_JOINT_NAMES = compiled_later("[、/／,， ]")
_REPORTER = compiled_later(r"(?:\S{0,8}(?:记者|記者|通讯员|特派员))? ?\S{2,12}(?: ?[/／、] ?\S{2,12})?$")


def han_photographer(printed: Printed) -> Found | None:
    """A name and a verb at the end, as the Chinese press prints it: 新华社记者 方野 摄, 张三 图."""
    text, body = printed.text, printed.body
    verb = next((verb for verb in _HAN_VERBS.of(body) if body.endswith(verb)), None)
    if verb is None:
        return None
    before = body.removesuffix(verb).rstrip(" ／/")
    if before.rstrip(LOOSE)[-1:] in _NO_NAMES:
        return None
    clause = max(before.rfind(mark) for mark in "。！？；，\n”）)") + 1
    if not _are_persons(before[clause:]):
        clause = max(clause, before.rfind("、") + 1)
    found = _name_before_verb(text, before, clause, verb, len(body))
    return found if found is not None and _REPORTER.search(before, clause) is not None else None


def _name_before_verb(text: str, before: str, clause: int, verb: str, end: int) -> Found | None:
    """Read the name that ends `before`: all of its clause, or its last words."""
    start = _start_of_name(before, clause)
    who = before[start:].strip(LOOSE)
    spaced = start > clause or before != text[: len(before)].rstrip() or text[len(before)] == " "
    weak = verb in {"图", "圖", "绘", "提供", "制图"}
    if verb in _TAKES and text[len(before)] not in " ／/" and not _are_persons(who):
        return None
    if (weak and not spaced and start == 0) or not names_someone(who, strict=True):
        return None
    return Found(start, end, who, "credit.verb", 0.93)


def _are_persons(who: str) -> bool:
    """Tell whether words are Chinese names, or a reporter with whatever stands before the name."""
    if any(cue in who for cue in ("记者", "記者", "通讯员", "新华社", "中新社", "特派员")):
        return True
    parts = [part for part in _JOINT_NAMES.split(who) if part]
    return all(part[0] in _SURNAMES and len(part) in {2, 3, 4} for part in parts)


def _start_of_name(before: str, clause: int) -> int:
    """Return where the name begins: at the reporter's house, else at the last blank, else with its clause."""
    for cue in ("新华社", "中新社", "人民日报", "本报", "本報", "記者", "记者", "通讯员"):
        found = before.rfind(cue, clause)
        if found >= 0:
            blank = before.rfind(" ", clause, found)
            return blank + 1 if blank >= 0 else (found if cue not in {"记者", "記者"} else clause)
    blank = before.rfind(" ", clause)
    return blank + 1 if blank >= 0 else clause


_OF_PICTURES = compiled_later(
    r"(?:^|(?<=[\s。！？；，、（(【\[）)]))(?:除署名外，)?(?:本文|文中|以上|上述|本组|全文)?(?:所有)?"
    r"(?:配图|图片|照片|截图|图|圖片|圖)"
    r"(?P<said>(?:均|皆|都)(?:为|為|系|是|由|来自|來自|源自|来源于|取自|据)[:：]? ?"
    r"|由|自|据|来自|來自|源自|来源于|取自)"
    r"(?P<who>[^\s，。；：:（）()]{2,24})(?P<close>[）)】\]]?)\Z"
)
"""A clause that says whose the pictures are."""
_ALL = ("均", "皆", "都")
"""Words by which it speaks of all pictures."""


def of_pictures(printed: Printed) -> Found | None:
    """A clause at the end, as Chinese sites print it: 本文图片均为受访者供图, 图自社交媒体, 图片由X提供.

    Guards: nothing follows the name; 由 asks for a verb after it; 图为, which says what a picture shows, is
    no such clause; and one that speaks of all pictures in a line of its own is no caption's.
    """
    text, body = printed.text, printed.body
    if "图" not in body and "圖" not in body and "照片" not in body:
        return None
    found = _OF_PICTURES.search(body)
    if found is None:
        return None
    said = found["who"]
    who = without_verb(said.removesuffix("生成").removesuffix("制作"))
    if (found["said"] == "由" and who == said) or not names_someone(who, strict=True):
        return None
    start = found.start()
    start -= bool(found["close"]) and body[start - 1 : start] in tuple(OPENING)
    if not (start or printed.certain) and found["said"].startswith(_ALL):
        return None
    return Found(start, len(text), who, "credit.clause", 0.93)


def is_of_all_pictures(text: str) -> bool:
    """Tell whether a line says whose all pictures of the article are: 除署名外，本文图片均来自网络."""
    found = _OF_PICTURES.match(text.lstrip("（(【[")) if any(word in text for word in _ALL) else None
    return found is not None and found["said"].startswith(_ALL)


_EACH = compiled_later(r"\A(?:(?:写真|画像)は)?(?:いずれも|すべて|全て|ともに)?")
"""How a credit of several pictures begins: ＝写真はいずれも保存会提供."""


def japanese_tail(printed: Printed) -> Found | None:
    """What follows the last ＝ or 、 with 撮影 or 提供, or an agency after ＝, in Japan's newspapers."""
    text, body = printed.text, printed.body
    if "＝" not in body and "=" not in body and not body.endswith(("撮影", "提供", "写す")):
        return None
    start = max(body.rfind("＝"), body.rfind("="))
    for verb in ("撮影", "提供", "写す"):
        if body.endswith(verb):
            comma = max(start, body.rfind("、"), body.rfind("。"), body.rfind("\n"))
            who = _EACH.sub("", body[comma + 1 :].removesuffix(verb).strip(LOOSE), 1)
            named = names_someone(who, strict=True) and who[-1] not in _PARTICLES
            if comma > 0 and named and not any(map(str.isdigit, who)):
                return Found(comma + (text[comma] == "。"), len(text), who, "credit.verb", 0.94)
            return None
    who = body[start + 1 :].strip(LOOSE) if start > 0 else ""
    if who and (house := _house_before(body, start)) is not None:
        return Found(house, len(text), body[house:].strip(LOOSE), "credit.equals", 0.93)
    if who and (is_agency(who) or (has_agency(who) and names_someone(who, strict=True))):
        return Found(start, len(text), who, "credit.equals", 0.93)
    return None


def _house_before(body: str, equals: int) -> int | None:
    """Return where the agency before ＝ begins, from which another has it: `Getty Images/AFP＝時事`."""
    start = max(body.rfind(mark, 0, equals) for mark in "。、＝=\n)）（(") + 1
    house = body[start:equals].strip(LOOSE)
    joint = is_agency(body[equals + 1 :].strip(LOOSE)) and bool(house)
    return (
        start
        if joint and (is_agency(house) or (has_agency(house) and names_someone(house, strict=True)))
        else None
    )


def korean_tail(printed: Printed) -> Found | None:
    """`X 제공` or `/X 기자` at the end, as the Korean press prints it."""
    text, body = printed.text, printed.body
    if not "가" <= body[-1:] <= "힣":
        return None
    slash = body.rfind("/")
    who = body[slash + 1 :].strip(LOOSE)
    if slash > 0 and names_someone(who) and (body.endswith("기자") or is_agency(who)):
        return Found(slash, len(text), who, "credit.verb", 0.93)
    for verb in ("제공", "촬영", "캡처", "기자"):
        if not body.endswith(" " + verb):
            continue
        clause = max(body.rfind(mark) for mark in ".。\n,/") + 1
        who = body[clause:].strip(LOOSE)
        who = who if verb == "기자" else who.removesuffix(verb).strip(LOOSE)
        if names_someone(who, strict=True) and len(who.split()) <= 3:  # noqa: PLR2004
            return Found(clause, len(text), who, "credit.verb", 0.9)
    return None
