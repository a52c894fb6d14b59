"""Reading and writing files so that nothing is lost: strict UTF-8 in, whole files out."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError, OutputError


@dataclass(frozen=True, slots=True)
class Job:
    """One file to clean and where its result goes."""

    source: Path
    target: Path


def decode(data: bytes, name: str) -> str:
    """Bytes as text; UTF-8, with or without a byte order mark.

    Raises:
        InputError: they are not UTF-8; the message names the file and the byte.

    >>> decode(b"\\xef\\xbb\\xbf\\xe6\\xad\\xa3", "a.txt")
    '正'
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        raise InputError(
            f"{name}: byte {at} (0x{data[at]:02x}) is not UTF-8: convert the file first, "
            f"for instance with: iconv -f GB18030 -t UTF-8 {name}"
        ) from None


def read(path: Path) -> str:
    """A file's text.

    Raises:
        InputError: it cannot be read, or is not UTF-8.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from None
    return decode(data, str(path))


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


def plan(paths: Sequence[Path], folder: Path, suffix: str) -> list[Job]:
    """What to clean and where to: files as they are, folders by their ``.txt`` files.

    A folder's inner structure is kept under the output folder. A file that is named twice, for
    instance by itself and by its folder, is one job.

    Raises:
        InputError: a path does not exist, or a folder holds no ``.txt`` file.
        OutputError: a result would overwrite an input, or two would go to the same file.
    """
    jobs: list[Job] = []
    for path in paths:
        if path.is_dir():
            found = sorted(p for p in path.rglob("*.txt") if p.is_file())
            if path.resolve() in folder.resolve().parents:
                # An output folder inside the input is no input of the next run.
                found = [p for p in found if not p.resolve().is_relative_to(folder.resolve())]
            if not found:
                raise InputError(f"{path}: the folder holds no .txt file; name the files instead")
            jobs += [Job(p, folder / p.relative_to(path).with_suffix(suffix)) for p in found]
        elif path.exists():
            jobs.append(Job(path, folder / path.with_suffix(suffix).name))
        else:
            raise InputError(f"{path}: no such file or folder")
    jobs = list({(job.source.resolve(), job.target.resolve()): job for job in jobs}.values())
    _check(jobs)
    return jobs


def _check(jobs: Iterable[Job]) -> None:
    jobs = list(jobs)
    sources = {job.source.resolve(): job.source for job in jobs}
    targets: dict[Path, Path] = {}
    for job in jobs:
        target = job.target.resolve()
        if target in sources:
            raise OutputError(
                f"{job.target} is an input and would be overwritten: choose another -o folder"
            )
        if targets.setdefault(target, job.source) != job.source:
            raise OutputError(
                f"{targets[target]} and {job.source} would both be written to {job.target}: "
                "clean them into different -o folders"
            )
