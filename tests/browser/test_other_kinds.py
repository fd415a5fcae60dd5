"""Kinds of page that the site of the five tables lacks: answers by place, versions, and what was withdrawn."""

import hashlib
import shutil

import pytest
from click.testing import CliRunner

from generator.build import build
from generator.cli import commands
from generator.pages import tallies
from generator.pages.compare import indicators, items, page
from generator.words import Language
from tests.browser.chromium import View
from tests.browser.kinds import kinds
from tests.browser.server import served
from tests.browser.views import flaws_in_views
from tests.conftest import ROOT

KEY, TYPO, MENDED = "320400/keji/2023", "工作计划制定健全性", "工作计划制订健全性"
GONE = 'withdrawn:\n  - {address: 420700/keji/, name: 某表, date: "2026-01-02", why: 撤回}\n'


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """The site of the five tables, as though three answers to a check were many."""
    out = tmp_path_factory.mktemp("many") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tallies, "MANY", 3)
        assert build(ROOT, out, Language.ZH).report.problems == ()
    return out


@pytest.fixture(scope="module")
def later(tmp_path_factory):
    """The site after a published table changed and another was withdrawn."""
    root = tmp_path_factory.mktemp("later") / "project"
    shutil.copytree(ROOT / "data", root / "data")
    record, source, old = root / f"data/records/{KEY}.yaml", root / f"data/sources/{KEY}.txt", root / "old.yaml"
    shutil.copyfile(record, old)
    before = hashlib.sha256(source.read_bytes()).hexdigest()
    source.write_text(source.read_text(encoding="utf-8").replace(TYPO, MENDED), encoding="utf-8", newline="")
    after = hashlib.sha256(source.read_bytes()).hexdigest()
    text = record.read_text(encoding="utf-8").replace(TYPO, MENDED).replace(before, after)
    record.write_text(text, encoding="utf-8")
    for folder in ("records", "sources"):
        shutil.rmtree(root / "data" / folder / "420700")
    (root / "data/redirects.yaml").write_text(GONE, encoding="utf-8")
    run("trace", KEY, "--root", root)
    run("revise", KEY, "--root", root, "--from", old, "--why", "更正一个错字", "--date", "2026-01-02")
    run("build", "--root", root, "--out", root / "site")
    return root / "site"


@pytest.fixture(scope="module")
def folded(tmp_path_factory):
    """The site of the five tables, as though so few were dozens."""
    out = tmp_path_factory.mktemp("folded") / "site"
    with pytest.MonkeyPatch.context() as patch:
        for module in (page, items, indicators):
            patch.setattr(module, "_MANY", 1)
        assert build(ROOT, out, Language.ZH).report.problems == ()
    return out


def run(*words):
    """A command of the program, which must succeed."""
    done = CliRunner().invoke(commands, [f"{word}" for word in words])
    assert done.exit_code == 0, done.output


def test_answers_by_place_have_no_flaw_in_any_view(browser, many):
    page = next(file for file, kind in kinds(many).items() if kind == "answers")
    with served(many) as address:
        assert flaws_in_views(browser, f"{address}{page}") == []


@pytest.mark.parametrize("page", ["320400/keji/2023/versions/39a49c82/", "320400/keji/2023/", "420700/keji/2024/"])
def test_what_changed_and_what_was_withdrawn_have_no_flaw_in_any_view(browser, later, page):
    with served(later) as address:
        assert flaws_in_views(browser, f"{address}{page}") == []


def test_a_comparison_of_dozens_has_no_flaw_in_any_view(browser, folded):
    with served(folded) as root:
        assert flaws_in_views(browser, f"{root}compare/keji/index.html") == []


def test_a_link_to_what_is_folded_opens_it(browser, folded):
    with served(folded) as root:
        opened = browser.new_page()
        opened.goto(f"{root}compare/keji/index.html#topic-gaoxin-jishu-qiye")
        fold = opened.locator("details:has(> #topic-gaoxin-jishu-qiye)")
        assert fold.evaluate("(fold) => fold.open")
        assert 0 <= fold.locator("summary").bounding_box()["y"] < View().height
        opened.close()


def test_folds_are_printed_open(browser, folded):
    with served(folded) as root:
        opened = browser.new_page()
        opened.goto(f"{root}compare/keji/index.html")
        opened.emulate_media(media="print")
        assert opened.locator("#matrix details > table:not(:visible)").count() == 0
        opened.close()
