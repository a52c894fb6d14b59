"""`Document.verify()`: what a document must account for, and what it says when it does not."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import pytest
from articles import ROOT
from zhengwen import Document, InkError, Line, Paragraph, Pipeline, Removal
from zhengwen.stages.base import Floor

SOURCE = "甲乙\n丙丁\n\n戊己\n— 1 —\n"


def p(lines: Sequence[int], joined: str, text: str | None = None) -> Paragraph:
    return Paragraph(text=joined if text is None else text, joined=joined, lines=tuple(lines))


def cut(pieces: Sequence[tuple[int, int, int]], joined: str) -> Paragraph:
    lines = tuple(dict.fromkeys(number for number, _, _ in pieces))
    return Paragraph(text=joined, joined=joined, lines=lines, pieces=tuple(pieces))


def out(line: int, text: str) -> Removal:
    return Removal(line=line, text=text, stage="any", rule="any")


def document(
    paragraphs: Sequence[Paragraph], removals: Sequence[Removal] = (), **more: Any
) -> Document:
    return Document(folded=SOURCE, paragraphs=tuple(paragraphs), removals=tuple(removals), **more)


FOLIO = out(5, "— 1 —")
BALANCED: dict[str, Document] = {
    "two paragraphs": document([p([1, 2], "甲乙丙丁"), p([4], "戊己")], [FOLIO]),
    "another order of paragraphs": document([p([4], "戊己"), p([1, 2], "甲乙丙丁")], [FOLIO]),
    "a line in pieces, put in order": document([p([1, 2, 1], "甲丙丁乙"), p([4], "戊己")], [FOLIO]),
    "a removed line in pieces": document(
        [p([1, 2], "甲乙丙丁"), p([4], "戊己")], [out(5, "—"), out(5, "1 —")]
    ),
    "a line in pieces over two paragraphs": document(
        [cut([(1, 0, 1), (2, 0, 2)], "甲丙丁"), cut([(1, 1, 2), (4, 0, 2)], "乙戊己")], [FOLIO]
    ),
    "a piece kept and a piece removed": document(
        [cut([(1, 0, 1)], "甲"), p([2], "丙丁"), p([4], "戊己")],
        [FOLIO, replace(out(1, "乙"), span=(1, 2))],
    ),
    "spaces come and go": document([p([1, 2], "甲 乙丙丁", "甲乙 丙丁"), p([4], "戊己")], [FOLIO]),
    "ink changed by promise": document(
        [p([1, 2], "甲乙丙丁"), p([4], "戊己", "無己")], [FOLIO], remapped=("script",)
    ),
}
# What is wrong, and the words that the message must have.
WRONG: dict[str, tuple[Document, list[str]]] = {
    "a character is lost": (
        document([p([1, 2], "甲乙丙"), p([4], "戊己")], [FOLIO]),
        ["[1, 2]", "lost: '丁'", "invented: ''"],
    ),
    "a character is invented": (
        document([p([1, 2], "甲乙丙丁"), p([4], "戊己己")], [FOLIO]),
        ["[4]", "lost: ''", "invented: '己'"],
    ),
    "two paragraphs exchange characters": (
        document([p([1, 2], "甲乙丙戊"), p([4], "丁己")], [FOLIO]),
        ["[1, 2]", "lost: '丁'", "invented: '戊'"],
    ),
    "two paragraphs exchange their lines": (
        document([p([4], "甲乙丙丁"), p([1, 2], "戊己")], [FOLIO]),
        ["[4]", "lost: '戊己'"],
    ),
    "a removal says another text": (
        document([p([1, 2], "甲乙丙丁"), p([4], "戊己")], [out(5, "— 2 —")]),
        ["[5]", "lost: '1'", "invented: '2'"],
    ),
    "a removal and a paragraph exchange characters": (
        document([p([1, 2], "甲乙丙丁"), p([4], "戊1")], [out(5, "— 己 —")]),
        ["[4]", "lost: '己'", "invented: '1'"],
    ),
    "a line in two paragraphs": (
        document([p([1, 2], "甲丙丁"), p([1, 4], "乙戊己")], [FOLIO]),
        ["twice", "[1]"],
    ),
    "a piece in two paragraphs": (
        document(
            [cut([(1, 0, 2), (2, 0, 2)], "甲乙丙丁"), cut([(1, 1, 2)], "乙"), p([4], "戊己")],
            [FOLIO],
        ),
        ["twice", "[1]"],
    ),
    "a piece nowhere": (
        document([cut([(1, 0, 1), (2, 0, 2)], "甲丙丁"), p([4], "戊己")], [FOLIO]),
        ["[1]", "lost: '乙'"],
    ),
    "a piece that says another text": (
        document([cut([(1, 0, 1)], "乙"), cut([(1, 1, 2)], "甲"), p([2, 4], "丙丁戊己")], [FOLIO]),
        ["[1]", "lost: '甲'", "invented: '乙'"],
    ),
    "a line whole and in pieces": (
        document([cut([(1, 0, 1)], "甲"), p([1, 2], "甲乙丙丁"), p([4], "戊己")], [FOLIO]),
        ["twice", "[1]"],
    ),
    "a removed piece that says another text": (
        document(
            [cut([(1, 0, 1)], "甲"), p([2, 4], "丙丁戊己")],
            [FOLIO, replace(out(1, "丁"), span=(1, 2))],
        ),
        ["[1]", "lost: '乙'"],
    ),
    "a line kept and removed": (
        document([p([1, 2], "甲乙丙丁"), p([4, 5], "戊己—")], [out(5, "1 —")]),
        ["twice", "[5]"],
    ),
    "a line nowhere": (
        document([p([1, 2], "甲乙丙丁"), p([4], "戊己")]),
        ["no paragraph and no removal", "[5]"],
    ),
    "a paragraph of no line": (
        document([p([1, 2], "甲乙丙丁"), p([4], "戊己"), p([], "庚")], [FOLIO]),
        ["[]", "invented: '庚'"],
    ),
    "a blank line": (
        document([p([1, 2, 3], "甲乙丙丁"), p([4], "戊己")], [FOLIO]),
        ["not there", "[3]"],
    ),
    "a line beyond the end": (
        document([p([1, 2], "甲乙丙丁"), p([4, 9], "戊己")], [FOLIO]),
        ["not there", "[9]"],
    ),
    "typography changed ink": (
        document([p([1, 2], "甲乙丙丁"), p([4], "戊己", "戊巳")], [FOLIO]),
        ["typography", "戊巳"],
    ),
    "what was joined must balance, whatever a script conversion made": (
        document([p([1, 2], "甲乙丙丁"), p([4], "戊", "戊己")], [FOLIO], remapped=("script",)),
        ["[4]", "lost: '己'"],
    ),
    "a text that was not touched": (
        document([p([1, 2], "甲乙丙丁"), p([4], "戊己")], verbatim=True),
        ["[5]"],
    ),
}


@pytest.mark.parametrize("case", BALANCED.values(), ids=BALANCED)
def test_what_balances_passes(case: Document) -> None:
    case.verify()


@pytest.mark.parametrize(("case", "words"), WRONG.values(), ids=WRONG)
def test_what_does_not_balance_is_said(case: Document, words: list[str]) -> None:
    with pytest.raises(InkError) as caught:
        case.verify()
    assert [word for word in words if word not in str(caught.value)] == []


@dataclass(frozen=True, kw_only=True)
class Halves:
    """A stage of another package: it splits each line and puts the right halves last."""

    name: ClassVar[str] = "halves"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The halves."""
        left = [replace(line, text=line.text[:1]) for line in lines]
        return [*left, *(replace(line, text=line.text[1:]) for line in lines)]


