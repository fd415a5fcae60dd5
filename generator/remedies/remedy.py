"""A remedy: what is said of a kind of problem."""

from typing import NamedTuple

from generator.words import Words


class Remedy(NamedTuple):
    """What a kind of problem means, and what to do."""

    meaning: Words
    remedy: Words


def remedy(meaning: tuple[str, str], what: tuple[str, str]) -> Remedy:
    """A remedy from its sentences, each in Chinese and in English."""
    return Remedy(Words(*meaning), Words(*what))
