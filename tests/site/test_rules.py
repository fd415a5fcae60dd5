"""Checks as questions: each has a page, and every answer stands on it with the way to its place in the table."""

from collections import Counter

import pytest

from generator.addresses import rule
from generator.checks import RULES
from generator.model.finding import Verdict
from generator.pages.findings import anchors
from generator.pages.rules.hits import hits
from generator.pages.rules.index import GROUPS
from generator.words import Language
from tests.conftest import ROOT
from tests.site.html_page import parse
from tests.site.several import pages_under, project_of, rendered, site_of, site_of_library, table, view


@pytest.fixture(scope="module")
def real(library):
    """The site of the five tables."""
    return site_of_library(library, ROOT)


@pytest.fixture(scope="module")
def pages_of_rules(real):
    """The page of every check, by its address."""
    return pages_under(real, "findings/")


def test_every_check_is_asked_about_one_matter():
    listed = [name for _, _, rules in GROUPS for name in rules]
    assert sorted(listed) == sorted(rule.id for rule in RULES)


def test_every_check_has_a_page_with_or_without_answers(pages_of_rules):
    assert set(pages_of_rules) == {"findings/", *(rule(each.id) for each in RULES)}


def test_a_check_without_answers_says_so(tmp_path):
    site = site_of(project_of(tmp_path, {"320100/keji/2025": table("320100/keji/2025", ("甲", "1家", "2家"))}))
    page = pages_under(site, "findings/")[rule("personal-data")]
    assert (view(page).verdicts, view(page).figures[0].number) == ((), "0")
    assert view(page).unasked == "另有1张表没有可问的内容，或问了没有要说的。"


def test_every_answer_of_every_table_stands_on_the_page_of_its_check(real, pages_of_rules):
    given = Counter((finding.rule, finding.verdict) for one in real.published for finding in one.findings)
    shown = Counter(
        {
            (each.id, Verdict(group.id)): len(group.answers)
            for each in RULES
            for group in view(pages_of_rules[rule(each.id)]).verdicts
        }
    )
    assert shown == given


def test_the_list_counts_what_the_pages_hold(real, pages_of_rules):
    counted = {
        row.question.href: sum(int(count.number) for count in row.counts)
        for group in view(pages_of_rules["findings/"]).groups
        for row in group.rows
    }
    (chapter,) = real.chapters
    held = Counter[str]()
    for name, found in hits(chapter).items():
        held[f"../{rule(name.partition(' ')[0])}index.html"] += len(found)
    assert {href: count for href, count in counted.items() if count} == held


def test_every_link_of_an_answer_leads_to_an_anchor_of_the_record_page(built_pages, real, pages_of_rules):
    links = {
        link.removeprefix("../../")
        for address in pages_of_rules
        for link in built_pages[f"{address}index.html"].links
        if "#" in link and any(one.key in link for one in real.published)
    }
    ids = {name: set(page.ids) for name, page in built_pages.items()}
    assert {link for link in links if link.partition("#")[2] not in ids[link.partition("#")[0]]} == set()
    assert len(links) > 100


def test_anchors_are_those_of_the_record_page(built_pages, real):
    missing = {
        one.key: set(anchors(one.record)) - set(built_pages[f"{one.address}index.html"].ids) for one in real.published
    }
    assert missing == {one.key: set() for one in real.published}


def test_what_differs_stands_first_and_what_agrees_last(pages_of_rules):
    found = view(pages_of_rules[rule("goal-against-indicator")]).verdicts
    assert [(group.id, len(group.answers), group.is_folded) for group in found] == [
        ("please-look", 4, False),
        ("adds-up", 16, True),
    ]


def test_an_answer_shows_place_sum_and_difference(pages_of_rules):
    first = view(pages_of_rules[rule("items-half-sum")]).verdicts[0].answers[2]
    assert (first.place.text, first.year, first.check.difference) == ("南通", "2025", "相差 6，容差 0.7")
    assert (
        "".join(piece.text for piece in first.check.arithmetic)
        == "0 + 0 + 16 + 16 + 0.5 + 3 + 8.5 + 8.5 + 1.5 + 3 + 3 = 60"
    )
    assert first.place.href == "../../320600/keji/2025/index.html#check-items-half-sum-m-012-half"


def test_the_words_are_neutral(real, pages_of_rules):
    text = "".join(parse(rendered(real, page)).text for page in pages_of_rules.values())
    assert [word for word in ("错误的", "造假", "虚报", "违规", "不实") if word in text] == []


def test_a_reader_and_a_department_learn_where_to_turn(tmp_path):
    root = project_of(tmp_path, {"320100/keji/2025": table("320100/keji/2025", ("甲", "1家", "2家"))})
    (root / "mkdocs.yml").write_text(
        "site_name: 明细\nsite_url: https://example.org/m/\nextra:\n  mingxi:\n    contact: a@example.org\n"
        "    issues: https://example.org/issues/new\n",
        encoding="utf-8",
    )
    page = pages_under(site_of(root), "findings/")[rule("shares")]
    assert view(page).reply.endswith("寄到 a@example.org。")
    assert view(page).objection.issue.startswith("https://example.org/issues/new?title=")
    assert "https://example.org/m/findings/shares/" in view(page).objection.text


def test_english_pages_are_made_too(library):
    pages = pages_under(site_of_library(library, ROOT, Language.EN), "findings/")
    titles = {address: page.title for address, page in pages.items()}
    assert titles[rule("items-half-sum")] == "Do the items' half-year plans add up?"
