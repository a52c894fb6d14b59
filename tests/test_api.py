"""The public face: the names, their docstrings, the errors, and what importing it costs."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest
import zhengwen

PACKAGE = Path(zhengwen.__file__).parent.parent

# The whole of it. A name that comes or goes is a change for users: CHANGELOG.md tells them.
NAMES = [
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
CODES = {"ZhengwenError": 1, "InputError": 65, "ConfigError": 78, "InkError": 70, "OutputError": 73}


def test_the_public_names_are_these() -> None:
    assert zhengwen.__all__ == NAMES
    assert [name for name in NAMES if not hasattr(zhengwen, name)] == []


def documented() -> list[str]:
    """The public names and their public methods; a set of literals has no place for a docstring."""
    methods = [
        f"{name}.{method}"
        for name in NAMES
        if inspect.isclass(getattr(zhengwen, name))
        for method, value in vars(getattr(zhengwen, name)).items()
        if not method.startswith("_")
        and (inspect.isfunction(value) or isinstance(value, property | classmethod))
    ]
    return [*(name for name in NAMES if name != "Kind"), *methods]


@pytest.mark.parametrize("path", documented())
def test_every_public_name_has_a_docstring_of_its_own(path: str) -> None:
    owner, _, method = path.partition(".")
    value = getattr(zhengwen, owner)
    value = inspect.getattr_static(value, method) if method else value
    # A dataclass without one is given its signature.
    assert value.__doc__
    assert not value.__doc__.startswith(f"{owner}(")


def test_the_errors_are_one_tree_with_a_code_each() -> None:
    tree: list[type[zhengwen.ZhengwenError]] = [zhengwen.ZhengwenError]
    tree += zhengwen.ZhengwenError.__subclasses__()
    assert {error.__name__: error.exit_code for error in tree} == CODES
    assert len(set(CODES.values())) == len(CODES)
    assert not any(error.__subclasses__() for error in tree[1:])
    # 2 is a wrong command line, 130 and 141 are signals: see the command.
    assert not {0, 2, 130, 141} & set(CODES.values())


@pytest.mark.parametrize("data", [b"8 \xe6\x9c\x88", bytearray(b"a"), memoryview(b"a")])
def test_bytes_are_an_input_error_whose_advice_works(data: bytes) -> None:
    with pytest.raises(zhengwen.InputError) as caught:
        zhengwen.clean(data)  # type: ignore[arg-type]
    advice = "zhengwen.decode(data)"
    assert advice in str(caught.value)
    assert zhengwen.clean(zhengwen.decode(data)) in ("8月", "a")


@pytest.mark.parametrize("preset", ["artcle", "Article", ""])
def test_an_unknown_preset_is_a_config_error(preset: str) -> None:
    with pytest.raises(zhengwen.ConfigError, match="archive, article, corpus"):
        zhengwen.clean("正文。", preset)


@pytest.mark.parametrize("preset", [None, 3, ["article"], b"article", zhengwen.Pipeline()])
def test_what_is_no_name_of_a_preset_is_a_config_error(preset: object) -> None:
    with pytest.raises(zhengwen.ConfigError, match=f"a str, not {type(preset).__name__}"):
        zhengwen.clean("正文。", preset)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", [None, 3, "html", ["text"]])
def test_what_is_no_format_is_a_config_error(form: object) -> None:
    with pytest.raises(zhengwen.ConfigError, match="jsonl, lines, markdown, text"):
        zhengwen.Pipeline().run("正文。").render(form)  # type: ignore[arg-type]


def test_importing_loads_no_library_that_a_run_may_not_need() -> None:
    code = (
        "import sys, zhengwen\n"
        "print(*sorted({'opencc', 'regex', 'chardet', 'click', 'msgspec', 'tomllib', 'tomli_w'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PACKAGE)},
        check=False,
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")
