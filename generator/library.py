"""Everything under data/, read into one read-only value, with the problems met on the way."""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from pydantic import Field

from generator.model.base import Frozen
from generator.model.form import Form
from generator.model.grouping import ItemKind, Topic
from generator.model.record import Record
from generator.model.terms import Alone, DepartmentKind, Family, Fund, Level, Regions, Scale, Unit
from generator.model.trace import Trace
from generator.model.vocabulary import Vocabulary
from generator.permanence import Lasting, read_lasting
from generator.permanence.versions import kept_path
from generator.problems import Problem
from generator.reading.file_names import is_hidden, misnamed, parts_of, printable
from generator.reading.files import READERS, DataFile, bytes_of, read_file
from generator.reading.models import read_model
from generator.reading.prose import read_prose
from generator.shipped import shipped
from generator.words import Words

Model = TypeVar("Model", bound=Frozen)


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
    vocabulary_files: dict[str, DataFile]  # by name, e.g. `units`
    forms: dict[str, Form]
    entries: tuple[Entry, ...]
    prose: dict[str, str]  # the running text of pages, by name, e.g. `about` and `about.en`
    lasting: Lasting  # what is known of addresses of former times
    paths: tuple[Path, ...]  # the files of all records, whether or not they were read

    @property
    def records(self) -> tuple[Record, ...]:
        """The records alone."""
        return tuple(entry.record for entry in self.entries)

    def place(self, record: Record) -> str:
        """The name of a record's region, as the vocabulary has it."""
        return self.vocabulary.regions.regions.get(record.region, record.region)


class _Departments(Frozen):
    departments: tuple[DepartmentKind, ...]


class _Funds(Frozen):
    funds: tuple[Fund, ...]


class _Units(Frozen):
    units: tuple[Unit, ...]


class _Scales(Frozen):
    scales: tuple[Scale, ...]


class _Indicators(Frozen):
    families: tuple[Family, ...]
    alone: tuple[Alone, ...] = Field(())


class _Topics(Frozen):
    topics: tuple[Topic, ...]


class _Items(Frozen):
    items: tuple[ItemKind, ...]


class _Levels(Frozen):
    levels: tuple[Level, ...]


def load(root: Path) -> tuple[Library | None, list[Problem]]:
    """Read the data of a project; no library where a vocabulary cannot be read."""
    library, problems = load_words(root)
    entries = []
    for path in library.paths if library else record_paths(root / "data"):
        entry, found = read_entry(root / "data", path)
        entries += [entry] if entry else []
        problems += found
    return replace(library, entries=tuple(entries)) if library else None, sorted(problems)


def load_words(root: Path) -> tuple[Library | None, list[Problem]]:
    """Read everything of a project but its records: vocabularies, forms, and running text."""
    data = root / "data"
    problems: list[Problem] = []
    files: dict[str, DataFile] = {}
    vocabulary = _vocabulary(data, files, problems)
    forms = _forms(data, problems)
    prose, unread = read_prose((shipped("pages"), data / "pages"), root, lambda path: named(data, path))
    lasting, unlasting = read_lasting(data)
    problems += [*unread, *unlasting]
    if vocabulary is None:
        return None, sorted(problems)
    paths = tuple(record_paths(data))
    return Library(data, vocabulary, files, forms, (), prose, lasting, paths), sorted(problems)


def named(data: Path, path: Path) -> str:
    """A file's name as shown to people: from the project's folder on; a shipped file says so."""
    inside = path.is_relative_to(data.parent)
    return printable(path.relative_to(data.parent).as_posix() if inside else f"mingxi:{path.parent.name}/{path.name}")


def _read(data: Path, path: Path, model: type[Model], problems: list[Problem]) -> tuple[DataFile, Model | None]:
    file = read_file(path, named(data, path), data.parent)
    value, found = read_model(file, model)
    problems += found
    return file, value


def _vocabulary(data: Path, files: dict[str, DataFile], problems: list[Problem]) -> Vocabulary | None:
    """The vocabularies of the project, the shipped ones where it has none of its own; their files by name."""

    def one(name: str, model: type[Model]) -> Model | None:
        own = data / "vocabulary" / f"{name}.yaml"
        path = own if os.path.lexists(own) else shipped("vocabulary") / own.name
        files[name], found = _read(data, path, model, problems)
        return found

    regions = one("regions", Regions)
    departments = one("departments", _Departments)
    funds, units, scales = one("funds", _Funds), one("units", _Units), one("scales", _Scales)
    indicators, topics = one("indicators", _Indicators), one("topics", _Topics)
    items, levels = one("items", _Items), one("levels", _Levels)
    if not (regions and departments and funds and units and scales and indicators and topics and items and levels):
        return None
    return Vocabulary(
        regions=regions,
        departments=departments.departments,
        funds=funds.funds,
        units=units.units,
        scales=scales.scales,
        families=indicators.families,
        alone=indicators.alone,
        topics=topics.topics,
        items=items.items,
        levels=levels.levels,
    )


def _forms(data: Path, problems: list[Problem]) -> dict[str, Form]:
    """The shipped forms, and the project's own; of two with one name the project's."""
    folders = (shipped("forms"), data / "forms")
    paths = {
        path.name: path for folder in folders for path in sorted(folder.glob("*.yaml")) if not is_hidden(path.name)
    }
    forms: dict[str, Form] = {}
    for path in paths.values():
        file, form = _read(data, path, Form, problems)
        if form and form.id == path.stem:
            forms[form.id] = form
        elif form:
            zh, en = f"`id` 是 `{form.id}`，文件名是 `{path.stem}`", f"`id` is `{form.id}`, the file `{path.stem}`"
            hint = Words("两者写成一样", "make them the same")
            problems.append(file.problem(("id",), "path", Words(zh, en), hint))
    return forms


def read_entry(data: Path, path: Path) -> tuple[Entry | None, list[Problem]]:
    """A record; none where its file or its path has problems."""
    problems: list[Problem] = []
    file, record = _read(data, path, Record, problems)
    wrong = misnamed(file, path)
    entry = Entry(file, record, *parts_of(path)) if record and not wrong else None
    return entry, [*problems, *wrong]


def record_paths(data: Path, shard: str = "") -> list[Path]:
    """The files of all records: `data/records/<region>/<department>/<year>.yaml` or `.json`; or of some regions."""
    regions = (folder for folder in _shown(f"{data / 'records'}") if folder.name.startswith(shard))
    units = (unit for region in regions for unit in _shown(region.path))
    return [Path(file.path) for unit in units for file in _shown(unit.path) if _is_record(file)]


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


def record_files(data: Path, path: Path, entry: Entry) -> tuple[Path, ...]:
    """All files of a record: its own, its trace, its document, and its earlier versions."""
    versions = (kept_path(data, entry.key, change.version) for change in entry.record.changes)
    return path, trace_path(data, entry), data / entry.record.source.file, *versions


def read_trace(data: Path, entry: Entry) -> tuple[Trace | None, list[Problem]]:
    """A record's trace; neither trace nor problem where there is no such file."""
    path = trace_path(data, entry)
    if not path.is_file():
        return None, []
    return read_model(read_file(path, named(data, path), data.parent), Trace)


def read_source(data: Path, record: Record) -> bytes | None:
    """The document a record was read from, as received; nothing where none of that name is kept among documents.

    Whatever is read here is published.
    """
    path = data / record.source.file
    try:
        inside = path.resolve().is_relative_to(data.resolve() / "sources")
        return bytes_of(path) if inside else None
    except (OSError, RuntimeError, ValueError):  # no permission, links in a circle, a name that no system takes
        return None
