"""Notes at the feet of pages that count on, to which the text refers in turn."""

from __future__ import annotations

import pytest
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.feet import foot

ARTICLE = Pipeline.preset("article")

# Lines of twenty em, as wide as the measure; a page stops amid a sentence.
FIRST = (
    "渡口的水涨了一尺多，船夫把船拴在老槐树上\n坐在石阶上抽烟。大家都说，等这座大桥修好\n"
    "了这条船就没有用了{0}，他只是笑一笑，说桥有\n桥的用处，船有船的用处。\n"
    "后来大桥修好了，剪彩的那一天，镇上的人全\n都跑到河边去看，{1}孩子们也放了半天假，有人\n"
    "还带着酒和点心，一直坐到天黑的时候才各自\n"
)
SECOND = (
    "回家去。船夫没有去，他在家里补了一天的网\n晚上有人来敲他的门，说河对岸有个病人等着\n"
    "过河{2}，桥上的灯坏了。\n他什么也没有说，拿起桨来就往渡口那边走去\n那一夜的雨下得很大。\n"
)
NOTES = ["同上书，第八页。", "见临河县志卷三。", "据船夫口述，县志不载。"]


def joined(text: str) -> str:
    return text.replace("\n", "")


def whole(marks: list[str]) -> list[str]:
    """The paragraphs, with what refers to the notes."""
    text = FIRST.format(*marks) + SECOND.format(*marks)
    ends = ["船有船的用处。", "桥上的灯坏了。", "那一夜的雨下得很大。"]
    result, rest = [], joined(text)
    for end in ends:
        at = rest.index(end) + len(end)
        result.append(rest[:at])
        rest = rest[at:]
    return result


