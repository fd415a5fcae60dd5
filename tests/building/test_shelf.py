"""What chapters lay by is what the rest of the site would be told by chapters in memory."""

import pytest

from generator.building.shelf import Parts, lay_by
from generator.pages.chapter import Chapter
from generator.pages.extract import PACKED, Extract, extract, own, parts
from tests.conftest import ROOT
from tests.site.several import site_of_library


@pytest.fixture(scope="module")
def chapter(library) -> Chapter:
    """The chapter of the project's own records."""
    (found,) = site_of_library(library, ROOT).chapters
    return found


@pytest.fixture(scope="module")
def told(chapter: Chapter) -> Extract:
    """What it tells in memory."""
    return extract(chapter)


@pytest.fixture(scope="module")
def laid_by(chapter: Chapter, tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """What it lays by."""
    folder = tmp_path_factory.mktemp("aside")
    departments = [own(chapter.of(unit)) for unit in chapter.by_unit]
    return Parts(folder / "chapter", lay_by(folder / "chapter", parts(chapter, departments, folder)))


def test_several_departments_find_something_by_one_check(told: Extract) -> None:
    assert max(len({one.table for one in some}) for some in told.found.values()) > 1


@pytest.mark.parametrize("field", ["said", "spoken", "hits", "found", "sheets"])
def test_every_thread_is_fetched_as_it_was_told(field: str, told: Extract, laid_by: Parts) -> None:
    threads = [thread for each, thread in laid_by.places if each == field]
    assert {thread: laid_by.part(field, thread) for thread in threads} == getattr(told, field)


@pytest.mark.parametrize("field", ["strays", "news", "rows", "lines"])
def test_what_has_no_threads_is_fetched_as_a_whole(field: str, told: Extract, laid_by: Parts) -> None:
    assert laid_by.part(field) == getattr(told, field)


def test_what_is_told_of_one_by_one_comes_in_order(told: Extract, laid_by: Parts) -> None:
    assert [*laid_by.pieces("namings")] == told.namings
    assert [one for some in laid_by.pieces("news") for one in some] == told.news


def test_a_department_brings_the_same_bytes_each_time(chapter: Chapter) -> None:
    unit = next(iter(chapter.by_unit))
    assert own(chapter.of(unit)) == own(chapter.of(unit))
    assert {field for field, _ in own(chapter.of(unit))} <= {*PACKED}
