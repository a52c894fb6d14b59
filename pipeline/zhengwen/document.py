"""The carriers: what a text is between two stages, and the ledger of what was done to it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from .errors import InkError
from .ink import ink

Kind = Literal[
    "title",
    "heading",
    "body",
    "list",
    "byline",
    "dateline",
    "caption",
    "footnote",
    "verse",
    "table",
    "code",
    "contents",
    "divider",
    "displaced",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the source (or a piece of one), without its outer white space.

    Attributes:
        text: the characters between the indent and the trailing space.
        number: line number in the source, from 1.
        column: column of the first character in the source line, from 0; Han count 2.
        blanks: number of blank lines before it.
        page: page number, from 1; a form feed starts a page.
        box: left, bottom, right, top in points, where a reader with geometry knows it.
        kind: set by a stage that knows it.
        starts: a block starts here: never joined with the line before.
        follows: joined with the line before by a stage's decision (a heading's second line).
        removed: rule by which a stage takes the line out; the runner enters it in the ledger.
        moved: rule by which a stage changed the line's place.
    """

    text: str
    number: int
    column: int = 0
    blanks: int = 0
    page: int = 1
    box: tuple[float, float, float, float] | None = None
    kind: Kind | None = None
    starts: bool = False
    follows: bool = False
    removed: str = ""
    moved: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A line break of the source: whether it was joined, and why.

    Attributes:
        line: source line number, from 1, of the line that it ends.
        joined: it is gone; otherwise a paragraph starts after it.
        rule: the strongest evidence for the decision, by name; the README explains the names.
        confidence: 0 (a coin toss) to 1 (certain); twice the decision's probability, less one.
    """

    line: int
    joined: bool
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph: its text, its kind, the source lines it was made of.

    Attributes:
        text: the paragraph as it is given out.
        joined: the paragraph as the join made it, before typography.
        kind: what it is.
        lines: source line numbers, from 1, in reading order.
        confidence: of its doubtfulest line break decision, the break after it included;
            0 (a coin toss) to 1 (certain).
        breaks: the break before it, unless it is the first, then each one that was joined, in
            reading order; none where the join gives no evidence.
    """

    text: str
    joined: str
    kind: Kind = "body"
    lines: tuple[int, ...] = ()
    confidence: float = 1.0
    breaks: tuple[Break, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A line that a stage took out, and by which rule."""

    line: int
    text: str
    stage: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One change: what stood there before and what stands there after.

    Attributes:
        stage: name of the stage that made it.
        rule: why; the stage's own name where it has but one rule.
        line: source line number, from 1.
        before: what stood there, with a few characters around it; ⏎ is a line break.
        after: what stands there now, or where a moved line went.
        confidence: of the join of two lines, as in `Break`; 1 where a stage knows none.
    """

    stage: str
    rule: str
    line: int
    before: str
    after: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A cleaned text, with the ledger that proves what became of its source.

    Attributes:
        folded: the source after the character tables; the ink that must be accounted for.
        paragraphs: the paragraphs in reading order.
        removals: the lines taken out.
        edits: every change; empty when the pipeline ran with ``explain=False``.
        ends_with_newline: whether the source ended with a line break; the text does alike.
        verbatim: no stage touched lines or paragraphs: the text is the folded source itself.
        remapped: stages that changed ink by their own promise (script conversion).
    """

    folded: str
    paragraphs: tuple[Paragraph, ...]
    removals: tuple[Removal, ...] = ()
    edits: tuple[Edit, ...] = ()
    ends_with_newline: bool = True
    verbatim: bool = False
    remapped: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The paragraphs, a blank line between them."""
        return self.render("text")

    def render(self, form: Literal["text", "lines", "markdown", "jsonl"] = "text") -> str:
        """The document as text, as one paragraph a line, as Markdown or as JSON lines."""
        from .render import render

        return render(self, form)

    def verify(self) -> None:
        """Check that nothing was lost and nothing invented.

        The ink of the paragraphs and of the removals is the ink of the source, and every source
        line with ink stands in exactly one paragraph or removal.

        Raises:
            InkError: it does not hold; the message says which characters.

        >>> import zhengwen
        >>> zhengwen.Pipeline.preset("article").run("正文").verify()
        """
        source = Counter(ink(self.folded))
        result = Counter(ink("".join(p.joined for p in self.paragraphs)))
        result.update(ink("".join(r.text for r in self.removals)))
        if source != result:
            lost, made = (
                "".join((source - result).elements()),
                "".join((result - source).elements()),
            )
            raise InkError(f"ink lost: {lost[:40]!r}, ink invented: {made[:40]!r}")
        if not self.remapped:
            for p in self.paragraphs:
                if ink(p.text) != ink(p.joined):
                    raise InkError(f"typography changed ink: {p.joined[:40]!r} to {p.text[:40]!r}")
        self._verify_lines()

    def _verify_lines(self) -> None:
        placed = Counter(n for p in self.paragraphs for n in set(p.lines))
        placed.update({r.line for r in self.removals})
        twice = [n for n, times in placed.items() if times > 1]
        if twice:
            raise InkError(f"source lines placed twice: {sorted(twice)[:10]}")
        # The characters of a line, not only of the document, must be where the line is said to be.
        from .split import split

        missing = [line.number for line in split(self.folded) if line.number not in placed]
        missing = [] if self.verbatim else missing
        if missing:
            raise InkError(f"source lines in no paragraph and no removal: {missing[:10]}")
