"""Where a chapter changes, the pages of its departments are made anew only where these see something else."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.building import readings
from generator.building.values import laid_by
from generator.model.record import Record
from generator.pages.heading import Heading
from generator.reading.file_names import parts_of
from tests.building.edits import other_value
from tests.building.place import Place
from tests.corpus.made import key, records
from tests.corpus.project import project_of

TABLES = tuple(records(24, 1))  # of one kind of department


def department(record: Record) -> str:
    """The address of the department of a table."""
    whose = record.department
    return Heading(record.region, whose.kind, record.year, whose.kind, whose.name).department


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A project that tests have one after another."""
    return Place(tmp_path_factory.mktemp("kind"), begin=lambda root: project_of(root, TABLES))


@pytest.fixture
def kind(shared: Place) -> Place:
    """A site of one kind of department, as at first."""
    return shared.begin_again()


def made(place: Place) -> Sequence[str]:
    """The departments whose pages had to be made."""
    return [name.partition(" ")[2] for name in place.build().made if name.startswith("department ")]


def test_the_tables_are_of_several_departments_with_several_years():
    assert 1 < len({department(one) for one in TABLES}) < len(TABLES)


def test_a_value_remakes_the_pages_of_its_department_alone(kind: Place) -> None:
    project_of(kind.root, [other_value(TABLES[0])])
    assert made(kind) == [department(TABLES[0])]
    assert kind.differing() == []


def test_only_the_table_that_changed_is_read_again(kind: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the others what was read is kept, with what was found in them by themselves."""
    read = list[str]()

    def noted(folder: Path | None, path: str) -> bytes | None:
        read.append("/".join(parts_of(path)))
        return laid_by(folder, path)

    monkeypatch.setattr(readings, "laid_by", noted)
    project_of(kind.root, [other_value(TABLES[0])])
    kind.build()
    assert read == [key(TABLES[0])]
    assert kind.differing() == []


def test_a_table_less_remakes_every_page_that_counts_the_places(kind: Place) -> None:
    """All of them say how many places have one."""
    last = [one for one in TABLES if one.region == TABLES[-1].region]
    for one in last:
        for path in (kind.root / f"data/records/{one.region}").rglob(f"{one.year}.*"):
            path.unlink()
    assert made(kind) == sorted({department(one) for one in TABLES} - {department(one) for one in last})
    assert kind.differing() == []


def test_what_others_come_to_print_remakes_the_pages_that_tell_of_it(kind: Place) -> None:
    """Three places that print an indicator alike make it a shared one, on the pages of others as well."""
    shared = [one for one in TABLES if one.region != TABLES[0].region]
    project_of(kind.root, [TABLES[0].model_copy(update={"indicators": shared[0].indicators})])
    again = made(kind)
    assert department(TABLES[0]) in again
    assert len(again) > 1
    assert kind.differing() == []


def test_pages_that_are_kept_no_more_are_made_again(kind: Place) -> None:
    for harmed in kind.store.folder.glob("*/1"):
        harmed.unlink()
    project_of(kind.root, [other_value(TABLES[0])])
    assert made(kind) == sorted({department(one) for one in TABLES})
    assert kind.differing() == []
