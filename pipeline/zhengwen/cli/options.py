"""What several commands take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from ..batch.files import read
from ..errors import ConfigError, InputError
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
    """The pipeline that the options ask for.

    Raises:
        ConfigError: the preset, its file or an assignment is wrong.
    """
    if preset.endswith(".toml"):
        try:
            text = read(Path(preset))
        except InputError as error:
            # The file is a setting, not an input: its code is that of a wrong preset.
            raise ConfigError(f"the preset {error}") from None
        pipeline = Pipeline.from_toml(text)
    else:
        pipeline = Pipeline.preset(preset)
    for assignment in assignments:
        pipeline = pipeline.set(assignment)
    return pipeline
