"""The carriers: what a text is between two stages, and the ledger of what was done to it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from .carrier import quick
from .measured import Measured

# What a paragraph is. Of verse, tables, code and contents each line is a paragraph.
Kind = Literal[
    "title",
    "heading",
    "body",
    "list",
    "byline",
    "dateline",  # a date alone
    "caption",
    "footnote",  # a note by its name, or by a mark that the text refers to
    "verse",  # a line of it
    "table",  # a row of figures
    "code",  # a line of a program or of commands
    "contents",  # an entry of a contents page
    "divider",  # marks alone, * * *
    "displaced",  # a lede or heading that was not put back in its place
]

# How a document is written out.
Format = Literal["text", "lines", "markdown", "jsonl"]


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Measured):
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
        same_row: on the page's row of the line before, from which an extractor cut it.
        removed: rule by which a stage takes the line out; the runner enters it in the ledger.
        moved: rule by which a stage changed the line's place.
        span: from and to which character of its source line a piece of one goes, the outer white
            space not counted; None for a whole line.
        trailing: number of spaces at its end: an extractor leaves one where it cuts a line.
        pieces: of a line that a stage put together, the pieces of source lines it was made of, in
            their order and with nothing between: each with its line's number, from and to which
            character; its own number and span are those of the first. Empty of all others.
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
    same_row: bool = False
    removed: str = ""
    moved: str = ""
    span: tuple[int, int] | None = None
    trailing: int = 0
    pieces: tuple[tuple[int, int, int], ...] = ()


@quick
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


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph: its text, its kind, the source lines it was made of.

    Attributes:
        text: the paragraph as it is given out.
        joined: the paragraph as the join made it, before typography.
        kind: what it is; told late, and of the text's form alone: it changes no text.
        lines: source line numbers, from 1, in reading order.
        confidence: of its doubtfulest line break decision, the break after it included;
            0 (a coin toss) to 1 (certain).
        breaks: the break before it, unless it is the first, then each one that was joined, in
            reading order; none where the join gives no evidence.
        pieces: where it has pieces of lines that were cut: each of its lines in reading order,
            with from and to which character (as in `Line.span`); empty where its lines are whole.
        indent: of a line of code, the column it starts at, where the extractor kept that; 0 of
            all other kinds, and no part of the text.
        lead: of an item among others, whose numbers count on, how many characters its number takes
            with the space behind it: no part of the sentence, so that typography leaves them; 0 of
            all others.
    """

    text: str
    joined: str
    kind: Kind = "body"
    lines: tuple[int, ...] = ()
    confidence: float = 1.0
    breaks: tuple[Break, ...] = ()
    pieces: tuple[tuple[int, int, int], ...] = ()
    indent: int = 0
    lead: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A line that a stage took out, and by which rule.

    Attributes:
        line: source line number, from 1.
        text: the line, or the piece of it that was taken out, after the character tables.
        stage: name of the stage that did it.
        rule: why.
        span: from and to which character, where it is a piece of its line (as in `Line.span`).
    """

    line: int
    text: str
    stage: str
    rule: str
    span: tuple[int, int] | None = None


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
        remapped: stages of typography that changed ink by their own promise (script conversion),
            each with the options that are not at their default: ``script.convert=s2twp``.
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

    @property
    def unread(self) -> dict[str, int]:
        """Glyphs in the paragraphs that nobody can read without the font: kept, and counted.

        Returns:
            How many of each: ``(cid:…)``, by which pdfminer names a glyph, ``private use``
            characters, ``U+FFFD``, and runs of ``mojibake`` that lost a byte; those that there are.

        >>> import zhengwen
        >>> zhengwen.Pipeline.preset("article").run("甲(cid:12)乙。").unread
        {'(cid:…)': 1}
        """
        from .ink import unread

        return unread("\n".join(p.text for p in self.paragraphs))

    @property
    def unpaired(self) -> dict[str, int]:
        """Quotes in the paragraphs that have no partner: kept, and counted.

        A speech of several paragraphs opens a quote in each and closes it in the last. Where the
        stage `quotes` has a style, it leaves the paragraphs with such a quote as they are.

        Returns:
            How many of each.

        >>> import zhengwen
        >>> zhengwen.Pipeline.preset("article").run("他说：“路通了。").unpaired
        {'“': 1}
        """
        from .stages.typography.quotes import unpaired

        counts = sum((unpaired(p.text) for p in self.paragraphs), Counter[str]())
        return dict(sorted(counts.items()))

    def render(self, form: Format = "text") -> str:
        """The document in one of the output formats.

        Args:
            form: ``text`` has a blank line between paragraphs, ``lines`` one paragraph a line,
                ``markdown`` titles and headings as # and ##, list items as -, dividers as ---,
                code fenced, lines of verse, tables and contents as lines of one block, and every
                character escaped that Markdown would take for markup; ``jsonl`` one object a
                paragraph.

        Returns:
            The text; it ends with a line break if and only if the source did, and ``jsonl`` always.

        Raises:
            ConfigError: there is no such format.

        >>> import zhengwen
        >>> zhengwen.Pipeline.preset("article").run("甲。\\n\\n乙。").render("lines")
        '甲。\\n乙。'
        """
        from .render import render

        return render(self, form)

    def verify(self) -> None:
        """Check that nothing was lost and nothing invented.

        Every source line that is not blank stands in exactly one paragraph or among the removals,
        or is cut into pieces that do, which together have all of its ink and none of it twice;
        a paragraph's ink is that of the lines and pieces it names, in their order or in another;
        a removal's ink is its line's or its piece's; and
        typography changed no ink: a paragraph's ``text`` has the ink of what was ``joined``. Where
        ``remapped`` names a stage (script conversion), that last point is not checked: ``joined``
        balances all the same, but what the stage made of it in ``text`` is its own affair.

        Raises:
            InkError: it does not hold; the message says where and which characters.

        >>> import zhengwen
        >>> zhengwen.Pipeline.preset("article").run("正文").verify()
        """
        from .ledger import check

        check(self)
