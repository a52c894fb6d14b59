"""Spaces that stand in every credit, chapter and section, and that extraction lost."""

from __future__ import annotations

import pytest
from zhengwen import clean
from zhengwen.stages.typography.lostspaces import with_lost_spaces
from zhengwen.stages.typography.spacing import Spacing

LOST = {
    "a credit": ("本报记者王晓华", "本报记者 王晓华"),
    "of an agency": ("新华社记者段立平", "新华社记者 段立平"),
    "of a correspondent": ("本报通讯员马长江", "本报通讯员 马长江"),
    "in Traditional characters": ("本報記者劉亮明", "本報記者 劉亮明"),
    "who wrote": ("撰文李国强", "撰文 李国强"),
    "two and three characters": ("本报记者李明王晓华", "本报记者 李明 王晓华"),
    "three and two": ("本报记者贾建舟刘磊", "本报记者 贾建舟 刘磊"),
    "of two names one space is left": ("本报记者李明 王晓华", "本报记者 李明 王晓华"),
    "two houses": ("新华社记者孙茂林新华社通讯员钱友林", "新华社记者 孙茂林 新华社通讯员 钱友林"),
    "a chapter": (
        "第十二回修新桥众人出力渡大河老友重逢",
        "第十二回 修新桥众人出力 渡大河老友重逢",
    ),
    "a chapter that lost one": (
        "第三回小船靠了岸边码头 老友又在码头相逢",
        "第三回 小船靠了岸边码头 老友又在码头相逢",
    ),
    "a section": ("4.2.16.Debian套件", "4.2.16. Debian套件"),
    "a table": ("表9.26.Debian系统内核", "表9.26. Debian系统内核"),
    "an appendix": ("B.1.Shell和基本命令", "B.1. Shell和基本命令"),
}
LEFT = {
    "a sentence": "本报记者说了什么",
    "a report": "本报记者王晓华报道",
    "who took it": "本报记者王晓华摄",
    "who took it, whose name may be two": "本报记者李金龙摄",
    "who reports, whose name may be two": "本报记者王金石报道",
    "a word": "撰文方法",
    "a word that is a name": "撰文高原",
    "rounds": "第三回合谈判在北京举行",
    "times": "第八回收市场上鱼比从前多",
    "a sentence of even length": "第二回他终于说出了真相",
    "a release by its word": "5.1.3.RELEASE版本",
    "an archive": "1.1.5.jar 包",
    "a picture's file": "图5.1.jpg：工人们连夜把路修好",
    "a time": "8.30.pm in the hall",
    "a call": "A.1.Foo(bar)",
    "abroad": "本报驻美国记者张亮",
    "in brackets": "（本报记者李明）",
    "a sentence of them": "本报记者王晓华到了渡口，看见新桥。",
    "a name that may be parted otherwise": "本报记者高金石林平",
    "names alone": "顾水根李艳芳",
    "a name set wide": "本报记者 李 明",
    "a chapter of one part": "第三回小船靠岸",
    "a chapter of odd length": "第三回小船靠岸码头老友又相逢",
    "a chapter parted elsewhere": "第三回 小船靠了岸边码 头老友又在码头相逢",
    "a chapter within a sentence": "第三回他来的时候渡口已经没有人了。",
    "a release": "2.6.32.el6",
    "a file": "1.2.10.deb",
    "a file that is named": "表1.2.csv",
    "an address": "10.0.0.1.in-addr.arpa",
    "a section in Chinese": "9.10.4.编译内核源代码",
    "one number": "3.Debian",
}
# What cannot be told from the line alone.
KNOWN = {
    "an office and who holds it": ("县水利局局长王晓华", "县水利局局长 王晓华"),
    "a place": ("本报记者石家庄", "本报记者石家庄"),
    "a word in small letters": ("9.11.3.udev如何工作", "9.11.3. udev如何工作"),
    "a rare surname": ("本报记者佴晓华", "本报记者 佴晓华"),
}


@pytest.mark.parametrize(("text", "apart"), LOST.values(), ids=LOST)
def test_lost_spaces_come_back(text: str, apart: str) -> None:
    assert with_lost_spaces(text) == apart
    assert with_lost_spaces(apart) == apart
    assert clean(text) == clean(apart) == apart


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_other_lines_are_left(text: str) -> None:
    assert with_lost_spaces(text) == text


@pytest.mark.parametrize(("text", "apart"), KNOWN.values(), ids=KNOWN)
@pytest.mark.xfail(strict=True, reason="nothing in the line shows it")
def test_known_failures(text: str, apart: str) -> None:
    assert with_lost_spaces(text) == apart


def test_keep_keeps_them_lost() -> None:
    assert Spacing(numbers="keep", latin="keep")("本报记者王晓华") == "本报记者王晓华"
    assert Spacing(numbers="pangu", latin="pangu")("本报记者王晓华") == "本报记者 王晓华"
