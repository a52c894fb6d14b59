"""Whether mypyc takes the modules that ``pyproject.toml`` has compiled; nothing is compiled here.

mypyc knows fewer types than mypy, and refuses some code that mypy takes. A build with it takes
minutes, its front end some seconds: this ends with 1, and says where, if that finds an error.
"""

import io
import tempfile
import tomllib
from contextlib import redirect_stdout
from pathlib import Path

from mypyc.build import mypycify

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
hook = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
files = [
    str(path)
    for pattern in hook["include"]
    for path in sorted(Path().glob(pattern))
    if not any(path.match(out) for out in hook["exclude"])
]
said = io.StringIO()
with tempfile.TemporaryDirectory() as folder:
    # As in the build, which hides the settings of mypy in pyproject.toml.
    alone = ["--config-file=", f"--cache-dir={folder}/cache"]
    try:
        with redirect_stdout(said):
            mypycify([*hook["mypy-args"], *alone, *files], target_dir=folder, **hook["options"])
    finally:
        # Its warnings are of what might be faster.
        lines = said.getvalue().splitlines(keepends=True)
        print(*(line for line in lines if ": warning: " not in line), sep="", end="")
print(f"mypyc takes all {len(files)} modules")
