"""A page of a newspaper whose second paragraph gives way to a figure: what the tests set."""

from __future__ import annotations

from typeset import set_paragraph

FIRST = "通车的那天，全镇的人都跑到河边去看热闹，孩子们也都来了，有人还带着酒和点心。老人说，"
FIRST += "从前过河要等半天的船，遇上刮风下雨，一天也过不去，赶集的人只好在岸边的草棚里住下。"
BESIDE = "信件当日送到山脚下的学校里去，谁家的信也不压。包裹三天里送到，早一天是一天，再也不用等船"
BESIDE += "过河，人人都说方便。镇上的商店进了新货，菜农一早就把菜送到城里，中午便能回家吃饭。"
AFTER = "第二年春天，镇上的人又在河的两岸种上许多柳树，渡口的老船也上了岸，成了茶馆，来喝茶的人"
AFTER += "望着桥上的车来车往，说起从前摆渡的日子，总要笑上一阵，再添一壶水，坐到太阳下山。"
CAPTION, CREDIT = "图为通车现场。 本报记者", "摄"
WHOLE = "图为通车现场。本报记者 摄"


def wide(text: str) -> list[str]:
    """A paragraph on the whole measure."""
    return set_paragraph(text, 20)
