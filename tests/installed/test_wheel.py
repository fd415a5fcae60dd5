"""Whatever the program needs is in its wheel: it works in an empty folder, far from the repository."""

import shutil
from pathlib import Path

import pytest

from generator import __version__
from generator.shipped import shipped
from tests.conftest import ROOT
from tests.site.html_page import contents, pages

NANTONG = "320600/keji/2025"


@pytest.fixture(scope="module")
def project(installed, tmp_path_factory):
    """A new project that has imported one document."""
    folder = tmp_path_factory.mktemp("publisher")
    installed.run("mingxi", "init", "new", "--region", "320600", cwd=folder)
    shutil.copyfile(ROOT / f"data/sources/{NANTONG}.txt", folder / "new/科技局2025.txt")
    installed.run("mingxi", "import", "科技局2025.txt", cwd=folder / "new")
    return folder / "new"


def test_the_program_is_the_one_in_the_wheel(installed, tmp_path):
    said = installed.run("python", "-c", "import generator, sys; print(generator.__file__, *sys.path)", cwd=tmp_path)
    place, *path = said.stdout.split()
    assert place.startswith(str(installed.bin.parent))
    assert str(ROOT) not in path
    assert installed.run("mingxi", "--version", cwd=tmp_path).stdout == f"mingxi {__version__}\n"


def test_an_imported_document_is_checked_and_has_its_page(installed, project):
    installed.run("mingxi", "check", cwd=project)
    installed.run("mingxi", "build", cwd=project)
    page = pages(project / "site")[f"{NANTONG}/index.html"]
    assert "南通市科学技术局" in page.text
    assert "2270.33" in page.text


@pytest.mark.parametrize("name", ["templates", "vocabulary", "forms", "pages"])
def test_whatever_ships_is_in_the_wheel(installed, tmp_path, name):
    code = f"from generator.shipped import shipped; print(shipped({name!r}))"
    folder = installed.run("python", "-c", code, cwd=tmp_path).stdout.strip()
    assert folder.startswith(str(installed.bin.parent))
    assert contents(Path(folder)) == contents(shipped(name))


def test_the_doctor_finds_the_program_whole(installed, project):
    said = installed.run("mingxi", "doctor", "--lang", "en", cwd=project).stdout
    assert "√ reads Word, Excel, PDF, web pages and texts" in said
    assert f"shipped ones lie in {installed.bin.parent}" in said


@pytest.mark.parametrize("command", ["rules", "schema", "gallery"])
def test_other_commands_work_as_well(installed, project, command):
    options = ["--out", project.parent / "gallery"] if command == "gallery" else []
    assert installed.run("mingxi", command, *options, cwd=project).returncode == 0
