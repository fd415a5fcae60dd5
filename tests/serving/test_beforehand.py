"""While a preview waits for a change it makes ready what the next build begins with."""

import time

import pytest

from generator.serving import beforehand
from generator.serving.beforehand import Beforehand
from tests.building.place import Place
from tests.serving.conftest import PATIENCE


@pytest.fixture
def place(tmp_path):
    """A project that was built twice, as a preview does when it begins."""
    place = Place(tmp_path)
    place.build()
    return place


def test_the_spare_site_is_seen_once(place):
    seen = Beforehand(place.store, place.out)
    found = seen.spared
    assert found
    assert len(found.results) > 10
    assert seen.spared is None  # a build may have changed it


def test_without_a_store_there_is_no_spare_site(place):
    assert Beforehand(None, place.out).spared is None


def test_an_accident_is_left_to_the_build(place, monkeypatch):
    def broken(*_):
        raise PermissionError

    monkeypatch.setattr(beforehand, "beforehand", broken)
    assert Beforehand(place.store, place.out).spared is None


def test_a_preview_has_a_spare_site_before_the_first_change(start, temporary):
    """The site that it begins with is made twice: what the second takes the place of is the spare one."""
    start().says("第一次建站：好")
    end = time.monotonic() + PATIENCE
    while not [*temporary.glob("mingxi-*/.site.spare/site/index.html")]:
        assert time.monotonic() < end
        time.sleep(0.1)
