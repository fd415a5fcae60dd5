"""Everything under data/, read into one read-only value, with the problems met on the way."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from generator.given import given, given_of, named, read_as
from generator.model.form import Form
from generator.model.record import Record
from generator.model.trace import Trace
from generator.model.vocabulary import Vocabulary
from generator.permanence import Lasting, read_lasting
from generator.permanence.versions import kept_path
from generator.problems import Problem
from generator.reading.additions import AnyFile
from generator.reading.file_names import is_hidden, misnamed, parts_of
from generator.reading.files import READERS, DataFile, bytes_of, read_file
from generator.reading.models import read_model

_SOURCES = "sources"
_BACK = frozenset({"", ".", ".."})


@dataclass(frozen=True, slots=True)
class Entry:
    """One record with the files it comes from."""

    file: DataFile
    record: Record
    region: str  # the three parts of its path, which are its identity
    unit: str
    year: str

    @property
    def key(self) -> str:
        """The record's identity, e.g. `320400/keji/2023`."""
        return f"{self.region}/{self.unit}/{self.year}"


@dataclass(frozen=True, slots=True)
class Library:
    """All records, forms and vocabularies of a project."""

    data: Path
    vocabulary: Vocabulary
    vocabulary_files: dict[str, AnyFile]  # by name, e.g. `units`
    forms: dict[str, Form]
    entries: tuple[Entry, ...]
    prose: dict[str, str]  # the running text of pages, by name, e.g. `about` and `about.en`
    lasting: Lasting  # what is known of addresses of former times
    region: str  # the beginning of the codes of those regions whose records these are; of all, nothing
    paths: tuple[str, ...]  # the files of all records, whether or not they were read

    @property
    def records(self) -> tuple[Record, ...]:
        """The records alone."""
        return tuple(entry.record for entry in self.entries)

    def place(self, record: Record) -> str:
        """The name of a record's region, as the vocabulary has it."""
        return self.vocabulary.regions.regions.get(record.region, record.region)


def load(root: Path) -> tuple[Library | None, list[Problem]]:
    """Read the data of a project; no library where a vocabulary cannot be read."""
    library, problems = load_words(root)
    entries = []
    for path in map(Path, library.paths) if library else record_paths(root / "data"):
        entry, found = read_entry(root / "data", path)
        entries += [entry] if entry else []
        problems += found
    return replace(library, entries=tuple(entries)) if library else None, sorted(problems)


def load_words(root: Path, mark: str = "", region: str = "") -> tuple[Library | None, list[Problem]]:
    """Read everything of a project but its records, or those of some regions.

    With a mark of what all are read with, that is read once for it.
    """
    data = root / "data"
    vocabulary, files, forms, prose, unread = given_of(root, mark) if mark else given(root)
    lasting, unlasting = read_lasting(data)
    problems = sorted([*unread, *unlasting])
    if vocabulary is None:
        return None, problems
    paths = tuple(_record_paths(data, region))
    return Library(data, vocabulary, files, forms, (), prose, lasting, region, paths), problems


def read_entry(data: Path, path: Path) -> tuple[Entry | None, list[Problem]]:
    """A record; none where its file or its path has problems."""
    problems: list[Problem] = []
    file, record = read_as(Record, data, path, problems)
    wrong = misnamed(file, path)
    entry = Entry(file, record, *parts_of(path)) if record and not wrong else None
    return entry, [*problems, *wrong]


def record_paths(data: Path, shard: str = "") -> list[Path]:
    """The files of all records: `data/records/<region>/<department>/<year>.yaml` or `.json`; or of some regions."""
    return [*map(Path, _record_paths(data, shard))]


def _record_paths(data: Path, shard: str = "") -> Iterator[str]:
    """The same as text, since there may be tens of thousands."""
    regions = (folder for folder in _shown(f"{data / 'records'}") if folder.name.startswith(shard))
    units = (unit for region in regions for unit in _shown(region.path))
    return (file.path for unit in units for file in _shown(unit.path) if _is_record(file))


def _shown(folder: str) -> list[os.DirEntry[str]]:
    """What is in a folder and not hidden, by its names; nothing of one that cannot be opened, or is none."""
    try:
        with os.scandir(folder) as found:
            return sorted((entry for entry in found if not is_hidden(entry.name)), key=lambda entry: entry.name)
    except OSError:
        return []


def _is_record(file: os.DirEntry[str]) -> bool:
    name, dot, ending = file.name.partition(".")
    if not name or f"{dot}{ending}" not in READERS:
        return False
    try:
        return file.is_file()
    except OSError:  # links in a circle
        return False


def trace_path(data: Path, entry: Entry) -> Path:
    """The file of a record's trace."""
    return data / "records" / entry.region / entry.unit / f"{entry.year}.trace.json"


def responses_path(data: Path, entry: Entry) -> Path:
    """The file of what its department says to what checks found in a record; most have none."""
    return data / "responses" / entry.region / entry.unit / f"{entry.year}.yaml"


def record_files(data: Path, path: Path, entry: Entry) -> tuple[Path, ...]:
    """All files of a record: its own, its trace, its document, replies to findings, and its earlier versions."""
    versions = (kept_path(data, entry.key, change.version) for change in entry.record.changes)
    beside = (trace_path(data, entry), data / entry.record.source.file, responses_path(data, entry))
    return path, *beside, *versions


def read_trace(data: Path, entry: Entry) -> tuple[Trace | None, list[Problem]]:
    """A record's trace; neither trace nor problem where there is no such file."""
    path = trace_path(data, entry)
    if not path.is_file():
        return None, []
    return read_model(read_file(path, named(data, path), data.parent), Trace)


def _is_a_source(data: Path, name: str) -> bool:
    """Whether a document lies among documents, wherever links lead."""
    folder, *way = name.split("/")
    is_plain = folder == _SOURCES and way and _BACK.isdisjoint(way) and os.sep == "/"
    if is_plain and not _has_links(f"{data}/{folder}", way):
        return True  # the name tells, and to follow all the way takes longer
    return (data / name).resolve().is_relative_to(data.resolve() / _SOURCES)


def _has_links(folder: str, way: Sequence[str]) -> bool:
    """Whether a folder, or a step of the way from it, is a link."""
    return any(map(os.path.islink, accumulate((folder, *way), "{}/{}".format)))


def read_source(data: Path, record: Record) -> bytes | None:
    """The document a record was read from, as received; nothing where none of that name is kept among documents.

    Whatever is read here is published.
    """
    try:
        return bytes_of(data / record.source.file) if _is_a_source(data, record.source.file) else None
    except (OSError, RuntimeError, ValueError):  # no permission, links in a circle, a name that no system takes
        return None
