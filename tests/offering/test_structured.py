"""Pages of tables and of comparisons tell search engines what data they hold and where these lie."""

import json
import warnings
from pathlib import Path

import pytest
from lxml import html
from pyshacl import validate
from rdflib import RDF, Graph, Namespace

from tests.offering.conftest import SITE

SHAPES = Path(__file__).parent / "dataset.ttl"
SCHEMA = Namespace("https://schema.org/")
# What the context that schema.org publishes says of the names that we use; nothing is fetched in tests.
WAYS = ("url", "contentUrl", "license", "isBasedOn")
CONTEXT = {"@vocab": "https://schema.org/", **{name: {"@type": "@id"} for name in WAYS}}


def told(folder):
    """What each page tells, by its address."""
    found = {}
    for path in sorted(folder.rglob("index.html")):
        texts = html.fromstring(path.read_text(encoding="utf-8")).xpath("//script[@type='application/ld+json']/text()")
        if texts:
            (found[f"{path.parent.relative_to(folder).as_posix()}/"],) = map(json.loads, texts)
    return found


def graph_of(address, value):
    """What a page tells as triples; its ways lead from the page."""
    assert value["@context"] == "https://schema.org"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's reader of JSON-LD uses what rdflib gives up
        text = json.dumps({**value, "@context": CONTEXT})
        return Graph().parse(data=text, format="json-ld", publicID=f"{SITE}{address}index.html")


@pytest.mark.parametrize("name", ["addressed", "site"])
def test_every_table_and_comparison_is_described_as_a_set_of_data(name, request):
    folder, shapes = request.getfixturevalue(name), Graph().parse(SHAPES)
    found = told(folder)
    pages = {f"{path.parent.relative_to(folder).as_posix()}/" for path in folder.rglob("record.json")}
    pages |= {f"{path.parent.relative_to(folder).as_posix()}/" for path in folder.rglob("comparison.csv")}
    assert set(found) == pages
    for address, value in found.items():
        graph = graph_of(address, value)
        is_good, _, text = validate(graph, shacl_graph=shapes)
        assert is_good, f"{address}: {text}"
        assert len([*graph.subjects(RDF.type, SCHEMA.Dataset)]) == 1


@pytest.mark.parametrize("name", ["addressed", "site"])
def test_every_download_is_there(name, request):
    folder = request.getfixturevalue(name)
    for address, value in told(folder).items():
        led = [f"{way}" for way in graph_of(address, value).objects(None, SCHEMA.contentUrl)]
        assert len(led) == 2
        assert [way for way in led if not (folder / way.removeprefix(SITE)).is_file()] == []


def test_a_set_without_what_is_wanted_is_not_good(addressed):
    address, value = next(iter(told(addressed).items()))
    graph = graph_of(address, {**value, "description": "短", "distribution": []})
    assert not validate(graph, shacl_graph=Graph().parse(SHAPES))[0]
