"""New sentences that stand in one record only: runs of characters as the five tables have them, names, figures."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tests.corpus.chance import Chance
from tests.corpus.pools import pools

SHORTEST, LONGEST = 12, 45
NAMED, COUNTED, FOREIGN = 0.35, 0.25, 0.06  # the shares of sentences that end in a name, hold a figure, a Latin term
_OTHER = re.compile(r"[^\u4e00-\u9fff，、]+")
_FIRST_ROW, _LAST_ROW, _CELLS = 16, 55, 94  # the rows of GB 2312 that hold the characters of its first level


class _Chain(NamedTuple):
    """What may follow each character, as often as it does in the five tables, and the common characters of names."""

    begins: str
    followers: dict[str, str]
    of_names: str
    units: tuple[str, ...]
    ends: tuple[str, ...]
    latin: tuple[str, ...]


@lru_cache(maxsize=1)
def _chain() -> _Chain:
    text = re.sub("[，、]{2,}", "，", _OTHER.sub("", pools().text))
    followers: dict[str, list[str]] = {}
    for one, other in pairwise(f"{text}{text[0]}"):
        followers.setdefault(one, []).append(other)
    rows = (
        bytes((0xA0 + row, 0xA0 + cell)) for row in range(_FIRST_ROW, _LAST_ROW + 1) for cell in range(1, _CELLS + 1)
    )
    return _Chain(
        begins=text.replace("，", "").replace("、", ""),
        followers={one: "".join(others) for one, others in followers.items()},
        of_names="".join(pair.decode("gb2312", errors="ignore") for pair in rows),
        units=tuple(unit.name for unit in pools().vocabulary.units),
        ends=pools().common.ends,
        latin=pools().common.latin,
    )


def new_sentences(chance: Chance, characters: int) -> list[str]:
    """Sentences without a full stop, of so many characters in all or a little more."""
    sentences: list[str] = []
    while characters > 0:
        sentences.append(_sentence(chance))
        characters -= len(sentences[-1])
    return sentences


def _sentence(chance: Chance) -> str:
    chain = _chain()
    name = _name(chance, chain) if chance.happens(NAMED) else ""
    figure = f"{_number(chance)}{chance.pick(chain.units)}" if chance.happens(COUNTED) else ""
    term = (
        f"{chance.pick(chain.latin)}{chance.pick(('达', '约', '超', ''))}{_number(chance)}%"
        if chance.happens(FOREIGN)
        else ""
    )
    length = max(chance.between(SHORTEST, LONGEST) - len(name) - len(figure) - len(term), 6)
    words = _run(chance, chain, length)
    middle = chance.between(3, len(words))
    return f"{words[:middle]}{figure}{term}{words[middle:]}{name}"


def _run(chance: Chance, chain: _Chain, length: int) -> str:
    """Characters each of which follows the one before somewhere in the five tables."""
    random, followers = chance.random, chain.followers
    one = chance.pick(chain.begins)
    run = [one]
    for _ in range(length - 1):
        after = followers[one]
        one = after[int(random() * len(after))]
        run.append(one)
    return "".join(run).strip("，、")


def _name(chance: Chance, chain: _Chain) -> str:
    """A name that nothing bears, of two to four common characters, and what it is the name of."""
    return "".join([chance.pick(chain.of_names) for _ in range(chance.between(2, 4))]) + chance.pick(chain.ends)


def _number(chance: Chance) -> str:
    """A figure: whole or not, small or large, with or without commas."""
    whole = int(10 ** (chance.random() * 4.5)) + 1
    if chance.happens(0.3):
        return f"{whole % 100}.{chance.between(1, 99):02}"
    return f"{whole:,}" if chance.happens(0.3) else str(whole)
