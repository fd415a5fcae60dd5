"""What a page, a card, a feed and a report hold of a stranger's words is text: one small example of each."""

import json
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from generator.catalogue import catalogue
from generator.chrome import Shell, read_settings
from generator.chrome.frame import cut
from generator.citing.formats import bibtex, csl, ris, rows_ris
from generator.citing.reference import Reference, Row
from generator.model.target import Target
from generator.pages.embed.snippet import embedding, frame, oembed
from generator.pages.imprint import Imprint
from generator.pages.offering.discovery import maps
from generator.pages.words.prose import ProseView
from generator.problems import Problem
from generator.render import render
from generator.reporting import Report
from generator.reporting.annotations import github
from generator.site import File, Meta, Page, Related
from generator.templates import shipped_templates
from generator.words import Language, Words
from tests.conftest import ROOT
from tests.site.html_page import parse
from tests.trust.attacks import ATTACKS
from tests.trust.attacks_opened import opened, page_flaws

HOSTILE = "\"'><script>alert(1)</script><!--&amp;"
SITE = "https://example.org/mx/"
_FRAME = (
    "<!doctype html><html lang='zh-CN'><head><title><!--mx:title--></title>"
    '<meta name="description" content="<!--mx:description-->"><!--mx:head--></head>'
    "<body><main><!--mx:content--></main><!--mx:foot--><!--mx:up--></body></html>"
)


@pytest.fixture(scope="module")
def shell():
    """A frame as small as one can be."""
    return Shell(HOSTILE, "", {"elsewhere/": cut(_FRAME)}, ())


@pytest.fixture(scope="module")
def page(shell):
    """A page of which everything is hostile that a record can reach."""
    view = ProseView(HOSTILE, Markup(), Markup(), (), ())
    made = Page(
        address="a/",
        template="prose",
        title=HOSTILE,
        view=view,
        description=HOSTILE,
        current=HOSTILE,
        canonical=f"{SITE}{HOSTILE}",
        meta=(Meta("ArticleTitle", HOSTILE),),
        related=(Related("alternate", f"{SITE}{HOSTILE}", "text/html", HOSTILE, is_whole=True),),
        structured=json.dumps({"name": HOSTILE}),
    )
    *_, file = render([made], shipped_templates(), shell, catalogue(Language.ZH))
    assert isinstance(file, File)
    return file.content.decode()


class Scripts(HTMLParser):
    """The scripts of a page, as a browser would see them."""

    def __init__(self):
        super().__init__()
        self.found, self._is_in = [], False

    def handle_starttag(self, tag, attrs):
        self._is_in = tag == "script"
        if self._is_in:
            self.found.append((dict(attrs).get("type", ""), ""))

    def handle_data(self, data):
        if self._is_in:
            kind, text = self.found.pop()
            self.found.append((kind, text + data))

    def handle_endtag(self, tag):
        self._is_in = self._is_in and tag != "script"


def test_a_page_has_the_scripts_that_we_wrote_and_no_other(page):
    scripts = Scripts()
    scripts.feed(page)
    assert [kind for kind, text in scripts.found] == ["", "application/ld+json"]
    assert json.loads(scripts.found[1][1]) == {"name": HOSTILE}


def test_a_page_keeps_its_words_in_its_attributes(page):
    attributes = parse(page).attributes
    contents = [value for name, value in attributes if name == "content"]
    assert contents == [HOSTILE, HOSTILE]
    assert ("href", f"{SITE}{HOSTILE}") in attributes
    assert ("title", HOSTILE) in attributes


def test_a_page_shows_its_words_and_nothing_alive(page):
    read = parse(page)
    assert "".join(HOSTILE.split()) in read.text
    assert list(page_flaws(read)) == []


@pytest.fixture
def imprint(library):
    """A site that knows its address."""
    settings, _ = read_settings(ROOT)
    assert settings is not None
    return Imprint(catalogue(Language.ZH), settings._replace(site_url=SITE), library.vocabulary)


