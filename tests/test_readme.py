"""What the READMEs say is so: their examples run, their commands and codes are the program's."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest
from zhengwen import ConfigError, InkError, InputError, OutputError, presets

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.zh.md"]


@pytest.mark.parametrize("name", READMES)
def test_examples_run(name: str) -> None:
    result = doctest.testfile(str(ROOT / name), module_relative=False, encoding="utf-8")
    assert result.attempted
    assert not result.failed


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
