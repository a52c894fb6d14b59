"""What rules for titles, heads, numbers and labels leave alone, as a reader of them found."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
PROSE = (
    "渡口的老船工说，从前过河要等一个上午，遇上发大水，等三天也是常有的事。桥修好以后，镇上的集市从"
    "三天一次改成了天天都有，卖菜的人天不亮就过来，卖完了还赶得上回家吃早饭。邮差老周算过一笔账，他"
    "送了四十年信，光是等船的时间加起来就有六年多，如今这些时间都省下来了，可以多送两条街的信和报纸。"
)


def found(text: str) -> list[str]:
    return [p.text for p in ARTICLE.run(text).paragraphs]


@pytest.mark.parametrize("title", ["我的父亲", "渡口的春天", "会议纪要"])
@pytest.mark.parametrize("measure", [18, 22, 26])
def test_a_title_that_is_the_running_head_stays_once(title: str, measure: int) -> None:
    lines = set_paragraph(PROSE * 2, measure)
    stop = next(at for at in range(6, len(lines)) if lines[at - 1][-1] not in "。，")
    pages = [[title, *lines[:stop]], [title, *lines[stop:]]]
    text = "\f".join("\n".join(page) for page in pages) + "\n"
    assert found(text) == [title, PROSE * 2]


# One on each page, of which the first ends without a mark.
CARDS = {
    "notices": (
        ["通知", "明天上午停水，请各家存水。", "物业办公室", "电话：5550123", "地址：桥头路2号"],
        ["通知", "根据天气预报，后天有大雨，各家收好阳台上的东西。", "物业办公室"],
    ),
    "minutes": (
        ["会议纪要", "三月五日，站长主持会议，研究渡船的检修。", "出席：王强、李明、周海"],
        ["会议纪要", "三月十二日，李局长主持会议，研究桥头的绿化。", "出席：王强、陈青"],
    ),
    "recipes": (
        ["家常菜", "红烧肉", "五花肉一斤", "酱油两勺", "冰糖少许", "料酒半碗"],
        ["家常菜", "清炒菜心", "菜心半斤", "蒜两瓣", "盐少许", "油一勺"],
    ),
}


@pytest.mark.parametrize("pages", CARDS.values(), ids=CARDS)
def test_what_an_author_heads_pages_with_stays(pages: tuple[list[str], list[str]]) -> None:
    title = pages[0][0]
    lines = "\n".join(found("\f".join("\n".join(page) for page in pages) + "\n"))
    assert lines.count(title) == 2


CLAUSES = [
    f"第{n}条 渡船{does}。"
    for n, does in zip("一二三四", ("登记", "检验", "停航", "报废"), strict=True)
]
REFERENCES = {
    "a commentary": ["第一条是关于登记的规定，第二条是关于检验的规定。"],
    "an amendment": ["第三条修改为：“渡船停航由站长决定。”"],
    "a question": ["第四条中的报废是指什么？"],
    "a chapter of a novel": ["第三章讲的是船工的故事。"],
    "a lesson": ["第二节课后全体学生到操场集合，由班主任点名。"],
}


@pytest.mark.parametrize("texts", REFERENCES.values(), ids=REFERENCES)
def test_a_number_amid_words_gets_no_space(texts: list[str]) -> None:
    assert found("\n\n".join([*CLAUSES, *texts]) + "\n")[len(CLAUSES) :] == texts


TURNS = [
    ("甲", "您这是从哪里回来，一身的水，衣裳也破了，鞋也丢了一只，跟逃难的似的"),
    ("乙", "我呀，刚从渡口来，您是不知道，今天河里发大水，船差点翻了"),
    ("甲", "那您坐的是谁的船，这么大的水谁还敢出来"),
    ("乙", "丁师傅的船，稳着呢"),
    ("甲", "那得好好谢谢人家，没有他您可回不来"),
]


@pytest.mark.parametrize("names", ["甲乙", "王李", "问答"])
def test_turns_without_a_mark_at_their_end_stay_apart(names: str) -> None:
    turns = [f"{names['甲乙'.index(who)]}：{says}" for who, says in TURNS * 2]
    for measure in range(21, 40):
        lines = [line for turn in turns for line in set_paragraph(turn, measure, indent=0)]
        lines += set_paragraph(PROSE, measure)
        whole = set(found("\n".join(lines) + "\n"))
        assert [turn for turn in turns if turn not in whole] == [], measure


TITLES = {
    "a word that ends as a title's line may": ("长江中游渡口保护的公众参与", "王晓华"),
    "an aim": ("渡船登记和检验的目的", "县政府办公室"),
    "a bracket typed in the other width": ("渡口船只登记和检验办法（2024)", "县政府办公室（印）"),
}


@pytest.mark.parametrize("lines", TITLES.values(), ids=TITLES)
@pytest.mark.parametrize("measure", [22, 26])
def test_a_title_is_not_joined_with_who_signs(lines: tuple[str, str], measure: int) -> None:
    text = "\n".join(["河政发〔2024〕5号", *lines, *set_paragraph(PROSE, measure)]) + "\n"
    assert lines[0] + lines[1] not in "\n".join(p.replace(" ", "") for p in found(text))


LIVES = [
    "陈青，女，一九七八年生，河西人。1997.09—2001.07 在河西大学历史系学习，2001.08—2008.05 在县"
    "文化馆工作，历任馆员、副馆长，2008.06—2015.12 在县志办公室工作，2016.01—至今 任县档案局局长。",
    "李明，男，一九八〇年生，河西人。1999.09—2003.07 在师范大学中文系学习，2003.08—2010.05 在河西"
    "一中任教，2010.06—2018.12 在县教育局工作，2019.01—至今 任县文化局局长。",
]


@pytest.mark.parametrize("measure", [22, 27, 28, 32, 37, 38, 40])
def test_years_within_a_sentence_start_no_line(measure: int) -> None:
    lines = [line for life in [*LIVES, PROSE] for line in set_paragraph(life, measure)]
    assert len(found("\n".join(lines) + "\n")) == 3
