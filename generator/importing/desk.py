"""What one reads a table with: its tokens, the words of forms found among them, and what the vocabularies know."""

from typing import NamedTuple

from generator.importing.effort import Effort
from generator.importing.hits import Hit
from generator.importing.lexicon import Lexicon
from generator.importing.runs import Cut
from generator.importing.tokens import Furniture, Token
from generator.model.form import Form
from generator.model.vocabulary import Vocabulary


class Desk(NamedTuple):
    """A table, and what one needs to read it."""

    stream: list[Token]
    hits: list[Hit]
    form: Form
    lexicon: Lexicon
    vocabulary: Vocabulary
    effort: Effort
    furniture: tuple[Furniture, ...] = ()  # lines that are none of the table's
    runs: Cut | None = None  # how a text was cut whose cells ran together
