"""References are read by programs that others wrote, and say what the table says."""

import json

import bibtexparser
import pytest
import rispy
from jsonschema import Draft202012Validator

from generator.citing import FILES, ROWS, Reference, Row, row_texts, text

# What CSL-JSON 1.0.2 says of the fields that are used here.
CSL = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": ["dataset"]},
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"literal": {"type": "string", "minLength": 1}},
                },
            },
            "title": {"type": "string"},
            "container-title": {"type": "string"},
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
                    }
                },
            },
            "publisher": {"type": "string"},
            "version": {"type": "string"},
            "URL": {"type": "string", "format": "uri"},
            "language": {"type": "string"},
        },
    },
}
PLAIN = Reference(
    key="320400/keji/2023",
    author="常州市科学技术局",
    title="江苏省常州市部门整体预算绩效目标表",
    year=2023,
    date="2023-03-01",
    publisher="明细",
    version="39a49c82",
    site="https://example.org/mingxi/",
)
HARD = PLAIN._replace(author="甲{乙}_丙 & 丁", title="100% ~ #1\n\\题^目$", date="", site="", publisher="A & B")
each = pytest.mark.parametrize("one", [PLAIN, HARD], ids=["plain", "hard"])


def test_the_words_are_those_of_the_standard():
    assert text(PLAIN) == (
        "常州市科学技术局. 江苏省常州市部门整体预算绩效目标表: 2023年度[DS/OL]. 版本39a49c82. "
        "明细(2023-03-01)[引用日期]. https://example.org/mingxi/320400/keji/2023/versions/39a49c82/"
    )


def test_an_indicator_is_cited_as_a_part_and_at_its_row():
    (said,) = row_texts(PLAIN, [Row("i-001", "工作计划制定健全性")])
    assert said == (
        "常州市科学技术局. 工作计划制定健全性[DS/OL]//江苏省常州市部门整体预算绩效目标表: 2023年度. 版本39a49c82. "
        "明细(2023-03-01)[引用日期]. https://example.org/mingxi/320400/keji/2023/versions/39a49c82/#i-001"
    )


@each
def test_bibtex_is_read_by_bibtexparser(one):
    (entry,) = bibtexparser.loads(FILES["citation.bib"][1](one)).entries
    assert (entry["ENTRYTYPE"], entry["ID"]) == ("misc", "mingxi-320400-keji-2023-39a49c82")
    assert (entry["year"], entry["version"], entry.get("url", "")) == ("2023", "39a49c82", one.site and one.url)


def test_bibtex_keeps_the_name_of_a_body_whole():
    (entry,) = bibtexparser.loads(FILES["citation.bib"][1](PLAIN)).entries
    assert entry["author"] == "{常州市科学技术局}"


@each
def test_ris_is_read_by_rispy(one):
    (entry,) = rispy.loads(FILES["citation.ris"][1](one))
    assert (entry["type_of_reference"], entry["authors"]) == ("DATA", [one.author])
    assert entry["title"] == one.full_title.replace("\n", "")
    assert entry.get("urls", []) == ([one.url] if one.site else [])


@each
def test_the_ris_of_indicators_names_each_row_and_the_whole_it_is_of(one):
    rows = [Row("i-001", "工作计划制定\n健全性"), Row("i-002", "甲")]
    found = rispy.loads(ROWS["citations.ris"][1](one, rows))
    assert [(entry["title"], entry["secondary_title"]) for entry in found] == [
        ("工作计划制定健全性", one.full_title.replace("\n", "")),
        ("甲", one.full_title.replace("\n", "")),
    ]
    assert [entry["id"] for entry in found] == [f"{one.id}-i-001", f"{one.id}-i-002"]
    assert [entry.get("urls") for entry in found] == [[f"{one.url}#{row.id}"] if one.site else None for row in rows]


@each
def test_csl_json_keeps_to_its_schema(one):
    found = json.loads(FILES["citation.csl.json"][1](one))
    assert [error.message for error in Draft202012Validator(CSL).iter_errors(found)] == []
    assert found[0]["issued"] == {"date-parts": [[2023, 3, 1] if one.date else [2023]]}


HARD_ROWS = [Row("i-001", "工作计划制定\n健全性"), Row("i-002", "甲 & {乙}_\\丙 100%")]


@each
def test_the_bibtex_of_indicators_names_each_row_and_the_whole_it_is_of(one):
    found = bibtexparser.loads(ROWS["citations.bib"][1](one, HARD_ROWS)).entries
    (whole,) = bibtexparser.loads(FILES["citation.bib"][1](one)).entries
    assert [entry["ID"] for entry in found] == [f"{one.id}-{row.id}" for row in HARD_ROWS]
    assert {(entry["ENTRYTYPE"], entry["booktitle"], entry["author"]) for entry in found} == {
        ("incollection", whole["title"], whole["author"])
    }
    assert found[0]["title"] == "{工作计划制定健全性}"
    assert [entry.get("url") for entry in found] == [f"{one.url}#{row.id}" if one.site else None for row in HARD_ROWS]


@each
def test_the_csl_json_of_indicators_names_each_row_and_the_whole_it_is_of(one):
    found = json.loads(ROWS["citations.csl.json"][1](one, HARD_ROWS))
    (whole,) = json.loads(FILES["citation.csl.json"][1](one))
    assert [error.message for error in Draft202012Validator(CSL).iter_errors(found)] == []
    assert [(item["id"], item["title"]) for item in found] == [
        (f"{one.id}-{row.id}", row.name.replace("\n", "")) for row in HARD_ROWS
    ]
    assert {item["container-title"] for item in found} == {whole["title"]}
    assert [item.get("URL") for item in found] == [f"{one.url}#{row.id}" if one.site else None for row in HARD_ROWS]
