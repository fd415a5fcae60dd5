"""What all tests share: the project itself, its site, and expected output that one command writes anew."""

import fcntl
import gc
import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

from generator.build import build
from generator.checks.rule import World
from generator.library import Library, load
from generator.peers import gather
from generator.words import Language

ROOT = Path(__file__).parent.parent

# The five real tables that the tests speak of; a project may hold any number of others beside them.
FIVE = (
    "320281/keji-jiguan/2025",
    "320400/keji/2023",
    "320500/keji/2025",
    "320600/keji/2025",
    "420700/keji/2024",
)


# Files whose tests take minutes or wait for much come first: no process is left alone with one in the end.
LONG = (
    "importing/test_hostile_files.py",
    "trust/test_trials.py",
    "building/test_spare.py",
    "building/test_incremental.py",
    "searching/test_every_substring.py",
    "browser/test_keyboard.py",
    "browser/test_accessibility.py",
    "importing/test_fuzzed_imports.py",
    "trust/test_fuzzing.py",
    "trust/test_surroundings.py",
)

Once = Callable[[str, Callable[[Path], None]], Path]
FEW_COLLECTIONS = (50_000, 50, 50)  # as `generator.cli` sets them

# How long one example takes says more of what else a machine does than of the program.
settings.register_profile("mingxi", deadline=None)
settings.load_profile("mingxi")


def pytest_configure():
    """Whoever runs the tests in the background may ignore these signals, and so would every command under test."""
    for number in (signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGINT)):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler if number is signal.SIGINT else signal.SIG_DFL)


def pytest_collection_finish():
    """What was collected stays to the end, and what tests make is looked through as seldom as the program has it done.

    Looking for cycles takes a tenth of all tests.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*FEW_COLLECTIONS)


def pytest_collection_modifyitems(items):
    """Long files first, the rest in the order of their names."""
    places = {ROOT / "tests" / name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


def pytest_addoption(parser):
    parser.addoption("--golden", action="store_true", help="write expected output anew instead of comparing")


@pytest.fixture(scope="session", autouse=True)
def _nothing_is_kept_elsewhere(tmp_path_factory):
    """What builds keep is kept for these tests alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MINGXI_CACHE", str(tmp_path_factory.mktemp("kept")))
        yield


@pytest.fixture(scope="session")
def once(request, tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Make a folder for the tests of all processes, which only look at it: one of them does, others wait."""
    own = tmp_path_factory.getbasetemp()
    base = own.parent if hasattr(request.config, "workerinput") else own

    def made(name: str, make: Callable[[Path], None]) -> Path:
        folder, done = base / f"once-{name}", base / f"once-{name}.done"
        with (base / f"once-{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)  # of a process that failed
                folder.mkdir()
                make(folder)
                done.touch()
        return folder

    return made


@pytest.fixture
def expect(request):
    """Compare a text with the file that holds what is expected; `make golden` writes the file instead."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def library() -> Library:
    """The five tables with the project's vocabularies and forms."""
    found, problems = load(ROOT)
    assert problems == []
    assert found is not None
    return replace(found, entries=tuple(entry for entry in found.entries if entry.key in FIVE))


@pytest.fixture(scope="session")
def world(library: Library) -> World:
    """What checks look at beside a record of the project."""
    return World(library.vocabulary, library.forms, gather(library.records, library.vocabulary))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the project's own records."""
    out = tmp_path_factory.mktemp("built") / "site"
    assert build(ROOT, out, Language.ZH).report.problems == ()
    return out
