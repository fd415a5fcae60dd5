"""What counts as the same for a reader who searches: one rule for texts and for what is typed.

The rule looks at each character alone, so that a part of a text folds into a part of the folded text. The browser
follows the same rule (`templates/search/fold.js`) and gets its tables from here.
"""

import re
import unicodedata

from generator.model.printed import RADICALS

# Signs that are written in several ways, each with the one that stands for it.
_SIGNS = {
    **dict.fromkeys("‐‑‒–—―−⁻", "-"),
    **dict.fromkeys("〜∼˜", "~"),
    **dict.fromkeys("≧⩾", "≥"),
    **dict.fromkeys("≦⩽", "≤"),
    **dict.fromkeys("•‧∙⋅・", "·"),
    "×": "x",
}
SAME = {chr(one): chr(other) for one, other in RADICALS.items()} | _SIGNS
# What is not looked at: white space, what leaves nothing on paper, marks over letters, and quotation marks.
DROPPED = (
    "\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u0300-\\u036f\\u115f\\u1160\\u1680\\u180b-\\u180e\\u2000-\\u200f\\u2028-\\u202f"
    "\\u205f-\\u206f\\u2800\\u3000\\u3164\\ue000-\\uf8ff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb"
    "\"'‘’‚‛“”„‟〝〞〟「」『』"
)
_DROPPED = re.compile(f"[{DROPPED}\U000e0000-\U0010ffff]")


def fold(text: str) -> str:
    """A text as it is searched."""
    return text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """What each character becomes, found when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code))
        same = "".join(SAME.get(one, one).upper() for one in plain)
        small = "".join(one.lower() for one in same)  # one by one: the small form of Σ depends on what stands before it
        self[code] = _DROPPED.sub("", unicodedata.normalize("NFKD", small))
        return self[code]


_FOLDED = _Folded()
