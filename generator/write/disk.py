"""What was written is on the disk and not only on its way there: a cut of power takes nothing back."""

import ctypes
import os
import sys
from pathlib import Path


def settle_all(folder: Path) -> None:
    """Wait until the file system of a folder has written everything: one call instead of one for every file."""
    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if sys.platform == "linux" else None
    if syncfs is None:
        if hasattr(os, "sync"):
            os.sync()
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        if syncfs(opened):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(opened)


def settle_names(folder: Path) -> None:
    """Wait until the names in a folder are written, as after a rename; where a system can open a folder."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
