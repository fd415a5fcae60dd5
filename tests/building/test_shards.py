"""A site of one region, and how large a site may be."""

import re
import shutil
from pathlib import Path

import pytest

from generator.build import build
from generator.building import limits
from generator.building.means import Means
from generator.words import Language
from tests.command import run
from tests.corpus.made import records
from tests.corpus.project import project_of
from tests.site.html_page import contents


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of tables of several places."""
    found = [*records(400)][::20]
    assert len({one.region[:4] for one in found}) > 1
    return project_of(tmp_path_factory.mktemp("several"), found)


@pytest.mark.parametrize("code", ["320000", "3202", "320100"])
def test_the_site_of_a_region_is_that_of_a_project_of_its_records(root: Path, tmp_path: Path, code: str) -> None:
    """Nothing of others is in it."""
    done = run("build", "--shard", code, "--out", str(tmp_path / "shard"), cwd=root)
    assert done.returncode == 0, done.stderr
    alone = shutil.copytree(root, tmp_path / "alone")
    for folder in (alone / "data/records").iterdir():
        if not folder.name.startswith(code.removesuffix("0000").removesuffix("00")):
            shutil.rmtree(folder)
    build(alone, tmp_path / "site", Language.ZH, Means(1))
    assert contents(tmp_path / "shard") == contents(tmp_path / "site")


def test_a_folder_that_had_the_site_of_another_region(root: Path, tmp_path: Path) -> None:
    """What was kept of one is no page of the other, though both have tables of the same departments."""
    for code in ("320000", "320100"):
        assert run("build", "--shard", code, "--out", str(tmp_path / "site"), cwd=root).returncode == 0
    assert run("build", "--shard", "320100", "--no-cache", "--out", str(tmp_path / "cold"), cwd=root).returncode == 0
    assert contents(tmp_path / "site") == contents(tmp_path / "cold")


def test_what_is_wrong_with_other_regions_is_theirs_to_tell(root: Path, tmp_path: Path) -> None:
    """Of files that do not belong there, and of addresses that were published; of its own it tells as ever."""
    project, shard = shutil.copytree(root, tmp_path / "project"), ("build", "--shard", "320100", "--no-cache")
    assert run("build", "--lock", "--no-cache", cwd=project).returncode == 0
    tables = sorted((project / "data/records").glob("*/*/????.json"))
    here, there = ([path for path in tables if ("/3201" in f"{path}") == is_here] for is_here in (True, False))
    lock = project / "data/addresses.lock"
    lock.write_text(lock.read_text("utf-8") + "320100/gone/2020/\n", "utf-8")
    moved = there[1].relative_to(project / "data/records").with_suffix("")
    (project / "data/redirects.yaml").write_text(
        f"addresses:\n  - {{old: 320100/gone/2020/, new: {moved}/, name: 某, date: '2026-01-01', why: 某}}\n", "utf-8"
    )
    for path in there[0].parent.glob(f"{there[0].stem}.*"):
        path.unlink()
    (there[1].parent / "stray.txt").write_text("", "utf-8")
    done = run(*shard, cwd=project)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert {"stray-file", "address"} <= {*re.findall(r"\[([a-z-]+)\]", run("check", cwd=project).stdout)}
    for path in here[0].parent.glob(f"{here[0].stem}.*"):
        path.unlink()
    done = run(*shard, cwd=project)
    assert (done.returncode, re.findall(r"\[([a-z-]+)\]", done.stdout + done.stderr)) == (1, ["address"])


@pytest.mark.parametrize("code", ["340000", "3", "江苏", "320199"])
def test_a_region_without_records_is_told(root: Path, tmp_path: Path, code: str) -> None:
    """Nothing is written."""
    done = run("build", "--shard", code, "--out", str(tmp_path / "shard"), cwd=root)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert not (tmp_path / "shard").exists()


def test_a_site_that_its_host_would_not_take_is_not_put_in_place(root: Path, tmp_path: Path) -> None:
    """The one that stands there stays."""
    build(root, tmp_path / "site", Language.ZH, Means(1))
    before = contents(tmp_path / "site")
    with pytest.raises(OSError, match="--any-size"):
        build(root, tmp_path / "site", Language.EN, Means(1, most=1_000_000))
    assert contents(tmp_path / "site") == before
    assert not (tmp_path / ".site.new").exists()


def test_a_size_is_told_from_four_fifths_on() -> None:
    """With its part of the whole."""
    assert limits.told(799_999_999) is None
    assert limits.told(800_000_000) == (
        "0.80 GB，是 GitHub Pages 上限的 80%；按地区分成几个网站：--shard",
        "0.80 GB, 80% of what GitHub Pages takes; --shard makes one site for each region",
    )
