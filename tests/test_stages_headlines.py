"""A newspaper's column: headlines, the second one behind a dash, who wrote it, and pictures."""

from __future__ import annotations

import pytest
from articles import LANDING, OWN
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
LEDE = "".join(OWN["river"].lede)
# A measure at which each of these lines is full, or nearly.
MEASURE = 15


def found(*lines: str, measure: int = MEASURE) -> list[str]:
    """The paragraphs of such lines amid two articles."""
    above, below = ([s for t in texts for s in set_paragraph(t, measure)] for texts in TEXTS)
    text = "\n".join([*above, *lines, *below]) + "\n"
    return [paragraph.text for paragraph in ARTICLE.run(text).paragraphs]


TEXTS = (LANDING, [LEDE])
DECKS = [
    "——临河渡口改造工程纪实",
    "——记摆渡四十年的周明德",
    "——寫在新橋通車的日子裏",
    "──訪臨河縣志編者何遠",
]
BYLINES = ["本报记者 周明德", "本报驻临河记者何远", "新华社驻临河特派记者 何远"]


@pytest.mark.parametrize("deck", DECKS)
@pytest.mark.parametrize("title", ["渡口的船停了以后", "临河两岸群众出行有了新的选择"])
def test_a_headline_behind_a_dash_stands_alone(title: str, deck: str) -> None:
    assert found(title, deck) == [*LANDING, title, deck, LEDE]


@pytest.mark.parametrize("deck", DECKS)
@pytest.mark.parametrize("byline", BYLINES)
def test_who_wrote_it_stands_below(deck: str, byline: str) -> None:
    assert found("渡口的船停了以后", deck, byline) == [
        *LANDING,
        "渡口的船停了以后",
        deck,
        byline,
        LEDE,
    ]


@pytest.mark.parametrize("byline", BYLINES)
def test_who_wrote_it_stands_below_a_full_headline(byline: str) -> None:
    title = "临河两岸群众出行有了新的选择"
    assert found(title, byline) == [*LANDING, title, byline, LEDE]


# A dash amid a sentence, at a line's start in a narrow column.
AMID = [
    "那年秋天站在岸上等船的人里面就有他的父亲——记得那年渡口还没有桥，船工老周每天摆渡到天黑。",
    "站在岸上，等船的人里面就有他，那个孩子的父亲——致使两岸隔绝的大水退去以后，他才回到家里。",
    "他一直想写的那本书，就是如今摆在桌上的这一本——写在纸上的渡口，和他记得的渡口并不一样。",
    # Without a comma before the dash, and with words of a second headline behind it.
    "有一件事他始终没有对任何人提起——记下它的只有那本发黄的旧账簿和抽屉里没有寄出的几封信。",
    "那一天全村的男女老少都跑到江边去看热闹——访遍了上下游渡口的老船工也说没见过这么大的船队。",
    "他在旧书店里翻出一部手抄的县志——写在毛边纸上的蝇头小楷依旧清晰可辨，只是缺了末尾的几页。",
]


@pytest.mark.parametrize("text", AMID)
@pytest.mark.parametrize("measure", range(10, 24))
def test_a_dash_amid_a_sentence(text: str, measure: int) -> None:
    assert text in found(*set_paragraph(text, measure), measure=measure)


@pytest.mark.parametrize("credit", ["本报记者 李明 摄", "新华社记者 李明 摄", "通讯员 李明 摄"])
@pytest.mark.parametrize("below", ["电影放映队进村以后，", "中国影协的人也来了，", "中央台的人"])
def test_below_who_took_a_picture_text_starts(credit: str, below: str) -> None:
    """Whatever word 摄 and the next character make: 摄电, 摄中."""
    caption = f"▲修缮一新的渡口。{credit}"
    text = below + LANDING[0]
    lines = [caption, *set_paragraph(text, 20)]
    assert found(*lines, measure=20) == [*LANDING, caption, text, LEDE]
