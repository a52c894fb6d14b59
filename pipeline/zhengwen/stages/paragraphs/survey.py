"""The survey: what is known of each line before its breaks are decided, and of the document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Line
from ...measured import closed_up, ended, once, texts_of, widths
from ...texts import Texts
from .facts import Facts
from .fields import entries, fields, laid_out
from .footnotes import footnotes
from .glyphs import COUNTING, ENDING, closing_quotes, ends_softly, has_leaders, is_han
from .habits import all_apart, blank_weights, closing, items, pressed, speech_apart, sticking_out
from .hungitems import in_items
from .indents import Indents, hung
from .measure import WIDEST, Row, measures, unset
from .narrower import beside, narrower
from .official import heads_section
from .openers import openers
from .parts import parts
from .prose import is_broken_at, is_running, outgrown, prose, running, shown
from .ragged import ragged
from .recurring import answers, recurring
from .rows import is_close
from .ruler import Ruler, choose, fitted
from .sectionlines import section_heads
from .squeezed import lowered, squeezed
from .whole import has_paragraphs
from .words import is_latin, trued, unglued

_SOFT = re.compile("[，。．、；：！？“”‘’（）《》「」『』【】〈〉]")

# A ruler is fitted to so many lines at most.
FITTING = 2000
# Characters in a line of the widest column, at a quarter of an em each.
LONG = int(4 * WIDEST)


@once
def survey(lines: Sequence[Line]) -> Facts:
    """Measure the lines and learn the document's habits: indents, blank lines."""
    given, raw = lines, texts_of(lines)
    lines, texts, width = [*given], [*raw], [*widths(given)]
    # Most lines are set solid, and none is too long.
    others = [at for at, text in enumerate(raw) if " " in text or len(text) > LONG]
    for at in others:
        if len(raw[at]) <= LONG:
            lines[at] = closed_up(given[at])
        texts[at], width[at] = lines[at].text, _em(lines[at], given[at], width[at])
    texts = raw.closed_up(texts)
    indents = Indents.of(lines)
    indented = _indented(width, indents)
    facts = Facts(lines, texts, Ruler(), indented, [0.0] * len(lines), indents, width)
    if has_paragraphs(lines, facts.width):
        facts.short = _short(facts)
    else:
        facts.ends = [*ended(given)]
        for at in others:
            if raw.lasts[at] in ENDING:
                facts.ends[at] = lines[at].ends
        for at in recurring(texts):
            facts.ends[at] = True
        found = openers(texts, raw)
        notes = footnotes(lines, texts, facts.ends)
        facts.heads, facts.counted = [True, *found.heads[1:]], found.counted | notes
        facts.amid = found.amid - notes
        for at in notes:
            facts.heads[at] = True
        for at in answers(texts, facts.heads, facts.width):
            facts.ends[at] = True
        facts.quotes = closing_quotes(texts)
        _measure(facts, raw, texts, width)
    return facts


def measured(facts: Facts) -> list[Row]:
    """The lines of a survey as the measure sees them."""
    return _measured(facts, facts.width, _marks(facts.texts), facts.ruler)


def _marks(texts: Texts) -> list[int]:
    """How many marks each line has that setting can press together."""
    return [len(_SOFT.findall(text, 0, LONG)) for text in texts]


