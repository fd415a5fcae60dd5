"""What all records of a project are read and worded with: vocabularies, forms and running text."""

import os
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import Field

from generator.model.base import Frozen
from generator.model.form import Form
from generator.model.grouping import ItemKind, Topic
from generator.model.terms import Alone, DepartmentKind, Family, Fund, Level, Regions, Scale, Unit
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem
from generator.reading.additions import AnyFile, joined
from generator.reading.file_names import is_hidden, printable
from generator.reading.files import DataFile, read_file
from generator.reading.models import read_model
from generator.reading.prose import read_prose
from generator.shipped import shipped
from generator.words import Words

Model = TypeVar("Model", bound=Frozen)


class Given(NamedTuple):
    """What a project has of it, and what is wrong with its files."""

    vocabulary: Vocabulary | None  # none where a part of it cannot be read
    files: dict[str, AnyFile]  # of the vocabulary, by name, e.g. `units`
    forms: dict[str, Form]
    prose: dict[str, str]  # the running text of pages, by name, e.g. `about` and `about.en`
    problems: tuple[Problem, ...]


def given(root: Path) -> Given:
    """Read it: vocabularies are added to, and of two forms or texts of one name that of the project counts."""
    data, files, problems = root / "data", dict[str, AnyFile](), list[Problem]()
    vocabulary, forms = _vocabulary(data, files, problems), _forms(data, problems)
    prose, unread = read_prose((shipped("pages"), data / "pages"), root, lambda path: named(data, path))
    return Given(vocabulary, files, forms, prose, (*problems, *unread))


@lru_cache(maxsize=2)
def given_of(root: Path, mark: str) -> Given:  # noqa: ARG001 - another mark, another reading
    """The same, read once for as long as all its files have one mark."""
    return given(root)


def named(data: Path, path: Path) -> str:
    """A file's name as shown to people: from the project's folder on; a shipped file says so."""
    try:
        return printable(path.relative_to(data.parent).as_posix())
    except ValueError:
        return printable(f"mingxi:{path.parent.name}/{path.name}")


def read_as(model: type[Model], data: Path, path: Path, problems: list[Problem]) -> tuple[DataFile, Model | None]:
    """A file of data as a model; what is wrong with it joins the problems."""
    file = read_file(path, named(data, path), data.parent)
    value, found = read_model(file, model)
    problems += found
    return file, value


def _vocabulary(data: Path, files: dict[str, AnyFile], problems: list[Problem]) -> Vocabulary | None:
    """The shipped vocabularies, with what those of the project add and say otherwise; their files by name."""

    def one(name: str, model: type[Model]) -> Model | None:
        files[name] = file = _terms(data, f"{name}.yaml")
        value, found = read_model(file, model)
        problems.extend(found)
        return value

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


def _terms(data: Path, name: str) -> AnyFile:
    """A vocabulary as it is shipped, or with that of the project."""
    own, there = data / "vocabulary" / name, shipped("vocabulary") / name
    shipped_file = read_file(there, named(data, there), data.parent)
    is_apart = os.path.lexists(own) and not (own.exists() and own.samefile(there))
    return joined(shipped_file, read_file(own, named(data, own), data.parent)) if is_apart else shipped_file


def _forms(data: Path, problems: list[Problem]) -> dict[str, Form]:
    """The shipped forms, and the project's own; of two with one name the project's."""
    folders = (shipped("forms"), data / "forms")
    paths = {
        path.name: path for folder in folders for path in sorted(folder.glob("*.yaml")) if not is_hidden(path.name)
    }
    forms: dict[str, Form] = {}
    for path in paths.values():
        file, form = read_as(Form, data, path, problems)
        if form and form.id == path.stem:
            forms[form.id] = form
        elif form:
            zh, en = f"`id` 是 `{form.id}`，文件名是 `{path.stem}`", f"`id` is `{form.id}`, the file `{path.stem}`"
            hint = Words("两者写成一样", "make them the same")
            problems.append(file.problem(("id",), "path", Words(zh, en), hint))
    return forms


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
