"""Bytes to text: every encoding of the list, what is refused, and what the command says of it."""

from __future__ import annotations

import codecs
import warnings
from pathlib import Path

import pytest
import zhengwen
from articles import ARTICLES
from hypothesis import given
from hypothesis import strategies as st
from program import Zhengwen
from zhengwen import ConfigError, InputError, decode
from zhengwen.detect import detect
from zhengwen.stages.typography.script import Script

HANS = ARTICLES["tea"].text
HANT = Script(convert="s2tw")(HANS)
JAPANESE = "村の郵便局は、川のほとりに立っている。橋ができるまで、舟で通っていた。"
KOREAN = "마을의 우체국은 강가에 서 있다. 다리가 놓이기 전까지 배를 타고 다녔다."
ENGLISH = "The mail came over the river by boat."

# Text and encoding; each must be told by its bytes alone.
TOLD = [
    *[(HANS, name) for name in ("utf-8", "gb18030", "gbk", "utf-16-le", "utf-16-be", "utf-32-le")],
    *[(HANT, name) for name in ("utf-8", "big5hkscs", "gb18030", "utf-32-be")],
    *[(JAPANESE, name) for name in ("utf-8", "shift_jis", "cp932", "euc_jp", "utf-16-le")],
    *[(KOREAN, name) for name in ("utf-8", "euc_kr", "cp949", "utf-16-be")],
    *[(ENGLISH, name) for name in ("ascii", "utf-16-le", "utf-16-be", "utf-32-le")],
    ("香港嘅郵局喺碼頭隔籬，啲信好快就到。", "big5hkscs"),
    ("第一章 总则", "gb18030"),
    ("㐀𠀀两字少见，邮局也有人用。", "gb18030"),
    ("The boat (渡船) came.", "gb18030"),
    ("大桥", "gb18030"),
    ("大橋", "big5hkscs"),
    ("大橋通車了，人來了。", "cp950"),
    ("", "utf-8"),
    ("8\r\n9\r10\n", "utf-8"),
    ("Grüße, naïve café", "utf-8"),
    ("邮\0局", "utf-8"),
    # Its bytes are ASCII, with controls.
    ("李娜", "utf-16-le"),
    ("“你好”", "utf-16-be"),
    ("邮\x1b[1m局\x08", "utf-8"),
    ("page\x0cpage\x1fpage\x1epage", "utf-8"),
]


@pytest.mark.parametrize(("text", "encoding"), TOLD)
def test_the_bytes_tell_the_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(("text", "encoding"), TOLD)
def test_a_named_encoding_is_believed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), encoding) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("named", [True, False])
def test_a_byte_order_mark_tells_and_goes(encoding: str, named: bool) -> None:
    data = "\ufeff正文。\r\n".encode(encoding)
    assert decode(data, encoding if named else None) == "正文。\r\n"


@pytest.mark.parametrize("encoding", ["UTF8", "utf-8-sig", "utf_16", "GBK", "Shift_JIS", "UTF-32"])
def test_names_are_written_as_python_takes_them(encoding: str) -> None:
    assert decode("正文。".encode(encoding), encoding) == "正文。"


# Texts of Windows-1252, which GB18030 or Big5 also decode, to a Han among letters.
WESTERN = [
    "it’s naïve",
    "Schöne Grüße aus München",
    "El niño comió mañana.",
    "35 °C",
    "© 2019",
    "café au lait",
]


@pytest.mark.parametrize("text", WESTERN)
def test_an_encoding_that_is_not_told_is_asked_for(text: str) -> None:
    data = text.encode("cp1252")
    with pytest.raises(InputError, match=r"byte \d+ \(0x..\) is not UTF-8.*encoding=NAME"):
        decode(data)
    assert decode(data, "cp1252") == text


def test_cyrillic_of_one_byte_is_not_told() -> None:
    for encoding in ("koi8_r", "cp1251"):
        with pytest.raises(InputError):
            decode("Почта приходила по реке на лодке, пока не построили мост.".encode(encoding))


