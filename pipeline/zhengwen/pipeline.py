"""Pipelines: which stages run, in which order, with which options."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module, resources
from typing import TYPE_CHECKING, Any, get_type_hints

from .document import Document
from .errors import ConfigError, InputError, unknown
from .runner import run
from .stages.base import FLOORS, AnyStage

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

# The one list of the stages that come with the package, loaded when first named.
STAGES = {
    "controls": "characters.invisible:Controls",
    "spaces": "characters.invisible:Spaces",
    "radicals": "characters.tabled:Radicals",
    "compatibility": "characters.tabled:Compatibility",
    "ligatures": "characters.tabled:Ligatures",
    "stretched": "characters.stretched:Stretched",
    "running_heads": "page.running_heads:RunningHeads",
    "order": "page.order:Order",
    "paragraphs": "paragraphs.join:Paragraphs",
    "spacing": "typography.spacing:Spacing",
    "script": "typography.script:Script",
}
# Stages of other packages: an entry point whose name is the stage's and whose object its class.
GROUP = "zhengwen.stages"


@cache
def stage_class(name: str) -> type[AnyStage]:
    """The class of a stage by its name.

    Raises:
        ConfigError: no stage has that name, here or in an installed package.

    >>> stage_class("spacing").floor
    'typography'
    """
    if name in STAGES:
        module, _, attribute = STAGES[name].partition(":")
        found: type[AnyStage] = getattr(import_module(f"{__package__}.stages.{module}"), attribute)
        return found
    # Only a name from outside needs it, and it is slow to load.
    from importlib import metadata

    others = {point.name: point for point in metadata.entry_points(group=GROUP)}
    if name not in others:
        raise unknown("stage", name, [*STAGES, *others])
    loaded = others[name].load()
    if getattr(loaded, "floor", None) not in FLOORS or not dataclasses.is_dataclass(loaded):
        raise ConfigError(
            f"stage {name!r} of {others[name].value!r} is no stage: make it a frozen dataclass "
            f"with name, floor (one of {', '.join(FLOORS)}) and maps_ink"
        )
    return loaded  # type: ignore[return-value]


def presets() -> tuple[str, ...]:
    """The names of the presets that come with the package.

    >>> presets()
    ('article', 'zero')
    """
    return tuple(sorted(f.name[:-5] for f in _presets().iterdir() if f.name.endswith(".toml")))


def _presets() -> Traversable:
    # A folder of data, not a module: a module of this name would hide the function above.
    return resources.files(__package__) / "presets"


def make(name: str, options: dict[str, Any], *, lax: bool = False) -> AnyStage:
    """A stage from its name and options; ``lax`` reads numbers and truth values from strings.

    Raises:
        ConfigError: the stage, an option or a value is wrong.
    """
    cls = stage_class(name)
    import msgspec

    hints = get_type_hints(cls)
    known = [f.name for f in dataclasses.fields(cls)]  # type: ignore[arg-type]
    values = {}
    for key, value in options.items():
        if key not in known:
            raise unknown(f"option of stage {name!r}", key, known)
        try:
            values[key] = msgspec.convert(value, hints[key], strict=not lax)
        except msgspec.ValidationError as error:
            raise ConfigError(f"{name}.{key} = {value!r}: {error}") from None
    return cls(**values)


class Pipeline:
    """A list of stages, checked when it is built.

    >>> Pipeline.preset("article").run("大家加深了对惠\\n\\n民政策的理解，\\n").text
    '大家加深了对惠\\n\\n民政策的理解，\\n'
    """

    __slots__ = ("stages",)
    stages: tuple[AnyStage, ...]

    def __init__(self, stages: Sequence[AnyStage] = ()) -> None:
        """Build a pipeline.

        Raises:
            ConfigError: a stage stands below the floor of the one before it, or twice.
        """
        self.stages = tuple(stages)
        names: set[str] = set()
        height = 0
        for stage in self.stages:
            if getattr(stage, "floor", None) not in FLOORS:
                raise ConfigError(f"{stage!r} is no stage: it has no floor of {', '.join(FLOORS)}")
            floor = FLOORS.index(stage.floor)
            if floor < height:
                raise ConfigError(
                    f"stage {stage.name!r} is on the floor {stage.floor!r} and cannot stand after "
                    f"one on {FLOORS[height]!r}: put it before (the order is {', '.join(FLOORS)})"
                )
            if stage.name in names:
                raise ConfigError(f"stage {stage.name!r} stands twice: take one of them out")
            names.add(stage.name)
            height = floor
        joins = [stage.name for stage in self.stages if stage.floor == "paragraphs"]
        if len(joins) > 1:
            raise ConfigError(f"only one stage may join lines, here are {', '.join(joins)}")

    @classmethod
    def preset(cls, name: str) -> Pipeline:
        """A preset by its name; `presets` lists them.

        Raises:
            ConfigError: there is none of that name.

        >>> Pipeline.preset("zero").stages
        ()
        """
        if name not in presets():
            raise unknown("preset", name, presets())
        return cls.from_toml((_presets() / f"{name}.toml").read_text(encoding="utf-8"))

    @classmethod
    def from_toml(cls, text: str) -> Pipeline:
        """A pipeline from TOML: ``stages = [names]`` and a table of options for any of them.

        Raises:
            ConfigError: it is not TOML, or names what is not known.

        >>> Pipeline.from_toml('stages = ["spacing"]\\nspacing.latin = "keep"').stages
        (Spacing(numbers='none', latin='keep'),)
        """
        import tomllib

        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(f"the preset is not valid TOML: {error}") from None
        names = data.pop("stages", None)
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise ConfigError('a preset needs a list of stage names: stages = ["controls", ...]')
        for name, options in data.items():
            if name not in names:
                raise unknown("stage in the options", name, names)
            if not isinstance(options, dict):
                raise ConfigError(f"options of {name!r} must be a table: {name}.option = value")
        return cls([make(name, data.get(name, {})) for name in names])

    def to_toml(self) -> str:
        """The pipeline as TOML that `from_toml` reads; options at their default are left out."""
        import tomli_w

        data: dict[str, Any] = {"stages": [stage.name for stage in self.stages]}
        for stage in self.stages:
            options = {
                f.name: getattr(stage, f.name)
                for f in dataclasses.fields(stage)  # type: ignore[arg-type]
                if getattr(stage, f.name) != f.default
            }
            if options:
                data[stage.name] = options
        return tomli_w.dumps(data)

    def replace(self, name: str, **options: object) -> Pipeline:
        """The pipeline with other options for one of its stages.

        Raises:
            ConfigError: it has no such stage, or the stage no such option or value.

        >>> pipeline = Pipeline.preset("article").replace("spacing", numbers="pangu")
        >>> pipeline.run("2024年8月底").text
        '2024 年 8 月底'
        """
        return self._changed(name, dict(options), lax=False)

    def set(self, assignment: str) -> Pipeline:
        """The pipeline with one option set from ``stage.option=value``, as the command line has it.

        Raises:
            ConfigError: the assignment, the stage, the option or the value is wrong.

        >>> Pipeline.preset("article").set("spacing.numbers=keep").run("8 月").text
        '8 月'
        """
        path, equals, value = assignment.partition("=")
        stage, dot, option = path.strip().partition(".")
        if not equals or not dot:
            raise ConfigError(f"{assignment!r} should read stage.option=value")
        return self._changed(stage, {option: value}, lax=True)

    def _changed(self, name: str, options: dict[str, Any], *, lax: bool) -> Pipeline:
        at = self._index(name)
        old = self.stages[at]
        kept = {f.name: getattr(old, f.name) for f in dataclasses.fields(old)}  # type: ignore[arg-type]
        kept = {key: value for key, value in kept.items() if key not in options}
        new = make(name, options, lax=lax)
        new = dataclasses.replace(new, **kept)  # type: ignore[type-var]
        return Pipeline([*self.stages[:at], new, *self.stages[at + 1 :]])

    def without(self, *names: str) -> Pipeline:
        """The pipeline without some of its stages.

        Raises:
            ConfigError: it has no stage of that name.

        >>> Pipeline.preset("article").without("spacing").run("8 月").text
        '8 月'
        """
        gone = {self._index(name) for name in names}
        return Pipeline([stage for at, stage in enumerate(self.stages) if at not in gone])

    def run(self, text: str, *, explain: bool = True) -> Document:
        """Clean one document.

        Args:
            text: what the extractor gave.
            explain: record each edit; without, the ledger of removals is still kept.

        Raises:
            InputError: the input is not a string.
        """
        if not isinstance(text, str):
            if isinstance(text, bytes | bytearray | memoryview):
                raise InputError(
                    "zhengwen cleans a str, not bytes: decode them first, for instance with "
                    "bytes(data).decode('utf-8')"
                )
            raise InputError(
                f"zhengwen cleans a str, not {type(text).__name__}: give the text of one document"
            )
        return run(self.stages, text, explain=explain)

    def _index(self, name: str) -> int:
        names = [stage.name for stage in self.stages]
        if name not in names:
            raise unknown("stage of this pipeline", name, names)
        return names.index(name)

    def __iter__(self) -> Iterator[AnyStage]:
        return iter(self.stages)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pipeline) and self.stages == other.stages

    def __hash__(self) -> int:
        return hash(self.stages)

    def __repr__(self) -> str:
        return f"Pipeline([{', '.join(map(repr, self.stages))}])"
