"""Tokens that a line's end broke, and the words beside a mark that are none."""

from __future__ import annotations

import pytest
from zhengwen.stages.paragraphs.joint import joint

ONE = [
    ("放在“/", "usr/share/ferry”里"),
    ("the logs are kept in /", "var/log and rotated"),
    ("mbox format in /", "var/mail/"),
    ("写入~", "/.ferryrc"),
    ("运行 .", "/mooring --help"),
    ("in ..", "/ferry/posts"),
    ("变量 $", "{ferry:Depends}"),
    ("写信给 <", "ferry@posts.example.org>"),
    ("see <", "https://posts.example.org/ferry>"),
    ("make &", "& make install"),
    ("叫 ferry-0.9.12.", "tar.gz 的包"),
    ("里的 binary-ferry_post_", "flavour 目标"),
    ("/var/lib/lists_river", "_Release"),
    ("/srv/ferry", ".orig.tar.gz"),
    ('设置 "SMTP relay host:" 为 "', "[smtp.example.org]:587"),
    ('he answered with a "', "ferry of his own"),
    ("several files (", '"ferry"'),
    ("ferry(1", ")"),
]
TWO = [
    ("ferry", "_post.tar"),
    ("as told in the", "_Annual Register_ of that year"),
    ("and the _Annual Register_", "of that year"),
    ("the _River_", "is wide"),
    ("It cost 5 $", "(or so)"),
    ("the river was wide.", "tar was used"),
    ("bought in 1987.", "the post"),
    ('he said "yes" and "no"', "to all of it"),
    ('"Come over," he said. "The ferry is here."', "Nobody came"),
    ("ferry & sons, boats &", "posts"),
    ("it was less than <", "five of them"),
    ("the mooring", ".ferryrc file"),
    ("about ~", "five boats"),
]


@pytest.mark.parametrize(("before", "after"), ONE)
def test_no_space_goes_into_a_token(before: str, after: str) -> None:
    assert joint(before, after) == ""


@pytest.mark.parametrize(("before", "after"), TWO)
def test_words_beside_a_mark_keep_their_space(before: str, after: str) -> None:
    assert joint(before, after) == " "
