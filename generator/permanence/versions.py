"""The versions of a record: named by what its table says, kept when it changes, so that a citation stays true."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from generator.model.lasting import Change
from generator.model.record import Record
from generator.permanence.lock import Held
from generator.reading.files import bytes_of, read_text
from generator.veil import particulars, veiled

_SHORT = 8  # digits of the hash that name a version of a record
# Where a record is filed is no part of what its table says: a kind of department may get another name.
_FILED: dict[str, bool | set[str]] = {
    "region": True,
    "form": True,
    "changes": True,
    "minted": True,
    "department": {"kind"},
    "source": {"file", "url", "published", "retrieved", "run_together"},
}


class Kept(NamedTuple):
    """An earlier version of a record, with the change that ended it."""

    change: Change
    record: Record


def as_published(record: Record) -> Record:
    """A record without anything that tells of persons."""
    return veiled(record.without_personal(), particulars(record.contacts))


def version(published: Record) -> str:
    """The version of a record as published. How it is made never changes: citations hold what it made."""
    said = published.model_dump_json(exclude_defaults=True, exclude=_FILED)
    return sha256(said.encode()).hexdigest()[:_SHORT]


def held_of(record: Record, current: str) -> Held:
    """What the lock of addresses notes of a record: its versions, of which one is current, and its rows."""
    versions = (current, *(change.version for change in record.changes))
    return Held(frozenset(versions), frozenset(record.row_ids()))


def kept_text(published: Record) -> str:
    """A version as it is kept."""
    return published.model_dump_json(indent=1, exclude_defaults=True, exclude={"changes"}) + "\n"


def kept_path(data: Path, key: str, name: str) -> Path:
    """Where a version of a record is kept."""
    return data / "versions" / key / f"{name}.json"


def read_kept(path: Path) -> Record | None:
    """A kept version; none where the file is not there, or not what its name says, or holds what no record may."""
    try:
        text = bytes_of(path).decode()
        record = Record.model_validate_json(text)
    except (OSError, ValueError):
        return None
    if any(problem.rule != "no-value" for problem in read_text(text, path.name).problems):  # `true` is one of ours
        return None
    return record if version(record) == path.stem else None


def kept(data: Path, key: str, record: Record) -> Iterator[Kept]:
    """The earlier versions of a record that changed, the last one first."""
    for change in reversed(record.changes):
        found = read_kept(kept_path(data, key, change.version))
        if found:
            yield Kept(change, found)
