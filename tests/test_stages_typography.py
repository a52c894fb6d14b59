"""The floor of typography on small cases: spaces between Han and the rest, and script."""

from __future__ import annotations

import json
import sys
from itertools import product
from types import ModuleType
from typing import Any

import pytest
import zhengwen
from zhengwen import ConfigError, Pipeline, TextStage, ink
from zhengwen.registry import fingerprint
from zhengwen.stages.typography import script
from zhengwen.stages.typography.quotes import Quotes
from zhengwen.stages.typography.script import Script
from zhengwen.stages.typography.spacing import Spacing

NONE, KEEP, PANGU = Spacing(), Spacing(numbers="keep", latin="keep"), Spacing(
    numbers="pangu", latin="pangu"
)  # fmt: skip

# By default: the spaces that setting put there go.
SET_SOLID = {
    "numbers": ("2024 年 8 月 5 日", "2024年8月5日"),
    "numbers with signs": ("增长 3.5% 以上，约 -5 度", "增长3.5%以上，约-5度"),
    "money": ("售价 ¥30 一本，约 $4 一本", "售价¥30一本，约$4一本"),
    "Latin words": ("用 Python 语言写 App 程序", "用Python语言写App程序"),
    "Greek and Cyrillic letters": (
        "测得 α 粒子与 Ω 值，俄文 мост 一词",
        "测得α粒子与Ω值，俄文мост一词",
    ),
    "beside marks": ("（ 2024 ）， 3 月； GPS 。", "（2024），3月；GPS。"),
    "a change of face in prose": (
        "命令提供的 状态修改，见 手工配置一章。",
        "命令提供的状态修改，见手工配置一章。",
    ),
    "half-width marks in prose": ("参见第 9 节 “邮局”.", "参见第9节“邮局”."),
    "several spaces": ("第  3   版", "第3版"),
    "an initial is no answer": ("由 Donald E. Knuth 书写", "由Donald E. Knuth书写"),
    "a phrase among Han": ("装 Windows 11 系统", "装Windows 11系统"),
    "units": ("长 35 km 的路，重 2 kg", "长35 km的路，重2 kg"),
    "per cent and its sign": ("增长 3 %，约 5 ‰ 的人", "增长3%，约5‰的人"),
    "a full-width sign": ("增长 8.2 ％； 货币", "增长8.2％；货币"),
    "degrees": ("气温 36.5 ℃ 以上，仰角 30 ° 左右", "气温36.5℃以上，仰角30°左右"),
    "a currency and its number": ("售价 ¥ 30 元，￥ 25 元", "售价¥30元，￥25元"),
    "a number by its sign": ("文件 № 5 号", "文件№5号"),
    "a date and a time": ("2024-08-05 发布，上午 9:30 开会", "2024-08-05发布，上午9:30开会"),
    "a range": ("从 3—5 月到 7 月，3 — 5 个", "从3—5月到7月，3—5个"),
    "No. with its number": ("见 No. 5 一节", "见No. 5一节"),
    "a clause of a standard": ("3.2.1 试样应在 23 ℃ 下放置，", "3.2.1 试样应在23℃下放置，"),
    "a section's number among Han": ("见 3.2.1 节", "见3.2.1节"),
    "an item's mark": ("1 、加强领导；2 、改进作风。", "1、加强领导；2、改进作风。"),
    "an address": (
        "网址 https://a.cn/b 可看，邮箱 a@b.cn 可用",
        "网址https://a.cn/b可看，邮箱a@b.cn可用",
    ),
    "within quotes, in a heading": ("“ 大桥 ” 通车", "“大桥” 通车"),
    "a speech alone": ("“ 怎么办？ ”", "“怎么办？”"),
    "a speech that breaks off": ("「 你懷疑是…… 」", "「你懷疑是……」"),
    "a title that opens a speech": ("“ 《渡口》好看吗？ ”", "“《渡口》好看吗？”"),
    "within brackets": ("《 论语 》 一书", "《论语》 一书"),
    "a word in two": ("请你选择。 设 置 Python 一项", "请你选择。设置Python一项"),
    "a line stretched in part": ("自己硬往 里走，看见了码头。", "自己硬往里走，看见了码头。"),
    "no name": ("命令提供的 程序，改了。", "命令提供的程序，改了。"),
    "a range of degrees": ("水温 36 ℃ ～ 38 ℃ 为宜", "水温36℃～38℃为宜"),
    "beside quotes, with a Latin word": ("参见 Debian “渡口” 一节", "参见Debian“渡口”一节"),
    "a note's number": ("通车以后 ② ，两岸的人 ③，都来了 ④ 。", "通车以后②，两岸的人③，都来了④。"),
    "a numeral is no name": ("按第 二十三 条办理，不得拖延。", "按第二十三条办理，不得拖延。"),
    "Japanese": ("日本の GDP は 2023 年に 4 位。", "日本のGDPは2023年に4位。"),
    "raised and lowered signs": (
        "面积 25m² 左右，约 10³ 个，变量 x₁ 和 x₂ 为",
        "面积25m²左右，约10³个，变量x₁和x₂为",
    ),
    "minutes of arc, fractions": ("北纬 30°15′ 处，约 ½ 杯水", "北纬30°15′处，约½杯水"),
    "signs before a number": (
        "约 ≈5 个，见 §5 节，约 −5 度，₩ 5 元",
        "约≈5个，见§5节，约−5度，₩5元",
    ),
    "signs beside a number alone": ("约 −5 度，长 3× 宽，超 ≥5 处", "约−5度，长3×宽，超≥5处"),
    "ASCII signs between Han": ("拖动 + 单击，见文件 > 保存，", "拖动+单击，见文件>保存，"),
    "quotes around English, among Han": ("见 “ Do one ” 一句，", "见“Do one”一句，"),
    "squared units": ("长 3 ㎞ 处，面积 25 ㎡ 左右", "长3㎞处，面积25㎡左右"),
    "a decimal and its unit": ("1.5 小时", "1.5小时"),
    "a decimal and a unit of two characters": ("2.5 公里左右", "2.5公里左右"),
    "a count": ("3 个人", "3个人"),
    "a count of items": ("5 项成果", "5项成果"),
    "a full-width currency": ("票价 ￥25 起，＄5 起", "票价￥25起，＄5起"),
    "a name of the net": ("见 @zhou 说", "见@zhou说"),
    "words set wide, among others": (
        "SSH的 免 费App，命 令 需 要App。",
        "SSH的免费App，命令需要App。",
    ),
    "four things that are one word": ("男 女 老 少，都来了。", "男女老少，都来了。"),
    "four arts": ("琴 棋 书 画，样样精通。", "琴棋书画，样样精通。"),
    "a word set wide": ("在 办 公 室 里，看见了。", "在办公室里，看见了。"),
    "的 apart": ("选择 X11 里 的 Python 一项。", "选择X11里的Python一项。"),
}
LEFT = {
    "items with numbers in circles": "① 春天种下， ② 夏天浇水， ③ 秋天收下，",
    "two halves": "筑桥通两岸 铺路达八方",
    "two halves with quotes": "筑起“连心桥” 铺就“致富路”",
    "two halves and a Latin word": "筑桥通两岸 用 AI 送信".replace(" AI ", "AI"),
    "names": "李文清 王晓华",
    "names in prose": "到会的有李文清 王晓华 周明德，还有陈桂芳。",
    "a slogan in prose": "会上提出“筑桥铺路通两岸 送信送报到村庄”，大家赞成。",
    "verse without marks": "筑桥铺路通两岸 送信送报到村庄",
    "English quotes": "He said “the mail is here” and left — at last… The “ferry” waits.",
    "one mark on both sides": "例子中, ”-i”是原处, ”-p” (循环)是全部。",
    "an English sentence": "The bridge of 2024 is 1280 m long.",
    "thousands": "1 280 000",
    "a number and its unit": "3 % 5 kg",
    "cells of a row": "渡口    ferry            码头    2024",
    "columns of sentences": "渡口的风，        船来了。    2024年",
    "an ideographic space": "第\u30003\u3000版",
    "a tab": "第\t3\t版",
    "a Greek formula": "α + β = γ, где мост",
    "Hangul": "2024 년 8 월",
    "solid text": "2024年8月用Python写成",
    "nothing": "",
    "cells with three spaces between": "张三   13800138000   北京",
    "answers in a row": "A. 红色   B. 蓝色   C. 绿色",
    "answers in a row, a space between": "A. 红色 B. 蓝色 C. 绿色",
    "a question and its answers in a row": "1. 水的化学式是？ A. 红 B. 蓝 C. 绿",
    "items in a row": "(1) 甲   (2) 乙   (3) 丙",
    "blanks of a form": "姓名________  班级________",
    "a row of figures": "稻谷 118.2 120.5",
    "a row of years": "项目 2022年 2023年",
    "an entry of contents": "前言 1",
    "a section's number": "1 引言",
    "a section's number in two parts": "3.1 环境",
    "a section whose title starts as a measure word": "1.1 项目背景",
    "a section whose title starts as a unit": "2.5 小结",
    "another": "3.2 个人信息",
    "a third": "4.1 公式推导",
    "a list's number": "1. 环境",
    "a note's raised number": "¹ 槐树：落叶乔木。",
    "a section's number in three parts": "3.2.1 渡口的历史：从古到今",
    "a clause's number in four parts": "3.2.1.4 试样清洁，干燥。",
    "Word's own list mark": "o 渡口的船，桥边的人",
    "a task": "- [x] 看桥，看船",
    "a row of Markdown": "| 渡口 | 8 月 |",
    "a list's number after its label": "附件：1. 环境，水文",
    "a table's number": "表 1 产量",
    "a blank to be filled in": "一项是（ ）",
    "two names in prose": "到会的有李文清 王晓华，还有别人。",
    "a credit": "图为大桥通车。本报记者 王晓华摄",
    "a slogan of two halves in prose": "口号是筑桥通两岸 铺路达八方，大家赞成。".replace(
        "口号是", ""
    ),
    "names of two characters": "到会的有张 三、李 四、王晓华，还有赵 六。",
    "a name in Traditional characters": "到會的有張 三、劉 四。",
    "letter-spaced headings": "前 言",
    "a letter-spaced heading of the contents": "目 录",
    "a chapter's number": "第一章 总则",
    "a telephone number": "电话 010-6655 1234 转 8",
    "a telephone number in a sentence": "电话：139 1234 5678，欢迎来电",
    "a number in English": "It grew by 3 % in № 5.",
    "a remainder": "结果是10 % 3，共1",
    "a phrase of several words": "用New York Times报道",
    "a call": "用print(x, y)输出",
    "a command in backticks": "用`ls -l`命令看",
    "code with Han": "用`grep 山 a.txt`和`x = 山 5`看，再用`张 三`看",
    "four things": "纸 笔 船 桥，都有。",
    "a name of one amid single characters": "请 张 三 来，说话。",
    "an e-mail address in English": "Write to a@b.cn or call 5.",
    "an address with a number": "见https://a.cn/3/版.html",
    "a time in English": "At 9:30 or 10:45 it leaves.",
    "two times in a row": "8:00 — 22:00",
    "money in English": "It costs ¥ 30 or $ 4.",
    "degrees in English": "Boil it at 100 ℃ for 5 min.",
    "a number by its sign in English": "See No. 5 or Nr. 7.",
    "a range in English": "pages 3 — 5 of the book",
    "a section in English": "See 3.2.1 of the manual.",
    "ring of Han, circled numbers": "① 加强；② 改进",
    "apostrophes in English": "听rock ’n’ roll音乐，看students’ books一书，don’t ’90的。",
    "quotes in English": "读He said “go” and left一句，the ‘A’ and ‘B’ two。",
    "a sign alone between Han": "甲 ≈ 乙，甲 ≥ 乙。",
    "a sign alone before a number": "误差 ± 0.5以内，见 § 3节，约 − 5度。",
    "a sign alone after a number": "3 × 宽，5 ÷ 二。",
}
# One space on both sides of numbers and Latin words, and no other change.
SPACED = {
    "numbers": ("2024年8月", "2024 年 8 月"),
    "per cent": ("增长3.5%以上", "增长 3.5% 以上"),
    "Latin words": ("用Python语言", "用 Python 语言"),
    "Greek letters": ("测得α粒子", "测得 α 粒子"),
    "degrees": ("气温36.5℃以上，仰角30°左右，5‰的盐", "气温 36.5℃ 以上，仰角 30° 左右，5‰ 的盐"),
    "money": ("售价¥30元", "售价 ¥30 元"),
    "a number by its sign": ("文件№5号", "文件 №5 号"),
    "a date and a time": ("于2024-08-05发布", "于 2024-08-05 发布"),
    "a range": ("从3—5月", "从 3—5 月"),
    "a section's number": ("见3.2.1节", "见 3.2.1 节"),
    "a full-width sign": ("增长8％以上", "增长 8％以上"),
    "a call": ("用print(x, y)输出", "用 print(x, y) 输出"),
    "languages": ("C++语言，C#程序，用.NET平台", "C++ 语言，C# 程序，用 .NET 平台"),
    # The Han may be part of it.
    "an address": ("网址https://a.cn/b/可看", "网址 https://a.cn/b/可看"),
    "an address with Han": (
        "见https://a.cn/中文a1山?x=山水5个 一页",
        "见 https://a.cn/中文a1山?x=山水5个 一页",
    ),
    "an address with brackets": ("见www.a.cn/山_(字)水，共5页", "见 www.a.cn/山_(字)水，共 5 页"),
    "an address before a mark": ("词见https://a.cn/b!山", "词见 https://a.cn/b!山"),
    "paths": ("用/usr/bin/x命令，在~/a/b/下", "用 /usr/bin/x 命令，在 ~/a/b/ 下"),
    "code with Han": ("用`echo 山5水a`看5个", "用`echo 山5水a`看 5 个"),
    "a hyphen before a number": ("歼-20飞机", "歼-20 飞机"),
    "a file's name": ("打开报告.pdf文件，装.NET平台", "打开报告.pdf 文件，装 .NET 平台"),
    "slashes between words": ("中/英文，美/EU/中", "中/英文，美/EU/中"),
    "a mail address": ("邮箱a@b.cn可用", "邮箱 a@b.cn 可用"),
    "letters with accents": ("去Café喝茶", "去 Café 喝茶"),
    "generations": ("用5G网络", "用 5G 网络"),
    "code and topics": ("用`ls`看，#话题#来", "用`ls`看，#话题#来"),
    "a path of Windows": ("打开%LOCALAPPDATA%\\ZLUDA目录", "打开%LOCALAPPDATA%\\ZLUDA 目录"),
    "half-width brackets": ("书(1980年版)在", "书(1980 年版)在"),
    # A full-width sign has room of its own.
    "a full-width currency": ("票价￥25起步", "票价￥25 起步"),
    "squared units": ("面积25㎡左右", "面积 25㎡左右"),
    "raised and lowered signs": ("约10³个，变量x₁为", "约 10³ 个，变量 x₁ 为"),
    "minutes of arc, fractions": ("北纬30°15′处，约½杯", "北纬 30°15′ 处，约 ½ 杯"),
    "signs before a number": ("约≈5个，见§5节，约−5度", "约 ≈5 个，见 §5 节，约 −5 度"),
    "a name of the net, a number and more": ("见@zhou说，满18+岁", "见 @zhou 说，满 18+ 岁"),
}
# What stays solid, and what has one space already.
NOT_SPACED = {
    "full-width marks": "（2024），“GPS”，《App》",
    "an English sentence": "Write to a@b.cn at 9:30 on 2024-08-05.",
    "a URL": "https://a.cn/2024/山水5个",
    "code": "`x=山5`",
    "a sum": "5+3=8",
    "a version": "v1.2.3",
    "a hyphen among Han": "甲-乙，甲+乙",
    "a full-width currency": "票价￥",
    "Han numerals": "二〇二四年八月",
    "circled numbers": "①加强②改进",
    "half-width marks": "路通了,船停了!",
    "a slash": "和/或",
    "nothing": "",
    "spaced already": "2024 年用 Python 语言",
    "no Han": "The bridge of 2024",
    "a date alone": "2024-08-05",
    "times": "9:30—10:45",
    "a telephone number": "010-6552 3307",
    "money": "¥30，$4。",
    "a number with commas, a decimal": "10,684。3.14159",
    "addresses of the net": "192.168.0.1，a@b.cn",
    "a book's number": "ISBN 978-7-100-00000-1",
    "a colour": "#ff0000",
    "dashes": "桥——5，5——桥",
    "dots": "路通了……5",
    "items' marks": "1、加强领导；（2）改进作风",
    "numbers in brackets": "【2024】《5》〔3〕",
    "per cent before marks": "3%，5‰。",
    "an English phrase in quotes": "“The bridge of 2024”。",
    "formulas": "（H₂O），E=mc²。",
    "paths": "/usr/bin/x，C:\\Users\\x。",
    "full-width digits": "２０２４年",
    "a Roman numeral of one character": "Ⅲ级",
    "ratios and fractions": "3:2，1/3。",
    "a colon": "电话：6552；网址：a.cn",
    "units of one character": "㎡，℃，№。",
    "a middle dot": "约翰·史密斯，王·5",
    "a query": "SELECT 姓名5 FROM 用户 WHERE 年龄>5;",
    "strings of a program": 'names = ["张三", "李四5"]',
    "a call": 'print("山5")',
}
POLICIES: list[tuple[Spacing, str, str]] = [
    (Spacing(numbers="keep"), "第 3 版 App 程序", "第 3 版App程序"),
    (Spacing(latin="keep"), "第 3 版 App 程序", "第3版 App 程序"),
    (Spacing(numbers="pangu"), "第3版 App 程序", "第 3 版App程序"),
    (Spacing(latin="pangu"), "第 3 版App程序", "第3版 App 程序"),
    # With a space after 长 it would be no row of cells any more.
    (Spacing(latin="pangu"), "长度99.8  长§Python", "长度99.8  长§Python"),
    (Spacing(numbers="pangu"), "渡口3号    第5版", "渡口3号    第5版"),
    # One word has one policy, on both sides.
    (Spacing(latin="keep"), "用 Python3 写 5 行", "用 Python3 写5行"),
    (Spacing(numbers="keep"), "装 Windows 11 系统 5 套", "装Windows 11系统 5 套"),
    (Spacing(numbers="keep"), "长 35 km 的路", "长 35 km 的路"),
    (Spacing(numbers="pangu", latin="keep"), "用Python3写5行", "用Python3写 5 行"),
    (
        Spacing(numbers="keep", latin="none"),
        "命令提供的 状态修改，第 3 章",
        "命令提供的状态修改，第 3 章",
    ),
    (
        Spacing(numbers="none", latin="keep"),
        "命令提供的 状态修改，第 3 章",
        "命令提供的 状态修改，第3章",
    ),
]
CASES = [
    *[(NONE, *case) for case in SET_SOLID.values()],
    *[(NONE, text, text) for text in LEFT.values()],
    *[(KEEP, text, text) for text, _ in SET_SOLID.values()],
    *[(PANGU, *case) for case in SPACED.values()],
    *[(PANGU, text, text) for text in NOT_SPACED.values()],
    *POLICIES,
]


