"""Files of a project are written whole or not at all: whoever kills a command finds the old text or the new one."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from generator.write.disk import settle_names

_NEW = 0o666  # less what the user's umask takes


def write_whole(path: Path, text: str) -> None:
    """Write a text whole or not at all."""
    write_bytes_whole(path, [text.encode()])


def write_bytes_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write pieces into one file, whole or not at all; a link stays a link, and a file keeps who may read it."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    with suppress(FileNotFoundError):
        beside.unlink()  # of a command that was killed, or a link that would lead elsewhere
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _NEW), "wb") as opened:  # noqa: PTH123 - there is no way to a mode
            opened.writelines(pieces)
            opened.flush()
            if path.exists():
                beside.chmod(path.stat().st_mode & 0o777)
            os.fsync(opened.fileno())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    settle_names(path.parent)
