"""From texts to the files of the index."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.indexing.answers import Answers, answers_of
from generator.indexing.entries import Entry
from generator.indexing.sets import packed, usual_length, window_sets
from generator.indexing.shards import Shards, shards_of
from generator.indexing.texts import texts_of
from generator.indexing.windows import sorted_windows


class Index(NamedTuple):
    """The files of windows and of answers, and what is needed to read them."""

    shards: Shards
    answers: list[Answers]
    usual: int  # the commonest length of a run of numbers
    most: int  # all numbers are below it


def index_of(entries: Sequence[Entry]) -> Index | None:
    """The index of all texts of some tables, if there is anything in them."""
    texts = texts_of(entries)
    if not texts.units.any():
        return None
    windows = sorted_windows(texts.units)
    usual = usual_length(texts.holders)
    shards = shards_of(texts, windows, packed(window_sets(windows, texts.text_of, texts.holders), usual, texts.most))
    return Index(shards, answers_of(texts, windows, shards.starts), usual, texts.most)
