"""Interviews: who speaks opens a paragraph, however full the line above is."""

from __future__ import annotations

import pytest
from cleaning import clean
from typeset import set_paragraph

ASKED = [
    "渡口停办以后，两岸的人是怎样过河的？",
    "您在船上做了三十年，最难忘的是哪一年？",
    "桥通车的那一天，您也到河边去看热闹了吗？",
    "以后还会有人记得这个渡口的名字吗？",
]
TOLD = [
    "先是绕到上游的木桥。后来镇里修了石桥，走的人多了，渡口的草棚就拆了。石阶还在。系船的木桩也在。"
    "水大的年份，木桩只露出一个头。孩子们夏天在那里钓鱼，钓上来的都放回去。没有人再提渡船的事。",
    "发大水的那一年。三天三夜没有下船，送过去的是粮食，接过来的是老人和孩子。船板换了两回。绳子断了"
    "三根。到第四天水退下去，我在船头睡着了。醒来的时候，船上盖着一床不知道是谁家的棉被。",
    "去了。站在人堆里看，听见有人喊我的名字，叫我走第一个。我说我走了一辈子的水路，让孩子们先走。他们"
    "跑得真快。我走到桥当中，往下看了看。水还是那条水，从那么高的地方看下去，倒不认识了。",
    "学校的老师带学生来过。我给他们讲了一个下午，他们都记在本子上。有一个女孩子问我怕不怕水。我说怕。"
    "不怕水的人当不了船工。她把这句话也记下来了，说回去要画一张从前的渡口，画好了送给我看。",
]


