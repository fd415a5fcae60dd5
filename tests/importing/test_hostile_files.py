"""Files that are broken or mean harm, at the command line: each ends with a sentence, in bounded time and memory."""

import re
import shutil

import pytest

from tests.conftest import ROOT
from tests.importing.command import as_anybody, run_import
from tests.importing.hostile_files import REFUSED, UNREADABLE

KEY = "320600/keji/2025"
NANTONG = ROOT / f"data/sources/{KEY}.txt"
FINE, PROBLEMS, UNREAD = 0, 1, 3  # the codes with which the command leaves
MOST_SECONDS = 40.0  # of CPU time for any file whatever; a table of ordinary length takes one
MOST_MEMORY = 400_000_000  # bytes, of the largest of the command and what it starts
MOST_WORDS = 400  # characters of what is said of one file
SENTENCE = re.compile(r"[^\n]+: [^\n]*[\u4e00-\u9fff][^\n]*\n  提示：[^\n]+\n")
QUICK = [name for name in REFUSED if "password" in name or "entit" in name or "empty" in name or "circle" in name]
SHARES = (0.001, 0.05, 0.3, 0.6, 0.9, 0.99, 0.9999)  # of a file that was cut short


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "data").mkdir()
    return tmp_path


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """How a text goes that is as it should be."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "data").mkdir()
    return bounded(run_import(NANTONG, "--stdout", folder=folder))


def bounded(ran):
    """A run that took no more than any may, and ended by itself."""
    assert ran.seconds < MOST_SECONDS
    assert ran.memory < MOST_MEMORY
    assert ran.returncode in {FINE, PROBLEMS, UNREAD}
    return ran


def cut(path, folder, shares=SHARES):
    """A file cut short at several places."""
    data = path.read_bytes()
    made = [folder / f"{number}{path.suffix}" for number in range(len(shares))]
    for one, share in zip(made, shares, strict=True):
        one.write_bytes(data[: int(len(data) * share)])
    return made


def garbled(path, folder):
    """A file with one of its bytes in a thousand changed, in several ways."""
    made = []
    for first in range(0, 1_000, 200):
        data = bytearray(path.read_bytes())
        data[first + 20 :: 1_000] = bytes(byte ^ 0x55 for byte in data[first + 20 :: 1_000])
        made.append(folder / f"{first}{path.suffix}")
        made[-1].write_bytes(bytes(data))
    return made


@pytest.mark.parametrize("make", REFUSED.values(), ids=REFUSED)
def test_a_file_that_means_harm_is_refused_with_a_sentence(folder, make):
    ran = bounded(run_import(make(folder), folder=folder))
    assert (ran.returncode, ran.stdout) == (PROBLEMS, "")
    assert SENTENCE.fullmatch(ran.stderr), ran.stderr
    assert len(ran.stderr) < MOST_WORDS
    assert not (folder / "data/records").exists()


@pytest.mark.parametrize("make", UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_told_with_a_code_of_its_own(folder, make):
    ran = bounded(run_import(make(folder), folder=folder))
    assert (ran.returncode, ran.stdout) == (UNREAD, "")
    assert SENTENCE.fullmatch(ran.stderr), ran.stderr


def test_a_file_that_one_may_not_read_is_told_so(folder):
    shutil.copy(NANTONG, folder / "made.txt")
    (folder / "made.txt").chmod(0)
    ran = bounded(run_import("made.txt", folder=folder, before=as_anybody()))
    assert (ran.returncode, ran.stdout) == (UNREAD, "")
    assert ran.stderr.startswith("made.txt: 没有读这个文件的权限\n")


@pytest.mark.parametrize("kind", ["word", "excel"])
def test_a_zip_that_is_cut_short_is_refused_wherever_it_is_cut(folder, written, kind):
    ran = bounded(run_import(*cut(written(kind, KEY), folder), folder=folder))
    assert (ran.returncode, ran.stdout) == (PROBLEMS, "")
    assert len(SENTENCE.findall(ran.stderr)) == len(SHARES)


@pytest.mark.parametrize("harm", [cut, garbled])
@pytest.mark.parametrize("kind", ["word", "excel", "web", "pdf"])
def test_a_damaged_file_is_refused_or_becomes_drafts_and_none_stops_the_next(folder, written, kind, harm):
    files = harm(written(kind, KEY), folder)
    ran = bounded(run_import(*files, "-o", "drafts", folder=folder))
    drafts = {path.stem.partition("-")[0] for path in (folder / "drafts").glob("*.yaml")}
    refused = {line.partition(": ")[0] for line in re.findall(r"[^\n]+(?=\n  提示：)", ran.stderr)}
    assert {path.stem for path in files} == drafts | {re.sub(r".*/|\.[a-z]+$", "", name) for name in refused}
    assert "Traceback" not in ran.stderr


def test_a_pdf_that_is_cut_short_says_that_something_may_be_missing(folder, written):
    files = cut(written("pdf", KEY), folder, SHARES[1:])
    ran = bounded(run_import(*files, "--stdout", folder=folder))
    assert all(f"{path}: 文件有损坏，可能有缺漏\n" in ran.stderr or f"{path}: 文件坏了" in ran.stderr for path in files)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("gb18030", ""), ("utf-8", "\ufeff"), ("utf-16-le", "\ufeff"), ("utf-16-be", "\ufeff")],
    ids=["GB18030", "UTF-8 with mark", "UTF-16", "UTF-16 big"],
)
def test_a_text_gives_the_same_draft_in_every_encoding(folder, plain, encoding, mark):
    (folder / "other.txt").write_bytes((mark + NANTONG.read_text(encoding="utf-8")).encode(encoding))
    other = bounded(run_import("other.txt", "--stdout", folder=folder))
    assert (plain.returncode, other.returncode) == (FINE, FINE)
    assert other.stdout == plain.stdout


@pytest.mark.parametrize(
    ("kind", "name"),
    [("pdf", "made.txt"), ("word", "made.pdf"), ("excel", "made.docx"), ("web", "made.txt"), ("text", "made.docx")],
)
def test_a_file_with_a_wrong_name_is_imported_as_what_it_is(folder, written, plain, kind, name):
    right = NANTONG if kind == "text" else written(kind, KEY)
    shutil.copy(right, folder / name)
    wrong = run_import(folder / name, "--stdout", folder=folder)
    usual = plain if kind == "text" else run_import(right, "--stdout", folder=folder)
    assert (wrong.returncode, wrong.stdout) == (FINE, usual.stdout)


def test_bad_files_among_good_ones_do_not_stop_them(folder):
    bad = []
    for number, make in enumerate([*(REFUSED[name] for name in QUICK), *UNREADABLE.values()]):
        (folder / str(number)).mkdir()
        bad.append(make(folder / str(number)))
    middle = len(bad) // 2
    ran = bounded(run_import(*bad[:middle], NANTONG, *bad[middle:], folder=folder))
    assert ran.returncode == UNREAD
    assert ran.stdout.startswith(f"data/records/{KEY}.yaml: 南通市科学技术局 2025 (jiangsu)\n")
    assert len(SENTENCE.findall(ran.stderr)) == len(bad)
    assert (folder / f"data/records/{KEY}.yaml").is_file()
