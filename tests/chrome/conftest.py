"""What tests of the frame share: the shell as it ships, and shells of owners who set something of their own."""

import pytest

from generator.chrome import Face, make_shell, read_settings
from generator.words import Language
from tests.conftest import ROOT

FACE = Face("题目", "介绍", "regions/", "../", "<meta name='mx'>", "<h1>题目</h1>")
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture(scope="session")
def shell():
    """The shell of a project without settings of its own."""
    return make_shell(ROOT / "tests", Language.ZH)


@pytest.fixture
def owner(tmp_path):
    """The folder of an owner who wrote `mkdocs.yml`, and has a picture and a stylesheet."""

    def written(text):
        (tmp_path / "docs/more").mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs/logo.svg").write_text(PICTURE, encoding="utf-8")
        (tmp_path / "docs/more/own.css").write_text("body { color: red }", encoding="utf-8")
        (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
        return tmp_path

    return written


@pytest.fixture
def page(owner):
    """A page in the shell of an owner who set something."""

    def stamped(text, face=FACE, language=Language.ZH):
        return make_shell(owner(text), language).stamp(face)

    return stamped


@pytest.fixture
def told(owner):
    """What an owner is told of settings: place, rule and message in Chinese."""

    def problems(text):
        return [f"{one.file}:{one.line} [{one.rule}] {one.message.zh}" for one in read_settings(owner(text))[1]]

    return problems
