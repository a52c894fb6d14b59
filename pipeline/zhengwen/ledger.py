"""The ledger's check: where each source line went, and whether all of its ink arrived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from .document import Document, Line, Paragraph
from .errors import InkError
from .ink import ink
from .split import split

Piece = tuple[int, int, int]


def placed(lines: Sequence[Line], paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """The paragraphs that a join made of lines, with the pieces of those that were cut.

    A join says which source lines a paragraph has; which pieces of them, the order tells in which
    it was given them.
    """
    made = list(paragraphs)
    if [line.span for line in lines].count(None) == len(lines):
        return made
    result = []
    at = 0
    for p in made:
        wanted, found = ink(p.joined), ""
        own: list[Line] = []
        # A line may have no ink at all; its number tells whose it is.
        while at < len(lines) and (
            len(found) < len(wanted) or (lines[at].number in p.lines and not ink(lines[at].text))
        ):
            own.append(lines[at])
            found += ink(lines[at].text)
            at += 1
        if found != wanted:
            # The join did not keep to the order: the check finds what it cannot account for.
            return made
        if any(line.pieces for line in own):
            pieces = tuple(piece for line in own for piece in pieces_of(line))
            numbers = tuple(dict.fromkeys(number for number, _, _ in pieces))
            result.append(replace(p, lines=numbers, pieces=pieces))
        elif any(line.span for line in own):
            result.append(replace(p, pieces=tuple(map(_piece, own))))
        else:
            result.append(p)
    return result


def pieces_of(line: Line) -> tuple[Piece, ...]:
    """The pieces of source lines that a line is made of: one, most often.

    >>> pieces_of(Line(text="渡口", number=3)), pieces_of(Line(text="桥", number=3, span=(2, 3)))
    (((3, 0, 2),), ((3, 2, 3),))
    """
    return line.pieces or (_piece(line),)


def _piece(line: Line) -> Piece:
    return (line.number, *(line.span or (0, len(line.text))))


def check(document: Document) -> None:
    """Check that a document balances; `Document.verify` says what that means.

    Raises:
        InkError: it does not.
    """
    source = {line.number: line.text for line in split(document.folded)}
    # A paragraph or a removal may name a line more than once: it has several pieces of it.
    named = [tuple(dict.fromkeys(p.lines)) for p in document.paragraphs]
    removed: dict[int, str] = {}
    cut: list[Piece] = []
    for removal in document.removals:
        if removal.span:
            cut.append((removal.line, *removal.span))
        else:
            removed[removal.line] = removed.get(removal.line, "") + removal.text
    whole = list(removed)
    for lines, p in zip(named, document.paragraphs, strict=True):
        cut += p.pieces
        apart = {number for number, _, _ in p.pieces}
        whole += [number for number in lines if number not in apart]
        if not apart <= set(lines):
            raise InkError(f"source lines cut and not named: {sorted(apart - set(lines))[:10]}")
    _check_places(source, [*whole, *{number for number, _, _ in cut}])
    _check_cuts(source, cut)
    # Each line, or each piece of it, has one place now: where every place balances, all does.
    for lines, p in zip(named, document.paragraphs, strict=True):
        _check_ink(lines, _given(source, lines, p.pieces), p.joined)
        if not document.remapped and p.text != p.joined and ink(p.text) != ink(p.joined):
            raise InkError(f"typography changed ink: {p.joined[:40]!r} to {p.text[:40]!r}")
    for number, text in removed.items():
        _check_ink((number,), source[number], text)
    for removal in document.removals:
        if removal.span:
            piece = source[removal.line][slice(*removal.span)]
            _check_ink((removal.line,), piece, removal.text)


def _given(source: Mapping[int, str], lines: Sequence[int], pieces: Sequence[Piece]) -> str:
    """What a paragraph was made of."""
    if not pieces:
        return "".join(map(source.__getitem__, lines))
    apart = {number for number, _, _ in pieces}
    parts = [source[number][start:stop] for number, start, stop in pieces]
    return "".join([*parts, *(source[number] for number in lines if number not in apart)])


def _check_places(source: Collection[int], placed: Iterable[int]) -> None:
    times = Counter(placed)
    for what, wrong in (
        ("placed twice", [n for n, count in times.items() if count > 1]),
        ("in no paragraph and no removal", [n for n in source if n not in times]),
        ("named that are blank or not there", [n for n in times if n not in source]),
    ):
        if wrong:
            raise InkError(f"source lines {what}: {sorted(wrong)[:10]}")


def _check_cuts(source: Mapping[int, str], pieces: Iterable[Piece]) -> None:
    """Check that the pieces of each line that was cut have all of its ink, and none twice."""
    done: dict[int, int] = {}
    for number, start, stop in sorted(pieces):
        before = done.get(number, 0)
        if start < before:
            raise InkError(f"source lines placed twice: [{number}], from character {start} on")
        _check_ink((number,), source[number][before:start], "")
        done[number] = stop
    for number, stop in done.items():
        _check_ink((number,), source[number][stop:], "")


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
