"""Whatever a build meets on a machine, the site is the same, or the old one stays and a sentence says why."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.build import build
from generator.building.means import Means
from generator.words import Language
from tests.command import run_anew
from tests.conftest import ROOT
from tests.importing.command import as_anybody
from tests.serving.conftest import KEY, ask, project, start, temporary
from tests.site.html_page import contents

__all__ = ["project", "start", "temporary"]

TINY = ROOT / "tests/problems/nothing"
_AT_THE_BEGINNING = """
import os, sys, time
from pathlib import Path
for path in Path(sys.argv[1]).rglob("*"):
    os.utime(path, (0, 0))
time.time, time.time_ns = lambda: 1.0, lambda: 1_000_000_000
sys.argv[1:] = ["build", "--root", sys.argv[1], "--out", sys.argv[2]]
from generator.cli import main
main()
"""


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as it is built here."""
    out = tmp_path_factory.mktemp("usual") / "site"
    build(TINY, out, Language.ZH, Means(1))
    return contents(out)


def test_of_two_builds_at_once_one_makes_the_site_and_one_is_told(tmp_path: Path, usual: dict[str, bytes]) -> None:
    """Or both do, where the second began when the first was done."""
    with ThreadPoolExecutor() as pool:
        ways = [["build", "--root", TINY, "--out", tmp_path / "site", "--jobs", jobs] for jobs in (1, 2)]
        running = [pool.submit(run_anew, *way, HOME=str(tmp_path / "home")) for way in ways]
        done = [future.result() for future in running]
    told = [one for one in done if one.returncode]
    assert [(one.returncode, "另一次构建正在写这里" in one.stderr) for one in told] in ([], [(3, True)])
    assert contents(tmp_path / "site") == usual


def test_a_build_goes_well_while_the_site_is_looked_at(start, project: Path) -> None:
    """Each works in folders of its own, and the preview does not see the other."""
    running = start()
    home = running.says("^http://")
    running.says("第一次建站")
    for _ in range(2):
        done = run_anew("build", "--root", project, HOME=str(project / "home"))
        assert (done.returncode, ask(f"{home}{KEY}/").status) == (0, 200)
    assert running.stop() == 0
    build(project, project.with_name("again"), Language.ZH, Means(1))
    assert contents(project / "site") == contents(project.with_name("again"))


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LANG": "POSIX", "PYTHONIOENCODING": "ascii"},
        {"TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "7"},
        {"SOURCE_DATE_EPOCH": "1", "COLUMNS": "1"},
    ],
    ids=["C", "ASCII", "another time and hash", "odd numbers"],
)
def test_the_site_is_the_same_in_other_surroundings(
    tmp_path: Path, usual: dict[str, bytes], surroundings: dict[str, str]
) -> None:
    """And what is said never ends in an accident."""
    done = run_anew("build", "--root", TINY, "--out", tmp_path / "site", **surroundings, HOME=str(tmp_path))
    assert (done.returncode, contents(tmp_path / "site") == usual) == (0, True)


def test_the_site_is_the_same_where_the_clock_stands_at_1970(tmp_path: Path, usual: dict[str, bytes]) -> None:
    """As on a small machine that has not yet asked for the time; twice, with what the first kept."""
    root = tmp_path / "project"
    subprocess.run(["cp", "-r", str(TINY), str(root)], check=True)
    for _ in range(2):
        command = [sys.executable, "-c", _AT_THE_BEGINNING, str(root), str(tmp_path / "site")]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
        assert contents(tmp_path / "site") == usual


def test_a_place_that_may_not_be_written_is_told_and_left(tmp_path: Path) -> None:
    """Whoever builds, root as well."""
    place = tmp_path / "place"
    build(TINY, place / "site", Language.ZH, Means(1))
    before = contents(place / "site")
    place.chmod(0o555)
    program = "from generator.cli import main; main()"
    command = [*as_anybody(), sys.executable, "-B", "-c", program, "build", "--root", str(TINY), "--no-cache"]
    done = subprocess.run(
        [*command, "--out", str(place / "new/site")],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
    )
    place.chmod(0o755)
    assert (done.returncode, "Traceback" in done.stderr, str(place) in done.stderr) == (3, False, True)
    assert (contents(place / "site"), (place / "new").exists()) == (before, False)