@pytest.mark.parametrize(("stage", "text", "result"), CASES)
def test_spacing(stage: TextStage, text: str, result: str) -> None:
    assert stage(text) == result
    assert stage(result) == result
    assert ink(result) == ink(text)


# The article preset, where the kind of a paragraph could be known.
TABLE = "渡口的邮件一年比一年多。\n\n项目 2022年 2023年\n\n函件 3120 2988\n\n包裹 860 1204\n"
CAPTION = "渡口的邮件一年比一年多。\n\n图1 老码头旁的邮局\n\n后来修了大桥。\n"


@pytest.mark.parametrize("text", [TABLE, CAPTION], ids=["rows of a table", "a caption's number"])
def test_spaces_with_meaning_stay(text: str) -> None:
    assert zhengwen.clean(text) == text


# Items whose numbers count on, though one of them could count what follows; and counts.
ITEMS = {
    "a sentence behind one": [
        "待办",
        "1 渡口移交资料",
        "2 码头清点家具",
        "3 部分账册受潮，要先晾干",
    ],
    "sentences": ["1 把信放进邮筒。", "2 分拣以后装袋。", "3 天以内送到，最迟第五天。"],
    "two figures": ["01 项目由来", "02 渡口现状", "03 种子来源"],
    "with text below": ["1 查看水位", "低于刻度线时加水。", "2 分钟后再看，指针应当不动。"],
}
COUNTS = {
    "two counts": ["5 位老人坐在渡口边，都不说话。", "6 名学生从桥上走来，书包很重。"],
    "months": ["3 月，渡口结了冰，船停了。", "4 月，冰化了，船又开了。"],
    "one alone": ["渡口边上的人都走了。", "3 部分账册受潮，要先晾干。"],
    "numbers that do not count on": ["3 部分账册受潮，要先晾干。", "7 把椅子不见了，要去找。"],
}


