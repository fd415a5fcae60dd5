"""A build by a Dask cluster: processes that share nothing with this one but a disk."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from generator.build import build
from generator.building.means import Means
from generator.words import Language
from tests.command import run
from tests.corpus.project import project
from tests.site.html_page import contents

TABLES = 12


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a cluster of two processes."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as cluster:
        yield cluster.scheduler_address


def test_a_cluster_makes_the_same_site(scheduler: str, tmp_path: Path) -> None:
    """Who makes a page does not show."""
    root = project(tmp_path / "project", TABLES)
    done = run("build", "--scheduler", scheduler, cwd=root)
    assert (done.returncode, done.stderr.splitlines()[-1].partition("：")[0]) == (0, "site")
    build(root, tmp_path / "alone", Language.ZH, Means(1))
    assert contents(root / "site") == contents(tmp_path / "alone")


def test_a_scheduler_that_is_not_there_is_told(tmp_path: Path) -> None:
    """In a sentence, and nothing is written."""
    root = project(tmp_path / "project", 1)
    code = "import generator.cli.clusters as one; one._SECONDS = 1; from generator.cli import main; main()"
    command = [sys.executable, "-c", code, "build", "--scheduler", "tcp://127.0.0.1:9"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "tcp://127.0.0.1:9" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / "site").exists()
