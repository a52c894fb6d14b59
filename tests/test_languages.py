"""Japanese, Korean and English: the same paragraphs out of columns of many measures."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
import zhengwen
from english import PARAGRAPHS
from zhengwen.stages.paragraphs.glyphs import NO_START
from zhengwen.stages.paragraphs.ruler import Ruler
from zhengwen.stages.paragraphs.widths import em

JAPANESE = [
    "朝の市場は、まだ暗いうちから人でにぎわっている。魚を積んだトラックが次々と着き、"
    "威勢のいい声が飛びかう。私は毎週土曜日、ここへ来て一週間分の野菜を買う。",
    "「今日は大根が安いよ」と、顔なじみの八百屋さんが声をかけてくれた。「三本で二百円、どうだい」",
    "私は笑って首を振った。一人暮らしでは三本も食べきれない。それでも、つい二本買ってしまうのだから、"
    "商売のうまさには感心する。インターネットで何でも買える時代になったが、"
    "人と人とのやりとりだけは画面の向こうにはない。",
    "市場の歴史は古く、記録によれば1872年（明治5年）に始まったという。"
    "空襲で焼けた後も、三か月後には屋台が並んだ。",
]
KOREAN = [
    "아침 시장은 아직 어두운 시간부터 사람들로 북적인다. 생선을 실은 트럭이 잇달아 도착하고, "
    "힘찬 목소리가 오간다. 나는 매주 토요일 이곳에 와서 한 주 동안 먹을 채소를 산다.",
    "“오늘은 무가 싸요.” 단골 가게 아저씨가 말을 걸었다. “세 개에 이천 원, 어때요?”",
    "나는 웃으며 고개를 저었다. 혼자 사는 처지에 세 개나 먹을 수는 없다. "
    "그래도 결국 두 개를 사고 마니, 장사 솜씨에는 감탄할 수밖에 없다.",
    "시장의 역사는 오래되어 기록에 따르면 1872년에 시작되었다고 한다. "
    "전쟁으로 불탄 뒤에도 석 달 만에 노점이 늘어섰다.",
]


# Each letter is half an em.
HALVES = Ruler()


def by_characters(text: str, measure: float, indent: str = "") -> list[str]:
    """Lines filled with characters; none starts with a mark or, in Japanese, a small kana."""
    lines, line = [], indent
    for char in text:
        if em(line + char) > measure and char not in NO_START and char not in "っゃゅょー」":
            lines.append(line)
            line = ""
        line += char
    return [*lines, line]


def by_words(text: str, measure: float, ruler: Ruler = HALVES) -> list[str]:
    """Lines filled with words."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and ruler.width(f"{line} {word}") > measure:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".lstrip()
    return [*lines, line]


@pytest.mark.parametrize("indent", ["　", " ", ""])
@pytest.mark.parametrize("measure", [18, 20, 22, 28, 30, 31])
def test_japanese(measure: int, indent: str) -> None:
    text = "\n".join(line for one in JAPANESE for line in by_characters(one, measure, indent))
    assert zhengwen.clean(text).split("\n\n") == JAPANESE


CHINESE = [
    "今年入春以来，沿河各村抓住农时抢修水渠，前后清出淤泥三千多方，换掉漏水的旧闸门十一座，到清明"
    "前后全部通水，下游的秧田比往年早灌了将近十天，农户都说这是多年没有的事。",
    "老周在镇上修了四十年钟表，眼睛早就花了，可是只要把表盖打开，听上一会儿，他就能说出毛病在哪里。"
    "年轻人问他诀窍，他总是笑着摆手，说无非是听得多了，心里自然有一本账。",
]


@pytest.mark.parametrize("measure", [22, 26, 30])
def test_a_japanese_word_makes_no_chinese_text_japanese(measure: int) -> None:
    title = "歌曲《さくら》的来历"
    lines = [line for one in CHINESE for line in by_characters(one, measure, "　　")]
    text = "\n".join([title, *(line.strip() for line in lines)])
    assert zhengwen.clean(text).split("\n\n") == [title, *CHINESE]


@pytest.mark.xfail(strict=True, reason="a line both full and ended, in a text of few lines")
@pytest.mark.parametrize(("measure", "indent"), [(17, " "), (27, "")])
def test_japanese_sentences_that_end_with_full_lines(measure: int, indent: str) -> None:
    text = "\n".join(line for one in JAPANESE for line in by_characters(one, measure, indent))
    assert zhengwen.clean(text).split("\n\n") == JAPANESE


