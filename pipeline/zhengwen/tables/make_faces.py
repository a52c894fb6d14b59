"""Make the table of Latin widths anew: ``python -m zhengwen.tables.make_faces NAME=FONT...``.

FONT is an AFM file, or a TrueType or OpenType font (this needs fontTools). Where the fonts of the
table came from stands in its header.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

HEADER = """\
# Widths of the printable ASCII characters in the faces most used for text, in thousandths of an em
# Origin: Adobe Core 14 and URW metrics (times, helvetica, palatino, schoolbook) and Computer Modern
#   (cm), as AFM files in PyPI's matplotlib 3; DejaVu fonts in the same; Noto fonts of Debian's
#   fonts-noto-core and fonts-noto-cjk
# Licence: of the AFM files, use without restriction; DejaVu, Bitstream Vera; Noto, SIL OFL 1.1;
#   widths are facts, the file is our own
# Made by: python -m zhengwen.tables.make_faces; sorted and unique by the first column
"""
# What AFM files call the ASCII characters that are not letters.
NAMES = [
    *("space", "exclam", "quotedbl", "numbersign", "dollar", "percent", "ampersand"),
    *("quotesingle", "parenleft", "parenright", "asterisk", "plus", "comma", "hyphen", "period"),
    *("slash", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("colon", "semicolon", "less", "equal", "greater", "question", "at"),
]
MORE = {
    "[": "bracketleft", "\\": "backslash", "]": "bracketright", "^": "asciicircum",
    "_": "underscore", "`": "grave", "{": "braceleft", "|": "bar", "}": "braceright",
    "~": "asciitilde",
}  # fmt: skip
# What a face does not have is as wide as half an em.
UNKNOWN = 500


def afm(path: Path) -> dict[str, int]:
    """The widths that an AFM file tells."""
    found = re.findall(r"WX\s+([\d.]+)\s*;\s*N\s+(\w+)", path.read_text(encoding="latin-1"))
    named = {name: round(float(width)) for width, name in found}
    chars = {chr(32 + i): name for i, name in enumerate(NAMES)} | MORE
    return {
        chr(code): named.get(chars.get(chr(code), chr(code)), UNKNOWN) for code in range(32, 127)
    }


def opentype(path: Path) -> dict[str, int]:
    """The widths that a font's own tables tell."""
    from fontTools.ttLib import TTCollection, TTFont

    font = TTCollection(path).fonts[2] if path.suffix == ".ttc" else TTFont(path)
    names, widths, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    return {chr(code): round(1000 * widths[names[code]][0] / em) for code in range(32, 127)}


def main(fonts: list[str]) -> None:
    """Write the table beside this file."""
    faces = {}
    for font in fonts:
        name, _, file = font.partition("=")
        path = Path(file)
        faces[name] = afm(path) if path.suffix == ".afm" else opentype(path)
    rows = [
        "\t".join([f"{code:04X}", *(str(face[chr(code)]) for face in faces.values())])
        for code in range(32, 127)
    ]
    text = "\n".join([f"# code\t{chr(9).join(faces)}", *rows])
    Path(__file__).with_name("faces.tsv").write_text(HEADER + text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
