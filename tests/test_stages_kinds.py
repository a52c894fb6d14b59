"""The kinds: what a paragraph is, and what looks like it and is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from zhengwen.stages.paragraphs.glyphs import OPENER, is_opener
from zhengwen.stages.paragraphs.kinds import kinds
from zhengwen.stages.paragraphs.shapes import BYLINE, CAPTION, DATE, is_byline, is_caption, is_date

KINDS = [
    [
        ("title", "邮路的变迁"),
        ("body", "大桥通车了。"),
        ("heading", "老渡口"),
        ("body", "船停了。"),
    ],
    [("title", "邮路的变迁"), ("byline", "本报记者 周明德"), ("body", "大桥通车了。")],
    [("title", "邮路的变迁"), ("body", "大桥通车了。"), ("byline", "（周明德）")],
    [("title", "邮路的变迁"), ("caption", "图1 老渡口"), ("body", "大桥通车了。")],
    [("title", "邮路的变迁"), ("caption", "表 2-1 邮件数量"), ("body", "大桥通车了。")],
    [("caption", "图为通车现场。 本报记者 周明德 摄"), ("body", "大桥通车了。")],
    [
        ("caption", "上圖為老渡口。"),
        ("body", "大桥通车了。"),
        ("caption", "图为渡船，摄于1962年。"),
    ],
    [("caption", "下图：村民在田间劳作。 李明 摄"), ("body", "大桥通车了。")],
    [("body", "下图书馆二楼看书。"), ("body", "看图：左边是渡口。"), ("body", "完。")],
    [("caption", "图：老渡口的石阶和缆桩，都还在原来的地方"), ("body", "大桥通车了。")],
    [("caption", "▲大桥通车的那天早上"), ("body", "大桥通车了。")],
    [("caption", "船工把船系好。（周明德 摄）"), ("body", "大桥通车了。")],
    [("caption", "六十年前的渡口（资料图片）"), ("body", "大桥通车了。")],
    [("body", "他说：“不走了。”（笑）"), ("body", "这张照片是他拍摄。"), ("body", "完。")],
    [("body", "▲注意：桥上不能停车"), ("body", "完。")],
    [("body", "图为老渡口。船停了。"), ("body", "企图为渡口立碑。"), ("body", "完。")],
    [("title", "Mail"), ("body", "The bridge is open."), ("heading", "Ferry"), ("body", "Gone.")],
    # Who took it shows a picture's caption, whatever it says; 拍摄 takes nothing there.
    [("caption", "渡口的清晨，船工把船系好。本报记者 周明德 摄"), ("body", "大桥通车了。")],
    [("caption", "渡口的清晨。周明德 摄"), ("body", "大桥通车了。")],
    [("title", "这一年他在渡口拍摄"), ("body", "大桥通车了，他走了。")],
    [("caption", "图1样本分布示意"), ("body", "大桥通车了。")],
    [("body", "图1所示，渡口在东头。"), ("body", "大桥通车了。")],
    # By his dynasty.
    [("title", "渡口记"), ("byline", "唐代·周明德"), ("body", "大桥通车了。")],
    [("title", "渡口记"), ("byline", "北宋·佚名"), ("body", "大桥通车了。")],
    [("title", "老舍·茶馆"), ("body", "大桥通车了。")],
    # A question under a section's number, and a clause above items of a lower level.
    [("title", "8.1. 渡口有哪些船？"), ("body", "大桥通车了。")],
    [("body", "大桥通车了。"), ("heading", "8.1.2 渡口有哪些船？"), ("body", "船停了。")],
    [("body", "大桥通车了。"), ("body", "渡口有哪些船？"), ("body", "船停了。")],
    [
        ("body", "大桥通车了。"),
        ("heading", "二、突出渡口重点，打通两岸堵点"),
        ("heading", "（一）修桥"),
        ("body", "船停了。"),
    ],
    # Without a sentence there is no text that a line could be the title of.
    [("body", "邮筒"), ("body", "邮票"), ("body", "邮包")],
    [("body", "大桥通车了。")],
    [("body", "大桥通车了。"), ("heading", "老渡口"), ("body", "船停了。")],
    [("title", "邮路的变迁"), ("list", "• 信件"), ("list", "• 包裹"), ("body", "送到了。")],
    [("title", "邮路的变迁"), ("body", "大桥通车了。"), ("dateline", "2024年3月5日")],
    [
        ("title", "邮件数量"),
        ("table", "项目 2022 2023"),
        ("table", "函件 3120 2988"),
        ("table", "包裹 860 1204"),
        ("body", "大桥通车了。"),
    ],
    # Words and figures by turns; what is alike in each row is a unit, or counts.
    [
        ("table", "姓名 年龄 籍贯"),
        ("table", "李明 23 临河"),
        ("table", "王晓华 25 清江"),
        ("table", "周明德 31 临河"),
        ("body", "都到了。"),
    ],
    [("body", text) for text in ("渡口 3 元", "大桥 4 元", "邮局 5 元")],
    [("body", text) for text in ("第 1 章", "第 2 章", "第 3 章")],
    [("body", text) for text in ("李明 23 临河", "王晓华 25 清江")],
    [("contents", "前言………………1"), ("contents", "第一章 总则……………4"), ("body", "完。")],
    [
        ("title", "邮路考*"),
        ("body", "邮路①长百里。"),
        ("body", "旧有驿站[1]。"),
        ("footnote", "* 本文为课题成果。"),
        ("footnote", "①今已不存。"),
        ("footnote", "[1] 见县志。"),
        ("footnote", "注：数据截至2023年。"),
    ],
    # Marks that count up what is said refer to no note, and a reference has one note.
    [("body", "可寄：①信件；②包裹。"), ("list", "①信件"), ("list", "②包裹")],
    [("body", "邮路①长百里。"), ("footnote", "①今已不存。"), ("list", "①信件")],
    [("body", "邮票* 已售完。"), ("list", "* 信件"), ("list", "* 包裹"), ("body", "完。")],
    [("body", "注意：信不能压。"), ("heading", "注释"), ("body", "注定要来的信，来了。")],
    [
        ("body", "他写道："),
        *(("verse", f"{line}，") for line in ("河堤柳色几番新", "旧信一封无处寄")),
        *(("verse", f"{line}。") for line in ("渡口人稀雁影沉", "灯前独坐夜深深")),
        ("body", "写完便睡。"),
    ],
    [
        ("verse", "风停了，"),
        ("verse", "船还在等，"),
        ("verse", "等一封迟到的信，"),
        ("verse", "等一个人，"),
        ("verse", "把灯点亮。"),
    ],
    # Short sentences, each ended, and speeches are prose.
    [("body", f"{line}。") for line in ("大桥通车了", "渡船停开了", "邮局搬家了", "信差换人了")],
    [("body", f"“{line}，”") for line in ("你找谁", "找师傅", "不在了", "去哪了", "回家了")],
    [
        ("body", "先安装，再启动。"),
        ("code", "$ sudo apt install --yes git"),
        ("code", "# cd /srv/mail"),
        ("code", "PORT=8025"),
        ("code", "make"),
        ("code", "./serve --port 8025  # 端口"),
        ("body", "完成。"),
    ],
    [("body", "见 passwd(5) 等。"), ("heading", "shadow(5)"), ("body", "group(5)")],
    # A letter's end and its wish, what stands in brackets, and who wrote what a title names.
    [("body", "信送到了。"), ("body", "此致"), ("body", "敬礼"), ("body", "李明")],
    [("body", "信送到了。"), ("body", "顺颂"), ("body", "冬安"), ("body", "船也开了。")],
    [("body", "信送到了。"), ("body", "（本表的数字是2023年年底的）"), ("body", "船也开了。")],
    [("body", "信送到了。"), ("heading", "（一）修桥"), ("body", "船也开了。")],
    [("title", "邮路的变迁"), ("byline", "李明 王晓华"), ("body", "信送到了。")],
    [("body", "信送到了。"), ("heading", "程序 方法"), ("body", "船也开了。")],
    # A command in a text of Chinese is no heading; a word alone may be one, and so may English.
    [
        ("body", "先装好渡口的程序，再启动它，然后看一看它写下的信。"),
        ("body", "ferry update --all"),
        ("body", "更新两岸所有的船。"),
        ("body", "\\\\ferry{name}"),
        ("body", "写下一条船的名字。"),
        ("body", "--list"),
        ("body", "列出所有的船。"),
        ("heading", "ferry"),
        ("body", "这条命令开一条船。"),
        ("heading", "3.2 ferry --list 命令"),
        ("body", "列出所有的船。"),
    ],
    [
        ("title", "the ferry and the bridge"),
        (
            "body",
            "The bridge was opened in the spring, and the ferry went on for another year or so.",
        ),
        ("heading", "what the boatman said"),
        ("body", "He said that it was all the same to him, as long as the river kept to its bed."),
    ],
    [("body", "It holds that:"), ("body", "(a) the office opens;"), ("body", "(b) it closes.")],
    [("body", "信送到了。"), ("divider", "* * *"), ("divider", "◇◇◇"), ("divider", "——◆——")],
    [("body", "信送到了。"), ("body", "……"), ("body", "完。")],
    # Who signs stands above a date at the end; a title may stand above one too.
    [
        ("title", "告示"),
        ("body", "渡船停开。"),
        ("byline", "临河镇邮局"),
        ("dateline", "2024年3月"),
    ],
    [("title", "邮路的变迁"), ("dateline", "2024年3月"), ("body", "大桥通车了。")],
    # The last of several slogans stands above a paragraph, as a heading would.
    [
        ("body", "墙上写着标语。"),
        *(("body", f"{a}，{b}") for a, b in (("安全第一", "预防为主"), ("质量为本", "用户至上"))),
        ("body", "大桥通车的那天早上，全镇的人都跑到河边去看热闹，一直等到天黑。"),
    ],
    # A cell of a table is no heading.
    [("title", "邮件数量"), ("body", "118.2"), ("body", "大桥通车了。")],
    [
        ("title", "邮路的变迁"),
        ("heading", "（一）修桥铺路，方便投递"),
        ("body", "大桥通车的那天早上，全镇的人都跑到河边去看热闹，一直等到天黑。"),
    ],
    [("body", "大桥通车了："), ("body", "路通了，人心就通了。")],
    [("title", "邮路的变迁"), ("body", "图1所示的渡口，已经拆了。"), ("body", "完。")],
    [("title", "邮路的变迁"), ("list", "• 信件当日投递。"), ("list", "①包裹三日内通知。")],
    pytest.param(
        [("title", "邮路的变迁"), ("body", "大桥通车了。"), ("body", "（未完待续）")],
        id="a note in brackets is no byline",
        marks=pytest.mark.xfail(
            strict=True, reason="any two to eight Han in brackets pass for a name"
        ),
    ),
]


@pytest.mark.parametrize("case", KINDS)
def test_kinds(case: list[tuple[str, str]]) -> None:
    assert kinds([text for _, text in case], [None] * len(case)) == [kind for kind, _ in case]


# --- the first character is asked first, and asks no less than the pattern

BMP = [chr(code) for code in range(0x10000)]


@pytest.mark.parametrize(
    ("asked", "search", "tails"),
    [
        (
            is_opener,
            OPENER.match,
            ["一章", "、", "一）", ".1年", "—甲", "1]", "：", "\t甲", "是", "一，"],
        ),
        (is_byline, BYLINE.fullmatch, ["王小明）", "报记者王明", "者：王明", "：王明"]),
        (is_date, DATE.fullmatch, ["2025年3月", "五年三月十日"]),
        (
            is_caption,
            CAPTION.match,
            ["3 渡口", "图为渡口。", "为渡口。", "igure 3.", "able 3:"],
        ),
    ],
)
def test_what_most_texts_lack_is_told_as_the_pattern_tells_it(
    asked: Callable[[str], bool], search: Callable[[str], object], tails: list[str]
) -> None:
    seen = [char + tail for tail in tails for char in BMP if search(char + tail)]
    assert seen
    assert all(map(asked, seen))
