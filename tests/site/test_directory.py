"""Printed names by their sounds: on one page where they fit, else on pages for each letter, none left out."""

from dataclasses import replace
from itertools import pairwise

import pytest

from generator.comparing.naming import grouped
from generator.model.printed import fold
from generator.pages.searching import directory
from generator.pages.searching.directory import directory_of, names_pages
from generator.pages.searching.naming import namings, together
from tests.conftest import ROOT
from tests.site.several import rendered, site_of_library, view


@pytest.fixture(scope="module")
def real(library):
    """The site of the five tables."""
    return site_of_library(library, ROOT)


@pytest.fixture(scope="module")
def whole(real):
    """Their names."""
    return pages_of(real)


@pytest.fixture
def parted(real, monkeypatch):
    """Their names on pages of a few."""
    monkeypatch.setattr(directory, "_TOGETHER", 12)
    return pages_of(real)


def pages_of(site):
    """The names that the tables of a site print."""
    directory_of_names = directory_of(together(namings(chapter) for chapter in site.chapters))
    return tuple(names_pages(site.edition, directory_of_names))


def names_on(pages):
    return [name.name for page in pages for part in view(page).parts for name in part.names]


def test_names_that_fit_stand_on_one_page(whole):
    (page,) = whole
    assert page.address == "search/names/"
    assert {letter.href for letter in view(page).letters} == {f"#{part.id}" for part in view(page).parts}


def test_names_that_do_not_fit_are_all_there_on_pages_of_their_letters(whole, parted):
    assert names_on(parted) == names_on(whole)
    assert names_on(parted[:1]) == []
    assert len(parted) > len(view(parted[0]).letters) > 15
    assert len({page.address for page in parted}) == len(parted)


def test_pages_of_letters_lead_on_and_back(parted):
    ways = {page.address: page for page in parted}
    for one, other in pairwise(parted):
        assert one.after.href == one.here.to(other.address)
        assert other.before.href == other.here.to(one.address)
    assert (parted[0].before.href, parted[-1].after.href) == ("", "")
    numbered = [page for page in parted if page.address.endswith("-2/")]
    assert numbered
    assert {page.title for page in numbered} == {f"名称 {page.current}" for page in numbered}
    assert all(f"{page.address[:-3]}/" in ways for page in numbered)


def again(one, number):
    """The same table of another unit."""
    unit = f"{one.unit}-{number}"
    return replace(one, unit=unit, key=f"{one.record.region}/{unit}/{one.record.year}")


def test_a_name_on_many_rows_leads_to_the_page_that_lists_them(real):
    many = tuple(again(one, number) for number in range(20) for one in real.published)
    (page,) = pages_of(replace(real, published=many))
    names = {name.name: name for part in view(page).parts for name in part.names}
    assert [row.text for row in names["预算执行率"].rows] == ["120处，见这项指标的页面"]
    assert names["预算执行率"].rows[0].href.startswith("../../indicators/")
    assert [row.href for row in names["基本支出"].rows] == ["../../regions/index.html"]
    assert all(len(name.rows) <= 12 for name in names.values())


def test_pages_are_rendered(real, parted):
    assert [page.address for page in parted if "<h1" not in rendered(real, page)] == []
    assert grouped(names_on(parted), fold).keys() == grouped(names_on(parted[1:]), fold).keys()
