"""What the READMEs say is so: their examples run, their commands and codes are the program's."""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from typing import get_args

import pytest
from articles import SEED_SOURCE
from zhengwen import (
    ConfigError,
    InkError,
    InputError,
    Kind,
    OutputError,
    Pipeline,
    clean,
    presets,
)
from zhengwen.registry import GROUP, options
from zhengwen.render import SUFFIXES

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.zh.md"]


@pytest.mark.parametrize("name", READMES)
def test_examples_run(name: str) -> None:
    result = doctest.testfile(str(ROOT / name), module_relative=False, encoding="utf-8")
    assert result.attempted
    assert not result.failed


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_both_languages_have_the_same_examples() -> None:
    english, chinese = (doctest.DocTestParser().get_examples(read(name)) for name in READMES)
    assert [(e.source, e.want) for e in english] == [(e.source, e.want) for e in chinese]


@pytest.mark.parametrize("name", READMES)
def test_the_first_example_is_what_the_program_makes_of_the_seed(name: str) -> None:
    given, made = re.findall(r"^```\n(.*?)^```$", read(name), re.MULTILINE | re.DOTALL)[:2]
    lines = re.search(r"(\d+)\s*(?:to|至)\s*(\d+)", read(name))
    assert lines
    seed = SEED_SOURCE.read_text(encoding="utf-8").splitlines(keepends=True)
    assert given == "".join(seed[int(lines[1]) - 1 : int(lines[2])])
    assert clean(given) == made


@pytest.mark.parametrize("name", READMES)
def test_options_formats_and_kinds(name: str) -> None:
    rows = dict(re.findall(r"^\| `([\w.]+)` \| (.+?) \|", read(name), re.MULTILINE))
    told = {f"{s.name}.{o.name}": o for s in Pipeline.preset("article") for o in options(s)}
    assert set(rows) == {*told, *SUFFIXES}
    for key, option in told.items():
        written = re.findall(r"`(\w+)`", rows[key])
        # Of many values the first ones; of terms none can be listed.
        assert written == list(option.choices[: len(written)]) or not option.choices
        assert f"`{option.default}`" in re.split("[,、]", rows[key])[0]
    assert [kind for kind in get_args(Kind) if f"`{kind}`" not in read(name)] == []
    assert f'"{GROUP}"' in read(name)


@pytest.mark.parametrize("name", READMES)
def test_commands_presets_and_codes(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "pip install . && zhengwen clean seeds/ -o out/\n" in text
    assert 'pip install ".[test]" && pytest\n' in text
    for error in (InputError, InkError, OutputError, ConfigError):
        assert str(error.exit_code) in text
    assert "|".join(presets()) in text


def test_ci_runs_the_readmes_test_command() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert 'pip install -q ".[test]" && pytest' in script
