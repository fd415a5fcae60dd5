"""What is kept is believed after a build was killed, and not after the machine went down while one wrote."""

from pathlib import Path

import pytest

from generator.build import build
from generator.building.means import Means
from generator.keeping import Store
from generator.words import Language
from tests.conftest import ROOT

TINY = ROOT / "tests/problems/nothing"
MARK = ".unsettled"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """The store of a build that came to its end."""
    (tmp_path / "store").mkdir()
    build(TINY, tmp_path / "site", Language.ZH, Means(1, store=Store(tmp_path / "store")))
    return Store(tmp_path / "store")


def test_a_build_that_ends_says_that_all_is_on_the_disk(store: Store) -> None:
    """So that it is believed after a cut of power."""
    assert not (store.folder / MARK).exists()


def test_a_build_that_was_killed_has_its_work_believed(store: Store, tmp_path: Path) -> None:
    """The system has it, whether or not the disk has."""
    store.open()
    assert build(TINY, tmp_path / "site", Language.ZH, Means(1, store=store)).made == ()


@pytest.mark.parametrize("run", ["another run of the machine", ""], ids=["known", "not told"])
def test_a_build_that_the_machine_went_down_under_has_nothing_believed(store: Store, tmp_path: Path, run: str) -> None:
    """A disk may have the length of a file and not what is in it."""
    (store.folder / MARK).write_text(run, encoding="ascii")
    assert len(build(TINY, tmp_path / "site", Language.ZH, Means(1, store=store)).made) > 30
    assert not (store.folder / MARK).exists()


def test_a_preview_does_not_wait_for_the_disk(store: Store, tmp_path: Path) -> None:
    """What it kept is believed while the machine runs."""
    build(TINY, tmp_path / "site", Language.ZH, Means(1, store=store, is_lasting=False))
    assert (store.folder / MARK).exists()
