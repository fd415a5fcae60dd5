"""The workflow of the guide builds shards on machines of their own, and a hub from nothing but their lists."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.docs.story import blocks


@pytest.fixture(scope="module")
def jobs() -> dict[str, Any]:
    """The jobs of the workflow."""
    (text,) = [one.text for one in blocks(ROOT / "docs/guide-publishers.md") if "matrix:" in one.text]
    found: dict[str, Any] = yaml.safe_load(text)["jobs"]
    return found


def machine(folder: Path) -> Path:
    """A folder as a job finds it."""
    shutil.copytree(ROOT / "data", folder / "data")
    (folder / "hub/data").mkdir(parents=True)
    program = folder / "programs/mingxi"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder


def steps(job: dict[str, Any], folder: Path, region: str = "") -> None:
    """Run what a job calls of ours."""
    own = {"PATH": f"{folder / 'programs'}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    for step in job["steps"]:
        line = step.get("run", "").replace("${{ matrix.region }}", region)
        if line.startswith("mingxi"):
            done = subprocess.run(
                ["bash", "-c", line], cwd=folder, env=own, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, done.stderr


def moved(job: dict[str, Any], what: str) -> dict[str, str]:
    """What a job hands over, or is handed."""
    (step,) = [one for one in job["steps"] if one.get("uses", "").startswith(f"actions/{what}-artifact@")]
    found: dict[str, str] = step["with"]
    return found


def test_the_workflow_makes_shards_and_a_hub(jobs: dict[str, Any], tmp_path: Path) -> None:
    last = machine(tmp_path / "hub")
    up, down = moved(jobs["shard"], "upload"), moved(jobs["hub"], "download")
    for region in jobs["shard"]["strategy"]["matrix"]["region"]:
        folder = machine(tmp_path / region)
        steps(jobs["shard"], folder, region)
        name = up["name"].replace("${{ matrix.region }}", region)
        assert name.startswith(down["pattern"].removesuffix("*"))
        shutil.copytree(folder / up["path"], last / down["path"] / name)
    steps(jobs["hub"], last)
    page = (last / "site/compare/keji/index.html").read_text(encoding="utf-8")
    assert "5" in page
    sites = (last / "site/api/v1/sites.json").read_text(encoding="utf-8")
    assert '"count":5' in sites
