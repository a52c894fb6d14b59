"""The articles that the tests set and damage: the seed's, and four of our own writing.

They are kept as clean text in `golden/` (so that each is also a golden of "already clean"), and
read here into their parts: title, lede, sections under couplet headings, byline.
"""

from __future__ import annotations

import re
from pathlib import Path

from typeset import Article, Section

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "golden"
SEED_NAME = "000_9bd3688b94c79b39"
SEED_GOLDEN = GOLDEN / "wild" / f"{SEED_NAME}.txt"
SEED_KINDS = GOLDEN / "wild" / f"{SEED_NAME}.kinds.tsv"
SEED_SOURCE = ROOT / "seeds" / f"{SEED_NAME}.txt"

# Two halves with a space between and no mark at all: no paragraph of ours looks like that.
_COUPLET = re.compile(r"[\u4e00-\u9fff]{4,8} [\u4e00-\u9fff]{4,8}")


def parse(text: str) -> Article:
    """Read a clean article: paragraphs separated by a blank line, the last one the byline."""
    title, *rest = text.strip("\n").split("\n\n")
    byline = rest.pop() if rest[-1].startswith("（") else None
    heads = [i for i, paragraph in enumerate(rest) if _COUPLET.fullmatch(paragraph)]
    ends = [*heads[1:], len(rest)]
    sections: list[Section] = [
        (rest[start], tuple(rest[start + 1 : end])) for start, end in zip(heads, ends, strict=True)
    ]
    return Article(title, tuple(rest[: heads[0]]), tuple(sections), byline)


def load(path: Path) -> Article:
    """Parse the file at `path`; a byte that is not UTF-8 is a broken checkout, so it raises."""
    return parse(path.read_bytes().decode("utf-8"))


SEED = load(SEED_GOLDEN)
OWN = {path.stem: load(path) for path in sorted((GOLDEN / "synthetic").glob("*.txt"))}
# Two paragraphs of our own, to set below a title or a picture.
LANDING = [
    "渡口停航以后，船工把缆桩一根一根地拔起来，堆在码头的石阶旁边。孩子们坐在缆桩上看大人修路，一看就是一个"
    "下午，到天黑才回家吃饭。",
    "老周说，旧缆桩是杉木的，新缆桩是铁的，铁的比杉木的结实，可是他还是喜欢杉木的缆桩，因为摸上去不冷手，"
    "靠着也舒服。",
]
ARTICLES: dict[str, Article] = {"seed": SEED, **OWN}


def bodies(longer_than: int) -> list[str]:
    """The paragraphs of text of all articles that are longer than so many characters."""
    return [
        text
        for article in OWN.values()
        for kind, text in article.paragraphs()
        if kind == "body" and len(text) > longer_than
    ]