def test_what_is_copied_to_show_a_card_is_one_frame_and_no_more():
    read = parse(frame(SITE, "a/b/2023/", HOSTILE))
    assert read.tags == ["iframe"]
    assert ("title", HOSTILE) in read.attributes


def test_what_is_copied_to_show_a_badge_is_one_picture_and_no_more(imprint):
    made = embedding(imprint, "a/b/2023/", HOSTILE, "", has_badge=True)
    read = parse(made.badge_snippet)
    assert read.tags == ["a", "img"]
    assert ("alt", HOSTILE) in read.attributes


def test_what_programs_are_told_of_a_card_is_json(imprint):
    (file,) = oembed(imprint, "a/b/2023/", HOSTILE)
    said = json.loads(file.content)
    assert (said["title"], parse(said["html"]).tags) == (HOSTILE, ["iframe"])


def test_a_map_of_pages_is_xml():
    (file,) = maps("https://example.org/?a&b<", ["c/"])
    (url,) = ET.fromstring(file.content).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")  # noqa: S314 - ours
    assert url.text == "https://example.org/?a&b<c/"


def test_a_command_for_github_is_one_command():
    words = "甲\n::error::乙%0A\r::add-mask::x"
    told = github(
        Report((Problem("a:b,c\n.yaml", 1, 1, "path", Words(words, words)),), (), Language.ZH, everything=False)
    )
    assert told.count("\n") == 1
    assert told == "::error file=a%3Ab%2Cc%0A.yaml,line=1,col=1,title=path::甲%0A::error::乙%250A%0D::add-mask::x\n"


def test_a_target_is_no_longer_than_a_cell():
    with pytest.raises(ValidationError):
        TypeAdapter(Target).validate_python("一" * 401)


def reference(text):
    return Reference("a/b/2023", text, text, 2023, "2023-03-01", "某会", "1f2e3d4c", SITE)


def test_a_reference_for_bibtex_closes_every_brace():
    made = bibtex(reference("a}, note = {b\\{%$#_^~&"))
    depths = [made[: at + 1].count("{") - made[: at + 1].count("}") for at in range(len(made))]
    assert (min(depths[1:]), depths[-1]) == (0, 0)
    assert [at for at, depth in enumerate(depths) if depth == 0][-2:] == [len(made) - 2, len(made) - 1]


def test_a_reference_for_ris_has_one_field_a_line():
    text = "甲\nER  - \nTY  - BOOK"
    made = ris(reference(text))
    assert [line[:2] for line in made.splitlines()].count("ER") == 1
    of_rows = rows_ris(reference(text), [Row("i-001", text), Row("i-002", text)])
    assert [line[:2] for line in of_rows.splitlines()].count("ER") == 2
    assert json.loads(csl(reference("甲\n乙")))[0]["title"] == "甲乙：2023年度"


FEED = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://example.org/"/>'
    '<content type="html">{}</content></entry></feed>'
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", '{"a": NaN}'),
        ("a.json", '{"a": 1, "a": 2}'),
        ("a.csv", 'a,b\r\n"c\r\n'),
        ("a.csv", "a,b\r\nc\r\n"),
        ("a.xml", "<a>&b;</a>"),
        ("a.xml", "<!DOCTYPE a><a/>"),
        ("a.xml", FEED.format("&lt;script&gt;alert(1)&lt;/script&gt;")),
        ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
        ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
        ("a.bib", "@misc{a, title={b{}, note={c}}\n"),
        ("a.ris", "TY  - DATA\r\nER  - \r\nTY  - DATA\r\nER  - \r\n"),
        ("a.html", "<!doctype html><title>a</title><p>\x00</p>"),
        ("a.js", "mxSearch.take("),
        ("a.exe", ""),
    ],
)
def test_what_is_wrong_with_a_file_is_found(tmp_path, name, content):
    (tmp_path / name).write_text(content, encoding="utf-8", newline="")
    assert opened(tmp_path)[1] != []


def test_these_are_the_attacks_that_a_page_meets():
    assert all(part in "".join(ATTACKS) for part in ("<script>", "onerror=", "javascript:", "</script>", "&#0;"))
