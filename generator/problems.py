"""What a person should mend in our own files: a value, collected and shown, never thrown."""

from dataclasses import dataclass
from typing import Literal

from generator.words import Words

NOTHING = Words("", "")

# What kind of problem it is: short, and stable for ever. `remedies` says what each means and what to do.
Code = Literal[
    "unreadable",
    "too-large",
    "encoding",
    "hidden-character",
    "empty-file",
    "second-document",
    "yaml",
    "json",
    "too-deep",
    "duplicate-key",
    "no-value",
    "alias",
    "anchor",
    "tag",
    "missing",
    "unknown-key",
    "shape",
    "empty",
    "too-long",
    "amount",
    "share",
    "number",
    "day",
    "word",
    "pattern",
    "path",
    "stray-file",
    "two-files",
    "region",
    "department",
    "form",
    "part",
    "column",
    "row-id",
    "scope",
    "inferred",
    "repair",
    "level",
    "source",
    "untraced",
    "trace",
    "left-over",
    "unrecorded-repeat",
    "coverage",
    "response",
    "vocabulary",
    "mint",
    "lock",
    "address",
    "redirect",
    "version",
    "shard",
    "dead-link",
    "missing-file",
    "macro",
    "example",
    "template",
    "template-unused",
]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing a person should mend, where it is, and what to do."""

    file: str
    line: int
    column: int
    rule: Code
    message: Words
    hint: Words = NOTHING
