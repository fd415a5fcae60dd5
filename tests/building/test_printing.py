"""What pages are set with is made once, and anew as soon as one of its files is written again."""

import os
from pathlib import Path

import pytest

from generator.building import printing as room
from generator.building.order import WHOLE, Order
from generator.building.printing import Printing, printing
from generator.chrome import read_settings
from generator.keeping import Store
from generator.words import Language
from tests.building import edits
from tests.building.place import Place

_LONG_AGO = 1_000_000_000  # seconds of the clock


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files count as settled from the moment they are written."""
    monkeypatch.setattr(room, "is_settled", lambda _sign, _now: True)
    monkeypatch.setattr(room, "_KNOWN", {})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a template and a stylesheet of its own."""
    return edits.begin(tmp_path / "project")


def made(root: Path, store: Store | None = None, language: Language = Language.ZH) -> Printing:
    """What the pages of a project are set with now."""
    settings, problems = read_settings(root)
    assert settings is not None, problems
    return printing(Order(root, WHOLE, language, root / "site", root / "aside", store, "", ""), settings)


@pytest.mark.usefixtures("settled")
def test_it_is_made_once(root: Path) -> None:
    """For two builds of one project in one language."""
    assert made(root) is made(root)
    assert made(root, language=Language.EN) is not made(root)
    assert made(root, Store(root / "store")) is not made(root)


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("edit", [edits.template, edits.settings, edits.look], ids=lambda edit: edit.__name__)
def test_it_is_made_anew_where_a_file_of_it_changed(root: Path, edit: edits.Edit) -> None:
    """A template, the settings, a stylesheet that they name."""
    before = made(root)
    edit(root, 0)
    assert made(root) is not before


def test_it_is_not_believed_while_its_files_are_new(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that was written a moment ago may be written again without a sign of it, even if it says it is old."""
    monkeypatch.setattr(room, "_KNOWN", {})
    os.utime(root / "look/own.css", (_LONG_AGO, _LONG_AGO))
    assert made(root) is not made(root)


@pytest.mark.usefixtures("settled")
def test_after_each_edit_the_site_is_that_of_a_cold_build(tmp_path: Path) -> None:
    """With what the build before was set with at hand."""
    place = Place(tmp_path)
    for edit in (edits.template, edits.look, edits.value, edits.template, edits.settings):
        edit(place.root, 0)
        place.build()
        assert place.differing() == []
