"""Sites for tests: of the five tables, or of tables as a test wants them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from generator.chrome import read_settings
from generator.inspecting import report_on
from generator.library import load
from generator.pages import Whole, whole
from generator.pages.publication import Publication
from generator.words import Language
from tests.conftest import FIVE, ROOT


@cache
def five(language: Language = Language.ZH) -> Whole:
    """The site of the five tables."""
    library, problems = load(ROOT)
    settings, more = read_settings(ROOT)
    assert library is not None
    assert settings is not None
    assert [*problems, *more] == []
    chosen = replace(library, entries=tuple(entry for entry in library.entries if entry.key in FIVE))
    return whole(chosen, report_on(chosen, [], language), settings)


def changed(change: Callable[[Publication], Publication]) -> Whole:
    """The same site with every table changed."""
    site = five()
    return replace(site, published=tuple(map(change, site.published)))
