"""The first page is true: what it says to copy works in an empty folder, and its picture is there and small."""

import struct

import docx
import pytest

from tests.conftest import ROOT
from tests.docs.story import blocks, play

README = ROOT / "README.md"
PICTURES = sorted((ROOT / "docs/pictures").iterdir())
LARGEST = 200_000  # bytes of a picture


@pytest.fixture(scope="module")
def followed(tmp_path_factory):
    """Somebody with one Word document who copies the commands of the README."""
    folder = tmp_path_factory.mktemp("readme")
    text = (ROOT / "tests/problems/nothing/data/sources/320400/keji/2023.txt").read_text(encoding="utf-8")
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    done = play(README, folder, {"科技局2023.docx": document})
    return done, folder / "here/我的项目"


def test_the_commands_to_copy_lead_to_a_site_with_the_table(followed):
    done, project = followed
    assert (done.returncode, done.stdout.splitlines()[-1].startswith("site：")) == (0, True)
    assert "常州市科学技术局" in (project / "site/320400/keji/2023/index.html").read_text(encoding="utf-8")


def test_nothing_of_the_table_is_left_over(followed):
    assert "没有读懂 0" in followed[0].stdout


def test_the_commands_to_copy_are_the_way_from_init_to_a_site():
    (shown,) = [block.text for block in blocks(README) if block.language == "sh"]
    assert [line.split()[1] for line in shown.splitlines() if line.startswith("mingxi ")] == [
        "init",
        "import",
        "check",
        "build",
    ]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.stem)
def test_a_picture_is_small_and_shown(picture):
    data = picture.read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    assert (data[:8], len(data) < LARGEST, width, height) == (b"\x89PNG\r\n\x1a\n", True, 1280, 900)
    assert f"(docs/pictures/{picture.name})" in README.read_text(encoding="utf-8")
