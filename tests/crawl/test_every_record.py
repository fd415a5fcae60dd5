"""The page of every one of the five tables gives back the whole record, without a script and without its data files."""

import pytest

from generator.tracing.leaves import all_leaves
from tests.conftest import FIVE
from tests.crawl.recovered import labels_over_rows, original_values, reading_rows

PERSONAL = "contacts."
LEVEL = ".level-"
HEADS = (".columns.", ".label")

pytestmark = pytest.mark.parametrize("key", FIVE)


@pytest.fixture
def entry(library, key):
    return next(entry for entry in library.entries if entry.key == key)


@pytest.fixture
def html(site, key):
    return (site / key / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def printed(library, entry):
    """Every value that the document prints, by its name, but for names and numbers of persons."""
    leaves = all_leaves(entry.record, library.forms[entry.record.form])
    return {name: text for name, text in leaves.items() if not name.startswith(PERSONAL)}


def test_every_value_stands_in_the_layout_of_the_form(html, printed):
    wanted = {name: text for name, text in printed.items() if not any(part in name for part in (LEVEL, *HEADS))}
    found = {name: text for name, text in original_values(html).items() if text and name != "year"}
    assert found == wanted


def test_every_value_of_a_row_stands_in_the_row_for_reading(html, printed):
    rows = {f"{row}.{key}": text for row, cells in reading_rows(html).items() for key, text in cells.items() if text}
    wanted = {name: text for name, text in printed.items() if name.startswith(("m-", "i-")) and ".name" not in name}
    assert rows == wanted


def test_every_indicator_stands_under_its_labels(html, entry):
    wanted = {row.id: group.level for table in entry.record.indicators for group in table.groups for row in group.rows}
    assert labels_over_rows(html) == wanted
