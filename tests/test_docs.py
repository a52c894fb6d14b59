"""The pages in docs/ say what the code does."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

from zhengwen import Pipeline

DOCS = Path(__file__).parent.parent / "docs"


def test_the_table_of_the_presets_is_the_codes() -> None:
    made = runpy.run_path(str(DOCS / "presets.py"))["page"]()
    assert (DOCS / "presets.md").read_text(encoding="utf-8") == made


def test_the_example_is_a_preset() -> None:
    text = (DOCS / "presets.md").read_text(encoding="utf-8")
    for example in re.findall("```toml\n(.*?)```", text, re.DOTALL):
        assert Pipeline.from_toml(example).format == "jsonl"
