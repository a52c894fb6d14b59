"""The command line. Results go to stdout, messages to stderr.

Exit codes: 0 all went well; 2 wrong usage; 65 an input could not be taken; 70 the ledger of a
document did not balance; 73 a result could not be written; 78 a preset, stage or option is wrong;
130 interrupted; 141 the reader of the output went away. A batch goes on after a file that failed,
and ends with the first failure's code.
"""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from .. import __version__
from ..errors import ZhengwenError
from .clean import clean
from .explain import explain
from .stages import stages


class Program(click.Group):
    """The group of commands; it ends quietly when the reader goes away, as `head` does."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. click would turn a broken pipe into exit code 1, so it is met here."""
        try:
            result = super().invoke(ctx)
            # A short result is still in the buffer: the pipe breaks here or never.
            sys.stdout.flush()
            return result
        except BrokenPipeError:
            # Nothing more can be said; without this the interpreter would try again at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            sys.exit(141)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="zhengwen")
def main() -> None:
    """The paragraphs back out of the page: clean Chinese text extracted from PDFs.

    Exit codes: 0 fine, 2 wrong usage, 65 bad input, 70 ledger out of balance, 73 cannot write,
    78 wrong preset, stage or option, 130 interrupted, 141 the reader of the output went away.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # The text is UTF-8 whatever the terminal's locale says; lone surrogates of a file
            # name must not end the run in a message.
            errors = "strict" if stream is sys.stdout else "backslashreplace"
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


main.add_command(clean)
main.add_command(explain)
main.add_command(stages)


def run() -> None:
    """The program: what the console script calls."""
    try:
        main(standalone_mode=False)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except ZhengwenError as error:
        click.echo(f"zhengwen: {error}", err=True)
        sys.exit(error.exit_code)
