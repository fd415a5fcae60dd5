"""What a process asks of its disks, counted; at one count it is killed, or the disk fails.

The functions by which Python reaches a disk are exchanged for ones that count first: opening a file to write, every
write, making and removing folders and files, renames, links, modes, waiting for the disk, the exchange of two folders,
and the statements of SQLite, which writes on its own. They are exchanged in a process that was made for one build.
"""

import errno
import io
import os
import signal
import sqlite3
from collections.abc import Callable
from enum import StrEnum
from multiprocessing import get_context
from pathlib import Path
from typing import Any

_TAKES_ROOM = frozenset({"open", "write", "mkdir", "link", "symlink", "sendfile", "sql"})
_CALLS = (
    *(f"os.{name}" for name in ("mkdir", "rmdir", "unlink", "remove", "rename", "replace", "link", "symlink", "chmod")),
    *(f"os.{name}" for name in ("fchmod", "fsync", "sync", "sendfile")),
    "generator.write.exchange.exchanged_at_once",
    "generator.write.place.settle_all",
    "generator.build.settle_all",
)
_OPENERS = ("builtins.open", "io.open", "_io.open")
_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Fault(StrEnum):
    """What happens at the count."""

    NONE = "nothing"
    ALL_ROOM = "nothing to what takes room"
    KILL = "SIGKILL"  # in the middle of a write, or just before any other operation
    FULL = "ENOSPC"  # from then on nothing that takes room succeeds
    BROKEN = "EIO"  # this one operation fails


class Counter:
    """Counts operations, of all processes of a build together, and strikes at one of them."""

    def __init__(self, fault: Fault = Fault.NONE, at: int = 0, note: Path | None = None) -> None:
        """Strike at the count `at`, counted from 1; note the names of all operations in a file."""
        self.fault, self._at, self._first, self._note = fault, at, 0, note
        self._noted: io.FileIO | None = None
        self._count = get_context("fork").Value("q", 0)

    @property
    def count(self) -> int:
        """How many operations there were."""
        return int(self._count.value)

    def arm(self) -> None:
        """Exchange the functions of this process, the first of a build, for ones that count."""
        self._first, write = os.getpid(), os.write
        self._noted = io.FileIO(self._note, "a") if self._note else None

        def write_counted(opened: int, content: Any) -> int:
            if self._strikes("write"):
                write(opened, bytes(content)[: len(content) // 2])
                self._kill()
            return write(opened, content)

        class Raw(io.FileIO):
            def write(self, content: Any, /) -> int:
                return write_counted(self.fileno(), content)

        _put("os.write", write_counted)
        for name in _CALLS:
            _put(name, self._counted(name.rpartition(".")[2], _take(name)))
        for name in _OPENERS:
            _put(name, self._opening(Raw, io.open))
        _put("os.open", self._opening_low(os.open))
        _put("sqlite3.connect", self._connecting(sqlite3.connect))

    def expect(self, operation: str) -> None:
        """Count an operation that is done whole or not at all."""
        if self._strikes(operation):
            self._kill()

    def _strikes(self, operation: str) -> bool:
        """Whether an operation is the one at which the build is killed; one that is to fail fails."""
        if self.fault in {Fault.FULL, Fault.ALL_ROOM} and operation not in _TAKES_ROOM:
            return False
        with self._count.get_lock():
            self._count.value += 1
            now = self._count.value
        if self._noted is not None:
            self._noted.write(f"{operation}\n".encode())
        if self.fault in {Fault.NONE, Fault.ALL_ROOM, Fault.KILL}:
            return self.fault is Fault.KILL and now == self._at
        if now == self._at or (self.fault is Fault.FULL and now > self._at):
            raise _error(self.fault, operation)
        return False

    def _kill(self) -> None:
        """End the first process of the build, as `kill -9` does, and this one where it is another."""
        os.kill(self._first, signal.SIGKILL)
        os.kill(os.getpid(), signal.SIGKILL)

    def _counted(self, operation: str, does: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            self.expect(operation)
            return does(*arguments, **named)

        return counted

    def _opening_low(self, opens: Callable[..., int]) -> Callable[..., int]:
        def opening(path: Any, flags: int, *rest: Any, **named: Any) -> int:
            if flags & _FLAGS:
                self.expect("open")
            return opens(path, flags, *rest, **named)

        return opening

    def _opening(self, raw_file: type[io.FileIO], opens: Callable[..., Any]) -> Callable[..., Any]:
        def opening(
            file: Any,
            mode: str = "r",
            buffering: int = -1,
            encoding: str | None = None,
            errors: str | None = None,
            newline: str | None = None,
            closefd: bool = True,  # noqa: FBT001, FBT002 - as in open
            opener: Any = None,
        ) -> Any:
            if not {*mode} & {*"wax+"}:
                return opens(file, mode, buffering, encoding, errors, newline, closefd, opener)
            if not isinstance(file, int):
                self.expect("open")
            raw = raw_file(file, mode.replace("b", "").replace("t", ""), closefd, opener)
            if buffering == 0:
                return raw
            buffered = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
            return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding, errors, newline)

        return opening

    def _connecting(self, connects: Callable[..., sqlite3.Connection]) -> Callable[..., sqlite3.Connection]:
        expect = self.expect

        class Connection(sqlite3.Connection):
            def execute(self, *arguments: Any) -> sqlite3.Cursor:
                expect("sql")
                return super().execute(*arguments)

            def executemany(self, *arguments: Any) -> sqlite3.Cursor:
                expect("sql")
                return super().executemany(*arguments)

        return lambda *arguments, **named: connects(*arguments, factory=Connection, **named)


def _error(fault: Fault, operation: str) -> Exception:
    number = errno.ENOSPC if fault is Fault.FULL else errno.EIO
    if operation != "sql":
        return OSError(number, os.strerror(number))
    error = sqlite3.OperationalError(os.strerror(number))
    error.sqlite_errorcode = sqlite3.SQLITE_FULL if fault is Fault.FULL else sqlite3.SQLITE_IOERR
    return error


def _module(name: str) -> Any:
    return __import__(name.rpartition(".")[0], fromlist=["it"])


def _take(name: str) -> Callable[..., Any]:
    found: Callable[..., Any] = getattr(_module(name), name.rpartition(".")[2])
    return found


def _put(name: str, function: Callable[..., Any]) -> None:
    setattr(_module(name), name.rpartition(".")[2], function)
