"""The seed: the document as it arrived must become the article as its editor printed it."""

from __future__ import annotations

import zhengwen
from articles import SEED_GOLDEN, SEED_KINDS, SEED_SOURCE


def source() -> str:
    # bytes, not read_text: universal newlines would hide what the extractor wrote
    return SEED_SOURCE.read_bytes().decode("utf-8")


def test_seed_equals_its_golden_byte_for_byte() -> None:
    assert zhengwen.clean(source()).encode() == SEED_GOLDEN.read_bytes()


def test_seed_kinds() -> None:
    rows = [row.split("\t") for row in SEED_KINDS.read_text(encoding="utf-8").splitlines()]
    document = zhengwen.Pipeline.preset("article").run(source())
    assert [
        [p.kind, p.text[: len(row[1])]] for p, row in zip(document.paragraphs, rows, strict=True)
    ] == rows


def test_seed_balances_and_loses_no_line() -> None:
    document = zhengwen.Pipeline.preset("article").run(source())
    document.verify()
    assert document.removals == ()
    nonblank = [n for n, line in enumerate(source().split("\n"), start=1) if line.strip()]
    assert sorted(n for p in document.paragraphs for n in p.lines) == nonblank


def test_seed_is_clean_after_one_run() -> None:
    golden = SEED_GOLDEN.read_bytes().decode("utf-8")
    assert zhengwen.clean(golden) == golden
