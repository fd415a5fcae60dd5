"""The goals of a table: of each kind one, under however many labels it is printed."""

from generator.importing.desk import Desk
from generator.importing.draft import Doubt, Values
from generator.importing.passages import passage
from generator.importing.sections import Section
from generator.model.base import GoalKind
from generator.model.form import PartKind
from generator.words import Words


def read_goals(desk: Desk, sections: list[Section]) -> tuple[list[Values], list[Doubt]]:
    """The goals in the order printed; what stands under a second label of the same kind follows, and is doubted."""
    goals: dict[GoalKind, Values] = {}
    doubts: list[Doubt] = []
    for section in sections:
        if section.kind is not PartKind.GOAL or not section.of:
            continue
        paragraphs = passage(desk, [section], PartKind.GOAL)
        known = goals.get(section.of)
        if known and known["paragraphs"]:
            known["paragraphs"] += paragraphs
            doubts += [_in_two(known["label"], section.label)] if paragraphs else []
        else:
            goals.pop(section.of, None)
            goals[section.of] = {"kind": section.of, "label": section.label, "paragraphs": paragraphs}
    return [*goals.values()], doubts


def _in_two(first: str, second: str) -> Doubt:
    zh = f"「{second}」下面的文字与「{first}」是同一种目标，接在后面，请对照原文"
    return Doubt("goals", Words(zh, f"`{second}` is the same kind of goal as `{first}`; its words follow there"))
