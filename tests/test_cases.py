"""The table of cases: what lines of one kind become, and what looks like them and is not.

Each file of `golden/cases/` is one subject; `golden/README.md` says what a case has.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from articles import GOLDEN
from zhengwen import Pipeline

SUBJECTS = [
    "bilingual",
    "command_listing",
    "contents_page",
    "couplet_headings",
    "cut_rows",
    "dialogue",
    "divider",
    "exact_measure",
    "exam",
    "footnote_marks",
    "form",
    "form_feed",
    "full_line_ending",
    "law_clauses",
    "letter",
    "narrower_paragraphs",
    "poem",
    "table",
    "vertical",
]
ORIGINS = {"wild": "positive", "synthetic": "positive", "negative": "negative"}
KNOWN = "known failure"
ARTICLE = Pipeline.preset("article")


class Case(NamedTuple):
    """One case, with the names of its table."""

    name: str
    origin: str
    why: str
    source: str
    paragraphs: list[str]
    kinds: list[str] | None = None
    removed: Sequence[str] = ()


def read(path: Path) -> list[Case]:
    """The cases of a file; a name that no case has is an error, and says in which file it is."""
    try:
        table: dict[str, list[dict[str, Any]]] = tomllib.loads(path.read_text(encoding="utf-8"))
        return [Case(**case) for case in table["case"]]
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path}: {error!r}") from error


CASES = {path.stem: read(path) for path in sorted((GOLDEN / "cases").glob("*.toml"))}
EACH = [(subject, case) for subject, cases in CASES.items() for case in cases]


def listed(*, strict: bool) -> list[Any]:
    """Every case as a parameter; a known failure as a strict xfail if it must fail."""
    return [
        pytest.param(
            case,
            id=f"{subject}-{case.name}",
            marks=[pytest.mark.xfail(strict=True, reason=case.why)]
            if strict and case.origin == KNOWN
            else [],
        )
        for subject, case in EACH
    ]


@pytest.mark.parametrize("case", listed(strict=True))
def test_case(case: Case) -> None:
    document = ARTICLE.run(case.source)
    assert [p.text for p in document.paragraphs] == case.paragraphs
    if case.kinds is not None:
        assert [p.kind for p in document.paragraphs] == case.kinds
    assert [removal.text for removal in document.removals] == list(case.removed)


@pytest.mark.parametrize("case", listed(strict=False))
def test_nothing_is_lost_and_a_second_run_changes_nothing(case: Case) -> None:
    document = ARTICLE.run(case.source)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["solid", "blank"])
@pytest.mark.parametrize("case", [case for _, case in EACH if case.origin != KNOWN])
def test_what_is_expected_stays_when_it_comes_in(case: Case, gap: str) -> None:
    document = ARTICLE.run(gap.join(case.paragraphs))
    assert [p.text for p in document.paragraphs] == case.paragraphs


@pytest.mark.parametrize("case", listed(strict=False))
def test_what_is_expected_has_the_ink_of_the_source(case: Case) -> None:
    expected = " ".join([*case.paragraphs, *case.removed])
    assert Counter("".join(expected.split())) == Counter("".join(case.source.split()))
    assert case.why
    assert case.kinds is None or len(case.kinds) == len(case.paragraphs)


@pytest.mark.parametrize(
    "broken",
    ["[[case]\n", "", "case = 1\n", "[[case]]\nname = 'x'\n", "[[case]]\nnmae = 'x'\n"],
)
def test_a_broken_file_is_named(broken: str, tmp_path: Path) -> None:
    (tmp_path / "new.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(ValueError, match=r"new\.toml: "):
        read(tmp_path / "new.toml")


def test_subjects() -> None:
    assert list(CASES) == SUBJECTS


@pytest.mark.parametrize("subject", SUBJECTS)
def test_each_subject_has_enough_of_each(subject: str) -> None:
    origins = Counter(ORIGINS.get(case.origin, case.origin) for case in CASES[subject])
    assert set(origins) == {"positive", "negative", KNOWN}
    assert origins["positive"] >= 3
    assert origins["negative"] >= 3
    names = [case.name for case in CASES[subject]]
    assert len(set(names)) == len(names)
