"""The program as a process: what is written to its streams arrives whole, or it says so."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from articles import SEED_GOLDEN, SEED_SOURCE

PACKAGE = Path(__file__).parent.parent / "pipeline"
PROGRAM = [sys.executable, "-c", "from zhengwen.cli import run; run()"]
# With the first, Python has no buffer of its own below its text layer.
BUFFERS = pytest.mark.parametrize("env", [{"PYTHONUNBUFFERED": "1"}, {}], ids=["raw", "buffered"])
BIG = ("正文。" * 30 + "\n\n") * 2000


def environment(**env: str) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**plain, "PYTHONPATH": str(PACKAGE), **env}


def shell(command: str, **env: str) -> tuple[int, bytes, bytes]:
    """Run the program by a shell, which can close a stream or send it elsewhere."""
    done = subprocess.run(
        ["sh", "-c", command, "sh", *PROGRAM],
        input=b"",
        capture_output=True,
        env=environment(**env),
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_stdout_is_utf8_with_plain_line_ends_whatever_the_locale() -> None:
    code, out, _ = shell(
        f'"$@" clean "{SEED_SOURCE}"', LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    assert code == 0
    assert out == SEED_GOLDEN.read_bytes()


@BUFFERS
def test_all_of_a_result_arrives(tmp_path: Path, env: dict[str, str]) -> None:
    (tmp_path / "big.txt").write_text(BIG, encoding="utf-8")
    code, out, err = shell(f'"$@" clean "{tmp_path}/big.txt"', **env)
    assert (code, out.decode()) == (0, BIG[:-1])
    assert err.decode().endswith(": 2000 paragraphs, 0 lines removed, 0 moved or marked\n")


@BUFFERS
@pytest.mark.parametrize("take", [0, 10, 100_000])
def test_a_reader_that_goes_away_early_is_met_quietly(
    tmp_path: Path, env: dict[str, str], take: int
) -> None:
    (tmp_path / "big.txt").write_text(BIG, encoding="utf-8")
    process = subprocess.Popen(
        [*PROGRAM, "clean", str(tmp_path / "big.txt")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(**env),
    )
    assert process.stdout
    assert process.stderr
    process.stdout.read(take)
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), err) == (141, b"")


def limited() -> None:
    """A disk that is full after a while: the first write is taken in part, the next not at all."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


@BUFFERS
@pytest.mark.parametrize("command", ["clean", "explain"])
def test_a_disk_that_fills_up_is_an_error(
    tmp_path: Path, env: dict[str, str], command: str
) -> None:
    (tmp_path / "big.txt").write_text(BIG.replace("正", "⽣"), encoding="utf-8")
    with (tmp_path / "out").open("wb") as out:
        done = subprocess.run(
            [*PROGRAM, command, str(tmp_path / "big.txt")],
            stdout=out,
            stderr=subprocess.PIPE,
            env=environment(**env),
            preexec_fn=limited,
            check=False,
        )
    assert done.returncode == 73
    assert done.stderr == b"zhengwen: stdout: cannot be written: File too large\n"


FULL, CLOSED = b"No space left on device", b"it is closed"
STREAMS: dict[str, tuple[str, int, bytes]] = {
    "clean to a full device": ("clean FILE > /dev/full", 73, FULL),
    "explain to a full device": ("explain FILE > /dev/full", 73, FULL),
    "stages to a full device": ("stages > /dev/full", 73, FULL),
    "help to a full device": ("clean --help > /dev/full", 73, FULL),
    "version to a full device": ("--version > /dev/full", 73, FULL),
    "clean to a closed stdout": ("clean FILE >&-", 73, CLOSED),
    "explain to a closed stdout": ("explain FILE >&-", 73, CLOSED),
    "help to a closed stdout": ("--help >&-", 73, CLOSED),
    "clean from a closed stdin": ("clean - <&-", 65, b"stdin: cannot be read: " + CLOSED),
    "explain from a closed stdin": ("explain - <&-", 65, b"stdin: cannot be read: " + CLOSED),
    "a folder needs no stdout": ("clean FILE -o out >&-", 0, b"1 of 1 files"),
    "nor a stderr": ("clean FILE -o out 2>&-", 0, b""),
    "nor any": ("clean FILE -o out <&- >&- 2>&-", 0, b""),
    "no room for the summary": ("clean FILE -o out 2> /dev/full", 0, b""),
    "nobody to tell": ("clean nowhere 2>&-", 65, b""),
    "no room to tell": ("clean nowhere 2> /dev/full", 65, b""),
}


@BUFFERS
@pytest.mark.parametrize(("command", "code", "says"), STREAMS.values(), ids=STREAMS)
def test_streams_that_are_full_or_closed(
    tmp_path: Path, env: dict[str, str], command: str, code: int, says: bytes
) -> None:
    (tmp_path / "x.txt").write_text("8 月\n", encoding="utf-8")
    command = command.replace("FILE", f'"{tmp_path}/x.txt"').replace("out", f'"{tmp_path}/out"')
    found, out, err = shell(f'"$@" {command}', **env)
    assert (found, out) == (code, b"")
    assert says in err
    assert err.count(b"\n") == (1 if says else 0)


def test_a_stdout_that_does_not_wait_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_text(BIG, encoding="utf-8")
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    try:
        done = subprocess.run(
            [*PROGRAM, "clean", str(tmp_path / "big.txt")],
            stdout=writing,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    finally:
        os.close(reading)
        os.close(writing)
    assert done.returncode == 73
    assert done.stderr == b"zhengwen: stdout: cannot be written: it is full and does not wait\n"


@pytest.mark.parametrize("command", ["clean", "explain"])
def test_a_file_name_of_other_bytes(tmp_path: Path, command: str) -> None:
    for name in (b"\xd5\xfd.txt", b"x.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(
            "8 月\n", encoding="utf-8"
        )
    options = {"clean": ["-o out", "--format jsonl -o out"], "explain": ["", "--format jsonl"]}
    for option in options[command]:
        code, _, err = shell(f'cd "{tmp_path}" && "$@" {command} *.txt {option}', LC_ALL="C.UTF-8")
        assert (code, b"Traceback" in err) == (0, False)
