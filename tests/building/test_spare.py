"""What was replaced stays as a spare site, of which the next is made; it is believed while it is as it was left."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import build
from generator.building import standing
from generator.building.means import Means
from generator.building.standing import beforehand
from generator.keeping import Store
from generator.site import File
from generator.words import Language
from generator.write import MARK, write
from tests.building import edits
from tests.building.edits import TABLES
from tests.building.place import Place
from tests.command import run
from tests.corpus.made import key, records
from tests.corpus.project import project_of
from tests.site.html_page import contents

PAGE = f"{key(TABLES[0])}/source/index.html"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A project that tests have one after another: each leaves it healed, or fails."""
    return Place(tmp_path_factory.mktemp("spare"))


@pytest.fixture
def place(shared: Place) -> Place:
    """A project as at first that was built at least twice, so that there is a spare site."""
    shared.begin_again().build()
    return shared


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A project that goes from one test to the next."""
    return Place(tmp_path_factory.mktemp("kept"))


def spare_of(place: Place) -> Path:
    """The folder of the spare site."""
    return place.out.with_name(".site.spare") / "site"


class Held:
    """A folder that is held open, so that no other takes its number when it is removed."""

    def __init__(self, folder: Path) -> None:
        self._opened = os.open(folder, os.O_RDONLY)

    def is_at(self, folder: Path) -> bool:
        """Whether it stands there now; asked once."""
        found = os.path.samestat(os.fstat(self._opened), folder.stat())
        os.close(self._opened)
        return found


def test_the_next_site_is_made_of_the_spare_one(place: Place) -> None:
    """The two change places, as they are."""
    spare, site = Held(spare_of(place)), Held(place.out)
    assert place.build().made == ()
    assert (spare.is_at(place.out), site.is_at(spare_of(place))) == (True, True)
    assert place.differing() == []


def test_a_spare_site_takes_no_room_but_for_names(place: Place) -> None:
    """After a change as well: each file of it is one of the site that stands."""
    edits.value(place.root, 0)
    place.build()
    names = contents(spare_of(place)).keys() - {MARK.name}
    assert len(names) > 100
    assert [name for name in names if not (spare_of(place) / name).samefile(place.out / name)] == []


@pytest.mark.parametrize("edit", edits.EDITS, ids=lambda edit: edit.__name__)
def test_after_an_edit_and_another_of_its_sort_the_site_is_that_of_a_cold_build(kept: Place, edit: edits.Edit) -> None:
    """The spare one is of other tasks than the site that stands, and the next may be of those of both."""
    for choice in (1, 2):
        edit(kept.root, choice)
        kept.build()
        assert kept.differing() == []


def test_a_spare_site_that_was_seen_before_is_not_looked_at_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever changed meanwhile in the project; the site is the same to the byte."""
    seen = beforehand(place.store, place.out)
    assert seen
    edits.value(place.root, 0)
    monkeypatch.setattr(standing, "Sight", None)
    assert place.build(seen).made
    monkeypatch.undo()
    assert place.differing() == []


def test_what_was_seen_before_another_build_is_not_believed(place: Place) -> None:
    """The site that it is of has become the one that stands."""
    seen = beforehand(place.store, place.out)
    edits.value(place.root, 0)
    place.build()
    edits.value(place.root, 1)
    assert place.build(seen).made
    assert place.differing() == []


def test_nothing_is_seen_of_a_spare_site_that_somebody_changed(place: Place) -> None:
    """Or of none."""
    (spare_of(place) / PAGE).unlink()
    assert beforehand(place.store, place.out) is None
    shutil.rmtree(spare_of(place))
    assert beforehand(place.store, place.out) is None


def test_a_record_may_move_to_another_kind_and_back(place: Place) -> None:
    """What both kinds list of a place and a year is made anew each time, and nothing of the other stays."""
    one = TABLES[0]
    other = next(two for two in records(400) if two.region == one.region and two.department.kind != one.department.kind)
    for now, before in ((other, one), (one, other), (other, one)):
        for folder in ("records", "sources"):
            shutil.rmtree((place.root / "data" / folder / key(before)).parent)
        project_of(place.root, [now])
        place.build()
        assert place.differing() == []
        assert (place.out / key(now)).is_dir() > (place.out / key(before)).exists()


def test_an_address_that_is_vacated_and_comes_back(place: Place) -> None:
    """In between a page stands there that is of no task."""
    (place.root / "data/addresses.lock").write_text(f"{key(TABLES[0])}/\n", encoding="utf-8")
    gone = {"address": f"{key(TABLES[0])}/", "name": "甲", "date": "2024-01-01", "why": "误"}
    redirects = place.root / "data/redirects.yaml"
    for _ in range(2):
        edits.gone(place.root, 0)
        redirects.write_text(f"withdrawn: [{gone}]\n".replace("'", '"'), encoding="utf-8")
        place.build()
        assert place.differing() == []
        redirects.unlink()
        edits.back(place.root, 0)
        place.build()
        assert place.differing() == []


def _write_into(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"x")


def _replace(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"another")


def _add(path: Path) -> None:
    path.with_name("another.html").write_bytes(b"another")


def _add_folder(path: Path) -> None:
    path.with_name("another").mkdir()


def _hide(path: Path) -> None:
    path.chmod(0o600)


def _link(path: Path) -> None:
    path.with_name("link").symlink_to(path)


