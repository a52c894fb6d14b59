"""What several commands take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from ..batch.files import read
from ..pipeline import Pipeline


def pipeline_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--preset`` and ``--set`` to a command."""
    command = click.option(
        "--set",
        "assignments",
        multiple=True,
        metavar="STAGE.OPTION=VALUE",
        help="Set an option of a stage; may be given again.",
    )(command)
    return click.option(
        "--preset",
        default="article",
        show_default=True,
        metavar="NAME|FILE.toml",
        help="The preset to run.",
    )(command)


def build(preset: str, assignments: Sequence[str]) -> Pipeline:
    """The pipeline that the options ask for."""
    if preset.endswith(".toml"):
        pipeline = Pipeline.from_toml(read(Path(preset)))
    else:
        pipeline = Pipeline.preset(preset)
    for assignment in assignments:
        pipeline = pipeline.set(assignment)
    return pipeline
