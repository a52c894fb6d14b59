"""Notes at a page's foot, between the two parts of a sentence."""

from __future__ import annotations

import pytest
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")

ABOVE = (
    "我家门前有一棵槐树{}，是祖父年轻的时候种下的。听\n"
    "父亲说，那年闹饥荒，村里的树皮都给人剥光了，只有这\n"
)
BELOW = "一棵，祖父日夜守着，才活了下来。母亲把槐花摘下\n来，拌上面粉，上锅一蒸，就是一顿好饭。\n"
NEXT = "后来我离开了村子，那棵树还在，每年春天，母亲托人\n捎来一包晒干的槐花。\n"
WHOLE = (
    "我家门前有一棵槐树{}，是祖父年轻的时候种下的。听父亲说，那年闹饥荒，村里的树皮都给人剥光了，只有这"
    "一棵，祖父日夜守着，才活了下来。母亲把槐花摘下来，拌上面粉，上锅一蒸，就是一顿好饭。"
)
AFTER = "后来我离开了村子，那棵树还在，每年春天，母亲托人捎来一包晒干的槐花。"

MOVED = {
    "a circled number": ("①", ["① 槐树：落叶乔木。"]),
    "a number in brackets": ("[1]", ["[1] 槐树：落叶乔木。"]),
    "an asterisk": ("*", ["* 作者现居临河镇，本文写于一九九二年。"]),
    "a raised number": ("¹", ["¹ 槐树：落叶乔木。"]),
    "a note by its name": ("", ["注：槐树，落叶乔木。"]),
    "a note by its name in brackets": ("", ["【注】槐树，落叶乔木。"]),
    "a note of the translator": ("", ["译者注：槐树，落叶乔木。"]),
    "two notes": ("①", ["① 槐树：落叶乔木。", "② 槐花：可以吃。"]),
    "a note of two lines": (
        "①",
        ["① 槐树：落叶乔木，高可达二十五米，各地多有栽种，花\n可以吃，木头可以做家具。"],
    ),
}


@pytest.mark.parametrize("tail", ["", NEXT])
@pytest.mark.parametrize(("mark", "notes"), MOVED.values(), ids=MOVED)
def test_notes_go_below_the_sentence_that_they_part(mark: str, notes: list[str], tail: str) -> None:
    text = ABOVE.format(mark) + "\n".join(notes) + "\n\f" + BELOW + tail
    document = ARTICLE.run(text)
    document.verify()
    wanted = [WHOLE.format(mark), *(note.replace("\n", "") for note in notes)]
    assert [p.text for p in document.paragraphs] == wanted + [AFTER] * bool(tail)
    assert ARTICLE.run(document.text).text == document.text
    left = ARTICLE.set("order.move=false").run(text)
    numbers = [line for p in left.paragraphs for line in p.lines]
    assert numbers == sorted(numbers)


STAY = {
    "nothing refers to the note": ABOVE.format("") + "① 槐树：落叶乔木。\n\f" + BELOW,
    "the sentence has ended": ABOVE.format("①").replace("只有这", "真的。")
    + "① 槐树：落叶乔木。\n\f"
    + NEXT,
    "the next page starts with an item": ABOVE.format("①")
    + "① 槐树：落叶乔木。\n\f一、槐花\n"
    + BELOW,
    "an asterisk that stands for letters": ABOVE.format("*") + "*-firmware 软件包\n\f" + BELOW,
    "a number that the text does not refer to": ABOVE.format("") + "1 槐树：落叶乔木。\n\f" + BELOW,
    "a number of the text": ABOVE.format("2棵") + "2 槐树：落叶乔木。\n\f" + BELOW,
    "a note by its name below a sentence": ABOVE.replace("只有这", "真的。").format("")
    + "注：槐树，落叶乔木。\n\f"
    + NEXT,
    "a page alone": ABOVE.format("①") + "① 槐树：落叶乔木。\n" + BELOW,
    "items of a list over the page's end": "三样东西：①信，要当面交的，一封也不能少，\n"
    "② 报纸。\n\f③ 药。\n",
}


@pytest.mark.parametrize("text", STAY.values(), ids=STAY)
def test_other_notes_stay(text: str) -> None:
    document = ARTICLE.run(text)
    document.verify()
    numbers = [line for p in document.paragraphs for line in p.lines]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("tail", ["", NEXT])
def test_a_note_with_a_number_goes_below_the_sentence(tail: str) -> None:
    text = ABOVE.format("1") + "1 槐树：落叶乔木。\n\f" + BELOW + tail
    document = ARTICLE.run(text)
    document.verify()
    wanted = [WHOLE.format("1"), "1槐树：落叶乔木。", *[AFTER] * bool(tail)]
    assert [p.text for p in document.paragraphs] == wanted
    assert ARTICLE.run(document.text).text == document.text