@pytest.mark.parametrize(
    "who",
    [
        ("记者：", "李明："),
        ("问：", "答："),
        ("《学报》：", "许大山："),
        ("《学报》：", "许："),
        ("Q：", "A："),
        ("【问】", "【答】"),
    ],
)
@pytest.mark.parametrize("at", range(len(ASKED)))
def test_an_answer_opens_below_a_question_that_fills_its_lines(
    at: int, who: tuple[str, str]
) -> None:
    asked = [who[0] + "许师傅，" * (at == i) + text for i, text in enumerate(ASKED)]
    # Two full lines.
    asked[at] = asked[at] if len(asked[at]) % 2 == 0 else asked[at][:-1] + "呢？"
    both = [text for i, one in enumerate(asked) for text in (one, who[1] + TOLD[i], TOLD[i - 1])]
    lines = [line for text in both for line in set_paragraph(text, len(asked[at]) // 2, 0)]
    found = clean("\n".join(lines) + "\n")
    assert asked[at] in found
    assert sum(text.startswith(who) for text in found) == 2 * len(ASKED)


# One 说 and its speech, in a story whose lines are full too.
def test_what_someone_says_in_a_story_runs_on() -> None:
    story = "船工停下来，看了看水。王老汉：今天不走了。大家都不说话，把东西放在石阶上，等雨停。" * 2
    lines = set_paragraph(story, 11, 0)
    assert clean("\n".join(lines) + "\n") == [story]


@pytest.mark.parametrize("mark", ["：", ".", "、"])
@pytest.mark.parametrize("measure", [19, 24, 31])
def test_numbered_questions_and_answers_open(mark: str, measure: int) -> None:
    both = [
        f"{who}{at}{mark}{text}"
        for at, pair in enumerate(zip(ASKED, TOLD, strict=True), start=1)
        for who, text in zip("QA", pair, strict=True)
    ]
    lines = [line for text in both for line in set_paragraph(text, measure, 0)]
    assert clean("\n".join(lines) + "\n") == both


# What a sentence names so stands amid lines, too.
def test_a_letter_that_sentences_name_opens_nothing() -> None:
    told = "船分三种。A：大船，载人四十。B：小船，载人八个。A：大船，一天两趟，早晚各一。水大就停。"
    text = f"从前，{told * 4}"
    lines = set_paragraph(text, 14, 0)
    assert sum(line.startswith("A：") for line in lines) == 3
    assert clean("\n".join(lines) + "\n") == [text]


@pytest.mark.parametrize("form", ["{} 王老汉：", "[{}] 王老汉：", "{} "])
@pytest.mark.parametrize("measure", [19, 23, 27])
def test_a_time_opens_what_was_said_then(form: str, measure: int) -> None:
    told = [text for pair in zip(ASKED, TOLD, strict=True) for text in pair]
    said = [form.format(f"00:{at:02}:{at * 7:02}") + text for at, text in enumerate(told)]
    lines = [line for text in said for line in set_paragraph(text, measure, 0)]
    starts = [text[:8] for text in clean("\n".join(lines) + "\n") if "00:" in text[:4]]
    assert starts == [text[:8] for text in said]


# Below each other stand rows of a timetable, and a time may start a line of prose.
def test_times_amid_sentences_open_nothing() -> None:
    text = "末班船从前开得很晚。夏天在10:30 以后还有一班，秋天到09:30 就停，"
    text += "冬天天黑得早，只到08:15 为止。"
    lines = set_paragraph(text * 2, 13, 0)
    assert clean("\n".join(lines) + "\n") == [text.replace(" ", "") * 2]


# Below whole sentences, but more of them stand amid lines.
@pytest.mark.parametrize("measure", [16, 18, 22])
def test_times_that_sentences_start_with_open_nothing(measure: int) -> None:
    day = [
        "6:30 船工起来烧水。7:00 头班船开了，坐的多半是去镇上卖菜的人。",
        "8:15 学生过河，老师在石阶上数人。9:00 河面上的雾散了。",
        "10:30 第二班船开了，船上只有三个人。12:00 船工回家吃饭。",
        "14:00 水涨了半尺。15:30 末班船提早开了，晚来的人住在茶馆里。",
    ]
    text = "渡口的一天是这样过的。" + "".join(day) * 2
    lines = set_paragraph(text, measure, 0)
    assert sum(line[0].isdecimal() and ":" in line[:5] for line in lines) >= 3
    assert len(clean("\n".join(lines) + "\n")) == 1


@pytest.mark.parametrize("behind", ["\u3000", "："])
@pytest.mark.parametrize("measure", [19, 23, 27])
def test_a_year_opens_an_entry_of_a_chronicle(behind: str, measure: int) -> None:
    said = [f"{1949 + 7 * at}年{behind}{text}" for at, text in enumerate(ASKED + TOLD)]
    lines = [line for text in said for line in set_paragraph(text, measure, 0)]
    starts = [text[:5] for text in clean("\n".join(lines) + "\n") if text[:2] in ("19", "20")]
    assert starts == [text[:5] for text in said]


# So where the year has a colon, and the day stands behind it.
@pytest.mark.parametrize("measure", [19, 23, 27])
def test_a_year_with_a_colon_opens_an_entry_that_starts_with_its_day(measure: int) -> None:
    said = [f"{1949 + 7 * at}年：{at + 1}月6日，{text}" for at, text in enumerate(ASKED + TOLD)]
    lines = [line for text in said for line in set_paragraph(text, measure, 0)]
    assert clean("\n".join(lines) + "\n") == said


# Subtitles have no marks at their end: the second of each goes up.
SUBTITLES = [
    ("00:00:54", "船来了吗"),
    ("00:00:58", "还没有，雾太大了，今天怕是不走了"),
    ("00:01:01", "不走怎么行"),
    ("00:01:05", "我娘还在对岸等着，天一黑就看不见东西"),
    ("00:01:07", "坐吧，急也没用，喝口热的再说"),
]


@pytest.mark.parametrize("space", [" ", "\u3000"])
def test_the_second_of_what_is_said_opens_a_line(space: str) -> None:
    lines = [space.join(one) for one in SUBTITLES]
    assert len(clean("\n".join(lines * 1) + "\n")) == len(SUBTITLES)


# Those that a sentence names go up and down, or stand amid lines too.
@pytest.mark.parametrize(
    "rows",
    [
        [
            "00:00:54的那一句，说得太快，到了",
            "00:01:58又慢下来。后来剪掉的一段在",
            "00:01:10以前，没有人再看过它了。",
        ],
        [
            "00:00:54的那一句，说得太快，到了",
            "00:01:08又慢了。后来00:01:09剪掉，",
            "00:01:10以前，没有人再看过它了。",
        ],
    ],
)
def test_seconds_that_a_sentence_names_open_nothing(rows: list[str]) -> None:
    assert len(clean("\n".join(rows) + "\n")) == 1


def test_times_of_a_race_that_start_lines_open_nothing() -> None:
    told = ["渡口的人都来看，他却没有一句话，冠军用了", "2:08:15就到了对岸。"]
    rest = TOLD[0]
    races = [told, [told[0], "2:09:20才到对岸去。"], [told[0], "2:11:02才到对岸去。"]]
    lines = [line for race in races for line in [*race, *set_paragraph(rest * 2, 20)]]
    assert [p for p in clean("\n".join(lines) + "\n") if p[0].isdecimal()] == []


# Above a full line's end: how something was said goes with it.
@pytest.mark.parametrize("how", ["（笑）", "（大笑）", "（沉默）"])
def test_how_something_was_said_goes_with_it(how: str) -> None:
    said = "答：不高，一个月两千来块，过年发一桶油。"
    lines = [
        *set_paragraph(TOLD[0], len(said), 0),
        said,
        how,
        *set_paragraph(TOLD[1], len(said), 0),
    ]
    found = clean("\n".join(lines) + "\n")
    assert found == [TOLD[0], said + how, TOLD[1]]


# Below a line that had room it stands alone, as a name in brackets does.
@pytest.mark.parametrize("own", ["（笑）", "（李明）"])
def test_a_bracket_below_a_line_that_had_room_stays(own: str) -> None:
    lines = [*set_paragraph(TOLD[0], 24, 0), "不高。", own, *set_paragraph(TOLD[1], 24, 0)]
    assert own in clean("\n".join(lines) + "\n")


SHORTER = ["您怕水吗？", "渡口停办以后，两岸的人怎样过河？", "为什么？", "后来您去了哪里？"]


@pytest.mark.parametrize("form", ["{}. ", "{}、", "——"])
@pytest.mark.parametrize("more", ["", "还有一个问题想请教您，"])
def test_an_answer_without_a_name_opens_below_a_question(form: str, more: str) -> None:
    questions = [form.format(n) + more + text for n, text in enumerate(SHORTER, start=1)]
    # The second fills its line or lines.
    measure = len(form.format("2").replace(". ", ".")) - (". " in form) + len(SHORTER[1])
    measure = measure if not more else len(more) + len(SHORTER[1]) // 2
    both = [text for pair in zip(questions, TOLD, strict=True) for text in pair]
    lines = [line for text in both for line in set_paragraph(text, measure, 0)]
    found = [text.replace(" ", "") for text in clean("\n".join(lines) + "\n")]
    assert {text.replace(" ", "") for text in questions} <= {*found}


# Each has a name, and one asks something in what he answers, at a full line's end.
def test_what_an_answer_asks_itself_runs_on() -> None:
    told = "王老汉：船是我父亲手里传下来的，谁舍得卖？后来木头烂了，修了三回，才拖上岸去。"
    pairs = zip(SHORTER, [told, *(f"王老汉：{one}" for one in TOLD[1:])], strict=True)
    both = [text for one, answer in pairs for text in (f"记者：{one}", answer)]
    lines = [line for text in both for line in set_paragraph(text, told.index("？") + 1, 0)]
    assert sum(line[-1] == "？" for line in lines) == len(SHORTER) + 1
    assert clean("\n".join(lines) + "\n") == both


# What items ask in their first sentences runs on.
def test_items_that_ask_and_answer_run_on() -> None:
    items = [
        "1. 桥是谁修的？是两岸的船工和石匠一起修的，石料从上游运来，用了三年，才把桥墩立稳。",
        "2. 桥修好了吗？修好了，可是渡船没有停，老人们还是愿意坐船，说坐了一辈子，改不过来。",
        "3. 船还在开吗？水大的日子不开，平常早晚各一趟，中午船工要回家吃饭，过河的人就等着。",
    ]
    lines = [line for text in items for line in set_paragraph(text, 8, 0)]
    assert sum(line[-1] == "？" for line in lines) == 3
    found = [text.replace(" ", "") for text in clean("\n".join(lines) + "\n")]
    assert found == [text.replace(" ", "") for text in items]
