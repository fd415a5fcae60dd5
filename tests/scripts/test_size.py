"""What a page does beyond reading costs little."""

import gzip

import pytest

from generator.shipped import shipped


@pytest.mark.parametrize(("name", "most"), [("contents", 1_000), ("tables", 2_300), ("choose", 3_100)])
def test_a_script_travels_light(name, most):
    script = shipped("templates") / f"scripts/{name}.js"
    assert len(gzip.compress(script.read_bytes(), 9, mtime=0)) <= most
