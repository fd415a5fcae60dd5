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


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory):
    """The site."""
    return spoilt_site(tmp_path_factory.mktemp("spoilt"), ATTACKS, len(ATTACKS))


@pytest.fixture
def say(capsys):
    """Say something that is seen however the tests are run."""

    def said(line):
        with capsys.disabled():
            print(f"\n{line}", flush=True)  # noqa: T201 - the counts are what is asked for

    return said


def test_every_field_has_tried_every_attack(spoilt, say):
    told = spoilt.told
    pairs = sum(map(len, told.said.values())), sum(map(len, told.refused.values()))
    say(
        f"attacks: {len(ATTACKS)} texts in {len(list(fields()))} fields; "
        f"{pairs[0]} pairs said, {pairs[1]} refused by the field"
    )
    assert untried(told, ATTACKS) == []


def test_every_file_is_opened_by_another_program(spoilt, say):
    counts, found = opened(spoilt.site)
    say(
        f"files opened: {sum(counts.values())}: " + ", ".join(f"{count} {kind}" for kind, count in counts.most_common())
    )
    assert found == []


def test_every_page_is_valid(spoilt, say, tmp_path):
    pages = sorted(spoilt.site.rglob("*.html"))
    found = [flaws(pages[at : at + 200], tmp_path / f"{at}.json") for at in range(0, len(pages), 200)]
    say(f"pages validated: {len(pages)}")
    assert [one for each in found for one in each.items() if one[1]] == []


def test_chromium_runs_nothing(spoilt, browser, say):
    count, told = trapped(browser, spoilt.site, addresses(spoilt.site), ATTACKS)
    say(f"pages, badges and searches opened in Chromium: {count}; whatever ran, asked or was refused: {len(told)}")
    assert told == []
