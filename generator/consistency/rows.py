"""Row ids are minted once, and repairs speak of rows that exist."""

from collections.abc import Iterator

from generator.library import Entry, Library
from generator.model.record import Record
from generator.paths import row_ids
from generator.problems import Problem
from generator.words import Words


def row_ids_are_minted_once(entry: Entry, _library: Library) -> Iterator[Problem]:
    """No two rows share an id, and none is higher than the highest minted."""
    if _are_minted_once(entry.record):
        return
    seen: set[str] = set()
    for path, row_id in row_ids(entry.record):
        if row_id in seen:
            message = Words(f"行号 `{row_id}` 用了两次", f"the row id `{row_id}` is used twice")
            yield entry.file.problem((*path, "id"), "row-id", message, MINT)
        seen.add(row_id)
        kind, number = row_id.split("-")
        if int(number) > getattr(entry.record.minted, kind):
            message = Words(
                f"行号 `{row_id}` 大于 `minted` 记下的最大行号",
                f"the row id `{row_id}` is above the highest in `minted`",
            )
            yield entry.file.problem((*path, "id"), "row-id", message, MINT)


def _are_minted_once(record: Record) -> bool:
    """Whether nothing is wrong with any id: asked first, since the ways to all rows take longer."""
    ids, highest = record.row_ids(), {"m": record.minted.m, "i": record.minted.i}
    return len(set(ids)) == len(ids) and all(int(row_id[2:]) <= highest[row_id[0]] for row_id in ids)


MINT = Words("删去这个 `id`，运行 `mingxi mint`", "remove the `id` and run `mingxi mint`")


def repairs_name_rows(entry: Entry, _library: Library) -> Iterator[Problem]:
    """A repair speaks of rows that exist."""
    known = set(entry.record.row_ids())
    for number, repair in enumerate(entry.record.repairs):
        for place, row_id in enumerate(repair.rows):
            if row_id not in known:
                message = Words(f"没有行号为 `{row_id}` 的行", f"no row has the id `{row_id}`")
                yield entry.file.problem(("repairs", number, "rows", place), "row-id", message)
