"""The schemas that editors use: as the models are, with a description on every field."""

import json

import pytest

from generator.library import record_paths
from generator.schema import SCHEMAS, schema_text
from tests.conftest import ROOT

each_schema = pytest.mark.parametrize("name", SCHEMAS)


@each_schema
def test_the_schema_in_the_project_is_the_one_of_the_models(name, expect):
    expect(ROOT / "data" / "schema" / f"{name}.json", schema_text(name))


@each_schema
def test_every_field_is_described(name):
    schema = json.loads(schema_text(name))
    models = [schema, *schema.get("$defs", {}).values()]
    fields = [(model["title"], field, said) for model in models for field, said in model.get("properties", {}).items()]
    assert [(title, field) for title, field, said in fields if not said.get("description")] == []


def test_every_record_names_its_schema_for_editors():
    files = [path for path in record_paths(ROOT / "data") if path.suffix == ".yaml"]
    lines = [path.read_text(encoding="utf-8").splitlines()[0] for path in files]
    assert set(lines) == {"# yaml-language-server: $schema=../../../schema/record.json"}


def test_the_schema_named_by_a_record_is_there():
    assert (ROOT / "data/records/320400/keji/../../../schema/record.json").resolve().is_file()


def test_personal_fields_are_marked_as_such():
    contacts = json.loads(schema_text("record"))["$defs"]["Contacts"]["properties"]
    assert [field.get("personal") for field in contacts.values()] == [True, True]
