"""Marks and quotes in house style: what changes, and what other tools are known to break."""

from __future__ import annotations

import pytest
from zhengwen import ConfigError, Pipeline, clean
from zhengwen.stages.typography.punctuation import Punctuation
from zhengwen.stages.typography.quotes import Quotes, unpaired

FULL = Punctuation(marks="full", dashes="full", ellipsis="full")
ONE = Punctuation(repeats="one")

SET = {
    "marks": ("他说:路通了,船停了;人呢?来了!", "他说：路通了，船停了；人呢？来了！"),
    "marks with spaces": ("使用, 它们 ; 参考 ,资料", "使用，它们；参考，资料"),
    "a point before a space": ("路通了. 船停了.", "路通了。船停了。"),
    "a point within a quote": ("他说“路通了.”", "他说“路通了。”"),
    "marks after a quote": ("“路通了”,他说", "“路通了”，他说"),
    "marks before a title": ("据:《县志》", "据：《县志》"),
    "brackets": ("系统(参见第 9.11.4 节)的", "系统（参见第 9.11.4 节）的"),
    "brackets and marks": ("路通了(去年),船停了", "路通了（去年），船停了"),
    "brackets with spaces": ("桥 (去年) 通了 ( 见 ) 山", "桥（去年）通了（见）山"),
    "a blank to fill in": ("山( )水", "山（ ）水"),
    "points apart and a full stop": ("路通了. 船停了. 。。", "路通了。船停了. 。。"),
    "silence": ("他说“...”", "他说“……”"),
    "one bracket typed full": ("路(去年）通了", "路（去年）通了"),
    "several marks": ("真的?!他问", "真的？！他问"),
    "two hyphens": ("他--老船工--停了", "他——老船工——停了"),
    "full-width hyphens": ("他－－老船工", "他——老船工"),
    "lines of a box": ("他──老船工", "他——老船工"),
    "bars": ("他――老船工", "他——老船工"),
    "a dash cut in two": ("他— —老船工", "他——老船工"),
    "a dash at the start": ("—访老船工", "——访老船工"),
    "hyphens at the start": ("--访老船工", "——访老船工"),
    "a dash after a mark": ("路通了。—老船工", "路通了。——老船工"),
    "a dash after a mark and a space": ("路通了。 —老船工", "路通了。——老船工"),
    "points": ("等等...人走了...", "等等……人走了……"),
    "six points": ("等等......人", "等等……人"),
    "points apart": ("等等. . . 人", "等等……人"),
    "full stops": ("等等。。。人", "等等……人"),
    "middle dots": ("等等・・・人···他", "等等……人……他"),
    "one of two": ("等等…人", "等等……人"),
    "a letter in brackets is no reference": ("选[A],不选[B].他说,好", "选[A],不选[B].他说，好"),
    "a note in brackets": ("见[注],他说,好", "见[注],他说，好"),
}
LEFT = {
    "an English sentence": "Hello, world: it (was) done... The end. -- He said!",
    "English in Chinese": "他说 Hello, world. 就走了",
    "numbers": "3,000 人,1:2 与 3.5,共 1,2,3",
    "times": "上午9:30-10:45开",
    "versions and paths": "见/usr/share/doc,用v1.2.3",
    "an address": "见https://a.cn/中,国?人=山 一页",
    "code": "用`中,文`",
    "a call": "用print(中文)看",
    "a call with commas": "见f(x,y)和g(中,x)",
    "a call with strings": '用print("你好,世界")输出',
    "a call with short names": "见f(山,水)和g(中,x)",
    "an option": "用--help看",
    "a path with marks": "见/home/山,水/一节",
    "a path of Windows": "C:\\文档\\山,水.txt",
    "an address without its scheme": "见example.com/山,水",
    "a range of places": "北京—上海高铁",
    "a range of places in quotes": "“北京”—“上海”",
    "a range of numerals": "三--五天",
    "a name with a point": "约翰.史密斯",
    "an item's number": "一. 总则",
    "brackets about English": "层级(Linux)的",
    "brackets after English": "cgroups (参见第 9 节)",
    "a bracket alone": "1) 路通了 (见",
    "leaders": "前言......3",
    "a rule of hyphens": "路---船",
    "two points": "等..人",
    "points between Latin letters": "从a...b里取",
    "points of a range": "取1...5与x...",
    "points in code": "用`等...人`",
    "an omitted passage": "路通了…………船停了",
    "full-width marks": "路通了，船停了；他说：“真的？”——“真的……”",
    "full-width marks in English": "如 Git，Subversion，CVS",
    "titles": "《三国演义》、《红楼梦》",
    "a repeated word": "哈哈哈哈，真的真的",
    "characters": "真值、着色、里程、１２３",
    "a middle dot in a name": "让·雅克·卢梭",
    "a mark that is meant": "用“:”分隔，把 \",\" 变为“;”，“.”和“--”与'!'",
    "an emoticon": "好的 :) 好",
    "a reference to a journal": "[1] 张明远, 陈晓. 土壤研究[J]. 地理学报, 2013, 12(3): 1-5.",
    "a reference to a book": "陈登原. 国史旧闻[M]. 北京: 中华书局, 2000: 29.",
    "a reference set solid": "张明远,陈晓.土壤研究[J].地理学报,2013,12(3):1-5.",
    "a reference within a book": "周宁.渡口的船[C]//水运史.上海:商务,1998.",
    "a reference on the net": "水利部. 通报[EB/OL]. (2013-08-05) 北京: 水利部.",
    "nothing": "",
}
# Lines of programs, one alone: no stage of typography touches them, whatever the preset.
PROGRAM = [
    'names = ["张三", "李四", "王五"]',
    'print("你好,世界")',
    'x = "你好,世界"',
    'if x == "是":',
    '$ echo "你好,世界!" > 文件.txt',
    "echo 你好,世界 > a.txt",
    "INSERT INTO t VALUES ('张三,李四');",
    "SELECT 姓名, 年龄 FROM 用户;",
    "mysql> SELECT 姓名, 年龄 FROM 用户;",
    "import 模块",
    'echo "你好, 世界"',
    'return "你好, 3"',
    'const 名字 = "张三";',
    '{"姓名": "张三", "年龄": 30}',
    "DELETE FROM 用户 WHERE 年龄 > 30",
    'if 年龄 > 3 and 姓名 == "张三":',
    '"name": "张三, 李四",',
    "SELECT DISTINCT 姓名, 年龄",
    "FROM 学生",
    "WHERE 城市 = '江州'",
    "AND 年龄 >= 18",
    "ORDER BY 年龄 DESC;",
    "VALUES ('张三', 18);",
]
# What begins or looks like them and is prose.
SENTENCES = [
    ("Python 语言,由荷兰人发明", "Python语言，由荷兰人发明"),
    ('他用 "你好,世界" 回答', '他用"你好，世界"回答'),
    ("import 一词,意为输入", "import一词，意为输入"),
    ("SELECT 一词,意为挑选", "SELECT一词，意为挑选"),
    ("FROM 西安出发的列车,晚点了", "FROM西安出发的列车，晚点了"),
    ("ON 时间", "ON时间"),
    ("WHERE 意为何处,也作宾语", "WHERE意为何处，也作宾语"),
    ('KPI="关键绩效指标", 共 5 项', 'KPI="关键绩效指标"，共5项'),
    ("CREATE 项目于 2020 年启动,来自 FROM 集团", "CREATE项目于2020年启动，来自FROM集团"),
    ("from China import 了 30 吨", "from China import了30吨"),
    ("x 轴(横轴)与 y 轴(纵轴)", "x轴（横轴）与y轴（纵轴）"),
    ("echo 是一个命令,可输出文字", "echo是一个命令，可输出文字"),
]


