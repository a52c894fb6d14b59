"""What untangling costs: pages that hold no columns are not searched for them."""

from __future__ import annotations

from collections.abc import Sequence
from unittest.mock import Mock

import bleed
import pytest
from articles import OWN
from typeset import extract
from zhengwen import Pipeline
from zhengwen.document import Line
from zhengwen.split import split
from zhengwen.stages.page import doubts, glued, untangle
from zhengwen.stages.page.blocks import Blocks
from zhengwen.stages.page.chains import Dealt, deal
from zhengwen.stages.page.continuity import Continuity
from zhengwen.stages.page.untangle import Untangle

COPIES = 16
ARTICLE = Pipeline.preset("article")


def searched(text: str, patch: pytest.MonkeyPatch, pipeline: Pipeline | None = None) -> int:
    """How many lines were dealt out to columns, each time anew."""
    sizes: list[int] = []

    def counted(lines: Sequence[Line], continues: Continuity | Blocks) -> Dealt | None:
        sizes.append(len(lines))
        return deal(lines, continues)

    for module in (doubts, untangle):
        patch.setattr(module, "deal", counted)
    if pipeline:
        pipeline.run(text, explain=False)
    else:
        Untangle()(split(text))
    return sum(sizes)


@pytest.mark.parametrize("measure", [18, 26, 32, 38])
@pytest.mark.parametrize("name", OWN)
def test_an_article_many_times_over_is_not_searched(
    name: str, measure: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Where one ends and the next begins, a title, a byline and a lede follow each other that don't
    # read on: that is no reason to search the rest.
    article = OWN[name]
    text = extract(
        article, measures=(measure,), lede_measure=measure, blanks=0.0, displaced=False, seed=1
    )
    many = text * COPIES
    assert searched(many, monkeypatch, ARTICLE) < 0.25 * len(many.splitlines())


@pytest.mark.parametrize("name", OWN)
def test_a_headline_that_comes_again_is_no_glued_row(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # It has a space between Han, as rows of two columns have: three of them ask for the page's
    # bands.
    text = extract(OWN[name], measures=(26,), lede_measure=26, blanks=0.0, displaced=False, seed=1)
    bands = Mock(side_effect=lambda page: [page])
    monkeypatch.setattr(glued, "bands", bands)
    Untangle()(split(text * COPIES))
    bands.assert_not_called()


@pytest.mark.parametrize(("name", "measure"), [("hospital", 16), ("river", 22)])
def test_where_few_lines_promise_columns_those_are_searched_alone(
    name: str, measure: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Ledes and headings that stand at the end promise columns, but hold none.
    text = extract(OWN[name], measures=(measure,), blanks=0.0, displaced=True, seed=1, gap=2)
    many = text * COPIES
    assert 0 < searched(many, monkeypatch, ARTICLE) < 0.25 * len(many.splitlines())


@pytest.mark.parametrize(("name", "measure"), [("hospital", 18), ("library", 18), ("tea", 22)])
def test_turns_of_few_lines_come_apart(name: str, measure: int) -> None:
    # Breaks at blank lines, near each other, are all that shows them.
    body = [text for kind, text in OWN[name].paragraphs() if kind == "body"]
    left, right = bleed.columns(body, 2, measure)
    turns = [line for row in zip(left[:2], right[:2], strict=True) for line in row]
    text = "\n\n".join([*turns, "\n".join(left[2:]), "\n".join(right[2:])])
    assert [line.text for line in Untangle()(split(text))] == left + right
