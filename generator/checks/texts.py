"""What the checks on running text share: its blocks, each with its paragraphs, and what a block is called."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.goals import plain
from generator.model.record import Record
from generator.words import Words


class Block(NamedTuple):
    """One part of a record that is running text."""

    at: str  # as the trace names it, e.g. `goals.0`; its paragraphs are `goals.0.0` and so on
    name: Words
    paragraphs: tuple[str, ...]

    def numbered(self) -> Iterator[tuple[str, str]]:
        """Each paragraph with its name in the trace."""
        return ((f"{self.at}.{position}", text) for position, text in enumerate(self.paragraphs))


def blocks(record: Record) -> Iterator[Block]:
    """Duties, offices and staff, tasks and goals."""
    yield Block("functions", Words("主要职能", "duties"), record.functions)
    yield Block("organisation", Words("机构设置及人员配置", "offices and staff"), record.organisation)
    yield Block("tasks", Words("年度工作任务", "tasks"), record.tasks)
    for position, goal in enumerate(record.goals):
        label = plain(goal.label)
        yield Block(f"goals.{position}", Words(label, f"`{label}`"), goal.paragraphs)