@pytest.mark.xfail(strict=True, reason="words leave room at the end of lines that looks meant")
@pytest.mark.parametrize("measure", [20, 33])
def test_korean_lines_with_room(measure: int) -> None:
    text = "\n".join(line for one in KOREAN for line in by_words(one, measure))
    assert zhengwen.clean(text).split("\n\n") == KOREAN


@pytest.mark.xfail(
    strict=True, reason="speeches open the others' paragraphs, and this line is full"
)
def test_korean_speech_below_a_full_line() -> None:
    text = "\n".join(line for one in KOREAN for line in by_words(one, 26))
    assert zhengwen.clean(text).split("\n\n") == KOREAN


@pytest.mark.parametrize("measure", [16, 18, 22, 24, 30])
def test_korean(measure: int) -> None:
    text = "\n".join(line for one in KOREAN for line in by_words(one, measure))
    assert zhengwen.clean(text).split("\n\n") == KOREAN


@pytest.mark.xfail(strict=True, reason="where a line is broken in a word, nothing tells it")
def test_korean_broken_in_words() -> None:
    text = "\n".join(line.strip() for one in KOREAN for line in by_characters(one, 24))
    assert zhengwen.clean(text).split("\n\n") == KOREAN


@pytest.mark.parametrize("text", ["\n\n".join(JAPANESE), "\n\n".join(KOREAN)])
def test_clean_text_is_left_alone(text: str) -> None:
    assert zhengwen.clean(text) == text


def set_in(face: str, measure: float, texts: Sequence[str], blank: str = "\n") -> str:
    """Texts set in a face, line by line."""
    return blank.join(line for one in texts for line in by_words(one, measure, Ruler(face)))


@pytest.mark.parametrize(
    ("face", "measure"),
    [("times", 56), ("palatino", 60), ("cm", 64), ("dejavu-sans", 66), ("noto-serif-cjk", 68)],
)
def test_english_in_lines_as_long_as_small_type_on_a_wide_page(face: str, measure: float) -> None:
    text = set_in(face, measure, PARAGRAPHS)
    assert max(map(len, text.splitlines())) > 125
    assert zhengwen.clean(text).split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize("least", [0, 110])
@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_english_paragraphs_as_long_as_such_lines_stay(blank: str, least: int) -> None:
    sentences = [one for text in PARAGRAPHS for one in re.split(r"(?<=\.) ", text)]
    texts = [one for one in sentences if len(one) > least]
    assert zhengwen.clean(blank.join(texts)).split("\n\n") == texts


# Few lines of it are full, and those stop amid a sentence.
MINUTES = [
    "MINUTES OF THE FERRY COMMITTEE",
    "1. Minutes of the last meeting",
    "The minutes of the meeting of February 6 were agreed and signed.",
    "2. The landing stage",
    "Mr. Dunn reported that two planks had been replaced. The remaining work would cost £340, for "
    "which he had obtained a quotation from Messrs. Hobb. It was resolved to accept the quotation.",
    "3. Baskets",
    "There are seven applicants for three places. It was agreed that those who had waited longest "
    "should be offered them first, and that Miss Hale should write to the others.",
    "4. Any other business",
    "Mr. Ferris asked who was responsible for the bell.",
]


@pytest.mark.parametrize(
    ("face", "measure", "blank"),
    [("times", 40, "\n"), ("helvetica", 40, "\n"), ("helvetica", 40, "\n\n"), ("cm", 44, "\n")],
)
def test_few_full_lines_of_english(face: str, measure: float, blank: str) -> None:
    assert zhengwen.clean(set_in(face, measure, MINUTES, blank)).split("\n\n") == MINUTES


@pytest.mark.xfail(strict=True, reason="so few full lines do not show the letters' face")
@pytest.mark.parametrize(("face", "measure"), [("times", 40), ("cm", 44)])
def test_few_full_lines_in_a_narrow_face(face: str, measure: float) -> None:
    assert zhengwen.clean(set_in(face, measure, MINUTES, "\n\n")).split("\n\n") == MINUTES


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_items_in_small_letters_stay(blank: str) -> None:
    items = ["To be brought:", "a lamp with a spare wick", "a coil of rope, dry", "the small bell"]
    items += ["three lengths of chain", "soap and two towels", "All of it was found by noon."]
    assert zhengwen.clean(blank.join(items)).split("\n\n") == items


