"""The same data make the same bytes, whatever the machine, the clock and the order of its folders."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.site.html_page import contents

CLOCK = Path(__file__).parent / "another_day"
ASKED = """import datetime, multiprocessing, time
ways = (datetime.date.today, datetime.datetime.now, datetime.datetime.utcnow, time.localtime, time.gmtime)
def years(_):
    print(*(way().timetuple().tm_year if hasattr(way(), "timetuple") else way().tm_year for way in ways), end=" ")
    print(time.gmtime(time.time()).tm_year, time.gmtime(time.time_ns() / 1e9).tm_year, time.strftime("%Y"), flush=True)
if __name__ == "__main__":
    years(0)
    with multiprocessing.get_context("fork").Pool(1) as pool:
        pool.map(years, [0])
"""


def ran(*words, year=0, **environment):
    """What a process prints on a machine like this, on the fifth of June of another year."""
    found = {"PATH": "/usr/bin:/bin", "PYTHONPATH": f"{ROOT}", **environment}
    if year:
        seconds = (datetime(year, 6, 5, tzinfo=UTC) - datetime.now(UTC)).total_seconds()
        found |= {"PYTHONPATH": f"{CLOCK}{os.pathsep}{ROOT}", "SECONDS_OFF": f"{seconds}"}
    return subprocess.run([sys.executable, *words], env=found, check=True, capture_output=True, text=True).stdout


def built(root, out, **environment):
    """A site of which nothing was made before."""
    ran("-m", "generator", "build", "--no-cache", "--root", str(root), "--out", str(out), **environment)
    return contents(out)


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LANG": "C.UTF-8"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LANG": "C", "year": 1999},
        {"PYTHONHASHSEED": "7", "LC_ALL": "zh_CN.GB18030", "PYTHONUTF8": "0", "MINGXI_LANG": "en", "year": 2061},
    ],
    ids=["one machine", "another", "a third"],
)
def test_a_site_is_the_same_on_every_machine_and_day(site, tmp_path, environment):
    assert built(ROOT, tmp_path / "site", **environment) == contents(site)


@pytest.mark.parametrize("year", [1999, 2061])
def test_those_days_are_what_every_clock_of_a_process_and_of_its_hands_says(tmp_path, year):
    program = tmp_path / "asked.py"
    program.write_text(ASKED, encoding="utf-8")
    assert {*ran(str(program), year=year).split()} == {f"{year}"}


def test_a_site_is_the_same_whatever_the_order_of_folders_and_the_age_of_files(site, tmp_path):
    for age, path in enumerate(sorted((ROOT / "data").rglob("*"), reverse=True)):
        if path.is_file():
            copy = tmp_path / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            os.utime(copy, (1e8 * age, 1e8 * age))
    assert built(tmp_path, tmp_path / "site") == contents(site)


def test_building_again_changes_nothing(site, tmp_path):
    first = built(ROOT, tmp_path / "site")
    assert built(ROOT, tmp_path / "site") == first == contents(site)
