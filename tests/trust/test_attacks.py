"""Whatever a record says is text in every page and file: a sample; `make trust` tries every attack in every field."""

import json
from itertools import chain

import pytest

from generator.model.record import Record
from generator.reading.files import read_text
from generator.reading.models import read_model
from tests.browser.conftest import browser
from tests.browser.kinds import one_of_each
from tests.site.html_page import parse
from tests.trust.attacks import ATTACKS, PASSED, REFUSED
from tests.trust.attacks_opened import opened, page_flaws
from tests.trust.attacks_site import addresses, spoilt_site
from tests.trust.attacks_spoilt import FOUND_BY, Told, fields, spoilt
from tests.trust.attacks_trapped import trapped

__all__ = ["browser"]

RECORDS = 3


@pytest.fixture(scope="module")
def spoilt_few(tmp_path_factory):
    """A site of a few spoilt records."""
    return spoilt_site(tmp_path_factory.mktemp("spoilt"), ATTACKS, RECORDS)


def test_there_are_attacks_of_every_kind():
    assert len(set(ATTACKS)) == len(ATTACKS) >= 50
    assert len(REFUSED) >= 20
    assert all(PASSED.values())


def test_the_fields_are_found_through_the_model():
    found = set(fields())
    assert found > FOUND_BY - {"Record.year"}
    assert found >= {"Record.title", "Department.name", "Indicator.explanation", "Repair.printed", "Change.why"}


def test_every_program_opens_every_file_of_a_spoilt_site(spoilt_few):
    counts, flaws = opened(spoilt_few.site)
    assert flaws == []
    assert {kind for kind, count in counts.items() if count} >= {
        ".html",
        ".xlsx",
        ".sqlite",
        ".svg",
        ".xml",
        ".js",
        ".ris",
    }


def test_a_browser_runs_nothing_of_a_spoilt_site(spoilt_few, browser):
    of_kinds = set(one_of_each(spoilt_few.site).values())
    alone = [name for name in addresses(spoilt_few.site) if name.startswith("embed/") or "/versions/" in name]
    count, told = trapped(browser, spoilt_few.site, sorted(of_kinds) + alone[:6], ["<script>", "＝1+1"])
    assert told == []
    assert count > 20


def test_every_page_shows_what_its_record_says(spoilt_few):
    said = set(chain.from_iterable(spoilt_few.told.said[field] for field in ("Indicator.name", "Goal.paragraphs")))
    pages = [parse(path.read_text("utf-8")).text for path in spoilt_few.site.rglob("*.html")]
    assert [text for text in said if not any("".join(text.split()) in page for page in pages)] == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_nobody_would_see_is_refused_in_every_field(library, name):
    value = library.records[0].model_dump(mode="json", exclude_defaults=True)
    tried, passed = 0, []
    for path, with_it in everywhere(value, REFUSED[name]):
        tried += 1
        text = json.dumps(with_it, ensure_ascii=tried % 2 == 0)
        record, problems = read_model(read_text(text, "2023.json"), Record)
        if record or [problem.rule for problem in problems] != ["hidden-character"] or not problems[0].message.en:
            passed.append(path)
    assert passed == []
    assert tried > 30


def everywhere(value, text):
    """The value with the text in place of the first text of each field, one after the other; and as a name."""
    met = set()
    for path in places(value):
        field = tuple(part for part in path if not isinstance(part, int))
        if field not in met:
            met.add(field)
            yield path, changed(value, path, text)
    yield ("a name",), {**value, text: "x"}


def places(value, path=()):
    """The way to every text."""
    if isinstance(value, str):
        yield path
    elif isinstance(value, (dict, list)):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(part, (*path, key))


def changed(value, path, text):
    """The value with a text at the end of a way, and no other kind of value than a data file may hold."""
    if isinstance(value, dict):
        return {
            key: changed(part, path[1:], text) if path[:1] == (key,) else changed(part, (), "")
            for key, part in value.items()
        }
    if isinstance(value, list):
        return [
            changed(part, path[1:], text) if path[:1] == (key,) else changed(part, (), "")
            for key, part in enumerate(value)
        ]
    return text or f"{value}"


LIVE_PAGES = {
    "a handler": "<p onclick='alert(1)'>x</p>",
    "a style": "<p style='color:red'>x</p>",
    "a picture": "<p><img src='x' alt=''></p>",
    "a script for a link": "<p><a href='javascript:alert(1)'>x</a></p>",
}


@pytest.mark.parametrize("body", LIVE_PAGES.values(), ids=LIVE_PAGES)
def test_what_is_alive_in_a_page_is_found(body):
    assert list(page_flaws(parse(f"<!doctype html><html lang='zh-CN'>{body}</html>"))) != []


@pytest.mark.parametrize(
    "body",
    [
        *LIVE_PAGES.values(),
        "<script>alert(1)</script>",
        "<script src='//evil.invalid/x.js'></script>",
        "<script>throw 1</script>",
    ],
)
def test_what_is_alive_in_a_browser_is_caught(browser, tmp_path, body):
    (tmp_path / "index.html").write_text(f"<!doctype html><title>x</title>{body}", encoding="utf-8")
    _, told = trapped(browser, tmp_path, ["index.html"])
    assert told != []


def test_a_field_that_takes_no_text_is_counted_as_refusing_it(library):
    told = Told(ATTACKS)
    record = spoilt(library.records[0], told)
    assert record.region == library.records[0].region
    assert told.refused["MoneyRow.full"]
    assert not told.said["MoneyRow.full"]
