"""The processes that build a site: the first keeps little of any table, the others let go of what they made."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus.project import project

FEWER, MORE = 80, 280
FIRST, OTHERS = 40, 400  # KB that a table more may take; others hold a kind of department at once
_BUILD = """
import resource, sys
from pathlib import Path
from generator.build import build
from generator.building.means import Means
from generator.words import Language
built = build(Path(sys.argv[1]), Path(sys.argv[2]), Language.ZH, Means(workers=2))
assert built.report.tables == int(sys.argv[3])
status = Path("/proc/self/status")  # elsewhere the process that started this one would be counted as well
unit = 1024 if sys.platform == "darwin" else 1
most = [resource.getrusage(who).ru_maxrss // unit for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(status.read_text(encoding="ascii").partition("VmHWM:")[2].split()[0] if status.is_file() else most[0], most[1])
"""


@pytest.fixture(scope="module")
def growth(tmp_path_factory: pytest.TempPathFactory) -> tuple[float, float]:
    """How many KB the first process and the largest of the others take more for a table more."""
    folder = tmp_path_factory.mktemp("memory")
    fewer, more = (_most_memory(folder, tables) for tables in (FEWER, MORE))
    return (more[0] - fewer[0]) / (MORE - FEWER), (more[1] - fewer[1]) / (MORE - FEWER)


def _most_memory(folder: Path, tables: int) -> tuple[int, int]:
    """What the processes that build a site of so many tables hold at most, in KB."""
    made = project(folder / f"{tables}", tables)
    command = [sys.executable, "-c", _BUILD, str(made), str(folder / f"{tables}-site"), f"{tables}"]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return int(found[0]), int(found[1])


def test_a_table_more_takes_little_memory_of_the_first_process(growth: tuple[float, float]) -> None:
    """What is said of a table lies on the disk until it is written."""
    assert growth[0] < FIRST


def test_a_table_more_takes_bounded_memory_of_the_others(growth: tuple[float, float]) -> None:
    """Neither files nor what a chapter was checked with are kept while its pages are made."""
    assert growth[1] < OTHERS
