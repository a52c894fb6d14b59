"""Numbers that extraction broke, and those that only look like it."""

from __future__ import annotations

import pytest
from zhengwen import clean, ink
from zhengwen.stages.typography.numbers import Numbers

MENDED = {
    "a decimal": ("增长3 . 5 %，", "增长3.5 %，"),
    "a space before the point": ("增长 3 .5 倍。", "增长 3.5 倍。"),
    "a space after it": ("提高3. 5个百分点，", "提高3.5个百分点，"),
    "degrees": ("北纬 30 . 5 °，", "北纬 30.5 °，"),
    "a space before the comma": ("收入1 ,234元。", "收入1,234元。"),
    "several groups": ("资产12 ,345 ,678元。", "资产12,345,678元。"),
    "a space after the comma, before what is counted": ("收入1, 234 元，", "收入1,234 元，"),
    "spaces on both sides": ("收入 1 , 234.5 元，", "收入 1,234.5 元，"),
    "groups with a space": ("共派驻村干部 10 684 名，", "共派驻村干部 10684 名，"),
    "more groups": ("面积 1 280 000 平方米，", "面积 1280000 平方米，"),
    "after a mark": ("其中，1 200 人来了。", "其中，1200 人来了。"),
    "beside a telephone number": (
        "共有 10 684 人，电话：139 1234 567，138 000 111。另有 1 200 人，",
        "共有 10684 人，电话：139 1234 567，138 000 111。另有 1200 人，",
    ),
    "beside years": (
        "2022 2023 两年增长 3 . 5 %，达 10 684 人，",
        "2022 2023 两年增长 3.5 %，达 10684 人，",
    ),
    "after brackets": ("（2023）10 684 人，", "（2023）10684 人，"),
    "groups and a decimal": ("收入 1 , 200 , 000 . 50 元，", "收入 1,200,000.50 元，"),
    "groups with a space and a decimal": ("收入 12 345 . 5 元，", "收入 12345.5 元，"),
    "in Traditional text": ("共 10 684 輛，增 1 . 2 個百分點，", "共 10684 輛，增 1.2 個百分點，"),
    "an amount in Traditional text": ("成交 1 , 234 億港元，", "成交 1,234 億港元，"),
    "symbols of units": ("长 3 . 2 km，存 1. 5 GB，", "长 3.2 km，存 1.5 GB，"),
    "several spaces about it": ("共有干部   10 684   名，", "共有干部   10684   名，"),
}
LEFT = {
    "an item's number": "3. 5 个村通了路，",
    "an item's number after a sentence": "做好三件事：3. 5 个村通了路。4. 6 个村没有。",
    "pages": "见第 3, 125 页，",
    "two numbers, of no unit": "见 10 684 两处，",
    "a number and its count": "第 3 125 个，",
    "a month and a count": "8 月 10 684 名，",
    "a year and a count": "2023 684 名，",
    "a telephone number": "电话 6655 123 个，",
    "a mobile phone": "手机：139 1234 567 人，",
    "code": "用`n = 收入 1 ,234 元，`看，",
    "several telephone numbers": "电话 010 123 或 020 456 人，",
    "a hot line that is named": "热线的号码是 12 345 678 个，",
    "a row of figures": "稻谷 118 120 亩",
    "a row with a point": "项目 10 684 名",
    "after a word": "型号 A 10 684 台，",
    "groups of two": "收入 1 ,23 元。",
    "more than a decimal": "版本 3.2 . 5 %，",
    "a version": "版本 3 . 5，",
    "items with 、": "共有 5 、6 个，",
    "a list": "见 1, 2, 3 三处。",
    "a list of three digits": "见 101, 102, 103 三处。",
    "English": "It cost 10 684 and grew 3 . 5 %.",
    "whole numbers": "增长3.5%，收入1,234元，共10684名。",
    "a version of several parts": "用 1 . 2 . 3 个，",
    "groups and more than a decimal": "收入 1 , 200 . 5 . 3 元，",
    "shares": "分为：3. 5 A 股，",
    "a telephone number in Traditional text": "電話 6655 123 個，",
    "an item's number in Traditional text": "做好三件事：3. 5 個村通了路，",
    "a decimal in groups": "约 0.181 700 个，",
}
CASES = [*MENDED.values(), *((text, text) for text in LEFT.values())]


@pytest.mark.parametrize(("text", "result"), CASES, ids=[*MENDED, *LEFT])
def test_numbers(text: str, result: str) -> None:
    numbers = Numbers()
    assert numbers(text) == result
    assert numbers(result) == result
    assert ink(result) == ink(text)


def test_a_broken_number_comes_out_whole_and_set_solid() -> None:
    text = "全旗增长 3 . 5 %，选派驻村干部 10 684 名，推动 24 个村提质。\n"
    made = "全旗增长3.5%，选派驻村干部10684名，推动24个村提质。\n"
    assert clean(text) == made
    assert clean(made) == made
