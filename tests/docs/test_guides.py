"""The guides are true: their commands run, what they show is what is said, and what they name exists."""

import re
import subprocess
from importlib import import_module

import docx
import pytest
import yaml
from pydantic import TypeAdapter

from generator.model.coverage import Coverage
from generator.model.record import Inferable, Inference, Repair
from tests.conftest import ROOT
from tests.docs.shell import lines, parse
from tests.docs.story import blocks, play
from tests.test_architecture import ROOMS

DOCS = ROOT / "docs"
PUBLISHERS, ENGINEERS = DOCS / "guide-publishers.md", DOCS / "guide-engineers.md"
PAGES = (
    PUBLISHERS,
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    DOCS / "benchmarks.md",
    DOCS / "trust.md",
    ENGINEERS,
    ROOT / "SECURITY.md",
)
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
_NAME = re.compile(rf"`((?:{'|'.join(ROOMS)})(?:\.\w+)+)`")
_FOLDER = re.compile(r"`((?:tests|generator|templates|docs)/[\w./-]*)`")
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What a publisher reads on the screen who follows the guide from beginning to end."""
    folder = tmp_path_factory.mktemp("guide")
    played = play(PUBLISHERS, folder, {"科技局2023.docx": table_with_a_strange_line()})
    assert played.returncode == 0, played.stdout
    return played.stdout


def table_with_a_strange_line():
    """A Word document of a tiny table, with words in it that are no part of the form."""
    text = (ROOT / "tests/problems/nothing/data/sources/320400/keji/2023.txt").read_text(encoding="utf-8")
    document = docx.Document()
    for line in text.replace("年度目标\n", "审核意见 同意\n年度目标\n").splitlines():
        document.add_paragraph(line)
    return document


def test_what_the_guide_says_is_printed_is_printed(told):
    shown = [line for block in blocks(PUBLISHERS) if block.language == "text" for line in block.text.splitlines()]
    assert [line for line in shown if line not in told.splitlines()] == []


def test_after_the_guide_the_files_have_no_problem(told):
    reports = [line for line in told.splitlines() if line.startswith("文件")]
    assert reports[-1].startswith("文件没有问题；1 张表")


@each_page
def test_every_call_of_ours_is_one_that_the_program_takes(page):
    assert [line for line in lines(page, "mingxi") if not parse(line).command] == []


@each_page
def test_every_command_line_is_one_that_a_shell_takes(page):
    commands = "\n".join(block.text for block in blocks(page) if block.language == "sh")
    assert subprocess.run(["bash", "-n", "-c", commands], capture_output=True, text=True, check=False).stderr == ""


@each_page
def test_a_site_in_english_inside_another_has_an_address_of_its_own(page):
    inside = [line for line in lines(page, "mingxi") if "--out site/en" in line]
    assert [line for line in inside if not line.endswith("/en/")] == []


@each_page
def test_every_target_of_make_is_there(page):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {line.split()[1] for line in lines(page, "make")} <= targets


@each_page
def test_every_link_leads_to_a_file(page):
    linked = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if not link.startswith("http")]
    assert [link for link in linked if not (page.parent / link).exists()] == []


def test_what_the_guide_writes_into_records_is_taken():
    (shown,) = [yaml.safe_load(block.text) for block in blocks(PUBLISHERS) if block.text.startswith("repairs:")]
    assert TypeAdapter(tuple[Repair, ...]).validate_python(shown["repairs"])
    assert TypeAdapter(dict[Inferable, Inference]).validate_python(shown["inferred"])


def test_what_the_guide_writes_of_coverage_is_taken():
    (shown,) = [yaml.safe_load(block.text) for block in blocks(PUBLISHERS) if "absences:" in block.text]
    assert Coverage.model_validate(shown)


def test_the_rooms_of_the_guide_are_those_of_the_house_in_their_order():
    rows = re.findall(r"^\| ((?:`\w+`、?)+) \|", ENGINEERS.read_text(encoding="utf-8"), re.MULTILINE)
    assert tuple(name for row in rows for name in re.findall(r"`(\w+)`", row)) == ROOMS


def test_everything_that_the_guide_names_exists():
    named = sorted(set(_NAME.findall(ENGINEERS.read_text(encoding="utf-8"))))
    assert [name for name in named if not is_there(name)] == []


def is_there(name):
    """Whether a name such as `library.load` or `model.record.Record` is one of ours."""
    parts = name.split(".")
    for number in range(len(parts), 0, -1):
        try:
            module = import_module(".".join(["generator", *parts[:number]]))
        except ModuleNotFoundError:
            continue
        return has(module, parts[number:])
    return False


def has(value, names):
    """Whether a value has an attribute, which has the next, and so on."""
    return not names or (hasattr(value, names[0]) and has(getattr(value, names[0]), names[1:]))


@each_page
def test_every_file_and_folder_that_is_named_exists(page):
    named = sorted(set(_FOLDER.findall(page.read_text(encoding="utf-8"))))
    assert [name for name in named if not (ROOT / name).exists()] == []


@each_page
def test_every_heading_that_is_linked_to_is_there(page):
    linked = re.findall(r"\]\(([^)#\s]*)#([^)\s]+)\)", page.read_text(encoding="utf-8"))
    inside = [(page.parent / file if file else page, anchor) for file, anchor in linked if not file.startswith("http")]
    assert [anchor for file, anchor in inside if anchor not in anchors(file)] == []


def anchors(file):
    """What the headings of a page can be linked to by."""
    found = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}
