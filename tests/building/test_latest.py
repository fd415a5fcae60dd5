"""What a preview keeps in memory of the tables of one kind changes nothing of its site: it is that of a cold build."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.building import chapters
from generator.building.latest import Latest
from generator.building.order import WHOLE, Order
from generator.building.survey import Surveyed
from generator.library import Library
from generator.pages.publication import Publication, publish
from generator.reporting import RecordFindings
from generator.words import Language
from tests.building import edits
from tests.building.edits import TABLES, other_value
from tests.building.place import Place
from tests.corpus.made import key
from tests.corpus.project import project_of

KIND = TABLES[0].department.kind


def begin(root: Path) -> Path:
    """A project whose tables are of one kind of department."""
    return project_of(root, [one for one in TABLES if one.department.kind == KIND])


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A project that goes from one test to the next."""
    return Place(tmp_path_factory.mktemp("latest"))


@pytest.fixture
def kind(tmp_path: Path) -> Iterator[Place]:
    """A project that a preview has built twice, each time after a change of the same table."""
    Latest.held = None
    place = Place(tmp_path, begin)
    project_of(place.root, [other_value(TABLES[0])])
    place.build(as_preview=True)
    project_of(place.root, [TABLES[0]])
    place.build(as_preview=True)
    yield place
    Latest.held = None


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tables that are published from now on."""
    found = list[str]()

    def noted(library: Library, one: RecordFindings, known: str = "") -> Publication:
        found.append(one.entry.key)
        return publish(library, one, known)

    monkeypatch.setattr(chapters, "publish", noted)
    return found


@pytest.mark.parametrize("edit", edits.EDITS, ids=lambda edit: edit.__name__)
def test_after_an_edit_and_another_of_its_sort_the_site_is_that_of_a_cold_build(
    shared: Place, edit: edits.Edit
) -> None:
    for choice in (1, 2, 1):
        edit(shared.root, choice)
        shared.build(as_preview=True)
    assert shared.differing() == []


def test_only_the_table_that_changed_is_published_again(kind: Place, published: list[str]) -> None:
    project_of(kind.root, [other_value(TABLES[0])])
    kind.build(as_preview=True)
    assert published == [key(TABLES[0])]
    assert kind.differing() == []


def test_where_nobody_listens_nothing_is_taken_over_and_nothing_kept(kind: Place, published: list[str]) -> None:
    held = Latest.held
    project_of(kind.root, [other_value(TABLES[0])])
    kind.build()
    assert len(published) > 1
    assert Latest.held is held
    assert kind.differing() == []


def test_what_is_in_memory_is_asked_for_no_more_where_the_store_is_gone(kind: Place) -> None:
    shutil.rmtree(kind.store.folder)
    kind.store.folder.mkdir()
    project_of(kind.root, [other_value(TABLES[0])])
    kind.build(as_preview=True)
    assert kind.differing() == []


def test_a_table_with_another_finding_is_published_again(kind: Place) -> None:
    assert Latest.held
    (ground, of), (path, table) = Latest.held.made_with, next(iter(Latest.held.tables.items()))
    one = Surveyed(path, table.published.heading, (), (), table.mark, "", "")
    order = Order(kind.root, WHOLE, Language.ZH, kind.out, kind.out, kind.store, "", "", ready=kind.out)
    now = Latest(order, ground, of)
    assert now.published(one, table.found) is table.published
    assert now.published(one, table.found[1:]) is None
    assert now.published(one._replace(mark="another"), table.found) is None
    assert Latest(order, ground, "another").published(one, table.found) is None
