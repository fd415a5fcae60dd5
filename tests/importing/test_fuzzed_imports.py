"""Texts damaged at random meet no accident: nothing is invented, nothing lost, and nothing takes for ever."""

import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.importing.opening.refusals import Refused
from generator.tracing.glyphs import glyphs
from tests.importing.drafted import covered, invented
from tests.importing.mutations import MUTATIONS, TEXTS

EXAMPLES = 300  # `make trust` tries thousands
MOST_MUTATIONS = 6
MOST_SECONDS = 15.0  # of CPU time for one document, which takes a tenth of a second as a rule


def tried(times, *, is_always_the_same=True):
    """Settings with which so many texts are tried: those that the names of tests lead to, or others."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(
        max_examples=times, derandomize=is_always_the_same, database=None, deadline=None, suppress_health_check=slow
    )


@st.composite
def damaged_texts(draw):
    """One of the texts we have after some mutations."""
    text = TEXTS[draw(st.sampled_from(sorted(TEXTS)))]
    for name in draw(st.lists(st.sampled_from(sorted(MUTATIONS)), min_size=1, max_size=MOST_MUTATIONS)):
        text = MUTATIONS[name](text, draw(st.randoms(use_true_random=False, note_method_calls=False)))
    return text


@tried(EXAMPLES)
@given(damaged_texts())
def test_every_character_of_a_damaged_text_goes_somewhere_and_no_value_comes_from_nowhere(imported, accounted, text):
    goes_somewhere(imported, accounted, text)


def goes_somewhere(imported, accounted, text):
    """Every character has a place in the account, every value comes from the text, and it is soon done."""
    start = time.process_time()
    for draft in drafts_of(imported, text):
        account = accounted(draft)
        where, printed = account.characters, frozenset(glyphs(draft.text).places)
        assert invented(draft) == []
        assert where.all == len(printed) == where.values + where.labels + where.left
        if account.trace is None:
            assert (where.left, account.placed, bool(account.doubts)) == (where.all, 0, True)
        else:
            assert printed <= covered(account.trace)
            assert account.is_whole or account.left or account.doubts
    assert time.process_time() - start < MOST_SECONDS


def drafts_of(imported, text):
    """The drafts of a text; none where it is refused with a sentence."""
    try:
        return imported(text)
    except Refused:
        return []
