"""Every page stands in one frame: whole, quiet, small, and with its links right from wherever it is."""

import gzip
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from time import process_time
from timeit import timeit

import pytest

from generator.catalogue import sentences
from generator.chrome import Face, make_shell
from generator.words import Language
from tests.chrome.conftest import FACE
from tests.conftest import ROOT

UPS = ["", "../", "../../", "../../../", "../../../../", "../../../../../", "/", "/a/b/"]
HOSTILE = '</title><script>alert("1")</script>\'&amp;<!--mx:content-->'


class Reader(HTMLParser):
    """Reads a page as a browser would: its tags, and all its text."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.text, self.comments = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.text.append(data)

    def handle_comment(self, data):
        self.comments.append(data)

    def all(self, name):
        return [attributes for tag, attributes in self.tags if tag == name]

    def links(self):
        return [one[key] for _, one in self.tags for key in ("href", "src", "action") if key in one]


def loaded(reader):
    return [one["href"] for one in reader.all("link")] + [one["src"] for one in reader.tags if "src" in one]


def test_a_page_has_one_title_one_main_and_the_link_past_the_head_first(shell):
    reader = Reader(shell.stamp(FACE))
    tags = [tag for tag, _ in reader.tags]
    assert [tags.count(name) for name in ("title", "main", "h1", "header", "nav", "footer")] == [1, 1, 1, 1, 1, 1]
    assert tags[tags.index("body") + 1] == "a"
    assert (reader.all("a")[0]["href"], reader.all("main")[0]["id"]) == ("#content", "content")
    assert reader.comments == []


def test_what_a_page_brings_stands_in_its_slots(shell):
    html = shell.stamp(FACE._replace(foot="<p>脚</p>"))
    head, body = html.split("<body>")
    assert "<title>题目 · 明细</title>" in head
    assert '<meta name="description" content="介绍">' in head
    assert "<meta name='mx'>\n</head>" in head
    assert '<main class="md-main" id="content">\n<h1>题目</h1>\n</main>' in body
    assert "<p>脚</p>" in body[body.index("<footer") :]


def test_a_page_without_a_title_of_its_own_bears_the_name_of_the_site(shell):
    reader = Reader(shell.stamp(FACE._replace(title="", description="")))
    assert ("明细" in reader.text, reader.all("meta")[4]["content"]) == (True, "明细")


@pytest.mark.parametrize("up", UPS)
def test_links_of_the_frame_lead_to_the_same_places_from_any_depth(shell, up):
    html = shell.stamp(FACE._replace(up=up))
    own = [link for link in Reader(html).links() if link != "#content"]
    assert all(link.startswith(up) for link in own)
    assert html == shell.stamp(FACE._replace(up="UP/")).replace("UP/", up)


def test_home_and_search_are_named_in_full_so_that_they_work_in_a_folder(shell):
    reader = Reader(shell.stamp(FACE))
    assert all(Path(link.partition("#")[0]).suffix for link in reader.links() if link != "#content")
    assert reader.all("form")[0]["action"] == "../search/index.html"
    assert "../index.html" in reader.links()


@pytest.mark.parametrize(
    ("tab", "marked"),
    [("", ["../index.html"]), ("regions/", ["../regions/index.html"]), ("api/", ["../api/index.html"]), ("x/", [])],
    ids=["home", "regions", "data", "no tab"],
)
def test_the_tab_of_a_page_is_marked_and_no_other(shell, tab, marked):
    links = Reader(shell.stamp(FACE._replace(tab=tab))).all("a")
    assert [link["href"] for link in links if "aria-current" in link] == marked


def test_hostile_words_are_words(shell):
    reader = Reader(shell.stamp(FACE._replace(title=HOSTILE, description=HOSTILE)))
    assert f"{HOSTILE} · 明细" in reader.text
    assert [one["content"] for one in reader.all("meta") if one.get("name") == "description"] == [HOSTILE]
    assert len(reader.all("script")) == 1


def test_words_that_look_like_a_slot_are_words(shell):
    assert shell.stamp(FACE._replace(content="<!--mx:foot-->", foot="脚")).count("脚") == 1


def test_every_file_is_needed_and_every_file_needed_is_there(shell):
    reader = Reader(shell.stamp(FACE._replace(up="")))
    assert sorted(link for link in reader.links() if link.startswith("assets/")) == [one.name for one in shell.files]


def test_files_are_named_by_their_content_and_refer_to_nothing_else(shell):
    assert all(sha256(one.content).hexdigest()[:10] in one.name for one in shell.files)
    text = b"".join(one.content for one in shell.files)
    assert re.findall(rb"sourceMappingURL|@import|url\((?!['\"]?data:)", text) == []


def test_nothing_is_loaded_from_elsewhere_and_nothing_is_styled_in_place(shell):
    reader = Reader(shell.stamp(FACE))
    assert [link for link in reader.links() if ":" in link or link.startswith("//")] == []
    assert [attributes for tag, attributes in reader.tags if tag == "style" or "style" in attributes] == []
    assert [name for _, one in reader.tags for name in one if name.startswith("on")] == []
    assert "generator" not in [one.get("name") for one in reader.all("meta")]


def test_the_policy_comes_before_scripts_and_knows_each_of_them(shell):
    html = shell.stamp(FACE)
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    said = html.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
    hashes = {f"'sha256-{b64encode(sha256(one.encode()).digest()).decode()}'" for one in scripts}
    assert set(re.findall(r"'sha256-[^']+'", said)) == hashes
    assert html.index("Content-Security-Policy") < html.index("<script")
    assert "unsafe" not in said


def test_the_frame_is_small(shell):
    empty = shell.stamp(Face("", "", "regions/", "../../../", "", ""))
    assert len(gzip.compress(empty.encode(), 9)) <= 3_000
    assert sum(len(gzip.compress(one.content, 9)) for one in shell.files) <= 30_000


def test_stamping_takes_no_time(shell):
    shell.stamp(FACE)
    assert timeit(lambda: shell.stamp(FACE), timer=process_time, number=2_000) / 2_000 < 50e-6


def test_the_same_settings_give_the_same_bytes(shell):
    assert make_shell(ROOT / "tests", Language.ZH) == shell


def test_the_frame_speaks_the_language_of_the_site():
    reader = Reader(make_shell(ROOT / "tests", Language.EN).stamp(FACE._replace(title="T", description="")))
    said = [*reader.text, *(value for _, one in reader.tags for value in one.values() if value)]
    assert reader.all("html")[0]["lang"] == "en"
    assert [text for text in said if re.search("[\u4e00-\u9fff]", text.replace("题目", ""))] == []
    assert sentences(Language.EN)["地区"] in reader.text
