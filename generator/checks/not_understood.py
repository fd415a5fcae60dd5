"""What we could not place: indicators without a family, targets we cannot read, units we do not know."""

from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.targets import cell
from generator.model.finding import Finding, Operand, Verdict
from generator.model.record import Record
from generator.model.target import TargetKind
from generator.words import Words

ID = "not-understood"


def check(record: Record, world: World) -> Iterator[Finding]:
    """One finding for each of the three that occurs."""
    yield from _list(
        _names(record, world),
        Words("项指标还没有归入指标族", "indicators without a family"),
    )
    cells = [(row, column, row.read(target)) for row in record.rows() for column, target in row.cells()]
    yield from _list(
        [cell(row, column) for row, column, parsed in cells if parsed.kind is TargetKind.UNPARSED],
        Words("个指标值有数字而读不出意思", "targets with digits that cannot be read"),
    )
    yield from _list(
        [cell(row, column) for row, column, parsed in cells if parsed.unit and not world.vocabulary.unit(parsed.unit)],
        Words("个指标值的计量单位不在词汇表里", "targets with a unit the vocabulary lacks"),
    )


def _list(found: list[Operand], what: Words) -> Iterator[Finding]:
    if found:
        listed = "、".join(
            dict.fromkeys(one.name if one.name == one.text else f"{one.name} {one.text}" for one in found)
        )
        sentence = Words(f"{len(found)} {what.zh}：{listed}", f"{what.en} ({len(found)}): {listed}")
        yield Finding(ID, Verdict.NOTE, sentence, tuple(found))


def _names(record: Record, world: World) -> list[Operand]:
    known = world.vocabulary
    unknown = (row for row in record.rows() if not known.family(row.name) and not known.is_alone(row.name))
    return [Operand(f"{row.id}.name", row.name, row.name) for row in unknown]


RULE = Rule(
    ID,
    Words("有没有没读懂的内容", "Is there anything we did not understand?"),
    Words(
        "没有归类的指标不能同别处比，读不出的指标值不能核对；与其猜，不如列出来。",
        "An indicator without a family cannot be compared, and a target that cannot be read cannot be checked; they "
        "are listed, not guessed.",
    ),
    Words(
        "列出词汇表里没有的指标名、有数字而不合任何写法的指标值、词汇表里没有的计量单位。",
        "Names of indicators and units that the vocabulary lacks are listed, and targets whose digits fit no pattern.",
    ),
    check,
)
