"""What `make` installs is known to the byte, and can be installed by the oldest Python somebody has: Debian 12's."""

import tomllib
from importlib.metadata import metadata, version

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.conftest import ROOT
from tests.installed.locking import HEAD, LOCK, Released, entry, is_wanted, pins

OLDEST = "3.11.2"
LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PINNED = [Requirement(line) for line in LINES if not line.startswith("#")]
INSTALLED = [one for one in PINNED if one.marker is None or one.marker.evaluate()]


@pytest.mark.parametrize("pinned", INSTALLED, ids=lambda pinned: pinned.name)
def test_a_pinned_version_takes_the_oldest_python(pinned):
    asked = metadata(pinned.name).json.get("requires_python", "")
    assert SpecifierSet(f"{asked}").contains(OLDEST)


@pytest.mark.parametrize("pinned", INSTALLED, ids=lambda pinned: pinned.name)
def test_what_is_installed_is_what_is_pinned(pinned):
    assert pinned.specifier.contains(version(pinned.name))


def test_every_pin_is_locked_and_nothing_else():
    parts = LOCK.read_text(encoding="utf-8").removeprefix(HEAD).replace(" \\\n", "").splitlines()
    assert [part.split("    --hash=sha256:")[0] for part in parts] == [f"{pin}" for pin in PINNED]
    assert [part for part in parts if "    --hash=sha256:" not in part] == []


def test_everything_the_project_asks_for_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    asked += [one for extra in project["project"]["optional-dependencies"].values() for one in extra]
    wanted = {canonicalize_name(Requirement(one).name) for one in asked} - {"mingxi"}
    assert wanted - {canonicalize_name(pin.name) for pin in PINNED} == set()


@pytest.mark.parametrize(
    ("file", "is_kept"),
    [
        ("thing-1.2-py3-none-any.whl", True),
        ("thing-1.2-py2.py3-none-any.whl", True),
        ("thing-1.2-cp311-cp311-musllinux_1_2_aarch64.whl", True),
        ("thing-1.2-cp38-abi3-win_amd64.whl", True),
        ("thing-1.2.tar.gz", True),
        ("thing-1.2-cp310-cp310-win_amd64.whl", False),
        ("thing-1.2-pp311-pypy311_pp73-win_amd64.whl", False),
        ("thing-1.3-py3-none-any.whl", False),
        ("thing-1.3.tar.gz", False),
        ("thing-1.2.exe", False),
    ],
)
def test_the_lock_keeps_what_a_python_of_ours_can_use(file, is_kept):
    assert is_wanted(file, Version("1.2")) == is_kept


def test_a_pin_is_locked_with_the_hash_of_each_of_its_files():
    (pin,) = pins('thing==1.2 ; python_version < "3.12"')
    files = [Released("thing-1.2.tar.gz", "bb"), Released("thing-1.2-py3-none-any.whl", "aa"), Released("x.exe", "cc")]
    assert entry(pin, files) == (
        'thing==1.2; python_version < "3.12" \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb'
    )


def test_a_pin_that_the_index_has_no_file_of_is_told():
    with pytest.raises(LookupError, match=r"no file of thing==1\.2"):
        entry(pins("thing==1.2")[0], [])
