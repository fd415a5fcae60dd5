"""How far a build is, on one line of a terminal that is written over; nothing where nobody watches."""

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self, TextIO

from generator.building.progress import Stage
from generator.words import Language, Words

_STAGES = {
    Stage.LOOKING: Words("读表并核验", "reading and proving tables"),
    Stage.CHAPTERS: Words("排表的网页", "making the pages of tables"),
    Stage.THREADS: Words("排指标与核对的网页", "making the pages of indicators and checks"),
    Stage.CLOSING: Words("收尾：首页、索引、检索", "closing: home, indexes, search"),
}
_WIDTH = 20  # of the bar, in characters
_PAUSE = 0.1  # seconds between two looks
_SURE = 1.0  # seconds before a rate is worth telling


class Meter:
    """A bar with the rate and the time left of the stage that a build is at."""

    def __init__(self, lang: Language, stream: TextIO | None = None, now: Callable[[], float] = time.monotonic) -> None:
        """A meter on a stream; quiet where that is no terminal, as in a file or in CI."""
        self._lang, self._stream, self._now = lang, stream or sys.stderr, now
        self._is_seen = self._stream.isatty()
        self._stage: Stage | None = None
        self._since = self._shown = 0.0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the line as it was."""
        if self._stage:
            self._write("")

    def __call__(self, stage: Stage, done: int, of: int) -> None:
        """Tell how far a stage is."""
        now = self._now()
        if not self._is_seen or (stage is self._stage and now - self._shown < _PAUSE):
            return
        if stage is not self._stage:
            self._stage, self._since = stage, now
        self._shown = now
        self._write(told(stage, done, of, now - self._since).say(self._lang))

    def _write(self, text: str) -> None:
        self._stream.write(f"\r\x1b[K{text}")
        self._stream.flush()


def told(stage: Stage, done: int, of: int, seconds: float) -> Words:
    """How far a stage is after some seconds, in one line."""
    said = _STAGES[stage]
    if stage is Stage.CLOSING:
        return Words(f"{said.zh}… {done}/{of}", f"{said.en}… {done}/{of}")
    full = _WIDTH * done // of if of else _WIDTH
    zh, en = (f"{'█' * full}{'░' * (_WIDTH - full)} {words} {done:,}/{of:,}" for words in said)
    if not done or seconds < _SURE:
        return Words(zh, en)
    rate, left = done / seconds, _duration((of - done) * seconds / done)
    return Words(f"{zh}，每秒 {rate:,.0f}，还要 {left.zh}", f"{en}, {rate:,.0f} a second, {left.en} left")


def _duration(seconds: float) -> Words:
    minutes, rest = divmod(round(seconds), 60)
    if minutes:
        return Words(f"{minutes} 分 {rest:02} 秒", f"{minutes} min {rest:02} s")
    return Words(f"{rest} 秒", f"{rest} s")
