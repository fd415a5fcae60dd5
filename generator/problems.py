"""What a person should mend in our own files: a value, collected and shown, never thrown."""

from dataclasses import dataclass

from generator.words import Words

NOTHING = Words("", "")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing a person should mend, where it is, and what to do."""

    file: str
    line: int
    column: int
    rule: str  # short and stable, e.g. "amount"
    message: Words
    hint: Words = NOTHING