@dataclass(frozen=True, kw_only=True)
class One:
    """A join that makes one paragraph of everything."""

    name: ClassVar[str] = "one"
    floor: ClassVar[Floor] = "paragraphs"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Paragraph]:
        """The paragraph."""
        return [p([line.number for line in lines], "".join(line.text for line in lines))]


def test_a_line_may_be_split_within_a_paragraph_and_not_over_two() -> None:
    whole = Pipeline([Halves(), One()]).run("甲乙\n丙丁\n")
    whole.verify()
    assert whole.text == "甲丙乙丁\n"
    with pytest.raises(InkError, match="twice"):
        Pipeline([Halves()]).run("甲乙\n丙丁\n").verify()


@dataclass(frozen=True, kw_only=True)
class Pieces:
    """A stage of another package that says where it split each line."""

    name: ClassVar[str] = "pieces"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The first characters, then the others, the last of them taken out."""
        left = [replace(line, text=line.text[:1], span=(0, 1)) for line in lines]
        right = [replace(line, text=line.text[1:], span=(1, len(line.text))) for line in lines]
        return [*left, *right[:-1], replace(right[-1], removed="last")]


def test_a_line_whose_pieces_are_told_may_be_split_over_paragraphs() -> None:
    document = Pipeline([Pieces()]).run("甲乙\n丙丁\n")
    document.verify()
    assert [p.pieces for p in document.paragraphs] == [((1, 0, 1),), ((2, 0, 1),), ((1, 1, 2),)]
    assert [(r.text, r.span) for r in document.removals] == [("丁", (1, 2))]
    joined = Pipeline([Pieces(), One()]).run("甲乙\n丙丁\n")
    joined.verify()
    assert [p.pieces for p in joined.paragraphs] == [((1, 0, 1), (2, 0, 1), (1, 1, 2))]


def test_the_check_grows_with_the_text() -> None:
    """Four times the text takes no more than eight times as long: the least of three rounds."""
    seed = next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8")

    def seconds(document: Document) -> float:
        start = time.process_time()
        document.verify()
        return time.process_time() - start

    small, large = (Pipeline.preset("article").run(seed * size) for size in (8, 32))
    assert min(seconds(large) for _ in range(3)) < 8 * min(seconds(small) for _ in range(3))
