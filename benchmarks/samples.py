"""Samples from articles: ``python benchmarks/samples.py ARTICLES.jsonl -o SAMPLES.jsonl.gz``.

Sets each article with Chromium in a layout drawn by lot and reads the PDF back with six extractors,
for ``accuracy.py``. A line of the articles is ``{"id", "script", "title", "paragraphs": [[kind,
text], ...]}``. Needs chromium and pdftotext on the path (Debian: chromium, poppler-utils,
poppler-data, fonts-noto-cjk, fonts-arphic-uming, fonts-arphic-ukai, fonts-wqy-zenhei,
fonts-liberation), and pdfminer.six, pypdfium2 and pymupdf from PyPI.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import logging
import random
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Piece = tuple[str, str]
"""A paragraph: its kind and its text."""

FACES = {
    "hans": ["Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UMing CN", "WenQuanYi Zen Hei"],
    "hant": ["Noto Serif CJK TC", "Noto Sans CJK TC", "AR PL UMing TW", "AR PL UKai TW"],
    "latin": ["Liberation Serif", "DejaVu Serif", "Liberation Sans"],
}
HEADS = {
    "hans": ["经济研究通报", "北方日报 2023年6月8日", "内部资料（总第26期）"],
    "hant": ["地方文史 第四輯", "評論週刊 2022年11月3日"],
    "latin": ["Proceedings of the Society", "The Evening Record, May 4, 1911"],
}
CAPTIONS = {
    "hans": ["图为会议现场。 本报记者 摄", "图1 各年产量的变化", "技术人员在检查设备。李文 摄"],
    "hant": ["圖為展覽一角。", "圖二 舊城東門"],
    "latin": ["Figure 1. The harbour in winter.", "The old town hall, from the south."],
}
ASIDE = {
    "hans": ["编者按", "延伸阅读", "相关链接"],
    "hant": ["編者按", "延伸閱讀"],
    "latin": ["Further reading", "In brief"],
}
BYLINES = {
    "hans": ["本报记者 王建国", "新华社记者 张弛 李敏"],
    "hant": ["本報記者 陳志明"],
    "latin": ["By our own correspondent"],
}
FOLIOS = [
    '"— " counter(page) " —"',
    "counter(page)",
    '"第" counter(page) "页"',
    '"· " counter(page) " ·"',
]


@dataclass(frozen=True, kw_only=True)
class Article:
    """What is set: the paragraphs behind a title."""

    id: str
    script: str
    title: str
    paragraphs: list[Piece]


@dataclass(frozen=True, kw_only=True)
class Page:
    """A document to print, and its paragraphs in the order of reading."""

    html: str
    gold: list[Piece]


def pieces(paragraphs: list[Piece]) -> str:
    """The paragraphs as elements whose class is their kind."""
    return "".join(f'<p class="{kind}">{html.escape(text)}</p>' for kind, text in paragraphs)


def page(article: Article, lot: random.Random, size: str, body: str, gold: list[Piece]) -> Page:
    """The document: paper, margins, running head and folio, the face, size and indent."""
    latin = article.script == "latin"
    indent = lot.choice(["0", "1.5em"]) if latin else lot.choice(["2em", "2em", "2em", "0"])
    gap = ".6em" if indent == "0" else lot.choice(["0", "0", ".3em"])
    folio = lot.choice(FOLIOS[:2] if latin else FOLIOS)
    edge = "@bottom-center" if lot.random() < 0.7 else "@top-right"
    head = f'@top-center{{content:"{lot.choice(HEADS[article.script])}";font-size:8pt}}'
    align = "left" if latin and lot.random() < 0.4 else "justify"
    style = f"""
      @page{{size:{size};margin:{lot.choice([16, 20, 24])}mm;{head if lot.random() < 0.8 else ""}
        {edge}{{content:{folio};font-size:8pt}}}}
      body{{font-family:"{lot.choice(FACES[article.script])}";margin:0;
        font-size:{lot.choice([9, 9.5, 10.5, 12])}pt;line-height:{lot.choice([1.4, 1.6, 1.8])};
        text-align:{align};hyphens:{lot.choice(["manual", "auto"])};
        text-spacing-trim:{lot.choice(["normal", "space-all"])}}}
      p{{margin:0 0 {gap};text-indent:{indent}}}
      .title,.heading,.byline,.caption{{text-indent:0;hyphens:manual}}
      .title{{font-size:1.6em;font-weight:bold;text-align:center;margin:.6em 0}}
      .heading{{font-weight:bold;margin:.6em 0;font-size:1.1em;
        text-align:{lot.choice(["left", "center"])}}}
      .byline{{text-align:{lot.choice(["center", "right"])}}}
      .caption{{font-size:.85em;text-align:center}}
      .figure{{background:#ddd;break-inside:avoid}}
      .across{{column-span:all}}
      .box{{border:1px solid;padding:.6em}}"""
    language = {"hans": "zh-Hans", "hant": "zh-Hant", "latin": "en"}[article.script]
    return Page(
        html=f'<html lang="{language}"><meta charset="utf-8"><style>{style}</style>{body}</html>',
        gold=gold,
    )


def report(article: Article, lot: random.Random) -> Page:
    """A4, one column."""
    gold = [("title", article.title), *article.paragraphs]
    return page(article, lot, "A4", pieces(gold), gold)


def book(article: Article, lot: random.Random) -> Page:
    """A small page, one column."""
    gold = [("heading", article.title), *article.paragraphs]
    return page(article, lot, lot.choice(["A5", "128mm 184mm"]), pieces(gold), gold)


def journal(article: Article, lot: random.Random) -> Page:
    """Two or three columns below a title across; in one of three the title stands in a column."""
    title = [("title", article.title)]
    count = 3 if lot.random() < 0.2 else 2
    inside = lot.random() < 0.33
    first = pieces(title)
    top, text = ("", first) if inside else (first, "")
    text += pieces(article.paragraphs)
    body = f'{top}<div style="column-count:{count};column-gap:{lot.choice([5, 7])}mm">{text}</div>'
    return page(article, lot, "A4", body, [*title, *article.paragraphs])


def news(article: Article, lot: random.Random) -> Page:
    """Three to five columns, a figure with its caption in one of them, the credit at the end."""
    title = [("title", article.title)]
    caption = [("caption", lot.choice(CAPTIONS[article.script]))]
    byline = [("byline", lot.choice(BYLINES[article.script]))]
    at = lot.randint(1, len(article.paragraphs) - 1)
    before, after = article.paragraphs[:at], article.paragraphs[at:]
    wide = lot.choice(["100%", "100%", "55%"])
    side = "float:left;margin-right:.6em;" if wide != "100%" else ""
    figure = (
        f'<div class="figure" style="{side}width:{wide}">'
        f'<div style="height:{lot.choice([25, 40])}mm"></div>{pieces(caption)}</div>'
    )
    count = lot.choice([3, 4, 4, 5])
    rule = lot.choice(["", "column-rule:1px solid;"])
    text = pieces(before) + figure + pieces(after) + pieces(byline)
    columns = f'<div style="column-count:{count};column-gap:5mm;{rule}">{text}</div>'
    gold = [*title, *before, *caption, *after, *byline]
    return page(article, lot, "A3 landscape", pieces(title) + columns, gold)


def boxed(article: Article, lot: random.Random) -> Page:
    """A boxed lede beside a narrow section, its headings set apart, then wider sections."""
    lede, rest = article.paragraphs[0], article.paragraphs[1:]
    cut = max(1, len(rest) // 2)
    aside = [("heading", lot.choice(ASIDE[article.script]))]
    side = lot.choice(["right", "left"])
    margin = "2mm 0 4mm 5mm" if side == "right" else "2mm 5mm 4mm 0"
    box = (
        f'<div class="box" style="float:{side};width:{lot.choice([36, 42])}%;'
        f'margin:{margin}">{pieces([lede])}</div>'
    )
    heading = f'<div style="margin:{lot.choice([2, 8])}mm 0 2mm 55%">{pieces(aside)}</div>'
    wide = f'<div style="width:{lot.choice([100, 80, 70])}%">{pieces(rest[cut:])}</div>'
    title = [("title", article.title)]
    body = pieces(title) + box + pieces(rest[:cut]) + '<br style="clear:both">' + heading + wide
    return page(article, lot, "A4", body, [*title, lede, *rest[:cut], *aside, *rest[cut:]])


LAYOUTS: dict[str, Callable[[Article, random.Random], Page]] = {
    "report": report,
    "book": book,
    "journal": journal,
    "news": news,
    "page": boxed,
}


def pdf(document: Page, path: Path) -> None:
    """Print the document with Chromium."""
    source = path.with_suffix(".html")
    source.write_text(document.html, encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    quiet = ["--disable-background-networking", "--disable-sync", "--no-first-run"]
    profile = f"--user-data-dir={path.with_suffix('')}"
    run = ["chromium", *flags, *quiet, profile, f"--print-to-pdf={path}", source.as_uri()]
    subprocess.run(run, check=True, capture_output=True, timeout=120)


def extracted(path: Path) -> Iterator[tuple[str, str]]:
    """What each extractor reads, a form feed between pages as each writes it."""
    from pdfminer.high_level import extract_text  # type: ignore[import-not-found,unused-ignore]
    from pymupdf import open as open_mupdf  # type: ignore[import-not-found,unused-ignore]
    from pypdfium2 import PdfDocument  # type: ignore[import-not-found,unused-ignore]

    for name, options in {
        "poppler": [],
        "poppler-raw": ["-raw"],
        "poppler-layout": ["-layout"],
    }.items():
        run = subprocess.run(["pdftotext", *options, path, "-"], check=True, capture_output=True)
        yield name, run.stdout.decode("utf-8")
    yield "pdfminer", extract_text(path)
    pages: list[Any] = [p.get_textpage().get_text_bounded() for p in PdfDocument(path)]
    yield "pdfium", "\f".join(pages).replace("\r\n", "\n")
    yield "mupdf", "\f".join(p.get_text() for p in open_mupdf(path))


def samples(article: Article, layout: str, seed: str) -> list[dict[str, Any]]:
    """The six samples of one article in one layout."""
    document = LAYOUTS[layout](article, random.Random(f"{seed} {article.id}"))
    gold = [text for _, text in document.gold]
    kinds = [kind for kind, _ in document.gold]
    base = {"id": article.id, "layout": layout, "script": article.script}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "set.pdf"
        pdf(document, path)
        return [
            {**base, "extractor": name, "gold": gold, "kinds": kinds, "text": text}
            for name, text in extracted(path)
        ]


def main() -> None:
    """Write the samples."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", type=Path, help="articles as JSON lines")
    parser.add_argument("-o", "--output", type=Path, required=True, help="SAMPLES.jsonl.gz")
    parser.add_argument("--layouts", default=",".join(LAYOUTS), help="those to draw from")
    parser.add_argument("--seed", default="1", help="of what is drawn by lot")
    chosen = parser.parse_args()
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of each face of Chromium's
    lot = random.Random(chosen.seed)
    articles = [Article(**json.loads(line)) for line in chosen.articles.open(encoding="utf-8")]
    layouts = lot.choices(chosen.layouts.split(","), k=len(articles))
    with ThreadPoolExecutor(2) as pool:
        made = pool.map(samples, articles, layouts, [chosen.seed] * len(articles))
        lines = [json.dumps(one, ensure_ascii=False) for few in made for one in few]
    chosen.output.write_bytes(gzip.compress("\n".join(lines).encode("utf-8")))


if __name__ == "__main__":
    main()
