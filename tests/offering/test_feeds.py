"""Feeds tell what is new and what changed, in an order and with days that come from the documents alone."""

from dataclasses import replace

import feedparser
import pytest

from generator.model.lasting import Change
from generator.pages import make_pages
from generator.pages.offering.feeds import NEWEST, feeds
from generator.site import File, Page
from tests.offering.conftest import SITE
from tests.site.several import money, project_of, site_of, table

_DAYS = {
    "320400/keji/2024": {"published": "2024-03-01", "retrieved": "2025-01-01"},
    "320411/keji/2022": {"retrieved": "2024-05-05"},
}


@pytest.fixture(scope="module")
def several(tmp_path_factory):
    """Two departments, one of them with two years; days are known of some documents."""
    firms, before, after = "新增高新技术企业数", money("100", ("乙", "100")), money("150", ("乙", "140"))
    tables = {
        "320400/keji/2023": table("320400/keji/2023", (firms, "≥10家", "≥20家"), ("甲", "1", "2"), **before),
        "320400/keji/2024": table("320400/keji/2024", (firms, "＝10家", "＝25家"), ("丁", "1", "2"), **after),
        "320411/keji/2022": table("320411/keji/2022", ("甲", "1", "2")),
    }
    site = site_of(project_of(tmp_path_factory.mktemp("several"), tables))
    return replace(
        site,
        settings=site.settings._replace(site_url=SITE),
        published=tuple(_dated(one) for one in site.published),
    )


def _dated(one):
    source = one.record.source.model_copy(update=_DAYS.get(one.key, {}))
    return replace(one, record=one.record.model_copy(update={"source": source}))


@pytest.fixture(scope="module")
def read(several):
    """The feeds of that site as a reader of feeds sees them, by their names."""
    files = (one for one in make_pages(several) if isinstance(one, File) and one.name.endswith("feed.xml"))
    return {file.name: feedparser.parse(file.content) for file in files}


def test_readers_of_feeds_find_nothing_wrong_with_any(read):
    assert {name: feed.get("bozo_exception") for name, feed in read.items() if feed.bozo} == {}
    assert {feed.version for feed in read.values()} == {"atom10"}


def test_there_is_a_feed_of_the_site_each_place_each_kind_and_the_findings(read):
    places = {f"{code}/feed.xml" for code in ("320000", "320400", "320411")}
    assert set(read) == {"feed.xml", "findings/feed.xml", "departments/keji/feed.xml", *places}


def test_the_newest_document_comes_first_under_its_own_day(read):
    entries = read["feed.xml"].entries
    assert [(entry.id.removeprefix(SITE), entry.updated, entry.get("published")) for entry in entries] == [
        ("320411/keji/2022/", "2024-05-05T00:00:00Z", None),
        ("320400/keji/2024/", "2024-03-01T00:00:00Z", "2024-03-01T00:00:00Z"),
        ("320400/keji/2023/", "2023-01-01T00:00:00Z", None),
    ]
    assert read["feed.xml"].feed.updated == "2024-05-05T00:00:00Z"


def test_a_later_table_says_what_changed(read):
    later = next(entry for entry in read["feed.xml"].entries if "/2024/" in entry.id)
    assert later.content[0].value == (
        "<p>指标2项，核对有1处可看。</p><p>与2023年相比：指标新增1项、去掉1项、改动1项，其中1项改了比较符。</p>"
    )


def test_a_new_version_is_told_under_its_day_with_its_note(several):
    (one, *others) = several.published
    change = Change(version="1f2e3d4c", date="2025-06-30", why="更正一个<错>字")
    record = one.record.model_copy(update={"changes": (change,)})
    changed = replace(several, published=(replace(one, record=record), *others))
    news = [each for extract in changed.extracts for each in extract.news]
    entries = feedparser.parse(next(feeds(changed.edition, news)).content).entries
    (told,) = (entry for entry in entries if entry.title.endswith("：有新的版本"))
    before = f"{SITE}{one.address}versions/1f2e3d4c/"
    assert told == entries[0]
    assert (told.updated, told.link, told.content[0].value) == (
        "2025-06-30T00:00:00Z",
        f"{SITE}{one.address}",
        "<p>更正一个&lt;错&gt;字</p>",
    )
    assert [link.href for link in told.links if link.rel == "predecessor-version"] == [before]
    assert len({entry.id for entry in entries}) == len(entries) == 4


def test_a_place_has_the_tables_of_the_places_below_it(read):
    assert [len(read[f"{code}/feed.xml"].entries) for code in ("320000", "320400", "320411")] == [3, 3, 1]


def test_findings_are_told_in_their_own_words(read, several):
    said = {entry.id: entry.content[0].value for entry in read["findings/feed.xml"].entries}
    different = {f"{SITE}{one.address}#checks" for one in several.published if one.different}
    assert set(said) == different != set()
    assert all(text.count("<p>") >= 1 for text in said.values())


def test_pages_tell_of_the_feeds_and_every_feed_that_is_told_of_is_there(read, several):
    pages = [page for page in make_pages(several) if isinstance(page, Page)]
    told = {one.address for page in pages for one in page.related if one.kind == "application/atom+xml"}
    assert told == set(read)
    assert all("feed.xml" in {one.address for one in page.related} for page in pages)


def test_a_feed_ends_after_the_newest(several):
    (first, *_) = several.extracts[0].news
    many = [first._replace(day=f"2000-{month:02}-{day:02}") for month in range(1, 13) for day in range(1, 29)]
    feed = feedparser.parse(next(feeds(several.edition, many)).content)
    assert len(feed.entries) == NEWEST
    assert feed.entries[0].updated == "2000-12-28T00:00:00Z"


def test_texts_that_are_no_xml_are_told_all_the_same(several):
    (first, *_) = several.extracts[0].news
    hostile = first._replace(title="\x00<script>&\ud800]]>", said=("<b>\x0b</b>",), name="\"'<>&")
    feed = feedparser.parse(next(feeds(several.edition, [hostile])).content)
    assert not feed.bozo
    assert feed.entries[0].title == "\ufffd<script>&\ufffd]]>"


def test_a_site_without_tables_has_feeds_without_entries(several):
    empty = replace(several.edition, cards=())
    found = [feedparser.parse(file.content) for file in feeds(empty, [])]
    assert [(feed.bozo, len(feed.entries)) for feed in found] == [(False, 0)] * 2


def test_a_site_that_does_not_know_its_address_has_none(several):
    silent = replace(several, settings=several.settings._replace(site_url=""))
    assert list(feeds(silent.edition, silent.extracts[0].news)) == []
    assert {page.related for page in make_pages(silent) if isinstance(page, Page)} == {()}