@pytest.mark.parametrize("preset", ["article", "corpus", "taiwan", "hongkong"])
@pytest.mark.parametrize("line", PROGRAM)
def test_a_line_of_a_program_stays(line: str, preset: str) -> None:
    assert Pipeline.preset(preset).run(line).text == line


@pytest.mark.parametrize(("text", "result"), SENTENCES)
def test_a_sentence_is_no_line_of_a_program(text: str, result: str) -> None:
    assert Pipeline.preset("corpus").run(text).text.rstrip("\n") == result


CASES = [*SET.values(), *((text, text) for text in LEFT.values())]


@pytest.mark.parametrize(("text", "result"), CASES, ids=[*SET, *LEFT])
def test_punctuation(text: str, result: str) -> None:
    assert FULL(text) == result
    assert FULL(result) == result


@pytest.mark.parametrize("text", [text for text, _ in SET.values()], ids=[*SET])
def test_nothing_changes_by_default(text: str) -> None:
    assert Punctuation()(text) == text
    assert Quotes()(text) == text


REPEATS = [
    ("好！！！真的？？", "好！真的？"),
    ("好，，真的", "好，真的"),
    ("好！？真的……", "好！？真的……"),
    ("哈哈哈哈", "哈哈哈哈"),
    ("good!!!", "good!!!"),
    ("用`山！！`看！！", "用`山！！`看！"),
    ("路。。船", "路。。船"),
]


