"""What the command will not do, and how it says so; nothing half-written stays behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import zhengwen
from program import Zhengwen, tree
from zhengwen import Document, Pipeline


@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_a_hyphen_is_a_stream_even_where_a_folder_is_named_so(
    zw: Zhengwen, tmp_path: Path, output: tuple[str, ...]
) -> None:
    (tmp_path / "-").mkdir()
    result = zw("clean", "-", *output, stdin="8 月。\n".encode())
    assert (result.code, result.out) == (0, "8月。\n")
    assert not list((tmp_path / "-").iterdir())


def test_a_folder_may_be_named_a_hyphen_by_its_path(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("8 月。\n", encoding="utf-8")
    assert (zw("clean", "x.txt", "-o", "./-").code, tree(tmp_path / "-")) == (0, ["x.txt"])
    result = zw("clean", "-", "-o", "./-", stdin=b"x\n")
    assert (result.code, result.out) == (2, "")


@pytest.mark.parametrize("args", [["in"], ["in/x.txt", "in/y.txt"], ["-", "in/x.txt"]])
def test_several_results_need_a_folder(zw: Zhengwen, tmp_path: Path, args: list[str]) -> None:
    (tmp_path / "in").mkdir()
    for name in ("x.txt", "y.txt"):
        (tmp_path / "in" / name).write_text("正文。", encoding="utf-8")
    result = zw("clean", *args)
    assert (result.code, result.out) == (2, "")
    assert "-o DIR" in result.err


def test_stdin_does_not_go_to_a_folder(zw: Zhengwen) -> None:
    assert zw("clean", "-", "-o", "out").code == 2


@pytest.mark.parametrize("args", [["in"], ["in/x.txt"]])
@pytest.mark.parametrize("out", ["in", "in/../in", "link"])
def test_an_input_is_never_overwritten(
    zw: Zhengwen, tmp_path: Path, args: list[str], out: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "link").symlink_to("in")
    (tmp_path / "in/x.txt").write_text("8 月", encoding="utf-8")
    result = zw("clean", *args, "-o", out)
    assert result.code == 73
    assert "would be overwritten" in result.err
    assert tree(tmp_path / "in") == ["x.txt"]
    assert (tmp_path / "in/x.txt").read_text(encoding="utf-8") == "8 月"


def test_two_inputs_never_share_a_result(zw: Zhengwen, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(folder, encoding="utf-8")
    result = zw("clean", "a", "b", "-o", "out")
    assert result.code == 73
    assert "a/x.txt" in result.err
    assert "b/x.txt" in result.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("output", ["out", "out/inner"])
@pytest.mark.parametrize("path", ["in", "in/x.txt"])
def test_an_output_that_is_a_file_is_refused_with_what_to_do(
    zw: Zhengwen, tmp_path: Path, path: str, output: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/x.txt").write_text("8 月", encoding="utf-8")
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    result = zw("clean", path, "-o", output)
    assert (result.code, result.out) == (73, "")
    assert "out is a file: -o names a folder" in result.err
    assert "exists" not in result.err
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "broken", ["stages = [", "stages = 1", 'stages = ["spacign"]', 'base = "artikel"', "x = 1"]
)
def test_a_broken_preset_is_named(zw: Zhengwen, tmp_path: Path, broken: str) -> None:
    (tmp_path / "mine.toml").write_text(broken, encoding="utf-8")
    result = zw("clean", "-", "--preset", "mine.toml", stdin=b"x\n")
    assert (result.code, result.out) == (78, "")
    assert "mine.toml: " in result.err


def test_a_preset_in_another_encoding_is_refused_with_the_place(
    zw: Zhengwen, tmp_path: Path
) -> None:
    (tmp_path / "mine.toml").write_bytes("# 正文".encode("gb18030"))
    result = zw("clean", "-", "--preset", "mine.toml", stdin=b"x\n")
    assert (result.code, result.out) == (78, "")
    assert "the preset mine.toml: byte 2 is not UTF-8, in which TOML is written" in result.err
    # What is advised for texts is no advice here.
    assert "--encoding" not in result.err


def test_other_bytes_name_file_and_offset_and_the_rest_goes_on(
    zw: Zhengwen, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_bytes("正".encode() + b"\xd5\xfd")
    (tmp_path / "in/b.txt").write_text("8 月", encoding="utf-8")
    result = zw("clean", "in", "-o", "out")
    assert result.code == 65
    assert "in/a.txt: byte 3 (0xd5)" in result.err
    assert "--encoding=NAME" in result.err
    assert "1 of 2 files cleaned, 1 failed as said above: 1 paragraphs" in result.err
    assert tree(tmp_path / "out") == ["b.txt"]


def test_where_nothing_was_cleaned_nothing_is_counted(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"\xe9t\xe9")
    result = zw("clean", "x.txt", "-o", "out")
    assert result.code == 65
    assert result.err.endswith("\n0 of 1 files cleaned, 1 failed as said above\n")


def test_a_stage_that_a_preset_lacks_cannot_be_set(zw: Zhengwen) -> None:
    result = zw("clean", "-", "--preset", "zero", "--set", "spacing.latin=keep", stdin=b"8")
    assert (result.code, result.out) == (78, "")
    assert "stage 'spacing' is not in this pipeline, which has no stages" in result.err
    assert 'stages = ["spacing"]' in result.err
    assert "unknown stage" in zw("clean", "-", "--set", "spacign.latin=keep", stdin=b"8").err


@pytest.mark.parametrize("bad", ["nowhere.txt", "nowhere", "empty", "latin.txt", "locked"])
@pytest.mark.parametrize("first", [True, False])
def test_a_bad_path_is_reported_and_the_others_go_on(
    zw: Zhengwen, tmp_path: Path, bad: str, first: bool
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("8 月", encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"\xe9t\xe9")
    (tmp_path / "locked").symlink_to("locked")
    result = zw("clean", *([bad, "a.txt"] if first else ["a.txt", bad]), "-o", "out")
    assert result.code == 65
    assert f"zhengwen: {bad}: " in result.err
    assert "1 of " in result.err
    assert (tmp_path / "out/a.txt").read_text(encoding="utf-8") == "8月"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is locked to root")
def test_a_folder_that_cannot_be_read_is_reported(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "in/locked").mkdir(parents=True)
    (tmp_path / "in/a.txt").write_text("8 月", encoding="utf-8")
    (tmp_path / "in/locked").chmod(0)
    try:
        result = zw("clean", "in", "-o", "out")
    finally:
        (tmp_path / "in/locked").chmod(0o700)
    assert result.code == 65
    assert "in/locked: Permission denied" in result.err
    assert tree(tmp_path / "out") == ["a.txt"]


def test_offset_counts_the_byte_order_mark(zw: Zhengwen) -> None:
    assert "stdin: byte 4 " in zw("clean", "-", stdin=b"\xef\xbb\xbfa\xff").err


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["clean", "nowhere.txt"], 65, "nowhere.txt"),
        (["clean", "nowhere", "-o", "out"], 65, "nowhere: No such file"),
        (["clean", "empty", "-o", "out"], 65, "no .txt file"),
        (["clean"], 2, "PATH"),
        (["clean", "-", "--format", "html"], 2, "html"),
        (["clean", "-", "--encoding", "gbk18030"], 78, "gb18030"),
        (["clean", "-", "--encoding", "rot13"], 78, "unknown encoding"),
        (["clean", "-", "--errors", "ignore"], 2, "ignore"),
        (["clean", "-", "--preset", "artcle"], 78, "did you mean 'article'"),
        (["clean", "-", "--preset", "nowhere.toml"], 78, "nowhere.toml"),
        (["clean", "-", "--preset", "bad.toml"], 78, "not valid TOML"),
        (["clean", "-", "--set", "spacng.numbers=keep"], 78, "did you mean 'spacing'"),
        (["clean", "-", "--set", "spacing.number=keep"], 78, "did you mean 'numbers'"),
        (["clean", "-", "--set", "spacing.numbers=foo"], 78, "one of: none, keep, pangu"),
        (["clean", "-", "--set", "order.move=no"], 78, "one of: true, false"),
        (["clean", "-", "--set", "spacing"], 78, "stage.option=value"),
        (["explain", "nowhere.txt"], 65, "nowhere.txt"),
        (["explain", "empty"], 65, "empty: is a folder: name the files in it"),
        (["explain", "-", "--below", "nan"], 2, "a number from 0 to 1"),
        (["explain", "-", "--below", "2"], 2, "2"),
        (["stages", "--preset", "artcle"], 78, "did you mean 'article'"),
        (["clena"], 2, "clena"),
    ],
)
def test_errors_say_what_is_wrong(
    zw: Zhengwen, tmp_path: Path, args: list[str], code: int, says: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.toml").write_text("stages = [", encoding="utf-8")
    result = zw(*args)
    assert (result.code, result.out) == (code, "")
    assert says in result.err


def test_an_unbalanced_document_is_not_written(
    zw: Zhengwen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unbalanced(self: zhengwen.Document) -> None:
        raise zhengwen.InkError("ink lost: '字'")

    monkeypatch.setattr(zhengwen.Document, "verify", unbalanced)
    (tmp_path / "x.txt").write_text("正文。", encoding="utf-8")
    for args in (["x.txt", "-o", "out"], ["x.txt"], ["-"]):
        result = zw("clean", *args)
        assert (result.code, result.out) == (70, "")
        assert "ink lost" in result.err
    assert tree(tmp_path) == ["x.txt"]


@pytest.mark.parametrize("fault", [OSError("disk full"), KeyboardInterrupt()])
def test_a_result_is_whole_or_not_there(
    zw: Zhengwen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    def failing(source: str, target: Path) -> None:
        raise fault

    (tmp_path / "x.txt").write_text("8 月", encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/x.txt").write_text("earlier", encoding="utf-8")
    monkeypatch.setattr("zhengwen.batch.files.os.replace", failing)
    assert zw("clean", "x.txt", "-o", "out").code == (73 if isinstance(fault, OSError) else 130)
    assert tree(tmp_path / "out") == ["x.txt"]
    assert (tmp_path / "out/x.txt").read_text(encoding="utf-8") == "earlier"


def test_a_folder_that_is_a_file(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("正文。", encoding="utf-8")
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    assert zw("clean", "x.txt", "-o", "out").code == 73
    assert (tmp_path / "out").read_text(encoding="utf-8") == "a file"


@pytest.mark.parametrize("command", ["clean a.txt b.txt -o out", "explain a.txt b.txt"])
def test_a_stage_that_fails_is_told_with_the_file_and_the_others_go_on(
    zw: Zhengwen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    run = Pipeline.run

    def fails(self: Pipeline, text: str) -> Document:
        return run(self, text) if text != "1" else run(self, str(1 // 0))

    monkeypatch.setattr(Pipeline, "run", fails)
    (tmp_path / "a.txt").write_text("1", encoding="utf-8")
    (tmp_path / "b.txt").write_text("8 月", encoding="utf-8")
    result = zw(*command.split())
    assert result.code == 1
    assert "zhengwen: a.txt: ZeroDivisionError: " in result.err
    assert "please report it with the file" in result.err
    assert "8月" in result.out or tree(tmp_path / "out") == ["b.txt"]


def test_a_link_in_a_folder_that_leads_nowhere_is_reported(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("8 月", encoding="utf-8")
    (tmp_path / "in/b.txt").symlink_to("nowhere")
    (tmp_path / "in/c.txt").symlink_to("c.txt")
    result = zw("clean", "in", "-o", "out")
    assert result.code == 65
    assert "zhengwen: in/b.txt: No such file" in result.err
    assert "zhengwen: in/c.txt: Too many levels" in result.err
    assert tree(tmp_path / "out") == ["a.txt"]


@pytest.mark.parametrize("name", ["x.txt", "folder", "-"])
def test_a_file_without_a_command_is_told_which(zw: Zhengwen, tmp_path: Path, name: str) -> None:
    (tmp_path / "x.txt").write_text("8 月。\n", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    result = zw(name)
    assert (result.code, result.out) == (2, "")
    assert f"zhengwen clean {name}" in result.err


def test_a_name_with_a_space_is_quoted(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_text("8 月。\n", encoding="utf-8")
    assert "zhengwen clean 'a b.txt'" in zw("a b.txt").err


@pytest.mark.parametrize("args", [["claen"], ["--", "-x.txt"], ["正文" * 100], [""]])
def test_what_is_no_command_and_no_file_is_no_file_to_clean(zw: Zhengwen, args: list[str]) -> None:
    result = zw(*args)
    assert result.code == 2
    assert "To clean it" not in result.err
