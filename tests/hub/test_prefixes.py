"""A region is led to the site that has its tables, by as few beginnings of codes as tell the sites apart."""

from pathlib import Path

from generator.hub.shards import Shard, prefixes
from generator.pages.offering.shapes import Lists, RegionLine, Start

LISTS = Lists(regions="", departments="", records="", indicators="", findings="", news="")


def shard(site: str, *codes: str) -> Shard:
    """A site with tables of some regions."""
    regions = tuple(RegionLine(code=code, name=code, count=1, within=1, list="", page="") for code in codes)
    start = Start(name=site, site=site, count=len(codes), lists=LISTS, whole={})
    return Shard(site, Path(), site, start, regions, (), (), (), ())


def test_provinces_are_told_apart_by_two_digits() -> None:
    assert prefixes([shard("a", "320000", "320400"), shard("b", "420700")]) == [("32", "a"), ("42", "b")]


def test_prefectures_by_four_and_counties_by_six() -> None:
    found = prefixes([shard("a", "320400", "320411"), shard("b", "320000", "320500", "320412")])
    assert found == [("320400", "a"), ("320411", "a"), ("320412", "b"), ("3200", "b"), ("3205", "b")]