@pytest.mark.parametrize(("text", "result"), REPEATS)
def test_repeated_marks(text: str, result: str) -> None:
    assert ONE(text) == result


@pytest.mark.parametrize(
    ("stage", "result"),
    [
        (Punctuation(marks="full"), "他，她--走了..."),
        (Punctuation(dashes="full"), "他,她——走了..."),
        (Punctuation(ellipsis="full"), "他,她--走了……"),
    ],
)
def test_each_option_alone(stage: Punctuation, result: str) -> None:
    assert stage("他,她--走了...") == result


# Text, in corner style, in curly style.
QUOTES = {
    "straight": ('他说"路通了"。', "他说「路通了」。", "他说“路通了”。"),
    "several": ('"甲"和"乙"', "「甲」和「乙」", "“甲”和“乙”"),
    "curly": ("“甲‘乙’丙”丁", "「甲『乙』丙」丁", "“甲‘乙’丙”丁"),
    "corner": ("「甲『乙』丙」丁", "「甲『乙』丙」丁", "“甲‘乙’丙”丁"),
    "three deep": ("“甲‘乙“丙”’”", "「甲『乙「丙」』」", "“甲‘乙“丙”’”"),
    "straight within": ('“甲"乙"丙”', "「甲『乙』丙」", "“甲‘乙’丙”"),
    "Latin in Chinese": ("“GDP”增长", "「GDP」增长", "“GDP”增长"),
    "beside an apostrophe before a year": ("’90年代“好”", "’90年代「好」", "’90年代“好”"),
    "in brackets": ('路("甲")', "路(「甲」)", "路(“甲”)"),
}
QUOTES_LEFT = {
    "English": "“Hello,” he said, “it’s ‘fine’.”",
    "an apostrophe among Han": "用 don’t 和 it's 两词",
    "primes": "他高5'10\"，她高5'2\"的人",
    "code": 'print("你好", "再见")',
    "an assignment": '设 lang="中文" 后',
    "code in backticks": '用`echo "山"`和`“水”`看',
    "a lone quote in backticks": "用`“`看",
    "an option in quotes": '用 "-p" 选项',
    "one straight quote": '他说"路通了。',
    "one curly quote": "他说“路通了。",
    "a quote closed otherwise": "他说“路通了」。",
    "closing quotes for all": "用”-p”选项",
    "no quotes": "路通了。",
}


@pytest.mark.parametrize(("text", "corner", "curly"), QUOTES.values(), ids=QUOTES)
def test_quotes(text: str, corner: str, curly: str) -> None:
    for style, wanted in (("corner", corner), ("curly", curly)):
        stage = Quotes(style=style)  # type: ignore[arg-type]
        assert stage(text) == wanted
        assert stage(wanted) == wanted


@pytest.mark.parametrize("text", QUOTES_LEFT.values(), ids=QUOTES_LEFT)
def test_quotes_that_stay(text: str) -> None:
    assert Quotes(style="corner")(text) == text
    assert Quotes(style="curly")(text) == text


def test_japanese_keeps_its_quotes() -> None:
    assert Quotes(style="curly")("彼は「山」と言った") == "彼は「山」と言った"


