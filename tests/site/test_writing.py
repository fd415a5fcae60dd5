"""There is always one whole site: the new one, or the one that was there."""

import os
import signal
import subprocess
import sys

import pytest
from click.testing import CliRunner

from generator.cli import commands
from generator.site import File
from generator.write import MARK, exchange_in_two_steps, write
from tests.conftest import ROOT
from tests.site.html_page import contents

OLD = {MARK.name: MARK.content, "index.html": b"old"}
NEW = {MARK.name: MARK.content, "320400/index.html": b"new", "index.html": b"new"}


@pytest.fixture
def out(tmp_path):
    """A site that was built before."""
    write(tmp_path / "site", [File("index.html", b"old")])
    return tmp_path / "site"


def new():
    yield File("index.html", b"new")
    yield File("320400/index.html", b"new")


def breaking():
    yield File("index.html", b"new")
    raise ZeroDivisionError


def beside(out):
    return sorted(path.name for path in out.parent.iterdir() if not path.name.endswith(".lock"))


def test_a_new_site_takes_the_place_of_the_old_one(out):
    write(out, new())
    assert (contents(out), beside(out)) == (NEW, ["site"])


def test_a_build_that_breaks_leaves_the_old_site_and_nothing_else(out):
    with pytest.raises(ZeroDivisionError):
        write(out, breaking())
    assert (contents(out), beside(out)) == (OLD, ["site"])


def test_a_build_that_is_killed_leaves_the_old_site_and_the_next_one_clears_up(out):
    program = (
        "import os, signal\nfrom pathlib import Path\nfrom generator.site import File\n"
        "from generator.write import write\n"
        "def files():\n    yield File('index.html', b'new')\n    os.kill(os.getpid(), signal.SIGKILL)\n"
        f"write(Path({str(out)!r}), files())\n"
    )
    killed = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
    assert (killed.returncode, contents(out)) == (-signal.SIGKILL, OLD)
    write(out, new())
    assert (contents(out), beside(out)) == (NEW, ["site"])


def test_two_builds_are_kept_apart(out):
    def while_building():
        yield File("index.html", b"new")
        with pytest.raises(BlockingIOError, match="另一次构建正在写这里"):
            write(out, [File("index.html", b"other")])

    write(out, while_building())
    assert contents(out) == {MARK.name: MARK.content, "index.html": b"new"}


def test_what_git_keeps_in_the_folder_survives(out):
    (out / ".gitignore").write_text("*\n!.gitignore\n", encoding="utf-8")
    write(out, new())
    assert contents(out) == {**NEW, ".gitignore": b"*\n!.gitignore\n"}


def test_links_are_kept_as_links_and_pipes_are_left(out):
    (out / ".gitlink").symlink_to("nowhere")
    os.mkfifo(out / ".gitfifo")
    (out / ".git").mkdir()
    os.mkfifo(out / ".git/pipe")
    (out / ".git/link").symlink_to("nowhere")
    write(out, new())
    kept = sorted(path.relative_to(out).as_posix() for path in out.rglob(".git*/**/*"))
    assert ((out / ".gitlink").readlink().name, (out / ".gitfifo").exists()) == ("nowhere", False)
    assert ([*map(str, kept)], (out / ".git/link").readlink().name) == ([".git/link"], "nowhere")


def test_a_folder_that_is_no_site_of_ours_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(OSError, match="没有动它"):
        write(tmp_path, new())
    assert contents(tmp_path) == {"thesis.txt": b"years of work"}


def test_one_address_is_written_once(out):
    with pytest.raises(FileExistsError):
        write(out, [File("index.html", b"one"), File("index.html", b"two")])
    assert contents(out) == OLD


def test_where_nothing_exchanges_at_once_two_steps_do(out, tmp_path):
    write(tmp_path / "fresh", new())
    exchange_in_two_steps(tmp_path / "fresh", out)
    assert (contents(out), contents(tmp_path / "fresh"), beside(out)) == (NEW, OLD, ["fresh", "site"])


def test_an_exchange_that_was_killed_between_its_steps_is_undone(out):
    os.rename(out, out.with_name(".site.old"))  # noqa: PTH104 - as the system does it
    with pytest.raises(ZeroDivisionError):
        write(out, breaking())
    assert (contents(out), beside(out)) == (OLD, ["site"])


def test_data_with_problems_make_no_site(out):
    broken = ROOT / "tests/problems/no-value"
    done = CliRunner().invoke(commands, ["build", "--root", str(broken), "--out", str(out)])
    assert done.exit_code == 1
    assert "没有写出任何文件" in done.stderr
    assert contents(out) == OLD


def test_a_build_says_how_much_it_wrote(tmp_path):
    (tmp_path / "data").mkdir()
    done = CliRunner().invoke(commands, ["build", "--root", str(tmp_path), "--lang", "en"])
    assert done.exit_code == 0
    written = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert done.stderr.endswith(f"site: {len(written)} files\n")
    assert (tmp_path / "site/index.html").is_file()
