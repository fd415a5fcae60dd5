"""What `make` installs can be installed by the oldest Python that somebody has: that of Debian 12."""

from importlib.metadata import metadata, version

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from tests.conftest import ROOT

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
