"""What a line is by its own form: a byline, a date, a caption, a divider."""

from __future__ import annotations

import re

from .names import SURNAMES
from .remarks import is_reaction

# （宋爽）, （记者 李明 王晓华）, 本报记者 张三, （作者单位：…）: no standard says what bylines are;
# newspapers and journals show it.
_WORK = (
    "(?:[采採][访訪写寫]|整理|口述|[执執][笔筆]|[编編][译譯]|[制製][图圖]|策[划劃]|[统統][筹籌]|校[对對]"
    "|[摄攝]影[报報][道導]|[图圖]文)"
)
# What else someone did may be a field's name too (整理：房间): a surname tells.
_PERSON = rf"[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff·]{{1,3}}"
_NAME = r"[\u4e00-\u9fff·]{2,8}"
_ROLE = (
    r"(?:本[报報刊]|新[华華]社|中新社)?(?:特[约約]|[实實][习習]|[见見][习習])?"
    r"(?:[记記]者|通[讯訊][员員]|作者|[责責]任[编編][辑輯]|[责責][编編]|[编編][辑輯]|[摄攝]影|[译譯]者|文|[图圖]|撰[稿文])"
)
_NAMED = rf"{_NAME}(?:[\s、，]+(?:{_ROLE}[:：/／\s]*)?{_NAME}){{0,5}}"
# Where a correspondent is: 本报驻日本记者.
_POSTED = "[驻駐][\u4e00-\u9fff]{2,8}?(?:特派[员員])?"
_DAY = r"(?:[\u4e00-\u9fff]{2,8}?\s?\d{1,2}\s?月\s?\d{1,2}\s?日)"
_NO_NAME = (
    "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Morning|Noon|Afternoon|Evening|Night|Midnight"
    "|Day|Week|Month|Year|The|An?|Any|All|Other|Another|Every|Each|No|Some|This|That|These|Those"
    "|My|Your|His|Her|Its|Our|Their|One|Two|Three|First|Last|Next)"
)
BYLINE = re.compile(
    rf"(?:[（(]\s*(?:{_ROLE}[:：/／\s]*)?{_NAMED}\s*[）)]"
    # Who speaks for the newspaper.
    r"|(?:本[报報刊]|新[华華]社)(?:特[约約])?(?:[评評][论論][员員]|[编編][辑輯]部)"
    # A square before it is no list mark: newspapers set one.
    rf"|(?:[□■◎]\s*)?{_ROLE}[:：/／\s]+{_NAMED}"
    rf"|(?:[□■◎]\s*)?(?:本[报報刊]|新[华華]社|中新社)(?:特[约約]|[实實][习習]|[见見][习習])?(?:[记記]者|通[讯訊][员員]){_NAME}"
    rf"|(?:[□■◎]\s*)?(?:本[报報刊]|新[华華]社|中新社){_POSTED}[记記]者\s?{_PERSON}(?:\s+{_PERSON})?"
    # 采访、整理：李明
    rf"|{_WORK}(?:[、/／·\s](?:{_WORK}|{_ROLE}))*[:：/／]\s*{_PERSON}"
    rf"(?:[\s、，]+(?:(?:{_WORK}|{_ROLE})[:：/／\s]*)?{_PERSON}){{0,5}}"
    # 采访／林溪 整理／小满: two with a slash each are no fields, whatever they are called.
    rf"|(?:{_WORK}|{_ROLE})[／/]{_NAME}(?:\s+(?:{_WORK}|{_ROLE})[／/]{_NAME}){{1,5}}"
    # 記者陳志明／台北報導, （本报北京3月5日电 记者赵明、钱进）
    rf"|(?:[记記]者|特派[员員])\s?{_NAME}(?:、{_NAME}){{0,3}}\s?[／/]\s?[\u4e00-\u9fff]{{2,8}}[报報電电][导導道]?"
    rf"|[（(](?:本[报報]|新[华華]社|中新社){_DAY}[电電讯訊]\s*(?:{_ROLE}[:：/／\s]*)?{_NAMED}[）)]"
    r"|[（(]\s*(?:作者|[译譯]者|[编編]者)(?:[单單]位|[简簡]介|系|[为為]|是)[^（）()。]{2,40}[）)]"
    # By Monday Morning, By Any Other Name: a heading.
    rf"|[Bb]y (?!(?:[\w.’'-]+ )*{_NO_NAME}(?![\w-]))"
    r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|of|and)){1,5}"
    r"|\(?(?:[Ff]rom|[Bb]y) (?:[Oo]ur|[Aa]) (?:[Oo]wn |[Ss]pecial |[Ss]taff )?"
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter)s?\)?)"
)
_SAYS_WHO = re.compile(rf"[（(]\s*(?:{_ROLE}|作者|[译譯]者|[编編]者)")
# Who wrote what stands in a collection, by his dynasty: 唐代·韩愈, 先秦·佚名.
_DYNASTY = re.compile(
    r"(?:先秦|[两兩东東西]?[汉漢]|魏[晋晉]|[东東西]?[晋晉]|三[国國]|南北朝|南朝|北朝|隋|唐|五代|[北南]?宋"
    r"|[辽遼]|金|元|明|清|近代|近[现現]代|[现現]代)[代朝]?\s?[·・•]\s?[\u4e00-\u9fff]{2,4}"
)
# What stands above the titles of other articles, below one: 相关阅读, 延伸阅读：.
LINKS = re.compile(
    "(?:相[关關](?:[链鏈連][接結结]|[阅閱][读讀]|新[闻聞]|[报報][道導]|文章|推[荐薦])"
    "|(?:延伸|推[荐薦])[阅閱][读讀]|往期(?:回[顾顧]|精彩|文章|推[荐薦]))[:：]?"
)
# What a newspaper sets below a headline, behind a dash: whom it tells of, or what kind it is of.
_DECK = re.compile(
    "[—―─]{2}(?:(?:[记記](?![得者录錄忆憶载載起住号號])|[访訪](?![问問谈談])|[写寫]在|[献獻][给給]"
    "|致(?![使力富命]))[^，。；：！？]{2,24}"
    "|[^，。；：！？]{2,24}(?:[纪紀][实實事]|[侧側][记記]|[综綜]述|述[评評]|巡[礼禮]|[专專][访訪]|[访訪][谈談]"
    "|[见見][闻聞]|掠影|札[记記]|[随隨]想|[观觀]感|有感|[启啟][示迪]|之[一二三四五六七八九十]))"
)
DASHES = frozenset("—―─")
# How who writes a letter or a preface ends it: 导师 李明 敬上, 王晓华 谨识.
_CLOSING = "上启啟识識志誌撰首白"
_CLOSED = re.compile(
    "[\u4e00-\u9fff·]{1,8}[ \u3000]+(?:[\u4e00-\u9fff·]{1,4}[ \u3000]*){0,2}"
    f"[敬谨謹拜叩泣顿頓][{_CLOSING}]"
)
CAPTION = re.compile(
    r"(?:图|表|圖|Figure|Fig\.|Table)\s?\d{1,3}(?:[-–.]\d{1,3})?\s*[\s:：.．]"
    # A newspaper says what its picture shows, in one sentence, and may say who took it.
    r"|[上下左右]?[图圖][为為](?=[^。！？]+[。！？]?[^。！？，；：]*$)"
    r"|(?:[上下左右]?[图圖]|[图圖](?:片[来來])?源)[:：]\s?(?=\S)"
    # ▲ points at the picture above, as ▼ does at the one below.
    r"|[▲▼△▽](?=[^：:；;]{2,60}$)"
    r"|(?:Photographs?|Photos?|Drawings?) by (?=[A-Z])"
)
# Who took it, or where it is from, in brackets at the end.
CREDITED = re.compile(
    r"[^。！？；：]{2,40}[。]?(?:[\u4e00-\u9fff]{2,4}社[发發])?"
    r"[（(](?:[^（）()。，]{0,10}[摄攝]|[摄攝]影[\s:：／/][^（）()]{2,8}|[资資]料[图圖照]片)[）)]"
)
# A figure's or table's number and name alone, without a mark or a space: 图1样本分布示意.
NUMBERED_CAPTION = re.compile(r"[图圖表]\d{1,3}(?:[-–.]\d{1,3})?[\u4e00-\u9fff]{2,24}")
# Who took it, at the end of what the picture shows: …到岸。本报记者 李明 摄. Not 他在拍摄.
_BY = r"[\u4e00-\u9fff·]{2,4}(?<!拍)\s?"
_TOOK = (
    r"(?:(?:本[报報刊]|新[华華]社|中新社)?(?:[记記]者|通[讯訊][员員])\s?"
    rf"(?:{_BY})?|{_BY})[摄攝]"
)
TAKEN, _CREDIT = re.compile(rf"[。！？]\s?{_TOOK}$"), re.compile(_TOOK)
TAKES = frozenset("摄攝")
# So many characters, with the credit.
CAPTION_LONGEST = 80
CLOSES = frozenset("）)")
# What these start with: most lines do not, and need no search.
SIGNING = frozenset(
    "（(本新中特实實见見记記通作责責编編摄攝译譯文图圖撰采採整口执執制製策统統校□■◎BbFf"
)
# What stands below a headline starts with one of these: a second one behind a dash, who wrote it.
BELOW_HEADLINES = SIGNING | DASHES
CAPTIONING = frozenset("图表圖FTPD上下左右▲▼△▽")
_DIGIT = "[0-9〇零一二三四五六七八九十]"
# A day by the other calendar: 农历甲辰年七月初九.
LUNAR = (
    "(?:[农農][历曆])?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年"
    "(?:[闰閏]?[正一二三四五六七八九十冬腊臘]{1,2}月(?:初|十|廿|二十|三十)?[一二三四五六七八九十]?)?"
)
# How a diary's day was: 晴, 多云转小雨.
_SKY = "(?:多[云雲]|[晴阴陰雾霧]|(?:[小中大]到)?[小中大暴]?[雨雪]|雷?[阵陣]雨)"
_WEATHER = rf"(?:天[气氣][：:]?\s?)?{_SKY}(?:[转轉间間]{_SKY})?"
# A date alone on its line: 2025年3月18日, 二〇二五年三月, 3月5日.
_MONTH, _OF_MONTH = rf"{_DIGIT}{{1,3}}\s*月", rf"\s*{_DIGIT}{{1,3}}\s*日"
DATE = re.compile(
    rf"[（(]?\s*(?:{_DIGIT}{{2,4}}\s*年\s*{_MONTH}(?:{_OF_MONTH})?|{_MONTH}{_OF_MONTH})(?:\s*[）)])?"
    # Its weekday, and the other calendar's, as newspapers have them; the weather, as diaries do.
    rf"(?:\s*(?:星期|周|週)[一二三四五六日天])?(?:\s*{LUNAR})?(?:[ \u3000]+{_WEATHER})?\s*"
)
DATING = frozenset("（(0123456789〇零一二三四五六七八九十")


