"""``zhengwen stages``: what a preset does, in order."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import click

from .options import build, pipeline_options


@click.command()
@pipeline_options
def stages(preset: str, assignments: Sequence[str]) -> None:
    """List the stages of a preset: floor, name, options, what it repairs."""
    for stage in build(preset, assignments):
        options = " ".join(
            f"{field.name}={getattr(stage, field.name)}"
            for field in dataclasses.fields(stage)  # type: ignore[arg-type]
        )
        summary = (type(stage).__doc__ or "").strip().splitlines()
        click.echo(f"{stage.floor:<11} {stage.name:<14} {(summary or [''])[0]}")
        if options:
            click.echo(f"{'':<27}{options}")
