"""Inputs in any number, made by chance and yet always the same, from a small corpus; and what happens to each.

`python -m tests.trust.fuzzing` looks for inputs that make the program do something new and keeps the shortest of each
in `corpus/`, one a line as JSON has it.
"""

import gc
import json
import signal
import sys
import time
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import NamedTuple

CORPUS = Path(__file__).parent / "corpus"
SECONDS = 1.0  # of processor time that one input may take
LONGEST = 1_500  # characters of an input
_MOST_CHANGES = 6
_SIGNS = (
    "\x00\t\n\r\x0b\x1b\x7f\x85\xa0\u200b\u202e\u2028\u3000\ufeff\ud800\udc00\uffff😀𠀀＜＞＝＋０９．％①⼀é\u0301"
    "<>&\"'`=+-@/\\|:;,.?!#%^~*_(){}[]$0123456789aA甲万元年≥≤"
)


class Target(NamedTuple):
    """A part of the program that texts of strangers reach."""

    name: str
    times: int  # inputs that are tried, when all are
    words: Sequence[str]  # that inputs are made of, beside single signs and the corpus
    hold: Callable[[str], Hashable]  # what an input makes it do; an error where it does what it must not
    seeds: tuple[str, ...] = ()  # whole inputs to begin with
    together: Callable[[Sequence[str]], None] = lambda _: None  # the same of many inputs at once


class Failure(NamedTuple):
    """An input, and what it did."""

    text: str
    what: str


class Fuzzed(NamedTuple):
    """What came of many inputs."""

    tried: int
    slowest: float  # seconds
    failures: tuple[Failure, ...]


class TooLong(BaseException):
    """An input keeps us for longer than any may; no handler of the program's is to take it for an error of its own."""


def corpus(name: str) -> list[str]:
    """The inputs that are kept for a target."""
    path = CORPUS / f"{name}.txt"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def inputs(target: Target, seed: int) -> Iterator[str]:
    """Inputs without end: those of the corpus as they are, then changed by chance."""
    kept, chance = [*corpus(target.name), *target.seeds], Random(f"{target.name}/{seed}")  # noqa: S311 - to be met again, not secret
    yield from kept if seed == 0 else ()
    while True:
        text = chance.choice(kept) if kept and chance.random() < 0.8 else ""
        for _ in range(chance.randint(1, _MOST_CHANGES)):
            text = _CHANGES[chance.randrange(len(_CHANGES))](text, chance, target.words, kept)[:LONGEST]
        yield text


def fuzz(target: Target, count: int, seed: int = 0) -> Fuzzed:
    """So many inputs, one after the other."""
    slowest, failures, tried = 0.0, [], []
    with _watching():
        for _, text in zip(range(count), inputs(target, seed), strict=False):
            spent, what = _tried(target, text)
            if what.startswith(
                TooLong.__name__
            ):  # perhaps another program held us up: a text that does so does it again
                spent, what = _tried(target, text)
            slowest = max(slowest, spent)
            failures += [Failure(text, what)] if what else []
            tried.append(text)
    target.together(tried)
    return Fuzzed(len(tried), slowest, tuple(failures))


def _tried(target: Target, text: str) -> tuple[float, str]:
    """How many seconds an input took, and what it did that it must not; no words where all was well."""
    started = time.process_time()
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        try:
            target.hold(text)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except (Exception, TooLong) as error:  # noqa: BLE001 - whatever it is, it is told
        return time.process_time() - started, _told(error)
    spent = time.process_time() - started
    return spent, f"{TooLong.__name__}: {spent:.1f} seconds" if spent > SECONDS else ""


def _told(error: BaseException) -> str:
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
    return f"{type(error).__name__} at {where}: {error}"


@contextmanager
def _watching() -> Iterator[None]:
    """Break off what takes too long, where somebody sets the clock."""
    before = signal.signal(signal.SIGVTALRM, _break_off)
    gc.collect()
    gc.freeze()  # what is there already is not looked through again and again while inputs are timed
    try:
        yield
    finally:
        gc.unfreeze()
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _break_off(_signal: int, _frame: object) -> None:
    raise TooLong


_Change = Callable[[str, Random, Sequence[str], list[str]], str]


def _at(text: str, chance: Random) -> int:
    return chance.randint(0, len(text))


def _word(text: str, chance: Random, words: Sequence[str], _: list[str]) -> str:
    at = _at(text, chance)
    return text[:at] + chance.choice(words) + text[at:]


def _sign(text: str, chance: Random, _: Sequence[str], __: list[str]) -> str:
    at = _at(text, chance)
    return text[:at] + chance.choice(_SIGNS) + text[at + chance.randint(0, 1) :]


def _any_character(text: str, chance: Random, _: Sequence[str], __: list[str]) -> str:
    at = _at(text, chance)
    return text[:at] + chr(chance.randrange(sys.maxunicode + 1)) + text[at:]


def _lost(text: str, chance: Random, _: Sequence[str], __: list[str]) -> str:
    at = _at(text, chance)
    return text[:at] + text[at + chance.choice((1, 2, 5, 20)) :]


def _again(text: str, chance: Random, _: Sequence[str], __: list[str]) -> str:
    at = _at(text, chance)
    piece = text[at : at + chance.choice((1, 2, 5, 20))]
    return text[:at] + piece * chance.choice((1, 2, 3, 30, 300)) + text[at:]


def _joined(text: str, chance: Random, _: Sequence[str], kept: list[str]) -> str:
    other = chance.choice(kept) if kept else text
    return text[: _at(text, chance)] + other[_at(other, chance) :]


def _swapped(text: str, chance: Random, _: Sequence[str], __: list[str]) -> str:
    one, other = sorted((_at(text, chance), _at(text, chance)))
    return text[other:] + text[one:other] + text[:one]


def _nested(text: str, chance: Random, _: Sequence[str], __: list[str]) -> str:
    opening, closing = chance.choice(("[]", "{}", "()", "<>", '""', "**", "``", "__", "«»"))
    times = chance.choice((1, 2, 30, 200))
    return opening * times + text + closing * chance.choice((times, times, 0))


_CHANGES: tuple[_Change, ...] = (
    _word,
    _word,
    _word,
    _sign,
    _sign,
    _any_character,
    _lost,
    _lost,
    _again,
    _joined,
    _swapped,
    _nested,
)


def grow(target: Target, count: int, seed: int) -> list[str]:
    """The corpus of a target with what so many inputs bring that is new: of each doing the shortest input, if short."""
    found: dict[Hashable, str] = {}
    for _, text in zip(range(count), inputs(target, seed), strict=False):
        if len(text) <= _SHORT:
            doing = _doing(target, text)
            best = found.get(doing)
            if best is None or (len(text), text) < (len(best), best):
                found[doing] = text
    return sorted(found.values(), key=lambda text: (len(text), text))[:_KEPT]


def _doing(target: Target, text: str) -> Hashable:
    try:
        return target.hold(text)
    except Exception as error:  # noqa: BLE001 - what fails is kept until it no longer does
        return type(error).__name__


_SHORT, _KEPT = 400, 60


def write(name: str, kept: Sequence[str]) -> None:
    """Keep a corpus, one input a line."""
    CORPUS.mkdir(exist_ok=True)
    text = "".join(f"{json.dumps(one)}\n" for one in kept)
    (CORPUS / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    from tests.trust.fuzzing_targets import TARGETS

    for each in TARGETS:
        write(each.name, grow(each, 3_000, 1))
