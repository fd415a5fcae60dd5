"""A page that is open follows the files: new values, and problems over the last good page until mended."""

import re
import shutil
from hashlib import sha256
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from generator.library import load, trace_path
from generator.shipped import shipped
from generator.tracing.document import trace_entry
from tests.browser.conftest import NARROW, WIDE
from tests.serving.conftest import KEY, PATIENCE

RECORD, SOURCE = f"data/records/{KEY}.yaml", f"data/sources/{KEY}.txt"
expect.set_options(PATIENCE * 1000)


@pytest.fixture
def opened(start, reader):
    """Start the program and open a page of the site; whatever the browser complains of is kept."""

    def open_page(address=f"{KEY}/", *arguments, view=WIDE):
        running = start(*arguments)
        home = running.says("^http://")
        running.says("第一次建站|first build")
        page = reader(view)
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(home + address)
        page.running, page.home = running, home
        return page

    return open_page


@pytest.fixture
def broken(project):
    """Break the record of the project, or mend it again."""
    path = project / RECORD
    good = path.read_text(encoding="utf-8")
    bad = good.replace('full: "100.00"}', "full: 一百}", 1)
    return lambda is_broken=True: path.write_text(bad if is_broken else good, encoding="utf-8")


LINE = 'm-001, name: 资金总额, full: "100.00"'


def overlay(page):
    return page.locator("mx-serve .mx-serve")


def line_of(project, text):
    lines = (project / RECORD).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def print_anew(project, aside, old, new):
    """A table in which a value is another: its document, its record and its trace, saved in one burst."""
    root = shutil.copytree(project, aside)
    document = (root / SOURCE).read_text(encoding="utf-8").replace(old, new)
    (root / SOURCE).write_text(document, encoding="utf-8")
    record = (root / RECORD).read_text(encoding="utf-8").replace(old, new)
    digest = sha256(document.encode()).hexdigest()
    (root / RECORD).write_text(re.sub("sha256: [0-9a-f]+", f"sha256: {digest}", record), encoding="utf-8")
    library, _ = load(root)
    assert library is not None
    trace, problems = trace_entry(library, library.entries[0])
    assert trace is not None
    assert problems == []
    place = trace_path(library.data, library.entries[0])
    place.write_text(trace.model_dump_json(exclude_defaults=True), encoding="utf-8")
    for path in (root / SOURCE, root / RECORD, place):
        shutil.copyfile(path, project / path.relative_to(root))


def test_a_value_that_is_saved_is_on_the_page_at_once(opened, project, tmp_path):
    page = opened()
    expect(page.locator("main")).to_contain_text("50%")
    print_anew(project, tmp_path / "aside", "＝50%", "＝60%")
    expect(page.locator("main")).to_contain_text("60%")
    expect(page.locator("main")).not_to_contain_text("50%")
    assert "3 个文件：好" in page.running.says("等 ")
    assert page.complaints == []


def test_a_problem_stands_over_the_last_good_page_until_it_is_mended(opened, project, broken):
    line = line_of(project, LINE)
    page = opened()
    broken()
    expect(overlay(page)).to_contain_text("1 个文件里有 1 个问题")
    expect(overlay(page)).to_contain_text(RECORD)
    expect(overlay(page)).to_contain_text(f"第 {line} 行")
    expect(overlay(page)).to_contain_text("full 是 一百，不是金额")
    expect(page.locator("main")).to_contain_text("100.00")
    page.reload()
    expect(overlay(page)).to_be_visible()
    expect(page.locator("main")).to_contain_text("100.00")
    broken(is_broken=False)
    expect(overlay(page)).to_have_count(0)
    assert page.complaints == []


def test_a_preview_that_begins_with_problems_becomes_the_site(opened, broken):
    broken()
    page = opened()
    expect(page).to_have_title("还没有网站")
    expect(page.locator("main")).to_contain_text("full 是 一百，不是金额")
    broken(is_broken=False)
    expect(page.locator("main h1")).to_contain_text("常州市科学技术局")
    expect(overlay(page)).to_have_count(0)


def test_new_and_deleted_files_make_and_unmake_pages(opened, project):
    page, file = opened("news/"), project / "data/pages/news.md"
    expect(page.locator("[data-mx-page=missing]")).to_be_visible()
    file.parent.mkdir()
    file.write_text("# 新消息\n\n今天。\n", encoding="utf-8")
    expect(page.locator("main h1")).to_contain_text("新消息")
    file.unlink()
    expect(page.locator("[data-mx-page=missing]")).to_be_visible()


