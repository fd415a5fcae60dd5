"""Catalogues can list the site: a valid Data Package, DCAT-AP within its rules, and a profile of targets."""

import csv
import json
import warnings
from pathlib import Path

import pytest
from frictionless import Package
from jsonschema import Draft202012Validator
from pyshacl import validate
from rdflib import DCAT, RDF, Graph, URIRef

from generator.model.indicator import Indicator
from generator.model.target import Target
from generator.pages.offering.licence import licence
from generator.pages.offering.profile import FIELDS, json_schema
from tests.offering.conftest import SITE

ROW = {"record": "320400/keji/2023", "row": "i-001", "cell": "full", "period": "annual", "name": "甲"}
SHAPES = Path(__file__).parent / "dcat-ap.ttl"


@pytest.fixture(scope="module")
def catalogue(addressed):
    """The catalogue as triples."""
    text = (addressed / "catalog.jsonld").read_text(encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's reader of JSON-LD uses what rdflib gives up
        return Graph().parse(data=text, format="json-ld")


@pytest.fixture(scope="module")
def targets(addressed):
    """The rows of the sheet of targets, without what is blank."""
    with (addressed / "targets.csv").open(encoding="utf-8", newline="") as opened:
        return [{name: text for name, text in row.items() if text} for row in csv.DictReader(opened)]


def conforms(graph):
    """Whether a catalogue keeps to the shapes, and what is said of it if not."""
    is_good, _, text = validate(graph, shacl_graph=Graph().parse(SHAPES))
    return is_good, text


def test_the_catalogue_keeps_to_dcat_ap(catalogue):
    is_good, text = conforms(catalogue)
    assert is_good, text
    assert len([*catalogue.subjects(RDF.type, DCAT.Dataset)]) == 2


@pytest.mark.parametrize("name", ["title", "description", "accessURL", "publisher", "endpointURL"])
def test_a_catalogue_that_lacks_what_is_mandatory_does_not(catalogue, name):
    poor = Graph()
    for triple in catalogue:
        if not f"{triple[1]}".endswith(name):
            poor.add(triple)
    assert not conforms(poor)[0]


def test_whatever_the_catalogue_lists_is_there(catalogue, addressed):
    led = {
        f"{one}"
        for name in (DCAT.downloadURL, DCAT.endpointURL, DCAT.landingPage)
        for one in catalogue.objects(None, name)
    }
    assert len(led) >= 9
    for address in led:
        path = addressed / address.removeprefix(SITE)
        assert path.is_file() or (path / "index.html").is_file(), address


def test_the_licence_is_an_address(catalogue):
    found = {*catalogue.objects(None, URIRef("http://purl.org/dc/terms/license"))}
    assert found == {URIRef("https://creativecommons.org/licenses/by/4.0/")}


@pytest.mark.parametrize(
    ("text", "name", "address"),
    [
        ("CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("https://example.cn/licence", "", "https://example.cn/licence"),
        ("可以自由使用，注明出处", "", "about/index.html#publisher"),
    ],
    ids=["usual", "its address", "another address", "own words"],
)
def test_a_licence_is_known_however_it_is_written(text, name, address):
    found = licence(text)
    assert found
    assert (found.id, found.address) == (name, address)


@pytest.mark.parametrize("name", ["addressed", "site"])
def test_the_package_is_valid_to_the_last_row(name, request):
    folder = request.getfixturevalue(name)
    report = Package(f"{folder / 'datapackage.json'}").validate()
    assert report.flatten(["type", "rowNumber", "fieldName", "note"]) == []
    assert report.valid
    assert {task.name for task in report.tasks} >= {"records", "money", "targets"}


def test_every_file_of_the_package_is_there(addressed):
    resources = json.loads((addressed / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    assert len(resources) == 7
    assert [one["path"] for one in resources if not (addressed / one["path"]).is_file()] == []


def test_the_sheets_hold_every_row_as_printed(addressed, library, targets):
    with (addressed / "money.csv").open(encoding="utf-8", newline="") as opened:
        money = [(row["record"], row["row"], row["full"]) for row in csv.DictReader(opened)]
    cells = [
        (entry.key, row.id, cell.column, cell.target)
        for entry in library.entries
        for row in entry.record.rows()
        for cell in row.cells()
    ]
    assert [(row["record"], row["row"], row["cell"], row.get("text", "")) for row in targets] == sorted(cells)
    assert money == [(entry.key, row.id, row.full or "") for entry in library.entries for row in entry.record.money()]


def test_every_target_keeps_to_the_profile(addressed, targets):
    published = json.loads((addressed / "api/performance-target.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(published)
    validator = Draft202012Validator(published)
    assert published == json_schema(SITE)
    assert [error.message for row in targets for error in validator.iter_errors(row)] == []
    assert {row["kind"] for row in targets} == {"number", "words"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [("95%-100%", "range"), ("2023年底", "date"), ("—", "not-applicable"), ("", "blank"), ("第3批", "unparsed")],
)
def test_every_kind_of_target_keeps_to_the_profile(text, kind):
    row = Indicator.model_validate({"id": "i-001", "name": "甲", "full": text})
    read = row.read(Target(text))
    said = {"text": text, "operator": read.operator, "value": read.value, "high": read.high, "unit": read.unit}
    found = {**ROW, "presence": row.presence("full"), "kind": read.kind, **said}
    told = {name: f"{value}" for name, value in found.items() if value not in (None, "")}
    assert told["kind"] == kind
    assert [error.message for error in Draft202012Validator(json_schema("")).iter_errors(told)] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "number"},
        {"value": "1", "kind": "words"},
        {"presence": "missing"},
        {"operator": ">="},
        {"cell": "q1"},
        {"more": "1"},
    ],
    ids=[
        "a number without a value",
        "a word with one",
        "no such emptiness",
        "no such operator",
        "no such cell",
        "unknown",
    ],
)
def test_the_profile_refuses_what_it_does_not_mean(wrong):
    row = {
        "record": "320400/keji/2023",
        "row": "i-001",
        "cell": "full",
        "period": "annual",
        "name": "甲",
        "text": "健全",
    }
    good = {**row, "presence": "value", "kind": "words"}
    validator = Draft202012Validator(json_schema(""))
    assert validator.is_valid(good)
    assert not validator.is_valid(good | wrong)


def test_the_page_on_the_profile_tells_of_every_field_and_value(addressed):
    text = (addressed / "api/targets/index.html").read_text(encoding="utf-8")
    values = [f"{one.value}" for field in FIELDS for one in field.choices if one.value]
    assert [name for name in (*(field.name for field in FIELDS), *values) if f"<code>{name}</code>" not in text] == []
