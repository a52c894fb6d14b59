"""The join leaves alone: text that shows no measure, and blocks that stand amid prose."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.paragraphs.join import Paragraphs


def join(text: str) -> list[str]:
    return [paragraph.text for paragraph in Paragraphs()(split(text))]


# No line break dies: each line is a paragraph of its own, for want of a measure.
LEFT = {
    "hours of opening": [
        "周一至周五8:00—22:00",
        "周六、周日9:00—17:00",
        "节假日开放时间另行通知，请各位读者留意本馆门口的公告。",
    ],
    "rows with clock times": [
        "第一场 07:00 11:29",
        "第二场 08:00 12:32",
        "第三场 06:20 12:09",
        "以上时间如有变动，请以公告为准。",
    ],
    "a message and its time": ["2024-05-01 10:23:15 小李", "在吗？明天的会改到几点了？"],
    "remarks behind semicolons": ["mov ax, 1", ";把一放进寄存器", "add ax, 2", ";加上二"],
    "a key and its remark": ["[渡口]", ";渡口的名称", "name=临河", ";渡口的编号", "id=12"],
    "marks and their names": ["标点符号", "，逗号", "。句号", "；分号", "：冒号"],
    "rows between commas": ["姓名,年龄", "王晓华,23", ",24", "李娜,25"],
    "one line": ["大桥通车了。"],
    "paragraphs a line each": [
        "大桥通车的那天早上，全镇的人都跑到河边去看热闹，一直等到第一辆车开过去才肯回家。",
        "老周没有去。",
        "他在邮局里守了一天，把积下来的信按村子分好，用麻绳一捆一捆地扎起来。",
        "傍晚，他把门锁上，骑着车慢慢地走过新桥。",
    ],
    "speeches": ["“你找谁？”", "“我找周师傅。”", "“他退休了。”", "“那信怎么办？”", "“给我吧。”"],
    "verse with marks": [
        "河堤柳色几番新，",
        "渡口人稀雁影沉。",
        "旧信一封无处寄，",
        "灯前独坐夜深深。",
    ],
    "verse without marks": ["河堤柳色几番新", "渡口人稀雁影沉", "旧信一封无处寄", "灯前独坐夜深深"],
    "names in columns": ["李文清 王晓华 周明德", "赵小东 蒋慧兰 孙立新", "郑秋生 冯玉梅 何建军"],
    "figures in columns": [
        "项目 2022年 2023年",
        "函件 3120 2988",
        "包裹 860 1204",
        "报刊 1500 1390",
    ],
    "a page of contents": [
        "目录",
        "第一章 总则………………………1",
        "第二章 收寄………………………4",
        "第三章 投递………………………9",
        "第四章 附则……………………12",
    ],
    "headings": ["一、选址", "二、施工", "三、验收", "四、通车"],
    "cells one a line above a heading": ["否", "是", "否", "二、报名的条件：", "1.会游泳；"],
    "an English list": ["Stamps", "Envelopes", "String", "Glue", "Sealing wax"],
    "code": ["def send(mail):", "post(mail)", "return True", "send(letter)", "send(parcel)"],
    "verse with marks within lines": [
        "船一排，灯一排",
        "风一阵，雨一阵",
        "渡口远，人影近",
        "旧信薄，旧梦深",
        "河水绿，柳条青",
        "邮包重，脚步轻",
    ],
    "an address": ["临河镇邮局", "地址：临河镇码头路8号", "邮编：314000", "电话：0573-8202000"],
    "things in columns": [
        "邮筒，信封，胶水",
        "邮票，印泥，剪刀",
        "邮包，绳子，铁钉",
        "草帽，水壶，电筒",
    ],
    "a form": [
        "收件人：李娜",
        "地址：云川市青云区和平路88号",
        "电话：138 0000 1111",
        "邮编：310000",
    ],
    "a form with numbers": [
        "一、单位名称：云川邮局",
        "二、地址：码头路8号",
        "三、电话：0573-8202000",
    ],
    "slogans of one width": [
        "加强邮政建设，服务千家万户",
        "抓好安全生产，确保投递畅通",
        "弘扬优良传统，争做时代先锋",
        "坚持人民至上，建设美丽山乡",
    ],
    "a notice's end": [
        "特此通知。",
        "市人民政府办公室",
        "2024年3月12日",
        "附件：1. 名单",
        "2. 日程表",
    ],
    "commands between two sentences": [
        *["安装方法如下：", "```", "for f in *.txt; do", 'echo "$f"', "done", "```"],
        "完成之后即可使用。",
    ],
    "settings between two sentences": [
        *["配置示例：", "server:", "host: 127.0.0.1", "port: 8080", "以上即可。"],
    ],
    "rows with commas": ["包裹,860,1204,32", "函件,312,2988,41", "报刊,150,1390,27"],
}
# Blocks that stay as they are amid prose, of which the measure is known.
AMID = {
    "numbered headings": ["一、选址", "二、施工", "三、验收"],
    "numbered sentences": ["（一）信件当日投递，不压件。", "（二）包裹三日内通知收件人。"],
    "Arabic numbering": ["1. 带好证件。", "2. 填写单据。", "3. 等候叫号。"],
    "dashes": ["——信件当日投递；", "——包裹三日内通知；", "——报刊上午送到。"],
    "bullets": ["• 信件当日投递", "• 包裹三日内通知", "• 报刊上午送到"],
    "middle dots": ["·信件当日投递", "·包裹三日内通知", "·报刊上午送到"],
    "rows of a statement": ["函件 七、1 3,120.40 2,988.15", "包裹 七、2 860.05 1,204.90"],
    "circled numbers": ["①信件", "②包裹", "③报刊"],
    "speeches": ["他只说了一句话：", "“路通了，人心就通了。”", "“信也快了。”"],
    "verse": ["河堤柳色几番新，", "渡口人稀雁影沉。", "旧信一封无处寄，", "灯前独坐夜深深。"],
    "verse without marks": ["河堤柳色几番新", "渡口人稀雁影沉", "旧信一封无处寄", "灯前独坐夜深深"],
    "an address": ["地址：临河镇码头路8号", "邮编：314000", "电话：0573-8202000"],
    "figures in columns": ["项目 2022年 2023年", "函件 3120 2988", "包裹 860 1204"],
    "words in columns": ["东村 码头 三条船 旧的", "西村 码头 两条船 新的", "南村 渡口 五条船 旧的"],
    "words in columns, set wide": ["东村　码头　三条船　旧的", "西村　码头　两条船　新的"],
    "words in columns, as many as there are": ["周一　鱼汤　白米饭", "周二　红烧肉　青菜　花卷"],
    "couplets a line": ["河堤柳色几番新，渡口人稀雁影沉。", "旧信一封无处寄，灯前独坐夜深深。"],
    "prompts": ["$ sudo make install", "$ make test", "user@host:~$ ls -l"],
    "contents": ["第一章 总则………………1", "第二章 收寄………………4", "第三章 投递………………9"],
    "the end of a letter": ["此致", "敬礼", "周明德", "2024年3月5日"],
    "a heading": ["邮路的变迁"],
    "a caption": ["图1 老码头旁的邮局"],
    "a byline": ["（记者 周明德）"],
    "a line of stars": ["＊＊＊"],
    "addresses of sites": ["https://example.org/a", "https://example.org/b"],
}
ABOVE_FULL = (
    "镇上的邮局开在老码头旁边，门前有一棵歪脖子的槐树。每天清早，邮递员老周把邮包绑在车后面，"
    "沿着河堤一直骑到渔村，再一路骑到山脚下的那所小学去。"
)
ABOVE = (
    "镇上的邮局开在老码头旁边，门前有一棵歪脖子的槐树。每天清早，邮递员老周把邮包绑在自行车后座上，沿着河堤"
    "一路骑下去，先到渔村，再到山脚下的小学，最后才绕回镇里来。这条路他骑了二十三年，闭着眼睛也知道哪里有坑。"
)
BELOW = (
    "后来河上修了大桥，汽车可以直接开到渔村，送信的人换成了骑电动车的年轻人。可是老周每到赶集的日子还是要到"
    "邮局里坐一坐，看看有没有寄给老熟人的信，顺便把自己泡的茶分给等着取包裹的人。"
)

# What stays apart from a last line that is exactly full, too: above it ends so at 18 em.
FULL = 18
KNOWN = {
    ("speeches", FULL): "joined to the full line above; unsure should mean left alone",
}


def amid() -> list[object]:
    """Every block at every measure; a known failure is marked with why."""
    return [
        pytest.param(
            lines,
            measure,
            id=f"{name}-{measure}",
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN[name, measure])]
            if (name, measure) in KNOWN
            else [],
        )
        for name, lines in AMID.items()
        for measure in (16, FULL, 20, 24, 30)
    ]


@pytest.mark.parametrize("lines", LEFT.values(), ids=LEFT)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"], ids=["solid", "blank", "crlf"])
def test_text_without_a_measure_is_left_alone(lines: list[str], gap: str) -> None:
    assert join(gap.join(lines)) == lines


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["solid", "blank"])
@pytest.mark.parametrize(("lines", "measure"), amid())
def test_blocks_amid_prose_are_left_alone(lines: list[str], measure: int, gap: str) -> None:
    above = ABOVE_FULL if measure == FULL else ABOVE
    page = [*set_paragraph(above, measure), *lines, *set_paragraph(BELOW, measure)]
    assert join(gap.join(page)) == [above, *lines, BELOW]


# Words that fill a paragraph, about as many on each line: its first has room for an indent alone.
GOODS = (
    "苹果 梨子 桃子 李子 杏子 枣子 核桃 葡萄 石榴 柿子 樱桃 山楂 板栗 花生 红薯 土豆"
    " 白菜 萝卜 茄子 豆角 黄瓜 南瓜 冬瓜 丝瓜"
)


@pytest.mark.parametrize("measure", [21, 28, 30])
def test_words_that_fill_a_paragraph_are_no_rows(measure: int) -> None:
    page = [line for text in (ABOVE, GOODS, BELOW) for line in set_paragraph(text, measure)]
    assert join("\n".join(page)) == [ABOVE, GOODS, BELOW]


# Lines amid prose, with the blank lines as they stand, and the paragraphs they make.
HALVES = {
    "two halves of one width": (["", "筑桥通两岸", "铺路达八方", ""], ["筑桥通两岸 铺路达八方"]),
    "three of one width": (["", "筑桥通路", "铺路达乡", "送信到户", ""], None),
    "two of two widths": (["", "筑桥通两岸", "铺路到乡村四方", ""], None),
    "a blank line between": (["", "筑桥通两岸", "", "铺路达八方", ""], None),
    "one with a mark": (["", "筑桥通两岸。", "铺路达八方。", ""], None),
}


@pytest.mark.parametrize(("lines", "made"), HALVES.values(), ids=HALVES)
def test_only_the_halves_of_a_heading_become_one(lines: list[str], made: list[str] | None) -> None:
    page = [*set_paragraph(ABOVE, 20), *lines, *set_paragraph(BELOW, 20)]
    expected = made or [line for line in lines if line]
    assert join("\n".join(page)) == [ABOVE, *expected, BELOW]


# Two paragraphs of about one width, as a snippet has them: words tell whether one goes on.
SNIPPETS = [
    (["关键词：邮路；农户收入；面板数据；山区", "近年来，山区的邮路有了长足的进步。"], False),
    (
        [
            "那条路从镇上出发，过了河就往山里走，一直走到最后一个村",
            "子。路很窄，只容得下一个人和一匹马。",
        ],
        True,
    ),
]


@pytest.mark.parametrize(("lines", "one"), SNIPPETS)
def test_two_lines_with_a_blank_line_between(lines: list[str], one: bool) -> None:
    assert join("\n\n".join(lines)) == (["".join(lines)] if one else lines)


# Lines that no measure shows to be wrapped: a mark of a clause starts none, whatever they are.
RESTS = {
    "behind a bracket": (
        ["二、船资（大写：叁元整）", "，往返都包含在内。"],
        ["二、船资（大写：叁元整），往返都包含在内。"],
    ),
    "behind a title": (
        ["按《渡口志》", "，桥是光绪年间修的。"],
        ["按《渡口志》，桥是光绪年间修的。"],
    ),
    "behind another mark": (["桥通车了，", "，信也到了。"], None),
    "a short message": (["在吗", "？你说什么", "船来了"], None),
    "a smile": (["收到", "：）", "：D"], None),
}


@pytest.mark.parametrize(("lines", "made"), RESTS.values(), ids=RESTS)
def test_no_paragraph_starts_with_the_mark_of_a_clause(
    lines: list[str], made: list[str] | None
) -> None:
    assert join("\n".join(lines)) == (made or lines)
    # A blank line between them was meant.
    assert join("\n\n".join(lines)) == lines
