"""Characters that fake bold doubled, and words and verse that were written so."""

from __future__ import annotations

import pytest
from zhengwen import clean
from zhengwen.stages.characters.doubled import Doubled

ONCE = Doubled()

REPAIRED = {
    "a line of two": ("标标题题", "标题"),
    "more of two": ("目目录录\n\n摘摘要要\n\n附附录录", "目录\n\n摘要\n\n附录"),
    "a heading with its number": ("第第一一章章  总总则则", "第一章  总则"),
    "digits among them": ("22002244年年度度报报告告", "2024年度报告"),
    "marks doubled too": ("目目录录：：管管理理（（一一））", "目录：管理（一）"),
    "at a line's start": ("关关键键词词：：渡口，桥", "关键词：渡口，桥"),
    "within a line, in a text that has some": (
        "标标题题\n\n见参参考考文文献献一节",
        "标题\n\n见参考文献一节",
    ),
    "within a line, many": ("见农农村村公公路路建建设设一节", "见农村公路建设一节"),
    "a head at a line's start": ("摘摘要要　渡口与桥", "摘要　渡口与桥"),
    "over a line's end": ("年年度度\n报报告告", "年度\n报告"),
    "four times": ("标标标标题题题题", "标题"),
    "Traditional": ("參參考考文文獻獻", "參考文獻"),
    "half of them such as words double": ("人人民民日日报报", "人民日报"),
    "what is not certain, in a text that has some": ("标标题题\n\n渡渡口口", "标题\n\n渡口"),
    "Latin words": ("AAbbssttrraacctt", "Abstract"),
    "Latin words of full width": ("ＡＡｂｂｓｓｔｔｒｒａａｃｃｔｔ", "Ａｂｓｔｒａｃｔ"),
    "Latin words beside marks of katakana": ("ﾞAAbbssttrraacctt", "ﾞAbstract"),
    "all of a line, marks of katakana too": ("ﾞﾞAAbbssttrraacctt", "ﾞAbstract"),
    # The rest of its line was drawn with what is certain.
    "a line half of which might be words": ("第第二二章章 数数据据来来源源", "第二章 数据来源"),
    "an item's number and point": ("11..总总体体要要求求", "1.总体要求"),
    "a section's number": ("33..22..11 试试验验方方法法", "3.2.1 试验方法"),
    "half-width brackets": ("((一一))指指导导思思想想", "(一)指导思想"),
    "a letter and a head": ("AA..11 总总则则\n\n图图11 流流程程图图", "A.1 总则\n\n图1 流程图"),
    "a table's number beside words": ("TTaabbllee 11 RReessuullttss", "Table 1 Results"),
    "a year and what might be words": ("22002244年年工工作作总总结结", "2024年工作总结"),
    "a year in brackets": ("((22002244年年修修订订))", "(2024年修订)"),
    "a head set wide": ("目目  录录", "目  录"),
    "short words in a row": ("BBOOLLDD TTEEXXTT", "BOLD TEXT"),
    "a title of many characters": (
        "水水利利部部关关于于加加强强安安全全生生产产的的通通知知",
        "水利部关于加强安全生产的通知",
    ),
    "Latin words with spaces": ("IInnttrroodduuccttiioonn  ttoo", "Introduction  to"),
}
LEFT = {
    "laughter": "哈哈哈哈",
    "laughter of two kinds": "哈哈嘿嘿",
    "days": "天天向上",
    "parents": "妈妈爸爸",
    "a word": "高高兴兴",
    "words in a row": "干干净净整整齐齐",
    "verse": "寻寻觅觅，冷冷清清，凄凄惨惨戚戚",
    "verse without marks": "寻寻觅觅冷冷清清凄凄惨惨戚戚",
    "verse of Qiao Ji": "莺莺燕燕春春，花花柳柳真真，事事风风韵韵，娇娇嫩嫩，停停当当人人",
    "old words": "莽莽苍苍，杳杳冥冥，郁郁葱葱",
    "digits": "1122 2233 112233",
    "a string twice": "标题标题",
    "twice with a space": "人民 人民",
    "one pair": "标标 一二",
    "a pair within a line": "他写下标标题题四字",
    "dashes and points": "——…………——，。。！！？？",
    "a saying": "孔子主张君君臣臣父父子子，各守其分。",
    "names": "福娃贝贝晶晶欢欢迎迎妮妮来了。",
    "marks alone": "（（（（（（（（",
    "marks of several kinds alone": "（（））：：",
    "names by line": "婷婷\n\n莹莹\n\n娜娜",
    "answers": "答案：甲甲乙乙丙丙丁丁",
    "words by line": "腼腼腆腆\n\n邋邋遢遢\n\n噗噗嗤嗤",
    "words with spaces": "腼腼腆腆 邋邋遢遢 噗噗嗤嗤",
    "a word amid a sentence": "屋里只听见噗噗嗤嗤的笑声。",
    "words with marks typed twice": "好好，，天天、、",
    "genes": "亲本为AABB和aabb",
    "an alphabet": "aabbccddeeffgg",
    "a number in sixteens": "ddeeaaddbbeeff",
    "short Latin words": "bboooottss",
    "thrice": "标标标题题题",
    "Korean and kana": "ああいい 가가나나",
    "a year within a line": "于22002244年年发布",
    "a few digits and a word": "5566天天",
    "one digit and a word": "11111111天天快快乐乐",
    "a number in two": "1100 2233 4455",
    "numbers of sections": "11..22",
    "short words that are none": "xx yy zz aa bb cc",
    "sizes": "SS MM LL XX",
    "bases of a gene in a row": "AATT GGCC TTAA",
    "letters in a row with vowels": "AA EE II OO UU YY",
    "wishes in a row": "高高兴兴快快乐乐平平安安健健康康团团圆圆",
    "verse of Qiao Ji, without marks": ("莺莺燕燕春春花花柳柳真真事事风风韵韵娇娇嫩嫩停停当当人人"),
    "words within Latin words": "bookkeeper, committee, Mississippi",
    "a rhyme": "重重叠叠山，曲曲环环路，丁丁东东泉，高高下下树",
    "a word of a line beside a mark": "好好好好！！",
}


@pytest.mark.parametrize(("text", "result"), REPAIRED.values(), ids=REPAIRED)
def test_doubled(text: str, result: str) -> None:
    assert ONCE(text) == result
    assert ONCE(result) == result
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_left_alone(text: str) -> None:
    assert ONCE(text) == text
    assert clean(text) == text


# In a text that has fake bold its other lines are doubled too, and not its words.
BESIDE = [
    "屋里只听见噗噗嗤嗤的笑声，灯火招招摇摇，好好歹歹都有。",
    "The bookkeeper saw a balloon in the classroom.",
    "气球是balloon，簿记员是bookkeeper。",
    "亲本为 AABB 和 aabb",
    "福娃欢欢迎迎来了。",
    "AABB",
]


@pytest.mark.parametrize("text", BESIDE)
def test_left_alone_beside_fake_bold(text: str) -> None:
    assert ONCE(f"第第一一章章  总总则则\n\n{text}") == f"第一章  总则\n\n{text}"


def test_the_cost_is_linear_in_a_line() -> None:
    # In time that grew with its square this took minutes.
    assert ONCE("渡渡口口 目目录录 " * 40_000) == "渡口 目录 " * 40_000


def test_as_many_are_left_alone_as_repaired() -> None:
    assert len(LEFT) >= len(REPAIRED)


def test_verse_beside_a_doubled_heading_stays() -> None:
    assert ONCE("标标题题\n\n寻寻觅觅，冷冷清清") == "标题\n\n寻寻觅觅，冷冷清清"
