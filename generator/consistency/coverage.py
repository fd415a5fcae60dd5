"""What data/coverage says of tables that are not here: read file by file, and held against the records."""

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import NamedTuple

from generator.given import named
from generator.library import Library
from generator.model.coverage import Absence, Coverage, Standing
from generator.problems import Problem
from generator.reading.file_names import is_hidden, parts_of
from generator.reading.files import READERS, DataFile, read_file
from generator.reading.models import read_model
from generator.reading.values import Path
from generator.words import Words

_STRAY = (
    Words("这个文件不会被读到", "this file is not read"),
    Words("文件名以 .yaml 或 .json 结尾", "give it a name that ends in .yaml or .json"),
)
_HERE = Words("删去这一条", "remove this entry")
_TWICE = Words("同一张表只写一次", "write each table once")
_REGION = Words("写行政区划代码表里有的代码", "use a code of the vocabulary of places")


class Ledger(NamedTuple):
    """One file of data/coverage."""

    file: DataFile
    absences: tuple[Absence, ...]


def read_ledgers(data: FilePath) -> tuple[list[Ledger], list[Problem]]:
    """Every file of data/coverage that can be read, and what is wrong with the others."""
    ledgers, problems = [], []
    for path in sorted(path for path in (data / "coverage").glob("*") if not is_hidden(path.name)):
        name = named(data, path)
        if path.suffix not in READERS:
            problems.append(Problem(name, 1, 1, "stray-file", *_STRAY))
            continue
        file = read_file(path, name, data.parent)
        coverage, found = read_model(file, Coverage)
        problems += found
        if coverage:
            ledgers.append(Ledger(file, coverage.absences))
    return ledgers, problems


def absences(data: FilePath) -> tuple[Absence, ...]:
    """Everything that data/coverage says, in the order of keys."""
    found = (absence for ledger in read_ledgers(data)[0] for absence in ledger.absences)
    return tuple(sorted(found, key=lambda absence: absence.key))


def coverage_agrees_with_records(library: Library) -> Iterator[Problem]:
    """A table is here or it is not; only one that was withdrawn may be both."""
    ledgers, problems = read_ledgers(library.data)
    yield from problems
    here, met = {"/".join(parts_of(path)) for path in library.paths}, set[str]()
    for ledger in ledgers:
        for number, absence in enumerate(ledger.absences):
            entry = _Entry(ledger.file, ("absences", number), absence)
            yield from (*_is_here(entry, here), *_is_repeated(entry, met), *_is_nowhere(entry, library))
            met.add(absence.key)


class _Entry(NamedTuple):
    file: DataFile
    path: Path
    absence: Absence

    def problem(self, field: str, zh: str, en: str, hint: Words) -> Problem:
        path = (*self.path, field) if field else self.path
        return self.file.problem(path, "coverage", Words(zh, en), hint)


def _is_here(entry: _Entry, here: set[str]) -> Iterator[Problem]:
    key, state = entry.absence.key, entry.absence.state
    if key in here and state is not Standing.WITHDRAWN:
        yield entry.problem(
            "state", f"`{key}` 已经收录，不再是 `{state}`", f"`{key}` is here and no longer `{state}`", _HERE
        )


def _is_repeated(entry: _Entry, met: set[str]) -> Iterator[Problem]:
    key = entry.absence.key
    if key in met:
        yield entry.problem("", f"`{key}` 写了两次", f"`{key}` is written twice", _TWICE)


def _is_nowhere(entry: _Entry, library: Library) -> Iterator[Problem]:
    region = entry.absence.region
    if region not in library.vocabulary.regions.regions:
        yield entry.problem("region", f"行政区划代码里没有 `{region}`", f"no place has the code `{region}`", _REGION)
