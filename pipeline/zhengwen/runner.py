"""The runner: takes a text through the floors, keeps the ledger, explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, cycle, islice, pairwise
from typing import cast

from . import edits
from .carrier import with_text
from .document import Document, Edit, Line, Paragraph, Removal
from .ledger import placed
from .measured import Lines
from .registry import fingerprint
from .settle import ROUNDS, together
from .split import LINE_BREAKS, split
from .stages.base import FLOORS, AnyStage, Join, LineStage, TextStage

# Typography does not touch what is not prose.
VERBATIM_KINDS = frozenset({"code", "table"})


def run(stages: Sequence[AnyStage], text: str, *, explain: bool, apart: bool = True) -> Document:
    """Run the stages of a checked pipeline over one document.

    Its paragraphs will be written with a blank line between, or not (``apart``).
    """
    on: dict[str, list[AnyStage]] = {floor: [] for floor in FLOORS}
    for stage in stages:
        on[stage.floor].append(stage)
    folded, made = _folded(cast("list[TextStage]", on["characters"]), text, explain)
    lines, removals = Lines(split(folded)), []
    # What an edit quotes of the source; before a page stage moves or removes a line.
    source = {line.number: line.text for line in lines} if explain else {}
    for page in cast("list[LineStage]", on["page"]):
        given = lines
        lines, removed = _page(page, lines)
        removals += removed
        made += edits.of_page(page.name, given, lines) if explain else []
    joins = cast("list[Join]", on["paragraphs"])
    # A policy that asks for nothing need not see each paragraph.
    typography = [stage for stage in on["typography"] if not getattr(stage, "idle", False)]
    finishes = cast("list[TextStage]", typography)
    paragraphs = [] if joins else _unjoined(lines)
    for join in joins:
        paragraphs = placed(lines, join(lines))
    states = _states(finishes, paragraphs)
    for join in joins:
        states = _settled(join, finishes, states, apart=apart)
        made += edits.of_join(join.name, source, states[0]) if explain else []
    for finish, plain, after in _steps(finishes, states):
        made += edits.of_typography(finish.name, source, plain, after) if explain else []
    return Document(
        folded=folded,
        paragraphs=tuple(states[-1]),
        removals=tuple(removals),
        edits=tuple(made),
        ends_with_newline=bool(folded) and folded[-1] in LINE_BREAKS,
        verbatim=len(on["characters"]) == len(stages),
        remapped=tuple(map(fingerprint, _mapped(finishes, states))),
    )


def _folded(tables: Sequence[TextStage], text: str, explain: bool) -> tuple[str, list[Edit]]:
    """The text after the character tables, which find nothing more in it, and their edits."""
    made: list[Edit] = []
    searched = {table: table.looks_for.pattern for table in tables if hasattr(table, "looks_for")}
    rare = _any(*searched.values())
    quiet = rare.search(text) is None
    # What a stage changed may be what another looks for: they take turns until each has seen the
    # text as it stays.
    seen = 0
    for table in islice(cycle(tables), ROUNDS * len(tables)):
        before = text
        if not (quiet and table in searched):
            text = table(text)
        seen += 1
        if before != text:
            seen = 1
            quiet = rare.search(text) is None
            made += edits.of_characters(table.name, before, text) if explain else []
        if seen == len(tables):
            break
    return text, made


@lru_cache(maxsize=8)
def _any(*patterns: str) -> re.Pattern[str]:
    """What any of some patterns finds; nothing where there are none."""
    return re.compile("|".join(patterns) or "(?!)")


def _page(stage: LineStage, lines: Lines[Line]) -> tuple[Lines[Line], list[Removal]]:
    found = stage(lines)
    if found is lines:
        return lines, []
    kept, removals = [], []
    for line in found:
        if line.removed:
            removals.append(
                Removal(
                    line=line.number,
                    text=line.text,
                    stage=stage.name,
                    rule=line.removed,
                    span=line.span,
                )
            )
        else:
            kept.append(line)
    return Lines(kept), removals


def _unjoined(lines: Sequence[Line]) -> list[Paragraph]:
    """Without a join each line is its own paragraph."""
    alone = (
        Paragraph(text=line.text, joined=line.text, kind=line.kind or "body", lines=(line.number,))
        for line in lines
    )
    return placed(lines, alone)


def _states(finishes: Sequence[TextStage], paragraphs: list[Paragraph]) -> list[list[Paragraph]]:
    """The paragraphs as the join made them, and after each stage of typography (`_steps`).

    A mark that one stage makes full-width has no space beside it for another, which may have had
    its turn: once characters were changed they take turns until none finds more.
    """
    states = [paragraphs]
    turns = _turns(finishes)
    for finish in islice(turns, len(finishes)):
        states.append(_typography(finish, states[-1]))
    again = sum(not _runs_once(finish) for finish in finishes)
    for _ in range(ROUNDS if _mapped(finishes, states) else 0):
        before = states[-1]
        for finish in islice(turns, again):
            states.append(_typography(finish, states[-1]))
        if states[-1] == before:
            break
    return states


def _turns(finishes: Sequence[TextStage]) -> Iterator[TextStage]:
    """The stages of typography in the order of their turns, without an end."""
    return chain(finishes, cycle([f for f in finishes if not _runs_once(f)]))


def _runs_once(stage: TextStage) -> bool:
    return getattr(stage, "once", False)


def _steps(
    finishes: Sequence[TextStage], states: Sequence[list[Paragraph]]
) -> Iterator[tuple[TextStage, list[Paragraph], list[Paragraph]]]:
    """Each turn of typography: the stage, and the paragraphs before and after it."""
    for finish, (plain, after) in zip(_turns(finishes), pairwise(states), strict=False):
        yield finish, plain, after


def _settled(
    join: Join, finishes: Sequence[TextStage], states: list[list[Paragraph]], *, apart: bool
) -> list[list[Paragraph]]:
    """The states of paragraphs that the join, asked again, leaves as they are."""
    for _ in range(ROUNDS):
        # With a blank line between, only house style makes widths by which it judges otherwise.
        asked = not apart or _mapped(finishes, states)
        one = together(join, states[0], states[-1], apart=apart) if asked else []
        if not one:
            break
        states = _states(finishes, one)
    return states


def _mapped(finishes: Sequence[TextStage], states: Sequence[list[Paragraph]]) -> list[TextStage]:
    """The stages of typography that changed visible characters, each once."""
    changed = [f for f, plain, after in _steps(finishes, states) if f.maps_ink and plain != after]
    return [finish for finish in finishes if any(finish is f for f in changed)]


def _typography(stage: TextStage, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    return [
        p if p.kind in VERBATIM_KINDS or (text := _set(stage, p)) == p.text else with_text(p, text)
        for p in paragraphs
    ]


def _set(stage: TextStage, p: Paragraph) -> str:
    """A paragraph's text as a stage sets it: an item's number is no part of the sentence."""
    return p.text[: p.lead] + stage(p.text[p.lead :]) if p.lead else stage(p.text)
