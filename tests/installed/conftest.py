"""What tests of the installed program share: the wheel, in an environment of its own, away from the repository."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT


class Installed(NamedTuple):
    """The program as a publisher has it."""

    bin: Path
    surroundings: dict[str, str]

    def run(self, *arguments, cwd, check=True):
        """Run a program of the environment: `mingxi`, `python`, or whatever the machine has."""
        return subprocess.run(
            [*map(str, arguments)],
            cwd=cwd,
            env=self.surroundings,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=check,
        )


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """The wheel of the repository, installed with what it needs."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", folder / "wheels", ROOT], check=True)
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    # What others wrote is taken from the environment of the tests, which has it already: each of its packages is linked
    # into a folder that Python looks into as well. Neither the repository, which is installed there by a path file, nor
    # the name under which it is installed are among them, so that what is ours can come out of the wheel alone.
    (folder / "others").mkdir()
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if path.suffix != ".pth" and "mingxi" not in path.name:
            (folder / "others" / path.name).symlink_to(path)
    place = next((folder / "venv").glob("lib/python*/site-packages"))
    (place / "others.pth").write_text(f"{folder / 'others'}\n", encoding="utf-8")
    found = {
        **os.environ,
        "HOME": str(folder),
        "PATH": f"{folder / 'venv/bin'}{os.pathsep}{os.environ['PATH']}",
        "PIP_CONSTRAINT": str(ROOT / "constraints.txt"),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_FIND_LINKS": str(folder / "wheels"),
        "PIP_NO_INDEX": "1",  # all there is to be found is there: what is lacking must not come from elsewhere
    }
    program = Installed(folder / "venv/bin", found)
    program.run("python", "-m", "pip", "install", "--quiet", "mingxi[import]", cwd=folder)
    return program
