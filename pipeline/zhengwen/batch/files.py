"""Reading and writing files so that nothing is lost: strict UTF-8 in, whole files out."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError, OutputError

# Files that begin so say what they are; UTF-32's mark begins with UTF-16's, so it comes first.
_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}


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
        marked = next((code for mark, code in _MARKS.items() if data.startswith(mark)), "")
        what = f"the file is {marked} by its first bytes, convert it" if marked else "convert it"
        raise InputError(
            f"{name}: byte {at} (0x{data[at]:02x}) is not UTF-8: {what} first, "
            f"for instance with: iconv -f {marked or 'GB18030'} -t UTF-8"
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


def plan(paths: Sequence[Path], folder: Path, suffix: str) -> tuple[list[Job], list[InputError]]:
    """What to clean and where to: files as they are, folders by their ``.txt`` files.

    A folder's inner structure is kept under the output folder. A file that is named twice, for
    instance by itself and by its folder, is one job.

    Returns:
        The jobs, and what is wrong with folders. A file that cannot be read fails as a job.

    Raises:
        OutputError: a result would overwrite an input, or two would go to the same file.
    """
    jobs: list[Job] = []
    failures: list[InputError] = []
    out = Path(os.path.realpath(folder))
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where it may not look
            jobs.append(Job(path, folder / path.with_suffix(suffix).name))
            continue
        found, bad = _texts(path)
        if Path(os.path.realpath(path)) in out.parents:
            # An output folder inside the input is no input of the next run.
            found = [p for p in found if not Path(os.path.realpath(p)).is_relative_to(out)]
        if not found and not bad:
            bad.append(InputError(f"{path}: the folder holds no .txt file; name the files instead"))
        jobs += [Job(p, folder / p.relative_to(path).with_suffix(suffix)) for p in found]
        failures += bad
    jobs = list(
        {(os.path.realpath(j.source), os.path.realpath(j.target)): j for j in jobs}.values()
    )
    _check(jobs)
    return jobs, failures


def _texts(folder: Path) -> tuple[list[Path], list[InputError]]:
    """The ``.txt`` files of a folder and of those in it, and the folders that cannot be read."""
    bad: list[OSError] = []
    found = [
        Path(where, name)
        for where, _, names in os.walk(folder, onerror=bad.append)
        for name in names
        if name.lower().endswith(".txt")
    ]
    files = sorted(p for p in found if p.is_file())
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
