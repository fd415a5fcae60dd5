"""What tests of importing share: the five tables in files of every kind."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.importing.account import Account, account
from generator.importing.composing import Given
from generator.importing.draft import Draft
from generator.importing.paper import FileKind, Paper
from generator.importing.recognising import Recogniser
from generator.library import Library
from tests.importing.written.sheet import Sheet
from tests.importing.written.shelf import Shelf


@pytest.fixture(scope="session")
def shelf(tmp_path_factory, library: Library) -> Shelf:
    """The five tables, laid out and ready to be written."""
    return Shelf(tmp_path_factory.mktemp("written"), library)


@pytest.fixture(scope="session")
def written(shelf: Shelf) -> Callable[[str, str], Path]:
    """The file of a kind, e.g. `word` or `pdf-cut`, that holds the record of a key; written when first asked for."""
    return shelf.path


@pytest.fixture(scope="session")
def sheets(shelf: Shelf) -> dict[str, Sheet]:
    """The five tables as they are laid out, by their keys."""
    return shelf.sheets


@pytest.fixture(scope="session")
def recogniser(library: Library) -> Recogniser:
    """The importer, ready for many documents."""
    return Recogniser(library.forms, library.vocabulary)


@pytest.fixture(scope="session")
def imported(recogniser: Recogniser) -> Callable[[str], list[Draft]]:
    """The drafts of a text."""
    return lambda text: recogniser.drafts(Paper(FileKind.TEXT, text), Given())


@pytest.fixture(scope="session")
def accounted(library: Library) -> Callable[[Draft], Account]:
    """Where everything in the document of a draft went."""
    places = library.vocabulary.regions.regions
    return lambda draft: account(draft, places.get(draft.values.get("region", ""), ""))
