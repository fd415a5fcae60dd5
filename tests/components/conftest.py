"""What tests of components share: every component with its examples set, and the gallery as pages."""

import pytest

from generator.catalogue import catalogue
from generator.gallery import Component, gallery, read_components
from generator.templates import shipped_templates
from generator.words import Language
from tests.browser.conftest import browser
from tests.conftest import ROOT

__all__ = ["browser"]


@pytest.fixture(scope="session")
def components() -> dict[str, Component]:
    """Every component, by its name."""
    found, problems = read_components(shipped_templates(), catalogue(Language.ZH))
    assert problems == []
    return {component.name: component for component in found}


@pytest.fixture(scope="session")
def gallery_site(tmp_path_factory):
    """The gallery, built."""
    out = tmp_path_factory.mktemp("gallery") / "site"
    assert gallery(ROOT, out, Language.ZH).problems == []
    return out
