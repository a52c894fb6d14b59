"""Articles of sites: what stands around them is apart, however wide, and heads nothing."""

from __future__ import annotations

import pytest
from cleaning import clean
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.stages.paragraphs.kinds import kinds

TITLE = "清河渡口今天起恢复通航"
TEXTS = [
    "清河渡口停航四十天以后，今天早晨六点重新开航。第一班船上坐了三十一个人，大多是到对岸赶集的老人，也有"
    "几个上早班的工人。船老大说，水退得比往年慢，码头的石阶上还有一层泥，前两天刚刚冲洗干净。",
    "渡口管理所把航班恢复到每二十分钟一班，末班船是晚上八点半。月票照旧，停航期间没有用完的可以顺延一个月。",
]
# What stands around the article, and the lines about as wide as each other at its foot.
PATHS = [
    "首页 > 新闻中心 > 本地新闻 > 正文",
    "您现在的位置：清河网 > 新闻频道",
    "论坛 › 清河生活 › 老城旧事",
    "新闻 | 时政 | 社会 | 教育 | 体育",
]
DATES = [
    "2024-03-05 09:21 来源：清河日报",
    "2024年3月5日 09:21:30",
    "发布时间：2024-03-05 来源：清河日报",
    "发表于 2024-03-05 09:21 只看该作者",
]
FEET = [
    "上一篇：清河大桥夜间封闭施工公告",
    "下一篇：图书馆周末延长开放的时间",
    "关于我们 | 联系我们 | 网站地图",
    "Copyright © 2008-2024 清河网",
    "清ICP备12034567号-1",
    "违法和不良信息举报电话：5550199",
]


def _wrapped(texts: list[str], measure: int) -> list[str]:
    return [line for text in texts for line in set_paragraph(text, measure, 0)]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("measure", [13, 16, 24])
def test_what_stands_above_an_article_is_apart(path: str, date: str, measure: int) -> None:
    found = clean("\n".join([path, TITLE, date, *_wrapped(TEXTS, measure)]) + "\n")
    assert "".join(found[0].split()) == "".join(path.split())
    assert found[1] == TITLE
    assert "".join(found[2].split()) == "".join(date.split())
    assert found[3:] == TEXTS


@pytest.mark.parametrize("measure", [15, 17, 24])
def test_what_stands_below_an_article_is_apart(measure: int) -> None:
    found = clean("\n".join([TITLE, *_wrapped(TEXTS, measure), *FEET]) + "\n")
    assert ["".join(text.split()) for text in found[-len(FEET) :]] == [
        "".join(text.split()) for text in FEET
    ]


# What a sentence has of such: it goes on.
SENTENCES = [
    "登录以后先回到首页，点击文件 > 选项 > 高级，把默认的编码改成所需要的那一种，再重新打开窗口。",
    "他的船票上印着2024-03-05 09:21这几个数字，旁边是一枚红色的圆章，已经看不清是哪一个渡口的了。",
    "版权所有这四个字写在最后一页，底下还有出版者的地址和电话，那个电话早就没有人接了，地址也换了几次。",
    "上一篇文章里说过渡口的来历，这一篇要讲的是船上的人，他们的名字现在大多已经没有人能够叫得出来了。",
]


# And what stands in it wherever the line breaks: formulas, days, owners, chapters.
AMID = [
    "由绝对值的定义可知，当两个数的符号相反时，数|a|与|b|的大小关系取决于它们到原点的距离，而与方向没有关系。",
    "如果知道了先验概率，由贝叶斯公式P(A|B)=P(B|A)P(A)/P(B)可知后验概率与先验概率和似然的乘积成正比。",
    "平台应当在三日之内通知版权所有方并且把有关的材料转给他们，合同里没有写明版权所有权归谁的也是一样。",
    "合同第九条写得明明白白，凡是声明版权所有的作品都受到保护，没有声明版权所有四个字的也一样受到保护。",
    "有关单位在取得互联网新闻信息服务许可证后应当自2017年6月起每年报告一次，没有报告的由发证机关责令改正。",
    "主办者应当先取得京ICP备案号再于2024年底以前把网站开通；举报违法和不良信息的人从2021年起可以得到奖励。",
    "根据水文站最后一次更新于2024年3月5日14:00的数据可以看出，水位正在下降，大约再过三天以后就可以通航了。",
    "列车正点到达的时间是2024年3月5日09:30而船到对岸已经是中午了，事情过去以后记者又来到渡口采访老周。",
    "这件事在上一回：船停了，桥修好了，人都走了，书里说得很清楚；而下一章：桥的由来和船的去处，还没有写完。",
]


