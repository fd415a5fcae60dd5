"""The theme's successor fills the same slots from the same files, so that the way to it is open."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.chrome import read_settings
from generator.chrome.project import SITE, prepare
from generator.chrome.shell import shell_of
from generator.words import Language
from tests.chrome.conftest import FACE
from tests.chrome.test_owners import NAVIGATION, PALETTES, PUBLICATION
from tests.chrome.test_shell import Reader

ZENSICAL = Path(sys.executable).parent / "zensical"
SETTINGS = PALETTES + "  logo: logo.svg\n" + NAVIGATION + PUBLICATION + "extra_css: [more/own.css]\n"


def without_file_names(html):
    """The page without the names of the theme's stylesheets, which are each program's own."""
    return re.sub(r"assets/(main|palette)\.[0-9a-f]+\.css", r"\1", html)


@pytest.mark.parametrize("text", ["site_name: 明细", SETTINGS], ids=["as it ships", "of an owner"])
def test_zensical_makes_the_same_frame(owner, page, tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("zensical")
    settings, problems = read_settings(owner(text))
    assert problems == []
    assert settings is not None
    prepare(folder, settings, Language.ZH)
    subprocess.run([ZENSICAL, "build"], cwd=folder, check=True, capture_output=True)
    shell = shell_of(folder / SITE, settings, Language.ZH)
    assert without_file_names(shell.stamp(FACE)) == without_file_names(page(text))
    assert {link for link in Reader(shell.stamp(FACE._replace(up=""))).links() if link.startswith("assets/")} == {
        file.name for file in shell.files
    }
