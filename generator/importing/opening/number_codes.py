"""The codes by which Excel shows numbers, taken apart: `#,##0.00;[Red]-0` is two sections of tokens."""

import re
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple


class Kind(Enum):
    """What a piece of a code stands for."""

    LITERAL = auto()
    DIGIT = auto()  # 0, # or ?
    POINT = auto()
    COMMA = auto()
    PERCENT = auto()
    EXPONENT = auto()
    FRACTION = auto()
    GENERAL = auto()
    TEXT = auto()
    DATE = auto()
    ELAPSED = auto()  # [h], [mm]: hours beyond 24
    HALF_DAY = auto()


class Token(NamedTuple):
    """A piece of a code."""

    kind: Kind
    text: str


class Section(NamedTuple):
    """What a code says for some of the numbers."""

    tokens: tuple[Token, ...]
    condition: tuple[str, str] | None  # e.g. (">=", "100")

    def has(self, *kinds: Kind) -> bool:
        """Whether a piece of such a kind is in it."""
        return any(token.kind in kinds for token in self.tokens)


_PIECES = re.compile(
    r"""
    "(?P<quoted>[^"]*)"?
    | [\\!](?P<escaped>.)
    | [_*].                                  # a space as wide as a sign, and a sign that fills the cell
    | \[\$(?P<currency>[^\]-]*)[^\]]*\]
    | \[(?P<operator>[<>=]+)(?P<operand>-?[\d.]+)\]
    | \[(?P<elapsed>h+|m+|s+)\]
    | \[[^\]]*\]                             # colours and the like
    | (?P<general>general|g/通用格式)
    | (?P<half_day>am/pm|a/p|上午/下午)
    | (?P<date>y+|m+|d+|h+|s+|a{3,4}|e(?![+-]))
    | (?P<exponent>e[+-])
    | (?P<end>;)
    | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_OTHERS = {
    "0": Kind.DIGIT,
    "#": Kind.DIGIT,
    "?": Kind.DIGIT,
    ".": Kind.POINT,
    ",": Kind.COMMA,
    "%": Kind.PERCENT,
    "/": Kind.FRACTION,
    "@": Kind.TEXT,
}
_NAMED = {
    "elapsed": Kind.ELAPSED,
    "general": Kind.GENERAL,
    "half_day": Kind.HALF_DAY,
    "date": Kind.DATE,
    "exponent": Kind.EXPONENT,
}


@lru_cache(maxsize=1_000)
def sections(code: str) -> tuple[Section, ...]:
    """The sections of a code."""
    found: list[Section] = []
    tokens: list[Token] = []
    condition: tuple[str, str] | None = None
    for piece in _PIECES.finditer(f"{code};"):
        if piece["end"]:
            found.append(Section(tuple(tokens), condition))
            tokens, condition = [], None
        elif piece["operator"]:
            condition = (piece["operator"], piece["operand"])
        elif token := _token(piece):
            tokens.append(token)
    return tuple(found)


def _token(piece: re.Match[str]) -> Token | None:
    for name, kind in _NAMED.items():
        if piece[name]:
            return Token(kind, piece[name].lower())
    if piece["other"]:
        return Token(_OTHERS.get(piece["other"], Kind.LITERAL), piece["other"])
    literal = piece["quoted"] or piece["escaped"] or piece["currency"]
    return Token(Kind.LITERAL, literal) if literal else None
