"""What the process that reads a document gives up before it looks at one: network, programs, files, time, memory."""

import os
import sys

from generator.importing.opening.limits import Limits

try:
    import resource
except ImportError:  # Windows has none; there the time that is waited for the answer is the limit
    resource = None  # type: ignore[assignment]

_FORBIDDEN = frozenset(
    {
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.kill",
        "os.posix_spawn",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.spawn",
        "os.startfile",
        "os.system",
        "pty.spawn",
        "shutil.rmtree",
        "socket.__new__",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "subprocess.Popen",
    }
)
_WRITING = frozenset("wax+")
_WRITING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


def close(limits: Limits) -> None:
    """Give up what reading a document does not need; there is no way back."""
    if resource is not None:
        seconds = int(limits.seconds) + 1
        _limit(resource.RLIMIT_AS, limits.memory_bytes)
        _limit(resource.RLIMIT_CPU, seconds)
        _limit(resource.RLIMIT_FSIZE, limits.answer_bytes)
        _limit(resource.RLIMIT_CORE, 0)
    sys.addaudithook(_forbid)


def _limit(which: int, most: int) -> None:
    try:
        resource.setrlimit(which, (most, most))
    except (ValueError, OSError):  # some systems know a limit and do not let it be set
        return


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    if event in _FORBIDDEN or (event == "open" and _is_writing(arguments)):
        raise PermissionError(f"{event} is not allowed while a document is read")


def _is_writing(arguments: tuple[object, ...]) -> bool:
    _, mode, flags = arguments
    if isinstance(mode, str):
        return not _WRITING.isdisjoint(mode)
    return isinstance(flags, int) and bool(flags & _WRITING_FLAGS)
