"""Some records as one file: the same that a site would publish of them, without building one."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from generator.catalogue import catalogue
from generator.checks import findings
from generator.checks.rule import World
from generator.chrome import read_settings
from generator.consistency import problems_of_a_record
from generator.library import Entry, Library, load
from generator.outputs.department import department_workbook
from generator.outputs.published import Published, Publisher
from generator.outputs.record_csv import excel_record_csv, record_csv
from generator.outputs.record_json import record_json
from generator.pages.files import outgoing, publisher
from generator.pages.imprint import Imprint
from generator.pages.publication import publish
from generator.peers import gather
from generator.problems import Problem
from generator.reporting import RecordFindings
from generator.words import Language


class Format(StrEnum):
    """What kind of file is made."""

    CSV = "csv"
    EXCEL_CSV = "excel-csv"
    JSON = "json"
    XLSX = "xlsx"


class Export(NamedTuple):
    """Records that can go out, and how; nothing where files have problems."""

    records: tuple[Published, ...]
    publisher: Publisher
    problems: tuple[Problem, ...]


def export(root: Path, keys: frozenset[str], language: Language) -> Export:
    """The records of these keys, or all, in the order of their addresses; none if anything in the way is wrong."""
    library, problems = load(root)
    settings, unsettled = read_settings(root)
    problems += unsettled
    if library is None or settings is None or problems:
        return Export((), Publisher("", "", ""), tuple(sorted(problems)))
    chosen = [entry for entry in library.entries if not keys or entry.key in keys]
    problems += (found for entry in chosen for found in problems_of_a_record(entry, library))
    imprint = Imprint(catalogue(language), settings, library.vocabulary)
    records = () if problems else tuple(outgoing(imprint, publish(library, one)) for one in _found(library, chosen))
    return Export(records, publisher(imprint), tuple(sorted(problems)))


def _found(library: Library, chosen: Iterable[Entry]) -> Iterator[RecordFindings]:
    """What checks find in some records, beside all others of their kind, as a site would say."""
    by_kind: dict[str, list[Entry]] = {}
    for entry in library.entries:
        by_kind.setdefault(entry.record.department.kind, []).append(entry)
    worlds: dict[str, World] = {}
    for entry in chosen:
        kind = entry.record.department.kind
        if kind not in worlds:
            peers = gather([one.record for one in by_kind[kind]], library.vocabulary)
            worlds[kind] = World(library.vocabulary, library.forms, peers)
        yield RecordFindings(entry, tuple(findings(entry.record, worlds[kind])))


def content(found: Export, format_: Format, language: Language) -> Iterator[bytes]:
    """The file, piece by piece."""
    match format_:
        case Format.JSON:
            yield from _json(found.records, found.publisher)
        case Format.XLSX:
            yield department_workbook(catalogue(language), found.records, found.publisher)
        case Format.CSV:
            yield record_csv(found.records).encode()
        case Format.EXCEL_CSV:
            yield excel_record_csv(found.records).encode()


def _json(records: Sequence[Published], whose: Publisher) -> Iterator[bytes]:
    """One record as its `record.json` is; several in a list."""
    if len(records) == 1:
        yield record_json(records[0], whose)
        return
    yield b"["
    for number, one in enumerate(records):
        yield (b",\n" if number else b"\n") + record_json(one, whose).rstrip()
    yield b"\n]\n"
