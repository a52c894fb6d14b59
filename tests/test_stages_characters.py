"""The floor of characters on small cases: what each stage repairs, and what it leaves alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from zhengwen import Pipeline, TextStage, ink
from zhengwen import tables as tables_folder
from zhengwen.stages.characters.hyphens import Hyphens
from zhengwen.stages.characters.invisible import Controls, Spaces
from zhengwen.stages.characters.stretched import LONGEST, Stretched
from zhengwen.stages.characters.symbols import Symbols
from zhengwen.stages.characters.tabled import Compatibility, Ligatures, Presentation, Radicals
from zhengwen.tables import make_symbols

CONTROLS = {
    "NUL": ("邮\x00局", "邮局"),
    "bell and escape": ("邮\x07局\x1b", "邮局"),
    "separators of files and groups": ("邮\x1c局\x1d里\x1e", "邮局里"),
    "delete and C1": ("邮\x7f局\x80\x9f里", "邮局里"),
    "zero width space": ("邮\u200b局", "邮局"),
    "word joiner": ("邮\u2060局", "邮局"),
    "byte order marks anywhere": ("\ufeff邮\ufeff局", "邮局"),
    "soft hyphen within a line": ("inter\u00adnational", "international"),
    "a control parts CR from LF": ("邮\r\x00\n局", "邮\r \n局"),
    "only controls": ("\x00\u200b", ""),
    "U+0002 beside Han, a space, a line's end": ("邮\x02局 a\x02 b\x02\n", "邮局 a b\n"),
    "discouraged format characters": ("邮\u206a局\u206f", "邮局"),
    "marks of direction in Chinese": ("\u202a邮局\u202c，\u200e第\u20668\u2069号", "邮局，第8号"),
    "a mark of direction parts CR from LF": ("邮\r\u200e\n局", "邮\r \n局"),
    "a joiner parts CR from LF": ("邮\r\u200d\n局", "邮\r \n局"),
    "joiners beside white space": ("\u200dferry \u200d and\u200c\nmail\u200d", "ferry  and\nmail"),
    "joiners beside Han": ("邮\u200d局\u200c，\u200d8\u200c号", "邮局，8号"),
    "zero width space beside Thai and Han": ("ก\u200b邮\u200bข", "ก邮ข"),
    "soft hyphen, control, line end": ("post\u00ad\x00\nman", "post\u00ad\nman"),
    "byte order mark and CRLF": ("\ufeff邮局\r\n邮路\r\n", "邮局\r\n邮路\r\n"),
}
CONTROLS_LEFT = {
    "U+0002 amid a word, PDFium's hyphen": "a rifle\x02shot off",
    "tab": "邮\t局",
    "line breaks": "邮\n局\r\n里\r有\x0b信\x0c和\x85纸\u2028笔\u2029",
    "soft hyphen at a line's end": "post\u00ad\nman",
    "soft hyphen before CRLF": "post\u00ad\r\nman",
    "soft hyphen and spaces at a line's end": "post\u00ad \t\nman",
    "soft hyphen at the text's end": "post\u00ad",
    "joined emoji": "👩\u200d👧邮局",
    "variation selectors": "邮\ufe0f局\U000e0100",
    "joiners of other scripts": "می\u200cخواهم क्\u200dष",
    "half forms before Han, a space and the end": "क्\u200d邮 क्\u200d क्\u200d",
    "a chillu at a word's end": "അവന്\u200d, അവന്\u200d。",
    "marks of direction in Hebrew": "דואר\u200f (post)\u200e, \u2067שלום\u2069",
    "marks of direction beside Arabic, and Han": "邮局\u200e مكتب\u061c",
    "joined emoji of three": "👩\u200d❤\ufe0f\u200d👨",
    "a flag of tags": "🏴\U000e0067\U000e0062\U000e0065\U000e007f",
    "a joiner in German": "Auf\u200clage",
    "zero width space in Thai and Khmer": "ภาษา\u200bไทย ភាសា\u200bខ្មែរ",
    "soft hyphen, no-break space, line end": "post\u00ad\u00a0\nman",
    "what only looks like a byte order mark": "þÿ邮局ÿþ",
    "a joiner of words as a sign": "邮\u2010局",
    "no byte order mark, spaces": " \u3000邮局 ",
    "signs of ruby": "\ufff9邮\ufffay\ufffb",
    "private use and replacement characters": "邮\ue000局\ufffd",
    "ideographic space": "\u3000\u3000邮局",
}
SPACES = {
    "no-break": ("8\u00a0月", "8 月"),
    "em, en, thin, hair": ("8\u2003月\u20025\u2009日\u200a", "8 月 5 日 "),
    "narrow no-break, mathematical, Ogham": ("8\u202f月\u205f5\u1680日", "8 月 5 日"),
    "each one for itself": ("8\u00a0\u00a0月", "8  月"),
}
SPACES_LEFT = {
    "ideographic": "\u3000\u3000邮局",
    "plain and tab": "8 月\t5 日",
    "line separators": "邮\u2028局\u2029里\x85",
    "zero width": "邮\u200b局\ufeff",
    "Hangul filler, a letter": "邮\u3164局",
}

RADICALS = {
    "Kangxi": ("⾦融⺠⽣", "金融民生"),
    "supplement": ("⻓江⻔⻢⻋", "长江门马车"),
    "a whole word": ("⼈⺠⽇报", "人民日报"),
    "first and last of the block": ("⼀⿕", "一龠"),
    "door in Simplified text": ("⻔⼾", "门户"),
    "door in a Traditional text": ("這⼾⼈家的⼾籍", "這戶人家的戶籍"),
    "door in Japanese": ("江⼾のまち", "江戸のまち"),
    "a dash of the same font": ("⾦额1―2元，船⼯―渡⼝", "金额1—2元，船工—渡口"),
}
RADICALS_LEFT = {
    "characters": "金融民生",
    "strokes": "\u31c0\u31d0\u31e3",
    "radical without an equal": "\u2e80",
    "signs of description": "⿰⿱⿻",
    "signs like characters": "〇々〆",
    "the three doors": "户戶戸",
    "a bar without radicals": "金额1―2元",
    "Latin": "Radical ⌘",
}
# Two bars beside radicals, and one in Japanese, are the author's.
RADICALS_BARS = ["⾦额――船⼯", "⾦のふね―船"]
# Too short to show its script.
RADICALS_KNOWN = {"door in two Traditional words": ("⼾⼝、⽤⼾", "戶口、用戶")}

COMPATIBILITY = {
    "first of the block": ("\uf900", "豈"),
    "in a word": ("不\uf967\uf9ea", "不不離"),
    "of Korea, Japan and Unicode 5": ("\ufa10\ufa19", "塚神"),
    "beyond the BMP": ("\U0002f800\U0002f81a", "丽冬"),
}
COMPATIBILITY_LEFT = {
    "unified ideographs of the block": "\ufa0e\ufa0f\ufa11",
    "circled and bracketed": "①⑳㈠㈱",
    "units and fractions": "㎡㎞℃½",
    "full width and half width": "ＡＢ１２ｶﾅ",
    "Latin ligatures": "ﬁﬂ",
    "accents composed or not": "e\u0301é",
    "other canonical doubles": "Å\u212bΩ\u2126",
    "radicals": "⾦",
}

PRESENTATION = {
    "of vertical lines": ("他說︓﹁天氣好嗎︖﹂", "他說：「天氣好嗎？」"),
    "quotes within quotes, and brackets": (
        "﹃船︑橋﹄︵︶︻︼︽︾︿﹀",
        "『船、橋』（）【】《》〈〉",
    ),
    "dashes and points": ("船︱橋︙︙", "船—橋……"),
    "small": ("船﹐橋﹑水﹔山﹖好﹗﹙完﹚", "船，橋、水；山？好！（完）"),
    "Big5's colon": ("他說︰好", "他說：好"),
    "a small full stop": ("完﹒", "完．"),
    "around a number": ("﹙1﹚修船", "（1）修船"),
}
PRESENTATION_LEFT = {
    "lines beside a text": "﹏﹍﹎︳︴﹉",
    "full-width and half-width": "，。「」｡､！",
    "horizontal": "「好。」（完）",
    "Arabic beside the block": "ﹰﹱ",
    "faces": "(￣︶￣) (╯°□°)╯︵ ┻━┻ (︿︿)",
    "an address and a telephone": "http﹕//a.example 02﹣1234",
    "half marks of ligatures": "\ufe20\ufe21",
    "a selector of variants": "，\ufe00。\ufe01",
}

LIGATURES = {
    "two letters": ("ﬀﬁﬂ", "fffifl"),
    "three letters": ("eﬃcient baﬄe", "efficient baffle"),
    "long s and st": ("ﬅﬆ", "stst"),
    "among Han": ("用ﬁlter命令", "用filter命令"),
}
LIGATURES_LEFT = {
    "letters of languages": "æœßĳǆ",
    "Armenian and Hebrew": "ﬓﬗײַשׂ",
    "letters as such": "fi fl ffi",
    "full width": "ｆｉ",
}

SYMBOLS = {
    "Symbol's bullet": ("\uf0b7 信件\n\uf0b7\t包裹", "• 信件\n•\t包裹"),
    "Symbol's bullet before anything": ("\uf0b7 post\uf0b7= 3", "• post•= 3"),
    "Wingdings": ("\uf06c信件\n\uf06e 包裹\n\uf075\t报刊", "●信件\n■ 包裹\n◆\t报刊"),
    "more of it": ("\uf076 信\n\uf0a7 报\n\uf0d8 刊\n\uf0fc “包”", "❖ 信\n▪ 报\n➢ 刊\n✓ “包”"),
    "alone on its line": ("\uf06e\n信件", "■\n信件"),
    "one kind marks, another is a letter": ("\uf06e 信件\n\uf06c = 3", "■ 信件\n\uf06c = 3"),
}
SYMBOLS_LEFT = {
    "a letter of a formula": "\uf06c = 3",
    "a letter that a sentence speaks of": "其中 \uf06c 为波长",
    "a letter in brackets": "波长（\uf06c）",
    "marks and a letter alike": "\uf06e 信件\n\uf06e + 1",
    "a sign of mathematics": "\uf0d8p",
    "before Latin words": "\uf06e post office",
    "other places of the fonts": "\uf061\uf0e0 邮局",
    "the rest of the private use area": "邮\ue000局\U000f0000",
    "glyphs by number": "邮(cid:123)局",
    "what was not read": "邮\ufffd局",
    "characters": "• 信件 ■ 包裹",
}

HYPHENS = {
    "the text has the word": ("the bridge; the brid-\nge", "the bridge; the brid\u00ad\nge"),
    "before CRLF": ("a ferry, a fer-\r\nry", "a ferry, a fer\u00ad\r\nry"),
    "a capital elsewhere": ("Postman and post-\nman", "Postman and post\u00ad\nman"),
    "indented": ("ferry or fer-\n  ry", "ferry or fer\u00ad\n  ry"),
    "among Han": ("用ferry或fer-\nry命令", "用ferry或fer\u00ad\nry命令"),
    "a blank line between": ("the ferry, a fer-\n\nry", "the ferry, a fer\u00ad\n\nry"),
    "at a page's end": ("the ferry, a fer-\n\n3\n\f\nry", "the ferry, a fer\u00ad\n\n3\n\f\nry"),
    "the lexicon has the word, and not its end": ("a settle-\nment", "a settle\u00ad\nment"),
    "with a ligature": ("a dif\ufb01-\nculty", "a dif\ufb01\u00ad\nculty"),
    "a compound stays, where lines are hyphenated": (
        "a settle-\nment of well-\nknown dpkg-\nusers, with dpkg, map-\nlhx, pre-\nand "
        "post-war govern-\nment",
        "a settle\u00ad\nment of well-\nknown dpkg-\nusers, with dpkg, map-\nlhx, pre-\nand "
        "post-war govern\u00ad\nment",
    ),
    "two words, where lines are hyphenated": (
        "a settle-\nment be-\ncame a govern-\nment",
        "a settle\u00ad\nment be\u00ad\ncame a govern\u00ad\nment",
    ),
    "capitals and numbers, where lines are hyphenated": (
        "settle-\nment govern-\nment North-\nSouth Airbus-\n320 inter-\n(American)",
        "settle\u00ad\nment govern\u00ad\nment North-\nSouth Airbus-\n320 inter-\n(American)",
    ),
    "a name, where lines are hyphenated": (
        "a settle-\nment that Quif-\nfler had, a govern-\nment",
        "a settle\u00ad\nment that Quif\u00ad\nfler had, a govern\u00ad\nment",
    ),
    "the other column's line between": (
        "here a settle-\n\nto the bridge\n\nment by the dyke",
        "here a settle\u00ad\n\nto the bridge\n\nment by the dyke",
    ),
    "beside another column": (
        "here a settle-      to the bridge\nment by the dyke    and back",
        "here a settle\u00ad      to the bridge\nment by the dyke    and back",
    ),
    "PDFium's, the lexicon has the word": ("a settle\ufffement", "a settlement"),
    "PDFium's, two words, as others": (
        "a settle\ufffement be\ufffecame a govern\ufffement",
        "a settlement became a government",
    ),
    "PDFium's, a number": ("tract I\ufffe330 and", "tract I-330 and"),
    "PDFium's, the text has the hyphen": ("apt-get, apt\ufffeget", "apt-get, apt-get"),
    "PDFium's, the text has the word": ("the ferry, a fer\ufffery", "the ferry, a ferry"),
    "PDFium's, as most": ("apt-get apt\ufffeget well\ufffeknown", "apt-get apt-get well-known"),
    "PDFium's, nothing seen": ("a well\ufffeknown one", "a well-known one"),
    "PDFium's, whole as most": ("ferry, fer\ufffery, brid\ufffege", "ferry, ferry, bridge"),
    "PDFium's other, the lexicon has the word": ("a settle\x02ment", "a settlement"),
    "PDFium's other, nothing seen": ("a well\x02known one", "a well-known one"),
    "PDFium's other, a number": ("tract I\x02330 and", "tract I-330 and"),
}
HYPHENS_LEFT = {
    "the text does not have the word": "a well-\nknown one",
    "the text has both": "wellknown, well-known, well-\nknown",
    "a name": "Anna-\nMaria and annamaria",
    "a number": "R-\n13 and R13",
    "an address": "linhe.org/settle-\nment of the ferry",
    "the name of a file": "the_settle-\nment, plan.settle-\nment",
    "a time's": "12:settle-\nment",
    "a dash": "the ferry -\nry",
    "two words that may be one": "they co-\noperate on-\nline",
    "a prefix, and a word": "a re-\nlease, a pre-\nmature one",
    "a short word that may be two": "the co-\nop",
    "compounds": "the well-\nknown, moss-\ncovered, map-\nviewer",
    "a hyphen that hangs": "pre-\nand post-war",
    "one word that is not known": "the fonts-\nwqy of the ferry",
    "a word of another column below": "well-\n\nbeing said\n\nknown, wellbeing",
    "two columns with a dash between": "the ferry -      ry\nferry",
    "within a line": "ferry, fer-ry",
    "an option": "--\nferry ferry",
    "Han": "邮局-\n邮局",
    "PDFium's between Han": "邮\ufffe局",
    "PDFium's alone": "\ufffe",
    "PDFium's between marks": "邮局。\ufffe（信）",
    "PDFium's between spaces": "post \ufffe office",
    "PDFium's other between Han": "邮\x02局",
    "another that is no character": "post\uffffoffice",
    "a sign for what was not read": "post\ufffdoffice",
}

STRETCHED = {
    "a whole line": ("邮 路 通 到 山 脚 下 的 村 庄", "邮路通到山脚下的村庄"),
    "with marks": ("信 件 、 包 裹 、 报 刊 ，", "信件、包裹、报刊，"),
    "a few pairs solid": ("邮 路 通 到 山 脚下 的 村 庄", "邮路通到山脚下的村庄"),
    "a number keeps its own": ("邮 路 全 长 35 公 里 ， 走 一 天", "邮路全长 35 公里，走一天"),
    "a number spelt out": ("邮 路 在 1 9 4 7 年 冬 天 开 通 ，", "邮路在 1947 年冬天开通，"),
    "a decimal, and a word": (
        "邮 路 长 3 . 5 公 里 ， 归 B I T S 管",
        "邮路长 3.5 公里，归 BITS 管",
    ),
    "a scale": ("服 务 态 度 请 选 1 2 3 4 5", "服务态度请选 1 2 3 4 5"),
    "a scale, downwards": ("服 务 态 度 请 选 5 4 3 2 1", "服务态度请选 5 4 3 2 1"),
    "a scale behind a number": (
        "服 务 态 度 第 1 2 题 请 选 1 2 3 4 5",
        "服务态度第 12 题请选 1 2 3 4 5",
    ),
    "a number that counts": ("渡 口 长 1 2 3 米 ， 宽 4 0 米", "渡口长 123 米，宽 40 米"),
    "the letters of choices": ("渡 口 在 哪 一 岸 A B C D", "渡口在哪一岸 A B C D"),
    "two numbers": ("邮 路 在 1947 5 12 这 一 天 开 通 ，", "邮路在 1947 5 12 这一天开通，"),
    "one line of two": ("邮路很长。\n邮 路 通 到 村 庄\n", "邮路很长。\n邮路通到村庄\n"),
    "Han beside a path": (
        "设 置 完 成 /etc/postoffice/ferry.conf\n",
        "设置完成 /etc/postoffice/ferry.conf\n",
    ),
    "Han between Latin words, wide gaps": (
        "从   stable  升 级 到   testing  或 者",
        "从   stable  升级到   testing  或者",
    ),
    "quotes": ("他 说 ： “ 路 通 了 。 ”", "他说：“路通了。”"),
    "a heading": ("水 库 安 全 管 理 办 法", "水库安全管理办法"),
    # Where a column was narrow its lines are short, and each is part of a sentence.
    "no word, beside a line with some": (
        "路 很 长 ， 邮 递 员\n个 点 位 取 表\n",
        "路很长，邮递员\n个点位取表\n",
    ),
}
# The layer of text behind a scanned page: a space behind most characters.
SCANNED = (
    "渡 口 在镇 子 的东 头 ，河 面 宽 ，水 也 深 ，从 前 过 河 全 靠 一 条 木 船 。\n"
    "船夫 姓陈，今 年 六 十 八岁 ，撑 船撑 了 四 十 年 ，两 岸 的人 没 有不 认 识 他的 。"
)
STRETCHED |= {
    "a scanned page": (SCANNED, SCANNED.replace(" ", "")),
    "a scanned page with kana": (
        f"{SCANNED}\n渡 し 場 は町 の東 に あ る ．",
        f"{SCANNED}\n渡し場は町の東にある．".replace(" ", ""),
    ),
    "gaps behind squeezed marks": (
        "渡口停航，  船夫上岸，   行人都走了。\n水涨了，  桥也断了，     无人过河，   天也黑了。",
        "渡口停航，船夫上岸，行人都走了。\n水涨了，桥也断了，无人过河，天也黑了。",
    ),
}
STRETCHED_LEFT = {
    "a chart of kana": "あ い う え お\nか き く け こ",
    "words of one kana for children": "ぼく の うち に き が ある 。\nき に とり が いる 。",
    "a primer": "大 小 多 少\n春 夏 秋 冬\n东 西 南 北\n" * 4,
    "names, some set wide": "赵秀英 孙 芳 冯志强 王秀英\n" * 8,
    "two poems side by side": "河水涨又落，    船从雾里来。\n岸上人未散，    灯火照归台。\n" * 4,
    "strings of a program": "print('甲，  乙')\nprint('丙，  丁，   戊')\nprint('己，  庚')\n" * 2,
    "words of Japanese parted for children": "きょう は、かわ の みず が おおい。ふね は でない。",
    "words of Chinese parted by a segmenter": "渡口 今天 停航 ，行人 都 走 了 。",
    "a gutter behind marks": (
        "渡口停航，  木船两条\n船夫上岸，  铁船一条\n行人走了   竹筏三张\n水涨了   渡牌四块\n"
        "桥断了，  缆绳两根\n天黑了，  灯笼一盏\n"
    ),
    "items behind their numbers": (
        "一、  停航，  改期。\n二、  修船。\n三、  换缆。\n（四）  点灯，  守夜。\n"
    ),
    "a list of things of one character": "金 木 水 火 土",
    "a list of things, by line": "左 中 右 上 下\n\n红 黄 蓝 白 黑\n",
    "a list of things beside solid lines": "颜色有五种。\n\n红 黄 蓝 白 黑\n",
    "tones": "宫 商 角 徵 羽",
    "rows that a gutter parts": "了 一 冬 的 土 地   义 务， 有 权 劝\n" * 4,
    "a pair, indented by three": "　　　运 行 ls\n\n运行\n",
    "addresses beside names": "张 三 zhangsan@example.org 李 四 lisi@example.org",
    "names and addresses, solid elsewhere": "张三和李四。\n张 三 zhangsan@example.org 李 四\n",
    "heads of columns": "Name 姓 名 Age 年 龄 Tel 电 话",
    "days of a calendar": "Mon 一 Tue 二 Wed 三 四 五",
    "Han solid beside a path": "参见文件 /usr/share/doc/postoffice/README 和 说明",
    "names": "出席：李文清 王晓华 周明德 陈桂芳",
    "names of two": "李文 王晓 周明 陈桂 赵东",
    "names of two, set wide": "张 三 李 四 王 五 赵 六",
    "two halves": "筑桥通两岸 铺路达八方",
    "four cells": "甲 乙 丙 丁",
    "the days of a week": "日 一 二 三 四 五 六",
    "a name set wide": "周　明　德　李　文　清",
    "two spaces between": "邮  路  通  到  村  庄",
    "Latin letters": "p o s t o f f i c e",
    "figures": "1 2 3 4 5 6 7 8",
    "a line too long to have been set": "邮 " * LONGEST,
    "breaks are no spaces": "邮\n路\n通\n到\n村\n庄",
    "solid": "邮路通到山脚下的村庄",
}
STRETCHED_KNOWN = {
    # One pair is left alone: it may be a name, or two cells.
    "two Han beside a path": (
        "设 置 /etc/postoffice/ferry.conf\n",
        "设置 /etc/postoffice/ferry.conf\n",
    ),
    # They go together as words do.
    "a list of things that often meet": ("上 下 左 右 前 后", "上 下 左 右 前 后"),
    "a list with two that often meet": ("鼠 牛 虎 兔 龙 蛇 马 羊", "鼠 牛 虎 兔 龙 蛇 马 羊"),
    "heads of columns that are words": ("姓 名 性 别 年 龄", "姓 名 性 别 年 龄"),
}


@dataclass(frozen=True, kw_only=True)
class Tables:
    """What a stage repairs (text, result), leaves alone, and does not do right yet."""

    repaired: dict[str, tuple[str, str]]
    left: dict[str, str]
    known: dict[str, tuple[str, str]]


STAGES: list[tuple[TextStage, Tables]] = [
    (Controls(), Tables(repaired=CONTROLS, left=CONTROLS_LEFT, known={})),
    (Spaces(), Tables(repaired=SPACES, left=SPACES_LEFT, known={})),
    (Hyphens(), Tables(repaired=HYPHENS, left=HYPHENS_LEFT, known={})),
    (Radicals(), Tables(repaired=RADICALS, left=RADICALS_LEFT, known=RADICALS_KNOWN)),
    (Compatibility(), Tables(repaired=COMPATIBILITY, left=COMPATIBILITY_LEFT, known={})),
    (Presentation(), Tables(repaired=PRESENTATION, left=PRESENTATION_LEFT, known={})),
    (Ligatures(), Tables(repaired=LIGATURES, left=LIGATURES_LEFT, known={})),
    (Symbols(), Tables(repaired=SYMBOLS, left=SYMBOLS_LEFT, known={})),
    (Stretched(), Tables(repaired=STRETCHED, left=STRETCHED_LEFT, known=STRETCHED_KNOWN)),
]


def cases() -> list[object]:
    """Stage, text and what it must become; what is left alone becomes itself."""
    known = pytest.mark.xfail(strict=True, reason="known failure")
    rows: list[object] = []
    for stage, tables in STAGES:
        of = stage.name
        rows += [pytest.param(stage, *c, id=f"{of}-{n}") for n, c in tables.repaired.items()]
        rows += [pytest.param(stage, c, c, id=f"{of}-left-{n}") for n, c in tables.left.items()]
        rows += [
            pytest.param(stage, *c, id=f"{of}-known-{n}", marks=known)
            for n, c in tables.known.items()
        ]
    return rows


@pytest.mark.parametrize(("stage", "text", "result"), cases())
def test_characters(stage: TextStage, text: str, result: str) -> None:
    assert stage(text) == result
    assert stage(result) == result
    if not stage.maps_ink:
        assert ink(result) == ink(text)


@pytest.mark.parametrize(("stage", "tables"), STAGES, ids=lambda value: getattr(value, "name", ""))
def test_as_many_are_left_alone_as_repaired(stage: TextStage, tables: Tables) -> None:
    assert len(tables.left) >= len(tables.repaired), stage.name


TABLES = sorted(Path(tables_folder.__file__).parent.glob("*.tsv"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_tables_are_sorted_unique_and_say_where_they_are_from(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    said = [line.partition(":")[0] for line in lines if line[:1] == "#"]
    assert {"# Origin", "# Licence", "# Made by"} <= set(said)
    firsts = [line.partition("\t")[0] for line in lines if line and line[0] != "#"]
    if path.stem == "bigrams":
        # The first row says which characters are counted as which.
        firsts = firsts[1:]
    assert firsts == sorted(set(firsts))


@pytest.mark.parametrize("name", ["radicals", "ligatures", "symbols", "width"])
def test_tables_of_characters_are_read_whole(name: str) -> None:
    codes = [row[0] for row in tables_folder.rows(name)]
    assert {chr(int(code, 16)) for code in codes} == set(tables_folder.load(name))


def test_the_table_of_symbols_is_what_its_script_makes() -> None:
    marks = {chr(code): chr(mark) for code, mark in make_symbols.MARKS.items()}
    assert tables_folder.load("symbols") == marks


@pytest.mark.parametrize("text", RADICALS_BARS)
def test_bars_of_the_author_stay(text: str) -> None:
    assert Radicals()(text).count("―") == text.count("―")


UNREAD: list[tuple[str, dict[str, int]]] = [
    ("邮局。", {}),
    ("邮(cid:1)局(cid:20)。", {"(cid:…)": 2}),
    ("邮\ue000局\U000f0000。", {"private use": 2}),
    ("邮\ufffd局。\n\n\uf0b7 信件。", {"U+FFFD": 1}),
    ("邮\uffff局。", {"U+FFFF": 1}),
    ("邮(cid:)局（cid:1）(cid: 1)(CID:1)。", {}),
]


@pytest.mark.parametrize(("text", "counts"), UNREAD)
def test_glyphs_that_cannot_be_read_are_kept_and_counted(text: str, counts: dict[str, int]) -> None:
    document = Pipeline.preset("article").run(text)
    assert document.unread == counts
    assert document.text == text.replace("\uf0b7", "•")


@pytest.mark.parametrize("heading", ["辨 识 磁 盘", "穩 定 更 新"])
def test_a_stretched_heading_below_its_number_is_set_solid_at_once(heading: str) -> None:
    """The number shows, with the text behind it, that the line is stretched: no second run may."""
    article = Pipeline.preset("article")
    body = "渡口停航三年以后，河上修起了一座桥，两岸的人\n从此不用再等船，说的都是旧事。\n" * 3
    found = [p.text for p in article.run(f"{body}8.8.1.\n\n{heading}\n{body}").paragraphs]
    assert any(heading.replace(" ", "") in text for text in found)
    assert [p.text for p in article.run("\n\n".join(found)).paragraphs] == found
