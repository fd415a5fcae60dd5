"""The other ways to slice the records: by place, by department, by kind, by year, and by what is missing."""

from collections.abc import Iterator

from generator.pages.edition import Edition
from generator.pages.slices.coverage import coverage_page
from generator.pages.slices.kinds import kind_pages
from generator.pages.slices.region import region_page
from generator.pages.slices.regions import regions_page
from generator.pages.slices.years import year_pages
from generator.site import Page


def slice_pages(edition: Edition) -> Iterator[Page]:
    """Places, kinds of department, years, and what is missing."""
    yield regions_page(edition)
    for place in edition.places.values():
        yield region_page(edition, place)
    yield from kind_pages(edition)
    yield from year_pages(edition)
    yield coverage_page(edition)
