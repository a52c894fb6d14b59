"""Known failures of the floors characters and typography: what should be, and is not yet.

Each is a strict xfail: a case that passes must leave the list. Most are left alone since nothing
in the text tells them from what was written so.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from zhengwen import Pipeline, decode
from zhengwen.stages.characters.doubled import Doubled
from zhengwen.stages.characters.hyphens import Hyphens
from zhengwen.stages.characters.invisible import Controls, Spaces
from zhengwen.stages.characters.mojibake import Mojibake
from zhengwen.stages.characters.stretched import Stretched
from zhengwen.stages.characters.symbols import Symbols
from zhengwen.stages.characters.tabled import Compatibility, Ligatures
from zhengwen.stages.characters.variants import Variants
from zhengwen.stages.typography.leaders import Leaders
from zhengwen.stages.typography.numbers import Numbers
from zhengwen.stages.typography.punctuation import Punctuation
from zhengwen.stages.typography.quotes import Quotes
from zhengwen.stages.typography.spacing import Spacing
from zhengwen.stages.typography.width import Width

KNOWN: dict[str, tuple[Callable[[str], str], str, str]] = {
    # One letter of Hebrew, and all marks of direction stay.
    "controls: a mark of direction far from Hebrew": (
        Controls(),
        "邮\u200f局 מכתב",
        "邮局 מכתב",
    ),
    # French sets a no-break space, and so did its author.
    "spaces: a no-break space that was typed": (Spaces(), "Noël\u00a0!", "Noël\u00a0!"),
    "hyphens: a word that the text does not have unbroken": (
        Hyphens(),
        "inter-\nnational",
        "inter\u00ad\nnational",
    ),
    "ligatures: a text about them": (Ligatures(), "连字“ﬁ”由f和i组成", "连字“ﬁ”由f和i组成"),
    "symbols: an arrow of Wingdings": (Symbols(), "\uf0e0 邮局", "→ 邮局"),
    # 关关 and 于于 are words of old poems.
    "doubled: characters that words double": (Doubled(), "关关于于", "关于"),
    "doubled: amid a sentence, and nowhere else": (
        Doubled(),
        "见参参考考文文献献一节",
        "见参考文献一节",
    ),
    "doubled: two characters that head no part": (Doubled(), "渡渡口口", "渡口"),
    "doubled: a saying alone on its line": (Doubled(), "君君臣臣父父子子", "君君臣臣父父子子"),
    "doubled: three things alone on their line": (Doubled(), "松松竹竹梅梅", "松松竹竹梅梅"),
    "doubled: one character, alone in its text": (Doubled(), "标标", "标"),
    # 规规矩矩 and 甲甲乙乙 look alike, alone in their texts.
    "doubled: four characters, most of which words double": (
        Doubled(),
        "基基本本规规定定",
        "基本规定",
    ),
    "doubled: four things alone on their line": (
        Doubled(),
        "花花草草树树木木",
        "花花草草树树木木",
    ),
    "doubled: drawn three times": (Doubled(), "操操操作作作规规规程程程", "操作规程"),
    # Its bearer writes his name so (福田).
    "compatibility: a name": (Compatibility(), "\ufa1b田", "\ufa1b田"),
    # Unicode's StandardizedVariants.txt: with serifs.
    "variants: a form of a sign": (Variants(selectors="emoji"), "甲∩\ufe00乙", "甲∩\ufe00乙"),
    "hyphens: between Han": (Hyphens(), "渡\ufffe口", "渡口"),
    "stretched: two words of two characters": (Stretched(), "定 义 中 文", "定义 中文"),
    "stretched: heads of columns set wide": (
        Stretched(),
        "序 号 姓 名 单 位",
        "序号 姓名 单位",
    ),
    "spacing: the number of a clause in one part": (
        Spacing(),
        "4 试样应清洁，干燥。",
        "4 试样应清洁，干燥。",
    ),
    "spacing: a caption with a comma": (Spacing(), "表 2 产量，单位：吨", "表 2 产量，单位：吨"),
    "spacing: a menu's items": (
        Spacing(),
        "打开 文件 > 另存为 菜单，保存。",
        "打开 文件 > 另存为 菜单，保存。",
    ),
    # Both sides alike; but as samples are measured, none is beside Han.
    "spacing: a sign alone between a word and Han": (
        Spacing(),
        "按住Ctrl + 鼠标，设x = 山，0x2 - 启用。",
        "按住Ctrl + 鼠标，设x = 山，0x2 - 启用。",
    ),
    "spacing: a reference": (
        Spacing(),
        "[1] 陈登原. 国史旧闻[M]. 北京: 中华书局, 2000: 29.",
        "[1] 陈登原. 国史旧闻[M]. 北京: 中华书局, 2000: 29.",
    ),
    "punctuation: three marks that an author meant": (
        Punctuation(repeats="one"),
        "他喊：“火！！！”",
        "他喊：“火！！！”",
    ),
    "numbers: digits apart": (Numbers(), "2 0 2 4 年，", "2024 年，"),
    "numbers: a group at the start": (Numbers(), "1 234 人，", "1234 人，"),
    "width: a point between letters": (Width(letters="half"), "Ｕ．Ｓ．", "U.S."),
    "leaders: a page in words": (
        Leaders(points="solid"),
        "渡口 . . . . . . 第12页",
        "渡口 ...... 第12页",
    ),
    # As rows of a table have a year and two numbers.
    "numbers: groups after a year": (
        Numbers(),
        "2024 年 10 684 人来了，",
        "2024 年 10684 人来了，",
    ),
    "numbers: no unit": (Numbers(), "增长为3 . 5，", "增长为3.5，"),
    "spacing: a name parted from its title": (
        Spacing(),
        "会议由 张三 主持，李四参加。",
        "会议由张三主持，李四参加。",
    ),
    "spacing: two Han that seldom meet": (Spacing(), "桥 通了，", "桥通了，"),
    # Where an address ends cannot be seen.
    "spacing: pangu after an address": (
        Spacing(latin="pangu"),
        "网址https://a.cn/b可看",
        "网址 https://a.cn/b 可看",
    ),
    "punctuation: beside a Latin word": (
        Punctuation(marks="full"),
        "使用Python,然后运行",
        "使用Python，然后运行",
    ),
    "spacing: a key and its value": (Spacing(), "title: 你好", "title: 你好"),
    "punctuation: a comment": (Punctuation(marks="full"), "# 打印:结果", "# 打印:结果"),
    "quotes: single straight quotes": (Quotes(style="curly"), "他说'好'。", "他说‘好’。"),
    "quotes: full-width straight quotes": (Quotes(style="curly"), "他说＂好＂。", "他说“好”。"),
    "quotes: a speech of several paragraphs": (Quotes(style="corner"), "“路通了。", "「路通了。"),
    "script: a phrase of the region in another one": (
        lambda text: Pipeline.preset("article").set("script.convert=s2twp").run(text).text,
        "史他汀類藥",
        "史他汀類藥",
    ),
}


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize(("stage", "text", "wanted"), KNOWN.values(), ids=KNOWN)
def test_known_failure(stage: Callable[[str], str], text: str, wanted: str) -> None:
    assert stage(text) == wanted


# Two characters are four bytes, and other encodings have them too.
SHORT = {"目录": "gb18030"}


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize(("text", "encoding"), SHORT.items())
def test_known_failure_to_tell_an_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.xfail(strict=True, reason="known failure")
def test_known_failure_to_keep_a_line_break() -> None:
    # UTF-8 read as Latin-1 has U+0085 for one byte in 64, and is mended; it counts as a line break.
    text = "全部，目录".encode().decode("latin-1")
    assert "\x85" in text
    assert "\x85" in Mojibake()(text)
