"""The standard streams: what is written arrives whole, or the program says that it did not."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ..batch.files import read
from ..decode import Decoded, Errors, read_bytes
from ..errors import InputError, OutputError

if TYPE_CHECKING:
    # In the standard library from Python 3.12 on; mypy brings it for the others.
    from typing_extensions import Buffer


def text_of(path: str, encoding: str | None, errors: Errors) -> Decoded:
    """The text of a file, or of stdin where the path is ``-``.

    Raises:
        InputError: it cannot be read, or does not decode.
        ConfigError: there is no such encoding.
    """
    if path != "-":
        return read(Path(path), encoding, errors)
    # The shell's <&- leaves the program without it.
    if sys.stdin is None:
        raise InputError("stdin: cannot be read: it is closed")
    try:
        data = sys.stdin.buffer.read()
    except OSError as error:
        raise InputError(f"stdin: cannot be read: {error.strerror or error}") from None
    return read_bytes(data, "stdin", encoding, errors)


class _Sink(io.RawIOBase):
    """Where a standard stream goes, with its failures as errors of ours.

    A stream that failed takes what else comes and drops it: the program is at its end then, and
    the interpreter's own last flush would only say it again.
    """

    def __init__(self, name: str, raw: io.RawIOBase | None) -> None:
        super().__init__()
        self._name, self._raw, self._failed = name, raw, False

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._raw is not None and self._raw.isatty()

    def fileno(self) -> int:
        return super().fileno() if self._raw is None else self._raw.fileno()

    def write(self, data: Buffer, /) -> int:
        """Write some of the bytes; the buffer above calls again for the rest."""
        if self._failed:
            return memoryview(data).nbytes
        try:
            written = self._raw.write(data) if self._raw else None
        except BrokenPipeError:
            self._failed = True
            sys.exit(141)
        except OSError as error:
            return self._fail(data, error.strerror)
        if written is None:
            return self._fail(data, "it is full and does not wait" if self._raw else "it is closed")
        return written

    def _fail(self, data: Buffer, why: str | None) -> int:
        self._failed = True
        if self._name == "stderr":
            # There is nowhere to say so; the exit code is that of what was to be said.
            return memoryview(data).nbytes
        raise OutputError(f"{self._name}: cannot be written: {why}")


def prepare() -> None:
    """Make stdout and stderr what the program needs, whatever the locale and the shell made them.

    The text is UTF-8 whatever the terminal's locale says; lone surrogates of a file name must not
    end the run in a message.
    """
    sys.stdout = _prepared("stdout", sys.stdout, errors="strict")
    # Without a stderr there is nobody to tell; click sees to that.
    if sys.stderr is not None:
        sys.stderr = _prepared("stderr", sys.stderr, errors="backslashreplace")


def _prepared(name: str, stream: TextIO | None, *, errors: str) -> TextIO:
    """A stream that writes UTF-8 with plain line ends, through a buffer of its own.

    Python's buffer may be missing (``PYTHONUNBUFFERED``), and its text layer drops what one write
    did not take. The whole stream may be missing too, where the shell closed it.
    """
    buffer = getattr(stream, "buffer", None)
    raw = getattr(buffer, "raw", buffer)
    if stream is None or isinstance(raw, io.RawIOBase):
        sink = io.BufferedWriter(_Sink(name, raw), 1 << 16)
        return io.TextIOWrapper(sink, encoding="utf-8", errors=errors, newline="\n")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")
    return stream
