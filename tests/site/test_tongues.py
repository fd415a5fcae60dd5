"""Every page says which language each of its texts is in (WCAG 3.1.2)."""

import re
from html.parser import HTMLParser

import pytest

from generator.build import build
from generator.words import Language
from tests.browser.kinds import one_of_each
from tests.conftest import ROOT

HAN, WORD = re.compile("[㐀-鿿]"), re.compile("[A-Za-z]*[a-z]{2}")
EMPTY = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
SILENT = {"script", "style", "template", "title", "code", "pre", "kbd"}  # code is of no language
SENTENCE = 4  # words


class Texts(HTMLParser):
    """The texts of a page, each with the language it is said to be in."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.found = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        if tag not in EMPTY:
            self.open.append((tag, dict(attributes).get("lang", "")))

    def handle_startendtag(self, tag, attributes):
        """Nothing is inside."""

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if data.strip() and not SILENT.intersection(tag for tag, _ in self.open):
            self.found.append((next(lang for _, lang in reversed(self.open) if lang), data.strip()))


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    """The site of the five tables in English."""
    out = tmp_path_factory.mktemp("english") / "site"
    assert build(ROOT, out, Language.EN).report.problems == ()
    return out


def texts(site):
    """The texts of one page of each kind, with its kind."""
    pages = one_of_each(site).items()
    return [(kind, *found) for kind, file in pages for found in Texts((site / file).read_text("utf-8")).found]


def test_chinese_texts_on_english_pages_are_said_to_be_chinese(english):
    chinese = [one for one in texts(english) if HAN.search(one[2]) and not WORD.search(one[2])]
    assert len(chinese) > 1000
    assert [one for one in chinese if not one[1].startswith("zh")] == []


def test_nothing_else_on_english_pages_is(english):
    assert [one for one in texts(english) if one[1].startswith("zh") and not HAN.search(one[2])] == []


def test_sentences_on_chinese_pages_are_chinese_or_say_otherwise(site):
    english = [one for one in texts(site) if not HAN.search(one[2]) and len(WORD.findall(one[2])) >= SENTENCE]
    assert [one for one in english if not one[1].startswith("en") and "/" not in one[2] and "." not in one[2]] == []
