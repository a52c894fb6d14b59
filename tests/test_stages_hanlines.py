"""Latin words amid Han that run together on lines without a space, and what is one word there."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from zhengwen import Pipeline
from zhengwen.stages.characters.hanmarks import Marks
from zhengwen.stages.characters.wordspaces import WordSpaces

# Lines that were not stretched, one that was, and one whose letters can but be words.
TIGHT = (
    "我们用Debian管理灯塔的日志，\n每晚由Postfix寄给港口，再由\nApache放到网页上。守塔人说，\n"
    "用Linux记录潮水比用纸方便，\n但Python写的脚本常常出错，\n他只好请Emacs来改。桥上的\n"
    "灯由Arduino控制，一到晚上就\n亮，它的程序在GitHub上。船\n靠岸时，Samba里会多一个文件。\n"
)
STRETCHED = "港 口 的 名 册 用 Secure Shell 传 送 ，\n"
SHOWS = "灯塔的networkblockdevice在桥边。\n"
TEXT = TIGHT + STRETCHED + SHOWS

# A line of such a text, and what becomes of it.
APART = {
    "three words": ("由networkstorageserver保存。", "由network storage server保存。"),
    "a phrase": (
        "参见Howtokeepyourbooksdryinwinter一节。",
        "参见How to keep your books dry in winter一节。",
    ),
    "a gloss of two words": ("港务会（harbourcommittee）说", "港务会（harbour committee）说"),
    "two words that can be no one": (
        "由technicalcommittee决定。",
        "由technical committee决定。",
    ),
    "a name": ("从HarbourSafetyNetworkService下载", "从Harbour Safety Network Service下载"),
    "a name and its initials": (
        "协议（TransportLayerSecurity，TLS）",
        "协议（Transport Layer Security，TLS）",
    ),
    "initials and their name": ("RFC是“RequestForComments”", "RFC是“Request For Comments”"),
    "a name that the text has with its space": ("由SecureShell传送。", "由Secure Shell传送。"),
    "commas": ("编码(UCS,Unicode,ASCII)有三种", "编码(UCS, Unicode, ASCII)有三种"),
    "a comma behind Han": ("对于守塔人,ssh(1)更加安全", "对于守塔人, ssh(1)更加安全"),
    "brackets with words": ("用pilot-firmware(main)引导", "用pilot-firmware (main)引导"),
    "brackets with Han": ("值是synaptic(菜单里的程序)", "值是synaptic (菜单里的程序)"),
    "a bracket and a colon": ("fwupd(main):fwupd的前端", "fwupd (main): fwupd的前端"),
    "a long option": ("有--login，用bash--login登录", "有--login，用bash --login登录"),
    "a short option": ("使用“cp-a”命令来拷贝", "使用“cp -a”命令来拷贝"),
    "an option and a path": ("用mkdir-p/srv/lamp创建", "用mkdir -p /srv/lamp创建"),
    "options": ("用-brw,-bf,-bV,...选项", "用-brw, -bf, -bV, ...选项"),
    "English alone": (
        "thekeeperofthelightknewtheboatssince1911andwenthome.Nobody",
        "the keeper of the light knew the boats since 1911 and went home. Nobody",
    ),
}

# What stays as it is in such a text.
STAYS = {
    "names with a capital within": "用LibreOffice、GitHub、YouTube和VirtualBox",
    "more of them": "OpenSSH，JavaScript，FreeBSD，MySQL",
    "two parts of a name": "方法FileReader和EventListener",
    "a name of a program": "调用getElementById和addEventListener",
    "a class": "继承org.lamp.DefaultListableBeanFactory",
    "a key": "有“NotAutomatic:yes”的档案库",
    "two words that may be one": "用hostname、bootloader、username和sendmail",
    "two longer ones": "软件包packagesearch和migrationtools",
    "a path": "在/usr/share/networkblockdevice里",
    "a name of a file": "打开networkblockdevice.txt",
    "an address": "见https://example.org/networkblockdevice",
    "a mail address": "写给networkblockdevice@example.org",
    "a variable": "设NETWORK_BLOCK_DEVICE=networkblockdevice",
    "part of a name": "软件包lib-networkblockdevice",
    "an option alone": "用--reinstall选项",
    "words with a letter": "接口是type-c的，另一个是type-a的",
    "a name with two hyphens": "用button--primary表示",
    "keys": "按Ctrl-D或Shift-A键",
    "a section of the manual": "见ssh(1)、bash(1)和exit()",
    "an ending": "港口的class(es)有两种",
    "alternatives": "目录ignore.d.{paranoid,server,lamp}",
    "numbers": "1,204人，CP/M和3.5GHz",
    "full-width marks": "船长，Emacs（编辑器）和Vim",
    "a line with its spaces": "把harbourlightkeepers 交给 Debian Linux 使用",
}


@pytest.mark.parametrize(("line", "result"), APART.values(), ids=APART)
def test_words_come_apart(line: str, result: str) -> None:
    found = WordSpaces()(TEXT + line)
    assert found.split("\n")[:-2] == (TIGHT + STRETCHED).split("\n")[:-1]
    assert found.split("\n")[-2:] == ["灯塔的network block device在桥边。", result]
    assert WordSpaces()(found) == found


@pytest.mark.parametrize("line", STAYS.values(), ids=STAYS)
def test_what_is_no_run_of_words_stays(line: str) -> None:
    found = WordSpaces()(TEXT + line)
    assert found.split("\n")[-2:] == ["灯塔的network block device在桥边。", line]


# Texts that do not show that their lines lost spaces.
UNSHOWN = {
    "words have their spaces on a line that is not stretched": TEXT + "灯由Debian Linux控制",
    "too few lines": "".join(TIGHT.splitlines(keepends=True)[:4]) + STRETCHED + SHOWS,
    "none was stretched": TIGHT + SHOWS,
    "names of programs": TIGHT + STRETCHED + "类DefaultListableBeanFactory和HarbourSafetyService",
    "one of the commonest words and another": TIGHT + STRETCHED + "过度设计（overengineering）",
    "brackets and commas": TIGHT + STRETCHED + "值(UCS,Unicode)和GDP(国内生产总值),Emacs",
    "English alone has spaces": TIGHT + SHOWS + "The ferry went to the other side",
    "modifiers": TIGHT + STRETCHED + "用button--primary和button--danger",
    "grades": TIGHT + STRETCHED + "internationalization，接口有type-a、type-c",
    "a grade": TIGHT + STRETCHED + "接口是type-c的，血清hepatitis",
}


@pytest.mark.parametrize("text", UNSHOWN.values(), ids=UNSHOWN)
def test_a_text_must_show_it(text: str) -> None:
    assert WordSpaces()(text) == text


def test_options_show_it() -> None:
    text = TIGHT + STRETCHED + "有--login选项，\n用bash--login登录，见manual(页面)"
    assert WordSpaces()(text).endswith("\n用bash --login登录，见manual (页面)")


# Of a text with other lines besides.
WITH = {
    "what a stretched line has is a word": (
        "名 册 由 networkstorageserver 和 Debian Linux 保 存\n",
        "由networkstorageserver保存",
        "由networkstorageserver保存",
    ),
    "what often stands alone is one": (
        "灯由smarthost控制，\nsmarthost在桥边。\n",
        "选择“Internetwithsmarthost”。",
        "选择“Internet with smarthost”。",
    ),
    "a command that has what it is to do": (
        "运 行 aptitude unmarkauto 命 令\n用aptitude安装，\n再用aptitude查看\n",
        "运行“aptitudeupdate”，",
        "运行“aptitude update”，",
    ),
    "a word that starts as a command": (
        "运 行 host lamp 命 令\n用host查看，\n再用host找。hostname、hostname、\nhostname\n",
        "它的hostname是灯",
        "它的hostname是灯",
    ),
    "a text with calls": (
        "函数close()关闭它\n",
        "用print(value)，见Shell(SSH)",
        "用print(value)，见Shell (SSH)",
    ),
    "a text of programs": (
        "调用service.getHarbour获得\n",
        "从HarbourSafetyNetworkService继承",
        "从HarbourSafetyNetworkService继承",
    ),
    "commas that have no space": (
        "港 口 用 Emacs,Vim 和 Debian Linux 记 录\n",
        "编码UCS,Unicode有两种",
        "编码UCS,Unicode有两种",
    ),
}


@pytest.mark.parametrize(("lines", "line", "result"), WITH.values(), ids=WITH)
def test_what_other_lines_tell(lines: str, line: str, result: str) -> None:
    assert WordSpaces()(TEXT + lines + line).split("\n")[-1] == result


@settings(max_examples=50)
@given(
    st.lists(
        st.text("的 桥networkblockdevice,()-L。\n", max_size=40)
        | st.sampled_from([*TEXT.splitlines(), *(line for line, _ in APART.values())]),
        max_size=8,
    )
)
def test_a_second_run_changes_nothing(lines: list[str]) -> None:
    once = WordSpaces()("\n".join([TEXT, *lines]))
    assert WordSpaces()(once) == once


def test_marks_stand_apart() -> None:
    assert Marks([], []).apart("Containers),Docker") == "Containers), Docker"


def test_paragraphs() -> None:
    document = Pipeline.preset("article").run(TEXT)
    document.verify()
    assert "灯塔的network block device在桥边" in document.text.replace("\n", "")
    assert any(edit.stage == "wordspaces" for edit in document.edits)


@pytest.mark.parametrize("run", ["aB", "host", "host-", "a--b"])
def test_a_long_run_takes_no_time(run: str) -> None:
    lines = "运 行 host lamp 命 令\n用host查看，\n再用host找。\n桥"
    start = time.process_time()
    WordSpaces()(TEXT + lines + run * (60_000 // len(run)))
    assert time.process_time() - start < 2