def is_byline(text: str) -> bool:
    """Whether a text names who wrote what stands above it, and nothing else.

    >>> is_byline("（记者 李明 王晓华）"), is_byline("本报记者说")
    (True, False)
    >>> is_byline("唐代·韩愈"), is_byline("老舍·茶馆")
    (True, False)
    >>> is_byline("本报评论员"), is_byline("本报评论员文章")
    (True, False)
    >>> is_byline("本报驻日本记者张国成"), is_byline("本报驻日本记者说")
    (True, False)
    >>> is_byline("□ 本报记者 李明"), is_byline("（责任编辑：王晓华）"), is_byline("By the river")
    (True, True, False)
    """
    if text[:1] in SIGNING and "。" not in text and BYLINE.fullmatch(text):
        return not is_reaction(text)
    return "·" in text[1:6] and _DYNASTY.fullmatch(text) is not None


def is_open_byline(text: str) -> bool:
    """Whether a text is a byline without brackets, as stands below a headline.

    >>> is_open_byline("本报记者 李明"), is_open_byline("（记者 李明）")
    (True, False)
    """
    return text[:1] not in ("（", "(") and is_byline(text)


def says_who(text: str) -> bool:
    """Whether a text in brackets is a byline by what it calls who wrote: what a name alone may be.

    >>> says_who("（作者单位：临河大学）"), says_who("（幻灯片介绍）")
    (True, False)
    """
    return _SAYS_WHO.match(text) is not None and is_byline(text)


