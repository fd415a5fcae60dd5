"""A document imported again: rows that are the same keep their ids, new rows get new ones, none is used twice."""

from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Any

from generator.importing.draft import Values
from generator.model.record import Record

_ALIKE = 0.6  # two names beyond this are one name corrected
_KEPT = ("url", "published", "retrieved", "run_together")  # of a source: what only a person knows


def keep_ids(values: Values, old: Record) -> Values:
    """A draft with the ids of an older record where rows are the same, and what a person wrote of its source."""
    new_ids = _matched(_new_rows(values), _old_rows(old), old)
    kept = {key: getattr(old.source, key) for key in _KEPT if getattr(old.source, key)}
    renamed: Values = _renamed(values, new_ids)
    return renamed | {
        "source": {**values["source"], **kept},
        "minted": {kind: max([getattr(old.minted, kind), *_numbers(new_ids.values(), kind)]) for kind in ("m", "i")},
    }


RowKey = tuple[str, ...]  # what a row is known by: its block or table, and its name


def _new_rows(values: Values) -> list[tuple[str, RowKey]]:
    """The id and the key of every row of a draft, in order."""
    funding = values.get("funding", {})
    money = [
        (row["id"], (block, row["name"]))
        for block in ("income", "spending")
        for row in _walk(funding.get(block, {}).get("rows", []))
    ]
    promises = [
        (row["id"], (str(table["id"]), row["name"]))
        for table in values.get("indicators", [])
        for group in table["groups"]
        for row in group["rows"]
    ]
    return [*money, *promises]


def _walk(rows: list[Values]) -> Iterator[Values]:
    for row in rows:
        yield row
        yield from _walk(row.get("rows", []))


def _old_rows(old: Record) -> list[tuple[str, RowKey]]:
    """The id and the key of every row of a record, in order."""
    blocks = (("income", old.funding and old.funding.income), ("spending", old.funding and old.funding.spending))
    money = [(row.id, (name, row.name)) for name, table in blocks if table for row in table.walk()]
    promises = [(promise.row.id, (promise.table.id.value, promise.row.name)) for promise in old.promises()]
    return [*money, *promises]


def _matched(new: list[tuple[str, RowKey]], old: list[tuple[str, RowKey]], record: Record) -> dict[str, str]:
    """The id of each new row: of the old row it is, else the next that was never given."""
    found: dict[str, str] = {}
    matcher = SequenceMatcher(None, [key for _, key in old], [key for _, key in new], autojunk=False)
    for verdict, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if verdict == "equal" or (verdict == "replace" and old_end - old_start == new_end - new_start):
            for (old_id, old_key), (new_id, new_key) in zip(
                old[old_start:old_end], new[new_start:new_end], strict=True
            ):
                if verdict == "equal" or _is_corrected(old_key, new_key):
                    found[new_id] = old_id
    _moved(new, old, found)
    noted = {"m": record.minted.m, "i": record.minted.i}
    highest = {kind: max([most, *_numbers((old_id for old_id, _ in old), kind)]) for kind, most in noted.items()}
    for new_id, _ in new:
        if new_id not in found:
            kind = new_id[0]
            highest[kind] += 1
            found[new_id] = f"{kind}-{highest[kind]:03}"
    return found


def _moved(new: list[tuple[str, RowKey]], old: list[tuple[str, RowKey]], found: dict[str, str]) -> None:
    """Rows that stand elsewhere now, where their key says without doubt which they are."""
    taken = set(found.values())
    free = [(old_id, key) for old_id, key in old if old_id not in taken]
    for new_id, key in new:
        same = [old_id for old_id, old_key in free if old_key == key]
        wanting = [one for one, other in new if other == key and one not in found]
        if new_id not in found and len(same) == 1 and len(wanting) == 1:
            found[new_id] = same[0]


def _is_corrected(old: RowKey, new: RowKey) -> bool:
    return old[0] == new[0] and SequenceMatcher(None, old[1], new[1], autojunk=False).ratio() >= _ALIKE


def _numbers(ids: Any, kind: str) -> Iterator[int]:  # noqa: ANN401 - any iterable of ids
    return (int(one[2:]) for one in ids if one.startswith(kind))


def _renamed(value: Any, ids: dict[str, str]) -> Any:  # noqa: ANN401 - plain values of any depth
    """Plain values with the ids of rows put in the place of others, wherever they stand."""
    rename: Callable[[Any], Any] = lambda part: _renamed(part, ids)  # noqa: E731
    if isinstance(value, dict):
        return {
            key: ids.get(part, part) if key == "id" else _listed(part, ids) if key == "rows" else rename(part)
            for key, part in value.items()
        }
    return [rename(part) for part in value] if isinstance(value, list) else value


def _listed(rows: list[Any], ids: dict[str, str]) -> list[Any]:
    """Rows of a table, or the ids of rows that a repair names."""
    return [ids.get(row, row) if isinstance(row, str) else _renamed(row, ids) for row in rows]
