"""Carriers that are quick to make: a text has thousands of lines, breaks and paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import MISSING, fields
from typing import Any, TypeVar

T = TypeVar("T")


def quick(cls: type[T]) -> type[T]:
    """A frozen dataclass with slots and keywords alone, made in a third of the time.

    Its ``__init__`` calls each slot's own setter, where the standard library's asks the class to
    set each by its name; it is written as that is, from the fields, and has the same signature.
    What a base class finds later, in slots of its own, is None until then: to find a slot empty
    is dear. One with a text can be made anew with another (`with_text`).

    Args:
        cls: the dataclass.

    Returns:
        The same class.

    >>> from zhengwen import Line
    >>> Line(text="甲", number=1).page, Line.__init__.__qualname__
    (1, 'Line.__init__')
    """
    scope: dict[str, Any] = {}
    parameters, body = [], []
    for field in fields(cls):  # type: ignore[arg-type]
        name = field.name
        scope[f"put_{name}"] = getattr(cls, name).__set__
        if field.default is MISSING:
            parameters.append(name)
        else:
            scope[f"default_{name}"] = field.default
            parameters.append(f"{name}=default_{name}")
        body.append(f"    put_{name}(self, {name})")
    later = [name for base in cls.__bases__ for name in getattr(base, "__slots__", ())]
    for name in later:
        scope[f"put_{name}"] = getattr(cls, name).__set__
        body.append(f"    put_{name}(self, None)")
    # As the standard library makes a dataclass, whose fields are all that is in the code.
    exec("\n".join([f"def __init__(self, *, {', '.join(parameters)}):", *body]), scope)
    init, own = scope["__init__"], cls.__init__
    init.__qualname__, init.__module__ = own.__qualname__, cls.__module__
    init.__annotations__ = own.__annotations__
    setattr(cls, "__init__", init)  # noqa: B010
    names = [field.name for field in fields(cls)]  # type: ignore[arg-type]

    def restore(self: T, state: Sequence[object]) -> None:
        init(self, **dict(zip(names, state, strict=True)))

    # One that was pickled is made as any other.
    setattr(cls, "__setstate__", restore)  # noqa: B010
    if "text" in names:
        values = {name: f"one.{name}" for name in names} | {"text": "text"} | dict.fromkeys(later)
        body = [f"    put_{name}(new, {value})" for name, value in values.items()]
        lines = ["def _with_text(one, text):", "    new = make(cls)", *body, "    return new"]
        scope |= {"cls": cls, "make": object.__new__}
        exec("\n".join(lines), scope)
        setattr(cls, "_with_text", scope["_with_text"])  # noqa: B010
    return cls


def with_text(one: T, text: str) -> T:
    """A line or a paragraph with another text, in a third of the time that `replace` takes.

    >>> from zhengwen import Line
    >>> with_text(Line(text="甲", number=1, page=2), "乙").page
    2
    """
    made: T = one._with_text(text)  # type: ignore[attr-defined]
    return made
