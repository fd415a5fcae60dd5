"""What is wrong with a project's own templates is told with file and line, and leaves the site as it was."""

import json
from contextlib import chdir

import pytest
from click.testing import CliRunner

from generator.cli import commands
from tests.site.html_page import contents
from tests.templates.test_overriding import FACTS, owner, project, told, whole

__all__ = ["owner", "project", "whole"]

HOME = "pages/home.html"
MACROS = "{% macro facts(view) %}{% endmacro %}\n{% macro repairs(found) %}{% endmacro %}\n"
BROKEN = {
    "a tag that never ends": (HOME, "<p>\n{% if view %}\n", f"{HOME}:2:1: no template is written like this: "),
    "a filter that is not there": (
        HOME,
        "{% set a, b = 1, 2 %}\n{{ a | shou }}\n",
        f"{HOME}:2:1: no template is written",
    ),
    "a name that is not there": (HOME, "<p>\n{{ veiw.title }}\n", f"{HOME}:2:1: there is no `veiw`"),
    "a name no macro is given": (FACTS, MACROS.replace("{% e", "{{ view }}{% e"), f"{FACTS}:2:1: there is no `view`"),
    "an attribute": (HOME, "\n\n{{ view.nothing }}\n", f"{HOME}:3:1: this template cannot be set: "),
    "a file that is not there": (HOME, '{% include "pages/hoem.html" %}\n', f"{HOME}:1:1: there is no template "),
    "a macro that others use": (FACTS, "{# nothing #}\n", f"{FACTS}:1:1: `{FACTS}` has no macro `facts`, which "),
    "a macro it imports": (HOME, f'\n{{% from "{FACTS}" import fact %}}\n', f"{HOME}:2:1: `{FACTS}` has no macro "),
    "an argument": (FACTS, MACROS.replace("(found)", "()"), f"{FACTS}:2:1: the macro `repairs` lacks the argument "),
    "a part of the frame": ("chrome/partials/logo.html", "\n{% end %}\n", "chrome/partials/logo.html:2:1: no template"),
    "a frame that fails": (
        "chrome/main.html",
        "\n{{ 1 / 0 }}\n",
        "chrome/main.html:2:1: this template cannot be set: ",
    ),
    "a frame without a slot": (
        "chrome/main.html",
        "<p>\n",
        "chrome/main.html:1:1: this template cannot be set: it lac",
    ),
    "a bracket left open": ("styles/base.css", "a { }\nb {\n  color: red;\n", "styles/base.css:2:1: a `{` is never "),
    "a bracket too many": (
        "styles/base.css",
        'a { content: "}"; } /* } */\n}\n',
        "styles/base.css:2:1: a `}` closes n",
    ),
    "a comment left open": ("styles/base.css", "\n/* a { }\n", "styles/base.css:2:1: the comment `/*` never ends"),
}


def run(*words, cwd):
    """What a command says in a folder; what nobody catches fails the test."""
    with chdir(cwd):
        return CliRunner().invoke(commands, [str(word) for word in words], catch_exceptions=False)


@pytest.mark.parametrize(("name", "text", "said"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_template_is_a_problem_at_its_line_and_the_site_stays(owner, name, text, said):
    project = owner(name, text)
    before = contents(project / "site")
    done = run("build", "--lang", "en", cwd=project)
    assert (done.exit_code, contents(project / "site") == before) == (1, True)
    assert f"templates/{said}" in done.stderr


def test_what_is_no_utf_8_is_told_at_its_line(owner):
    project = owner("styles/base.css", "a { }\n")
    (project / "templates/styles/base.css").write_bytes("a { }\n/* 样式 */\n".encode("gb18030"))
    assert told(project) == ["templates/styles/base.css:2:1: not UTF-8 here [encoding]"]


def test_check_tells_a_broken_template_too(owner):
    done = run("check", "--lang", "en", cwd=owner(HOME, "{{ veiw }}\n"))
    assert (done.exit_code, f"templates/{HOME}:1:1: there is no `veiw` [template]" in done.stdout) == (1, True)
    assert "hint: is `view` meant?" in done.stdout


def test_a_name_that_replaces_nothing_is_a_note_with_the_names_that_come_near(owner):
    project = owner("components/facts/fact.css", "a { }\n")
    for command in ("check", "build"):
        done = run(command, "--lang", "en", cwd=project)
        assert done.exit_code == 0
        assert "no shipped file has this name; it has no effect [template-unused]" in done.stdout + done.stderr
        assert "hint: what comes near: `components/facts/facts.css`" in done.stdout + done.stderr


def test_notes_are_warnings_to_programs(owner):
    project = owner("styles/own.css", "a { }\n")
    assert run("check", "--format", "github", cwd=project).stdout.startswith("::warning file=templates/styles/own.css,")
    assert [one["rule"] for one in json.loads(run("check", "--format", "json", cwd=project).stdout)["notes"]] == [
        "template-unused"
    ]
    sarif = json.loads(run("check", "--format", "sarif", cwd=project).stdout)
    assert [one["level"] for one in sarif["runs"][0]["results"] if one["ruleId"] == "template-unused"] == ["warning"]


def test_what_has_no_effect_stands_in_nobodys_way(owner):
    owner("styles/own.css", "a {\n")
    project = owner("pages/own.html", "{{ x\n")
    assert (told(project), len(told(project, "notes"))) == ([], 2)


def test_files_of_editors_and_systems_and_a_readme_are_passed_over(owner):
    owner("styles/.base.css.swp", "x")
    owner("README.md", "x")
    assert told(owner("styles/base.css~", "x"), "notes") == []


def test_the_gallery_is_not_written_with_a_broken_component(owner, tmp_path):
    done = run("gallery", "--lang", "en", "--out", tmp_path / "parts", cwd=owner(FACTS, "{% macro %}\n"))
    assert (done.exit_code, f"templates/{FACTS}:1:1: " in done.stderr) == (1, True)
    assert not (tmp_path / "parts").exists()
