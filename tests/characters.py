"""The characters that a data file may hold, for tests that draw texts."""

from hypothesis import strategies as st

_UNSEEN = [0x2028, 0x2029, 0xFFFE, 0xFFFF, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, *range(0xFE00, 0xFE10)]
_UNSEEN_BEYOND = [*range(0xE0000, 0xE0080), *range(0xE0100, 0xE01F0), 0xFFFFE, 0xFFFFF, 0x10FFFE, 0x10FFFF]
VISIBLE = st.characters(
    exclude_categories=["Cc", "Cs", "Cf", "Co"],
    exclude_characters="".join(map(chr, (*_UNSEEN, *_UNSEEN_BEYOND))),
    include_characters="\n\t",
)
