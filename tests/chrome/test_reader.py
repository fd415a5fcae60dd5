"""In a browser the frame keeps what the reader chose, else follows the system, and works without scripts."""

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import View, chromium
from tests.browser.server import served
from tests.chrome.conftest import FACE
from tests.conftest import ROOT

TEMPLATES = ROOT / "templates"
PAGE = "a/b/index.html"
LOOK = "getComputedStyle(document.documentElement)"
PAPER = "getComputedStyle(document.body).backgroundColor"
WHITE, DARK = "rgb(255, 255, 255)", "rgb(15, 23, 22)"


@pytest.fixture(scope="session")
def folder(shell, tmp_path_factory):
    """A site of one page, with our style sheet and scripts."""
    site = tmp_path_factory.mktemp("reader")
    sheets = (TEMPLATES / "styles" / f"{name}.css" for name in ("tokens", "base", "chrome", "print"))
    style = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    script = (TEMPLATES / "scripts/preferences.js").read_text(encoding="utf-8")
    head = '<link rel="stylesheet" href="../../own.css"><script defer src="../../own.js"></script>'
    html = shell.stamp(FACE._replace(up="../../", head=head, content="<h1>题目</h1><p><a href='#x'>链接</a></p>"))
    files = {"own.css": style.encode(), "own.js": script.encode(), PAGE: html.encode()}
    for name, content in {**files, **dict(shell.files)}.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    return site


@pytest.fixture(scope="session")
def places(folder):
    """Where the site may lie."""
    with served(folder) as root, served(folder, "/a/b/") as below:
        yield {"file": f"{folder.as_uri()}/", "root": root, "below": below}


@pytest.fixture(scope="module")
def browser():
    with chromium() as started:
        yield started


@pytest.fixture
def opened(browser, places):
    """Open the page as a reader with some device does; what the browser has to say is kept."""
    contexts = []

    def page_for(view=View(), place="file", before=""):  # noqa: B008 - a frozen value
        contexts.append(browser.new_context(**view.context()))
        page = contexts[-1].new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("requestfailed", lambda request: said.append(request.url))
        if before:
            page.add_init_script(before)
        page.goto(places[place] + PAGE)
        return page, said

    yield page_for
    for context in contexts:
        context.close()


@pytest.mark.parametrize("place", ["file", "root", "below"])
def test_the_browser_has_nothing_to_say(opened, place):
    page, said = opened(place=place)
    assert page.evaluate("document.styleSheets.length") == 3
    assert page.evaluate("document.documentElement.className") == "js"
    assert said == []


@pytest.mark.parametrize(
    ("button", "look", "usual", "chosen"),
    [
        ("size", f"{LOOK}.fontSize", "16px", "20px"),
        ("contrast", f"{LOOK}.getPropertyValue('--mx-ink-3').trim()", "#5f6b69", "#2b3836"),
    ],
)
def test_size_and_contrast_stay_as_chosen(opened, button, look, usual, chosen):
    page, _ = opened(place="root")
    tool = page.locator(f"[data-mx={button}]")
    seen = [page.evaluate(look)]
    tool.click()
    seen += [page.evaluate(look), tool.get_attribute("aria-pressed")]
    page.reload()
    seen += [page.evaluate(look), tool.get_attribute("aria-pressed")]
    tool.click()
    seen += [page.evaluate(look), tool.get_attribute("aria-pressed")]
    assert seen == [usual, chosen, "true", chosen, "true", usual, "false"]


def test_the_first_drawing_is_already_as_chosen(opened):
    page, _ = opened(before="localStorage.setItem('mingxi', '{\"data-mx-size\": \"large\"}')")
    page.route("**/own.js", lambda route: route.abort())
    page.reload()
    assert page.evaluate(f"{LOOK}.fontSize") == "20px"


def test_colours_go_from_the_systems_to_light_to_dark_and_back(opened):
    page, _ = opened(View(is_dark=True), place="root")
    seen = []
    for _ in range(4):
        shown = page.locator("[data-mx=palette]:visible")
        seen.append((shown.get_attribute("aria-label"), page.evaluate(PAPER)))
        shown.click()
        page.reload()
    assert seen == [("切换到浅色", DARK), ("切换到深色", WHITE), ("跟随系统明暗", DARK), ("切换到浅色", DARK)]


def test_where_nothing_was_chosen_the_system_is_followed_at_once(opened):
    page, _ = opened()
    paper = expect(page.locator("body"))
    paper.to_have_css("background-color", WHITE)
    page.emulate_media(color_scheme="dark")
    paper.to_have_css("background-color", DARK)
    page.locator("[data-mx=palette]:visible").click()
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    paper.to_have_css("background-color", WHITE)


@pytest.mark.parametrize("kept", ["null", "7", "[]", '"x"', "{", '{"data-md-color-scheme": 5}'])
def test_whatever_the_device_kept_the_page_stands(opened, kept):
    page, said = opened(before=f"localStorage.setItem('mingxi', {kept!r})")
    page.locator("[data-mx=size]").click()
    assert (said, page.evaluate(f"{LOOK}.fontSize")) == ([], "20px")


def test_where_the_device_keeps_nothing_a_choice_holds_for_the_page(opened):
    page, said = opened(before="Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
    page.locator("[data-mx=size]").click()
    page.locator("[data-mx=palette]:visible").click()
    assert (said, page.evaluate(f"{LOOK}.fontSize")) == ([], "20px")


def test_without_scripts_colours_follow_the_system_and_idle_buttons_are_away(opened):
    page, _ = opened(View(is_dark=True, has_script=False))
    assert page.locator(".mx-tools").is_hidden()
    assert page.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor") == DARK


@pytest.mark.parametrize("has_script", [True, False], ids=["scripts", "no scripts"])
def test_the_menu_of_phones_opens_and_closes_by_keyboard(opened, has_script):
    page, _ = opened(View(390, has_script=has_script))
    tab = page.get_by_role("link", name="地区")
    seen = [tab.is_visible()]
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    for _ in range(2):
        page.keyboard.press("Space")
        seen.append(tab.is_visible())
    assert seen == [False, True, False]


@pytest.mark.parametrize("leave", ["Escape", "content"])
def test_the_menu_closes_when_the_reader_leaves_it(opened, leave):
    page, _ = opened(View(390))
    page.get_by_role("checkbox", name="菜单").check()
    tab = page.get_by_role("link", name="地区")
    assert tab.is_visible()
    if leave == "Escape":
        page.keyboard.press("Escape")
    else:
        page.get_by_role("link", name="链接").focus()
    assert tab.is_hidden()


def test_search_leads_to_its_page_with_what_was_asked(opened):
    page, _ = opened()
    page.get_by_role("searchbox", name="搜索").fill("税金 & 1%")
    with page.expect_request("**/search/index.html?*") as asked:
        page.keyboard.press("Enter")
    assert asked.value.url.endswith("/search/index.html?q=%E7%A8%8E%E9%87%91+%26+1%25")


def test_on_paper_only_the_page_is_left(opened):
    page, _ = opened(View(is_dark=True))
    page.emulate_media(media="print")
    assert [page.locator(part).is_visible() for part in (".md-header", ".md-tabs", "footer", "h1")] == [
        False,
        False,
        False,
        True,
    ]
    assert page.evaluate(PAPER) == WHITE
