"""A record's values are whole in its `record.csv`, which is as RFC 4180 says."""

import csv
import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.outputs.csv_text import csv_text, excel_csv_text
from generator.outputs.record_csv import HEADS, record_csv
from generator.tracing.leaves import all_leaves
from tests.conftest import FIVE
from tests.outputs.rfc4180 import records

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def rows_of(site, key) -> list[dict[str, str]]:
    content = (site / key / "record.csv").read_bytes().decode()
    return list(csv.DictReader(StringIO(content, newline="")))


def printed(rows) -> dict[str, str]:
    """Every printed value by its name in traces, taken from nothing but the rows."""
    found = {row["at"]: row["printed"] for row in rows}
    found |= {f"{row['row']}.name": row["name"] for row in rows if row["row"][:2] in ("m-", "i-")}
    found |= {f"{row['table']}.columns.{row['column']}": row["head"] for row in rows if row["head"]}
    found |= {f"{row['row']}.label": row["name"] for row in rows if row["row"].startswith("goals.")}
    return found


@pytest.mark.parametrize("key", FIVE)
def test_every_printed_value_comes_back_from_the_file_alone(site, library, key):
    entry = next(entry for entry in library.entries if entry.key == key)
    leaves = all_leaves(entry.record.without_personal(), library.forms[entry.record.form])
    heads = {f"{table.id}.label" for table in entry.record.indicators}
    heads |= {name for name in leaves if ".columns." in name or ".level-" in name}
    back = printed(rows_of(site, key))
    assert {name: text for name, text in leaves.items() if name not in heads and back.get(name) != text} == {}
    wrong = {name: text for name, text in leaves.items() if ".columns." in name and back.get(name, text) != text}
    assert wrong == {}


@pytest.mark.parametrize("key", FIVE)
def test_levels_and_the_rows_above_come_back(site, going_out, key):
    record, rows = going_out[key].record, rows_of(site, key)
    levels = {promise.row.id: promise.level for promise in record.promises()}
    above = {below.id: row.id for row in record.money() for below in row.rows}
    shown = {row["row"]: tuple(row[f"level_{n}"] for n in (1, 2, 3, 4) if row[f"level_{n}"]) for row in rows}
    assert {row: shown[row] for row in levels} == levels
    assert {row["row"]: row["above"] for row in rows if row["above"]} == above


@pytest.mark.parametrize("key", FIVE)
def test_what_values_mean_is_what_the_other_file_says(site, key):
    rows, content = rows_of(site, key), json.loads((site / key / "record.json").read_bytes())
    names = ("at", "printed", "presence", "kind", "operator", "value", "high", "unit")
    meant = [{name: row[name] for name in names} for row in rows if row["kind"]]
    empty = dict.fromkeys(names, "") | {"presence": "value"}
    assert meant == [{name: (empty | one)[name] for name in names} for one in content["readings"]]
    assert {row["at"]: row["place"] for row in rows if row["place"]}.items() <= content["traces"].items()


def test_every_file_is_as_the_standard_says(site, made_site):
    files = [*site.rglob("*.csv"), *made_site.rglob("*.csv")]
    texts = [path.read_bytes().decode() for path in files]
    assert len(texts) > 65
    assert [text[:1] for text in texts if text.startswith("\ufeff")] == []
    assert [records(text) for text in texts] == [list(csv.reader(StringIO(text, newline=""))) for text in texts]


@pytest.mark.parametrize(
    "text",
    ["a,b\n", 'a,"b\r\n', 'a,b"c\r\n', "a\r\nb,c\r\n", "a,b", 'a,"b"c\r\n', "a,b\rc\r\n"],
    ids=["LF", "open quotes", "quotes inside", "more fields", "no end", "behind quotes", "CR alone"],
)
def test_the_check_of_the_standard_refuses_what_is_not_in_it(text):
    with pytest.raises(ValueError, match=r"neither|as many"):
        records(text)


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), max_size=4))
def test_any_text_comes_back(rows):
    assert records(csv_text(("a", "b"), rows)) == [["a", "b"], *rows]


def test_several_records_may_stand_in_one_file(going_out):
    both = records(record_csv([going_out[FIVE[0]], going_out[FIVE[1]]]))
    assert both[0] == list(HEADS)
    assert list(dict.fromkeys(row[0] for row in both[1:])) == [FIVE[0], FIVE[1]]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+86", "'+86"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝0%", "'＝0%"),
        ("-", "'-"),
        ("-1+2", "'-1+2"),
        ("-12.50", "-12.50"),
        ("\t=1", "'\t=1"),
        ("≥40亿元", "≥40亿元"),
        ("100.00", "100.00"),
    ],
)
def test_excel_computes_nothing(text, shown):
    assert list(csv.reader(StringIO(excel_csv_text(("a",), [(text,)]).removeprefix("\ufeff")))) == [["a"], [shown]]


def test_excel_is_told_that_a_file_is_utf_8():
    assert excel_csv_text(("名称",), []).encode() == "\ufeff名称\r\n".encode()
