"""The runner: takes a text through the floors, keeps the ledger, explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, cycle, islice, pairwise
from typing import NamedTuple, cast

from . import edits
from .carrier import with_text
from .document import Document, Edit, Line, Paragraph, Removal
from .ledger import placed
from .measured import Lines, keeping
from .registry import fingerprint
from .settle import ROUNDS, together
from .split import LINE_BREAKS, split
from .stages.base import FLOORS, AnyStage, Join, LineStage, TextStage

# Typography does not touch what is not prose.
VERBATIM_KINDS = frozenset({"code", "table"})


class Plan(NamedTuple):
    """What is the same of a pipeline's stages for each document.

    Attributes:
        tables: the stages of characters, each with whether it changes nothing in a text in which
            `rare` finds nothing.
        rare: what any of those looks for.
        pages, joins, finishes: the stages of the other floors, without those that ask for nothing.
        maps: one of the last may change visible characters.
        characters: there are no other stages than those of characters.
    """

    tables: tuple[tuple[TextStage, bool], ...]
    rare: re.Pattern[str]
    pages: tuple[LineStage, ...]
    joins: tuple[Join, ...]
    finishes: tuple[TextStage, ...]
    maps: bool
    characters: bool


def plan(stages: Sequence[AnyStage]) -> Plan:
    """Sort the stages of a checked pipeline by their floors."""
    on: dict[str, list[AnyStage]] = {floor: [] for floor in FLOORS}
    for stage in stages:
        on[stage.floor].append(stage)
    tables = cast("list[TextStage]", on["characters"])
    sought = [table.looks_for.pattern for table in tables if hasattr(table, "looks_for")]
    # A policy that asks for nothing need not see each paragraph.
    typography = [stage for stage in on["typography"] if not getattr(stage, "idle", False)]
    return Plan(
        tables=tuple((table, hasattr(table, "looks_for")) for table in tables),
        rare=_any(*sought),
        pages=tuple(cast("list[LineStage]", on["page"])),
        joins=tuple(cast("list[Join]", on["paragraphs"])),
        finishes=tuple(cast("list[TextStage]", typography)),
        maps=any(stage.maps_ink for stage in typography),
        characters=len(tables) == len(stages),
    )


def run(plan: Plan, text: str, *, explain: bool, apart: bool = True) -> Document:
    """Run the stages of a pipeline over one document.

    Its paragraphs will be written with a blank line between, or not (``apart``).
    """
    folded, made = _folded(plan, text, explain)
    lines, removals = Lines(split(folded)), []
    # What an edit quotes of the source; before a page stage moves or removes a line.
    source = {line.number: line.text for line in lines} if explain else {}
    for page in plan.pages:
        given = lines
        lines, removed = _page(page, lines)
        removals += removed
        made += edits.of_page(page.name, given, lines) if explain else []
    paragraphs = [] if plan.joins else _unjoined(lines)
    for join in plan.joins:
        paragraphs = placed(lines, join(lines))
    states = _states(plan, paragraphs)
    for join in plan.joins:
        states = _settled(join, plan, states, apart=apart)
        made += edits.of_join(join.name, source, states[0], lines) if explain else []
    for finish, plain, after in _steps(plan.finishes, states) if explain else ():
        made += edits.of_typography(finish.name, source, plain, after)
    return Document(
        folded=folded,
        paragraphs=tuple(states[-1]),
        removals=tuple(removals),
        edits=tuple(made),
        ends_with_newline=bool(folded) and folded[-1] in LINE_BREAKS,
        verbatim=plan.characters,
        remapped=tuple(map(fingerprint, _mapped(plan, states))),
    )


def _folded(plan: Plan, text: str, explain: bool) -> tuple[str, list[Edit]]:
    """The text after the character tables, which find nothing more in it, and their edits."""
    made: list[Edit] = []
    tables, rare = plan.tables, plan.rare
    quiet = rare.search(text) is None
    # What a stage changed may be what another looks for: they take turns until each has seen the
    # text as it stays.
    seen = 0
    for table, searched in islice(cycle(tables), ROUNDS * len(tables)):
        before = text
        if not (quiet and searched):
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
    kept, removals = list[Line](), list[Removal]()
    for line in found:
        if line.removed:
            removals += _removals(stage, line)
        else:
            kept.append(line)
    # What the stage found of lines that all stay is kept with them.
    return Lines(kept) if removals else keeping(found), removals


def _removals(stage: LineStage, line: Line) -> Iterator[Removal]:
    """What the ledger says of a line that a stage took out: of each piece, if it has several."""
    if not line.pieces:
        yield Removal(
            line=line.number, text=line.text, stage=stage.name, rule=line.removed, span=line.span
        )
        return
    past = 0
    for number, start, stop in line.pieces:
        text, past = line.text[past : past + stop - start], past + stop - start
        yield Removal(
            line=number, text=text, stage=stage.name, rule=line.removed, span=(start, stop)
        )


def _unjoined(lines: Sequence[Line]) -> list[Paragraph]:
    """Without a join each line is its own paragraph."""
    alone = (
        Paragraph(text=line.text, joined=line.text, kind=line.kind or "body", lines=(line.number,))
        for line in lines
    )
    return placed(lines, alone)


def _states(plan: Plan, paragraphs: list[Paragraph]) -> list[list[Paragraph]]:
    """The paragraphs as the join made them, and after each stage of typography (`_steps`).

    A mark that one stage makes full-width has no space beside it for another, which may have had
    its turn: once characters were changed they take turns until none finds more.
    """
    states = [paragraphs]
    for finish in plan.finishes:
        states.append(_typography(finish, states[-1]))
    if not _mapped(plan, states):
        return states
    again = [finish for finish in plan.finishes if not _runs_once(finish)]
    for _ in range(ROUNDS):
        before = states[-1]
        for finish in again:
            states.append(_typography(finish, states[-1]))
        if states[-1] == before:
            break
    return states


def _runs_once(stage: TextStage) -> bool:
    return getattr(stage, "once", False)


def _steps(
    finishes: Sequence[TextStage], states: Sequence[list[Paragraph]]
) -> Iterator[tuple[TextStage, list[Paragraph], list[Paragraph]]]:
    """Each turn of typography: the stage, and the paragraphs before and after it."""
    turns = chain(finishes, cycle([f for f in finishes if not _runs_once(f)]))
    for finish, (plain, after) in zip(turns, pairwise(states), strict=False):
        yield finish, plain, after


def _settled(
    join: Join, plan: Plan, states: list[list[Paragraph]], *, apart: bool
) -> list[list[Paragraph]]:
    """The states of paragraphs that the join, asked again, leaves as they are."""
    for _ in range(ROUNDS):
        # With a blank line between, only house style makes widths by which it judges otherwise.
        asked = not apart or _mapped(plan, states)
        one = together(join, states[0], states[-1], apart=apart) if asked else []
        if not one:
            break
        states = _states(plan, one)
    return states


def _mapped(plan: Plan, states: Sequence[list[Paragraph]]) -> list[TextStage]:
    """The stages of typography that changed visible characters, each once."""
    if not plan.maps:
        return []
    steps = _steps(plan.finishes, states)
    changed = [finish for finish, plain, after in steps if finish.maps_ink and plain != after]
    return [finish for finish in plan.finishes if any(finish is f for f in changed)]


def _typography(stage: TextStage, paragraphs: list[Paragraph]) -> list[Paragraph]:
    sought: re.Pattern[str] | None = getattr(stage, "looks_for", None)
    # The cheap question first, asked of the whole text.
    if sought and not sought.search("\n".join([p.text for p in paragraphs])):
        return paragraphs
    return [
        p
        if p.kind in VERBATIM_KINDS
        or (text := _set(stage, p) if p.lead else stage(p.text)) == p.text
        else with_text(p, text)
        for p in paragraphs
    ]


def _set(stage: TextStage, p: Paragraph) -> str:
    """A paragraph's text as a stage sets it: an item's number is no part of the sentence."""
    return p.text[: p.lead] + stage(p.text[p.lead :])
