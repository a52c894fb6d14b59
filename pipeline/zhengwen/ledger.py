"""The ledger's check: where each source line went, and whether all of its ink arrived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from .document import Document
from .errors import InkError
from .ink import ink
from .split import split


def check(document: Document) -> None:
    """Check that a document balances; `Document.verify` says what that means.

    Raises:
        InkError: it does not.
    """
    source = {line.number: line.text for line in split(document.folded)}
    # A paragraph or a removal may name a line more than once: it has several pieces of it.
    named = [tuple(dict.fromkeys(p.lines)) for p in document.paragraphs]
    removed: dict[int, str] = {}
    for removal in document.removals:
        removed[removal.line] = removed.get(removal.line, "") + removal.text
    _check_places(source, [number for lines in (*named, removed) for number in lines])
    # Each line has one place now: where every place balances, the document does.
    for lines, p in zip(named, document.paragraphs, strict=True):
        _check_ink(lines, "".join(map(source.__getitem__, lines)), p.joined)
        if not document.remapped and p.text != p.joined and ink(p.text) != ink(p.joined):
            raise InkError(f"typography changed ink: {p.joined[:40]!r} to {p.text[:40]!r}")
    for number, text in removed.items():
        _check_ink((number,), source[number], text)


def _check_places(source: Collection[int], placed: Iterable[int]) -> None:
    times = Counter(placed)
    for what, wrong in (
        ("placed twice", [n for n, count in times.items() if count > 1]),
        ("in no paragraph and no removal", [n for n in source if n not in times]),
        ("named that are blank or not there", [n for n in times if n not in source]),
    ):
        if wrong:
            raise InkError(f"source lines {what}: {sorted(wrong)[:10]}")


def _check_ink(lines: tuple[int, ...], before: str, after: str) -> None:
    # Most are equal as they stand, and most of the rest in order: counting is for what is left.
    if before == after or (was := ink(before)) == (made := ink(after)):
        return
    lost, invented = Counter(was), Counter(made)
    if lost != invented:
        raise InkError(
            f"source lines {list(lines[:10])}: ink lost: {_some(lost - invented)!r}, "
            f"ink invented: {_some(invented - lost)!r}"
        )


def _some(ink: Counter[str]) -> str:
    return "".join(ink.elements())[:40]
