"""What a build may touch, and what it leaves for a host: nothing of others, readable, complete, under good names."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import build
from generator.building.means import Means
from generator.building.whole import expect_whole
from generator.site import File
from generator.words import Language
from generator.write import MARK, Folder, alone, examine, write
from tests.conftest import ROOT
from tests.site.html_page import contents

TINY = ROOT / "tests/problems/nothing"
HOME = [File("index.html", b"new")]
NEW = {MARK.name: MARK.content, "index.html": b"new"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A site that was built before."""
    write(tmp_path / "site", [File("index.html", b"old")])
    return tmp_path / "site"


@pytest.mark.parametrize("name", ["new", "old", "spare"])
def test_a_folder_beside_the_site_that_we_did_not_make_is_left_alone(out: Path, name: str) -> None:
    """Whatever its name."""
    other = out.with_name(f".site.{name}")
    other.mkdir()
    (other / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(OSError, match="没有动它"):
        write(out, HOME)
    assert (contents(other), (out / "index.html").read_bytes()) == ({"thesis.txt": b"years of work"}, b"old")


@pytest.mark.parametrize("name", ["new", "old", "spare"])
def test_a_link_beside_the_site_is_not_followed(out: Path, tmp_path: Path, name: str) -> None:
    """Nothing is written into, or removed from, what it leads to."""
    elsewhere = tmp_path / "elsewhere"
    write(elsewhere, [File("index.html", b"another site")])
    out.with_name(f".site.{name}").symlink_to(elsewhere)
    with pytest.raises(OSError, match="是一个链接"):
        write(out, HOME)
    assert (elsewhere / "index.html").read_bytes() == b"another site"


def test_a_lock_that_is_a_link_is_not_followed(out: Path, tmp_path: Path) -> None:
    """Once it was opened for writing, which emptied what it led to."""
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    out.with_name(".site.lock").unlink()
    out.with_name(".site.lock").symlink_to(tmp_path / "thesis.txt")
    with pytest.raises(OSError, match="symbolic links"):
        write(out, HOME)
    assert (tmp_path / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_what_a_killed_removal_left_is_still_known_to_be_ours(out: Path) -> None:
    """The mark goes last."""
    left = out.with_name(".site.new")
    (left / "site/320400").mkdir(parents=True)
    (left / MARK.name).write_bytes(MARK.content)
    write(out, HOME)
    assert (contents(out), left.exists()) == (NEW, False)


@pytest.mark.parametrize("length", [0, 7])
def test_a_folder_whose_mark_was_only_begun_is_ours(out: Path, length: int) -> None:
    """A build was killed in the middle of its first write; the next ones once refused for ever."""
    left = out.with_name(".site.new")
    left.mkdir()
    (left / MARK.name).write_bytes(MARK.content[:length])
    write(out, HOME)
    assert (contents(out), left.exists()) == (NEW, False)


def test_a_begun_mark_does_not_make_other_files_ours(out: Path) -> None:
    """Many projects have an empty file of this name."""
    left = out.with_name(".site.new")
    left.mkdir()
    (left / MARK.name).touch()
    (left / "thesis.txt").touch()
    with pytest.raises(OSError, match="没有动它"):
        write(out, HOME)


def test_a_site_that_is_a_link_is_written_where_it_leads(out: Path, tmp_path: Path) -> None:
    """The link stays: it is how people put a site onto another disk."""
    (tmp_path / "link").symlink_to(out)
    write(tmp_path / "link", HOME)
    assert ((tmp_path / "link").is_symlink(), contents(out)) == (True, NEW)


@pytest.mark.parametrize("umask", [0o077, 0o027, 0o002, 0o000], ids=oct)
def test_a_host_can_read_everything_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    """A server is another user than the one who built, and with what was kept as well as without."""
    program = (
        f"import os, sys; os.umask({umask}); sys.argv[1:] = ['build', '--root', {str(TINY)!r}, '--out', sys.argv[1]]\n"
        "from generator.cli import main; main()"
    )
    for _ in range(2):
        subprocess.run([sys.executable, "-c", program, str(tmp_path / "site")], check=True, capture_output=True)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "site").rglob("*")}
    assert len(modes) > 100
    assert [path for path, mode in modes.items() if path.is_file() and mode != 0o644] == []
    assert [path for path, mode in modes.items() if path.is_dir() and mode & 0o755 != 0o755] == []


@pytest.mark.parametrize(
    ("one", "other"), [("Logo.png", "logo.png"), ("é.png", "e\u0301.png"), ("straße", "STRASSE")], ids=str
)
def test_names_that_some_disks_take_for_one_are_refused(out: Path, one: str, other: str) -> None:
    """A Mac or Windows would keep one of the two."""
    with pytest.raises(OSError, match="some disks"):
        write(out, [File(f"assets/{one}", b"1"), File(f"assets/{other}", b"2")])
    assert (out / "index.html").read_bytes() == b"old"


def test_a_site_holds_files_and_folders_alone(tmp_path: Path) -> None:
    """Hosts do not serve links, and pipes nowhere."""
    (tmp_path / "link").symlink_to("index.html")
    with pytest.raises(OSError, match="neither a file nor a folder"):
        examine(tmp_path)


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"")], ids=["removed", "emptied"])
def test_a_file_that_is_lost_before_the_exchange_is_told(tmp_path: Path, harm: Callable[[Path], object]) -> None:
    """As by a program that clears up, or a disk that forgets."""
    folder = Folder(tmp_path)
    folder.put(File("index.html", b"new"))
    folder.put(File("320400/index.html", b"new"))
    expect_whole(tmp_path, 2, 6)
    harm(tmp_path / "320400/index.html")
    with pytest.raises(OSError, match="应有 2 个、6 字节"):
        expect_whole(tmp_path, 2, 6)


def test_a_disk_that_takes_a_part_of_a_file_is_given_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is nearly full says by a number how much it took; that number was not read once."""
    write_some = os.write
    monkeypatch.setattr(os, "write", lambda opened, content: write_some(opened, bytes(content)[:2]))
    Folder(tmp_path).put(File("index.html", b"whole"))
    assert (tmp_path / "index.html").read_bytes() == b"whole"


def test_a_second_build_is_told_before_it_touches_what_is_kept(tmp_path: Path) -> None:
    """Neither the site nor the store of the first sees it."""
    with alone(tmp_path / "site"), pytest.raises(BlockingIOError, match="另一次构建"):
        build(TINY, tmp_path / "site", Language.ZH, Means(1))
    assert not (tmp_path / ".site.new").exists()
