"""``python -m zhengwen``: the command line, where its folder is not on the path."""

from .cli import run

run()