def is_deck(text: str) -> bool:
    """Whether a text is the second headline that stands behind a dash below the first.

    A dash sets it off (GB/T 15834-2011, 4.13.3.6); its words are those of newspapers.

    >>> is_deck("——临河渡口改造纪实"), is_deck("——记摆渡人老周"), is_deck("——记得他的父亲")
    (True, True, False)
    """
    return text[:1] in DASHES and _DECK.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether a text is a date alone.

    >>> is_date("2025年3月18日"), is_date("2025年3月18日，晴"), is_date("3月18日 星期二 晴")
    (True, False, True)
    """
    first = text[:1]
    dates = "月" in text and (first in DATING or first.isspace())
    return dates and DATE.fullmatch(text) is not None


def is_signature(text: str) -> bool:
    """Whether a text says who wrote another, or when: a byline, or a date alone.

    >>> is_signature("本报记者　王晓华"), is_signature("2025年3月18日"), is_signature("路通了")
    (True, True, False)
    """
    # The cheap question first: most lines start as neither does.
    first = text[:1]
    if first not in SIGNING and first not in DATING and first.isalpha() and "·" not in text:
        return text[-1:] in _CLOSING and _CLOSED.fullmatch(text) is not None
    return is_byline(text) or is_date(text)


def is_caption(text: str) -> bool:
    """Whether a text starts as a caption does.

    >>> is_caption("图 3 渡口"), is_caption("图书馆")
    (True, False)
    """
    if text[-1:] in TAKES:
        return len(text) <= CAPTION_LONGEST and TAKEN.search(text) is not None
    return says_caption(text) or (text[-1:] in CLOSES and CREDITED.fullmatch(text) is not None)


def is_credit(text: str) -> bool:
    """Whether a text says who took a picture, and nothing else.

    >>> is_credit("本报记者 李明 摄"), is_credit("李明 摄"), is_credit("他在拍摄")
    (True, True, False)
    """
    return text[-1:] in TAKES and _CREDIT.fullmatch(text) is not None


def says_caption(text: str) -> bool:
    """Whether a text starts with the words or the sign of a caption, whoever is credited.

    >>> says_caption("图 3 渡口"), says_caption("渡口的清晨。（李明摄）")
    (True, False)
    """
    return text[:1] in CAPTIONING and CAPTION.match(text) is not None


# Marks alone on a line, three at least: * * *, ———, ◇◇◇, ——◆——. Dots are an author's silence.
DIVIDING = re.compile(r"[*＊※◇◆○●□■☆★~～_=＝─━═—–－\-]")
DIVIDER = re.compile(rf"(?:{DIVIDING.pattern}\s*){{3,}}")


def is_divider(text: str) -> bool:
    """Whether a text is marks alone, three of them or more.

    >>> is_divider("* * *"), is_divider("————————"), is_divider("……")
    (True, True, False)
    """
    return not text[0].isalpha() and DIVIDER.fullmatch(text) is not None
