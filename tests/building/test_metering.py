"""What a terminal shows of a build, and that a file is shown nothing."""

import io

import pytest

from generator.building.progress import Stage
from generator.cli.metering import Meter, told
from generator.words import Language


class _Terminal(io.StringIO):
    """A stream that is watched."""

    def isatty(self) -> bool:
        """It is."""
        return True


def test_a_bar_has_a_rate_and_the_time_that_is_left() -> None:
    """Both come once they can be known."""
    assert told(Stage.LOOKING, 0, 5000, 0.0).en == f"{'░' * 20} reading and proving tables 0/5,000"
    assert told(Stage.LOOKING, 10, 5000, 0.1).en == f"{'░' * 20} reading and proving tables 10/5,000"
    half = told(Stage.CHAPTERS, 2500, 5000, 125.0)
    assert half.en == f"{'█' * 10}{'░' * 10} making the pages of tables 2,500/5,000, 20 a second, 2 min 05 s left"
    assert half.zh == f"{'█' * 10}{'░' * 10} 排表的网页 2,500/5,000，每秒 20，还要 2 分 05 秒"
    assert told(Stage.THREADS, 0, 0, 0.0).zh.endswith("0/0")
    assert told(Stage.CLOSING, 2, 6, 9.0).zh == "收尾：首页、索引、检索… 2/6"


def test_a_terminal_is_left_as_it_was() -> None:
    """The line is written over and in the end wiped."""
    seconds = iter([0.0, 0.05, 0.2, 0.3])
    stream = _Terminal()
    with Meter(Language.EN, stream, lambda: next(seconds)) as meter:
        meter(Stage.LOOKING, 1, 9)
        meter(Stage.LOOKING, 2, 9)  # too soon after the first
        meter(Stage.LOOKING, 9, 9)
        meter(Stage.CLOSING, 1, 6)
    lines = stream.getvalue().split("\r\x1b[K")
    assert [line.rpartition(" ")[2] for line in lines] == ["", "1/9", "9/9", "1/6", ""]


@pytest.mark.parametrize("lang", [*Language])
def test_a_file_is_shown_nothing(lang: Language) -> None:
    """Nor is CI."""
    stream = io.StringIO()
    with Meter(lang, stream) as meter:
        meter(Stage.LOOKING, 1, 9)
    assert stream.getvalue() == ""