@pytest.mark.parametrize("texts", ITEMS.values(), ids=ITEMS)
def test_an_items_number_keeps_its_space(texts: list[str]) -> None:
    text = "\n\n".join(texts)
    assert zhengwen.clean(text) == text


@pytest.mark.parametrize("texts", COUNTS.values(), ids=COUNTS)
def test_a_count_is_set_solid_at_a_paragraphs_start_too(texts: list[str]) -> None:
    text = "\n\n".join(texts)
    assert zhengwen.clean(text) == text.replace(" ", "")


# Characters of either script, and words whose characters depend on the word.
SCRIPT: list[tuple[Script, str, str]] = [
    (Script(convert="s2t"), "邮递员的头发白了，他发了一封信。", "郵遞員的頭髮白了，他發了一封信。"),
    (Script(convert="s2t"), "皇后后来走了。", "皇后後來走了。"),
    (Script(convert="t2s"), "郵遞員的頭髮白了，他發了一封信。", "邮递员的头发白了，他发了一封信。"),
    (Script(convert="s2twp"), "软件和网络", "軟體和網路"),
    (Script(convert="s2tw"), "他看着里面的鼠标", "他看著裡面的鼠標"),
    (Script(convert="s2hk"), "他看着里面的鼠标", "他看着裏面的鼠標"),
    (Script(convert="s2twp"), "他看着里面的鼠标", "他看著裡面的滑鼠"),
    (Script(convert="tw2sp"), "軟體和滑鼠在裡面", "软件和鼠标在里面"),
    (Script(convert="tw2s"), "軟體在裡面看著", "软体在里面看着"),
    (Script(convert="hk2s"), "裏面看着", "里面看着"),
    (Script(convert="t2tw"), "裏面看着", "裡面看著"),
    (Script(convert="tw2t"), "裡面看著", "裏面看着"),
    (Script(convert="s2tw"), "2024, Post Office — ①", "2024, Post Office — ①"),
    (Script(convert="s2hk"), "山水人文", "山水人文"),
    (Script(convert="tw2sp"), "山水人文，软件", "山水人文，软件"),
    (Script(convert="s2twp"), "日本の桜", "日本の桜"),
    (Script(convert="t2s"), "2024, Post Office — ①", "2024, Post Office — ①"),
    (Script(convert="s2t"), "山水人文", "山水人文"),
    (Script(convert="s2t"), "郵遞員走了。", "郵遞員走了。"),
    (Script(convert="t2s"), "「邮递员走了。」", "「邮递员走了。」"),
    (Script(convert="s2t"), "서울의 다리, 2024", "서울의 다리, 2024"),
    (Script(convert="s2hk"), "郵遞員——①", "郵遞員——①"),
    (Script(convert="tw2s"), "The bus, 2024 (A)", "The bus, 2024 (A)"),
    (Script(convert="hk2s"), "《论语》“一书”", "《论语》“一书”"),
    # The phrase of Taiwan that was named stays out, the others come.
    (Script(convert="s2twp", exceptions=("软件=軟件",)), "软件和网络", "軟件和網路"),
    (Script(convert="s2t", protect=("王后", "后")), "王后与皇后,后来", "王后與皇后,后來"),
    (Script(convert="s2t", exceptions=("头发=头发",), protect=("发",)), "头发发白", "头发发白"),
    (Script(protect=("发",)), "头发", "头发"),
    (Script(), "邮递员，郵遞員。", "邮递员，郵遞員。"),
    (Script(), "", ""),
]


