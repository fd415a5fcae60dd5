"""Units that are printed behind amounts, in the same cell or in the next: `35.6万元` is an amount and its unit."""

import re
from collections.abc import Iterable, Sequence

from generator.importing.sections import MONEY, Section
from generator.importing.tokens import Token
from generator.model.amount import Amount
from generator.model.printed import squeeze

UNIT = re.compile("[百千万亿]?元")
_WITH_UNIT = re.compile(rf"(.*?[0-9])\s*({UNIT.pattern})", re.DOTALL)


def units_apart(stream: list[Token], sections: Sequence[Section]) -> list[Token]:
    """The tokens with units cut off from the amounts of money before them."""
    parted = list(stream)
    for section in (section for section in sections if section.kind in MONEY):
        for place in range(section.start, section.end):
            parted[place] = _parted(stream[place])
            if UNIT.fullmatch(stream[place].bare) and place > section.start and _is_amount(stream[place - 1].text):
                parted[place] = stream[place]._replace(text="", residue=(*stream[place].residue, stream[place].bare))
    return parted


def units_of(stream: Sequence[Token], places: Iterable[int]) -> list[str]:
    """The units that stand behind amounts at some places, each once."""
    residue = (text for place in places for text in stream[place].residue)
    return [*dict.fromkeys(text for text in residue if UNIT.fullmatch(text))]


def _parted(token: Token) -> Token:
    match = _WITH_UNIT.fullmatch(token.text)
    if not match or not _is_amount(match[1]):
        return token
    return token._replace(text=match[1], residue=(*token.residue, match[2]))


def _is_amount(text: str) -> bool:
    return Amount.shape.fullmatch(squeeze(text)) is not None
