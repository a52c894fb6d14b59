"""Stages of other packages, by the entry point group `zhengwen.stages`.

A distribution is no more than a module and a folder of metadata on the path: it is written here,
nothing is installed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from zhengwen import ConfigError, Pipeline
from zhengwen.registry import GROUP

MODULE = '''
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from zhengwen import Line


@dataclass(frozen=True, kw_only=True)
class Stars:
    """Takes out lines of stars."""

    name: ClassVar[str] = "stars"
    floor: ClassVar[str] = "page"
    maps_ink: ClassVar[bool] = False

    least: int = 3

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        return [replace(x, removed="alone") if self._stars(x.text) else x for x in lines]

    def _stars(self, text: str) -> bool:
        return set(text) == {"*"} and len(text) >= self.least


class Plain:
    """No dataclass."""

    name = "plain"
    floor = "page"
    maps_ink = False


@dataclass(frozen=True, kw_only=True)
class Homeless:
    """On no floor."""

    name: ClassVar[str] = "homeless"
    maps_ink: ClassVar[bool] = False


@dataclass(frozen=True, kw_only=True)
class Cellar:
    """On a floor that the house has not."""

    name: ClassVar[str] = "cellar"
    floor: ClassVar[str] = "cellar"
    maps_ink: ClassVar[bool] = False


@dataclass(frozen=True, kw_only=True)
class Alias:
    """Its entry point has another name."""

    name: ClassVar[str] = "someone"
    floor: ClassVar[str] = "page"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        return lines


@dataclass(kw_only=True)
class Thawed:
    """Not frozen."""

    name: ClassVar[str] = "thawed"
    floor: ClassVar[str] = "page"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        return lines


@dataclass(frozen=True, kw_only=True)
class Idle:
    """Nothing to call."""

    name: ClassVar[str] = "idle"
    floor: ClassVar[str] = "page"
    maps_ink: ClassVar[bool] = False


@dataclass(frozen=True, kw_only=True)
class Needy:
    """An option without a default, and a value that it refuses by itself."""

    name: ClassVar[str] = "needy"
    floor: ClassVar[str] = "page"
    maps_ink: ClassVar[bool] = False

    least: int

    def __post_init__(self) -> None:
        if self.least < 0:
            raise ValueError("least is a number of lines")

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        return lines


def function(text: str) -> str:
    return text
'''
POINTS = {
    "stars": "zhengwen_stars:Stars",
    "plain": "zhengwen_stars:Plain",
    "homeless": "zhengwen_stars:Homeless",
    "cellar": "zhengwen_stars:Cellar",
    "thawed": "zhengwen_stars:Thawed",
    "idle": "zhengwen_stars:Idle",
    "needy": "zhengwen_stars:Needy",
    "function": "zhengwen_stars:function",
    "alias": "zhengwen_stars:Alias",
    "ghost": "zhengwen_nowhere:Ghost",
    "vanished": "zhengwen_stars:Vanished",
    # A stage of ours by name: the package's own must win.
    "spacing": "zhengwen_stars:Plain",
}


@pytest.fixture(autouse=True)
def distribution(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A distribution that offers these entry points, on the path for one test."""
    (tmp_path / "zhengwen_stars.py").write_text(MODULE, encoding="utf-8")
    info = tmp_path / "zhengwen_stars-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: zhengwen-stars\nVersion: 1.0\n", encoding="utf-8"
    )
    rows = "".join(f"{name} = {value}\n" for name, value in POINTS.items())
    (info / "entry_points.txt").write_text(f"[{GROUP}]\n{rows}", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)


TEXT = "大桥通车了。\n****\n路通了。\n***\n人来了。\n"


def test_a_stage_of_another_package_runs_in_a_preset() -> None:
    pipeline = Pipeline.from_toml('stages = ["controls", "stars", "paragraphs"]\n')
    document = pipeline.run(TEXT)
    document.verify()
    assert document.text == "大桥通车了。\n\n路通了。\n\n人来了。\n"
    assert [(r.line, r.stage, r.rule, r.text) for r in document.removals] == [
        (2, "stars", "alone", "****"),
        (4, "stars", "alone", "***"),
    ]


def test_its_options_are_read_checked_and_written() -> None:
    pipeline = Pipeline.from_toml('stages = ["stars", "paragraphs"]\nstars.least = 4\n')
    assert [r.text for r in pipeline.run(TEXT).removals] == ["****"]
    assert pipeline == Pipeline.from_toml('stages = ["stars", "paragraphs"]').set("stars.least=4")
    assert Pipeline.from_toml(pipeline.to_toml()) == pipeline
    for change, word in (({"least": "four"}, "stars.least"), ({"lest": 4}, "did you mean 'least'")):
        with pytest.raises(ConfigError, match=word):
            pipeline.replace("stars", **change)


def test_an_option_without_a_default_is_asked_for() -> None:
    pipeline = Pipeline.from_toml('stages = ["needy"]\nneedy.least = 4')
    assert Pipeline.from_toml(pipeline.to_toml()) == pipeline == pipeline.set("needy.least=4")
    with pytest.raises(ConfigError, match=r"'needy': .*'least'"):
        Pipeline.from_toml('stages = ["needy"]')
    with pytest.raises(ConfigError, match=r"'needy': least is a number of lines"):
        pipeline.set("needy.least=-1")
    with pytest.raises(ConfigError, match=r"'needy': least is a number of lines"):
        Pipeline.from_toml('stages = ["needy"]\nneedy.least = -1')


def test_it_keeps_to_its_floor() -> None:
    with pytest.raises(ConfigError, match="'stars' is on the floor 'page'"):
        Pipeline.from_toml('stages = ["paragraphs", "stars"]')


def test_its_name_is_among_the_known() -> None:
    with pytest.raises(ConfigError, match="did you mean 'stars'"):
        Pipeline.from_toml('stages = ["strs"]')


def test_one_that_a_preset_lacks_is_known_all_the_same() -> None:
    with pytest.raises(ConfigError, match=r'stage \'stars\' is not in .*stages = \["stars", …\]'):
        Pipeline.from_toml('base = "article"\nstars.least = 4')


def test_a_name_of_ours_stays_ours() -> None:
    assert Pipeline.from_toml('stages = ["spacing"]').run("8 月").text == "8月"


@pytest.mark.parametrize(
    "name",
    ["plain", "homeless", "cellar", "function", "thawed", "idle", "ghost", "vanished", "alias"],
)
def test_what_is_no_stage_is_refused_by_name(name: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Pipeline.from_toml(f'stages = ["{name}"]')
    assert f"'{name}'" in str(caught.value)
    assert POINTS[name] in str(caught.value)