@pytest.mark.parametrize("text", AMID)
@pytest.mark.parametrize("measure", range(12, 26))
def test_sentences_go_on_over_such_words(text: str, measure: int) -> None:
    for start in ("", "又", "其实", "说起来"):
        own = start + text
        found = clean("\n".join(_wrapped([TEXTS[0], own, TEXTS[1]], measure)) + "\n")
        assert any(own in "".join(part.split()) for part in found)


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("measure", range(11, 22))
def test_sentences_go_on(text: str, measure: int) -> None:
    found = clean("\n".join(_wrapped([TEXTS[0], text, TEXTS[1]], measure)) + "\n")
    assert any("".join(text.split()) in "".join(own.split()) for own in found)


@pytest.mark.parametrize("text", [*PATHS, *DATES, *FEET])
def test_it_heads_nothing(text: str) -> None:
    found = Pipeline.preset("article").run("\n\n".join([TITLE, TEXTS[0], text, TEXTS[1]]))
    assert [p.kind for p in found.paragraphs][2] not in ("title", "heading")


# Words below each other that stand so time and again are buttons; what heads the parts of each
# chapter stands above text.
def test_buttons_are_no_headings() -> None:
    posts = [text for n in range(3) for text in (f"渡口的船今天开了{n + 1}班。", "分享", "收藏")]
    found = kinds([TITLE, *posts, TEXTS[0]], [None] * (len(posts) + 2))
    assert "heading" not in found


def test_headings_of_each_chapter_stay() -> None:
    texts = [t for n in range(3) for t in (f"第{n + 1}处渡口", "概况", TEXTS[0], "沿革", TEXTS[1])]
    found = kinds([TITLE, *texts], [None] * (len(texts) + 1))
    assert found.count("heading") == 9


def test_a_list_of_other_articles_by_number_has_no_headings() -> None:
    links = ["1 老城区停车难有望缓解", "2 大桥夜间封闭施工", "3 读者来信：渡口的座椅"]
    assert "heading" not in kinds([TITLE, *TEXTS, *links, TEXTS[0]], [None] * 7)


def test_sections_by_a_bare_number_are_headings() -> None:
    texts = ["1 引言", TEXTS[0], "2 渡口的变迁", TEXTS[1], "3 结论", TEXTS[0]]
    assert kinds([TITLE, *texts], [None] * 7).count("heading") == 3


def test_what_points_at_a_picture_is_no_heading() -> None:
    found = kinds([TITLE, TEXTS[0], "▲ 清晨的渡口", TEXTS[1]], [None] * 4)
    assert found == ["title", "body", "caption", "body"]


LAWS = [
    "申请人应当自收到通知之日起三十日内办理备案手续，未取得增值电信业务经营许可证或者未履行备案手续"
    "的单位和个人，不得从事互联网信息服务；已经取得互联网新闻信息服务许可的单位，应当在其网站主页的"
    "显著位置标明许可证编号。",
    "网站的主办者应当在首页底部标明其ICP备案编号，没有ICP备案编号的网站不得上线；备案信息发生变化的"
    "，应当在变化之日起十五日内到原备案机关办理变更手续。",
    "图书、软件和图片的版权所有者有权要求网站停止传播其作品，版权所有人应当提交身份证明和权属证明；"
    "对违法和不良信息应当立即停止传输。",
]


@pytest.mark.parametrize("measure", range(10, 26))
def test_sentences_about_licences_go_on(measure: int) -> None:
    """Wherever the line breaks, before or behind such words."""
    lines = [line for text in LAWS for line in set_paragraph(text, measure, 0)]
    joined = "".join(clean("\n".join(lines)))
    assert joined == "".join(LAWS)
    parts = clean("\n".join(lines))
    assert all(part[-1] == "。" for part in parts)
