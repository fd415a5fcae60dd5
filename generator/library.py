"""Everything under data/, read into one read-only value, with the problems met on the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import Field

from generator.model.base import Frozen
from generator.model.form import Form
from generator.model.record import Record
from generator.model.trace import Trace
from generator.model.vocabulary import Alone, DepartmentKind, Family, Fund, Regions, Scale, Unit, Vocabulary
from generator.problems import Problem
from generator.reading.files import READERS, DataFile, read_file
from generator.reading.models import read_model
from generator.shipped import shipped

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


def load(root: Path) -> tuple[Library | None, list[Problem]]:
    """Read the data of a project; no library where a vocabulary cannot be read."""
    data = root / "data"
    problems: list[Problem] = []
    files: dict[str, DataFile] = {}
    vocabulary = _vocabulary(data, files, problems)
    forms = _forms(data, problems)
    entries = tuple(_entries(data, problems))
    if vocabulary is None:
        return None, sorted(problems)
    return Library(data, vocabulary, files, forms, entries), sorted(problems)


def named(data: Path, path: Path) -> str:
    """A file's name as shown to people: from the project's folder on; a shipped file says so."""
    inside = path.is_relative_to(data.parent)
    return path.relative_to(data.parent).as_posix() if inside else f"mingxi:{path.parent.name}/{path.name}"


def _read(data: Path, path: Path, model: type[Model], problems: list[Problem]) -> tuple[DataFile, Model | None]:
    file = read_file(path, named(data, path))
    value, found = read_model(file, model)
    problems += found
    return file, value


def _vocabulary(data: Path, files: dict[str, DataFile], problems: list[Problem]) -> Vocabulary | None:
    """The vocabularies of the project, the shipped ones where it has none of its own; their files by name."""

    def one(name: str, model: type[Model]) -> Model | None:
        own = data / "vocabulary" / f"{name}.yaml"
        files[name], found = _read(data, own if own.is_file() else shipped("vocabulary") / own.name, model, problems)
        return found

    regions = one("regions", Regions)
    departments = one("departments", _Departments)
    funds = one("funds", _Funds)
    units = one("units", _Units)
    scales = one("scales", _Scales)
    indicators = one("indicators", _Indicators)
    if not (regions and departments and funds and units and scales and indicators):
        return None
    return Vocabulary(
        regions=regions,
        departments=departments.departments,
        funds=funds.funds,
        units=units.units,
        scales=scales.scales,
        families=indicators.families,
        alone=indicators.alone,
    )


def _forms(data: Path, problems: list[Problem]) -> dict[str, Form]:
    """The shipped forms, and the project's own; of two with one name the project's."""
    paths = {path.name: path for folder in (shipped("forms"), data / "forms") for path in sorted(folder.glob("*.yaml"))}
    found = [_read(data, path, Form, problems)[1] for path in paths.values()]
    return {form.id: form for form in found if form}


def _entries(data: Path, problems: list[Problem]) -> Iterator[Entry]:
    """The records, in the order of their paths."""
    for path in record_paths(data):
        file, record = _read(data, path, Record, problems)
        if record:
            yield Entry(file, record, path.parent.parent.name, path.parent.name, path.stem)


def record_paths(data: Path) -> list[Path]:
    """The files of all records: `data/records/<region>/<department>/<year>.yaml` or `.json`."""
    paths = (data / "records").glob("*/*/*")
    return sorted(path for path in paths if path.suffix in READERS and "." not in path.stem and path.is_file())


def trace_path(data: Path, entry: Entry) -> Path:
    """The file of a record's trace."""
    return data / "records" / entry.region / entry.unit / f"{entry.year}.trace.json"


def read_trace(data: Path, entry: Entry) -> tuple[Trace | None, list[Problem]]:
    """A record's trace; neither trace nor problem where there is no such file."""
    path = trace_path(data, entry)
    if not path.is_file():
        return None, []
    return read_model(read_file(path, named(data, path)), Trace)


def read_source(data: Path, record: Record) -> bytes | None:
    """The document a record was read from, as received."""
    path = data / record.source.file
    inside = path.resolve().is_relative_to(data.resolve())
    return path.read_bytes() if inside and path.is_file() else None
