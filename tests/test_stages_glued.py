"""Columns whose rows an extractor writes as one line, with a space between: short lines among them.

pdfplumber, and PyMuPDF and PDFBox where they sort, read a page row by row.
"""

from __future__ import annotations

import re

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.glued import cut

ARTICLE = Pipeline.preset("article")

LAW = (
    "第一条 为了加强渡口管理，保障渡运安全，维护船工和乘客的合法权益，根据有关法律，制定本办法。",
    "第二条 本县境内渡口的设置、管理和渡运，适用本办法。",
    "渡口是指河流两岸供人员和车辆乘船过河的场所，包括码头、道路和候船的房屋。",
    "第三条 县人民政府负责渡口管理工作的领导，交通主管部门负责渡口的监督检查，乡镇负责日常管理。",
    "交通主管部门应当每年组织一次检查，检查结果向社会公布。",
    "第四条 设置渡口，应当选择河床稳定、水流平缓的地点，并且经过交通主管部门批准。",
    "第五条 渡船应当经过检验，取得证书以后方可使用。禁止使用报废的、没有证书的船只载客。",
    "第六条 船工应当经过培训，考试合格以后方可上岗，并且每两年接受一次体格检查。",
    "第七条 洪水、大风、浓雾的时候，渡口管理人员应当下令停航，并且在两岸挂出停航的标志。",
    "第八条 乘客应当遵守秩序，先下后上，不得在船上打闹，不得把身体探出船外。",
    "第九条 违反本办法的，由交通主管部门责令改正，情节严重的，处五百元以上二千元以下的罚款。",
    "第十条 本办法自公布之日起施行，从前的办法同时废止。",
)


RIVER = tuple(text for kind, text in OWN["river"].paragraphs() if kind == "body")


def columns(texts: tuple[str, ...], measure: int, indent: int) -> tuple[list[str], list[str]]:
    """The lines of two columns, without their indents."""
    lines = [line for text in texts for line in set_paragraph(text, measure, indent=indent)]
    half = len(lines) // 2
    return lines[:half], lines[half : 2 * half]


@pytest.mark.parametrize("measure", range(16, 24))
@pytest.mark.parametrize(("texts", "indent"), [(LAW, 0), (RIVER, 0), (RIVER, 2)])
def test_short_lines_are_cut_off_those_of_the_next_column(
    texts: tuple[str, ...], measure: int, indent: int
) -> None:
    """A paragraph's last line ends where its sentence does, whatever stands behind the space."""
    rows = [*zip(*columns(texts, measure, indent), strict=True)]
    wanted = [line for row in rows for line in row]
    made = [line.text for line in cut(split("\n".join(map(" ".join, rows))))]
    # One row may stay whole: the first, which may be a title, or one cut at a number.
    assert len(set(wanted) - set(made)) <= 2
    assert len(set(made) - set(wanted)) <= 1


@pytest.mark.parametrize("measure", [18, 22, 26])
def test_lines_of_one_column_stay_whole(measure: int) -> None:
    """A space behind an article's number is the author's."""
    lines = [line for text in LAW for line in set_paragraph(text.replace(" ", "\u3000"), measure)]
    text = "\n".join(line.strip("\u3000").replace("\u3000", " ") for line in lines)
    assert [line.text for line in cut(split(text))] == text.split("\n")


@pytest.mark.parametrize(
    "label",
    [
        "责任编辑： 周明",
        "来源： 临河日报",
        "问： 渡口什么时候停航？",
        "摄影： 李文清 电话： 1234567",
    ],
)
def test_a_label_below_columns_stays_with_what_it_names(label: str) -> None:
    rows = [" ".join(row) for row in zip(*columns(RIVER, 18, 2), strict=True)]
    made = [line.text for line in cut(split("\n".join([*rows, label])))]
    assert len(made) > len(rows) + 1
    assert made[-1] == label


NAMES = ("周明", "李桂芬", "王小河", "赵青", "陈大江", "吴石", "郑秀英", "孙立", "钱水生", "冯春")
ROWS = {
    "people": [
        f"姓名：{name} 性别：男 年龄：{20 + 3 * n} 籍贯：{'江北青石渡口'[n % 3 :][:3]}"
        for n, name in enumerate(NAMES)
    ],
    "who gives a show": [
        f"主办：{name[:1]}家渡文化局 承办：{name}艺术中心 协办：北岸{name[-1]}水公司"
        for name in NAMES
    ],
    "addresses": [
        f"地址：青石县渡口街{7 * n + 1}号 电话：{6200311 + 17 * n} 联系人：{name}"
        for n, name in enumerate(NAMES)
    ],
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_fields_on_one_row_are_no_columns(rows: list[str]) -> None:
    lines = ["渡口往来名录", *rows]
    assert [line.text for line in cut(split("\n".join(lines)))] == lines
    document = Pipeline.preset("article").run("\n".join(lines) + "\n")
    assert [paragraph.text for paragraph in document.paragraphs] == lines


QUOTING = (
    "老人问：“船几点开？”伙计说：“雾散了就开。”老人又问：“雾几时散？”伙计笑着说：“这要问天。”大家都笑起"
    "来，老人也笑，把伞靠在门边，坐下来喝茶，说：“那我就等等看，反正家里也没有人等我回去吃饭。”",
    "掌柜从柜台后面出来，说：“您这把伞，我认得。”老人说：“是三年前在这里借的。”掌柜说：“借伞的可不是您。”"
    "老人说：“是我的弟弟。”掌柜点点头，说：“他的字写得好，墙上那副对子还是他写的，您抬头就看得见。”",
    "老人抬头看了很久，说：“是他的字。”伙计问：“他怎么没有来？”老人没有说话，把茶碗放下，说：“他托我来还"
    "伞。”掌柜说：“伞不要紧，您先住一晚。”老人说：“船开了我就走。”",
)


@pytest.mark.parametrize("measure", [22, 28, 32, 38])
def test_spaces_that_quotes_have_in_their_face_part_no_columns(measure: int) -> None:
    """As mupdf writes quotes of a Latin face where letters are set apart."""
    lines = [line for text in QUOTING for line in set_paragraph(text, measure)]
    text = "\n".join(re.sub("(?<=[“”])(?=.)", " ", line) for line in lines)
    assert cut(split(text)) == [*split(text)]
    document = ARTICLE.run(text)
    assert [p.text for p in document.paragraphs] == [*QUOTING]
    document.verify()