@pytest.mark.parametrize(("stage", "text", "result"), SCRIPT)
def test_script(stage: Script, text: str, result: str) -> None:
    assert stage(text) == result


def test_a_conversion_is_not_idempotent_and_says_so() -> None:
    pipeline = Pipeline.preset("article").replace("script", convert="s2twp")
    once = pipeline.run("他汀类药。\n")
    assert once.remapped == ("script.convert=s2twp",)
    assert once.text == "史他汀類藥。\n"
    assert pipeline.run(once.text).text == "史史他汀類藥。\n"
    assert json.loads(once.render("jsonl"))["remapped"] == ["script.convert=s2twp"]
    assert "remapped" not in json.loads(Pipeline.preset("article").run("药。").render("jsonl"))


def test_stages_that_stood_before_a_change_of_marks_are_asked_again() -> None:
    pipeline = Pipeline([Spacing(), Quotes(style="corner")])
    document = pipeline.run('他说"路通了" .船停了')
    assert document.text == "他说「路通了」.船停了"
    assert [(edit.stage, edit.before, edit.after) for edit in document.edits] == [
        ("quotes", '他说"路通了" .船停', "他说「路通了」 .船停"),
        ("spacing", "路通了」 .船停了", "路通了」.船停了"),
    ]
    document.verify()


