"""``zhengwen stages``: what a preset does, in order."""

from __future__ import annotations

from collections.abc import Sequence

import click

from ..registry import options
from .options import build, pipeline_options


@click.command()
@pipeline_options
def stages(preset: str, assignments: Sequence[str]) -> None:
    """List the stages of a preset in order: floor, name, what it repairs.

    Below a stage stand its options as --set takes them, with their values now, the values that
    they may have, and the default.
    """
    pipeline = build(preset, assignments)
    for stage in pipeline:
        summary = (type(stage).__doc__ or "").strip().splitlines()
        click.echo(f"{stage.floor:<11} {stage.name:<14} {(summary or [''])[0]}")
        for option in options(stage):
            choices = f"one of {', '.join(option.choices)}; " if option.choices else ""
            click.echo(
                f"{'':<27}{stage.name}.{option.name}={option.value}  "
                f"({choices}default {option.default})"
            )
    if pipeline.format != "text":
        click.echo(f"{'':<11} format {pipeline.format}")
