"""The registry: stages by their names, made from options and checked."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

from .errors import ConfigError, unknown, wrong_value
from .stages.base import FLOORS, AnyStage

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

# The one list of the stages that come with the package, loaded when first named.
STAGES = {
    "variants": "characters.variants:Variants",
    "mojibake": "characters.mojibake:Mojibake",
    "controls": "characters.invisible:Controls",
    "spaces": "characters.invisible:Spaces",
    "hyphens": "characters.hyphens:Hyphens",
    "radicals": "characters.tabled:Radicals",
    "presentation": "characters.tabled:Presentation",
    "compatibility": "characters.tabled:Compatibility",
    "ligatures": "characters.tabled:Ligatures",
    "symbols": "characters.symbols:Symbols",
    "bullets": "characters.bullets:Bullets",
    "doubled": "characters.doubled:Doubled",
    "stretched": "characters.stretched:Stretched",
    "wordspaces": "characters.wordspaces:WordSpaces",
    "vertical": "page.vertical:Vertical",
    "pagebreaks": "page.pagebreaks:PageBreaks",
    "running_heads": "page.running_heads:RunningHeads",
    "columns": "page.columns:Columns",
    "untangle": "page.untangle:Untangle",
    "dashes": "page.dashes:Dashes",
    "figures": "page.figures:Figures",
    "order": "page.order:Order",
    "paragraphs": "paragraphs.join:Paragraphs",
    "leaders": "typography.leaders:Leaders",
    "width": "typography.width:Width",
    "numbers": "typography.numbers:Numbers",
    "quotes": "typography.quotes:Quotes",
    "punctuation": "typography.punctuation:Punctuation",
    "spacing": "typography.spacing:Spacing",
    "script": "typography.script:Script",
}
# Stages of other packages: an entry point whose name is the stage's and whose object its class.
GROUP = "zhengwen.stages"


def offered() -> dict[str, EntryPoint]:
    """The stages that other packages offer, by their names."""
    # Only a name from outside needs it, and it is slow to load.
    from importlib import metadata

    return {point.name: point for point in metadata.entry_points(group=GROUP)}


@cache
def stage_class(name: str) -> type[AnyStage]:
    """The class of a stage by its name.

    Raises:
        ConfigError: no stage has that name, here or in an installed package, or what the package
            offers is no stage or cannot be loaded.

    >>> stage_class("spacing").floor
    'typography'
    """
    if name in STAGES:
        module, _, attribute = STAGES[name].partition(":")
        found: type[AnyStage] = getattr(import_module(f"{__package__}.stages.{module}"), attribute)
        return found
    others = offered()
    if name not in others:
        raise unknown("stage", name, [*STAGES, *others])
    where = f"stage {name!r} of {others[name].value!r}"
    try:
        loaded = others[name].load()
    except (ImportError, AttributeError) as error:
        raise ConfigError(f"{where} cannot be loaded: {error}") from error
    if not _makes_stages(loaded):
        raise ConfigError(f"{where} is no stage: {_NEEDS}")
    if loaded.name != name:
        # TOML would be written with the one name and read with the other.
        raise ConfigError(f"{where} calls itself {loaded.name!r}: give both one name")
    return loaded  # type: ignore[no-any-return]


_NEEDS = (
    "make it a frozen dataclass with the class variables name, floor "
    f"(one of {', '.join(FLOORS)}) and maps_ink, and a method __call__"
)


def _makes_stages(cls: object) -> bool:
    return (
        isinstance(cls, type)
        and dataclasses.is_dataclass(cls)
        and cls.__dataclass_params__.frozen  # type: ignore[attr-defined]
        and isinstance(getattr(cls, "name", None), str)
        and getattr(cls, "floor", None) in FLOORS
        and isinstance(getattr(cls, "maps_ink", None), bool)
        # Not getattr: a class itself can always be called.
        and any("__call__" in vars(base) for base in cls.__mro__)
    )


def check(stage: object) -> None:
    """Check that an object can stand in a pipeline.

    Raises:
        ConfigError: it is no stage; the message says what makes it one.

    >>> check(stage_class("spacing"))
    Traceback (most recent call last):
    zhengwen.errors.ConfigError: Spacing is a class and no stage: call it, Spacing()
    """
    if _makes_stages(type(stage)):
        return
    if _makes_stages(stage):
        name = stage.__name__  # type: ignore[attr-defined]
        raise ConfigError(f"{name} is a class and no stage: call it, {name}()")
    raise ConfigError(f"{stage!r} is no stage: {_NEEDS}")


def make(name: str, options: Mapping[str, object], *, lax: bool = False) -> AnyStage:
    """A stage from its name and options; ``lax`` reads numbers and truth values from strings.

    Raises:
        ConfigError: the stage, an option or a value is wrong.
    """
    cls = stage_class(name)
    values = convert(cls, options, lax=lax)
    try:
        return cls(**values)
    except (TypeError, ValueError) as error:
        # An option without a default, or a value that the stage itself refuses.
        raise ConfigError(f"stage {name!r}: {error}") from error


def changed(stage: AnyStage, options: Mapping[str, object], *, lax: bool = False) -> AnyStage:
    """A stage with some options set anew.

    Raises:
        ConfigError: an option or a value is wrong.
    """
    values = convert(type(stage), options, lax=lax)
    try:
        return dataclasses.replace(stage, **values)  # type: ignore[type-var]
    except (TypeError, ValueError) as error:
        raise ConfigError(f"stage {stage.name!r}: {error}") from error


def convert(cls: type[AnyStage], options: Mapping[str, object], *, lax: bool) -> dict[str, Any]:
    """The values of options, checked against the types of a stage's fields.

    Raises:
        ConfigError: there is no such option, or the value is of another type.
    """
    if not options:
        return {}
    import msgspec

    hints = get_type_hints(cls)
    known = [f.name for f in dataclasses.fields(cls)]  # type: ignore[arg-type]
    values = {}
    for key, value in options.items():
        if key not in known:
            raise unknown(f"option of stage {cls.name!r}", key, known)
        if lax and isinstance(value, str) and get_origin(hints[key]) is tuple:
            value = _split(value)
        try:
            values[key] = msgspec.convert(value, hints[key], strict=not lax)
        except msgspec.ValidationError as error:
            choices = _choices(hints[key])
            raise wrong_value(f"{cls.name}.{key}", value, choices, str(error)) from None
    return values


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An option of a stage; the values are written as ``stage.option=value`` has them.

    Attributes:
        name: the field's name.
        value: what it is set to.
        default: what it is when nothing is said; empty where it must be said.
        choices: what it may be set to; empty where that cannot be listed.
    """

    name: str
    value: str
    default: str
    choices: tuple[str, ...]


