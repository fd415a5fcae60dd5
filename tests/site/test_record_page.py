"""The record page holds the whole record: what is printed can be read back from its HTML, character by character."""

import pytest

from generator.tracing.leaves import all_leaves
from tests.conftest import FIVE
from tests.site.recovering import original_levels, original_values, reading_values, tree

each_record = pytest.mark.parametrize("key", FIVE)
NOT_IN_ROWS = ("contacts.", "income.", "spending.", "annual.", "long-term.", "unit", "year", "region", "scope", "form")


@pytest.fixture
def entry(library, key):
    return next(entry for entry in library.entries if entry.key == key)


@pytest.fixture
def page(site, key):
    return tree((site / key / "index.html").read_text(encoding="utf-8"))


def values(entry, library):
    """What the document prints, by its name in the trace; blank cells too."""
    leaves = all_leaves(entry.record, library.forms[entry.record.form])
    return {name: text for name, text in leaves.items() if not name.startswith(NOT_IN_ROWS)}


def of_rows(found):
    return {name: text for name, text in found.items() if name.startswith(("m-", "i-"))}


@each_record
def test_every_value_can_be_read_back_from_the_original_layout(entry, library, page):
    expected, found = values(entry, library), original_values(page)
    assert {name: found.get(name) for name in expected if ".label" not in name} == {
        name: text for name, text in expected.items() if ".label" not in name
    }


@each_record
def test_every_cell_can_be_read_back_from_the_reading_layout(entry, library, page):
    expected = {name: text for name, text in of_rows(values(entry, library)).items() if not name.endswith(".name")}
    found = reading_values(page)
    assert {name: found.get(name) for name in expected} == expected


@each_record
def test_every_indicator_stands_under_its_labels_in_the_original_layout(entry, page):
    expected = {promise.row.id: promise.level for promise in entry.record.promises()}
    assert original_levels(page) == expected


@each_record
def test_the_reading_layout_shows_no_value_that_is_not_in_the_record(entry, page):
    rows = {row.id for row in entry.record.money()} | {promise.row.id for promise in entry.record.promises()}
    assert {name.partition(".")[0] for name in reading_values(page)} <= rows
