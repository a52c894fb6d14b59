"""Documents: their numbers, what stands in brackets below a title, who signs above a date."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.paragraphs.join import Paragraphs

BODY = (
    "各单位要按照本通知的要求，认真组织检查渡口和船只，发现漏水、缺少救生圈、缆绳磨损等情形的，"
    "立即停航整改，并将整改情况于月底以前报县安全生产委员会办公室。"
)
MORE = "经评审和公示，决定授予周明德等十二人优秀邮递员称号，现予公布，望再接再厉。"
# Lines that stay lines, above and below a paragraph that is wrapped.
STAYS = {
    "a document's number": ([["青石县教育局文件"], ["青教发〔2024〕5号"], BODY, MORE]),
    "a case's number": ([["民事判决书"], ["（2024）临民初字第128号"], BODY, MORE]),
    "points in brackets": ([["期末考试语文试卷"], ["（满分150分，时间120分钟）"], BODY, MORE]),
    "a chapter": ([["青石县城乡绿化条例"], ["第一章\u3000总则"], BODY, MORE]),
    "heads in brackets": (
        [["〔关键词〕邮路；山区；农户"], ["〔作者简介〕周明德，教授"], BODY, MORE]
    ),
    "notes in brackets": ([BODY, ["〔1〕渡口：过河的地方。"], ["〔2〕缆绳：拴船的绳子。"], MORE]),
    "clauses that end with no mark": (
        [
            BODY,
            "（三）表决方式：代表会议采用举手的方式，船工和住户分开来数，结果当场写在渡口的牌子上",
            "（四）报名的时间和地点：三月一日至三月十日，每天上午八点到十一点，在渡口管理所的二楼",
            MORE,
        ]
    ),
    "codes of documents": (
        [
            BODY,
            ["JT/T 4417—2012\u3000渡口标志\u3000第1部分：灯和旗"],
            ["GB 71058—2020\u3000救生圈"],
            MORE,
        ]
    ),
    "several fields on a line": (
        [["档号：60213 题名：渡口 页数：12"], ["青石县渡口管理所"], BODY, MORE]
    ),
    "a date's field": ([["修订日期：2022年11月3日"], ["渡船救生圈说明书"], BODY, MORE]),
    "blanks to be filled in": (
        [BODY, ["户 名：＿＿＿＿＿＿＿＿"], ["开户的邮局：＿＿＿＿＿＿＿＿"], MORE]
    ),
    "labels set wide": ([BODY, ["联 系 人：周明德"], ["地 址：码头路8号"], MORE]),
    "rows of a statement": (
        [
            BODY,
            ["渡船收入 七、1 215,330.77 189,220.02"],
            ["邮路补贴 七、12 18,254.63 22,910.41"],
            ["合计 233,585.40 212,130.43"],
            MORE,
        ]
    ),
    "a notice's end": (
        [BODY, ["2.换领的时间：2024年3月18日至3月28日"], ["特此公告。"], ["青石县渡口管理所"], MORE]
    ),
    "entries of a chronicle": (
        [
            BODY,
            "3月2日 石桥动工，镇上的人都来看，县里送了一块匾。",
            "11月 渡口停航，老船拖上岸来刷油，摆在桥头给人看。",
            "12月8日 石桥通车，头一辆过桥的是送信的自行车。",
            MORE,
        ]
    ),
    "items, one of which refers to the next": (
        [
            BODY,
            "有下列情形之一的，应当从重处罚：",
            "（一）超载运输旅客的，（二）项规定的情形除外；",
            "（二）遇有大风大雾天气仍然冒险开航，造成旅客恐慌的；",
            "（三）渡工饮酒以后驾船，或者没有取得上岗证书的；",
            "（四）渡船没有按照规定检验，或者检验不合格的。",
        ]
    ),
    "items, one of which has a decimal": (
        [
            BODY,
            "和面的办法如下：",
            "1.将面粉过筛后加水搅拌，水为面粉的一半，2.5公斤面粉加水一公斤；",
            "2.静置半个小时，让面团充分地松弛以后，再揉搓成条；",
            "3.切成小块，擀成薄片，注意边缘要薄一些，中间要厚；",
            "4.包馅上笼，用大火蒸二十分钟，然后再焖上三分钟。",
        ]
    ),
    "items, one of which counts to three": (
        [
            BODY,
            "有关事项通知如下：",
            "一、二、三号渡口今日停航，乘客请到四号渡口去候船。",
            "二、四号渡口每半小时开一班，末班船为下午六时整。",
            "三、携带牲畜的乘客请到五号渡口，不得与乘客混乘。",
            "四、其他事项请向渡口管理所询问，电话写在牌子上。",
            MORE,
        ]
    ),
    "questions and brief answers": (
        [
            BODY,
            ["一、今年有无船工在渡口受伤"],
            ["否"],
            ["二、渡船有无漏水"],
            ["否"],
            ["三、其他要说明的情形"],
            MORE,
        ]
    ),
    "key words above the text": (
        [["Key words: ferry; stone bridge; rural post office; county road"], BODY, MORE]
    ),
    "numbers in brackets of a collation": (
        [
            BODY,
            "〔一〕渡口，旧本作“渡头”，今从县志改。",
            "〔二〕三百余里，抄本作“二百余里”，旧县志引作三百，可知抄本是写错的，今不改。",
            "〔三〕其民好舟，抄本没有这四个字。",
            MORE,
        ]
    ),
    "headings of points": ([BODY, ["（一）渡口的修理"], MORE, ["2、审议《渡口章程》"], BODY]),
    "entries of a contents with Roman numerals": (
        [["摘要 …………………… Ⅰ"], ["Abstract …………………… II"], ["渡口 …………………… 1"], BODY, MORE]
    ),
    "who signs": ([BODY, MORE, ["2．申报书（格式）"], ["青石县邮政管理局"], ["2024年3月18日"]]),
}
# Lines with the same beginnings that go on.
GOES_ON = {
    "a number amid a sentence": "按照青教发〔2024〕5号的规定，各学校应当在三月底以前完成检查。",
    "brackets amid a sentence": "试卷由县教研室命题（满分150分，时间120分钟），各校要按时考试。",
    "an enumeration": (
        "渡船有下列情形的，应当停航：（一）船底漏水的；（二）缺少救生圈的；（三）缆绳磨损，一时又"
        "换不了的；（四）船工不在船上的。停航的时间由管理所决定，写在牌子上。"
    ),
    "numbers with points": (
        "过渡的人应当做到：1.先下后上，不抢不挤；2.带了牲口的，等船靠稳了再牵；3.老人和孩子坐在中"
        "间，不站船头；4.发大水的日子不催船工，也不自己解缆绳。"
    ),
    "clauses that a sentence refers to": (
        "渡口经营者违反本条例规定，有第十条第一款第（一）项、第（二）项规定情形之一的，责令改正；有第十条"
        "第一款（三）项规定情形的，吊销其许可证，并且在三年以内不得再申请。"
    ),
    "a field's date that goes on": (
        "关于渡口维修的工期，经双方协商一致，作如下约定，开工日期：2024年3月18日至五月二十日，逾期的每日"
        "罚款一百元，但因洪水造成延误的除外。"
    ),
    "a dot in a name": "县志里说，桥是传教士让·马尔丹画的图，石头由船工们一块一块从对岸运过来的。",
    "a label amid a sentence": (
        "渡口的石碑上没有写修订日期：2024年3月18日是后来的人用粉笔补上去的，字已经认不清了。"
    ),
    "a code amid a sentence": (
        "渡口标志按照JT/T 4417—2012的要求制作，灯和旗都由县里统一发到各个渡口。"
    ),
    "an English title amid a sentence": (
        "船工的儿子写过一本书，名叫The Old Ferry and the Post Office beside the Stone Bridge，印了"
        "三百本，送人的比卖掉的多。"
    ),
    "months amid a sentence": (
        "渡口一年里有两回停航，分别是3月 渡船刷油的那几天和9月 发大水的那半个月，都写在牌子上。"
    ),
    "a blank over two lines": f"乙方（船工）：{'＿' * 32}。",
    "a sum in brackets": (
        "渡船的修理费用总计人民币（大写）肆拾捌万陆仟伍佰元整（￥486,500.00元），由县财政承担，年底以前付清。"
    ),
    "a ratio": "三个渡口上半年过河的人数之比为18.6∶38.6∶42.8，第三个渡口最忙，应当添一条船。",
    "names that are left out": (
        "管理渡口的办法有人研究过（陈○○，2015；林○○、王○○，2018；李○○，2019），都说要修桥。"
    ),
    "a word amid which a line ends, and a colon": (
        "检查的结果是右边的缆绳没有磨损，船底没有漏水，救生圈的活动度：三个都好，两个不好，要换。"
    ),
    "a date amid a sentence": "县局于2024年3月18日发出通知，要求各支局在月底以前检查船只。",
}


def join(text: str) -> list[str]:
    return [paragraph.text for paragraph in Paragraphs()(split(text))]


@pytest.mark.parametrize("measure", [20, 24, 28])
@pytest.mark.parametrize("indent", [0, 2])
@pytest.mark.parametrize("blocks", STAYS.values(), ids=STAYS)
def test_lines_of_a_document_stay(blocks: list[list[str] | str], indent: int, measure: int) -> None:
    lines: list[str] = []
    texts = []
    for block in blocks:
        text = block if isinstance(block, str) else block[0]
        texts.append(text)
        lines += set_paragraph(text, measure, indent) if isinstance(block, str) else block
    # A chronicle's days are set off.
    assert [text.replace("\u3000", " ") for text in join("\n".join(lines) + "\n")] == [
        text.replace("\u3000", " ") for text in texts
    ]


@pytest.mark.parametrize("measure", range(16, 30))
def test_codes_amid_a_sentence_are_no_list(measure: int) -> None:
    text = (
        "渡船的救生设备应当符合国家标准的要求，其数量按照GB/T 1234\u3000的规定配备，检查的方法见"
        "JT/T 5678\u3000附录甲，不合格的应当立即更换。"
    )
    rows = [row for part in (BODY, text, MORE) for row in set_paragraph(part, measure)]
    assert len(join("\n".join(rows) + "\n")) == 3


@pytest.mark.parametrize("measure", [17, 20, 24, 31])
@pytest.mark.parametrize("text", GOES_ON.values(), ids=GOES_ON)
def test_a_sentence_goes_on(text: str, measure: int) -> None:
    lines = [*set_paragraph(BODY, measure, 2), *set_paragraph(text, measure, 2)]
    assert join("\n".join(lines) + "\n") == [BODY, text]


ITEMS = [
    "第二条　镇里设渡口管理所，负责下列事项：",
    "（一）渡船的登记、检查和修理，每年春天一次，秋天一次，检查的项目由县里定；",
    "（二）船工的考试；",
    "（三）渡口石阶、缆桩、灯的修理，以及大水以后的清淤，费用从渡口基金里出；",
    "1.年满十八岁，身体健康，会游泳；",
    "2.按照本办法第六条第一款、第七条的规定考试合格，并且一年以内没有发生过责任事故；",
]


@pytest.mark.parametrize("hang", [1, 2, 3])
@pytest.mark.parametrize("measure", [20, 24, 28, 32])
def test_an_item_hangs_as_deep_as_its_setter_likes(measure: int, hang: int) -> None:
    texts = [ITEMS[0], MORE, *ITEMS[1:], MORE]
    lines = []
    for text in texts:
        first, *later = set_paragraph(text, measure)
        lines += ["\u3000\u3000" + first]
        lines += ["\u3000" * (2 + hang if text in ITEMS[1:] else 0) + line for line in later]
    assert join("\n".join(lines) + "\n") == texts
