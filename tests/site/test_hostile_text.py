"""Whatever a record says is text: it can close no tag, open none, and run nothing."""

import re
from dataclasses import replace

import pytest

from generator.checks import findings
from generator.model.base import Frozen
from generator.model.target import Target
from generator.pages.home import home_page
from generator.pages.publication import publish
from generator.pages.record import record_page
from generator.pages.source import source_page
from generator.render import render
from generator.reporting import RecordFindings
from generator.shipped import shipped
from tests.site.html_page import parse

ORIGIN = "https://example.org/"
NAMES = {"id", "sha256", "region", "form", "at", "rule"}
HOSTILE = ("<script>alert(1)</script>", "\"><img src=x onerror='alert(1)'>", "{{ 7 * 7 }}", "javascript:alert(1)")


def spoiled(value, text):
    """The value with a hostile text put behind every text in it."""
    if isinstance(value, str) and re.fullmatch(r"[mi]-[0-9]+", value):
        return value  # the id of a row
    if type(value) in (str, Target):
        return type(value)(f"{value}{text}") if value else value
    if isinstance(value, Frozen):
        return value.model_copy(update={name: spoiled(part, text) for name, part in value if name not in NAMES})
    if isinstance(value, dict):
        return {key: spoiled(part, text) for key, part in value.items()}
    if hasattr(value, "_asdict"):
        return type(value)(**{k: v if k in NAMES else spoiled(v, text) for k, v in value._asdict().items()})
    return tuple(spoiled(part, text) for part in value) if isinstance(value, tuple) else value


def with_url(record):
    return record.model_copy(update={"source": record.source.model_copy(update={"url": ORIGIN})})


@pytest.fixture(params=HOSTILE)
def hostile(request):
    return request.param


@pytest.fixture(params=["320600/keji/2025", "420700/keji/2024"])
def written(request, library, world, hostile):
    """The pages of a record in which every text is hostile."""
    entry = next(entry for entry in library.entries if entry.key == request.param)
    entry = replace(entry, record=with_url(entry.record))
    found = publish(library, RecordFindings(entry, tuple(findings(entry.record, world))))
    one = type(found)(
        folder=found.folder,
        record=spoiled(found.record, hostile),
        form=found.form + hostile,
        place=spoiled(found.place, hostile),
        total=spoiled(found.total, hostile),
        totals=found.totals,
        itemised=found.itemised,
        findings=spoiled(found.findings, hostile),
        lines=spoiled(found.lines, hostile),
        reach=found.reach,
    )
    made = render((record_page(one), source_page(one), home_page([one])), shipped("templates"))
    return [parse(file.content.decode()) for file in made if file.name.endswith(".html")]


def test_hostile_text_is_shown_as_text(written, hostile):
    assert all("".join(hostile.split()) in page.text for page in written)


def test_hostile_text_opens_no_element_and_sets_no_attribute(written):
    tags = {tag for page in written for tag in page.tags}
    names = {name for page in written for name, _ in page.attributes}
    assert tags & {"script", "img", "svg"} == set()
    assert {name for name in names if name.startswith("on") or name in {"src", "style"}} == set()


def test_hostile_text_makes_no_link(written, hostile):
    links = {link for page in written for link in page.links if "alert" in link or "javascript" in link}
    assert links == ({f"{ORIGIN}{hostile}"} if "alert" in hostile else set())
