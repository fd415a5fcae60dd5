"""The lists under api/v1/ lead to every table and every page, and are what their description says."""

import json
import re
from urllib.parse import urldefrag, urljoin

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

from generator import addresses
from generator.pages.offering.lists import all_records
from generator.routes import ROUTES
from tests.conftest import ROOT
from tests.offering.conftest import SITE
from tests.site.several import site_of_library

ASSET = re.compile(r"(assets|search)/.*|compare/.*\.js|.*\.html|\.nojekyll")
SEVERAL = "sitemap-{part}.xml"  # past 50,000 pages only
WAYS = {"record", "csv", "page", "list", "next", "regions", "departments", "records", "indicators", "findings", "news"}


@pytest.fixture(scope="module")
def files(addressed):
    """All lists, by their addresses."""
    paths = sorted((addressed / addresses.LISTS).rglob("*.json"))
    return {path.relative_to(addressed).as_posix(): json.loads(path.read_text(encoding="utf-8")) for path in paths}


@pytest.fixture(scope="module")
def described(files):
    """The description in OpenAPI."""
    return files[addresses.DESCRIPTION]


def ways(value):
    """Every way that a list tells, at any depth."""
    if isinstance(value, list):
        for one in value:
            yield from ways(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name in WAYS and isinstance(one, str):
                yield one
            yield from ways([*one.values()] if name == "whole" else one)
        yield from value.get("whole", {}).values()


def test_every_way_leads_to_a_file_and_a_place_in_it(addressed, files):
    stand = "https://any.example/deep/"
    led = {
        urljoin(f"{stand}{name}", way)
        for name, value in files.items()
        if "v1/openapi" not in name
        for way in ways(value)
    }
    for way in led:
        file, anchor = urldefrag(way)
        text = (addressed / file.removeprefix(stand)).read_bytes()
        assert not anchor or f'id="{anchor}"'.encode() in text, way
    assert len(led) > 500


def test_whoever_begins_at_the_start_comes_to_every_list(files):
    met, edge = set(), {addresses.START}
    while edge:
        met |= edge
        led = {urldefrag(urljoin(name, way))[0] for name in edge for way in ways(files[name])}
        edge = {name for name in led if name in files} - met
    assert met == set(files) - {addresses.DESCRIPTION}


@pytest.mark.parametrize("form", ["records/1", "departments/keji"])
def test_every_table_is_listed_with_its_figures(files, library, form):
    found = files[f"{addresses.LISTS}{form}.json"]["records"]
    assert [(one["key"], one["name"], one["indicators"], one["money"]) for one in found] == [
        (entry.key, entry.record.department.name, len([*entry.record.rows()]), len([*entry.record.money()]))
        for entry in library.entries
    ]


def test_an_indicator_is_listed_wherever_it_is_printed(files, library):
    family = library.vocabulary.family("预算执行率")
    printed = [
        (entry.key, row.id, row.name, row.half, row.full)
        for entry in library.entries
        for row in entry.record.rows()
        if library.vocabulary.family(row.name) == family
    ]
    found = files[f"{addresses.LISTS}indicators/{family.id}.json"]["statements"]
    assert [(one["key"], one["row"], one["name"], one.get("half"), one.get("full")) for one in found] == printed


def test_what_checks_found_to_look_at_is_listed(files):
    checks = files[f"{addresses.LISTS}findings.json"]["checks"]
    listed = {one["id"]: files[f"{addresses.LISTS}{one['list']}"]["findings"] for one in checks}
    assert {rule: len(found) for rule, found in listed.items()} == {
        one["id"]: one["counts"].get("differs", 0) for one in checks
    }
    assert sum(map(len, listed.values())) == 9


def test_very_many_tables_are_listed_in_parts(library):
    cards = site_of_library(library, ROOT).edition.cards
    made = {file.name: json.loads(file.content) for file in all_records(cards * 201)}
    parts = [made[f"{addresses.LISTS}records/{part}.json"] for part in (1, 2, 3)]
    assert [len(part["records"]) for part in parts] == [500, 500, 5]
    assert [part.get("next") for part in parts] == ["2.json", "3.json", None]


def test_the_description_is_openapi(described, addressed):
    validate(described, cls=OpenAPIV31SpecValidator, base_uri=(addressed / addresses.DESCRIPTION).as_uri())


def test_every_list_is_what_the_description_says(described, files):
    for name, value in files.items():
        (route,) = (route for route in ROUTES if route.matches(name))
        content = described["paths"][f"/{route.pattern}"]["get"]["responses"]["200"]["content"]
        Draft202012Validator({**described, **content[route.kind].get("schema", {})}).validate(value)


def test_every_file_for_programs_is_in_the_table_and_every_line_of_it_is_on_the_site(addressed, described):
    found = [path.relative_to(addressed).as_posix() for path in addressed.rglob("*") if path.is_file()]
    data = [name for name in found if not ASSET.fullmatch(name)]
    assert [name for name in data if sum(route.matches(name) for route in ROUTES) != 1] == []
    assert [one.pattern for one in ROUTES if not any(map(one.matches, data))] == [SEVERAL]
    assert [path.removeprefix("/") for path in described["paths"]] == [route.pattern for route in ROUTES]
    assert described["servers"] == [{"url": SITE}]


def test_a_site_that_does_not_know_its_address_describes_what_it_has(site):
    description = json.loads((site / addresses.DESCRIPTION).read_text(encoding="utf-8"))
    single = [path.removeprefix("/") for path in description["paths"] if "{" not in path]
    assert [name for name in single if not (site / name).is_file()] == []
    assert description["servers"] == [{"url": "../../"}]
    assert "feed.xml" not in single
