"""Pipelines: what cannot be built and what the refusal says, changes, TOML both ways."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import pytest
from zhengwen import ConfigError, Line, Paragraph, Pipeline, presets
from zhengwen.registry import STAGES, make
from zhengwen.stages.base import FLOORS, Floor
from zhengwen.stages.paragraphs.decide import decide

ARTICLE = Pipeline.preset("article")


@dataclass(frozen=True, kw_only=True)
class Lines:
    """A second join: each line a paragraph."""

    name: ClassVar[str] = "lines"
    floor: ClassVar[Floor] = "paragraphs"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Paragraph]:
        """The lines."""
        return [Paragraph(text=x.text, joined=x.text, lines=(x.number,)) for x in lines]


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """It makes a ligature, which a stage before it looks for."""

    name: ClassVar[str] = "drawn"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True

    def __call__(self, text: str, /) -> str:
        """The text with a ligature for 甲."""
        return text.replace("甲", "ﬁ")


@dataclass(frozen=True, kw_only=True)
class Counted:
    """A stage with an option, not registered anywhere."""

    name: ClassVar[str] = "counted"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    least: int = 1

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines."""
        return lines


@dataclass(frozen=True, kw_only=True)
class Rest:
    """It takes the first lines off, from the list that it is given or from a copy."""

    name: ClassVar[str] = "rest"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    copies: bool = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines from the first paragraph's end on."""
        assert isinstance(lines, list)
        opens = [decision.opens for decision in decide(lines)]
        found = [*lines] if self.copies else lines
        del found[: opens.index(True, 1)]
        return found


@dataclass(frozen=True, kw_only=True)
class Deaf:
    """It has all that a stage has but the call."""

    name: ClassVar[str] = "deaf"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False


def toml(text: str) -> Callable[[], Pipeline]:
    return lambda: Pipeline.from_toml(text)


def changed(name: str, **options: object) -> Callable[[], Pipeline]:
    return lambda: ARTICLE.replace(name, **options)


def assigned(assignment: str) -> Callable[[], Pipeline]:
    return lambda: ARTICLE.set(assignment)


def built(*stages: Any) -> Callable[[], Pipeline]:
    return lambda: Pipeline(stages)


# What is asked, and every word that the refusal must have.
REFUSED: dict[str, tuple[Callable[[], Pipeline], list[str]]] = {
    "a stage below the one before": (
        toml('stages = ["paragraphs", "radicals"]'),
        ["'radicals'", "'characters'", "'paragraphs'", ", ".join(FLOORS)],
    ),
    "typography before pages": (toml('stages = ["spacing", "order"]'), ["'order'", "'page'"]),
    "a stage twice": (toml('stages = ["controls", "controls"]'), ["'controls'", "twice"]),
    "two joins": (built(make("paragraphs", {}), Lines()), ["paragraphs, lines", "only one"]),
    "an object that is no stage": (built(object()), ["no stage", "floor"]),
    "a name for a stage": (built("spacing"), ["'spacing'", "no stage"]),
    "a class for a stage": (built(Lines), ["Lines is a class", "Lines()"]),
    "a stage that cannot be called": (built(Deaf()), ["Deaf()", "no stage", "__call__"]),
    "no list": (lambda: Pipeline(None), ["list of stages", "NoneType"]),  # type: ignore[arg-type]
    "a stage and no list": (lambda: Pipeline(Lines()), ["list of stages", "Lines"]),  # type: ignore[arg-type]
    "nothing for a preset": (lambda: Pipeline.preset(None), ["preset None", "article"]),  # type: ignore[arg-type]
    "bytes for TOML": (lambda: Pipeline.from_toml(b"stages = []"), ["a str", "bytes"]),  # type: ignore[arg-type]
    "a number for an assignment": (lambda: ARTICLE.set(3), ["stage.option=value", "int"]),  # type: ignore[arg-type]
    "a number for a stage to take out": (lambda: ARTICLE.without(3), ["3", "order"]),  # type: ignore[arg-type]
    "a key misspelt": (toml('bse = "article"'), ["'bse'", "did you mean 'base'"]),
    "another key misspelt": (
        toml('base = "article"\nwihout = ["order"]'),
        ["'wihout'", "did you mean 'without'"],
    ),
    "no table for a stage": (toml('stages = ["order"]\norder = false'), ["'order'", "table"]),
    "an unknown stage": (toml('stages = ["spacign"]'), ["'spacign'", "did you mean 'spacing'"]),
    "a stage not in the pipeline": (lambda: Pipeline().replace("spacing"), ["'spacing'"]),
    "taking out what is not there": (
        lambda: ARTICLE.without("spacng"),
        ["'spacng'", "did you mean 'spacing'"],
    ),
    "an unknown option": (changed("order", moved=False), ["'moved'", "did you mean 'move'"]),
    "an option of a stage without any": (changed("controls", all=True), ["'all'", "'controls'"]),
    "an option of the wrong type": (changed("order", move="yes"), ["order.move", "'yes'"]),
    "a number for a truth value": (changed("order", move=1), ["order.move", "1"]),
    "no truth value on the command line": (
        assigned("order.move=no"),
        ["order.move", "'no'", "true, false"],
    ),
    "a value that is like no other": (
        assigned("spacing.numbers=foo"),
        ["spacing.numbers", "'foo'", "none, keep, pangu"],
    ),
    "a value of another type": (changed("spacing", numbers=3), ["3", "none, keep, pangu"]),
    "a value of no meaning": (assigned("order.move=perhaps"), ["order.move", "'perhaps'"]),
    "an assignment without a value": (assigned("order.move"), ["stage.option=value"]),
    "an assignment without an option": (assigned("order=true"), ["stage.option=value"]),
    "an assignment of nothing": (assigned("="), ["stage.option=value"]),
    "options of a stage that is not listed": (
        toml('stages = ["spacing"]\nspacng.latin = "keep"'),
        ["'spacng'", "did you mean 'spacing'"],
    ),
    "an unknown option in TOML": (
        toml('stages = ["spacing"]\nspacing.latn = "keep"'),
        ["'latn'", "did you mean 'latin'"],
    ),
    "options that are no table": (toml('stages = ["spacing"]\nspacing = "keep"'), ["table"]),
    "no stages": (toml('spacing.latin = "keep"'), ["stages = ["]),
    "a base that there is not": (toml('base = "artcle"'), ["'artcle'", "article"]),
    "a base and stages": (toml('base = "article"\nstages = ["spacing"]'), ["not both"]),
    "without and no base": (toml('stages = []\nwithout = ["order"]'), ["goes with a base"]),
    "an option of no stage of the base": (
        toml('base = "zero"\nspacing.latin = "keep"'),
        ["'spacing'"],
    ),
    "without what is no list": (toml('base = "article"\nwithout = "order"'), ["without = ["]),
    "without a stage that is not there": (
        toml('base = "article"\nwithout = ["ordre"]'),
        ["'ordre'", "did you mean 'order'"],
    ),
    "a format that there is not": (toml('stages = []\nformat = "line"'), ["'line'", "lines"]),
    "stages that are no list": (toml('stages = "spacing"'), ["stages = ["]),
    "stages that are no names": (toml("stages = [1]"), ["stages = ["]),
    "no TOML": (toml("stages: spacing"), ["not valid TOML"]),
    "an unknown preset": (lambda: Pipeline.preset("zeor"), ["did you mean 'zero'"]),
    "a path for a preset": (lambda: Pipeline.preset("../article"), ["'../article'"]),
}


