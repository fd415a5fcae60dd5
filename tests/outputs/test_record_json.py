"""A record is whole in its `record.json`, which is as its schema says and holds nothing of persons."""

import json

import pytest
from jsonschema import Draft202012Validator

from generator.model.finding import Finding, Operand, Verdict
from generator.model.record import Contacts
from generator.outputs.record_json import bare_json, record_json, record_of
from generator.schema import schema_text
from generator.words import Words
from tests.conftest import FIVE
from tests.outputs.conftest import PUBLISHER

SCHEMA = json.loads(schema_text("published"))
KEY = "320400/keji/2023"


def misfits(content) -> list[str]:
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(json.loads(content))]


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("key", FIVE)
def test_a_record_comes_back_equal_from_its_file_alone(site, library, key):
    entry = next(entry for entry in library.entries if entry.key == key)
    back = record_of((site / key / "record.json").read_bytes())
    assert back == entry.record.without_personal()


@pytest.mark.parametrize("key", FIVE)
def test_a_file_is_as_its_schema_says(site, key):
    assert misfits((site / key / "record.json").read_bytes()) == []


def test_the_schema_stands_where_every_file_says(site):
    files = sorted(site.rglob("record.json"))
    named = {(file.parent / json.loads(file.read_bytes())["$schema"]).resolve() for file in files}
    assert {path.read_text(encoding="utf-8") for path in named} == {schema_text("published")}


def test_files_of_every_form_are_as_the_schema_says_and_come_back(made_site):
    files = [path.read_bytes() for path in sorted(made_site.rglob("record.json"))]
    assert len(files) == 60
    assert [found for content in files for found in misfits(content)] == []
    assert [bare_json(record_of(content)) in content.decode() for content in files] == [True] * 60


def test_a_file_with_contacts_is_refused(site):
    content = json.loads((site / KEY / "record.json").read_bytes())
    content["record"]["contacts"] = {"reporter": "张三"}
    assert misfits(json.dumps(content)) == ["Additional properties are not allowed ('contacts' was unexpected)"]


def test_contacts_are_left_out_even_if_they_are_handed_over(going_out):
    one = going_out[KEY]
    careless = one._replace(
        record=one.record.model_copy(update={"contacts": Contacts(reporter="张三", phone="12345678")})
    )
    assert record_json(careless, PUBLISHER) == record_json(one, PUBLISHER)


def test_places_of_contacts_are_left_out(site):
    traces = json.loads((site / "420700/keji/2024/record.json").read_bytes())["traces"]
    assert traces["title"] == "1:1-9"
    assert [name for name in traces if name.startswith("contacts")] == []


def test_a_cell_says_what_it_means(going_out):
    readings = {one["at"]: one for one in json.loads(record_json(going_out[KEY], PUBLISHER))["readings"]}
    assert readings["m-001.full"] == {
        "at": "m-001.full",
        "printed": "4889.25",
        "kind": "amount",
        "value": "4889.25",
        "unit": "万元",
    }
    assert readings["m-005.full"]["presence"] == "zero"
    target = next(
        one for one in readings.values() if one["printed"].startswith("≥") and one["printed"].endswith("亿元")
    )
    assert (target["kind"], target["operator"], target["unit"]) == ("number", "≥", "亿元")


@pytest.mark.parametrize("key", FIVE)
def test_every_amount_share_and_target_is_read_once(going_out, key):
    record = going_out[key].record
    money = [
        f"{row.id}.{column}"
        for row in record.money()
        for column, cell in (("half", row.half), ("full", row.full), ("share", row.share))
        if cell is not None
    ]
    past = [f"{row.id}.past-{year}" for row in record.money() for year in row.past]
    targets = [f"{row.id}.{cell.column}" for row in record.rows() for cell in row.cells()]
    read = [one["at"] for one in json.loads(record_json(going_out[key], PUBLISHER))["readings"]]
    assert sorted(read) == sorted([*money, *past, *targets])


def test_every_operand_of_a_finding_that_stands_in_a_cell_is_read(going_out):
    content = json.loads(record_json(going_out[KEY], PUBLISHER))
    read = {one["at"]: one["printed"] for one in content["readings"]}
    used = [one for found in content["findings"] for one in found.get("operands", []) if one["at"] in read]
    assert len(used) > 20
    assert [one for one in used if one["text"] != read[one["at"]]] == []


def test_texts_that_look_like_the_end_of_a_line_change_nothing(going_out):
    text = '"},{"at":"i-001.full"},{"rule":"x","'
    finding = Finding("x", Verdict.NOTE, Words(text, text), (Operand(text, text, text),), text)
    content = json.loads(record_json(going_out[KEY]._replace(findings=(finding,), form=text), PUBLISHER))
    assert content["form"] == text
    assert content["findings"] == [
        {
            "rule": "x",
            "verdict": "note",
            "sentence": {"zh": text, "en": text},
            "operands": [{"at": text, "name": text, "text": text}],
            "arithmetic": text,
        }
    ]


def test_each_reading_and_each_place_stands_on_a_line(going_out):
    one = going_out[KEY]
    lines = record_json(one, PUBLISHER).decode().split("\n")
    assert sum(line.startswith('{"at":') for line in lines) == len(one.readings) - 1  # the first ends the line before
    assert sum(line.startswith('"m-012.') for line in lines) == 3


def test_the_file_says_whose_it_is(going_out):
    assert json.loads(record_json(going_out[KEY], PUBLISHER))["provenance"] == {
        "page": f"https://example.org/mx/{KEY}/",
        "document": "source/index.html",
        "lines": going_out[KEY].lines,
        "sha256": going_out[KEY].record.source.sha256,
        "publisher": "某地财政研究会",
        "licence": "CC BY 4.0",
    }
