"""Thousands of texts damaged at random are imported: for `make trust`."""

import pytest
from hypothesis import given, seed

from tests.importing.conftest import accounted, imported, recogniser
from tests.importing.test_fuzzed_imports import damaged_texts, goes_somewhere, tried

__all__ = ["accounted", "imported", "recogniser"]

AT_ONCE, PARTS = 1_000, 4  # so that several processes can share the work


@pytest.mark.parametrize("part", range(PARTS))
def test_every_character_of_a_damaged_text_goes_somewhere_and_no_value_comes_from_nowhere(imported, accounted, part):
    @seed(part)
    @tried(AT_ONCE, is_always_the_same=False)
    @given(damaged_texts())
    def tried_anew(text):
        goes_somewhere(imported, accounted, text)

    tried_anew()
