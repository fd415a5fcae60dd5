"""Editions of the site for tests: of the five tables, or of tables as a test wants them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from generator.chrome import read_settings
from generator.inspecting import report_on
from generator.library import load
from generator.pages import Edition, edition
from generator.pages.publication import Publication
from generator.words import Language
from tests.conftest import FIVE, ROOT


@cache
def five(language: Language = Language.ZH) -> Edition:
    """The edition of the five tables."""
    library, problems = load(ROOT)
    settings, more = read_settings(ROOT)
    assert library is not None
    assert settings is not None
    assert [*problems, *more] == []
    chosen = replace(library, entries=tuple(entry for entry in library.entries if entry.key in FIVE))
    return edition(chosen, report_on(chosen, [], language), settings)


def changed(change: Callable[[Publication], Publication]) -> Edition:
    """The same edition with every table changed."""
    whole = five()
    return replace(whole, published=tuple(map(change, whole.published)))
