"""``zhengwen clean``: files and folders in, clean texts out."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from ..batch.files import Job, plan, read, write
from ..decode import Decoded, Errors
from ..document import Document, Format
from ..errors import ZhengwenError
from ..pipeline import Pipeline
from ..render import SUFFIXES, render
from .options import build, cleaned, input_options, pipeline_options, report_kept
from .streams import text_of

# The stages that move lines.
_MOVING = ("columns", "untangle", "order")
# Counted beside the lines: a file that was read as an encoding, a glyph that nobody can read, a
# quote without a partner.
_READ_AS, _UNREAD, _UNPAIRED, _BY = "read as ", "unread ", "unpaired ", "converted by "
# And the lines of each rule that removed some.
_RULE = "removed by "


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o", "--output", type=click.Path(path_type=str), metavar="DIR", help="Folder for results."
)
@pipeline_options
@input_options
@click.option(
    "--format",
    "form",
    type=click.Choice(list(SUFFIXES)),
    help="text: a blank line between paragraphs; lines: one paragraph a line; markdown: headings "
    "and lists marked up; jsonl: one object a paragraph, with its kind and source lines. "
    "Without, the preset's own: lines for corpus, text for the others.",
)
def clean(
    paths: Sequence[str],
    output: str | None,
    preset: str,
    assignments: Sequence[str],
    encoding: str | None,
    errors: Errors,
    form: Format | None,
) -> None:
    """Clean files, folders (their .txt files), or stdin (-).

    One file or - without -o goes to stdout. A folder keeps its structure under DIR. A result of
    an earlier run is replaced; an input never is. Each input may have an encoding of its own; the
    output is UTF-8. How many lines were removed, by which rules, or moved is said on stderr.
    """
    pipeline = build(preset, assignments)
    if form:
        pipeline = Pipeline(pipeline.stages, format=form)
    # A path would take ./- for - too, and that is a folder.
    if output is None or output == "-":
        # "-" is stdin, whatever is named so in the folder.
        if len(paths) > 1 or (paths[0] != "-" and Path(paths[0]).is_dir()):
            raise click.UsageError("several results need a folder: add -o DIR")
        decoded = text_of(paths[0], encoding, errors)
        report_kept(paths[0], decoded, errors)
        document = _run(pipeline, decoded.text, paths[0])
        sys.stdout.write(render(document, pipeline.format, paths[0]))
        # Before the summary: nothing is said of a result that did not arrive.
        sys.stdout.flush()
        name = click.format_filename(paths[0])
        counts = _counts(pipeline, document, decoded)
        click.echo(f"{name}{_encodings(counts)}: {_summary(counts)}", err=True)
        return
    if "-" in paths:
        raise click.UsageError("- reads stdin and writes stdout: leave -o away, or save to a file")
    jobs, bad = plan([Path(p) for p in paths], Path(output), SUFFIXES[pipeline.format])
    failures: list[ZhengwenError] = [*bad]
    for error in bad:
        click.echo(f"zhengwen: {error}", err=True)
    failures += _batch(pipeline, jobs, encoding, errors)
    if failures:
        sys.exit(failures[0].exit_code)


def _run(pipeline: Pipeline, text: str, name: str) -> Document:
    document = cleaned(pipeline, text, name)
    try:
        document.verify()
    except ZhengwenError as error:
        raise type(error)(f"{name}: {error}; please report it with the file") from None
    return document


def _batch(
    pipeline: Pipeline, jobs: Sequence[Job], encoding: str | None, errors: Errors
) -> list[ZhengwenError]:
    """Clean each file; a bad one is reported and returned, and the others go on."""
    failures: list[ZhengwenError] = []
    counts: Counter[str] = Counter()
    for job in jobs:
        try:
            decoded = read(job.source, encoding, errors)
            report_kept(str(job.source), decoded, errors)
            document = _run(pipeline, decoded.text, str(job.source))
            write(job.target, render(document, pipeline.format, job.source.as_posix()))
        except ZhengwenError as error:
            click.echo(f"zhengwen: {error}", err=True)
            failures.append(error)
            continue
        counts += _counts(pipeline, document, decoded)
    done = len(jobs) - len(failures)
    said = f"{done} of {len(jobs)} files cleaned{_encodings(counts)}"
    said += f", {len(failures)} failed as said above" if failures else ""
    click.echo(f"{said}: {_summary(counts)}" if done else said, err=True)
    return failures


def _counts(pipeline: Pipeline, document: Document, decoded: Decoded) -> Counter[str]:
    counts = Counter(
        paragraphs=len(document.paragraphs),
        removed=len(document.removals),
        moved=sum(edit.stage in _MOVING for edit in document.edits),
    )
    counts.update(_RULE + removal.rule for removal in document.removals)
    if decoded.encoding != "UTF-8":
        counts[_READ_AS + decoded.encoding] = 1
    counts.update({_UNREAD + name: count for name, count in document.unread.items()})
    counts.update({_BY + setting: 1 for setting in document.remapped})
    # Of interest where it kept the stage from its work.
    if any(stage.name == "quotes" and stage != type(stage)() for stage in pipeline):
        counts.update({_UNPAIRED + mark: count for mark, count in document.unpaired.items()})
    return counts


def _encodings(counts: Counter[str]) -> str:
    """What was read as something else than UTF-8."""
    found = [f"{count} as {name}" for name, count in _under(counts, _READ_AS)]
    return f" (read {', '.join(found)})" if found else ""


def _under(counts: Counter[str], prefix: str) -> list[tuple[str, int]]:
    found = sorted((key, count) for key, count in counts.items() if key.startswith(prefix))
    return [(key.removeprefix(prefix), count) for key, count in found]


def _summary(counts: Counter[str]) -> str:
    unread = [f"{count} {name}" for name, count in _under(counts, _UNREAD)]
    by = [setting for setting, _ in _under(counts, _BY)]
    rules = [f"{count} {rule}" for rule, count in _under(counts, _RULE)]
    alone = [f"{count} {mark}" for mark, count in _under(counts, _UNPAIRED)]
    return (
        f"{counts['paragraphs']} paragraphs, {counts['removed']} lines removed"
        + (f" ({', '.join(rules)})" if rules else "")
        + f", {counts['moved']} moved or marked"
        + (f"; glyphs that cannot be read: {', '.join(unread)}" if unread else "")
        + (f"; characters changed by {', '.join(by)}" if by else "")
        + (f"; quotes without a partner, left: {', '.join(alone)}" if alone else "")
    )
