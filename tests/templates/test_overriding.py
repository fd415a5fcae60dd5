"""A project's own template, component, stylesheet or script takes the place of the shipped one of its name."""

import shutil

import pytest

from generator.build import build
from generator.inspecting import inspect
from generator.render import Press
from generator.reporting.text import problem_lines
from generator.shipped import shipped
from generator.words import Language
from tests.command import run
from tests.conftest import ROOT
from tests.site.html_page import contents

FACTS = "components/facts/facts.html"
RECORD = "320400/keji/2023/index.html"


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    """A tiny whole project with its site built as templates ship."""
    root = shutil.copytree(ROOT / "tests/problems/nothing", tmp_path_factory.mktemp("whole") / "project")
    build(root, root / "site", Language.ZH)
    return root


@pytest.fixture
def project(whole, tmp_path):
    """A copy of that project, to be changed."""
    return shutil.copytree(whole, tmp_path / "project")


@pytest.fixture
def owner(project):
    """Put a file into the project's own templates: a text, or a change of the shipped one."""

    def put(name, text="", change=("", "")):
        path = project / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = text or (shipped("templates") / name).read_text("utf-8").replace(*change)
        path.write_text(text, encoding="utf-8")
        return project

    return put


def site_of(project):
    built = build(project, project / "site", Language.ZH)
    assert built.report.problems == ()
    return {name: content.decode("utf-8", "replace") for name, content in contents(project / "site").items()}


def told(project, kind="problems"):
    found = getattr(inspect(project, Language.EN), kind)
    return [line for one in found for line in problem_lines(one, Language.EN) if not line.startswith("  ")]


def asset(site, ending):
    return next(text for name, text in site.items() if name.startswith("assets/mingxi.") and name.endswith(ending))


def test_a_component_is_the_projects(owner):
    site = site_of(owner(FACTS, change=("<dt>SHA-256</dt>", "<dt>指纹</dt>")))
    assert ("<dt>指纹</dt>" in site[RECORD], "<dt>SHA-256</dt>" in site[RECORD]) == (True, False)


def test_a_page_is_the_projects(owner):
    assert "<p>由某某局发布</p>" in site_of(owner("pages/home.html", "<p>由某某局发布</p>\n"))["index.html"]


def test_a_template_may_ask_whether_there_is_a_name(owner):
    asking = "{% if view.absent is defined %}有{% else %}没有{% endif %}{{ {'名称': '某某局'}.名称 }}\n"
    assert "没有某某局" in site_of(owner("pages/home.html", asking))["index.html"]


def test_no_shipped_template_needs_to_be_set_twice(monkeypatch, tmp_path):
    monkeypatch.setattr(Press, "careful", property(lambda _press: pytest.fail("a template asks for what is not there")))
    assert build(ROOT, tmp_path / "site", Language.EN).files


def test_a_stylesheet_is_the_projects_and_stands_where_the_shipped_one_stood(owner):
    sheet = asset(site_of(owner("components/crumbs/crumbs.css", ".mx-crumbs { color: teal; }\n")), ".css")
    others = [name.read_text("utf-8") for name in sorted((shipped("templates") / "components").glob("*/*.css"))]
    place = next(number for number, text in enumerate(others) if ".mx-crumbs" in text)
    assert f"{others[place - 1]}\n.mx-crumbs {{ color: teal; }}\n\n{others[place + 1]}" in sheet


@pytest.mark.parametrize("name", ["scripts/target.js", "search/box.js"], ids=["of every page", "of the search"])
def test_a_script_is_the_projects(owner, name):
    site = site_of(owner(name, 'console.info("ours");\n'))
    assert sum('console.info("ours");' in text for text in site.values()) == 1


def test_a_part_of_the_frame_is_the_projects(owner):
    site = site_of(owner("chrome/partials/logo.html", "<b>某某局</b>\n"))
    assert all("<b>某某局</b>" in text for name, text in site.items() if name in ("index.html", RECORD))


def test_the_icon_is_the_projects(owner):
    icon = '<svg xmlns="http://www.w3.org/2000/svg"><!-- ours --></svg>'
    assert icon in site_of(owner("assets/icon.svg", icon)).values()


def test_a_component_of_the_projects_own_serves_its_own_pages(owner):
    owner("components/stamp/stamp.html", "{% macro stamp(text) %}<b>{{ text }}</b>{% endmacro %}\n")
    page = '{% from "components/stamp/stamp.html" import stamp %}\n{{ stamp("某<某") }}\n'
    project = owner("pages/home.html", page)
    assert ("<b>某&lt;某</b>" in site_of(project)["index.html"], told(project, "notes")) == (True, [])


def test_the_shipped_templates_are_sound_as_a_projects_own(project):
    before = contents(project / "site")
    shutil.copytree(shipped("templates"), project / "templates")
    found = inspect(project, Language.EN)
    assert (found.problems, found.notes) == ((), ())
    assert site_of(project).keys() == before.keys()
    assert contents(project / "site") == before


def test_the_gallery_shows_the_projects_components(owner, tmp_path):
    project = owner(FACTS, change=("<dt>SHA-256</dt>", "<dt>指纹</dt>"))
    assert run("gallery", "--root", project, "--out", tmp_path / "parts").returncode == 0
    assert "<dt>指纹</dt>" in (tmp_path / "parts/facts/index.html").read_text("utf-8")
