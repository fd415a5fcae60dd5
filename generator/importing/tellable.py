"""Whether a document in which no indicators were read is one of these tables all the same."""

from generator.importing.desk import Desk
from generator.importing.money import Money
from generator.importing.sections import Section
from generator.model.amount import Amount
from generator.model.form import PartKind

_WORDS = 12  # characters: a sentence, not a label
_FEWEST_PARTS = 3  # of a document without indicators: fewer labels are a coincidence


def is_a_table(desk: Desk, title: str, sections: list[Section]) -> bool:
    """Whether a document without indicators is still one of these tables, cut short or in disorder, and filled in."""
    kinds = {section.kind for section in sections} - {PartKind.OTHER}
    filled = any(
        len(token.bare) >= _WORDS or Amount.shape.fullmatch(token.bare)
        for section in sections
        for token in desk.stream[section.start : section.end]
    )
    return "表" in title and len(kinds) >= _FEWEST_PARTS and filled


def is_of_money(title: str, money: Money) -> bool:
    """Whether a document without indicators is a table of money beside some: 部门整体支出绩效评价基础数据表."""
    rows = [row for block in money.blocks.values() for top in block.rows for row in top.walk()]
    return "绩效" in title and title.endswith("表") and sum(any(row.cells.values()) for row in rows) >= _FEWEST_PARTS
