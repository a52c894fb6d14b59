"""Whole books beside their HTML: ``python benchmarks/books.py BOOKS...``.

A file of books is one of samples (``accuracy.py``), where ``gold`` has paragraphs and headings of
the book's HTML edition, in its order, but not all that its pages have: contents, tables and code
are left out. So there is no precision; what is counted is how many come out whole. The number
before a paragraph, the mark of a note behind it and an address that print alone shows go unseen.
The table is Markdown, with kilobytes a second on this machine.
"""

from __future__ import annotations

import argparse
import re
import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

import figures
from accuracy import Sample, load, table
from zhengwen import Pipeline

# Shorter ones, in letters, stand at several places of a book.
LEAST = 12
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SIGN = re.compile(r"[\W_]")
# What may stand before a paragraph, and behind it.
_BEFORE = re.compile(rf"(?:[\d{_RAISED}]{{1,6}}|o|第\d+章|[A-Z]\d*)?")
_BEHIND = re.compile(rf"(?:[\d{_RAISED}]{{1,3}}|https?[!-~]*)*")


def letters(text: str) -> str:
    """The letters and digits of a text.

    >>> letters("第 3 节，渡口")
    '第3节渡口'
    """
    return _SIGN.sub("", text)


def whole(gold: Sequence[str], made: Sequence[str]) -> Iterator[bool]:
    """Of each paragraph that the pages have in one piece, whether it was made one.

    >>> list(whole(["渡口的船停了，人都回家去了。"], ["1. 渡口的船停了，人都回家去了。²"]))
    [True]
    """
    texts = [letters(figures.plain(text)) for text in made]
    ink = "".join(texts)
    starts = [*accumulate(map(len, texts), initial=0)]
    after = 0
    for paragraph in gold:
        own = letters(figures.gold(paragraph))
        if len(own) < LEAST:
            continue
        # What is said twice comes in the order of the pages.
        place = ink.find(own, after)
        place = ink.find(own) if place < 0 else place
        if place < 0:
            continue
        after = place + len(own)
        first = bisect_right(starts, place) - 1
        last = bisect_left(starts, after)
        before, behind = ink[starts[first] : place], ink[after : starts[last]]
        alone = last - first == 1
        yield bool(alone and _BEFORE.fullmatch(before) and _BEHIND.fullmatch(behind))


def row(book: Sample, pipeline: Pipeline) -> dict[str, float]:
    """A book's share of whole paragraphs, how many were asked for, and how fast it was cleaned."""
    began = time.process_time()
    made = [p.text for p in pipeline.run(book.text, explain=False).paragraphs]
    took = time.process_time() - began
    found = [*whole(book.gold, made)]
    return {
        "whole": sum(found) / len(found),
        "of": len(found),
        "KB/s": len(book.text.encode()) / 1000 / took,
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("books", nargs="+", type=Path, help="a file of books")
    pipeline = Pipeline.preset("article")
    for path in parser.parse_args().books:
        books = load(path)
        rows = {f"{book.id} {book.extractor}": row(book, pipeline) for book in books}
        rows["mean"] = {
            name: sum(one[name] for one in rows.values()) / len(rows)
            for name in ("whole", "of", "KB/s")
        }
        print(f"## {path.name}: {len(books)} books\n")
        print(table("", rows, ".4g"), end="\n\n")


if __name__ == "__main__":
    main()
