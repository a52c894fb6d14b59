"""Reading and writing files so that nothing is lost: every byte in, whole files out."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..decode import Decoded, Errors, read_bytes
from ..errors import InputError, OutputError

# The suffix of a kind of file, behind a name.
_SUFFIX = re.compile(r"(?<=[^.])\.[0-9]{0,3}[A-Za-z][0-9A-Za-z]{0,9}$")


@dataclass(frozen=True, slots=True)
class Job:
    """One file to clean and where its result goes."""

    source: Path
    target: Path


def read(path: Path, encoding: str | None = None, errors: Errors = "strict") -> Decoded:
    """A file's text, and what it was read as.

    Args:
        path: the file.
        encoding: Python's name for its encoding; without, the bytes tell it.
        errors: what becomes of bytes that do not decode, as in `zhengwen.decode`.

    Raises:
        InputError: it cannot be read, or does not decode.
        ConfigError: there is no such encoding.
    """
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder: name the files in it") from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from None
    return read_bytes(data, str(path), encoding, errors)


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all: beside its place first, then moved into it.

    Raises:
        OutputError: it cannot be written; no part of it is left behind.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(temporary, 0o666 & ~umask)  # noqa: PTH101
        os.replace(temporary, path)  # noqa: PTH105
        temporary = ""
    except (OSError, UnicodeEncodeError) as error:
        raise OutputError(f"{path}: cannot be written: {error}") from None
    finally:
        # An interrupt between the two steps leaves nothing behind either.
        if temporary:
            Path(temporary).unlink(missing_ok=True)


def plan(paths: Sequence[Path], folder: Path, suffix: str) -> tuple[list[Job], list[InputError]]:
    """What to clean and where to: files as they are, folders by their ``.txt`` files.

    A folder's inner structure is kept under the output folder. A file that is named twice, for
    instance by itself and by its folder, is one job.

    Returns:
        The jobs, and what is wrong with folders. A file that cannot be read fails as a job.

    Raises:
        OutputError: the output is no folder, a result would overwrite an input, or two would go to
            the same file.
    """
    _check_folder(folder)
    jobs: list[Job] = []
    failures: list[InputError] = []
    out = Path(os.path.realpath(folder))
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where it may not look
            jobs.append(Job(path, folder / _renamed(path.name, suffix)))
            continue
        found, bad = _texts(path)
        if Path(os.path.realpath(path)) in out.parents:
            # An output folder inside the input is no input of the next run.
            found = [p for p in found if not Path(os.path.realpath(p)).is_relative_to(out)]
        if not found and not bad:
            bad.append(InputError(f"{path}: the folder holds no .txt file; name the files instead"))
        jobs += [
            Job(p, folder / p.relative_to(path).with_name(_renamed(p.name, suffix))) for p in found
        ]
        failures += bad
    jobs = list(
        {(os.path.realpath(j.source), os.path.realpath(j.target)): j for j in jobs}.values()
    )
    _check(jobs)
    return jobs, failures


def _renamed(name: str, suffix: str) -> str:
    """A result's name: with its suffix in place of the input's.

    What has no letter is none of a kind of file, but a part of the name: 报告2024.11.

    >>> _renamed("a.dat", ".txt"), _renamed("报告2024.11", ".txt"), _renamed("3.2 结论", ".md")
    ('a.txt', '报告2024.11.txt', '3.2 结论.md')
    """
    own = _SUFFIX.search(name)
    return (name[: own.start()] if own else name) + suffix


def _check_folder(folder: Path) -> None:
    """That the output, or the nearest folder above it that there is, is a folder."""
    there = next((p for p in (folder, *folder.parents) if os.path.lexists(p)), None)
    if there is not None and os.path.exists(there) and not os.path.isdir(there):  # noqa: PTH110, PTH112
        raise OutputError(
            f"{there} is a file: -o names a folder for the results; for one file leave -o away "
            "and send the output there (zhengwen clean IN.txt > OUT.txt)"
        )


def _texts(folder: Path) -> tuple[list[Path], list[InputError]]:
    """The ``.txt`` files of a folder and of those in it, and the folders that cannot be read."""
    bad: list[OSError] = []
    found = [
        Path(where, name)
        for where, _, names in os.walk(folder, onerror=bad.append)
        for name in names
        if name.lower().endswith(".txt")
    ]
    # A link that leads nowhere fails as a job, and is not left out in silence.
    files = sorted(p for p in found if p.is_file() or (p.is_symlink() and not p.exists()))
    return files, [InputError(f"{error.filename}: {error.strerror}") for error in bad]


def _check(jobs: Sequence[Job]) -> None:
    sources = {os.path.realpath(job.source) for job in jobs}
    targets: dict[str, Path] = {}
    for job in jobs:
        target = os.path.realpath(job.target)
        if target in sources:
            raise OutputError(
                f"{job.target} is an input and would be overwritten: choose another -o folder"
            )
        if targets.setdefault(target, job.source) != job.source:
            raise OutputError(
                f"{targets[target]} and {job.source} would both be written to {job.target}: "
                "clean them into different -o folders"
            )