FORMS = {
    "circled": ["①", "②", "③"],
    "in brackets": ["[1]", "[2]", "[3]"],
    "plain": ["1", "2", "3"],
    "raised": ["¹", "²", "³"],
    "plain, amid a book": ["98", "99", "100"],
}
WAYS = {
    "before its note": "{0}{1}",
    "with a space": "{0} {1}",
    "on a line of its own": "{0}\n{1}",
    "on a line of its own below": "{1}\n{0}",
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("marks", FORMS.values(), ids=FORMS)
def test_notes_are_paragraphs_below_the_one_that_they_parted(marks: list[str], way: str) -> None:
    notes = [way.format(*pair) for pair in zip(marks, NOTES, strict=True)]
    text = f"{FIRST.format(*marks)}{notes[0]}\n{notes[1]}\n\f{SECOND.format(*marks)}{notes[2]}\n"
    document = ARTICLE.run(text)
    document.verify()
    own = [f"{mark}{note}" for mark, note in zip(marks, NOTES, strict=True)]
    before, over, after = whole(marks)
    found = [p.text.replace(" ", "") for p in document.paragraphs]
    assert found == [before, over, own[0], own[1], after, own[2]]
    assert [p.kind for p in document.paragraphs].count("footnote") == 3
    assert ARTICLE.run(document.text).text == document.text


@pytest.mark.parametrize("marks", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    "foot",
    [
        "{n0}\n{n1}\n{m0}\n{m1}\n",
        "{m0}\n{m1}\n{n0}\n{n1}\n",
        "{n0}\n{m1}\n{n1}\n{m0}\n",
        "{m0}\n{n0}\n{n1}\n{m1}\n",
    ],
    ids=["all below", "all above", "the first below", "the last below"],
)
def test_numbers_apart_go_before_their_notes(foot: str, marks: list[str]) -> None:
    below = foot.format(m0=marks[0], m1=marks[1], n0=NOTES[0], n1=NOTES[1])
    document = ARTICLE.run(FIRST.format(*marks) + below + "\f" + SECOND.format(*marks))
    document.verify()
    notes = [p.text.replace(" ", "") for p in document.paragraphs if p.kind == "footnote"]
    assert notes == [marks[0] + NOTES[0], marks[1] + NOTES[1]]


def test_notes_in_smaller_type_are_no_list_wider_than_the_text() -> None:
    notes = [
        "①此处所说的水脚，即船户向货主收取的运费，各地算法多有不\n同。",
        "②同书又说，船户大多出自沿江的渔民，也有的是从内地迁来的\n。",
    ]
    first, second = FIRST.format("①", "②"), SECOND.format("①", "②", "")
    text = first + "\n".join(notes) + "\n\f" + second
    before, over, after = whole(["①", "②", ""])
    texts = [p.text for p in ARTICLE.run(text).paragraphs]
    assert texts == [before, over, *map(joined, notes), after]


def test_a_note_of_two_lines_above_its_number() -> None:
    note = "此处所说的水脚，即船户向货主收取的运费，各地的算法不同，\n有按里程计的。"
    text = FIRST.format("①", "②") + f"{note}\n同上。\n①\n②\n\f" + SECOND.format("①", "②", "")
    notes = [p.text for p in ARTICLE.run(text).paragraphs if p.kind == "footnote"]
    assert notes == ["①" + joined(note), "②同上。"]


def test_two_notes_that_the_extractor_took_for_one_line() -> None:
    text = FIRST.format("1", "2") + "[1]同上书。 [2]见县志。\n\f" + SECOND.format("", "", "")
    document = ARTICLE.run(text)
    document.verify()
    assert [p.text for p in document.paragraphs[2:4]] == ["[1]同上书。", "[2]见县志。"]


@pytest.mark.parametrize("both", ["①②", "①、②"])
def test_a_word_may_refer_to_two_notes(both: str) -> None:
    text = FIRST.format(both, "") + "①同上书。\n②见县志。\n\f" + SECOND.format("", "", "")
    notes = [p.text for p in ARTICLE.run(text).paragraphs if p.kind == "footnote"]
    assert notes == ["①同上书。", "②见县志。"]


CUTS = {
    "behind them": (
        (
            "坐在石阶上抽烟{0}\n大家都说，等这座大桥修好",
            "都跑到河边去看，{1}\n孩子们也放了半天假，有人",
        )
    ),
    "before them": (
        (
            "坐在石阶上抽烟\n{0}大家都说，等这座大桥修好",
            "都跑到河边去看，\n{1}孩子们也放了半天假，有人",
        )
    ),
    "on both sides": (
        (
            "坐在石阶上抽烟\n{0}\n大家都说，等这座大桥修好",
            "都跑到河边去看，\n{1}\n孩子们也放了半天假，有人",
        )
    ),
}


@pytest.mark.parametrize("marks", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("rows", CUTS.values(), ids=CUTS)
def test_a_row_that_was_cut_at_a_reference_is_one(rows: tuple[str, str], marks: list[str]) -> None:
    text = FIRST.format("", "").replace(
        "坐在石阶上抽烟。大家都说，等这座大桥修好", rows[0].format(*marks)
    )
    text = text.replace("都跑到河边去看，孩子们也放了半天假，有人", rows[1].format(*marks))
    text += f"{marks[0]}同上书。\n{marks[1]}见县志。\n\f" + SECOND.format("", "", "")
    document = ARTICLE.run(text)
    document.verify()
    first, over, _ = whole(["", "", ""])
    assert [p.text for p in document.paragraphs[:2]] == [
        first.replace("抽烟。", f"抽烟{marks[0]}"),
        over.replace("去看，", f"去看，{marks[1]}"),
    ]


STAYS = {
    "items behind a colon": "船上有：①桨，②网，③灯，都是旧的，谁也没有动它\n①桨。\n②网。\n③灯。\n",
    "numbers of the text": "三号那天来了2人，第二天来了1人，没有过河，后来\n1人走了。\n2人留下。\n",
    "no reference": "渡口的水涨了一尺多，船夫把船拴在老槐树上\n1 同上书。\n2 见县志。\n",
    "a list that the next page goes on": "渡口的水涨了，1号船停了，\n1桨。\n2网。\n\f3灯。\n",
    "items of an article": "有下列情形的，适用第1，第2项的规定，不得过河的\n1 船夫。\n2 猎人。\n",
    "items of a record": "会上议定，第①项由船夫办，第②项由猎人办，都要快\n①修桥。\n②补网。\n",
    "legends of figures": "如图1，船在左边；图2，桥在右边，都画得很清楚的\n1 渡船\n2 石桥\n",
    "cells of two tables, each on a line": (
        "渡口的水涨了，船夫把船拴在老槐树上，坐在石阶上\n抽烟。\n序号\n名称\n1\n渡船\n2\n"
        "木桨\n3\n马灯\n序号\n姓名\n1\n王渡\n2\n李桥\n3\n张江\n"
    ),
    "a number in a table's cell": (
        "渡口的水涨了，船夫把船拴在老槐树上，坐在石阶上\n抽烟。\n序号\n1\n名称\n标准\n1\n低价优先\n"
    ),
    "sentences that are numbered, and asked about": (
        "①船停了，水也退了。②桥修好了，③大家都去看，有\n人还带着酒。\n"
        "1．第①句是什么意思？\n2．第③句呢？\n①\n②\n"
    ),
    "steps that a sentence names in a row": (
        "渡船靠岸请按①②③的次序，离岸反过来，不得颠倒\n①抛缆\n②搭板\n③收桨\n"
    ),
    "steps that a sentence counts": (
        "①和②由船夫办，③、④由旅客自己来办，都要快\n①桨\n②网\n③灯\n④伞\n"
    ),
    "a table": "水位 3.5\n1 2.4\n2 2.6\n3 2.9\n",
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_other_numbers_start_no_note(text: str) -> None:
    assert foot(split(text), 0) is None


def test_lines_stay_where_nothing_may_move() -> None:
    text = FIRST.format("①", "②") + "①同上书。\n②见县志。\n\f" + SECOND.format("", "", "")
    document = ARTICLE.set("order.move=false").run(text)
    numbers = [line for p in document.paragraphs for line in p.lines]
    assert numbers == sorted(numbers)


NAMED = {
    "dates, funds and the author": [
        "收稿日期：2023-05-06",
        "基金项目：国家社会科学基金项目（19BZS001）",
        "作者简介：王建国（1965—），男，江城大学历史学院教授，\n主要研究方向为区域经济史。",
    ],
    "in brackets": [
        "[基金项目]国家社会科学基金项目（19BZS001）",
        "[作者简介]王建国，江城大学教授。",
    ],
    "what another has no name": ["【作者简介】王建国，江城大学教授。", "（责任编辑：李敏）"],
    "what the article is of": ["* 本文系国家社会科学基金项目的阶段性成果。"],
}


@pytest.mark.parametrize("own", [[], ["①同上书。", "②见县志。"]], ids=["alone", "below notes"])
@pytest.mark.parametrize("names", NAMED.values(), ids=NAMED)
def test_what_an_articles_first_page_has_at_its_foot(names: list[str], own: list[str]) -> None:
    marks = ["①", "②", ""] if own else ["", "", ""]
    lines = [*own, *names]
    text = FIRST.format(*marks) + "\n".join(lines) + "\n\f" + SECOND.format(*marks)
    document = ARTICLE.run(text)
    document.verify()
    before, over, after = whole(marks)
    assert [p.text for p in document.paragraphs] == [before, over, *map(joined, lines), after]
    assert ARTICLE.run(document.text).text == document.text


def test_at_an_articles_end_it_stays() -> None:
    end = "（责任编辑：李敏）\n参考文献\n[1] 王明. 县志. 北京: 某社, 2001: 3.\n"
    text = FIRST.format("", "") + "回家去。\n作者简介：王建国，江城大学教授。\n" + end
    document = ARTICLE.run(text + "\f" + SECOND.format("", "", ""))
    numbers = [line for p in document.paragraphs for line in p.lines]
    assert numbers == sorted(numbers)
    assert "参考文献" in [p.text for p in document.paragraphs]


FOLIOS = {
    "a number that stands for itself": ["，头一根木桩是1", ""],
    "a number of two": ["，又从十数到1", ""],
    "figures": [" (Fig. 1 shows)", " (Fig. 2 shows)"],
}


@pytest.mark.parametrize("said", FOLIOS.values(), ids=FOLIOS)
def test_a_page_number_that_the_text_has_too_still_goes(said: list[str]) -> None:
    first, second = FIRST.format(said[0], ""), SECOND.format("", "", said[1])
    last = "天亮的时候他回来了，船上还有那个人的一只鞋\n他把鞋放在门口。\n"
    document = ARTICLE.run(f"{first}1\n\f{second}2\n\f{last}3\n")
    document.verify()
    assert [removal.text for removal in document.removals] == ["1", "2", "3"]
    assert "footnote" not in [p.kind for p in document.paragraphs]


def test_a_heading_with_a_number_is_no_piece_of_the_line_above() -> None:
    text = FIRST.format("[1]", "[3]").replace("船有船的用处。", "船有船的用处。\n2讨论", 1)
    document = ARTICLE.run(f"{text}回家去。\n[1]同上书。\n[2]见县志。\n[3]不载。\n")
    document.verify()
    assert "2讨论" in {p.text for p in document.paragraphs}


def test_a_heading_below_a_number_alone_is_none_either() -> None:
    text = FIRST.format("", "2").replace("船有船的用处。", "船有船的用处。\n1\n二、大桥", 1)
    document = ARTICLE.run(f"{text}1同上书。\n2见县志。\n\f{SECOND.format('', '', '')}")
    texts = [p.text for p in document.paragraphs]
    assert texts[0].endswith("船有船的用处。1")
    assert texts[1] == "二、大桥"


BELOW = {
    "an exercise": ["练习", "一、背诵全文。", "二、回答下列问题。"],
    "the next text": ["老松树", "山里的雪化了半个月，猎人把狗拴在老松树下", "蹲在门槛上擦枪。"],
}


@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW)
def test_what_stands_below_the_last_note_is_none(below: list[str]) -> None:
    text = FIRST.format("①", "②") + "回家去。\n①用处：功用。\n②孩子：小孩。\n"
    document = ARTICLE.run(text + "\n".join(below) + "\n\f" + SECOND.format("", "", ""))
    document.verify()
    kinds = [(p.text, p.kind) for p in document.paragraphs]
    notes = kinds.index(("①用处：功用。", "footnote"))
    assert kinds[notes + 1] == ("②孩子：小孩。", "footnote")
    assert kinds[notes + 2] == (below[0], "heading")
    assert "footnote" not in [kind for _, kind in kinds[notes + 2 :]]


@pytest.mark.parametrize(
    ("below", "room"), [("最大值", 4), ("最大值", 6), ("资料来源：船夫口述。", 0)]
)
def test_what_stands_below_a_note_that_had_room_for_it_is_none(below: str, room: int) -> None:
    """A line of a note is no narrower than one of the text; a label starts a line of its own."""
    note = "②" + "此处所说的水脚即船户收取的各种运费"[: 16 - room] + "之和。"
    text = FIRST.format("①", "②") + f"①同上书。\n{note}\n{below}\n\f"
    document = ARTICLE.run(text + SECOND.format("", "", ""))
    assert {note, below} <= {p.text for p in document.paragraphs}


@pytest.mark.parametrize("below", ["1. 船夫为什么抽烟？", "渡口的水涨了一尺多，船夫把船拴在树上"])
def test_items_show_no_measure(below: str) -> None:
    """Where most lines of a page are short, what stands below its last note may still be none."""
    choices = ["1. 大桥是哪一年修好的？", "A. 去年", "B. 今年春天", "C. 还没有修好"]
    asked = ["2. 文中的船夫①为什么没有去②？", "①他不高兴", "②他要补网", below]
    document = ARTICLE.run("\n".join([*choices, *asked]) + "\n\f" + SECOND.format("", "", ""))
    assert [p.text for p in document.paragraphs][:7] == [*choices, *asked[:3]]


BEHIND = {
    "the editor": ["（责任编辑：李敏）"],
    "the next text": ["山行记", "李桥", "山里的雪化了半个月，猎人把狗拴在老松树下。"],
    "an abstract": ["A Study of the Ferry", "Wang Du", "(Jiangbei University)"],
    "a table": ["表1 水位", "日期 水位 流量", "3月5日 2.4 12", "3月6日 2.6 15"],
    "an appendix": ["附录", "1.您坐过船吗？", "2.您走过桥吗？"],
}


@pytest.mark.parametrize("below", BEHIND.values(), ids=BEHIND)
def test_an_entry_that_ends_without_a_mark_takes_nothing_with_it(below: list[str]) -> None:
    """What had room on its line is none of the last entry of a bibliography."""
    entries = ["[1]程远.江北渡口考[J].史地丛刊，2003", "[2]许志明.水利史.江北，1998"]
    text = FIRST.format("[1]", "[2]") + "回家去。\n参考文献\n" + "\n".join([*entries, *below])
    document = ARTICLE.run(f"{text}\n")
    document.verify()
    texts = [p.text.replace(" ", "") for p in document.paragraphs]
    assert texts[-len(below) - 2 :] == [line.replace(" ", "") for line in [*entries, *below]]


def test_a_chapter_below_a_note_that_ends_with_a_number() -> None:
    first = (
        "He had come to the ferry with nothing but a coat and a dog, and they had given him the\n"
        "hut by the landing.1 Nobody knew where he came from, and he mended his nets without a\n"
    )
    second = (
        "word, and rowed whoever came to the other bank.2 In the spring the water rose, and the\n"
        "bridge was carried away.\n2 Ferries were free for clergymen and\nsoldiers until 1902.\n"
        "CHAPTER II\nIn which the bridge is built again, and the ferryman goes away for good.\n"
    )
    document = ARTICLE.run(f"{first}1 The hut was burnt in 1890.\n\f{second}")
    document.verify()
    assert [p.text for p in document.paragraphs][-3:-1] == [
        "2 Ferries were free for clergymen and soldiers until 1902.",
        "CHAPTER II",
    ]


SENTENCES = {
    "in English": (
        "He had come to the ferry in spring, with nothing but a coat and a dog, and one day he\n"
        "{0}: that he might stay as long as he mended the nets and rowed whoever came\n"
        "to the other bank. He read it twice, and went out to look at the water, which rose in\n",
        "the night by a foot and more. The dog lay between them and slept.\n",
        ["received this answer", "Received the note", "funding the ferry was easy"],
    ),
    "in Chinese": (
        "编辑坐船过河来找他的时候，河水刚刚退下去，他说书稿的\n"
        "{0}：他把稿子写完了，放在抽屉里，谁也没有给看，连邻\n"
        "居也不知道他在写东西，直到编辑亲自过河来找他，才知道\n",
        "他写了一本关于渡口的书。书里写的都是真事。\n",
        ["收稿日期定在五月", "责任作者自己来负"],
    ),
}


@pytest.mark.parametrize(("page", "rest", "words"), SENTENCES.values(), ids=SENTENCES)
def test_a_sentence_that_has_such_a_word_is_no_note(page: str, rest: str, words: list[str]) -> None:
    for word in words:
        document = ARTICLE.run(f"{page.format(word)}\f{rest}")
        assert [len(p.lines) for p in document.paragraphs] == [4]


def test_fields_below_a_name_are_not_one() -> None:
    fields = ["第一作者：张三", "期刊名称：桥梁", "发表日期：2001年3月"]
    page = "论文题目：渡口的水文变化与治理\n" + "\n".join(fields)
    document = ARTICLE.run(f"学术成果登记表\n{page}\n\f{page}\n\f备注\n")
    document.verify()
    texts = [p.text for p in document.paragraphs]
    assert [texts.count(field) for field in fields] == [2, 2, 2]


def test_fields_of_a_form_are_no_notes_with_a_name() -> None:
    fields = ["资助项目：县科技计划", "通讯作者：王渡", "联系电话：123456", "填表日期：2020年3月"]
    page = "项目申报书\n项目名称：渡口水文\n" + "\n".join(fields)
    document = ARTICLE.run(f"{page}\n\f申报单位：江城大学\n负责人：王渡\n预算：三万元\n")
    kinds = {p.text: p.kind for p in document.paragraphs}
    assert set(fields) <= set(kinds)
    assert "footnote" not in kinds.values()


def test_plain_numbers_on_an_only_page_are_no_notes() -> None:
    """They may be the blanks of a cloze, and what fills them."""
    cloze = "渡口的水1，船夫把船2，坐在石阶上3，大家都说\n等大桥修好了，这条船就没有用了。\n"
    items = ["1 涨了一尺多", "2 拴在老槐树上", "3 抽烟"]
    document = ARTICLE.run(cloze + "\n".join(items) + "\n")
    assert [p.text for p in document.paragraphs][-3:] == items
    assert "footnote" not in [p.kind for p in document.paragraphs]
