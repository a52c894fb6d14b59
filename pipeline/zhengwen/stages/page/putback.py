"""Lines that an extractor wrote away from where they go on, put back there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...document import Line


def put_behind(lines: Sequence[Line], found: Mapping[int, int], rule: str) -> Sequence[Line]:
    """The lines, some of them right behind others, which they go on.

    Args:
        lines: the lines.
        found: behind which line which other one goes.
        rule: why.

    >>> from zhengwen.split import split
    >>> [line.text for line in put_behind(split("移。\\n\\n自交付时转\\n\\n其他"), {1: 0}, "rule")]
    ['自交付时转', '移。', '其他']
    """
    if not found:
        return lines
    result: list[Line] = []
    moved = {*found.values()}
    for at, line in enumerate(lines):
        if at in moved:
            continue
        result.append(line)
        if at in found:
            result.append(replace(lines[found[at]], blanks=0, follows=True, moved=rule))
    return result
