"""From texts to the files of the index."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.indexing.answers import Answers, answers_of
from generator.indexing.arrays import Wide
from generator.indexing.holders import window_sets
from generator.indexing.packing import usual_length
from generator.indexing.shards import Shards, shards_of
from generator.indexing.stock import Stock
from generator.indexing.texts import texts_of
from generator.indexing.windows import sorted_windows


class Index(NamedTuple):
    """The files of windows and of answers, made one by one and in this order, and what is needed to read them."""

    shards: Shards
    answers: Iterator[Answers]
    usual: int  # the commonest length of a run of numbers
    most: int  # all numbers are below it


def index_of(stocks: Sequence[Stock], places: Sequence[Wide]) -> Index | None:
    """The index of all texts of some tables, each of which has a place, if there is anything in them."""
    texts = texts_of(stocks, places)
    if not texts.units.any():
        return None
    windows = sorted_windows(texts.units)
    text_of, usual = texts.text_of(), usual_length(texts.holders)
    sets = window_sets(windows, text_of, texts.holders, usual, texts.most)
    shards = shards_of(texts, windows, sets)
    return Index(shards, answers_of(texts, windows, text_of, shards.starts), usual, texts.most)
