"""Bands: columns of one measure above columns of another take turns each for themselves."""

from __future__ import annotations

import bleed
import pytest
from articles import OWN
from zhengwen.split import split
from zhengwen.stages.page.bands import bands
from zhengwen.stages.page.untangle import Untangle

HEADING = "桥头小景"


def of(article: str, count: int, measure: int, height: int = 14) -> list[list[str]]:
    body = [text for kind, text in OWN[article].paragraphs() if kind == "body"]
    return [column[:height] for column in bleed.columns(body, count, measure)]


def untangled(text: str) -> list[str]:
    return [line.text for line in Untangle()(split(text))]


@pytest.mark.parametrize("rule", ["alternate", "clumps of three"])
@pytest.mark.parametrize(
    ("above", "below"),
    [((3, 16), (2, 25)), ((2, 25), (3, 16)), ((2, 20), (2, 30)), ((1, 40), (2, 19))],
)
def test_bands_of_other_measures_come_apart_each_for_itself(
    above: tuple[int, int], below: tuple[int, int], rule: str
) -> None:
    first, second = of("hospital", *above), of("library", *below)
    parts = [bleed.RULES[rule](page).strip("\f\n") for page in (first, second)]
    found = untangled("\n\n".join(parts))
    right = bleed.joints([line for page in (first, second) for column in page for line in column])
    assert len(bleed.joints(found) & right) > 0.75 * len(right)


def test_a_heading_stands_above_its_band() -> None:
    pages = [of("hospital", 2, 20), of("library", 2, 30)]
    first, second = (bleed.alternate(page).strip("\f\n") for page in pages)
    lines = untangled(f"{first}\n\n{HEADING}\n\n{second}")
    assert lines[lines.index(HEADING) + 1] == pages[1][0][0]


@pytest.mark.parametrize("article", OWN)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_columns_of_one_measure_are_one_band(article: str, count: int) -> None:
    page = of(article, count, 18, height=40)
    for rule in ("alternate", "clumps of three"):
        assert len(bands(split(bleed.RULES[rule](page)))) == 1


@pytest.mark.parametrize("rule", ["alternate", "clumps of three"])
def test_a_box_beside_its_column_is_in_its_band(rule: str) -> None:
    page = [of("river", 1, 26, height=24)[0], of("tea", 1, 14, height=24)[0]]
    assert len(bands(split(bleed.RULES[rule](page)))) == 1


def test_bands_are_the_page() -> None:
    """Nothing is lost, even where headings alone stand between."""
    rows = [*["桥"] * 3, *of("river", 1, 30)[0], *["小景", "小河"] * 4, *of("tea", 1, 12)[0]]
    lines = split("\n".join(rows * 3))
    assert [line for band in bands(lines) for line in band] == lines
    assert all(bands(lines))
