"""What tests of data files share: the records as they go out, and the files of the project's own site."""

from pathlib import Path

import pytest

from generator.build import build
from generator.catalogue import catalogue
from generator.checks import findings
from generator.chrome import read_settings
from generator.outputs.published import Published, Publisher
from generator.pages.files import outgoing
from generator.pages.imprint import Imprint
from generator.pages.publication import publish
from generator.reporting import RecordFindings
from generator.words import Language
from tests.conftest import ROOT, Once
from tests.corpus.project import project

__all__ = ["going_out", "made_site"]

PUBLISHER = Publisher("https://example.org/mx/", "某地财政研究会", "CC BY 4.0")


@pytest.fixture(scope="session")
def going_out(library, world) -> dict[str, Published]:
    """The five tables as they go out, by their keys."""
    settings, _ = read_settings(ROOT)
    assert settings is not None
    imprint = Imprint(catalogue(Language.ZH), settings, library.vocabulary)
    found = (RecordFindings(entry, tuple(findings(entry.record, world))) for entry in library.entries)
    return {one.key: outgoing(imprint, one) for one in (publish(library, each) for each in found)}


@pytest.fixture(scope="session")
def made_site(once: Once) -> Path:
    """The site of sixty made-up records, of all forms."""

    def make(folder: Path) -> None:
        root = project(folder, 60)
        assert build(root, root / "site", Language.ZH).report.problems == ()

    return once("made", make) / "site"
