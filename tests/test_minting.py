"""Minting: rows without an id get one, files keep their layout, and no number is given twice."""

import json
import re

import pytest

from generator.minting import mint
from generator.model.record import Record
from generator.reading.files import read_text
from generator.reading.models import read_model
from tests.conftest import ROOT

RECORDS = sorted((ROOT / "data" / "records").glob("*/*/*.yaml"))
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
    assert mint(read_text(text, "2023.yaml")) == (text, 0)


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
