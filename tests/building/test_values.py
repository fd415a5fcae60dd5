"""What was read of the records when they were proven is what their pages are made of, and lies nowhere afterwards."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import build
from generator.building import readings
from generator.building.means import Means
from generator.building.values import laid_by, lay_by, unpacked
from generator.words import Language
from generator.write import MARK, private
from tests.corpus.project import project
from tests.site.html_page import contents

VALUES = st.recursive(
    st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=8), inside, max_size=4),
    max_leaves=20,
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a few tables."""
    return project(tmp_path / "project", 4)


def built(root: Path, out: Path):
    return build(root, out, Language.ZH, Means(1)).report


@given(VALUES)
def test_a_value_is_laid_by_as_it_was_read(tmp_path_factory: pytest.TempPathFactory, value) -> None:
    folder = tmp_path_factory.mktemp("values")
    lay_by(folder, "data/records/320400/keji/2023.yaml", value)
    assert unpacked(laid_by(folder, "data/records/320400/keji/2023.yaml") or b"") == value


def test_nothing_is_laid_by_of_what_was_not_read(tmp_path: Path) -> None:
    assert laid_by(tmp_path, "data/records/320400/keji/2023.yaml") is None


def test_a_record_is_read_once(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(readings, "read_entry")
    assert built(root, tmp_path / "site").tables == 4


def test_the_values_go_with_the_build(root: Path, tmp_path: Path) -> None:
    built(root, tmp_path / "site")
    assert {path.name for path in tmp_path.iterdir()} == {"project", "site", ".site.lock"}


def test_the_values_go_with_a_build_that_is_refused(root: Path, tmp_path: Path) -> None:
    next((root / "data/sources").rglob("*.txt")).write_text("another", encoding="utf-8")
    assert built(root, tmp_path / "site").problems
    assert {path.name for path in tmp_path.iterdir()} == {"project", ".site.lock"}


def test_what_a_killed_build_left_of_them_is_cleared_away(root: Path, tmp_path: Path) -> None:
    left = tmp_path / ".site.values"
    left.mkdir()
    (left / MARK.name).write_bytes(MARK.content)
    (left / "0").write_bytes(b"half a value")
    built(root, tmp_path / "site")
    assert not left.exists()


def test_nobody_else_may_look_into_them(tmp_path: Path) -> None:
    with private(tmp_path / "values"):
        assert stat.S_IMODE((tmp_path / "values").stat().st_mode) == stat.S_IRWXU


def test_a_folder_of_that_name_that_we_did_not_make_is_left_alone(root: Path, tmp_path: Path) -> None:
    other = tmp_path / ".site.values"
    other.mkdir()
    (other / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(OSError, match="没有动它"):
        built(root, tmp_path / "site")
    assert contents(other) == {"thesis.txt": b"years of work"}
