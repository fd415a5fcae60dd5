"""What lies under data/records is a record, or its trace or account; anything else would be passed over in silence."""

import os
from collections.abc import Iterator
from pathlib import Path

from generator.given import named
from generator.library import Library
from generator.problems import Problem
from generator.reading.file_names import is_hidden
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
    records = [f"{path}" for path in library.paths]
    known = {*records, *(f"{os.path.splitext(path)[0]}{end}" for path in records for end in _BESIDE)}  # noqa: PTH122 - the same
    closed: list[OSError] = []
    for path in _files(f"{library.data / 'records'}", closed):
        is_file = os.path.isfile(path)  # noqa: PTH113 - Path.is_file may raise
        if not is_file or path not in known:
            said = (_ALONE if path.endswith(_BESIDE) else _STRAY) if is_file else _NO_FILE
            yield Problem(named(library.data, Path(path)), 1, 1, "stray-file", *said)
    for error in closed:
        yield Problem(named(library.data, Path(error.filename)), 1, 1, "unreadable", *_CLOSED)


def _files(records: str, closed: list[OSError]) -> Iterator[str]:
    """All that lies under a folder and is no folder itself, or has the name of a record; told by names alone."""
    if not os.path.lexists(records):
        return
    for folder, folders, files in os.walk(records, onerror=closed.append):
        folders[:] = [name for name in folders if not is_hidden(name)]
        named_as_records = [name for name in folders if name.endswith((*READERS,))]
        shown = (name for name in (*named_as_records, *files) if not is_hidden(name))
        yield from (os.path.join(folder, name) for name in shown)  # noqa: PTH118 - of hundreds of thousands
