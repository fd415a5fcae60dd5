"""Minting: rows without an id get one, files keep their layout, and no number is given twice."""

import json
import re

import pytest

from generator.minting import mint
from generator.model.record import Record
from generator.reading.files import read_text
from generator.reading.models import read_model
from tests.conftest import FIVE, ROOT

RECORDS = [ROOT / "data" / "records" / f"{key}.yaml" for key in FIVE]
each_record = pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.parent.parent.name)


def without_ids(text: str) -> str:
    """A record's file as a person would write it by hand."""
    text = re.sub(r"\{id: [mi]-[0-9]+, ", "{", text)
    text = re.sub(r"- id: m-[0-9]+\n +", "- ", text)
    return re.sub(r"(?m)^minted:.*\n", "", text)


@each_record
def test_a_file_without_ids_becomes_the_file_with_ids(path):
    text = path.read_text(encoding="utf-8")
    assert mint(read_text(without_ids(text), "2023.yaml")).text == text


@each_record
def test_a_file_with_all_its_ids_is_not_touched(path):
    text = path.read_text(encoding="utf-8")
    assert mint(read_text(text, "2023.yaml")) == (text, 0, ())


@each_record
def test_a_json_file_gets_the_same_ids(path):
    text = path.read_text(encoding="utf-8")
    bare = json.dumps(read_text(without_ids(text), "2023.yaml").value, ensure_ascii=False, indent=1)
    minted = mint(read_text(bare, "2023.json")).text
    assert read_model(read_text(minted, "2023.json"), Record) == read_model(read_text(text, "2023.yaml"), Record)


ROWS = """funding:
  income:
    rows:
      - {id: m-001, name: a}  # the first
      - {name: b}
minted: {m: 7}
"""


def test_a_number_once_given_is_not_given_again_when_its_row_is_gone():
    assert mint(read_text(ROWS, "a.yaml")).text == ROWS.replace("{name: b}", "{id: m-008, name: b}").replace("7", "8")


def test_comments_stay_where_they_are():
    assert "# the first" in mint(read_text(ROWS, "a.yaml")).text


def test_a_higher_number_written_by_hand_is_noted():
    text = ROWS.replace("m-001", "m-030").replace("      - {name: b}\n", "")
    assert mint(read_text(text, "a.yaml")).text == text.replace("m: 7", "m: 30")


BARE = "indicators: [{groups: [{rows: [{id: i-040}]}]}]\nfunding: {income: {rows: [{name: b}]}}\n"
BARE_JSON = '{"funding": {"income": {"rows": [{"name": "b"}]}}, '


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("a.yaml", BARE + 'minted: {m: "23", i: 40}\n', 'minted: {m: "24", i: 40}\n'),
        ("a.yaml", BARE + "minted: {m: '23', i: 40}\n", "minted: {m: '24', i: 40}\n"),
        ("a.yaml", BARE + "minted: {m: 23}\n", "minted: {i: 40, m: 24}\n"),
        ("a.yaml", BARE + "minted:\n  m: 23  # money\n", "minted:\n  i: 40\n  m: 24  # money\n"),
        ("a.yaml", BARE + "minted: {}\n", "minted: {m: 1, i: 40}\n"),
        ("a.yaml", BARE + "minted: { }  # none\n", "minted: {m: 1, i: 40 }  # none\n"),
        ("a.yaml", BARE + "...\n", "minted: {m: 1, i: 40}\n...\n"),
        ("a.yaml", BARE.rstrip(), "minted: {m: 1, i: 40}\n"),
        ("a.yaml", re.sub("(?m)^", "  ", BARE).rstrip(" "), "  minted: {m: 1, i: 40}\n"),
        ("a.json", BARE_JSON + '"minted": {}}', '"minted": {"m": 1}}'),
        ("a.json", BARE_JSON + '"minted": {"m": "9"}}', '"minted": {"m": "10"}}'),
        ("a.json", BARE_JSON + '"title": "a"}', '"title": "a",\n "minted": {"m": 1, "i": 0}\n}'),
        ("a.json", "{}\n", '{\n "minted": {"m": 0, "i": 0}\n}\n'),
        ("a.yaml", "{title: a}  # all\n", "{title: a,\n minted: {m: 0, i: 0}\n}  # all\n"),
        ("a.yaml", "{title: a,\n}\n", "{title: a,\n minted: {m: 0, i: 0}\n}\n"),
    ],
    ids=[
        "double quotes",
        "single quotes",
        "one kind noted",
        "block style",
        "empty bracket",
        "empty bracket with a space",
        "end of document",
        "no line break at the end",
        "indented file",
        "empty bracket in JSON",
        "a number in quotes in JSON",
        "JSON without a note",
        "an empty object",
        "a file in one bracket",
        "a comma before the last bracket",
    ],
)
def test_the_highest_numbers_are_noted_however_the_file_is_written(name, text, wanted):
    minted = mint(read_text(text, name))
    assert minted.problems == ()
    assert minted.text.endswith(wanted)


@pytest.mark.parametrize(
    ("name", "row", "wanted"),
    [
        ("a.yaml", "{}", "{id: m-001}"),
        ("a.yaml", "{ name: b }", "{ id: m-001, name: b }"),
        ("a.yaml", "{name: b}", "{id: m-001, name: b}"),
        ("a.json", "{}", '{"id": "m-001"}'),
        ("a.json", '{\n  "name": "b"\n}', '{\n  "id": "m-001",\n  "name": "b"\n}'),
    ],
    ids=["empty", "spaced", "close", "empty in JSON", "lines in JSON"],
)
def test_an_id_is_put_first_into_a_row_however_it_is_written(name, row, wanted):
    text = '{"funding": {"income": {"rows": [' + row + ']}}, "minted": {"m": 0, "i": 0}}'
    assert mint(read_text(text, name)).text == text.replace(row, wanted).replace('"m": 0', '"m": 1')


@pytest.mark.parametrize("number", ["９", "٣", "9" * 5000], ids=["full width", "arabic", "five thousand digits"])
def test_an_id_that_is_no_number_of_ours_counts_for_nothing(number):
    assert mint(read_text(ROWS.replace("m-001", f"m-{number}"), "a.yaml")).new == 1


@pytest.mark.parametrize(
    "text",
    [
        ROWS.replace("{m: 7}", "{m: ００９}"),
        ROWS.replace("{m: 7}", "seven"),
        ROWS.replace("{m: 7}", "{m: 999999}"),
        ROWS.replace("{m: 7}", '{m: "\\x37"}'),
        "{title: a  # }\n}",
        BARE + "minted: # none\n  {}\n",
    ],
    ids=[
        "not a number",
        "not a table",
        "used up",
        "written with a backslash",
        "a bracket in a comment",
        "a comment before the bracket",
    ],
)
def test_a_file_into_which_ids_cannot_be_written_is_left_alone_with_a_problem(text):
    minted = mint(read_text(text, "a.yaml"))
    assert (minted.text, minted.new, [problem.rule for problem in minted.problems]) == (text, 0, ["mint"])
