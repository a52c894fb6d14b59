"""``zhengwen clean``: files and folders in, clean texts out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ..batch.files import Job, decode, plan, read, write
from ..document import Document
from ..errors import ZhengwenError
from ..pipeline import Pipeline
from ..render import SUFFIXES, Format, render
from .options import build, pipeline_options


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
    help="text: a blank line between paragraphs; lines: one paragraph a line.",
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
    an earlier run is replaced; an input never is. Input is UTF-8.
    """
    pipeline = build(preset, assignments)
    if output is None:
        if len(paths) > 1 or (paths[0] != "-" and Path(paths[0]).is_dir()):
            raise click.UsageError("several results need a folder: add -o DIR")
        text = decode(sys.stdin.buffer.read(), "stdin") if paths == ("-",) else read(Path(paths[0]))
        document = _run(pipeline, text, paths[0])
        sys.stdout.write(render(document, form, paths[0]))
        return
    if "-" in paths:
        raise click.UsageError("- reads stdin and writes stdout: leave -o away, or save to a file")
    _batch(pipeline, plan([Path(p) for p in paths], output, SUFFIXES[form]), form)


def _run(pipeline: Pipeline, text: str, name: str) -> Document:
    document = pipeline.run(text)
    try:
        document.verify()
    except ZhengwenError as error:
        raise type(error)(f"{name}: {error}; please report it with the file") from None
    return document


def _batch(pipeline: Pipeline, jobs: Sequence[Job], form: Format) -> None:
    """Clean each file; a bad one is reported and the others go on."""
    paragraphs = removed = moved = 0
    failures: list[ZhengwenError] = []
    for job in jobs:
        try:
            document = _run(pipeline, read(job.source), str(job.source))
            write(job.target, render(document, form, job.source.as_posix()))
        except ZhengwenError as error:
            click.echo(f"zhengwen: {error}", err=True)
            failures.append(error)
            continue
        paragraphs += len(document.paragraphs)
        removed += len(document.removals)
        moved += sum(edit.stage == "order" for edit in document.edits)
    click.echo(
        f"{len(jobs) - len(failures)} of {len(jobs)} files cleaned: {paragraphs} paragraphs, "
        f"{removed} lines removed, {moved} moved or marked",
        err=True,
    )
    if failures:
        sys.exit(failures[0].exit_code)
