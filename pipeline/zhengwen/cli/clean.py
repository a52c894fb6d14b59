"""``zhengwen clean``: files and folders in, clean texts out."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from ..batch.files import plan, read, write
from ..document import Document
from ..errors import ZhengwenError
from ..pipeline import Pipeline
from ..render import SUFFIXES, Format, render
from .options import build, pipeline_options
from .streams import text_of


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="DIR", help="Folder for results."
)
@pipeline_options
@click.option(
    "--format",
    "form",
    type=click.Choice(list(SUFFIXES)),
    default="text",
    show_default=True,
    help="text: a blank line between paragraphs; lines: one paragraph a line; markdown: headings "
    "and lists marked up; jsonl: one object a paragraph, with its kind and source lines.",
)
def clean(
    paths: Sequence[str],
    output: Path | None,
    preset: str,
    assignments: Sequence[str],
    form: Format,
) -> None:
    """Clean files, folders (their .txt files), or stdin (-).

    One file or - without -o goes to stdout. A folder keeps its structure under DIR. A result of
    an earlier run is replaced; an input never is. Input is UTF-8. How many lines were removed or
    moved is said on stderr.
    """
    pipeline = build(preset, assignments)
    if output is None:
        if len(paths) > 1 or os.path.isdir(paths[0]):  # noqa: PTH112 - "-" is no path
            raise click.UsageError("several results need a folder: add -o DIR")
        document = _run(pipeline, text_of(paths[0]), paths[0])
        sys.stdout.write(render(document, form, paths[0]))
        # Before the summary: nothing is said of a result that did not arrive.
        sys.stdout.flush()
        click.echo(f"{click.format_filename(paths[0])}: {_summary(_counts(document))}", err=True)
        return
    if "-" in paths:
        raise click.UsageError("- reads stdin and writes stdout: leave -o away, or save to a file")
    _batch(pipeline, [Path(p) for p in paths], output, form)


def _run(pipeline: Pipeline, text: str, name: str) -> Document:
    document = pipeline.run(text)
    try:
        document.verify()
    except ZhengwenError as error:
        raise type(error)(f"{name}: {error}; please report it with the file") from None
    return document


def _batch(pipeline: Pipeline, paths: Sequence[Path], output: Path, form: Format) -> None:
    """Clean each file; a bad one is reported and the others go on."""
    jobs, bad = plan(paths, output, SUFFIXES[form])
    failures: list[ZhengwenError] = [*bad]
    for error in bad:
        click.echo(f"zhengwen: {error}", err=True)
    cleaned = 0
    counts: Counter[str] = Counter()
    for job in jobs:
        try:
            document = _run(pipeline, read(job.source), str(job.source))
            write(job.target, render(document, form, job.source.as_posix()))
        except ZhengwenError as error:
            click.echo(f"zhengwen: {error}", err=True)
            failures.append(error)
            continue
        cleaned += 1
        counts += _counts(document)
    click.echo(f"{cleaned} of {len(jobs)} files cleaned: {_summary(counts)}", err=True)
    if failures:
        sys.exit(failures[0].exit_code)


def _counts(document: Document) -> Counter[str]:
    return Counter(
        paragraphs=len(document.paragraphs),
        removed=len(document.removals),
        moved=sum(edit.stage in ("columns", "order") for edit in document.edits),
    )


def _summary(counts: Counter[str]) -> str:
    return (
        f"{counts['paragraphs']} paragraphs, {counts['removed']} lines removed, "
        f"{counts['moved']} moved or marked"
    )
