"""The five tables, imported from their documents, are the records of the project."""

import pytest
import yaml

from generator.importing.account import complete
from generator.importing.composing import Given
from generator.importing.opening.documents import open_document
from generator.importing.writing import draft_text
from tests.conftest import FIVE, ROOT

CORRECTIONS = yaml.safe_load((ROOT / "tests/importing/corrections.yaml").read_text(encoding="utf-8"))["corrections"]


def reviewed(text, key):
    """A draft's file with its marks deleted and corrected as a person corrected it."""
    lines = [line for line in text.splitlines(keepends=True) if not line.lstrip().startswith("# 待核")]
    text = "".join(lines)
    for correction in CORRECTIONS:
        if correction["record"] == key:
            assert correction["imported"] in text
            text = text.replace(correction["imported"], correction["reviewed"])
    return text


@pytest.fixture(scope="module")
def drafts(recogniser):
    documents = {key: open_document(ROOT / f"data/sources/{key}.txt") for key in FIVE}
    return {key: recogniser.drafts(document, Given()) for key, document in documents.items()}


@pytest.mark.parametrize("key", FIVE)
def test_a_document_is_imported_to_the_very_file_of_its_record(drafts, accounted, key):
    (draft,) = drafts[key]
    record = complete(draft)
    text = draft_text(draft.values, record, accounted(draft).doubts)
    assert reviewed(text, key) == (ROOT / f"data/records/{key}.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", FIVE)
def test_every_value_has_its_place_and_nothing_is_left_over(drafts, accounted, key):
    found = accounted(drafts[key][0])
    assert (found.left, found.placed, found.characters.left) == ((), found.values, 0)
    assert found.is_whole


@pytest.mark.parametrize("key", FIVE)
def test_the_trace_of_an_import_is_the_trace_of_the_record(drafts, accounted, key):
    trace = accounted(drafts[key][0]).trace
    made = trace.model_dump_json(indent=1, exclude_defaults=True) + "\n"
    assert made == (ROOT / f"data/records/{key}.trace.json").read_text(encoding="utf-8")


def test_corrections_are_few_and_each_has_a_reason():
    assert len(CORRECTIONS) < 5
    assert all(correction["reason"] for correction in CORRECTIONS)
