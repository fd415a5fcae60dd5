"""Where earlier work is kept: in a folder of the user's own, which nobody who sends records can write."""

import os
import stat
from pathlib import Path

from generator.keeping.marks import mark
from generator.keeping.store import Store
from generator.words import Language

_VARIABLE = "MINGXI_CACHE"
_TAG = "CACHEDIR.TAG"  # by which programs that make copies know that there is nothing to save
_TAGGED = "Signature: 8a477f597d28d172789f06886806bc55\n# mingxi: 删去这个文件夹，下次构建重做一切。\n"
_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def kept_for(root: Path, use: Path | str, language: Language) -> Store | None:
    """The store of a project for one use, such as the site in some folder; none where the user has no place for it."""
    try:
        folder = _base()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / _TAG).write_text(_TAGGED, encoding="utf-8")
        use = use.resolve().as_posix() if isinstance(use, Path) else use
        site = folder / mark(root.resolve().as_posix(), use, language)
        site.mkdir(mode=0o700, exist_ok=True)
        return Store(site) if all(map(_is_own, (folder, site))) else None
    except (OSError, RuntimeError):  # a disk that cannot be written, links in a circle, a user without a home
        return None


def _base() -> Path:
    named = os.environ.get(_VARIABLE)
    if named:
        return Path(named)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "mingxi"


def _is_own(folder: Path) -> bool:
    """Whether nobody else can have written what is in a folder."""
    found = folder.stat()
    return not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & _OTHERS)
