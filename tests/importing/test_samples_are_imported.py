"""A table of each province, imported from its sample, is the record that was written by hand."""

from pathlib import Path

import pytest

from generator.importing.account import complete
from generator.notation import record_text
from tests.conftest import ROOT

SAMPLES = sorted((ROOT / "tests/importing/samples").glob("*.txt"))


def test_there_is_a_sample_of_every_form_that_no_seed_has(library):
    seeds = {entry.record.form for entry in library.entries}
    assert {path.stem for path in SAMPLES} | seeds == library.forms.keys()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_imported_to_its_record(imported, path: Path):
    (draft,) = imported(path.read_text(encoding="utf-8"))
    record = complete(draft)
    assert record is not None
    assert record_text(record) == path.with_suffix(".yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_nothing_of_a_sample_is_left_over(imported, accounted, path: Path):
    (draft,) = imported(path.read_text(encoding="utf-8"))
    assert accounted(draft).is_whole