@pytest.mark.parametrize(("act", "words"), REFUSED.values(), ids=REFUSED)
def test_refusals_say_what_is_wrong(act: Callable[[], Pipeline], words: list[str]) -> None:
    with pytest.raises(ConfigError) as caught:
        act()
    assert [word for word in words if word not in str(caught.value)] == []


@pytest.mark.parametrize(
    ("act", "near"),
    [
        (changed("spacing", numbers="kep"), "keep"),
        (assigned("spacing.latin=pango"), "pangu"),
        (changed("script", convert="s2twpp"), "s2twp"),
    ],
)
def test_a_wrong_value_names_the_nearest(act: Callable[[], Pipeline], near: str) -> None:
    with pytest.raises(ConfigError, match=f"did you mean '{near}'"):
        act()


# A change, and the options that the stages of the article have then, those at their default aside.
CHANGES: dict[str, tuple[Callable[[], Pipeline], dict[str, dict[str, object]]]] = {
    "none": (lambda: ARTICLE, {}),
    "one option": (changed("spacing", latin="keep"), {"spacing": {"latin": "keep"}}),
    "two options at once": (
        changed("spacing", latin="keep", numbers="pangu"),
        {"spacing": {"latin": "keep", "numbers": "pangu"}},
    ),
    "two options one after the other": (
        lambda: ARTICLE.replace("spacing", latin="keep").replace("spacing", numbers="pangu"),
        {"spacing": {"latin": "keep", "numbers": "pangu"}},
    ),
    "an option and back": (
        lambda: ARTICLE.replace("spacing", latin="keep").replace("spacing", latin="none"),
        {},
    ),
    "from the command line": (assigned("order.move=false"), {"order": {"move": False}}),
    "with spaces about": (assigned(" script.convert=s2t"), {"script": {"convert": "s2t"}}),
    "two stages": (
        lambda: ARTICLE.set("order.move=0").set("spacing.numbers=keep"),
        {"order": {"move": False}, "spacing": {"numbers": "keep"}},
    ),
}


def options(pipeline: Pipeline) -> dict[str, dict[str, object]]:
    given = {
        stage.name: {
            field.name: getattr(stage, field.name)
            for field in dataclasses.fields(stage)  # type: ignore[arg-type]
            if getattr(stage, field.name) != field.default
        }
        for stage in pipeline
    }
    return {name: values for name, values in given.items() if values}


