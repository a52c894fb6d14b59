"""The runner: takes a text through the floors, keeps the ledger, explains."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from .document import Document, Edit, Line, Paragraph, Removal
from .split import LINE_BREAKS, split
from .stages.base import AnyStage, Join, LineStage, TextStage

# Typography does not touch what is not prose.
VERBATIM_KINDS = frozenset({"code", "table"})


def run(stages: Sequence[AnyStage], text: str, *, explain: bool) -> Document:
    """Run the stages of a checked pipeline over one document."""
    edits: list[Edit] = []
    folded = text
    for stage in _on(stages, "characters"):
        assert isinstance(stage, TextStage)
        before, folded = folded, stage(folded)
        if explain and before != folded:
            edits += _text_edits(stage.name, before, folded)
    lines, removals = split(folded), []
    verbatim = all(stage.floor == "characters" for stage in stages)
    for stage in _on(stages, "page"):
        assert isinstance(stage, LineStage)
        lines, removed = _page(stage, lines)
        removals += removed
    if explain:
        edits += _moves(lines)
    paragraphs = _join(stages, lines, folded)
    if explain:
        edits += _joins(folded, paragraphs)
    remapped = []
    for stage in _on(stages, "typography"):
        assert isinstance(stage, TextStage)
        paragraphs, made = _typography(stage, paragraphs)
        edits += made if explain else []
        if stage.maps_ink and made:
            remapped.append(stage.name)
    return Document(
        folded=folded,
        paragraphs=tuple(paragraphs),
        removals=tuple(removals),
        edits=tuple(edits),
        ends_with_newline=bool(text) and text[-1] in LINE_BREAKS,
        verbatim=verbatim,
        remapped=tuple(remapped),
    )


def _on(stages: Iterable[AnyStage], floor: str) -> list[AnyStage]:
    return [stage for stage in stages if stage.floor == floor]


def _page(stage: LineStage, lines: list[Line]) -> tuple[list[Line], list[Removal]]:
    kept, removals = [], []
    for line in stage(lines):
        if line.removed:
            removals.append(
                Removal(line=line.number, text=line.text, stage=stage.name, rule=line.removed)
            )
        else:
            kept.append(line)
    return kept, removals


def _join(stages: Sequence[AnyStage], lines: Sequence[Line], folded: str) -> list[Paragraph]:
    for stage in _on(stages, "paragraphs"):
        assert isinstance(stage, Join)
        return list(stage(lines))
    # Without a join each line is its own paragraph.
    return [
        Paragraph(text=line.text, joined=line.text, kind=line.kind or "body", lines=(line.number,))
        for line in lines
    ]


def _typography(
    stage: TextStage, paragraphs: Sequence[Paragraph]
) -> tuple[list[Paragraph], list[Edit]]:
    result, edits = [], []
    for p in paragraphs:
        after = p.text if p.kind in VERBATIM_KINDS else stage(p.text)
        if after == p.text:
            result.append(p)
            continue
        edits += [
            Edit(stage=stage.name, rule=stage.name, line=p.lines[0], before=old, after=new)
            for old, new in _pieces(p.text, after)
        ]
        result.append(replace(p, text=after))
    return result, edits


def _text_edits(stage: str, before: str, after: str) -> list[Edit]:
    """What a text stage changed, line by line: it never adds or removes a line break."""
    olds, news = before.split("\n"), after.split("\n")
    return [
        Edit(stage=stage, rule=stage, line=number, before=old.strip("\r"), after=new.strip("\r"))
        for number, (old, new) in enumerate(zip(olds, news, strict=False), 1)
        if old != new
    ]


def _pieces(before: str, after: str) -> list[tuple[str, str]]:
    """The stretch that differs, with a few characters around it."""
    start = 0
    limit = min(len(before), len(after))
    while start < limit and before[start] == after[start]:
        start += 1
    end = 0
    while end < limit - start and before[-1 - end] == after[-1 - end]:
        end += 1
    left, right = max(0, start - 4), max(0, end - 4)
    return [(before[left : len(before) - right], after[left : len(after) - right])]


def _moves(lines: Sequence[Line]) -> list[Edit]:
    """A line that a page stage moved, with the line it now follows."""
    edits = []
    for at, line in enumerate(lines):
        if line.moved:
            place = f"after line {lines[at - 1].number}" if at else "at the start"
            if line.kind == "displaced":
                place = "left in place"
            edits.append(
                Edit(
                    stage="order", rule=line.moved, line=line.number, before=line.text, after=place
                )
            )
    return edits


def _joins(folded: str, paragraphs: Sequence[Paragraph]) -> list[Edit]:
    """Each line break that died: the characters around it before and after."""
    source = {line.number: line.text for line in split(folded)}
    edits = []
    for p in paragraphs:
        if len(p.lines) < 2:
            continue
        at = 0
        for upper, lower in zip(p.lines, p.lines[1:], strict=False):
            a, b = source.get(upper, ""), source.get(lower, "")
            at = max(p.joined.find(b, at), 0)
            edits.append(
                Edit(
                    stage="paragraphs",
                    rule="join",
                    line=upper,
                    before=f"{a[-6:]}⏎{b[:6]}",
                    after=p.joined[max(0, at - 7) : at + 6],
                )
            )
    return edits