LETTER = [
    "12 North Street",
    "Linhe",
    "March 5, 2024",
    "Dear Mr. Li,",
    "Thank you for your letter of February 12, which reached me only last week because the ferry "
    "was not running. I was very glad to hear that the school will have its new roof before the "
    "rains come, and that the old one is to be kept for the goats.",
    "You ask whether I still have the photographs from the opening of the bridge. I do, and I have "
    "asked my nephew to make copies of them. There are nineteen, of which three are out of focus "
    "and one shows nothing but the mayor's hat.",
    "Please give my regards to your mother.",
]


@pytest.mark.parametrize("measure", [20, 22, 24, 28, 36])
@pytest.mark.parametrize("face", ["times", "helvetica"])
def test_the_head_of_an_english_letter(face: str, measure: float) -> None:
    assert zhengwen.clean(set_in(face, measure, LETTER)).split("\n\n")[:4] == LETTER[:4]


# TeX's: the first paragraph below a heading is flush, the others have an indent.
@pytest.mark.parametrize("space", [" ", "    "])
@pytest.mark.parametrize(("face", "measure"), [("times", 26), ("times", 32), ("cm", 30)])
def test_english_sets_no_indent_below_a_heading(face: str, measure: float, space: str) -> None:
    """Nor do blank lines, which stand above the headings."""
    expected: list[str] = []
    rows: list[str] = []
    for at, heading in enumerate(["1 THE FERRY", "1.1 The Bridge", "2 The Post"]):
        texts = [heading, PARAGRAPHS[at], PARAGRAPHS[-1 - at]]
        first, *later = by_words(texts[2], measure - 1.5, Ruler(face))
        rows += ["", heading.replace(" ", space, 1)]
        rows += [*by_words(texts[1], measure, Ruler(face)), "   " + first, *later]
        expected += texts
    assert zhengwen.clean("\n".join(rows)).split("\n\n") == expected


@pytest.mark.parametrize(("face", "measure"), [("times", 26), ("cm", 30)])
def test_a_short_line_amid_a_sentence_is_no_heading(face: str, measure: float) -> None:
    """A long word had no room on it, and the next line starts with a small letter."""
    rows: list[str] = []
    for text in PARAGRAPHS:
        first, *later = by_words(text, measure - 1.5, Ruler(face))
        rows += ["   " + first, *later]
    at = rows.index(next(row for row in rows[8:] if row[-1].isalpha()))
    rows[at] = rows[at][: len(rows[at]) // 2].rsplit(" ", 1)[0]
    assert len(zhengwen.clean("\n".join(rows)).split("\n\n")) == len(PARAGRAPHS)


@pytest.mark.parametrize("measure", [15, 19, 23, 25, 29, 38, 39])
def test_japanese_indents_one_em(measure: int) -> None:
    """What extraction ate of each first line, one of which ends a sentence where it is full."""
    lines = [line for one in JAPANESE for line in by_characters(one, measure, "　")]
    text = "\n".join(line.strip("　") for line in lines)
    assert zhengwen.clean(text).split("\n\n") == JAPANESE


@pytest.mark.parametrize("space", ["　", " "])
@pytest.mark.parametrize("measure", [19, 24, 33])
def test_the_paragraphs_of_a_japanese_law_have_numbers(measure: int, space: str) -> None:
    """Each opens a paragraph below a full line; of what a sentence counts none does."""
    full = "第一条　この条例は、渡し場の管理に関し必要な事項を定めるものとする"
    law = [
        full + "。".rjust(2 * measure - len(full), "る"),
        f"２{space}前項の渡し場には、桟橋及び待合所を含むものとし、その範囲は別に規則で定める。",
        f"３{space}渡し船には、船頭２人を乗せ、１日に１２回、川の両岸のあいだを往復させるものとし、"
        "増水の日には町長の定めるところにより運航を休むことができる。",
    ]
    lines = [line for one in law for line in by_characters(one, measure)]
    assert len(lines[1]) == measure
    assert zhengwen.clean("\n".join(lines)).split("\n\n") == law
