"""What windows begin with, as one number for each: so many characters as fit, each as few bits."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from generator.indexing.arrays import Bytes, Keys, Numbers, Units, Wide, where

_SORTED = 1 << 15  # windows sorted in one go, or twice as many, or those that begin with one character
_KEY = 64  # bits of a number


class Bucket(NamedTuple):
    """The windows that begin with some characters, which have codes behind each other."""

    low: int
    high: int  # the code that follows
    first: int  # the place of the first of them among all windows in order
    last: int  # and the place that follows

    @property
    def bits(self) -> int:
        """Of what tells its windows from each other, beside what follows the first character."""
        return (self.high - self.low - 1).bit_length() + (self.last - self.first - 1).bit_length()


class Beginnings(NamedTuple):
    """The windows of a text by what they begin with."""

    coded: Units  # the text, its characters counted from the least that it has
    bits: int  # of a code
    length: int  # how many characters are looked at
    buckets: list[Bucket]

    def windows(self, buckets: Sequence[Bucket], rest: Bytes) -> tuple[Numbers, Keys]:
        """The windows of some buckets behind each other, in order of their first characters; and their beginnings."""
        coded = self.coded
        starts = where((coded >= buckets[0].low) & (coded < buckets[-1].high))
        keys = np.zeros(len(starts), np.uint64)
        for place in range(self.length):
            keys <<= self.bits
            keys |= coded[place:][starts]
        keys &= self._masks()[np.minimum(rest[starts], self.length)]
        order = np.argsort(coded[starts], kind="stable")
        return starts[order], keys[order]

    def within(self, bucket: Bucket, keys: Keys) -> Keys:
        """Beginnings of the windows of a bucket as numbers that are no longer than they need to be."""
        return keys - np.uint64(bucket.low << self.bits * (self.length - 1))

    def _masks(self) -> Keys:
        """What counts of a beginning of which only so many characters belong to the text."""
        unwanted = [(1 << self.bits * (self.length - rest)) - 1 for rest in range(self.length + 1)]
        return ~np.array(unwanted, np.uint64)


def beginnings_of(text: Units, longest: int) -> Beginnings:
    """The windows of a text by so many of their characters as fit into a number, or the longest that is asked for."""
    counts = np.bincount(text)
    known = np.flatnonzero(counts)
    codes = np.zeros(len(counts), np.uint16)
    codes[known] = np.arange(len(known))
    coded = np.append(codes[text], np.zeros(longest, np.uint16))
    buckets, bits = _buckets(counts[known]), (len(known) - 1).bit_length()
    more = (_KEY - max(one.bits for one in buckets)) // bits
    return Beginnings(coded, bits, min(more + 1, _KEY // bits, longest), buckets)


def _buckets(counts: Wide) -> list[Bucket]:
    """The codes from one on, given how often each is met; one that is met very often is alone."""
    ends = np.cumsum(counts[1:])
    is_first = np.diff(ends // _SORTED, prepend=0) > 0
    is_first[1:] |= counts[1:-1] >= _SORTED
    is_first[0] = True
    cuts = [*(np.flatnonzero(is_first) + 1).tolist(), len(counts)]
    places = [0, *ends.tolist()]
    return [Bucket(low, high, places[low - 1], places[high - 1]) for low, high in pairwise(cuts)]
