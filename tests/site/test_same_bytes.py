"""The same data make the same bytes, whatever the machine, the clock and the order of its folders."""

import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.site.html_page import contents


def built(root, out, **environment):
    found = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), **environment}
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--out", str(out)]
    subprocess.run(command, env=found, check=True, capture_output=True)
    return contents(out)


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LANG": "C.UTF-8"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LANG": "C"},
        {"PYTHONHASHSEED": "7", "LC_ALL": "zh_CN.GB18030", "PYTHONUTF8": "0", "MINGXI_LANG": "en"},
    ],
    ids=["one machine", "another", "a third"],
)
def test_a_site_is_the_same_on_every_machine(site, tmp_path, environment):
    assert built(ROOT, tmp_path / "site", **environment) == contents(site)


def test_a_site_is_the_same_whatever_the_order_of_folders(site, tmp_path):
    for path in sorted((ROOT / "data").rglob("*"), reverse=True):
        if path.is_file():
            copy = tmp_path / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    assert built(tmp_path, tmp_path / "site") == contents(site)


def test_building_again_changes_nothing(site, tmp_path):
    first = built(ROOT, tmp_path / "site")
    assert built(ROOT, tmp_path / "site") == first == contents(site)
