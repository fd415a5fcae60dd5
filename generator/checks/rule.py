"""What a check is: a question asked of a record, the reason for asking it, and how it is answered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.finding import Finding
from generator.model.form import Form
from generator.model.record import Record
from generator.model.vocabulary import Vocabulary
from generator.peers import Peers
from generator.words import Words


class World(NamedTuple):
    """What a check may look at beside the record."""

    vocabulary: Vocabulary
    forms: dict[str, Form]
    peers: Peers


Check = Callable[[Record, World], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One check with its words; the rule pages and `mingxi rules` are made from these."""

    id: str  # stable for ever: it stands in addresses
    title: Words
    reason: Words
    method: Words
    check: Check
