"""A file of a project is the old one or the new one, whatever happens to the command that writes it."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.building.lasting import note_addresses
from generator.write import write_bytes_whole, write_whole


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of a project."""
    path = tmp_path / "2023.yaml"
    path.write_text("old", encoding="utf-8")
    return path


def breaking() -> Iterator[bytes]:
    """The beginning of a file, and no more."""
    yield b"half"
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_disk_that_is_full_leaves_the_old_file_and_nothing_beside_it(file: Path) -> None:
    """Once a part of the new one stayed there."""
    with pytest.raises(OSError, match="No space"):
        write_bytes_whole(file, breaking())
    assert (file.read_text(encoding="utf-8"), names(file.parent)) == ("old", ["2023.yaml"])


def test_what_a_killed_command_left_is_not_in_the_way(file: Path) -> None:
    """It is written over by the next."""
    file.with_name(".2023.yaml.new").write_text("half", encoding="utf-8")
    write_whole(file, "new")
    assert (file.read_text(encoding="utf-8"), names(file.parent)) == ("new", ["2023.yaml"])


def test_a_link_beside_a_file_is_not_written_through(file: Path, tmp_path: Path) -> None:
    """It is removed, and what it leads to is not."""
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    file.with_name(".2023.yaml.new").symlink_to(tmp_path / "thesis.txt")
    write_whole(file, "new")
    assert (tmp_path / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_a_file_that_is_a_link_stays_one(file: Path, tmp_path: Path) -> None:
    """What it leads to is written."""
    (tmp_path / "link.yaml").symlink_to(file)
    write_whole(tmp_path / "link.yaml", "new")
    assert ((tmp_path / "link.yaml").is_symlink(), file.read_text(encoding="utf-8")) == (True, "new")


def test_a_file_keeps_who_may_read_it(file: Path) -> None:
    """A record that its owner shares with a group is still shared."""
    file.chmod(0o640)
    write_whole(file, "new")
    assert file.stat().st_mode & 0o777 == 0o640


def test_the_lock_of_addresses_is_written_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of addresses that was cut would forget that they were published."""
    lock = tmp_path / "data/addresses.lock"
    (tmp_path / "site/320400").mkdir(parents=True)
    (tmp_path / "site/320400/index.html").touch()
    lock.parent.mkdir()
    note_addresses(tmp_path, tmp_path / "site", {})
    before = lock.read_text(encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        note_addresses(tmp_path, tmp_path / "site", {"320400/keji/2023": "@39a49c82 i1-37"})
    assert (lock.read_text(encoding="utf-8"), names(lock.parent)) == (before, ["addresses.lock"])
    assert before
