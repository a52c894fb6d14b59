"""Rows that `pdftotext -raw` cut where marks meet, and the quotes that they introduce."""

from __future__ import annotations

import re

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
PARAGRAPHS = [
    "有一册《渡口志》，扉页上写着“船工李家”，下面一排签名，写得极好。我把它摆在书架最高的一层，觉得"
    "自己像是替人保管着一段旧日子，从来不肯借出去，谁来问都说没有。",
    "外婆把“傍晚”叫做“夜快边”，把“明天”叫做“明朝”，把“聪明”叫做“灵光”，说这些词是祖上从河那边"
    "带过来的，如今会说的人已经不多了，年轻人听了只是笑。",
    "小区门口的路灯坏了半个月，我打过两次电话，都说已经登记了，后来忽然亮了，走近一看，灯柱上绑着一"
    "只手电筒，底下贴了张纸：“修好之前，先凑合用。”从那以后大家都绕着走。",
    "祖父逢人便站住说话，问牛，问秧，问谁家的儿子在部队里有没有信，我等得不耐烦，扯他的衣角，他就说："
    "“急什么，集又不会跑。”说完还是站着不走，一直说到太阳偏西。",
]
_MEET = re.compile("(?<=[”》：])(?=[，。“])")


def rows(text: str, measure: int) -> list[str]:
    """A paragraph as it was set, and cut where marks meet."""
    return [piece for line in set_paragraph(text, measure, 0) for piece in _MEET.split(line)]


@pytest.mark.parametrize("measure", [30, 34])
def test_a_quote_goes_on_in_the_row_that_introduces_it(measure: int) -> None:
    text = "\n".join(piece for one in PARAGRAPHS for piece in rows(one, measure))
    document = ARTICLE.run(text)
    assert [p.text for p in document.paragraphs] == PARAGRAPHS
    document.verify()
    assert ARTICLE.run(document.text).text == document.text


TALKS = [
    "船到对岸，老人问：“你从哪里来，要往哪里去？”我说：“从镇上来，往山里去，去看一位住在山里的老朋"
    "友。”老人想了想，又问：“山里如今只剩三户人家，你找的是哪一户？”我一时答不上来。",
    "天黑以前，我们走到了岔路口，向导说：“左边的路近，可是要过一条河；右边的路远，却好走得多。”大家"
    "商量了一阵，都说：“走右边罢，天色已经不早了。”向导点点头，说：“那就跟紧些，前面有雾。”",
    "村里的人听说来了客，都到桥头来看，孩子们喊：“他带了一口箱子，里面不知道装的什么！”村长笑着说："
    "“装的是书，给你们念的。”孩子们又喊：“念书有糖吃么？”大家都笑起来。",
]


@pytest.mark.parametrize(
    "measure",
    [
        22,
        24,
        28,
        pytest.param(32, marks=pytest.mark.xfail(strict=True, reason="no row is full")),
    ],
)
def test_quotes_alone_are_cut_from_what_introduces_them(measure: int) -> None:
    """No other marks meet; that they stop short amid a sentence shows that they are cut."""
    lines = [
        piece
        for text in TALKS
        for line in set_paragraph(text, measure)
        for piece in re.split("(?<=：)(?=“)", line)
    ]
    found = [p.text for p in ARTICLE.run("\n".join(lines)).paragraphs]
    # Where a sentence ends with its line, a paragraph may; but no quote stands alone.
    assert not [text for text in found if text[0] == "“" or text[-1] not in "。”"]


def test_where_no_row_is_cut_a_speech_may_be_set_apart() -> None:
    above, below = PARAGRAPHS[3].split("“")
    speech, rest = f"“{below}".split("说完")
    lines = [*set_paragraph(above, 30, 0), speech, *set_paragraph(f"说完{rest}", 30, 0)]
    found = ARTICLE.run("\n".join([*set_paragraph(PARAGRAPHS[0], 30, 0), *lines]))
    assert [p.text for p in found.paragraphs] == [PARAGRAPHS[0], above, speech, f"说完{rest}"]


def test_quotes_without_a_stop_may_stand_alone() -> None:
    """Each is whole, as its closing mark shows, and no piece of a row."""
    expected = [
        "老郑摇着橹，头也不抬，问我：",
        "“你从哪里来”",
        "我说：",
        "“镇上”",
        "他笑了一笑，把橹往水里一按，船就转了过去，又问：",
        "“到对岸去做什么”",
        "我想了一想，老老实实地说：",
        "“不知道”",
        "他没有再问，船靠了岸，我跳上石阶，回过头来，他已经摇出去很远了。",
    ]
    lines = [
        "\u3000\u3000" * (not at) + line
        for text in expected
        for at, line in enumerate(set_paragraph(text, 20))
    ]
    assert [p.text for p in ARTICLE.run("\n".join(lines)).paragraphs] == expected


@pytest.mark.parametrize("measure", [28, 30, 34])
@pytest.mark.parametrize("heading", ["《渡口志》重新刊印", "“快渡”停航", "「船工之家」揭牌"])
def test_a_heading_that_opens_with_a_mark_is_no_piece(heading: str, measure: int) -> None:
    """Its row and the last one of the paragraph above would fill the measure together."""
    last = "镇上的人扶老携幼，大家都去看了一回，第二天才散。"[-(measure - len(heading)) :]
    full = "渡口停航三年以后，河上修起了一座桥，两岸的人从此不用再等船，"
    above = set_paragraph((full * 4)[: 3 * measure - 2], measure)
    below = set_paragraph(full * 2 + "说的都是旧事。", measure)
    text = "\n".join([*above, last, heading, *below]) + "\n"
    found = [p.text for p in ARTICLE.run(text).paragraphs]
    assert found == ["".join(above) + last, heading, "".join(below)]
