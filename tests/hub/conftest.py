"""Two shards of the five tables, and the hub that joins them."""

from pathlib import Path

import pytest

from generator.build import build
from generator.building.means import Means
from generator.building.order import Shard
from generator.hub import join
from generator.words import Language
from tests.conftest import ROOT

HUB = "https://all.example.org/"
CODES = ("32", "42")


def site_of(code: str) -> str:
    """The address of a shard."""
    return f"https://sites.example.org/{code}/"


@pytest.fixture(scope="session")
def shards(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The sites of two provinces."""
    folder = tmp_path_factory.mktemp("shards")
    for code in CODES:
        built = build(ROOT, folder / code, Language.ZH, Means(1), Shard(code, site_of(code)))
        assert built.report.problems == ()
    return [folder / code for code in CODES]


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of a hub: settings alone."""
    root = tmp_path_factory.mktemp("hub-project")
    (root / "data").mkdir()
    (root / "mkdocs.yml").write_text(f"site_name: 各省\nsite_url: {HUB}\n", encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def hub(root: Path, shards: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hub."""
    out = tmp_path_factory.mktemp("hub") / "site"
    joined = join(root, out, shards, Language.ZH)
    assert (joined.problems, joined.sites, joined.tables) == ((), 2, 5)
    return out
