"""What a page does beyond reading costs little."""

import gzip

import pytest

from generator.render import read_assets
from generator.shipped import shipped
from generator.templates import shipped_templates


@pytest.mark.parametrize(
    ("name", "most"), [("contents", 1_000), ("folds", 900), ("target", 400), ("tables", 2_300), ("choose", 3_100)]
)
def test_a_script_travels_light(name, most):
    script = shipped("templates") / f"scripts/{name}.js"
    assert len(gzip.compress(script.read_bytes(), 9, mtime=0)) <= most


def test_the_search_travels_light_and_only_when_it_is_wanted():
    search = next(file for file in read_assets(shipped_templates()).files if "/search." in file.name)
    assert len(gzip.compress(search.content, 9, mtime=0)) <= 12_000
    assert len(gzip.compress((shipped("templates") / "scripts/search.js").read_bytes(), 9, mtime=0)) <= 900
