"""The watcher tells what changed once it has come to rest, and is not misled by how editors save."""

import os
import time
from threading import Thread

import pytest

from generator.serving.watching import Kind, Stamp, Watcher, changed, look

PLACES = ("data", "templates", "mkdocs.yml")


@pytest.fixture
def root(tmp_path):
    for name in ("data/records/320400/keji/2023.yaml", "data/pages/about.md", "mkdocs.yml", "site/index.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("one")
    return tmp_path


def test_only_what_a_site_is_made_of_is_looked_at(root):
    assert sorted(look(root, PLACES)) == ["data/pages/about.md", "data/records/320400/keji/2023.yaml", "mkdocs.yml"]


def test_of_one_region_no_records_of_others_are_looked_at(root):
    for name in ("data/records/320500/keji/2023.yaml", "data/sources/320500/one.txt", "data/sources/all.txt"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("one")
    everywhere, here = look(root, PLACES), look(root, PLACES, "3204")
    assert everywhere.keys() - here.keys() == {"data/records/320500/keji/2023.yaml", "data/sources/320500/one.txt"}


@pytest.mark.parametrize(
    "name",
    [
        ".about.md.swp",
        ".#about.md",
        "#about.md#",
        "about.md~",
        "~$about.md",
        "4913",
        "about.md.tmp",
        "about.md___jb_tmp___",
        ".DS_Store",
        ".git/HEAD",
    ],
)
def test_what_editors_and_systems_put_beside_a_file_is_not_looked_at(root, name):
    before = look(root, PLACES)
    (root / "data/pages" / name).parent.mkdir(exist_ok=True)
    (root / "data/pages" / name).write_text("passing")
    assert look(root, PLACES) == before


def test_links_are_followed_and_one_that_leads_back_up_does_no_harm(root, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "2024.yaml").write_text("linked")
    (root / "data/records/320400/linked").symlink_to(elsewhere)
    (root / "data/records/320400/up").symlink_to(root / "data")
    (root / "data/records/nowhere.yaml").symlink_to(root / "not-there")
    assert "data/records/320400/linked/2024.yaml" in look(root, PLACES)


def test_files_that_are_new_gone_or_of_another_stamp_differ():
    before = {"same": Stamp(1, 1, 1), "saved": Stamp(1, 1, 1), "renamed": Stamp(1, 1, 1), "gone": Stamp(1, 1, 1)}
    after = {"same": Stamp(1, 1, 1), "saved": Stamp(2, 1, 1), "renamed": Stamp(1, 1, 2), "new": Stamp(1, 1, 1)}
    assert changed(before, after) == ("gone", "new", "renamed", "saved")


def later(*actions):
    """Do something while the watcher waits, each a little after the one before."""

    def act():
        for action in actions:
            time.sleep(0.04)
            action()

    Thread(target=act).start()


def told(root, *actions):
    watcher = Watcher(root, PLACES)
    later(*actions)
    change = watcher.wait(PLACES)
    return change.names, change.kind


RECORD = "data/records/320400/keji/2023.yaml"


def test_a_save_is_told_with_its_time(root):
    watcher, began = Watcher(root, PLACES), time.time()
    later(lambda: (root / RECORD).write_text("three"))
    change = watcher.wait(PLACES)
    assert (change.names, change.kind) == ((RECORD,), Kind.CHANGED)
    assert began - 0.1 < change.saved < time.time() - 0.1


def test_a_save_that_renames_is_told_by_the_name_of_the_file(root):
    beside = root / f"{RECORD}.tmp"
    assert told(root, lambda: beside.write_text("own"), lambda: beside.replace(root / RECORD))[0] == (RECORD,)


def test_a_file_moved_here_with_an_old_time_was_saved_when_it_came(root):
    new = root / "data/pages/old.md"
    new.write_text("old")
    os.utime(new, (1, 1))
    aside = new.rename(root / "old.md")
    watcher = Watcher(root, PLACES)
    later(lambda: aside.rename(new))
    change = watcher.wait(PLACES)
    assert (change.names, change.kind, time.time() - change.saved < 60) == (("data/pages/old.md",), Kind.NEW, True)


def test_a_file_that_is_deleted_is_told(root):
    assert told(root, (root / RECORD).unlink) == ((RECORD,), Kind.GONE)


def test_a_burst_of_saves_is_told_once(root):
    watcher = Watcher(root, PLACES)
    names = [f"data/pages/p{number}.md" for number in range(12)]
    later(*(lambda name=name: (root / name).write_text("new") for name in names))
    assert watcher.wait(PLACES).names == tuple(sorted(names))


def test_what_comes_and_goes_again_is_not_told(root):
    watcher, passing = Watcher(root, PLACES), root / "data/pages/sedA1b2"
    later(lambda: passing.write_text("x"), passing.unlink, *[lambda: None] * 12, (root / RECORD).unlink)
    assert watcher.wait(PLACES).names == (RECORD,)


def test_what_is_saved_before_anybody_waits_is_told(root):
    watcher = Watcher(root, PLACES)
    (root / "mkdocs.yml").write_text("site_name: another")
    assert watcher.wait(PLACES).names == ("mkdocs.yml",)


def test_a_folder_that_goes_away_is_told_file_by_file(root):
    watcher = Watcher(root, PLACES)
    (root / "data/pages").rename(root / "pages")
    change = watcher.wait(PLACES)
    assert (change.names, change.kind) == (("data/pages/about.md",), Kind.GONE)
