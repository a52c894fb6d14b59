"""How often an encoding is told rightly: zhengwen beside the detectors, on short and long texts.

`python benchmarks/detectors.py` cuts pieces from the articles of `golden/synthetic` (Traditional
by OpenCC) and from `benchmarks/tongues.toml`, writes them in each encoding, and counts the pieces
that come back as they were. The detectors are asked among the same encodings, where they take a
list. Wants chardet, charset-normalizer and faust-cchardet: `pip install ".[bench]"`.
"""

from __future__ import annotations

import argparse
import importlib
import random
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from zhengwen.detect import detect
from zhengwen.stages.typography.script import Script

HERE = Path(__file__).parent
LENGTHS = (4, 8, 16, 40, 100, 400)
CODECS = {
    "hans": ("gb18030", "utf-8", "utf-16-le", "utf-16-be"),
    "hant": ("big5hkscs", "gb18030", "utf-8", "utf-16-le"),
    "ja": ("cp932", "euc_jp", "utf-8", "utf-16-le"),
    "ko": ("cp949", "utf-8", "utf-16-le"),
}
AMONG = ["gb18030", "big5hkscs", "cp932", "euc_jis_2004", "cp949"]
AMONG += ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
# What a detector calls an encoding is read with the widest codec of its family, to be fair to it.
WIDEST = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "uhc": "cp949"}
WIDEST |= {"euc-kr": "cp949", "shift_jis": "cp932", "euc-jp": "euc_jis_2004"}

Detector = Callable[[bytes], str | None]


def detectors() -> dict[str, Detector]:
    """Each detector by its name."""
    chardet = importlib.import_module("chardet")
    normalizer = importlib.import_module("charset_normalizer")
    cchardet = importlib.import_module("cchardet")
    isolated = [name.replace("-", "_") for name in AMONG]

    def by_normalizer(data: bytes) -> str | None:
        best = normalizer.from_bytes(data, cp_isolation=isolated).best()
        return str(best.encoding) if best else None

    return {
        "zhengwen": detect,
        "chardet": lambda data: chardet.detect(
            data, include_encodings=AMONG, no_match_encoding="gb18030"
        )["encoding"],
        "charset-normalizer": by_normalizer,
        "faust-cchardet": lambda data: cchardet.detect(data)["encoding"],
    }


def texts() -> dict[str, list[str]]:
    """The texts of each language, one line a paragraph."""
    paths = sorted((HERE.parent / "golden/synthetic").glob("*.txt"))
    hans = [path.read_text(encoding="utf-8").replace("\n\n", "\n") for path in paths]
    tongues = tomllib.loads((HERE / "tongues.toml").read_text(encoding="utf-8"))
    traditional = Script(convert="s2tw")
    others = {name: [text.strip().replace("\n\n", "\n")] for name, text in tongues.items()}
    return {"hans": hans, "hant": [traditional(text) for text in hans], **others}


def pieces(sources: Sequence[str], length: int, count: int) -> Iterator[str]:
    """So many pieces of a length in characters, from anywhere, the same in every run."""
    rng = random.Random(length)
    for _ in range(count):
        text = rng.choice(sources)
        start = rng.randrange(max(1, len(text) - length))
        yield text[start : start + length]


def read(data: bytes, encoding: str | None) -> str | None:
    """The bytes as a detector would have them read."""
    if not encoding:
        return None
    try:
        return data.decode(WIDEST.get(encoding.lower(), encoding))
    except (UnicodeDecodeError, LookupError):
        return None


def share(detector: Detector, sources: Sequence[str], codec: str, length: int, count: int) -> float:
    """The share of pieces that come back as they were; a piece that is ASCII alone says nothing."""
    found = []
    for text in pieces(sources, length, count):
        data = text.encode(codec, "replace")
        if not text.isascii():
            found.append(read(data, detector(data)) == data.decode(codec))
    return sum(found) / len(found)


def table(count: int) -> str:
    """A table in Markdown: the share of right pieces by detector, encoding and length."""
    heads = ["text", "encoding", "detector", *map(str, LENGTHS)]
    lines = [f"| {' | '.join(heads)} |", "|---|---|---|" + "---:|" * len(LENGTHS)]
    all_texts = texts()
    for language, codecs in CODECS.items():
        for codec in codecs:
            for name, detector in detectors().items():
                shares = [
                    f"{share(detector, all_texts[language], codec, length, count):.2f}"
                    for length in LENGTHS
                ]
                lines.append(f"| {language} | {codec} | {name} | {' | '.join(shares)} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pieces", type=int, default=200, help="of each length and encoding")
    print(table(parser.parse_args().pieces))


if __name__ == "__main__":
    main()
