"""Which documents a command is given: files, and folders for all the documents in them."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_DOCUMENTS = frozenset({
    ".txt", ".docx", ".docm", ".xlsx", ".xlsm", ".html", ".htm", ".xhtml", ".shtml", ".pdf", ".doc", ".xls", ".xlsb",
    ".wps", ".et", ".dps", ".rtf", ".ofd", ".odt", ".ods", ".mht", ".mhtml", ".ppt", ".pptx", ".png", ".jpg", ".jpeg",
    ".gif", ".bmp", ".tif", ".tiff", ".webp", ".zip", ".rar", ".7z",
})  # those that are refused too: each is told why  # fmt: skip


class Gathered(NamedTuple):
    """The documents that were found, and what of folders is none."""

    documents: list[Path]
    others: list[Path]
    empty: list[Path]  # folders that hold no document


def gathered(given: Iterable[Path]) -> Gathered:
    """Files as they were given; of folders, at any depth, the documents in the order of their names."""
    found = Gathered([], [], [])
    for path in given:
        if not os.path.isdir(path):  # noqa: PTH112 - which says no to a name that no system takes
            found.documents.append(path)
            continue
        count = len(found.documents)
        for file in sorted(path.rglob("*")):
            if file.is_file() and not _is_left_by_programs(file.relative_to(path)):
                (found.documents if file.suffix.lower() in _DOCUMENTS else found.others).append(file)
        if len(found.documents) == count:
            found.empty.append(path)
    return found


def _is_left_by_programs(path: Path) -> bool:
    """Whether a file was put there by a program for itself: its name, or that of its folder, is hidden."""
    return any(part.startswith((".", "~$")) for part in path.parts) or path.name.lower() in {"thumbs.db", "desktop.ini"}
