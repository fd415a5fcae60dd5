"""The database holds what the tables print and what was found, opens in SQLite and Datasette, and searches exactly."""

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from hashlib import sha256

import pytest
from datasette.app import Datasette

from generator import addresses
from generator.build import build
from generator.library import Library
from generator.model.record import Record
from generator.pages.offering.rows import rows
from generator.pages.offering.tables import TABLES
from generator.words import Language
from tests.conftest import ROOT
from tests.corpus.made import key
from tests.corpus.made import records as made_up
from tests.corpus.project import project_of
from tests.site.html_page import contents
from tests.site.several import site_of_library


@pytest.fixture
def database(addressed) -> Iterator[sqlite3.Connection]:
    """The database, to be read only."""
    with closing(sqlite3.connect(f"file:{addressed / addresses.DATABASE}?mode=ro", uri=True)) as connection:
        yield connection


@pytest.fixture
def records(library: Library) -> dict[str, Record]:
    """The five tables by their keys."""
    return {entry.key: entry.record for entry in library.entries}


def test_sqlite_finds_nothing_wrong_with_it(database):
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


class _Earlier(sqlite3.Connection):
    """As SQLite was often compiled before it read what is in memory."""

    def __getattribute__(self, name: str) -> object:
        if name == "deserialize":
            raise AttributeError(name)
        return super().__getattribute__(name)


def test_an_earlier_sqlite_makes_the_same(addressed, tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=_Earlier))
    assert not hasattr(sqlite3.connect(":memory:"), "deserialize")
    assert build(addressed.parent, tmp_path / "site", Language.ZH).report.problems == ()
    made, same = (site / addresses.DATABASE for site in (tmp_path / "site", addressed))
    assert made.read_bytes() == same.read_bytes()


def test_every_column_is_as_it_is_described(database):
    for table in TABLES:
        found = [(name, kind) for _, name, kind, *_ in database.execute(f"PRAGMA table_info({table.name})")]
        assert found == [(column.name, column.kind) for column in table.columns]


def test_every_amount_stands_in_it_as_printed(database, records):
    query = """SELECT key, row, money.name, half, full, share FROM money JOIN records ON records.id = record
        ORDER BY key, place"""
    printed = [
        (key, row.id, row.name, row.half, row.full, row.share)
        for key, record in sorted(records.items())
        for row in record.money()
    ]
    assert database.execute(query).fetchall() == printed


def test_every_target_stands_in_it_as_printed_and_as_read(database, records):
    query = """SELECT key, targets.row, cell, text, targets.kind, value, targets.unit, presence
        FROM targets JOIN records ON records.id = record JOIN indicators USING (record, row) ORDER BY key, row, cell"""
    meant = [
        (key, row.id, cell.column, cell.target, read.kind, read.value, read.unit, row.presence(cell.column))
        for key, record in records.items()
        for row in record.rows()
        for cell in row.cells()
        for read in [row.read(cell.target)]
    ]
    texts = [tuple(None if field is None else f"{field}" for field in row) for row in meant]
    assert database.execute(query).fetchall() == sorted(texts, key=lambda row: [f"{field}" for field in row[:3]])


def test_rows_of_many_kinds_of_department_stand_with_their_own_tables(tmp_path):
    """Each kind counts its tables and its texts from 0, and brings them alone."""
    chosen = [*made_up(12, 4)]
    assert build(project_of(tmp_path, chosen), tmp_path / "site", Language.ZH).report.problems == ()
    printed = {(key(one), row.id, row.name) for one in chosen for row in one.money()}
    printed |= {(key(one), row.id, row.name) for one in chosen for row in one.rows()}
    rows = """SELECT key, row, money.name FROM money JOIN records ON records.id = record
        UNION SELECT key, row, indicators.name FROM indicators JOIN records ON records.id = record"""
    places = """SELECT key, anchor, texts.text FROM places JOIN texts ON texts.id = places.text
        JOIN records ON records.id = record WHERE anchor GLOB '[mi]-[0-9]*'"""
    with closing(sqlite3.connect(tmp_path / "site" / addresses.DATABASE)) as found:
        assert {*found.execute(rows)} == {*found.execute(places)} == printed