# The digits are those that `printf 王后 | sha256sum` begins with, and 王后,发.
FINGERPRINTS = [
    ({"convert": "s2t"}, "script.convert=s2t"),
    ({"convert": "s2t", "protect": ("王后",)}, "script.convert=s2t script.protect=#e25c87c8"),
    ({"convert": "s2t", "protect": ("王后", "发")}, "script.convert=s2t script.protect=#61934220"),
    ({"exceptions": ("王=后",)}, "script.exceptions=#78199725"),
    ({}, "script"),
]


@pytest.mark.parametrize(("options", "said"), FINGERPRINTS)
def test_a_fingerprint_says_what_a_stage_was_set_to(options: dict[str, Any], said: str) -> None:
    assert fingerprint(Script(**options)) == said


@pytest.mark.parametrize(
    "terms", [{"exceptions": ("软件",)}, {"exceptions": ("=a",)}, {"protect": ("",)}]
)
def test_a_term_that_says_nothing_is_refused(terms: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(ConfigError, match="script"):
        Pipeline.preset("article").replace("script", **terms)


def test_terms_on_the_command_line_and_in_toml() -> None:
    article = Pipeline.preset("article").set("script.convert=s2t")
    pipeline = article.set("script.protect=王后,发").set("script.exceptions=软件=軟體")
    assert pipeline.run("王后的头发，软件").text == "王后的頭发，軟體"
    assert Pipeline.from_toml(pipeline.to_toml()) == pipeline
    assert pipeline.set("script.protect=none").set("script.exceptions=none") == article


def test_another_package_of_the_name_opencc_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class OpenCC:
        def __init__(self, config: str) -> None: ...

    other = ModuleType("opencc")
    other.OpenCC = OpenCC  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "opencc", other)
    script._converter.cache_clear()
    with pytest.raises(ConfigError, match="pip uninstall opencc-python-reimplemented"):
        Script(convert="t2s")("郵")
    script._converter.cache_clear()


