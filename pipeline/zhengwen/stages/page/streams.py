"""Streams: stretches that an extractor wrote one glyph a line, left out while the page is read.

Nothing of the page's lines is left there, and each glyph by itself looks like a short heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...document import Line
from ..paragraphs.rows import streams
from .cuts import cut
from .headlines import is_end

_SPACE = re.compile("(?<=[。！？：；”）]) (?=[^ ])")


def parted(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those of a stream cut where a row of the page ends with a sentence.

    Between two pieces that stood as it expected them, this extractor writes a space there.
    """
    spaces: dict[int, re.Match[str]] = {}
    for stream in streams(lines):
        for at in stream:
            text = lines[at].text
            if " " in text and lines[at].span is None and (space := _space(text)):
                spaces[at] = space
    if not spaces:
        return lines
    result: list[Line] = []
    for at, line in enumerate(lines):
        if at not in spaces:
            result.append(line)
            continue
        above, below = cut(line, *spaces[at].span())
        result += [above, replace(below, starts=True)]
    return result


def _space(text: str) -> re.Match[str] | None:
    """The first space below a sentence's end."""
    return next((space for space in _SPACE.finditer(text) if is_end(text[: space.start()])), None)


def without(lines: Sequence[Line]) -> tuple[Sequence[Line], list[range]]:
    """The other lines, and where the streams are; none where the text starts with one."""
    found = streams(lines)
    if not found or not found[0].start:
        return lines, []
    return left_out(lines, found), found


def left_out(lines: Sequence[Line], found: Sequence[range]) -> Sequence[Line]:
    """The lines but for some stretches."""
    kept: list[Line] = []
    done = 0
    for stretch in found:
        kept += lines[done : stretch.start]
        done = stretch.stop
    return [*kept, *lines[done:]]


def put_back(
    ordered: Sequence[Line], lines: Sequence[Line], found: Sequence[range]
) -> Sequence[Line]:
    """The lines in their order, each stream below the line that stood above it and has not moved.

    Args:
        ordered: the other lines.
        lines: all of them, as they were.
        found: the streams among them.
    """
    place = {_key(line): at for at, line in enumerate(ordered) if not line.moved}
    below: dict[int, list[Line]] = {}
    at, done = -1, 0
    for stream in found:
        # Above the stream before stands what that one is below.
        above = (place.get(_key(lines[i])) for i in range(stream.start - 1, done - 1, -1))
        at, done = next((i for i in above if i is not None), at), stream.stop
        below.setdefault(at, []).extend(lines[stream.start : stream.stop])
    result = below.get(-1, [])
    for at, line in enumerate(ordered):
        result += [line, *below.get(at, ())]
    return result


def _key(line: Line) -> tuple[int, int]:
    return line.number, line.span[0] if line.span else 0