@pytest.mark.parametrize(("act", "expected"), CHANGES.values(), ids=CHANGES)
def test_changes(act: Callable[[], Pipeline], expected: dict[str, dict[str, object]]) -> None:
    pipeline = act()
    assert options(pipeline) == expected
    assert [stage.name for stage in pipeline] == list(STAGES)
    assert (pipeline == ARTICLE) is (not expected)
    assert options(ARTICLE) == {}, "a change makes a new pipeline"


@pytest.mark.parametrize(("act", "expected"), CHANGES.values(), ids=CHANGES)
def test_toml_both_ways(
    act: Callable[[], Pipeline], expected: dict[str, dict[str, object]]
) -> None:
    pipeline = act()
    again = Pipeline.from_toml(pipeline.to_toml())
    assert again == pipeline
    assert hash(again) == hash(pipeline)
    assert repr(again) == repr(pipeline)
    for name in expected:
        assert f"[{name}]" in pipeline.to_toml()


@pytest.mark.parametrize("names", [(), ("script",), ("order", "controls"), ("paragraphs",)])
def test_without(names: tuple[str, ...]) -> None:
    pipeline = ARTICLE.without(*names)
    assert [stage.name for stage in pipeline] == [name for name in STAGES if name not in names]
    assert Pipeline.from_toml(pipeline.to_toml()) == pipeline


def test_without_a_join_each_line_is_a_paragraph() -> None:
    document = ARTICLE.without("paragraphs").run("大家加深了对惠\n民政策的理解，\n")
    document.verify()
    assert [p.text for p in document.paragraphs] == ["大家加深了对惠", "民政策的理解，"]


def test_a_stage_of_ones_own_needs_no_registration() -> None:
    document = Pipeline([make("controls", {}), Lines(), make("spacing", {})]).run("8 月\n9\x00 月")
    document.verify()
    assert document.text == "8月\n\n9月"


@pytest.mark.parametrize("text", ["甲", "甲ﬁ", "ﬁ"])
def test_a_stage_is_asked_for_what_another_brings(text: str) -> None:
    document = Pipeline([make("ligatures", {}), Drawn()]).run(text)
    assert document.text == "fi" * len(text)


@pytest.mark.parametrize("name", STAGES)
def test_a_stage_is_frozen_and_keyword_only(name: str) -> None:
    stage = make(name, {})
    assert stage.name == name
    assert hash(stage) == hash(make(name, {}))
    with pytest.raises(dataclasses.FrozenInstanceError):
        stage.anything = 1  # type: ignore[union-attr]
    with pytest.raises(TypeError):
        type(stage)("an option by position")  # type: ignore[call-arg]


NO_EXAMPLE = pytest.mark.xfail(strict=True, reason="its docstring has no example")


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=NO_EXAMPLE) if n == "order" else n for n in STAGES]
)
def test_a_stage_says_what_it_does(name: str) -> None:
    words = type(make(name, {})).__doc__ or ""
    parts = ("**Repairs**", "**Leaves alone**", "**Source**", ">>>")
    assert [part for part in parts if part not in words] == []


def test_a_stage_of_ones_own_takes_options_without_registration() -> None:
    assert Pipeline([Counted()]).replace("counted", least=2) == Pipeline([Counted(least=2)])
    assert Pipeline([Counted()]).set("counted.least=2") == Pipeline([Counted(least=2)])
    with pytest.raises(ConfigError, match=r"counted\.least = 'two'"):
        Pipeline([Counted()]).set("counted.least=two")


def test_a_pipeline_does_not_change() -> None:
    pipeline = Pipeline.preset("article")
    before = hash(pipeline)
    with pytest.raises(AttributeError):
        pipeline.stages = ()  # type: ignore[misc]
    with pytest.raises(AttributeError):
        pipeline.other = 1  # type: ignore[attr-defined]
    assert hash(pipeline) == before
    assert pipeline == ARTICLE


def test_presets_are_sorted_and_load() -> None:
    assert presets() == tuple(sorted(presets()))
    names = {name: [stage.name for stage in Pipeline.preset(name)] for name in presets()}
    assert names["article"] == list(STAGES)
    assert names["zero"] == []
    # The others have the same stages in the same order, or fewer.
    for chosen in names.values():
        assert chosen == [name for name in STAGES if name in chosen]


def test_a_stage_may_change_the_list_that_it_is_given() -> None:
    """What was found of its lines is not taken for what is true of them now."""
    body = "大桥通车以后，两岸的人来往更多了，集市也热闹，老船工每天都来看看对岸的杨树。"
    wide, narrow = (
        "\n".join(text[at : at + size] for at in range(0, len(text), size))
        for text, size in ((body * 4, 25), (body * 8, 14))
    )
    join = make("paragraphs", {})
    found = [
        [p.text for p in Pipeline(stages=(*first, join)).run(text).paragraphs]
        for first, text in (
            ((Rest(),), f"{wide}\n{narrow}"),
            ((Rest(copies=True),), f"{wide}\n{narrow}"),
            ((), narrow),
        )
    ]
    assert found[0] == found[1] == found[2]