HARMS = (Path.unlink, _write_into, _replace, _add, _add_folder, _hide, _link)


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__.strip("_"))
def test_a_spare_site_that_was_harmed_is_not_used(place: Place, harm: edits.Harm) -> None:
    """Whatever somebody did to it."""
    spare = Held(spare_of(place))
    harm(spare_of(place) / PAGE)
    place.build()
    assert (place.differing(), spare.is_at(place.out)) == ([], False)


@pytest.mark.parametrize("harm", [_write_into, _replace, _add], ids=lambda harm: harm.__name__.strip("_"))
def test_what_was_changed_in_the_site_is_noticed_when_its_turn_comes(place: Place, harm: edits.Harm) -> None:
    """It is the spare one of the build after the next."""
    site = Held(place.out)
    harm(place.out / PAGE)
    place.build()
    assert place.differing() == []
    place.build()
    assert (place.differing(), site.is_at(place.out)) == ([], False)


def _without_note(place: Place) -> None:
    place.store.forget(standing.KEY)


def _older_note(place: Place) -> None:
    older = shutil.copytree(place.store.folder / standing.KEY, place.out.with_name("older"))
    edits.goal(place.root, 0)
    place.build()
    shutil.rmtree(place.store.folder / standing.KEY)
    older.rename(place.store.folder / standing.KEY)


def _another_site(place: Place) -> None:
    shutil.rmtree(spare_of(place))
    write(spare_of(place), [File("index.html", b"another")])


def _half_of_it(place: Place) -> None:
    shutil.rmtree(spare_of(place) / TABLES[0].region)


def _kept_work_is_gone(place: Place) -> None:
    known = place.store.read(standing.KEY)
    assert known
    place.store.forget(min(known.value.spared))


@pytest.mark.parametrize(
    "harm",
    [_without_note, _older_note, _another_site, _half_of_it, _kept_work_is_gone],
    ids=lambda harm: harm.__name__.strip("_"),
)
def test_a_spare_site_that_does_not_agree_with_its_note_is_not_used(
    place: Place, harm: Callable[[Place], None]
) -> None:
    """Or that has none."""
    harm(place)
    spare = Held(spare_of(place))
    place.build()
    assert (place.differing(), spare.is_at(place.out)) == ([], False)


def test_two_sites_may_share_a_store(place: Place, tmp_path: Path) -> None:
    """A note is of one place; the spare of the other is not believed."""
    first = place.out
    for choice in range(2):
        for out in (tmp_path / "other", first):
            edits.value(place.root, choice)
            place.out = out
            place.build()
            assert place.differing() == []


@pytest.mark.parametrize("after", [0, 3])
def test_a_build_that_fails_while_the_spare_is_changed_leaves_the_site(
    place: Place, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """And the next is made anew."""
    before, unlink, left = contents(place.out), os.unlink, [after]
    edits.value(place.root, 0)

    def failing(path: str, **folder: int) -> None:
        left[0] -= not folder  # a folder of the store may go first, name by name within it
        if left[0] < 0 and not folder:
            raise OSError(errno.EIO, os.strerror(errno.EIO), path)
        unlink(path, **folder)

    with monkeypatch.context() as patch:
        patch.setattr("generator.write.spare.os.unlink", failing)
        with pytest.raises(OSError, match="Input/output error"):
            place.build()
    assert contents(place.out) == before
    place.build()
    assert place.differing() == []


def test_the_mark_of_a_site_is_of_its_own_build(place: Place) -> None:
    """By its time `mingxi doctor` tells whether anything changed since; and what stands in it is always right."""
    (spare_of(place) / MARK.name).write_bytes(b"another")
    before = (place.out / MARK.name).stat().st_mtime_ns
    place.build()
    assert (place.out / MARK.name).read_bytes() == MARK.content
    assert (place.out / MARK.name).stat().st_mtime_ns > before
    assert place.differing() == []


@pytest.mark.parametrize("call", ["upkeep.lay_by", "standing.Store.keep"])
def test_a_disk_that_is_full_when_the_old_site_is_laid_by_costs_the_spare_alone(
    place: Place, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """The new site stands by then."""
    keep: Callable[..., None] = Store.keep

    def full(*given: object) -> None:
        if call.endswith(".keep") and standing.KEY not in given:  # of what else is kept nothing is asked here
            keep(*given)
        else:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(f"generator.building.{call}", full)
        assert place.build().files
    assert place.differing() == []
    place.build()
    assert place.differing() == []


def test_what_belongs_to_the_folder_is_in_the_site_alone(place: Place) -> None:
    """A clone of a repository is taken over each time, and is not kept twice."""
    (place.out / ".git/refs").mkdir(parents=True)
    (place.out / ".git/HEAD").write_text("1", encoding="utf-8")
    for _ in range(3):
        place.build()
        assert (place.out / ".git/HEAD").read_text(encoding="utf-8") == "1"
        assert not (spare_of(place) / ".git").exists()
    shutil.rmtree(place.out / ".git")


def test_a_build_that_keeps_nothing_leaves_no_spare(place: Place) -> None:
    """Nor does it use one."""
    build(place.root, place.out, Language.ZH, Means(1))
    assert not spare_of(place).exists()
    place.build()
    assert place.differing() == []


def test_no_cache_leaves_nothing_beside_the_site(tmp_path: Path) -> None:
    """What an earlier command left is cleared."""
    root = edits.begin(tmp_path / "project")
    for _ in range(2):
        run("build", cwd=root)
    assert (root / ".site.spare").is_dir()
    run("build", "--no-cache", cwd=root)
    assert {path.name for path in root.glob(".site.*")} == {".site.lock"}
