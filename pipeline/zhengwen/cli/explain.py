"""``zhengwen explain``: every edit of one file, and why."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from ..batch.files import decode, read
from ..document import Document
from .options import build, pipeline_options


@click.command()
@click.argument("file")
@pipeline_options
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
def explain(file: str, preset: str, assignments: Sequence[str], form: str) -> None:
    """Show each edit of FILE (or of stdin, -): source line, stage, rule, before and after."""
    pipeline = build(preset, assignments)
    text = decode(sys.stdin.buffer.read(), "stdin") if file == "-" else read(Path(file))
    document = pipeline.run(text)
    for row in _rows(document):
        if form == "jsonl":
            click.echo(msgspec.json.encode(row).decode())
        else:
            before, after = row["before"], row["after"]
            click.echo(f"{row['line']:>6}  {row['stage']:<13} {row['rule']:<24} {before} → {after}")
    _summary(document)


def _rows(document: Document) -> list[dict[str, str | int]]:
    rows: list[dict[str, str | int]] = [
        {
            "line": edit.line,
            "stage": edit.stage,
            "rule": edit.rule,
            "before": _short(edit.before),
            "after": _short(edit.after),
        }
        for edit in document.edits
    ]
    rows += [
        {
            "line": r.line,
            "stage": r.stage,
            "rule": r.rule,
            "before": _short(r.text),
            "after": "removed",
        }
        for r in document.removals
    ]
    return sorted(rows, key=lambda row: int(row["line"]))


def _short(text: str) -> str:
    """One line that fits a terminal; control characters are shown, not sent."""
    text = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return text if len(text) <= 48 else f"{text[:30]}…{text[-14:]}"


def _summary(document: Document) -> None:
    doubtful = [p for p in document.paragraphs if p.confidence < 0.5]
    for p in doubtful:
        click.echo(f"doubtful ({p.confidence:.2f}), line {p.lines[0]}: {_short(p.text)}", err=True)
    click.echo(
        f"{len(document.paragraphs)} paragraphs, {len(document.removals)} lines removed, "
        f"{len(document.edits)} edits, {len(doubtful)} paragraphs doubtful",
        err=True,
    )
