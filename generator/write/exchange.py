"""Two folders change places: in one step where the system can, else in two with a note of what to undo."""

import ctypes
import os
import sys
from pathlib import Path

from generator.write.folder import clear, refuse_what_is_not_ours

_JOURNAL = (
    "换网站时中断了；旧网站在旁边的 .old 里，下次构建会放回。An exchange broke off; the next build puts back `.old`.\n"
)
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # of <fcntl.h> and <linux/fs.h>


def beside(out: Path, what: str) -> Path:
    """A name beside a site, for what belongs to it: hidden, and ignored by the version control of a project."""
    return out.with_name(f".{out.name}.{what}")


def exchange(fresh: Path, out: Path) -> None:
    """Put the fresh folder in the place of the old one, and the old one in its place."""
    if not out.exists():
        fresh.rename(out)
    elif not exchanged_at_once(fresh, out):
        exchange_in_two_steps(fresh, out)


def exchanged_at_once(fresh: Path, out: Path) -> bool:
    """Whether system and file system could do it in one step."""
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None)
    if renameat2 is None:
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(fresh), _AT_FDCWD, os.fsencode(out), _RENAME_EXCHANGE) == 0)


def exchange_in_two_steps(fresh: Path, out: Path) -> None:
    """A moment without a site lies between the two; a note says so, and the next build puts the old one back."""
    note, old = beside(out, "journal"), beside(out, "old")
    with note.open("x", encoding="utf-8") as opened:
        opened.write(_JOURNAL)
    try:
        out.rename(old)
        fresh.rename(out)
        old.rename(fresh)
    except BaseException:
        if old.exists() and not out.exists():
            old.rename(out)
        raise
    finally:
        note.unlink()


def recover(out: Path) -> None:
    """Put back, or clear away, what an exchange left that was killed between its two steps."""
    note, old = beside(out, "journal"), beside(out, "old")
    if not note.exists():  # then nobody says that it is ours but what is in it
        refuse_what_is_not_ours(old)
    if old.exists() and not out.exists():
        old.rename(out)
    clear(old)
    note.unlink(missing_ok=True)
