"""Numeric indicators of the department's own that no goal mentions."""

from collections.abc import Iterator

from generator.checks.goals import distinctive, promised, spoken
from generator.checks.rule import Rule, World
from generator.measures import measure_of
from generator.model.base import GoalKind
from generator.model.finding import Finding, Verdict
from generator.model.record import Record
from generator.words import Words

ID = "measured-not-promised"


def check(record: Record, world: World) -> Iterator[Finding]:
    """One finding that lists them, if the record has goals at all."""
    vocabulary = world.vocabulary
    spoken_of = (quantity for goal in record.goals for quantity in spoken(record, goal, world))
    mentioned = {family.id for one in spoken_of for family in (one.family, one.about) if family}
    own = [
        row
        for row in record.rows(GoalKind.ANNUAL)
        if distinctive(vocabulary.family(row.name)) and measure_of(row, row.full, vocabulary)
    ]
    families = [(row, vocabulary.family(row.name)) for row in own]
    silent = [row for row, family in families if family is None or family.id not in mentioned]
    if silent and record.goals:
        listed = "、".join(f"{row.name} {row.full}" for row in silent)
        zh = f"{len(own)} 项有数字的自有指标里，{len(silent)} 项在目标正文中没有提到：{listed}"
        en = f"of {len(own)} numeric indicators of its own, {len(silent)} are not mentioned in the goals: {listed}"
        yield Finding(ID, Verdict.NOTE, Words(zh, en), tuple(map(promised, silent)))


RULE = Rule(
    ID,
    Words("有数字的指标都写进目标了吗", "Are all numeric indicators mentioned in the goals?"),
    Words(
        "目标是给人读的承诺；只在指标表里出现的数，读者容易错过。",
        "Goals are what people read; a number that stands only in the table is easily missed.",
    ),
    Words(
        "年度指标表里除共性指标外有数字的各项，在任何一个目标正文里都没有出现同一族的数，就列出。",
        "Numeric annual indicators whose family no goal mentions with a number; those common to all departments aside.",
    ),
    check,
)