def options(stage: AnyStage) -> list[Option]:
    """The options of a stage.

    >>> [(o.name, o.value, o.choices) for o in options(make("order", {}))]
    [('move', 'true', ('true', 'false'))]
    """
    hints = get_type_hints(type(stage))
    return [
        Option(
            name=field.name,
            value=_written(getattr(stage, field.name)),
            default="" if field.default is dataclasses.MISSING else _written(field.default),
            choices=_choices(hints[field.name]),
        )
        for field in dataclasses.fields(stage)  # type: ignore[arg-type]
    ]


def fingerprint(stage: AnyStage) -> str:
    """A stage and the options that make it do what it does, to be kept with what it made.

    Returns:
        The stage's name, and each option that is not at its default as ``--set`` has it; of a list
        (of terms, which may be long) the first eight hexadecimal digits of its SHA-256.

    >>> fingerprint(make("order", {})), fingerprint(make("script", {"convert": "s2twp"}))
    ('order', 'script.convert=s2twp')
    >>> fingerprint(make("script", {"convert": "s2t", "protect": ["王后"]}))
    'script.convert=s2t script.protect=#e25c87c8'
    """
    said = []
    for field in dataclasses.fields(stage):  # type: ignore[arg-type]
        option = getattr(stage, field.name)
        if option != field.default:
            value = _written(option)
            if isinstance(option, tuple):
                value = f"#{hashlib.sha256(value.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
            said.append(f"{stage.name}.{field.name}={value}")
    return " ".join(said) or stage.name


def _split(value: str) -> list[str]:
    """Several values as the command line has them: with commas between, or ``none``."""
    return [] if value in ("", "none") else value.split(",")


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return ",".join(map(str, value)) or "none"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _choices(hint: object) -> tuple[str, ...]:
    if hint is bool:
        return ("true", "false")
    return tuple(map(str, get_args(hint))) if get_origin(hint) is Literal else ()