def test_the_page_of_no_address_tells_problems_in_spite_of_its_policy(opened, broken):
    page = opened("nothing/")
    broken()
    expect(overlay(page)).to_be_visible()
    background = overlay(page).evaluate("element => getComputedStyle(element).backgroundColor")
    assert background == "rgb(255, 255, 255)"
    assert [said for said in page.complaints if "404" not in said] == []


def test_a_template_of_the_project_is_followed(opened, project):
    page, file = opened(), project / "templates/pages/foot.html"
    file.parent.mkdir(parents=True)
    shutil.copyfile(shipped("templates") / "pages/foot.html", file)
    file.write_text(file.read_text(encoding="utf-8") + "<p>自己的页脚</p>\n", encoding="utf-8")
    expect(page.locator("body")).to_contain_text("自己的页脚")
    file.write_text("{% if %}\n", encoding="utf-8")
    expect(overlay(page)).to_contain_text("templates/pages/foot.html")
    expect(page.locator("body")).to_contain_text("自己的页脚")
    file.unlink()
    expect(overlay(page)).to_have_count(0)
    expect(page.locator("body")).not_to_contain_text("自己的页脚")


def test_a_site_that_moves_takes_its_pages_along(opened, project):
    page = opened(f"{KEY}/?q=1#goals")
    (project / "mkdocs.yml").write_text("site_url: https://example.gov.cn/绩效/\n", encoding="utf-8")
    expect(page).to_have_url(re.compile(f"/%E7%BB%A9%E6%95%88/{KEY}/[?]q=1#goals$"))
    expect(page.locator("main h1")).to_contain_text("常州市科学技术局")
    (project / "mkdocs.yml").write_text("site_url: https://example.gov.cn/\n", encoding="utf-8")
    expect(page).to_have_url(re.compile(f"[0-9]/{KEY}/[?]q=1#goals$"))


def test_a_picture_that_the_settings_name_is_followed(opened, project):
    page = opened()
    (project / "mkdocs.yml").write_text("theme: {name: material, logo: logo.svg}\n", encoding="utf-8")
    expect(overlay(page)).to_contain_text("logo.svg")
    (project / "docs").mkdir()
    shutil.copyfile(shipped("templates") / "assets/icon.svg", project / "docs/logo.svg")
    expect(overlay(page)).to_have_count(0)


def test_an_english_site_tells_problems_in_english(opened, broken):
    page = opened(f"{KEY}/", "--en")
    broken()
    expect(overlay(page)).to_contain_text("1 problem in 1 file")


def test_what_is_told_can_be_folded_and_stays_so(opened, broken, project):
    page = opened(view=NARROW)
    broken()
    expect(overlay(page)).to_be_visible()
    opened_box = overlay(page).bounding_box()
    assert (opened_box["x"], opened_box["width"], opened_box["y"] > 300) == (0, 390, True)
    overlay(page).locator("summary").click()
    (project / "mkdocs.yml").write_text("site_nam: x\n", encoding="utf-8")
    expect(overlay(page)).to_contain_text("2 个文件里有 2 个问题")
    assert overlay(page).get_attribute("open") is None
    assert overlay(page).bounding_box()["height"] < 100


def test_a_page_that_nobody_looks_at_is_fresh_when_somebody_does(opened, broken):
    page = opened()
    page.evaluate("Object.defineProperty(document, 'hidden', { get: () => self.isAway })")
    page.evaluate("self.isAway = true; document.dispatchEvent(new Event('visibilitychange'))")
    broken()
    page.running.says("不是金额")
    expect(overlay(page)).to_have_count(0)
    page.evaluate("self.isAway = false; document.dispatchEvent(new Event('visibilitychange'))")
    expect(overlay(page)).to_be_visible()


def test_a_page_of_an_earlier_run_is_loaded_anew(opened, start, project):
    page = opened()
    port = str(urlsplit(page.home).port)
    page.running.stop()
    (project / "mkdocs.yml").write_text("site_name: 又一个网站\n", encoding="utf-8")
    start("--port", port)
    expect(page).to_have_title(re.compile("又一个网站"))
