"""A record page opens at once on a phone."""

import pytest

from tests.crawl.weight import RECORD, weigh

MOST = {"page": 25_000, "frame": 3_000, "shared": 90_000}


@pytest.mark.parametrize("part", MOST)
def test_a_record_page_is_light(site, part):
    found = weigh(site, RECORD)
    assert 0 < getattr(found, part) <= MOST[part], found