RULED = {
    "a number": "1 槐树：落叶乔木。",
    "a number and a point": "2. 槐树：落叶乔木。",
    "a circled number": "③ 槐树：落叶乔木。",
}


@pytest.mark.parametrize("rule", ["————————", "_______", "－－－－－－"])
@pytest.mark.parametrize("note", RULED.values(), ids=RULED)
def test_notes_below_a_rule_go_with_it(rule: str, note: str) -> None:
    text = f"{ABOVE.format('')}{rule}\n{note}\n\f{BELOW}{NEXT}"
    document = ARTICLE.run(text)
    document.verify()
    texts = [p.text for p in document.paragraphs]
    assert texts[:2] == [WHOLE.format(""), rule]
    assert texts[3:] == [AFTER]
    assert ARTICLE.run(document.text).text == document.text


def test_a_sentence_that_stops_at_a_number_goes_on_below_its_note() -> None:
    above = ABOVE.format("①").replace("剥光了，只有这", "剥光了，全村人只剩下3")
    whole = WHOLE.format("①").replace("剥光了，只有这一棵", "剥光了，全村人只剩下3棵")
    document = ARTICLE.run(f"{above}① 槐树：落叶乔木。\n\f{BELOW[1:]}")
    assert [p.text for p in document.paragraphs] == [whole, "① 槐树：落叶乔木。"]


def test_a_table_s_note_amid_a_page_hides_no_other() -> None:
    table = "树木 2023 2024\n槐树 31 32\n注：不含幼树。\n"
    text = f"{table}{ABOVE.format('①')}① 槐树：落叶乔木。\n\f{BELOW}"
    texts = [p.text for p in ARTICLE.run(text).paragraphs]
    assert texts[-3:] == ["注：不含幼树。", WHOLE.format("①"), "① 槐树：落叶乔木。"]


def test_a_table_s_note_above_a_page_s_last_lines_takes_none_of_them() -> None:
    table = "以上各项数字都由林业站在每年的年底统计以后再报送县里\n注：不含幼树。\n"
    text = f"桥头的槐树一年比一年多。\n{table}{ABOVE.format('')}\f{BELOW}{NEXT}"
    document = ARTICLE.run(text)
    document.verify()
    assert [p.text for p in document.paragraphs[-2:]] == [WHOLE.format(""), AFTER]


def test_a_mark_set_on_a_line_of_its_own_refers_to_the_note() -> None:
    first = "槐树在我家门前，是祖父种下的。"
    text = f"{first}\n[1]\n{ABOVE.format('')}[1] 槐树：落叶乔木。\n\f{BELOW}"
    texts = [p.text for p in ARTICLE.run(text).paragraphs]
    assert texts == [f"{first}[1]", WHOLE.format(""), "[1] 槐树：落叶乔木。"]


def test_a_note_goes_below_an_english_sentence() -> None:
    text = (
        "The old tree before our house[1] was planted by the man who\n"
        "built the ferry, and in the year of the famine, when all the\n"
        "bark was taken from every other tree in the village, he sat\n"
        "[1] A locust tree. It has white flowers in May.\n"
        "\fbelow it day and night with a stick in his hand, and let\n"
        "nobody come near.\n"
    )
    texts = [p.text for p in ARTICLE.run(text).paragraphs]
    assert len(texts) == 2
    assert "village, he sat below it day and night" in texts[0]
    assert texts[1] == "[1] A locust tree. It has white flowers in May."


@pytest.mark.parametrize("marks", ["[1] [2] [3]", "① ② ③"])
def test_marks_alone_above_a_line_each_are_items(marks: str) -> None:
    """Though a list below has the same ones: the answers of a quiz."""
    items = ["春天来了，____。", "河水涨了，____。", "渡船停了，____。"]
    answers = ["柳树发芽", "漫过两岸", "大家走桥"]
    numbers = marks.split()
    asked = [f"{mark} {item}" for mark, item in zip(numbers, items, strict=True)]
    told = [f"{mark} {answer}" for mark, answer in zip(numbers, answers, strict=True)]
    text = "\n".join(["请把下列句子填完整。", *asked, "答案"]).replace(" ", "\n")
    found = [p.text for p in ARTICLE.run("\n".join([text, *told])).paragraphs]
    assert found == ["请把下列句子填完整。", *asked, "答案", *told]


def test_a_short_list_with_a_space_behind_its_lines_stays() -> None:
    text = "Things to bring: \nboxes \ntape \na van\n"
    text += (
        "The bookshop moves to the basement next week, and somebody has to carry forty thousand "
    )
    text += "thousand books down the stairs.\nCome early.\n"
    assert len(ARTICLE.run(text).paragraphs) == 6
