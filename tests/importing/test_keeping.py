"""A document imported again keeps the ids of its rows."""

import pytest

from generator.importing.account import complete
from generator.importing.keeping import keep_ids
from generator.model.record import Record
from tests.conftest import ROOT

KEY = "320600/keji/2025"


@pytest.fixture(scope="module")
def record(library):
    return next(entry.record for entry in library.entries if entry.key == KEY)


@pytest.fixture(scope="module")
def text():
    return (ROOT / f"data/sources/{KEY}.txt").read_text(encoding="utf-8")


@pytest.fixture
def again(imported, record):
    """The record that a changed document becomes, with the ids of the old one."""

    def again(text, old=None):
        (draft,) = imported(text)
        assert complete(draft) is not None
        return Record.model_validate(keep_ids(draft.values, old or record))

    return again


def names(record):
    """The name of each row by its id."""
    promises = {promise.row.id: promise.row.name for promise in record.promises()}
    return {row.id: row.name for row in record.money()} | promises


def test_the_same_document_gives_the_same_record(again, record, text):
    assert again(text) == record


def test_a_row_that_is_new_takes_a_number_never_given(again, record, text):
    added = again(text.replace("办公设备购置 0.5 7.32", "办公设备购置 0.5 7.32\n\n档案整理 0 3.1"))
    assert names(added) == names(record) | {"m-024": "档案整理"}
    assert added.minted.m == 24


def test_a_row_that_is_gone_takes_its_number_with_it(again, record, text):
    shorter = again(text.replace("办公设备购置 0.5 7.32\n", ""))
    longer = again(text, shorter)
    assert names(shorter) == {row: name for row, name in names(record).items() if name != "办公设备购置"}
    assert names(longer)["m-024"] == "办公设备购置"


def test_a_name_that_is_corrected_keeps_its_number(again, record, text):
    corrected = again(text.replace("送科技下乡活动次数", "送科技下乡活动场次"))
    assert names(corrected) == names(record) | {"i-037": "送科技下乡活动场次"}


def test_rows_that_change_places_keep_their_numbers(again, record, text):
    moved = text.replace("物业管理费 0 19.53\n\n", "").replace(
        "水电费补差 3 6.2", "水电费补差 3 6.2\n\n物业管理费 0 19.53"
    )
    assert names(again(moved)) == names(record)


def test_repairs_speak_of_the_rows_by_the_ids_they_keep(again, record, text):
    renamed = record.model_copy(update={"minted": record.minted.model_copy(update={"i": 90})})
    added = again(
        text.replace("中长期规划制定健全性 健全 健全", "学科规划健全性 健全 健全\n中长期规划制定健全性 健全 健全"),
        renamed,
    )
    assert names(added)["i-091"] == "学科规划健全性"
    assert added.repairs == record.repairs


def test_what_a_person_wrote_of_the_source_stays(again, record, text):
    known = record.source.model_copy(update={"url": "https://example.org/2025", "published": "2025-02-01"})
    source = again(text, record.model_copy(update={"source": known})).source
    assert (source.url, source.published, source.sha256) == (known.url, known.published, record.source.sha256)
