"""The command: results on stdout, messages on stderr, whole files or none, documented codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import zhengwen
from articles import SEED_GOLDEN, SEED_SOURCE
from program import Result, Zhengwen, tree

PACKAGE = Path(__file__).parent.parent / "pipeline"
PROGRAM = [sys.executable, "-c", "from zhengwen.cli import run; run()"]


def program(args: Sequence[str | Path], stdin: bytes = b"", **env: str) -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [*PROGRAM, *map(str, args)],
        input=stdin,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(PACKAGE), **env},
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


# --- clean: where results go


def test_a_folder_keeps_its_structure_and_only_txt_is_taken(zw: Zhengwen, tmp_path: Path) -> None:
    deep = tmp_path / "in" / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "x.txt").write_text("2024 年\n", encoding="utf-8")
    (tmp_path / "in" / "README.md").write_text("# 说明\n", encoding="utf-8")
    result = zw("clean", "in", "-o", "out")
    assert result.code == 0
    assert result.out == ""
    assert "1 of 1 files" in result.err
    assert tree(tmp_path / "out") == ["a/b/x.txt"]
    assert (tmp_path / "out/a/b/x.txt").read_bytes() == "2024年\n".encode()


def test_the_seeds_become_their_goldens(zw: Zhengwen, tmp_path: Path) -> None:
    assert zw("clean", SEED_SOURCE.parent, "-o", "out").code == 0
    assert tree(tmp_path / "out") == [SEED_SOURCE.name]
    assert (tmp_path / "out" / SEED_SOURCE.name).read_bytes() == SEED_GOLDEN.read_bytes()


def test_a_file_named_outright_is_taken_whatever_its_suffix(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.dat").write_text("8 月", encoding="utf-8")
    assert zw("clean", "x.dat", "-o", "out").code == 0
    assert (tmp_path / "out/x.txt").read_text(encoding="utf-8") == "8月"


def test_one_file_goes_to_stdout(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("8 月\n", encoding="utf-8")
    assert zw("clean", "x.txt") == Result(0, "8月\n", "")


def test_stdin_goes_to_stdout(zw: Zhengwen) -> None:
    assert zw("clean", "-", stdin="8 月".encode()) == Result(0, "8月", "")
    assert zw("clean", "-") == Result(0, "", "")


def test_byte_order_mark_is_taken(zw: Zhengwen) -> None:
    assert zw("clean", "-", stdin=b"\xef\xbb\xbf" + "正文。\n".encode()).out == "正文。\n"


@pytest.mark.parametrize("out", [".", "in/out", "out"])
def test_any_folder_but_an_inputs_own_will_do(zw: Zhengwen, tmp_path: Path, out: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/x.txt").write_text("8 月", encoding="utf-8")
    for _ in range(2):  # a result of an earlier run is replaced, and is no input
        result = zw("clean", "in", "-o", out)
        assert result.code == 0
        assert "1 of 1 files" in result.err
    assert (tmp_path / out / "x.txt").read_text(encoding="utf-8") == "8月"
    assert (tmp_path / "in/x.txt").read_text(encoding="utf-8") == "8 月"


def test_a_file_named_twice_is_cleaned_once(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/x.txt").write_text("8 月", encoding="utf-8")
    assert "1 of 1 files" in zw("clean", "in", "in/x.txt", "./in/x.txt", "-o", "out").err


# --- clean: options and formats


def test_set_and_preset_change_what_is_done(zw: Zhengwen, tmp_path: Path) -> None:
    text = "8 月".encode()
    assert zw("clean", "-", "--set", "spacing.numbers=keep", stdin=text).out == "8 月"
    assert zw("clean", "-", "--preset", "zero", stdin=text).out == "8 月"
    own = zhengwen.Pipeline.preset("article").without("spacing").to_toml()
    (tmp_path / "own.toml").write_text(own, encoding="utf-8")
    assert zw("clean", "-", "--preset", "own.toml", stdin=text).out == "8 月"


@pytest.mark.parametrize(
    ("form", "suffix"), [("text", ".txt"), ("lines", ".txt"), ("markdown", ".md")]
)
def test_formats_agree_on_the_paragraphs(
    zw: Zhengwen, tmp_path: Path, form: str, suffix: str
) -> None:
    assert zw("clean", SEED_SOURCE, "-o", "out", "--format", form).code == 0
    written = (tmp_path / "out" / SEED_SOURCE.with_suffix(suffix).name).read_text(encoding="utf-8")
    plain = [line.lstrip("# ") for line in written.splitlines() if line]
    assert plain == [p for p in SEED_GOLDEN.read_text(encoding="utf-8").splitlines() if p]
    assert ("\n\n" in written) == (form != "lines")
    assert sum(line.startswith("# ") for line in written.splitlines()) == (form == "markdown")


def test_jsonl_has_one_object_a_paragraph(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("8 月。\n\n又一段。\n", encoding="utf-8")
    zw("clean", "x.txt", "-o", "out", "--format", "jsonl")
    rows = [json.loads(row) for row in (tmp_path / "out/x.jsonl").read_bytes().splitlines()]
    assert [row["text"] for row in rows] == ["8月。", "又一段。"]
    assert [row["lines"] for row in rows] == [[1], [3]]
    keys = {"text", "kind", "lines", "confidence", "breaks", "file"}
    assert all(set(row) == keys for row in rows)
    assert [row["breaks"]["line"] for row in rows] == [[], [1]]
    assert {row["file"] for row in rows} == {"x.txt"}


# --- stages


def test_stages_are_listed_in_order_with_floor_and_options(zw: Zhengwen) -> None:
    result = zw("stages", "--set", "spacing.numbers=pangu")
    named = [row.split()[:2] for row in result.out.splitlines() if not row.startswith(" ")]
    pipeline = zhengwen.Pipeline.preset("article")
    assert named == [[stage.floor, stage.name] for stage in pipeline.stages]
    assert "numbers=pangu" in result.out
    assert zw("stages", "--preset", "zero") == Result(0, "", "")


def test_help_and_version(zw: Zhengwen) -> None:
    assert zhengwen.__version__ in zw("--version").out
    help_text = zw("--help")
    assert help_text.code == 0
    assert all(code in help_text.out for code in ("65", "70", "73", "78", "130", "141"))


# --- the program as a process


def test_stdout_is_utf8_with_plain_line_ends_whatever_the_locale() -> None:
    code, out, _ = program(
        ["clean", SEED_SOURCE], LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    assert code == 0
    assert out == SEED_GOLDEN.read_bytes()


@pytest.mark.parametrize("command", ["clean", "explain"])
def test_a_reader_that_goes_away_is_met_quietly(command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*PROGRAM, command, str(SEED_SOURCE)],
            stdout=writing,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(PACKAGE)},
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_import_does_not_load_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, zhengwen; sys.exit('click' in sys.modules)"],
        env={**os.environ, "PYTHONPATH": str(PACKAGE)},
        check=False,
    )
    assert done.returncode == 0
