"""Whether the compiled build gives what the plain code gives: ``benchmarks/compiled.py``.

Builds the package with mypyc into an environment of its own, some minutes, and cleans the texts of
``speed.py`` and of ``golden`` there and here: paragraphs, kinds, lines, confidences and edits must
be the same. Run it before a release, and after a change of a module that ``pyproject.toml`` has
compiled: mypyc holds code to its types, so that what runs plain may fail there.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import speed
from zhengwen import runner

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("pipeline", "pyproject.toml", "README.md", "LICENSE")


def digest() -> str:
    """Of all that comes out for the texts, with the package that this Python has."""
    texts = [*speed.one_column(), *speed.mixed(), *speed.bled()]
    texts += [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("golden/**/*.txt"))]
    result = hashlib.sha256()
    for text in texts:
        found = speed.ARTICLE.run(text)
        result.update(repr((found.paragraphs, found.edits)).encode())
    return f"{len(texts)} texts, {result.hexdigest()[:16]}"


def compiled(folder: Path) -> str:
    """The same, with a compiled build."""
    source = folder / "source"
    source.mkdir()
    for name in SOURCES:
        # What is compiled is written beside its source, which must not stay there.
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, source / name)
    venv.create(folder / "venv", with_pip=True)
    python = str(folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python")
    build = {**os.environ, "HATCH_BUILD_HOOKS_ENABLE": "1"}
    subprocess.run([python, "-m", "pip", "install", "-q", str(source)], check=True, env=build)
    # Not from here, where the plain package may be on the path.
    here = [python, str(Path(__file__).resolve()), "--here"]
    return subprocess.run(here, check=True, stdout=subprocess.PIPE, text=True, cwd=folder).stdout


def main() -> None:
    """Compare the two; exit with 1 where they differ. With --here, print what comes out here."""
    if sys.argv[1:] == ["--here"]:
        if not str(runner.__file__).endswith((".so", ".pyd")):
            sys.exit("the package is not compiled: is a C compiler installed?")
        print(digest(), end="")
        return
    with tempfile.TemporaryDirectory() as folder:
        plain, built = digest(), compiled(Path(folder))
    print(f"plain:    {plain}\ncompiled: {built}")
    if plain != built:
        sys.exit(1)


if __name__ == "__main__":
    main()