# A byte spoilt in the text, and where: the encoding is told all the same, and the byte named.
SPOILT = [
    (HANS, "utf-8", "UTF-8"),
    (HANS, "gb18030", "GB18030"),
    (HANT, "big5hkscs", "Big5"),
    (JAPANESE * 9, "cp932", "Shift-JIS"),
    (KOREAN * 9, "cp949", "EUC-KR"),
]


@pytest.mark.parametrize(("text", "encoding", "name"), SPOILT)
def test_a_spoilt_byte_is_named(text: str, encoding: str, name: str) -> None:
    head, tail = text[:100].encode(encoding), text[100:].encode(encoding)
    with pytest.raises(InputError, match=rf"^byte {len(head)} \(0x81\) is not {name}: "):
        decode(head + b"\x81\n" + tail)


@pytest.mark.parametrize("text", ["邮局", "abc 邮局", "Post 邮"])
@pytest.mark.parametrize("cut", [1, 2])
def test_a_character_that_the_end_cuts_is_named(text: str, cut: int) -> None:
    with pytest.raises(InputError, match=rf"^byte {len(text.encode())} \(0xe5\) is not UTF-8"):
        decode(text.encode() + "局".encode()[:cut])


@pytest.mark.parametrize("data", [b"\xff", b"\xff\xff\xff\xff"])
def test_bytes_that_no_encoding_has_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="is not UTF-8, and what the encoding is cannot be told"):
        decode(data)


# Four bytes are one character of UTF-32, whatever they are; hardly ever one that there is.
UTF_32 = [
    (b"\0\1\2\3", "\0\1\2\3"),
    ("𠮷".encode("utf-32-be"), "𠮷"),
    ("😀".encode("utf-32-le"), "😀"),
]


