"""The five tables as Word, Excel, web and PDF files are imported to the same records."""

import pytest

from generator.importing.account import complete
from generator.importing.composing import Given
from generator.importing.opening.documents import open_document
from tests.conftest import FIVE
from tests.importing.written.shelf import KINDS


def content(record):
    """What a record says, without where it was read and what the layout of a document did."""
    return record.model_copy(update={"source": None, "repairs": ()})


@pytest.fixture(scope="module")
def read(recogniser, written):
    done = {}

    def read(kind, key):
        if (kind, key) not in done:
            done[kind, key] = recogniser.drafts(open_document(written(kind, key)), Given())
        return done[kind, key]

    return read


@pytest.mark.parametrize("key", FIVE)
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_imported_to_the_record_it_was_written_from(library, read, kind, key):
    (draft,) = read(kind, key)
    record = next(entry.record for entry in library.entries if entry.key == key)
    assert content(complete(draft)) == content(record)


@pytest.mark.parametrize("key", FIVE)
@pytest.mark.parametrize("kind", KINDS)
def test_every_value_of_a_file_has_its_place(read, accounted, kind, key):
    found = accounted(read(kind, key)[0])
    assert found.placed == found.values


@pytest.mark.parametrize("key", FIVE)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "web"])
def test_nothing_of_a_file_is_left_over(read, accounted, kind, key):
    assert accounted(read(kind, key)[0]).left == ()


@pytest.mark.parametrize("key", FIVE)
def test_of_a_web_page_only_what_stands_around_the_table_is_left_over(read, accounted, key):
    left = "".join(printed.text for printed in accounted(read("web", key)[0]).left)
    assert "无障碍阅读" in left
    assert "绩效" not in left
