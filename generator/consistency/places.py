"""What lies under data/records is a record, or its trace or account; anything else would be passed over in silence."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.given import named
from generator.library import Library
from generator.problems import Problem
from generator.reading.file_names import is_elsewhere, is_hidden
from generator.reading.files import READERS
from generator.words import Words

_BESIDE = (".trace.json", ".account.json")  # where each value stands, and what an import made of the document
_WHERE = Words(
    "记录放在 data/records/<地区>/<部门>/<年度>.yaml 或 .json，原文放在 data/sources/",
    "records belong at data/records/<region>/<department>/<year>.yaml or .json, documents under data/sources/",
)
_STRAY = Words("这个文件不是记录，不会被读到", "this file is no record and is not read"), _WHERE
_NO_FILE = Words("这不是普通文件，不会被读到", "this is no plain file and is not read"), _WHERE
_ALONE = (
    Words("有对照的位置或导入的账目，却没有它的记录", "a trace or an account without its record"),
    Words("放回记录，或删去这个文件", "put the record back, or remove this file"),
)
_CLOSED = (
    Words("打不开这个文件夹，里面的记录没有读到", "this folder cannot be opened; records in it are not read"),
    Words("给予读的权限", "grant permission to read it"),
)


def only_records_and_their_traces(library: Library) -> Iterator[Problem]:
    """Every file under data/records is read, or is told of."""
    records, folder, closed = set(library.paths), f"{library.data / 'records'}", list[OSError]()
    for path, is_file in _files(folder, library.region, closed) if os.path.lexists(folder) else ():
        if not (is_file and (path in records or _is_beside(path, records))):
            said = (_ALONE if path.endswith(_BESIDE) else _STRAY) if is_file else _NO_FILE
            yield Problem(named(library.data, Path(path)), 1, 1, "stray-file", *said)
    for error in closed:
        yield Problem(named(library.data, Path(error.filename)), 1, 1, "unreadable", *_CLOSED)


def _is_beside(path: str, records: set[str]) -> bool:
    """Whether a file belongs to one of the records."""
    end = next((end for end in _BESIDE if path.endswith(end)), None)
    return end is not None and any(path.removesuffix(end) + suffix in records for suffix in READERS)


def _files(top: str, region: str, closed: list[OSError]) -> Iterator[tuple[str, bool]]:
    """All that lies under a folder and is no folder itself, or has the name of a record; and whether it is a file.

    Folders of other regions than some are passed over.
    """
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as found:
                entries = [entry for entry in found if not is_hidden(entry.name)]
        except OSError as error:
            closed.append(error)
            continue
        if folder == top:
            entries = [entry for entry in entries if not is_elsewhere(entry.name, region)]
        for entry in entries:
            is_folder = _answers(entry.is_dir)
            if is_folder and not entry.is_symlink():
                waiting.append(entry.path)
            if not is_folder or entry.name.endswith((*READERS,)):
                yield entry.path, _answers(entry.is_file)


def _answers(ask: Callable[[], bool]) -> bool:
    """What a file says of itself; links in a circle are nothing."""
    try:
        return ask()
    except OSError:
        return False