UNPAIRED = [
    ("他说“路通了。", {"“": 1}),
    ("路通了”。", {"”": 1}),
    ('他说"路', {'"': 1}),
    ("「甲”乙", {"「": 1, "”": 1}),
    ("“甲‘乙”", {"‘": 1}),
    ("don’t, it’s", {}),
    ("“甲”「乙」", {}),
]


@pytest.mark.parametrize(("text", "counts"), UNPAIRED)
def test_quotes_without_a_partner_are_counted(text: str, counts: dict[str, int]) -> None:
    assert unpaired(text) == counts


def test_a_document_counts_them_and_its_ledger_balances() -> None:
    text = "他说：“路通了,船停了。\n\n人们说：“好”。\n"
    document = Pipeline.preset("taiwan").run(text)
    document.verify()
    assert document.text == "他说：“路通了，船停了。\n\n人们说：「好」。\n"
    assert document.unpaired == {"“": 1}
    assert document.remapped == (
        "quotes.style=corner",
        "punctuation.marks=full punctuation.dashes=full punctuation.ellipsis=full",
    )


@pytest.mark.parametrize(
    "assignment", ["punctuation.marks=half", "punctuation.repeats=full", "quotes.style=straight"]
)
def test_a_form_that_there_is_not_is_refused(assignment: str) -> None:
    with pytest.raises(ConfigError, match=assignment.partition("=")[0].replace(".", r"\.")):
        Pipeline.preset("article").set(assignment)


def test_the_corpus_is_one_paragraph_a_line() -> None:
    text = "他说:路通了...\n\n船停了！！！\n"
    assert clean(text, "corpus") == "他说：路通了……\n船停了！\n"
    pipeline = Pipeline.preset("corpus").set("punctuation.repeats=keep").without("script")
    assert pipeline.format == "lines"
    assert Pipeline.from_toml(pipeline.to_toml()) == pipeline
    assert pipeline != Pipeline(pipeline.stages)


# What other cleaners are reported to do to Chinese: marks made half-width, titles deleted,
# characters and digits changed, hyphens and repeated words undone, paths and quotes touched.
DEFECTS = {
    "a comma": "路通了，船停了。",
    "a title": "他读《三国演义》和〈出师表〉。",
    "a character": "他认真地着手里程的事。",
    "a full-width digit": "他住１号楼，乘Ｂ线。",
    "a real hyphen": "这是一个 well-known 的 T-shirt 和 e-mail。".replace(" ", ""),
    "laughter": "哈哈哈哈，他笑了。",
    "powers and fractions": "长10³米，宽½米，共5㎡，①②。",
    "a path of Windows": "打开%LOCALAPPDATA%\\ZLUDA目录。",
    "quotes of English": "Reason: CORS header ‘Origin’ cannot be added.",
    "an address with Han": "见https://a.cn/b?x=中,国和下文。",
    "a name in another script": "让·雅克·卢梭和约翰.史密斯来了。",
    "primes": "他高5'10\"，站在北纬30°15′20″。",
    "a range": "北京—上海，3—5天，3~5页。",
    "emphasis": "真的！！！是吗？！",
    "two points": "等..人",
    "points between Latin letters": "从a...b里取",
    "points of a range": "取1...5与x...",
    "points in code": "用`等...人`",
    "an omitted passage": "路通了…………船停了。",
}


@pytest.mark.parametrize("preset", ["article", "archive"])
@pytest.mark.parametrize("text", DEFECTS.values(), ids=DEFECTS)
def test_what_other_tools_break_stays_whole(preset: str, text: str) -> None:
    assert clean(text, preset) == text


# What is house style, and no defect.
HOUSE = {"a full-width digit": "他住1号楼，乘B线。", "emphasis": "真的！是吗？！"}


@pytest.mark.parametrize("preset", ["corpus", "taiwan", "hongkong"])
@pytest.mark.parametrize("name", DEFECTS)
def test_house_style_breaks_nothing_of_it_either(preset: str, name: str) -> None:
    styled = HOUSE if preset == "corpus" else {}
    assert clean(DEFECTS[name], preset) == styled.get(name, DEFECTS[name])