def test_rows_hold_texts_and_numbers_alone(library):
    """Texts of other types, such as amounts, would be laid by far more slowly."""
    (chapter,) = site_of_library(library, ROOT).chapters
    fields = {type(field) for found in rows(chapter) for table in found for row in table for field in row}
    assert fields == {str, int, float, type(None)}


def test_groups_and_rows_under_rows_are_kept(database, records):
    levels = [
        (*promise.level, *[None] * 4)[:4] for _, record in sorted(records.items()) for promise in record.promises()
    ]
    found = database.execute(
        """SELECT level_1, level_2, level_3, level_4 FROM indicators JOIN records ON records.id = record
        ORDER BY key, place"""
    )
    above = database.execute("SELECT count(*) FROM money WHERE above IS NOT NULL").fetchone()[0]
    assert found.fetchall() == levels
    assert above == sum(len(row.rows) for record in records.values() for row in record.money())


@pytest.mark.parametrize("text", ["预算执行率", "高新技术", "率（%）", "科技局", '"', "a' OR 1"])
def test_a_search_finds_every_place_of_a_text_and_no_other(database, records, text):
    query = """SELECT DISTINCT key FROM texts_fts JOIN places ON places.text = texts_fts.rowid
        JOIN records ON records.id = record WHERE texts_fts.text LIKE ? ORDER BY key"""
    bearing = [
        key for key, one in sorted(records.items()) if any(text in said for said in (*_names(one), *_paragraphs(one)))
    ]
    assert [key for (key,) in database.execute(query, (f"%{text}%",))] == bearing


def test_three_characters_in_a_row_are_matched(database):
    query = "SELECT count(*) FROM texts_fts WHERE texts_fts MATCH '\"算执行\"'"
    like = "SELECT count(*) FROM texts WHERE text LIKE '%算执行%'"
    assert database.execute(query).fetchone() == database.execute(like).fetchone() != (0,)


def test_findings_lead_to_their_places_on_the_page(database, addressed):
    found = database.execute("SELECT key, anchor FROM findings JOIN records ON records.id = record").fetchall()
    pages = {key: (addressed / key / "index.html").read_text(encoding="utf-8") for key, _ in found}
    assert len(found) > 100
    assert [(key, anchor) for key, anchor in found if f'id="{anchor}"' not in pages[key]] == []


def test_datasette_opens_it_and_searches(addressed):
    async def ask(address):
        datasette = Datasette([str(addressed / addresses.DATABASE)])
        await datasette.invoke_startup()
        return (await datasette.client.get(address)).json()

    def answered(address):
        with ThreadPoolExecutor(1) as apart:  # a browser of other tests may hold the loop of this thread
            return apart.submit(lambda: asyncio.run(ask(address))).result()

    records = answered("/mingxi/records.json?_shape=array&_labels=on&_size=2")
    texts = answered("/mingxi/texts.json?_shape=array&_search=预算执行率")
    assert [one["kind"]["label"] for one in records] == ["科学技术局"] * 2
    assert len(texts) >= 1
    assert all("预算执行率" in one["text"] for one in texts)


def test_every_line_is_a_record_as_its_own_file_has_it(addressed, records):
    lines = (addressed / addresses.LINES).read_text(encoding="utf-8").splitlines()
    found = {one["key"]: one["record"] for one in map(json.loads, lines)}
    assert list(found) == sorted(records)
    for table, record in found.items():
        file = (addressed / table / "record.json").read_text(encoding="utf-8")
        assert json.loads(file)["record"] == record


def test_sums_are_those_of_every_file_of_data(addressed):
    lines = (addressed / addresses.SUMS).read_text(encoding="utf-8").splitlines()
    said = {name: digest for digest, name in (line.split("  ") for line in lines)}
    wanted = (".csv", ".json", ".jsonld", ".ndjson", ".sqlite", ".xlsx")
    assert said.keys() == {name for name in contents(addressed) if name.endswith(wanted)}
    assert {name: sha256((addressed / name).read_bytes()).hexdigest() for name in said} == said


def _names(record):
    return [*(row.name for row in record.money()), *(row.name for row in record.rows())]


def _paragraphs(record):
    goals = [text for goal in record.goals for text in goal.paragraphs]
    return [*record.functions, *record.organisation, *record.tasks, *goals]