def _measure(facts: Facts, raw: Texts, texts: Texts, em: list[float]) -> None:
    """Measure a text that the page may have broken."""
    lines, ends, indents = facts.lines, facts.ends, facts.indents
    marks = _marks(texts)
    facts.fields, facts.laid_out, facts.parts = fields(texts), laid_out(texts), parts(texts)
    ruler, width, rows, measure = _ruled(facts, raw, em, marks)
    wrapped = prose(lines, width, ends, measure)
    if rows and not all_apart(lines):
        if not wrapped and any(measure) and is_broken_at(lines, width, ends, measure):
            measure = unset(rows, measure)
            wrapped = prose(lines, width, ends, measure)
        # Where texts stand side by side, a line is as wide as they are together.
        elif wrapped and "    " not in raw.whole:
            measure = unset(rows, measure)
    if not wrapped.issuperset(measure):
        measure = [m if m in wrapped else 0.0 for m in measure]
    measure = outgrown(lines, width, measure)
    measure = shown(lines, width, ends, running(lines, ends, measure))
    # Where few characters are set solid, a line is broken between words alone.
    words = bool(ruler.face or ruler.terminal) and is_latin(texts)
    if ruler.terminal:
        pass
    elif words:
        measure = trued(texts, width, ends, measure, ruler)
        measure, width = unglued(measure, width, ends)
    else:
        before, width = width, squeezed(texts, marks, width, ends, measure)
        if width is not before:
            measure = lowered(width, before, ends, measure)
        measure = narrower(lines, width, ends, measure, ruler, kept=indents.kept)
        measure = beside(lines, width, measure, kept=indents.kept)
        measure = ragged(lines, width, ends, measure, ruler)
    if not (indents.kept or ruler.terminal):
        measure = in_items(lines, facts.heads, width, ends, measure, ruler)
    facts.ruler, facts.words, facts.width, facts.measure = ruler, words, width, measure
    facts.own = [w - indents.em(i) for i, w in enumerate(width)] if indents.kept else width
    facts.short = _short(facts)
    _learn(facts, marks)


def _ruled(
    facts: Facts, raw: Texts, em: list[float], marks: list[int]
) -> tuple[Ruler, list[float], list[Row], list[float]]:
    """The ruler of a text; its lines' widths by it, as rows too, and the measures these show.

    A terminal's lines have a measure without that, and no rows.
    """
    lines, texts, ends, width = facts.lines, facts.texts, facts.ends, facts.width
    halves: list[float | None] = [*em]
    if max(map(len, texts)) > LONG:
        halves = [w if len(text) <= LONG else None for text, w in zip(texts, em, strict=True)]
    file = is_close(lines) and lines[0].page == lines[-1].page
    columns = [line.column for line in lines] if file else None
    ruler = choose(texts, raw, columns, halves)
    if ruler != facts.ruler:
        width = _widths(raw if ruler.terminal else texts, ruler, facts.indents, halves)
    if ruler.terminal:
        width = hung(lines, width)
        return ruler, width, [], [ruler.terminal.limit if w <= WIDEST else 0.0 for w in width]
    rows = _measured(facts, width, marks, ruler)
    # A ruler is fitted to part of a book, and its measures found with the one that fits.
    part = _amid(len(rows))
    measure = measures(rows[part])
    better = _fitted(ruler, texts[part], width[part], ends[part], measure)
    if better != ruler:
        ruler = better
        width = _widths(texts, ruler, facts.indents, halves)
        rows = _measured(facts, width, marks, ruler)
        measure = measures(rows)
    elif len(measure) < len(rows):
        measure = measures(rows)
    return ruler, width, rows, measure


def _learn(facts: Facts, marks: list[int]) -> None:
    """Learn the habits of a text whose measures are known."""
    texts, ends, width, measure = facts.texts, facts.ends, facts.width, facts.measure
    facts.press = pressed(texts, marks, width, measure)
    facts.pressed = any(facts.press)
    facts.entries = entries(texts, ends, facts.short)
    facts.sections = section_heads(texts, ends, facts.short)
    facts.varies = len(set(measure)) > 1
    facts.over = sticking_out(width, ends, measure)
    facts.speech = speech_apart(texts, width, measure)
    facts.closing = closing(texts, width, ends, measure)
    facts.items = items(texts, width, measure, words=facts.words)
    facts.blank = blank_weights(facts.lines, width, ends, measure)


def _short(facts: Facts) -> list[bool]:
    return [w <= 0.75 * m or w <= 4.0 for w, m in zip(facts.own, facts.measure, strict=True)]