@pytest.mark.parametrize(("data", "text"), UTF_32)
def test_utf32_is_of_characters_that_there_are(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_the_offset_counts_the_byte_order_mark() -> None:
    with pytest.raises(InputError, match=r"^byte 4 \(0xff\) is not UTF-8"):
        decode(codecs.BOM_UTF8 + b"a\xff")
    with pytest.raises(InputError, match=r"^byte 4 \(0x00\) is not UTF-16"):
        decode(codecs.BOM_UTF16_LE + b"a\0\0\xdc")


KEPT = [
    ("replace", "正\ufffd文一句。\ufffd", r"made U\+FFFD"),
    ("backslashreplace", "正\\xff文一句。\\xfe", r"kept as \\xNN"),
]


@pytest.mark.parametrize(("errors", "text", "says"), KEPT)
def test_bytes_are_kept_by_choice_and_reported(errors: str, text: str, says: str) -> None:
    data = "正".encode() + b"\xff" + "文一句。".encode() + b"\xfe"
    message = f"2 places are not UTF-8, the first at byte 3: {says}"
    with pytest.warns(UnicodeWarning, match=message):
        assert decode(data, errors=errors) == text  # type: ignore[arg-type]


def test_what_decodes_whole_gives_no_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert decode("正\\xff\ufffd文".encode(), errors="replace") == "正\\xff\ufffd文"


@pytest.mark.parametrize("errors", ["ignore", "surrogateescape", "", None])
def test_no_other_way_with_errors(errors: object) -> None:
    with pytest.raises(ConfigError, match=r"one of: strict, replace"):
        decode(b"a", errors=errors)  # type: ignore[arg-type]


@pytest.mark.parametrize("encoding", ["gbk18030", "", "rot13", "hex", "idna\0", 3, b"gbk"])
def test_an_encoding_that_there_is_not(encoding: object) -> None:
    with pytest.raises(ConfigError, match="encoding"):
        decode(b"a", encoding)  # type: ignore[arg-type]


def test_a_pdf_is_told_from_text() -> None:
    with pytest.raises(InputError, match="extract its text first"):
        zhengwen.decode(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    assert zhengwen.decode(b"A %PDF-1.7 file") == "A %PDF-1.7 file"


@pytest.mark.parametrize("data", ["text", None, 3, ["a"]])
def test_only_bytes_are_decoded(data: object) -> None:
    with pytest.raises(InputError, match=f"not {type(data).__name__}"):
        decode(data)  # type: ignore[arg-type]


@pytest.mark.parametrize("shift", ["", "a"])
@pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs", "cp932", "utf-16-le"])
def test_a_long_text_is_told_by_its_first_part(encoding: str, shift: str) -> None:
    source = {"cp932": JAPANESE * 40, "big5hkscs": HANT}.get(encoding, HANS)
    text = shift + source.replace("\n", "") * 80
    data = text.encode(encoding)
    assert len(data) > 2 * 65536
    assert decode(data) == text


@given(st.binary(max_size=80))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    try:
        text = decode(data)
    except InputError:
        return
    assert isinstance(text, str)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
def test_utf8_is_never_taken_for_another(text: str) -> None:
    assert detect(text.encode()) == "utf-8" or text.startswith("\ufeff")


GBK = "正文，2024 年。\n".encode("gbk")


def test_the_command_reads_every_encoding_and_writes_utf8(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name, encoding in (("a", "utf-8"), ("b", "gb18030"), ("c", "utf-16"), ("d", "gbk")):
        (tmp_path / f"in/{name}.txt").write_bytes(HANS.encode(encoding))
    result = zw("clean", "in", "-o", "out")
    assert result.code == 0
    assert "4 of 4 files cleaned (read 2 as GB18030, 1 as UTF-16): " in result.err
    made = [(tmp_path / f"out/{name}.txt").read_bytes() for name in "abcd"]
    assert made == [HANS.encode()] * 4


def test_stdin_of_another_encoding(zw: Zhengwen) -> None:
    result = zw("clean", "-", stdin=GBK)
    assert (result.code, result.out) == (0, "正文，2024年。\n")
    assert result.err.startswith("- (read 1 as GB18030): ")


@pytest.mark.parametrize("command", ["clean", "explain"])
def test_a_named_encoding_overrides(zw: Zhengwen, command: str) -> None:
    assert zw(command, "-", "--encoding", "gbk", stdin=GBK).code == 0
    refused = zw(command, "-", "--encoding", "utf-8", stdin=GBK)
    assert refused.code == 65
    assert "zhengwen: stdin: byte 0 (0xd5) is not UTF-8: " in refused.err
    assert "--errors=backslashreplace" in refused.err


@pytest.mark.parametrize("command", ["clean", "explain"])
def test_what_the_command_keeps_it_reports(zw: Zhengwen, tmp_path: Path, command: str) -> None:
    (tmp_path / "x.txt").write_bytes("正文".encode() + b"\xff" + "一句。\n".encode())
    result = zw(command, "x.txt", "--errors", "backslashreplace")
    assert result.code == 0
    assert "x.txt: 1 place is not UTF-8, the first at byte 6: kept as \\xNN\n" in result.err
    if command == "clean":
        assert result.out == "正文\\xff一句。\n"


def test_a_preset_file_is_utf8(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes("# 自己的\nstages = []\n".encode("gbk"))
    result = zw("clean", "-", "--preset", "own.toml", "--encoding", "gbk", stdin=GBK)
    assert result.code == 78
    assert "own.toml: byte 2" in result.err


def test_utf8_does_not_wait_for_the_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "chardet", None)
    assert zhengwen.decode(HANS.encode()) == HANS


def test_glyphs_that_cannot_be_read_are_counted_on_stderr(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("邮(cid:12)局(cid:7)\ufffd。\n", encoding="utf-8")
    (tmp_path / "y.txt").write_text("邮\ufffd局。\n", encoding="utf-8")
    (tmp_path / "z.txt").write_text("邮\ufffe局。\n", encoding="utf-8")
    assert zw("clean", "z.txt").err.endswith("; glyphs that cannot be read: 1 U+FFFE\n")
    said = "; glyphs that cannot be read: 2 (cid:…), {} U+FFFD\n"
    assert zw("clean", "x.txt").err.endswith(said.format(1))
    assert zw("clean", "x.txt", "y.txt", "-o", "out").err.endswith(said.format(2))
