"""The command: results on stdout, messages on stderr, whole files or none, documented codes."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import bleed
import pytest
import zhengwen
from articles import OWN, SEED_GOLDEN, SEED_SOURCE
from program import Result, Zhengwen, tree

PACKAGE = Path(__file__).parent.parent / "pipeline"


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


@pytest.mark.parametrize("name", ["x.TXT", "x.Txt"])
def test_the_suffix_may_be_in_capitals(zw: Zhengwen, tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_text("8 月", encoding="utf-8")
    assert "1 of 1 files" in zw("clean", "in", "-o", "out").err
    assert tree(tmp_path / "out") == ["x.txt"]


def test_a_file_named_outright_is_taken_whatever_its_suffix(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.dat").write_text("8 月", encoding="utf-8")
    assert zw("clean", "x.dat", "-o", "out").code == 0
    assert (tmp_path / "out/x.txt").read_text(encoding="utf-8") == "8月"


def test_one_file_goes_to_stdout(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("8 月\n", encoding="utf-8")
    result = zw("clean", "x.txt")
    assert result == Result(0, "8月\n", "x.txt: 1 paragraphs, 0 lines removed, 0 moved or marked\n")


def test_stdin_goes_to_stdout(zw: Zhengwen) -> None:
    said = "-: {} paragraphs, 0 lines removed, 0 moved or marked\n"
    assert zw("clean", "-", stdin="8 月".encode()) == Result(0, "8月", said.format(1))
    assert zw("clean", "-") == Result(0, "", said.format(0))


def test_settings_that_changed_characters_are_named(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("软件。\n", encoding="utf-8")
    result = zw("clean", "x.txt", "--set", "script.convert=s2twp")
    assert result.out == "軟體。\n"
    assert result.err.endswith("; characters changed by script.convert=s2twp\n")
    assert "changed by" not in zw("clean", "x.txt").err


def test_what_was_removed_and_moved_is_counted(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("正文。\n— 1 —\n又一段。\n— 2 —\n", encoding="utf-8")
    said = "2 paragraphs, 2 lines removed (2 folio shape), 0 moved or marked"
    assert said in zw("clean", "x.txt").err
    assert f"1 of 1 files cleaned: {said}" in zw("clean", "x.txt", "-o", "out").err
    counted = re.fullmatch(
        r".*: (\d+) paragraphs, 0 lines removed, (\d+) moved or marked\n",
        zw("clean", SEED_SOURCE).err,
    )
    assert counted
    assert int(counted[1]) == len(SEED_GOLDEN.read_text(encoding="utf-8").split("\n\n"))
    assert int(counted[2]) > 10


def test_columns_in_turns_count_as_moved(zw: Zhengwen, tmp_path: Path) -> None:
    texts = [text for kind, text in OWN["library"].paragraphs() if kind == "body"]
    turns = bleed.alternate(bleed.columns(texts, 2, 22))
    (tmp_path / "x.txt").write_text(turns, encoding="utf-8")
    counted = re.search(r", (\d+) moved or marked", zw("clean", "x.txt").err)
    assert counted
    assert int(counted[1]) > 0


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
    keys = {"text", "kind", "lines", "confidence", "indent", "breaks", "file"}
    assert all(set(row) == keys for row in rows)
    assert [row["breaks"]["line"] for row in rows] == [[], [1]]
    assert {row["file"] for row in rows} == {"x.txt"}


# --- stages


def test_stages_are_listed_in_order_with_floor_and_options(zw: Zhengwen) -> None:
    result = zw("stages", "--set", "spacing.numbers=pangu")
    named = [row.split()[:2] for row in result.out.splitlines() if not row.startswith(" ")]
    pipeline = zhengwen.Pipeline.preset("article")
    assert named == [[stage.floor, stage.name] for stage in pipeline.stages]
    rows = [row.strip() for row in result.out.splitlines()]
    assert "spacing.numbers=pangu  (one of none, keep, pangu; default none)" in rows
    assert "order.move=true  (one of true, false; default true)" in rows
    told = {row.split("=")[0] for row in rows if "(" in row and "default" in row}
    assert told == {
        f"{stage.name}.{field.name}"
        for stage in pipeline
        for field in dataclasses.fields(stage)  # type: ignore[arg-type]
    }
    assert zw("stages", "--preset", "zero") == Result(0, "", "")


def test_the_package_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "zhengwen", "clean", "-"]
    done = subprocess.run(command, input="2024 年\n", capture_output=True, text=True, check=True)
    assert done.stdout == "2024年\n"


def test_help_and_version(zw: Zhengwen) -> None:
    assert zhengwen.__version__ in zw("--version").out
    help_text = zw("--help")
    assert help_text.code == 0
    assert all(code in help_text.out for code in ("65", "70", "73", "78", "130", "141"))


# --- the program as a process


def test_import_does_not_load_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, zhengwen; sys.exit('click' in sys.modules)"],
        env={**os.environ, "PYTHONPATH": str(PACKAGE)},
        check=False,
    )
    assert done.returncode == 0


def test_a_name_s_own_points_stay(zw: Zhengwen, tmp_path: Path) -> None:
    for name in ("报告2024.11", "报告2024.12", "3.2 结论", "x.tar"):
        (tmp_path / name).write_text("8 月", encoding="utf-8")
    assert zw("clean", "报告2024.11", "报告2024.12", "3.2 结论", "x.tar", "-o", "out").code == 0
    names = ["3.2 结论.txt", "x.txt", "报告2024.11.txt", "报告2024.12.txt"]
    assert tree(tmp_path / "out") == names


def test_lines_of_json_end_each(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("正文。", encoding="utf-8")
    assert zw("clean", "x.txt", "--format", "jsonl").out.endswith("}\n")
    assert zw("clean", "-", "--format", "jsonl").out == ""


def test_a_preset_on_another_is_written_as_that_one_is(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('base = "corpus"\n', encoding="utf-8")
    text = "正文。\n\n又一段。\n".encode()
    assert zw("clean", "-", "--preset", "mine.toml", stdin=text).out == "正文。\n又一段。\n"
    (tmp_path / "mine.toml").write_text('base = "corpus"\nformat = "text"\n', encoding="utf-8")
    assert zw("clean", "-", "--preset", "mine.toml", stdin=text).out.encode() == text