def is_solid(text: str) -> bool:
    """Whether a line has no Latin letter or digit, whose widths differ from face to face."""
    return len(text.encode("utf-8", "surrogatepass")) == 3 * len(text)


def _em(line: Line, before: Line, width: float) -> float:
    """The width of a line, which it had before it was set solid if only single gaps went."""
    # What is too long for a line of a column needs no width.
    if len(line.text) > LONG:
        return float(len(line.text))
    same = " " not in line.text and "  " not in before.text and not line.text.isascii()
    return width if same else line.em


def _widths(
    texts: list[str], ruler: Ruler, indents: Indents, halves: list[float | None]
) -> list[float]:
    # Of a line so long that it is no line of a column, the width need not be known.
    width = [
        ruler.width(text, half) if len(text) <= LONG else float(len(text))
        for text, half in zip(texts, halves, strict=True)
    ]
    return _indented(width, indents)


def _indented(width: list[float], indents: Indents) -> list[float]:
    return [w + indents.em(i) for i, w in enumerate(width)] if indents.kept else width


def _amid(size: int) -> slice:
    """As many lines of a book as a ruler is fitted to, from its middle."""
    start = max(size - FITTING, 0) // 2
    return slice(start, start + FITTING)


def _fitted(
    ruler: Ruler, texts: list[str], width: list[float], ends: list[bool], measure: list[float]
) -> Ruler:
    """The ruler fitted to the full lines, where there is one to fit."""
    full = [
        i
        for i in range(len(texts) - 1)
        if not ends[i]
        and -3 <= measure[i] - width[i] <= 3
        # Written out for most: a letter of Han.
        and ("\u3400" <= (first := texts[i + 1][0]) <= "\u9fff" or is_han(first))
    ]
    return fitted(ruler, [texts[i] for i in full], [measure[i] - width[i] for i in full])


def _measured(facts: Facts, width: list[float], marks: list[int], ruler: Ruler) -> list[Row]:
    """The lines as the measure sees them."""
    lines, ends, fields, result, opens = facts.lines, facts.ends, facts.fields, list[Row](), True
    texts = facts.texts
    items = [
        head and not COUNTING.match(text) for text, head in zip(texts, facts.heads, strict=True)
    ]
    # What is found of units stays known: the ruler is the text's, or is asked for anew with it.
    units = facts.units = {}
    # Below the last line is nothing.
    below, opening = [*texts[1:], ""], [*items[1:], False]
    for i, (line, text, after, item, w, n, closed) in enumerate(
        zip(lines, texts, below, opening, width, marks, ends, strict=True)
    ):
        # What follows cannot be where a line ends with Han or such a mark, as most do.
        if not ("\u3400" <= (last := text[-1]) <= "\u9fff" or last in "，、。．！？"):
            # A clause that ends with ； or ： ends a paragraph often enough to say nothing here.
            closed = closed or ends_softly(text)
            if has_leaders(text):
                # The width of an entry of contents is that of its leaders.
                w, closed = 0.0, True
        closed = closed or item
        if i in fields or line.kind in ("caption", "footnote"):
            # A caption's is its figure's, a field's its value's, a note is set in smaller type.
            w, closed = 0.0, True
        # Where a long word did not fit, the measure lies half of it beyond, more or less.
        give = 0.0
        if after and not ("\u3400" <= after[0] <= "\u9fff" or is_han(after[0])):
            unit = units[i + 1] = ruler.unit(after)
            give = min(max(unit - 1, 0.0), 6.0) / 2
        plain = not n and not is_running(text)
        squeeze = n / 4 if n < 5 else 1.2
        result.append(_made(Row, (w + give, closed, opens, squeeze, plain, give)))
        opens = closed or (not n and after != "" and w <= 0.75 * width[i + 1])
        # Below a section's heading, however wide, a paragraph starts.
        opens = opens or (plain and facts.heads[i] and i > 0 and heads_section(text))
    return result


# What a named tuple's own constructor calls in the end.
_made = tuple.__new__
