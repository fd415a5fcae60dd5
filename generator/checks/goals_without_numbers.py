"""Goals that hold no number."""

from collections.abc import Iterator

from generator.checks.goals import plain
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Operand, Verdict
from generator.model.record import Record
from generator.quantities import quantities
from generator.words import Words

ID = "goals-without-numbers"


def check(record: Record, world: World) -> Iterator[Finding]:
    """Each goal that is printed and promises no quantity."""
    for number, goal in enumerate(record.goals):
        if goal.paragraphs and not quantities(record, goal, world.vocabulary):
            label = plain(goal.label)
            sentence = Words(f"{label}里没有可以对照的数", f"goal {number + 1} ({label}) holds no quantity")
            yield Finding(ID, Verdict.NOTE, sentence, (Operand(f"goals.{number}.0", label, ""),))


RULE = Rule(
    ID,
    Words("目标里有可以对照的数吗", "Do the goals hold numbers?"),
    Words("没有数的目标，只能靠指标表来对照。", "A goal without numbers can only be followed through the indicators."),
    Words(
        "正文里找不到带单位的数（年份、序号、文号不算）。",
        "No number with a unit is found in the text; years, ordinals and document numbers do not count.",
    ),
    check,
)
