"""Where a check has many answers, its page leads to the places, and each place lists its own, a few hundred a page."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from generator import addresses
from generator.build import build
from generator.building.lasting import note_addresses
from generator.checks import RULES
from generator.library import Library
from generator.model.finding import Verdict
from generator.pages import Whole, tallies
from generator.pages.rules import verdicts
from generator.pages.tallies import Tally, portions
from generator.site import Page
from generator.words import Language
from tests.conftest import ROOT
from tests.site.html_page import parse
from tests.site.several import pages_under, rendered, site_of_library, view

FEW = 3


@pytest.fixture
def site(library: Library, monkeypatch: pytest.MonkeyPatch) -> Whole:
    """The site of the five tables, as though three answers were many."""
    monkeypatch.setattr(tallies, "MANY", FEW)
    return site_of_library(library, ROOT)


@pytest.fixture
def pages(site: Whole) -> dict[str, Page]:
    """The pages on checks by their addresses."""
    return pages_under(site, addresses.FINDINGS)


def below(pages: dict[str, Page], rule: str) -> list[Page]:
    """The pages of the answers to a check."""
    top = addresses.rule(rule)
    return [page for address, page in pages.items() if address.startswith(top) and address != top]


def answers(page: Page) -> list[str]:
    """What a page lists."""
    return [answer.id for verdict in view(page).verdicts for answer in verdict.answers]


def test_every_answer_stands_on_one_page(site: Whole, pages: dict[str, Page]) -> None:
    given = Counter(finding.rule for one in site.published for finding in one.findings)
    for rule in RULES:
        top = pages[addresses.rule(rule.id)]
        found = [*answers(top), *(one for page in below(pages, rule.id) for one in answers(page))]
        assert len(set(found)) == len(found) == given[rule.id]
        assert bool(answers(top)) == (0 < given[rule.id] <= FEW)


def test_no_page_lists_more_than_fit(pages: dict[str, Page]) -> None:
    listed = [len(answers(page)) for rule in RULES for page in below(pages, rule.id)]
    assert (max(listed), min(listed)) == (FEW, 1)


def test_the_page_of_a_check_leads_to_every_place(pages: dict[str, Page]) -> None:
    page = pages[addresses.rule("goal-against-indicator")]
    assert [(row.place.text, row.tables) for row in view(page).places] == [
        ("江苏省无锡市", "1"),
        ("江苏省常州市", "1"),
        ("江苏省苏州市", "1"),
        ("湖北省鄂州市", "1"),
    ]
    first = view(page).places[0].place
    assert first.href == "../../findings/goal-against-indicator/320200/index.html"
    shown = sum(int(count.number) for row in view(page).places for count in row.counts)
    assert shown == sum(len(answers(one)) for one in below(pages, "goal-against-indicator"))


def test_pages_of_a_place_lead_to_each_other(pages: dict[str, Page]) -> None:
    by_address = {page.address: page for page in below(pages, "goal-against-indicator")}
    second = by_address["findings/goal-against-indicator/320500-2/"]
    assert second.before.href == "../../../findings/goal-against-indicator/320500/index.html"
    assert second.current == "江苏省苏州市，第2页"
    last = max((one for one in by_address if "320500" in one), key=lambda one: (len(one), one))
    assert by_address[last].after.href == ""


def test_the_way_from_an_answer_is_right_from_a_deeper_page(site: Whole, pages: dict[str, Page]) -> None:
    page = below(pages, "goal-against-indicator")[0]
    assert 'href="../../../320' in rendered(site, page)
    assert view(page).verdicts[0].answers[0].place.href.startswith("../../../320")


def tally(count: int) -> Tally:
    return Tally(count, 0, Counter({Verdict.NOTE: count}))


def test_a_province_is_cut_where_its_answers_are_many() -> None:
    found = {"1100": tally(2), "1101": tally(2), "3200": tally(1), "3201": tally(190), "3202": tally(20)}
    assert [(one.region, one.places, one.pages) for one in portions(found)] == [
        ("110000", ("1100", "1101"), 1),
        ("320000", ("3200",), 1),
        ("320100", ("3201",), 1),
        ("320200", ("3202",), 1),
    ]
    assert portions({"3201": tally(tallies.MANY)}) == ()
    assert [one.pages for one in portions({"3201": tally(2 * tallies.MANY + 1)})] == [3]


def test_where_answers_became_few_their_pages_lead_to_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    shutil.copytree(ROOT / "data", root / "data")
    monkeypatch.setattr(tallies, "MANY", FEW)
    before = build(root, tmp_path / "before", Language.ZH)
    note_addresses(root, tmp_path / "before", before.held)
    monkeypatch.undo()
    after = build(root, tmp_path / "after", Language.ZH)
    assert after.report.problems == ()
    page = parse((tmp_path / "after/findings/goal-against-indicator/320500-2/index.html").read_text(encoding="utf-8"))
    assert "../../../findings/goal-against-indicator/index.html" in page.links


@pytest.mark.parametrize(("worth", "is_by_place"), [(1, True), (9, False)], ids=["several a place", "few a place"])
def test_very_many_answers_are_folded_by_place(
    library: Library, monkeypatch: pytest.MonkeyPatch, worth: int, *, is_by_place: bool
) -> None:
    monkeypatch.setattr(verdicts, "_VERY_MANY", 1)
    monkeypatch.setattr(verdicts, "_WORTH", worth)
    site = site_of_library(library, ROOT)
    page = pages_under(site, addresses.FINDINGS)[addresses.rule("shared-indicators")]
    (notes,) = view(page).verdicts
    by_place = [answer.id for place in notes.places for answer in place.answers]
    assert by_place == ([answer.id for answer in notes.answers] if is_by_place else [])
    assert rendered(site, page).count('<details class="mx-fold">') == len(notes.places)
    assert [place.remark for place in notes.places] == ["1张表"] * len(notes.places)
