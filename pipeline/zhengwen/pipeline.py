"""Pipelines: which stages run, in which order, with which options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from .document import Document, Format
from .errors import ConfigError, InputError, absent, not_text, unknown
from .preset import read, shipped, written
from .registry import STAGES, changed, check, make, offered
from .runner import Plan, plan, run
from .stages.base import FLOORS, AnyStage


class Pipeline:
    """A list of stages, checked when it is built and never changed: a change makes a new one.

    >>> text = "大家加深了对惠\\n\\n民政策的理解，也真\\n切地体会到关怀和温\\n暖，共 2 次。\\n"
    >>> Pipeline.preset("article").run(text).text
    '大家加深了对惠民政策的理解，也真切地体会到关怀和温暖，共2次。\\n'
    """

    __slots__ = ("_format", "_plan", "_stages")
    _stages: tuple[AnyStage, ...]
    _format: Format
    _plan: Plan

    def __init__(self, stages: Sequence[AnyStage] = (), *, format: Format = "text") -> None:
        """Build a pipeline.

        Args:
            stages: in the order of their floors: characters, page, paragraphs, typography.
            format: the output format where none is asked for; see `Document.render`. With
                ``lines``, paragraphs that a second run would put together for want of a blank
                line between are one at once.

        Raises:
            ConfigError: an object is no stage, stands below the floor of the one before it, or
                twice; two stages would join lines; or there is no such format.
        """
        if format not in get_args(Format):
            raise unknown("format", format, get_args(Format))
        self._format = format
        try:
            self._stages = tuple(stages)
        except TypeError:
            raise ConfigError(
                f"a pipeline is a list of stages, not {type(stages).__name__}"
            ) from None
        names: set[str] = set()
        height = 0
        for stage in self.stages:
            check(stage)
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
        self._plan = plan(self._stages)

    @property
    def stages(self) -> tuple[AnyStage, ...]:
        """The stages, in the order in which they run."""
        return self._stages

    @property
    def format(self) -> Format:
        """The output format where none is asked for.

        >>> Pipeline.preset("corpus").format
        'lines'
        """
        return self._format

    @classmethod
    def preset(cls, name: str) -> Pipeline:
        """A preset by its name; `presets` lists them.

        Raises:
            ConfigError: there is none of that name.

        >>> Pipeline.preset("zero").stages
        ()
        """
        return cls.from_toml(shipped(name))

    @classmethod
    def from_toml(cls, text: str) -> Pipeline:
        """A pipeline from TOML: ``stages = [names]`` and a table of options for any of them.

        ``format = "lines"`` (or another format) says how the result is written. In place of
        ``stages``, ``base = "article"`` (or another preset) takes that one's stages, options and
        format, but for the stages that ``without = [names]`` leaves out.

        Args:
            text: the TOML itself; a file is read by the caller.

        Raises:
            ConfigError: it is not TOML, or names what is not known.

        >>> Pipeline.from_toml('stages = ["spacing"]\\nspacing.latin = "keep"').stages
        (Spacing(numbers='none', latin='keep'),)
        """
        said = read(text)
        if said.base is None:
            made = [make(name, said.options.get(name, {})) for name in said.stages]
            return cls(made, format="text" if said.format is None else said.format)
        pipeline = cls.preset(said.base).without(*said.without)
        for name, options in said.options.items():
            pipeline = pipeline.replace(name, **options)
        return cls(pipeline.stages, format=pipeline.format if said.format is None else said.format)

    def to_toml(self) -> str:
        """The pipeline as TOML that `from_toml` reads; options at their default are left out.

        >>> print(Pipeline.from_toml('stages = ["spacing"]').set("spacing.latin=keep").to_toml())
        stages = [
            "spacing",
        ]
        <BLANKLINE>
        [spacing]
        latin = "keep"
        <BLANKLINE>
        """
        return written(self.stages, self.format)

    def replace(self, name: str, **options: object) -> Pipeline:
        """The pipeline with other options for one of its stages.

        Raises:
            ConfigError: it has no such stage, or the stage no such option or value.

        >>> pipeline = Pipeline.preset("article").replace("spacing", numbers="pangu")
        >>> pipeline.run("2024年8月底").text
        '2024 年 8 月底'
        """
        return self._changed(name, options, lax=False)

    def set(self, assignment: str) -> Pipeline:
        """The pipeline with one option set from ``stage.option=value``, as the command line has it.

        Raises:
            ConfigError: the assignment, the stage, the option or the value is wrong.

        >>> Pipeline.preset("article").set("spacing.numbers=keep").run("8 月").text
        '8 月'
        """
        if not isinstance(assignment, str):
            raise not_text("an assignment (stage.option=value)", assignment)
        path, equals, value = assignment.partition("=")
        stage, dot, option = path.strip().partition(".")
        if not equals or not dot:
            raise ConfigError(f"{assignment!r} should read stage.option=value")
        return self._changed(stage, {option: value}, lax=True)

    def _changed(self, name: str, options: Mapping[str, object], *, lax: bool) -> Pipeline:
        at = self._index(name)
        new = changed(self.stages[at], options, lax=lax)
        return Pipeline([*self.stages[:at], new, *self.stages[at + 1 :]], format=self.format)

    def without(self, *names: str) -> Pipeline:
        """The pipeline without some of its stages.

        Raises:
            ConfigError: it has no stage of that name.

        >>> Pipeline.preset("article").without("spacing").run("8 月").text
        '8 月'
        """
        gone = {self._index(name) for name in names}
        kept = [stage for at, stage in enumerate(self.stages) if at not in gone]
        return Pipeline(kept, format=self.format)

    def run(self, text: str, *, explain: bool = True) -> Document:
        """Clean one document.

        Args:
            text: what the extractor gave.
            explain: record each edit; without, the ledger of removals is still kept.

        Returns:
            The document: its paragraphs, what was removed, and every edit.

        Raises:
            InputError: the input is not a string.

        >>> document = Pipeline.preset("article").run("2024 年 8 月\\n")
        >>> document.text, document.paragraphs[0].lines
        ('2024年8月\\n', (1,))
        >>> [(edit.stage, edit.before, edit.after) for edit in document.edits]
        [('spacing', '2024 年 8 月', '2024年8月')]
        """
        if not isinstance(text, str):
            if isinstance(text, bytes | bytearray | memoryview):
                raise InputError(
                    "zhengwen cleans a str, not bytes: decode them first, with "
                    "zhengwen.decode(data)"
                )
            raise InputError(
                f"zhengwen cleans a str, not {type(text).__name__}: give the text of one document"
            )
        return run(self._plan, text, explain=explain, apart=self.format != "lines")

    def _index(self, name: str) -> int:
        names = [stage.name for stage in self.stages]
        if name in names:
            return names.index(name)
        if name in STAGES or name in offered():
            raise absent(name, names)
        raise unknown("stage of this pipeline", name, names)

    def __iter__(self) -> Iterator[AnyStage]:
        return iter(self.stages)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Pipeline)
            and self.stages == other.stages
            and self.format == other.format
        )

    def __hash__(self) -> int:
        return hash((self.stages, self.format))

    def __repr__(self) -> str:
        form = "" if self.format == "text" else f", format={self.format!r}"
        return f"Pipeline([{', '.join(map(repr, self.stages))}]{form})"
