"""What opens by its label or its number (注1：, 示例：, [0008]), and enumerations that run on."""

from __future__ import annotations

import pytest
from zhengwen import Pipeline

PROSE = (
    "渡口是由渡船、码头和附属的设施组成，供人和车横越江河的地方，两岸的人从前都靠它来往，桥修好以后"
    "才渐渐少了，只有赶集的日子还有人坐，平时船都停在码头边上，船工们坐在石阶上晒太阳，说些从前"
    "的事。"
)
LABELLED = {
    "a note with its number": "注1：不包括专用于打捞的设施，也不包括只在大水的时候临时开设的渡口。",
    "an example": "示例：渡口的号码是镇名加上数字，数字从上游往下游排，到河口为止。",
    "a paragraph of a patent": "[0008]本装置把浮子放在竹筒里，竹筒上开了许多小孔，漂着的草进不去。",
}


def _set(*paragraphs: str, measure: int = 24) -> str:
    """Paragraphs set to a measure, solid."""
    return "\n".join(
        text[at : at + measure] for text in paragraphs for at in range(0, len(text), measure)
    )


@pytest.mark.parametrize("text", LABELLED.values(), ids=LABELLED)
def test_a_label_opens_a_paragraph_below_a_full_line(text: str) -> None:
    # The last line above is full, and ends a sentence.
    above = PROSE[: 24 * 3 - 1] + "。"
    page = _set(PROSE, above, text, PROSE)
    found = [p.text for p in Pipeline.preset("article").run(page).paragraphs]
    assert text in found


def test_a_word_of_the_label_alone_opens_nothing() -> None:
    text = PROSE[:46] + "注意脚下的石阶，示例里说的都是真的，" + PROSE[46:]
    page = _set(PROSE, text, PROSE)
    assert text in [p.text for p in Pipeline.preset("article").run(page).paragraphs]


def test_an_enumeration_runs_on_over_a_line_that_ends_with_an_item() -> None:
    text = (
        "附图说明\n[0008] 图1为本装置的整体结构示意图；\n[0009] 图2为本装置导向筒的剖视图；\n"
        "[0010] 图中：1、底座；2、立柱；3、导向筒；4、连接臂；5、浮子；6、拦污罩；\n"
        "7、控制器；8、轴承；9、声光报警器；10、太阳能板。\n具体实施方式\n"
        "[0011] 在本装置的描述中，需要理解的是，术语“上”、“下”、“左”、“右”等\n"
        "指示的方位或位置关系为基于附图所示的方位或位置关系，仅是为了便于描述本装\n"
        "置，而不是指示或暗示所指的装置必须具有特定的方位。\n"
    )
    found = [p.text for p in Pipeline.preset("article").run(text).paragraphs]
    assert any(text.startswith("[0010]") and text.endswith("太阳能板。") for text in found)


def test_items_below_each_other_stay_apart() -> None:
    text = (
        "渡口的管理人应当做好下面的事，做不到的要向镇里说明原因，镇里再派人来帮忙：\n"
        "1、每天早上检查渡船和码头，发现有坏的地方马上修好，修不好的不能再用来渡人；\n"
        "2、大水和大雾的时候停航；\n"
        "3、把过河的人数和收到的钱记在账上，每月月底交给镇里的会计，由他再核对一遍；\n"
        "4、夜里在码头上点灯。\n"
        "做好这些事的，年底由镇里奖给一百元和一面锦旗，并且把名字写在渡口的木牌上面，\n"
        "让过河的人都看得见。\n"
    )
    found = [p.text[:2] for p in Pipeline.preset("article").run(text).paragraphs]
    assert found[:6] == ["渡口", "1、", "2、", "3、", "4、", "做好"]


def test_a_bracket_that_was_cut_at_its_gap_is_whole() -> None:
    text = _set(PROSE, PROSE) + "\n".join(
        ["", "1. 渡船载客定额由（", "", "）核定", "", "A. 照常航行", "B. 海事机构", "C. 船东", ""]
    )
    found = [p.text for p in Pipeline.preset("article").run(text + _set(PROSE, PROSE)).paragraphs]
    assert "1. 渡船载客定额由（）核定" in found
