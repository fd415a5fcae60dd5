"""Python and the browser fold every character there is alike, each alone."""

import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.indexing import fold
from tests.searching.test_vectors import ENTRIES

characters = st.text(st.characters(exclude_categories=["Cs"]))


@given(characters, characters)
def test_a_part_of_a_text_folds_into_a_part_of_the_folded_text(one, other):
    assert fold(one + other) == fold(one) + fold(other)


@given(characters)
def test_what_is_folded_stays(text):
    assert fold(fold(text)) == fold(text)


def test_the_browser_folds_every_character_as_python_does(answering):
    codes = (code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) not in {"Cn", "Cs"})
    every = [chr(code) for code in codes]
    assert len(every) > 140_000
    folded = answering(ENTRIES).fold(every)
    assert [(one, other) for one, other in zip(every, folded, strict=True) if fold(one) != other] == []
