"""The command line. Results go to stdout, messages to stderr.

Exit codes: 0 all went well; 1 a stage failed; 2 wrong usage; 65 an input could not be taken; 70 the
ledger of a document did not balance; 73 a result could not be written; 78 a preset, stage or option
is wrong; 130 interrupted; 141 the reader of the output went away. A batch goes on after a file that
failed, and ends with the first failure's code.
"""

from __future__ import annotations

import os
import sys
from shlex import quote

import click

from .. import __version__
from ..errors import ZhengwenError
from .clean import clean
from .explain import explain
from .stages import stages
from .streams import prepare


class _Group(click.Group):
    """The commands; a file where one of them is to stand was meant to be cleaned."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            # Path.exists raises where a text stands for a name, as it is too long for one.
            if name == "-" or os.path.exists(name):  # noqa: PTH110
                ctx.fail(f"{name!r} is no command. To clean it: zhengwen clean {quote(name)}")
            raise


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="zhengwen")
def main() -> None:
    """The paragraphs back out of the page: clean Chinese text extracted from PDFs.

    Exit codes: 0 fine, 1 a stage failed, 2 wrong usage, 65 bad input, 70 ledger out of balance,
    73 cannot write, 78 wrong preset, stage or option, 130 interrupted, 141 the reader of the
    output went away.
    """


main.add_command(clean)
main.add_command(explain)
main.add_command(stages)


def run() -> None:
    """The program: what the console script calls."""
    prepare()
    try:
        try:
            main(standalone_mode=False)
        finally:
            # What is still in the buffer goes out, or fails, while there is somebody to say so.
            sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except ZhengwenError as error:
        click.echo(f"zhengwen: {error}", err=True)
        sys.exit(error.exit_code)
