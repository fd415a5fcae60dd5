"""What the doctor says: one sign for each thing that was looked at."""

from enum import StrEnum
from typing import NamedTuple

from generator.problems import NOTHING
from generator.words import Words


class State(StrEnum):
    """How a thing stands."""

    FINE = "fine"
    OPTIONAL = "optional"  # not there, and nobody need have it
    LOOK = "look"  # worth doing something about
    WRONG = "wrong"  # stands in the way


class Part(StrEnum):
    """What is looked at, in this order."""

    PROGRAM = "program"
    DATA = "data"
    TEMPLATES = "templates"
    SETTINGS = "settings"
    SITE = "site"


class Sign(NamedTuple):
    """One thing that was looked at, and what to do about it."""

    part: Part
    state: State
    words: Words
    hint: Words = NOTHING
