"""What `make test` asks of the search, asked 2,000 times about 5,000 tables: for `make trust`."""

import pytest

from tests.searching.conftest import answering, browser
from tests.searching.test_every_substring import (
    Extent,
    ask,
    entries,
    oracle,
    test_every_substring_is_found_in_every_table_that_has_it_and_in_no_other,
    test_filters_counts_and_several_words_are_those_of_the_plain_search,
    test_near_misses_are_told_from_what_is_there,
)

__all__ = [
    "answering",
    "ask",
    "browser",
    "entries",
    "oracle",
    "test_every_substring_is_found_in_every_table_that_has_it_and_in_no_other",
    "test_filters_counts_and_several_words_are_those_of_the_plain_search",
    "test_near_misses_are_told_from_what_is_there",
]


@pytest.fixture(scope="module")
def extent():
    return Extent(5_000, 1_000)
