"""The reference is written by the program, leaves nothing out, and is never older than the program."""

import re
from typing import get_args

import pytest
from jinja2 import nodes

from generator.checks import RULES
from generator.chrome import read_settings
from generator.cli import commands
from generator.problems import Code
from generator.reporting import FORMATS
from tests.conftest import ROOT
from tests.docs import fields, forms, templates
from tests.docs.pages import PAGES
from tests.docs.settings import sample, settings
from tests.docs.writing import FOLDER, headings


def text(name):
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_what_the_program_writes(name, expect):
    expect(FOLDER / f"{name}.md", PAGES[name]())


def test_there_is_no_page_that_nothing_writes():
    assert {path.stem for path in FOLDER.iterdir()} == set(PAGES)


def test_every_command_and_option_is_documented():
    page = text("commands")
    options = {(name, opt) for name, one in commands.every().items() for each in one.params for opt in each.opts}
    shown = [
        (name, opt)
        for name, opt in options
        if opt.startswith("-") and f"`{opt}`" not in section(page, f"mingxi {name}")
    ]
    assert set(commands.every()) <= {heading.removeprefix("mingxi ") for heading in headings(page)}
    assert shown == []


def section(page, heading):
    """What stands under a heading, down to the next of its kind."""
    return re.split(rf"^## {re.escape(heading)}$", page, flags=re.MULTILINE)[1].split("\n## ")[0]


def test_every_variable_of_the_surroundings_is_documented():
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "generator").rglob("*.py"))
    read = set().union(*(re.findall(r"\bMINGXI_[A-Z]+\b", source) for source in sources))
    assert {name for name in read if f"`{name}`" not in text("commands")} == set()


def test_every_setting_is_documented():
    page = text("settings")
    assert [one.path for one in settings() if f"`{one.path}`" not in page] == []


def test_the_file_that_the_page_of_settings_shows_has_no_problem(tmp_path):
    (tmp_path / "docs").mkdir()
    for name in ("logo.svg", "favicon.svg", "own.css"):
        (tmp_path / "docs" / name).write_text("", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(sample(), encoding="utf-8")
    assert read_settings(tmp_path)[1] == []


def test_every_field_is_documented():
    page = text("fields")
    known = [
        (name, field)
        for file in fields.FILES
        for name, schema in fields.models(file.model).items()
        for field in schema["properties"]
    ]
    assert [(name, field) for name, field in known if f"| `{field}` |" not in model(page, name)] == []


def model(page, name):
    return re.split(rf"^### \S+ {name}$", page, flags=re.MULTILINE)[1].split("\n#")[0]


def test_every_check_and_every_kind_of_problem_is_documented():
    assert {*(rule.id for rule in RULES), *get_args(Code)} <= headings(text("rules"))


def test_every_form_is_documented():
    page = text("forms")
    shipped = {path.stem for path in (ROOT / "data/forms").glob("*.yaml")}
    assert shipped <= headings(page)
    printed = {label for form in forms.shipped() for part in form.parts for label in part.labels}
    assert [label for label in printed if f"「{label}」" not in page] == []


def test_every_output_format_is_documented():
    assert set(FORMATS) <= headings(text("formats"))


def test_every_variable_of_a_view_is_documented():
    page = text("templates")
    views = templates.everything(templates.views_of_pages())
    untold = [(view, name) for view in views for name in view._fields if f"| `{name}` |" not in of_view(page, view)]
    assert untold == []


def of_view(page, view):
    """What the page says of a view."""
    return re.split(rf"^### {re.escape(templates.heading(view))}$", page, flags=re.MULTILINE)[1].split("\n#")[0]


@pytest.mark.parametrize("path", sorted((templates.FOLDER / "pages").glob("*.html")), ids=lambda path: path.stem)
def test_a_page_template_reads_only_what_its_view_has(path):
    view = templates.views_of_pages().get(path.stem)
    names = templates.parsed(path).find_all(nodes.Getattr)
    read = {one.attr for one in names if getattr(one.node, "name", "") == "view"}
    assert read <= set(view._fields if view else ())


def test_every_macro_and_argument_is_documented():
    page = text("templates")
    calls = [
        f"`{one.name}({', '.join(one.arguments)})`" for path in templates.components() for one in templates.macros(path)
    ]
    assert [call for call in calls if call not in page] == []


def test_every_file_that_can_be_replaced_is_named():
    page = text("templates")
    files = [path.relative_to(templates.FOLDER).as_posix() for path in templates.other_files()]
    assert [name for name in files if f"`{name}`" not in page] == []


def test_no_model_is_named_that_is_gone():
    assert set(fields.NAMES) == {name for file in fields.FILES for name in fields.models(file.model)}
