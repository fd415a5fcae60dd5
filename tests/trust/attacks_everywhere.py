"""Every attack in every text of a record, every page in Chromium, every file opened: for `make trust`, with counts.

The arithmetic: of record `r` the `k`-th text of a field says attack `r + k`, and every record has every field; with as
many records as there are attacks, every pair of field and attack occurs in one site.
"""

import pytest

from tests.browser.conftest import browser
from tests.browser.test_html_valid import flaws
from tests.trust.attacks import ATTACKS
from tests.trust.attacks_opened import opened
from tests.trust.attacks_site import addresses, spoilt_site, untried
from tests.trust.attacks_spoilt import fields
from tests.trust.attacks_trapped import trapped

__all__ = ["browser"]

# Titles here are as long as attacks are, and lines end as they do; nobody is harmed by either.
_OF_STYLE = ("[long-title]", "[no-trailing-whitespace]")


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory):
    """The site."""
    return spoilt_site(tmp_path_factory.mktemp("spoilt"), ATTACKS, len(ATTACKS))


def test_every_field_has_tried_every_attack(spoilt, count):
    told = spoilt.told
    said, refused = sum(map(len, told.said.values())), sum(map(len, told.refused.values()))
    count("attacks", texts=len(ATTACKS), fields=len(list(fields())), pairs_said=said, pairs_refused=refused)
    assert untried(told, ATTACKS) == []


def test_every_file_is_opened_by_another_program(spoilt, count):
    counts, found = opened(spoilt.site)
    kinds = {kind.strip("."): number for kind, number in counts.most_common()}
    count("files opened by other programs", all=sum(counts.values()), flaws=len(found), **kinds)
    assert found == []


def test_every_page_is_valid(spoilt, count, tmp_path):
    pages = sorted(spoilt.site.rglob("*.html"))
    found = [flaws(pages[at : at + 200], tmp_path / f"{at}.json") for at in range(0, len(pages), 200)]
    count("pages validated", pages=len(pages))
    told = [flaw for each in found for all_of_one in each.values() for flaw in all_of_one]
    assert [flaw for flaw in told if not flaw.endswith(_OF_STYLE)] == []


def test_chromium_runs_nothing(spoilt, browser, count):
    number, told = trapped(browser, spoilt.site, addresses(spoilt.site), ATTACKS)
    count("pages, badges and searches opened in Chromium", opened=number, ran_or_asked_or_was_refused=len(told))
    assert told == []
