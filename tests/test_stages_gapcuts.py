"""Rows that `pdftotext` cut at a gap of a full character, each piece between blank lines."""

from __future__ import annotations

import pytest
from cleaning import clean
from zhengwen.split import split
from zhengwen.stages.page.gapcuts import gap_rows

PROSE = [
    "早上起来，江上有雾，对岸只剩下一排树梢，船都\n停在这边，没有人说话。",
    "午后睡了一觉，醒来已经四点，收到阿宁的信，厚\n厚一叠，写她在学校里的事。",
    "天气好得不像话，把被子全抱出来晒，屋檐下挂满\n了，远远看去像一艘扯了帆的船。",
    "夜里月亮很大，睡不着，起来写了几行字，又都划\n掉了，听见水声。",
]


def below(heads: list[str], gap: str = "\n\n") -> str:
    """Paragraphs below heads, whose pieces stand apart, as `pdftotext` writes them."""
    pairs = zip(heads, PROSE, strict=True)
    return "\n".join(head.replace("　", "\n\n") + gap + text for head, text in pairs)


def joined(heads: list[str]) -> list[str]:
    return [part for pair in zip(heads, PROSE, strict=True) for part in pair]


HEADS = {
    "days": [
        "三月二日　星期六　阴",
        "三月五日　星期二　小雨",
        "三月九日　星期六　晴",
        "三月十日　星期日　晴",
    ],
    "years": [
        "1902年（光绪二十八年）　一岁",
        "1919年　十八岁",
        "1926年　二十五岁",
        "1931年　三十岁",
    ],
    "words set wide": ["注　释", "译　文", "赏　析", "附　录"],
    "numbers": ["第一节　渡口", "第二节　船工", "第三节　新桥", "第四节　灯塔"],
}


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
def test_pieces_are_a_row(heads: list[str]) -> None:
    found = clean(below(heads))
    assert [text.replace("　", "") for text in found] == [
        text.replace("　", "").replace("\n", "") for text in joined(heads)
    ]
    assert any("　" in text for text in found)


def test_rows_of_two_stand_below_each_other() -> None:
    rows = ["糯米粉　120克", "温水　约90毫升", "酒酿　200克", "枸杞　一小把", "糖桂花　1茶匙"]
    pieces = "\n\n".join(rows).replace("　", "\n\n")
    text = f"{PROSE[0]}\n用料\n{pieces}\n\n做法\n{PROSE[1]}\n{PROSE[2]}\n{PROSE[3]}"
    assert [line.text for line in gap_rows(split(text)) if line.pieces] == rows


def test_below_a_caption_stands_whose_the_picture_is() -> None:
    captions = ["图一　渡口全景", "图二　修桥", "图三　端午", "图四　船棚"]
    names = ["老船工收藏", "县档案馆供图", "作者自藏", "佚名摄"]
    text = "\n".join(
        f"{caption}\n\n{name}\n\n{text}".replace("　", "\n\n")
        for caption, name, text in zip(captions, names, PROSE, strict=True)
    )
    found = [line.text for line in gap_rows(split(text))]
    assert [*captions, *names] == [*found[::4], *found[1::4]]


ALONE = {
    # Where blank lines part paragraphs, one stands above a heading too.
    "headings": below(["渡口", "船工", "新桥", "灯塔"]).replace("\n渡", "\n\n渡"),
    "headings apart": "\n\n".join(joined(["渡口", "船工", "新桥", "灯塔"])),
    "titles and who wrote": "\n\n".join(
        f"{title}\n\n{name}\n\n{text}"
        for title, name, text in zip(
            ("渡口旧事", "船工号子", "新桥通车", "灯塔之夜"),
            ("程远", "林溪", "阿宁", "周敏"),
            PROSE,
            strict=True,
        )
    ),
    "one paragraph a heading": "\n".join(
        f"{head}\n\n{text}" for head, text in zip(("一", "二", "三", "四"), PROSE, strict=True)
    ),
    "what is said": "\n".join(f"他说：\n\n“走。”\n\n{text}" for text in PROSE),
    "sentences": "\n".join(f"下雨。\n\n刮风。\n\n{text}" for text in PROSE),
    "marks of a list": "\n".join(f"{at}.\n\n修桥\n\n{t}" for at, t in enumerate(PROSE, 1)),
    "entries of an index": "\n".join(
        f"渡口 {at}, 45\n\n{letter}\n\n船工 {at}, 7\n桥 {at}\n水位 {at}"
        for at, letter in enumerate("BCDEFG", 3)
    ),
    # Where lines keep their places rows are whole, as by `pdftotext -layout`.
    "captions and whose the pictures are, centred": "\n".join(
        f"        {head}\n\n       {name}\n\n  {text}"
        for head, name, text in zip(
            ("图一 渡口", "图二 修桥", "图三 端午", "图四 船棚"),
            ("老船工收藏", "县档案馆供图", "作者自藏", "佚名摄"),
            PROSE,
            strict=True,
        )
    ),
    "too few": below(["三月二日　阴", "三月五日　雨", "三月八日", "三月九日"]),
}


@pytest.mark.parametrize("text", ALONE.values(), ids=ALONE)
def test_what_stands_alone_is_left(text: str) -> None:
    lines = split(text)
    assert gap_rows(lines) is lines
