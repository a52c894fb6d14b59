"""What several commands take."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, get_args

import click

from ..batch.files import read
from ..decode import Decoded, Errors, told
from ..document import Document
from ..errors import ConfigError, InputError, ZhengwenError
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


def input_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--encoding`` and ``--errors`` to a command."""
    command = click.option(
        "--errors",
        type=click.Choice(get_args(Errors)),
        default="strict",
        show_default=True,
        help="Bytes that do not decode: refuse the file, put U+FFFD for them, or keep them "
        "readable as \\xNN; the last two are reported.",
    )(command)
    return click.option(
        "--encoding",
        metavar="NAME",
        help="Encoding of the input, by Python's name (gb18030, big5hkscs, cp932, utf-16, …); "
        "without, each file's bytes tell it.",
    )(command)


def report_kept(name: str, decoded: Decoded, errors: Errors) -> None:
    """Say on stderr that bytes of an input did not decode, if any did not."""
    if decoded.kept:
        click.echo(f"{click.format_filename(name)}: {told(decoded, errors)}", err=True)


def build(preset: str, assignments: Sequence[str]) -> Pipeline:
    """The pipeline that the options ask for.

    Raises:
        ConfigError: the preset, its file or an assignment is wrong.
    """
    if preset.endswith(".toml"):
        try:
            decoded = read(Path(preset), "utf-8", "replace")
        except InputError as error:
            # The file is a setting, not an input: its code is that of a wrong preset.
            raise ConfigError(f"the preset {error}") from None
        if decoded.kept:
            raise ConfigError(
                f"the preset {preset}: byte {decoded.first} is not UTF-8, in which TOML is written"
            )
        try:
            pipeline = Pipeline.from_toml(decoded.text)
        except ConfigError as error:
            raise ConfigError(f"{preset}: {error}") from None
    else:
        pipeline = Pipeline.preset(preset)
    for assignment in assignments:
        pipeline = pipeline.set(assignment)
    return pipeline


def cleaned(pipeline: Pipeline, text: str, name: str) -> Document:
    """Run a pipeline on an input; a stage that fails is told with the input's name.

    Raises:
        ZhengwenError: also where a stage raised what it should not; other inputs can go on.
    """
    try:
        return pipeline.run(text)
    except ZhengwenError:
        raise
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(at.filename).name}, line {at.lineno}"
        said = f"{type(error).__name__}: {error} ({where})"
        raise ZhengwenError(f"{name}: {said}; please report it with the file") from error
