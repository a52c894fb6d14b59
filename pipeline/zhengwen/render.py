"""Paragraphs to text: the one place that knows the output formats."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Sequence
from itertools import groupby, pairwise
from typing import get_args

import msgspec

from .document import Document, Format, Kind, Paragraph
from .errors import unknown
from .stages.paragraphs.listings import fences

SUFFIXES: dict[Format, str] = {
    "text": ".txt",
    "lines": ".txt",
    "markdown": ".md",
    "jsonl": ".jsonl",
}

# Kinds whose paragraphs are lines of one block.
LINES = ("verse", "table", "contents")
# A listing has no more empty lines in a row (PEP 8), and goes on so far below at most.
MOST_EMPTY, FAR = 2, 8
# A bullet that says nothing more than Markdown's own "-" does; ① and ★ say more and stay. "+" is
# one of Markdown's own too, and may say what a change added.
_BULLET = re.compile(r"^(?:[-*–]\s+|[•·●∙⁃‣▪]\s*)")
# What Markdown (CommonMark 0.31) would read as markup at a line's start, or within it.
_START = re.compile(r"^(?:(?=[#>+=~-])|(\d{1,9})(?=[.)](?:\s|$)))")
_WITHIN = re.compile(r"([\\`*_\[\]<]|&(?=#?\w+;))")


def render(document: Document, form: Format, file: str | None = None) -> str:
    """A document as text.

    Args:
        document: what a pipeline made.
        form: ``text`` has a blank line between paragraphs, ``lines`` one paragraph a line,
            ``markdown`` headings by their kind, ``jsonl`` one object a paragraph; its ``breaks``
            are those of `Paragraph.breaks`, one list for each attribute of `Break`, and
            ``remapped`` (only there where it is not empty) is `Document.remapped`.
        file: the name that each object of ``jsonl`` carries; without, it carries none.

    Raises:
        ConfigError: there is no such format.

    >>> import zhengwen
    >>> document = zhengwen.Pipeline.preset("article").run("甲。\\n乙。")
    >>> first, second = render(document, "jsonl").splitlines()
    >>> first[:65]
    '{"text":"甲。","kind":"body","lines":[1],"confidence":1.0,"indent":'
    >>> json.loads(second)["breaks"]
    {'line': [1], 'joined': [False], 'rule': ['not wrapped'], 'confidence': [1.0]}
    """
    if form not in get_args(Format):
        raise unknown("format", form, get_args(Format))
    if document.verbatim and form == "text":
        return document.folded
    if form == "jsonl":
        parts = [_json(p, document.remapped, file) for p in document.paragraphs]
    elif form == "markdown":
        parts = _blocks(document)
    else:
        parts = [p.text for p in document.paragraphs]
    text = ("\n" if form in ("lines", "jsonl") else "\n\n").join(parts)
    # Files of JSON Lines are put one behind the other, and each object ends its line.
    ended = document.ends_with_newline or form == "jsonl"
    return text + "\n" if text and ended else text


def _json(p: Paragraph, remapped: tuple[str, ...], file: str | None) -> str:
    record: dict[str, object] = {
        "text": p.text,
        "kind": p.kind,
        "lines": p.lines,
        "confidence": p.confidence,
        "indent": p.indent,
        # Columns and not objects: a third of the size, and of one type each for Arrow.
        "breaks": {
            "line": [b.line for b in p.breaks],
            "joined": [b.joined for b in p.breaks],
            "rule": [b.rule for b in p.breaks],
            "confidence": [b.confidence for b in p.breaks],
        },
    }
    if remapped:
        record["remapped"] = remapped
    if file is not None:
        record["file"] = file
    try:
        return msgspec.json.encode(record).decode("utf-8")
    except UnicodeEncodeError:
        # A lone surrogate has no UTF-8; JSON can still write it, as an escape.
        return json.dumps(record, separators=(",", ":"))


def _blocks(document: Document) -> list[str]:
    """The paragraphs as blocks of Markdown: lines that belong together are one block."""
    gone = {removal.line for removal in document.removals}
    blocks = []
    for kind, run in groupby(document.paragraphs, key=lambda p: p.kind):
        part = list(run)
        texts = [p.text for p in part]
        if kind == "code":
            blocks += _listings(part, gone)
        elif kind in LINES:
            # A backslash at a line's end keeps the line break.
            blocks.append("\\\n".join(map(_escaped, texts)))
        else:
            blocks += [_markdown(kind, text) for text in texts]
    return blocks


def _listings(part: Sequence[Paragraph], gone: Container[int]) -> list[str]:
    """Lines of code, each listing in its fence: its own, if the text has one."""
    blocks = []
    start = 0
    found = fences([p.text for p in part])
    for first, last in [*found, (len(part), len(part))]:
        if start < first:
            blocks.append(_fenced(_listing(part[start:first], gone)))
        if first < len(part):
            blocks.append(_listing(part[first : last + 1], gone))
        start = last + 1
    return blocks


def _listing(part: Sequence[Paragraph], gone: Container[int]) -> str:
    """Lines of code with their indents, and with the empty lines that the source has between."""
    margin = min(p.indent for p in part)
    empty = [_between(above, p, gone) for above, p in pairwise(part)]
    # An extractor that wrote one after each line parts nothing by it.
    least = min(empty, default=0)
    lines = [
        "\n" * between + " " * (p.indent - margin) + p.text
        for between, p in zip([0, *(n - least for n in empty)], part, strict=True)
    ]
    return "\n".join(lines)


def _between(above: Paragraph, below: Paragraph, gone: Container[int]) -> int:
    """How many empty lines the source has between, two at most; none where they stand far apart."""
    first, last = max(above.lines, default=0) + 1, min(below.lines, default=0)
    if last - first > FAR:
        return 0
    return min(MOST_EMPTY, sum(n not in gone for n in range(first, last)))


def _fenced(text: str) -> str:
    # A fence is longer than any run of backticks in what it holds.
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}\n{text}\n{fence}"


def _markdown(kind: Kind, text: str) -> str:
    if kind == "divider":
        return "---"
    if kind == "list" and text.startswith("+ "):
        return f"+ {_escaped(text[2:].lstrip())}"
    if kind == "list":
        return f"- {_escaped(_BULLET.sub('', text, count=1))}"
    text = _escaped(text)
    if kind == "title":
        return f"# {text}"
    if kind == "heading":
        return f"## {text}"
    return text


def _escaped(text: str) -> str:
    return _START.sub(lambda m: f"{m[1] or ''}\\", _WITHIN.sub(r"\\\1", text))
