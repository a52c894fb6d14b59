"""Texts whose rows look like columns and are none: what must come through untouched."""

from __future__ import annotations

from textwrap import wrap

from articles import OWN
from sidebyside import page, rows
from typeset import set_paragraph

RIVER = [text for kind, text in OWN["river"].paragraphs() if kind == "body"]
TEA = [text for kind, text in OWN["tea"].paragraphs() if kind == "body"]
ENGLISH = [
    "The ferry had run for longer than anyone in the village could remember, and the old man who "
    "kept it knew every stone of the bank. When the bridge was opened he sold the boat, but he "
    "still came down to the water each morning and looked across to the other side.",
    "His daughter, who taught at the school above the landing, had asked him more than once to "
    "live with her in town. He always said that he would think about it, and he never did. The "
    "house was dry, the garden was large enough, and from the bench before the door one could see "
    "the whole bend of the river with the poplars behind it.",
]


def english(measure: int) -> list[str]:
    """English set ragged at so many letters."""
    rows = (wrap(text, measure, initial_indent="  ", break_on_hyphens=False) for text in ENGLISH)
    return [line for row in rows for line in row]


BALANCE = """\
                         2024年           2023年
货币资金                 1,204,881        1,118,030
应收票据                    88,412           97,006
应收账款                   640,117          588,942
预付款项                    31,500           28,774
其他应收款                  12,080           15,361
存货                       905,332          871,209
流动资产合计             2,882,322        2,719,322
固定资产                 3,417,900        3,502,618
在建工程                   288,614          190,225
资产总计                 6,588,836        6,412,165
"""
# Who made it, and the heads of its columns, stand left of what is set in the middle.
STATEMENT = """\
                                     合并资产负债表
                                     2024年6月30日
编制单位：临河县渡船股份有限公司                          单位：元 币种：人民币
项目             附注               2024年6月30日                 2023年12月31日
应收票据           七、4              1,254,110.63               2,910,387.41
应收账款           七、5              4,918,772.06               1,663,290.15
预付款项           七、7              9,003,127.50               8,450,006.33
项目                  期末余额                              期初余额
3年以上                                 5,220,008.81
"""
WORDS = """\
渡口    ferry            码头    wharf
桥梁    bridge           船夫    boatman
河湾    bend             杨树    poplar
堤岸    bank             水位    water level
渔网    net              航道    channel
芦苇    reed             洪水    flood
"""
MINUTES = """\
周主任    今天讨论渡口旧址的保护方案。请各位先看材料，
          材料第二页写明了范围，有不清楚的地方可以随时
          提出来，会后由办公室统一答复。
李工      我补充一点。旧址的台阶是青石的，一共二十六级，
          其中四级已经松动，需要在汛期之前重新垫实，不
          然大水一来就保不住了。
陈老师    学校愿意承担讲解。去年秋天我们带过三批学生，
          效果很好，家长也支持，只是缺一块说明牌，希望
          文化站能帮忙做一块。
周主任    好，这两件事都记下来，月底以前落实，由李工和
          陈老师分别负责，下次会议再通报进展。
"""
POEM = """\
渡口的风吹过第一级台阶，        船夫的烟袋亮了一亮，
河水在石头上写下名字，          又把它们轻轻擦去，
我们在对岸等了一个夏天，        等一只船从雾里回来，
桥修好的那年秋天很高，          杨树把影子铺到水上，
没有人再喊一声过河来，          只有芦苇还在点头，
"""
VERSE = """\
渡口风来第一阶        船家灯火照苍苔
石痕犹记当年水        柳色曾迎远客来
一自飞桥横两岸        更无短棹过前隈
夕阳独上长堤望        白鹭双双去复回
"""
NUMBERED = "".join(
    f"{n}. 第{n}项工作已经完成，".ljust(24) + f"{n + 6}. 第{n + 6}项工作正在进行，\n"
    for n in range(1, 7)
)
NEWS = "\n".join(
    f"{place}讯\n{text}\n" for place, text in zip(["河东", "河西", "镇北"], RIVER, strict=False)
)
CODE = """\
int ferry(int boats)        /* how many are still afloat */
{
    int lost = 0;           /* counted anew each time */
    while (boats--)         /* until none is left */
        lost += leaks();    /* one at a time */
    return lost;            /* what the river took */
}
"""


def bilingual() -> str:
    """A text beside its translation."""
    translated = english(40)
    return page([rows(["".join(RIVER)], 18)[: len(translated)], translated], [0, 24])


def cells_of_prose() -> str:
    """A table whose cells are sentences of several lines, each row beginning anew."""
    left: list[str] = []
    right: list[str] = []
    for asked, done in zip(RIVER[:6], TEA[:6], strict=True):
        left += set_paragraph(asked, 14, indent=0)
        right += set_paragraph(done, 18, indent=0)
        height = max(len(left), len(right))
        left += [""] * (height - len(left))
        right += [""] * (height - len(right))
    return page([left, right], [0, 18])


LEFT_ALONE = {
    "a table of sentences": cells_of_prose(),
    "a financial table": BALANCE,
    "a statement under its heads": STATEMENT,
    "a word list": WORDS,
    "a text beside its translation": bilingual(),
    "minutes with a name column": MINUTES,
    "a poem in two columns": POEM,
    "a poem without marks": VERSE,
    "a date first": "2024年8月5日          第三版\n" + "".join(f"{r}\n" for r in rows(RIVER, 30)),
    "a numbered list": NUMBERED,
    "short news items": NEWS,
    "code with remarks": CODE,
    "clean text": OWN["river"].text + "\n",
    "one column": "".join(f"{row}\n" for row in rows(RIVER, 30)),
    "nothing": "",
}

# Those of which each row is read across, and comes through as it is.
ROWS = (
    "a financial table",
    "a word list",
    "a text beside its translation",
    "a poem in two columns",
    "a poem without marks",
    "a numbered list",
)
