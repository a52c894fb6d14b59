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
    ('设置 "SMTP relay host:" 为 "', '[smtp.example.org]:587" 即可'),
    ('he answered with a "', 'ferry of his own" to her'),
    ("several files (", '"ferry" and "post") are kept'),
    ("ferry(1", ")"),
    ("as posts(3) tells (ferry(1", ")) and the book"),
    ("the call of moor(", "ferry, post(3)) ties it"),
    ("in ~/boats/ferry_", "posts.txt"),
    ("放在 /srv/ferry/old_post_", "list 里"),
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
    # A mark of reStructuredText, and emphasis of more than a word.
    ("built with the `ferry-post2`_", "library and its helper"),
    ("all that is tagged with _ferry-post/x.x_", "and the other labels"),
    ("told in the well-known", "_Annual Register_ of that year"),
    ("the boats and/or", "_Annual Register_ of that year"),
    # Words and lines of verse parted by slashes that stand alone.
    ("the boat is gone / the night is long /", "run/down the river runs"),
    ("the tags are red /", "green/blue and the rest"),
    # Brackets that are set wide.
    ("one asks if [", "-f /etc/ferry ] and then goes"),
    ("it calls moor(", "ferry, post ) and that is all"),
    ("it calls moor( ferry ) and then tie(", "post) in turn"),
    ("it calls moor( ferry, post", ") and that is all"),
    ("it takes a list (ferry, post,", ") with a comma at the end"),
    ("the box [ ] for the ferry and the box [", "] for the bridge"),
    ("the ranges [0, 1", ") are half open"),
    ("she had a smile :)", ") and no more"),
    ("he had a frown :(", "and then (at last) a smile"),
    ("for blocks; the block is {", "and nothing closes it"),
    # Inches, and the mark of a comment.
    ('a screen of 19 "', 'costs more than one of 15 " does'),
    ('the loop runs once "', "A comment that nothing closes"),
    ("because of FERRY-19.", "e.g. the boats stopped"),
    ("of the version post-2.", "i.e. the last one"),
]


@pytest.mark.parametrize(("before", "after"), ONE)
def test_no_space_goes_into_a_token(before: str, after: str) -> None:
    assert joint(before, after) == ""


@pytest.mark.parametrize(("before", "after"), TWO)
def test_words_beside_a_mark_keep_their_space(before: str, after: str) -> None:
    assert joint(before, after) == " "
