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
    "who signs": ([BODY, MORE, ["2．申报书（格式）"], ["青石县邮政管理局"], ["2024年3月18日"]]),
}
# Lines with the same beginnings that go on.
GOES_ON = {
    "a number amid a sentence": "按照青教发〔2024〕5号的规定，各学校应当在三月底以前完成检查。",
    "brackets amid a sentence": "试卷由县教研室命题（满分150分，时间120分钟），各校要按时考试。",
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
    assert join("\n".join(lines) + "\n") == texts


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
