"""Rows and versions that were published still answer, and each change says what was there before."""

from collections.abc import Iterator

from generator.library import Entry, Library
from generator.permanence.lock import Held
from generator.permanence.versions import as_published, kept_path, read_kept, version
from generator.problems import Problem
from generator.words import Words

_REVISE = "mingxi revise {key} --why …"


def published_rows_and_versions_answer(entry: Entry, library: Library) -> Iterator[Problem]:
    """Rows that were published are here, or it is said what became of them; earlier versions are kept."""
    lasting, changes = library.lasting, entry.record.changes
    address = f"{entry.key}/"
    promised, gone = lasting.promised(address), lasting.ways.rows(address)
    if not promised and not gone and not changes:
        return
    rows = set(entry.record.row_ids())
    yield from _rows(entry, promised, rows, {*gone})
    yield from _rows_that_are_back(library, entry, rows & gone.keys())
    yield from _versions(entry, library, promised)


def _rows(entry: Entry, promised: tuple[Held, ...], rows: set[str], gone: set[str]) -> Iterator[Problem]:
    for row in sorted(set().union(*(one.rows for one in promised)) - rows - gone):
        part = "funding" if row.startswith("m") else "indicators"
        message = Words(f"公布过的行 `{row}` 不在了", f"the row `{row}` was published and is gone")
        hint = Words(
            f"放回这一行和它的 id；真的撤下的，写在 data/redirects.yaml 里：`{entry.key}/#{row}`",
            f"restore it with its id; if it is gone for good, write `{entry.key}/#{row}` in data/redirects.yaml",
        )
        yield entry.file.problem((part,), "address", message, hint)


def _rows_that_are_back(library: Library, entry: Entry, rows: set[str]) -> Iterator[Problem]:
    for row in sorted(rows):
        zh, en = f"`{entry.key}/#{row}` 还在这里", f"`{entry.key}/#{row}` is still here"
        hint = Words("在 data/redirects.yaml 里删去它", "remove it from data/redirects.yaml")
        yield Problem(library.lasting.file.name, _line(library, entry, row), 1, "redirect", Words(zh, en), hint)


def _line(library: Library, entry: Entry, row: str) -> int:
    lines = library.lasting.file.text.splitlines()
    return next((number for number, line in enumerate(lines, 1) if f"{entry.key}/#{row}" in line), 1)


def _versions(entry: Entry, library: Library, promised: tuple[Held, ...]) -> Iterator[Problem]:
    noted = {change.version for change in entry.record.changes}
    current = version(as_published(entry.record))
    for lost in sorted(set().union(*(one.versions for one in promised)) - noted - {current}):
        message = Words(
            f"公布过的版本 `{lost}` 改成了 `{current}`，没有留下",
            f"version `{lost}` was published; it became `{current}`",
        )
        revise = _REVISE.format(key=entry.key)
        hint = Words(f"运行 {revise}，写明改了什么、为什么", f"run {revise} and say what changed and why")
        yield entry.file.problem(("changes",), "version", message, hint)
    for number, change in enumerate(entry.record.changes):
        path = kept_path(library.data, entry.key, change.version)
        if read_kept(path) is None:
            shown = path.relative_to(library.data.parent).as_posix()
            message = Words(f"`{shown}` 不在，或不是那个版本", f"`{shown}` is missing, or is not that version")
            hint = Words("从版本库取回这个文件", "restore the file from your repository")
            yield entry.file.problem(("changes", number, "version"), "version", message, hint)
