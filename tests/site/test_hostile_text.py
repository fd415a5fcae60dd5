"""Whatever a record says is text: it can close no tag, open none, and run nothing."""

import re
from dataclasses import replace

import pytest

from generator.catalogue import catalogue
from generator.checks import findings
from generator.chrome import Face, make_shell, read_settings
from generator.model.base import Frozen
from generator.model.target import Target
from generator.pages import make_pages, whole
from generator.render import render
from generator.reporting import RecordFindings, Report
from generator.site import File
from generator.templates import shipped_templates
from generator.words import Language
from tests.conftest import ROOT
from tests.site.html_page import parse

ORIGIN = "https://example.org/"
NAMES = {"id", "kind", "sha256", "region", "form", "at", "rule"}
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


@pytest.fixture(scope="module", params=HOSTILE)
def hostile(request):
    return request.param


@pytest.fixture(scope="session")
def shell():
    """The frame of the pages."""
    return make_shell(ROOT, Language.ZH)


@pytest.fixture(scope="module")
def written(library, world, shell, hostile):
    """Every page of a site whose records say hostile things in every text."""
    entries = [replace(entry, record=with_url(entry.record)) for entry in library.entries]
    found = tuple(RecordFindings(entry, tuple(findings(entry.record, world))) for entry in entries)
    settings, _ = read_settings(ROOT)
    assert settings is not None
    site = whole(library, Report((), found, Language.ZH, everything=False), settings)
    spoilt = tuple(
        replace(
            one,
            record=spoiled(one.record, hostile),
            form=one.form + hostile,
            place=spoiled(one.place, hostile),
            total=spoiled(one.total, hostile),
            findings=spoiled(one.findings, hostile),
            packed=one.paper._replace(lines=spoiled(one.paper.lines, hostile)).packed,
        )
        for one in site.published
    )
    made = render(make_pages(replace(site, published=spoilt)), shipped_templates(), shell, catalogue(Language.ZH))
    files = (file for file in made if isinstance(file, File) and file.name.endswith(".html"))
    return {file.name: parse(file.content.decode()) for file in files}


def of_a_record(written):
    return [page for name, page in written.items() if name.startswith(("320600/keji/2025/", "420700/keji/2024/"))]


def test_hostile_text_is_shown_as_text(written, hostile):
    assert all("".join(hostile.split()) in page.text for page in of_a_record(written))


def test_hostile_text_opens_no_element_and_sets_no_attribute(written):
    for page in written.values():
        names = {name for name, _ in page.attributes}
        assert "img" not in page.tags
        assert {name for name in names if name.startswith("on") or name == "style"} == set()


def test_hostile_text_runs_nothing(written, shell):
    framed = {name: page for name, page in written.items() if "data-mx-page" in dict(page.attributes)}
    scripts = {page.tags.count("script") for name, page in framed.items() if name != "404.html"}
    plain = parse(shell.stamp(Face("", "", "", "", "", ""))).tags.count("script")
    assert scripts <= {plain + 1, plain + 2}  # ours, and data for machines


def test_hostile_text_runs_nothing_where_there_is_no_frame(written):
    cards = {page.tags.count("script") for name, page in written.items() if name.startswith("embed/")}
    ways = {page.tags.count("script") for name, page in written.items() if "/versions/" in name}
    assert (cards, ways) == ({0}, {1})  # the one that leads on


def test_hostile_text_makes_no_link(written):
    links = {link for page in written.values() for link in page.links if "alert" in link or "javascript" in link}
    assert {link for link in links if not link.startswith((ORIGIN, "https://", "mailto:"))} == set()
