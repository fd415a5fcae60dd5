"""Targets that are words for which no grades are known to be printed anywhere."""

from collections import Counter
from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.targets import cell
from generator.model.base import GoalKind
from generator.model.finding import Finding, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.model.target import TargetKind
from generator.words import Words

ID = "ungraded-words"
_LISTED = 12  # words; a table in prose has a different text in every cell


def check(record: Record, world: World) -> Iterator[Finding]:
    """One finding that counts the words."""
    rows = [row for row in record.rows(GoalKind.ANNUAL) if _is_words(row)]
    ungraded = [row for row in rows if not _is_graded(row, world)]
    if ungraded:
        words = Counter((row.full or "").strip() for row in ungraded).most_common()
        listed = "、".join(f"{word} ×{times}" for word, times in words[:_LISTED])
        more = Words("等", " and others") if len(words) > _LISTED else Words("", "")
        zh = f"{len(rows)} 项定性的全年指标值中，{len(ungraded)} 项用的词没有见到分档：{listed}{more.zh}"
        en = f"full-year targets in words: {len(rows)}; without known grades: {len(ungraded)}: "
        yield Finding(
            ID, Verdict.NOTE, Words(zh, f"{en}{listed}{more.en}"), tuple(cell(row, "full") for row in ungraded)
        )


def _is_words(row: Indicator) -> bool:
    return row.full is not None and row.read(row.full).kind is TargetKind.WORDS


def _is_graded(row: Indicator, world: World) -> bool:
    scale = world.vocabulary.scale(row.full or "")
    return scale is not None and scale.found == "printed"


RULE = Rule(
    ID,
    Words("定性指标值有分档吗", "Do targets in words have grades?"),
    Words(
        "「健全、基本健全、不健全」这样分了档的词，年底可以判断做到了哪一档；没有分档的词，只能说做到或没做到。",
        "Words with grades, such as sound, basically sound, not sound, can be judged at the end of the year; without "
        "grades there is only done or not.",
    ),
    Words(
        "逐项查全年指标值的词：词汇表里有文件印出次序的算有分档，其余列出，附出现次数。",
        "Each target in words is looked up; where the vocabulary knows no document that prints an order, it is listed "
        "with how often it stands.",
    ),
    check,
)
