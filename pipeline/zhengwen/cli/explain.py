"""``zhengwen explain``: every change of a file, every doubtful line break, and why."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isnan
from unicodedata import combining, east_asian_width

import click
import msgspec

from ..decode import Errors
from ..document import Document
from ..edits import BESIDE
from ..errors import ZhengwenError
from ..pipeline import Pipeline
from ..stages.paragraphs.evidence import BREAKING, JOINING
from .options import build, cleaned, input_options, pipeline_options, report_kept
from .streams import text_of

# A break that stays is no change; it is shown where the decision was less sure than this.
DOUBTFUL = 0.9
# Six Han, the sign for the break and six Han again, in columns of the terminal.
BEFORE = 4 * BESIDE + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A change, a removal or a break that stayed, as it is listed.

    ``confidence`` is that of a line break decision; what other stages do has none.
    """

    file: str
    line: int
    stage: str
    rule: str
    confidence: float | None
    before: str
    after: str


def _rules() -> str:
    """The rules for the help text; the sign at a part's start keeps click from wrapping it."""
    parts = {"A line break is joined because": JOINING, "A line break is kept because": BREAKING}
    return "\n\n".join(
        "\n".join(["\b", f"{why}:", *(f"  {name:<15} {text}" for name, text in rules.items())])
        for why, rules in parts.items()
    )


def _number(_: click.Context, __: click.Parameter, value: float | None) -> float | None:
    """A confidence; NaN is in no range, and click takes it for one of any."""
    if value is not None and isnan(value):
        raise click.BadParameter("a confidence is a number from 0 to 1")
    return value


@click.command(epilog=_rules())
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@pipeline_options
@input_options
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@click.option(
    "--below",
    type=click.FloatRange(0, 1),
    callback=_number,
    metavar="CONFIDENCE",
    help="List line break decisions below this confidence alone, kept and joined ones.",
)
def explain(
    files: Sequence[str],
    preset: str,
    assignments: Sequence[str],
    encoding: str | None,
    errors: Errors,
    form: str,
    below: float | None,
) -> None:
    """Show what was done to files (or to stdin, -), and why.

    Each row has the source line, the stage, the rule, and what stood there before and after. For
    a line break (⏎) the rule is the strongest evidence, with the confidence of the decision from
    0 (a coin toss) to 1 (certain); breaks that were kept are listed where it is below 0.9.
    """
    pipeline = build(preset, assignments)
    failures: list[ZhengwenError] = []
    for at, file in enumerate(files):
        try:
            decoded = text_of(file, encoding, errors)
            report_kept(file, decoded, errors)
            document = cleaned(pipeline, decoded.text, file)
        except ZhengwenError as error:
            click.echo(f"zhengwen: {error}", err=True)
            failures.append(error)
            continue
        # A name that is not UTF-8 is shown with signs in its place; it could not be printed.
        file = click.format_filename(file)
        rows = _rows(file, document, _join_name(pipeline))
        summary = _summary(document, rows)
        if below is None:
            rows = [r for r in rows if r.after != "kept" or _under(r, DOUBTFUL)]
        else:
            rows = [r for r in rows if _under(r, below)]
        if form == "jsonl":
            _write_json(rows)
        else:
            if len(files) > 1:
                click.echo(f"{chr(10) if at else ''}{file}")
            _write_table(rows)
        click.echo(f"{file}: {summary}", err=True)
    if failures:
        sys.exit(failures[0].exit_code)


def _under(row: Row, confidence: float) -> bool:
    return row.confidence is not None and row.confidence < confidence


def _join_name(pipeline: Pipeline) -> str:
    return next((stage.name for stage in pipeline if stage.floor == "paragraphs"), "")


def _rows(file: str, document: Document, join: str) -> list[Row]:
    """Everything in the order of the source; of one line in the order of the stages."""
    rows = [
        Row(
            file=file,
            line=edit.line,
            stage=edit.stage,
            rule=edit.rule,
            confidence=edit.confidence if edit.stage == join else None,
            before=_short(edit.before),
            after=_short(edit.after),
        )
        for edit in document.edits
    ]
    rows += [
        Row(
            file=file,
            line=kept.line,
            stage=join,
            rule=kept.rule,
            confidence=kept.confidence,
            before=_short(f"{above.joined[-BESIDE:]}⏎{p.joined[:BESIDE]}"),
            after="kept",
        )
        for above, p in pairwise(document.paragraphs)
        for kept in p.breaks[:1]
        if not kept.joined
    ]
    rows += [
        Row(
            file=file,
            line=r.line,
            stage=r.stage,
            rule=r.rule,
            confidence=None,
            before=_short(r.text),
            after="removed",
        )
        for r in document.removals
    ]
    return sorted(rows, key=lambda row: row.line)


def _short(text: str) -> str:
    """One line that fits a terminal; control characters are shown, not sent."""
    text = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return text if len(text) <= 48 else f"{text[:30]}…{text[-14:]}"


def _columns(text: str) -> int:
    """Width in columns of a terminal."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _write_json(rows: Sequence[Row]) -> None:
    for row in rows:
        click.echo(msgspec.json.encode(row).decode())


def _write_table(rows: Sequence[Row]) -> None:
    """The rows under one another, each column as wide as it must be."""
    if not rows:
        return
    stage, rule = (max(len(getattr(r, name)) for r in rows) for name in ("stage", "rule"))
    click.echo(f"{'line':>6}  {'stage':<{stage}}  {'rule':<{rule}}  sure  before → after")
    for r in rows:
        sure = "" if r.confidence is None else f"{r.confidence:.2f}"
        room = " " * (BEFORE - _columns(r.before))
        click.echo(
            f"{r.line:>6}  {r.stage:<{stage}}  {r.rule:<{rule}}  {sure:>4}  "
            f"{r.before}{room} → {r.after}"
        )


def _summary(document: Document, rows: Sequence[Row]) -> str:
    breaks = [row for row in rows if row.confidence is not None]
    kept = sum(row.after == "kept" for row in breaks)
    doubtful = sum(_under(row, DOUBTFUL) for row in breaks)
    others = len(rows) - len(breaks) - len(document.removals)
    return (
        f"{len(document.paragraphs)} paragraphs, {len(breaks) - kept} line breaks joined, "
        f"{kept} kept, {doubtful} of these decisions doubtful (below {DOUBTFUL}), "
        f"{len(document.removals)} lines removed, {others} other edits"
    )
