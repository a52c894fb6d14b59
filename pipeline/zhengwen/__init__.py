"""zhengwen (正文): the paragraphs back out of the page.

>>> import zhengwen
>>> text = "群众满意的不仅是办成了惠\\n\\n民的实事，更是党员干部主动\\n\\n靠前的作风。"
>>> print(zhengwen.clean(text))
群众满意的不仅是办成了惠民的实事，更是党员干部主动靠前的作风。
"""

from __future__ import annotations

from functools import cache

from .decode import decode
from .document import Break, Document, Edit, Kind, Line, Paragraph, Removal
from .errors import ConfigError, InkError, InputError, OutputError, ZhengwenError, not_text
from .ink import ink
from .pipeline import Pipeline
from .preset import presets
from .stages.base import Join, LineStage, TextStage

__version__ = "0.1.0"

__all__ = [
    "Break",
    "ConfigError",
    "Document",
    "Edit",
    "InkError",
    "InputError",
    "Join",
    "Kind",
    "Line",
    "LineStage",
    "OutputError",
    "Paragraph",
    "Pipeline",
    "Removal",
    "TextStage",
    "ZhengwenError",
    "clean",
    "decode",
    "ink",
    "presets",
]

_preset = cache(Pipeline.preset)


def clean(text: str, preset: str = "article") -> str:
    """The paragraphs of an extracted text, a blank line between them (corpus: one a line).

    Args:
        text: what an extractor gave for one document.
        preset: the pipeline to run; `presets` lists them.

    Returns:
        The clean text. It ends with a line break if and only if the source did.

    Raises:
        InputError: the input is not a string; the message says what to call.
        ConfigError: there is no such preset.

    >>> clean("2024 年 8 月")
    '2024年8月'
    """
    if not isinstance(preset, str):
        raise not_text("a preset's name", preset)
    pipeline = _preset(preset)
    return pipeline.run(text, explain=False).render(pipeline.format)