def test_conversion_runs_after_the_join_and_says_that_it_changes_ink() -> None:
    text = (
        "镇上的老人都说，邮递员的头\n发早就全白了，可是他的两\n"
        "条腿还跟从前一样有力气，\n一天能走六十里路。\n"
    )
    document = Pipeline.preset("article").replace("script", convert="s2t").run(text)
    document.verify()
    assert document.remapped == ("script.convert=s2t",)
    assert document.text == (
        "鎮上的老人都說，郵遞員的頭髮早就全白了，可是他的兩條腿還跟從前一樣有力氣，一天能走六十里路。\n"
    )


def test_a_text_that_nothing_converts_is_not_remapped() -> None:
    document = Pipeline.preset("article").replace("script", convert="s2t").run("山水人文。\n")
    assert document.remapped == ()


@pytest.mark.parametrize("value", ["s2", "", "S2T", "t2jp"])
def test_an_unknown_conversion_is_refused(value: str) -> None:
    with pytest.raises(ConfigError, match=r"script\.convert"):
        Pipeline.preset("article").replace("script", convert=value)


# Both sides of a word or number are alike, whichever it is.
WESTERN = [
    "5", "3.5", "3%", "36.5℃", "30°", "¥30", "$4", "№5", "No. 5", "3.2.1", "2024-08-05", "9:30",
    "3-5",
    "1,234", "010-6655", "Python", "New York", "C++", "C#", ".NET", "f(x)", "a@b.cn",
    "/usr/bin/x", "~/a/b/", "iPhone 15 Pro", "5 km", "5G", "COVID-19", "x = 5", "-5℃",
    "+3.2%", "≥5", "Café",
]  # fmt: skip


@pytest.mark.parametrize("word", WESTERN)
def test_both_sides_are_alike(word: str) -> None:
    assert PANGU(f"于山{word}水") == f"于山 {word} 水"


@pytest.mark.parametrize("word", [*WESTERN, "https://a.cn/b/"])
def test_both_sides_stay_alike(word: str) -> None:
    for numbers, latin in product(("none", "keep", "pangu"), repeat=2):
        stage = Spacing(numbers=numbers, latin=latin)  # type: ignore[arg-type]
        made = stage(f"于山 {word} 水")
        assert made in (f"于山{word}水", f"于山 {word} 水")
