"""The few wrapped lines of a text of mostly short ones, and short texts that no page broke."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")

# Each line a paragraph; those wider than the measure are broken.
NOTICE = [
    "临河镇文化站",
    "关于借阅旧报的通知",
    "收文单位：各村图书室",
    "联系人：周明德",
    "电话：0571-66221100",
    "一、旧报每月开放两次，时间为每月第一个和第三个星期六的上午，来馆的人须在门口登记姓名和所借报纸的日期。",
    "二、旧报不外借。",
    "三、抄录旧报须用铅笔，不得在报纸上做任何记号，也不得折叠报纸；需要拍照的，应当先征得管理人员的同意。",
    "四、损坏旧报的，照价赔偿。",
    "地址：渡口街3号",
    "开放时间：上午八时至十一时",
    "2021年3月6日",
]
CHRONICLE = [
    "1950年",
    "1月 渡口设邮政所。",
    "3月 全镇划为六村，村设村长，由村民推举。",
    "5月 渡船归公，船工四人。",
    "6月20日 镇上召开第一次各村代表会议，到会代表四十二人，会议商定了修桥、疏河和办夜校三件大事。",
    "8月 夜校开学，学生六十人。",
    "9月 发大水，渡船停航，死二人。",
    "11月 修桥动工，石料取自北山。",
    "12月 疏河完工，河深一丈。",
    "1951年",
    "2月 桥成，长十二丈，宽八尺。",
    "4月 镇上办图书室，藏书三百册。",
    "7月 夜校毕业，四十人领证。",
    "10月 渡船停航，船工改做桥工。",
    "12月 邮政所迁到桥头，添邮差一人。",
]
STEPS = [
    "使用说明",
    "1 打开盒盖，取出机身。",
    "2 装上电池，注意正负极。",
    "3 按下按键三秒钟，指示灯变为绿色，表示机器已经接通；"
    "如果指示灯不亮，请检查电池是否装反或者已经用尽。",
    "4 调好音量，即可收听。",
    "保养",
    "不用时请取出电池，放在干燥的地方。",
    "机身脏了，可以用干的软布轻轻擦拭，不要用汽油、酒精一类的东西去擦，也不要让机身长时间晒太阳或者受潮。",
    "型号 LH-3",
    "电压 3伏",
    "重量 280克",
]
TEXTS = {"notice": NOTICE, "chronicle": CHRONICLE, "steps": STEPS}


def set_at(texts: list[str], measure: int) -> str:
    return "".join(f"{line}\n" for text in texts for line in set_paragraph(text, measure))


@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("measure", [36, 37, 42])
@pytest.mark.parametrize("apart", [False, True], ids=["close", "apart"])
def test_few_broken_lines_are_joined(texts: list[str], measure: int, apart: bool) -> None:
    text = set_at(texts, measure)
    text = text.replace("\n", "\n\n") if apart else text
    # The entries of the chronicle are set off.
    assert ["".join(p.joined.split()) for p in ARTICLE.run(text).paragraphs] == [
        text.replace(" ", "") for text in texts
    ]


def test_it_says_by_what_and_how_surely() -> None:
    document = ARTICLE.run(set_at(CHRONICLE, 38))
    (found,) = [b for p in document.paragraphs for b in p.breaks if b.joined]
    assert (found.rule, 0.8 < found.confidence < 1) == ("full line", True)


WHOLE = {
    "chat without full stops": [
        "老周：明天几点出发",
        "小何：七点，在渡口集合，别忘了带雨伞",
        "这次去的人多，我怕一条船坐不下，要不然分成两批走，先到的人在对岸的亭子里等",
        "老周：好，就这么办",
        "行",
        "小何：那我去跟船工说一声，让他多备一条船",
        "收到。",
    ],
    "chat with some": [
        "明天几点出发？",
        "七点，在渡口集合，别忘了带伞。",
        "这次去的人多，我怕一条船坐不下，要不然分成两批走，先到的人在对岸的亭子里等",
        "收到",
        "好的，我跟大家说一声。",
        "船工那边，我去说。",
    ],
    "free verse": [
        "渡口",
        "那一年的春天，我坐在船头看水，水也看着我",
        "船工不说话，桨声一下又一下，像有人在数着日子",
        "对岸的灯亮了，",
        "一盏，又一盏。",
        "没有人来接我，我也没有告诉谁",
        "只是坐着，看天黑。",
    ],
    "slides": [
        "工作进展",
        "完成旧报整理，共三千二百册，目录已经编好，并送各村图书室核对",
        "修复破损的报纸，补全缺页",
        "下一步，扫描上网，供大家查阅",
        "培训管理人员，每季度一次",
        "谢谢！",
    ],
    "a recipe whose first line lacks its mark": [
        "红烧肉",
        "五花肉一斤，冰糖二两，生抽老抽料酒各两勺，桂皮八角香叶葱姜各适量",
        "五花肉洗净，切成方块。",
        "冷水下锅，加姜片焯水。",
        "捞出来，用温水冲净。",
        "锅里放油，小火炒冰糖。",
        "糖化了，颜色发红。",
        "下肉块，翻炒上色。",
        "加开水，没过肉块。",
        "大火烧开，转小火。",
        "盛出来，趁热吃。",
    ],
    "a title above talk": [
        "船停了以后，渡口的人都到哪里去了呢",
        "“走了？”",
        "“走了，都走了。”",
        "“那船呢？”",
        "“船还在，桨没了。”",
        "“可惜，多好的船。”",
        "“是啊，多好的船。”",
    ],
    "a headline and its news": [
        "临河大桥昨日通车，两岸居民往来不再靠渡船",
        "昨天，临河大桥通车。",
        "桥长三百米，宽十二米。",
        "镇长说，桥修好了，大家高兴。",
        "渡船停航，船工另有安排。",
    ],
    "a field that stops": [
        "姓名：周明德",
        "简介：一九五二年生，临河人，长期从事渡船的修造，曾任船厂的木工和技术员",
        "住址：渡口街3号",
        "备注：已退休，身体好。",
        "意见：同意，请办理。",
    ],
    "captions": [
        "一、渡口，一九五〇年。",
        "二、旧桥，已拆。",
        "渡口的清晨，船工正在收拾缆绳，准备送第一批客人到对岸去",
        "图为渡口的清晨。",
        "桥头，有人卖鱼。",
    ],
    "quotations cut to length": [
        "他说渡口的船停了以后，镇上的人就很少到对岸去了，只有",
        "船工的儿子后来进了城，在一家工厂里做工，每年春节回来",
        "石桥修好的那一天，全镇的人都来看，桥上挂满了红灯，连",
        "老邮局的门前有一棵槐树，树荫能盖住半条街，夏天的时候",
    ],
}


@pytest.mark.parametrize("texts", WHOLE.values(), ids=WHOLE)
def test_short_texts_that_no_page_broke_stay(texts: list[str]) -> None:
    assert [p.joined for p in ARTICLE.run("\n\n".join(texts)).paragraphs] == texts
