"""What a blank form prints where nobody filled it in: `指标1：` without a name, and dots for more rows."""

import re
from collections.abc import Sequence

from generator.importing.tokens import Token

_DOTS = re.compile(r"(?:…+|\.{3,}|⋯+)")
_NUMBERED = re.compile(r"(?:指标|目标)?[0-9]{1,2}[:：.、]|指标[:：]")
_LEVEL = re.compile(r"[\u3400-\u9fff]{2,12}指标")


def is_unfilled(stream: Sequence[Token], place: int) -> bool:
    """Whether a text is dots, or a number that nothing stands behind: in its cell, or before dots or a level."""
    token = stream[place]
    if _DOTS.fullmatch(token.bare):
        return True
    following = stream[place + 1].bare if place + 1 < len(stream) else ""
    is_bare = token.whole or _DOTS.fullmatch(following) is not None or _LEVEL.fullmatch(following) is not None
    return is_bare and _NUMBERED.fullmatch(token.bare) is not None
